"""The outbox: what is to be said, by one sender per conversation. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from integrations.postgres.database import Row, Session
from language.types import Language


async def insert(
    session: Session,
    message_id: UUID,
    *,
    conversation_id: UUID,
    turn_id: UUID | None,
    position: int,
    text: str,
    buttons: Sequence[Mapping[str, object]],
    now: datetime,
) -> bool:
    """Queues a message once; answers whether messages of the person wait.

    Asked here, by a statement that begins under the row lock: one that waited for the lock would not see them.
    """
    row = await session.row(
        """
        insert into outbound_messages (org_id, user_id, id, conversation_id, turn_id, position, text, buttons, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :turn_id, :position, :text, cast(:buttons as jsonb), :now)
        returning exists (select from inbound_messages m where m.org_id = :org_id and m.user_id = :user_id
          and m.conversation_id = :conversation_id and m.state = 'waiting') as more
        """,
        id=message_id,
        conversation_id=conversation_id,
        turn_id=turn_id,
        position=position,
        text=text,
        buttons=json.dumps(list(buttons)),
        now=now,
    )
    assert row is not None
    return bool(row["more"])


async def ahead(
    session: Session,
    message_id: UUID,
    *,
    conversation_id: UUID,
    text: Mapping[Language, str],
    usual: Language,
    now: datetime,
) -> Row:
    """Queues a sentence before whatever waits, in the language spoken last, else the `usual` one; answers `channel` and `peer`."""
    row = await session.row(
        """
        with here as (
          select id, channel, peer, spoken from conversations
          where org_id = :org_id and user_id = :user_id and id = :conversation_id for update
        ), said as (
          insert into outbound_messages (org_id, user_id, id, conversation_id, position, text, created_at)
          select :org_id, :user_id, :id, here.id,
            least(0, (select min(o.position) from outbound_messages o where o.org_id = :org_id and o.user_id = :user_id
              and o.conversation_id = here.id)) - 1,
            cast(:text as jsonb) ->> coalesce(here.spoken, :usual), :now
          from here
        )
        select channel, peer from here
        """,
        id=message_id,
        conversation_id=conversation_id,
        text=json.dumps(dict(text)),
        usual=usual,
        now=now,
    )
    assert row is not None
    return row


async def claim_sender(session: Session, conversation_id: UUID, *, sender: str, lease_seconds: float) -> Row | None:
    """Becomes the one sender of a conversation; None when there is another, be it by hand, or nothing due.

    Answers `channel`, `channel_account`, `peer`, `address`, which is where the messenger reaches that peer, None where it is the same,
    and `unreachable`: that account has shut us out.
    """
    return await session.row(
        """
        update conversations set sender = :sender,
          sending_until = clock_timestamp() + make_interval(secs => :lease)
        where org_id = :org_id and user_id = :user_id and id = :id
          and (sending_until is null or sending_until < clock_timestamp()) and paused_until is null
          and exists (select from outbound_messages o where o.org_id = :org_id and o.user_id = :user_id
                      and o.conversation_id = :id and o.state in ('pending', 'sending')
                      and o.next_attempt_at <= clock_timestamp())
        returning channel, channel_account, peer, (select a.address from accounts a where a.channel = conversations.channel
          and a.channel_account = conversations.channel_account and a.external_id = conversations.peer) as address,
          exists (select from accounts a where a.channel = conversations.channel and a.unreachable_at is not null
          and a.channel_account = conversations.channel_account and a.external_id = conversations.peer) as unreachable
        """,
        id=conversation_id,
        sender=sender,
        lease=lease_seconds,
    )


async def hold_sender(session: Session, conversation_id: UUID, *, sender: str, lease_seconds: float) -> bool:
    """Locks the conversation as its sender; False when somebody else took over."""
    held = await session.run(
        """
        update conversations set sending_until = clock_timestamp() + make_interval(secs => :lease)
        where org_id = :org_id and user_id = :user_id and id = :id and sender = :sender
        """,
        id=conversation_id,
        sender=sender,
        lease=lease_seconds,
    )
    return held == 1


async def enclose(session: Session, message_id: UUID, attachments: Sequence[Mapping[str, str]]) -> None:
    """Files that go with a message queued in this transaction: `kind`, `name`, `mime`, `sha256`, `caption`."""
    await session.run(
        """
        update outbound_messages set attachments = cast(:attachments as jsonb)
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=message_id,
        attachments=json.dumps(list(attachments)),
    )


async def part_taken(
    session: Session,
    message_id: UUID,
    *,
    conversation_id: UUID,
    sender: str,
    lease_seconds: float,
    ids: Sequence[str],
) -> bool:
    """As its sender, keeps the ids of the parts that have arrived, and the lease; False when somebody else took over."""
    marked = await session.run(
        """
        with held as (
          update conversations set sending_until = clock_timestamp() + make_interval(secs => :lease)
          where org_id = :org_id and user_id = :user_id and id = :conversation_id and sender = :sender returning id
        )
        update outbound_messages o set receipt = jsonb_build_object('ids', cast(:ids as jsonb))
        from held where o.org_id = :org_id and o.user_id = :user_id and o.id = :id and o.state = 'sending'
        """,
        id=message_id,
        conversation_id=conversation_id,
        sender=sender,
        lease=lease_seconds,
        ids=json.dumps(list(ids)),
    )
    return marked == 1


async def sent(
    session: Session,
    message_id: UUID,
    *,
    conversation_id: UUID,
    sender: str,
    lease_seconds: float,
    receipt: str,
    now: datetime,
) -> bool:
    """As its sender, locks the conversation and keeps the receipt; False when somebody else took over.

    The receipt gets the database's time as `at`: what lives for minutes counts them from here.
    """
    marked = await session.run(
        """
        with held as (
          update conversations set seq = seq + 1, sending_until = clock_timestamp() + make_interval(secs => :lease)
          where org_id = :org_id and user_id = :user_id and id = :conversation_id and sender = :sender returning seq
        )
        update outbound_messages o set state = 'sent', sent_at = :now, sent_seq = held.seq, error = null,
          receipt = cast(:receipt as jsonb) || jsonb_build_object('at', clock_timestamp())
        from held where o.org_id = :org_id and o.user_id = :user_id and o.id = :id
        """,
        id=message_id,
        conversation_id=conversation_id,
        sender=sender,
        lease=lease_seconds,
        receipt=receipt,
        now=now,
    )
    return marked == 1


async def next_due(session: Session, conversation_id: UUID, *, sender: str) -> Row | None:
    """The head of the queue, marked as being sent; with an empty queue, or a head that must wait, the place is given up.

    For its sender, by a statement that begins under the row lock: one that waited for the lock would miss new replies.
    """
    return await session.row(
        """
        with due as (
          update outbound_messages set state = 'sending', attempts = attempts + 1, error = null,
            -- An attempt whose end nobody wrote down may have arrived.
            reason = case when attempts > 0 and error is null then reason || '{"doubt": true}' else reason end
          where org_id = :org_id and user_id = :user_id and next_attempt_at <= clock_timestamp() and id = (
            select id from outbound_messages where org_id = :org_id and user_id = :user_id
              and conversation_id = :id and state in ('pending', 'sending') order by position limit 1)
            and not exists (select from conversations where org_id = :org_id and user_id = :user_id and id = :id
              and paused_until is not null)
          returning id, text, buttons, attachments, attempts, coalesce(receipt -> 'ids', '[]') as taken, reason, created_at
        ), given_up as (
          update conversations set sending_until = null, sender = null
          where org_id = :org_id and user_id = :user_id and id = :id and sender = :sender and not exists (select from due)
        )
        select id, text, buttons, attachments, attempts, taken, reason, created_at from due
        """,
        id=conversation_id,
        sender=sender,
    )


async def reword(session: Session, message_id: UUID, *, text: str) -> None:
    """What came by itself says that it is late."""
    await session.run(
        """
        update outbound_messages set text = :text, reason = reason || '{"late": true}'
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=message_id,
        text=text,
    )


async def put_back(
    session: Session, message_id: UUID, *, error: str, delay: float, permanent: bool, doubtful: bool
) -> None:
    """After a failed attempt: tried again later, or recorded as failed so that the queue goes on. `doubtful`: it may have arrived."""
    await session.run(
        """
        update outbound_messages set state = :state, error = :error,
          reason = case when :doubtful then reason || '{"doubt": true}' else reason end,
          next_attempt_at = clock_timestamp() + make_interval(secs => :delay)
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'sending'
        """,
        id=message_id,
        state="failed" if permanent else "pending",
        error=error,
        delay=delay,
        doubtful=doubtful,
    )


async def give_up(session: Session, conversation_id: UUID, *, error: str) -> Sequence[UUID]:
    """Nothing that waits in a conversation will be sent; answers which replies that were."""
    gone = """
        update outbound_messages set state = 'failed', error = :error
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and state in ('pending', 'sending') returning id
        """
    return [row["id"] for row in await session.rows(gone, id=conversation_id, error=error)]


async def release_sender(session: Session, conversation_id: UUID, *, sender: str) -> None:
    await session.run(
        """
        update conversations set sending_until = null, sender = null
        where org_id = :org_id and user_id = :user_id and id = :id and sender = :sender
        """,
        id=conversation_id,
        sender=sender,
    )


async def unsent(session: Session, *, left_for: timedelta, limit: int) -> Sequence[Row]:
    """As the worker: conversations with replies that have been due for so long, and nobody sending them."""
    return await session.rows(
        """
        select * from (select distinct c.org_id, c.user_id, c.id, c.channel, c.peer
        from outbound_messages o
        join conversations c on (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
        where o.state in ('pending', 'sending') and o.next_attempt_at < clock_timestamp() - :left
          and (c.sending_until is null or c.sending_until < clock_timestamp()) and c.paused_until is null
        ) unsent order by random() limit :limit -- those nobody listens for must not crowd out the rest
        """,
        left=left_for,
        limit=limit,
    )


async def of_turn(session: Session, turn_id: UUID) -> Sequence[Row]:
    return await session.rows(
        """
        select id, text, buttons, attachments, state, attempts from outbound_messages
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id order by position
        """,
        turn_id=turn_id,
    )
