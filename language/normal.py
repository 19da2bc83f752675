"""Text as the tables write it: no case, no accents, no chat spelling; every character knows where it was typed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})
WORD = re.compile(r"[a-z]+")
SIGNS = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‐": "-",
    "“": '"',
    "”": '"',
    "º": "o",
    "ª": "a",
}


@dataclass(frozen=True, slots=True)
class Normal:
    """Folded text and the way back."""

    text: str
    starts: Sequence[int]
    """For each folded character, where its original begins."""
    ends: Sequence[int]
    """For each folded character, where its original ends."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of a non-empty slice of the folded text."""
        return self.starts[start], self.ends[end - 1]


def visible(text: str) -> str:
    """The text without characters that nobody sees and that turn the direction of writing; what holds an emoji or a word together stays."""
    return text if text.isascii() else _UNSEEN.sub("", text)


_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]"
    # A joiner belongs between the parts of an emoji, and in some scripts between letters.
    "|(?<![\ufe0f\U0001f000-\U0001faff\u2190-\u2bff\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u05ff])"
)


def normalise(text: str, shorthand: Mapping[str, str] = NOTHING) -> Normal:
    """Folds a text and writes out the words of `shorthand` (folded -> folded)."""
    folded = _fold(text)
    return _write_out(folded, shorthand) if shorthand else folded


def _fold(text: str) -> Normal:
    if text.isascii():
        return _unmoved(text.lower())
    parts = [fold_character(character) for character in text]
    plain = "".join(parts)
    if len(plain) == len(text) and all(parts):
        return _unmoved(plain)
    starts = [at for at, part in enumerate(parts) for _ in part]
    ends = [start + 1 for start in starts]
    # A combining mark folds to nothing; the letter before it owns its place, so that a cut never leaves it behind.
    for place in range(len(ends) - 1):
        ends[place] = max(ends[place], starts[place + 1])
    if ends:
        ends[-1] = len(text)
    return Normal(plain, starts, ends)


def _unmoved(plain: str) -> Normal:
    return Normal(plain, range(len(plain)), range(1, len(plain) + 1))


@lru_cache(maxsize=512)
def fold_character(character: str) -> str:
    """One character without case and accents; empty for a mark that only decorates the one before."""
    if character in SIGNS:
        return SIGNS[character]
    if character.isspace():
        return "\n" if character in "\n\r\v\f\x85\u2028\u2029" else " "
    plain = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in plain if not unicodedata.combining(part) and part not in "\u200b\u200d\ufe0f")


def _write_out(normal: Normal, shorthand: Mapping[str, str]) -> Normal:
    known = [found for found in WORD.finditer(normal.text) if found.group() in shorthand]
    if not known:
        return normal
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in known:
        begin, end = found.span()
        meant = shorthand[found.group()]
        pieces += normal.text[done:begin], meant
        starts += normal.starts[done:begin]
        starts += [normal.starts[begin]] * len(meant)
        ends += normal.ends[done:begin]
        ends += [normal.ends[end - 1]] * len(meant)
        done = end
    pieces.append(normal.text[done:])
    return Normal("".join(pieces), [*starts, *normal.starts[done:]], [*ends, *normal.ends[done:]])
