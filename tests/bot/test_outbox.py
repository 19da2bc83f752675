"""Replies leave in order, by one sender, until the messenger has them."""

import asyncio

import pytest
from dialogue import Chat

from bot.channel import DeliveryFailedError
from bot.inbox import Stored
from integrations.postgres import outbound


async def stored(chat: Chat, text: str) -> Stored:
    return await chat.app.inbox.receive(chat.event({"kind": "text", "payload": {"text": text}}))


async def states(chat: Chat) -> list[object]:
    return [row["state"] for row in await chat.rows("select state from outbound_messages order by position")]


async def test_a_refusal_for_now_is_tried_again_and_marked(chat: Chat) -> None:
    chat.channel.refusals.append(DeliveryFailedError("busy", retry_after=0))
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    assert chat.channel.sent == []
    assert await states(chat) == ["pending"]
    await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["sent"]
    assert [message.resend for message in chat.channel.sent] == [True]


async def test_a_refusal_for_good_is_recorded_and_frees_the_queue(chat: Chat) -> None:
    chat.channel.refusals.append(DeliveryFailedError("blocked", permanent=True))
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    said = await stored(chat, "nova tarefa: comprar pão")
    await chat.app.turns.take(said.address)
    assert await states(chat) == ["failed", "sent"]
    assert [row["error"] for row in await chat.rows("select error from outbound_messages order by position")] == [
        "blocked",
        None,
    ]


async def test_what_stands_behind_a_reply_that_waits_does_not_hold_it_up(chat: Chat) -> None:
    chat.channel.refusals.append(DeliveryFailedError("busy", retry_after=600))
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    said = await stored(chat, "nova tarefa: comprar pão")
    await chat.app.turns.take(said.address)
    assert await states(chat) == ["pending", "pending"]

    async with chat.session() as session:
        await session.run(
            "update outbound_messages set next_attempt_at = clock_timestamp() "
            "where org_id = :org_id and user_id = :user_id"
        )
    await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["sent", "sent"]
    assert [("leite" in message.text) for message in chat.channel.sent] == [True, False]


async def test_an_unexpected_trouble_of_the_channel_is_tried_again(chat: Chat) -> None:
    chat.channel.refusals.append(ZeroDivisionError())  # type: ignore[arg-type]
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    assert [row["error"] for row in await chat.rows("select error from outbound_messages")] == ["ZeroDivisionError"]
    assert await states(chat) == ["pending"]


async def test_a_reply_refused_too_often_is_given_up(chat: Chat) -> None:
    chat.channel.refusals += [DeliveryFailedError("busy", retry_after=0) for _ in range(20)]
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    for _ in range(10):
        await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["failed"]
    assert len(chat.channel.refusals) == 12


async def test_what_is_not_about_the_reply_is_never_held_against_it(chat: Chat) -> None:
    chat.channel.refusals += [DeliveryFailedError("no network", retry_after=0, passing=True) for _ in range(20)]
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    for _ in range(20):
        await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["sent"]
    assert len(chat.channel.sent) == 1


async def test_two_senders_at_once_send_once(chat: Chat) -> None:
    said = await stored(chat, "nova tarefa: comprar leite")
    claimed = await chat.app.turns._claim(said.address)
    assert claimed is not None
    chat.channel.away = True
    assert await chat.app.turns._run(said.address, claimed) is None
    chat.channel.away = False
    await asyncio.gather(*(chat.app.outbox.deliver(said.address) for _ in range(5)))
    assert len(chat.channel.sent) == 1


async def test_a_sender_who_lost_the_place_changes_nothing(chat: Chat) -> None:
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    async with chat.session() as session:
        assert not await outbound.hold_sender(session, said.address.conversation_id, sender="gone", lease_seconds=1)


@pytest.mark.parametrize("refusals", [[], [DeliveryFailedError("busy")], [DeliveryFailedError("no", permanent=True)]])
async def test_a_sender_who_loses_the_place_while_sending_leaves_it_to_the_other(
    chat: Chat, refusals: list[DeliveryFailedError]
) -> None:
    said = await stored(chat, "nova tarefa: comprar leite")

    async def another_takes_over() -> None:
        async with chat.session() as session:
            await session.run(
                "update conversations set sender = 'another' where org_id = :org_id and user_id = :user_id"
            )

    chat.channel.meanwhile = another_takes_over
    chat.channel.refusals += refusals
    await chat.app.turns.take(said.address)
    assert await states(chat) == ["sending"]
    assert [row["sender"] for row in await chat.rows("select sender from conversations")] == ["another"]


async def test_a_process_that_cannot_reach_the_chat_leaves_the_reply_to_one_that_can(chat: Chat) -> None:
    chat.channel.away = True
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["pending"]
    assert [row["sending_until"] for row in await chat.rows("select sending_until from conversations")] == [None]
    chat.channel.away = False
    await chat.app.outbox.deliver(said.address)
    assert await states(chat) == ["sent"]


async def test_a_stop_cancels_what_is_being_tried(chat: Chat) -> None:
    chat.channel.refusals.append(DeliveryFailedError("busy", retry_after=0))
    said = await stored(chat, "nova tarefa: comprar leite")
    await chat.app.turns.take(said.address)
    said = await stored(chat, "parar")
    assert await states(chat) == ["cancelled"]
    await chat.app.turns.take(said.address)
    assert len(chat.channel.sent) == 1
    assert chat.channel.sent[0].text.startswith("🛑")
