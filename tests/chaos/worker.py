"""A process of the product, for tests to kill: `work` answers messages, `relief` does so once it is told, `door` receives.

The door reads an event a line, and acknowledges each with a line.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.app import App, open_app
from bot.identity import UnknownSenderError
from bot.messages import OutboundMessage, RawEvent, Receipt
from bot.settings import Settings

CHANNEL = "chaos"
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
    async with open_app(Settings(), channels=[Recorder(record)]) as app:
        if role == "door":
            await _door(app)
            return
        if role == "relief":
            await asyncio.to_thread(sys.stdin.readline)
        async with app.working(), app.clock_running(every=SWEEP_EVERY):
            await asyncio.Event().wait()


async def _door(app: App) -> None:
    while line := await asyncio.to_thread(sys.stdin.readline):
        what = event(json.loads(line))
        await received(app, what)
        sys.stdout.write(f"ack {what.external_id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
