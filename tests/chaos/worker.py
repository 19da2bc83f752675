"""A process of the product, for tests to kill: `work` answers messages, `relief` does so once it is told, `door` receives.

`hands` works without a clock, and `clock` is one alone.

The door reads an event a line, and acknowledges each with a line.
"""

import asyncio
import json
import os
import sys
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime, timedelta
from uuid import UUID

from scripted import Saying, ScriptedModels

from bot.app import App, open_app
from bot.identity import UnknownSenderError
from bot.messages import OutboundMessage, RawEvent, Receipt
from bot.settings import Settings
from integrations.llm.types import Prompt

CHANNEL = "chaos"
TASKS_EACH = 2
"""Of a message that the model takes."""
SWEEP_EVERY = timedelta(seconds=0.25)


class Recorder:
    """A messenger that writes down every message it is handed, one line each, however often it comes."""

    name = CHANNEL

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY)

    def reaches(self, peer: str) -> bool:
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        line = {"id": str(message.id), "peer": message.peer, "text": message.text, "resend": message.resend}
        os.write(self._file, (json.dumps(line) + "\n").encode())
        return Receipt(external_ids=(str(message.id),))


class PaidModels(ScriptedModels):
    """Makes two tasks of every message, a step each, and writes down every question it is paid for."""

    def __init__(self, path: str) -> None:
        super().__init__(behaviour=self._say)
        self._file = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY)

    def _say(self, prompt: Prompt) -> Saying:
        os.write(self._file, f"{prompt.said}|{len(prompt.steps)}\n".encode())
        item = prompt.said.rpartition(" ")[2]
        if len(prompt.steps) < TASKS_EACH:
            return [("create_task", {"title": f"{item}.{len(prompt.steps)}"})]
        return "Mais alguma coisa?"


def event(line: dict[str, object]) -> RawEvent:
    return RawEvent(
        channel=CHANNEL,
        channel_account="main",
        peer=str(line["peer"]),
        sender=str(line["peer"]),
        external_id=str(line["id"]),
        kind="text",
        payload={"text": line["text"]},
        said_at=datetime.now(UTC),
        whole=bool(line.get("whole", True)),
    )


async def received(app: App, what: RawEvent) -> UUID:
    """Hands an event in, introducing its sender at the first time."""
    with suppress(UnknownSenderError):
        return (await app.inbox.receive(what)).message_id
    await app.identity.person_of(
        channel=CHANNEL,
        channel_account="main",
        external_id=what.sender,
        language="pt-BR",
        zone="America/Sao_Paulo",
    )
    return (await app.inbox.receive(what)).message_id


async def main(role: str, record: str) -> None:
    paid = os.environ.get("CHAOS_PAID")
    async with open_app(Settings(), channels=[Recorder(record)], models=PaidModels(paid) if paid else None) as app:
        if role == "door":
            await _door(app)
            return
        if role == "relief":
            await asyncio.to_thread(sys.stdin.readline)
        async with AsyncExitStack() as stack:
            if role != "clock":
                await stack.enter_async_context(app.working())
            if role != "hands":
                await stack.enter_async_context(app.clock_running(every=SWEEP_EVERY))
            await asyncio.Event().wait()


async def _door(app: App) -> None:
    while line := await asyncio.to_thread(sys.stdin.readline):
        what = event(json.loads(line))
        await received(app, what)
        sys.stdout.write(f"ack {what.external_id}\n")
        sys.stdout.flush()
