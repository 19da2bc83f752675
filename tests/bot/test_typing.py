"""That somebody writes is shown at once, goes on for as long as it is true, and keeps nobody waiting."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.messages import InboundKind, OutboundMessage, RawEvent, Receipt
from bot.typing import Typing


@dataclass
class Shy:
    """A messenger that remembers what it showed."""

    name: str = "shy"
    typing_seconds: float = 0.01
    shown: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    happened: asyncio.Event = field(default_factory=asyncio.Event)
    fails: bool = False

    def reaches(self, peer: str) -> bool:
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        raise NotImplementedError

    async def typing(self, peer: str) -> None:
        self.shown.append(peer)
        self.happened.set()
        if self.fails:
            raise ZeroDivisionError

    async def acknowledge(self, event: RawEvent) -> None:
        self.acknowledged.append(event.external_id)
        self.happened.set()

    async def times(self, count: int) -> None:
        while len(self.shown) < count:
            self.happened.clear()
            await self.happened.wait()


def event(kind: InboundKind = "text", *, peer: str = "ana", payload: Mapping[str, object] | None = None) -> RawEvent:
    return RawEvent(
        channel="shy",
        channel_account="us",
        peer=peer,
        sender="ana",
        external_id="7",
        kind=kind,
        payload=payload or {},
        said_at=datetime(2026, 11, 21, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        (event(), ["ana"]),
        (event("tap"), ["ana"]),
        (event("file"), ["ana"]),
        (event("reaction"), []),
        (event("deletion"), []),
        (event(peer="família", payload={"group": "Família", "addressed": False}), []),
        (event(peer="família", payload={"group": "Família", "addressed": True}), ["família"]),
    ],
)
async def test_whoever_is_answered_sees_it(heard: RawEvent, shown: list[str]) -> None:
    channel = Shy()
    Typing({"shy": channel}).heard(heard)
    await channel.happened.wait()
    await asyncio.sleep(0)
    assert channel.shown == shown
    assert channel.acknowledged == ["7"]


async def test_a_messenger_that_is_not_here_is_not_asked() -> None:
    typing = Typing({})
    typing.heard(event())
    async with typing.lasting("shy", "ana"):
        pass


async def test_it_is_shown_again_while_the_turn_lasts_and_not_after() -> None:
    channel = Shy()
    async with Typing({"shy": channel}).lasting("shy", "ana"):
        assert channel.shown == []
        await channel.times(3)
    count = len(channel.shown)
    await asyncio.sleep(channel.typing_seconds * 5)
    assert len(channel.shown) == count


async def test_a_messenger_that_fails_fails_alone() -> None:
    channel = Shy(fails=True)
    typing = Typing({"shy": channel})
    typing.heard(event())
    async with typing.lasting("shy", "ana"):
        await channel.times(2)
