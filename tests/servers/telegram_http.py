"""Just enough HTTP for the Bot API: forms, uploads, JSON and query strings in, JSON out."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True)
class Request:
    path: str
    fields: Mapping[str, str | bytes]


async def read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    path, _, query = head[0].split(" ")[1].partition("?")
    return Request(path, {**dict(parse_qsl(query)), **_fields(headers.get("content-type", ""), body)})


def _fields(kind: str, body: bytes) -> dict[str, str | bytes]:
    if kind.startswith("application/json"):
        return {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in json.loads(body).items()
        }
    if kind.startswith("multipart/form-data"):
        whole = BytesParser().parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        parts = {str(part.get_param("name", header="content-disposition")): part for part in whole.get_payload()}
        read_parts = {name: (part.get_payload(decode=True), part.get_filename()) for name, part in parts.items()}
        fields = {name: raw if file else raw.decode() for name, (raw, file) in read_parts.items()}
        # "attach://name" stands for an upload.
        attached = {
            name: fields.pop(value.removeprefix("attach://"))
            for name, value in list(fields.items())
            if isinstance(value, str) and value.startswith("attach://")
        }
        return {**fields, **attached}
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


async def answer(
    writer: asyncio.StreamWriter, status: int, body: Mapping[str, Any] | bytes, headers: Mapping[str, str] | None = None
) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(raw)}", "Content-Type: application/json"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + raw)
    await writer.drain()


async def trickle(writer: asyncio.StreamWriter) -> None:
    """An answer that never ends, until the other side has had enough."""
    writer.write(b"HTTP/1.1 200 Said\r\nContent-Length: 1000000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.01)
