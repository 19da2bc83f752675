"""The composition root: everything is built here, and tests build it here too, with their own channels and clock."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import procrastinate
import psycopg
import structlog
from procrastinate import App as QueueApp

from bot.abroad import Abroad
from bot.allowance import Allowance
from bot.announcing import Announcing
from bot.assistant import Models
from bot.background import background
from bot.by_hand import ByHand
from bot.calendar_upkeep import CalendarUpkeep
from bot.channel import Channel, Checked
from bot.clock import Clock, utc_now
from bot.clockwork import Clockwork
from bot.eagerness import Eagerness
from bot.enclosing import Enclosing
from bot.fetching import Fetching
from bot.firing.firing import Firing
from bot.firing.narrating import Narrating
from bot.hearing import Hearing
from bot.identity import Identity
from bot.inbox import Inbox
from bot.inline import Inline
from bot.invitations import Invitations
from bot.joining import Joining
from bot.letting_in import LettingIn
from bot.listening import Listening
from bot.local_database import open_database
from bot.lost_accounts import tell_lost
from bot.mail_upkeep import MailUpkeep
from bot.outbox import Outbox
from bot.queue import CHECKS, FILES, TURNS, UPKEEP, delivery_queue, open_queue, register
from bot.reception import Reception
from bot.releasing import Releasing
from bot.settings import Settings
from bot.settling import Settling
from bot.strangers import Strangers
from bot.system_jobs import Retention, SystemJobs, system_jobs
from bot.turn_parts import turns_of
from bot.turns import Turns
from bot.typing import Typing
from bot.upkeep import SWEEP_EVERY, DeadLetters, Salvage, Sweeper
from integrations import llm
from integrations.blobs import Blobs
from integrations.google.client import Google
from integrations.google.open import opened_google
from integrations.postgres.database import Database
from integrations.postgres.errors import DatabaseUnavailableError
from tools._toolbox import Toolbox, discover

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class App:
    """Recado, built."""

    settings: Settings
    database: Database
    queue: QueueApp
    toolbox: Toolbox
    identity: Identity
    inbox: Inbox
    reception: Reception
    announcing: Announcing
    letting_in: LettingIn
    turns: Turns
    outbox: Outbox
    sweeper: Sweeper
    salvage: Salvage
    dead_letters: DeadLetters
    settling: Settling
    models: Models
    listening: Listening
    fetching: Fetching
    enclosing: Enclosing
    firing: Firing
    releasing: Releasing
    google: Google
    calendars: CalendarUpkeep
    mails: MailUpkeep
    system_jobs: SystemJobs

    @asynccontextmanager
    async def working(self, queues: Sequence[str] | None = None) -> AsyncIterator[None]:
        """Runs the queue's jobs in this process until the block ends."""
        wanted = list(queues or [TURNS, UPKEEP, *map(delivery_queue, self.outbox.channels)])
        if self.listening.channels:
            wanted.append(CHECKS)
        if self.fetching.able:
            wanted.append(FILES)
        await self.sweeper.bury()
        async with (
            background(self._work(wanted), name="worker"),
            background(self.salvage.run(), name="salvage"),
            background(self.models.warm(), name="models"),
        ):
            yield

    @asynccontextmanager
    async def clock_running(self, every: timedelta = SWEEP_EVERY) -> AsyncIterator[None]:
        """Runs the clock: it only enqueues, so any number of clocks do no harm."""
        async with Clockwork(self.queue, self.system_jobs).running(sweep_every=every):
            yield

    async def _work(self, queues: Sequence[str]) -> None:
        """A worker that outlives its database: started again, after a pause, whenever it gives up."""
        pause = _SHORTEST_PAUSE
        while True:
            started = asyncio.get_running_loop().time()
            try:
                await self.queue.run_worker_async(
                    queues=queues,
                    concurrency=self.settings.worker_concurrency,
                    delete_jobs="successful",
                    fetch_job_polling_interval=POLL_EVERY,
                    abort_job_polling_interval=60.0,
                    update_heartbeat_interval=self.settings.stalled_seconds / 3,
                    stalled_worker_timeout=self.settings.stalled_seconds,
                    shutdown_graceful_timeout=5.0,
                    install_signal_handlers=False,
                )
            except (procrastinate.exceptions.ConnectorException, psycopg.Error, OSError):
                log.warning("the worker lost the database", exc_info=True)
            if _being_cancelled():
                # A worker that is stopped while it loses the database says only the latter.
                raise asyncio.CancelledError
            if asyncio.get_running_loop().time() - started > _STEADY:
                pause = _SHORTEST_PAUSE
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
            # Waiting for our own leases to end would keep people waiting for nobody.
            with suppress(DatabaseUnavailableError):
                await self.sweeper.resume()


POLL_EVERY = 0.5
"""Seconds; a job deferred before this worker listened waits no longer than that."""
_STEADY = 30.0
_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.2, 2.0


@asynccontextmanager
async def open_app(
    settings: Settings,
    *,
    channels: Iterable[Channel] = (),
    clock: Clock = utc_now,
    toolbox: Toolbox | None = None,
    models: Models | None = None,
    google: Google | None = None,
) -> AsyncIterator[App]:
    """Builds everything on the configured database, or on one of our own when none is configured.

    Raises:
        EmbeddedError, psycopg.OperationalError: the database cannot be used; the command line words it.
    """
    async with AsyncExitStack() as stack:
        urls = await stack.enter_async_context(open_database(settings))
        queue = open_queue(urls.direct)
        await stack.enter_async_context(queue.open_async())
        database = Database(
            urls.app,
            pool_size=settings.pool_size,
            silence_seconds=settings.lease_seconds,
            hindrance=urls.hindrance,
        )
        stack.push_async_callback(database.close)
        models = models or llm.Models(settings)
        stack.push_async_callback(models.close)
        toolbox = toolbox or discover(having={"google"} if google or settings.google_client_id else ())
        channels = list(channels)
        lost = partial(tell_lost, Announcing(database, clock, {channel.name for channel in channels}))
        google = google or opened_google(settings, database, clock, lost)
        stack.callback(google.close)
        abroad = Abroad(database, google, Blobs(settings.data_dir / "files", clock), clock, settings.lease_seconds)
        app = _build(settings, queue, channels, toolbox, models, abroad)
        noting = app.salvage.noting
        register(
            queue,
            take=noting(app.turns.take),
            deliver=noting(app.outbox.deliver),
            system=app.system_jobs,
            let_in=app.letting_in.let_in,
            greet=app.letting_in.greet,
            fetch=app.fetching.fetch,
            fire=app.firing.fire,
            release=app.releasing.release,
            copy_calendar=app.calendars.copy,
        )
        yield app


def _build(
    settings: Settings, queue: QueueApp, channels: list[Channel], toolbox: Toolbox, models: Models, abroad: Abroad
) -> App:
    database, clock = abroad.database, abroad.clock
    speaking = {channel.name: channel for channel in channels}
    enclosing = Enclosing(abroad.blobs)
    outbox = Outbox(database, speaking, clock, settings.lease_seconds, Invitations(database), enclosing)
    typing = Typing(speaking)
    turns = turns_of(settings, toolbox, models, abroad, outbox, typing)
    releasing = Releasing(toolbox, abroad)
    sweeper = Sweeper(database, queue, ByHand.of(settings, database, clock), releasing, settings.stalled_seconds)
    inbox = Inbox(database, clock, stale_minutes=settings.stale_minutes)
    announcing = Announcing(database, clock, outbox.channels)
    strangers = Strangers(database, announcing, Joining(clock, settings.language), settings, clock)
    reception = _reception(settings, inbox, strangers, typing, sweeper, outbox)
    allowance = Allowance(settings)
    narrating = Narrating(database, models, allowance, settings.model_max_price, outbox.channels, clock)
    firing = Firing(database, outbox, clock, narrating)
    listening = _listening(database, reception, channels, announcing)
    retention = Retention(database, clock, enclosing.blobs, timedelta(hours=settings.undo_hours))
    calendars = CalendarUpkeep(database=database, google=abroad.google, clock=clock)
    mails = MailUpkeep(database=database, google=abroad.google, clock=clock)
    return App(
        settings=settings,
        database=database,
        queue=queue,
        toolbox=toolbox,
        identity=Identity(database),
        inbox=inbox,
        reception=reception,
        announcing=announcing,
        letting_in=LettingIn(database, inbox, strangers, outbox.channels, clock, settings.language),
        turns=turns,
        outbox=outbox,
        sweeper=sweeper,
        salvage=Salvage(sweeper),
        dead_letters=DeadLetters(database),
        settling=Settling(database, enclosing),
        models=models,
        listening=listening,
        fetching=Fetching.of(settings, database, speaking, enclosing.blobs, clock),
        enclosing=enclosing,
        firing=firing,
        releasing=releasing,
        google=abroad.google,
        calendars=calendars,
        mails=mails,
        system_jobs=system_jobs(
            retention, firing, sweeper, listening, (calendars, mails) if abroad.google.entrance.configured else None
        ),
    )


def _reception(
    settings: Settings, inbox: Inbox, strangers: Strangers, typing: Typing, sweeper: Sweeper, outbox: Outbox
) -> Reception:
    database, clock = outbox.database, outbox.clock
    inline = Inline(database=database, blobs=outbox.enclosing.blobs, limit=settings.file_bytes)
    hearing, eagerness = Hearing(database, clock), Eagerness(clock)
    return Reception(database, inbox, hearing, strangers, eagerness, typing, sweeper.by_hand, inline)


def _listening(
    database: Database, reception: Reception, channels: Iterable[Channel], announcing: Announcing
) -> Listening:
    checked = [channel for channel in channels if isinstance(channel, Checked)]
    return Listening(
        database=database, reception=reception, clock=announcing.clock, channels=checked, alarm=announcing.to_owner
    )


def _being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
