"""A message ready for the templates: its words as typed, and again with every time in it as one word."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from language.intents.template import TIME
from language.types import When
from language.words import Word

MOST_WORDS = 64
REST = "…"


class View:
    """Words and the one string they are matched in."""

    __slots__ = ("starts", "string", "words")

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.starts: list[int] = []
        length = 0
        for word in words:
            self.starts.append(length)
            length += len(word.key) + 1
        self.string = "".join(f" {word.key}" for word in words)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Which words stand at these offsets of the string, end exclusive."""
        return bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message, or the part of it that asks for one thing."""

    text: str
    """The whole message."""
    start: int
    end: int
    typed: View
    masked: View
    whens: tuple[When, ...]
    """The times inside, in the order they stand in."""


def sentence(text: str, bounds: tuple[int, int], words: Sequence[Word], whens: Sequence[When]) -> Sentence:
    """The part of a message between two offsets, from the words and times of the whole; times do not overlap."""
    start, end = bounds
    words = _first([word for word in words if start <= word.start < end])
    whens = [when for when in whens if start <= when.span[0] and when.span[1] <= end]
    masked: list[Word] = []
    waiting = sorted(span for when in whens for span in (when.spans or (when.span,)))
    for word in words:
        while waiting and waiting[0][1] <= word.start:
            waiting.pop(0)
        if waiting and word.start < waiting[0][1] and word.end > waiting[0][0]:
            if not masked or masked[-1].key != TIME or masked[-1].end != waiting[0][1]:
                masked.append(Word(TIME, *waiting[0]))
            continue
        masked.append(word)
    return Sentence(text, start, end, View(words), View(masked), tuple(whens))


def _first(words: list[Word]) -> list[Word]:
    """So many that templates stay quick; the others are one last word, so that a slot at the end still holds them."""
    if len(words) <= MOST_WORDS:
        return words
    return [*words[:MOST_WORDS], Word(REST, words[MOST_WORDS].start, words[-1].end)]
