"""One-time ways to join an account to a person. What is in a link is never kept, only what proves it. Nothing here commits."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from integrations.postgres.database import Row, Session


def hash_of(code: str) -> str:
    """A code has more bits than anybody can try, so a plain hash hides it."""
    return sha256(code.encode()).hexdigest()


async def invite(
    session: Session,
    invitation_id: UUID,
    *,
    conversation_id: UUID | None,
    code_hash: str,
    expires_at: datetime,
    now: datetime,
) -> None:
    """As the person who invites. With no conversation to ask in, the link alone is the proof."""
    await session.run(
        """
        insert into invitations (org_id, user_id, id, conversation_id, code_hash, expires_at, created_at)
        values (:org_id, :user_id, :id, :conversation_id, :code_hash, :expires_at, :now)
        """,
        id=invitation_id,
        conversation_id=conversation_id,
        code_hash=code_hash,
        expires_at=expires_at,
        now=now,
    )


async def seal(session: Session, invitation_id: UUID, *, code_hash: str) -> bool:
    """As the person: the code that counts from now on; False when the invitation was used."""
    return (
        await session.run(
            """
            update invitations set code_hash = :code_hash
            where org_id = :org_id and user_id = :user_id and id = :id and used_at is null
            """,
            id=invitation_id,
            code_hash=code_hash,
        )
        == 1
    )


async def use(session: Session, code: str, *, account_id: UUID, now: datetime) -> Row | None:
    """As the worker: uses an invitation up, once; `org_id`, `user_id`, `id`, `conversation_id`. None when there is none to use."""
    return await session.row(
        """
        update invitations set account_id = :account, used_at = :now
        where code_hash = :code_hash and used_at is null and expires_at > :now
        returning org_id, user_id, id, conversation_id
        """,
        code_hash=hash_of(code),
        account=account_id,
        now=now,
    )


async def why_not(session: Session, code: str) -> Row | None:
    """As the worker: `used_at` and `account_id` of the invitation with this code, whatever became of it."""
    return await session.row(
        "select used_at, account_id from invitations where code_hash = :code_hash", code_hash=hash_of(code)
    )


async def used_by(session: Session, account_id: UUID) -> bool:
    """As the person: whether an account that is nobody's has opened an invitation of theirs."""
    row = await session.row(
        """
        select from invitations where org_id = :org_id and user_id = :user_id and account_id = :account
          and used_at is not null limit 1
        """,
        account=account_id,
    )
    return row is not None
