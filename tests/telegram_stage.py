"""A bot at the Bot API of the tests, and the people it talks to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

from dialogue import Clock
from servers.telegram import TelegramServer, telegram_server

from bot.channels.telegram import Telegram
from bot.messages import OutboundMessage
from bot.settings import Settings

SECRET = "um segredo de verdade"
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


@dataclass
class Stage:
    server: TelegramServer
    telegram: Telegram
    sleeper: Sleeper


def configured(server: TelegramServer, **more: object) -> Settings:
    return Settings.model_validate(
        {"telegram_token": server.token, "telegram_url": server.url, "database_url": "postgresql://x@y/z", **more}
    )


@asynccontextmanager
async def staged(clock: Clock | None = None, **settings: object) -> AsyncIterator[Stage]:
    async with telegram_server() as server:
        sleeper = Sleeper()
        telegram = Telegram.of(
            configured(server, **settings), secret=SECRET, clock=clock or Clock(), now=sleeper, sleep=sleeper.sleep
        )
        try:
            yield Stage(server, telegram, sleeper)
        finally:
            await telegram.close()


def saying(text: str, *, peer: int = ANA, **more: object) -> OutboundMessage:
    return OutboundMessage(**{"id": uuid4(), "peer": str(peer), "text": text, **more})
