"""Who is too eager is told so once; nothing they say is lost."""

from dialogue import Chat

from bot.eagerness import MANY
from bot.messages import Received


async def says(chat: Chat, first: int, count: int, *, times: int = 1) -> None:
    for number in range(first, first + count):
        event = chat.event({"kind": "text", "payload": {"text": "oi"}, "external_id": str(number)})
        for _ in range(times):
            await chat.app.reception.take_in(Received(events=(event,)), channel="terminal", channel_account="local")


async def kept(chat: Chat) -> tuple[int, int]:
    """Messages, and notices."""
    rows = await chat.rows("select kind, payload ->> 'happened' as happened from inbound_messages")
    return sum(row["kind"] == "text" for row in rows), sum(row["happened"] == "eager" for row in rows)


async def test_one_notice_and_every_message(chat: Chat) -> None:
    await says(chat, 0, MANY)
    assert await kept(chat) == (MANY, 0)

    await says(chat, MANY, 20)
    assert await kept(chat) == (MANY + 20, 1)


async def test_a_messenger_that_repeats_itself_makes_nobody_eager(chat: Chat) -> None:
    await says(chat, 0, 25, times=3)

    assert await kept(chat) == (25, 0)


async def test_whoever_takes_their_time_is_not_eager(chat: Chat) -> None:
    for minute in range(3):
        await says(chat, minute * 40, 40)
        chat.clock.passes(minutes=1)

    assert await kept(chat) == (120, 0)


async def test_they_are_not_told_again_for_a_while(chat: Chat) -> None:
    for minute in range(3):
        await says(chat, minute * 70, 70)
        chat.clock.passes(minutes=1)
    assert (await kept(chat))[1] == 1

    chat.clock.passes(minutes=40)
    await says(chat, 1000, 70)
    assert (await kept(chat))[1] == 2
