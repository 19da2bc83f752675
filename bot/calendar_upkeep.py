"""Keeps the copies of calendars fresh for those who will look: every few minutes, and when Google says that one changed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import structlog

from bot.background import few_at_once
from integrations.google.calendar_sync import OLD_WHILE_PUSHED, OnBehalf, fresh, sync
from integrations.google.calendar_watching import RENEWED, watch
from integrations.google.client import Google, Holder
from integrations.google.errors import GoogleError, NotConnectedError, SealedError
from integrations.google.scopes import CALENDAR
from integrations.postgres.calendar_watchers import awaited
from integrations.postgres.calendars import Calendars
from integrations.postgres.database import Database, Person

log = structlog.get_logger()

EVERY = timedelta(minutes=5)
ACTIVE = timedelta(days=7)
"""Who said something since then will look again."""
AHEAD = timedelta(minutes=30)
"""Whatever comes to a person by itself so soon may tell of their day."""
MOST, AT_ONCE = 200, 4
"""People in one run."""
WITHIN = 45.0
"""Seconds for the calendars of one person."""
PUSHED_TO = "/google/push"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarUpkeep:
    """Run by the clock, and by whoever takes pushes."""

    database: Database
    google: Google
    clock: Callable[[], datetime]

    async def run(self) -> None:
        """Copies what is old, for people who are there or are about to be told of their day, those who have waited longest first."""
        now = self.clock()
        async with self.database.as_worker() as session:
            people = await awaited(
                session,
                CALENDAR[0],
                older=now - OLD_WHILE_PUSHED,
                ending=now + RENEWED if self._address else None,
                active=now - ACTIVE,
                ahead=now + AHEAD,
                limit=MOST,
            )
        await few_at_once((Person(row["org_id"], row["user_id"]) for row in people), self.keep, most=AT_ONCE)

    async def keep(self, person: Person) -> None:
        """One person's copies, and their channels."""
        asker = self._asker(person)
        try:
            copies = await fresh(asker, max_age=OLD_WHILE_PUSHED, within=WITHIN)
        except (NotConnectedError, SealedError):
            return
        if copies.troubles:
            log.info("not all calendars were copied", troubles=[each.why for each in copies.troubles])
        if not self._address:
            return
        holders = await self._holders(person)
        for calendar in copies.calendars:
            try:
                if calendar.account_id in holders:
                    await watch(asker, holders[calendar.account_id], calendar, self._address)
            except GoogleError as error:
                log.info("a channel will be opened later", error=type(error).__name__)

    async def copy(self, person: Person, calendar_id: UUID) -> None:
        """Brings one copy up to date: Google says that it has changed. Where that fails, the next run does it."""
        asker = self._asker(person)
        async with asker.rows() as session:
            calendar = await Calendars(session).get(calendar_id)
        holders = await self._holders(person)
        if calendar is None or calendar.account_id not in holders:
            return
        try:
            async with asyncio.timeout(WITHIN):
                await sync(asker, holders[calendar.account_id], calendar_id)
        except (GoogleError, TimeoutError) as error:
            log.info("a calendar that changed will be copied later", error=type(error).__name__)

    @property
    def _address(self) -> str:
        """Of pushes; empty where Google cannot reach us, or would not: it wants https."""
        reached = self.google.entrance.public_url
        return reached + PUSHED_TO if reached.startswith("https://") else ""

    def _asker(self, person: Person) -> OnBehalf:
        rows = partial(self.database.as_person, person)
        return OnBehalf(person=person, rows=rows, google=self.google, clock=self.clock)

    async def _holders(self, person: Person) -> dict[UUID, Holder]:
        return {each.id: each for each in await self.google.grants.holders(person)}
