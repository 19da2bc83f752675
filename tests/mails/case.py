"""One mail and what must be read of it."""

from dataclasses import dataclass, field

HEAD = (
    b"From: Bia <bia@example.com>\r\nTo: ana@example.com\r\nSubject: Oi\r\nDate: Mon, 23 Nov 2026 09:14:00 -0300\r\n"
    b"Message-ID: <m1@example.com>\r\nMIME-Version: 1.0\r\n"
)


@dataclass(frozen=True)
class Case:
    """A mail; `seen` holds the fields of its letter that matter, by name, and addresses as `name|address`."""

    name: str
    raw: bytes
    problems: str = ""
    """The values of its problems, in the order of `Problem`, with a space between."""
    seen: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


def mail(headers: bytes, body: bytes) -> bytes:
    """A usual mail with these headers of its content."""
    return HEAD + headers.replace(b"\n", b"\r\n") + b"\r\n\r\n" + body


def text_mail(charset: str, body: bytes, encoding: str = "8bit") -> bytes:
    declared = f"; charset={charset}" if charset else ""
    return mail(f"Content-Type: text/plain{declared}\nContent-Transfer-Encoding: {encoding}".encode(), body)


def html_mail(body: str) -> bytes:
    return mail(b"Content-Type: text/html; charset=utf-8", body.encode())


def parts(kind: str, *pieces: bytes, boundary: str = "B=_1") -> bytes:
    """A multipart of these parts, each with its headers."""
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"'.encode()
    body = b"".join(b"--" + boundary.encode() + b"\r\n" + piece + b"\r\n" for piece in pieces)
    return mail(head, body + b"--" + boundary.encode() + b"--\r\n")
