"""What was read, in order, with the parts of one time that stand apart brought together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from language.times import joins, repeats_further
from language.times import repeats_bounds as bounds
from language.times.grammar import Token
from language.times.values import Clock, Day, Every, Here, Hours, Length, Moment, Part, Span, Value

Spans = tuple[tuple[int, int], ...]
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SUB_DAILY = frozenset({"HOURLY", "MINUTELY"})
REACH = 20
"""Words and times that are looked back on: what stands further apart is not one time."""
JOINTS = frozenset({"and", "comma", "on", "the"})
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
        before = tokens[max(at - REACH, 0) : at]
        value = _on_same_day(value, before, found, here)
        _share_clock(value, before, found, here)
        item = Found(value, ((_start(tokens, at, leading), token.end),))
        for place in range(len(found) - 1, max(len(found) - REACH, 0) - 1, -1):
            both = _together(found[place], item, here) or _bounded(found[place], item, before, here)
            both = both or _twice_a_year(found[place], item, before)
            if both is not None:
                found[place] = both
                break
        else:
            found.append(item)
    return found


def _on_same_day(value: Value, before: Sequence[Token], found: Sequence[Found], here: Here) -> Value:
    """The second of two times joined by "and" is on the day of the first: "amanhã das 9 às 11 e das 14 às 17"."""
    last = found[-1].value if found else None
    if isinstance(last, Every) and last.clocks and isinstance(value, Clock) and _joined_by_and(before):
        # One rule cannot say 8:30 and 18:00.
        return replace(last, clocks=(value,))
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


def _share_clock(value: Value, before: Sequence[Token], found: list[Found], here: Here) -> None:
    """The days before the last of several have its clock time: "terça e quinta às 5"."""
    if not isinstance(value, Moment) or value.clock is None:
        return
    at, needed = len(before), {"and"}
    for place in range(len(found) - 1, -1, -1):
        joint = at
        while joint and before[joint - 1].tags.keys() & JOINTS:
            joint -= 1
        joined = any(token.tags.keys() & needed for token in before[joint:at])
        day = found[place].value
        if not joint or not joined or not isinstance(day, Day) or before[joint - 1].tags.get("day") is not day:
            return
        found[place] = replace(found[place], value=joins.moment_on(day.on, value.clock, here))
        at, needed = joint - 1, {"and", "comma"}


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


def _twice_a_year(first: Found, second: Found, before: Sequence[Token]) -> Found | None:
    """Two dates of every year that one rule can name: "todo dia 15 de março e todo dia 15 de setembro", both ends of half-years."""
    one, other = first.value, second.value
    if not isinstance(one, Every) or not isinstance(other, Every) or not _joined_by_and(before):
        return None
    same = replace(other, monthdays=one.monthdays, months=one.months, clocks=one.clocks)
    dated = one.frequency == "YEARLY" and len(one.months) == len(other.months) == len(other.monthdays) == 1
    if same != one or not dated or (one.clocks and other.clocks and one.clocks != other.clocks):
        return None
    last = all(each.monthdays == (LAST_DAYS[each.months[0] - 1],) for each in (one, other))
    if one.monthdays != other.monthdays and not last:
        return None
    days = one.monthdays if one.monthdays == other.monthdays else (-1,)
    months = tuple(sorted({*one.months, *other.months}))
    both = replace(one, monthdays=days, months=months, clocks=one.clocks or other.clocks)
    return Found(both, (*first.spans, *second.spans))


def _bounded(first: Found, second: Found, before: Sequence[Token], here: Here) -> Found | None:
    """A repetition and, further on, its start or for how long: "todo domingo separar a roupa por 4 semanas"."""
    every, said, led = first.value, second.value, before[-1].tags if before else {}
    if not isinstance(every, Every):
        return None
    if isinstance(said, Length) and "for_" in led and not (said.seconds or every.lasts or every.until):
        every = replace(every, lasts=said)
    elif isinstance(said, Day | Moment) and "starting" in led and every.start is None:
        every = bounds.begun(every, said.on if isinstance(said, Day) else said.at)
    elif isinstance(said, Clock) and "starting" in led and every.start is None:
        every = bounds.begun(every, joins.next_moment(said, here).at)
    else:
        return None
    (start, end), *_ = second.spans
    return Found(every, (*first.spans, (min(start, before[-1].start), end)))


def _joined(whole: Value, part: Value, here: Here) -> Value | None:
    """A day or repetition with the time of day it lacked."""
    match whole, part:
        case Day(), Clock():
            return joins.moment_on(whole.on, part, here)
        case Day(), Hours():
            return joins.span_on(whole.on, part, here)
        case Day(), Part():
            return joins.part_of_day(whole.on, part)
        case Every(), Clock() | Span() | Every():
            return _narrowed(whole, part)
        case Every(), Day() | Moment() | Hours():
            return _dated(whole, part, here)
        case _:
            return None


def _dated(every: Every, part: Day | Moment | Hours, here: Here) -> Every | None:
    """A repetition with the date it falls on or the hour it begins at, said further on."""
    match part:
        case Day(form="dom" | "month_day") if not (every.weekdays or every.monthdays):
            return repeats_further.on(every, part) if every.frequency in {"MONTHLY", "YEARLY"} else None
        case Moment() if every.frequency == "YEARLY":
            return repeats_further.on_date(every, part)
        case Hours(start=Clock() as start, end=None) if every.start is None and not every.clocks:
            return bounds.begun(every, joins.next_moment(start, here).at)
        case Hours(start=Clock() as start, end=Clock() as end) if every.frequency in SUB_DAILY and not every.clocks:
            return repeats_further.between(every, repeats_further.begin(every, start, part), end)
        case _:
            return None


def _narrowed(every: Every, part: Clock | Span | Every) -> Every | None:
    """A repetition with its time of day, its days, its start or its end."""
    match part:
        case Every():
            return repeats_further.on_days_of(every, part)
        case Clock():
            timeless = not every.clocks and every.frequency not in SUB_DAILY
            return replace(every, clocks=(part,)) if timeless else None
        case Span(start=datetime() as start, end=datetime() as end) if every.frequency in SUB_DAILY:
            return replace(every, start=start, until=end) if every.start is every.until is None else None
        case Span(start=date() as start, end=None) if every.start is None:
            return bounds.begun(every, start)
        case Span(start=None, end=date() as end) if every.until is None and every.lasts is None:
            return bounds.ended(every, end)
        case _:
            return None
