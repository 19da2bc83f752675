"""Effects that are carried out a while after they were decided. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from integrations.postgres.database import Row, Session


async def hold(session: Session, call_id: UUID, *, due_at: datetime, result: str) -> None:
    """As the person: says when the call is carried out, and what is told of it until then."""
    await session.run(
        """
        update tool_calls set due_at = :due_at, result = cast(:result as jsonb)
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'held'
        """,
        id=call_id,
        due_at=due_at,
        result=result,
    )


async def claim(session: Session, call_id: UUID, *, now: datetime, within: timedelta) -> Row | None:
    """As the person: takes a call whose time has come, for so long; None when it is somebody else's or nobody's any more.

    Answers `tool`, `arguments`, `origins`, `result`, `conversation_id`, and in `before` whether somebody had begun it: held or running.
    """
    return await session.row(
        """
        with due as (
          select org_id, user_id, id, state as before from tool_calls
          where org_id = :org_id and user_id = :user_id and id = :id and state in ('held', 'running') and due_at <= :now
          for update
        )
        update tool_calls c set state = 'running', due_at = :until
        from due where (c.org_id, c.user_id, c.id) = (due.org_id, due.user_id, due.id)
        returning c.tool, c.arguments, c.origins, c.result, c.conversation_id, due.before
        """,
        id=call_id,
        now=now,
        until=now + within,
    )


async def note(session: Session, call_id: UUID, facts: Mapping[str, object], *, until: datetime | None) -> bool:
    """As the person: keeps what is known of a call so far; False when it has been taken from whoever had it `until` then.

    None: it never was held, and belongs to whoever has the turn.
    """
    noted = await session.run(
        """
        update tool_calls set result = coalesce(result, '{}') || jsonb_build_object('noted', cast(:facts as jsonb))
        where org_id = :org_id and user_id = :user_id and id = :id and state in ('running', 'cancelled')
          and due_at is not distinct from cast(:until as timestamptz)
        """,
        id=call_id,
        facts=json.dumps(dict(facts)),
        until=until,
    )
    return noted > 0


async def noted(session: Session, call_id: UUID) -> Mapping[str, object]:
    """As the person: what is known of a call so far."""
    row = await session.row(
        """
        select result -> 'noted' as noted from tool_calls
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=call_id,
    )
    facts: Mapping[str, object] = row["noted"] if row and row["noted"] else {}
    return facts


async def again(session: Session, call_id: UUID, *, due_at: datetime, tries: int) -> bool:
    """As the person: holds a call that surely was not carried out for longer; False when it was stopped meanwhile."""
    return bool(
        await session.run(
            """
            update tool_calls set state = 'held', due_at = :due_at,
              result = coalesce(result, '{}') || jsonb_build_object('tries', cast(:tries as int))
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'running'
            """,
            id=call_id,
            due_at=due_at,
            tries=tries,
        )
    )


async def held(session: Session, conversation_id: UUID) -> Sequence[Row]:
    """As the person: what is about to go out from a conversation, by `id` and `arguments`, first what leaves first."""
    return await session.rows(
        """
        select id, arguments from tool_calls
        where org_id = :org_id and user_id = :user_id and conversation_id = :conversation_id and state = 'held'
        order by due_at, id
        """,
        conversation_id=conversation_id,
    )


async def call_off(session: Session, call_id: UUID, *, now: datetime) -> Row | None:
    """As the person: takes a held call back, and answers its `arguments`; None when it is too late."""
    return await session.row(
        """
        update tool_calls set state = 'cancelled', finished_at = :now
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'held' returning arguments
        """,
        id=call_id,
        now=now,
    )


async def due(session: Session, *, now: datetime, limit: int) -> Sequence[Row]:
    """As the worker: whose calls wait to be carried out, by `org_id`, `user_id` and `id`."""
    return await session.rows(
        """
        select org_id, user_id, id from tool_calls
        where due_at <= :now and state in ('held', 'running') order by due_at limit :limit
        """,
        now=now,
        limit=limit,
    )
