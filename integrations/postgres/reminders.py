"""A person's reminders, and when each comes next."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import Field, PlainSerializer, PlainValidator, TypeAdapter, WithJsonSchema

from integrations.postgres.columns import Moment, Name, Title
from integrations.postgres.database import Row, Session
from integrations.postgres.followed import Followed
from integrations.postgres.rules import Rule
from integrations.postgres.schedules import Schedules
from language.times.national import left_out
from language.times.occurrences import Times, nobodys_holiday

KIND = "reminder"
AGAIN = "again"
"""The schedules of reminders, and of what was told and put off."""


def _wall(value: object) -> datetime:
    read = datetime.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(read, datetime) or read.tzinfo is not None:
        raise ValueError("not a wall time")
    return read


Wall = Annotated[
    datetime,
    PlainValidator(_wall),
    PlainSerializer(datetime.isoformat, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string"}),
]
"""A time on a clock of the reminder's zone, without tzinfo."""
Notice = Annotated[int, Field(ge=0, le=366 * 86_400)]
Notices = Annotated[tuple[Notice, ...], Field(min_length=1, max_length=10)]
"""Seconds ahead of each time."""
About = Literal["task", "event", "contact"]
Useful = Literal["always", "until", "digest"]
"""Whether it is told however late, up to when it is of no use, or in a list of what was missed."""
UsefulSeconds = Annotated[int, Field(gt=0, le=366 * 86_400)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One row, as it is stored and as an undo puts it back."""

    id: UUID
    text: Title
    zone: Name
    """Whose wall clock it follows; UTC for a moment that no change of zone moves."""
    starts_at: Wall
    exact: bool = False
    rrule: Rule | None = None
    without: tuple[Wall, ...] = ()
    """Times left out; midnight leaves out its whole day."""
    without_holidays: bool = False
    notices: Notices = (0,)
    about_kind: About | None = None
    about_id: UUID | None = None
    about_event: Followed | None = None
    """Of one about an event: how that was last seen; its times are those of the event, and `starts_at` the one known last, in UTC."""
    useful: Useful = "always"
    useful_seconds: UsefulSeconds | None = None
    conversation_id: UUID | None = None
    state: Literal["active", "done"] = "active"
    created_at: Moment
    updated_at: Moment

    def times(self) -> Times:
        return Times(
            zone=ZoneInfo(self.zone),
            starts_at=self.starts_at,
            rrule=self.rrule,
            without=frozenset(self.without),
            holiday=left_out(self.zone) if self.without_holidays else nobodys_holiday,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A reminder and the next time it is for; `told_at` may be earlier by its notice, or later when it was put off."""

    reminder: Reminder
    due_at: datetime
    told_at: datetime
    put_off: bool
    """It came, and comes again because it was put off."""


@dataclass(frozen=True, slots=True)
class Reminders:
    session: Session

    async def get(self, ids: Iterable[UUID]) -> tuple[Reminder, ...]:
        """Those that exist, in the order of the ids, locked until the transaction ends."""
        return tuple(_reminder(row) for row in await self.session.rows(_GET, ids=list(ids)))

    async def coming(
        self, *, query: str | None = None, since: datetime | None = None, until: datetime | None = None
    ) -> Sequence[Coming]:
        """What is still to come, soonest first; of those about these words, told within these bounds."""
        rows = await self.session.rows(_COMING, query=query, since=since, until=until)
        return [
            Coming(
                reminder=_reminder(row),
                due_at=row["next_due_at"].astimezone(UTC),
                told_at=row["next_told_at"].astimezone(UTC),
                put_off=row["put_off"],
            )
            for row in rows
        ]

    async def about(self, kind: About, ids: Collection[UUID]) -> Sequence[Reminder]:
        """The reminders of these things."""
        return [_reminder(row) for row in await self.session.rows(_ABOUT, kind=kind, ids=list(ids))]

    async def of_events(self, *, since: datetime) -> Sequence[Reminder]:
        """Those that hang on events which may still come: every time of a series, or what was not over by then."""
        return [
            _reminder(row)
            for row in await self.session.rows(_OF_EVENTS, since=since.astimezone(UTC).replace(tzinfo=None))
        ]

    async def wall_clock(self) -> Sequence[Reminder]:
        """Those still to come that follow a wall clock, oldest first."""
        return [_reminder(row) for row in await self.session.rows(_WALL_CLOCK)]

    async def moment(self, now: datetime) -> datetime:
        """Now, or just after the newest: what one message makes keeps the order it was said in."""
        found = await self.session.rows(_NEWEST, now=now)
        newest = found[0]["newest"]
        return now.astimezone(UTC) if newest is None else newest.astimezone(UTC) + timedelta(microseconds=1)

    async def insert(self, reminders: Iterable[Reminder]) -> None:
        """One that exists already is left as it is."""
        await self.session.run(_INSERT, rows=_rows(reminders))

    async def save(self, reminders: Iterable[Reminder]) -> None:
        await self.session.run(_SAVE, rows=_rows(reminders))

    async def delete(self, ids: Collection[UUID]) -> None:
        """With everything of theirs that was still to come."""
        await self.session.run("delete from reminders where id = any(:ids)", ids=list(ids))
        await unplan(self.session, ids)


async def unplan(session: Session, ids: Collection[UUID]) -> None:
    """Nothing of these comes any more, nor what was put off."""
    await Schedules(session).drop(KIND, ids)
    await session.run(_DROP_AGAIN, ids=list(ids))


async def next_of(session: Session, reminder: Reminder) -> datetime | None:
    """The next time it is for."""
    planned = await Schedules(session).of(KIND, [reminder.id])
    return min((each.due_at.astimezone(UTC) for each in planned if each.next_at is not None), default=None)


async def following(session: Session, reminder: Reminder) -> tuple[datetime | None, bool]:
    """When it is told next, and whether that is because it was put off."""
    row = await session.row(_FOLLOWING, id=reminder.id)
    return (None, False) if row is None else (row["due_at"].astimezone(UTC), row["put_off"])


REMINDER = TypeAdapter(Reminder)


def _reminder(row: Row) -> Reminder:
    columns = {name: row[name] for name in Reminder.__dataclass_fields__}
    moments = {name: row[name].astimezone(UTC) for name in ("created_at", "updated_at")}
    return REMINDER.validate_python(columns | moments)


def _rows(reminders: Iterable[Reminder]) -> str:
    return json.dumps([REMINDER.dump_python(each, mode="json") for each in reminders])


_DROP_AGAIN = f"""
delete from schedules where kind = '{AGAIN}'
  and subject_id in (select id from fires where kind = '{KIND}' and subject_id = any(:ids))
"""  # noqa: S608  our own text

_GET = "select * from reminders where id = any(:ids) order by array_position(cast(:ids as uuid[]), id) for update"

_ABOUT = "select * from reminders where about_kind = :kind and about_id = any(:ids) order by created_at, id for update"

_OF_EVENTS = """
select * from reminders where org_id = :org_id and user_id = :user_id and about_kind = 'event' and state = 'active'
  and (about_event ->> 'google_id' is null or starts_at >= cast(:since as timestamp))
order by created_at, id
"""

_WALL_CLOCK = f"""
select * from reminders
where state = 'active' and not exact
  and exists (select from schedules where kind = '{KIND}' and subject_id = reminders.id and next_at is not null)
order by created_at, id for update
"""  # noqa: S608  our own text

_NEWEST = """
select max(created_at) as newest from reminders
where created_at >= cast(:now as timestamptz) and created_at < cast(:now as timestamptz) + interval '1 second'
"""

_PLANNED = f"""
  select subject_id as reminder_id, due_at, next_at, false as put_off from schedules where kind = '{KIND}'
  union all
  select fires.subject_id, schedules.next_at, schedules.next_at, true from schedules
  join fires on fires.id = schedules.subject_id where schedules.kind = '{AGAIN}' and fires.kind = '{KIND}'
"""  # noqa: S608  our own text

# The words of each dictionary, or else the very letters, which also finds parts of words, numbers and signs.
_COMING = f"""
with asked as (
  select folded,
    websearch_to_tsquery('pg_catalog.portuguese', folded)
    || websearch_to_tsquery('pg_catalog.english', folded)
    || websearch_to_tsquery('pg_catalog.simple', folded) as query
  from app.fold(btrim(coalesce(cast(:query as text), ''))) as folded
), planned as (
{_PLANNED}
), following as (
  select distinct on (reminder_id) reminder_id, due_at, next_at, put_off from planned
  where next_at is not null order by reminder_id, next_at
)
select reminders.*, following.due_at as next_due_at, following.next_at as next_told_at, following.put_off
from reminders join following on reminder_id = reminders.id, asked
where (folded = '' or words @@ query or position(folded in app.fold(text)) > 0)
  and (cast(:since as timestamptz) is null or following.due_at >= cast(:since as timestamptz))
  and (cast(:until as timestamptz) is null or following.due_at < cast(:until as timestamptz))
order by following.due_at, created_at, id
"""  # noqa: S608  our own text

_FOLLOWING = f"""
with planned as ({_PLANNED})
select due_at, put_off from planned where reminder_id = :id and next_at is not null order by next_at limit 1
"""  # noqa: S608  our own text

_RECORDS = """jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, text text, zone text, starts_at timestamp, exact boolean, rrule text, without timestamp[],
  without_holidays boolean, notices int[], about_kind text, about_id uuid, about_event jsonb, useful text,
  useful_seconds int,  conversation_id uuid, state text, created_at timestamptz, updated_at timestamptz)"""

# A conversation that is gone is nobody's; what is put back goes on without it.
_GIVEN = """given.id, given.text, given.zone, given.starts_at, given.exact, given.rrule, given.without,
  given.without_holidays, given.notices, given.about_kind, given.about_id, given.about_event, given.useful, given.useful_seconds,
  (select id from conversations where id = given.conversation_id), given.state, given.created_at, given.updated_at"""

_INSERT = f"""
insert into reminders (org_id, user_id, id, text, zone, starts_at, exact, rrule, without, without_holidays, notices,
  about_kind, about_id, about_event, useful, useful_seconds, conversation_id, state, created_at, updated_at)
select cast(:org_id as uuid), cast(:user_id as uuid), {_GIVEN} from {_RECORDS}
on conflict do nothing
"""  # noqa: S608  our own text

_SAVE = f"""
update reminders set text = given.text, zone = given.zone, starts_at = given.starts_at, exact = given.exact,
  rrule = given.rrule, without = given.without, without_holidays = given.without_holidays, notices = given.notices,
  about_kind = given.about_kind, about_id = given.about_id, about_event = given.about_event,
  useful = given.useful, useful_seconds = given.useful_seconds, state = given.state, updated_at = given.updated_at
from {_RECORDS}
where reminders.id = given.id
"""  # noqa: S608  our own text
