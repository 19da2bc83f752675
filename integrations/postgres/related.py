"""Rows that a message may be about, for the model's context: kind, id, text, due."""

from collections.abc import Sequence
from datetime import datetime

from integrations.postgres.database import Row, Session


async def related(session: Session, words: Sequence[str], *, limit: int) -> Sequence[Row]:
    """Open tasks and notes by how many of the words (folded, letters and digits only) they hold."""
    if not words:
        return ()
    return await session.rows(
        """
        with asked as (select to_tsquery('simple', :any) as query)
        select kind, id, text, due from (
          select 'task' as kind, t.id, t.title as text, coalesce(to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'),
              t.due_on::text) as due, ts_rank(to_tsvector('simple', app.fold(t.title)), asked.query) as rank
          from tasks t, asked where t.org_id = :org_id and t.user_id = :user_id and t.completed_at is null
            and to_tsvector('simple', app.fold(t.title)) @@ asked.query
          union all
          select 'note', n.id, left(n.text, 200), null, ts_rank(n.words, asked.query)
          from notes n, asked where n.org_id = :org_id and n.user_id = :user_id and n.words @@ asked.query
        ) found order by rank desc, kind, id limit :limit
        """,
        any=" | ".join(f"{word}:*" for word in words),
        limit=limit,
    )


async def pressing(session: Session, *, until: datetime, limit: int) -> Sequence[Row]:
    """Open tasks due before a midnight of the person's, the longest overdue first."""
    return await session.rows(
        """
        select 'task' as kind, id, title as text,
          coalesce(to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), due_on::text) as due
        from tasks
        where org_id = :org_id and user_id = :user_id and completed_at is null and (due_on < :day or due_at < :until)
        order by coalesce(due_at, (due_on + 1)::timestamp at time zone :zone), created_at, id limit :limit
        """,
        day=until.date(),
        until=until,
        zone=str(until.tzinfo),
        limit=limit,
    )
