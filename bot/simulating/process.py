"""The process that is killed and started again, as its keeper sees it."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for an answer: it takes milliseconds, or it hangs."""


class KilledError(Exception):
    """It died where it was told to."""


@dataclass(slots=True)
class Worker:
    """Starts a process when there is none; `failpoint` is where the next one dies."""

    folder: Path
    process: Process | None = None
    failpoint: str = ""

    async def at(self, now: datetime) -> None:
        """Everything that is due at this moment has been told.

        Raises:
            KilledError: it died; what it was doing is for the next one.
        """
        if self.process is None:
            self.process = await self._started(now)
        process = self.process
        assert process.stdin is not None
        process.stdin.write(f"{now.isoformat()}\n".encode())
        await self._answered(process, "done")

    async def end(self) -> None:
        if self.process is None:
            return
        assert self.process.stdin is not None
        self.process.stdin.close()
        await self.process.wait()
        self.process = None

    async def _started(self, now: datetime) -> Process:
        command = (sys.executable, "-m", "bot.simulating.worker", str(self.folder), now.isoformat())
        dies = f"FAILPOINT={self.failpoint}"
        process = await asyncio.create_subprocess_exec("env", dies, *command, stdin=PIPE, stdout=PIPE)
        await self._answered(process, "ready")
        return process

    async def _answered(self, process: Process, expected: str) -> None:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        while line and line.decode().strip() != expected:
            # A line of the log.
            line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        if not line:
            await process.wait()
            self.process = None
            raise KilledError
