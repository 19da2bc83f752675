"""What this installation does by itself, and how it went the last time: shown and run by hand with `recado jobs`."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot import calendar_upkeep, mail_upkeep
from bot.calendar_upkeep import CalendarUpkeep
from bot.firing.firing import LOOK_EVERY, Firing
from bot.listening import CHECK_EVERY, Listening
from bot.mail_upkeep import MailUpkeep
from bot.upkeep import SWEEP_EVERY, Sweeper
from integrations.blobs import Blobs
from integrations.postgres import clock_jobs, files, google_accounts, google_starts, mail_waiting, memories
from integrations.postgres.database import Database, Person, Row, Session

log = structlog.get_logger()

LOOK = "reminders"
"""The one the clock does itself: it looks who is due, and enqueues only for them."""
RECORD_EVERY = timedelta(minutes=1)
"""What runs every second is written down once a minute, and whenever it fails."""
REFUSED_KEPT = timedelta(days=30)
UNUSED_KEPT = timedelta(days=30)
"""Bytes that nothing names any more: longer than any turn takes that has put them there and not yet said so."""
SEEN_KEPT = timedelta(days=30)
"""Mail and files that were shown: so long "abre o 2" may mean one of them."""
COPIES_KEPT = timedelta(days=30)
"""Of calendars whose account is lost: connected again before then, nothing is missing."""


class Whose(Protocol):
    """As the worker: `org_id` and `user_id` of those who have something that is older."""

    async def __call__(self, session: Session, *, before: datetime) -> Sequence[Row]: ...


class Forget(Protocol):
    """As the person: deletes it, and answers how much."""

    async def __call__(self, session: Session, *, before: datetime) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemJob:
    """One of them."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class SystemJobs:
    """Runs them and keeps the record."""

    database: Database
    clock: Callable[[], datetime]
    jobs: Mapping[str, SystemJob]
    _recorded: dict[str, datetime] = field(default_factory=dict)

    async def run(self, name: str, *, by_hand: bool = False) -> None:
        """Runs one; whatever it raises is written down and raised.

        Raises:
            KeyError: there is no such job.
        """
        job = self.jobs[name]
        at = self.clock()
        noted = by_hand or at - self._recorded.get(name, datetime.min.replace(tzinfo=at.tzinfo)) >= RECORD_EVERY
        if noted:
            self._recorded[name] = at
            async with self.database.as_worker() as session:
                await clock_jobs.began(session, name, at=at, next_at=at + job.every)
        try:
            await job.run()
        except Exception as error:
            await self._ended(name, type(error).__name__)
            raise
        if noted:
            await self._ended(name, None)

    async def _ended(self, name: str, error: str | None) -> None:
        async with self.database.as_worker() as session:
            await clock_jobs.ended(session, name, at=self.clock(), error=error)

    async def listed(self) -> Sequence[tuple[SystemJob, Row | None]]:
        """All there are, each with its record where it was ever run."""
        async with self.database.as_worker() as session:
            rows = {row["name"]: row for row in await clock_jobs.recorded(session)}
        return [(job, rows.get(job.name)) for job in self.jobs.values()]


@dataclass(frozen=True, slots=True)
class Retention:
    """Deletes what is kept for a time only."""

    database: Database
    clock: Callable[[], datetime]
    blobs: Blobs
    undo: timedelta
    """What was deleted may come back for so long."""

    async def forget(self) -> None:
        """Erases what people had forgotten, once it can no longer come back."""
        async with self.database.as_worker() as session:
            erased = await memories.erase_forgotten(session, before=self.clock() - self.undo)
        if erased:
            log.info("what was forgotten was erased", count=erased)
        before = self.clock() - google_starts.KEPT
        await self._as_each(google_starts.expired, google_starts.forget, before=before)

    async def run(self) -> None:
        now = self.clock()
        async with self.database.as_worker() as session:
            await clock_jobs.forget_refused(session, before=now - REFUSED_KEPT)
            await google_accounts.forget_seen(session, before=now - SEEN_KEPT)
            await mail_waiting.forget(session, before=now - mail_waiting.LATELY)
        lost = now - COPIES_KEPT
        await self._as_each(google_accounts.with_old_copies, google_accounts.forget_old_copies, before=lost)
        await self._collect()

    async def _as_each(self, whose: Whose, forget: Forget, *, before: datetime) -> None:
        """Whose it is, the worker may know; deleting it takes the person's own rights."""
        async with self.database.as_worker() as session:
            people = [Person(row["org_id"], row["user_id"]) for row in await whose(session, before=before)]
        for person in people:
            async with self.database.as_person(person) as session:
                await forget(session, before=before)

    async def _collect(self) -> None:
        """Deletes bytes that were needed and are not any more. Whoever is about to need some has put them there in the last days, if only again.

        What nobody here has ever named stays: the folder may serve another database as well.
        """
        since = self.clock() - max(UNUSED_KEPT, self.undo)
        old = await asyncio.to_thread(self.blobs.untouched, since)
        if not old:
            return
        needed: dict[str, bool] = {}
        async with self.database.as_worker() as session:
            people = [Person(row["org_id"], row["user_id"]) for row in await files.holders(session)]
        for person in people:
            async with self.database.as_person(person) as session:
                for digest, still in (await files.named(session, old, since=since)).items():
                    needed[digest] = needed.get(digest, False) or still
        gone = sorted(digest for digest, still in needed.items() if not still)
        removed = [await asyncio.to_thread(self.blobs.remove, digest, since=since) for digest in gone]
        if any(removed):
            log.info("bytes that nothing needs any more were deleted", count=sum(removed))


def system_jobs(
    retention: Retention,
    firing: Firing,
    sweeper: Sweeper,
    listening: Listening,
    copies: tuple[CalendarUpkeep, MailUpkeep] | None,
) -> SystemJobs:
    """All that this process can do by itself."""
    jobs = [
        SystemJob(name=LOOK, every=LOOK_EVERY, run=firing.look),
        SystemJob(name="sweep", every=SWEEP_EVERY, run=sweeper.sweep),
        SystemJob(name="forget", every=timedelta(hours=1), run=retention.forget),
        SystemJob(name="retention", every=timedelta(days=1), run=retention.run),
    ]
    if listening.channels:
        jobs.append(SystemJob(name="check_channels", every=CHECK_EVERY, run=listening.check))
    if copies is not None:
        calendars, mails = copies
        jobs.append(SystemJob(name="calendars", every=calendar_upkeep.EVERY, run=calendars.run))
        jobs.append(SystemJob(name="mails", every=mail_upkeep.EVERY, run=mails.run))
    return SystemJobs(retention.database, retention.clock, {job.name: job for job in jobs})
