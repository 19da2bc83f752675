"""Which rows hold words from outside: the ledger knows, for every call keeps the rows it wrote with such words."""

from collections.abc import Collection, Mapping

from integrations.postgres.database import Session


async def outside(session: Session, ids: Collection[str]) -> Mapping[str, str]:
    """Those of the rows that hold words from outside, with whose they are: `external:mail`, `group`, ..."""
    if not ids:
        return {}
    rows = await session.rows(
        """
        select marked.key as id, max(marked.value) as origin
        from tool_calls c, jsonb_each_text(c.result -> 'outside') marked
        where c.org_id = :org_id and c.user_id = :user_id and c.result ? 'outside'
          and c.effect <> 'read' and marked.key = any(:ids)
        group by marked.key
        """,
        ids=list(ids),
    )
    return {row["id"]: row["origin"] for row in rows}
