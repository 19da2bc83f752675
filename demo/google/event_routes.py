"""What becomes of single events: inserted, read, changed, moved, cancelled."""

from copy import deepcopy
from datetime import timedelta

from demo.google import events, guests
from demo.google.calendars import StoredCalendar, calendar_of, check_if_match, event_of, keep
from demo.google.errors import GoogleError, bad_request, invalid, required
from demo.google.recurrence import named
from demo.google.world import Body, Call


def inserted(call: Call) -> Body:
    calendar = calendar_of(call, role="writer")
    id_ = events.new_id(call)
    # What was cancelled keeps its id: it is not free again.
    if id_ in calendar.events:
        raise GoogleError(409, "duplicate", "The requested identifier already exists.")
    body = {name: value for name, value in call.body.items() if name not in events.OURS}
    if call.body.get("eventType", "default") != "default":
        body["eventType"] = call.body["eventType"]
    event = events.with_conference(call, {**events.settled(call, calendar, body), **_born(call, calendar, id_)}, {})
    keep(call.world, calendar, event)
    guests.spread(call, calendar, event, None, "invited")
    return _shown(call, calendar, event)


def quickly_added(call: Call) -> Body:
    """Understands nothing of the text: an hour from now on, named after it."""
    calendar = calendar_of(call, role="writer")
    now = call.world.now()
    times = {"start": {"dateTime": now.isoformat()}, "end": {"dateTime": (now + timedelta(hours=1)).isoformat()}}
    event = {
        **events.settled(call, calendar, {"summary": call["text"], **times}),
        **_born(call, calendar, events.new_id(call)),
    }
    return _shown(call, calendar, keep(call.world, calendar, event))


def imported(call: Call) -> Body:
    """A private copy of somebody's event: nobody is told."""
    calendar = calendar_of(call, role="writer")
    if not call.body.get("iCalUID"):
        raise required("Missing iCalUID.", location="iCalUID")
    body = {name: value for name, value in call.body.items() if name not in events.OURS}
    born = _born(call, calendar, events.new_id(call))
    organizer = call.body.get("organizer") or born["organizer"]
    event = {**events.settled(call, calendar, body), **born, "iCalUID": call.body["iCalUID"], "organizer": organizer}
    return _shown(call, calendar, keep(call.world, calendar, event))


def read(call: Call) -> Body:
    calendar = calendar_of(call)
    event = event_of(calendar, call["eventId"])
    wish = event.get("conferenceData", {}).get("createRequest", {})
    if wish.get("status", {}).get("statusCode") == "pending" and not call.world.conferences_pend:
        event = keep(call.world, calendar, {**event, **events.conference(call.world.number(), wish)})
    return _shown(call, calendar, event)


def updated(call: Call) -> Body:
    """Replaces all that is not ours."""
    calendar, event = _changeable(call)
    ours = {name: event[name] for name in event if name in events.OURS}
    body = {name: value for name, value in call.body.items() if name not in events.OURS}
    if not guests.is_host(calendar, event):
        return _answered(call, calendar, event, body)
    whole = {**events.settled(call, calendar, body), **ours}
    return _changed(call, calendar, event, whole)


def patched(call: Call) -> Body:
    calendar, event = _changeable(call)
    change = {name: value for name, value in call.body.items() if name not in events.OURS}
    if not guests.is_host(calendar, event):
        return _answered(call, calendar, event, change)
    ours = {name: event[name] for name in event if name in events.OURS}
    whole = {**events.settled(call, calendar, events.merged(deepcopy(event), change)), **ours}
    return _changed(call, calendar, event, whole)


def deleted(call: Call) -> None:
    calendar, event = _changeable(call)
    if event["status"] == "cancelled":
        raise GoogleError(410, "deleted", "Resource has been deleted")
    if not guests.is_host(calendar, event):
        guests.declined(call, calendar, event)
    gone = keep(call.world, calendar, {**deepcopy(event), "status": "cancelled"})
    for exception in calendar.exceptions(gone["id"]).values():
        keep(call.world, calendar, {**exception, "status": "cancelled"})
    guests.spread(call, calendar, gone, event, "cancelled")


def moved(call: Call) -> Body:
    calendar, event = _changeable(call)
    target = calendar_of(call, role="writer", name="destination")
    if event.get("recurringEventId"):
        raise bad_request("Cannot change the organizer of an instance.", reason="cannotChangeOrganizerOfInstance")
    if event["status"] == "cancelled":
        raise GoogleError(410, "deleted", "Resource has been deleted")
    if target is calendar:
        raise invalid("The source and the destination are the same.", location="destination")
    whole = {**deepcopy(event), "organizer": _organizer(call, target)}
    for exception in calendar.exceptions(event["id"]).values():
        keep(call.world, target, {**deepcopy(exception), "organizer": whole["organizer"]})
        keep(call.world, calendar, {**exception, "status": "cancelled"})
    keep(call.world, calendar, {**event, "status": "cancelled"})
    keep(call.world, target, whole)
    return _shown(call, target, whole)


def _changeable(call: Call) -> tuple[StoredCalendar, Body]:
    calendar = calendar_of(call, role="writer")
    event = event_of(calendar, call["eventId"])
    check_if_match(call, event)
    return calendar, event


def _answered(call: Call, calendar: StoredCalendar, event: Body, change: Body) -> Body:
    return _shown(call, calendar, keep(call.world, calendar, guests.answered(call, calendar, event, change)))


def _changed(call: Call, calendar: StoredCalendar, before: Body, whole: Body) -> Body:
    whole = events.with_conference(call, whole, before)
    if any(whole.get(name) != before.get(name) for name in ("start", "end", "recurrence")):
        whole["sequence"] = before["sequence"] + 1
        _forget_exceptions(call, calendar, whole)
    keep(call.world, calendar, whole)
    kind = "cancelled" if whole["status"] == "cancelled" else "updated"
    guests.spread(call, calendar, whole, before, kind)
    return _shown(call, calendar, whole)


def _forget_exceptions(call: Call, calendar: StoredCalendar, whole: Body) -> None:
    """A series at other times has other instances: what was changed of the old ones is gone."""
    for name, exception in calendar.exceptions(whole["id"]).items():
        if not whole.get("recurrence") or named(whole, name) is None:
            keep(call.world, calendar, {**exception, "status": "cancelled"})


def _born(call: Call, calendar: StoredCalendar, id_: str) -> Body:
    return {
        "id": id_,
        "created": call.world.stamp(),
        "htmlLink": f"https://www.google.com/calendar/event?eid={id_}",
        "iCalUID": f"{id_}@google.com",
        "sequence": 0,
        "creator": {"email": call.account.email},
        "organizer": _organizer(call, calendar),
    }


def _organizer(call: Call, calendar: StoredCalendar) -> Body:
    if calendar.is_primary:
        return {"email": calendar.owner}
    return {"email": calendar.id, "displayName": calendar.summary}


def _shown(call: Call, calendar: StoredCalendar, event: Body) -> Body:
    return events.shown(calendar, event, zone=call.get("timeZone"), guests=call.get("maxAttendees"))
