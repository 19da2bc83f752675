"""Lists of events: by time and by word, page by page, and what changed since a token.

A sync token belongs to a calendar and to the question that it came with. Google refuses together with it what would
leave something out (orderBy, q, timeMin, timeMax, updatedMin, iCalUID and extended properties); asking otherwise than
the first time is undefined there and refused here. An expired token is a 410: begin again with nothing.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from demo.google import recurrence
from demo.google.calendars import StoredCalendar, calendar_of, event_of
from demo.google.errors import GoogleError, bad_request, invalid
from demo.google.events import bare, shown
from demo.google.world import Body, Call, page_of

NEVER_WITH_TOKEN = (
    *(
        "iCalUID",
        "orderBy",
        "privateExtendedProperty",
        "q",
        "sharedExtendedProperty",
        "timeMin",
        "timeMax",
        "updatedMin",
    ),
)
UNTOKENED = ("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "updatedMin")
"""A question with these gets no token."""
SAME = ("singleEvents", "eventTypes")


def listed(call: Call) -> Body:
    calendar = calendar_of(call)
    if call.get("orderBy") == "startTime" and not call.get("singleEvents"):
        raise bad_request("The requested ordering is not available for the particular query.", location="orderBy")
    _check_span(call)
    token = _read(call, calendar) if call.get("syncToken") else None
    asked = {**dict(call.params), **(token["asked"] if token else {})}
    since = token["since"] if token else None
    found = list(_found(calendar, asked, since=since, now=call.world.now()))
    order = call.get("orderBy")
    if order == "startTime":
        found.sort(key=lambda event: recurrence.moment(event["start"], calendar.zone))
    elif order == "updated":
        found.sort(key=lambda event: event["updated"])
    items, following = page_of(found, min(call.get("maxResults", 250), 2500), call.get("pageToken"))
    said = [_said(call, calendar, event) for event in items]
    ends: Body = {"nextPageToken": following} if following else {}
    if not following and not any(call.get(name) for name in UNTOKENED):
        ends = {"nextSyncToken": _token(call, calendar, asked)}
    return _list(call, calendar, said, ends)


def instances(call: Call) -> Body:
    calendar = calendar_of(call)
    event = event_of(calendar, call["eventId"])
    if not event.get("recurrence"):
        raise bad_request("The event is not recurring.", reason="invalid", location="eventId")
    _check_span(call)
    found = [
        each
        for each in _instances(calendar, event, dict(call.params), call.world.now())
        if _in_time(calendar, each, call.params) and (call.get("showDeleted") or each["status"] != "cancelled")
    ]
    if original := call.get("originalStart"):
        found = [each for each in found if original in each["originalStartTime"].values()]
    items, following = page_of(found, min(call.get("maxResults", 250), 2500), call.get("pageToken"))
    said = [_said(call, calendar, each) for each in items]
    return _list(call, calendar, said, {"nextPageToken": following} if following else {})


def busy(calendar: StoredCalendar, asked: Mapping[str, Any], now: datetime) -> list[tuple[datetime, datetime]]:
    """When a calendar is taken between timeMin and timeMax, overlapping times joined."""
    spans = sorted(
        (recurrence.moment(event["start"], calendar.zone), recurrence.moment(event["end"], calendar.zone))
        for event in _found(calendar, {**asked, "singleEvents": True}, since=None, now=now)
        if event.get("transparency") != "transparent" and not _declined(calendar, event)
    )
    joined: list[tuple[datetime, datetime]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    first, last = (datetime.fromisoformat(asked[name]) for name in ("timeMin", "timeMax"))
    return [(max(start, first), min(end, last)) for start, end in joined]


def _declined(calendar: StoredCalendar, event: Body) -> bool:
    return any(
        guest["email"] == calendar.owner and guest.get("responseStatus") == "declined"
        for guest in event.get("attendees", ())
    )


def _found(calendar: StoredCalendar, asked: Mapping[str, Any], *, since: int | None, now: datetime) -> Iterator[Body]:
    said: set[str] = set()
    for name, event in list(calendar.events.items()):
        if since is not None and calendar.changed[name] <= since:
            continue
        if event.get("recurrence") and asked.get("singleEvents"):
            candidates = _instances(calendar, event, asked, now)
        elif event.get("recurringEventId") and asked.get("singleEvents") and since is None:
            continue  # Comes with its series.
        else:
            candidates = iter((event,))
        for candidate in candidates:
            # An exception that changed comes by itself and with its series.
            if candidate["id"] not in said and _is_wanted(calendar, candidate, asked, since):
                said.add(candidate["id"])
                yield candidate


def _instances(calendar: StoredCalendar, event: Body, asked: Mapping[str, Any], now: datetime) -> Iterator[Body]:
    furthest = now + recurrence.FURTHEST
    until = min(datetime.fromisoformat(asked["timeMax"]), furthest) if asked.get("timeMax") else furthest
    exceptions = calendar.exceptions(event["id"])
    for start in recurrence.starts(event, until=until.astimezone(UTC)):
        name = recurrence.instance_id(event["id"], start)
        yield exceptions.pop(name, None) or recurrence.instance(event, start)
    # One that was moved here from further away.
    yield from exceptions.values()


def _is_wanted(calendar: StoredCalendar, event: Body, asked: Mapping[str, Any], since: int | None) -> bool:
    if event["status"] == "cancelled":
        alone = event.get("recurringEventId") and not asked.get("singleEvents")
        master = calendar.events.get(event.get("recurringEventId", ""), event)
        lives = alone and master["status"] != "cancelled"
        if since is None and not asked.get("showDeleted") and not lives:
            return False
        if since is not None:
            return True
    return (
        _in_time(calendar, event, asked)
        and (not asked.get("q") or _has_words(event, asked["q"]))
        and asked.get("iCalUID") in (None, event["iCalUID"])
        and (not asked.get("eventTypes") or event["eventType"] in asked["eventTypes"])
        and (not asked.get("updatedMin") or event["updated"] >= asked["updatedMin"])
        and _has_properties(event, asked)
    )


def _in_time(calendar: StoredCalendar, event: Body, asked: Mapping[str, Any]) -> bool:
    start, end = (recurrence.moment(event[name], calendar.zone) for name in ("start", "end"))
    if event.get("recurrence") and asked.get("timeMin"):
        # A series that is not spread out is there from its first instance to its last.
        last = list(recurrence.starts(event, until=start.astimezone(UTC) + recurrence.FURTHEST))
        end = max([end, *(each.replace(tzinfo=each.tzinfo or start.tzinfo) + (end - start) for each in last[-1:])])
    after = not asked.get("timeMin") or end > datetime.fromisoformat(asked["timeMin"])
    return after and (not asked.get("timeMax") or start < datetime.fromisoformat(asked["timeMax"]))


def _has_words(event: Body, words: str) -> bool:
    people = [event["organizer"], event["creator"], *event.get("attendees", ())]
    texts = [event.get(name, "") for name in ("summary", "description", "location")]
    texts += [person.get(name, "") for person in people for name in ("email", "displayName")]
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words.casefold().split())


def _has_properties(event: Body, asked: Mapping[str, Any]) -> bool:
    for kind in ("private", "shared"):
        there = event.get("extendedProperties", {}).get(kind, {})
        for wish in asked.get(f"{kind}ExtendedProperty") or ():
            name, _, value = wish.partition("=")
            if there.get(name) != value:
                return False
    return True


def _said(call: Call, calendar: StoredCalendar, event: Body) -> Body:
    if event["status"] == "cancelled":
        return bare(event)
    return shown(calendar, event, zone=call.get("timeZone"), guests=call.get("maxAttendees"))


def _list(call: Call, calendar: StoredCalendar, items: list[Body], ends: Body) -> Body:
    return {
        "kind": "calendar#events",
        "etag": call.world.etag(),
        "summary": calendar.summary,
        "updated": call.world.stamp(),
        "timeZone": call.get("timeZone") or calendar.zone,
        "accessRole": calendar.role_of(call.account.email),
        "defaultReminders": calendar.reminders,
        "items": items,
        **ends,
    }


def _check_span(call: Call) -> None:
    first, last = call.get("timeMin"), call.get("timeMax")
    if first and last and datetime.fromisoformat(last) <= datetime.fromisoformat(first):
        raise GoogleError(
            400, "timeRangeEmpty", "The specified time range is empty.", domain="calendar", location="timeMax"
        )


def _token(call: Call, calendar: StoredCalendar, asked: Mapping[str, Any]) -> str:
    kept = {name: asked[name] for name in (*SAME, "timeMin", "timeMax") if asked.get(name)}
    whole = {"calendar": calendar.id, "since": call.world.number(), "asked": kept}
    return urlsafe_b64encode(json.dumps(whole).encode()).decode()


def _read(call: Call, calendar: StoredCalendar) -> Any:
    for name in NEVER_WITH_TOKEN:
        if call.get(name):
            raise bad_request(f"Sync token cannot be used with {name}.", location="syncToken")
    if call.get("showDeleted") is False:
        raise bad_request("Sync token cannot be used with showDeleted set to false.", location="showDeleted")
    try:
        token = json.loads(urlsafe_b64decode(call["syncToken"]))
    except ValueError as error:
        raise invalid("Invalid sync token value.", location="syncToken") from error
    if token["calendar"] != calendar.id or any(
        (token["asked"].get(name) or None) != (call.get(name) or None) for name in SAME
    ):
        raise bad_request("The sync token came with other parameters.", location="syncToken")
    if token["since"] < calendar.floor:
        raise GoogleError(
            410,
            "fullSyncRequired",
            "Sync token is no longer valid, a full sync is required.",
            domain="calendar",
            location="syncToken",
        )
    return token
