"""The messengers that the settings name; what is not configured is not even imported."""

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import structlog

from bot.channel import Channel, Webhook
from bot.channels.secret import webhook_secret
from bot.clock import Clock
from bot.reception import Reception
from bot.settings import Settings
from integrations.postgres.database import Database

log = structlog.get_logger()

Poll = Callable[[Database, Reception], Coroutine[None, None, None]]
"""Asks a messenger for what was said, for ever; what it returns from or fails with is begun again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Messengers:
    """What this process speaks and listens through."""

    channels: tuple[Channel, ...] = ()
    doors: tuple[Webhook, ...] = ()
    """They deliver to us."""
    polls: tuple[Poll, ...] = ()
    """They are asked."""
    troubles: Mapping[str, str] = field(default_factory=dict)
    """Why one that is configured is not here."""

    def __add__(self, other: "Messengers") -> "Messengers":
        return Messengers(
            channels=self.channels + other.channels,
            doors=self.doors + other.doors,
            polls=self.polls + other.polls,
            troubles={**self.troubles, **other.troubles},
        )


@asynccontextmanager
async def open_messengers(settings: Settings, *, clock: Clock) -> AsyncIterator[Messengers]:
    """Opens what is configured; nobody is asked anything yet.

    Raises:
        OSError: the secret of the webhooks can be neither read nor made.
    """
    async with AsyncExitStack() as stack:
        messengers = Messengers()
        if settings.telegram_token:
            messengers += await _telegram(settings, clock, stack)
        if settings.evolution_url:
            messengers += await _whatsapp(settings, clock, stack)
        yield messengers


async def _telegram(settings: Settings, clock: Clock, stack: AsyncExitStack) -> Messengers:
    from bot.channels.telegram import Telegram  # noqa: PLC0415 - only where it is configured
    from bot.channels.telegram_polling import Polling  # noqa: PLC0415

    try:
        telegram = Telegram.of(settings, secret=webhook_secret(settings), clock=clock, language=settings.language)
    except ValueError:
        log.warning("the token of telegram is none: look at TELEGRAM_BOT_TOKEN", channel="telegram", reason="token")
        return Messengers(troubles={"telegram": "token"})
    stack.push_async_callback(telegram.close)
    if telegram.webhook_url:
        return Messengers(channels=(telegram,), doors=(telegram,))

    async def poll(database: Database, reception: Reception) -> None:
        await Polling(telegram, reception, database, clock).run()

    return Messengers(channels=(telegram,), polls=(poll,))


async def _whatsapp(settings: Settings, clock: Clock, stack: AsyncExitStack) -> Messengers:
    from bot.channels.whatsapp_opening import whatsapp_of  # noqa: PLC0415 - only where it is configured

    whatsapp = whatsapp_of(settings, clock=clock)
    stack.push_async_callback(whatsapp.close)
    return Messengers(channels=(whatsapp,), doors=(whatsapp,))
