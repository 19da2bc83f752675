"""One calendar at Google, as the tools that change it see it: what is asked there, and what the copy then holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from integrations.google import calendar as google_calendar
from integrations.google import scopes
from integrations.google.calendar import ChangedMeanwhileError, Updates
from integrations.google.calendar_parse import is_cancelled
from integrations.google.calendar_sync import fresh, written
from integrations.google.client import Google, Holder
from integrations.google.errors import GoogleError
from integrations.postgres.calendars import Calendar, Calendars
from integrations.postgres.event_reminders import follow, hold
from integrations.postgres.event_rows import Event
from integrations.postgres.events import CANCELLED, Events
from tools import _calendar_trouble as trouble
from tools._context import GoneError, InDoubtError, RejectedError
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._google_words import UNANSWERED

Item = Mapping[str, Any]
"""An event as Google has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A calendar and the account it is in. What goes wrong at Google is raised in words."""

    errand: Errand
    calendar: Calendar
    holder: Holder

    async def read(self, google_id: str) -> Item | None:
        """The event as it is now; None where there is none any more."""
        async with asking(self.errand):
            item = await google_calendar.get(*self._there, google_id)
        return None if item is None or is_cancelled(item) else item

    async def insert(self, body: Item, *, tell: bool, video: bool) -> Item:
        async with asking(self.errand, writes=True):
            return await google_calendar.insert(
                *self._there, body, call_id=self.errand.call_id, updates=_updates(tell=tell), video=video
            )

    async def inserted(self) -> Item | None:
        """What an earlier attempt of this call made; None: nothing, or it has been cancelled since."""
        async with in_doubt():
            item = await google_calendar.reconcile_insert(*self._there, call_id=self.errand.call_id)
        return None if item is None or is_cancelled(item) else item

    async def patch(
        self, google_id: str, body: Item, *, tell: bool, etag: str | None = None, video: bool = False, nth: int = 0
    ) -> Item:
        async with asking(self.errand, writes=True):
            try:
                return await google_calendar.patch(
                    *self._there,
                    google_id,
                    body,
                    call_id=self.errand.new_id(nth=nth),
                    etag=etag,
                    updates=_updates(tell=tell),
                    video=video,
                )
            except ChangedMeanwhileError:
                # Whoever asks again is to find it as it is.
                if (item := await google_calendar.get(*self._there, google_id)) is not None:
                    await written(self.errand, self.holder, self.calendar, item)
                raise

    async def patched(self, google_id: str, *, nth: int = 0) -> Item | None:
        """The event as an earlier attempt of this call left it; None: it surely was not done."""
        async with in_doubt():
            return await google_calendar.reconcile_patch(*self._there, google_id, call_id=self.errand.new_id(nth=nth))

    async def delete(self, google_id: str, *, tell: bool) -> None:
        async with asking(self.errand, writes=True):
            await google_calendar.delete(*self._there, google_id, updates=_updates(tell=tell))

    async def restore(self, google_id: str, *, nth: int) -> Item:
        async with asking(self.errand, writes=True):
            return await google_calendar.restore(*self._there, google_id, call_id=self.errand.new_id(nth=nth))

    async def keep(self, item: Item) -> Event:
        """The event as it is now, in the copy too; of a series its next time.

        Raises:
            GoneError: it has been cancelled meanwhile.
        """
        kept = await written(self.errand, self.holder, self.calendar, item)
        if kept is None:
            raise GoneError(trouble.NOT_THERE)
        if not item.get("recurrence"):
            return kept
        async with self.errand.rows() as session:
            coming = await Events(session).of_series(self.calendar.id, str(item["id"]), since=self.errand.now)
        return coming[0] if coming else kept

    async def forget(self, events: Sequence[Event], *, series: bool) -> None:
        """They are not on any more. Their rows stay until the next look, so that a call cut off here knows what it did."""
        async with self.errand.rows() as session:
            await hold(session)
            await Calendars(session).touched(self.calendar.id)
            gone = list(events)
            for each in events:
                if series and each.series_id:
                    gone += await Events(session).of_series(self.calendar.id, each.series_id)
            await Events(session).put(
                [replace(each, status=CANCELLED) for each in {each.id: each for each in gone}.values()]
            )
            await follow(session, self.errand.clock())

    @property
    def _there(self) -> tuple[Google, Holder, str]:
        return self.errand.google, self.holder, self.calendar.google_id


def target(event: Event, *, series: bool) -> str:
    """Google's id of what is changed: one event, or all of its series."""
    return event.series_id if series and event.series_id else event.google_id


class in_doubt:  # noqa: N801 - used as a statement
    """While it is looked at what became of a call, no answer leaves it in doubt."""

    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, kind: object, error: BaseException | None, _: object) -> None:
        if isinstance(error, GoogleError):
            raise InDoubtError(UNANSWERED) from None


async def desk_of(errand: Errand, *, calendar_id: UUID | None = None, named: str | None = None) -> Desk:
    """The calendar of that id, or of that name; else the main one of the account that is preferred.

    Raises:
        RejectedError: there is none, or nothing may be written there.
    """
    every = await _known(errand)
    found = picked(every, calendar_id=calendar_id, named=named)
    if not found.writable:
        raise RejectedError(trouble.READ_ONLY, calendar=found.name)
    holder = await holder_of(errand, scopes.CALENDAR, found.email)
    return Desk(errand=errand, calendar=found, holder=holder)


async def _known(errand: Errand) -> Sequence[Calendar]:
    """The calendars there are; asked for where nobody ever did."""
    async with errand.rows() as session:
        every = await Calendars(session).all()
    if every:
        return every
    async with asking(errand):
        await fresh(errand)
    async with errand.rows() as session:
        return await Calendars(session).all()


def picked(every: Sequence[Calendar], *, calendar_id: UUID | None = None, named: str | None = None) -> Calendar:
    """The calendar of that id or name, or the main one.

    Raises:
        RejectedError: there is no such.
    """
    if calendar_id is not None:
        found = [each for each in every if each.id == calendar_id]
    elif named:
        plain = named.casefold()
        found = [each for each in every if each.name.casefold() == plain]
        found = found or [each for each in every if plain in each.name.casefold()]
    else:
        found = [each for each in every if each.writable]
    if not found:
        raise RejectedError(trouble.NO_CALENDAR, names=", ".join(each.name for each in every) or "—")
    return found[0]


async def event_row(errand: Errand, id_: UUID) -> Event:
    """The event of that id, as the copy has it.

    Raises:
        GoneError: there is none.
    """
    return (await event_rows(errand, [id_]))[0]


async def event_rows(errand: Errand, ids: Sequence[UUID], *, gone: bool = False) -> Sequence[Event]:
    """Those there are, in the order of the ids; with `gone`, those that were cancelled since the last look too.

    Raises:
        GoneError: there is none of them.
    """
    async with errand.rows() as session:
        found = [each for each in await Events(session).by_ids(ids) if gone or each.status != CANCELLED]
    if not found:
        raise GoneError(trouble.NOT_THERE)
    return found


def _updates(*, tell: bool) -> Updates:
    return "all" if tell else "none"
