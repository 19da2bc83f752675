"""A server that speaks OpenAI chat completions and Gemini generateContent over real HTTP, and fails as it is told to.

async with llm_server() as server:
    server.script([says("Oi"), fails(503), asks(call("add_task", title="pão"))])
    ... server.openai_url ... server.gemini_url ... server.requests
"""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

from servers.llm_bodies import error_body, gemini_body, gemini_chunks, openai_body, openai_chunks
from servers.llm_rules import complaints
from servers.llm_script import Scripted

from demo.connections import Connections

Provider = Literal["openai", "gemini"]


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A request as it came; `complaints` is what a strict provider would refuse in it."""

    provider: Provider
    model: str
    streamed: bool
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    raw: bytes
    complaints: list[str]


@dataclass
class LlmServer(Connections):
    """The running server."""

    port: int = 0
    key: str = ""
    """The only one that may see the list of models."""
    models: tuple[str, ...] = ()
    requests: list[Seen] = field(default_factory=list)
    _scripts: dict[str, list[Scripted]] = field(default_factory=lambda: {"": [], "openai": [], "gemini": []})
    _always: dict[str, Scripted] = field(default_factory=dict)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def openai_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def gemini_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def script(self, answers: Iterable[Scripted], *, to: Provider | Literal[""] = "") -> None:
        """Answers, one a request, in this order; those `to` one provider go before those to anyone."""
        self._scripts[to] += answers

    def always(self, answer: Scripted, *, to: Provider | Literal[""] = "") -> None:
        """The answer to every request that the script does not foresee."""
        self._always[to] = answer

    def asked(self, provider: Provider) -> list[Seen]:
        return [seen for seen in self.requests if seen.provider == provider]

    async def reached(self, count: int) -> None:
        """Returns when so many requests have come."""
        while len(self.requests) < count:
            self._arrived.clear()
            await self._arrived.wait()

    def _next(self, provider: Provider) -> Scripted:
        for name in (provider, ""):
            if self._scripts[name]:
                return self._scripts[name].pop(0)
        unforeseen = Scripted(status=500, body={"error": {"message": "nothing is scripted", "code": 500}})
        return self._always.get(provider) or self._always.get("") or unforeseen

    def _listed(self, path: str, headers: Mapping[str, str]) -> tuple[int, dict[str, object]]:
        openai = path.startswith("/v1/")
        given = (
            headers.get("authorization", "").removeprefix("Bearer ") if openai else headers.get("x-goog-api-key", "")
        )
        if given != self.key:
            return (401, error_body("openai", 401)) if openai else (400, error_body("gemini", 400))
        if path == "/v1/models":
            return 200, {"object": "list", "data": [{"id": name, "object": "model"} for name in self.models]}
        known = path.removeprefix("/v1beta/models/") in self.models
        return (200, {"name": path[8:]}) if known else (404, error_body("gemini", 404))

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        path = head[0].split(" ")[1]
        if head[0].startswith("GET"):
            await _send(writer, *self._listed(path, headers))
            return True
        seen = _seen(path, headers, raw)
        self.requests.append(seen)
        self._arrived.set()
        said = self._next(seen.provider)
        if said.fault == "blackhole":
            await reader.read()
            return False
        # Whoever does not want to wait any longer hangs up.
        with suppress(TimeoutError):
            if said.seconds and not await asyncio.wait_for(reader.read(1), said.seconds):
                return False
        if seen.complaints:
            error = {"message": "; ".join(seen.complaints), "code": 400, "status": "INVALID_ARGUMENT"}
            await _send(writer, 400, {"error": error})
            return True
        if said.status != 200:
            await _send(writer, said.status, said.body or error_body(seen.provider, said.status), said.headers)
            return True
        return await (_stream if seen.streamed else _whole)(seen, said, reader, writer)


@asynccontextmanager
async def llm_server() -> AsyncIterator[LlmServer]:
    server = LlmServer()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await server.close()
        await listening.wait_closed()


def refused_url() -> str:
    """An address where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def _seen(path: str, headers: Mapping[str, str], raw: bytes) -> Seen:
    body = json.loads(raw)
    if path == "/v1/chat/completions":
        provider, model, streamed = "openai", body.get("model", ""), bool(body.get("stream"))
    else:
        assert path.startswith("/v1beta/models/"), path
        model, _, method = path.removeprefix("/v1beta/models/").partition(":")
        assert method in {"generateContent", "streamGenerateContent?alt=sse"}, path
        provider, streamed = "gemini", method.startswith("stream")
    return Seen(
        provider=provider,
        model=model,
        streamed=streamed,
        headers=headers,
        body=body,
        raw=raw,
        complaints=complaints(provider, body),
    )


async def _whole(seen: Seen, said: Scripted, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    if said.fault == "error":
        await _send(writer, 200, error_body(seen.provider, 503))
        return True
    body = json.dumps((openai_body if seen.provider == "openai" else gemini_body)(said, seen.model)).encode()
    if said.fault == "invalid":
        body = body[:-20]
    _head(writer, 200, {"content-type": "application/json", "content-length": str(len(body))})
    if said.fault not in {"stall", "drop"}:
        writer.write(body)
        await writer.drain()
        return True
    writer.write(body[: len(body) // 2])
    await writer.drain()
    if said.fault == "stall":
        await reader.read()
    return False


async def _stream(seen: Seen, said: Scripted, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    _head(writer, 200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"})
    lines = list(_lines(seen, said))
    middle = len(lines) // 2
    for place, line in enumerate(lines):
        if place == middle and said.fault == "invalid":
            _chunk(writer, 'data: {"choices": [{"delta": {"content": "t\n\n')
        if place == middle and said.fault == "error":
            _chunk(writer, f"data: {json.dumps(error_body(seen.provider, 503))}\n\n")
        if place == middle and said.fault in {"stall", "drop"}:
            await writer.drain()
            if said.fault == "stall":
                await reader.read()
            return False
        _chunk(writer, f"data: {line}\n\n")
        await writer.drain()
        await asyncio.sleep(said.pause)
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


def _lines(seen: Seen, said: Scripted) -> Iterator[str]:
    if seen.provider == "gemini":
        yield from map(json.dumps, gemini_chunks(said, seen.model))
        return
    usage = bool((seen.body.get("stream_options") or {}).get("include_usage"))
    yield from map(json.dumps, openai_chunks(said, seen.model, usage=usage))
    if said.finish != "none":
        yield "[DONE]"


async def _send(
    writer: asyncio.StreamWriter, status: int, body: Mapping[str, object], headers: Mapping[str, str] | None = None
) -> None:
    raw = json.dumps(body).encode()
    _head(writer, status, {"content-type": "application/json", "content-length": str(len(raw)), **(headers or {})})
    writer.write(raw)
    await writer.drain()


def _head(writer: asyncio.StreamWriter, status: int, headers: Mapping[str, str]) -> None:
    lines = [f"HTTP/1.1 {status} Told", *(f"{name}: {value}" for name, value in headers.items())]
    writer.write("\r\n".join([*lines, "", ""]).encode())


def _chunk(writer: asyncio.StreamWriter, text: str) -> None:
    raw = text.encode()
    writer.write(f"{len(raw):x}\r\n".encode() + raw + b"\r\n")
