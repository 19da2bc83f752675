"""What a model is shown of a conversation: not what was forgotten, and of long ones the ledger's summary."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from scripted import ScriptedModels

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
"""Not understood without a model."""


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


def shown(models: ScriptedModels) -> str:
    prompt = models.prompts[-1]
    return "\n".join([prompt.context, *(line.text for line in prompt.history)])


async def test_what_was_forgotten_is_not_shown_again(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("lembra que sou alérgico a camarão")
    await chat.says("o que você sabe sobre mim?")
    await chat.says(UNCLEAR)
    assert "camarão" in shown(models)
    await chat.says("esquece que sou alérgico a camarão")
    await chat.says(UNCLEAR)
    assert "camarão" not in shown(models)
    assert "comprar leite" in shown(models)


async def test_what_was_erased_is_not_shown_again_either(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("lembra que sou alérgico a camarão")
    await chat.says("esquece que sou alérgico a camarão")
    await chat.says("meu sapato é 42")
    chat.clock.passes(hours=25)
    await chat.app.system_jobs.run("forget")
    assert [row["text"] for row in await chat.rows("select text from memories")] == ["meu sapato é 42"]
    await chat.says(UNCLEAR)
    assert "camarão" not in shown(models)


async def test_what_was_corrected_and_then_forgotten_is_not_shown_again(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("minha esposa se chama Carla")
    await chat.says("na verdade minha esposa se chama Bia")
    await chat.says("esquece tudo o que sabe sobre mim")
    await chat.says("sim")
    await chat.says(UNCLEAR)
    assert "Carla" not in shown(models)


async def test_bringing_it_back_shows_it_again(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("lembra que sou alérgico a camarão")
    await chat.says("esquece que sou alérgico a camarão")
    await chat.says("desfaz")
    await chat.says(UNCLEAR)
    assert "camarão" in shown(models)


async def test_a_long_conversation_is_summarised_by_its_ledger(chat: Chat, models: ScriptedModels) -> None:
    for n in range(3):
        await chat.says(f"nova tarefa: item {n}")
    await chat.says("anota que o gato é azul")
    chat.clock.passes(days=1)
    for _ in range(10):
        await chat.says("oi")
    await chat.says(UNCLEAR)
    assert "Sat 2026-11-21: create_task 3, create_note 1" in shown(models)


async def test_a_short_conversation_has_no_summary(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("nova tarefa: item")
    await chat.says(UNCLEAR)
    assert "done earlier" not in shown(models)
