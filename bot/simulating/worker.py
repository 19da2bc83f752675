"""A process of the simulated year, to be killed: told what time it is, it does what is due and answers when it is done.

It answers when nothing is left to do. What it delivers is appended to a file. Until it is told the first time it stands by.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from bot import failpoints
from bot.app import App, open_app
from bot.loop import new_loop
from bot.messages import OutboundMessage, Receipt
from bot.settings import Settings
from tools._toolbox import discover

CHANNEL = "simulated"
SETTLED_EVERY = 0.01
"""Seconds between two looks at whether anything is left."""
LOOK_EVERY_TURN = 30
_TOOLBOX = discover()


@dataclass
class Told:
    """The clock: whatever it was told last."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


class Post:
    """A messenger that writes down what it is handed, with the time it was told."""

    name = CHANNEL

    def __init__(self, path: Path, clock: Told) -> None:
        self._file = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
        self._clock = clock

    def reaches(self, peer: str) -> bool:  # noqa: ARG002 - everybody
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        line = {"id": str(message.id), "peer": message.peer, "text": message.text, "at": self._clock().isoformat()}
        os.write(self._file, (json.dumps(line) + "\n").encode())
        return Receipt(external_ids=(str(message.id),))


def run(folder: Path, line: Connection) -> None:
    """The life of the process: `line` brings moments and the names of failpoints."""
    with (folder / "worker.log").open("a") as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(_live(folder, line))


async def _live(folder: Path, line: Connection) -> None:
    clock = Told(datetime.min.replace(tzinfo=UTC))
    settings = Settings.model_validate({"data_dir": folder, "database_url": None, "pool_size": 4})
    post = Post(folder / "delivered.jsonl", clock)
    async with open_app(settings, channels=[post], clock=clock, toolbox=_TOOLBOX) as app:
        line.send("ready")
        with suppress(EOFError):
            await _work(app, clock, line, await asyncio.to_thread(line.recv))


async def _work(app: App, clock: Told, line: Connection, told: datetime | str) -> None:
    async with app.working():
        while True:
            if isinstance(told, str):
                failpoints.arm(told)
            else:
                clock.now = told
                await _settled(app)
            line.send("done")
            told = await asyncio.to_thread(line.recv)


async def _settled(app: App) -> None:
    """Until nothing is due and nothing is unsent; looks and sweeps again as the clock does, only sooner."""
    for turn in count():
        if turn % LOOK_EVERY_TURN == 0:
            await app.firing.look()
            if turn:
                # Something was left by a process that was killed.
                await app.sweeper.sweep()
        async with app.database.as_worker() as session:
            left = await session.row(_LEFT, now=app.firing.clock())
        if left is None:
            return
        await asyncio.sleep(SETTLED_EVERY)


_LEFT = """
select from schedules where next_at <= :now
union all select from outbound_messages where state in ('pending', 'sending') limit 1
"""
