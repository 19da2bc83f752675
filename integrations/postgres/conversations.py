"""Conversations: the row lock, the order, the lease and the fence. Nothing here commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from integrations.postgres.database import Person, Row, Session
from integrations.postgres.errors import FenceLostError
from language.types import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to run one conversation's turn, until the lease ends or the fence is raised."""

    person: Person
    conversation_id: UUID
    fence: int
    channel: str
    peer: str
    shown: Sequence[Mapping[str, object]] | None
    """The lists the person saw last, as stored."""
    spoken: Language | None
    """The language of the last turn: a number or a thumb up is answered in it."""


async def claim(session: Session, conversation_id: UUID, *, worker: str, lease_seconds: float) -> Claim | None:
    """Takes the lease and raises the fence; None when there is nothing to do, or somebody is at it, be it by hand."""
    row = await session.row(
        """
        update conversations set fence = fence + 1, leased_by = :worker,
          leased_until = clock_timestamp() + make_interval(secs => :lease)
        where org_id = :org_id and user_id = :user_id and id = :id
          and (leased_until is null or leased_until < clock_timestamp()) and paused_until is null
          and exists (select from inbound_messages m where m.org_id = :org_id and m.user_id = :user_id
                      and m.conversation_id = :id and m.state in ('waiting', 'taken'))
        returning fence, channel, peer, shown, spoken
        """,
        id=conversation_id,
        worker=worker,
        lease=lease_seconds,
    )
    if row is None:
        return None
    assert session.person is not None
    return Claim(person=session.person, conversation_id=conversation_id, **row)


async def hold(session: Session, claim: Claim) -> None:
    """Locks the conversation under the claim's fence, so that nobody who woke up late can change anything.

    Raises:
        FenceLostError: the fence has been raised since.
    """
    row = await session.row(
        """
        select from conversations where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence for update
        """,
        id=claim.conversation_id,
        fence=claim.fence,
    )
    if row is None:
        raise FenceLostError


async def keep(session: Session, claim: Claim, *, lease_seconds: float) -> None:
    """Makes the lease last for longer.

    Raises:
        FenceLostError: the fence has been raised since.
    """
    kept = await session.run(
        """
        update conversations set leased_until = clock_timestamp() + make_interval(secs => :lease)
        where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence
        """,
        id=claim.conversation_id,
        fence=claim.fence,
        lease=lease_seconds,
    )
    if kept != 1:
        raise FenceLostError


async def release(session: Session, claim: Claim) -> None:
    """Ends the lease."""
    await session.run(
        """
        update conversations set leased_until = null, leased_by = null
        where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence
        """,
        id=claim.conversation_id,
        fence=claim.fence,
    )


async def finish(
    session: Session,
    claim: Claim,
    *,
    turn_id: UUID,
    now: datetime,
    shown: str | None = None,
    spoken: Language | None = None,
    acted_order: int | None = None,
    error: str | None = None,
) -> int:
    """Ends the turn, its messages and the lease at once; with an error, the messages are set aside.

    Answers the place of the reply in the conversation's order.

    Raises:
        FenceLostError: the fence has been raised since; nothing was changed.
    """
    row = await session.row(
        """
        with held as (
          update conversations set leased_until = null, leased_by = null, seq = seq + 1,
            shown = coalesce(cast(:shown as jsonb), shown), spoken = coalesce(:spoken, spoken),
            acted_order = greatest(acted_order, cast(:acted_order as bigint))
          where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence
          returning seq
        ), messages as (
          update inbound_messages set state = case when cast(:error as text) is null then 'done' else 'quarantined' end,
            error = :error
          where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and state = 'taken'
            and exists (select from held)
        ), turn as (
          update turns set state = case when cast(:error as text) is null then 'done' else 'failed' end, finished_at = :now
          where org_id = :org_id and user_id = :user_id and id = :turn_id and exists (select from held)
        )
        select seq from held
        """,
        id=claim.conversation_id,
        fence=claim.fence,
        turn_id=turn_id,
        shown=shown,
        spoken=spoken,
        acted_order=acted_order,
        error=error,
        now=now,
    )
    if row is None:
        raise FenceLostError
    return int(row["seq"])


async def beside(session: Session, claim: Claim, *, conversation_id: UUID, peer: str, shown: str | None) -> Row:
    """The person's conversation with another peer of the same account of ours, made where missing: `id`, and `seq`, the next place."""
    row = await session.row(
        """
        insert into conversations (org_id, user_id, id, channel, channel_account, peer, seq, shown)
        select org_id, user_id, :other, channel, channel_account, :peer, 1, cast(:shown as jsonb) from conversations
        where org_id = :org_id and user_id = :user_id and id = :id
        on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = conversations.seq + 1,
          shown = coalesce(excluded.shown, conversations.shown)
        returning id, seq
        """,
        id=claim.conversation_id,
        other=conversation_id,
        peer=peer,
        shown=shown,
    )
    assert row is not None
    return row


async def halt(
    session: Session, conversation_id: UUID, *, stop_id: UUID, seq: int, order: int | None, now: datetime
) -> None:
    """Stop, at the door: raises the fence and cancels what is running, asked, held, unsent or waiting before `seq`.

    What was said before it, by the provider's order, and comes in after it is late. The message that stopped gets in its payload, as
    `stopped`, what that was: `messages`, the texts that will not be answered, `questions`, `replies` and `held`, how many.
    """
    here = {"id": conversation_id}
    mine = "org_id = :org_id and user_id = :user_id and conversation_id = :id"
    await session.run(
        "update conversations set fence = fence + 1, leased_until = null, leased_by = null, "
        "acted_order = greatest(acted_order, cast(:order as bigint)) "
        "where org_id = :org_id and user_id = :user_id and id = :id",
        order=order,
        **here,
    )
    questions = await session.run(
        f"update questions set state = 'cancelled' where {mine} and state = 'open'",  # noqa: S608
        **here,
    )
    ending = f"update tool_calls set state = 'cancelled', finished_at = :now where {mine} and state "  # noqa: S608
    held = await session.run(ending + "= 'held'", now=now, **here)
    await session.run(ending + "in ('proposed', 'waiting', 'running')", now=now, **here)
    replies = await session.run(
        # A reminder that is on its way is no part of what goes on here.
        f"update outbound_messages set state = 'cancelled' where {mine} and state in ('pending', 'sending') "  # noqa: S608
        "and reason is null",
        **here,
    )
    await session.run(
        f"update turns set state = 'cancelled', finished_at = :now where {mine} and state = 'running'",  # noqa: S608
        now=now,
        **here,
    )
    messages = await session.rows(
        f"update inbound_messages set state = 'cancelled' where {mine} "  # noqa: S608
        "and state in ('waiting', 'taken') and seq < :seq returning seq, coalesce(payload ->> 'text', '') as text",
        seq=seq,
        **here,
    )
    stopped = {
        "messages": [row["text"] for row in sorted(messages, key=lambda row: row["seq"])],
        "questions": questions,
        "replies": replies,
        **({"held": held} if held else {}),
    }
    await session.run(
        "update inbound_messages set payload = payload || jsonb_build_object('stopped', cast(:stopped as jsonb)) "
        "where org_id = :org_id and user_id = :user_id and id = :stop",
        stop=stop_id,
        stopped=stopped,
    )


async def busy_workers(session: Session) -> Sequence[str]:
    """As the worker: the names on leases and sendings that have not ended."""
    rows = await session.rows(
        """
        select leased_by as name from conversations where leased_until > clock_timestamp()
        union select sender from conversations where sending_until > clock_timestamp()
        """
    )
    return [row["name"] for row in rows if row["name"]]


async def bury(session: Session, worker: str) -> Sequence[Row]:
    """As the worker: ends what a dead one held, and answers where. Its fence is raised by whoever goes on."""
    turns = await session.rows(
        "update conversations set leased_until = null, leased_by = null where leased_by = :worker "
        "returning org_id, user_id, id, channel, peer",
        worker=worker,
    )
    deliveries = await session.rows(
        "update conversations set sending_until = null, sender = null where sender = :worker "
        "returning org_id, user_id, id, channel, peer",
        worker=worker,
    )
    return [*turns, *deliveries]


async def let_go(session: Session, conversation_id: UUID, worker: str) -> Row | None:
    """As the worker: ends what one process held in one conversation, and answers where; None when it held nothing."""
    return await session.row(
        """
        update conversations set
          leased_until = case when leased_by = :worker then null else leased_until end,
          leased_by = nullif(leased_by, :worker),
          sending_until = case when starts_with(sender, :worker || ':') then null else sending_until end,
          sender = case when starts_with(sender, :worker || ':') then null else sender end
        where id = :id and (leased_by = :worker or starts_with(sender, :worker || ':'))
        returning channel, peer
        """,
        id=conversation_id,
        worker=worker,
    )


async def idle_with_work(session: Session, *, left_for: timedelta, limit: int) -> Sequence[Row]:
    """As the worker: conversations with messages that have waited for so long, and nobody at them."""
    return await session.rows(
        """
        select distinct c.org_id, c.user_id, c.id
        from inbound_messages m
        join conversations c on (c.org_id, c.user_id, c.id) = (m.org_id, m.user_id, m.conversation_id)
        where m.state in ('waiting', 'taken') and (c.leased_until is null or c.leased_until < clock_timestamp())
          and c.paused_until is null
          and m.received_at < clock_timestamp() - :left
        limit :limit
        """,
        left=left_for,
        limit=limit,
    )
