"""Weeks, months, quarters, years and what is counted in them."""

from datetime import date, datetime, time, timedelta

from language.times import calendar
from language.times.figures import full_year
from language.times.grammar import Match, Meaning
from language.times.values import UNITS, Day, Here, Length, Period, Span
from language.types import Grain

Made = tuple[str, Meaning] | None

FEW = 3
MONTH_LEADS = frozenset({"on", "of", "until", "since", "from", "to", "between", "and", "comma", "dash"})
MONDAY_TO_FRIDAY = 5


def of_unit(m: Match) -> Made:
    """This, next or last u: the week, month, quarter or year around now, moved."""
    step = -2 if m.has("before_last") else -1 if m.has("last") else 1 if m.has("next") else 2 if m.has("after") else 0
    unit = m.unit("u")
    if unit == "day":
        return "day", Day(m.here.today + timedelta(days=step))
    if unit == "weekend" and step == 1 and m.here.next_weekend_coming and m.here.today.weekday() < MONDAY_TO_FRIDAY:
        step = 0
    found = here_around(m.here, unit, step)
    return ("period", found) if found else None


def here_around(here: Here, unit: str, step: int = 0) -> Period | None:
    """The period of that unit which holds today, weeks as the person counts them."""
    return around(here.today, unit, step, first_day=here.first_day)


def around(on: date, unit: str, step: int = 0, *, first_day: int = 0) -> Period | None:
    """The period of that unit which holds a day, moved by whole units."""
    if unit in {"week", "workweek", "weekend", "fortnight"}:
        days = 14 if unit == "fortnight" else 7
        if unit == "weekend":
            monday = calendar.monday_of(on) + timedelta(days=days * step)
            return Period(monday + timedelta(days=5), monday + timedelta(days=7), "day")
        start = calendar.week_start(on, first_day) + timedelta(days=days * step)
        if unit == "workweek":
            monday = calendar.in_week(start, 0)
            return Period(monday, monday + timedelta(days=MONDAY_TO_FRIDAY), "day")
        return Period(start, start + timedelta(days=days), "week" if unit == "week" else "day")
    months = {"month": 1, "bimester": 2, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}.get(
        unit
    )
    if months is None:
        return None
    year_month = on.year * 12 + on.month - 1
    first = calendar.add_months(date(on.year, on.month, 1), step * months - year_month % months)
    end = calendar.add_months(first, months) if first else None
    return Period(first, end, _grain(unit)) if first and end else None


def _grain(unit: str) -> Grain:
    return "month" if unit in {"month", "bimester"} else "quarter" if unit in {"quarter", "semester"} else "year"


def period_of(m: Match) -> Period | None:
    """The period p, or the current one of unit u."""
    return m.need("p", Period) if m.has("p") else here_around(m.here, m.unit("u"))


def month_name(m: Match) -> Made:
    """A month alone; a short form that is a common word is none, nor a name that goes on ("June wants ...")."""
    before, after = m.beside(-1), m.beside(1)
    led = before is not None and any(tag in before for tag in MONTH_LEADS)
    called = m.word(1) or (before is None and after is not None and "comma" in after)
    name = m.tagged("mo", "mild", object) and called and not led
    return None if m.tagged("mo", "weak", object) or name else month(m)


def month(m: Match) -> Made:
    """A month mo, of a year or the next to come; the current one while it lasts."""
    number, today = m.integer("mo"), m.here.today
    if not 1 <= number <= 12:  # noqa: PLR2004
        return None
    if m.has("y"):
        year = full_year(m.integer("y"))
    elif m.has("p"):
        period = m.need("p", Period)
        if period.grain != "year":
            return None
        year = period.start.year
    elif m.has("last"):
        year = today.year - (number >= today.month)
    elif m.has("next"):
        year = today.year + (number <= today.month)
    else:
        year = today.year + (number < today.month)
    start = calendar.day(year, number, 1)
    floating = not (m.has("y") or m.has("p") or m.has("last") or m.has("next"))
    return ("period", Period(start, calendar.month_start(start, 1), "month", floating)) if start else None


def year(m: Match) -> Made:
    if m.has("century"):
        return year_number(m.integer("century") * 100 + (m.integer("y") if m.has("y") else 0))
    return year_number(m.integer("y"))


def year_number(number: int) -> Made:
    start, end = calendar.day(number, 1, 1), calendar.day(number + 1, 1, 1)
    return ("period", Period(start, end, "year")) if start and end else None


def month_in_figures(m: Match) -> Made:
    number, month_number = m.need("ym", tuple)
    start = calendar.day(number, month_number, 1)
    return ("period", Period(start, calendar.month_start(start, 1), "month")) if start else None


def decade(m: Match) -> Made:
    """The seventies."""
    number = m.integer("y")
    number += 0 if number > 100 else 1900 if number > 20 else 2000  # noqa: PLR2004
    start, end = calendar.day(number, 1, 1), calendar.day(number + 10, 1, 1)
    return ("period", Period(start, end, "year")) if start and end else None


def part_of_year(m: Match) -> Made:
    """The nth quarter or half of a year, n from the end when there is a last."""
    unit = m.unit("u") if m.has("u") else "quarter"
    months = {"quarter": 3, "semester": 6, "bimester": 2, "month": 1}.get(unit)
    if months is None:
        return None
    count = 12 // months
    nth = m.integer("n") if m.has("n") else 1
    nth = count + 1 + nth if nth < 0 else nth
    if not 1 <= nth <= count:
        return None
    start = date(_year(m), 1 + (nth - 1) * months, 1)
    return "period", Period(start, calendar.month_start(start, months), "month" if unit == "month" else "quarter")


def _year(m: Match) -> int:
    if m.has("p"):
        return m.need("p", Period).start.year
    number = m.integer("y") if m.has("y") else m.here.today.year
    return number if calendar.FIRST_YEAR <= number <= calendar.LAST_YEAR else m.here.today.year


def half_of_month(m: Match) -> Made:
    """The days up to the 15th, and those after."""
    period = period_of(m)
    if period is None or period.grain != "month" or m.integer("n") not in {1, 2}:
        return None
    middle = period.start + timedelta(days=15)
    return "period", Period(period.start, middle, "day") if m.integer("n") == 1 else Period(middle, period.end, "day")


def week_number(m: Match) -> Made:
    number = m.integer("n")
    if not 1 <= number <= 53:  # noqa: PLR2004
        return None
    start = calendar.first_week(_year(m)) + timedelta(weeks=number - 1)
    return "period", Period(start, start + timedelta(days=7), "week")


def nth_week(m: Match) -> Made:
    """The nth week of a month or year, counted in weeks that lie in it by their Thursday."""
    period = period_of(m)
    if period is None or period.grain not in {"month", "quarter", "year"}:
        return None
    nth = m.integer("n") if m.has("n") else 1
    count = m.integer("count") if m.has("count") else 1
    thursday = calendar.nth_weekday(period.start, period.end, 3, nth)
    if thursday is None:
        return None
    start = calendar.monday_of(thursday)
    return "period", Period(start, start + timedelta(weeks=count), "week")


def counted(m: Match) -> Made:
    """The next or the last n units: from tomorrow on, or up to yesterday; hours and minutes from now."""
    length, now, today = _counted_length(m), m.here.now, m.here.today
    if length is None:
        return None
    if length.seconds:
        other = calendar.add(now, length, -1 if m.has("last") else 1)
        if other is None:
            return None
        return "span", Span(other, now, "minute") if m.has("last") else Span(now, other, "minute")
    start = today if m.has("last") else today + timedelta(days=1)
    if length.grain in {"month", "quarter", "year"}:
        start = calendar.month_start(today, 0 if m.has("last") else 1)
        if length.grain == "year":
            start = start.replace(month=1) if m.has("last") else date(today.year + 1, 1, 1)
    elif length.grain == "week":
        start = calendar.week_start(today, m.here.first_day) + timedelta(days=0 if m.has("last") else 7)
    other_day = calendar.add(start, length, -1 if m.has("last") else 1)
    if other_day is None:
        return None
    return "span", Span(other_day, start, length.grain) if m.has("last") else Span(start, other_day, length.grain)


def first_units(m: Match) -> Made:
    """The first two weeks of a period, the last three days of it."""
    period, length = period_of(m), m.need("l", Length)
    if period is None or length.seconds or length.grain in {"second", "minute", "hour"}:
        return None
    start, end = period.start, period.end
    if length.grain == "week":
        thursdays = calendar.nth_weekday(start, end, 3, 1), calendar.nth_weekday(start, end, 3, -1)
        if thursdays[0] and thursdays[1]:
            start, end = calendar.monday_of(thursdays[0]), calendar.monday_of(thursdays[1]) + timedelta(days=7)
    if m.has("last"):
        first = calendar.add(end, length, -1)
        return ("span", Span(first, end, "day")) if first else None
    last = calendar.add(start, length)
    return ("span", Span(start, last, "day")) if last else None


def after_next(m: Match) -> Made:
    found = here_around(m.here, m.unit("u"), 2)
    return ("period", found) if found else None


def beyond_next(m: Match) -> Made:
    """After next month: from the month after it on."""
    found = here_around(m.here, m.unit("u"), 2)
    return ("span", Span(found.start, None)) if found else None


def before_last(m: Match) -> Made:
    found = here_around(m.here, m.unit("u"), -2)
    return ("period", found) if found else None


def half_in_code(m: Match) -> Made:
    """H1 2016."""
    start = date(_year(m), 1 if m.integer("n") == 1 else 7, 1)
    return "period", Period(start, calendar.month_start(start, 6), "quarter")


def quarter_in_code(m: Match) -> Made:
    """Q3 2016."""
    start = date(_year(m), m.integer("n") * 3 - 2, 1)
    return "period", Period(start, calendar.month_start(start, 3), "quarter")


def month_number(m: Match) -> Made:
    """2016-11, with a space somewhere."""
    start = calendar.day(m.integer("y"), m.integer("n"), 1)
    return ("period", Period(start, calendar.month_start(start, 1), "month")) if start else None


def nth_week_of_year(m: Match) -> Made:
    start = calendar.first_week(_year(m)) + timedelta(weeks=m.integer("n") - 1)
    return ("period", Period(start, start + timedelta(days=7), "week")) if m.integer("n") > 0 else nth_last_week(m)


def nth_last_week(m: Match) -> Made:
    """The nth week from the end."""
    period = m.need("p", Period) if m.has("p") else around(date(_year(m), 1, 1), "year")
    if period is None:
        return None
    thursday = calendar.nth_weekday(period.start, period.end, 3, -abs(m.integer("n")))
    if thursday is None:
        return None
    start = calendar.monday_of(thursday)
    return "period", Period(start, start + timedelta(days=7), "week")


def _counted_length(m: Match) -> Length | None:
    if m.has("l"):
        return m.need("l", Length)
    unit, count = m.unit("u"), m.number("n") if m.has("n") else FEW
    if unit == "fortnight":
        return UNITS["day"].times(14 * count)
    return next((length.times(count) for name, length in UNITS.items() if name == unit), None)


def rest(m: Match) -> Made:
    """What is left of a period, from now on; of a day, to its midnight."""
    if m.has("d") or m.unit("u") == "day":
        on = m.need("d", Day).on if m.has("d") else m.here.today
        end = datetime.combine(on + timedelta(days=1), time())
        return "span", Span(max(m.here.now, datetime.combine(on, time())), end, "minute")
    period = period_of(m)
    if period is None:
        return None
    return (
        ("span", Span(max(m.here.today, period.start), period.end, period.grain)) if period.end > m.here.today else None
    )
