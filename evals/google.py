"""Conversations of somebody with an account at the local Google, and what became of it there."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from connected import HURRIED, HeldGrants, connect
from dialogue import Chat, Clock, talking

from bot.assistant import Models
from demo.day import seeded
from demo.google.server import GoogleServer, google_server
from demo.google.world import World
from evals.conversations import Conversation
from integrations.google.client import Google
from integrations.google.entrance import Entrance

Kept = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AtGoogle:
    """Somebody who talks, and what their account was like before they did."""

    chat: Chat
    world: World
    zone: ZoneInfo
    before: Mapping[str, str]

    def changes(self) -> Counter[str]:
        """All that is otherwise now, a line each."""
        after = _lines(self.world, self.zone)
        gone = (f"- {line}" for key, line in self.before.items() if key not in after)
        new = (f"+ {line}" for key, line in after.items() if key not in self.before)
        other = (f"= {line}" for key, line in after.items() if key in self.before and self.before[key] != line)
        return Counter([*gone, *new, *other])


@asynccontextmanager
async def at_google(
    database_url: str, conversation: Conversation, clock: Clock, models: Models | None
) -> AsyncIterator[AtGoogle]:
    """The day of the demo, on the day of the conversation."""
    zone, grants = ZoneInfo(conversation.zone), HeldGrants()
    async with google_server(clock) as server:
        google = Google(
            grants,
            root=server.url,
            patience=HURRIED,
            entrance=Entrance(configured=True, public_url="https://recado.test"),
        )
        name = f"{conversation.id} {uuid4()}"
        async with talking(
            database_url, name=name, language=conversation.lang, clock=clock, models=models, google=google
        ) as chat:
            yield await _seeded(server, chat, grants, conversation, zone)


async def _seeded(
    server: GoogleServer, chat: Chat, grants: HeldGrants, conversation: Conversation, zone: ZoneInfo
) -> AtGoogle:
    ana = seeded(server, now=conversation.begins, zone=zone.key, language=conversation.lang)
    await connect(chat, grants, ana)
    return AtGoogle(chat, server.world, zone, _lines(server.world, zone))


def _lines(world: World, zone: ZoneInfo) -> dict[str, str]:
    """By what each thing is known by there, a line of all that may be changed of it."""
    found: dict[str, str] = {}
    for calendar in world.calendars.values():
        for event in calendar.events.values():
            key = str(event["id"])
            if event["status"] != "cancelled":
                found[key] = f"event {_event(event, zone)}"
            elif "recurringEventId" in event:
                found[key] = f"no event {event.get('summary', '')} {_at(event['originalStartTime'], zone)}"
    for box in world.mailboxes.values():
        for mail in box.mails.values():
            found[mail.id] = f"mail {mail.header('Subject')}: {' '.join(sorted(mail.labels))}"
    for file in world.files.values():
        for one in file.permissions.values():
            who = one.get("emailAddress") or one["type"]
            found[f"{file.id} {who}"] = f"access {who} {one['role']} {file.name}"
    return found


def _event(event: Kept, zone: ZoneInfo) -> str:
    guests = event.get("attendees") or []
    assert isinstance(guests, list)
    told = [str(event.get("summary", "")), f"{_at(event['start'], zone)}..{_at(event['end'], zone)}"]
    told += [f"@ {event['location']}"] if event.get("location") else []
    told += [f"{each['email']}:{each['responseStatus']}" for each in guests if each.get("responseStatus")]
    told += [str(each["email"]) for each in guests if not each.get("responseStatus")]
    told += ["meet"] if event.get("conferenceData") else []
    return " ".join((*told, *_rules(event)))


def _rules(event: Kept) -> Iterator[str]:
    rules = event.get("recurrence") or []
    assert isinstance(rules, list)
    yield from map(str, rules)


def _at(point: object, zone: ZoneInfo) -> str:
    assert isinstance(point, dict)
    if "dateTime" not in point:
        return str(point["date"])
    moment = datetime.fromisoformat(point["dateTime"])
    moment = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(point.get("timeZone", zone.key)))
    return f"{moment.astimezone(zone):%Y-%m-%dT%H:%M}"
