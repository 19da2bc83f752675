"""What is said once for each period. Nothing here commits."""

from uuid import UUID

from integrations.postgres.database import Session


async def once(session: Session, kind: str, period: str, *, turn_id: UUID) -> bool:
    """Whether this turn is the one that says it; asked again after a crash, it still is."""
    row = await session.row(
        """
        with mine as (
          insert into notices (org_id, user_id, kind, period, turn_id) values (:org_id, :user_id, :kind, :period, :turn_id)
          on conflict do nothing returning turn_id
        )
        select turn_id from mine
        union all select turn_id from notices
        where org_id = :org_id and user_id = :user_id and kind = :kind and period = :period and turn_id = :turn_id
        """,
        kind=kind,
        period=period,
        turn_id=turn_id,
    )
    return row is not None
