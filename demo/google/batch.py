"""Several calls in one request, as `new_batch_http_request` sends them; each is answered by itself.

multipart/mixed, each part of it a whole request (application/http) under a Content-ID; the answer repeats them as
<response-...>. An upload cannot come in a batch.
"""

from collections.abc import Callable
from email.message import Message
from email.parser import BytesParser
from http import HTTPStatus
from urllib.parse import parse_qsl

from demo.google.errors import bad_request
from demo.google.http import Answer, Request, as_bytes

BOUNDARY = "batch_local"
MOST = 100


def answered(request: Request, call: Callable[[Request], Answer]) -> Answer:
    declared = request.headers.get("content-type", "")
    whole = BytesParser().parsebytes(b"Content-Type: " + declared.encode() + b"\r\n\r\n" + request.raw)
    parts = whole.get_payload()
    if not isinstance(parts, list) or not 0 < len(parts) <= MOST:
        raise bad_request("Failed to parse batch request, error: 0 items. Or too many.")
    pieces = [_said(part, call(_inner(part))) for part in parts]
    body = b"".join(pieces) + f"--{BOUNDARY}--\r\n".encode()
    return Answer(body=body, kind=f"multipart/mixed; boundary={BOUNDARY}")


def _inner(part: Message) -> Request:
    raw = bytes(part.get_payload(decode=True))
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    first, *lines = head.decode().split("\n")
    verb, target, _ = first.split(" ")
    path, _, query = target.partition("?")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
    pairs = tuple(parse_qsl(query, keep_blank_values=True))
    return Request(verb=verb, path=path, query=pairs, headers=headers, raw=body.strip())


def _said(part: Message, answer: Answer) -> bytes:
    raw = as_bytes(answer)
    lines = [
        f"--{BOUNDARY}",
        "Content-Type: application/http",
        f"Content-ID: {str(part['Content-ID']).replace('<', '<response-', 1)}",
        "",
        f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}",
        f"Content-Type: {answer.kind}",
        *(f"{name}: {value}" for name, value in answer.headers.items()),
        f"Content-Length: {len(raw)}",
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + raw + b"\r\n"
