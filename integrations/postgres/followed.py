"""The event that a reminder hangs on, as it was last seen, and when it is told of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema

from integrations.postgres.columns import Moment, Name
from integrations.postgres.event_rows import Event, event_id
from integrations.postgres.events import CANCELLED
from language.times.occurrences import instant

DAY = 86_400
NINE = time(9)
"""When it is told of what takes whole days, where nobody said an hour."""
NEAR = 3
"""Days to which one time of a series may have been moved with all of it."""


def _clock(value: object) -> time:
    return value if isinstance(value, time) else time.fromisoformat(str(value))


Clock = Annotated[
    time,
    PlainValidator(_clock),
    PlainSerializer(time.isoformat, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "time"}),
]
"""An hour on the wall, "20:00"."""
Text = Annotated[str, Field(max_length=1100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """Which event it is, and how it was when it was last seen."""

    calendar_id: UUID
    google_id: Text | None
    """None: every time of the series."""
    series: Text
    """Google's id that all times of a series share; of what comes once its own."""
    title: Text
    foreign: bool = False
    """Its words are a stranger's."""
    day: date
    """On which it was meant to be: a time of a series is found by it when its id has changed."""
    all_day: bool = False
    clock: Clock | None = None
    """It is told at this hour, so many days before as its notice says; None: so long before the start."""
    zone: Name
    """Whose days and hours these are."""
    moved_at: Moment | None = None
    """When it was last seen at another time than before."""

    @property
    def each(self) -> bool:
        return self.google_id is None

    @property
    def id(self) -> UUID:
        """The event's, or that of its series: the same however often it is copied."""
        return event_id(self.calendar_id, self.google_id or self.series)

    def start(self, starts: date) -> datetime:
        """A start as a moment, in UTC: whole days begin at midnight of these clocks."""
        if isinstance(starts, datetime):
            return starts.astimezone(UTC)
        return instant(datetime.combine(starts, time()), ZoneInfo(self.zone))

    def told(self, start: datetime, notice: int) -> datetime:
        """When it is told of what starts at that moment: minutes and hours are those that pass, days are days of the wall clock."""
        days, seconds = divmod(notice, DAY)
        own = start.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
        if self.clock is not None or self.all_day:
            at = datetime.combine(own.date() - timedelta(days=days), self.clock or NINE)
            found = instant(at, ZoneInfo(self.zone))
            return found if self.all_day else min(found, start)
        if days and not seconds:
            return instant(own - timedelta(days=days), ZoneInfo(self.zone))
        return start - timedelta(seconds=notice)

    def among(self, events: Sequence[Event]) -> Sequence[Event]:
        """Those it hangs on, by start: the times of its series, or the one; none when that is not on any more."""
        family = [each for each in events if series_of(each) == self.series and is_on(each)]
        own = [each for each in family if each.calendar_id == self.calendar_id] or family
        found = own if self.each else self._one(own)
        return sorted(found, key=lambda each: self.start(each.starts))

    def _one(self, family: Sequence[Event]) -> Sequence[Event]:
        """By its id; where that is gone, whichever was meant for its day; or, when the whole series has moved, the nearest."""
        found = [each for each in family if each.google_id == self.google_id]
        found = found or [each for each in family if self.day_of(each) == self.day]
        if found or any(self.day_of(each).weekday() == self.day.weekday() for each in family):
            return found[:1]
        near = sorted(family, key=lambda each: abs(self.day_of(each) - self.day))
        return [each for each in near[:1] if abs(self.day_of(each) - self.day) <= timedelta(days=NEAR)]

    def day_of(self, event: Event) -> date:
        """The day it was meant for."""
        meant = event.original or event.starts
        return meant.astimezone(ZoneInfo(self.zone)).date() if isinstance(meant, datetime) else meant


def is_on(event: Event) -> bool:
    """Not cancelled, and not declined."""
    return event.status != CANCELLED and event.response != "declined"


def series_of(event: Event) -> str:
    """What it shares with the other times of its series, also where Google has parted that in two ("this and following")."""
    return _PARTED.sub("", event.series_id or event.google_id)


_PARTED = re.compile(r"_R\d{8}(?:T\d{6}Z?)?$")
