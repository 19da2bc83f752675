"""Asks Telegram for updates, for an installation that the internet does not reach.

An update is confirmed by asking for the next one, and that is done only when it is stored: whatever dies in between, it comes again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from telegram.error import TelegramError

from bot import failpoints, metrics
from bot.channels import telegram_setup
from bot.channels.telegram import Telegram
from bot.channels.telegram_client import ANSWER_WITHIN, MOST_AT_ONCE, POLL_FOR, HungError, RefusedError
from bot.channels.telegram_json import Json, whole
from bot.channels.telegram_updates import KINDS, NAME
from bot.messages import Received, Stray
from bot.reception import Reception
from integrations.postgres import channel_accounts
from integrations.postgres.database import Database
from integrations.postgres.errors import DatabaseUnavailableError

log = structlog.get_logger()

CONFLICT = 409
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
AWAY = timedelta(minutes=5)
"""Whoever does not listen for so long may hear something old."""
NUMBERED_FOR = timedelta(days=6)
"""After a week without updates Telegram goes on with any number: one that is lower would be confirmed unread by our old place."""


@dataclass(slots=True)
class Polling:
    """One question after another, for as long as it runs."""

    telegram: Telegram
    reception: Reception
    database: Database
    clock: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    wait: int = POLL_FOR
    patience: float = ANSWER_WITHIN
    """Seconds beyond `wait` after which a question counts as never answered."""
    _pause: float = SHORTEST_PAUSE
    _failed_at: str = ""
    _listened_at: datetime | None = None
    """When all there was had come in, in this process or before it."""

    async def run(self) -> None:
        """Takes in what comes, until it is cancelled; whatever goes wrong, it waits and asks again."""
        self.telegram.polled_at = self.clock()
        while True:
            try:
                await self.once()
            except Exception as error:  # noqa: BLE001 - deafness would be worse than whatever this is
                await self._wait_after(error)
            else:
                self._well()

    async def once(self) -> int:
        """Asks once, and stores what there is; answers how many updates came.

        Raises:
            TelegramError: there is no answer.
            DatabaseUnavailableError: not everything is stored; it comes again.
        """
        updates = await self.telegram.client.updates(
            await self._next(), kinds=KINDS, wait=self.wait, patience=self.patience
        )
        for update in updates:
            await self._keep(update)
        if len(updates) < MOST_AT_ONCE:
            self._listened_at = self.clock()
        failpoints.reach("poll.stored")
        if numbers := [number for update in updates if (number := whole(update, "update_id")) is not None]:
            await self._read_up_to(numbers[-1] + 1)
        return len(updates)

    async def _keep(self, update: Json) -> None:
        """One that fails twice is set aside, or those behind it would never be heard."""
        try:
            await self._take_in(self.telegram.read_update(update, since=self._away_since()))
        except DatabaseUnavailableError:
            raise
        except Exception as error:
            number = str(whole(update, "update_id"))
            if self._failed_at != number:
                self._failed_at = number
                raise
            log.exception("a message could not be kept", channel=NAME)
            stray = Stray(external_id=number, kind="failed", payload=update, error=type(error).__name__)
            await self._take_in(Received(strays=(stray,)))

    async def _take_in(self, received: Received) -> None:
        await self.reception.take_in(received, channel=NAME, channel_account=self.telegram.account)

    async def _next(self) -> int | None:
        async with self.database.as_worker() as session:
            row = await channel_accounts.next_update(session, NAME, self.telegram.account)
        if row is None or row["next_update"] is None or row["last_seen_at"] is None:
            return None
        if self._listened_at is None:
            listened = row["listened_at"] and datetime.fromisoformat(row["listened_at"])
            self._listened_at = max(row["last_seen_at"], listened or row["last_seen_at"])
        return int(row["next_update"]) if self.clock() - row["last_seen_at"] < NUMBERED_FOR else None

    def _away_since(self) -> datetime | None:
        """Since when nobody listened; None while somebody did."""
        away = self._listened_at is not None and self.clock() - self._listened_at > AWAY
        return self._listened_at if away else None

    async def _read_up_to(self, number: int) -> None:
        async with self.database.as_worker() as session:
            await channel_accounts.read_up_to(session, NAME, self.telegram.account, next_update=number)

    def _well(self) -> None:
        if self.telegram.unheard:
            log.info("telegram answers again", channel=NAME)
        self.telegram.unheard, self._pause = "", SHORTEST_PAUSE
        self.telegram.polled_at = self.clock()

    async def _wait_after(self, error: Exception) -> None:
        """Says once what is wrong, and waits: as long as Telegram asks, else a little longer each time."""
        trouble = _called(error)
        if isinstance(error, HungError):
            metrics.POLLS_HUNG.labels(channel=NAME).inc()
        if trouble != self.telegram.unheard:
            self.telegram.unheard = trouble
            known = isinstance(error, TelegramError | DatabaseUnavailableError)
            log.warning("telegram cannot be asked", channel=NAME, reason=trouble, exc_info=None if known else error)
        if isinstance(error, RefusedError) and error.code == CONFLICT:
            # A webhook that somebody has set takes the updates away.
            with suppress(TelegramError):
                await telegram_setup.register(self.telegram)
        asked = error.retry_after if isinstance(error, RefusedError) else None
        await self.sleep(self._pause if asked is None else asked)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)


def _called(error: Exception) -> str:
    """One word for the log."""
    match error:
        case DatabaseUnavailableError():
            return "database_silent"
        case RefusedError():
            return _REFUSALS.get(error.code, f"refused_{error.code}")
        case HungError():
            return "hung"
        case TelegramError():
            return "unreachable"
        case _:
            return type(error).__name__


_REFUSALS = {CONFLICT: "another_reader", 401: "token", 404: "token", 429: "too_often"}
