"""Keeps the copies of a person's calendars: one copying at a time for each, no transaction open while Google is asked.

Whoever copies takes the calendar in hand first, and what they bring is kept only if it still is: so a copy is whole or not
there, two processes make it once, and what we changed ourselves meanwhile is not undone by what was read before.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol
from uuid import UUID, uuid4

import structlog

from integrations.google import calendar as client
from integrations.google.calendar_copy import Change, Copier
from integrations.google.calendar_parse import Body, event
from integrations.google.client import Google, Holder
from integrations.google.errors import GoogleError, NotConnectedError, RefusedError, SealedError
from integrations.google.scopes import CALENDAR, allowed
from integrations.postgres.calendars import Calendar, Calendars
from integrations.postgres.database import Person, Session
from integrations.postgres.event_reminders import follow, hold
from integrations.postgres.events import Event, Events

log = structlog.get_logger()

OLD = timedelta(seconds=60)
"""A copy is as good as what is there for so long."""
OLD_WHILE_PUSHED = timedelta(minutes=10)
"""And for so long while Google tells of changes."""
LIST_OLD = timedelta(hours=1)
WITHIN = 6.0
"""Seconds somebody who speaks waits for it."""
IN_HAND = timedelta(minutes=2)
"""After that whoever has it in hand is taken for dead."""
AT_ONCE = 4
LOOK_AGAIN = 0.1
"""Seconds; while somebody else makes the same copy."""

Why = Literal["late", "unavailable", "lost", "sealed", "refused"]


class Asker(Protocol):
    """Whoever asks for somebody: an errand, or what runs by the clock."""

    @property
    def person(self) -> Person: ...
    @property
    def rows(self) -> Callable[[], AbstractAsyncContextManager[Session]]: ...
    @property
    def google(self) -> Google: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBehalf:
    """Asks for somebody who has not said anything just now."""

    person: Person
    rows: Callable[[], AbstractAsyncContextManager[Session]]
    google: Google
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A copy that could not be brought up to date."""

    email: str
    """Of the account."""
    calendar: str = ""
    """Its name; empty: the list of calendars."""
    why: Why
    """late: it took too long; unavailable: Google does not answer; lost: the grant; sealed: its tokens; refused: anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What there is after an attempt."""

    calendars: Sequence[Calendar]
    """Those that are looked at."""
    troubles: Sequence[Trouble]

    @property
    def as_of(self) -> datetime | None:
        """How old the oldest of them is; None where one was never copied, or there are none."""
        ages = [each.synced_at for each in self.calendars]
        known = [each for each in ages if each is not None]
        return min(known) if known and len(known) == len(ages) else None


async def fresh(asker: Asker, *, max_age: timedelta | None = None, within: float = WITHIN) -> Copies:
    """Brings up to date what is older than `max_age` (usually a minute, ten while Google pushes), in so many seconds.

    What fails or takes too long leaves its copy as it was, with its `synced_at`, and is told; the others are kept.

    Raises:
        NotConnectedError: no account, or none that allows its calendar.
        SealedError: what is kept of an account cannot be opened, and it stays so until somebody mends it.
        DatabaseUnavailableError: nothing can be read.
    """
    await asker.google.holder(asker.person, CALENDAR)
    held = await asker.google.grants.holders(asker.person)
    able = [each for each in held if allowed(each.scopes, CALENDAR)]
    ends = asyncio.get_running_loop().time() + within
    troubles = [each for each in await asyncio.gather(*(_listed(asker, each, ends) for each in able)) if each]
    holders = {each.id: each for each in able}
    at_once = asyncio.Semaphore(AT_ONCE)
    now = asker.clock()
    stale = [each for each in await _looked_at(asker) if each.account_id in holders and is_stale(each, now, max_age)]

    async def one(calendar: Calendar) -> Trouble | None:
        async with at_once:
            work = sync(asker, holders[calendar.account_id], calendar.id, max_age=max_age)
            return await _told(work, ends, email=calendar.email, calendar=calendar.name)

    troubles += [each for each in await asyncio.gather(*map(one, stale)) if each]
    if any(each.why == "sealed" for each in troubles):
        raise SealedError
    return Copies(calendars=await _looked_at(asker), troubles=troubles)


def is_stale(calendar: Calendar, now: datetime, max_age: timedelta | None = None) -> bool:
    older = max_age if max_age is not None else OLD_WHILE_PUSHED if calendar.pushed_to(now) else OLD
    return calendar.stale(now, older=older)


async def sync(asker: Asker, holder: Holder, calendar_id: UUID, *, max_age: timedelta | None = None) -> None:
    """Brings one copy up to date, or waits for whoever does.

    Raises:
        GoogleError: it stays as it was.
    """
    token = uuid4()
    while True:
        now = asker.clock()
        async with asker.rows() as session:
            ours = await Calendars(session).claim(calendar_id, token, now=now, until=now + IN_HAND)
            calendar = await Calendars(session).get(calendar_id)
        if calendar is None:
            return
        if ours:
            try:
                if not is_stale(calendar, now, max_age) or await _copied(asker, holder, calendar, token):
                    return
            finally:
                async with asker.rows() as session:
                    await Calendars(session).release(calendar_id, token)
        elif not is_stale(calendar, now, max_age):
            return
        else:
            await asyncio.sleep(LOOK_AGAIN)


async def _copied(asker: Asker, holder: Holder, calendar: Calendar, token: UUID) -> bool:
    """False when it was taken out of our hands meanwhile: what was read may be old by now."""
    asked = asker.clock()
    change = await Copier(asker.google, holder, calendar).change(asked)
    async with asker.rows() as session:
        await hold(session)
        if not await Calendars(session).claimed(calendar.id, token):
            return False
        await _kept(session, calendar, change)
        await Calendars(session).synced(calendar.id, change.sync_token, at=asked, covers=change.covers)
        if change:
            await follow(session, asked)
    return True


async def _kept(session: Session, calendar: Calendar, change: Change) -> None:
    store = Events(session)
    if change.covers is not None:
        await store.replace(calendar.id, change.events)
        return
    await store.remove(calendar.id, change.gone)
    for name, times in change.series.items():
        await store.replace(calendar.id, times, series=name)
    await store.put(change.events)


async def written(asker: Asker, holder: Holder, calendar: Calendar, body: Body) -> Event | None:
    """Puts into the copy what Google answered to a change of ours; answers it, of a series its first time.

    None: it is cancelled, or has no times. Where a series cannot be read now, its copy is known to be old.
    """
    copier, now = Copier(asker.google, holder, calendar), asker.clock()
    name, whole = str(body["id"]), event(calendar, body)
    if whole is None or not body.get("recurrence"):
        async with asker.rows() as session:
            await hold(session)
            store = Events(session)
            before = {each.id: each for each in await store.by_ids([whole.id])} if whole else {}
            if not body.get("recurringEventId"):
                await store.remove(calendar.id, [name])
            if whole is not None:
                known = before.get(whole.id, whole)
                whole = event(calendar, body, rules=known.rules if known.series_id == whole.series_id else ())
                await store.put([each for each in (whole,) if each])
            else:
                await store.remove(calendar.id, [name])
            await Calendars(session).touched(calendar.id)
            await follow(session, now)
        return whole
    try:
        times = await copier.series(name, now)
    except GoogleError:
        log.info("the times of a series will be copied later")
        await _known_old(asker, calendar)
        return whole
    async with asker.rows() as session:
        await hold(session)
        await Events(session).replace(calendar.id, times, series=name)
        await Calendars(session).touched(calendar.id)
        await follow(session, now)
    return times[0] if times else whole


async def removed(asker: Asker, calendar: Calendar, google_id: str) -> None:
    """Takes out of the copy what we cancelled: an event, one time of a series, or a whole series."""
    async with asker.rows() as session:
        await hold(session)
        await Events(session).remove(calendar.id, [google_id])
        await Calendars(session).touched(calendar.id)
        await follow(session, asker.clock())


async def _known_old(asker: Asker, calendar: Calendar) -> None:
    async with asker.rows() as session:
        await Calendars(session).touched(calendar.id)
        await Calendars(session).pushed(calendar.id, now=asker.clock())


async def _listed(asker: Asker, holder: Holder, ends: float) -> Trouble | None:
    """The list of an account's calendars, where ours is old."""
    async with asker.rows() as session:
        known = [each.listed_at for each in await Calendars(session).all() if each.account_id == holder.id]
    if known and min(known) > asker.clock() - LIST_OLD:
        return None

    async def work() -> None:
        now = asker.clock()
        found = await client.calendars(asker.google, holder)
        async with asker.rows() as session:
            await Calendars(session).keep(holder.id, found, now=now)

    return await _told(work(), ends, email=holder.email)


async def _told(work: Awaitable[None], ends: float, *, email: str, calendar: str = "") -> Trouble | None:
    """What went wrong, as a value: the other calendars are there nevertheless."""
    try:
        async with asyncio.timeout_at(ends):
            await work
    except TimeoutError:
        return Trouble(email=email, calendar=calendar, why="late")
    except NotConnectedError:
        return Trouble(email=email, calendar=calendar, why="lost")
    except GoogleError as error:
        why = _why(error)
        log.info("a calendar was not copied", why=why, error=type(error).__name__)
        return Trouble(email=email, calendar=calendar, why=why)
    return None


def _why(error: GoogleError) -> Why:
    if isinstance(error, SealedError):
        return "sealed"
    return "refused" if isinstance(error, RefusedError) else "unavailable"


async def _looked_at(asker: Asker) -> Sequence[Calendar]:
    async with asker.rows() as session:
        return [each for each in await Calendars(session).all() if each.selected]
