"""The checks of a database that answers: its version, tables, rules, workers, leftovers and clock."""

from collections.abc import Iterator

import psycopg

from bot.clock import utc_now
from bot.doctor import words
from bot.doctor.finding import Finding, fine, wrong
from bot.doctor.heard import heard_findings
from bot.local_database import Urls, schema_state
from integrations.postgres.migrate import HEAD
from language.types import Language

MINIMUM_SERVER = 150_000
ALIVE = "60 seconds"
_APART, _FAR_APART = 2.0, 60.0

Connection = psycopg.Connection[tuple[object, ...]]


def database_findings(urls: Urls, language: Language) -> list[Finding]:
    with psycopg.connect(urls.app, autocommit=True, connect_timeout=5, application_name="recado-doctor") as connection:
        return list(_findings(connection, urls, language))


def _findings(connection: Connection, urls: Urls, language: Language) -> Iterator[Finding]:
    yield server(connection, language, ours=urls.ours)
    yield clock(connection, language)
    yield role(connection, language)
    state, version = schema_state(urls)
    if state != "ready":
        yield wrong("schema", "fail", words.SCHEMA_NOT_YET, language, version=version or "-", head=HEAD)
        return
    yield fine("schema", words.SCHEMA, language, version=version)
    yield row_security(connection, language)
    yield workers(connection, language)
    yield dead_letters(connection, language)
    yield from heard_findings(connection, language)


def server(connection: Connection, language: Language, *, ours: bool) -> Finding:
    number = connection.info.server_version
    version = f"{number // 10_000}.{number % 10_000}"
    if number < MINIMUM_SERVER:
        return wrong("database", "fail", words.OLD_SERVER, language, version=version)
    return fine("database", words.OURS if ours else words.THEIRS, language, version=version)


def clock(connection: Connection, language: Language) -> Finding:
    before = utc_now().timestamp()
    theirs = float(str(_one(connection, "select extract(epoch from clock_timestamp())")))
    skew = abs((before + utc_now().timestamp()) / 2 - theirs)
    if skew > _APART:
        return wrong("clock", "fail" if skew > _FAR_APART else "warn", words.CLOCK_APART, language, skew=f"{skew:.0f}")
    return fine("clock", words.CLOCK, language, skew=f"{skew:.1f}")


def role(connection: Connection, language: Language) -> Finding:
    name = connection.info.user
    strong = _one(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
    if strong:
        return wrong("role", "warn", words.ROLE_TOO_STRONG, language, role=name)
    return fine("role", words.ROLE, language, role=name)


def row_security(connection: Connection, language: Language) -> Finding:
    tables = connection.execute(
        """
        select c.oid::regclass::text, c.relrowsecurity and c.relforcerowsecurity
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'audit') and c.relkind in ('r', 'p')
          -- An extension's tables are not ours.
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        order by 1
        """
    ).fetchall()
    open_tables = [str(name) for name, forced in tables if not forced]
    if open_tables:
        return wrong("rows", "fail", words.RLS_MISSING, language, tables=", ".join(open_tables))
    return fine("rows", words.RLS, language, count=len(tables))


def workers(connection: Connection, language: Language) -> Finding:
    alive = _one(
        connection,
        "select count(*) from queue.procrastinate_workers where last_heartbeat > now() - %s::interval",
        ALIVE,
    )
    waiting = _as_worker(connection, "select count(*) from inbound_messages where state in ('waiting', 'taken')")
    if waiting and not alive:
        return wrong("workers", "warn", words.WORKERS_MISSING, language, waiting=waiting)
    return fine("workers", words.WORKERS, language, count=alive, waiting=waiting)


def dead_letters(connection: Connection, language: Language) -> Finding:
    count = _as_worker(connection, "select count(*) from inbound_messages where state = 'quarantined'")
    if count:
        return wrong("letters", "warn", words.LETTERS_WAITING, language, count=count)
    return fine("letters", words.LETTERS, language)


def _as_worker(connection: Connection, question: str) -> object:
    """Ids and states of every tenant are the worker's to see; the login itself sees nothing."""
    with connection.transaction():
        connection.execute("set local role recado_worker")
        return _one(connection, question)


def _one(connection: Connection, question: str, *values: object) -> object:
    row = connection.execute(question.encode(), values or None).fetchone()
    return row[0] if row else None
