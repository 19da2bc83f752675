"""Messages as they came in. Nothing here commits."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Row, Session

_COLUMNS = """id, revision, seq, external_id, kind, payload, said_at, alone, whole, failures, provider_order, turn_id, state,
  extract(epoch from clock_timestamp() - received_at)::float8 as age"""


async def store(session: Session, message: Mapping[str, object]) -> Row:
    """As a person: makes the conversation where missing, locks it, hands out the next `seq`, and stores the message once.

    `message` is JSON: `id`, `channel`, `channel_account`, `peer`, `external_id`, `kind`, `revision`, `provider_order`, `payload`,
    `said_at`, `whole`. Answers `conversation_id`, `seq`, and `id`: that of the message, or None when it is there already.
    """
    row = await session.row("select * from app.store_message(cast(:said as jsonb))", said=dict(message))
    assert row is not None
    return row


async def answered(session: Session, message_id: UUID) -> None:
    """No turn is needed for it."""
    await session.run(
        "update inbound_messages set state = 'done' where org_id = :org_id and user_id = :user_id and id = :id",
        id=message_id,
    )


async def take_in(session: Session, messages: Sequence[Mapping[str, object]]) -> Sequence[Row]:
    """As the worker: stores messages of people, each as them and nudged; the session ends as one of them.

    Each is as `store` has it, with its `sender`, `names` (every id of theirs), `name`, `address` (None: not told) and `private`.
    Answers, by `n` (place in `messages`), `org_id`, `user_id`, `conversation_id`, `seq`, `id` and whether it is `new`. What is not
    among the answers is of nobody yet, or its account has to be refreshed first.
    """
    return await session.rows("select * from app.take_in(cast(:said as jsonb))", said=json.dumps(list(messages)))


async def open_in(session: Session, conversation_id: UUID, *, limit: int) -> Sequence[Row]:
    """Messages taken by a turn that has not ended, then those waiting, in the provider's order.

    `amended`: an edit or a deletion came in shortly before it, perhaps its own.
    """
    return await session.rows(
        f"""
        select {_COLUMNS}, late or coalesce(provider_order < (
            select acted_order from conversations where org_id = :org_id and user_id = :user_id and id = :id), false) as late,
          exists (select from inbound_messages a where a.org_id = :org_id and a.user_id = :user_id
            and a.conversation_id = :id and a.seq between inbound_messages.seq - 100 and inbound_messages.seq
            and a.kind in ('edit', 'deletion')) as amended
        from inbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and state in ('waiting', 'taken')
        order by state, provider_order nulls last, seq limit :limit
        """,  # noqa: S608
        id=conversation_id,
        limit=limit,
    )


async def waits(session: Session, conversation_id: UUID) -> bool:
    """Whether messages of the conversation wait."""
    row = await session.row(
        """
        select from inbound_messages where org_id = :org_id and user_id = :user_id and conversation_id = :id
          and state = 'waiting' limit 1
        """,
        id=conversation_id,
    )
    return row is not None


async def set_apart(session: Session, turn_id: UUID) -> None:
    """After a merged turn failed: its messages wait again, to be taken one by one."""
    await session.run(
        """
        update inbound_messages set state = 'waiting', alone = true, turn_id = null, failures = failures + 1
        where org_id = :org_id and user_id = :user_id and turn_id = :turn_id and state = 'taken'
        """,
        turn_id=turn_id,
    )


async def blame(session: Session, conversation_id: UUID) -> Row:
    """Counts a failure of the first open message, which is taken by itself from now on.

    Answers `id`, `turn_id`, `failures`, and `text`, None where it has none.
    """
    row = await session.row(
        """
        update inbound_messages set failures = failures + 1, alone = true
        where org_id = :org_id and user_id = :user_id and id = (
          select id from inbound_messages
          where org_id = :org_id and user_id = :user_id and conversation_id = :id and state in ('waiting', 'taken')
          order by state, provider_order nulls last, seq limit 1)
        returning id, turn_id, failures, payload ->> 'text' as text
        """,
        id=conversation_id,
    )
    assert row is not None
    return row


async def waiting(session: Session, *, at_most: int) -> int:
    """As the worker: how many messages wait to be answered; counting ends at `at_most`."""
    row = await session.row(
        """
        select count(*) as found
        from (select from inbound_messages where state in ('waiting', 'taken') limit :at_most) as open
        """,
        at_most=at_most,
    )
    assert row is not None
    found: int = row["found"]
    return found


async def quarantined(session: Session) -> Sequence[Row]:
    """As the worker: messages that no turn could answer."""
    return await session.rows(
        """
        select org_id, user_id, id, conversation_id, error, received_at from inbound_messages
        where state = 'quarantined' order by received_at
        """
    )


async def set_aside(session: Session, message_id: UUID) -> Row | None:
    """As the worker: locks a quarantined message; None when there is none of this id."""
    return await session.row(
        """
        select org_id, user_id, conversation_id, turn_id from inbound_messages
        where id = :id and state = 'quarantined' for update
        """,
        id=message_id,
    )


async def wait_again(session: Session, message_id: UUID) -> None:
    """Puts a message back in line, to be taken by itself."""
    await session.run(
        """
        update inbound_messages set state = 'waiting', alone = true, turn_id = null, failures = 0, error = null
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=message_id,
    )


async def said_before(session: Session, conversation_id: UUID, *, before: datetime, limit: int) -> Sequence[Row]:
    """The newest finished turns: what the person said, what was replied, whether words from outside were in hand, or something forgotten since."""
    return await session.rows(
        r"""
        with lately as (
          select org_id, user_id, id, started_at, route, fence from turns
          where org_id = :org_id and user_id = :user_id and conversation_id = :id and state = 'done' and started_at <= :before
          order by started_at desc, fence desc limit :limit
        ), forgotten as (
          select source_id, text from memories where org_id = :org_id and user_id = :user_id and state = 'forgotten'
        )
        select t.id, t.started_at, t.route,
          m.forwarded or exists (select from tool_calls c where (c.org_id, c.user_id, c.turn_id) = (t.org_id, t.user_id, t.id)
            and (c.result ?| array['origin', 'outside'] or c.origins::text ~ '"(external:[^"]*|group)"')) as outside,
          exists (select from forgotten f
            where f.source_id = any(m.ids) or strpos(m.whole, f.text) > 0 or strpos(o.whole, f.text) > 0)
          -- Once it is erased, only the ledger knows of which turns it was spoken in.
          or exists (select from tool_calls c,
            lateral jsonb_array_elements(coalesce(nullif(c.result -> 'facts' -> 'memories', 'null'), '[]')) as told
            where (c.org_id, c.user_id, c.turn_id) = (t.org_id, t.user_id, t.id) and not exists (
              select from memories k where (k.org_id, k.user_id) = (t.org_id, t.user_id) and k.id = cast(told ->> 'id' as uuid))
          ) as forgotten,
          m.said, o.replied
        from lately t
        cross join lateral (
          select array_agg(i.id) as ids, coalesce(bool_or(i.payload ? 'forwarded'), false) as forwarded,
            string_agg(i.payload ->> 'text', chr(10)) as whole,
            array_agg(i.payload ->> 'text' order by i.seq)
              filter (where i.payload ? 'text' and not i.payload ? 'forwarded') as said
          from inbound_messages i where (i.org_id, i.user_id, i.turn_id) = (t.org_id, t.user_id, t.id)
        ) m
        cross join lateral (
          select string_agg(b.text, chr(10)) as whole,
            array_agg(b.text order by b.position) filter (where b.state <> 'cancelled') as replied
          from outbound_messages b where (b.org_id, b.user_id, b.turn_id) = (t.org_id, t.user_id, t.id)
        ) o
        order by t.started_at desc, t.fence desc
        """,
        id=conversation_id,
        before=before,
        limit=limit,
    )


async def replied_to(session: Session, conversation_id: UUID, external_id: str) -> Row | None:
    """The turn that a message of the conversation belongs to, ours or the person's: `turn_id`, `forwarded` text if it is somebody else's, `said` if it is the person's own, and of ours its `outbound_id`."""
    return await session.row(
        """
        select turn_id, null as forwarded, null as said, id as outbound_id from outbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and receipt -> 'ids' ? :external_id
        union all
        select turn_id, case when payload ? 'forwarded' then payload ->> 'text' end,
          case when not payload ? 'forwarded' then payload ->> 'text' end, null from inbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and external_id = :external_id
          and kind in ('text', 'file', 'other')
        limit 1
        """,
        id=conversation_id,
        external_id=external_id,
    )


async def forwarded_before(session: Session, conversation_id: UUID, *, seq: int, since: datetime) -> str | None:
    """What somebody else said, where the message right before this one passed it on."""
    row = await session.row(
        """
        select case when payload ? 'forwarded' and said_at >= :since then payload ->> 'text' end as text
        from inbound_messages
        where org_id = :org_id and user_id = :user_id and conversation_id = :id and seq < :seq and kind in ('text', 'file', 'other')
        order by seq desc limit 1
        """,
        id=conversation_id,
        seq=seq,
        since=since,
    )
    return None if row is None else row["text"]
