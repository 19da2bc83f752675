"""What became of the messages we sent, as the messenger tells it: late, twice, and in any order. Nothing here commits."""

from datetime import datetime

from integrations.postgres.database import Row, Session


async def apply(
    session: Session, *, channel: str, channel_account: str, external_id: str, state: str, at: datetime
) -> bool:
    """As the person: keeps the news; it only ever goes forward. Answers whether it was of a message of ours to them.

    `state` is `delivered`, `read`, which includes it, or `failed`, which what has arrived no longer does.
    """
    known = await session.run(
        """
        update outbound_messages o set
          delivered_at = case when :state = 'failed' then o.delivered_at else coalesce(o.delivered_at, :at) end,
          read_at = case when :state = 'read' then coalesce(o.read_at, :at) else o.read_at end,
          state = case when :state = 'failed' and o.state = 'sent' and o.delivered_at is null then 'failed' else o.state end,
          error = case when :state = 'failed' and o.delivered_at is null then 'the messenger gave it up' else o.error end
        from conversations c
        where o.org_id = :org_id and o.user_id = :user_id and o.receipt -> 'ids' ? :external_id
          and (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
          and c.channel = :channel and c.channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
        state=state,
        at=at,
    )
    return known > 0


async def sent_to(session: Session, *, channel: str, channel_account: str, external_id: str) -> Row | None:
    """As the worker: `org_id`, `user_id` and `peer` of the one conversation in which we sent the message of that id."""
    rows = await session.rows(
        """
        select distinct c.org_id, c.user_id, c.peer from outbound_messages o
        join conversations c on (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
        where o.receipt -> 'ids' ? :external_id and c.channel = :channel and c.channel_account = :channel_account
        limit 2
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
    )
    return rows[0] if len(rows) == 1 else None


async def known(session: Session, *, channel: str, channel_account: str, external_id: str) -> bool:
    """As the worker: whether the message of that id is in a conversation, or was noted to be in none."""
    row = await session.row(
        """
        select from outbound_messages o
        join conversations c on (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
        where o.receipt -> 'ids' ? :external_id and c.channel = :channel and c.channel_account = :channel_account
        union all
        select from stray_events where channel = :channel and channel_account = :channel_account
          and external_id = :external_id
        limit 1
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
    )
    return row is not None


async def ours(session: Session, *, channel: str, channel_account: str, external_id: str) -> bool:
    """As the person: whether we sent them the message of that id."""
    row = await session.row(
        """
        select from outbound_messages o
        join conversations c on (c.org_id, c.user_id, c.id) = (o.org_id, o.user_id, o.conversation_id)
        where o.org_id = :org_id and o.user_id = :user_id and o.receipt -> 'ids' ? :external_id
          and c.channel = :channel and c.channel_account = :channel_account
        limit 1
        """,
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
    )
    return row is not None
