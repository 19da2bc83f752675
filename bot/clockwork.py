"""The clock: it only enqueues, so any number of clocks do no harm."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import procrastinate
import structlog
from procrastinate import App as QueueApp

from bot.clock import utc_now
from bot.system_jobs import LOOK, SystemJobs
from integrations.postgres.errors import DatabaseUnavailableError

log = structlog.get_logger()

SOON = timedelta(hours=1)
"""What comes less often than this is also done at the start, if it was missed while no clock ran."""


@dataclass(frozen=True, slots=True)
class Clockwork:
    """What this installation does by the clock."""

    queue: QueueApp
    jobs: SystemJobs

    @asynccontextmanager
    async def running(self, *, sweep_every: timedelta) -> AsyncIterator[None]:
        """Runs until the block ends."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - only the clock pays for it

        # What a frozen process slept through is done once, however late.
        scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None})
        for job, record in await self.jobs.listed():
            every = sweep_every if job.name == "sweep" else job.every
            first = _first(every, None if record is None else record["next_at"])
            do = self._look if job.name == LOOK else self._enqueue
            scheduler.add_job(do, "interval", [job.name], seconds=every.total_seconds(), next_run_time=first)
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)

    async def _look(self, name: str) -> None:
        try:
            await self.jobs.run(name)
        except DatabaseUnavailableError:
            log.warning("the clock cannot reach the database")

    async def _enqueue(self, name: str) -> None:
        try:
            await self.queue.configure_task(name).defer_async()
        except procrastinate.exceptions.AlreadyEnqueued:
            pass
        except procrastinate.exceptions.ConnectorException:
            log.warning("the clock cannot reach the database")


def _first(every: timedelta, planned: datetime | None) -> datetime:
    """At once, unless it comes seldom and its time is still ahead."""
    now = utc_now()
    return now if every < SOON or planned is None else max(now, min(planned, now + every))
