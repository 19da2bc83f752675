"""Uploads as Google takes them: media alone, together with their description, or piece by piece.

Piece by piece: a first request is answered with Location; each piece is put there with Content-Range and answered
308 and the Range that is there, the last one like the call itself. `Content-Range: bytes */N` asks how far it is.
"""

import json
import re
from dataclasses import dataclass, field
from email.parser import BytesParser

from demo.google.errors import GoogleError, bad_request
from demo.google.http import Answer, Request
from demo.google.world import Body, Media

PIECE = 256 * 1024
"""All but the last one are multiples of it."""


@dataclass
class Session:
    """A file that comes in pieces."""

    start: Request
    body: Body
    kind: str
    raw: bytearray = field(default_factory=bytearray)

    @property
    def media(self) -> Media:
        return Media(kind=self.kind, raw=bytes(self.raw))


@dataclass
class Uploads:
    """The sessions that were begun."""

    sessions: dict[str, Session] = field(default_factory=dict)

    @staticmethod
    def parsed(request: Request, kind: str) -> tuple[Body, Media | None]:
        """The description and the file of a request that carries both, or only one."""
        declared = request.headers.get("content-type", "application/octet-stream")
        match kind:
            case "media":
                return {}, Media(kind=declared, raw=request.raw)
            case "resumable":
                return json.loads(request.raw) if request.raw else {}, None
            case "multipart":
                return _two_parts(declared, request.raw)
        raise bad_request(f"Invalid upload type: {kind!r}", location="uploadType")

    def begun(self, request: Request, body: Body, *, root: str) -> Answer:
        name = f"up-{len(self.sessions) + 1}"
        kind = request.headers.get("x-upload-content-type", "application/octet-stream")
        self.sessions[name] = Session(request, body, kind)
        return Answer(headers={"location": f"{root}{request.path}?uploadType=resumable&upload_id={name}"}, body=b"")

    def continued(self, request: Request) -> Session | None:
        return self.sessions.get(request.asked.get("upload_id", "")) if request.verb == "PUT" else None

    def taken(self, session: Session, request: Request) -> Answer | None:
        """A piece; None once it is whole."""
        given = re.fullmatch(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", request.headers.get("content-range", ""))
        if given is None:
            raise bad_request("Failed to parse Content-Range header.")
        if given[1] is not None:
            if int(given[1]) != len(session.raw):
                raise GoogleError(503, "backendError", "A piece that does not follow the last one.")
            session.raw += request.raw
        if given[3] != "*" and len(session.raw) == int(given[3]):
            return None
        if given[1] is not None and len(request.raw) % PIECE:
            raise bad_request("Pieces are multiples of 256 KB.")
        there = {"range": f"bytes=0-{len(session.raw) - 1}"} if session.raw else {}
        return Answer(status=308, headers=there)


def _two_parts(declared: str, raw: bytes) -> tuple[Body, Media]:
    whole = BytesParser().parsebytes(b"Content-Type: " + declared.encode() + b"\r\n\r\n" + raw)
    parts = whole.get_payload()
    if not isinstance(parts, list) or len(parts) != 2:
        raise bad_request("Multipart body must have two parts.")
    described = json.loads(bytes(parts[0].get_payload(decode=True)))
    return described, Media(kind=parts[1].get_content_type(), raw=_content(declared, raw))


def _content(declared: str, raw: bytes) -> bytes:
    """The second part byte by byte: a parser of mail would mend its line ends."""
    boundary = re.search(r'boundary="?([^";]+)"?', declared)
    assert boundary
    part = raw.split(b"--" + boundary[1].encode())[2]
    # What comes may be a mail, with headers of its own.
    head, content = re.split(rb"\r?\n\r?\n", part.lstrip(b"\r\n"), maxsplit=1)
    assert b"base64" not in head
    return content.removesuffix(b"\n").removesuffix(b"\r")
