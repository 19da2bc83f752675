"""A door on this machine alone, to which a browser is sent back once: RFC 8252, section 7.3."""

import asyncio
import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from hmac import compare_digest
from urllib.parse import parse_qs, urlsplit

_HEAD_WITHIN = 10.0
_LONGEST_HEAD = 16_384
_HEADERS = (
    "content-type: text/html; charset=utf-8\r\ncache-control: no-store\r\nreferrer-policy: no-referrer\r\n"
    "content-security-policy: default-src 'none'; frame-ancestors 'none'\r\nconnection: close\r\n"
)


class Loopback:
    """Waits for the one request that brings our state."""

    def __init__(self, state: str, thanks: str) -> None:
        self._state = state
        self._thanks = thanks
        self.url = ""
        self.answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        """The code; empty where consent was refused."""

    @asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator["Loopback"]:
        """Listens inside the block. Raises OSError where the port is taken; 0 is any free one."""
        server = await asyncio.start_server(self._met, "127.0.0.1", port, limit=_LONGEST_HEAD)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        try:
            yield self
        finally:
            server.close()
            await server.wait_closed()

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                async with asyncio.timeout(_HEAD_WITHIN):
                    head = await reader.readuntil(b"\r\n\r\n")
                    writer.write(self._answered(head.decode("latin-1").split(" ", 2)))
                    await writer.drain()
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    def _answered(self, line: list[str]) -> bytes:
        asked = parse_qs(urlsplit(line[1]).query) if len(line) > 1 and line[0] == "GET" else {}
        state = asked.get("state", [""])[-1]
        if not compare_digest(state.encode(), self._state.encode()) or self.answer.done():
            return f"HTTP/1.1 404 Not Found\r\n{_HEADERS}content-length: 0\r\n\r\n".encode()
        self.answer.set_result("" if "error" in asked else asked.get("code", [""])[-1])
        body = f'<!doctype html><meta charset="utf-8"><title>Recado</title><p>{html.escape(self._thanks)}</p>'.encode()
        return f"HTTP/1.1 200 OK\r\n{_HEADERS}content-length: {len(body)}\r\n\r\n".encode() + body
