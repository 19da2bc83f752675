"""What can be taken back, and what of that can be done again. Nothing here commits."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Row, Session


async def mark_undone(session: Session, call_id: UUID) -> bool:
    """Takes a call out of what counts; False when it was undone already.

    Of an undo, brings what it took back into it; of a redo, takes what it brought back out of it again; and so on.
    """
    undone = await session.row(
        """
        update tool_calls set state = 'undone'
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'done' returning undoes
        """,
        id=call_id,
    )
    if undone is None:
        return False
    before, after = "undone", "done"
    while undone is not None and undone["undoes"] is not None:
        undone = await session.row(
            """
            update tool_calls set state = :after
            where org_id = :org_id and user_id = :user_id and id = :id and state = :before returning undoes
            """,
            id=undone["undoes"],
            before=before,
            after=after,
        )
        before, after = after, before
    return True


async def last_undoable(session: Session, conversation_id: UUID, *, since: datetime, count: int) -> Sequence[Row]:
    """The calls of the newest `count` turns that can be taken back, last first; without those whose undo found nothing left."""
    return await session.rows(
        """
        with open as (
          select c.id, c.step, c.tool, c.inverse, c.undoes, t.fence from tool_calls c
          join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
          where c.org_id = :org_id and c.user_id = :user_id and c.conversation_id = :conversation_id
            and c.state = 'done' and c.inverse is not null and c.finished_at >= :since and c.undoes is null
            and not exists (
              select from tool_calls u where (u.org_id, u.user_id, u.undoes) = (c.org_id, c.user_id, c.id)
                and u.state = 'failed' and u.result ->> 'gone' is not null
            )
        )
        select id, tool, inverse, undoes from open
        where fence in (select distinct fence from open order by fence desc limit :count)
        order by fence desc, step desc
        """,
        conversation_id=conversation_id,
        since=since,
        count=count,
    )


async def last_undone(session: Session, conversation_id: UUID, *, since: datetime, count: int) -> Sequence[Row]:
    """The undos of the `count` turns that were taken back last, last first; none older than what was done since."""
    return await session.rows(
        """
        with own as (
          select c.id, c.turn_id, c.step, c.undoes, c.state, c.inverse, c.effect, c.finished_at, t.fence from tool_calls c
          join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
          where c.org_id = :org_id and c.user_id = :user_id and c.conversation_id = :conversation_id
        ),
        newest as (
          select fence, step from own
          where undoes is null and effect <> 'read' and state in ('done', 'undone', 'unknown')
          order by fence desc, step desc limit 1
        ),
        undos as (
          select u.id, u.inverse, u.undoes, u.fence, u.step, target.turn_id as taken_back
          from own u join own target on target.id = u.undoes and target.undoes is null
          where u.state = 'done' and u.inverse is not null and u.finished_at >= :since
            and not exists (select from newest where (newest.fence, newest.step) > (u.fence, u.step))
        )
        select id, inverse, undoes from undos
        where taken_back in (
          select taken_back from undos group by taken_back order by max(array[fence, step]) desc limit :count
        )
        order by fence desc, step desc
        """,
        conversation_id=conversation_id,
        since=since,
        count=count,
    )


async def newest_held(session: Session, conversation_id: UUID) -> UUID | None:
    """The call that is held, if nothing that can be taken back was done after it was decided."""
    row = await session.row(
        """
        with newest as (
          select c.id, c.state from tool_calls c
          join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
          where c.org_id = :org_id and c.user_id = :user_id and c.conversation_id = :conversation_id and c.undoes is null
            and (c.state = 'held' or (c.state = 'done' and c.inverse is not null))
          order by t.fence desc, c.step desc limit 1
        )
        select id from newest where state = 'held'
        """,
        conversation_id=conversation_id,
    )
    return None if row is None else UUID(str(row["id"]))
