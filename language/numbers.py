"""Numbers in words: "vinte e cinco", "two thousand and eighteen"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LARGEST = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language, folded."""

    values: Mapping[str, int]
    scales: Mapping[str, int]
    """Words that multiply what stands before them."""
    joiner: str
    """"e" of "vinte e cinco"."""
    joins_tens: bool
    """Whether tens and units need the joiner; where they do not, it may only follow hundreds."""
    ordinals: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Numeral:
    value: int
    length: int
    """How many words it took."""
    ordinal: bool = False


@dataclass(slots=True)
class _Sum:
    total: int = 0
    part: int = 0
    room: int = LARGEST
    """What is added next must be smaller: nothing follows units, units follow tens."""

    def add(self, value: int) -> None:
        self.part += value
        self.room = 10 if 20 <= value < 100 and value % 10 == 0 else 100 if value >= 100 else 0  # noqa: PLR2004

    def scale(self, by: int) -> None:
        self.part = max(self.part, 1) * by
        if by >= 1000:  # noqa: PLR2004
            self.total, self.part = self.total + self.part, 0
        self.room = by


def read_numeral(words: Sequence[str], at: int, table: NumberWords) -> Numeral | None:
    """The longest number that starts at a word."""
    sum_ = _Sum()
    here = at
    while here < len(words):
        step = _next(words, here, at, table, sum_.room)
        if step is None:
            break
        word = words[here + step - 1]
        if word in table.scales:
            sum_.scale(table.scales[word])
        elif word in table.values:
            sum_.add(table.values[word])
        else:
            return Numeral(sum_.total + sum_.part + table.ordinals[word], here + step - at, ordinal=True)
        here += step
        if sum_.total + sum_.part > LARGEST:
            return None
    return Numeral(sum_.total + sum_.part, here - at) if here > at else None


def _next(words: Sequence[str], here: int, at: int, table: NumberWords, room: int) -> int | None:
    """How many words to step over to take the next part of the number; None where it ends."""
    joined = here > at and words[here] in {table.joiner, "-"}
    place = here + joined
    word = words[place] if place < len(words) else ""
    if word in table.scales:
        fits = not joined and (here == at or table.scales[word] != room)
    elif word in table.values:
        fits = table.values[word] < room and (here == at or _may_join(words[here], table, room, joined=joined))
    else:
        # Tens may end in an ordinal: "twenty second".
        fits = here > at and room == 10 and not table.joins_tens and table.ordinals.get(word, room) < room  # noqa: PLR2004
    return 1 + joined if fits else None


def _may_join(joint: str, table: NumberWords, room: int, *, joined: bool) -> bool:
    if table.joins_tens:
        return joined if room < 1000 else True  # noqa: PLR2004
    return not joined or joint == "-" or room >= 100  # noqa: PLR2004
