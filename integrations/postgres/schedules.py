"""What the clock looks for: the next time of each thing that comes by itself. Nothing here commits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from integrations.postgres.database import Person, Row, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """One thing that is due, or will be."""

    id: UUID
    kind: str
    subject_id: UUID | None
    notice: int
    """Seconds ahead of `due_at` at which it is told."""
    due_at: datetime
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class Schedules:
    session: Session

    async def plan(
        self, kind: str, subject_id: UUID | None, *, notice: int = 0, due_at: datetime, next_at: datetime | None
    ) -> None:
        """Sets when it comes next; `next_at` None: never again."""
        assert self.session.person is not None
        await self.session.run(
            """
            insert into schedules (org_id, user_id, id, kind, subject_id, notice, due_at, next_at)
            values (:org_id, :user_id, :id, :kind, :subject, :notice, :due, :next)
            on conflict (org_id, user_id, kind, subject_id, notice)
            do update set due_at = excluded.due_at, next_at = excluded.next_at
            """,
            id=uuid5(subject_id or self.session.person.user_id, f"{kind}:{notice}"),
            kind=kind,
            subject=subject_id,
            notice=notice,
            due=due_at,
            next=next_at,
        )

    async def drop(self, kind: str, subject_ids: Collection[UUID], *, notices_kept: Collection[int] = ()) -> None:
        """It comes no more; with `notices_kept`, only its other notices."""
        await self.session.run(
            """
            delete from schedules where org_id = :org_id and user_id = :user_id and kind = :kind
              and subject_id = any(:subjects) and not notice = any(:kept)
            """,
            kind=kind,
            subjects=list(subject_ids),
            kept=list(notices_kept),
        )

    async def end(self, ids: Collection[UUID]) -> None:
        """These come no more."""
        if ids:
            await self.session.run(
                "delete from schedules where org_id = :org_id and user_id = :user_id and id = any(:ids)", ids=list(ids)
            )

    async def take_due(self, now: datetime, *, most: int) -> Sequence[Scheduled]:
        """What is due, in the order of its time, locked until the transaction ends; nothing that somebody else is at."""
        rows = await self.session.rows(
            """
            select id, kind, subject_id, notice, due_at, next_at from schedules
            where org_id = :org_id and user_id = :user_id and next_at <= :now
            order by next_at, due_at, id limit :most for update skip locked
            """,
            now=now,
            most=most,
        )
        return [Scheduled(**row) for row in rows]

    async def of(self, kind: str, subject_ids: Collection[UUID]) -> Sequence[Scheduled]:
        """The next times of these, soonest first."""
        rows = await self.session.rows(
            """
            select id, kind, subject_id, notice, due_at, next_at from schedules
            where org_id = :org_id and user_id = :user_id and kind = :kind and subject_id = any(:subjects)
            order by next_at nulls last, due_at, notice
            """,
            kind=kind,
            subjects=list(subject_ids),
        )
        return [Scheduled(**row) for row in rows]


async def people_due(session: Session, now: datetime, *, most: int) -> Sequence[Person]:
    """As the worker: whose time has come for something, those who have waited longest first."""
    rows: Sequence[Row] = await session.rows(PEOPLE_DUE, now=now, looked=most * 20, most=most)
    return [Person(row["org_id"], row["user_id"]) for row in rows]


PEOPLE_DUE = """
select org_id, user_id from (
  select org_id, user_id, next_at from schedules where next_at <= :now order by next_at limit :looked
) as due
group by org_id, user_id order by min(next_at) limit :most
"""
