"""Values become `When`s: local wall time gets its zone, conventions their confidence."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from language.times import joins
from language.times.calendar import in_zone
from language.times.recurrence import first_of, rrule_of
from language.times.values import Clock, Day, Every, Here, Hours, Length, Moment, Part, Period, Span, Value, Weekdays
from language.types import Grain, When

CHOSEN = 0.75
"""How sure we are where a convention chose between two readings."""
VAGUE = 0.5
"""How sure we are of what nobody said to the minute."""


def resolve(value: Value, here: Here, zone: ZoneInfo, place: When) -> When | None:
    """The time a value stands for; `place` holds the words it was read from."""
    match value:
        case Clock() | Moment():
            return _moment(joins.next_moment(value, here) if isinstance(value, Clock) else value, zone, place)
        case Hours() | Part() | Span() | Period():
            return _span(_span_of(value, here), zone, place)
        case Day():
            return _day(value, place)
        case Length():
            return replace(place, kind="duration", seconds=value.whole_seconds, grain=value.grain)
        case Every():
            return _every(value, here, zone, place)
        case Weekdays():
            return None
        case _:
            assert_never(value)


def _span_of(value: Hours | Part | Span | Period, here: Here) -> Span:
    """From when to when; the next to come where no day was said."""
    match value:
        case Hours():
            return joins.next_span(value, here)
        case Part():
            return _next_part(value, here)
        case Period():
            return Span(value.start, value.end, value.grain)
        case Span():
            return value
        case _:
            assert_never(value)


def _zoned(bound: date | datetime | None, zone: ZoneInfo) -> date | datetime | None:
    return in_zone(bound, zone) if isinstance(bound, datetime) else bound


def _day(said: Day, place: When) -> When:
    when = replace(place, kind="date", start=said.on, grain="day")
    if said.rival is None:
        return when
    return replace(when, confidence=CHOSEN, alternatives=(replace(when, start=said.rival, confidence=1 - CHOSEN),))


def _moment(said: Moment, zone: ZoneInfo, place: When) -> When:
    when = replace(place, kind="datetime", start=in_zone(said.at, zone), grain=said.grain)
    if said.vague:
        return replace(when, confidence=VAGUE)
    if not said.rivals:
        return when
    rivals = tuple(
        replace(when, start=in_zone(at, zone), confidence=(1 - CHOSEN) / len(said.rivals)) for at in said.rivals
    )
    return replace(when, confidence=CHOSEN, alternatives=rivals)


def _span(said: Span, zone: ZoneInfo, place: When) -> When:
    return replace(place, kind="range", start=_zoned(said.start, zone), end=_zoned(said.end, zone), grain=said.grain)


def _next_part(part: Part, here: Here) -> Span:
    today = joins.part_of_day(here.today, part)
    assert isinstance(today.end, datetime)
    return today if today.end > here.now else joins.part_of_day(here.today + timedelta(days=1), part)


def _every(said: Every, here: Here, zone: ZoneInfo, place: When) -> When:
    grain: Grain = said.clocks[0].grain if said.clocks else "day"
    return replace(
        place,
        kind="recurrence",
        start=_zoned(first_of(said, here), zone),
        rrule=rrule_of(said, here),
        grain=grain,
        without=said.without,
        without_holidays=said.without_holidays,
    )
