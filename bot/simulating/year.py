"""`recado simulate year`: five people, three hundred reminders each, killed processes, outages, clocks that jump; then the count."""

import asyncio
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.app import App, open_app
from bot.settings import Settings
from bot.simulating.counting import Figures, Life, counted
from bot.simulating.lives import EACH, ZONES, Wanted, wanted
from bot.simulating.process import KilledError, Worker
from bot.simulating.worker import CHANNEL
from integrations.postgres import embedded
from integrations.postgres.database import Person, Session
from integrations.postgres.digests import keep_schedules
from integrations.postgres.manners import manners_of, save
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.rescheduling import reschedule

START = datetime(2026, 1, 1, tzinfo=UTC)
WANTED_AGAIN = timedelta(days=10)
TOGETHER = 50
POINTS = (
    "fire.begun",
    "fire.before_commit",
    "fire.committed",
    "deliver.claimed",
    "send.before",
    "send.after",
    "mark.before_commit",
    "mark.committed",
)
REPEATING = frozenset({"send.after", "mark.before_commit"})
"""Killed there, the messenger has a message that nobody wrote down as sent: it is sent again, and counted as such."""
KILLS_A_YEAR, OUTAGES_A_YEAR, JUMPS_A_YEAR = 200, 20, 12


def run(seed: int, days: int) -> int:
    """Prints the figures as one JSON object; the exit code is 1 when anything was lost, doubled or not labelled."""
    figures = asyncio.run(year(seed, days))
    print(json.dumps(asdict(figures)))  # noqa: T201 - this is what was asked for
    return 0 if figures.sound else 1


async def year(seed: int, days: int, *, kills: int = KILLS_A_YEAR) -> Figures:
    """Lets the days pass, with so many kills for each year of them, and counts."""
    random = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    began = perf_counter()
    async with opened() as (app, folder):
        lives = [await _life(app, zone, days, random) for zone in ZONES]
        course = _Course(app, Worker(folder), lives, random, START, START + timedelta(days=days), kills)
        await course.run()
        return await counted(app, lives, course, folder, seed, days, perf_counter() - began)


@asynccontextmanager
async def opened() -> AsyncIterator[tuple[App, Path]]:
    """A database that is gone afterwards, and the folder of its processes."""
    folder = Path(tempfile.mkdtemp(prefix="recado-year-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    try:
        # Processes are killed here, never the machine: the disk need not be waited for.
        server = await asyncio.to_thread(embedded.start, folder, durable=False)
        try:
            async with open_app(Settings.model_validate({"data_dir": folder, "database_url": None})) as app:
                yield app, folder
        finally:
            await asyncio.to_thread(embedded.stop, server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _life(app: App, zone: str, days: int, random: Random) -> Life:
    """Somebody with their reminders, all of them made at the start."""
    known = await app.identity.person_of(
        channel=CHANNEL, channel_account="local", external_id=zone, language="pt-BR", zone=zone
    )
    reminders = wanted(known.person.user_id, zone, START, days, random)
    assert len(reminders) == EACH
    async with app.database.as_person(known.person) as session:
        for n in range(0, EACH, TOGETHER):
            await session.together(*(_make(session, each) for each in reminders[n : n + TOGETHER]))
    return known.person, reminders


async def _make(session: Session, each: Wanted) -> None:
    row = Reminder(
        id=each.id,
        text=each.text,
        zone=each.zone,
        starts_at=each.starts_at,
        rrule=each.rrule,
        without=each.without,
        notices=each.notices,
        created_at=START,
        updated_at=START,
    )
    await Reminders(session).insert([row])
    await reschedule(session, row, START)


async def wants_digests(app: App, person: Person, zone: str, now: datetime) -> None:
    """Turns them on, as somebody does whom they have stopped for want of an answer: nobody answers here."""
    async with app.database.as_person(person) as session:
        wanted = replace(await manners_of(session), morning_at=time(7), evening_at=time(21), weekly=True)
        await save(session, wanted, now=now)
        await keep_schedules(session, wanted, ZoneInfo(zone), now)


class _Course:
    """Time, as it passes."""

    def __init__(
        self,
        app: App,
        worker: Worker,
        lives: Sequence[Life],
        random: Random,
        start: datetime,
        end: datetime,
        kills: int,
    ) -> None:
        self.app, self.worker, self.random, self.start, self.end = app, worker, random, start, end
        self.lives = lives
        self.wanted_digests = start - WANTED_AGAIN
        share = (end - start) / timedelta(days=365)
        self.outages = sorted(self._outage() for _ in range(max(1, round(OUTAGES_A_YEAR * share))))
        self.jumps = sorted(self._moment() for _ in range(max(1, round(JUMPS_A_YEAR * share))))
        self.deaths = sorted(self._moment() for _ in range(max(1, round(kills * share))))
        self.dying = ""
        """The point that is armed."""
        self.kills: Counter[str] = Counter()

    def _moment(self) -> datetime:
        return self.start + (self.end - self.start) * self.random.random()

    def _outage(self) -> tuple[datetime, datetime]:
        begin = self._moment()
        length = timedelta(minutes=1) * (3 * 24 * 60) ** self.random.random()
        return begin, min(begin + length, self.end)

    async def run(self) -> None:
        now = self.start
        while now < self.end:
            due = await self._next()
            if due is None or due > self.end:
                break
            await self._digests(now)
            now = max(now, due) + timedelta(seconds=self.random.random())
            for begin, until in self.outages:
                if begin <= now < until:
                    now = until
            await self._at(now)
            if self.jumps and self.jumps[0] <= now:
                # The machine's clock is an hour off, one way and then the other, and then right again.
                self.jumps.pop(0)
                await self._at(now + timedelta(hours=1))
                await self._at(now - timedelta(hours=1))
        await self._at(self.end)
        await self.worker.end()

    async def _digests(self, now: datetime) -> None:
        if now - self.wanted_digests < WANTED_AGAIN:
            return
        self.wanted_digests = now
        for person, reminders in self.lives:
            await wants_digests(self.app, person, reminders[0].zone, now)

    async def _next(self) -> datetime | None:
        async with self.app.database.as_worker() as session:
            row = await session.row("select min(next_at) as due from schedules")
        return None if row is None else row["due"]

    async def _at(self, now: datetime) -> None:
        if self.deaths and self.deaths[0] <= now and not self.dying:
            self.deaths.pop(0)
            self.dying = self.random.choice(POINTS)
            await self.worker.dies_at(f"{self.dying}@{self.random.randint(1, 4)}")
        try:
            await self.worker.at(now)
        except KilledError:
            self.kills[self.dying] += 1
            self.dying = ""
            await self.worker.at(now + timedelta(seconds=self.random.random() * 120))
