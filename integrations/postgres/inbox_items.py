"""What a person captured to sort out later."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

from pydantic import TypeAdapter

from integrations.postgres.columns import LongText, Moment
from integrations.postgres.database import Row, Session

Became = Literal["task", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItem:
    """One row, as it is stored and as an undo puts it back."""

    id: UUID
    text: LongText
    became: Became | None = None
    """What was made of it; None while it waits."""
    became_id: UUID | None = None
    created_at: Moment

    def __post_init__(self) -> None:
        if (self.became is None) != (self.became_id is None):
            raise ValueError("an item became something, or it did not")


@dataclass(frozen=True, slots=True)
class InboxItems:
    session: Session

    async def get(self, ids: Iterable[UUID]) -> tuple[InboxItem, ...]:
        """Those that exist, in the order of the ids, locked until the transaction ends."""
        return tuple(_item(row) for row in await self.session.rows(_GET, ids=list(ids)))

    async def waiting(self, *, limit: int | None = None) -> tuple[Sequence[InboxItem], int]:
        """Those nothing was made of yet, the oldest first; and how many there are in all."""
        found = await self.session.rows(_WAITING, limit=limit)
        return [_item(row) for row in found], found[0]["total"] if found else 0

    async def matching(self, query: str) -> Sequence[InboxItem]:
        """Those waiting whose text has these words."""
        return [_item(row) for row in await self.session.rows(_MATCHING, query=query)]

    async def moment(self, now: datetime) -> datetime:
        """Now, or just after the newest: what one message makes keeps the order it was said in."""
        found = await self.session.rows(_NEWEST, now=now)
        newest = found[0]["newest"]
        return now.astimezone(UTC) if newest is None else newest.astimezone(UTC) + timedelta(microseconds=1)

    async def insert(self, items: Iterable[InboxItem]) -> None:
        """One that exists already is left as it is."""
        await self.session.run(_INSERT, rows=json.dumps([ITEM.dump_python(item, mode="json") for item in items]))

    async def mark(self, item: InboxItem) -> None:
        await self.session.run(_MARK, id=item.id, became=item.became, became_id=item.became_id)

    async def delete(self, ids: Iterable[UUID]) -> None:
        await self.session.run("delete from inbox_items where id = any(:ids)", ids=list(ids))


ITEM = TypeAdapter(InboxItem)


def _item(row: Row) -> InboxItem:
    return InboxItem(
        id=row["id"],
        text=row["text"],
        became=row["became"],
        became_id=row["became_id"],
        created_at=row["created_at"].astimezone(UTC),
    )


_NEWEST = """
select max(created_at) as newest from inbox_items
where created_at >= cast(:now as timestamptz) and created_at < cast(:now as timestamptz) + interval '1 second'
"""

_GET = "select * from inbox_items where id = any(:ids) order by array_position(cast(:ids as uuid[]), id) for update"

_WAITING = """
select *, count(*) over () as total from inbox_items where became is null
order by created_at, id limit cast(:limit as bigint)
"""

_MATCHING = """
select inbox_items.* from inbox_items
where became is null and btrim(cast(:query as text)) <> '' and not exists (
  select from regexp_split_to_table(app.fold(btrim(cast(:query as text))), '\\s+') as word
  where position(word in app.fold(text)) = 0)
order by created_at, id
"""

_MARK = """
update inbox_items set became = cast(:became as text), became_id = cast(:became_id as uuid) where id = :id
"""

_INSERT = """
insert into inbox_items (org_id, user_id, id, text, became, became_id, created_at)
select cast(:org_id as uuid), cast(:user_id as uuid), given.* from jsonb_to_recordset(cast(:rows as jsonb)) as given (
  id uuid, text text, became text, became_id uuid, created_at timestamptz)
on conflict do nothing
"""
