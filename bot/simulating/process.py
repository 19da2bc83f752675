"""The process that is killed and replaced, as its keeper sees it."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for an answer: it takes milliseconds, or it hangs."""


class KilledError(Exception):
    """It died where it was told to."""


@dataclass(slots=True)
class Worker:
    """One process at work, and another that stands by: whoever is killed is replaced at once, as by a supervisor."""

    folder: Path
    process: Process | None = None
    standby: asyncio.Task[Process] | None = None

    async def at(self, now: datetime) -> None:
        """Everything that is due at this moment has been told.

        Raises:
            KilledError: it died; what it was doing is for the next one.
        """
        await self._tell(await self._working(), now.isoformat())

    async def dies_at(self, failpoint: str) -> None:
        """Arms the point at which the process kills itself."""
        await self._tell(await self._working(), f"die {failpoint}")

    async def end(self) -> None:
        if self.process is not None:
            await _closed(self.process)
        if self.standby is not None:
            with suppress(KilledError):
                await _closed(await self.standby)
        self.process = self.standby = None

    async def _working(self) -> Process:
        if self.process is None:
            self.process = await (self.standby or self._started())
            self.standby = asyncio.create_task(self._started())
        return self.process

    async def _started(self) -> Process:
        command = (sys.executable, "-m", "bot.simulating.worker", str(self.folder))
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
        await _answered(process, "ready")
        return process

    async def _tell(self, process: Process, line: str) -> None:
        assert process.stdin is not None
        process.stdin.write(f"{line}\n".encode())
        try:
            await _answered(process, "done")
        except KilledError:
            self.process = None
            raise


async def _closed(process: Process) -> None:
    assert process.stdin is not None
    process.stdin.close()
    await process.wait()


async def _answered(process: Process, expected: str) -> None:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    while line and line.decode().strip() != expected:
        # A line of the log.
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    if not line:
        await process.wait()
        raise KilledError
