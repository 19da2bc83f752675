"""Open questions and the buttons that answer them. Nothing here commits."""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Row, Session

_EXPIRED = """coalesce(
  greatest(m.said_at - o.sent_at, m.received_at - cast(o.receipt ->> 'at' as timestamptz)) >= q.expires_at - q.created_at,
  false) as expired"""
"""A question lives from its delivery, by the clock of the people who talk and by the database's, which nobody sets."""

ASKED_AGAIN = "asked_again"
"""The route of a turn that only repeats what is open."""


async def ask(
    session: Session,
    question_id: UUID,
    *,
    conversation_id: UUID,
    turn_id: UUID,
    outbound_id: UUID,
    arguments_hash: str | None,
    expires_at: datetime,
    now: datetime,
) -> None:
    """Opens a question; how long from `now` to `expires_at` is how long it lives once it is delivered."""
    await session.run(
        """
        insert into questions (org_id, user_id, id, conversation_id, turn_id, outbound_id, kind, arguments_hash,
          expires_at, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :turn_id, :outbound_id, :kind, :arguments_hash,
          :expires_at, :now)
        """,
        id=question_id,
        conversation_id=conversation_id,
        turn_id=turn_id,
        outbound_id=outbound_id,
        kind="choice" if arguments_hash is None else "approval",
        arguments_hash=arguments_hash,
        expires_at=expires_at,
        now=now,
    )


async def close_open(session: Session, conversation_id: UUID) -> None:
    """Expires what is open in the conversation, and the calls that waited for it."""
    await session.run(
        """
        with closed as (
          update questions set state = 'expired'
          where org_id = :org_id and user_id = :user_id and conversation_id = :id and state = 'open'
        )
        update tool_calls set state = 'expired'
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and state = 'waiting'
        """,
        id=conversation_id,
    )


async def close(session: Session, question_id: UUID) -> None:
    """Expires one question."""
    await session.run(
        """
        update questions set state = 'expired'
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'open'
        """,
        id=question_id,
    )


async def answer(session: Session, question_id: UUID, *, message_id: UUID) -> bool:
    """Uses a question up; False when it was answered, cancelled or expired before."""
    return (
        await session.run(
            """
            update questions set state = 'answered', answered_by = :message_id
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'open'
            """,
            id=question_id,
            message_id=message_id,
        )
        == 1
    )


async def newest(session: Session, conversation_id: UUID, *, message_id: UUID) -> Row | None:
    """The question that is open, with the place of its delivery in the conversation's order, as a message finds it.

    `text` is that of the whole reply it stands in, `receipts` the messenger's ids of it and of the reply that repeated it, `acted` whether
    its turn changed something as well, `past` whether anything else was said to the person between it and the message.
    """
    return await session.row(
        f"""
        select q.id, q.kind, q.arguments_hash, o.sent_seq, o.text, {_EXPIRED},
          coalesce(o.receipt -> 'ids', '[]') || coalesce(again.receipt -> 'ids', '[]') as receipts,
          exists (select from outbound_messages other
            where (other.org_id, other.user_id, other.conversation_id) = (q.org_id, q.user_id, q.conversation_id)
              and other.turn_id is distinct from q.turn_id and other.sent_seq < m.seq
              and other.sent_seq > coalesce(again.sent_seq, o.sent_seq)) as past,
          exists (select from tool_calls c
            where (c.org_id, c.user_id, c.turn_id) = (q.org_id, q.user_id, q.turn_id)
              and c.effect <> 'read' and c.state = 'done') as acted
        from questions q
        join outbound_messages o on (o.org_id, o.user_id, o.id) = (q.org_id, q.user_id, q.outbound_id)
        join inbound_messages m on (m.org_id, m.user_id, m.id) = (q.org_id, q.user_id, :message_id)
        left join lateral (
          select a.sent_seq, a.receipt
          from outbound_messages a join turns t on (t.org_id, t.user_id, t.id) = (a.org_id, a.user_id, a.turn_id)
          where (a.org_id, a.user_id, a.conversation_id) = (q.org_id, q.user_id, q.conversation_id)
            and a.sent_seq > o.sent_seq and a.sent_seq < m.seq and t.route = :again
          order by a.sent_seq desc limit 1
        ) again on true
        where q.org_id = :org_id and q.user_id = :user_id and q.conversation_id = :id and q.state = 'open'
        order by q.created_at desc, o.position desc limit 1
        """,  # noqa: S608 - a constant
        id=conversation_id,
        message_id=message_id,
        again=ASKED_AGAIN,
    )


async def add_buttons(
    session: Session, *, conversation_id: UUID, outbound_id: UUID, question_id: UUID | None, buttons: Sequence[Row]
) -> None:
    """Stores what taps will do: rows of id, position, label, action, answers (whether it belongs to the question)."""
    await session.run(
        """
        insert into buttons (org_id, user_id, id, conversation_id, outbound_id, question_id, position, label, action)
        select :org_id, :user_id, b.id, :conversation_id, :outbound_id,
          case when b.answers then cast(:question_id as uuid) end, b.position, b.label, b.action
        from jsonb_to_recordset(cast(:buttons as jsonb))
          as b (id text, position int, label text, action jsonb, answers boolean)
        """,
        conversation_id=conversation_id,
        outbound_id=outbound_id,
        question_id=question_id,
        buttons=json.dumps(list(buttons)),
    )


async def open_text(session: Session, conversation_id: UUID) -> str | None:
    """The words of the approval that is open in a conversation."""
    row = await session.row(
        """
        select o.text from questions q
        join outbound_messages o on (o.org_id, o.user_id, o.id) = (q.org_id, q.user_id, q.outbound_id)
        where q.org_id = :org_id and q.user_id = :user_id and q.conversation_id = :id
          and q.state = 'open' and q.kind = 'approval' order by q.created_at desc limit 1
        """,
        id=conversation_id,
    )
    return None if row is None else str(row["text"])


async def waits_for_a_yes(session: Session, conversation_id: UUID, *, now: datetime) -> str | None:
    """The words of the approval that can still be answered in a conversation."""
    row = await session.row(
        """
        select o.text from questions q
        join outbound_messages o on (o.org_id, o.user_id, o.id) = (q.org_id, q.user_id, q.outbound_id)
        where q.org_id = :org_id and q.user_id = :user_id and q.conversation_id = :id
          and q.state = 'open' and q.kind = 'approval' and :now - o.sent_at < q.expires_at - q.created_at
        order by q.created_at desc limit 1
        """,
        id=conversation_id,
        now=now,
    )
    return None if row is None else str(row["text"])


async def asked_lately(session: Session, conversation_id: UUID, *, tool: str, since: datetime) -> Row | None:
    """The newest call of a tool in a conversation, if nobody said yes or no to it: its `arguments` and `origins`."""
    return await session.row(
        """
        select arguments, origins from (
          select arguments, origins, state, created_at from tool_calls
          where org_id = :org_id and user_id = :user_id and conversation_id = :id and tool = :tool
          order by created_at desc limit 1) as newest
        where state in ('waiting', 'expired') and created_at > :since
        """,
        id=conversation_id,
        tool=tool,
        since=since,
    )


async def buttons_of(session: Session, question_id: UUID) -> Sequence[Row]:
    return await session.rows(
        """
        select id, position, label, action, question_id, used_by from buttons
        where org_id = :org_id and user_id = :user_id and question_id = :id order by position
        """,
        id=question_id,
    )


async def button(session: Session, button_id: str, *, conversation_id: UUID, message_id: UUID) -> Row | None:
    """A button of this conversation, as a tap finds it; a tap from anywhere else finds nothing."""
    return await session.row(
        f"""
        select b.id, b.position, b.label, b.action, b.question_id, b.used_by, q.state as question_state,
          q.kind, q.arguments_hash, o.sent_seq, {_EXPIRED}
        from buttons b
        join outbound_messages o on (o.org_id, o.user_id, o.id) = (b.org_id, b.user_id, b.outbound_id)
        join inbound_messages m on (m.org_id, m.user_id, m.id) = (b.org_id, b.user_id, :message_id)
        left join questions q on (q.org_id, q.user_id, q.id) = (b.org_id, b.user_id, b.question_id)
        where b.org_id = :org_id and b.user_id = :user_id and b.id = :id and b.conversation_id = :conversation_id
        """,  # noqa: S608 - a constant
        id=button_id,
        conversation_id=conversation_id,
        message_id=message_id,
    )


async def beside_digest(session: Session, conversation_id: UUID, *, label: str) -> Row | None:
    """The unused button below the newest digest here that is called so, its sign and its accents apart."""
    return await session.row(
        f"""
        select b.id, b.position, b.label, b.action, b.question_id, b.used_by from buttons b
        where b.org_id = :org_id and b.user_id = :user_id and b.used_by is null and b.question_id is null
          and b.outbound_id = (select id from outbound_messages where org_id = :org_id and user_id = :user_id
            and conversation_id = :conversation and reason ->> 'kind' = 'digest' order by position desc limit 1)
          and {_BARE.format("b.label")} = {_BARE.format("cast(:label as text)")}
        limit 1
        """,  # noqa: S608 - constants
        conversation=conversation_id,
        label=label.strip(),
    )


_BARE = "regexp_replace(app.fold({}), '^[^0-9a-z]+', '')"


async def left_beside(session: Session, button_id: str, *, conversation_id: UUID) -> Row | None:
    """Of the message that a used button stands below: `ids`, the messenger's, and `buttons`, those that can still do something.

    Below a reminder one answer is all there is. None when the button has not been used.
    """
    return await session.row(
        """
        select o.receipt -> 'ids' as ids, coalesce((
          select jsonb_agg(jsonb_build_object('id', other.id, 'label', other.label) order by other.position)
          from buttons other
          left join questions q on (q.org_id, q.user_id, q.id) = (other.org_id, other.user_id, other.question_id)
          where (other.org_id, other.user_id, other.outbound_id) = (o.org_id, o.user_id, o.id)
            and other.used_by is null and (other.question_id is null or q.state = 'open')
            and o.reason ->> 'kind' is distinct from 'reminder'), '[]') as buttons
        from buttons b
        join outbound_messages o on (o.org_id, o.user_id, o.id) = (b.org_id, b.user_id, b.outbound_id)
        where b.org_id = :org_id and b.user_id = :user_id and b.id = :id and b.conversation_id = :conversation
          and b.used_by is not null
        """,
        id=button_id,
        conversation=conversation_id,
    )


async def use_button(session: Session, button_id: str, *, message_id: UUID) -> None:
    await session.run(
        """
        update buttons set used_by = coalesce(used_by, :message_id)
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=button_id,
        message_id=message_id,
    )
