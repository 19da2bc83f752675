"""Keeps the promise when something died: finds work that nobody is at and nudges it again."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import structlog
from procrastinate import App as QueueApp
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job as QueueJob
from procrastinate.jobs import Status
from psycopg.errors import RaiseException

from bot.by_hand import ByHand
from bot.messages import Address, ConversationId
from bot.process import is_dead, worker_name
from bot.queue import TERMINAL, Work, nudge_delivery, nudge_fetch, nudge_turn
from bot.releasing import Releasing
from integrations.postgres import conversations, files, inbound, outbound, strangers, turns
from integrations.postgres.database import Database, Job, Person, Row, Session
from integrations.postgres.errors import DatabaseUnavailableError

log = structlog.get_logger()

SWEEP_EVERY = timedelta(seconds=5)
AT_WORK = timedelta(seconds=2)
"""What came in, or is to leave, since then has somebody at it."""
KNOCK_EVERY = 0.2
"""Seconds between attempts to free what was held when the database went away."""
AT_ONCE = 500
FETCH_AGAIN = 600.0
"""Seconds until the file of a lost job is asked for: it may be under way, and only who speaks to its messenger can fetch it."""
JOBS_KEPT_HOURS = 72
"""Long enough to look into a job that failed; the message it was for has its own row."""


@dataclass(frozen=True, slots=True)
class Sweeper:
    """Run by the clock, as often as it likes: it only nudges."""

    database: Database
    queue: QueueApp
    by_hand: ByHand
    releasing: Releasing
    stalled_seconds: float
    """A worker without a heartbeat for so long is dead, and its jobs go back on the queue."""

    async def sweep(self) -> None:
        """Nudges conversations with messages or replies that nobody is at, ends what silence is over, and retries the jobs of dead workers."""
        async with self.database.as_worker() as session:
            await self._nudge(session, left_for=AT_WORK)
            jobs = [strangers.let_in_later(row["id"], "unheard") for row in await strangers.let_in_unheard(session)]
            await session.defer(*jobs, *await _fetches(session), once=True)
        await self.by_hand.over()
        await self.releasing.sweep()
        await self._revive()

    async def _nudge(self, session: Session, *, left_for: timedelta) -> None:
        """Conversations in which something has waited for so long, and nobody is at it."""
        waiting = await conversations.idle_with_work(session, left_for=left_for, limit=AT_ONCE)
        unsent = await outbound.unsent(session, left_for=left_for, limit=AT_ONCE)
        jobs: list[Job] = [nudge_turn(_address(row)) for row in waiting]
        jobs += [nudge_delivery(_address(row), row["channel"], row["peer"]) for row in unsent]
        await session.defer(*jobs, once=True)
        # What was said at a terminal waits for the person to come back, however long that takes.
        deliveries = sum(row["channel"] != TERMINAL for row in unsent)
        if waiting or deliveries:
            log.info("nudged", turns=len(waiting), deliveries=deliveries)

    async def bury(self) -> None:
        """At start: what a killed process of this machine had in hand is free and nudged at once, and old jobs go."""
        await self.queue.job_manager.delete_old_jobs(
            JOBS_KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
        )
        async with self.database.as_worker() as session:
            for worker in filter(is_dead, await conversations.busy_workers(session)):
                await conversations.bury(session, worker)
            # It may have died with nothing in hand, between a commit and what comes behind it.
            await self._nudge(session, left_for=timedelta())

    async def resume(self) -> None:
        """After the worker of this process lost the database: what it had in hand is free again, and nudged."""
        mine = worker_name()
        async with self.database.as_worker() as session:
            for name in await conversations.busy_workers(session):
                if name == mine or name.startswith(f"{mine}:"):
                    for row in await conversations.bury(session, name):
                        address = _address(row)
                        nudges = nudge_turn(address), nudge_delivery(address, row["channel"], row["peer"])
                        await session.defer(*nudges, once=True)

    async def free(self, address: Address) -> None:
        """What this process held in one conversation when it lost the database is free again, and nudged."""
        async with self.database.as_worker() as session:
            held = await conversations.let_go(session, address.conversation_id, worker_name())
            if held is not None:
                nudges = nudge_turn(address), nudge_delivery(address, held["channel"], held["peer"])
                await session.defer(*nudges, once=True)

    async def _revive(self) -> None:
        manager = self.queue.job_manager
        await manager.prune_stalled_workers(self.stalled_seconds)
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=self.stalled_seconds):
            await self._retry(job)

    async def _retry(self, job: QueueJob) -> None:
        manager = self.queue.job_manager
        try:
            try:
                await manager.retry_job(job)
            except UniqueViolation:
                # Its like waits already: one of them is enough.
                await manager.finish_job(job, status=Status.FAILED, delete_job=True)
        except ConnectorException as error:
            # Another sweeper was faster: the job is no longer anybody's who died.
            if not isinstance(error.__cause__, RaiseException):
                raise


@dataclass(frozen=True, slots=True)
class Salvage:
    """A database may come back before the worker misses it: nobody then waits for the lease of a job that failed."""

    sweeper: Sweeper
    lost: asyncio.Queue[Address] = field(default_factory=asyncio.Queue)

    def noting(self, work: Work) -> Work:
        """The same work, which says where it lost the database."""

        async def noted(address: Address) -> None:
            try:
                await work(address)
            except DatabaseUnavailableError:
                self.lost.put_nowait(address)
                raise

        return noted

    async def run(self) -> None:
        while True:
            address = await self.lost.get()
            try:
                await self.sweeper.free(address)
            except DatabaseUnavailableError:
                self.lost.put_nowait(address)
                await asyncio.sleep(KNOCK_EVERY)


@dataclass(frozen=True, slots=True)
class DeadLetters:
    """Messages that no turn could answer: visible, and replayed by hand once the cause is gone."""

    database: Database

    async def listed(self) -> list[Row]:
        """Oldest first: org_id, user_id, id, conversation_id, error, received_at."""
        async with self.database.as_worker() as session:
            return list(await inbound.quarantined(session))

    async def replay(self, message_id: UUID) -> bool:
        """Puts one back in line; False when there is none of this id."""
        async with self.database.as_worker() as session:
            row = await inbound.set_aside(session, message_id)
            if row is None:
                return False
            person = Person(row["org_id"], row["user_id"])
            await session.enter(person)
            if await turns.acted(session, row["turn_id"]):
                # A new turn would repeat what this one did.
                await turns.revive(session, row["turn_id"])
            else:
                await inbound.wait_again(session, message_id)
            await session.defer(nudge_turn(Address(person, ConversationId(row["conversation_id"]))))
            return True


async def _fetches(session: Session) -> list[Job]:
    """Of files whose job was lost. One that has its job, or waits for another attempt, gets none beside it."""
    lost = await files.unfetched(session, limit=AT_ONCE)
    return [nudge_fetch(Person(row["org_id"], row["user_id"]), row["id"], delay=FETCH_AGAIN) for row in lost]


def _address(row: Row) -> Address:
    return Address(Person(row["org_id"], row["user_id"]), ConversationId(row["id"]))
