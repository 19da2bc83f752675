"""What a person has been shown of their mail and files, so that "abre o 2" means a row. Nothing here commits."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID, uuid5

from integrations.postgres.database import Row, Session

Kind = Literal["thread", "draft", "attachment", "file"]
Facts = Mapping[str, Any]  # JSON values, by the kind's own names


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing in an account, as it was shown last."""

    id: UUID
    account_id: UUID
    kind: Kind
    google_id: str
    facts: Facts
    seen_at: datetime


def id_of(account_id: UUID, kind: Kind, google_id: str) -> UUID:
    """The row's id: the same whenever the same thing is shown."""
    return uuid5(account_id, f"{kind}:{google_id}")


async def put(
    session: Session, kind: Kind, account_id: UUID, things: Mapping[str, Facts], *, now: datetime
) -> tuple[UUID, ...]:
    """Keeps things by Google's id of them, instead of what was known; answers their ids in the same order."""
    ids = tuple(id_of(account_id, kind, name) for name in things)
    rows = [
        {"id": str(id_), "google_id": name, "facts": dict(facts)}
        for id_, (name, facts) in zip(ids, things.items(), strict=True)
    ]
    await session.run(_PUT, account_id=account_id, kind=kind, rows=json.dumps(rows), now=now)
    return ids


async def by_ids(session: Session, ids: Collection[UUID], *, kind: Kind) -> Sequence[Seen]:
    """Those that exist, in the order of the ids."""
    return [_seen(row) for row in await session.rows(_BY_IDS, ids=list(ids), kind=kind)]


async def newest(session: Session, kind: Kind, *, limit: int) -> Sequence[Seen]:
    """What was shown last, the newest first."""
    return [_seen(row) for row in await session.rows(_NEWEST, kind=kind, limit=limit)]


async def forget(session: Session, ids: Collection[UUID]) -> None:
    await session.run(
        "delete from google_seen where org_id = :org_id and user_id = :user_id and id = any(:ids)", ids=list(ids)
    )


def _seen(row: Row) -> Seen:
    names = ("id", "account_id", "kind", "google_id", "facts", "seen_at")
    return Seen(**{name: row[name] for name in names})


_PUT = """
insert into google_seen (org_id, user_id, id, account_id, kind, google_id, facts, seen_at)
select cast(:org_id as uuid), cast(:user_id as uuid), given.id, :account_id, :kind, given.google_id, given.facts, :now
from jsonb_to_recordset(cast(:rows as jsonb)) as given (id uuid, google_id text, facts jsonb)
on conflict (org_id, user_id, id) do update set facts = excluded.facts, seen_at = excluded.seen_at
"""

_BY_IDS = """
select * from google_seen
where org_id = :org_id and user_id = :user_id and kind = :kind and id = any(:ids)
order by array_position(cast(:ids as uuid[]), id)
"""

_NEWEST = """
select * from google_seen where org_id = :org_id and user_id = :user_id and kind = :kind
order by seen_at desc, facts ->> 'at' desc, id limit :limit
"""
