"""An undo behind a question takes back the question; what was made before takes another."""

import pytest
from dialogue import Chat, talking

from language.types import Language


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by title")]


@pytest.mark.parametrize(
    ("language", "asks", "undo"),
    [("pt-BR", "hmm o leite", "desfaz"), ("en", "I did the groceries", "oops, undo that"), ("en", "I did the groceries", "undo the last two")],
)  # fmt: skip
async def test_the_question_is_closed_and_nothing_taken_back(
    database_url: str, language: Language, asks: str, undo: str
) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says("/task do the groceries" if language == "en" else "/tarefa comprar leite")
        await chat.says(asks)
        said = await chat.says(undo)
        assert said.ledger == []
        assert len(await titles(chat)) == 1
        await chat.says("desfaz" if language == "pt-BR" else "undo")
        assert await titles(chat) == []


async def test_a_message_that_begins_with_a_no_declines(database_url: str) -> None:
    async with talking(database_url, language="pt-BR") as chat:
        for title in ("pão", "leite", "ovos", "café", "sal", "arroz"):
            await chat.says(f"/tarefa comprar {title}")
        await chat.says("apaga tudo da lista de tarefas")
        assert (await chat.says("não, deixa assim por enquanto")).ledger == []
        assert len(await titles(chat)) == 6
        await chat.says("apaga tudo da lista de tarefas")
        assert (await chat.says("pode apagar")).ledger == ["delete_tasks done"]


async def test_a_morning_falls_due_at_nine(database_url: str) -> None:
    async with talking(database_url, language="pt-BR") as chat:
        assert (await chat.says("/tarefa mandar currículo sexta de manhã")).shows("09:00")
        assert (await chat.says("/tarefa limpar o quintal domingo de manhã")).shows("09:00")
        assert (await chat.says("/tarefa plantão sexta das 6h às 12h")).shows("06:00")
