"""Mail between bytes and what Gmail's JSON says of it.

A part: {"partId", "mimeType", "filename", "headers": [{"name", "value"}], "body": {"size", "data"?|"attachmentId"?},
"parts"?}. Header values come decoded; the text of a part comes in the charset that it was written in.
"""

import html
import re
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import format_datetime, getaddresses
from itertools import count
from typing import TYPE_CHECKING

from demo.google.checks import encoded

if TYPE_CHECKING:
    from demo.google.world import Body, World

SNIPPET = 200
_tokens = count(1)


def parsed(raw: bytes) -> Message:
    return message_from_bytes(raw, policy=policy.compat32)


def header(message: Message, name: str) -> str:
    """Decoded as far as it can be, on one line."""
    return decoded_header(str(message.get(name, "")))


def decoded_header(text: str) -> str:
    flat = re.sub(r"\r?\n[ \t]*", " ", text)
    try:
        return str(make_header(decode_header(flat)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return flat.encode(errors="replace").decode()


def addresses(message: Message, *names: str) -> list[str]:
    fields = [header(message, name) for name in names if name in message]
    return [address.lower() for _, address in getaddresses(fields) if address]


def payload(message: Message, mail_id: str, *, headers_only: tuple[str, ...] | None = None) -> "Body":
    """The tree of parts; with `headers_only` the top's headers alone (empty: all of them), as format=metadata says."""
    if headers_only is not None:
        wanted = {name.lower() for name in headers_only}
        heads = [each for each in _headers(message) if not wanted or each["name"].lower() in wanted]
        return {"mimeType": message.get_content_type(), "headers": heads}
    return _part(message, mail_id, "")


def content(message: Message, part_id: str) -> bytes:
    """What a part holds, its transfer encoding undone."""
    part = message
    for step in part_id.split(".") if part_id else ():
        inner = part.get_payload()
        assert isinstance(inner, list)
        part = inner[int(step)]
    return _content(part)


def attachments(message: Message) -> list[str]:
    return [name for part in message.walk() if (name := decoded_header(part.get_filename() or ""))]


def text_of(message: Message) -> str:
    """The words, plain if there are any; for snippets and search."""
    for wanted in ("text/plain", "text/html"):
        for part in message.walk():
            if part.get_content_type() == wanted and not part.get_filename():
                words = _decoded(part)
                return words if wanted == "text/plain" else html.unescape(re.sub(r"<[^>]+>", " ", words))
    return ""


def snippet(message: Message) -> str:
    """Gmail writes them for HTML: an apostrophe comes as &#39;."""
    return html.escape(" ".join(text_of(message).split())[:SNIPPET]).replace("&#x27;", "&#39;")


def stamped(message: Message, *, sender: str, world: "World") -> bytes:
    """As Gmail sends it: From is the account, Date is now, Message-ID is Gmail's own."""
    name = getaddresses([header(message, "From")])[0][0] if "From" in message else ""
    own = f"{world.accounts[sender].name} <{sender}>" if not name else f"{name} <{sender}>"
    del message["From"]
    message["From"] = own
    if "Date" not in message:
        message["Date"] = format_datetime(world.now())
    ours = message.get("Message-ID")
    if ours is None or world.rewrites_message_ids:
        del message["Message-ID"]
        message["Message-ID"] = f"<CA{world.number():012d}@mail.gmail.com>"
        if ours is not None:
            message["X-Google-Original-Message-ID"] = ours
    return message.as_bytes()


def without(raw: bytes, name: str) -> bytes:
    message = parsed(raw)
    del message[name]
    return message.as_bytes()


def _part(part: Message, mail_id: str, part_id: str) -> "Body":
    filename = decoded_header(part.get_filename() or "")
    said: Body = {
        "partId": part_id,
        "mimeType": part.get_content_type(),
        "filename": filename,
        "headers": _headers(part),
    }
    inner = part.get_payload()
    if isinstance(inner, list):
        parts = [_part(each, mail_id, f"{part_id}.{place}".lstrip(".")) for place, each in enumerate(inner)]
        return {**said, "body": {"size": 0}, "parts": parts}
    raw = _content(part)
    if filename or part.get_content_maintype() != "text":
        # Another one each time that the message is read.
        token = encoded(f"{mail_id}/{part_id}/{next(_tokens)}".encode())
        return {**said, "body": {"size": len(raw), "attachmentId": token}}
    return {**said, "body": {"size": len(raw), **({"data": encoded(raw)} if raw else {})}}


def _headers(part: Message) -> list[dict[str, str]]:
    return [{"name": name, "value": decoded_header(str(value))} for name, value in part.items()]


def _content(part: Message) -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _decoded(part: Message) -> str:
    charset = part.get_content_charset() or "utf-8"
    try:
        return _content(part).decode(charset, errors="replace")
    except LookupError:
        return _content(part).decode("utf-8", errors="replace")
