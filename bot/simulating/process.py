"""The process that is killed and replaced, as its keeper sees it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.simulating import worker

PATIENCE = 60.0
"""Seconds to wait for an answer: it takes milliseconds, or it hangs."""
# Forked from one that has imported everything: a real process, to be killed, without the seconds of a start.
_FORKING = get_context("forkserver")
_FORKING.set_forkserver_preload([worker.__name__])


class KilledError(Exception):
    """It died where it was told to."""


@dataclass(frozen=True, slots=True)
class Running:
    """A process, and the line to it."""

    process: BaseProcess
    line: Connection

    async def answers(self) -> None:
        """Raises:
        KilledError: it died before.
        """
        try:
            if not await asyncio.to_thread(self.line.poll, PATIENCE):
                raise TimeoutError
            self.line.recv()
        except (EOFError, ConnectionResetError):
            await asyncio.to_thread(self.process.join)
            raise KilledError from None

    async def end(self) -> None:
        self.line.close()
        await asyncio.to_thread(self.process.join)


@dataclass(slots=True)
class Worker:
    """One process at work, and another that stands by: whoever is killed is replaced at once, as by a supervisor."""

    folder: Path
    working: Running | None = None
    standby: asyncio.Task[Running] | None = None

    async def at(self, now: datetime) -> None:
        """Everything that is due at this moment has been told.

        Raises:
            KilledError: it died; what it was doing is for the next one.
        """
        await self._tell(now)

    async def dies_at(self, failpoint: str) -> None:
        """Arms the point at which the process kills itself."""
        await self._tell(failpoint)

    async def end(self) -> None:
        if self.working is not None:
            await self.working.end()
        if self.standby is not None:
            await (await self.standby).end()
        self.working = self.standby = None

    async def _tell(self, what: datetime | str) -> None:
        if self.working is None:
            self.working = await (self.standby or self._started())
            self.standby = asyncio.create_task(self._started())
        try:
            with suppress(BrokenPipeError):
                self.working.line.send(what)
            await self.working.answers()
        except KilledError:
            self.working = None
            raise

    async def _started(self) -> Running:
        ours, theirs = _FORKING.Pipe()
        process = _FORKING.Process(target=worker.run, args=(self.folder, theirs), daemon=True)
        await asyncio.to_thread(process.start)
        theirs.close()
        running = Running(process, ours)
        await running.answers()
        return running
