"""What bounds a repetition: its start, its end, how often it comes in all, what it leaves out."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from language.times import calendar
from language.times.grammar import Match, Meaning
from language.times.values import UNITS, Clock, Day, Every, Frequency, Length, Moment, Period, Span, Weekdays
from language.types import Language

Made = tuple[str, Meaning] | None

MOST = 1000


def twice(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=2)


def once(m: Match) -> Made:
    return "every", replace(m.need("e", Every), count=1)


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
    """Until a day, inclusive; until the first day of a month or year, by the language."""
    every, last = m.need("e", Every), m.need("u", object)
    if isinstance(last, Moment) and not every.clocks and every.frequency not in {"HOURLY", "MINUTELY"}:
        # "Every day until Friday at eight" comes at eight each day.
        return "every", replace(every, clocks=(Clock(last.at.hour, last.at.minute),), until=last.at.date())
    end = _end(last, m.here.language)
    return ("every", replace(every, until=_after_start(end, every))) if end else None


def _end(last: object, language: Language) -> date | datetime | None:
    match last:
        case Day():
            return last.on
        case Moment():
            return last.at
        case Period():
            # In English "until June" ends where June begins, in Portuguese with its last day.
            return last.start if language == "en" else last.end - timedelta(days=1)
        case _:
            return None


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
    return ("every", begun(every, start)) if start else None


def begun(every: Every, start: date | datetime) -> Every:
    """A repetition with its start, whose clock time is that of all."""
    if isinstance(start, datetime) and every.frequency not in {"HOURLY", "MINUTELY"}:
        clocks = every.clocks or (Clock(start.hour, start.minute),)
        return replace(every, start=start.date(), clocks=clocks)
    return replace(every, start=start)


def ended(every: Every, end: date | datetime) -> Every:
    """A repetition with its end, exclusive."""
    return replace(every, until=_day_before(end))


def ranging(m: Match) -> Made:
    """From one day to another."""
    span, every = m.need("s", Span), m.need("e", Every)
    start, end = span.start, span.end
    if isinstance(start, datetime) and isinstance(end, datetime) and start.time() == time() and not every.clocks:
        # "From December 1 to January 31 at 9" comes at nine each time.
        every = replace(every, clocks=(Clock(end.hour, end.minute),))
        start, end = start.date(), end.date() + timedelta(days=1)
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
    daily = every.frequency == "DAILY" and not every.positions
    frequency: Frequency = "WEEKLY" if daily else every.frequency
    return ("every", replace(every, frequency=frequency, weekdays=left)) if left else None
