"""A process of the simulated year, to be killed: told what time it is, it does what is due and answers when it is done.

It reads a moment a line, and writes a line when nothing is left to do. What it delivers is appended to a file. Until its first line
it stands by; a line `die NAME` arms a failpoint.
"""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot import failpoints
from bot.app import App, open_app
from bot.loop import new_loop
from bot.messages import OutboundMessage, Receipt
from bot.settings import Settings

CHANNEL = "simulated"
SETTLED_EVERY = 0.01
"""Seconds between two looks at whether anything is left."""
LOOK_EVERY_TURN = 30


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


async def main(folder: Path) -> None:
    clock = Told(datetime.min.replace(tzinfo=UTC))
    settings = Settings.model_validate({"data_dir": folder, "database_url": None, "pool_size": 4})
    async with open_app(settings, channels=[Post(folder / "delivered.jsonl", clock)], clock=clock) as app:
        _answer("ready")
        line = await asyncio.to_thread(sys.stdin.readline)
        if line:
            await _work(app, clock, line)


async def _work(app: App, clock: Told, line: str) -> None:
    async with app.working():
        while line:
            word, _, failpoint = line.strip().partition(" ")
            if failpoint:
                failpoints.arm(failpoint)
            else:
                clock.now = datetime.fromisoformat(word)
                await _settled(app)
            _answer("done")
            line = await asyncio.to_thread(sys.stdin.readline)


def _answer(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


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


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main(Path(sys.argv[1])))
