"""What happens to the guests of an event: copies in their calendars, mails to them, and what they answer."""

from copy import deepcopy

from demo.google.calendars import StoredCalendar, keep
from demo.google.errors import GoogleError
from demo.google.world import Body, Call, Invitation

PRIVATE = ("reminders", "colorId", "transparency", "visibility")
"""What each one decides for their own copy."""


def is_host(calendar: StoredCalendar, event: Body) -> bool:
    return bool(event["organizer"].get("email") == calendar.id)


def spread(call: Call, calendar: StoredCalendar, event: Body, before: Body | None, kind: str) -> None:
    """Brings the guests' copies up to the host's, and writes to whom `sendUpdates` names."""
    if not is_host(calendar, event):
        return
    now = {guest["email"] for guest in event.get("attendees", ())}
    then = {guest["email"] for guest in (before or {}).get("attendees", ())}
    gone = kind == "cancelled"
    for email in sorted(now | then):
        left = gone or email not in now
        told = "cancelled" if left else "invited" if email not in then else "updated"
        _write(call, event, email, told)
        theirs = call.world.calendars.get(email)
        if theirs is not None and theirs is not calendar:
            old = theirs.events.get(event["id"], {})
            own = {name: old[name] for name in PRIVATE if name in old}
            copy = {**deepcopy(event), **own, **({"status": "cancelled"} if left else {})}
            keep(call.world, theirs, copy)


def answered(call: Call, calendar: StoredCalendar, event: Body, change: Body) -> Body:
    """A guest's change of their own copy; of what all share only their own answer, which the host gets to see."""
    shared = set(change) - {*PRIVATE, "attendees", "extendedProperties"}
    if any(change[name] != event.get(name) for name in shared) and not event.get("guestsCanModify"):
        raise GoogleError(
            403,
            "forbiddenForNonOrganizer",
            "Shared properties can only be changed by the organizer of the event.",
            domain="calendar",
        )
    mine = {**event, **{name: value for name, value in change.items() if name in {*PRIVATE, "extendedProperties"}}}
    said = [guest for guest in change.get("attendees") or () if guest["email"] == calendar.owner]
    for mark in said:
        answer = {name: mark[name] for name in ("responseStatus", "comment", "additionalGuests") if name in mark}
        mine["attendees"] = [
            {**guest, **(answer if guest["email"] == calendar.owner else {})} for guest in event["attendees"]
        ]
        _tell_host(call, calendar, mine)
    return mine


def declined(call: Call, calendar: StoredCalendar, event: Body) -> None:
    """A guest who deletes their copy has said no."""
    answered(call, calendar, event, {"attendees": [{"email": calendar.owner, "responseStatus": "declined"}]})


def _tell_host(call: Call, calendar: StoredCalendar, mine: Body) -> None:
    host = call.world.calendars.get(mine["organizer"]["email"])
    if host is None or host is calendar or mine["id"] not in host.events:
        return
    theirs = {**host.events[mine["id"]], "attendees": deepcopy(mine["attendees"])}
    keep(call.world, host, theirs)
    for guest in theirs["attendees"]:
        other = call.world.calendars.get(guest["email"])
        if other is not None and other is not calendar and mine["id"] in other.events:
            keep(call.world, other, {**other.events[mine["id"]], "attendees": deepcopy(mine["attendees"])})


def _write(call: Call, event: Body, email: str, kind: str) -> None:
    updates = call.get("sendUpdates") or ("all" if call.get("sendNotifications") else "none")
    outside = email not in call.world.accounts
    if email == call.account.email or updates == "none" or (updates == "externalOnly" and not outside):
        return
    call.world.invitations.append(
        Invitation(event_id=event["id"], to=email, kind=kind, summary=event.get("summary", ""))
    )
