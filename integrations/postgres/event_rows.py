"""An event as our rows hold it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from integrations.postgres.calendars import WRITERS
from integrations.postgres.database import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who is invited."""

    email: str
    name: str = ""
    response: str = "needsAction"
    """needsAction, accepted, declined, tentative."""
    self: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event, or one time of a series."""

    id: UUID
    calendar_id: UUID
    google_id: str
    title: str = ""
    """May be empty; of an event that is not `mine` it is a stranger's words."""
    starts: date | datetime
    """A moment in the event's own zone, or the first day of what takes whole days."""
    ends: date | datetime
    """Exclusive: of whole days the day after the last."""
    zone: str | None = None
    place: str = ""
    description: str = ""
    link: str = ""
    """Of the event itself, at Google."""
    video: str = ""
    mine: bool = True
    """The person made it, so its words are theirs."""
    organizer: str = ""
    guests: tuple[Guest, ...] = ()
    response: str | None = None
    """The person's own, to an invitation."""
    busy: bool = True
    status: str = "confirmed"
    """confirmed or tentative."""
    series_id: str | None = None
    """Google's id of the series it is one time of."""
    rules: tuple[str, ...] = ()
    """RRULE, EXDATE, RDATE lines of the series; empty where they are not known."""
    original: date | datetime | None = None
    """Of one time of a series: when it was meant to be."""
    etag: str = ""
    updated_at: datetime | None = None
    calendar: str = ""
    """Its calendar's name, as of what is read; not stored here."""
    email: str = ""
    """Of the account; not stored here."""
    writable: bool = True
    """Whether the person may change the calendar; not stored here."""

    @property
    def all_day(self) -> bool:
        return not isinstance(self.starts, datetime)

    @property
    def span(self) -> tuple[date, date] | tuple[datetime, datetime]:
        """Start and end, both days or both moments."""
        return self.starts, self.ends

    @property
    def length(self) -> timedelta:
        """Hours that pass, not hours on the wall; of whole days their number."""
        starts, ends = self.moments(ZoneInfo("UTC"))
        return ends.astimezone(UTC) - starts.astimezone(UTC)

    @property
    def blocks(self) -> bool:
        """Whether the person is taken by it."""
        return self.busy and self.response != "declined"

    def moments(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Start and end as moments: whole days are the person's own, from midnight to midnight in this zone."""
        return _moment(self.starts, zone), _moment(self.ends, zone)


def event_id(calendar_id: UUID, google_id: str) -> UUID:
    """The id of an event's row: the same whenever it is copied."""
    return uuid5(calendar_id, google_id)


def _moment(value: date | datetime, zone: ZoneInfo) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), zone)


def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def event_of(row: Row) -> Event:
    zone = _zone(row["zone"] or row["calendar_zone"])
    plain = {name: row[name] for name in _SAME}
    original = row["original_at"]
    return Event(
        **plain,
        starts=row["starts_on"] or row["starts_at"].astimezone(zone),
        ends=row["ends_on"] or row["ends_at"].astimezone(zone),
        original=row["original_on"] or (original and original.astimezone(zone)),
        guests=tuple(Guest(**each) for each in row["guests"]),
        rules=tuple(row["rules"]),
        updated_at=row["updated_at"] and row["updated_at"].astimezone(UTC),
        calendar=row["calendar"],
        email=row["email"],
        writable=row["access_role"] in WRITERS,
    )


def row_of(event: Event) -> dict[str, Any]:  # JSON, as the statement reads it
    plain = {name: getattr(event, name) for name in _SAME}
    days = event.all_day
    original = event.original
    return {
        **plain,
        "id": str(event.id),
        "calendar_id": str(event.calendar_id),
        "starts_on" if days else "starts_at": event.starts.isoformat(),
        "ends_on" if days else "ends_at": event.ends.isoformat(),
        "original_at": original.isoformat() if isinstance(original, datetime) else None,
        "original_on": original.isoformat() if original and not isinstance(original, datetime) else None,
        "guests": [
            {name: getattr(guest, name) for name in ("email", "name", "response", "self")} for guest in event.guests
        ],
        "rules": list(event.rules),
        "updated_at": event.updated_at and event.updated_at.isoformat(),
    }


_SAME = (
    "id", "calendar_id", "google_id", "title", "zone", "place", "description", "link", "video", "mine", "organizer",
    "response", "busy", "status", "series_id", "etag",
)  # fmt: skip
