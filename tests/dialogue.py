"""A conversation as a test writes it: say something, see what comes back and what the ledger holds."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from bot.app import App, open_app
from bot.assistant import Models
from bot.channel import DeliveryFailedError
from bot.identity import Known
from bot.messages import Button, OutboundMessage, RawEvent, Receipt
from bot.settings import Settings
from bot.settling import Settled
from integrations.google.client import Google
from integrations.postgres import consents
from integrations.postgres.database import Session
from language.types import Language
from tools._toolbox import Toolbox

ZONE = ZoneInfo("America/Sao_Paulo")
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


@dataclass
class MemoryChannel:
    """A messenger that keeps what it was given; `refusals` are raised first, one a message."""

    name: str = "terminal"
    sent: list[OutboundMessage] = field(default_factory=list)
    ids: dict[UUID, str] = field(default_factory=dict)
    """The messenger's own, of what was sent."""
    refusals: list[DeliveryFailedError] = field(default_factory=list)
    away: bool = False
    """Nobody can be reached through this process."""
    meanwhile: Callable[[], Awaitable[object]] | None = None
    """What happens elsewhere while a message is being sent."""

    def reaches(self, peer: str) -> bool:
        return not self.away

    async def send(self, message: OutboundMessage) -> Receipt:
        if self.meanwhile:
            await self.meanwhile()
        if self.refusals:
            raise self.refusals.pop(0)
        self.sent.append(message)
        self.ids[message.id] = f"out.{len(self.sent)}"
        return Receipt(external_ids=(self.ids[message.id],))


@dataclass
class Clock:
    """The time it is: only a test moves it."""

    now: datetime = SATURDAY

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **length: float) -> None:
        self.now += timedelta(**length)


@dataclass(frozen=True)
class Reply:
    """What a message led to."""

    settled: Settled
    external_id: str = ""
    """Of the message that led to it."""

    @property
    def text(self) -> str:
        return "\n".join(message.text for message in self.settled.messages)

    @property
    def buttons(self) -> list[Button]:
        return [button for message in self.settled.messages for button in message.buttons]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def ledger(self) -> list[str]:
        return [f"{row['tool']} {row['state']}" for row in self.settled.ledger]

    def shows(self, *words: str) -> bool:
        return all(word in self.text for word in words)


@dataclass
class Chat:
    """One person talking."""

    app: App
    channel: MemoryChannel
    clock: Clock
    known: Known
    name: str
    edited: int = 0

    async def says(self, text: str, **event: object) -> Reply:
        return await self._does({"kind": "text", "payload": {"text": text}, **event})

    async def taps(self, button: Button, **event: object) -> Reply:
        return await self._does({"kind": "tap", "payload": {"button": button.id, "text": button.label}, **event})

    async def edits(self, said: Reply | str, text: str, **event: object) -> Reply:
        """Changes an earlier message; its external id, or the reply it got."""
        self.edited += 1
        what = {"kind": "edit", "payload": {"target": _id_of(said), "text": text}, "revision": self.edited}
        return await self._does({**what, **event})

    async def forwards(self, text: str, *, origin: str = "Eva", **event: object) -> Reply:
        """Passes somebody else's words on."""
        return await self._does({"kind": "text", "payload": {"text": text, "forwarded": origin}, **event})

    async def replies(self, text: str, to: Reply | str, *, quoted: str = "") -> Reply:
        """Answers the last message of a reply, or one by its external id."""
        target = to if isinstance(to, str) else self.channel.ids[to.settled.messages[-1].id]
        return await self._does({"kind": "text", "payload": {"text": text, "reply_to": target, "quoted": quoted}})

    async def sends_file(self, kind: str, text: str = "", *, said_at: datetime | None = None, **file: object) -> Reply:
        """One file, with what is said of it."""
        payload = {"text": text, "files": [{"kind": kind, "reference": {"id": "r1"}, **file}]}
        return await self._does({"kind": "file", "payload": payload, "said_at": said_at or self.clock.now})

    async def shares(self, **payload: object) -> Reply:
        """A place or contact cards."""
        return await self._does({"kind": "other", "payload": payload})

    async def in_group(self, text: str, *, addressed: bool = True, peer: str = "-100", **event: object) -> Reply:
        """Says something where others read along."""
        payload = {"text": text, "group": "Família", "addressed": addressed}
        return await self._does({"kind": "text", "payload": payload, "peer": peer, **event})

    async def deletes(self, said: Reply | str, **event: object) -> Reply:
        return await self._does({"kind": "deletion", "payload": {"target": _id_of(said)}, **event})

    async def reacts(self, emoji: str, reply: Reply, **event: object) -> Reply:
        """Puts a sign on the last message of a reply; an empty one takes it back."""
        target = self.channel.ids[reply.settled.messages[-1].id]
        return await self._does({"kind": "reaction", "payload": {"target": target, "emoji": emoji}, **event})

    async def sends(self, *texts: str) -> list[RawEvent]:
        """Stores messages without answering them."""
        events = [self.event({"kind": "text", "payload": {"text": text}, "whole": False}) for text in texts]
        for event in events:
            await self.app.inbox.receive(event)
        return events

    async def _does(self, what: dict[str, object]) -> Reply:
        event = self.event(what)
        stored = await self.app.inbox.receive(event)
        await self.app.turns.take(stored.address)
        await self.app.outbox.deliver(stored.address)
        for row in await self.rows("select distinct conversation_id from outbound_messages where state = 'pending'"):
            await self.app.outbox.deliver(replace(stored.address, conversation_id=row["conversation_id"]))
        settling = self.app.settling.settled(stored.address, stored.message_id)
        return Reply(await asyncio.wait_for(settling, 10), event.external_id)

    def event(self, what: dict[str, object]) -> RawEvent:
        whole: dict[str, object] = {
            "channel": self.channel.name,
            "channel_account": "local",
            "peer": self.name,
            "sender": self.name,
            "external_id": str(uuid4()),
            "said_at": self.clock.now,
            "whole": True,
        }
        return RawEvent(**{**whole, **what})

    async def rows(self, sql: str, **values: object) -> Sequence[dict[str, object]]:
        """What the person's own rows are."""
        async with self.session() as session:
            return [dict(row) for row in await session.rows(sql, **values)]

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Session]:
        async with self.app.database.as_person(self.known.person) as session:
            yield session


def _id_of(said: Reply | str) -> str:
    return said if isinstance(said, str) else said.external_id


def opened(
    database_url: str,
    *,
    channel: MemoryChannel,
    clock: Clock,
    toolbox: Toolbox | None = None,
    models: Models | None = None,
    google: Google | None = None,
    **settings: object,
) -> AbstractAsyncContextManager[App]:
    """The product on a database, with what a test brings along."""
    configured = Settings.model_validate({"database_url": database_url, "quiet_seconds": 0, "pool_size": 3, **settings})
    return open_app(configured, channels=[channel], clock=clock, toolbox=toolbox, models=models, google=google)


@asynccontextmanager
async def talking(
    database_url: str,
    *,
    name: str = "ana",
    language: Language = "pt-BR",
    clock: Clock | None = None,
    toolbox: Toolbox | None = None,
    models: Models | None = None,
    google: Google | None = None,
    consenting: bool = True,
    channel: MemoryChannel | None = None,
    **settings: object,
) -> AsyncIterator[Chat]:
    """Opens the product on a database and introduces somebody to it; with models, to whom they may be used unless told otherwise."""
    channel, clock = channel or MemoryChannel(), clock or Clock()
    opening = opened(
        database_url,
        channel=channel,
        clock=clock,
        toolbox=toolbox,
        models=models,
        google=google,
        language=language,
        **settings,
    )
    async with opening as app:
        chat = await introduced(app, channel, clock, name=name, language=language)
        if app.models.configured and consenting:
            async with chat.session() as session:
                await consents.record(session, uuid4(), kind="model", version="test", given=True, now=clock())
        yield chat


async def introduced(
    app: App, channel: MemoryChannel, clock: Clock, *, name: str, language: Language = "pt-BR", zone: ZoneInfo = ZONE
) -> Chat:
    known = await app.identity.person_of(
        channel=channel.name, channel_account="local", external_id=name, language=language, zone=zone.key
    )
    return Chat(app=app, channel=channel, clock=clock, known=known, name=name)
