"""Where an event comes to be, of what was said of its new time."""

from datetime import date, datetime, timedelta

from integrations.postgres.event_rows import Event
from language.event_moves import hour_alone, pushed, same_hour
from language.events import earlier
from language.types import When
from tools import _calendar_plan_words as asks
from tools._calendar_times import DAY, HOUR, aware, is_part
from tools._context import Say, Turn


def moved(turn: Turn, event: Event, when: When) -> tuple[date, date] | Say:
    """Start and end, as long as it was unless an end was said.

    Hours alone are those of its own day, and a day alone keeps its hour.
    """
    start, end = event.starts, event.ends
    if when.kind == "duration" and when.seconds:
        return _shifted(turn, start, end, timedelta(seconds=when.seconds))
    if when.start is None or when.kind == "recurrence" or (when.kind == "range" and is_part(when)):
        return Say(text=asks.WHEN[turn.language])
    if not isinstance(start, datetime):
        return _whole_days(turn, start, end, when)
    assert isinstance(end, datetime)
    start = start.astimezone(turn.zone)
    kept = hour_alone(turn.message, day=start, zone=turn.zone, language=turn.language)
    if kept is not None:
        when = kept
    to = when.start
    if same_hour(turn.message) or not isinstance(to, datetime):
        day = to.date() if isinstance(to, datetime) else to
        assert day is not None
        to = datetime.combine(day, start.time(), turn.zone)
        return to, to + (end - start)
    to = aware(to, turn.zone)
    if when.kind == "range" and isinstance(when.end, datetime):
        return to, aware(when.end, turn.zone)
    return to, to + (end - start)


def _shifted(turn: Turn, start: date, end: date, length: timedelta) -> tuple[date, date] | Say:
    by = pushed(turn.message)
    shift = by if by is not None else -length if earlier(turn.message) else length
    if not isinstance(start, datetime) and shift % DAY:
        return Say(text=asks.WHEN[turn.language])
    return start + shift, end + shift


def _whole_days(turn: Turn, start: date, end: date, when: When) -> tuple[date, date] | Say:
    """Of what takes whole days, another day; an hour makes it an event of an hour."""
    to = when.start
    assert to is not None
    if not isinstance(to, datetime):
        return to, to + (end - start)
    kept = hour_alone(
        turn.message,
        day=datetime.combine(start, datetime.min.time(), turn.zone),
        zone=turn.zone,
        language=turn.language,
    )
    to = aware((kept.start if kept else to), turn.zone)  # type: ignore[arg-type] # hours were said
    until = kept.end if kept else when.end
    return to, aware(until, turn.zone) if isinstance(until, datetime) else to + HOUR
