"""What we say without being spoken to: where to, and into that conversation's outbox. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from integrations.postgres.database import Row, Session


async def hold_conversations(session: Session) -> None:
    """Locks all of the person's conversations: every transaction locks those first, so that none waits for another in a circle."""
    await session.rows(
        "select from conversations where org_id = :org_id and user_id = :user_id order by id for no key update"
    )


async def private(session: Session, conversation_id: UUID) -> Row | None:
    """`channel`, `channel_account` and `peer` of a conversation that only the person reads and that can be reached."""
    return await session.row(
        """
        select c.channel, c.channel_account, c.peer from conversations c
        join accounts a on a.org_id = c.org_id and a.user_id = c.user_id and a.channel = c.channel
          and a.channel_account = c.channel_account and a.external_id = c.peer
        where c.org_id = :org_id and c.user_id = :user_id and c.id = :id
          and a.unreachable_at is null
        """,
        id=conversation_id,
    )


async def stuck(session: Session, where: Mapping[str, str], *, since: datetime) -> bool:
    """Whether the messenger does not take what was said there before that moment: it was tried in vain."""
    row = await session.row(
        """
        select exists (
          select from outbound_messages o
          join conversations c on (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
          where o.org_id = :org_id and o.user_id = :user_id and c.channel = :channel and c.channel_account = :account
            and c.peer = :peer and o.state in ('pending', 'sending') and (o.error is not null or o.attempts > 1)
            and o.created_at < :since
        ) as found
        """,
        channel=where["channel"],
        account=where["channel_account"],
        peer=where["peer"],
        since=since,
    )
    assert row is not None
    return bool(row["found"])


async def place(session: Session, where: Mapping[str, str], *, shown: Sequence[Mapping[str, object]] = ()) -> Row:
    """The conversation, made where missing: `id`, and `seq`, the next place in it. `shown` is the list it now has in front."""
    kinds = [str(each["kind"]) for each in shown]
    row = await session.row(
        """
        insert into conversations as c (org_id, user_id, id, channel, channel_account, peer, seq, shown)
        values (:org_id, :user_id, :id, :channel, :channel_account, :peer, 1, cast(:shown as jsonb))
        on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = c.seq + 1,
          shown = case when excluded.shown is null then c.shown else excluded.shown || coalesce(
            (select jsonb_agg(kept) from jsonb_array_elements(c.shown) as kept where not kept ->> 'kind' = any(:kinds)), '[]')
          end
        returning id, seq
        """,
        id=uuid4(),
        channel=where["channel"],
        channel_account=where["channel_account"],
        peer=where["peer"],
        shown=json.dumps(list(shown)) if shown else None,
        kinds=kinds,
    )
    assert row is not None
    return row


async def say(  # noqa: PLR0913 - a row
    session: Session,
    message_id: UUID,
    *,
    conversation_id: UUID,
    position: int,
    text: str,
    buttons: Sequence[Mapping[str, object]],
    reason: Mapping[str, object],
    due_at: datetime,
    now: datetime,
) -> None:
    """Queues a message that answers nothing, with the reason it is said and the time it is for."""
    await session.run(
        """
        insert into outbound_messages
          (org_id, user_id, id, conversation_id, position, text, buttons, reason, due_at, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :position, :text, cast(:buttons as jsonb), :reason, :due, :now)
        """,
        id=message_id,
        conversation_id=conversation_id,
        position=position,
        text=text,
        buttons=json.dumps(list(buttons)),
        reason=dict(reason),
        due=due_at,
        now=now,
    )
