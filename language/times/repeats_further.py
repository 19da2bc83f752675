"""What follows a repetition and narrows it: its days, its time, its end, what it leaves out."""

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

MOST = 1000
DAYS_OF_WEEK = 7


def on_day(m: Match) -> Made:
    """A repetition with the day it falls on: every month on the 5th, every year on May 5."""
    every, said = m.need("e", Every), m.need("d", Day)
    if every.weekdays or every.monthdays:
        return None
    match every.frequency, said.form:
        case "DAILY", "weekday":
            narrowed = replace(every, frequency="WEEKLY", weekdays=((None, said.on.weekday()),))
            return ("every", narrowed) if every.interval == 1 else None
        case ("WEEKLY", _) | ("MONTHLY" | "YEARLY", "weekday"):
            return "every", replace(every, weekdays=((None, said.on.weekday()),))
        case "MONTHLY", _:
            return "every", replace(every, monthdays=(said.on.day,))
        case "YEARLY", _:
            return "every", replace(every, monthdays=(said.on.day,), months=(said.on.month,))
        case _:
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
    match first.frequency, second.frequency:
        case "DAILY", "WEEKLY" if first.interval >= DAYS_OF_WEEK:
            # "A cada 15 dias, aos sábados" is every other Saturday.
            joined = replace(second, interval=first.interval // DAYS_OF_WEEK)
        case ("MONTHLY" | "YEARLY", "WEEKLY") | ("YEARLY", "MONTHLY"):
            joined = replace(first, weekdays=second.weekdays, monthdays=second.monthdays)
        case one, other if one == other:
            joined = replace(second, interval=first.interval)
        case _:
            return None
    return "every", joined


def at_clock(m: Match) -> Made:
    every, clock = m.need("e", Every), m.need("c", Clock)
    if every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    # One rule can name several hours only if they share their minute.
    if every.clocks and every.clocks[0].minute != clock.minute:
        return None
    return "every", replace(every, clocks=(*every.clocks, clock))


def at_hours(m: Match) -> Made:
    """From nine to six every day: it begins at nine."""
    every, hours = m.need("e", Every), m.need("hs", Hours)
    if hours.start and hours.end and every.frequency == "HOURLY":
        return "every", _hourly_between(every, hours.start, hours.end)
    if hours.start is None or every.clocks or every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    return "every", replace(every, clocks=(hours.start,))


def _hourly_between(every: Every, start: Clock, end: Clock) -> Every:
    """Every two hours from eight to eight: each of those hours, every day."""
    last = end.hour + (12 if end.hour <= start.hour else 0)
    hours = range(start.hour, min(last, 23) + 1, every.interval)
    return replace(every, frequency="DAILY", interval=1, clocks=tuple(Clock(hour, start.minute) for hour in hours))


def at_bare_hours(m: Match) -> Made:
    """Monday to Friday, 9 to 5."""
    every = m.need("e", Every)
    if every.clocks or every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    return "every", replace(every, clocks=(Clock(m.integer("a"), sure=m.integer("a") > 12, grain="hour"),))  # noqa: PLR2004


def in_part(m: Match) -> Made:
    return "every", replace(m.need("e", Every), part=m.need("part", Part))


def twice(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=2)


def once(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=1)


def twice_a_unit(m: Match) -> Made:
    return ("every", Every("HOURLY", 12)) if m.unit("u") == "day" else ("nothing", 0)


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
    if isinstance(last, Moment) and not every.clocks and every.frequency not in {"HOURLY", "MINUTELY"}:
        # "Every day until Friday at eight" comes at eight each day.
        return "every", replace(every, clocks=(Clock(last.at.hour, last.at.minute),), until=last.at.date())
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
    if isinstance(start, datetime) or isinstance(end, datetime):
        return None
    if start and end and start < m.here.today:
        # What repeats lies ahead.
        start, end = calendar.add_months(start, 12), calendar.add_months(end, 12)
    return "every", replace(every, start=start or every.start, until=end - timedelta(days=1) if end else every.until)


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
