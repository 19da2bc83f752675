"""One person at a terminal: who they are, and how what they type becomes an event."""

import asyncio
import getpass
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from bot.app import App
from bot.channels.terminal import ACCOUNT, NAME, Terminal
from bot.channels.terminal_text import cleaned
from bot.identity import Known
from bot.inbox import Stored
from bot.messages import InboundKind, RawEvent
from bot.queue import TURNS, UPKEEP, delivery_queue
from bot.settings import Settings
from bot.settling import Settled
from integrations.postgres.errors import DatabaseUnavailableError
from language.types import Language

PATIENCE = 120.0
"""Seconds somebody who stays for an answer waits for it."""
INSISTENCE = 8.0
"""Seconds a message that the database refused is offered to it again, before the person is told."""
_PAUSE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where a person sits."""

    app: App
    terminal: Terminal
    clock: Callable[[], datetime]
    known: Known

    async def say(self, typed: str, *, whole: bool) -> Stored:
        """Stores what was typed.

        Raises:
            DatabaseUnavailableError: it was not stored, for all our patience.
        """
        return await self.hand_in(self.event(typed, whole=whole))

    def event(self, typed: str, *, whole: bool) -> RawEvent:
        """What was typed, as a tap when it names an offered button; handed in twice it is still one message."""
        text = cleaned(typed)
        button = self.terminal.offers.tapped(text)
        if button is None:
            return self._event("text", {"text": text}, whole=whole)
        return self._event("tap", {"button": button.id, "text": button.label}, whole=True)

    async def hand_in(self, event: RawEvent) -> Stored:
        """Stores an event; a database that is away for a moment is waited for.

        Raises:
            DatabaseUnavailableError: it stayed away.
        """
        deadline = time.monotonic() + INSISTENCE
        while True:
            try:
                return await self.app.inbox.receive(event)
            except DatabaseUnavailableError:
                if time.monotonic() > deadline:
                    raise
            await asyncio.sleep(_PAUSE)

    async def answered(self, stored: Stored, *, away: float = PATIENCE) -> Settled | None:
        """What the message came to; None when that takes too long.

        Raises:
            DatabaseUnavailableError: it had been away for `away` seconds, which is less than our patience.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                # Each wait for an answer begins with the database there: it took the message, or came back.
                while True:
                    try:
                        return await self.app.settling.settled(stored.address, stored.message_id)
                    except DatabaseUnavailableError:
                        await self._return_of_the_database(away)
        return None

    async def _return_of_the_database(self, away: float) -> None:
        deadline = time.monotonic() + away
        while True:
            await asyncio.sleep(_PAUSE)
            try:
                async with self.app.database.as_person(self.known.person) as session:
                    await session.row("select")
            except DatabaseUnavailableError:
                if time.monotonic() > deadline:
                    raise
            else:
                return

    def _event(self, kind: InboundKind, payload: dict[str, object], *, whole: bool) -> RawEvent:
        return RawEvent(
            channel=NAME,
            channel_account=ACCOUNT,
            peer=self.terminal.user,
            sender=self.terminal.user,
            external_id=str(uuid4()),
            kind=kind,
            payload=payload,
            said_at=self.clock(),
            whole=whole,
        )


@asynccontextmanager
async def seated(
    app: App,
    terminal: Terminal,
    *,
    clock: Callable[[], datetime],
    language: Language | None = None,
    zone: str | None = None,
) -> AsyncIterator[Seat]:
    """A place for a person, with a worker that answers them; a language or zone given here becomes theirs."""
    settings = app.settings
    known = await app.identity.person_of(
        channel=NAME,
        channel_account=ACCOUNT,
        external_id=terminal.user,
        language=language or settings.language,
        zone=zone or settings.time_zone,
    )
    known = await _adjusted(app, known, language=language, zone=zone)
    # What an earlier process was killed over goes on now, and what it left unsaid is shown.
    await app.sweeper.sweep()
    async with app.working(queues=[TURNS, UPKEEP, delivery_queue(NAME, terminal.user)]):
        yield Seat(app=app, terminal=terminal, clock=clock, known=known)


async def _adjusted(app: App, known: Known, *, language: Language | None, zone: str | None) -> Known:
    """A guess counts on first contact only; what was written down or typed counts always."""
    written = app.settings.model_fields_set
    wanted = replace(
        known,
        language=language or (app.settings.language if "language" in written else known.language),
        zone=zone or (app.settings.time_zone if "time_zone" in written else known.zone),
    )
    if wanted != known:
        async with app.database.as_person(known.person) as session:
            await session.run(
                "update users set language = :language, zone = :zone where id = :user_id",
                language=wanted.language,
                zone=wanted.zone,
            )
    return wanted


def user_name(settings: Settings) -> str:
    """Who talks when nobody was named."""
    try:
        return settings.name or getpass.getuser()
    except (KeyError, OSError):
        return "local"
