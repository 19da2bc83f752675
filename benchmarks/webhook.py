"""Measures deliveries: `python -m benchmarks.webhook [--senders 100] [--each 30] [--working]`.

A web process of its own over a real port, a durable database of its own, and this process as the messenger. "at once" has every
sender deliver the next message as soon as the last one is acknowledged; "paced" has each deliver one message a second. With
`--working` the same process answers the messages meanwhile, as `recado serve` does. "typing" is from the moment a delivery is read
until the messenger is told that somebody writes, the messenger's own answer left out.
"""

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import random
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter, process_time

from bot.app import App, open_app
from bot.channel import ForgedError
from bot.cli.serve import answering, listening
from bot.clock import utc_now
from bot.messages import OutboundMessage, RawEvent, Receipt, Received
from bot.settings import Settings
from bot.web import build_web, readiness_of
from bot.web_hooks import Backlog, Hooks

PATH = "/hooks/bench"
SECRET = "s" * 32
WARM_UP = 3


@dataclass
class Line:
    """A messenger that is always there."""

    name: str = "bench"
    account: str = "bench"
    path: str = PATH
    body_limit: int = 1 << 20
    seconds: dict[str, list[float]] = field(default_factory=lambda: {"read": [], "store": [], "typing": []})
    typing_seconds: float = 5.0
    heard: dict[str, float] = field(default_factory=dict)
    """When somebody was heard who has not been shown yet that we write."""

    def check(self, headers: Mapping[str, str]) -> None:
        if headers.get("x-secret") != SECRET:
            raise ForgedError

    def read(self, body: bytes) -> Received:
        with timed(self.seconds["read"]):
            update = json.loads(body)
            self.heard[update["from"]] = perf_counter()
            event = RawEvent(
                channel=self.name,
                channel_account=self.account,
                peer=update["from"],
                sender=update["from"],
                external_id=update["id"],
                kind="text",
                payload={"text": update["text"]},
                said_at=utc_now(),
            )
            return Received(events=(event,))

    def reaches(self, _peer: str) -> bool:
        return True

    async def send(self, _message: OutboundMessage) -> Receipt:
        return Receipt()

    async def typing(self, peer: str) -> None:
        if (heard := self.heard.pop(peer, None)) is not None:
            self.seconds["typing"].append(perf_counter() - heard)


@dataclass(frozen=True)
class Timed:
    """The reception, with a watch."""

    app: App
    line: Line

    async def take_in(self, received: Received, **account: str) -> object:
        with timed(self.line.seconds["store"]):
            return await self.app.reception.take_in(received, **account)


@contextlib.contextmanager
def timed(into: list[float]) -> Iterator[None]:
    began = perf_counter()
    try:
        yield
    finally:
        into.append(perf_counter() - began)


def serve(folder: str, senders: int, working: bool, parent: Connection) -> None:  # noqa: FBT001 - a process takes no keywords
    asyncio.run(_serve(folder, senders, working, parent))


async def _serve(folder: str, senders: int, working: bool, parent: Connection) -> None:  # noqa: FBT001
    line = Line()
    settings = Settings.model_validate({"data_dir": folder, "database_url": None, "backlog_limit": 10**7})
    async with contextlib.AsyncExitStack() as stack:
        app = await stack.enter_async_context(open_app(settings, channels=[line]))
        for sender in range(senders):
            await app.identity.person_of(
                channel="bench", channel_account="bench", external_id=f"s{sender}", language="en", zone="UTC"
            )
        if working:
            await stack.enter_async_context(app.working())
        hooks = Hooks([line], reception=Timed(app, line), backlog=Backlog(app.database, settings.backlog_limit))
        door = listening("127.0.0.1", 0)
        await stack.enter_async_context(answering(build_web(readiness_of(app.database), hooks), door, settings))
        parent.send(door.getsockname()[1])
        while await asyncio.to_thread(parent.recv) == "figures":
            parent.send((line.seconds, process_time()))
            line.seconds = {name: [] for name in line.seconds}


@dataclass
class Sender:
    """One connection that delivers for one person."""

    name: str
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def deliver(self, number: str) -> float:
        """Seconds until it was acknowledged."""
        body = json.dumps(
            {"id": f"{self.name}-{number}", "from": self.name, "text": "buy milk tomorrow at 10am"}
        ).encode()
        head = f"POST {PATH} HTTP/1.1\r\nhost: recado\r\nx-secret: {SECRET}\r\ncontent-length: {len(body)}\r\n\r\n"
        began = perf_counter()
        self.writer.write(head.encode() + body)
        answer = await self.reader.readuntil(b"\r\n\r\n")
        taken = perf_counter() - began
        assert answer.startswith(b"HTTP/1.1 200"), answer
        return taken


@contextlib.asynccontextmanager
async def connected(port: int, senders: int) -> AsyncIterator[list[Sender]]:
    lines = [Sender(f"s{n}", *await asyncio.open_connection("127.0.0.1", port)) for n in range(senders)]
    try:
        yield lines
    finally:
        for line in lines:
            line.writer.close()


async def at_once(lines: list[Sender], run: str, each: int) -> list[float]:
    async def one(line: Sender) -> list[float]:
        return [await line.deliver(f"{run}-{n}") for n in range(each)]

    return [taken for mine in await asyncio.gather(*map(one, lines)) for taken in mine]


async def paced(lines: list[Sender], run: str, each: int) -> list[float]:
    async def one(line: Sender) -> list[float]:
        await asyncio.sleep(random.random())
        mine = []
        for n in range(each):
            mine.append(await line.deliver(f"{run}-{n}"))
            await asyncio.sleep(max(0.0, 1 - mine[-1]))
        return mine

    return [taken for mine in await asyncio.gather(*map(one, lines)) for taken in mine]


def told(name: str, seconds: list[float]) -> str:
    ordered = sorted(1000 * each for each in seconds)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"    {name:8} p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   max {ordered[-1]:6.1f} ms"


async def measure(port: int, server: Connection, *, senders: int, each: int) -> None:
    async with connected(port, senders) as lines:
        await at_once(lines, "warm", WARM_UP)
        for name, way, many in (("at once", at_once, each), ("paced", paced, max(3, each // 3))):
            server.send("figures")
            _, cpu_before = server.recv()
            began = perf_counter()
            whole = await way(lines, name.replace(" ", ""), many)
            rate = len(whole) / (perf_counter() - began)
            server.send("figures")
            stages, cpu = server.recv()
            each_cpu = 1000 * (cpu - cpu_before) / len(whole)
            print(f"{name}: {len(whole)} deliveries of {senders} senders, {rate:.0f} a second")
            print(f"    the web process itself worked {each_cpu:.2f} ms for each")
            print(told("whole", whole), *(told(stage, taken) for stage, taken in stages.items()), sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--senders", type=int, default=100)
    parser.add_argument("--each", type=int, default=30)
    parser.add_argument("--working", action="store_true")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="recado-bench-"))
    folder.chmod(0o755)
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(str(folder), given.senders, given.working, there))
    process.start()
    try:
        asyncio.run(measure(here.recv(), here, senders=given.senders, each=given.each))
        here.send("end")
        process.join(30)
    finally:
        process.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
