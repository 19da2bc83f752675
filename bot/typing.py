"""Shows that somebody is writing: at once when a message came in, and again for as long as its turn lasts."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import structlog

from bot.channel import Acknowledging, Channel, Indicating, Reacting
from bot.messages import RawEvent, Stray

log = structlog.get_logger()

AGAIN_AFTER = 0.8
"""Of the time a messenger shows it."""
LONGEST = 120.0
"""Seconds. What takes longer than that is not being written any more."""
_ANSWERED = frozenset({"text", "tap", "edit", "file", "other"})
"""Kinds that may get a reply."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Speaks through the channels of this process; never keeps anybody waiting."""

    channels: Mapping[str, Channel]
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def heard(self, event: RawEvent) -> None:
        """A new event is committed: its sender sees so at once."""
        channel: object = self.channels.get(event.channel)
        if isinstance(channel, Acknowledging):
            self._spawn(channel.acknowledge(event))
        spoken_to = event.private or event.payload.get("addressed") is True
        if isinstance(channel, Indicating) and spoken_to and event.kind in _ANSWERED:
            self._spawn(channel.typing(event.peer))

    def agreed(self, stray: Stray, *, channel: str) -> None:
        """Words of our own account's that are done as they say, and get no reply: a thumb shows it."""
        spoken: object = self.channels.get(channel)
        if isinstance(spoken, Reacting):
            self._spawn(spoken.react(str(stray.payload.get("address")), stray.external_id, "👍"))

    @asynccontextmanager
    async def lasting(self, channel: str, peer: str) -> AsyncIterator[None]:
        """Inside the block it goes on being shown; the first time was when the message was heard."""
        speaker: object = self.channels.get(channel)
        if not isinstance(speaker, Indicating):
            yield
            return
        renewing = asyncio.create_task(_renewing(speaker, peer), name="typing")
        try:
            yield
        finally:
            renewing.cancel()

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.warning("a message was not acknowledged", reason=type(task.exception()).__name__)


async def _renewing(channel: Indicating, peer: str) -> None:
    pause = channel.typing_seconds * AGAIN_AFTER
    for _ in range(int(LONGEST / pause)):
        await asyncio.sleep(pause)
        await channel.typing(peer)
