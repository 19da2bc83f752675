"""Recurring events, spread out into their instances.

An instance is named after the event and its original start: `id_20261123` on whole days, `id_20261123T170000Z` in UTC
otherwise. One that was changed or cancelled alone is stored under that name, as an exception.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import rruleset, rrulestr

from demo.google.errors import invalid
from demo.google.world import Body, zone_of

FURTHEST = timedelta(days=730)
"""How far an event without an end is spread out."""
MOST = 3000


def check(event: Body) -> None:
    """Refuses rules that nobody can follow."""
    if event.get("recurrence"):
        next(iter(_rules(event)), None)


def moment(value: Body, zone: str) -> datetime:
    """A start or an end as a moment; whole days begin at midnight of the calendar's zone."""
    if "date" in value:
        return datetime.combine(date.fromisoformat(value["date"]), time(), zone_of(zone))
    return datetime.fromisoformat(value["dateTime"])


def starts(event: Body, *, until: datetime) -> Iterator[datetime]:
    """The original starts before a moment; naive midnights on whole days."""
    for count, start in enumerate(_rules(event)):
        if count >= MOST or (start if start.tzinfo else start.replace(tzinfo=UTC)) >= until:
            return
        yield start


def instance_id(event_id: str, start: datetime) -> str:
    if start.tzinfo is None:
        return f"{event_id}_{start:%Y%m%d}"
    return f"{event_id}_{start.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def instance(event: Body, start: datetime) -> Body:
    """One of them, as if nobody had touched it."""
    whole = {name: value for name, value in event.items() if name != "recurrence"}
    first, last = event["start"], event["end"]
    if "date" in first:
        days = date.fromisoformat(last["date"]) - date.fromisoformat(first["date"])
        begins: Body = {"date": start.date().isoformat()}
        ends: Body = {"date": (start.date() + days).isoformat()}
    else:
        length = datetime.fromisoformat(last["dateTime"]) - datetime.fromisoformat(first["dateTime"])
        zone = first["timeZone"]
        begins = {"dateTime": start.isoformat(), "timeZone": zone}
        # Hours that pass, not hours on the wall: an event over a change of clocks keeps its length.
        ends = {"dateTime": (start.astimezone(UTC) + length).astimezone(zone_of(zone)).isoformat(), "timeZone": zone}
    return {
        **whole,
        "id": instance_id(event["id"], start),
        "start": begins,
        "end": ends,
        "recurringEventId": event["id"],
        "originalStartTime": begins,
    }


def named(event: Body, name: str) -> Body | None:
    """The instance of that id, if the event has it."""
    suffix = name.removeprefix(event["id"] + "_")
    if not re.fullmatch(r"\d{8}(T\d{6}Z)?", suffix):
        return None
    day = datetime.strptime(suffix[:8], "%Y%m%d").replace(tzinfo=UTC)
    for start in starts(event, until=day + timedelta(days=2)):
        if instance_id(event["id"], start) == name:
            return instance(event, start)
    return None


def _rules(event: Body) -> rruleset:
    """Walls' clocks: an event at 9 is at 9 on both sides of a change of clocks."""
    first = event["start"]
    if "date" in first:
        start: datetime = datetime.combine(date.fromisoformat(first["date"]), time())
    else:
        start = datetime.fromisoformat(first["dateTime"]).astimezone(zone_of(first["timeZone"]))
    whole = rruleset()
    whole.rdate(start)
    try:
        for line in event["recurrence"]:
            _add(whole, line, start)
    except (ValueError, KeyError, TypeError) as error:
        raise invalid("Invalid recurrence rule.", location="recurrence") from error
    return whole


def _add(whole: rruleset, line: str, start: datetime) -> None:
    name, _, text = line.partition(":")
    name, _, parameters = name.partition(";")
    match name:
        case "RRULE":
            if "DTSTART" in text or ("COUNT" in text and "UNTIL" in text):
                raise ValueError(line)
            whole.rrule(rrulestr(text, dtstart=start))
        case "EXDATE" | "RDATE":
            for piece in text.split(","):
                (whole.exdate if name == "EXDATE" else whole.rdate)(_day(piece, parameters, start))
        case _:
            raise ValueError(line)


def _day(text: str, parameters: str, start: datetime) -> datetime:
    if len(text) == 8:
        naive = datetime.strptime(text, "%Y%m%d")  # noqa: DTZ007 - whole days have no zone
        return naive if start.tzinfo is None else datetime.combine(naive, start.time(), start.tzinfo)
    naive = datetime.strptime(text.removesuffix("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007
    if text.endswith("Z"):
        return naive.replace(tzinfo=UTC).astimezone(start.tzinfo)
    zone: Any = zone_of(parameters.removeprefix("TZID=")) if parameters.startswith("TZID=") else start.tzinfo
    return naive.replace(tzinfo=zone)
