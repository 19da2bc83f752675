"""A person's notes."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from pydantic import TypeAdapter

from integrations.postgres.columns import LongText, Moment, Tags
from integrations.postgres.database import Row, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One row, as it is stored and as an undo puts it back."""

    id: UUID
    text: LongText
    tags: Tags = ()
    pinned: bool = False
    created_at: Moment
    updated_at: Moment


@dataclass(frozen=True, slots=True)
class Notes:
    session: Session

    async def get(self, ids: Iterable[UUID]) -> tuple[Note, ...]:
        """Those that exist, in the order of the ids, locked until the transaction ends."""
        return tuple(_note(row) for row in await self.session.rows(_GET, ids=list(ids)))

    async def every(
        self, *, tags: Iterable[str] = (), pinned: bool | None = None, limit: int | None = None
    ) -> tuple[Sequence[Note], int]:
        """In the order of every list: pinned first, then the newest; and how many there are in all."""
        found = await self.session.rows(_EVERY, tags=list(tags), pinned=pinned, limit=limit)
        return [_note(row) for row in found], found[0]["total"] if found else 0

    async def find(self, query: str, *, limit: int | None = None) -> tuple[Sequence[Note], int]:
        """Notes about these words, the closest first; and how many there are in all."""
        found = await self.session.rows(_FIND, query=query, limit=limit)
        return [_note(row) for row in found], found[0]["total"] if found else 0

    async def moment(self, now: datetime) -> datetime:
        """Now, or just after the newest: what one message makes keeps the order it was said in."""
        found = await self.session.rows(_NEWEST, now=now)
        newest = found[0]["newest"]
        return now.astimezone(UTC) if newest is None else newest.astimezone(UTC) + timedelta(microseconds=1)

    async def insert(self, notes: Iterable[Note]) -> None:
        """One that exists already is left as it is."""
        await self.session.run(_INSERT, rows=_rows(notes))

    async def save(self, notes: Iterable[Note]) -> None:
        await self.session.run(_SAVE, rows=_rows(notes))

    async def delete(self, ids: Iterable[UUID]) -> None:
        await self.session.run("delete from notes where id = any(:ids)", ids=list(ids))


NOTE = TypeAdapter(Note)


def _note(row: Row) -> Note:
    return Note(
        id=row["id"],
        text=row["text"],
        tags=tuple(row["tags"]),
        pinned=row["pinned"],
        created_at=row["created_at"].astimezone(UTC),
        updated_at=row["updated_at"].astimezone(UTC),
    )


def _rows(notes: Iterable[Note]) -> str:
    return json.dumps([NOTE.dump_python(note, mode="json") for note in notes])


_NEWEST = """
select max(updated_at) as newest from notes
where updated_at >= cast(:now as timestamptz) and updated_at < cast(:now as timestamptz) + interval '1 second'
"""

_GET = "select * from notes where id = any(:ids) order by array_position(cast(:ids as uuid[]), id) for update"

_EVERY = """
select *, count(*) over () as total from notes
where (cast(:pinned as boolean) is null or pinned = cast(:pinned as boolean))
  and not exists (
    select from unnest(cast(:tags as text[])) as asked (tag)
    where not exists (select from unnest(tags) as own (tag) where app.fold(own.tag) = app.fold(asked.tag)))
order by pinned desc, updated_at desc, id
limit cast(:limit as bigint)
"""

# The words of each dictionary, or else the very letters, which also finds parts of words, numbers and signs.
_FIND = """
with asked as (
  select folded,
    websearch_to_tsquery('pg_catalog.portuguese', folded)
    || websearch_to_tsquery('pg_catalog.english', folded)
    || websearch_to_tsquery('pg_catalog.simple', folded) as query
  from app.fold(btrim(cast(:query as text))) as folded
)
select notes.*, count(*) over () as total
from notes, asked
where folded <> '' and (words @@ query or position(folded in app.fold(text)) > 0)
order by position(folded in app.fold(text)) > 0 desc, ts_rank(words, query) desc, updated_at desc, id
limit cast(:limit as bigint)
"""

_RECORDS = """jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, text text, tags text[], pinned boolean, created_at timestamptz, updated_at timestamptz)"""

_INSERT = f"""
insert into notes (org_id, user_id, id, text, tags, pinned, created_at, updated_at)
select cast(:org_id as uuid), cast(:user_id as uuid), given.* from {_RECORDS}
on conflict do nothing
"""  # noqa: S608  our own text

_SAVE = f"""
update notes set text = given.text, tags = given.tags, pinned = given.pinned, updated_at = given.updated_at
from {_RECORDS}
where notes.id = given.id
"""  # noqa: S608  our own text
