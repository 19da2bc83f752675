"""Arithmetic on days: months, weekdays, weeks, and wall time in a zone. Nothing here knows a word."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from language.times.values import Length

D = TypeVar("D", date, datetime)
FIRST_YEAR, LAST_YEAR = 1000, 3000
"""Years outside are no years anybody means; they also keep the arithmetic in range."""
FIRST_WALL, LAST_WALL = datetime(MINYEAR, 1, 3), datetime(MAXYEAR, 12, 29)  # noqa: DTZ001
"""Between these every zone has the moment on its calendar."""


def day(year: int, month: int, dom: int) -> date | None:
    """That day; None when the calendar has none."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:  # noqa: PLR2004
        return None
    return date(year, month, dom) if 1 <= dom <= monthrange(year, month)[1] else None


def add_months(start: D, months: int) -> D | None:
    """The same day of another month, or the last one where that is too late."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not MINYEAR < year < MAXYEAR:
        return None
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def add(start: D, length: Length, sign: int = 1) -> D | None:
    """A length after a day, or before it; whole months by the calendar, parts of them as 30 days."""
    months = int(length.months)
    moved = add_months(start, sign * months)
    try:
        rest = timedelta(days=length.days + (length.months - months) * 30, seconds=length.seconds)
        found = moved + sign * rest if moved else None
    except OverflowError:
        return None
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


def monday_of(on: date) -> date:
    return week_start(on, 0)


def week_start(on: date, first_day: int) -> date:
    """The beginning of a day's week; `first_day` is the weekday on which weeks begin, Monday 0."""
    return on - timedelta(days=(on.weekday() - first_day) % 7)


def in_week(start: date, weekday: int) -> date:
    """That weekday of the week which begins on a day."""
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def weekday_after(on: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)


def weekday_before(on: date, weekday: int) -> date:
    return on - timedelta(days=(on.weekday() - weekday - 1) % 7 + 1)


def nth_weekday(start: date, end: date, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a period, counted from its end when negative."""
    first = weekday_after(start - timedelta(days=1), weekday)
    last = weekday_before(end, weekday)
    found = first + timedelta(weeks=nth - 1) if nth > 0 else last + timedelta(weeks=nth + 1)
    return found if start <= found < end else None


def month_start(on: date, months: int = 0) -> date:
    moved = add_months(on.replace(day=1), months)
    assert moved is not None
    return moved


def first_week(year: int) -> date:
    """The Monday of week 1, which holds January 4."""
    return monday_of(date(year, 1, 4))


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon + 15) % 30
    leaps, of_leap = divmod(of_century, 4)
    sunday = (32 + 2 * rest + 2 * leaps - epact - of_leap) % 7
    late = (year % 19 + 11 * epact + 22 * sunday) // 451
    month, dom = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, dom + 1)


def seen_in(at: datetime, zone: ZoneInfo) -> datetime:
    """A moment as the clocks of a zone show it; as it is, where the calendar ends."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return at


def in_zone(wall: datetime, zone: ZoneInfo) -> datetime:
    """Wall time in a zone: moved forward by the gap when the clock skips it, the first of the two when it comes twice."""
    local = wall.replace(tzinfo=zone, fold=0)
    return seen_in(local.astimezone(UTC), zone) if FIRST_WALL <= wall <= LAST_WALL else local
