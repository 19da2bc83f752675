"""What came by itself, and what the person made of it. Nothing here commits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID, uuid5

from integrations.postgres.database import Row, Session

State = Literal["told", "summed", "moot", "done", "put_off", "skipped"]
"""`summed`: told in a list of what was missed; `moot`: what it was for had ended, so nobody was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fire:
    """One time of something, once it has come."""

    id: UUID
    kind: str
    subject_id: UUID | None
    notice: int
    due_at: datetime
    fired_at: datetime
    state: State
    put_off_until: datetime | None = None
    outbound_id: UUID | None = None


def fire_id(schedule_id: UUID, due_at: datetime, told_at: datetime) -> UUID:
    """The same for the same time of the same thing: a crashed telling that is repeated makes nothing new."""
    return uuid5(schedule_id, f"{due_at.timestamp()}:{told_at.timestamp()}")


@dataclass(frozen=True, slots=True)
class Fires:
    session: Session

    async def insert(self, fires: Collection[Fire]) -> frozenset[UUID]:
        """Writes them down and answers those that are new: one that came before does not come again."""
        found = await self.session.together(*(self.session.row(_INSERT, **_values(fire)) for fire in fires))
        return frozenset(row["id"] for row in found if row is not None)

    async def get(self, ids: Collection[UUID]) -> Sequence[Fire]:
        """Those that exist, in the order of the ids, locked until the transaction ends."""
        return [_fire(row) for row in await self.session.rows(_GET, ids=list(ids))]

    async def open_in(
        self, conversation_id: UUID, since: datetime, *, states: Collection[State] = ("told", "summed")
    ) -> Sequence[Fire]:
        """Told in this conversation since then and not answered, or answered like this, the newest first."""
        rows = await self.session.rows(_OPEN, conversation=conversation_id, since=since, states=list(states))
        return [_fire(row) for row in rows]

    async def newest_of(self, subject_ids: Collection[UUID], *, since: datetime) -> Sequence[Fire]:
        """Of these, since then, the newest first."""
        return [_fire(row) for row in await self.session.rows(_NEWEST, subjects=list(subject_ids), since=since)]

    async def late(self, since: datetime) -> Sequence[Fire]:
        """Told in a list, or a minute and more after their time, the newest first."""
        return [_fire(row) for row in await self.session.rows(_LATE, since=since)]

    async def last_told(self) -> Fire | None:
        """The reminder that came last; None when none has come."""
        row = await self.session.row(_LAST)
        return None if row is None else _fire(row)

    async def answered_at(self, id_: UUID) -> datetime | None:
        """When the person answered it; None: not yet, or there is no such fire."""
        row = await self.session.row(_ANSWERED, id=id_)
        return None if row is None else row["answered_at"]

    async def told_of_kind(self, kind: str, *, since: datetime) -> bool:
        """Whether one of this kind was told since then."""
        row = await self.session.row(_TOLD, kind=kind, since=since)
        return row is not None and bool(row["found"])

    async def answer(
        self, ids: Collection[UUID], state: State, *, at: datetime | None, put_off_until: datetime | None = None
    ) -> None:
        """What the person made of them; with `at` None, nothing yet: an answer is taken back."""
        await self.session.run(_ANSWER, ids=list(ids), state=state, at=at, until=put_off_until)


def _values(fire: Fire) -> dict[str, object]:
    return {
        "id": fire.id,
        "kind": fire.kind,
        "subject": fire.subject_id,
        "notice": fire.notice,
        "due": fire.due_at,
        "fired": fire.fired_at,
        "state": fire.state,
        "outbound": fire.outbound_id,
    }


def _fire(row: Row) -> Fire:
    return Fire(**{name: row[name] for name in Fire.__dataclass_fields__})


_INSERT = """
insert into fires (org_id, user_id, id, kind, subject_id, notice, due_at, fired_at, state, outbound_id)
values (:org_id, :user_id, :id, :kind, :subject, :notice, :due, :fired, :state, :outbound)
on conflict do nothing returning id
"""

_GET = """
select * from fires where org_id = :org_id and user_id = :user_id and id = any(:ids)
order by array_position(cast(:ids as uuid[]), id) for update
"""

_OPEN = """
select f.* from fires f
join outbound_messages o on (o.org_id, o.user_id, o.id) = (f.org_id, f.user_id, f.outbound_id)
where f.org_id = :org_id and f.user_id = :user_id and o.conversation_id = :conversation
  and f.fired_at >= :since and f.state = any(:states) and f.subject_id is not null
order by f.fired_at desc, o.position desc, f.due_at desc
"""

_NEWEST = """
select * from fires where org_id = :org_id and user_id = :user_id and subject_id = any(:subjects) and fired_at >= :since
order by fired_at desc, due_at desc
"""

_LATE = """
select * from fires where org_id = :org_id and user_id = :user_id and fired_at >= :since
  and (state = 'summed' or fired_at - (due_at - make_interval(secs => notice)) > interval '1 minute')
order by fired_at desc, due_at desc
"""

_LAST = """
select * from fires where org_id = :org_id and user_id = :user_id and kind in ('reminder', 'again') and state <> 'moot'
order by fired_at desc, due_at desc limit 1
"""

_ANSWERED = "select answered_at from fires where org_id = :org_id and user_id = :user_id and id = :id"

_TOLD = """
select exists(select from fires where org_id = :org_id and user_id = :user_id
  and kind = :kind and state = 'told' and fired_at >= :since) as found
"""

_ANSWER = """
update fires set state = :state, answered_at = :at, put_off_until = :until
where org_id = :org_id and user_id = :user_id and id = any(:ids)
"""
