"""A mail to its bytes: the same call gives the same bytes, and nothing that stands in a value becomes a header.

The library's `EmailMessage` is not used for writing: under `policy.SMTP` of Python 3.11 it encodes long identifiers in References as
words, which breaks the thread, and loses the quotes of a folded name.
"""

import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from typing import Final
from urllib.parse import quote
from uuid import UUID

from integrations.google.letter_clean import clean, one_line
from integrations.google.letter_files import plain_name
from integrations.google.letter_parts import mime_of
from integrations.google.letter_types import Address

CALL_HEADER: Final = "X-Recado-Call"
"""The call that sent a mail, by which it is found again."""
MAX_REFERENCES: Final = 20
"""Identifiers of a thread: its first, and the last ones."""
_MAX_SUBJECT: Final = 500
_MAX_NAME: Final = 100
_LINE: Final = 76
_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS: Final = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
_ID: Final = re.compile(r"<[^<>\s\x00-\x1f\x7f-\U0010ffff]{1,900}>")


class AddressError(ValueError):
    """Nobody can be written to at this address. It is not in the message, which may be logged."""

    def __init__(self, address: str) -> None:
        super().__init__("not an address that a mail can be sent to")
        self.address = address


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file to send along."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A mail to be written."""

    call: UUID
    date: datetime
    """Zone-aware."""
    sender: Address
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    """Stands in the bytes; Gmail reads it and takes it out."""
    subject: str = ""
    text: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


def compose(draft: Draft) -> bytes:
    """Writes a mail, RFC 5322 with CRLF.

    Raises:
        AddressError: One of the addresses is none.
    """
    head = [*_head(draft), b"MIME-Version: 1.0"]
    text = _text_part(draft.text)
    if not draft.enclosures:
        return b"\r\n".join([*head, text])
    # Base64 has no underscore, and quoted-printable no equals sign that is not followed by a digit.
    boundary = f"=_{draft.call.hex}".encode()
    pieces = [*head, b'Content-Type: multipart/mixed; boundary="' + boundary + b'"', b""]
    for part in (text, *map(_enclosed, draft.enclosures)):
        pieces += [b"--" + boundary, part]
    return b"\r\n".join([*pieces, b"--" + boundary + b"--", b""])


def checked_address(address: str) -> str:
    """An addr-spec of RFC 5321 in ASCII, with a domain of two labels or more.

    Raises:
        AddressError: It is none.
    """
    local, _, domain = address.rpartition("@")
    if not _ADDRESS.fullmatch(address) or len(local) > 64 or len(domain) > 253:  # noqa: PLR2004 - RFC 5321, 4.5.3.1
        raise AddressError(address)
    return address


def _head(draft: Draft) -> Iterator[bytes]:
    yield _addresses("From", (draft.sender,))
    for name, people in (("To", draft.to), ("Cc", draft.cc), ("Bcc", draft.bcc)):
        if people:
            yield _addresses(name, people)
    yield b"Subject: " + _words(one_line(draft.subject)[:_MAX_SUBJECT], len("Subject: "))
    yield b"Date: " + format_datetime(draft.date).encode()
    if draft.in_reply_to and _ID.fullmatch(draft.in_reply_to):
        yield b"In-Reply-To: " + draft.in_reply_to.encode()
    if known := [one for one in draft.references if _ID.fullmatch(one)]:
        yield b"References: " + "\r\n ".join(_bounded(known)).encode()
    yield f"{CALL_HEADER}: {draft.call}".encode()


def _addresses(name: str, people: Sequence[Address]) -> bytes:
    """One address a line, each folded by itself."""
    return f"{name}: ".encode() + b",\r\n ".join(_mailbox(one) for one in people)


def _mailbox(one: Address) -> bytes:
    address = checked_address(one.address).encode()
    name = one_line(one.name)[:_MAX_NAME]
    if not name:
        return address
    if name.isascii():
        escaped = re.sub(r'([\\"])', r"\\\1", name)
        return f'"{escaped}"'.encode() + b"\r\n <" + address + b">"
    return _words(name, len("From: ")) + b"\r\n <" + address + b">"


def _words(text: str, used: int) -> bytes:
    """Text of a header; RFC 2047 where it has to be, or looks as if it already were."""
    if text.isascii() and "=?" not in text and len(text) + used <= 900:  # noqa: PLR2004 - RFC 5322 has 998 at most
        return _folded(text, used)
    encoded = Header(text, "utf-8", maxlinelen=_LINE, header_name="x" * (used - 2)).encode(linesep="\r\n")
    return encoded.encode("ascii")


def _folded(text: str, used: int) -> bytes:
    lines = [""]
    for word in text.split(" "):
        room = _LINE - (used if len(lines) == 1 else 1)
        if lines[-1] and len(lines[-1]) + 1 + len(word) > room:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return "\r\n ".join(lines).encode()


def _bounded(references: Sequence[str]) -> list[str]:
    """RFC 5322 lets a long thread be cut in its middle."""
    unique = list(dict.fromkeys(references))
    return unique if len(unique) <= MAX_REFERENCES else [unique[0], *unique[-MAX_REFERENCES + 1 :]]


def _text_part(text: str) -> bytes:
    lines = clean(text).rstrip("\n").split("\n")
    body = b"\r\n".join(_quoted_printable(line) for line in lines)
    return (
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + body
        + b"\r\n"
    )


def _quoted_printable(line: str) -> bytes:
    encoded = binascii.b2a_qp(line.encode(), istext=True).replace(b"=\n", b"=\r\n")
    # A line "From " or "." is changed by some relays.
    if encoded.startswith((b"From ", b".")):
        encoded = b"=%02X" % encoded[0] + encoded[1:]
    return encoded


def _enclosed(file: Enclosure) -> bytes:
    """One file in base64. A mail or a multipart may not be encoded so (RFC 2046, 5.2.1); it goes as bytes."""
    mime = mime_of(file.mime.encode("ascii", "replace"), "application/octet-stream")
    if mime.startswith(("message/", "multipart/")):
        mime = "application/octet-stream"
    letters = binascii.b2a_base64(file.content, newline=False)
    lines = b"\r\n".join(letters[at : at + _LINE] for at in range(0, len(letters), _LINE))
    head = f"Content-Type: {mime}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n {_filename(file.name)}\r\n\r\n"
    return head.encode() + lines


def _filename(name: str) -> str:
    """RFC 2231, which all clients of today read, in one piece: a name has at most 150 characters, a line at most 998."""
    plain = plain_name(name) or "anexo"
    if plain.isascii():
        return f'filename="{plain}"'
    while len(encoded := quote(plain, safe="")) > 900:  # noqa: PLR2004 - see above
        plain = plain[:-20] if "." not in plain[-8:] else plain[:-28] + plain[-8:]
    return f"filename*=utf-8''{encoded}"
