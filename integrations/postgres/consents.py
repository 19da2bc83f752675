"""What a person agreed to, newest last; nothing is ever overwritten. Nothing here commits."""

from datetime import datetime
from uuid import UUID

from integrations.postgres.database import Session


async def newest(session: Session, kind: str) -> bool | None:
    """Whether the person agreed, the last time they were asked; None when they never were."""
    row = await session.row(
        """
        select given from consents where org_id = :org_id and user_id = :user_id and kind = :kind
        order by at desc, id desc limit 1
        """,
        kind=kind,
    )
    return None if row is None else bool(row["given"])


async def record(session: Session, consent_id: UUID, *, kind: str, version: str, given: bool, now: datetime) -> None:
    """Keeps an answer, once, after every earlier one."""
    await session.run(
        """
        insert into consents (org_id, user_id, id, kind, version, given, at)
        select :org_id, :user_id, :id, :kind, :version, :given, greatest(cast(:now as timestamptz),
          (select max(at) + interval '1 microsecond' from consents
            where org_id = :org_id and user_id = :user_id and kind = :kind))
        on conflict do nothing
        """,
        id=consent_id,
        kind=kind,
        version=version,
        given=given,
        now=now,
    )
