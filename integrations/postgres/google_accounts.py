"""The accounts a person has connected, and their closed tokens. As the person; nothing here commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Row, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedTokens:
    """What Google handed out, closed for its columns."""

    access_token: bytes
    refresh_token: bytes | None
    """None: the one before stays."""
    expires_at: datetime


async def connected(session: Session) -> Sequence[Row]:
    """`id`, `email`, `scopes`, `preferred`: the preferred one first, then the one connected first."""
    return await session.rows(
        """
        select id, email, scopes, preferred from google_accounts
        where org_id = :org_id and user_id = :user_id and state = 'connected'
        order by preferred desc, connected_at, id
        """
    )


async def allow(session: Session, scope: str) -> bool:
    """Whether one of the connected accounts allows this."""
    return any(scope in row["scopes"] for row in await connected(session))


async def every(session: Session) -> Sequence[Row]:
    """All columns of all accounts, those that are no longer connected, too."""
    return await session.rows(
        "select * from google_accounts where org_id = :org_id and user_id = :user_id order by connected_at, id"
    )


async def one(session: Session, account_id: UUID) -> Row | None:
    """All columns."""
    return await session.row(
        "select * from google_accounts where org_id = :org_id and user_id = :user_id and id = :id", id=account_id
    )


async def connect(
    session: Session,
    account_id: UUID,
    *,
    subject: str,
    email: str,
    scopes: Sequence[str],
    tokens: ClosedTokens,
    now: datetime,
) -> bool:
    """Keeps what was allowed beside what was before; False when there is no refresh token, neither now nor from before.

    The first account is the preferred one.
    """
    row = await session.row(
        """
        insert into google_accounts as account (org_id, user_id, id, subject, email, scopes, refresh_token, access_token,
          expires_at, state, preferred, connected_at)
        values (:org_id, :user_id, :id, :subject, :email, :scopes, :refresh_token, :access_token, :expires_at, 'connected',
          not exists (select from google_accounts other where other.org_id = :org_id and other.user_id = :user_id
            and other.state = 'connected' and other.preferred), :now)
        on conflict (org_id, user_id, subject) do update set
          email = excluded.email, state = 'connected', ended_at = null, renewing_until = null,
          scopes = case when account.state = 'connected'
            then array(select distinct unnest(account.scopes || excluded.scopes) order by 1) else excluded.scopes end,
          refresh_token = coalesce(excluded.refresh_token, account.refresh_token),
          access_token = excluded.access_token, expires_at = excluded.expires_at,
          preferred = (account.state = 'connected' and account.preferred) or excluded.preferred,
          connected_at = case when excluded.refresh_token is null then account.connected_at else excluded.connected_at end
        returning refresh_token is not null as renewable
        """,
        id=account_id,
        subject=subject,
        email=email,
        scopes=list(scopes),
        access_token=tokens.access_token,
        refresh_token=tokens.refresh_token,
        expires_at=tokens.expires_at,
        now=now,
    )
    assert row is not None
    return bool(row["renewable"])


async def begin_renewal(session: Session, seen: Row, *, seconds: float) -> datetime | None:
    """The right to renew an account, until then; None while somebody else has it, and when it is not as `seen` any more."""
    row = await session.row(
        """
        update google_accounts set renewing_until = clock_timestamp() + make_interval(secs => :seconds)
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'connected'
          and access_token is not distinct from cast(:access_token as bytea)
          and renewing_until is not distinct from cast(:renewing_until as timestamptz)
          and (renewing_until is null or renewing_until < clock_timestamp())
        returning renewing_until
        """,
        id=seen["id"],
        access_token=seen["access_token"],
        renewing_until=seen["renewing_until"],
        seconds=seconds,
    )
    return row["renewing_until"] if row else None


async def give_up_renewal(session: Session, account_id: UUID, *, renewing_until: datetime) -> None:
    """Others may try."""
    await session.run(
        """
        update google_accounts set renewing_until = null
        where org_id = :org_id and user_id = :user_id and id = :id and renewing_until = :renewing_until
        """,
        id=account_id,
        renewing_until=renewing_until,
    )


async def renewed(
    session: Session,
    account_id: UUID,
    *,
    by: bytes,
    tokens: ClosedTokens,
) -> bool:
    """Keeps what the closed refresh token `by` brought; False when the account has another one, or none, meanwhile."""
    return bool(
        await session.run(
            """
            update google_accounts set access_token = :access_token, expires_at = :expires_at, renewing_until = null,
              refresh_token = coalesce(cast(:refresh_token as bytea), refresh_token)
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'connected' and refresh_token = :by
            """,
            id=account_id,
            by=by,
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token,
            expires_at=tokens.expires_at,
        )
    )


async def lost(session: Session, account_id: UUID, *, by: bytes, now: datetime) -> bool:
    """Google no longer takes the closed refresh token `by`; False when the account has another one, or none, meanwhile."""
    return bool(
        await session.run(
            """
            update google_accounts set state = 'lost', ended_at = :now, refresh_token = null, access_token = null,
              expires_at = null, renewing_until = null
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'connected' and refresh_token = :by
            """,
            id=account_id,
            by=by,
            now=now,
        )
    )


async def disconnected(session: Session, account_id: UUID, *, now: datetime) -> bool:
    """The person wants it no more: what was copied from it goes, too, and another account is preferred. False: no such one."""
    known = await session.run(
        """
        update google_accounts set state = 'disconnected', ended_at = :now, refresh_token = null, access_token = null,
          expires_at = null, renewing_until = null, scopes = '{}', preferred = false
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=account_id,
        now=now,
    )
    for copied in ("delete from calendars", "delete from google_seen", "delete from mailboxes"):
        await session.run(
            f"{copied} where org_id = :org_id and user_id = :user_id and account_id = :id",
            id=account_id,
        )
    # The preferred one comes first: it stays so, or the one connected first takes its place.
    following = await connected(session)
    if following:
        await prefer(session, following[0]["id"])
    return bool(known)


async def prefer(session: Session, account_id: UUID) -> bool:
    """From now on it is the one that is meant; False when it is not connected."""
    return bool(
        await session.run(
            """
            update google_accounts set preferred = (id = :id)
            where org_id = :org_id and user_id = :user_id and exists (
              select from google_accounts meant where meant.org_id = :org_id and meant.user_id = :user_id
                and meant.id = :id and meant.state = 'connected')
            """,
            id=account_id,
        )
    )


async def of_everybody(session: Session) -> Sequence[Row]:
    """As the worker: `user_id` and `id` of what is connected."""
    return await session.rows("select user_id, id from google_accounts where state = 'connected'")


async def by_state(session: Session) -> Mapping[str, int]:
    """As the worker: how many accounts are connected, and how many lost."""
    rows = await session.rows("select state, count(*) as accounts from google_accounts group by state")
    return {row["state"]: row["accounts"] for row in rows}


async def with_old_copies(session: Session, *, before: datetime) -> Sequence[Row]:
    """As the worker: whose calendars are still copied here though their account was lost before that, `org_id` and `user_id`."""
    return await session.rows(
        """
        select distinct a.org_id, a.user_id from google_accounts a
        join calendars c on (c.org_id, c.user_id, c.account_id) = (a.org_id, a.user_id, a.id)
        where a.state = 'lost' and a.ended_at < :before order by a.org_id, a.user_id
        """,
        before=before,
    )


async def forget_old_copies(session: Session, *, before: datetime) -> int:
    """As the person: deletes the calendars of accounts that were lost before that, and what is on; answers how many."""
    return await session.run(
        """
        delete from calendars where org_id = :org_id and user_id = :user_id and account_id in (
          select id from google_accounts where org_id = :org_id and user_id = :user_id
            and state = 'lost' and ended_at < :before)
        """,
        before=before,
    )


async def forget_seen(session: Session, *, before: datetime) -> int:
    """As the worker: deletes what people were last shown of their mail and files before that; answers how much."""
    return await session.run("delete from google_seen where seen_at < :before", before=before)
