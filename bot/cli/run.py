"""Runs a command's coroutine so that being told to end is an ordinary end."""

import asyncio
import signal
from collections.abc import Coroutine
from typing import TypeVar

from bot.background import stop
from bot.loop import new_loop

Result = TypeVar("Result")
_PATIENCE = 30.0
"""Seconds; more than all that runs inside takes to stop."""


def run(main: Coroutine[None, None, Result]) -> Result | None:
    """What `main` returns; None when SIGTERM or a closed terminal ended it, after everything was closed in order."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(_ended_gently(main))


async def _ended_gently(main: Coroutine[None, None, Result]) -> Result | None:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(main)
    told: list[signal.Signals] = []
    stopping: list[asyncio.Task[None]] = []

    def end(number: signal.Signals) -> None:
        told.append(number)
        stopping.append(loop.create_task(stop(task, patience=_PATIENCE)))

    for number in (signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, end, number)
    try:
        return await task
    except asyncio.CancelledError:
        if told:
            return None
        # Ctrl-C: the runner makes a KeyboardInterrupt of it once the work has been closed.
        await stop(task)
        raise
