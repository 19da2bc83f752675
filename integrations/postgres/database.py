"""The one door to Postgres: every transaction enters as somebody, and row-level security does the rest."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar, overload
from uuid import UUID

import psycopg
from procrastinate.types import JSONDict
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row
from psycopg.sql import SQL, Literal
from psycopg_pool import AsyncConnectionPool, PoolTimeout, TooManyRequests

from integrations.postgres.errors import DatabaseUnavailableError
from integrations.postgres.side_by_side import Line, Parameters

Parameter = object
"""Anything psycopg adapts: str, int, UUID, date, datetime, list (as an array), dict (as JSON), None."""
Row = Mapping[str, Any]  # a column's type is the schema's business
Connection = psycopg.AsyncConnection[dict[str, Any]]
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
Cursor = psycopg.AsyncCursor[dict[str, Any]]

TRANSACTION_POOLER_PORT = "6543"
"""Supabase's; prepared statements do not survive there."""

RECONNECT_SECONDS = 5.0
"""After failing for this long a pool waits to be asked again: its pauses double, and a database that is back is not missed."""

TRANSACTION_TIMEOUT_SINCE = 170_000
"""The version of Postgres, as it counts them itself."""
LONGEST_IN_SILENCES = 10
"""A transaction in which the world is asked for something lasts longer than a silence, never so long."""

LIVENESS = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A server that vanished from the network is noticed within half a minute; over a Unix socket all of this is idle."""

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
    line: Line | None = None
    """Where statements wait for each other, inside `together`."""

    async def rows(self, sql: str, **values: Parameter) -> Sequence[Row]:
        return await (await self._executed(sql, values)).fetchall()

    async def row(self, sql: str, **values: Parameter) -> Row | None:
        return await (await self._executed(sql, values)).fetchone()

    async def run(self, sql: str, **values: Parameter) -> int:
        """Executes a statement and answers how many rows it touched."""
        return (await self._executed(sql, values)).rowcount

    @overload
    async def together(self, one: Coroutine[None, None, A], other: Coroutine[None, None, B], /) -> tuple[A, B]: ...

    @overload
    async def together(
        self, one: Coroutine[None, None, A], other: Coroutine[None, None, B], third: Coroutine[None, None, C], /
    ) -> tuple[A, B, C]: ...

    @overload
    async def together(self, *asking: Coroutine[None, None, A]) -> tuple[A, ...]: ...

    async def together(self, *asking: Coroutine[None, None, object]) -> tuple[object, ...]:
        """Runs them side by side: their statements leave in this order, and in one journey those that wait for no answer.

        None of them may go on as somebody else before its first answer.
        """
        line, self.line = self.line, self.line or Line(self.connection)
        try:
            came = await asyncio.gather(*asking, return_exceptions=True)
        finally:
            if line is None:
                await self.line.sent()
            self.line = line
        for each in came:
            if isinstance(each, BaseException):
                raise each
        return tuple(came)

    async def enter(self, person: Person, *, lazily: bool = False) -> None:
        """Goes on as this person; row-level security hides everything else."""
        claims = {"sub": str(person.user_id), "org_id": str(person.org_id), "role": "authenticated"}
        await self._enter("authenticated", json.dumps(claims), lazily=lazily)
        self.person = person

    async def enter_worker(self) -> None:
        """Goes on as the worker, which sees ids and states of every tenant and nothing else."""
        await self._enter("recado_worker", "", lazily=False)
        self.person = None

    async def _enter(self, role: str, claims: str, *, lazily: bool) -> None:
        begins = self.connection.info.transaction_status == TransactionStatus.IDLE
        # Two statements in one journey: nothing of it is anybody's words, and unprepared they may travel together.
        await self.connection.execute(_entering(role, claims, self.silence, lazily, begins), prepare=False)

    async def _executed(self, sql: str, values: Mapping[str, Parameter]) -> Cursor:
        query, bound = _translated(sql), self._bound(values)
        if self.line is not None:
            return await self.line.executed(query, bound)
        return await self.connection.execute(query, bound)

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

    def _bound(self, values: Mapping[str, Parameter]) -> Parameters:
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
        self._longest = f"{round(silence_seconds * LONGEST_IN_SILENCES * 1000)}ms"
        pooled = conninfo_to_dict(url).get("port") == TRANSACTION_POOLER_PORT
        self._pool: AsyncConnectionPool[Connection] = AsyncConnectionPool(
            url,
            connection_class=psycopg.AsyncConnection[dict[str, Any]],
            configure=None if pooled else self._bound_transactions,
            kwargs={
                "row_factory": dict_row,
                # Every transaction is begun in the statement that enters.
                "autocommit": True,
                "prepare_threshold": None if pooled else 2,
                "application_name": "recado",
                **LIVENESS,
            },
            # With one to begin with, whoever asks before it is there has a second one made, and every statement is planned twice.
            min_size=0,
            max_size=pool_size,
            timeout=5,
            reconnect_timeout=RECONNECT_SECONDS,
            open=False,
        )

    async def _bound_transactions(self, connection: Connection) -> None:
        """Idleness after a pipeline is not counted by the server: a frozen process loses a transaction by its length as well."""
        if connection.info.server_version >= TRANSACTION_TIMEOUT_SINCE:
            await connection.execute(SQL("set transaction_timeout = {}").format(Literal(self._longest)))

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
def _entering(role: str, claims: str, silence: str, lazily: bool, begins: bool) -> bytes:  # noqa: FBT001 - a cache takes no names
    """The statement that goes on as somebody, and begins a transaction for it if need be."""
    settings = {"role": role, "request.jwt.claims": claims, "idle_in_transaction_session_timeout": silence}
    if lazily:
        settings["synchronous_commit"] = "off"
    each = [SQL("set_config({}, {}, true)").format(Literal(name), Literal(value)) for name, value in settings.items()]
    return (SQL("begin; select " if begins else "select ") + SQL(", ").join(each)).as_bytes(None)


@lru_cache(maxsize=1024)
def _translated(sql: str) -> bytes:
    """`:name` as psycopg wants it; casts by `::` and percent signs are left alone."""
    return _NAMED.sub(lambda found: f"%({found[1]})s" if found[1] else "%%", sql).encode()
