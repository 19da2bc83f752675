"""Lines of a stream as they come, without holding the program up when nothing comes."""

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import TextIO


async def lines(stream: TextIO) -> AsyncIterator[str]:
    """Every line without its end; a pending read never keeps the process from ending."""
    loop = asyncio.get_running_loop()
    waiting: asyncio.Queue[str | None] = asyncio.Queue()
    room = threading.Semaphore(_AHEAD)

    def read() -> None:
        try:
            for line in stream:
                room.acquire()
                loop.call_soon_threadsafe(waiting.put_nowait, line.rstrip("\r\n"))
            loop.call_soon_threadsafe(waiting.put_nowait, None)
        except (RuntimeError, ValueError, OSError):
            # The loop or the stream was closed while we read: nobody is waiting any more.
            return

    threading.Thread(target=read, name="lines", daemon=True).start()
    while (line := await waiting.get()) is not None:
        room.release()
        yield line


_AHEAD = 16
"""Lines read before they are wanted."""
