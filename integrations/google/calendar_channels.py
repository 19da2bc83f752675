"""Channels on which Google pushes that a calendar has changed.

Source: https://developers.google.com/workspace/calendar/api/guides/push
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from integrations.google.calendar import GONE
from integrations.google.client import Google, Holder
from integrations.google.errors import RefusedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Pushes, until then."""

    id: str
    resource: str
    until: datetime


async def watch(google: Google, holder: Holder, calendar: str, *, id_: str, token: str, address: str) -> Channel:
    """Asks for pushes of what changes, to an https address; each brings the id and the token."""
    body = {"id": id_, "type": "web_hook", "address": address, "token": token}
    answer = await google.ask(
        holder, "calendar", lambda it: it.events().watch(calendarId=calendar, body=body), once=True
    )
    until = datetime.fromtimestamp(int(answer["expiration"]) / 1000, UTC)
    return Channel(id=id_, resource=str(answer["resourceId"]), until=until)


async def stop(google: Google, holder: Holder, *, id_: str, resource: str) -> None:
    """Ends pushes; those that have ended stay so."""
    body = {"id": id_, "resourceId": resource}
    try:
        await google.ask(holder, "calendar", lambda it: it.channels().stop(body=body))
    except RefusedError as refusal:
        if refusal.status not in GONE:
            raise
