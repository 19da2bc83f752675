"""Days that are named by something else: a holiday, or a place in a week, month or year."""

from datetime import date, datetime, time, timedelta

from language.times import calendar
from language.times.days import year_of
from language.times.grammar import Match, Meaning
from language.times.holidays import holiday_on
from language.times.periods import around, here_around, period_of
from language.times.values import UNITS, Day, Moment, Period

Made = tuple[str, Meaning] | None

FRIDAY, SATURDAY = 4, 5


def _day(on: date | None) -> Made:
    return ("day", Day(on)) if on else None


def holiday(m: Match) -> Made:
    """A holiday by name, of the year said or the next to come."""
    name = m.need("x", str)
    today = m.here.today
    if m.has("y"):
        on = holiday_on(name, year_of(m, "y"))
        return ("day", Day(on, "full")) if on else None
    if m.has("p"):
        return _day(holiday_on(name, m.need("p", Period).start.year))
    years = range(today.year - 1, today.year + 1) if m.has("last") else range(today.year, today.year + 2)
    days = [on for year in years if (on := holiday_on(name, year))]
    if m.has("last"):
        return _day(next((on for on in reversed(days) if on < today), None))
    return _day(next((on for on in days if on >= today), None))


def eve(m: Match) -> Made:
    """The day before a holiday."""
    made = holiday(m)
    return _day(made[1].on - timedelta(days=1)) if made and isinstance(made[1], Day) else None


def next_day(m: Match) -> Made:
    """The day after a day or holiday."""
    made = holiday(m) if m.has("x") else ("day", m.need("d", Day))
    return _day(made[1].on + timedelta(days=1)) if made and isinstance(made[1], Day) else None


def nth_weekday(m: Match) -> Made:
    """The nth weekday w of a period."""
    period = period_of(m)
    if period is None or period.grain not in {"month", "year", "quarter"}:
        return None
    nth = m.integer("n") if m.has("n") else 1
    on = calendar.nth_weekday(period.start, period.end, m.need("w", int), nth)
    if on and on < m.here.today and (period.floating or not m.has("p")):
        later = calendar.month_start(period.start, 12 if m.has("p") else 1)
        on = calendar.nth_weekday(later, calendar.month_start(later, 1), m.need("w", int), nth)
    return _day(on)


def nth_workday(m: Match) -> Made:
    """The nth working day of a month, holidays not counted out."""
    nth = m.integer("n")
    months = (
        [m.need("p", Period)]
        if m.has("p")
        else [found for step in (0, 1) if (found := around(m.here.today, "month", step))]
    )
    for period in months:
        days = [period.start + timedelta(days=step) for step in range((period.end - period.start).days)]
        workdays = [on for on in days if on.weekday() < SATURDAY]
        if abs(nth) > len(workdays):
            return None
        on = workdays[nth - 1 if nth > 0 else nth]
        if on >= m.here.today or m.has("p"):
            return _day(on)
    return None


def nth_weekend(m: Match) -> Made:
    """The nth weekend of a month, told by its Saturday."""
    period = period_of(m)
    saturday = calendar.nth_weekday(period.start, period.end, SATURDAY, m.integer("n")) if period else None
    return ("period", Period(saturday, saturday + timedelta(days=2), "day")) if saturday else None


def weekend_of(m: Match) -> Made:
    """The weekend around a day or at the end of its week."""
    saturday = calendar.monday_of(m.need("d", Day).on) + timedelta(days=SATURDAY)
    return "period", Period(saturday, saturday + timedelta(days=2), "day")


def next_workday(m: Match) -> Made:
    """The next working day, holidays not counted out."""
    days = (m.here.today + timedelta(days=step) for step in range(1, 4))
    return _day(next(on for on in days if on.weekday() < SATURDAY))


def nth_day(m: Match) -> Made:
    """The first, the last, the fifth last day of a period."""
    period, nth = period_of(m), m.integer("n") if m.has("n") else 1
    if period is None:
        return None
    if nth == 1:
        period = _coming(m, period)
    on = period.start + timedelta(days=nth - 1) if nth > 0 else period.end + timedelta(days=nth)
    return _day(on) if period.start <= on < period.end else None


def nth_last_day(m: Match) -> Made:
    """The fifth last day of May."""
    period = m.need("p", Period)
    on = period.end - timedelta(days=m.integer("n"))
    return _day(on) if on >= period.start else None


def edge(m: Match) -> Made:
    """The first or last day, or the middle, of a period longer than a day."""
    period = period_of(m)
    if period is None:
        return None
    if m.has("start"):
        return "day", Day(_coming(m, period).start)
    if m.has("middle"):
        middle = _coming(m, period, half=True)
        return "day", Day(middle.start + (middle.end - middle.start) / 2)
    if period.grain == "week":
        return "day", Day(calendar.in_week(period.start, FRIDAY))
    return "day", Day(period.end - timedelta(days=1))


def _coming(m: Match, period: Period, *, half: bool = False) -> Period:
    """The next period where the beginning (or the middle) of the current one, which nobody pointed at, has passed."""
    passed = period.start + (period.end - period.start) / 2 if half else period.start
    if m.has("p") or passed >= m.here.today:
        return period
    return here_around(m.here, m.unit("u"), 1) or period


def week_of(m: Match) -> Made:
    """The week around a day or holiday."""
    made = holiday(m) if m.has("x") else ("day", m.need("d", Day))
    if made is None or not isinstance(made[1], Day):
        return None
    step = -1 if m.has("before") else 1 if m.has("after") else 0
    week = around(made[1].on, "week", step, first_day=m.here.first_day)
    return ("period", week) if week else None


def day_end(m: Match) -> Made:
    """The end of a day."""
    on = m.need("d", Day).on
    return "moment", Moment(datetime.combine(on, time(23, 59, 59)), "second")


def weekday_of_week(m: Match) -> Made:
    """A weekday of a week already read."""
    week = m.need("p", Period)
    if week.grain != "week":
        return None
    return "day", Day(calendar.in_week(week.start, m.need("w", int)), "weekday")


def day_of_period(m: Match) -> Made:
    """The day n of a month already read: "dia 5 do mês que vem"."""
    period = m.need("p", Period)
    if period.grain != "month":
        return None
    on = calendar.day(period.start.year, period.start.month, m.integer("n"))
    return ("day", Day(on, "full")) if on else None


def weekdays_later(m: Match) -> Made:
    """Two Mondays from now, two Fridays ago."""
    today, weekday, weeks = m.here.today, m.need("w", int), UNITS["week"].times(m.number("n") - 1)
    if m.has("ago"):
        return _day(calendar.add(calendar.weekday_before(today, weekday), weeks, -1))
    return _day(calendar.add(calendar.weekday_after(today, weekday), weeks))


def weekends_later(m: Match) -> Made:
    """Two weekends from now, two weekends ago; this week's is the first to come."""
    found = around(m.here.today, "weekend", -m.integer("n") if m.has("ago") else m.integer("n") - 1)
    return ("period", found) if found else None
