"""Somebody with a calendar at the local Google, and the copy of it here."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from connected import Connected, connected
from dialogue import ZONE, Clock

from integrations.google.calendar_sync import Copies, OnBehalf, fresh
from integrations.postgres.calendars import Calendar, Calendars
from integrations.postgres.events import Event, Events

SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)


@dataclass
class Copying:
    """The account there, the copy here."""

    there: Connected
    asker: OnBehalf

    async def again(self, **passes: float) -> Copies:
        """A copy made later, by two minutes unless said."""
        self.there.chat.clock.passes(**(passes or {"minutes": 2}))
        return await fresh(self.asker)

    async def calendar(self, name: str = "ana@example.com") -> Calendar:
        async with self.there.chat.session() as session:
            return next(each for each in await Calendars(session).all() if name in (each.google_id, each.name))

    async def on(self, first: str, last: str = "", *, zone: ZoneInfo = ZONE) -> Sequence[Event]:
        """What the copy holds of these days, both included."""
        start = datetime.combine(date.fromisoformat(first), datetime.min.time(), zone)
        end = datetime.combine(date.fromisoformat(last or first) + timedelta(days=1), datetime.min.time(), zone)
        async with self.there.chat.session() as session:
            return await Events(session).between(start, end, zone)

    async def seen(self, first: str, last: str = "", *, zone: ZoneInfo = ZONE) -> list[str]:
        """The same, in words: "24 14:00 Dentista", "25 Feriado"."""
        found = await self.on(first, last, zone=zone)
        return [f"{each.starts.astimezone(zone):%d %H:%M} {each.title}" if isinstance(each.starts, datetime) else f"{each.starts:%d} {each.title}" for each in found]  # fmt: skip

    async def utc(self, first: str, last: str) -> list[str]:
        """When they begin, in UTC: "29 13:00"."""
        found = await self.on(first, last)
        return [f"{each.starts.astimezone(UTC):%d %H:%M}" for each in found if isinstance(each.starts, datetime)]


@asynccontextmanager
async def copying(database_url: str, **settings: object) -> AsyncIterator[Copying]:
    async with connected(database_url, clock=Clock(SUNDAY), **settings) as there:  # type: ignore[arg-type]
        database, person = there.chat.app.database, there.chat.known.person
        rows = partial(database.as_person, person)
        asker = OnBehalf(person=person, rows=rows, google=there.chat.app.google, clock=there.chat.clock)
        yield Copying(there, asker)
