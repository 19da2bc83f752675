"""What is said of a numbered task is done to it: emptied, tagged, moved, or told why not."""

import pytest
from dialogue import Chat, talking


async def task(chat: Chat, title: str) -> dict[str, object]:
    (row,) = await chat.rows("select * from tasks where title = :title", title=title)
    return row


@pytest.mark.parametrize(
    ("language", "made", "lists", "empties", "tags", "again"),
    [
        ("pt-BR", "nova tarefa: a1 amanhã", "minhas tarefas", "tira o prazo da 1", "coloca a tag casa na 1", "coloca a tag luz na 1"),
        ("en", "new task: a1 tomorrow", "my tasks", "remove the due date from 1", "add tag casa to task 1", "add tag luz to task 1"),
    ],
)  # fmt: skip
async def test_a_due_date_is_emptied_and_tags_are_added(
    database_url: str, language: str, made: str, lists: str, empties: str, tags: str, again: str
) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says(made)
        await chat.says(lists)
        assert (await chat.says(empties)).ledger == ["edit_task done"]
        assert (await task(chat, "a1"))["due_on"] is None
        await chat.says(tags)
        assert (await chat.says(again)).shows("#casa", "#luz")
        await chat.says("desfaz" if language == "pt-BR" else "undo")
        assert (await task(chat, "a1"))["tags"] == ["casa"]


async def test_one_tag_the_project_and_the_priority_are_taken_off_again(database_url: str) -> None:
    async with talking(database_url, language="pt-BR") as chat:
        await chat.says("nova tarefa: a1 com prioridade alta no projeto Casa")
        await chat.says("minhas tarefas")
        await chat.says("coloca a tag luz na 1")
        await chat.says("coloca a tag gás na 1")
        await chat.says("tira a tag luz da 1")
        assert (await task(chat, "a1"))["tags"] == ["gás"]
        await chat.says("tira o projeto da 1")
        await chat.says("tira a prioridade da 1")
        row = await task(chat, "a1")
        assert (row["project"], row["priority"], row["tags"]) == (None, "medium", ["gás"])


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("pt-BR", "adia a 1 pra 30 de fevereiro", "Não achei aí uma data que exista"),
        ("pt-BR", "muda a 1 para 30/02", "Não achei aí uma data que exista"),
        ("pt-BR", "adia a 1", "Para quando passo “a1”? (Para mudar"),
        ("en", "postpone 1 to February 30", "I found no date in that which exists"),
        ("en", "postpone 1", "When shall “a1” be due? (To change"),
    ],
)
async def test_a_day_that_does_not_exist_is_said_to_be_none(
    database_url: str, language: str, said: str, answer: str
) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says("/tarefa a1" if language == "pt-BR" else "/task a1")
        await chat.says("/tarefas" if language == "pt-BR" else "/tasks")
        asked = await chat.says(said)
        assert asked.ledger == []
        assert asked.shows(answer, "a1")
        assert (await chat.says("1")).ledger == ["postpone_tasks done"]


async def test_a_task_that_is_gone_is_said_to_be(chat: Chat) -> None:
    await chat.says("nova tarefa: a1")
    await chat.says("minhas tarefas")
    await chat.says("apaga a 1")
    for said in ("adia a 1", "adia a 1 pra 30 de fevereiro"):
        gone = await chat.says(said)
        assert gone.shows("Não achei essa tarefa")
        assert gone.labels == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("pt-BR", "transforma o item 1 em tarefa amanhã"), ("en", "turn item 1 into a task tomorrow")],
)
async def test_an_inbox_item_becomes_a_task_of_a_day(database_url: str, language: str, said: str) -> None:
    async with talking(database_url, language=language) as chat:
        await chat.says("/captura ideia" if language == "pt-BR" else "/capture ideia")
        assert (await chat.says(said)).ledger == ["inbox_item_to_task done"]
        assert str((await task(chat, "ideia"))["due_on"]) == "2026-11-22"


@pytest.mark.parametrize(
    ("language", "said", "none"),
    [("pt-BR", "notas fixadas", "Nenhuma nota assim."), ("en", "pinned notes", "No notes like that.")],
)
async def test_pinned_notes_are_listed_alone(database_url: str, language: str, said: str, none: str) -> None:
    async with talking(database_url, language=language) as chat:
        for text in ("uma", "outra"):
            await chat.says(f"/nota {text}" if language == "pt-BR" else f"/note {text}")
        assert (await chat.says(said)).text == none
        await chat.says("/notas" if language == "pt-BR" else "/notes")
        await chat.says("fixa a 2" if language == "pt-BR" else "pin note 2")
        pinned = await chat.says(said)
        assert pinned.shows("uma")
        assert not pinned.shows("outra")
