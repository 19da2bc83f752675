"""Links that lead to a consent at Google, and what came of them. What is in a link is never kept, only what proves it. Nothing here commits."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from integrations.postgres.database import Row, Session

KEPT = timedelta(days=1)
"""How long a link that counts no more is kept, to say why it does not."""


async def give(
    session: Session,
    start_id: UUID,
    *,
    conversation_id: UUID,
    scopes: Sequence[str],
    email: str | None,
    wanted: str | None,
    now: datetime,
    lasts: timedelta,
) -> None:
    """As the person: a link that nobody knows yet, for its code is made when the message leaves. Again for the same id, nothing."""
    await session.run(
        """
        insert into google_starts
          (org_id, user_id, id, conversation_id, link_hash, scopes, email, wanted, expires_at, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :link_hash, :scopes, :email, :wanted, :expires_at, :now)
        on conflict do nothing
        """,
        id=start_id,
        conversation_id=conversation_id,
        link_hash=f"unsent:{start_id}",
        scopes=list(scopes),
        email=email,
        wanted=wanted,
        expires_at=now + lasts,
        now=now,
    )


async def seal(session: Session, start_id: UUID, *, link_hash: str) -> bool:
    """As the person: the code that counts from now on; False when the link was used."""
    return (
        await session.run(
            """
            update google_starts set link_hash = :link_hash
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'given'
            """,
            id=start_id,
            link_hash=link_hash,
        )
        == 1
    )


async def found(session: Session, *, by: Literal["link", "state"], hashed: str) -> Row | None:
    """As the worker: whose it is, `org_id`, `user_id` and `id`."""
    return await session.row(
        f"select org_id, user_id, id from google_starts where {by}_hash = :hashed",  # noqa: S608 - one of two words
        hashed=hashed,
    )


async def one(session: Session, start_id: UUID) -> Row | None:
    """As the person: all columns."""
    return await session.row(
        "select * from google_starts where org_id = :org_id and user_id = :user_id and id = :id", id=start_id
    )


async def opened(
    session: Session,
    start_id: UUID,
    *,
    state_hash: str,
    cookie_hash: str,
    verifier: bytes,
    now: datetime,
    lasts: timedelta,
) -> bool:
    """As the person: uses the link up, by one browser; False when it was used, or is too old."""
    return bool(
        await session.run(
            """
            update google_starts set state = 'opened', state_hash = :state_hash, cookie_hash = :cookie_hash,
              verifier = :verifier, expires_at = :until
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'given' and expires_at > :now
            """,
            id=start_id,
            state_hash=state_hash,
            cookie_hash=cookie_hash,
            verifier=verifier,
            now=now,
            until=now + lasts,
        )
    )


async def answered(
    session: Session, start_id: UUID, *, account: Mapping[str, object], tokens: bytes, now: datetime, lasts: timedelta
) -> bool:
    """As the person: a consent came back, once; what it brought waits closed. False when one had, or it came too late."""
    return bool(
        await session.run(
            """
            update google_starts set state = 'answered', account = cast(:account as jsonb), tokens = :tokens,
              verifier = null, expires_at = :until
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'opened' and expires_at > :now
            """,
            id=start_id,
            account=dict(account),
            tokens=tokens,
            now=now,
            until=now + lasts,
        )
    )


async def came_back(session: Session, start_id: UUID, *, state_hash: str) -> bool:
    """As the person: somebody came back with the state, which is no good again; False when somebody had."""
    return bool(
        await session.run(
            """
            update google_starts set state_hash = null
            where org_id = :org_id and user_id = :user_id and id = :id and state = 'opened' and state_hash = :state_hash
            """,
            id=start_id,
            state_hash=state_hash,
        )
    )


async def may_come_again(session: Session, start_id: UUID, *, state_hash: str) -> None:
    """As the person: nothing was learned from what came back, so it may come back once more."""
    await session.run(
        """
        update google_starts set state_hash = :state_hash
        where org_id = :org_id and user_id = :user_id and id = :id and state = 'opened' and state_hash is null
        """,
        id=start_id,
        state_hash=state_hash,
    )


async def ended(session: Session, start_id: UUID, *, state: Literal["finished", "refused"]) -> bool:
    """As the person: nothing more comes of it, and what it held is gone; False when it was over already."""
    return bool(
        await session.run(
            """
            update google_starts set state = :state, verifier = null, tokens = null
            where org_id = :org_id and user_id = :user_id and id = :id and state in ('opened', 'answered')
            """,
            id=start_id,
            state=state,
        )
    )


async def expired(session: Session, *, before: datetime) -> Sequence[Row]:
    """As the worker: whose links counted no more before that, `org_id` and `user_id`."""
    return await session.rows(
        "select distinct org_id, user_id from google_starts where expires_at < :before order by org_id, user_id",
        before=before,
    )


async def forget(session: Session, *, before: datetime) -> int:
    """As the person: deletes those links, and what they held; answers how many."""
    return await session.run(
        "delete from google_starts where org_id = :org_id and user_id = :user_id and expires_at < :before",
        before=before,
    )
