"""What Google's Calendar answers, read at the door: calendars of the list, events and times of a series."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from integrations.postgres.calendars import WRITERS, Calendar, Listed
from integrations.postgres.events import Event, Guest, event_id

Body = Mapping[str, Any]
"""JSON of Google's."""
LONG, LONGEST = 1000, 8000
"""Characters kept of a title or a place, and of a description."""
MOST_GUESTS = 200
_NOT_OURS = ("#holiday@", "#weeknum@", "#contacts@", "#sports@", "#weather@")
"""In the ids of calendars that Google fills."""


def listed(item: Body) -> Listed:
    """A calendar of the list. Looked at by default: the primary one, and others the person can write to."""
    role, name = str(item.get("accessRole", "")), str(item["id"])
    first = bool(item.get("primary"))
    shown = bool(item.get("selected")) and role in WRITERS and not any(mark in name for mark in _NOT_OURS)
    return Listed(
        google_id=name,
        name=_text(item.get("summaryOverride") or item.get("summary") or name),
        zone=str(item.get("timeZone") or "UTC"),
        access_role=role,
        is_primary=first,
        selected=first or shown,
    )


def is_cancelled(item: Body) -> bool:
    return item.get("status") == "cancelled"


def event(calendar: Calendar, item: Body, *, rules: Sequence[str] = ()) -> Event | None:
    """An event or one time of a series; None of what is cancelled or has no times that can be read."""
    starts = _time(item.get("start"), calendar.zone)
    ends = _time(item.get("end"), calendar.zone)
    if is_cancelled(item) or starts is None:
        return None
    if ends is None or isinstance(ends, datetime) != isinstance(starts, datetime) or ends < starts:
        ends = starts
    guests = [_guest(each) for each in item.get("attendees") or ()]
    name = str(item["id"])
    return Event(
        id=event_id(calendar.id, name),
        calendar_id=calendar.id,
        google_id=name,
        title=_text(item.get("summary")),
        starts=starts,
        ends=ends,
        zone=_zone_name(item["start"]),
        place=_text(item.get("location")),
        description=_text(item.get("description"), LONGEST),
        link=_text(item.get("htmlLink")),
        video=_video(item),
        mine=_is_mine(item),
        organizer=_text((item.get("organizer") or {}).get("email")),
        guests=tuple([each for each in guests if each.self] + [each for each in guests if not each.self])[:MOST_GUESTS],
        response=next((each.response for each in guests if each.self), None),
        busy=item.get("transparency") != "transparent",
        status="tentative" if item.get("status") == "tentative" else "confirmed",
        series_id=item.get("recurringEventId"),
        rules=tuple(item.get("recurrence") or rules),
        original=_time(item.get("originalStartTime"), calendar.zone),
        etag=str(item.get("etag", "")),
        updated_at=_stamp(item.get("updated")),
        calendar=calendar.name,
        email=calendar.email,
        writable=calendar.writable,
    )


def _is_mine(item: Body) -> bool:
    """What Gmail puts there has the person as its creator and the words of a stranger."""
    made = all((item.get(name) or {}).get("self") for name in ("creator", "organizer"))
    lent = bool(item.get("guestsCanModify") and item.get("attendees"))
    return made and not lent and item.get("eventType") != "fromGmail"


def _guest(item: Body) -> Guest:
    return Guest(
        email=_text(item.get("email")),
        name=_text(item.get("displayName")),
        response=str(item.get("responseStatus", "needsAction")),
        self=bool(item.get("self")),
    )


def _video(item: Body) -> str:
    if item.get("hangoutLink"):
        return _text(item["hangoutLink"])
    entries = (item.get("conferenceData") or {}).get("entryPoints") or ()
    return next((_text(each.get("uri")) for each in entries if each.get("entryPointType") == "video"), "")


def _time(value: Body | None, zone: str) -> date | datetime | None:
    """A day, or a moment in the zone that is named with it."""
    try:
        if not value:
            return None
        if value.get("date"):
            return date.fromisoformat(value["date"])
        there = known_zone(value.get("timeZone") or zone)
        moment = datetime.fromisoformat(value["dateTime"])
        return moment.astimezone(there) if moment.tzinfo else moment.replace(tzinfo=there)
    except (KeyError, ValueError, OverflowError):
        return None


def known_zone(name: str) -> ZoneInfo:
    """UTC for one that this machine does not know."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def _zone_name(start: Body) -> str | None:
    name = start.get("timeZone")
    return None if name is None else _text(name)


def _stamp(value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None


def _text(value: object, longest: int = LONG) -> str:
    """What Postgres takes: no zero bytes, no halves of characters."""
    said = str(value or "").replace("\x00", "")
    return said.encode("utf-8", "replace").decode()[:longest]
