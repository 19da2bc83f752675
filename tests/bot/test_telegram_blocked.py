"""Whoever has blocked the bot is left alone, whatever there is to say, until they are heard again."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from servers.telegram import flood
from telegram_stage import ANA, Conversation, conversing

from bot.announcing import tell
from integrations.postgres.database import Person


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport="polling") as here:
        yield here
        assert here.server.complaints() == []


async def until(here: Conversation, person: Person, sql: str, *wanted: object) -> None:
    async with asyncio.timeout(30):
        while [next(iter(row.values())) for row in await here.rows(person, sql)] != list(wanted):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


REACHED = "select unreachable_at is null from accounts"
STATES = "select state || ' ' || coalesce(error, '') from outbound_messages order by position"


async def happens(here: Conversation, person: Person) -> None:
    """Something that Ana would be told without her asking."""
    where = {"channel": "telegram", "channel_account": here.telegram.account, "peer": str(ANA)}
    async with here.app.database.as_person(person) as session:
        await tell(session, where, {"happened": "something"}, key="once", now=here.clock())


async def test_a_refusal_is_remembered_and_nothing_more_is_sent(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.blocked.add(ANA)
    here.server.users.says(ANA, "nova tarefa: comprar leite")
    refused = "failed Forbidden: bot was blocked by the user"
    await until(here, ana, STATES, refused)
    await until(here, ana, REACHED, False)

    await happens(here, ana)
    await until(here, ana, STATES, refused, "failed unreachable")
    assert len(here.server.called("sendMessage")) == 1
    assert not await here.app.announcing.happen(ana, {"happened": "something"}, key="another")

    here.server.users.blocked.clear()
    (told,) = await here.says("minhas tarefas")
    assert "comprar leite" in told
    await until(here, ana, REACHED, True)


async def test_what_waited_for_them_is_given_up_too(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.fails("sendMessage", flood(2))
    here.server.users.says(ANA, "nova tarefa: um")
    await here.server.until("sendMessage", 1)
    here.server.users.blocked.add(ANA)
    here.server.users.says(ANA, "nova tarefa: dois")
    await until(here, ana, STATES, "failed Forbidden: bot was blocked by the user", "failed unreachable")


async def test_blocking_is_heard_of_before_anything_is_sent_and_so_is_letting_in(here: Conversation) -> None:
    ana = await here.introduce()
    await here.says("nova tarefa: comprar leite")
    here.server.users.blocks(ANA)
    await until(here, ana, REACHED, False)
    await happens(here, ana)
    await until(here, ana, STATES, "sent ", "failed unreachable")
    assert len(here.server.called("sendMessage")) == 1

    here.server.users.unblocks(ANA)
    await until(here, ana, REACHED, True)
    assert await here.app.announcing.happen(ana, {"happened": "something"}, key="another")
    await here.told(ANA, 2)
