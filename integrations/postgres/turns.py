"""Turns and the ledger of what they did. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from integrations.postgres.conversations import Claim
from integrations.postgres.database import Row, Session
from integrations.postgres.errors import FenceLostError


async def begin(session: Session, claim: Claim, turn_id: UUID, messages: Sequence[UUID], *, now: datetime) -> None:
    """Starts a turn with these messages."""
    await session.run(
        """
        with begun as (
          insert into turns (org_id, user_id, id, conversation_id, fence, state, started_at)
          values (:org_id, :user_id, :id, :conversation_id, :fence, 'running', :now) returning id
        )
        update inbound_messages m set state = 'taken', turn_id = begun.id from begun
        where m.org_id = :org_id and m.user_id = :user_id and m.id = any(:messages)
        """,
        id=turn_id,
        messages=list(messages),
        conversation_id=claim.conversation_id,
        fence=claim.fence,
        now=now,
    )


async def resume(session: Session, claim: Claim, turn_id: UUID) -> Row:
    """Takes over a turn that somebody left unfinished."""
    row = await session.row(
        """
        update turns set fence = :fence, resumes = resumes + 1
        where org_id = :org_id and user_id = :user_id and id = :id
        returning plan, failures, resumes
        """,
        id=turn_id,
        fence=claim.fence,
    )
    assert row is not None
    return row


async def journal(session: Session, turn_id: UUID, *, plan: str, route: str, language: str) -> None:
    """Writes down what the turn is going to do, before it does any of it."""
    await session.run(
        """
        update turns set plan = cast(:plan as jsonb), route = :route, language = :language
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=turn_id,
        plan=plan,
        route=route,
        language=language,
    )


async def end(session: Session, turn_id: UUID, *, state: str, now: datetime) -> None:
    await session.run(
        """
        update turns set state = :state, finished_at = :now
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=turn_id,
        state=state,
        now=now,
    )


async def failed_once_more(session: Session, turn_id: UUID) -> int:
    """Counts a failure; answers how many there are."""
    row = await session.row(
        """
        update turns set failures = failures + 1 where org_id = :org_id and user_id = :user_id and id = :id
        returning failures
        """,
        id=turn_id,
    )
    assert row is not None
    return int(row["failures"])


async def record(  # noqa: PLR0913 - a ledger row is wide
    session: Session,
    call_id: UUID,
    *,
    claim: Claim,
    turn_id: UUID,
    step: int,
    tool: str,
    arguments: Mapping[str, object],
    origins: Mapping[str, object],
    effect: str,
    state: str,
    undoes: UUID | None,
    now: datetime,
) -> str | None:
    """Under the fence, writes the row before the call runs, or takes over a waiting one; answers the state it was in before.

    Reads share the lock of the conversation, so that they may run side by side; None for a row that is new.

    Raises:
        FenceLostError: the fence has been raised since; nothing was changed.
    """
    row = await session.row(
        _RECORD_READ if effect == "read" else _RECORD,
        id=call_id,
        conversation_id=claim.conversation_id,
        fence=claim.fence,
        turn_id=turn_id,
        step=step,
        tool=tool,
        arguments=json.dumps(arguments),
        origins=json.dumps(origins),
        effect=effect,
        state=state,
        undoes=undoes,
        now=now,
    )
    if row is None:
        raise FenceLostError
    return None if row["before"] is None else str(row["before"])


_RECORD = """
        with held as (
          select id from conversations
          where org_id = :org_id and user_id = :user_id and id = :conversation_id and fence = :fence for update
        )
        insert into tool_calls (org_id, user_id, id, conversation_id, turn_id, step, tool, arguments, origins, effect,
          state, undoes, created_at)
        select :org_id, :user_id, :id, held.id, :turn_id, :step, :tool, cast(:arguments as jsonb),
          cast(:origins as jsonb), :effect, :state, cast(:undoes as uuid), :now
        from held
        on conflict (org_id, user_id, id) do update set
          state = case when tool_calls.state = 'waiting' then excluded.state else tool_calls.state end,
          turn_id = case when tool_calls.state = 'waiting' then excluded.turn_id else tool_calls.turn_id end,
          step = case when tool_calls.state = 'waiting' then excluded.step else tool_calls.step end
        returning (select earlier.state from tool_calls earlier
          where earlier.org_id = :org_id and earlier.user_id = :user_id and earlier.id = :id) as before
        """
_RECORD_READ = _RECORD.replace("for update", "for share")


async def settle(
    session: Session, call_id: UUID, *, state: str, result: str, inverse: str | None, now: datetime
) -> None:
    """Writes what a running call came to."""
    await session.run(
        """
        update tool_calls set state = :state, result = cast(:result as jsonb), inverse = cast(:inverse as jsonb),
          finished_at = :now
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'running'
        """,
        id=call_id,
        state=state,
        result=result,
        inverse=inverse,
        now=now,
    )


async def settle_outside(
    session: Session, call_id: UUID, *, state: str, result: str, inverse: str | None, now: datetime
) -> None:
    """Writes what a call came to that reached the world, a stop in between or not."""
    await session.run(
        """
        update tool_calls set state = :state, result = cast(:result as jsonb), inverse = cast(:inverse as jsonb),
          finished_at = :now
        where org_id = :org_id and user_id = :user_id and id = :id and state in ('running', 'cancelled')
        """,
        id=call_id,
        state=state,
        result=result,
        inverse=inverse,
        now=now,
    )


async def calls(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, Row]:
    """Ledger rows by id."""
    rows = await session.rows(
        """
        select id, turn_id, step, tool, arguments, origins, effect, state, result, inverse, undoes, finished_at from tool_calls
        where org_id = :org_id and user_id = :user_id and id = any(:ids)
        """,
        ids=list(ids),
    )
    return {row["id"]: row for row in rows}


async def decide(session: Session, ids: Sequence[UUID], *, state: str, now: datetime) -> None:
    """Ends waiting calls without running them: declined or expired."""
    await session.run(
        """
        update tool_calls set state = :state, finished_at = :now
        where org_id = :org_id and user_id = :user_id and id = any(:ids) and state = 'waiting'
        """,
        ids=list(ids),
        state=state,
        now=now,
    )


async def acted(session: Session, turn_id: UUID) -> bool:
    """Whether any call of the turn has been carried out."""
    row = await session.row(
        """
        select from tool_calls where org_id = :org_id and user_id = :user_id and turn_id = :turn_id
          and state in ('done', 'undone', 'unknown') limit 1
        """,
        turn_id=turn_id,
    )
    return row is not None


async def done_in(session: Session, turn_id: UUID) -> Sequence[Row]:
    """The ledger rows of what the turn has done, in order."""
    return await session.rows(
        """
        select id, tool, arguments, origins, state, result, undoes from tool_calls
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and state = 'done' order by step
        """,
        turn_id=turn_id,
    )


async def revive(session: Session, turn_id: UUID) -> None:
    """Lets a turn that was given up go on where it stopped, with all of its messages."""
    await session.run(
        """
        with turn as (
          update turns set state = 'running', failures = 0, resumes = 0, finished_at = null
          where org_id = :org_id and user_id = :user_id and id = :id returning id
        )
        update inbound_messages set state = 'taken', error = null
        where org_id = :org_id and user_id = :user_id and turn_id in (select id from turn) and state = 'quarantined'
        """,
        id=turn_id,
    )


async def lately(
    session: Session, conversation_id: UUID, *, since: datetime, limit: int, only: UUID | None = None
) -> Sequence[Row]:
    """The newest finished turns: what was asked for, whether they ended with a question, and the calls they made.

    With `only`, that turn alone, however old it is.
    """
    return await session.rows(
        """
        select t.id, t.route, coalesce(t.plan -> 'requests', '[]') as requests,
          coalesce(jsonb_typeof(t.plan -> 'question') = 'object', false) as asked,
          (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'effect', c.effect, 'state', c.state,
             'facts', c.result -> 'facts', 'shown', c.result -> 'shown', 'undoes', c.undoes) order by c.step), '[]')
           from tool_calls c where (c.org_id, c.user_id, c.turn_id) = (t.org_id, t.user_id, t.id)
             and c.state in ('done', 'undone')) as calls
        from turns t
        where t.org_id = :org_id and t.user_id = :user_id and t.conversation_id = :id and t.state = 'done'
          and t.route is distinct from 'abridge' and case when cast(:only as uuid) is null then t.started_at >= :since else t.id = :only end
        order by t.fence desc limit :limit
        """,
        id=conversation_id,
        since=since,
        limit=limit,
        only=only,
    )


async def done_before(
    session: Session, conversation_id: UUID, *, newest: int, before: datetime, days: int
) -> Sequence[Row]:
    """What was done in a conversation before its newest finished turns: `day` (the person's, newest first), `tool`, `times`."""
    return await session.rows(
        """
        select (c.finished_at at time zone :zone)::date as day, c.tool, count(*) as times
        from tool_calls c
        where c.org_id = :org_id and c.user_id = :user_id and c.conversation_id = :id and c.state = 'done'
          and c.effect <> 'read' and c.finished_at > :since
          and c.finished_at < (
            select min(started_at) from (
              select started_at from turns where org_id = :org_id and user_id = :user_id and conversation_id = :id
                and state = 'done' and started_at <= :before order by started_at desc, fence desc limit :newest) newest)
        group by day, c.tool order by day desc, times desc, c.tool
        """,
        id=conversation_id,
        newest=newest,
        before=before,
        since=before - timedelta(days=days),
        zone=str(before.tzinfo),
    )
