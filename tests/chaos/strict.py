"""The first thing that the process does from which all workers are forked: what warns, also at an import, fails."""

import warnings

warnings.simplefilter("error")
