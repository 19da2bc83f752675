"""What was said while we could not hear is asked about before it changes anything, and means what it meant then."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from dialogue import Chat, MemoryChannel, Reply, talking


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[Chat]:
    async with talking(database_url, channel=MemoryChannel(name="telegram")) as chat:
        yield chat


async def said_before(chat: Chat, text: str, *, minutes: float) -> Reply:
    return await chat.says(text, said_at=chat.clock.now - timedelta(minutes=minutes))


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by title")]


async def test_it_is_shown_and_asked_about_before_it_is_done(chat: Chat) -> None:
    asked = await said_before(chat, "nova tarefa: comprar leite", minutes=45)
    assert asked.text == "⏳ Você me disse às 08:15 (eu estava fora do ar): “nova tarefa: comprar leite”. Faço agora?"
    assert (asked.ledger, asked.labels) == ([], ["Sim", "Não"])
    assert (await chat.says("sim")).ledger == ["create_task done"]
    assert await titles(chat) == ["comprar leite"]


async def test_a_no_leaves_it(chat: Chat) -> None:
    await said_before(chat, "nova tarefa: comprar leite", minutes=45)
    assert (await chat.says("não")).shows("não fiz nada")
    assert await titles(chat) == []


async def test_its_times_are_counted_from_when_it_was_said(chat: Chat) -> None:
    asked = await said_before(chat, "nova tarefa: comprar leite amanhã às 15h", minutes=24 * 60)
    assert asked.shows("sex 20/11")
    await chat.taps(asked.buttons[0])
    [row] = await chat.rows("select due_at from tasks")
    assert row["due_at"] == datetime(2026, 11, 21, 18, tzinfo=UTC)


async def test_one_that_is_not_clear_is_asked_about_as_it_was_said(chat: Chat) -> None:
    asked = await said_before(chat, "hmm o leite", minutes=45)
    assert asked.shows("Faço agora?")
    assert (await chat.taps(asked.buttons[0])).shows("Não tenho certeza")


async def test_a_fresh_one_is_done(chat: Chat) -> None:
    assert (await said_before(chat, "nova tarefa: comprar leite", minutes=29)).ledger == ["create_task done"]


async def test_what_only_asks_is_answered_at_once(chat: Chat) -> None:
    await chat.says("nova tarefa: comprar leite")
    answered = await said_before(chat, "minhas tarefas", minutes=45)
    assert answered.shows("⏳ Eu estava fora do ar", "comprar leite")
    assert answered.ledger == ["list_tasks done"]


async def waiting(chat: Chat, *texts: str) -> Reply:
    """The one reply to several that came in late together."""
    said_at = chat.clock.now - timedelta(minutes=50)
    events = [chat.event({"kind": "text", "payload": {"text": text}, "said_at": said_at}) for text in texts]
    stored = [await chat.app.inbox.receive(event) for event in events]
    await chat.app.turns.take(stored[0].address)
    return Reply(await chat.app.settling.settled(stored[0].address, stored[0].message_id))


async def test_several_come_as_one_list_with_one_question(chat: Chat) -> None:
    asked = await waiting(chat, "nova tarefa: comprar leite", "minhas notas", "nova tarefa: comprar pão")
    assert asked.shows("1. às 08:10: “nova tarefa: comprar leite”", "2. às 08:10: “nova tarefa: comprar pão”")
    assert (asked.ledger, asked.labels) == (["list_notes done"], ["Sim, todas", "Escolher", "Não"])
    assert (await chat.says("1")).ledger == ["create_task done"] * 2
    assert await titles(chat) == ["comprar leite", "comprar pão"]


async def test_they_can_be_chosen_one_by_one(chat: Chat) -> None:
    await waiting(chat, "nova tarefa: comprar leite", "nova tarefa: comprar pão")
    assert (await chat.says("2")).shows("comprar leite", "Faço agora?")
    assert (await chat.says("não")).shows("comprar pão", "Faço agora?")
    await chat.says("sim")
    assert await titles(chat) == ["comprar pão"]


async def test_at_a_terminal_nothing_is_old(database_url: str) -> None:
    async with talking(database_url) as chat:
        assert (await said_before(chat, "nova tarefa: comprar leite", minutes=600)).ledger == ["create_task done"]
