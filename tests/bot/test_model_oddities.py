"""What a model should never send, and a turn that still ends, once paid and with the truth."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from scripted import Saying, ScriptedModels

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


@pytest.mark.parametrize(
    "saying",
    [
        [("create_task", {"title": "bolo\x00 da\x1b Bia"})],
        [("create_task", {"title": "bolo \ud800da Bia"})],
        [("create_task\x00", {"title": "bolo da Bia"})],
    ],
)
async def test_calls_with_characters_nobody_can_keep_are_made_without_them(
    chat: Chat, models: ScriptedModels, saying: Saying
) -> None:
    models.script = [saying, "Algo mais?"]
    reply = await chat.says(UNCLEAR)
    assert reply.text == "✅ Tarefa criada: bolo da Bia\nAlgo mais?"
    assert len(models.prompts) == 2


async def test_words_reach_nobody_with_characters_that_move_a_cursor(chat: Chat, models: ScriptedModels) -> None:
    models.script = ["Qual\x00 \x1blance\ud800,\x07 hein?"]
    assert (await chat.says(UNCLEAR)).text == "Qual lance, hein?"


async def test_words_without_end_are_cut(chat: Chat, models: ScriptedModels) -> None:
    models.script = ["Qual lance? " + "blá " * 100_000]
    reply = await chat.says(UNCLEAR)
    assert reply.text.endswith("…\nNão mudei nada desta vez.")
    assert len(reply.text.encode()) <= 8000


@pytest.mark.parametrize("last", ["Concluí a faxina.", "Bom descanso."])
async def test_after_a_yes_it_is_not_said_that_nothing_was_changed(
    chat: Chat, models: ScriptedModels, last: str
) -> None:
    await chat.says("cria tarefas: a1, b2, c3, d4, e5, f6")
    ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
    models.script = [[("more_tools", {"wanted": "complete_tasks"})], [("complete_tasks", {"ids": ids})], last]
    assert (await chat.says(UNCLEAR)).ledger == ["complete_tasks waiting"]
    yes = await chat.says("sim")
    assert yes.text.startswith("✅ 6 tarefas feitas")
    assert "Não mudei nada" not in yes.text


async def test_going_round_in_circles_after_a_yes_leaves_what_was_agreed_to(chat: Chat, models: ScriptedModels) -> None:
    await chat.says("cria tarefas: a1, b2, c3, d4, e5, f6")
    ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
    models.script = [[("more_tools", {"wanted": "complete_tasks"})], [("complete_tasks", {"ids": ids})]]
    await chat.says(UNCLEAR)
    models.behaviour = lambda _: [("send_money", {})]
    yes = await chat.says("sim")
    assert yes.text.startswith("✅ 6 tarefas feitas")
    assert yes.text.endswith("Vale o que está acima; o resto não fiz.")
