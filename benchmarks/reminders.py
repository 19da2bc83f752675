"""Measures how late reminders come: `python -m benchmarks.reminders [--reminders 500] [--seconds 90] [--people 10]`.

The real clock, the worker and a durable database of its own; a messenger that is always there writes down when it was handed each.
Prints milliseconds between the time of a reminder and its delivery, as one JSON object.
"""

import argparse
import asyncio
import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from uuid import uuid4

from bot.app import App, open_app
from bot.clock import utc_now
from bot.loop import new_loop
from bot.messages import OutboundMessage, Receipt
from bot.settings import Settings
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.rescheduling import reschedule

CHANNEL = "bench"
BEGINS_IN = 5.0
"""Seconds until the first one, once all are made."""
PATIENCE = 60.0
"""Seconds to wait for the last one after its time."""


@dataclass
class Line:
    """A messenger that is always there."""

    expected: int
    name: str = CHANNEL
    complete: asyncio.Event = field(default_factory=asyncio.Event)
    at: dict[str, list[datetime]] = field(default_factory=dict)
    """When it was handed each text."""

    def reaches(self, peer: str) -> bool:  # noqa: ARG002 - everybody
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        self.at.setdefault(message.text.rpartition(" ")[2], []).append(utc_now())
        if len(self.at) == self.expected:
            self.complete.set()
        return Receipt()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Milliseconds, of those that came."""

    reminders: int
    lost: int
    doubled: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    worst_ms: float


async def measured(*, reminders: int, seconds: float, people: int) -> Figures:
    """Sets so many reminders, due evenly over so long, and waits for them."""
    folder = Path(tempfile.mkdtemp(prefix="recado-reminders-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    line = Line(reminders)
    try:
        settings = Settings.model_validate({"data_dir": folder, "database_url": None})
        async with open_app(settings, channels=[line]) as app, app.working():
            due = await _set(app, reminders, seconds, people)
            async with app.clock_running():
                await _waited(line, due)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    late = sorted((line.at[text][0] - at) / timedelta(milliseconds=1) for text, at in due.items() if text in line.at)
    cuts = quantiles(late, n=100)
    return Figures(
        reminders=reminders,
        lost=len(due.keys() - line.at.keys()),
        doubled=sum(len(times) - 1 for times in line.at.values()),
        p50_ms=round(cuts[49]),
        p95_ms=round(cuts[94]),
        p99_ms=round(cuts[98]),
        worst_ms=round(late[-1]),
    )


async def _set(app: App, reminders: int, seconds: float, people: int) -> Mapping[str, datetime]:
    """The time of each, by its last word."""
    known = [
        await app.identity.person_of(
            channel=CHANNEL, channel_account=CHANNEL, external_id=str(n), language="pt-BR", zone="America/Sao_Paulo"
        )
        for n in range(people)
    ]
    first = utc_now() + timedelta(seconds=BEGINS_IN + reminders / 50)
    due = {f"n{n}": first + timedelta(seconds=seconds * n / reminders) for n in range(reminders)}
    for n, (text, at) in enumerate(due.items()):
        now = utc_now()
        row = Reminder(
            id=uuid4(),
            text=f"coisa {text}",
            zone="UTC",
            starts_at=at.astimezone(UTC).replace(tzinfo=None),
            exact=True,
            created_at=now,
            updated_at=now,
        )
        async with app.database.as_person(known[n % people].person) as session:
            await Reminders(session).insert([row])
            await reschedule(session, row, now)
    return due


async def _waited(line: Line, due: Mapping[str, datetime]) -> None:
    patience = max(due.values()) - utc_now() + timedelta(seconds=PATIENCE)
    with suppress(TimeoutError):
        await asyncio.wait_for(line.complete.wait(), patience.total_seconds())
    # One more second, for what would come twice.
    await asyncio.sleep(1)


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("--reminders", type=int, default=500)
    given.add_argument("--seconds", type=float, default=90)
    given.add_argument("--people", type=int, default=10)
    options = given.parse_args()
    with asyncio.Runner(loop_factory=new_loop) as runner:
        print(json.dumps(asdict(runner.run(measured(**vars(options))))))
