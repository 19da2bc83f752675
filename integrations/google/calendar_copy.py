"""What has to change in the copy of a calendar, asked of Google: all of it, or what changed since a token."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from integrations.google import calendar as client
from integrations.google.calendar_parse import Body, event, is_cancelled, known_zone
from integrations.google.client import Google, Holder, Page
from integrations.google.errors import GoogleError, RefusedError
from integrations.postgres.calendars import Calendar
from integrations.postgres.events import Event

if TYPE_CHECKING:
    from googleapiclient.http import HttpRequest

BEHIND, AHEAD = timedelta(days=30), timedelta(days=400)
"""What a copy covers when it is made anew."""
ROLLS = timedelta(days=1)
"""It is made anew when its end has come so much nearer. What is moved beyond its end is seen by then at the latest."""
PAGE, PAGES = 2500, 8
MOST_SERIES = 20
"""More series than this that changed at once are read by making the copy anew."""
KINDS = ("default", "focusTime", "outOfOffice", "fromGmail", "birthday")
"""Where somebody works is no event."""


class TooMuchError(GoogleError):
    """More events than a copy holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a copy needs to be as of the token."""

    sync_token: str
    covers: tuple[datetime, datetime] | None = None
    """Of a whole copy: `events` is all there is between."""
    events: Sequence[Event] = ()
    gone: Sequence[str] = ()
    """Google's ids of events and series that are not on any more."""
    series: Mapping[str, Sequence[Event]] = field(default_factory=dict)
    """Of each of these series all the times there are."""

    def __bool__(self) -> bool:
        """Whether the copy will be another than it was."""
        return bool(self.covers or self.events or self.gone or self.series)


@dataclass(frozen=True, slots=True)
class Copier:
    """Asks about one calendar."""

    google: Google
    holder: Holder
    calendar: Calendar

    async def change(self, now: datetime) -> Change:
        """What changed since the copy's token; everything where there is none, or where it is no longer good.

        Raises:
            GoogleError: as of `Google.ask`; TooMuchError.
        """
        if self._rolls(now):
            return await self.whole(now)
        try:
            return await self._since(now)
        except RefusedError as refusal:
            if refusal.status != HTTPStatus.GONE:
                raise
        return await self.whole(now)

    def _rolls(self, now: datetime) -> bool:
        until = self.calendar.synced_until
        return self.calendar.sync_token is None or until is None or until < now + AHEAD - ROLLS

    async def whole(self, now: datetime) -> Change:
        since, until = covers = (now - BEHIND, now + AHEAD)

        def page(service: Any, *, token: str | None) -> "HttpRequest":
            return service.events().list(
                calendarId=self.calendar.google_id,
                singleEvents=True,
                eventTypes=list(KINDS),
                timeMin=client.stamp(since),
                timeMax=client.stamp(until),
                maxResults=PAGE,
                pageToken=token,
            )

        items, token = await self._items(page)
        rules = await self._rules(since, until) if any(each.get("recurringEventId") for each in items) else {}
        read = [event(self.calendar, each, rules=rules.get(each.get("recurringEventId", ""), ())) for each in items]
        return Change(sync_token=token, covers=covers, events=[each for each in read if each is not None])

    async def _since(self, now: datetime) -> Change:
        def page(service: Any, *, token: str | None) -> "HttpRequest":
            return service.events().list(
                calendarId=self.calendar.google_id,
                singleEvents=True,
                eventTypes=list(KINDS),
                syncToken=self.calendar.sync_token,
                maxResults=PAGE,
                pageToken=token,
            )

        items, token = await self._items(page)
        gone = [str(each["id"]) for each in items if is_cancelled(each)]
        touched = dict.fromkeys(
            str(each["recurringEventId"]) for each in items if each.get("recurringEventId") and not is_cancelled(each)
        )
        if len(touched) > MOST_SERIES:
            return await self.whole(now)
        series = {name: await self.series(name, now) for name in touched}
        read = [
            event(self.calendar, each)
            for each in items
            if not is_cancelled(each) and each.get("recurringEventId") not in touched
        ]
        alone = [each for each in read if each is not None]
        inside = [each for each in alone if self._covers(each)]
        # What recurred before and does not any more leaves its times behind, as does what was moved out of sight.
        gone += [each.google_id for each in alone]
        return Change(sync_token=token, events=inside, gone=gone, series=series)

    async def series(self, name: str, now: datetime) -> Sequence[Event]:
        """All the times of a series that the copy covers.

        A list of changes names the new times of a series whose rule has changed, and not always the old ones.
        """
        master = await client.get(self.google, self.holder, self.calendar.google_id, name)
        if master is None or is_cancelled(master) or not master.get("recurrence"):
            return ()
        since, until = self._window(now)

        def page(service: Any, *, token: str | None) -> "HttpRequest":
            return service.events().instances(
                calendarId=self.calendar.google_id,
                eventId=name,
                timeMin=client.stamp(since),
                timeMax=client.stamp(until),
                maxResults=PAGE,
                pageToken=token,
            )

        items, _ = await self._items(page)
        read = [event(self.calendar, each, rules=master["recurrence"]) for each in items]
        return [each for each in read if each is not None]

    async def _rules(self, since: datetime, until: datetime) -> Mapping[str, Sequence[str]]:
        """By series, what it recurs by: a list of single times does not say."""

        def page(service: Any, *, token: str | None) -> "HttpRequest":
            return service.events().list(
                calendarId=self.calendar.google_id,
                singleEvents=False,
                eventTypes=list(KINDS),
                timeMin=client.stamp(since),
                timeMax=client.stamp(until),
                maxResults=PAGE,
                pageToken=token,
                fields="items(id,recurrence),nextPageToken",
            )

        items, _ = await self._items(page)
        return {each["id"]: each["recurrence"] for each in items if each.get("recurrence")}

    async def _items(self, page: Page) -> tuple[Sequence[Body], str]:
        """All pages, and the token that the last one brings."""
        items: list[Body] = []
        last: Body = {}
        async for last in self.google.pages(self.holder, "calendar", page, most=PAGES):
            items += last.get("items", ())
        if last.get("nextPageToken"):
            raise TooMuchError("events")
        return items, str(last.get("nextSyncToken", ""))

    def _window(self, now: datetime) -> tuple[datetime, datetime]:
        since, until = self.calendar.synced_from, self.calendar.synced_until
        return (since, until) if since is not None and until is not None else (now - BEHIND, now + AHEAD)

    def _covers(self, each: Event) -> bool:
        since, until = self.calendar.synced_from, self.calendar.synced_until
        starts, ends = each.moments(known_zone(self.calendar.zone))
        return (since is None or ends > since) and (until is None or starts < until)
