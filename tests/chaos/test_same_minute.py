"""Thousands of reminders due in the same minute: each told once, everybody's in the order of their time, at the messenger's pace."""

import os
from dataclasses import dataclass
from datetime import timedelta

import psutil
import pytest
from chaos.same_minute import AT, MINUTE, Heard, fill, settled
from dialogue import Clock
from postgres import Databases
from servers.telegram import telegram_server
from telegram_stage import SECRET, configured

from bot.app import open_app
from bot.channels.telegram import Telegram
from bot.messages import OutboundMessage, Receipt
from bot.settings import Settings

FEW = {**{f"pessoa {n}": 9 for n in range(12)}, **{f"ocupada {n}": 30 for n in range(4)}, "lotada": 150}
MOST_MEMORY = 150e6
"""Bytes by which a process may grow: what is due is taken a hundred at a time."""
A_SECOND, IN_A_CHAT, AT_ONCE, A_MOMENT = 30, 1.0, 4, 0.5
"""Messages Telegram takes in a second from a bot; seconds between two in a chat, of which it takes so many at once."""


@dataclass
class Timed:
    """Telegram, and when it was spoken to."""

    telegram: Telegram
    heard: Heard

    @property
    def name(self) -> str:
        return self.telegram.name

    def reaches(self, peer: str) -> bool:
        return self.telegram.reaches(peer)

    async def send(self, message: OutboundMessage) -> Receipt:
        receipt = await self.telegram.send(message)
        self.heard.heard(message)
        return receipt


def things(each: int) -> list[str]:
    return [f"coisa {n:04}" for n in range(each)]


async def proved(databases: Databases, each_of: dict[str, int], *, within: float) -> Heard:
    clock, heard = Clock(AT - timedelta(hours=1)), Heard()
    settings = Settings.model_validate({"database_url": databases.app, "pool_size": 10})
    async with open_app(settings, channels=[heard], clock=clock) as app, app.working():
        await fill(app, each_of)
        await settled(app, clock, within=5)
        assert not heard.said
        before = psutil.Process().memory_info().rss
        clock.now = AT + timedelta(seconds=MINUTE)
        await settled(app, clock, within=within)
        assert psutil.Process().memory_info().rss - before < MOST_MEMORY
    assert {peer: heard.things(peer) for peer in each_of} == {peer: things(each) for peer, each in each_of.items()}
    return heard


async def test_hundreds_in_the_same_minute_come_once_and_in_order(databases: Databases) -> None:
    heard = await proved(databases, FEW, within=60)
    # Up to ten have a message each; more of them come as lists of twenty.
    assert {peer: len(said) for peer, said in heard.said.items()} == {
        peer: 9 if each == 9 else -(-each // 20) for peer, each in FEW.items()
    }


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="ten thousand reminders: make prove")
async def test_ten_thousand_in_the_same_minute_come_once_and_in_order(databases: Databases) -> None:
    people = {f"pessoa {n}": 10 for n in range(500)} | {f"ocupada {n}": 40 for n in range(100)} | {"lotada": 1000}
    assert sum(people.values()) == 10_000
    await proved(databases, people, within=500)


@pytest.mark.prove
@pytest.mark.skipif(
    "RECADO_PROVE" not in os.environ, reason="ten thousand reminders at the messenger's pace: make prove"
)
async def test_ten_thousand_in_the_same_minute_leave_at_telegrams_pace(databases: Databases) -> None:
    chats = {str(5_000_000_000 + n): 8 if n < 250 else 40 for n in range(450)}
    assert sum(chats.values()) == 10_000
    clock, heard = Clock(AT - timedelta(hours=1)), Heard()
    async with telegram_server() as server:
        settings = configured(server, database_url=databases.app)
        telegram = Telegram.of(settings, secret=SECRET, clock=clock)
        for chat in chats:
            server.users.says(int(chat), "oi")
        async with open_app(settings, channels=[Timed(telegram, heard)], clock=clock) as app, app.working():
            await fill(app, chats, channel=telegram.name, account=telegram.account)
            clock.now = AT + timedelta(seconds=MINUTE)
            await settled(app, clock, within=500)
        await telegram.close()
    assert {chat: heard.things(chat) for chat in chats} == {chat: things(each) for chat, each in chats.items()}
    sent = sorted(at for times in heard.times.values() for at in times)
    # Answers come a little after the calls: a second as it is measured here may hold those of two.
    busiest = max(sum(1 for other in sent[n : n + 100] if other - at < 1) for n, at in enumerate(sent))
    assert busiest <= 2 * A_SECOND
    assert len(sent) / (sent[-1] - sent[0]) <= A_SECOND
    # A few at once, and then one a second.
    longest = [times for times in heard.times.values() if len(times) == len(things(8))]
    assert len(longest) == 250
    assert min(times[-1] - times[0] for times in longest) > (8 - AT_ONCE) * IN_A_CHAT - A_MOMENT
