"""Our own accounts at messengers: whether we hear them, and what nobody's conversation takes. As the worker; nothing commits."""

import json
from collections.abc import Mapping
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
    """Keeps what the messenger says; answers the row. `changed_at` is since when we hear or do not hear.

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
        returning channel, channel_account, state, reason, last_seen_at, checked_at, changed_at, alarmed_at
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
