"""A reply means the message it answers, however long ago that was."""

from datetime import date

from dialogue import Chat, Reply


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
