"""The one door to Postgres: every transaction enters as somebody, and row-level security does the rest."""

import json
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import psycopg
from procrastinate.types import JSONDict
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout, TooManyRequests

from integrations.postgres.errors import DatabaseUnavailableError

Parameter = object
"""Anything psycopg adapts: str, int, UUID, date, datetime, list (as an array), dict (as JSON), None."""
Row = Mapping[str, Any]  # a column's type is the schema's business
Connection = psycopg.AsyncConnection[dict[str, Any]]

TRANSACTION_POOLER_PORT = "6543"
"""Supabase's; prepared statements do not survive there."""

RECONNECT_SECONDS = 5.0
"""After failing for this long a pool waits to be asked again: its pauses double, and a database that is back is not missed."""

LIVENESS = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A server that vanished from the network is noticed within half a minute; over a Unix socket all of this is idle."""

_ENTER = (
    b"select set_config('role', %s, true), set_config('request.jwt.claims', %s, true), "
    b"set_config('idle_in_transaction_session_timeout', %s, true)"
)
_LAZILY = _ENTER + b", set_config('synchronous_commit', 'off', true)"
_NUDGE = "select queue.nudge(:task, :queue, cast(:arguments as jsonb), cast(:delay as float8), :once)"
_NAMED = re.compile(r"(?<![:\w]):([a-z_]+)|%")


@dataclass(frozen=True, slots=True)
class Person:
    """Whose rows a transaction may touch. Never comes from a model or a message."""

    org_id: UUID
    user_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A nudge for the queue: the rows are the truth, the job only says where to look."""

    task: str
    queue: str
    arguments: JSONDict
    delay: float = 0.0
    """Seconds to wait before it may run."""


@dataclass(slots=True)
class Session:
    """One transaction. Statements are SQL with `:name` parameters; `:org_id` and `:user_id` are the person's."""

    connection: Connection
    person: Person | None = None
    silence: str = "30s"
    """A process that goes silent inside a transaction for this long loses it, and the rows it holds."""

    async def rows(self, sql: str, **values: Parameter) -> Sequence[Row]:
        cursor = await self.connection.execute(_translated(sql), self._bound(values))
        return await cursor.fetchall()

    async def row(self, sql: str, **values: Parameter) -> Row | None:
        cursor = await self.connection.execute(_translated(sql), self._bound(values))
        return await cursor.fetchone()

    async def run(self, sql: str, **values: Parameter) -> int:
        """Executes a statement and answers how many rows it touched."""
        cursor = await self.connection.execute(_translated(sql), self._bound(values))
        return cursor.rowcount

    async def enter(self, person: Person, *, lazily: bool = False) -> None:
        """Goes on as this person; row-level security hides everything else."""
        claims = {"sub": str(person.user_id), "org_id": str(person.org_id), "role": "authenticated"}
        how = _LAZILY if lazily else _ENTER
        await self.connection.execute(how, ("authenticated", json.dumps(claims), self.silence))
        self.person = person

    async def enter_worker(self) -> None:
        """Goes on as the worker, which sees ids and states of every tenant and nothing else."""
        await self.connection.execute(_ENTER, ("recado_worker", "", self.silence))
        self.person = None

    @asynccontextmanager
    async def supposing(self) -> AsyncIterator[None]:
        """What is done inside the block is as if it had never been after it."""
        async with self.connection.transaction(force_rollback=True):
            yield

    @asynccontextmanager
    async def at_the_door(self) -> AsyncIterator[None]:
        """The block goes on as the worker, in the same transaction: for accounts that are nobody's yet. Afterwards as before."""
        person = self.person
        await self.enter_worker()
        try:
            yield
        finally:
            if person is not None and self.connection.info.transaction_status == TransactionStatus.INTRANS:
                await self.enter(person)

    async def defer(self, *jobs: Job, once: bool = False) -> None:
        """Puts jobs on the queue inside this transaction: no commit, no job. With `once`, not beside an equal one."""
        for job in jobs:
            await self.run(_NUDGE, task=job.task, queue=job.queue, arguments=job.arguments, delay=job.delay, once=once)

    def _bound(self, values: Mapping[str, Parameter]) -> dict[str, Parameter]:
        bound = {name: json.dumps(value) if isinstance(value, dict) else value for name, value in values.items()}
        if self.person is not None:
            bound["org_id"], bound["user_id"] = self.person.org_id, self.person.user_id
        return bound


class Database:
    """A pool of connections to one database."""

    def __init__(
        self,
        url: str,
        *,
        pool_size: int = 10,
        silence_seconds: float = 30.0,
        hindrance: Callable[[], Exception | None] = lambda: None,
    ) -> None:
        """`hindrance` knows better than a broken connection why the database is out of reach."""
        self.url = url
        self.hindrance = hindrance
        self._silence = f"{round(silence_seconds * 1000)}ms"
        pooled = conninfo_to_dict(url).get("port") == TRANSACTION_POOLER_PORT
        self._pool: AsyncConnectionPool[Connection] = AsyncConnectionPool(
            url,
            connection_class=psycopg.AsyncConnection[dict[str, Any]],
            kwargs={
                "row_factory": dict_row,
                "prepare_threshold": None if pooled else 2,
                "application_name": "recado",
                **LIVENESS,
            },
            min_size=1,
            max_size=pool_size,
            timeout=5,
            reconnect_timeout=RECONNECT_SECONDS,
            open=False,
        )

    @asynccontextmanager
    async def as_person(self, person: Person, *, lazily: bool = False) -> AsyncIterator[Session]:
        """One transaction as this person: commits at the end, rolls back on an error.

        `lazily`: the commit does not wait for the disk. What commits after it and does wait takes it to the disk as well, so
        nothing can be there without it; a dead process loses nothing, a dead machine the last half second.

        Raises:
            DatabaseUnavailableError: the database is out of reach.
        """
        async with self._session(person, lazily=lazily) as session:
            yield session

    @asynccontextmanager
    async def as_worker(self) -> AsyncIterator[Session]:
        """One transaction that looks for work across tenants, by ids and states only."""
        async with self._session(None) as session:
            yield session

    async def close(self) -> None:
        await self._pool.close()

    @asynccontextmanager
    async def _session(self, person: Person | None, *, lazily: bool = False) -> AsyncIterator[Session]:
        await self._pool.open()
        try:
            connection = await self._entered(person, lazily=lazily)
        except (psycopg.OperationalError, PoolTimeout, TooManyRequests) as error:
            raise DatabaseUnavailableError(type(error).__name__) from (self.hindrance() or error)
        session = Session(connection, person, self._silence)
        try:
            async with _committed(connection):
                yield session
        except psycopg.Error as error:
            if connection.closed or isinstance(error, psycopg.OperationalError):
                raise DatabaseUnavailableError(type(error).__name__) from (self.hindrance() or error)
            raise
        finally:
            await self._pool.putconn(connection)

    async def _entered(self, person: Person | None, *, lazily: bool) -> Connection:
        """A connection inside a transaction of somebody; one that died in the pool is replaced."""
        for _ in range(2):
            connection = await self._pool.getconn()
            session = Session(connection, silence=self._silence)
            try:
                await (session.enter_worker() if person is None else session.enter(person, lazily=lazily))
            except psycopg.OperationalError:
                await self._pool.putconn(connection)
                await self._pool.check()
            except BaseException:
                await self._pool.putconn(connection)
                raise
            else:
                return connection
        raise PoolTimeout


@asynccontextmanager
async def _committed(connection: Connection) -> AsyncIterator[None]:
    try:
        yield
    except BaseException:
        if not connection.closed:
            await connection.rollback()
        raise
    await connection.commit()


@lru_cache(maxsize=1024)
def _translated(sql: str) -> bytes:
    """`:name` as psycopg wants it; casts by `::` and percent signs are left alone."""
    return _NAMED.sub(lambda found: f"%({found[1]})s" if found[1] else "%%", sql).encode()
