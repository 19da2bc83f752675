"""What a message that is edited or deleted has led to. Nothing here commits."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres.database import Row, Session

NEARBY = 100
"""How far apart in a conversation's order a message and what came in before it are looked for."""
_TARGET = "coalesce(nullif(payload ->> 'target', ''), external_id)"


async def of_waiting(
    session: Session, conversation_id: UUID, external_ids: Sequence[str], *, since: int
) -> Sequence[Row]:
    """Edits and deletions of messages, those that count last at the end: id, kind, target, text, state."""
    return await session.rows(
        f"""
        select id, kind, state, {_TARGET} as target, coalesce(payload ->> 'text', '') as text from inbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and seq >= :since
          and kind in ('edit', 'deletion') and {_TARGET} = any(:targets)
        order by kind = 'deletion', revision, seq
        """,  # noqa: S608 - a constant
        id=conversation_id,
        since=since,
        targets=list(external_ids),
    )


async def told_to_us(session: Session, conversation_id: UUID, external_ids: Sequence[str]) -> set[str]:
    """Which messages of a group were said to us."""
    rows = await session.rows(
        """
        select distinct external_id from inbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and external_id = any(:targets)
          and kind not in ('edit', 'deletion', 'reaction') and payload ->> 'addressed' = 'true'
        """,
        id=conversation_id,
        targets=list(external_ids),
    )
    return {row["external_id"] for row in rows}


async def is_for_us(session: Session, message_id: UUID) -> None:
    """An edit in a group that waits."""
    await session.run(
        """
        update inbound_messages set payload = payload || '{"addressed": true}'
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'waiting'
        """,
        id=message_id,
    )


async def is_said_now(session: Session, message_id: UUID) -> None:
    """An edit that waits is the first that is said to us: a message, whose later edits are edits of it."""
    await session.run(
        """
        update inbound_messages set kind = 'text', revision = greatest(revision, 1)
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'waiting'
        """,
        id=message_id,
    )


async def rewrite(session: Session, message_id: UUID, text: str) -> None:
    """A message that waits says something else."""
    await session.run(
        """
        update inbound_messages set payload = jsonb_set(payload, '{text}', to_jsonb(cast(:text as text)))
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'waiting'
        """,
        id=message_id,
        text=text,
    )


async def settle(session: Session, ids: Sequence[UUID], *, state: str) -> None:
    """Ends messages that wait, without a turn."""
    await session.run(
        """
        update inbound_messages set state = :state
        where org_id = :org_id and user_id = :user_id and id = any(:ids) and state = 'waiting'
        """,
        ids=list(ids),
        state=state,
    )


async def original(session: Session, conversation_id: UUID, external_id: str) -> Row | None:
    """The message that is spoken of, as it was said first, and whether it answers a question; None when it never came in."""
    return await session.row(
        """
        select m.id, m.kind, m.state, m.turn_id, coalesce(m.payload ->> 'text', '') as text,
          exists (select from questions q
            where (q.org_id, q.user_id, q.answered_by) = (m.org_id, m.user_id, m.id)) as answers
        from inbound_messages m
        where m.org_id = :org_id and m.user_id = :user_id and m.conversation_id = :id and m.external_id = :external_id
          and m.kind not in ('edit', 'deletion', 'reaction') order by m.seq desc limit 1
        """,
        id=conversation_id,
        external_id=external_id,
    )


async def said_with(session: Session, message_id: UUID, turn_id: UUID | None) -> Sequence[Row]:
    """A message and those merged with it, in their order, each with what its last edit made of it.

    `edited` is that text, None when there is none; `revision` that edit's, `gone` whether it was deleted.
    """
    return await session.rows(
        f"""
        select m.id, m.seq, m.external_id, m.kind, m.payload, m.said_at, m.received_at, m.alone, m.whole, false as late, 0 as revision,
          last.text as edited, coalesce(last.revision, 0) as newest, coalesce(last.gone, false) as gone
        from inbound_messages m
        left join lateral (
          select (array_agg(a.payload ->> 'text' order by a.revision desc, a.seq desc) filter (where a.kind = 'edit'))[1] as text,
            max(a.revision) as revision, bool_or(a.kind = 'deletion') as gone
          from (select *, {_TARGET} as target from inbound_messages) a
          where a.org_id = m.org_id and a.user_id = m.user_id and a.conversation_id = m.conversation_id
            and a.kind in ('edit', 'deletion') and a.target = m.external_id and a.state = 'done'
        ) last on true
        where m.org_id = :org_id and m.user_id = :user_id
          and (m.id = :id or (m.turn_id = :turn_id and m.kind not in ('edit', 'deletion')))
        order by m.seq
        """,  # noqa: S608 - a constant
        id=message_id,
        turn_id=turn_id,
    )


async def led_to(
    session: Session, conversation_id: UUID, *, turn_id: UUID | None, external_ids: Sequence[str]
) -> Sequence[UUID]:
    """A turn, those of the later edits of its messages, and those of the answers to what they asked."""
    rows = await session.rows(
        f"""
        with recursive chain (turn_id) as (
          (select cast(:turn_id as uuid)
          union
          select m.turn_id from inbound_messages m
          where m.org_id = :org_id and m.user_id = :user_id and m.conversation_id = :id
            and m.kind in ('edit', 'deletion') and m.state = 'done' and {_TARGET} = any(:targets))
          union
          select m.turn_id from chain
          join questions q on q.org_id = :org_id and q.user_id = :user_id and q.turn_id = chain.turn_id
          join inbound_messages m on (m.org_id, m.user_id, m.id) = (q.org_id, q.user_id, q.answered_by)
        )
        select turn_id from chain where turn_id is not null
        """,  # noqa: S608 - a constant
        id=conversation_id,
        turn_id=turn_id,
        targets=list(external_ids),
    )
    return [row["turn_id"] for row in rows]


async def caused(session: Session, turns: Sequence[UUID]) -> Sequence[Row]:
    """What these turns did, in order, but for what they took back and what was taken back since."""
    return await session.rows(
        """
        select c.id, c.turn_id, c.tool, c.arguments, c.origins, c.effect, c.state, c.result, c.inverse, c.undoes, c.finished_at
        from tool_calls c join turns t on (t.org_id, t.user_id, t.id) = (c.org_id, c.user_id, c.turn_id)
        where c.org_id = :org_id and c.user_id = :user_id and c.turn_id = any(:turns) and c.undoes is null
          and c.state in ('done', 'unknown')
        order by t.fence, c.step
        """,
        turns=list(turns),
    )


async def asks(session: Session, turns: Sequence[UUID]) -> bool:
    """Whether a question of one of these turns is open."""
    row = await session.row(
        """
        select from questions where org_id = :org_id and user_id = :user_id and turn_id = any(:turns) and state = 'open' limit 1
        """,
        turns=list(turns),
    )
    return row is not None
