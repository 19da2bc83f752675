"""Conversations that somebody answers by hand, in our account's name: what they wrote, and how long we say nothing. Nothing here commits."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from integrations.postgres.database import Row, Session

BY_HAND, HANDED_BACK = "by_hand", "handed_back"
"""Routes of turns that nobody here took: what was written by hand, and the words that ended the silence."""


async def opened(session: Session, *, channel: str, channel_account: str, peer: str) -> Row:
    """As the person: their conversation, made where missing, and locked: `id`, `fence`, and `seq`, the next place in it."""
    row = await session.row(
        """
        insert into conversations as c (org_id, user_id, id, channel, channel_account, peer, seq)
        values (:org_id, :user_id, :id, :channel, :channel_account, :peer, 1)
        on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = c.seq + 1
        returning id, fence, seq
        """,
        id=uuid4(),
        channel=channel,
        channel_account=channel_account,
        peer=peer,
    )
    assert row is not None
    return row


async def in_doubt(session: Session, conversation_id: UUID) -> Sequence[Row]:
    """As the person, under the lock: what was given to the messenger and of which nobody knows yet whether it arrived.

    `text`, `buttons`, `attachments`, `attempts`, and `error`, what was said of the last attempt, None while there is nothing.
    """
    return await session.rows(
        """
        select text, buttons, attachments, attempts, case state when 'sending' then null else error end as error
        from outbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and attempts > 0
          and (state in ('pending', 'sending')
            or state = 'cancelled' and receipt is null and created_at > clock_timestamp() - interval '1 hour')
        """,
        id=conversation_id,
    )


async def note(
    session: Session, here: Row, text: str, *, external_id: str, route: str, said_at: datetime, now: datetime
) -> None:
    """Keeps what was written by hand as a turn of its own, which the history has in its place."""
    await session.run(
        """
        with turn as (
          insert into turns (org_id, user_id, id, conversation_id, fence, state, route, started_at, finished_at)
          values (:org_id, :user_id, :turn, :conversation_id, :fence, 'done', :route, :said_at, :now) returning id
        )
        insert into outbound_messages (org_id, user_id, id, conversation_id, turn_id, position, text, state, created_at,
          sent_at, sent_seq, receipt)
        select :org_id, :user_id, :id, :conversation_id, turn.id, :seq, :text, 'sent', :said_at, :said_at, :seq,
          jsonb_build_object('ids', jsonb_build_array(cast(:external_id as text)), 'at', clock_timestamp())
        from turn
        """,
        id=uuid4(),
        turn=uuid4(),
        conversation_id=here["id"],
        fence=here["fence"],
        seq=here["seq"],
        route=route,
        text=text,
        external_id=external_id,
        said_at=said_at,
        now=now,
    )


async def begin(session: Session, conversation_id: UUID, *, said_at: datetime, until: datetime) -> bool:
    """Silent until then, unless something was written by hand later, which has decided it; answers whether it is."""
    changed = await session.run(
        """
        update conversations set paused_until = greatest(paused_until, cast(:until as timestamptz))
        where org_id = :org_id and user_id = :user_id and id = :id and not exists (
          select from turns t where t.org_id = :org_id and t.user_id = :user_id and t.conversation_id = :id
            and t.route = any(:by_hand) and t.started_at > :said_at)
        """,
        id=conversation_id,
        by_hand=[BY_HAND, HANDED_BACK],
        said_at=said_at,
        until=until,
    )
    return changed == 1


async def end(session: Session, conversation_id: UUID, *, over_at: datetime | None = None) -> Row | None:
    """Speaks again; None when it was not silent, or is for longer than `over_at`. Answers `channel` and `peer`."""
    return await session.row(
        """
        update conversations set paused_until = null
        where org_id = :org_id and user_id = :user_id and id = :id
          and paused_until <= coalesce(cast(:over_at as timestamptz), 'infinity')
        returning channel, peer
        """,
        id=conversation_id,
        over_at=over_at,
    )


async def waited(session: Session, conversation_id: UUID, *, now: datetime, stale_before: datetime) -> None:
    """What waited in the silence: old where it is from before `stale_before`, or was said before the last that was written by hand.

    The latter counts as `answered`: only what would change something is left to be asked about.
    """
    await session.run(
        """
        with last as (
          select max(o.position) as seq from outbound_messages o
          join turns t on (t.org_id, t.user_id, t.id) = (o.org_id, o.user_id, o.turn_id)
          where o.org_id = :org_id and o.user_id = :user_id and o.conversation_id = :id and t.route = :by_hand
        )
        update inbound_messages m set payload = m.payload
          || jsonb_build_object('came_at', cast(:now as text), 'waited', true, 'answered', coalesce(m.seq < last.seq, false))
        from last
        where m.org_id = :org_id and m.user_id = :user_id and m.conversation_id = :id and m.state = 'waiting'
          and m.kind in ('text', 'file') and not m.payload ? 'came_at' and (m.said_at < :stale_before or m.seq < last.seq)
        """,
        id=conversation_id,
        by_hand=BY_HAND,
        now=now.isoformat(),
        stale_before=stale_before,
    )


async def over(session: Session, *, now: datetime, limit: int) -> Sequence[Row]:
    """As the worker: conversations whose silence is over."""
    return await session.rows(
        "select org_id, user_id, id from conversations where paused_until <= :now order by paused_until limit :limit",
        now=now,
        limit=limit,
    )


async def of_chat(session: Session, *, channel: str, channel_account: str, peer: str) -> Sequence[Row]:
    """As the worker: everybody's conversations with a chat, in an order that everybody keeps: `org_id`, `user_id`, `id`."""
    return await session.rows(
        """
        select org_id, user_id, id from conversations
        where channel = :channel and channel_account = :channel_account and peer = :peer order by id
        """,
        channel=channel,
        channel_account=channel_account,
        peer=peer,
    )


async def silent(session: Session, *, channel: str, channel_account: str) -> Sequence[Row]:
    """As the worker: every conversation of an account of ours in which we are silent."""
    return await session.rows(
        """
        select org_id, user_id, id from conversations
        where channel = :channel and channel_account = :channel_account and paused_until is not null
        """,
        channel=channel,
        channel_account=channel_account,
    )
