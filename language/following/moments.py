"""A time said on top of one that is known: a day keeps the hour, an hour keeps the day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from language.echo import echo
from language.following.tables import patterns
from language.readings import Reader
from language.types import When

DAY = 86_400


def onto(when: When, due: date | None, reader: Reader) -> When:
    """The time meant for a thing due then: "às 15h" is of its day, "sexta" at its hour."""
    if due is None:
        return when
    if when.kind == "duration":
        return later(when, due)
    if isinstance(when.start, datetime) and patterns(reader.language).same_hour.search(when.text):
        when = replace(when, kind="date", start=when.start.date(), grain="day")
    if hour_alone(when, reader):
        return _on(_day(due, reader), when, reader)
    if when.kind == "date" and isinstance(due, datetime) and when.start is not None:
        clock = due.astimezone(reader.zone).time()
        return replace(when, kind="datetime", start=datetime.combine(when.start, clock, reader.zone), grain="minute")
    return when


def later(by: When, due: date) -> When:
    """The moment or day so much after another; a length in hours says nothing of a day without an hour."""
    seconds = by.seconds or 0
    if isinstance(due, datetime):
        # By the wall clock: a day later is at the same hour.
        return replace(by, kind="datetime", start=due + timedelta(seconds=seconds), seconds=None, grain="minute")
    if seconds % DAY:
        return by
    return replace(by, kind="date", start=due + timedelta(seconds=seconds), seconds=None, grain="day")


def hour_alone(when: When, reader: Reader) -> bool:
    """Whether no day was said: then just before a midnight another day comes of it than just after it."""
    if when.kind != "datetime" or len(when.spans) > 1:
        return False
    today = datetime.combine(reader.now.astimezone(reader.zone).date(), time(0, 1), reader.zone)
    early, late = (_alone(when.text, at, reader) for at in (today, today + timedelta(hours=23, minutes=57)))
    if early is None or late is None:
        return False
    return late.date() - early.date() == timedelta(days=1) and early.time() in {late.time(), _half_a_day_off(late)}


def _half_a_day_off(moment: datetime) -> time:
    # An unmarked hour is whichever of the two comes first.
    return (moment + timedelta(hours=12)).time()


def _on(day: date, when: When, reader: Reader) -> When:
    # What is echoed is read as most who speak the language do.
    as_echoed = replace(reader.conventions, month_first=None)
    named = echo(day, now=reader.now, zone=reader.zone, language=reader.language)
    found = replace(reader, conventions=as_echoed).times(f"{named} {when.text}")
    if len(found) != 1 or not isinstance(found[0].start, datetime) or found[0].start.date() != day:
        return when
    return replace(when, start=found[0].start)


def _alone(text: str, now: datetime, reader: Reader) -> datetime | None:
    found = reader.times(text, now=now)
    start = found[0].start if len(found) == 1 else None
    return start if isinstance(start, datetime) else None


def _day(due: date, reader: Reader) -> date:
    return due.astimezone(reader.zone).date() if isinstance(due, datetime) else due
