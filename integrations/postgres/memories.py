"""What a person told about themselves, each fact with the message it was told in."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, StringConstraints, TypeAdapter

from integrations.postgres.columns import Moment
from integrations.postgres.database import Row, Session
from language.facts.asserted import asserted

LONGEST_FACT = 500
HEARD = 20
"""How many of the newest messages of a conversation a fact may have been told in."""
NEWEST = 3
"""How many of the newest facts are relevant whatever is spoken of."""
SPOKEN_OF = timedelta(minutes=15)
"""After so long nobody says "isso" of it."""

State = Literal["active", "superseded", "forgotten"]


def _clean(value: object) -> object:
    return " ".join(value.replace("\0", "").split()) if isinstance(value, str) else value


def _visible(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("says nothing")
    return text


FactText = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_FACT), BeforeValidator(_clean), AfterValidator(_visible)
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """One fact, in the person's own words."""

    id: UUID
    text: FactText
    about: str | None = None
    """What it is about, the same in every language: "aniversário"; None when no other fact can contradict it."""
    source_id: UUID | None = None
    said_at: Moment
    state: State = "active"
    created_at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message of the person's own."""

    id: UUID
    text: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Memories:
    session: Session

    async def get(self, ids: Iterable[UUID]) -> tuple[Memory, ...]:
        """Those that exist, whatever their state, in the order of the ids, locked until the transaction ends."""
        return tuple(_memory(row) for row in await self.session.rows(_GET, ids=list(ids)))

    async def every(self, *, limit: int | None = None) -> tuple[Sequence[Memory], int]:
        """Active ones, the newest first; and how many there are in all."""
        found = await self.session.rows(_EVERY, limit=limit)
        return [_memory(row) for row in found], found[0]["total"] if found else 0

    async def about(self, topic: str) -> tuple[Memory, ...]:
        """Active ones about exactly this, the newest first."""
        return tuple(_memory(row) for row in await self.session.rows(_ABOUT, about=topic))

    async def find(self, query: str, *, limit: int | None = None) -> tuple[Sequence[Memory], int]:
        """Active ones with all of these words, in any inflection, the closest first; and how many there are in all."""
        found = await self.session.rows(_FIND, query=query, limit=limit)
        return [_memory(row) for row in found], found[0]["total"] if found else 0

    async def replaced_by(self, ids: Iterable[UUID]) -> tuple[Memory, ...]:
        """The superseded ones that led to these by correction, as the ledger tells, locked until the transaction ends."""
        return tuple(_memory(row) for row in await self.session.rows(_REPLACED, ids=list(ids)))

    async def superseded(self) -> tuple[Memory, ...]:
        """All that were corrected, locked until the transaction ends."""
        return tuple(_memory(row) for row in await self.session.rows(_SUPERSEDED))

    async def insert(self, memory: Memory) -> None:
        """As said by the person; one that exists already is left as it is."""
        await self.session.run(_INSERT, row=MEMORY.dump_json(memory).decode())

    async def put(self, states: Iterable[tuple[UUID, State]], *, now: datetime) -> None:
        """Changes the state of several."""
        given = json.dumps([{"id": str(id_), "state": state} for id_, state in states])
        await self.session.run(_PUT, given=given, now=now)

    async def tell_of(self, ids: Iterable[UUID], about: str) -> None:
        """Puts active facts under another topic."""
        await self.session.run(_TELL_OF, ids=list(ids), about=about)

    async def heard(
        self, conversation_id: UUID, text: str, *, says: Callable[[str, str], bool] = asserted
    ) -> Heard | None:
        """The newest message of this conversation that `says` these words as the person's own: what they wrote, alone or with a file; a forward is none."""
        rows = await self.session.rows(_HEARD, conversation_id=conversation_id, limit=HEARD)
        row = next((row for row in rows if says(text, row["text"])), None)
        return None if row is None else Heard(id=row["id"], text=row["text"], said_at=row["said_at"].astimezone(UTC))

    async def source(self, memory: Memory) -> Heard | None:
        """The message it was told in, if it is still there."""
        row = await self.session.row(_SOURCE, id=memory.source_id)
        return None if row is None else Heard(id=row["id"], text=row["text"], said_at=row["said_at"].astimezone(UTC))

    async def spoken_of(self, conversation_id: UUID, *, now: datetime) -> tuple[UUID, ...]:
        """The facts that the last thing done in this conversation was about; none when it was about something else."""
        row = await self.session.row(_SPOKEN_OF, conversation_id=conversation_id, since=now - SPOKEN_OF)
        return tuple(UUID(each) for each in row["ids"]) if row is not None else ()


async def erase_forgotten(session: Session, *, before: datetime) -> int:
    """Everybody's, as the worker: what was forgotten until then, of which nothing is left in this table; answers how many."""
    return await session.run(_ERASE, before=before)


async def relevant(session: Session, text: str, limit: int) -> Sequence[Memory]:
    """Up to `limit` active facts for a model's context: those that share words with a text, the closest first, then the newest."""
    rows = await session.rows(_RELEVANT, text=text, limit=limit, newest=min(NEWEST, max(limit - 1, 0)))
    return [_memory(row) for row in rows]


MEMORY = TypeAdapter(Memory)


def _memory(row: Row) -> Memory:
    return Memory(
        id=row["id"],
        text=row["text"],
        about=row["about"],
        source_id=row["source_id"],
        said_at=row["said_at"].astimezone(UTC),
        state=row["state"],
        created_at=row["created_at"].astimezone(UTC),
    )


_GET = "select * from memories where id = any(:ids) order by array_position(cast(:ids as uuid[]), id) for update"

_EVERY = """
select *, count(*) over () as total from memories where state = 'active'
order by said_at desc, created_at desc, id
limit cast(:limit as bigint)
"""

_ABOUT = "select * from memories where state = 'active' and about = :about order by said_at desc, created_at desc, id"

_FIND = """
with asked as (
  select folded,
    websearch_to_tsquery('pg_catalog.portuguese', folded)
    || websearch_to_tsquery('pg_catalog.english', folded)
    || websearch_to_tsquery('pg_catalog.simple', folded) as query
  from app.fold(btrim(cast(:query as text))) as folded
)
select memories.*, count(*) over () as total
from memories, asked
where state = 'active' and folded <> '' and words @@ query
order by ts_rank(words, query) desc, said_at desc, id
limit cast(:limit as bigint)
"""

_REPLACED = """
with recursive chain as (
  select unnest(cast(:ids as uuid[])) as id
  union
  select cast(c.arguments ->> 'memory_id' as uuid)
  from chain join tool_calls c on c.result -> 'facts' -> 'memories' -> 0 ->> 'id' = cast(chain.id as text)
  where c.org_id = :org_id and c.user_id = :user_id and c.tool = 'correct_fact' and c.state in ('done', 'undone')
)
select memories.* from memories
where state = 'superseded' and id in (select id from chain)
order by said_at, id for update
"""

_SUPERSEDED = "select * from memories where state = 'superseded' order by said_at, id for update"

_INSERT = """
insert into memories (org_id, user_id, id, text, about, source_id, said_at, origin, state, created_at)
select :org_id, :user_id, given.id, given.text, given.about, given.source_id, given.said_at, 'user', given.state,
  given.created_at
from jsonb_to_record(cast(:row as jsonb)) as given (
  id uuid, text text, about text, source_id uuid, said_at timestamptz, state text, created_at timestamptz)
on conflict do nothing
"""

_PUT = """
update memories set state = given.state, forgotten_at = case when given.state = 'forgotten' then cast(:now as timestamptz) end
from jsonb_to_recordset(cast(:given as jsonb)) as given (id uuid, state text)
where memories.id = given.id and memories.state <> given.state
"""

_TELL_OF = "update memories set about = :about where id = any(:ids) and state = 'active'"

_ERASE = "delete from memories where state = 'forgotten' and forgotten_at < :before"

# What is passed on has the key, whatever its messenger tells of whose words they are.
_HEARD = """
select id, payload ->> 'text' as text, said_at
from (
  select id, seq, payload, said_at from inbound_messages
  where org_id = :org_id and user_id = :user_id and conversation_id = :conversation_id and kind in ('text', 'file')
  order by seq desc limit :limit
) as newest
where not payload ? 'forwarded' and payload ->> 'text' is not null
order by seq desc
"""

_SOURCE = "select id, payload ->> 'text' as text, said_at from inbound_messages where id = :id"

_SPOKEN_OF = """
select array(
  select memory ->> 'id' from jsonb_array_elements(coalesce(nullif(last.facts -> 'memories', 'null'), '[]')) as memory
) as ids
from (
  select c.result -> 'facts' as facts
  from tool_calls c join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
  where c.org_id = :org_id and c.user_id = :user_id and c.conversation_id = :conversation_id
    and c.state in ('done', 'undone') and c.finished_at >= :since
  order by c.finished_at desc, t.fence desc, c.step desc limit 1
) as last
"""

# Words that either language passes over say nothing; of the others one is enough. Beginnings of long words are looked for
# as well: without accents "reuniões" and "reunião" have no stem in common.
_RELEVANT = """
with asked as (
  select cast(string_agg(concat_ws(' | ', told, said, begun), ' | ') as tsquery) as query
  from unnest(to_tsvector('pg_catalog.simple', app.fold(left(cast(:text as text), 2000)))) as word,
    cast(plainto_tsquery('pg_catalog.portuguese', word.lexeme) as text) as told,
    cast(plainto_tsquery('pg_catalog.english', word.lexeme) as text) as said,
    cast(case when word.lexeme ~ '^[a-z]{6,}$' then left(word.lexeme, greatest(5, char_length(word.lexeme) - 3)) || ':*' end
      as text) as begun
  where told <> '' and said <> '' and char_length(word.lexeme) > 2
), near as (
  select memories.*, ts_rank(words, query) as rank from memories, asked
  where state = 'active' and words @@ query
  order by rank desc, said_at desc, id limit cast(:limit as bigint) - cast(:newest as bigint)
), newest as (
  select memories.*, 0.0 as rank from memories
  where state = 'active' and not exists (select from near where near.id = memories.id)
  order by said_at desc, created_at desc, id limit cast(:limit as bigint)
)
select * from (select * from near union all select * from newest) as found
order by rank desc, said_at desc, created_at desc, id
limit cast(:limit as bigint)
"""
