"""Our own accounts at messengers: whether we hear them, and what nobody's conversation takes. As the worker; nothing commits."""

import json
from collections.abc import Mapping
from uuid import uuid4

from integrations.postgres.database import Session


async def heard(session: Session, *, channel: str, channel_account: str) -> None:
    """Something came in."""
    await session.run(
        """
        insert into channel_accounts (channel, channel_account, last_seen_at)
        values (:channel, :channel_account, clock_timestamp())
        on conflict (channel, channel_account) do update set last_seen_at = excluded.last_seen_at
        """,
        channel=channel,
        channel_account=channel_account,
    )


async def stray(
    session: Session,
    *,
    channel: str,
    channel_account: str,
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
