"""What the local servers share: connections that are answered until one side hangs up."""

import asyncio
from dataclasses import dataclass, field

from bot.background import stop


@dataclass
class Connections:
    """A server by the exchanges on its connections."""

    _connections: set[asyncio.Task[None]] = field(default_factory=set, init=False, repr=False)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._connections.discard(task)
            writer.transport.abort()

    async def close(self) -> None:
        await stop(*self._connections, patience=1)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Reads one request and answers it; whether the connection goes on."""
        raise NotImplementedError
