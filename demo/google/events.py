"""What an event must look like to be taken, and how it looks when it is given back."""

import re
from datetime import date, datetime
from typing import Any

from demo.google import recurrence
from demo.google.calendars import StoredCalendar
from demo.google.errors import GoogleError, invalid, required
from demo.google.world import Body, Call, zone_of

EVENT_ID = re.compile(r"[a-v0-9]{5,1024}")
MAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
OURS = frozenset(
    (
        *("id", "kind", "etag", "created", "updated", "creator", "organizer", "htmlLink", "iCalUID", "hangoutLink"),
        *(
            "recurringEventId",
            "originalStartTime",
            "sequence",
            "locked",
            "privateCopy",
            "attendeesOmitted",
            "eventType",
        ),
    )
)
"""What a change cannot change; it may come along, as it does from whoever read the event first."""


def new_id(call: Call) -> str:
    """The id that the client chose, or one of ours."""
    chosen = call.body.get("id")
    if chosen is None:
        return f"ev{call.world.number():024d}"
    if not EVENT_ID.fullmatch(chosen):
        raise invalid("Invalid resource id value.", location="id")
    return str(chosen)


def settled(call: Call, calendar: StoredCalendar, body: Body) -> Body:
    """A whole event as it is stored; refuses what cannot be."""
    event = {name: value for name, value in body.items() if value is not None}
    _check_times(event)
    event["start"] = _settled_time(event["start"], calendar, "start", recurs=bool(event.get("recurrence")))
    event["end"] = _settled_time(event["end"], calendar, "end", recurs=bool(event.get("recurrence")))
    begins, ends = (recurrence.moment(event[name], calendar.zone) for name in ("start", "end"))
    if ends < begins or (ends == begins and "date" in event["start"]):
        raise GoogleError(400, "timeRangeEmpty", "The specified time range is empty.", domain="calendar")
    recurrence.check(event)
    _check_reminders(event)
    _check_guests(event)
    if event.get("status", "confirmed") not in {"confirmed", "tentative", "cancelled"}:
        raise invalid("Invalid value for: status", location="status")
    event["status"] = event.get("status", "confirmed")
    event.setdefault("reminders", {"useDefault": True})
    event.setdefault("eventType", "default")
    return event


def with_conference(call: Call, event: Body, before: Body) -> Body:
    """Video links are made only for those who say conferenceDataVersion=1; to others they do not exist."""
    kept = {name: before[name] for name in ("conferenceData", "hangoutLink") if name in before}
    event = {name: value for name, value in event.items() if name not in {"conferenceData", "hangoutLink"}}
    if call.get("conferenceDataVersion", 0) == 0 or "conferenceData" not in call.body:
        return {**event, **kept}
    wish = (call.body["conferenceData"] or {}).get("createRequest")
    if call.body["conferenceData"] is None:
        return event
    if wish is None:
        return {**event, **kept}
    if not wish.get("requestId"):
        raise required("Missing conference request id.", location="conferenceData.createRequest.requestId")
    if wish["requestId"] == kept.get("conferenceData", {}).get("createRequest", {}).get("requestId"):
        return {**event, **kept}
    if call.world.conferences_pend:
        return {**event, "conferenceData": {"createRequest": {**wish, "status": {"statusCode": "pending"}}}}
    return {**event, **conference(call.world.number(), wish)}


def conference(number: int, wish: Body) -> Body:
    """A meeting that is there."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:010d}")
    name = f"{letters[:3]}-{letters[3:7]}-{letters[7:]}"
    link = f"https://meet.google.com/{name}"
    key = wish.get("conferenceSolutionKey", {"type": "hangoutsMeet"})
    return {
        "hangoutLink": link,
        "conferenceData": {
            "createRequest": {**wish, "conferenceSolutionKey": key, "status": {"statusCode": "success"}},
            "entryPoints": [{"entryPointType": "video", "uri": link, "label": link.removeprefix("https://")}],
            "conferenceSolution": {"key": key, "name": "Google Meet"},
            "conferenceId": name,
        },
    }


def merged(before: Body, change: Body) -> Body:
    """A patch: what it names is replaced, what it says null to is gone, objects are patched in turn; lists are whole."""
    result = dict(before)
    for name, value in change.items():
        if value is None:
            result.pop(name, None)
        elif isinstance(value, dict) and isinstance(before.get(name), dict):
            result[name] = merged(before[name], value)
        else:
            result[name] = value
    # An event is on whole days or at hours: naming one takes the other away.
    for name in ("start", "end"):
        given = change.get(name) or {}
        for one, other in (("date", "dateTime"), ("dateTime", "date")):
            if given.get(one) and isinstance(result.get(name), dict):
                result[name].pop(other, None)
    return result


def shown(calendar: StoredCalendar, event: Body, *, zone: str | None = None, guests: int | None = None) -> Body:
    """An event as the owner of a calendar gets it."""
    said: Body = {"kind": "calendar#event", **{name: value for name, value in event.items() if name[0] != ":"}}
    for name in ("start", "end", "originalStartTime"):
        if "dateTime" in said.get(name, {}):
            there = datetime.fromisoformat(said[name]["dateTime"]).astimezone(zone_of(zone or calendar.zone))
            said[name] = {**said[name], "dateTime": there.isoformat()}
    me = calendar.owner if calendar.is_primary else calendar.id
    for name in ("organizer", "creator"):
        mine = me if name == "organizer" else calendar.owner
        said[name] = {**said[name], **({"self": True} if said[name].get("email") == mine else {})}
    if "attendees" in said:
        people = [_guest(person, calendar, said["organizer"]) for person in said["attendees"]]
        if guests is not None and len(people) > guests:
            said["attendeesOmitted"] = True
            people = [person for person in people if person.get("self")] or people[:guests]
        said["attendees"] = people
    return said


def bare(event: Body) -> Body:
    """What a list says of something cancelled: hardly more than that."""
    names = ("etag", "id", "status", "recurringEventId", "originalStartTime")
    return {"kind": "calendar#event", **{name: event[name] for name in names if name in event}, "status": "cancelled"}


def _guest(person: Body, calendar: StoredCalendar, organizer: Body) -> Body:
    own = {"self": True} if person["email"] == calendar.owner else {}
    leads = {"organizer": True} if person["email"] == organizer.get("email") else {}
    return {"responseStatus": "needsAction", **person, **own, **leads}


def _check_times(event: Body) -> None:
    for name in ("start", "end"):
        if not event.get(name) or not (event[name].get("date") or event[name].get("dateTime")):
            raise required(f"Missing {name} time.", location=name)
        if event[name].get("date") and event[name].get("dateTime"):
            raise invalid(f"Invalid {name} time.", location=name)
    if bool(event["start"].get("date")) != bool(event["end"].get("date")):
        raise invalid("Start and end times must either both be date or both be dateTime.")


def _settled_time(value: Body, calendar: StoredCalendar, name: str, *, recurs: bool) -> Body:
    if value.get("date"):
        date.fromisoformat(value["date"])
        return {"date": value["date"]}
    moment = datetime.fromisoformat(value["dateTime"])
    zone = value.get("timeZone")
    if zone is None and (moment.tzinfo is None or recurs):
        raise required(f"Missing time zone definition for {name} time.", location=f"{name}.timeZone")
    there = zone_of(zone or calendar.zone)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=there)
    return {"dateTime": moment.astimezone(there).isoformat(), "timeZone": zone or calendar.zone}


def _check_reminders(event: Body) -> None:
    reminders: Any = event.get("reminders") or {}
    overrides = reminders.get("overrides") or []
    if reminders.get("useDefault") and overrides:
        raise GoogleError(
            400,
            "cannotUseDefaultRemindersAndSpecifyOverride",
            "Cannot specify both default reminders and overrides at the same time.",
            domain="calendar",
        )
    if len(overrides) > 5:
        raise invalid("Too many override reminders.", location="reminders.overrides")
    for each in overrides:
        if each.get("method") not in {"email", "popup"} or not 0 <= each.get("minutes", -1) <= 40320:
            raise invalid("Invalid value for: reminders.overrides", location="reminders.overrides")


def _check_guests(event: Body) -> None:
    for guest in event.get("attendees") or []:
        if not guest.get("email"):
            raise required("Missing attendee email.", location="attendees.email")
        if not MAIL.fullmatch(guest["email"]):
            raise invalid("Invalid attendee email.", location="attendees.email")
        if guest.get("responseStatus", "needsAction") not in {"needsAction", "declined", "tentative", "accepted"}:
            raise invalid("Invalid value for: responseStatus", location="attendees.responseStatus")
