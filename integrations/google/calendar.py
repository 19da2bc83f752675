"""Google's Calendar: each call, and what became of one whose answer was lost.

What we insert has an id of our own choosing, and whatever we change carries the id of the call in a private property that
nobody sees: so a retry never doubles, and doubt ends with a look. Source:
https://developers.google.com/workspace/calendar/api/v3/reference/events
"""

from base64 import b32hexencode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from integrations.google.calendar_parse import Body, is_cancelled, listed
from integrations.google.client import Google, Holder
from integrations.google.doubt import found_out, looked
from integrations.google.errors import RefusedError, UnansweredError
from integrations.postgres.calendars import Listed

if TYPE_CHECKING:
    from googleapiclient.http import HttpRequest

Updates = Literal["all", "externalOnly", "none"]
"""To which guests Google writes."""
MARK = "recado"
"""The private property with the id of our call."""
ASKED_AT_ONCE = 50
MOST_CALENDARS = 1000
GONE = frozenset((HTTPStatus.NOT_FOUND, HTTPStatus.GONE))


class ChangedMeanwhileError(RefusedError):
    """Somebody else has changed the event since it was read."""


def chosen_id(call_id: UUID) -> str:
    """The id of the event that a call makes: base32hex, as Google wants it."""
    return b32hexencode(call_id.bytes).decode().rstrip("=").lower()


def marked(body: Body, call_id: UUID) -> dict[str, Any]:
    """The same, with the id of the call where only we look."""
    properties = dict(body.get("extendedProperties") or {})
    properties["private"] = {**(properties.get("private") or {}), MARK: call_id.hex}
    return {**body, "extendedProperties": properties}


def is_marked(body: Body, call_id: UUID) -> bool:
    return _mark(body) == call_id.hex


async def calendars(google: Google, holder: Holder) -> Sequence[Listed]:
    """The account's list.

    Raises:
        GoogleError: as of `Google.ask`, here and below.
    """

    def page(service: Any, *, token: str | None) -> "HttpRequest":
        return service.calendarList().list(maxResults=250, pageToken=token)

    answers = [answer async for answer in google.pages(holder, "calendar", page, most=MOST_CALENDARS // 250)]
    return [listed(item) for answer in answers for item in answer.get("items", ()) if not item.get("deleted")]


async def get(google: Google, holder: Holder, calendar: str, event_id: str) -> Body | None:
    """The event, cancelled ones too; None where there is none."""
    try:
        found: Body = await google.ask(
            holder, "calendar", lambda it: it.events().get(calendarId=calendar, eventId=event_id)
        )
    except RefusedError as refusal:
        if refusal.status in GONE:
            return None
        raise
    return found


async def insert(
    google: Google,
    holder: Holder,
    calendar: str,
    body: Body,
    *,
    call_id: UUID,
    updates: Updates = "none",
    video: bool = False,
) -> Body:
    """Makes an event, once however often it is called with this id, and answers it.

    A body with `video` gets a meeting: it may take a moment until its link is there.
    """
    whole = {**marked(body, call_id), "id": chosen_id(call_id)}
    if video:
        whole["conferenceData"] = _meeting(call_id)
    try:
        made: Body | None = await google.ask(
            holder,
            "calendar",
            lambda it: it.events().insert(
                calendarId=calendar, body=whole, sendUpdates=updates, conferenceDataVersion=int(video)
            ),
        )
    except RefusedError as refusal:
        if refusal.status != HTTPStatus.CONFLICT:
            raise
        made = await get(google, holder, calendar, chosen_id(call_id))
        if made is None or not is_marked(made, call_id):
            raise
    except UnansweredError as unanswered:
        made = await found_out(unanswered, reconcile_insert(google, holder, calendar, call_id=call_id))
    assert made is not None
    return made


async def reconcile_insert(google: Google, holder: Holder, calendar: str, *, call_id: UUID) -> Body | None:
    """What an insert made whose end nobody saw; None: nothing. It may have been cancelled since."""
    return await get(google, holder, calendar, chosen_id(call_id))


async def patch(  # noqa: PLR0913 - a change, and all that makes it safe
    google: Google,
    holder: Holder,
    calendar: str,
    event_id: str,
    change: Body,
    *,
    call_id: UUID,
    etag: str | None = None,
    updates: Updates = "none",
    video: bool = False,
) -> Body:
    """Changes what is named, and answers the whole. With `etag`, only if it is still as it was read.

    Patching `status` to confirmed brings a cancelled event back.

    Raises:
        ChangedMeanwhileError: it is not.
        UnansweredError: nobody knows whether it was done.
    """
    whole = marked(change, call_id)
    if video:
        whole["conferenceData"] = _meeting(call_id)

    def request(service: Any) -> "HttpRequest":
        asked = service.events().patch(
            calendarId=calendar, eventId=event_id, body=whole, sendUpdates=updates, conferenceDataVersion=int(video)
        )
        return _only_if(asked, etag)

    async def became() -> Body | None:
        return await reconcile_patch(google, holder, calendar, event_id, call_id=call_id, etag=etag)

    try:
        try:
            answer: Body = await google.ask(holder, "calendar", request, once=True)
        except UnansweredError as first:
            done = await looked(first, became())
            answer = done or await google.ask(holder, "calendar", request, once=True)
    except UnansweredError as again:
        answer = await found_out(again, became())
    except RefusedError as refusal:
        raise _meanwhile(refusal) from None
    return answer


async def reconcile_patch(
    google: Google, holder: Holder, calendar: str, event_id: str, *, call_id: UUID, etag: str | None = None
) -> Body | None:
    """The event as a change left it whose end nobody saw; None: it surely was not done.

    Raises:
        UnansweredError: another change of ours came after it.
    """
    there = await get(google, holder, calendar, event_id)
    if there is None or is_marked(there, call_id):
        return there
    if etag is not None and there.get("etag") == etag:
        return None
    if etag is not None and _mark(there) is not None:
        raise UnansweredError("changed again since")
    return None


async def delete(
    google: Google,
    holder: Holder,
    calendar: str,
    event_id: str,
    *,
    etag: str | None = None,
    updates: Updates = "none",
) -> None:
    """Cancels an event, one time of a series (by its own id), or a whole series. What is cancelled already stays so.

    Raises:
        ChangedMeanwhileError: it is not as it was read.
    """

    def request(service: Any) -> "HttpRequest":
        return _only_if(service.events().delete(calendarId=calendar, eventId=event_id, sendUpdates=updates), etag)

    async def became() -> Literal[True] | None:
        return True if await reconcile_delete(google, holder, calendar, event_id) else None

    try:
        try:
            await google.ask(holder, "calendar", request, once=True)
        except UnansweredError as first:
            if not await looked(first, became()):
                await google.ask(holder, "calendar", request, once=True)
    except UnansweredError as again:
        await found_out(again, became())
    except RefusedError as refusal:
        if refusal.status not in GONE:
            raise _meanwhile(refusal) from None


async def reconcile_delete(google: Google, holder: Holder, calendar: str, event_id: str) -> bool:
    """Whether it is cancelled by now, by whomever."""
    there = await get(google, holder, calendar, event_id)
    return there is None or is_cancelled(there)


async def restore(
    google: Google,
    holder: Holder,
    calendar: str,
    event_id: str,
    *,
    call_id: UUID,
    moved: Sequence[str] = (),
    updates: Updates = "none",
) -> Body:
    """Brings a cancelled event back. Of a series, `moved` are the ids of times that had been changed by themselves.

    The organizer's cancelled events keep what they were "so that they can be restored (undeleted)", says the reference;
    those times were cancelled with the series, and stay so unless they are brought back as well.
    """
    back = {"status": "confirmed"}
    whole = await patch(google, holder, calendar, event_id, back, call_id=call_id, updates=updates)
    for each in moved:
        await patch(google, holder, calendar, each, back, call_id=call_id)
    return whole


async def busy(
    google: Google, holder: Holder, emails: Sequence[str], start: datetime, end: datetime
) -> Mapping[str, Sequence[tuple[datetime, datetime]] | None]:
    """When people or calendars are taken, by address; None for those who do not let us see it. At most three months."""
    found: dict[str, Sequence[tuple[datetime, datetime]] | None] = {}
    for first in range(0, len(emails), ASKED_AT_ONCE):
        some = emails[first : first + ASKED_AT_ONCE]
        body = {"timeMin": stamp(start), "timeMax": stamp(end), "items": [{"id": email} for email in some]}
        answer = await google.ask(holder, "calendar", lambda it, body=body: it.freebusy().query(body=body))  # type: ignore[misc] # bound now
        for email in some:
            told = answer["calendars"].get(email, {"errors": [{}]})
            found[email] = None if told.get("errors") else [_span(each) for each in told.get("busy", ())]
    return found


def stamp(moment: datetime) -> str:
    """A moment as the parameters of a list want it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _meeting(call_id: UUID) -> Body:
    # The same id asks for the same meeting, so a retry makes none beside it.
    return {"createRequest": {"requestId": call_id.hex, "conferenceSolutionKey": {"type": "hangoutsMeet"}}}


def _only_if(request: "HttpRequest", etag: str | None) -> "HttpRequest":
    if etag:
        request.headers["If-Match"] = etag
    return request


def _meanwhile(refusal: RefusedError) -> RefusedError:
    if refusal.status == HTTPStatus.PRECONDITION_FAILED:
        return ChangedMeanwhileError(refusal.status, refusal.reason)
    return refusal


def _mark(body: Body) -> str | None:
    return ((body.get("extendedProperties") or {}).get("private") or {}).get(MARK)


def _span(told: Body) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(told["start"]), datetime.fromisoformat(told["end"])
