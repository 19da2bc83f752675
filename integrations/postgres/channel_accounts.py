"""Our own accounts at messengers: whether we hear them, and what nobody's conversation takes. As the worker; nothing commits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from integrations.postgres.database import Row, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a messenger says of an account of ours."""

    state: str
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


async def heard(session: Session, channel: str, channel_account: str, *, now: datetime) -> None:
    """Something came in."""
    await session.run(
        """
        insert into channel_accounts (channel, channel_account, last_seen_at) values (:channel, :channel_account, :now)
        on conflict (channel, channel_account) do update
          set last_seen_at = greatest(channel_accounts.last_seen_at, excluded.last_seen_at)
        """,
        channel=channel,
        channel_account=channel_account,
        now=now,
    )


async def signalled(session: Session, channel: str, channel_account: str, said: Said, *, now: datetime) -> Row:
    """Keeps what the messenger says; answers the row, locked. `changed_at` is since when we hear or do not hear.

    An account that goes from `connecting` to `closed` and back has been out of reach all the while.
    """
    row = await session.row(
        """
        insert into channel_accounts (channel, channel_account, state, reason, facts, changed_at)
        values (:channel, :channel_account, :state, :reason, cast(:facts as jsonb), :now)
        on conflict (channel, channel_account) do update set
          state = excluded.state, reason = excluded.reason, facts = channel_accounts.facts || excluded.facts,
          changed_at = case
            when channel_accounts.changed_at is null or channel_accounts.state = 'unknown'
              or (channel_accounts.state = 'open') <> (excluded.state = 'open') then excluded.changed_at
            else channel_accounts.changed_at end
        returning *
        """,
        channel=channel,
        channel_account=channel_account,
        state=said.state,
        reason=said.reason,
        facts=dict(said.facts),
        now=now,
    )
    assert row is not None
    return row


async def one(session: Session, channel: str, channel_account: str) -> Row | None:
    """What is known of an account; None where it was never heard nor asked."""
    return await session.row(
        "select * from channel_accounts where channel = :channel and channel_account = :channel_account",
        channel=channel,
        channel_account=channel_account,
    )


async def learn(session: Session, channel: str, channel_account: str, facts: Mapping[str, str]) -> None:
    """More is known of an account."""
    await session.run(
        """
        update channel_accounts set facts = facts || cast(:facts as jsonb)
        where channel = :channel and channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
        facts=dict(facts),
    )


async def locked(session: Session, channel: str, channel_account: str) -> Row:
    """The row of an account that was asked before; nobody else changes it meanwhile."""
    row = await session.row(
        "select * from channel_accounts where channel = :channel and channel_account = :channel_account for update",
        channel=channel,
        channel_account=channel_account,
    )
    assert row is not None
    return row


async def checked(session: Session, channel: str, channel_account: str, *, now: datetime) -> None:
    """It was asked what it has to say."""
    await session.run(
        """
        update channel_accounts set checked_at = :now where channel = :channel and channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
        now=now,
    )


async def alarmed(session: Session, channel: str, channel_account: str, *, at: datetime | None) -> None:
    """The owner was told that we do not hear, and have not since `facts.away_since`; None once we hear again."""
    await session.run(
        """
        update channel_accounts set alarmed_at = cast(:at as timestamptz),
          facts = case when cast(:at as timestamptz) is null then facts - 'away_since'
            else facts || jsonb_build_object('away_since', changed_at) end
        where channel = :channel and channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
        at=at,
    )


async def caught_up(session: Session, channel: str, channel_account: str, *, until: datetime) -> None:
    """Whatever was said before then is stored, or was never kept by the messenger. The first time is when we `began`."""
    await session.run(
        """
        update channel_accounts
        set facts = jsonb_build_object('began', cast(:until as text)) || facts
          || jsonb_build_object('caught_up', cast(:until as text))
        where channel = :channel and channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
        until=until.isoformat(),
    )


async def known(session: Session) -> Sequence[Row]:
    """Every account of ours that was ever heard or asked, with `silent`, the seconds since something came in."""
    return await session.rows(
        """
        select *, extract(epoch from clock_timestamp() - last_seen_at)::float8 as silent
        from channel_accounts order by channel, channel_account
        """
    )


async def forget_strays(session: Session, *, before: datetime) -> None:
    await session.run("delete from stray_events where received_at < :before", before=before)


async def stray(
    session: Session,
    channel: str,
    channel_account: str,
    *,
    external_id: str,
    kind: str,
    payload: Mapping[str, object],
    error: str | None,
) -> None:
    """Keeps an update that is nobody's, once."""
    await session.run(
        """
        insert into stray_events (id, channel, channel_account, external_id, kind, payload, error)
        values (:id, :channel, :channel_account, :external_id, :kind, cast(:payload as jsonb), :error)
        on conflict (channel, channel_account, external_id, kind) do nothing
        """,
        id=uuid4(),
        channel=channel,
        channel_account=channel_account,
        external_id=external_id,
        kind=kind,
        payload=json.dumps(payload),
        error=error,
    )


async def next_update(session: Session, channel: str, channel_account: str) -> Row | None:
    """How far an account has been read: `next_update`, None where it was never asked, `last_seen_at`, and `listened_at`, ISO 8601:
    when an answer came last.
    """
    return await session.row(
        """
        select next_update, last_seen_at, facts ->> 'polled_at' as listened_at from channel_accounts
        where channel = :channel and channel_account = :channel_account
        """,
        channel=channel,
        channel_account=channel_account,
    )


async def read_up_to(session: Session, channel: str, channel_account: str, *, next_update: int) -> None:
    """Everything before `next_update` is stored."""
    await session.run(
        """
        insert into channel_accounts (channel, channel_account, next_update) values (:channel, :channel_account, :next_update)
        on conflict (channel, channel_account) do update set next_update = excluded.next_update
        """,
        channel=channel,
        channel_account=channel_account,
        next_update=next_update,
    )


async def reached_by(session: Session) -> Mapping[str, str]:
    """By channel, how people find our newest account there: the bot's user name, the phone number."""
    rows = await session.rows(
        """
        select channel, coalesce(facts ->> 'username', facts ->> 'number') as name from channel_accounts
        where coalesce(facts ->> 'username', facts ->> 'number') is not null
        order by coalesce(last_seen_at, checked_at, changed_at) nulls first
        """
    )
    return {row["channel"]: row["name"] for row in rows}
