"""`python -m evals`: plays the conversations and holds them to the baseline."""

import sys
from pathlib import Path


def main() -> int:
    # What the tests talk with lives beside them.
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    from evals.command import command  # noqa: PLC0415 - only now it can be found

    return command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
