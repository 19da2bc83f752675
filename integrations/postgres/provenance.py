"""Which rows hold words from outside or of a model: the ledger knows, for every call keeps the rows it wrote with such words."""

from collections.abc import Collection, Mapping

from integrations.postgres.database import Session

CALENDAR = "external:calendar"


async def outside(session: Session, ids: Collection[str]) -> Mapping[str, str]:
    """Those of the rows that hold words from outside, with whose they are: `external:mail`, `group`, ...

    A reminder of a stranger's event has its title, whatever that becomes.
    """
    if not ids:
        return {}
    rows = await session.rows(
        """
        select marked.key as id, max(marked.value) as origin
        from tool_calls c, jsonb_each_text(c.result -> 'outside') marked
        where c.org_id = :org_id and c.user_id = :user_id and c.result ? 'outside'
          and c.effect <> 'read' and marked.key = any(:ids)
        group by marked.key
        union all
        select id::text, :calendar from reminders
        where org_id = :org_id and user_id = :user_id and (about_event ->> 'foreign')::boolean and id::text = any(:ids)
        union all
        select f.id::text, :calendar from fires f
        join reminders r on (r.org_id, r.user_id, r.id) = (f.org_id, f.user_id, f.subject_id)
        where f.org_id = :org_id and f.user_id = :user_id and (r.about_event ->> 'foreign')::boolean and f.id::text = any(:ids)
        """,
        calendar=CALENDAR,
        ids=list(ids),
    )
    return {row["id"]: row["origin"] for row in rows}


async def worded_by_models(session: Session, ids: Collection[str]) -> frozenset[str]:
    """Those of the rows whose words are not the person's alone: a model wrote them, or passed somebody's on."""
    if not ids:
        return frozenset()
    rows = await session.rows(
        """
        select distinct worded.id
        from tool_calls c, jsonb_array_elements_text(c.result -> 'model_worded') worded (id)
        where c.org_id = :org_id and c.user_id = :user_id and c.result ? 'model_worded'
          and c.effect <> 'read' and worded.id = any(:ids)
        """,
        ids=list(ids),
    )
    return frozenset(row["id"] for row in rows)
