"""A connection that does not get on is closed; one that does is not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from fastapi import FastAPI

from bot import web_patience
from bot.cli.serve import answering, listening
from bot.settings import Settings

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def connected(monkeypatch: pytest.MonkeyPatch, *, within: float) -> AsyncIterator[Line]:
    monkeypatch.setattr(web_patience.Patient, "head_within", within)
    web = FastAPI()
    web.get("/live")(lambda: {"status": "live"})
    door = listening("127.0.0.1", 0)
    async with answering(web, door, Settings(database_url="postgresql://x")):
        reader, writer = await asyncio.open_connection(*door.getsockname()[:2])
        yield reader, writer
        writer.close()


@pytest.mark.parametrize("said", [b"", b"GET /li", b"GET /live HTTP/1.1\r\nhost: a\r\nx-slow: "])
async def test_a_head_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    async with connected(monkeypatch, within=0.05) as (reader, writer):
        writer.write(said)
        assert await asyncio.wait_for(reader.read(), 10) == b""


async def test_one_request_after_the_other_may_take_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(monkeypatch, within=30) as (reader, writer):
        for _ in range(3):
            writer.write(b"GET /live HTTP/1.1\r\n")
            writer.write(b"host: a\r\n\r\n")
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
            assert head.startswith(b"HTTP/1.1 200")
            assert b"server:" not in head
            assert await reader.readexactly(17) == b'{"status":"live"}'


async def test_a_second_head_that_does_not_come_is_not_waited_for_either(monkeypatch: pytest.MonkeyPatch) -> None:
    async with connected(monkeypatch, within=0.2) as (reader, writer):
        writer.write(b"GET /live HTTP/1.1\r\nhost: a\r\n\r\nGET /li")
        assert (await asyncio.wait_for(reader.read(), 10)).endswith(b'{"status":"live"}')
