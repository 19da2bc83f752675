"""Calendar parts of a mail (RFC 5545, RFC 5546) to what they invite to."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from threading import Lock
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from integrations.google.letter_clean import one_line
from integrations.google.letter_types import Address, Invitation

if TYPE_CHECKING:
    from icalendar import Component

MAX_CALENDAR: Final = 500_000
"""Characters of a calendar part; a longer one is somebody's whole calendar."""
_MAX_EVENTS: Final = 20
_ZONE = re.compile(r"BEGIN:VTIMEZONE\b.*?END:VTIMEZONE[^\S\n]*\n?", re.DOTALL | re.IGNORECASE)
_OFTEN = re.compile(r"^RRULE[^\n]*FREQ=(?!YEARLY)", re.MULTILINE | re.IGNORECASE)
_MAX_ZONES: Final = 20
_ZONES: Final = Lock()


def invitations_of(text: str) -> tuple[Invitation, ...] | None:
    """The events of a calendar part; None when it is none that can be read."""
    if len(text) > MAX_CALENDAR:
        return None
    try:
        return _parsed(_safe(text))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _parsed(text: str) -> tuple[Invitation, ...] | None:
    # The library takes a quarter of a second to import, and few mails invite.
    from icalendar import Calendar  # noqa: PLC0415
    from icalendar.timezone import tzp  # noqa: PLC0415

    with _ZONES:
        # It keeps the zones that a mail defines for every later mail: two senders' "Custom" are not the same.
        tzp.use_default()
        calendars = Calendar.from_ical(text, multiple=True)
        return tuple(_invitations(calendars)) if calendars else None


def _safe(text: str) -> str:
    """Without zones of the sender's own making that change more than yearly: the library writes out every change until 2038."""
    text = re.sub(r"\r\n?", "\n", text)
    unfolded = re.sub(r"\n[ \t]", "", text)
    zones = 0

    def kept(zone: re.Match[str]) -> str:
        nonlocal zones
        zones += 1
        return "" if zones > _MAX_ZONES or _OFTEN.search(zone[0]) or len(zone[0]) > 20_000 else zone[0]  # noqa: PLR2004

    return _ZONE.sub(kept, unfolded)


def _invitations(calendars: "Sequence[Component]") -> Iterator[Invitation]:
    events = ((calendar, event) for calendar in calendars for event in calendar.walk("VEVENT"))
    for number, (calendar, event) in enumerate(events):
        if number >= _MAX_EVENTS:
            return
        start = _moment(event, "DTSTART")
        yield Invitation(
            method=one_line(str(calendar.get("METHOD", "")))[:20].upper(),
            uid=one_line(str(event.get("UID", "")))[:300],
            summary=one_line(str(event.get("SUMMARY", "")))[:500],
            start=start,
            end=_end(event, start),
            organizer=_organizer(event),
            location=one_line(str(event.get("LOCATION", "")))[:500],
        )


def _moment(event: "Component", name: str) -> date | datetime | None:
    try:
        found = getattr(event.get(name), "dt", None)
    except ValueError:
        return None
    if not isinstance(found, datetime):
        return found if isinstance(found, date) else None
    offset = found.utcoffset()
    if offset is None or isinstance(found.tzinfo, ZoneInfo):
        return found
    # A zone of the sender's own making is not kept, only what it says of this moment.
    return found.replace(tzinfo=timezone(offset))


def _end(event: "Component", start: date | datetime | None) -> date | datetime | None:
    end = _moment(event, "DTEND")
    try:
        lasts = getattr(event.get("DURATION"), "dt", None)
    except ValueError:
        return end
    return start + lasts if end is None and start is not None and isinstance(lasts, timedelta) else end


def _organizer(event: "Component") -> Address | None:
    found = event.get("ORGANIZER")
    if found is None or isinstance(found, list):
        return None
    address = one_line(re.sub(r"^mailto:", "", str(found), flags=re.IGNORECASE))
    if not re.fullmatch(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}", address):
        return None
    return Address(one_line(str(found.params.get("CN", "")))[:200], address)
