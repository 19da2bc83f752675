"""Who waits for a fresh calendar, and whose calendar Google pushes about. As the worker; nothing here commits."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from integrations.postgres.database import Row, Session

OVER = timedelta(days=1)
"""What a reminder was about is looked at for so long after it began: it may be put off at the last moment."""


async def by_channel(session: Session, channel_id: str) -> Row | None:
    """As the worker: whose calendar pushes there: org_id, user_id, id, channel_hash."""
    return await session.row(
        "select org_id, user_id, id, channel_hash from calendars where channel_id = :channel limit 1",
        channel=channel_id,
    )


async def awaited(
    session: Session,
    scope: str,
    *,
    older: datetime,
    ending: datetime | None,
    active: datetime,
    ahead: datetime,
    limit: int,
) -> Sequence[Row]:
    """As the worker: org_id and user_id of those whose copies are older, or whose channels end before `ending`.

    Only of accounts that allow `scope`, and of who said something since `active`, is told something by `ahead` or is to be
    reminded of an event, which may have been moved to come sooner; the oldest copies first.
    """
    return await session.rows(
        """
        select a.org_id, a.user_id from google_accounts a
        left join calendars c on (c.org_id, c.user_id, c.account_id) = (a.org_id, a.user_id, a.id) and c.selected
        where a.state = 'connected' and :scope = any(a.scopes) and (c.synced_at is null or c.synced_at < :older
          or (cast(:ending as timestamptz) is not null and (c.channel_until is null or c.channel_until < :ending)))
          and (exists(select from inbound_messages m where (m.org_id, m.user_id) = (a.org_id, a.user_id)
            and m.received_at >= :active and m.kind <> 'event')
          or exists(select from schedules s where (s.org_id, s.user_id) = (a.org_id, a.user_id) and s.next_at <= :ahead)
          or exists(select from reminders r where (r.org_id, r.user_id) = (a.org_id, a.user_id) and r.about_kind = 'event'
            and r.state = 'active' and r.starts_at > cast(:over as timestamptz) at time zone 'UTC'))
        group by a.org_id, a.user_id order by min(coalesce(c.synced_at, '-infinity')), a.user_id limit :limit
        """,
        scope=scope,
        older=older,
        ending=ending,
        active=active,
        ahead=ahead,
        over=older - OVER,
        limit=limit,
    )


def hash_of(token: str) -> str:
    """What is kept of a channel's token."""
    return sha256(token.encode()).hexdigest()
