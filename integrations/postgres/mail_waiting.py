"""Mail that waits for an answer, and how far each mailbox was looked through. Nothing here commits."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from integrations.postgres.database import Row, Session
from integrations.postgres.google_seen import id_of

LATELY = timedelta(days=14)
"""Nobody waits for longer."""
MOST = 50
"""Conversations of one person that are told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A conversation in which somebody waits."""

    id: UUID
    """That of the conversation where it is shown."""
    account_id: UUID
    came_at: datetime
    """The mail that waits, in UTC."""
    facts: Mapping[str, Any]
    """As of a conversation that is shown, and `ours`: whether the person has written in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A conversation that was found to wait."""

    google_id: str
    mail_id: str
    came_at: datetime
    facts: Mapping[str, Any]


async def mailbox(session: Session, account_id: UUID) -> Row | None:
    """`history_id` and `looked_at`."""
    return await session.row(
        "select history_id, looked_at from mailboxes where org_id = :org_id and user_id = :user_id and account_id = :id",
        id=account_id,
    )


async def known(session: Session, account_id: UUID) -> Mapping[str, str]:
    """By conversation, the newest mail of it when it was found to wait."""
    rows = await session.rows(
        "select google_id, mail_id from mails_waiting where org_id = :org_id and user_id = :user_id and account_id = :id",
        id=account_id,
    )
    return {row["google_id"]: row["mail_id"] for row in rows}


async def keep(
    session: Session,
    account_id: UUID,
    found: Sequence[Found],
    *,
    settled: Collection[str],
    since: str | None,
    history_id: str,
    at: datetime,
) -> bool:
    """Keeps what a look from `since` on has found, `at` being when it began; False where somebody else has kept theirs meanwhile."""
    ours = await session.run(
        """
        insert into mailboxes (org_id, user_id, account_id, history_id, looked_at, tried_at)
        values (:org_id, :user_id, :account_id, :history_id, :at, :at)
        on conflict (org_id, user_id, account_id) do update set history_id = excluded.history_id,
          looked_at = excluded.looked_at, tried_at = excluded.tried_at, failures = 0
        where mailboxes.history_id is not distinct from cast(:since as text)
        """,
        account_id=account_id,
        history_id=history_id,
        since=since,
        at=at,
    )
    if not ours:
        return False
    await session.run(
        """
        delete from mails_waiting where org_id = :org_id and user_id = :user_id and account_id = :account_id
          and google_id = any(:settled)
        """,
        account_id=account_id,
        settled=list(settled),
    )
    rows = [
        {
            "id": str(id_of(account_id, "thread", each.google_id)),
            "google_id": each.google_id,
            "mail_id": each.mail_id,
            "came_at": each.came_at.isoformat(),
            "facts": dict(each.facts),
        }
        for each in found
    ]
    await session.run(_PUT, account_id=account_id, rows=json.dumps(rows))
    return True


async def failed(session: Session, account_id: UUID, *, at: datetime) -> None:
    """It could not be looked through; it is tried again the later the more often that was so."""
    await session.run(
        """
        insert into mailboxes (org_id, user_id, account_id, tried_at, failures)
        values (:org_id, :user_id, :account_id, :at, 1)
        on conflict (org_id, user_id, account_id) do update set tried_at = excluded.tried_at,
          failures = mailboxes.failures + 1
        """,
        account_id=account_id,
        at=at,
    )


async def waiting(session: Session, now: datetime) -> Sequence[Waits]:
    """What waits, as far as it is known: first where the person has written as well, then who waits longest.

    What was answered here is out at once, before Gmail is looked at again.
    """
    rows = await session.rows(
        """
        select w.id, w.account_id, w.came_at, w.facts from mails_waiting w
        join google_accounts a on (a.org_id, a.user_id, a.id) = (w.org_id, w.user_id, w.account_id)
        where w.org_id = :org_id and w.user_id = :user_id and w.dismissed_at is null and w.came_at >= :since
          and a.state = 'connected' and not exists(select from tool_calls c
            where c.org_id = w.org_id and c.user_id = w.user_id and c.tool = 'send_mail' and c.state = 'done'
              and c.created_at >= w.came_at and c.arguments ->> 'thread_id' = w.id::text)
        order by (w.facts ->> 'ours')::boolean desc, w.came_at, w.id limit :most
        """,
        since=now - LATELY,
        most=MOST,
    )
    return [Waits(**{name: row[name] for name in ("id", "account_id", "came_at", "facts")}) for row in rows]


async def looked_at(session: Session) -> Mapping[str, datetime]:
    """By the address of each account, when its mailbox was looked through last; without those that never were."""
    rows = await session.rows(
        """
        select a.email, m.looked_at from mailboxes m
        join google_accounts a on (a.org_id, a.user_id, a.id) = (m.org_id, m.user_id, m.account_id)
        where m.org_id = :org_id and m.user_id = :user_id and a.state = 'connected' and m.looked_at is not null
        """
    )
    return {row["email"]: row["looked_at"] for row in rows}


async def dismiss(session: Session, ids: Collection[UUID], *, at: datetime | None) -> Sequence[Row]:
    """Takes them off the lists until another mail comes, or back with no time; answers `id` and `facts` of those that changed."""
    return await session.rows(
        """
        update mails_waiting set dismissed_at = :at
        where org_id = :org_id and user_id = :user_id and id = any(:ids)
          and (dismissed_at is null) = (cast(:at as timestamptz) is not null)
        returning id, facts
        """,
        ids=list(ids),
        at=at,
    )


async def show(session: Session, ids: Collection[UUID], *, now: datetime) -> None:
    """They are shown: from now on a number or a name finds them, as it does any conversation that was shown."""
    await session.run(
        """
        insert into google_seen (org_id, user_id, id, account_id, kind, google_id, facts, seen_at)
        select org_id, user_id, id, account_id, 'thread', google_id, facts, :now from mails_waiting
        where org_id = :org_id and user_id = :user_id and id = any(:ids)
        on conflict (org_id, user_id, id) do update set facts = excluded.facts, seen_at = excluded.seen_at
        """,
        ids=list(ids),
        now=now,
    )


async def forget(session: Session, *, before: datetime) -> int:
    """As the worker: deletes what came before that; answers how much."""
    return await session.run("delete from mails_waiting where came_at < :before", before=before)


async def awaited(
    session: Session,
    scope: str,
    *,
    now: datetime,
    ahead: datetime,
    young: datetime,
    older: datetime,
    pause: timedelta,
    limit: int,
) -> Sequence[Row]:
    """As the worker: org_id and user_id of those who have a daily digest with mail in it and whose mailbox was looked through too long ago.

    That is before `older`; before `young` for those whose digest comes by `ahead`. A mailbox that failed is left alone for
    `pause`, and twice as long each time.
    """
    return await session.rows(
        """
        select a.org_id, a.user_id from google_accounts a
        join schedules s on (s.org_id, s.user_id) = (a.org_id, a.user_id) and s.kind in ('morning', 'evening')
        left join mailboxes m on (m.org_id, m.user_id, m.account_id) = (a.org_id, a.user_id, a.id)
        where a.state = 'connected' and :scope = any(a.scopes) and s.next_at is not null
          and (m.looked_at is null or m.looked_at < :older or (s.next_at <= :ahead and m.looked_at < :young))
          and (m.tried_at is null or m.failures = 0 or m.tried_at < :now - :pause * power(2, least(m.failures, 6) - 1))
          and not exists(select from manners w where (w.org_id, w.user_id) = (a.org_id, a.user_id) and 'mails' = any(w.muted))
        group by a.org_id, a.user_id order by min(coalesce(m.looked_at, '-infinity')), a.user_id limit :limit
        """,
        scope=scope,
        now=now,
        ahead=ahead,
        young=young,
        older=older,
        pause=pause,
        limit=limit,
    )


_PUT = """
insert into mails_waiting (org_id, user_id, id, account_id, google_id, mail_id, came_at, facts)
select cast(:org_id as uuid), cast(:user_id as uuid), given.id, :account_id, given.google_id, given.mail_id, given.came_at, given.facts
from jsonb_to_recordset(cast(:rows as jsonb))
  as given (id uuid, google_id text, mail_id text, came_at timestamptz, facts jsonb)
on conflict (org_id, user_id, id) do update set mail_id = excluded.mail_id, came_at = excluded.came_at,
  facts = case when mails_waiting.mail_id = excluded.mail_id
    then excluded.facts || jsonb_build_object('files', mails_waiting.facts -> 'files') else excluded.facts end,
  dismissed_at = case when mails_waiting.mail_id = excluded.mail_id then mails_waiting.dismissed_at end
"""
