"""What the model's loop costs by itself: `python -m benchmarks.assistant`.

A scripted model answers at once, two steps and one tool. Beside it, turn by turn, the same message without a model; the difference of the medians
is the loop, tool included. Both begin after the same greeting, which is not timed: otherwise the turn with the model would pay for closing the question
that the turn without it had left open. And how many bytes twenty simple messages send, in a conversation that has gone on for a while.
"""

import asyncio
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from bot.app import open_app
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


async def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="recado-bench-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    models = ScriptedModels()
    settings = Settings.model_validate({"data_dir": folder, "database_url": None})
    channel, clock = MemoryChannel(), Clock()
    async with open_app(settings, channels=[channel], clock=clock, models=models) as app:
        chat = await introduced(app, channel, clock, name="ana")
        async with chat.session() as session:
            await consents.record(session, uuid4(), kind="model", version="bench", given=True, now=clock())
        local, looped = await _times(chat, models)
        print(f"local p50 {local:.1f} ms, with the loop p50 {looped:.1f} ms: {looped - local:.1f} ms more")
        models.script, models.behaviour = [], lambda _: "Hum?"
        print("on an account with a hundred tasks: " + await _sizes(chat, models))
        for language, rows in FILLED.items():
            chat = await introduced(app, channel, clock, name=language, language=language)
            async with chat.session() as session:
                await consents.record(session, uuid4(), kind="model", version="bench", given=True, now=clock())
            for text in rows:
                await chat.says(text)
            print(f"on a filled account in {language}: " + await _sizes(chat, models))


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


async def _times(chat: Chat, models: ScriptedModels) -> tuple[float, float]:
    """Milliseconds of both, taken in turns; the first of each do not count."""
    local, looped = [], []
    for n in range(ROUNDS + 5):
        models.names = ()
        local.append(await _time(chat, UNCLEAR))
        models.names = ("gemini:scripted",)
        models.script = [[("create_task", {"title": f"bolo {n}"})], "Algo mais?"]
        looped.append(await _time(chat, UNCLEAR))
    return statistics.median(local[5:]), statistics.median(looped[5:])


async def _time(chat: Chat, text: str) -> float:
    await chat.says(GREETING)
    began = perf_counter()
    await chat.says(text)
    return (perf_counter() - began) * 1000


if __name__ == "__main__":
    asyncio.run(main())
