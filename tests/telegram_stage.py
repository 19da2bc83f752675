"""A bot at the Bot API of the tests, and the people it talks to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal
from uuid import uuid4

from dialogue import ZONE, Clock
from servers.telegram import TelegramServer, telegram_server

from bot.app import App, open_app
from bot.background import background
from bot.channels.telegram import Telegram
from bot.channels.telegram_polling import Polling
from bot.cli.serve import answering, listening
from bot.messages import OutboundMessage
from bot.settings import Settings
from bot.web import build_web, readiness_of
from bot.web_hooks import Backlog, Hooks
from integrations.postgres.database import Person
from language.types import Language

SECRET = "um segredo de verdade"
PATIENCE = 30.0
"""Seconds."""
ANA, BETO, GROUP = 5012345678, 5098765432, -1001234567890


@dataclass
class Sleeper:
    """Time that passes only while somebody sleeps."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


@dataclass
class Stage:
    server: TelegramServer
    telegram: Telegram
    sleeper: Sleeper
    clock: Clock


def configured(server: TelegramServer, **more: object) -> Settings:
    return Settings.model_validate(
        {"database_url": "postgresql://x@y/z", **more, "telegram_token": server.token, "telegram_url": server.url}
    )


@asynccontextmanager
async def staged(clock: Clock | None = None, **settings: object) -> AsyncIterator[Stage]:
    async with telegram_server() as server:
        sleeper, clock = Sleeper(), clock or Clock()
        telegram = Telegram.of(
            configured(server, **settings), secret=SECRET, clock=clock, now=sleeper, sleep=sleeper.sleep
        )
        try:
            yield Stage(server, telegram, sleeper, clock)
        finally:
            await telegram.close()


def saying(text: str, *, peer: int = ANA, **more: object) -> OutboundMessage:
    return OutboundMessage(**{"id": uuid4(), "peer": str(peer), "text": text, **more})


@dataclass
class Conversation(Stage):
    """Recado, with the people who talk to it by Telegram."""

    app: App
    polling: Polling

    async def introduce(self, number: int = ANA, *, language: Language = "pt-BR") -> Person:
        """Somebody who has been let in."""
        known = await self.app.identity.person_of(
            channel="telegram",
            channel_account=self.telegram.account,
            external_id=str(number),
            language=language,
            zone=ZONE.key,
        )
        return known.person

    async def rows(self, person: Person, sql: str) -> list[dict[str, object]]:
        async with self.app.database.as_person(person) as session:
            return [dict(row) for row in await session.rows(sql)]

    async def account(self) -> dict[str, object]:
        """What is known of the bot."""
        async with self.app.database.as_worker() as session:
            return dict(await session.row("select * from channel_accounts") or {})

    async def says(self, text: str, *, chat: int = ANA, replies: int = 1, **more: object) -> list[str]:
        """Says it, and answers what comes back."""
        before = len(self.server.users.sent_to(chat))
        self.server.users.says(chat, text, **more)
        return (await self.told(chat, before + replies))[before:]

    async def told(self, chat: int, count: int) -> list[str]:
        """Waits until a chat got so many messages; answers all of them."""
        async with asyncio.timeout(PATIENCE):
            await self.server.said(chat, count)
        return self.server.users.sent_to(chat)


@asynccontextmanager
async def conversing(
    database_url: str, *, transport: Literal["polling", "webhook", "none"], working: bool = True, **settings: object
) -> AsyncIterator[Conversation]:
    """With `none`, updates come only when a test asks for them."""
    door = listening("127.0.0.1", 0)
    public_url = f"http://127.0.0.1:{door.getsockname()[1]}" if transport == "webhook" else ""
    async with (
        staged(public_url=public_url, database_url=database_url, quiet_seconds=0, pool_size=4, **settings) as stage,
        AsyncExitStack() as stack,
    ):
        configured_ = configured(stage.server, database_url=database_url, quiet_seconds=0, pool_size=4, **settings)
        # What people say is a second apart and now; nobody's message is stale.
        stage.server.users.began = int(stage.clock().timestamp())
        app = await stack.enter_async_context(open_app(configured_, channels=[stage.telegram], clock=stage.clock))
        polling = Polling(stage.telegram, app.reception, app.database, stage.clock, stage.sleeper.sleep, wait=1)
        await stage.telegram.repair()
        if transport == "webhook":
            hooks = Hooks([stage.telegram], reception=app.reception, backlog=Backlog(app.database, 5000))
            web = build_web(readiness_of(app.database), hooks)
            await stack.enter_async_context(answering(web, door, configured_))
        else:
            door.close()
        if transport == "polling":
            await stack.enter_async_context(background(polling.run(), name="poll"))
        if working:
            await stack.enter_async_context(app.working())
        yield Conversation(stage.server, stage.telegram, stage.sleeper, stage.clock, app, polling)
