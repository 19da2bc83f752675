"""Lengths of time, and points a length away from now."""

from datetime import datetime, time, timedelta
from typing import get_args

from language.times import calendar
from language.times.grammar import Match, Meaning
from language.times.values import UNITS, Day, Length, Moment, Span, Unit

Made = tuple[str, Meaning] | None

MONTHS = {"bimester": 2, "semester": 6, "decade": 120, "century": 1200}
MOST = 100_000
"""Of any unit."""
LATER, SOON = timedelta(hours=3), timedelta(minutes=30)
"""How far from now "later" and "in a bit" are."""
LONGEST = 120 * 365 * 86400
"""A life, in seconds: nobody means more."""


def of_units(m: Match) -> Made:
    """A number n of units u, with a half, a quarter or a fraction on top."""
    count = m.number("n")
    if m.has("fraction"):
        count += m.number("fraction")
    elif m.has("half"):
        count += 0.5
    elif m.has("quarters"):
        count += 0.25 * m.number("quarters")
    elif m.has("quarter"):
        count += 0.25
    elif m.has("minutes") and m.unit("u") == "hour":
        count += m.number("minutes") / 60
    return _length(count, m.unit("u"))


def part_of_unit(m: Match) -> Made:
    """Half an hour, three quarters of an hour, 1/2 minute."""
    count = m.number("fraction") if m.has("fraction") else 0.5 if m.has("half") else 0.25 * m.number("n")
    return _length(count, m.unit("u"))


def _length(count: float, unit: str) -> Made:
    if count > MOST or count <= 0:
        return None
    length = _of_unit(count, unit)
    return ("length", length) if length and 0 < length.whole_seconds <= LONGEST else None


def _of_unit(count: float, unit: str) -> Length | None:
    if unit == "fortnight":
        return UNITS["day"].times(14 * count)
    if unit in MONTHS:
        return UNITS["month"].times(MONTHS[unit] * count)
    if unit not in get_args(Unit):
        return None
    return next(length for name, length in UNITS.items() if name == unit).times(count)


def unit_and_half(m: Match) -> Made:
    """An hour and a half, said as "hora e meia"."""
    return _length(1.5, m.unit("u"))


def quarter_of_unit(m: Match) -> Made:
    return _length(0.25, m.unit("u"))


def minutes(m: Match) -> Made:
    """Two minutes, written 2'."""
    return _length(m.number("n"), "minute")


def minutes_from_now(m: Match) -> Made:
    """In 15: minutes are what nobody needs to name."""
    after, beyond = m.beside(1), m.beside(2) or {}
    if after is not None and "stop" not in after and not ("'to'" in after and "num" not in beyond):
        return None
    at = calendar.add(m.here.now, UNITS["minute"].times(m.number("n")))
    return ("moment", Moment(at)) if at else None


def whole_day(_: Match) -> Made:
    """All day, on no day in particular."""
    return "length", UNITS["day"]


def within_hour(m: Match) -> Made:
    return "span", Span(m.here.now, m.here.now + timedelta(hours=1), "minute")


def later(m: Match) -> Made:
    return "moment", Moment(m.here.now.replace(second=0) + LATER, vague=True)


def soon(m: Match) -> Made:
    return "moment", Moment(m.here.now.replace(second=0) + SOON, vague=True)


def later_that_day(m: Match) -> Made:
    """Later today; halfway to midnight when the day is nearly over."""
    now = m.here.now.replace(second=0)
    if m.integer("n"):
        return None
    left = datetime.combine(now.date() + timedelta(days=1), time()) - now
    return "moment", Moment(now + min(LATER, (left / 2) // SOON * SOON), vague=True)


def plain(m: Match) -> Made:
    """1h30 where a length is meant."""
    return "length", m.need("t", Length)


def joined(m: Match) -> Made:
    """Two lengths that follow each other: an hour and ten minutes."""
    first, second = m.need("l", Length), m.need("l2", Length)
    smaller = second.whole_seconds < first.whole_seconds
    return ("length", first.plus(second)) if smaller else None


def from_now(m: Match) -> Made:
    """A length from now, or ago: a day for days and longer, a moment for less or when it counts from this very moment."""
    length, now = m.need("l" if m.has("l") else "t", Length), m.here.now
    if not m.has("ago") and m.anywhere("timer_word"):
        return "length", length
    at = calendar.add(now, length, -1 if m.has("ago") else 1)
    if at is None:
        return None
    if m.has("exactly") or length.seconds or (length.days % 1 and length.grain == "day"):
        return "moment", Moment(at, "second" if length.grain == "second" else "minute")
    return "day", Day(at.date())
