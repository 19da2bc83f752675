"""The copy of what is on in a person's calendars. Nothing here commits, and nothing here asks Google."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.postgres.database import Session
from integrations.postgres.event_rows import Event, Guest, event_id, event_of, row_of

__all__ = ["Event", "Events", "Guest", "event_id"]

MOST = 1000
"""Events of one answer."""
CANCELLED = "cancelled"
"""The status of what we cancelled ourselves, until the next look at Google takes its row away: no list has it."""
LONGEST = timedelta(days=62)
"""What has an hour and lasts longer than this is looked for by its start alone."""


@dataclass(frozen=True, slots=True)
class Events:
    """As the person: what their copies hold."""

    session: Session

    async def between(
        self, start: datetime, end: datetime, zone: ZoneInfo, *, calendars: Collection[UUID] | None = None
    ) -> Sequence[Event]:
        """What is on at some moment of it, by start; whole days by the person's calendar in `zone`, first of their day.

        `calendars`: None for those that are looked at.
        """
        rows = await self.session.rows(
            _BETWEEN,
            start=start,
            end=end,
            earliest=start - LONGEST,
            first=start.astimezone(zone).date(),
            last=_last_day(end, zone),
            calendars=None if calendars is None else list(calendars),
            zone=zone.key,
            most=MOST,
        )
        return [event_of(row) for row in rows]

    async def find(
        self,
        words: str,
        now: datetime,
        zone: ZoneInfo,
        *,
        calendars: Collection[UUID] | None = None,
        limit: int = 20,
    ) -> Sequence[Event]:
        """Whose title or place has all these words, whole or begun: those to come by start, then those past, newest first."""
        rows = await self.session.rows(
            _FIND,
            words=words,
            now=now,
            today=now.astimezone(zone).date(),
            calendars=None if calendars is None else list(calendars),
            zone=zone.key,
            most=limit,
        )
        return [event_of(row) for row in rows]

    async def by_ids(self, ids: Collection[UUID]) -> Sequence[Event]:
        """Those that exist, in the order of the ids."""
        return [event_of(row) for row in await self.session.rows(_BY_IDS, ids=list(ids))]

    async def of_series(self, calendar_id: UUID, series_id: str, *, since: datetime | None = None) -> Sequence[Event]:
        """The times of a series that the copy holds, by start."""
        rows = await self.session.rows(_SERIES, calendar=calendar_id, series=series_id, since=since)
        return [event_of(row) for row in rows]

    async def conflicts(
        self, start: datetime, end: datetime, zone: ZoneInfo, *, besides: Collection[UUID] = ()
    ) -> Sequence[Event]:
        """What takes the person between: busy, with an hour, not declined. `besides`: ids of rows that do not count."""
        found = await self.between(start, end, zone)
        return [each for each in found if each.blocks and not each.all_day and each.id not in besides]

    async def put(self, events: Collection[Event]) -> None:
        """They are as given from now on."""
        if events:
            await self.session.run(_PUT, rows=json.dumps([row_of(each) for each in events]))

    async def remove(self, calendar_id: UUID, google_ids: Collection[str]) -> int:
        """They are not on any more; of a series all its times."""
        if not google_ids:
            return 0
        return await self.session.run(
            """
            delete from calendar_events_cache where org_id = :org_id and user_id = :user_id
              and calendar_id = :calendar and (google_id = any(:ids) or series_id = any(:ids))
            """,
            calendar=calendar_id,
            ids=list(google_ids),
        )

    async def replace(self, calendar_id: UUID, events: Collection[Event], *, series: str | None = None) -> None:
        """The copy of the calendar, or of one of its series, is exactly this."""
        await self.session.run(
            """
            delete from calendar_events_cache where org_id = :org_id and user_id = :user_id and calendar_id = :calendar
              and (cast(:series as text) is null or series_id = :series or google_id = :series)
              and not id = any(cast(:ids as uuid[]))
            """,
            calendar=calendar_id,
            series=series,
            ids=[each.id for each in events],
        )
        await self.put(events)


def _last_day(end: datetime, zone: ZoneInfo) -> date:
    """The last day that has a moment before the end."""
    return (end.astimezone(zone) - timedelta(microseconds=1)).date()


_FROM = """
select e.*, c.name as calendar, c.zone as calendar_zone, c.access_role, a.email
from calendar_events_cache e
join calendars c on (c.org_id, c.user_id, c.id) = (e.org_id, e.user_id, e.calendar_id)
join google_accounts a on (a.org_id, a.user_id, a.id) = (c.org_id, c.user_id, c.account_id)
where e.org_id = :org_id and e.user_id = :user_id and a.state = 'connected'
"""
_WHERE = f"""
and e.status <> '{CANCELLED}' and (case when cast(:calendars as uuid[]) is null then c.selected else c.id = any(:calendars) end)
"""
_STARTS = "coalesce(e.starts_at, e.starts_on::timestamp at time zone :zone)"
# What has no length is on at its moment.
_BETWEEN = f"""
{_FROM} {_WHERE} and (
  (e.starts_at >= :earliest and e.starts_at < :end and (e.ends_at > :start or e.starts_at >= :start))
  or (e.starts_on <= cast(:last as date) and e.ends_on > cast(:first as date)))
order by {_STARTS}, e.starts_on is null, e.ends_at, app.fold(e.title), e.id
limit :most
"""
# Every word must be there, by its stem in one of the languages or as the beginning of a word; "de" and "the" need not.
_FIND = f"""
with stems as (
  select plainto_tsquery('pg_catalog.portuguese', word) as pt, plainto_tsquery('pg_catalog.english', word) as en,
    to_tsquery('pg_catalog.simple', quote_literal(word) || ':*') as begun
  from regexp_split_to_table(app.fold(btrim(cast(:words as text))), '\\W+') as word where word <> ''
), asked as (
  select string_agg('(' || (pt || en || begun)::text || ')', ' & ')::tsquery as query
  from stems where numnode(pt) > 0 and numnode(en) > 0
)
, found as (
  {_FROM} {_WHERE} and e.words @@ (select query from asked)
)
select * from (
  select found.*, coalesce(ends_at > :now, ends_on > cast(:today as date)) as coming,
    coalesce(starts_at, starts_on::timestamp at time zone :zone) as at
  from found
) as placed
order by coming desc, case when coming then at end, case when not coming then at end desc, id
limit :most
"""  # noqa: S608  our own text
_BY_IDS = f"{_FROM} and e.id = any(:ids) order by array_position(cast(:ids as uuid[]), e.id)"
_SERIES = f"""
{_FROM} and e.calendar_id = :calendar and e.series_id = :series
  and (cast(:since as timestamptz) is null or coalesce(e.starts_at, e.starts_on::timestamptz) >= :since)
order by coalesce(e.starts_at, e.starts_on::timestamptz), e.id
"""
_GIVEN = """
  id, calendar_id, google_id, title, starts_at, ends_at, starts_on, ends_on, zone, place, description, link, video, mine,
  organizer, guests, response, busy, status, series_id, rules, original_at, original_on, etag, updated_at
"""
_UPDATED = ", ".join(
    f"{name} = excluded.{name}"
    for name in (each.strip() for each in _GIVEN.split(","))
    if name not in {"id", "calendar_id"}
)
_PUT = f"""
insert into calendar_events_cache (org_id, user_id, {_GIVEN})
select :org_id, :user_id, {_GIVEN}
from jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, calendar_id uuid, google_id text, title text, starts_at timestamptz, ends_at timestamptz, starts_on date,
  ends_on date, zone text, place text, description text, link text, video text, mine boolean, organizer text,
  guests jsonb, response text, busy boolean, status text, series_id text, rules text[], original_at timestamptz,
  original_on date, etag text, updated_at timestamptz)
on conflict (org_id, user_id, id) do update set {_UPDATED}
"""  # noqa: S608  our own text
