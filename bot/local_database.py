"""Which database this process uses: the one DATABASE_URL names, or one of our own, started and migrated on the way in."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import assert_never

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict

from bot.local_database_parts import Part, SchemaState
from bot.local_database_watch import watched
from bot.settings import Settings
from integrations.postgres import embedded
from integrations.postgres.bootstrap import APP, OWNER, ensure_database
from integrations.postgres.migrate import HEAD, migrate, version_of

DATABASE = "recado"


@dataclass(frozen=True, slots=True, kw_only=True)
class Urls:
    """One database, by three doors."""

    app: str
    direct: str
    """Without a transaction pooler: the queue listens here."""
    owner: str
    """May change the schema; the same as `direct` when none was configured."""
    owner_variable: str
    """The setting that `owner` came from."""
    ours: bool
    """Started by us, in the data directory."""
    hindrance: Callable[[], Exception | None] = lambda: None
    """What keeps the database from coming back, where that is known."""


class UnreachableError(Exception):
    """The database that a setting names cannot be entered; `part` is what is wrong with its address."""

    def __init__(self, variable: str, part: Part, *, host: str, port: str, user: str, database: str) -> None:
        super().__init__(f"{variable}: {part}")
        self.variable = variable
        self.part: Part = part
        self.facts = {"host": host, "port": port, "user": user, "database": database}


class SchemaError(Exception):
    """The tables are not those of this program."""

    def __init__(self, state: SchemaState, version: str | None) -> None:
        super().__init__(f"schema {state}: {version}")
        self.state: SchemaState = state
        self.version = version


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Urls]:
    """The addresses of a database that is up and at the newest schema.

    Raises:
        EmbeddedError: ours does not start.
        UnreachableError: the configured one cannot be entered.
        SchemaError: it holds no tables of ours, or those of another version.
    """
    if (urls := configured(settings)) is not None:
        await asyncio.to_thread(demand_head, urls)
        yield urls
        return
    async with _ours(settings) as urls:
        await asyncio.to_thread(bring_to_head, urls)
        yield urls


@asynccontextmanager
async def entered(settings: Settings) -> AsyncIterator[Urls]:
    """The addresses of a database that is up, whatever it holds; ours is kept up, and stopped with its last user."""
    if (urls := configured(settings)) is not None:
        await asyncio.to_thread(knock, urls.app, "DATABASE_URL")
        yield urls
        return
    async with _ours(settings) as urls:
        await asyncio.to_thread(_begin, urls)
        yield urls


def _begin(urls: Urls) -> None:
    """One of ours that was only just made gets its tables and logins: there is nothing in it to be careful of."""
    if version_of(urls.owner) is None:
        bring_to_head(urls)


@asynccontextmanager
async def _ours(settings: Settings) -> AsyncIterator[Urls]:
    server = await asyncio.to_thread(embedded.start, settings.data_dir)
    try:
        await asyncio.to_thread(ensure_database, server.url(embedded.SUPERUSER, "postgres"), DATABASE)
        app = server.url(APP, DATABASE)
        owner = server.url(OWNER, DATABASE)
        async with watched(server) as watch:
            yield Urls(
                app=app,
                direct=app,
                owner=owner,
                owner_variable="RECADO_DATA_DIR",
                ours=True,
                hindrance=watch.hindrance,
            )
    finally:
        # A cancelled process must still let go of the server.
        await asyncio.shield(asyncio.to_thread(embedded.stop, server))


def configured(settings: Settings) -> Urls | None:
    if settings.database_url is None:
        return None
    direct = settings.database_direct_url or settings.database_url
    by_variable = {
        "DATABASE_OWNER_URL": settings.database_owner_url,
        "DATABASE_DIRECT_URL": settings.database_direct_url,
        "DATABASE_URL": settings.database_url,
    }
    variable, owner = next((name, url) for name, url in by_variable.items() if url)
    return Urls(app=settings.database_url, direct=direct, owner=owner, owner_variable=variable, ours=False)


def knock(url: str, variable: str) -> None:
    """Connects once.

    Raises:
        UnreachableError: that failed; says which part of the address is to blame.
    """
    try:
        psycopg.connect(url, connect_timeout=5, application_name="recado").close()
    except psycopg.Error as error:
        raise unreachable(error, url, variable) from None


def unreachable(error: psycopg.Error, url: str, variable: str) -> UnreachableError:
    facts = conninfo_to_dict(url)
    return UnreachableError(
        variable,
        _part(str(error)),
        host=str(facts.get("host", "localhost")),
        port=str(facts.get("port", 5432)),
        user=str(facts.get("user", "")),
        database=str(facts.get("dbname", "")),
    )


def _part(said: str) -> Part:
    return next((part for words, part in _BY_WORDS.items() if words in said), "unknown")


_BY_WORDS: dict[str, Part] = {
    # libpq's own words, which are not translated, then the server's in English.
    "failed to resolve host": "host",
    "could not translate host name": "host",
    "No route to host": "host",
    "Network is unreachable": "host",
    "No such file or directory": "port",
    "Connection refused": "port",
    "timeout expired": "silent",
    "invalid response to SSL negotiation": "port",
    "SSL": "tls",
    "certificate": "tls",
    "no password supplied": "password",
    "password authentication failed": "password",
    "pg_hba.conf": "user",
    "Tenant or user not found": "user",
    "role ": "user",
    "database ": "database",
    "too many": "busy",
    "remaining connection slots": "busy",
    "starting up": "busy",
    "shutting down": "busy",
}


def schema_state(urls: Urls) -> tuple[SchemaState, str | None]:
    """How the tables compare with this program's."""
    try:
        version = version_of(urls.app)
    except errors.InsufficientPrivilege:
        return "forbidden", None
    except psycopg.Error as error:
        raise unreachable(error, urls.app, "DATABASE_URL") from None
    if version is None:
        return "missing", None
    if version == HEAD:
        return "ready", version
    return ("newer" if version > HEAD else "older"), version


def demand_head(urls: Urls) -> None:
    state, version = schema_state(urls)
    match state:
        case "ready":
            return
        case "missing" | "older" | "newer" | "forbidden":
            raise SchemaError(state, version)
        case _:
            assert_never(state)


def bring_to_head(urls: Urls) -> str:
    """Migrates as the owner.

    Raises:
        SchemaError: the tables are of a newer program.
    """
    try:
        version = version_of(urls.owner)
        if version is not None and version > HEAD:
            raise SchemaError("newer", version)
        if version != HEAD:
            migrate(urls.owner)
    except psycopg.OperationalError as error:
        raise unreachable(error, urls.owner, urls.owner_variable) from None
    return HEAD
