"""A person's tasks."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal
from uuid import UUID

from pydantic import TypeAdapter

from integrations.postgres.columns import Description, Due, Moment, Name, Priority, Tags, Title
from integrations.postgres.database import Row, Session

State = Literal["open", "done", "overdue", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One row, as it is stored and as an undo puts it back."""

    id: UUID
    title: Title
    description: Description | None = None
    priority: Priority = "medium"
    due: Due | None = None
    project: Name | None = None
    tags: Tags = ()
    created_at: Moment
    updated_at: Moment
    completed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFilter:
    """Which tasks; every given field narrows."""

    state: State = "open"
    due_from: Due | None = None
    """A day or a moment, inclusive like `due_until`; of done tasks it bounds when they were done."""
    due_until: Due | None = None
    project: Name | None = None
    tags: Tags = ()
    priority: Priority | None = None
    query: Name | None = None
    """Words the title, the description, the project or a tag must have, each."""


@dataclass(frozen=True, slots=True)
class Tasks:
    session: Session

    async def get(self, ids: Iterable[UUID]) -> tuple[Task, ...]:
        """Those that exist, in the order of the ids, locked until the transaction ends."""
        found = await self.session.rows(_GET, ids=list(ids))
        return tuple(_task(row) for row in found)

    async def find(self, wanted: TaskFilter, *, now: datetime, limit: int | None = None) -> tuple[Sequence[Task], int]:
        """In the order of every list: overdue first, then by due, then by age; and how many there are in all."""
        found = await self.session.rows(
            _FIND,
            state=wanted.state,
            project=wanted.project,
            tags=list(wanted.tags),
            priority=wanted.priority,
            query=wanted.query,
            now=now,
            today=now.date(),
            zone=str(now.tzinfo),
            limit=limit,
            **_bounds(wanted, now.tzinfo),
        )
        return [_task(row) for row in found], found[0]["total"] if found else 0

    async def matching(self, query: str, *, done: bool) -> Sequence[Task]:
        """Tasks a person may mean by these words: of the closest kind of match only, oldest first."""
        return [_task(row) for row in await self.session.rows(_MATCHING, query=query, done=done)]

    async def moment(self, now: datetime) -> datetime:
        """Now, or just after the newest: what one message makes keeps the order it was said in."""
        found = await self.session.rows(_NEWEST, now=now)
        newest = found[0]["newest"]
        return now.astimezone(UTC) if newest is None else newest.astimezone(UTC) + timedelta(microseconds=1)

    async def insert(self, tasks: Iterable[Task]) -> None:
        """One that exists already is left as it is."""
        await self.session.run(_INSERT, rows=_rows(tasks))

    async def save(self, tasks: Iterable[Task]) -> None:
        await self.session.run(_SAVE, rows=_rows(tasks))

    async def delete(self, ids: Iterable[UUID]) -> None:
        await self.session.run("delete from tasks where id = any(:ids)", ids=list(ids))


TASK = TypeAdapter(Task)
FILTER = TypeAdapter(TaskFilter)


def _task(row: Row) -> Task:
    columns = {name: row[name] for name in _COLUMNS}
    for name in ("created_at", "updated_at", "completed_at", "due_at"):
        moment = row[name]
        columns[name] = moment.astimezone(UTC) if isinstance(moment, datetime) else None
    due_on, due_at = columns.pop("due_on"), columns.pop("due_at")
    return TASK.validate_python(columns | {"due": due_at or due_on})


def _rows(tasks: Iterable[Task]) -> str:
    rows: list[dict[str, object]] = []
    for task in tasks:
        row = TASK.dump_python(task, mode="json")
        due = row.pop("due")
        row["due_at" if isinstance(task.due, datetime) else "due_on"] = due
        rows.append(row)
    return json.dumps(rows)


def _bounds(wanted: TaskFilter, zone: tzinfo | None) -> dict[str, object]:
    """A bound is a day and a moment, for a due may be either."""
    since, until = wanted.due_from, wanted.due_until
    return {
        "from_day": _day(since, zone),
        "until_day": _day(until, zone),
        "from_at": since if isinstance(since, datetime) or since is None else _midnight(since, zone),
        "until_at": until if isinstance(until, datetime) or until is None else _midnight(until + _DAY, zone) - _TICK,
    }


def _day(bound: date | None, zone: tzinfo | None) -> date | None:
    return bound.astimezone(zone).date() if isinstance(bound, datetime) else bound


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone)


_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)

_COLUMNS = (
    "id", "title", "description", "priority", "due_on", "due_at", "project", "tags", "created_at", "updated_at", "completed_at",
)  # fmt: skip

_NEWEST = """
select max(created_at) as newest from tasks
where created_at >= cast(:now as timestamptz) and created_at < cast(:now as timestamptz) + interval '1 second'
"""

_GET = "select * from tasks where id = any(:ids) order by array_position(cast(:ids as uuid[]), id) for update"

_FIND = """
with wanted as (
  select *, (completed_at is null and (due_on < :today or due_at < :now)) is true as overdue
  from tasks
  where (cast(:project as text) is null or app.fold(project) = app.fold(cast(:project as text)))
    and (cast(:priority as text) is null or priority = cast(:priority as text))
    and not exists (
      select from unnest(cast(:tags as text[])) as asked (tag)
      where not exists (select from unnest(tags) as own (tag) where app.fold(own.tag) = app.fold(asked.tag)))
    and not exists (
      select from regexp_split_to_table(app.fold(coalesce(cast(:query as text), '')), '\\s+') as asked (word)
      where position(asked.word in
        app.fold(concat_ws(' ', title, description, project, array_to_string(tags, ' ')))) = 0)
    and case when cast(:from_at as timestamptz) is null then true when cast(:state as text) = 'done' then completed_at >= cast(:from_at as timestamptz)
      else due_on >= cast(:from_day as date) or due_at >= cast(:from_at as timestamptz) end
    and case when cast(:until_at as timestamptz) is null then true when cast(:state as text) = 'done' then completed_at <= cast(:until_at as timestamptz)
      else due_on <= cast(:until_day as date) or due_at <= cast(:until_at as timestamptz) end
)
select *, count(*) over () as total from wanted
where case cast(:state as text)
    when 'open' then completed_at is null
    when 'done' then completed_at is not null
    when 'overdue' then overdue
    else true
  end
order by completed_at is not null, completed_at desc, overdue desc,
  coalesce(due_at, (due_on + 1)::timestamp at time zone cast(:zone as text)) nulls last, created_at, id
limit cast(:limit as bigint)
"""

_MATCHING = """
with asked as (
  select app.fold(btrim(cast(:query as text))) as words
), ranked as (
  select tasks.*, case
      when app.fold(title) = words then 3
      when position(words in app.fold(title)) > 0 then 2
      when (
        select bool_and(position(word in app.fold(title)) > 0) from regexp_split_to_table(words, '\\s+') as word
        where word <> all ('{o,a,os,as,um,uma,de,do,da,dos,das,no,na,em,e,the,an,of,to,at,in,on,and}')) then 1
      else 0
    end as closeness
  from tasks, asked
  where (completed_at is not null) = :done and words <> ''
)
select * from ranked
where closeness > 0 and closeness = (select max(closeness) from ranked)
order by created_at, id
"""

_RECORDS = """jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, title text, description text, priority text, due_on date, due_at timestamptz, project text, tags text[],
  created_at timestamptz, updated_at timestamptz, completed_at timestamptz)"""

_INSERT = f"""
insert into tasks (org_id, user_id, id, title, description, priority, due_on, due_at, project, tags,
  created_at, updated_at, completed_at)
select cast(:org_id as uuid), cast(:user_id as uuid), given.* from {_RECORDS}
on conflict do nothing
"""  # noqa: S608  our own text

_SAVE = f"""
update tasks set title = given.title, description = given.description, priority = given.priority,
  due_on = given.due_on, due_at = given.due_at, project = given.project, tags = given.tags,
  updated_at = given.updated_at, completed_at = given.completed_at
from {_RECORDS}
where tasks.id = given.id
"""  # noqa: S608  our own text
