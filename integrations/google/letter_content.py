"""The content of a part: transfer encodings undone, leniently, and its size without undoing them."""

import binascii
import re
from typing import Final

from integrations.google.letter_parts import Part

_WHITE: Final = b" \t\r\n\v\f"
_BASE64_LINES = re.compile(rb"(?:[A-Za-z0-9+/]+={0,2}[ \t]*(?:\r?\n|\r|$)|[ \t]*(?:\r?\n|\r))*+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_QUANTUM: Final = 4


def content_of(raw: bytes, part: Part, limit: int | None = None) -> tuple[bytes, bool]:
    """A part's content, and whether its encoding held.

    Args:
        raw: The mail.
        part: One of its parts.
        limit: How many encoded bytes to look at; all when None.
    """
    end = part.end if limit is None else min(part.end, part.start + limit)
    content = raw[part.start : end]
    match part.encoding():
        case "base64" | "b":
            return _base64(content)
        case "quoted-printable" | "q":
            return _quoted_printable(content), True
        case "x-uuencode" | "uuencode" | "x-uue" | "uue":
            return _uuencoded(content)
        case _:
            return content, True


def size_of(raw: bytes, part: Part) -> int:
    """How many bytes the content has, by arithmetic: nothing is decoded."""
    length = part.end - part.start
    breaks = raw.count(b"\n", part.start, part.end)
    returns = raw.count(b"\r\n", part.start, part.end)
    match part.encoding():
        case "base64" | "b":
            tail = raw[max(part.start, part.end - 8) : part.end].rstrip(_WHITE)
            return max(0, (length - breaks - returns) // 4 * 3 - (len(tail) - len(tail.rstrip(b"="))))
        case "quoted-printable" | "q":
            soft = raw.count(b"=\n", part.start, part.end) + raw.count(b"=\r\n", part.start, part.end)
            returned = raw.count(b"=\r\n", part.start, part.end)
            escapes = raw.count(b"=", part.start, part.end) - soft
            return max(0, length - 2 * escapes - 2 * soft - returned)
        case "x-uuencode" | "uuencode" | "x-uue" | "uue":
            return len(content_of(raw, part)[0])
        case _:
            return length


def _base64(content: bytes) -> tuple[bytes, bool]:
    packed = content.translate(None, _WHITE)
    try:
        return binascii.a2b_base64(packed, strict_mode=True), True
    except binascii.Error:
        pass
    # A list's footer may stand behind it as plain text, and its letters are no base64 that anybody meant.
    lines = _BASE64_LINES.match(content)
    block = lines[0] if lines else b""
    if not block.strip() and not re.search(rb"[A-Za-z0-9+/]{20}", content):
        return content, not content.strip()
    letters = _NOT_BASE64.sub(b"", block or content)
    letters = letters[: len(letters) - (len(letters) % _QUANTUM == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % _QUANTUM)), False


def _quoted_printable(content: bytes) -> bytes:
    if b"= " in content or b"=\t" in content:
        # Some relay put spaces behind the lines; RFC 2045 has them deleted.
        content = b"\n".join(line.rstrip(b" \t\r") for line in content.split(b"\n"))
    ends = content[-1:] == b"="
    return binascii.a2b_qp(content) + b"=" * ends


def _uuencoded(content: bytes) -> tuple[bytes, bool]:
    begin = re.search(rb"^begin [0-7]{3,4} [^\r\n]*\r?\n", content, re.MULTILINE)
    if begin is None:
        return content, False
    decoded = []
    for line in content[begin.end() :].splitlines():
        if line.strip() in (b"end", b"`"):
            break
        try:
            decoded.append(binascii.a2b_uu(line))
        except binascii.Error:
            return b"".join(decoded), False
    return b"".join(decoded), True
