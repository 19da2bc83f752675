"""Conversations: the row lock, the order, the lease and the fence. Nothing here commits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from integrations.postgres.database import Person, Row, Session
from integrations.postgres.errors import FenceLostError


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to run one conversation's turn, until the lease ends or the fence is raised."""

    person: Person
    conversation_id: UUID
    fence: int
    channel: str


async def touch(session: Session, *, channel: str, channel_account: str, peer: str) -> Row:
    """Makes the conversation where missing, locks it, and hands out the next `seq`."""
    row = await session.row(
        """
        insert into conversations (org_id, user_id, id, channel, channel_account, peer, seq)
        values (:org_id, :user_id, :id, :channel, :channel_account, :peer, 1)
        on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = conversations.seq + 1
        returning id, seq, acted_order
        """,
        id=uuid4(),
        channel=channel,
        channel_account=channel_account,
        peer=peer,
    )
    assert row is not None
    return row


async def claim(
    session: Session, person: Person, conversation_id: UUID, *, worker: str, lease_seconds: float
) -> Claim | None:
    """As the worker: takes the lease and raises the fence; None when there is nothing to do or somebody is at it."""
    row = await session.row(
        """
        update conversations set fence = fence + 1, leased_by = :worker,
          leased_until = clock_timestamp() + make_interval(secs => :lease)
        where org_id = :org and user_id = :who and id = :id
          and (leased_until is null or leased_until < clock_timestamp())
          and exists (select from inbound_messages m where m.org_id = :org and m.user_id = :who
                      and m.conversation_id = :id and m.state in ('waiting', 'taken'))
        returning fence, channel
        """,
        org=person.org_id,
        who=person.user_id,
        id=conversation_id,
        worker=worker,
        lease=lease_seconds,
    )
    if row is None:
        return None
    return Claim(person=person, conversation_id=conversation_id, fence=row["fence"], channel=row["channel"])


async def hold(session: Session, claim: Claim, *, lease_seconds: float | None = None) -> Row:
    """Locks the conversation under the claim's fence, so that nobody who woke up late can change anything.

    Raises:
        FenceLostError: the fence has been raised since.
    """
    row = await session.row(
        """
        update conversations set leased_until = clock_timestamp() + make_interval(secs => cast(:lease as float8))
        where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence
        returning shown, channel, peer
        """
        if lease_seconds is not None
        else """
        select shown, channel, peer from conversations
        where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence for update
        """,
        id=claim.conversation_id,
        fence=claim.fence,
        **({} if lease_seconds is None else {"lease": lease_seconds}),
    )
    if row is None:
        raise FenceLostError
    return row


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
    session: Session, claim: Claim, *, shown: str | None, acted_order: int | None, rows: int
) -> tuple[int, bool]:
    """Ends the lease, hands out `rows` positions for replies, and tells whether messages wait.

    Answers the last position handed out and whether another turn is due.
    """
    row = await session.row(
        """
        update conversations c set leased_until = null, leased_by = null, seq = seq + :rows,
          shown = coalesce(cast(:shown as jsonb), shown),
          acted_order = greatest(acted_order, cast(:acted_order as bigint))
        where org_id = :org_id and user_id = :user_id and id = :id and fence = :fence
        returning seq, exists (select from inbound_messages m where m.org_id = :org_id and m.user_id = :user_id
          and m.conversation_id = c.id and m.state = 'waiting') as more
        """,
        id=claim.conversation_id,
        fence=claim.fence,
        shown=shown,
        acted_order=acted_order,
        rows=rows,
    )
    if row is None:
        raise FenceLostError
    return row["seq"], row["more"]


async def halt(session: Session, conversation_id: UUID, *, seq: int, now: datetime) -> None:
    """Stop, at the door: raises the fence and cancels what is running, asked, held, unsent or waiting before `seq`."""
    here = {"id": conversation_id}
    mine = "org_id = :org_id and user_id = :user_id and conversation_id = :id"
    await session.run(
        "update conversations set fence = fence + 1, leased_until = null, leased_by = null "
        "where org_id = :org_id and user_id = :user_id and id = :id",
        **here,
    )
    await session.run(f"update questions set state = 'cancelled' where {mine} and state = 'open'", **here)  # noqa: S608
    await session.run(
        f"update tool_calls set state = 'cancelled', finished_at = :now where {mine} "  # noqa: S608
        "and state in ('proposed', 'waiting', 'held', 'running')",
        now=now,
        **here,
    )
    await session.run(
        f"update outbound_messages set state = 'cancelled' where {mine} and state = 'pending'",  # noqa: S608
        **here,
    )
    await session.run(
        f"update turns set state = 'cancelled', finished_at = :now where {mine} and state = 'running'",  # noqa: S608
        now=now,
        **here,
    )
    await session.run(
        f"update inbound_messages set state = 'cancelled' where {mine} "  # noqa: S608
        "and state in ('waiting', 'taken') and seq < :seq",
        seq=seq,
        **here,
    )


async def idle_with_work(session: Session, *, limit: int) -> Sequence[Row]:
    """As the worker: conversations with messages waiting, and nobody at them."""
    return await session.rows(
        """
        select distinct c.org_id, c.user_id, c.id
        from inbound_messages m
        join conversations c on (c.org_id, c.user_id, c.id) = (m.org_id, m.user_id, m.conversation_id)
        where m.state in ('waiting', 'taken') and (c.leased_until is null or c.leased_until < clock_timestamp())
          and m.received_at < clock_timestamp() - interval '2 seconds'
        limit :limit
        """,
        limit=limit,
    )
