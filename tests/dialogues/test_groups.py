"""In a group: only what is said to us counts, and what is a person's own is said to them alone."""

from collections.abc import AsyncIterator

import pytest
from dialogue import Chat, MemoryChannel, introduced, talking
from rigged import Rigged

from bot.messages import RawEvent, Received

GROUP = "-100"


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.fixture
async def chat(database_url: str, rigged: Rigged) -> AsyncIterator[Chat]:
    async with talking(database_url, toolbox=rigged.toolbox, channel=MemoryChannel(name="telegram")) as chat:
        yield chat


def told(chat: Chat, peer: str) -> list[str]:
    return [message.text for message in chat.channel.sent if message.peer == peer]


@pytest.mark.parametrize("text", ["nova tarefa: comprar leite", "/tarefa comprar leite", "parar", "oi"])
async def test_what_is_not_said_to_us_is_left_alone(chat: Chat, text: str) -> None:
    assert (await chat.in_group(text, addressed=False)).ledger == []
    assert chat.channel.sent == []


async def test_a_stop_among_others_stops_nothing_of_ours(chat: Chat, rigged: Rigged) -> None:
    await chat.in_group("anota carta para bia")
    await chat.in_group("parar", addressed=False)
    assert (await chat.says("sim")).ledger == ["send_letter done"]


async def test_what_is_done_is_told_to_the_person_alone(chat: Chat) -> None:
    done = await chat.in_group("nova tarefa: consulta com a psicóloga")
    assert done.ledger == ["create_task done"]
    assert told(chat, GROUP) == ["Te respondi no privado."]
    assert "psicóloga" in told(chat, chat.name)[0]


async def test_a_list_asked_for_in_a_group_is_numbered_in_private(chat: Chat) -> None:
    await chat.says("nova tarefa: consulta com a psicóloga")
    await chat.in_group("minhas tarefas")
    assert told(chat, GROUP) == ["Te respondi no privado."]
    assert (await chat.says("feito 1")).ledger == ["complete_tasks done"]


async def test_talk_stays_where_it_is(chat: Chat) -> None:
    await chat.in_group("oi")
    assert len(told(chat, GROUP)) == 1
    assert told(chat, chat.name) == []


async def test_a_question_is_asked_and_answered_in_private(chat: Chat, rigged: Rigged) -> None:
    await chat.in_group("anota carta para bia")
    assert told(chat, GROUP) == ["Te respondi no privado."]
    await chat.in_group("sim")
    assert rigged.letters == []
    assert (await chat.says("sim")).ledger == ["send_letter done"]
    assert rigged.letters == ["bia"]


async def test_each_known_person_is_themselves(chat: Chat, rigged: Rigged) -> None:
    eva = await introduced(chat.app, chat.channel, chat.clock, name="eva")
    await chat.in_group("anota carta para bia")
    await eva.in_group("sim")
    await eva.says("sim")
    assert rigged.letters == []
    await eva.in_group("nova tarefa: regar as plantas")
    assert await chat.rows("select from tasks") == []
    assert [row["title"] for row in await eva.rows("select title from tasks")] == ["regar as plantas"]
    assert not any("regar" in text for text in told(chat, chat.name))


async def test_of_ten_members_nobody_unknown_has_any_effect(chat: Chat) -> None:
    events = [
        chat.event(
            {
                "kind": "text",
                "payload": {"text": "apaga todas as tarefas", "group": "Família", "addressed": False},
                "peer": GROUP,
                "sender": f"member{n}",
            }
        )
        for n in range(10)
    ]
    await chat.says("nova tarefa: comprar leite")
    before = len(chat.channel.sent)
    assert await hand_in(chat, *events) == []
    assert len(await chat.rows("select from tasks")) == 1
    assert len(chat.channel.sent) == before


async def hand_in(chat: Chat, *events: RawEvent) -> list[object]:
    received = Received(events=events)
    return list(await chat.app.reception.take_in(received, channel="telegram", channel_account="local"))


async def test_it_is_said_in_english_too(chat: Chat) -> None:
    await chat.says("speak english")
    await chat.in_group("new task: buy milk")
    assert told(chat, GROUP) == ["I answered you privately."]
