"""What a connected account costs a turn: `python -m benchmarks.google`.

The same words are said, turn by turn, to three installations on databases of their own: one without Google, one that has it but whose person has
connected nothing, and one whose person has. Beside them what only the last can be asked: the agenda, from the copy that is kept here, and a new
event, which asks a local Google twice. All begin after a greeting that is not timed.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

from bot.local_database import open_database
from bot.loop import new_loop
from bot.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from connected import connected
from dialogue import Chat, talking

ROUNDS, WARM_UP = 100, 10
GREETING = "oi"
SAID = {
    "a task": "comprar o bolo {n} amanhã às 10h",
    "a question": "minhas tarefas de sexta",
    "the agenda": "agenda de amanhã",
    "an event": "marca reunião {n} em {n} dias às 14h",
}
EVERYWHERE = ("a task", "a question")


@dataclass
class Turns:
    """Of one message at one installation: milliseconds, and milliseconds of the processor in this process."""

    walls: list[float] = field(default_factory=list)
    processors: list[float] = field(default_factory=list)

    def medians(self) -> tuple[float, float]:
        return statistics.median(self.walls), statistics.median(self.processors)


async def main() -> None:
    async with AsyncExitStack() as stack:
        chats = {
            "without Google": await stack.enter_async_context(_without()),
            "not connected": await stack.enter_async_context(_with(connecting=False)),
            "connected": await stack.enter_async_context(_with(connecting=True)),
        }
        for name, said in SAID.items():
            asked = list(chats) if name in EVERYWHERE else ["connected"]
            _print(name, dict(zip(asked, await _times([chats[each] for each in asked], said), strict=True)))


def _print(name: str, times: dict[str, Turns]) -> None:
    least = next(iter(times.values())).medians()[0]
    for place, turns in times.items():
        wall, processor = turns.medians()
        print(f"{name}, {place}: {wall:.1f} ms, {processor:.1f} of the processor, {wall / least:.2f} times the first")


async def _times(chats: Sequence[Chat], said: str) -> list[Turns]:
    """Taken in turns; the first of each do not count."""
    times = [Turns() for _ in chats]
    for n in range(1, ROUNDS + WARM_UP + 1):
        for chat, turns in zip(chats, times, strict=True):
            await chat.says(GREETING)
            began, worked = perf_counter(), process_time()
            await chat.says(said.format(n=n))
            if n > WARM_UP:
                turns.walls.append((perf_counter() - began) * 1000)
                turns.processors.append((process_time() - worked) * 1000)
    return times


@asynccontextmanager
async def _without() -> AsyncIterator[Chat]:
    async with _database() as url, talking(url) as chat:
        yield chat


@asynccontextmanager
async def _with(*, connecting: bool) -> AsyncIterator[Chat]:
    async with _database() as url, connected(url) as there:
        if not connecting:
            there.grants.connected.clear()
            async with there.chat.session() as session:
                await session.run("delete from google_accounts where org_id = :org_id and user_id = :user_id")
        yield there.chat


@asynccontextmanager
async def _database() -> AsyncIterator[str]:
    """Durable, as a person's own."""
    with tempfile.TemporaryDirectory(prefix="recado-bench-") as folder:
        await asyncio.to_thread(Path(folder).chmod, 0o755)
        settings = Settings.model_validate({"data_dir": folder, "database_url": None})
        async with open_database(settings) as urls:
            yield urls.app


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main())
