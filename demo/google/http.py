"""Just enough HTTP for Google's services: heads, bodies, queries that repeat a name."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True, kw_only=True)
class Request:
    """As it came; header names are in lower case, the path is not decoded."""

    verb: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    raw: bytes

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.raw.decode(), keep_blank_values=True))

    @property
    def asked(self) -> dict[str, str]:
        """The query, where no name comes twice."""
        return dict(self.query)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`body`: a dict is sent as JSON, bytes as they are with `kind`, None is no body."""

    status: int = 200
    body: Mapping[str, Any] | bytes | None = None
    kind: str = "application/json; charset=UTF-8"
    headers: Mapping[str, str] = field(default_factory=dict)


async def read(reader: asyncio.StreamReader) -> Request:
    first = await reader.readexactly(1)
    if first == b"\x16":
        # Somebody wants to speak TLS: let them know at once.
        raise ConnectionResetError
    head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    raw = await reader.readexactly(int(headers.get("content-length", "0")))
    verb, target, _ = head[0].split(" ")
    path, _, query = target.partition("?")
    pairs = tuple(parse_qsl(query, keep_blank_values=True))
    return Request(verb=verb, path=path, query=pairs, headers=headers, raw=raw)


async def send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    raw = as_bytes(answer)
    lines = [f"HTTP/1.1 {answer.status} Told", f"content-length: {len(raw)}"]
    lines += [f"content-type: {answer.kind}"] if answer.body is not None else []
    lines += [f"{name}: {value}" for name, value in answer.headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + raw)
    await writer.drain()


def as_bytes(answer: Answer) -> bytes:
    if answer.body is None or isinstance(answer.body, bytes):
        return answer.body or b""
    return json.dumps(answer.body, ensure_ascii=False).encode()
