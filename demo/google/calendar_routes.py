"""Calendar v3 by method: the calendars themselves, settings, free-busy; events have files of their own."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from demo.google import event_lists as lists
from demo.google import event_routes as events
from demo.google.calendars import ROLES, StoredCalendar, calendar_of, unwatched, watched
from demo.google.errors import GoogleError, bad_request, not_found, required
from demo.google.world import Body, Call, Route, page_of, zone_of

LONGEST_FREE_BUSY = timedelta(days=92)


def _calendar_list(call: Call) -> Body:
    least = ROLES.index(call.get("minAccessRole", "freeBusyReader"))
    mine = [
        calendar
        for calendar in call.world.calendars.values()
        if (role := calendar.role_of(call.account.email)) and ROLES.index(role) >= least
    ]
    items, following = page_of(mine, min(call.get("maxResults", 100), 250), call.get("pageToken"))
    ends = {"nextPageToken": following} if following else {"nextSyncToken": f"list-{call.world.number()}"}
    said = [_entry(call, calendar) for calendar in items]
    return {"kind": "calendar#calendarList", "etag": call.world.etag(), "items": said, **ends}


def _list_entry(call: Call) -> Body:
    return _entry(call, calendar_of(call, role="freeBusyReader"))


def _entry(call: Call, calendar: StoredCalendar) -> Body:
    primary = calendar.id == call.account.email
    return {
        "kind": "calendar#calendarListEntry",
        "etag": call.world.etag(),
        "id": calendar.id,
        "summary": calendar.summary,
        "timeZone": calendar.zone,
        "colorId": "14",
        "backgroundColor": "#9fe1e7",
        "foregroundColor": "#000000",
        "accessRole": calendar.role_of(call.account.email),
        "defaultReminders": calendar.reminders if primary else [],
        "selected": True,
        "conferenceProperties": {"allowedConferenceSolutionTypes": ["hangoutsMeet"]},
        **({"primary": True} if primary else {}),
        **({"description": calendar.description} if calendar.description else {}),
    }


def _calendar(call: Call) -> Body:
    return _described(call, calendar_of(call))


def _described(call: Call, calendar: StoredCalendar) -> Body:
    return {
        "kind": "calendar#calendar",
        "etag": call.world.etag(),
        "id": calendar.id,
        "summary": calendar.summary,
        "timeZone": calendar.zone,
        "conferenceProperties": {"allowedConferenceSolutionTypes": ["hangoutsMeet"]},
        **({"description": calendar.description} if calendar.description else {}),
    }


def _new_calendar(call: Call) -> Body:
    zone = call.body.get("timeZone") or call.account.zone
    zone_of(zone)
    calendar = StoredCalendar(
        f"c{call.world.number():012d}@group.calendar.google.com", call.body["summary"], zone, call.account.email
    )
    calendar.description = call.body.get("description", "")
    call.world.calendars[calendar.id] = calendar
    return _described(call, calendar)


def _changed_calendar(call: Call) -> Body:
    calendar = calendar_of(call, role="owner")
    calendar.summary = call.body.get("summary") or calendar.summary
    calendar.description = call.body.get("description") or calendar.description
    zone_of(call.body.get("timeZone") or calendar.zone)
    calendar.zone = call.body.get("timeZone") or calendar.zone
    return _described(call, calendar)


def _deleted_calendar(call: Call) -> None:
    calendar = calendar_of(call, role="owner")
    if calendar.is_primary:
        raise GoogleError(403, "cannotDeletePrimaryCalendar", "Primary calendars cannot be deleted.", domain="calendar")
    del call.world.calendars[calendar.id]


def _settings(call: Call) -> Mapping[str, str]:
    account = call.account
    return {
        "timezone": account.zone,
        "locale": account.locale,
        "weekStart": "0",
        "format24HourTime": "true",
        "dateFieldOrder": "DMY",
        "defaultEventLength": "60",
        "useKeyboardShortcuts": "true",
    }


def _setting(call: Call) -> Body:
    settings = _settings(call)
    if call["setting"] not in settings:
        raise not_found()
    return _one_setting(call, call["setting"], settings[call["setting"]])


def _all_settings(call: Call) -> Body:
    items = [_one_setting(call, name, value) for name, value in _settings(call).items()]
    token = f"settings-{call.world.number()}"
    return {"kind": "calendar#settings", "etag": call.world.etag(), "items": items, "nextSyncToken": token}


def _one_setting(call: Call, name: str, value: str) -> Body:
    return {"kind": "calendar#setting", "etag": call.world.etag(), "id": name, "value": value}


def _free_busy(call: Call) -> Body:
    body = call.body
    for name in ("timeMin", "timeMax"):
        if not body.get(name):
            raise required(f"Missing {name} parameter.", location=name)
    first, last = (datetime.fromisoformat(body[name]) for name in ("timeMin", "timeMax"))
    if first.tzinfo is None or last.tzinfo is None:
        raise bad_request("Bad Request")
    if last <= first:
        raise GoogleError(
            400, "timeRangeEmpty", "The specified time range is empty.", domain="calendar", location="timeMax"
        )
    if last - first > LONGEST_FREE_BUSY:
        raise GoogleError(400, "timeRangeTooLong", "The requested time range is too long.", domain="calendar")
    if len(body.get("items") or ()) > min(body.get("calendarExpansionMax") or 50, 50):
        raise GoogleError(400, "tooManyCalendarsRequested", "Too many calendars requested.", domain="calendar")
    zone = zone_of(body.get("timeZone") or "UTC")
    said: Body = {}
    for item in body.get("items") or ():
        calendar = _readable(call, item["id"])
        if calendar is None:
            said[item["id"]] = {"errors": [{"domain": "global", "reason": "notFound"}], "busy": []}
            continue
        spans = lists.busy(calendar, {"timeMin": body["timeMin"], "timeMax": body["timeMax"]}, call.world.now())
        said[item["id"]] = {
            "busy": [
                {"start": start.astimezone(zone).isoformat(), "end": end.astimezone(zone).isoformat()}
                for start, end in spans
            ]
        }
    return {"kind": "calendar#freeBusy", "timeMin": body["timeMin"], "timeMax": body["timeMax"], "calendars": said}


def _readable(call: Call, name: str) -> StoredCalendar | None:
    me = call.account.email
    calendar = call.world.calendars.get(me if name == "primary" else name)
    if calendar and (calendar.role_of(me) or (calendar.owner, me) in call.world.shares_free_busy):
        return calendar
    return None


CALENDAR_ROUTES: Mapping[str, Route] = {
    "calendar.calendarList.list": _calendar_list,
    "calendar.calendarList.get": _list_entry,
    "calendar.calendars.get": _calendar,
    "calendar.calendars.insert": _new_calendar,
    "calendar.calendars.patch": _changed_calendar,
    "calendar.calendars.update": _changed_calendar,
    "calendar.calendars.delete": _deleted_calendar,
    "calendar.settings.get": _setting,
    "calendar.settings.list": _all_settings,
    "calendar.freebusy.query": _free_busy,
    "calendar.channels.stop": unwatched,
    "calendar.events.list": lists.listed,
    "calendar.events.instances": lists.instances,
    "calendar.events.get": events.read,
    "calendar.events.insert": events.inserted,
    "calendar.events.import": events.imported,
    "calendar.events.quickAdd": events.quickly_added,
    "calendar.events.update": events.updated,
    "calendar.events.patch": events.patched,
    "calendar.events.delete": events.deleted,
    "calendar.events.move": events.moved,
    "calendar.events.watch": watched,
}
