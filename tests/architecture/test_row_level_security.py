"""Every table keeps people apart, and the catalogue itself is the witness."""

import asyncio
from collections.abc import Sequence
from uuid import uuid4

import psycopg
import pytest
from dialogue import MemoryChannel, introduced, talking
from postgres import Databases

from integrations.postgres.database import Person
from integrations.postgres.migrate import HEAD, migrations_folder

OWNERLESS = {
    "public.organizations": "is the owner",
    "public.users": "is the owner",
    "public.memberships": "ties the two together",
    "public.accounts": "exists before anybody is paired with it",
    "public.account_aliases": "names an account",
    "public.knocks": "were said before their sender was anybody",
    "public.hidden_ids": "name an account that may be nobody's",
    "public.channel_accounts": "are the operator's",
    "public.stray_events": "belong to nobody's conversation",
    "public.clock_jobs": "are the clock's",
}
PERSONAL = ("conversations", "turns", "inbound_messages", "tool_calls", "outbound_messages", "questions", "buttons")
KEPT = (
    "tasks",
    "notes",
    "inbox_items",
    "memories",
    "model_steps",
    "consents",
    "notices",
    "invitations",
    "files",
    "reminders",
    "schedules",
    "fires",
    "manners",
    "told_facts",
)


def read(url: str, sql: str) -> Sequence[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(sql).fetchall()  # type: ignore[arg-type]


def test_every_table_has_row_level_security_enabled_and_forced(databases: Databases) -> None:
    tables = read(
        databases.superuser,
        """
        select n.nspname || '.' || c.relname, c.relrowsecurity and c.relforcerowsecurity
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in ('public', 'audit')
        """,
    )
    assert len(tables) >= len(PERSONAL) + len(KEPT) + len(OWNERLESS) + 1
    assert [name for name, forced in tables if not forced] == []


def test_every_policy_of_a_person_checks_organization_and_user_when_reading_and_writing(databases: Databases) -> None:
    policies = read(
        databases.superuser,
        """
        select schemaname || '.' || tablename, cmd, coalesce(qual, ''), coalesce(with_check, '') from pg_policies
        where 'authenticated' = any(roles)
        """,
    )
    for table, command, reads, writes in policies:
        if table in OWNERLESS:
            continue
        for clause, needed in ((reads, command != "INSERT"), (writes, command in {"ALL", "INSERT", "UPDATE"})):
            if needed:
                assert "app.org_id()" in str(clause), (table, command)
                assert "app.user_id()" in str(clause), (table, command)
    assert {table for table, *_ in policies} >= {f"public.{name}" for name in (*PERSONAL, *KEPT)}


def test_every_key_begins_with_the_owner(databases: Databases) -> None:
    keys = read(
        databases.superuser,
        """
        select n.nspname || '.' || c.relname, i.indexrelid::regclass::text,
          array(select a.attname from unnest(i.indkey) with ordinality k(n, o)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.o)
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'audit') and i.indisunique
        """,
    )
    wrong = [index for table, index, columns in keys if table not in OWNERLESS and columns[:2] != ["org_id", "user_id"]]
    assert wrong == []


def test_every_foreign_key_carries_the_owner(databases: Databases) -> None:
    keys = read(
        databases.superuser,
        """
        select c.conrelid::regclass::text, c.conname,
          array(select a.attname from unnest(c.conkey) k(n) join pg_attribute a
                on a.attrelid = c.conrelid and a.attnum = k.n)
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where c.contype = 'f' and n.nspname in ('public', 'audit')
        """,
    )
    wrong = [
        name
        for table, name, columns in keys
        if f"public.{table}" not in OWNERLESS and not {"org_id", "user_id"} <= set(columns)
    ]
    assert wrong == []


def test_every_table_of_a_person_has_an_index_that_leads_with_the_owner(databases: Databases) -> None:
    led = {
        table
        for (table,) in read(
            databases.superuser,
            """
            select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where a.attname = 'org_id'
            """,
        )
    }
    assert led >= {*PERSONAL, *KEPT}


def test_the_login_of_the_app_can_neither_bypass_nor_lift_the_rules(databases: Databases) -> None:
    assert read(databases.app, "select rolsuper, rolbypassrls from pg_roles where rolname = current_user") == [
        (False, False)
    ]
    for forbidden in (
        "alter table tasks disable row level security",
        "set role postgres",
        "set role recado_owner",
        "select * from tasks",
        "select pg_read_file('/etc/hostname')",
        "copy tasks to program 'true'",
    ):
        with psycopg.connect(databases.app) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(forbidden)  # type: ignore[arg-type]


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    revisions = sorted(path.stem.split("_")[0] for path in (migrations_folder() / "versions").glob("[0-9]*.py"))
    assert revisions[-1] == HEAD


async def test_nobody_sees_or_changes_what_is_somebody_elses(database_url: str) -> None:
    async with talking(database_url, name="ana") as ana:
        bia = await introduced(ana.app, MemoryChannel(), ana.clock, name="bia")
        await ana.says("comprar presente secreto amanhã")
        await ana.says("anota que o cofre é azul")
        assert not (await bia.says("minhas tarefas")).shows("secreto")
        assert not (await bia.says("o que eu anotei sobre cofre?")).shows("azul")
        async with bia.session() as session:
            for table in (*PERSONAL, *KEPT):
                assert await session.rows(f"select 1 from {table} where user_id <> :user_id") == []
                foreign = await session.run(f"delete from {table} where org_id = :org", org=ana.known.person.org_id)
                assert foreign == 0


async def test_a_row_cannot_be_planted_with_another_owner(database_url: str) -> None:
    async with talking(database_url, name="ana") as ana:
        bia = await introduced(ana.app, MemoryChannel(), ana.clock, name="bia")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            async with bia.session() as session:
                await session.run(
                    "insert into inbox_items (org_id, user_id, id, text, created_at) values (:org, :who, :id, 'x', now())",
                    org=ana.known.person.org_id,
                    who=ana.known.person.user_id,
                    id=uuid4(),
                )


async def test_a_nudge_for_somebody_else_is_refused(database_url: str) -> None:
    async with talking(database_url, name="ana") as ana:
        bia = await introduced(ana.app, MemoryChannel(), ana.clock, name="bia")
        args = {
            "org": str(ana.known.person.org_id),
            "user": str(ana.known.person.user_id),
            "conversation": str(uuid4()),
        }
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            async with bia.session() as session:
                await session.run("select queue.nudge('take', 'turns', cast(:a as jsonb), 0.0)", a=args)


async def test_an_unknown_person_sees_nothing(database_url: str) -> None:
    async with talking(database_url) as ana:
        await ana.says("comprar leite")
        stranger = Person(uuid4(), uuid4())
        async with ana.app.database.as_person(stranger) as session:
            assert [await session.rows(f"select 1 from {table}") for table in (*PERSONAL, *KEPT)] == [[]] * len(
                (*PERSONAL, *KEPT)
            )


async def test_a_small_pool_under_cancellation_never_mixes_people_up(database_url: str) -> None:
    async with talking(database_url, name="ana", pool_size=2) as ana:
        people = [await introduced(ana.app, MemoryChannel(), ana.clock, name=f"person{n}") for n in range(8)]

        async def look(person: Person) -> None:
            async with ana.app.database.as_person(person) as session:
                row = await session.row("select id, current_user::text as role, pg_sleep(0.002) from users")
                assert row is not None
                assert (row["id"], row["role"]) == (person.user_id, "authenticated")

        tasks = [asyncio.create_task(look(people[n % 8].known.person)) for n in range(200)]
        await asyncio.sleep(0)
        for task in tasks[::3]:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert [o for o in outcomes if o is not None and not isinstance(o, asyncio.CancelledError)] == []
