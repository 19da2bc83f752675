"""The one door to Postgres: every transaction enters as somebody, and row-level security does the rest."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import psycopg
from procrastinate import App as QueueApp
from procrastinate.types import JSONDict
from sqlalchemy import RowMapping, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from integrations.postgres.errors import DatabaseUnavailableError

Parameter = object
"""Anything psycopg adapts: str, int, UUID, date, datetime, list, dict (as JSON), None."""

_ENTER = text("select set_config('role', :role, true), set_config('request.jwt.claims', :claims, true)")
_LEAVE = text("select set_config('role', 'none', true), set_config('search_path', 'queue, pg_catalog', true)")


@dataclass(frozen=True, slots=True)
class Person:
    """Whose rows a transaction may touch. Never comes from a model or a message."""

    org_id: UUID
    user_id: UUID


@dataclass(slots=True)
class Session:
    """One transaction. Statements are SQL with `:name` parameters."""

    connection: AsyncConnection
    queue: QueueApp
    person: Person | None = None

    async def rows(self, sql: str, **values: Parameter) -> Sequence[RowMapping]:
        result = await self.connection.execute(text(sql), self._bound(values))
        return result.mappings().all()

    async def row(self, sql: str, **values: Parameter) -> RowMapping | None:
        result = await self.connection.execute(text(sql), self._bound(values))
        return result.mappings().first()

    async def run(self, sql: str, **values: Parameter) -> int:
        """Executes a statement and answers how many rows it touched."""
        result = await self.connection.execute(text(sql), self._bound(values))
        return int(result.rowcount)

    async def enter(self, person: Person) -> None:
        """Goes on as this person; row-level security hides everything else."""
        claims = {"sub": str(person.user_id), "org_id": str(person.org_id), "role": "authenticated"}
        await self.connection.execute(_ENTER, {"role": "authenticated", "claims": json.dumps(claims)})
        self.person = person

    async def enter_worker(self) -> None:
        """Goes on as the worker, which sees ids and states of every tenant and nothing else."""
        await self.connection.execute(_ENTER, {"role": "recado_worker", "claims": ""})
        self.person = None

    async def defer(self, *jobs: "Job") -> None:
        """Puts jobs on the queue inside this transaction; leaves the role, so it comes last."""
        await self.connection.execute(_LEAVE)
        raw = await self.connection.get_raw_connection()
        for job in jobs:
            deferrer = self.queue.configure_task(
                job.task,
                queue=job.queue,
                schedule_in={"seconds": job.delay} if job.delay else None,
                connection=raw.driver_connection,
            )
            await deferrer.defer_async(**job.arguments)
        self.person = None

    def _bound(self, values: Mapping[str, Parameter]) -> dict[str, Parameter]:
        bound = {name: json.dumps(value) if isinstance(value, dict) else value for name, value in values.items()}
        if self.person is not None:
            bound["org_id"], bound["user_id"] = self.person.org_id, self.person.user_id
        return bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A nudge for the queue: the rows are the truth, the job only says where to look."""

    task: str
    queue: str
    arguments: JSONDict
    delay: float = 0.0
    """Seconds to wait before it may run."""


class Database:
    """A pool of connections to one database."""

    def __init__(self, url: str, *, queue: QueueApp, pool_size: int = 10) -> None:
        self.url = url
        self.queue = queue
        self._engine = engine(url, pool_size=pool_size)

    @asynccontextmanager
    async def as_person(self, person: Person) -> AsyncIterator[Session]:
        """One transaction as this person: commits at the end, rolls back on an error.

        Raises:
            DatabaseUnavailableError: the database is out of reach.
        """
        async with self._session() as session:
            await session.enter(person)
            yield session

    @asynccontextmanager
    async def as_worker(self) -> AsyncIterator[Session]:
        """One transaction that looks for work across tenants, by ids and states only."""
        async with self._session() as session:
            await session.enter_worker()
            yield session

    @asynccontextmanager
    async def as_nobody(self) -> AsyncIterator[Session]:
        """One transaction with the login's own rights: the queue and the catalogue."""
        async with self._session() as session:
            yield session

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        try:
            async with self._engine.begin() as connection:
                yield Session(connection, self.queue)
        except DBAPIError as error:
            if error.connection_invalidated or isinstance(error.orig, psycopg.OperationalError):
                raise DatabaseUnavailableError(type(error.orig).__name__) from error
            raise
        except psycopg.OperationalError as error:
            raise DatabaseUnavailableError(type(error).__name__) from error


def engine(url: str, *, pool_size: int) -> AsyncEngine:
    """An engine for any Postgres URL; a transaction pooler gets no prepared statements."""
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    pooled: Literal[True, False] = parsed.port == TRANSACTION_POOLER_PORT
    return create_async_engine(
        parsed,
        pool_size=pool_size,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5, "prepare_threshold": None if pooled else 5, "application_name": "recado"},
    )


TRANSACTION_POOLER_PORT = 6543
"""Supabase's; prepared statements do not survive there."""
