"""Moved to demo/google; until every test names it there."""

import sys

from demo.google import drafts as _moved

sys.modules[__name__] = _moved
