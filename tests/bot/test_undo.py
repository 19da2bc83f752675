"""Anything done can be taken back for a day, several in a row, and taking back can be taken back."""

import pytest
from dialogue import Chat


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by title")]


async def test_the_last_thing_done_is_taken_back(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    undone = await chat.says("desfaz")
    assert undone.shows("↩️ Desfeito", "comprar leite")
    assert undone.labels == ["refazer"]
    assert await titles(chat) == []


async def test_several_in_a_row_are_taken_back_newest_first(chat: Chat) -> None:
    for what in ("a1", "b2", "c3"):
        await chat.says(f"nova tarefa: {what}")
    left = []
    for _ in range(3):
        await chat.says("desfaz")
        left.append(await titles(chat))
    assert left == [["a1", "b2"], ["a1"], []]
    assert (await chat.says("desfaz")).ledger == []


async def test_the_last_n_are_taken_back_at_once_newest_first_and_done_again(chat: Chat) -> None:
    for what in ("a1", "b2", "c3"):
        await chat.says(f"nova tarefa: {what}")
    await chat.says("feito 1")
    undone = await chat.says("/desfazer 3")
    assert ["c3" in line for line in undone.text.splitlines() if line.startswith("↩️")] == [False, True, False]
    assert await titles(chat) == ["a1"]
    assert await chat.rows("select from tasks where completed_at is not null") == []
    await chat.taps(undone.buttons[0])
    assert await titles(chat) == ["a1", "b2", "c3"]


async def test_as_many_are_taken_back_as_there_are(chat: Chat) -> None:
    await chat.says("nova tarefa: a1")
    await chat.says("nova tarefa: b2")
    assert (await chat.says("/desfazer 5")).ledger == ["delete_tasks done"] * 2
    assert await titles(chat) == []
    assert (await chat.says("/desfazer 5")).shows("nada para desfazer")
    assert (await chat.says("/refazer 2")).shows("a1", "b2")
    assert await titles(chat) == ["a1", "b2"]


@pytest.mark.parametrize("what", ["0", "6", "99", "1 e 3", "tarefa 5"])
async def test_what_is_no_number_of_steps_is_explained_and_nothing_done(chat: Chat, what: str) -> None:
    await chat.says("nova tarefa: a1")
    explained = await chat.says(f"/desfazer {what}")
    assert explained.shows("/desfazer 3", "até 5")
    assert (explained.ledger, explained.labels) == ([], [])
    assert (await chat.says(f"/redo {what}")).shows("/redo 3")
    assert await titles(chat) == ["a1"]


async def test_what_was_taken_back_is_done_again(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    await chat.says("desfaz")
    assert (await chat.says("refaz")).shows("comprar leite")
    assert await titles(chat) == ["comprar leite"]
    await chat.says("desfaz")
    assert await titles(chat) == []


async def test_what_was_taken_back_at_once_is_done_again_one_by_one_or_as_many_as_wanted(chat: Chat) -> None:
    for what in ("a1", "b2", "c3", "d4"):
        await chat.says(f"nova tarefa: {what}")
    await chat.says("/desfazer 3")
    assert (await chat.says("/refazer")).shows("b2")
    assert await titles(chat) == ["a1", "b2"]
    assert (await chat.says("/refazer 5")).ledger == ["restore_tasks done"] * 2
    assert await titles(chat) == ["a1", "b2", "c3", "d4"]
    assert (await chat.says("refaz")).shows("nada para refazer")


async def test_what_was_taken_back_before_something_newer_was_done_stays_gone(chat: Chat) -> None:
    await chat.says("nova tarefa: a1")
    await chat.says("desfaz")
    await chat.says("nova tarefa: b2")
    assert (await chat.says("/refazer")).shows("nada para refazer")
    await chat.says("/desfazer 5")
    assert (await chat.says("/refazer 5")).ledger == ["restore_tasks done"]
    assert await titles(chat) == ["b2"]
    await chat.says("desfaz")
    await chat.says("minhas tarefas")
    await chat.says("refaz")
    assert await titles(chat) == ["b2"]


async def test_a_turn_of_two_calls_is_done_again_whole(chat: Chat) -> None:
    *_, last = await chat.sends("nova tarefa: comprar leite", "nova tarefa: comprar pão")
    await chat.app.turns.take((await chat.app.inbox.receive(last)).address)
    await chat.says("desfaz")
    await chat.says("/refazer 1")
    assert await titles(chat) == ["comprar leite", "comprar pão"]


async def test_its_button_takes_back_that_and_nothing_else_once(chat: Chat) -> None:
    first = await chat.says("nova tarefa: comprar leite")
    await chat.says("nova tarefa: comprar pão")
    await chat.taps(first.buttons[0])
    assert await titles(chat) == ["comprar pão"]
    again = await chat.taps(first.buttons[0])
    assert again.ledger == []
    assert again.text
    assert await titles(chat) == ["comprar pão"]


async def test_what_was_undone_by_words_cannot_be_undone_by_its_button(chat: Chat) -> None:
    made = await chat.says("nova tarefa: comprar leite")
    await chat.says("desfaz")
    assert (await chat.taps(made.buttons[0])).ledger == []
    assert await titles(chat) == []


async def test_after_a_day_it_is_too_late(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    chat.clock.passes(hours=23, minutes=59)
    await chat.says("nova tarefa: comprar pão")
    chat.clock.passes(minutes=2)
    await chat.says("desfaz")
    assert (await chat.says("desfaz")).ledger == []
    assert await titles(chat) == ["comprar leite"]


async def test_a_turn_of_two_calls_is_taken_back_whole(chat: Chat) -> None:
    *_, last = await chat.sends("nova tarefa: comprar leite", "nova tarefa: comprar pão")
    await chat.app.turns.take((await chat.app.inbox.receive(last)).address)
    assert await titles(chat) == ["comprar leite", "comprar pão"]
    assert len(chat.channel.sent) == 1
    await chat.says("desfaz")
    assert await titles(chat) == []
