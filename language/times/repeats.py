"""What comes again and again, as it was said; `language.times.recurrence` turns it into a rule."""

from dataclasses import replace
from datetime import timedelta

from language.times import calendar
from language.times.grammar import Match, Meaning
from language.times.holidays import FIXED, NTH_WEEKDAY
from language.times.values import (
    Every,
    Frequency,
    Part,
    Period,
    Weekdays,
)

Made = tuple[str, Meaning] | None

FREQUENCY: dict[str, tuple[Frequency, int]] = {
    "minute": ("MINUTELY", 1), "hour": ("HOURLY", 1), "day": ("DAILY", 1), "week": ("WEEKLY", 1), "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1), "bimester": ("MONTHLY", 2), "quarter": ("MONTHLY", 3), "semester": ("MONTHLY", 6), "year": ("YEARLY", 1),
}  # fmt: skip
MONDAY_TO_FRIDAY = tuple((None, day) for day in range(5))
WEEKEND = ((None, 5), (None, 6))
HOURS_A_DAY = 24
MOST = 1000
"""Of any unit between two times."""


def units(m: Match) -> Made:
    """Every n units; every other unit."""
    unit = m.tagged("u", "frequency", str) or m.unit("u")
    count = m.number("n") + (0.5 if m.has("half") else 0)
    if unit not in FREQUENCY or not 0 < count <= MOST:
        return None
    frequency, of_unit = FREQUENCY[unit]
    interval = of_unit * (2 if m.has("other") else count)
    if interval != int(interval):
        # An hour and a half is ninety minutes.
        if frequency != "HOURLY":
            return None
        frequency, interval = "MINUTELY", round(interval * 60)
    return "every", Every(frequency, int(interval))


def units_on_weekdays(m: Match) -> Made:
    """Every other week on Mondays."""
    made = units(m)
    if made is None or not isinstance(made[1], Every) or made[1].frequency not in {"WEEKLY", "MONTHLY", "YEARLY"}:
        return None
    return "every", replace(made[1], weekdays=tuple((None, day) for day in sorted(set(m.all("w", int)))))


def units_on_weekends(m: Match) -> Made:
    made = units(m)
    return ("every", replace(made[1], weekdays=WEEKEND)) if made and isinstance(made[1], Every) else None


def every_second_weekend(_: Match) -> Made:
    return "every", Every("WEEKLY", 2, weekdays=WEEKEND)


def alternate_units(m: Match) -> Made:
    """Alternating weeks."""
    unit = m.unit("u")
    if unit not in FREQUENCY:
        return None
    frequency, of_unit = FREQUENCY[unit]
    return "every", Every(frequency, 2 * of_unit)


def coded(m: Match) -> Made:
    """M-F, MWF."""
    return "every", Every("WEEKLY", weekdays=tuple((None, day) for day in m.need("ws", Weekdays).days))


def every_second_weekday(m: Match) -> Made:
    return "every", Every("WEEKLY", 2, weekdays=((None, m.need("w", int)),))


def next_weekdays(m: Match) -> Made:
    """The next four Mondays."""
    count = m.integer("n")
    return ("every", Every("WEEKLY", weekdays=((None, m.need("w", int)),), count=count)) if 0 < count <= MOST else None


def weekday_the_nth(m: Match) -> Made:
    """Every Friday 13."""
    return "every", Every("MONTHLY", weekdays=((None, m.need("w", int)),), monthdays=(m.integer("n"),))


def holidays(m: Match) -> Made:
    """Every year on a holiday that has a rule: not those that move with Easter."""
    name = m.need("x", str)
    if name in FIXED:
        month, day = FIXED[name]
        return "every", Every("YEARLY", months=(month,), monthdays=(day,))
    if name in NTH_WEEKDAY:
        month, weekday, nth = NTH_WEEKDAY[name]
        return "every", Every("YEARLY", months=(month,), weekdays=((nth, weekday),))
    return None


def in_period(m: Match) -> Made:
    """Every Tuesday of March; every year in March."""
    every, period = m.need("e", Every), m.need("p", Period)
    if every.frequency == "YEARLY":
        fits = period.grain == "month" and not every.months
        return (
            ("every", replace(every, months=(period.start.month,), monthdays=every.monthdays or (1,))) if fits else None
        )
    return "every", replace(every, start=max(period.start, m.here.today), until=period.end - timedelta(days=1))


def alternate(m: Match) -> Made:
    """Every other day or week."""
    frequency, _ = FREQUENCY[m.need("u", str)]
    return "every", Every(frequency, 2)


def daily(_: Match) -> Made:
    return "every", Every("DAILY")


def same_units(m: Match) -> Made:
    """8/8h: every eight hours, as doctors write."""
    first, second = m.need("same", tuple)
    unit = m.unit("u")
    if first != second or unit not in FREQUENCY or not first:
        return None
    frequency, interval = FREQUENCY[unit]
    return "every", Every(frequency, interval * first)


def fairs(m: Match) -> Made:
    """2ª, 4ª e 6ª: the second fair is Monday."""
    days = sorted({nth - 2 for nth in m.all("n", int)})
    if not 0 <= days[0] <= days[-1] <= 4:  # noqa: PLR2004
        return None
    return "every", Every("WEEKLY", weekdays=tuple((None, day) for day in days))


def date_in_figures(m: Match) -> Made:
    """Every year on 25/12."""
    first, second = m.need("pair", tuple)
    dom, month = (second, first) if m.here.month_first else (first, second)
    if calendar.day(2024, month, dom) is None:
        return None
    return "every", Every("YEARLY", monthdays=(dom,), months=(month,))


def half_hours(_: Match) -> Made:
    return "every", Every("MINUTELY", 30)


def times_a_unit(m: Match) -> Made:
    """N times a unit: once a week, three times a day."""
    unit, count = m.unit("u"), m.integer("n")
    if unit not in FREQUENCY:
        return None
    if count == 1:
        return "every", Every(*FREQUENCY[unit])
    if unit != "day":
        # Which days of the week those are nobody said.
        return "nothing", 0
    return _a_day(count)


def times_daily(m: Match) -> Made:
    return _a_day(m.integer("n"))


def twice_daily(_: Match) -> Made:
    return _a_day(2)


def _a_day(count: int) -> Made:
    if 1 < count <= HOURS_A_DAY and HOURS_A_DAY % count == 0:
        return "every", Every("HOURLY", HOURS_A_DAY // count)
    return None


def weekdays(m: Match) -> Made:
    """Every one of some weekdays, or every nth of them."""
    days = tuple(sorted({(None, day) for day in m.all("w", int)}, key=lambda pair: pair[1]))
    interval = 2 if m.has("other") else m.integer("n")
    return ("every", Every("WEEKLY", interval, weekdays=days)) if 0 < interval <= MOST else None


def weekday_range(m: Match) -> Made:
    """Every day from one weekday to another."""
    days = _between(_weekday(m, "a"), _weekday(m, "b"))
    return "every", Every("WEEKLY", weekdays=tuple((None, day) for day in days))


def _weekday(m: Match, name: str) -> int:
    found = m.tagged(name, "weekday", int)
    return found if found is not None else m.need(name, int)


def _between(first: int, last: int) -> list[int]:
    return sorted((first + step) % 7 for step in range((last - first) % 7 + 1))


def workdays(_: Match) -> Made:
    return "every", Every("WEEKLY", weekdays=MONDAY_TO_FRIDAY)


def mondays(_: Match) -> Made:
    """Every beginning of a week."""
    return "every", Every("WEEKLY", weekdays=((None, 0),))


def weekends(_: Match) -> Made:
    return "every", Every("WEEKLY", weekdays=WEEKEND)


def parts(m: Match) -> Made:
    """Every morning, on some weekdays or on all days."""
    days = m.all("w", int) if m.has("w") else ()
    part = m.need("part", Part)
    if days:
        return "every", Every("WEEKLY", weekdays=tuple((None, day) for day in sorted(set(days))), part=part)
    return "every", Every("DAILY", part=part)


def workday_parts(m: Match) -> Made:
    """On weekday mornings."""
    return "every", Every("WEEKLY", weekdays=MONDAY_TO_FRIDAY, part=m.need("part", Part))


def nth_weekdays(m: Match) -> Made:
    """The nth weekdays of every month, of every i months, or of a month every i years."""
    which = m.all("n", int)
    days = tuple((nth, day) for nth in which for day in m.all("w", int))
    if any(abs(nth) > 5 for nth in which):  # noqa: PLR2004
        return None
    if m.has("mo"):
        return "every", Every("YEARLY", m.integer("i"), weekdays=days, months=(m.integer("mo"),))
    return "every", Every("MONTHLY", _months(m), weekdays=days)


def several_nth_weekdays(m: Match) -> Made:
    """Every first and third Monday: of the month, since only there several make sense."""
    return nth_weekdays(m) if len(m.all("n", int)) > 1 else None


def _months(m: Match) -> int:
    """How many months lie between: i of them, or those of a unit u."""
    of_unit = FREQUENCY.get(m.unit("u"), ("MONTHLY", 1))[1] if m.has("u") else 1
    return of_unit * (2 if m.has("other") else m.integer("i"))


def nth_of_set(m: Match) -> Made:
    """The first and last of all Tuesdays and Fridays of a month; the fifth working day."""
    days = m.all("w", int) if m.has("w") else range(5)
    return "every", Every("MONTHLY", _months(m), weekdays=tuple((None, day) for day in days), positions=m.all("n", int))


def monthdays(m: Match) -> Made:
    """The days n of every month, or of month mo every year."""
    days = tuple(sorted(set(m.all("n", int))))
    if any(not 1 <= abs(day) <= 31 for day in days):  # noqa: PLR2004
        return None
    if m.has("mo"):
        if any(calendar.day(2024, m.integer("mo"), day) is None for day in days):
            return None
        return "every", Every("YEARLY", monthdays=days, months=(m.integer("mo"),))
    return "every", Every("MONTHLY", _months(m), monthdays=days)


def monthdays_from_end(m: Match) -> Made:
    """The last but one: n counts from the end."""
    return "every", Every("MONTHLY", _months(m), monthdays=(-m.integer("n"),))


def last_day(m: Match) -> Made:
    return "every", Every("MONTHLY", _months(m), monthdays=(-1,))


def first_day(m: Match) -> Made:
    return "every", Every("MONTHLY", _months(m), monthdays=(1,))


def month_each_year(m: Match) -> Made:
    return "every", Every("YEARLY", months=(m.integer("mo"),), monthdays=(1,))
