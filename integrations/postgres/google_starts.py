"""Links that lead to a consent at Google, and what came of them. What is in a link is never kept, only what proves it. Nothing here commits."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from integrations.postgres.database import Session

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
        "delete from google_starts where org_id = :org_id and user_id = :user_id and expires_at < :old",
        old=now - KEPT,
    )
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
