"""Senders who are nobody's yet, and what they said meanwhile. As the worker; nothing here commits."""

import json
from collections.abc import Mapping
from uuid import UUID, uuid4

from integrations.postgres.database import Session

MOST_KNOCKS = 20
"""Messages kept of one stranger; there is no end to what a machine can send."""


async def knock(session: Session, account: Mapping[str, str], message: Mapping[str, object]) -> UUID:
    """Keeps what a stranger said, once; answers their account, made where missing.

    `account` holds `channel`, `channel_account`, `external_id` and `name`; `message` holds `external_id`, `kind`, `revision` and
    the event whole.
    """
    row = await session.row(
        """
        insert into accounts (id, channel, channel_account, external_id, name)
        values (:id, :channel, :channel_account, :external_id, :name)
        on conflict (channel, channel_account, external_id) do update set name = excluded.name
        returning id
        """,
        id=uuid4(),
        **account,
    )
    assert row is not None
    found: UUID = row["id"]
    await session.run(
        """
        insert into knocks (id, account_id, external_id, kind, revision, event)
        select :id, :account, :external_id, :kind, :revision, cast(:event as jsonb)
        where (select count(*) from knocks where account_id = :account) < :most
        on conflict (account_id, external_id, kind, revision) do nothing
        """,
        id=uuid4(),
        account=found,
        external_id=message["external_id"],
        kind=message["kind"],
        revision=message["revision"],
        event=json.dumps(message),
        most=MOST_KNOCKS,
    )
    return found
