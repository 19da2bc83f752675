"""A yes is to what is shown: every argument in the person's language, and rows by their names."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, talking
from scripted import ScriptedModels

from bot.shown_arguments import NAMES
from tools._toolbox import discover

UNCLEAR = "cuida daquele lance do aniversário da Bia pra mim"
UNSHOWN = frozenset(
    ("ids", "rows", "expected", "fires", "beside", "exact", "nine", "words", "useful_seconds", "changes")
)


@pytest.fixture
async def models() -> ScriptedModels:
    return ScriptedModels()


@pytest.fixture
async def chat(database_url: str, models: ScriptedModels) -> AsyncIterator[Chat]:
    async with talking(database_url, models=models) as chat:
        yield chat


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "cria uma tarefa pagar o aluguel amanhã às 15h, prioridade alta, no projeto casa",
            ["título: pagar o aluguel", "prioridade: alta", "projeto: casa", "prazo: dom 22/11 às 15:00"],
        ),
        ("adia a tarefa comprar leite pra sexta", ["comprar leite", "prazo: sex 27/11"]),
        ("renomeia a tarefa comprar leite para comprar pão", ["comprar leite", "título: comprar pão"]),
        (
            "me lembra de beber água todo dia às 9h",
            ["texto: beber água", "quando: dom 22/11 às 09:00", "repetição: todo dia às 09:00"],
        ),
        ("o lembrete da Ana é às 11h", ["ligar pra Ana", "quando: dom 22/11 às 11:00", "tirar: repetição"]),
        ("resumo da manhã às 8h", ["resumo: da manhã", "ligar: sim", "quando: 08:00"]),
        ("fala em português", ["língua: português"]),
    ],
)
async def test_a_suggestion_is_read_like_a_sentence(chat: Chat, said: str, shown: list[str]) -> None:
    await chat.says("cria uma tarefa comprar leite")
    await chat.says("me lembra de ligar pra Ana amanhã às 10h")
    await chat.says("só sugira")
    asked = await chat.says(said)
    assert asked.text.splitlines()[1:-1] == [f"• {line}" for line in shown]


async def test_a_question_about_many_tells_all_that_is_to_become_of_them(chat: Chat, models: ScriptedModels) -> None:
    for n in range(6):
        await chat.says(f"nova tarefa: item {n}")
    ids = [str(row["id"]) for row in await chat.rows("select id from tasks order by title")]
    wanted = ("more_tools", {"wanted": "postpone tasks"})
    models.script = [[wanted], [("postpone_tasks", {"ids": ids, "due": "2099-01-01"})]]
    asked = await chat.says(UNCLEAR)
    assert asked.text.splitlines()[-1] == "• prazo: qui 01/01/2099"


def test_every_argument_of_a_tool_of_ours_has_a_name_in_both_languages() -> None:
    ours = [tool for tool in discover() if tool.offered and tool.effect == "own"]
    named = {name for tool in ours for name in tool.parameters.model_fields if not name.endswith("_id")}
    assert named - UNSHOWN <= set(NAMES)
