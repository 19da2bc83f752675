"""What is said right after, because it was not what was meant: put right, or taken back."""

import pytest
from dialogue import Chat

TASKS = "select title from tasks"


@pytest.mark.parametrize(
    ("first", "then", "at"),
    [
        ("me lembra daqui a 15 minutos de tirar o bolo", "não, 20 min", "09:20"),
        ("me lembra daqui a 15 minutos de tirar o bolo", "na verdade meia hora", "09:30"),
        ("remind me in 10 minutes to call Bob", "no, 15 minutes", "09:15"),
    ],
)
async def test_another_length_counts_from_now(chat: Chat, first: str, then: str, at: str) -> None:
    await chat.says(first)
    reply = await chat.says(then)
    assert reply.ledger == ["edit_reminder done"]
    assert at in reply.text


@pytest.mark.parametrize(
    ("first", "then", "title"),
    [("cria tarefa comprar pão", "não, comprar leite", "comprar leite"), ("buy bread", "no, buy milk", "buy milk")],
)
async def test_the_same_to_be_done_with_something_else(chat: Chat, first: str, then: str, title: str) -> None:
    await chat.says(first)
    await chat.says(then)
    assert [row["title"] for row in await chat.rows(TASKS)] == [title]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("cria tarefa pagar o gás", "não foi isso que eu pedi"),
        ("cria tarefa pagar o gás", "não era isso"),
        ("cria tarefa pagar o gás", "na verdade já paguei, desfaz"),
        ("buy milk", "that's not what I asked for"),
    ],
)
async def test_what_was_not_asked_for_is_taken_back(chat: Chat, first: str, then: str) -> None:
    await chat.says(first)
    reply = await chat.says(then)
    assert await chat.rows(TASKS) == []
    assert [button.label for button in reply.buttons] in (["refazer"], ["redo"])


async def test_a_list_that_was_not_wanted_takes_nothing_back(chat: Chat) -> None:
    await chat.says("cria tarefa pagar o gás")
    await chat.says("minhas tarefas")
    reply = await chat.says("não era isso")
    assert reply.ledger == []
    assert len(await chat.rows(TASKS)) == 1


async def test_an_order_said_again_in_other_words_is_no_answer(chat: Chat) -> None:
    """Beside "Anotar: pula o remédio, de hoje à noite"."""
    await chat.says("blorga o remédio de hoje à noite")
    reply = await chat.says("blorga o de hoje")
    assert reply.ledger == []


async def test_who_greets_with_a_name_is_greeted_by_it(chat: Chat) -> None:
    reply = await chat.says("oi, sou a Paula")
    assert "Paula" in reply.text
