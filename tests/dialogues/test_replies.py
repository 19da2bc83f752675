"""A reply means the message it answers, however long ago that was."""

from datetime import date

import pytest
from dialogue import Chat, Reply, talking


async def states(chat: Chat) -> dict[object, object]:
    return {row["title"]: row for row in await chat.rows("select title, completed_at, due_on from tasks")}


async def two_tasks(chat: Chat) -> tuple[Reply, Reply]:
    milk = await chat.says("nova tarefa: comprar leite")
    bread = await chat.says("nova tarefa: comprar pão")
    chat.clock.passes(minutes=40)
    await chat.says("oi")
    return milk, bread


async def test_done_means_the_task_that_message_made(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    assert (await chat.replies("feito", milk)).shows("comprar leite")
    tasks = await states(chat)
    assert tasks["comprar leite"]["completed_at"] is not None
    assert tasks["comprar pão"]["completed_at"] is None


async def test_delete_it_means_the_task_that_message_made(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    await chat.replies("apaga isso", milk)
    assert list(await states(chat)) == ["comprar pão"]


async def test_put_it_off_means_the_task_that_message_made(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    await chat.replies("adia pra amanhã", milk)
    assert (await states(chat))["comprar leite"]["due_on"] == date(2026, 11, 22)


async def test_a_reply_to_what_the_person_said_means_what_that_made(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    await chat.replies("feito", milk.external_id)
    assert (await states(chat))["comprar leite"]["completed_at"] is not None


async def test_a_number_counts_in_the_list_that_is_replied_to(chat: Chat) -> None:
    await two_tasks(chat)
    listed = await chat.says("minhas tarefas")
    await chat.says("nova tarefa: abrir a janela hoje")
    await chat.says("minhas tarefas de hoje")
    second = listed.text.splitlines()[2]
    replied = await chat.replies("feito 2", listed)
    assert replied.shows(second.partition(". ")[2].partition(" ")[0])
    assert (await states(chat))["abrir a janela"]["completed_at"] is None


async def test_a_reply_to_what_was_taken_back_does_nothing_to_others(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    await chat.taps(milk.buttons[0])
    replied = await chat.replies("apaga isso", milk)
    assert "delete_tasks done" not in replied.ledger
    assert list(await states(chat)) == ["comprar pão"]


@pytest.mark.parametrize("asked", ["apaga isso", "apaga", "feito", "adia pra amanhã", "muda isso para sexta"])
async def test_a_reply_to_what_is_gone_says_so_and_offers_nothing_else(chat: Chat, asked: str) -> None:
    milk, _ = await two_tasks(chat)
    deleted = await chat.replies("apaga isso", milk)
    for target in (milk, deleted, milk.external_id):
        replied = await chat.replies(asked, target)
        assert (replied.shows("já não está aqui"), replied.ledger) == (True, []), replied.text
    assert list(await states(chat)) == ["comprar pão"]


async def test_what_is_gone_is_said_in_english_too(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        milk = await chat.says("/task buy milk")
        await chat.says("/task buy bread")
        await chat.replies("delete that", milk)
        assert (await chat.replies("delete that", milk)).shows("no longer here")


async def test_what_a_reply_names_itself_is_meant(chat: Chat) -> None:
    milk, _ = await two_tasks(chat)
    await chat.replies("apaga isso", milk)
    assert (await chat.replies("apaga a tarefa comprar pão", milk)).ledger == ["delete_tasks done"]


@pytest.mark.parametrize(
    "asked", ["apaga isso", "apaga", "feito", "feito 1", "adia pra amanhã", "desfaz", "esquece isso"]
)
async def test_a_reply_to_an_unknown_message_does_nothing_to_others(chat: Chat, asked: str) -> None:
    await chat.says("nova tarefa: pagar luz")
    await chat.says("minhas tarefas")
    replied = await chat.replies(asked, "nunca-vista", quoted="comprar ração")
    assert (replied.shows("Não encontrei a mensagem"), replied.ledger) == (True, []), replied.text
    [task] = await chat.rows("select title, completed_at, due_on from tasks")
    assert task == {"title": "pagar luz", "completed_at": None, "due_on": None}


async def notes(chat: Chat) -> list[object]:
    return [row["text"] for row in await chat.rows("select text from notes")]


@pytest.mark.parametrize("asked", ["anota isso", "anota", "Anota isso aí, por favor", "guarda isso", "salva isso"])
async def test_to_keep_an_unknown_message_without_words_asks_what(chat: Chat, asked: str) -> None:
    replied = await chat.replies(asked, "nunca-vista")
    assert (replied.shows("Não encontrei a mensagem", "O que você quer guardar?"), replied.ledger) == (True, [])
    assert await notes(chat) == []


async def test_to_keep_an_unknown_message_offers_its_words_as_somebody_elses(chat: Chat) -> None:
    replied = await chat.replies("anota isso", "nunca-vista", quoted="o portão fecha às 22h")
    assert (replied.shows("Esta mensagem? “o portão fecha às 22h”"), replied.ledger) == (True, [])
    assert (await chat.says("1")).ledger == ["create_note done"]
    assert await notes(chat) == ["o portão fecha às 22h"]
    [row] = await chat.rows("select origins from tool_calls")
    assert row["origins"] == {"text": "external:chat"}


@pytest.mark.parametrize(
    ("asked", "tool"), [("anota isso", "create_note"), ("cria uma tarefa com isso", "create_task")]
)
async def test_to_keep_what_the_person_said_keeps_those_words(chat: Chat, asked: str, tool: str) -> None:
    said = await chat.says("o portão do prédio fecha às 22h")
    replied = await chat.replies(asked, said.external_id)
    assert replied.ledger == [f"{tool} done"]
    assert replied.shows("portão do prédio")


async def test_without_a_reply_it_is_what_was_passed_on_right_before_or_asked(chat: Chat) -> None:
    assert (await chat.says("anota isso")).shows("O que você quer guardar?")
    await chat.forwards("reunião na sala 3")
    assert (await chat.says("anota isso")).shows("Esta mensagem?", "reunião na sala 3")
    assert await notes(chat) == []


async def test_it_is_asked_in_english_too(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        assert (await chat.replies("save this", "never-seen")).shows("What would you like to keep?")
        assert await notes(chat) == []


async def test_what_stands_by_itself_is_done_whatever_it_replies_to(chat: Chat) -> None:
    assert (await chat.replies("nova tarefa: pagar luz", "nunca-vista")).ledger == ["create_task done"]
    assert (await chat.replies("minhas tarefas", "nunca-vista")).shows("pagar luz")
    assert (await chat.replies("apaga a tarefa pagar luz", "nunca-vista")).ledger == ["delete_tasks done"]


async def test_a_yes_to_an_unknown_message_is_no_yes_to_what_was_asked(chat: Chat) -> None:
    for title in ("um", "dois", "três", "quatro", "cinco", "seis"):
        await chat.says(f"nova tarefa: {title}")
    assert (await chat.says("apaga todas as tarefas")).labels
    replied = await chat.replies("sim", "nunca-vista", quoted="Vamos ao cinema?")
    assert replied.ledger == []
    assert len(await states(chat)) == 6
    await chat.says("sim")
    assert await states(chat) == {}


async def test_an_unknown_message_is_said_in_english_too(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        await chat.says("/task buy milk")
        assert (await chat.replies("delete that", "never-seen")).shows("can't find the message")
        assert list(await states(chat)) == ["buy milk"]
