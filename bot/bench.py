"""`recado bench`: the whole path of a message, measured on a durable database of its own in a temporary directory."""

import asyncio
import json
import resource
import shutil
import statistics
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from uuid import uuid4

from bot.app import App, open_app
from bot.clock import utc_now
from bot.loop import new_loop
from bot.messages import OutboundMessage, RawEvent, Receipt
from bot.settings import Settings

CHANNEL = "terminal"
TEXT = "comprar leite amanhã às 10h"


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much is said."""

    warm_up: int = 30
    alone: int = 300
    """Messages of one person, who waits for each answer."""
    conversations: int = 100
    rounds: int = 10
    messages_each: int = 6
    """Of every conversation in each round, all conversations at once."""


@dataclass(slots=True)
class Wire:
    """A messenger at the other end of nothing: wakes whoever waits for the reply."""

    name: str = CHANNEL
    waiting: dict[str, asyncio.Future[float]] = field(default_factory=dict)

    def reaches(self, peer: str) -> bool:
        return peer in self.waiting

    async def send(self, message: OutboundMessage) -> Receipt:
        self.waiting[message.peer].set_result(perf_counter())
        return Receipt()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Milliseconds, messages a second, megabytes."""

    p50_ms: float
    p95_ms: float
    per_second_median: float
    per_second_worst: float
    cpu_ms_per_message: float
    """Of this process, while all talk at once: compares machines and versions where the clock cannot."""
    memory_mb: float


def run(what: str) -> None:
    """Prints the figures as one JSON object."""
    assert what == "turns"
    with asyncio.Runner(loop_factory=new_loop) as runner:
        print(json.dumps(asdict(runner.run(turns(Load())))))  # noqa: T201 - this is what was asked for


async def turns(load: Load) -> Figures:
    async with _opened() as (app, wire):
        await _introduce(app, "alone")
        for _ in range(load.warm_up):
            await _ask(app, wire, "alone")
        alone = sorted([await _ask(app, wire, "alone") for _ in range(load.alone)])
        peers = [f"peer{n}" for n in range(load.conversations)]
        for peer in peers:
            await _introduce(app, peer)
        spent = process_time()
        rates = [await _together(app, wire, peers, each=load.messages_each) for _ in range(load.rounds)]
        spent = process_time() - spent
    said = load.conversations * load.messages_each * load.rounds
    return Figures(
        p50_ms=round(alone[len(alone) // 2] * 1000, 1),
        p95_ms=round(alone[int(len(alone) * 0.95)] * 1000, 1),
        per_second_median=round(statistics.median(rates), 1),
        per_second_worst=round(min(rates), 1),
        cpu_ms_per_message=round(spent / said * 1000, 2),
        memory_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    )


@asynccontextmanager
async def _opened() -> AsyncIterator[tuple[App, Wire]]:
    # Not the person's own database; readable by the server's user, who is somebody else when we are root.
    folder = Path(tempfile.mkdtemp(prefix="recado-bench-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    wire = Wire()
    settings = Settings.model_validate({"data_dir": folder, "database_url": None})
    try:
        async with open_app(settings, channels=[wire]) as app, app.working(), app.clock_running():
            yield app, wire
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _introduce(app: App, peer: str) -> None:
    await app.identity.person_of(
        channel=CHANNEL, channel_account="local", external_id=peer, language="pt-BR", zone="America/Sao_Paulo"
    )


async def _together(app: App, wire: Wire, peers: list[str], *, each: int) -> float:
    """Messages answered a second while every conversation talks at once, each one message at a time."""

    async def talk(peer: str) -> None:
        for _ in range(each):
            await _ask(app, wire, peer)

    started = perf_counter()
    await asyncio.gather(*map(talk, peers))
    return len(peers) * each / (perf_counter() - started)


async def _ask(app: App, wire: Wire, peer: str) -> float:
    """Seconds from handing a message in to the reply leaving through the channel."""
    answered = wire.waiting[peer] = asyncio.get_running_loop().create_future()
    started = perf_counter()
    await app.inbox.receive(
        RawEvent(
            channel=CHANNEL,
            channel_account="local",
            peer=peer,
            sender=peer,
            external_id=uuid4().hex,
            kind="text",
            payload={"text": TEXT},
            said_at=utc_now(),
            whole=True,
        )
    )
    return float(await asyncio.wait_for(answered, 30)) - started
