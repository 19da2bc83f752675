"""Work beside a block: it ends with it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

PATIENCE = 10.0
"""Seconds to stop what is under way before being told again; a worker takes 5 to let its jobs end."""
T = TypeVar("T")


@asynccontextmanager
async def background(work: Coroutine[None, None, None], *, name: str) -> AsyncIterator[None]:
    task = asyncio.create_task(work, name=name)
    try:
        yield
    finally:
        await stop(task)


async def stop(*tasks: asyncio.Task[Any], patience: float = PATIENCE) -> None:
    """Cancels them, and waits until they have ended.

    `asyncio.wait_for` of Python 3.11 loses a cancellation that comes along with what it waited for (cpython #86296), and every
    statement of psycopg waits in one: what was told once may not have heard it, and is told again.
    """
    while running := [task for task in tasks if not task.done()]:
        for task in running:
            task.cancel()
        await asyncio.wait(running, timeout=patience)
    # Their errors are theirs; asked for, they are not reported as forgotten.
    await asyncio.gather(*tasks, return_exceptions=True)


async def few_at_once(all_: Iterable[T], doing: Callable[[T], Coroutine[None, None, None]], *, most: int) -> None:
    """Does it to each of them, to no more than `most` at a time."""
    room = asyncio.Semaphore(most)

    async def one(each: T) -> None:
        async with room:
            await doing(each)

    await asyncio.gather(*map(one, all_))
