"""What was read, in order, with the parts of one time that stand apart brought together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from language.times import joins
from language.times.grammar import Token
from language.times.values import Clock, Day, Every, Here, Hours, Moment, Part, Span, Value

Spans = tuple[tuple[int, int], ...]
WHOLE = ("moment", "day", "daypart", "span", "period", "every", "clock", "hours", "length", "part")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the places in the folded text it was read from."""

    value: Value
    spans: Spans


def gather(tokens: Sequence[Token], leading: frozenset[str], here: Here) -> list[Found]:
    """The values among the tokens; a clock time without a day joins the day without a clock time beside it."""
    found: list[Found] = []
    for at, token in enumerate(tokens):
        value = next((token.tags[tag] for tag in WHOLE if tag in token.tags), None)
        if not isinstance(value, Value):
            continue
        value = _on_same_day(value, tokens[:at], found, here)
        item = Found(value, ((_start(tokens, at, leading), token.end),))
        for place in range(len(found) - 1, -1, -1):
            both = _together(found[place], item, here)
            if both is not None:
                found[place] = both
                break
        else:
            found.append(item)
    return found


def _on_same_day(value: Value, before: Sequence[Token], found: Sequence[Found], here: Here) -> Value:
    """The second of two times joined by "and" is on the day of the first: "amanhã das 9 às 11 e das 14 às 17"."""
    last = found[-1].value if found else None
    day = (
        last.at.date()
        if isinstance(last, Moment)
        else last.start.date()
        if isinstance(last, Span) and isinstance(last.start, datetime)
        else None
    )
    if day is None or not _joined_by_and(before):
        return value
    if isinstance(value, Clock):
        return joins.moment_on(day, value, here)
    return joins.span_on(day, value, here) if isinstance(value, Hours) else value


def _joined_by_and(before: Sequence[Token]) -> bool:
    return any("and" in token.tags or "comma" in token.tags for token in before[-2:])


def _start(tokens: Sequence[Token], at: int, leading: frozenset[str]) -> int:
    """Where the time begins, with the preposition that leads to it."""
    start = tokens[at].start
    if at and any(tag in leading for tag in tokens[at - 1].tags):
        start = tokens[at - 1].start
    return start


def _together(first: Found, second: Found, here: Here) -> Found | None:
    both = _joined(first.value, second.value, here) or _joined(second.value, first.value, here)
    return Found(both, (*first.spans, *second.spans)) if both else None


def _joined(whole: Value, part: Value, here: Here) -> Value | None:
    """A day, daypart or repetition with the time of day it lacked."""
    match whole, part:
        case Day(), Clock():
            return joins.moment_on(whole.on, part, here)
        case Day(), Hours():
            return joins.span_on(whole.on, part, here)
        case Day(), Part():
            return joins.part_of_day(whole.on, part)
        case Every(), Clock():
            return (
                replace(whole, clocks=(part,))
                if not whole.clocks and whole.frequency not in {"HOURLY", "MINUTELY"}
                else None
            )
        case Every(), Moment() | Span():
            return None
        case _:
            return None
