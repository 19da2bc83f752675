"""What the model's loop costs by itself: `python -m benchmarks.assistant`.

A scripted model answers at once, two steps and one tool. Beside it, turn by turn, what is done without a model: the same task made by a sentence that
is understood here, which is the path without the loop, tool and all; and the same message, which is only asked about. All begin after the same greeting,
which is not timed: otherwise one would pay for closing the question that another had left open. Times depend on what else the machine does, so
statements, transactions and the processor's time are told as well. And how many bytes twenty simple messages send, in a conversation that has gone on
for a while.
"""

import asyncio
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from uuid import uuid4

from psycopg import AsyncConnection

from bot.app import open_app
from bot.loop import new_loop
from bot.settings import Settings
from integrations.llm.sizes import size
from integrations.postgres import consents
from language.types import Language

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from dialogue import Chat, Clock, MemoryChannel, introduced
from scripted import ScriptedModels

ROUNDS = 100
GREETING = "oi"
UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
CLEAR = "cria uma tarefa pra comprar o bolo {n} da Bia"
SIMPLE = (
    "qual a boa pra hoje?",
    "me dá uma ideia de presente pra Bia",
    "resolve aquele lance do dentista",
    "como foi meu dia ontem?",
    "o que eu faço com essa papelada toda?",
    "tô atolado, por onde eu começo?",
    "escreve uma mensagem bonita pro aniversário da vó",
    "explica o que é IPTU",
    "qual dessas é mais importante?",
    "me organiza pra sexta",
    "what should I focus on this afternoon?",
    "give me an idea for dinner",
    "sort out that dentist thing for me",
    "translate 'bom dia' into German",
    "how busy am I really?",
    "plan my Friday for me",
    "which of these can wait?",
    "remind me why I wanted to call Bob",
    "make sense of my notes about the trip",
    "that thing with the car, deal with it",
)

FILLED: dict[Language, tuple[str, ...]] = {
    "pt-BR": (
        "/tarefa pagar a luz sexta",
        "/tarefa ligar pro dentista hoje 15h",
        "/tarefa relatório da Bia amanhã",
        "/nota a senha do wifi fica na gaveta da sala",
        "/nota o roteador novo é o da sala",
        "minha meta é correr 3 vezes por semana",
        "minha meta este ano é ler um livro por mês",
        "minha esposa se chama Bia",
        "sou alérgico a amendoim",
        "minhas tarefas",
    ),
    "en": (
        "/task pay the electricity bill friday",
        "/task call the dentist today 3pm",
        "/task Bia report tomorrow",
        "/note the wifi password is in the living room drawer",
        "/note the new router is the one in the living room",
        "my goal is to run three times a week",
        "my goal this year is to read a book a month",
        "my wife's name is Bia",
        "I'm allergic to peanuts",
        "my tasks",
    ),
}
"""What a person has after a few days: tasks, notes, goals, facts, and a list on the screen."""


@dataclass
class Counted:
    """What was sent to the database since it was last looked at."""

    statements: int = 0
    transactions: int = 0

    def watch(self) -> None:
        execute, commit = AsyncConnection.execute, AsyncConnection.commit

        async def executed(connection: AsyncConnection, *asked: Any, **more: Any) -> object:  # noqa: ANN401 - passed on
            self.statements += 1
            return await execute(connection, *asked, **more)

        async def committed(connection: AsyncConnection) -> None:
            self.transactions += 1
            await commit(connection)

        for name, counting in (("execute", executed), ("commit", committed)):
            setattr(AsyncConnection, name, counting)

    def taken(self) -> tuple[int, int]:
        found = self.statements, self.transactions
        self.statements = self.transactions = 0
        return found


@dataclass
class Turns:
    """Of one kind: milliseconds, milliseconds of the processor in this process, statements and transactions."""

    walls: list[float] = field(default_factory=list)
    processors: list[float] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    transactions: list[int] = field(default_factory=list)

    def medians(self) -> tuple[float, ...]:
        return tuple(map(statistics.median, (self.walls, self.processors, self.statements, self.transactions)))


async def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="recado-bench-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    models = ScriptedModels()
    settings = Settings.model_validate({"data_dir": folder, "database_url": None})
    channel, clock = MemoryChannel(), Clock()
    async with open_app(settings, channels=[channel], clock=clock, models=models) as app:
        chat = await _agreeing(await introduced(app, channel, clock, name="ana"))
        same, asked, looped = (turns.medians() for turns in await _times(chat, models))
        names = ("ms", "ms of the processor", "statements", "transactions")
        for name, local, only_asked, model in zip(names, same, asked, looped, strict=True):
            more, times = model - local, model / local
            print(
                f"{name}: the task made here {local:.1f}, by a model {model:.1f}: {more:.1f} more, {times:.2f} times",
                end="; ",
            )
            print(f"the message only asked about {only_asked:.1f}")
        models.script, models.behaviour = [], lambda _: "Hum?"
        print("on an account with a hundred tasks: " + await _sizes(chat, models))
        for language, rows in FILLED.items():
            chat = await _agreeing(await introduced(app, channel, clock, name=language, language=language))
            for text in rows:
                await _kept(chat, text)
            print(f"on a filled account in {language}: " + await _sizes(chat, models))


async def _agreeing(chat: Chat) -> Chat:
    async with chat.session() as session:
        await consents.record(session, uuid4(), kind="model", version="bench", given=True, now=chat.clock())
    return chat


async def _kept(chat: Chat, text: str) -> None:
    """Fills the account.

    Raises:
        RuntimeError: nothing came of it: the figures would be those of an emptier account.
    """
    reply = await chat.says(text)
    if not any(row.endswith(" done") for row in reply.ledger):
        raise RuntimeError(f"{text!r} was answered {reply.text!r}")


async def _sizes(chat: Chat, models: ScriptedModels) -> str:
    """Bytes of the first request of each simple message that reaches the model."""
    sizes = []
    for text in SIMPLE:
        models.prompts.clear()
        await chat.says(text)
        sizes += [size(prompt) for prompt in models.prompts[:1]]
    return (
        f"{len(sizes)} of {len(SIMPLE)} messages asked; bytes: median {statistics.median(sizes):.0f}, most {max(sizes)}"
    )


async def _times(chat: Chat, models: ScriptedModels) -> tuple[Turns, Turns, Turns]:
    """All kinds, taken in turns; the first of each do not count."""
    same, asked, looped, counted = Turns(), Turns(), Turns(), Counted()
    counted.watch()
    for n in range(ROUNDS + 5):
        if n == 5:
            same, asked, looped = Turns(), Turns(), Turns()
        models.names = ()
        await _time(chat, CLEAR.format(n=n), same, counted)
        await _time(chat, UNCLEAR, asked, counted)
        models.names = ("gemini:scripted",)
        models.script = [[("create_task", {"title": f"comprar o bolo {n} da Bia"})], "Algo mais?"]
        await _time(chat, UNCLEAR, looped, counted)
    return same, asked, looped


async def _time(chat: Chat, text: str, turns: Turns, counted: Counted) -> None:
    await chat.says(GREETING)
    counted.taken()
    began, worked = perf_counter(), process_time()
    await chat.says(text)
    turns.walls.append((perf_counter() - began) * 1000)
    turns.processors.append((process_time() - worked) * 1000)
    statements, transactions = counted.taken()
    turns.statements.append(statements)
    turns.transactions.append(transactions)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main())
