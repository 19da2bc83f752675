"""An installation with an owner and people it does not know, all through the reception, with a worker's jobs run by hand."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import psycopg
from dialogue import Clock, MemoryChannel
from postgres import Databases

from bot.app import App, open_app
from bot.channel import Channel
from bot.messages import OutboundMessage, RawEvent, Received
from bot.settings import Settings
from integrations.postgres import accounts, channel_accounts
from integrations.postgres.channel_accounts import Said
from integrations.postgres.database import Person

TELEGRAM, ACCOUNT = "telegram", "777"


@dataclass
class Stranger:
    """Somebody at a messenger."""

    house: "House"
    id: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    channel: str = TELEGRAM
    order: int = 0
    language: str = ""

    def event(self, text: str, **given: object) -> RawEvent:
        self.order += 1
        payload: dict[str, object] = {"text": text}
        if self.language:
            payload["language"] = self.language
        whole: dict[str, object] = {
            "channel": self.channel,
            "channel_account": ACCOUNT,
            "peer": self.id,
            "sender": self.id,
            "external_id": str(uuid4()),
            "kind": "text",
            "payload": payload,
            "said_at": self.house.clock(),
            "provider_order": self.order,
            "name": self.name,
            "aliases": self.aliases,
        }
        return RawEvent(**{**whole, **given})  # type: ignore[arg-type]

    async def says(self, text: str, **given: object) -> Sequence[OutboundMessage]:
        """What they are told then."""
        return await self.sends(self.event(text, **given))

    async def sends(self, *events: RawEvent) -> Sequence[OutboundMessage]:
        before = len(self.told)
        await self.house.take_in(*events)
        return self.told[before:]

    async def taps(self, label: str) -> Sequence[OutboundMessage]:
        """Taps a button of the newest message that has one of that label."""
        button = next(b for message in reversed(self.told) for b in message.buttons if b.label == label)
        return await self.says(button.label, kind="tap", payload={"button": button.id, "text": button.label})

    async def known(self) -> Person:
        """Who they are."""
        async with self.house.app.database.as_worker() as session:
            found = await accounts.find(
                session, channel=self.channel, channel_account=ACCOUNT, external_id=self.id, aliases=self.aliases
            )
        assert found is not None
        assert found.person is not None
        return found.person

    @property
    def told(self) -> list[OutboundMessage]:
        return [m for m in self.house.channels[self.channel].sent if m.peer == self.id]

    @property
    def heard(self) -> str:
        """The last they were told."""
        return self.told[-1].text if self.told else ""


@dataclass
class House:
    """Recado, its messengers and its jobs."""

    app: App
    clock: Clock
    channels: dict[str, MemoryChannel]
    url: str
    owner: Stranger = field(init=False)

    def stranger(self, id_: str, **given: object) -> Stranger:
        return Stranger(self, id_, **given)  # type: ignore[arg-type]

    async def take_in(self, *events: RawEvent) -> None:
        await self.receive(*events)
        await self.settle()

    async def receive(self, *events: RawEvent) -> None:
        """Stores them; nobody answers yet."""
        received = Received(events=events)
        await self.app.reception.take_in(received, channel=events[0].channel, channel_account=ACCOUNT)

    async def settle(self) -> None:
        """Runs every job that is due."""
        await self.app.queue.run_worker_async(
            wait=False, install_signal_handlers=False, listen_notify=False, concurrency=1
        )

    async def at_the_terminal(self, text: str, *, user: str = "ana") -> None:
        """Somebody says something at a terminal of this machine."""
        await self.app.identity.person_of(
            channel="terminal", channel_account="local", external_id=user, language="pt-BR", zone="America/Sao_Paulo"
        )
        event = self.stranger(user, channel="terminal").event(text, channel_account="local")
        await self.app.inbox.receive(event)
        await self.settle()

    def superuser(self) -> psycopg.Connection:
        return psycopg.connect(self.url)

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """As nobody in particular: everything that is in the database."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(sql).fetchall()  # type: ignore[arg-type]


@asynccontextmanager
async def at_the_door(databases: Databases, *, owned: bool = True, **settings: object) -> AsyncIterator[House]:
    """Opens the product, with an owner who speaks through Telegram."""
    clock = Clock()
    channels = {name: MemoryChannel(name=name) for name in (TELEGRAM, "whatsapp", "terminal")}
    configured = Settings.model_validate(
        {"database_url": databases.app, "quiet_seconds": 0, "pool_size": 3, "language": "pt-BR", **settings}
    )
    speaking: list[Channel] = list(channels.values())
    async with open_app(configured, channels=speaking, clock=clock) as app:
        house = House(app=app, clock=clock, channels=channels, url=databases.superuser)
        house.owner = house.stranger("ana", name="Ana")
        if owned:
            await app.identity.person_of(
                channel=TELEGRAM, channel_account=ACCOUNT, external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
            )
        yield house


LINKED = re.compile(r"https://t\.me/recado_bot\?start=([0-9a-f]{32})")


async def named(house: House) -> None:
    """Our own accounts have names by which people find them."""
    async with house.app.database.as_worker() as session:
        for channel, facts in (("telegram", {"username": "recado_bot"}), ("whatsapp", {"number": "5511900000000"})):
            said = Said(state="open", facts=facts)
            await channel_accounts.signalled(session, channel, ACCOUNT, said, now=house.clock())


async def code_of(person: Stranger, said: str = "/conectar") -> str:
    await named(person.house)
    (links,) = await person.says(said)
    found = LINKED.search(links.text)
    assert found is not None
    return found[1]
