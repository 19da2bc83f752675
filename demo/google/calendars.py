"""Calendars, who may see them, what changed in them since when, and who watches."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from demo.google.errors import GoogleError, bad_request, not_found
from demo.google.recurrence import named
from demo.google.world import Body, Call, World

ROLES = ("freeBusyReader", "reader", "writer", "owner")
WATCH_LIVES = timedelta(days=7)


@dataclass
class StoredCalendar:
    """One calendar and its events, by id; what was cancelled stays."""

    id: str
    summary: str
    zone: str
    owner: str
    """The e-mail of the account."""
    access: dict[str, str] = field(default_factory=dict)
    """Roles of others, by e-mail."""
    events: dict[str, Body] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    """When each event changed last, in the world's own count."""
    floor: int = 0
    """Sync tokens from before it have expired."""
    reminders: list[Body] = field(default_factory=lambda: [{"method": "popup", "minutes": 30}])
    description: str = ""

    @property
    def is_primary(self) -> bool:
        return self.id == self.owner

    def role_of(self, email: str) -> str | None:
        return "owner" if email == self.owner else self.access.get(email)

    def found(self, event_id: str) -> Body | None:
        """An event, or an instance that exists only as one of a series."""
        if event_id in self.events:
            return self.events[event_id]
        master = self.events.get(event_id.rpartition("_")[0])
        instance = named(master, event_id) if master and master.get("recurrence") else None
        return instance and {**instance, "status": master["status"] if master else "confirmed"}

    def exceptions(self, event_id: str) -> dict[str, Body]:
        """Those instances of a series that have a life of their own."""
        return {name: event for name, event in self.events.items() if event.get("recurringEventId") == event_id}


@dataclass(frozen=True, kw_only=True)
class Watch:
    """A channel that is told of changes."""

    id: str
    resource_id: str
    calendar_id: str
    address: str
    token: str
    expires: datetime
    sent: list[int] = field(default_factory=list)


def calendar_of(call: Call, *, role: str = "reader", name: str = "calendarId") -> StoredCalendar:
    """The calendar that a call is about, if the account has that much to say in it."""
    asked = str(call[name])
    calendar = call.world.calendars.get(call.account.email if asked == "primary" else asked)
    has = calendar and calendar.role_of(call.account.email)
    if calendar is None or has is None:
        raise not_found()
    if ROLES.index(has) < ROLES.index(role):
        raise GoogleError(
            403, "requiredAccessLevel", f"You need to have {role} access to this calendar.", domain="calendar"
        )
    return calendar


def event_of(calendar: StoredCalendar, event_id: str) -> Body:
    event = calendar.found(event_id)
    if event is None:
        raise not_found()
    return event


def keep(world: World, calendar: StoredCalendar, event: Body) -> Body:
    """Stores an event as of now, and tells who watches."""
    event["etag"], event["updated"] = world.etag(), world.stamp()
    calendar.events[event["id"]] = event
    calendar.changed[event["id"]] = world.number()
    for watch in world.watches.values():
        if watch.calendar_id == calendar.id and watch.expires > world.now():
            notify(world, watch, "exists")
    return event


def check_if_match(call: Call, event: Body) -> None:
    asked = call.headers.get("if-match", "*")
    if asked not in {"*", event.get("etag")}:
        raise GoogleError(412, "conditionNotMet", "Precondition Failed", location="If-Match", location_type="header")


def watched(call: Call) -> Body:
    """events.watch: {"id", "type": "web_hook", "address", "token"?, "expiration"?, "params"?: {"ttl"}}."""
    calendar = calendar_of(call)
    body = call.body
    if body.get("type") not in {"web_hook", "webhook"} or not body.get("id"):
        raise bad_request("Missing or wrong type or id.", reason="required")
    if not str(body.get("address", "")).startswith("https://"):
        raise GoogleError(400, "push.webhookUrlNotHttps", f"WebHook callback must be HTTPS: {body.get('address')}")
    if body["id"] in call.world.watches:
        raise GoogleError(400, "channelIdNotUnique", f"Channel id {body['id']} not unique")
    ends = call.world.now() + WATCH_LIVES
    if wished := body.get("expiration"):
        ends = min(ends, datetime.fromtimestamp(int(wished) / 1000, ends.tzinfo))
    watch = Watch(
        id=body["id"],
        resource_id=f"resource-{calendar.id}",
        calendar_id=calendar.id,
        address=body["address"],
        token=body.get("token", ""),
        expires=ends,
    )
    call.world.watches[watch.id] = watch
    notify(call.world, watch, "sync")
    return {
        "kind": "api#channel",
        "id": watch.id,
        "resourceId": watch.resource_id,
        "resourceUri": _uri(watch),
        "expiration": str(int(ends.timestamp() * 1000)),
        **({"token": watch.token} if watch.token else {}),
    }


def unwatched(call: Call) -> None:
    """channels.stop: {"id", "resourceId"}."""
    watch = call.world.watches.get(str(call.body.get("id")))
    if watch is None or watch.resource_id != call.body.get("resourceId"):
        raise not_found(f"Channel '{call.body.get('id')}' not found for project '1'")
    del call.world.watches[watch.id]


def notify(world: World, watch: Watch, state: str) -> None:
    """A push says only that something changed; its first one says that it begins."""
    watch.sent.append(len(watch.sent) + 1)
    headers: Mapping[str, Any] = {
        ":address": watch.address,
        "X-Goog-Channel-ID": watch.id,
        "X-Goog-Message-Number": str(watch.sent[-1]),
        "X-Goog-Resource-ID": watch.resource_id,
        "X-Goog-Resource-State": state,
        "X-Goog-Resource-URI": _uri(watch),
        "X-Goog-Channel-Expiration": f"{watch.expires:%a, %d %b %Y %H:%M:%S} GMT",
        **({"X-Goog-Channel-Token": watch.token} if watch.token else {}),
    }
    world.notifications.append(headers)


def _uri(watch: Watch) -> str:
    return f"https://www.googleapis.com/calendar/v3/calendars/{watch.calendar_id}/events?alt=json"
