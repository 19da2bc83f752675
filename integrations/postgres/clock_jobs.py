"""What the clock starts, and how it went. As the worker; nothing here commits."""

from collections.abc import Sequence
from datetime import datetime

from integrations.postgres.database import Row, Session


async def began(session: Session, name: str, *, at: datetime, next_at: datetime) -> None:
    await session.run(
        """
        insert into clock_jobs (name, next_at, started_at, outcome) values (:name, :next, :at, 'running')
        on conflict (name) do update set next_at = excluded.next_at, started_at = excluded.started_at,
          finished_at = null, outcome = 'running', error = null
        """,
        name=name,
        at=at,
        next=next_at,
    )


async def ended(session: Session, name: str, *, at: datetime, error: str | None) -> None:
    """`error` is the name of what was raised, None when all went well."""
    await session.run(
        """
        update clock_jobs set finished_at = :at, error = cast(:error as text),
          outcome = case when cast(:error as text) is null then 'done' else 'failed' end
        where name = :name
        """,
        name=name,
        at=at,
        error=error,
    )


async def recorded(session: Session) -> Sequence[Row]:
    """name, next_at, started_at, finished_at, outcome, error of those that were ever run."""
    return await session.rows("select name, next_at, started_at, finished_at, outcome, error from clock_jobs")


async def of_people(session: Session) -> Row | None:
    """How many people's times are planned, and the next of them: `planned`, `next_at`."""
    return await session.row(
        "select count(*) as planned, min(next_at) as next_at from schedules where next_at is not null"
    )


async def forget_refused(session: Session, *, before: datetime) -> int:
    """Deletes what was said by people who were then refused; answers how many messages."""
    return await session.run(
        "delete from knocks where received_at < :before "
        "and account_id in (select id from accounts where refused_at is not null)",
        before=before,
    )
