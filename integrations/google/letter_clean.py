"""Text without what nobody can see: controls, zero-width characters, marks that turn the direction of writing."""

import re
from typing import Final

from language.normal import visible

_LINE_ENDS: Final = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\U000e0000-\U000e0fff\ufe00-\ufe0d\u17b4\u17b5\ud800-\udfff]"
)
_SPACES: Final = re.compile(r"\s+")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Lines ended by a line feed, and every character one that can be seen."""
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    return visible(text)


def one_line(text: str) -> str:
    """The text on one line, runs of space made one."""
    return _SPACES.sub(" ", clean(text)).strip()


def tidy(text: str) -> str:
    """No space at the ends of lines, and no two empty lines together."""
    # Emptied from behind by hand: a pattern of spaces before a line's end takes quadratic time on a line of spaces.
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", lines).strip("\n")


def has_unseen(text: str) -> bool:
    """Whether something in it was meant not to be seen; the line ends of other systems do not count."""
    plain = _LINE_ENDS.sub("\n", text)
    return bool(_CONTROLS.search(plain) or _TURNS.search(plain))


_TURNS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
