"""Mails and files of a conversation on stage: what is held leaves, what was sent in the chat is here."""

import asyncio
import time
from uuid import UUID

from connected import Connected

from bot.messages import Address, ConversationId
from integrations.blobs import Blobs
from integrations.postgres import files


async def begun(there: Connected, tool: str) -> None:
    """Waits, by a deadline, for a call of a tool to be in the ledger."""
    deadline = time.monotonic() + 20
    while not await there.chat.rows(f"select id from tool_calls where tool = '{tool}'"):
        if time.monotonic() > deadline:
            raise AssertionError(f"{tool} was not begun")
        await asyncio.sleep(0.02)


async def released(there: Connected, *, after: float = 31) -> list[str]:
    """What is said by itself once the time has come."""
    chat = there.chat
    chat.clock.passes(seconds=after)
    before = len(chat.channel.sent)
    for row in await chat.rows("select id from tool_calls where due_at is not null and state in ('held', 'running')"):
        await chat.app.releasing.release(chat.known.person, row["id"])
    conversation = (await chat.rows("select id from conversations"))[0]["id"]
    address = Address(chat.known.person, ConversationId(conversation))
    await chat.app.turns.take(address)
    await chat.app.outbox.deliver(address)
    return [message.text for message in chat.channel.sent[before:]]


async def sent(there: Connected, name: str = "nota.pdf", raw: bytes = b"%PDF nota", **file: object) -> UUID:
    """A file that was sent and fetched."""
    await there.chat.sends_file("document", name=name, mime="application/pdf", **file)
    return await fetched(there, raw)


async def fetched(there: Connected, raw: bytes) -> UUID:
    """The messenger has handed out what is still to be fetched."""
    rows = await there.chat.rows("select id from files where state = 'referenced'")
    blobs: Blobs = there.chat.app.enclosing.blobs
    async with there.chat.session() as session:
        for row in rows:
            await files.fetched(session, row["id"], digest=blobs.put(raw), size=len(raw), now=there.chat.clock())
    return rows[-1]["id"]
