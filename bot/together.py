"""Messages that come in at the same time, stored in one transaction: the disk is waited for once, and the queue is told once."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import psycopg

from bot import failpoints
from integrations.postgres import inbound
from integrations.postgres.database import Database, Row
from integrations.postgres.errors import DatabaseUnavailableError

AT_ONCE = 64
WRITERS = 2
"""While one transaction waits for the disk another is filled; more would only wait for each other."""

Message = Mapping[str, object]


@dataclass(slots=True)
class Together:
    """Collects what is waiting while others are being written."""

    database: Database
    _waiting: list[tuple[Message, asyncio.Future[Row | None]]] = field(default_factory=list)
    _writers: set[asyncio.Task[None]] = field(default_factory=set)

    async def store(self, message: Message) -> Row | None:
        """The committed message as `inbound.take_in` answers it; None when its sender needs a closer look.

        Raises:
            DatabaseUnavailableError: nothing was stored.
            psycopg.DataError, psycopg.IntegrityError: it cannot be stored.
        """
        future: asyncio.Future[Row | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((message, future))
        if len(self._writers) < WRITERS:
            writer = asyncio.create_task(self._write(), name="store")
            self._writers.add(writer)
            writer.add_done_callback(self._writers.discard)
        return await future

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            try:
                rows = await self._stored([message for message, _ in batch])
            except (psycopg.DataError, psycopg.IntegrityError) as error:
                await self._one_by_one(batch, error)
            except BaseException as error:
                _fail(batch, error)
                if not isinstance(error, Exception):
                    raise
            else:
                for n, (_, future) in enumerate(batch):
                    if not future.done():
                        future.set_result(rows.get(n))

    async def _one_by_one(self, batch: list[tuple[Message, asyncio.Future[Row | None]]], error: Exception) -> None:
        """One of them cannot be stored; the others must not be refused for it."""
        if len(batch) == 1:
            _fail(batch, error)
            return
        for message, future in batch:
            try:
                row = (await self._stored([message])).get(0)
            except (psycopg.Error, DatabaseUnavailableError) as its_own:
                _fail([(message, future)], its_own)
            else:
                if not future.done():
                    future.set_result(row)

    async def _stored(self, messages: list[Message]) -> dict[int, Row]:
        async with self.database.as_worker() as session:
            rows = await inbound.take_in(session, messages)
            failpoints.reach("receive.inserted")
        return {row["n"]: row for row in rows}


def _fail(batch: list[tuple[Message, asyncio.Future[Row | None]]], error: BaseException) -> None:
    for _, future in batch:
        if not future.done():
            future.set_exception(error if isinstance(error, Exception) else DatabaseUnavailableError("stopped"))
