"""In a group: only what is said to us counts, and what is a person's own is said to them alone."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from dialogue import Chat, MemoryChannel, Reply, introduced, talking
from rigged import Rigged

from bot.channel import DeliveryFailedError
from bot.messages import Address, RawEvent, Received

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
    assert told(chat, GROUP) == ["Te respondo no privado."]
    assert "psicóloga" in told(chat, chat.name)[0]


async def test_a_list_asked_for_in_a_group_is_numbered_in_private(chat: Chat) -> None:
    await chat.says("nova tarefa: consulta com a psicóloga")
    await chat.in_group("minhas tarefas")
    assert told(chat, GROUP) == ["Te respondo no privado."]
    assert (await chat.says("feito 1")).ledger == ["complete_tasks done"]


async def test_talk_stays_where_it_is(chat: Chat) -> None:
    await chat.in_group("oi")
    assert len(told(chat, GROUP)) == 1
    assert told(chat, chat.name) == []


async def test_a_question_is_asked_and_answered_in_private(chat: Chat, rigged: Rigged) -> None:
    await chat.in_group("anota carta para bia")
    assert told(chat, GROUP) == ["Te respondo no privado."]
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


async def titles(chat: Chat) -> list[object]:
    return [row["title"] for row in await chat.rows("select title from tasks order by created_at")]


async def edits_in_group(chat: Chat, target: str, text: str, *, addressed: bool, revision: int) -> Reply:
    payload = {"text": text, "target": target, "group": "Família", "addressed": addressed}
    return await chat.in_group(text, kind="edit", payload=payload, external_id=target, revision=revision)


@pytest.mark.parametrize("addressed", [True, False])
async def test_an_edit_of_what_was_said_to_us_is_followed_whoever_it_names(chat: Chat, *, addressed: bool) -> None:
    await chat.in_group("nova tarefa: comprar pão", external_id="7")
    await edits_in_group(chat, "7", "nova tarefa: comprar leite", addressed=addressed, revision=1)
    assert await titles(chat) == ["comprar leite"]
    assert "Mensagem editada" in told(chat, chat.name)[-1]
    assert "leite" not in " ".join(told(chat, GROUP))


@pytest.mark.parametrize("heard", [True, False])
async def test_whoever_forgot_to_name_us_and_puts_our_name_in_is_heard_once(chat: Chat, *, heard: bool) -> None:
    """Of a bot that hears only what names it, the message itself never came."""
    if heard:
        await chat.in_group("nova tarefa: comprar pão", addressed=False, external_id="7")
    for _ in range(2):
        await edits_in_group(chat, "7", "nova tarefa: comprar pão", addressed=True, revision=1)
    assert await titles(chat) == ["comprar pão"]
    await edits_in_group(chat, "7", "nova tarefa: comprar leite", addressed=False, revision=2)
    assert await titles(chat) == ["comprar leite"]
    await chat.deletes("7", peer=GROUP)
    assert await titles(chat) == []


async def test_an_edit_that_has_nothing_to_do_with_us_is_left_alone(chat: Chat) -> None:
    await chat.in_group("vamos às oito?", addressed=False, external_id="7")
    assert (await edits_in_group(chat, "7", "nova tarefa: pão", addressed=False, revision=1)).ledger == []
    assert (await edits_in_group(chat, "8", "nova tarefa: pão", addressed=False, revision=1)).ledger == []
    assert chat.channel.sent == []


@pytest.mark.parametrize("text", ["", "faz isso", "me lembra disso amanhã"])
async def test_what_somebody_else_said_is_shown_and_asked_about(chat: Chat, text: str) -> None:
    other = {"reply_to": "900", "quoted": "pagar a luz", "group": "Família", "addressed": True}
    assert (await chat.in_group("", payload={"text": text, **other})).ledger == []
    assert told(chat, GROUP) == ["Te respondo no privado."]
    assert told(chat, chat.name) == ["📋 Esta mensagem? “pagar a luz”\nO que eu faço com ela?"]
    assert (await chat.says("2")).ledger == ["create_task done"]
    assert await titles(chat) == ["pagar a luz"]


async def test_a_file_that_was_not_sent_to_us_is_not_kept_beside_one_that_was(chat: Chat) -> None:
    def file(text: str, *, addressed: bool, **more: object) -> RawEvent:
        kept = {"files": [{"kind": "photo", "reference": {"id": "r1"}}], "group": "Família", "addressed": addressed}
        payload = {"text": text, **kept, **more}
        return chat.event({"kind": "file", "payload": payload, "peer": GROUP, "whole": False})

    await chat.app.inbox.receive(file("guarda essa", addressed=True))
    stored = await chat.app.inbox.receive(file("", addressed=False))
    await chat.app.turns.take(stored.address)
    await chat.app.turns.take(stored.address)
    assert len(await chat.rows("select from files")) == 1
    # Of an album the words beside one are those of all.
    await chat.app.inbox.receive(file("", addressed=False, album="A"))
    await chat.app.inbox.receive(file("guarda essas", addressed=True, album="A"))
    await chat.app.turns.take(stored.address)
    assert len(await chat.rows("select from files")) == 3


async def test_a_group_learns_that_the_answer_did_not_arrive(chat: Chat) -> None:
    chat.channel.meanwhile = partial(shut_out, chat.channel, [])
    await chat.in_group("nova tarefa: consulta")
    chat.channel.meanwhile = None
    here = await chat.rows("select conversation_id from outbound_messages where state = 'pending'")
    assert here
    for row in here:
        await chat.app.outbox.deliver(Address(chat.known.person, row["conversation_id"]))
    assert "Não consigo te escrever no privado" in " ".join(told(chat, GROUP))
    assert told(chat, chat.name) == []


async def shut_out(channel: MemoryChannel, done: list[object]) -> None:
    """The first message arrives, the second is refused for good."""
    done.append(None)
    if len(done) == 2:
        channel.refusals.append(DeliveryFailedError("blocked", permanent=True, gone=True))


async def test_it_is_said_in_english_too(chat: Chat) -> None:
    await chat.says("speak english")
    await chat.in_group("new task: buy milk")
    assert told(chat, GROUP) == ["I'm answering you privately."]
