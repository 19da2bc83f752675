"""Plays conversations through the whole product, each as a new person, on one database."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import uuid4
from zoneinfo import ZoneInfo

from dialogue import Chat, Clock, MemoryChannel, Reply, introduced

from bot.app import App, open_app
from bot.assistant import Models
from bot.messages import Button
from bot.settings import Settings
from evals.conversations import Conversation, Turn
from evals.ending import Ending, ending
from evals.google import at_google
from evals.models import SCRIPT, Scripting
from evals.scoring import Verdict, judge
from integrations.postgres import consents

AT_ONCE = 2
"""Conversations played at the same time."""
_CLOCK: ContextVar[Clock] = ContextVar("clock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A conversation, what was said in it and how it ended."""

    conversation: Conversation
    verdict: Verdict
    end: Ending | None
    """None when it could not be played to its end."""
    transcript: Sequence[tuple[str, str]]


class NoButtonError(Exception):
    """Nothing that was sent has a button of this name."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The product, opened for people who do not know each other."""

    app: App
    channel: MemoryChannel
    consents: bool
    """Whether everybody has agreed to a model beforehand: the notice is not what is looked at here."""
    database_url: str
    models: Models | None

    async def play_all(self, conversations: Sequence[Conversation], *, most_usd: Decimal | None = None) -> list[Played]:
        """In the order given, `AT_ONCE` at a time; none begins once so much is spent."""
        free = asyncio.Semaphore(AT_ONCE)
        played: list[Played] = []

        async def one(conversation: Conversation) -> None:
            async with free:
                spent = sum(each.end.spent.usd for each in played if each.end)
                if most_usd is None or spent < most_usd:
                    played.append(await self.play(conversation))

        await asyncio.gather(*(asyncio.create_task(one(each)) for each in conversations))
        return sorted(played, key=lambda each: conversations.index(each.conversation))

    async def play(self, conversation: Conversation) -> Played:
        clock = Clock(conversation.begins)
        _CLOCK.set(clock)
        if conversation.at_google:
            async with at_google(self.database_url, conversation, clock, self.models) as there:
                return await self._played(there.chat, conversation, there.changes)
        chat = await introduced(
            self.app,
            self.channel,
            clock,
            name=f"{conversation.id} {uuid4()}",
            language=conversation.lang,
            zone=ZoneInfo(conversation.zone),
        )
        if self.consents:
            await _consent(chat)
        return await self._played(chat, conversation)

    async def _played(
        self, chat: Chat, conversation: Conversation, changes: Callable[[], Counter[str]] = Counter[str]
    ) -> Played:
        transcript: list[tuple[str, str]] = []
        try:
            await _talk(chat, conversation, transcript)
        except (NoButtonError, TimeoutError) as error:
            verdict = Verdict(faults=[f"{type(error).__name__}: {error}"])
            return Played(conversation=conversation, verdict=verdict, end=None, transcript=transcript)
        turns = len(conversation.turns)
        end = await ending(chat, began=conversation.begins, turns=turns, google=changes())
        return Played(
            conversation=conversation, verdict=judge(conversation.expect, end), end=end, transcript=transcript
        )


@asynccontextmanager
async def stage(settings: Settings, models: Models | None = None) -> AsyncIterator[Stage]:
    """Opens the product; its clock is that of whichever conversation is being played."""
    channel = MemoryChannel()

    def clock() -> datetime:
        return _CLOCK.get()()

    async with open_app(settings, channels=[channel], clock=clock, models=models) as app:
        url = settings.database_url
        assert url is not None
        yield Stage(app, channel, consents=app.models.configured, database_url=url, models=models)


async def _consent(chat: Chat) -> None:
    async with chat.session() as session:
        await consents.record(session, uuid4(), kind="model", version="evals", given=True, now=chat.clock.now)


async def _talk(chat: Chat, conversation: Conversation, transcript: list[tuple[str, str]]) -> None:
    """Every turn takes a minute, so that it can be told afterwards which one touched a row."""
    buttons: list[Button] = []
    script = Scripting(conversation, chat)
    SCRIPT.set(script)
    for number, turn in enumerate(conversation.turns, 1):
        script.begin(number)
        reply = await _turn(chat, turn, buttons)
        buttons = [*reply.buttons, *buttons]
        choices = "".join(f" [{label}]" for label in reply.labels)
        transcript.append((turn.say or f"[{turn.tap}]", reply.text + choices))
        chat.clock.passes(minutes=1)


async def _turn(chat: Chat, turn: Turn, buttons: Sequence[Button]) -> Reply:
    if turn.say is not None:
        return await chat.says(turn.say)
    assert turn.tap is not None
    begins = turn.tap.casefold()
    found = next((button for button in buttons if button.label.casefold().startswith(begins)), None)
    if found is None:
        raise NoButtonError(turn.tap)
    return await chat.taps(found)
