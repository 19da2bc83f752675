"""Whom a person has invited before, out of the copy of their own events. What strangers invited them to says nothing here."""

from collections.abc import Sequence
from dataclasses import dataclass

from integrations.postgres.database import Session

MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownGuest:
    """An address and the name it was seen with, which may be empty."""

    email: str
    name: str


async def known_as(session: Session, name: str) -> Sequence[KnownGuest]:
    """Those whose name, or whose address before its sign, begins with these words; who was invited most often is first."""
    rows = await session.rows(
        """
        select lower(guest->>'email') as email, max(coalesce(guest->>'name', '')) as name
        from calendar_events_cache e
        join calendars c on (c.org_id, c.user_id, c.id) = (e.org_id, e.user_id, e.calendar_id)
        join google_accounts a on (a.org_id, a.user_id, a.id) = (c.org_id, c.user_id, c.account_id)
        cross join lateral jsonb_array_elements(e.guests) as guest
        where e.org_id = :org_id and e.user_id = :user_id and e.mine and a.state = 'connected'
          and not coalesce((guest->>'self')::boolean, false)
          and (' ' || app.fold(coalesce(guest->>'name', '')) || ' ' like '% ' || app.fold(:name) || ' %'
            or regexp_split_to_array(app.fold(split_part(guest->>'email', '@', 1)), '[._+-]') @> array[app.fold(:name)])
        group by 1 order by count(*) desc, 1 limit :most
        """,
        name=name,
        most=MOST,
    )
    return [KnownGuest(email=row["email"], name=row["name"]) for row in rows]
