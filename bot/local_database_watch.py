"""Keeps our own server up for as long as this process uses it: whoever kills it finds it running again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import psycopg
import structlog

from bot.background import stop
from integrations.postgres import embedded
from integrations.postgres.embedded import Embedded, EmbeddedError

log = structlog.get_logger()

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0


class Watch:
    """Holds one connection that asks for nothing: the moment it breaks, the server is brought back."""

    def __init__(self, server: Embedded) -> None:
        self._server = server
        self._failure: EmbeddedError | None = None

    def hindrance(self) -> EmbeddedError | None:
        """Why the server does not come back by itself; None when nothing is known to be in its way."""
        return self._failure or embedded.hindrance(self._server)

    async def run(self) -> None:
        while True:
            await self._gone()
            await self._brought_back()
            # A connection may break, or not even open, for reasons of its own.
            await asyncio.sleep(_FIRST_PAUSE)

    async def _gone(self) -> None:
        url = self._server.url(embedded.SUPERUSER, "postgres")
        with suppress(psycopg.Error):
            connection = await psycopg.AsyncConnection.connect(
                url, autocommit=True, connect_timeout=5, application_name="recado-watch"
            )
            async with connection:
                async for _ in connection.notifies():
                    pass

    async def _brought_back(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            try:
                await asyncio.to_thread(embedded.revive, self._server)
            except EmbeddedError as error:
                if self._failure is None or self._failure.key is not error.key:
                    log.warning("the database does not come back", reason=error.key)
                self._failure = error
            else:
                log.warning("the database was brought back")
                self._failure = None
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)


@asynccontextmanager
async def watched(server: Embedded) -> AsyncIterator[Watch]:
    """Watches over the server inside the block."""
    watch = Watch(server)
    task = asyncio.create_task(watch.run(), name="database watch")
    try:
        yield watch
    finally:
        await stop(task)
