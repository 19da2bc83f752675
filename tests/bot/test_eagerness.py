"""Who is too eager is told so once; nothing they say is lost."""

from dialogue import Chat, talking

from bot.eagerness import MANY
from bot.happening_words import EAGER
from bot.messages import Address, Received


async def says(chat: Chat, first: int, count: int, *, times: int = 1) -> None:
    for number in range(first, first + count):
        event = chat.event({"kind": "text", "payload": {"text": "oi"}, "external_id": str(number)})
        for _ in range(times):
            await chat.app.reception.take_in(Received(events=(event,)), channel="terminal", channel_account="local")


async def kept(chat: Chat) -> tuple[int, int]:
    """Messages, and notices."""
    rows = await chat.rows("select from inbound_messages")
    told = await chat.rows("select text from outbound_messages")
    return len(rows), sum(str(row["text"]).startswith("📨") for row in told)


async def test_one_notice_and_every_message(chat: Chat) -> None:
    await says(chat, 0, MANY)
    assert await kept(chat) == (MANY, 0)

    await says(chat, MANY, 20)
    assert await kept(chat) == (MANY + 20, 1)


async def test_the_notice_comes_before_every_answer_that_waits(chat: Chat) -> None:
    await says(chat, 0, 5)
    for _ in range(5):
        await chat.sends("minhas tarefas")
    (here,) = await chat.rows("select id from conversations")
    address = Address(chat.known.person, here["id"])  # type: ignore[arg-type]
    await chat.app.turns.take(address)
    chat.channel.sent.clear()
    await says(chat, 5, MANY)

    await chat.app.outbox.deliver(address)
    assert chat.channel.sent[0].text.startswith("📨 Suas mensagens")
    await chat.app.turns.take(address)
    assert not any(message.text.startswith("📨") for message in chat.channel.sent[1:])


async def test_in_english_too(database_url: str) -> None:
    async with talking(database_url, language="en") as chat:
        await says(chat, 0, MANY + 1)
        assert [row["text"] for row in await chat.rows("select text from outbound_messages")] == [EAGER["en"]]


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
