"""Parts of weeks, months and years: early, mid and late, halves, and the hour to come."""

from datetime import date, timedelta

from language.times import calendar
from language.times.figures import full_year
from language.times.grammar import Match, Meaning
from language.times.periods import around, here_around, month, year_number
from language.times.values import UNITS, Period, Span
from language.types import Grain

Made = tuple[str, Meaning] | None

MID_WEEK, MID_WEEK_END = 2, 4
FIRST_TENTH, SECOND_TENTH = 11, 21
"""Days on which the second and the third part of a month begin."""
HALF_YEAR = 7


def third_of_unit(m: Match) -> Made:
    """Early next week, late this month."""
    found = here_around(m.here, m.unit("u"), -1 if m.has("last") else 1 if m.has("next") else 0)
    return _third(m, found)


def third_of_month(m: Match) -> Made:
    """Mid March."""
    made = month(m)
    return _third(m, made[1]) if made and isinstance(made[1], Period) else None


def third_of_year(m: Match) -> Made:
    made = year_number(m.integer("y"))
    return _third(m, made[1]) if made and isinstance(made[1], Period) else None


def third(m: Match) -> Made:
    return _third(m, m.need("p", Period))


def _third(m: Match, period: Period | None) -> Made:
    """The first, the middle or the last third of a period, in days or months a person would name."""
    if period is None:
        return None
    cuts = _cuts(period)
    if cuts is None:
        return None
    place = 0 if m.tagged("edge", "start_of", object) else 1 if m.tagged("edge", "middle_of", object) else 2
    start, end = ((period.start, *cuts)[place], (*cuts, period.end)[place])
    return "period", Period(start, end, "day")


def _cuts(period: Period) -> tuple[date, date] | None:
    cuts: dict[Grain, tuple[date, date]] = {
        "week": (period.start + timedelta(days=MID_WEEK), period.start + timedelta(days=MID_WEEK_END)),
        "month": (period.start.replace(day=FIRST_TENTH), period.start.replace(day=SECOND_TENTH)),
        "quarter": (calendar.month_start(period.start, 1), calendar.month_start(period.start, 2)),
        "year": (calendar.month_start(period.start, 4), calendar.month_start(period.start, 8)),
    }
    return cuts.get(period.grain)


def later(m: Match) -> Made:
    """Later this week: the second half of it, or what is left of that."""
    period, today = m.need("p", Period), m.here.today
    middles = {
        "week": period.start + timedelta(days=3),
        "month": period.start.replace(day=16),
        "year": period.start.replace(month=HALF_YEAR),
    }
    start = max(today, middles.get(period.grain, period.start))
    return ("span", Span(start, period.end, period.grain)) if start < period.end else None


def half(m: Match) -> Made:
    """The first or second half of a month or year."""
    if m.has("y"):
        year = full_year(m.integer("y"))
        period = around(date(year, 1, 1), "year") if calendar.day(year, 1, 1) else None
    elif m.has("p"):
        period = m.need("p", Period)
    else:
        period = here_around(m.here, m.unit("u"), -1 if m.has("last") else 1 if m.has("next") else 0)
    if period is None or period.grain not in {"month", "year"}:
        return None
    middle = period.start.replace(day=16) if period.grain == "month" else period.start.replace(month=HALF_YEAR)
    if m.has("second"):
        return "period", Period(middle, period.end, "day")
    return "period", Period(period.start, middle, "day")


def next_one(m: Match) -> Made:
    """The next or the last hour or minute: from now, or up to now."""
    length, now = next((length for name, length in UNITS.items() if name == m.unit("u"))), m.here.now
    step = timedelta(seconds=length.seconds)
    return "span", Span(now - step, now, "minute") if m.has("last") else Span(now, now + step, "minute")
