"""A tap that Telegram held back while our webhook was away is as old as it may be; one that is delivered at once is not."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from telegram_stage import ANA, Conversation, conversing

from bot.channels.telegram_idle import Idle
from bot.messages import Signal

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
EMPTY, WAITING = (Signal(state="open", facts={"pending": number}) for number in ("0", "3"))


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport="none") as here:
        yield here


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_what_may_have_waited_is_known_while_telegram_is_asked() -> None:
    idle = Idle()
    assert idle.since(now=NOW) is None, "nobody has asked"
    assert idle.noted(EMPTY, now=NOW).facts["idle_at"] == NOW.isoformat()
    assert idle.since(now=after(4)) is None, "a moment ago"
    for minute in range(1, 121):
        assert idle.noted(WAITING, now=after(minute)) == WAITING
    assert idle.since(now=after(120)) == NOW
    idle.noted(EMPTY, now=after(121))
    assert idle.since(now=after(122)) is None


def test_a_process_that_does_not_ask_knows_it_only_at_its_start() -> None:
    idle = Idle()
    idle.recall({"idle_at": NOW.isoformat()}, now=after(600))
    assert idle.since(now=after(601)) == NOW
    assert idle.since(now=after(606)) is None
    assert Idle().since(now=NOW) is None
    fresh = Idle()
    fresh.recall({}, now=NOW)
    assert fresh.since(now=after(60)) is None


async def delivered(here: Conversation) -> None:
    """What waits comes by the webhook."""
    for update in here.server.pending:
        received = here.telegram.read(json.dumps(update).encode())
        await here.app.reception.take_in(received, channel="telegram", channel_account=here.telegram.account)
    here.server.pending.clear()


async def test_a_tap_that_waited_while_we_were_away_does_nothing_and_is_explained(here: Conversation) -> None:
    ana = await here.introduce()
    async with here.app.working():
        await here.app.listening.check()
        here.server.users.says(ANA, "nova tarefa: comprar leite")
        await delivered(here)
        await here.told(ANA, 1)
        await here.app.listening.check()

        here.clock.passes(hours=2)
        here.server.users.taps(ANA, "desfazer")
        await here.app.listening.recall()
        await here.telegram.state()
        await delivered(here)
        assert "não fiz nada" in (await here.told(ANA, 2))[-1]
        assert len(await here.rows(ana, "select from tasks")) == 1

        await here.app.listening.check()
        here.server.users.taps(ANA, "desfazer")
        await delivered(here)
        await here.told(ANA, 3)
    assert await here.rows(ana, "select from tasks") == []
