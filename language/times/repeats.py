"""What comes again and again, as it was said; `language.times.recurrence` turns it into a rule."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from language.times import calendar
from language.times.grammar import Match, Meaning
from language.times.values import (
    UNITS,
    Clock,
    Day,
    Every,
    Frequency,
    Hours,
    Length,
    Moment,
    Part,
    Period,
    Span,
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


def alternate(m: Match) -> Made:
    """Every other day or week."""
    frequency, _ = FREQUENCY[m.need("u", str)]
    return "every", Every(frequency, 2)


def daily(_: Match) -> Made:
    return "every", Every("DAILY")


def half_hours(_: Match) -> Made:
    return "every", Every("MINUTELY", 30)


def lengths(m: Match) -> Made:
    """Every hour and a half, every 15 days."""
    length = m.need("l", Length)
    whole: tuple[tuple[float, Frequency, float], ...] = (
        (length.months, "MONTHLY", length.days + length.seconds),
        (length.days, "DAILY", length.months + length.seconds),
        (length.seconds / 60, "MINUTELY", length.months + length.days),
    )
    for amount, frequency, rest in whole:
        if amount >= 1 and amount == int(amount) and not rest:
            return "every", Every(frequency, int(amount))
    return None


def times_a_unit(m: Match) -> Made:
    """n times a unit: once a week, three times a day."""
    unit, count = m.unit("u"), m.integer("n")
    if unit not in FREQUENCY:
        return None
    if count == 1:
        return "every", Every(*FREQUENCY[unit])
    if unit == "day" and 1 < count <= HOURS_A_DAY and HOURS_A_DAY % count == 0:
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


def weekends(_: Match) -> Made:
    return "every", Every("WEEKLY", weekdays=WEEKEND)


def parts(m: Match) -> Made:
    """Every morning, on some weekdays or on all days."""
    days = m.all("w", int) if m.has("w") else ()
    part = m.need("part", Part)
    if days:
        return "every", Every("WEEKLY", weekdays=tuple((None, day) for day in sorted(set(days))), part=part)
    return "every", Every("DAILY", part=part)


def nth_weekdays(m: Match) -> Made:
    """The nth weekdays of every month, of every i months, or of a month every i years."""
    which = m.all("n", int)
    days = tuple((nth, day) for nth in which for day in m.all("w", int))
    if any(abs(nth) > 5 for nth in which):  # noqa: PLR2004
        return None
    if m.has("mo"):
        return "every", Every("YEARLY", m.integer("i"), weekdays=days, months=(m.integer("mo"),))
    return "every", Every("MONTHLY", _months(m), weekdays=days)


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


def on_day(m: Match) -> Made:
    """A repetition with the day it falls on: every month on the 5th, every year on May 5."""
    every, said = m.need("e", Every), m.need("d", Day)
    if every.weekdays or every.monthdays:
        return None
    if every.frequency == "WEEKLY" or said.form == "weekday":
        return "every", replace(every, weekdays=((None, said.on.weekday()),))
    if every.frequency == "MONTHLY":
        return "every", replace(every, monthdays=(said.on.day,))
    if every.frequency == "YEARLY":
        return "every", replace(every, monthdays=(said.on.day,), months=(said.on.month,))
    return None


def on_moment(m: Match) -> Made:
    """Every month, on the 5th at nine."""
    moment, every = m.need("mt", Moment), m.need("e", Every)
    if every.weekdays or every.monthdays or every.frequency not in {"WEEKLY", "MONTHLY"}:
        return None
    clock = Clock(moment.at.hour, moment.at.minute)
    if every.frequency == "WEEKLY":
        return "every", replace(every, weekdays=((None, moment.at.weekday()),), clocks=(clock,))
    return "every", replace(every, monthdays=(moment.at.day,), clocks=(clock,))


def both(m: Match) -> Made:
    """Two halves of one repetition: "every week, on Mondays and Fridays"."""
    first, second = m.need("e", Every), m.need("e2", Every)
    if first.weekdays or first.monthdays or first.clocks or second.interval != 1:
        return None
    if second.frequency == first.frequency:
        return "every", replace(second, interval=first.interval)
    if second.frequency == "WEEKLY" and first.frequency in {"MONTHLY", "YEARLY"}:
        return "every", replace(first, weekdays=second.weekdays)
    if second.frequency == "YEARLY" and first.frequency == "YEARLY":
        return "every", replace(second, interval=first.interval)
    if second.frequency == "MONTHLY" and first.frequency == "YEARLY":
        return "every", replace(first, weekdays=second.weekdays, monthdays=second.monthdays)
    return None


def at_clock(m: Match) -> Made:
    every, clock = m.need("e", Every), m.need("c", Clock)
    if every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    return "every", replace(every, clocks=(*every.clocks, clock))


def at_hours(m: Match) -> Made:
    """From nine to six every day: it begins at nine."""
    every, hours = m.need("e", Every), m.need("hs", Hours)
    if hours.start is None or every.clocks:
        return None
    return "every", replace(every, clocks=(hours.start,))


def in_part(m: Match) -> Made:
    return "every", replace(m.need("e", Every), part=m.need("part", Part))


def twice(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=2)


def once(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=1)


def twice_a_unit(m: Match) -> Made:
    return ("every", Every("HOURLY", 12)) if m.unit("u") == "day" else None


def on_weekdays(m: Match) -> Made:
    every = m.need("e", Every)
    days = tuple((None, day) for day in m.need("ws", Weekdays).days)
    return ("every", replace(every, weekdays=days)) if not every.weekdays else None


def lasting_period(m: Match) -> Made:
    """For the next year: as long as a year from now."""
    every, period = m.need("e", Every), m.need("p", Period)
    length = next((length for unit, length in UNITS.items() if unit == period.grain), None)
    return ("every", replace(every, lasts=length)) if length else None


def counted(m: Match) -> Made:
    count = m.integer("n")
    return ("every", replace(m.need("e", Every), count=count)) if 0 < count <= MOST else None


def lasting(m: Match) -> Made:
    """For a length; a span of the next units ends it likewise."""
    every = m.need("e", Every)
    if m.has("l"):
        return "every", replace(every, lasts=m.need("l", Length))
    span = m.need("s", Span)
    return ("every", replace(every, until=_day_before(span.end))) if span.end else None


def _day_before(end: date | datetime) -> date | datetime:
    return end if isinstance(end, datetime) else end - timedelta(days=1)


def until(m: Match) -> Made:
    """Until a day, inclusive; until the first day of a month or year."""
    every, last = m.need("e", Every), m.need("u", object)
    end = (
        last.on
        if isinstance(last, Day)
        else last.at
        if isinstance(last, Moment)
        else last.start
        if isinstance(last, Period)
        else None
    )
    return ("every", replace(every, until=_after_start(end, every))) if end else None


def _after_start(end: date | datetime, every: Every) -> date | datetime:
    """A month named as the end comes after the one named as the start."""
    if every.start is None or isinstance(end, datetime) or isinstance(every.start, datetime) or end >= every.start:
        return end
    return calendar.add_months(end, 12) or end


def through(m: Match) -> Made:
    """Up to the end of a period."""
    return "every", replace(m.need("e", Every), until=m.need("p", Period).end - timedelta(days=1))


def starting(m: Match) -> Made:
    every, first = m.need("e", Every), m.need("s", object)
    start = (
        first.on
        if isinstance(first, Day)
        else first.at
        if isinstance(first, Moment)
        else first.start
        if isinstance(first, Period)
        else None
    )
    return ("every", replace(every, start=start)) if start else None


def ranging(m: Match) -> Made:
    """From one day to another."""
    span, every = m.need("s", Span), m.need("e", Every)
    start, end = span.start, span.end
    if start and end and not isinstance(start, datetime) and not isinstance(end, datetime) and start < m.here.today:
        # What repeats lies ahead.
        start, end = calendar.add_months(start, 12), calendar.add_months(end, 12)
    return "every", replace(every, start=start or every.start, until=_day_before(end) if end else every.until)


def exception(m: Match) -> Made:
    """Some weekdays that are left out."""
    return "exception", Weekdays(m.all("w", int))


def exception_of_weekend(_: Match) -> Made:
    return "exception", Weekdays((5, 6))


def without(m: Match) -> Made:
    """Except some weekdays, a day, or holidays."""
    every = m.need("e", Every)
    if m.has("x"):
        return "every", replace(every, without_holidays=True)
    if m.has("d"):
        said = m.need("d", Day)
        if said.form != "weekday":
            return "every", replace(every, without=(*every.without, said.on))
        gone = {said.on.weekday()}
    else:
        gone = set(m.need("ws", Weekdays).days)
    kept = every.weekdays or (
        tuple((None, day) for day in range(7)) if every.frequency == "DAILY" and every.interval == 1 else ()
    )
    left = tuple((nth, day) for nth, day in kept if day not in gone)
    frequency: Frequency = "WEEKLY" if every.frequency == "DAILY" else every.frequency
    return ("every", replace(every, frequency=frequency, weekdays=left)) if left else None
