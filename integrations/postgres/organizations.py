"""What an organization sets for itself: read as one of its people, changed as the owner of the tables alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from integrations.postgres.database import Database, Person

LONGEST_WAIT = "5s"
Settings = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One organization, as it stands."""

    id: UUID
    name: str
    kind: str
    """`personal` or `company`: in a company everybody uses from one limit."""
    settings: Settings
    """`models` and `allowance`."""


async def all_of(database: Database) -> Sequence[Organization]:
    """Those somebody speaks from, the owner's first."""
    async with database.as_worker() as session:
        rows = await session.rows(
            """
            select distinct on (org_id) org_id, user_id, channel <> 'terminal' as away, created_at
            from accounts where org_id is not null order by org_id, away, created_at, id
            """
        )
    rows = sorted(rows, key=lambda row: (row["away"], row["created_at"]))
    return [await _of(database, Person(row["org_id"], row["user_id"])) for row in rows]


async def _of(database: Database, person: Person) -> Organization:
    async with database.as_person(person) as session:
        row = await session.row("select id, name, kind, settings from organizations where id = :org_id")
    assert row is not None
    return Organization(**row)


def put(
    owner_url: str, one: Organization, changed: Settings, *, kind: str | None = None, wait: str = LONGEST_WAIT
) -> Organization:
    """Changes these keys of the settings and of the allowance in them; None takes one away. Answers what stands then.

    No role of a running process may: the tables' owner lifts row-level security within the transaction, which nobody sees. `wait` is how long others may hold the table, as Postgres writes it.

    Raises:
        psycopg.errors.LockNotAvailable: others held the table for too long.
        psycopg.errors.InsufficientPrivilege: the address is not the owner's.
    """
    with psycopg.connect(owner_url, connect_timeout=5, application_name="recado-organization") as connection:
        connection.execute("select set_config('lock_timeout', %s, true)", [wait])
        connection.execute("alter table public.organizations no force row level security")
        found = connection.execute("select settings from public.organizations where id = %s", [one.id]).fetchone()
        settings = merged(found[0] if found else {}, changed)
        connection.execute(
            "update public.organizations set settings = %s, kind = coalesce(%s, kind) where id = %s",
            [Jsonb(settings), kind, one.id],
        )
        connection.execute("alter table public.organizations force row level security")
    return replace(one, kind=kind or one.kind, settings=settings)


def merged(before: Settings, changed: Settings) -> Settings:
    """The settings with the changes, those of mappings within too; what is None or empty is gone."""
    whole = dict(before)
    for name, value in changed.items():
        old = whole.get(name)
        whole[name] = merged(old if isinstance(old, dict) else {}, value) if isinstance(value, dict) else value
    return {name: value for name, value in whole.items() if value not in (None, {}, [], ())}
