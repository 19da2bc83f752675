"""At the door: stored once, in order, whatever it is, and acknowledged only then."""

import asyncio
from datetime import timedelta

import pytest
from dialogue import Chat, introduced

from bot.identity import UnknownSenderError


async def rows(chat: Chat) -> list[dict[str, object]]:
    return list(await chat.rows("select external_id, kind, seq, state, late from inbound_messages order by seq"))


async def test_a_repeated_delivery_is_one_message(chat: Chat) -> None:
    event = chat.event({"kind": "text", "payload": {"text": "oi"}})
    first = await chat.app.inbox.receive(event)
    again = await chat.app.inbox.receive(event)
    assert (first.new, again.new) == (True, False)
    assert first.message_id == again.message_id
    assert len(await rows(chat)) == 1


async def test_a_repeated_stop_is_one_stop(chat: Chat) -> None:
    event = chat.event({"kind": "text", "payload": {"text": "parar"}})
    first = await chat.app.inbox.receive(event)
    await chat.sends("nova tarefa: comprar leite")
    again = await chat.app.inbox.receive(event)
    assert first.message_id == again.message_id
    assert [row["state"] for row in await rows(chat)] == ["waiting", "waiting"]


async def test_many_doors_at_once_store_each_message_once_in_one_order(chat: Chat) -> None:
    events = [chat.event({"kind": "text", "payload": {"text": f"oi {n}"}}) for n in range(10)]
    await asyncio.gather(*(chat.app.inbox.receive(event) for event in events * 3))
    found = await rows(chat)
    assert len(found) == 10
    assert len({row["seq"] for row in found}) == 10
    assert len(await chat.rows("select from conversations")) == 1


async def test_an_edit_of_a_message_is_an_event_of_its_own(chat: Chat) -> None:
    said = chat.event({"kind": "text", "payload": {"text": "oi"}, "external_id": "7"})
    await chat.app.inbox.receive(said)
    await chat.app.inbox.receive(
        chat.event({"kind": "edit", "payload": {"text": "olá"}, "external_id": "7", "revision": 1})
    )
    assert [row["kind"] for row in await rows(chat)] == ["text", "edit"]


async def test_a_stranger_is_told_apart(chat: Chat) -> None:
    with pytest.raises(UnknownSenderError):
        await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "oi"}, "sender": "eva"}))


async def test_people_do_not_see_each_other(chat: Chat) -> None:
    bia = await introduced(chat.app, chat.channel, chat.clock, name="bia")
    await chat.sends("nova tarefa: comprar leite")
    assert await rows(bia) == []


async def test_what_comes_after_a_later_message_acted_is_late(chat: Chat) -> None:
    await chat.says("oi", provider_order=5)
    for order in (4, 6):
        await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": "oi"}, "provider_order": order}))
    assert [row["late"] for row in await rows(chat)] == [False, True, False]


@pytest.mark.parametrize(
    "text", ["", " ", "a\x00b", "\ud800", "👩‍👩‍👧", "\u202eabc\u202c", "'; drop table tasks; --", "<b>oi</b>"]
)
async def test_any_text_is_stored_and_answered_in_words(chat: Chat, text: str) -> None:
    reply = await chat.says(text)
    assert reply.text
    assert [row["state"] for row in await rows(chat)] == ["done"]


async def test_a_megabyte_is_stored_and_answered_in_a_sentence(chat: Chat) -> None:
    reply = await chat.says("a " * 500_000)
    assert reply.text
    assert len(reply.text) < 1000
    assert reply.ledger == []


async def test_the_clock_of_the_sender_does_not_move_the_order(chat: Chat) -> None:
    await chat.sends("um")
    chat.clock.now -= timedelta(hours=5)
    await chat.sends("dois")
    assert len({row["seq"] for row in await rows(chat)}) == 2


async def test_what_no_database_can_keep_is_taken_out_wherever_it_is(chat: Chat) -> None:
    payload = {"text": "oi\x00", "entities": [{"url\x00": "a\ud83d"}], "length": 3, "bold": None}
    await chat.app.inbox.receive(chat.event({"kind": "text", "payload": payload}))
    [row] = await chat.rows("select payload from inbound_messages")
    assert row["payload"] == {
        "text": "oi\ufffd",
        "entities": [{"url\ufffd": "a\ufffd"}],
        "length": 3,
        "bold": None,
    }


async def test_two_first_messages_at_once_make_one_person(chat: Chat) -> None:
    def person():
        return introduced(chat.app, chat.channel, chat.clock, name="bia")

    met = await asyncio.gather(*(person() for _ in range(6)))
    assert len({each.known.person for each in met}) == 1
