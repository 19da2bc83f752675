"""A mail's bytes cut into parts, without copying them.

The parser of the standard library turns the whole mail into text first (250 MB of memory for a mail of 25 MB) and nests a
generator for each level, so that its time grows with depth times lines. This one looks for the boundaries only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from typing import Final

from integrations.google.letter_charsets import header_text
from integrations.google.letter_types import Problem

MAX_DEPTH: Final = 30
MAX_PARTS: Final = 500
MAX_HEADERS: Final = 500_000
"""Bytes of the headers of one part."""
_MAX_FIELD: Final = 20_000
"""Characters of a header with parameters: the library's reading of them takes quadratic time."""
_FIELD = re.compile(rb"([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)", re.DOTALL)
_GUESSED = re.compile(rb"^--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\n(?=[A-Za-z-]+:|\r?\n)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its headers in order, names in lower case, and where its content stands in the bytes of the mail."""

    headers: tuple[tuple[str, bytes], ...]
    start: int
    end: int
    path: tuple[int, ...]
    mime: str
    """Lower case, `type/subtype`; `text/plain` when it says none."""
    children: tuple["Part", ...] = ()

    def values(self, name: str) -> list[bytes]:
        return [value for field_name, value in self.headers if field_name == name]

    def value(self, name: str) -> bytes:
        return next(iter(self.values(name)), b"")

    def parameter(self, header: str, name: str) -> str:
        """A parameter of a header, RFC 2231 decoded; empty when it is not there."""
        return _parameter(_fields(self.value(header)), header, name)

    def disposition(self) -> str:
        return header_text(self.value("content-disposition")[:100]).partition(";")[0].strip().lower()

    def encoding(self) -> str:
        return header_text(self.value("content-transfer-encoding")[:100]).partition(";")[0].strip(" \t\"'").lower()

    def leaves(self) -> Iterator["Part"]:
        """The parts that hold content, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(slots=True)
class Cutter:
    """Cuts one mail; counts what it met."""

    raw: bytes
    problems: set[Problem] = field(default_factory=set)
    parts: int = 0

    def cut(self) -> Part:
        return self._part(0, len(self.raw), (), "text/plain")

    def _part(self, start: int, end: int, path: tuple[int, ...], default: str) -> Part:
        self.parts += 1
        headers, body = self._headers(start, end)
        mime = mime_of(next((value for name, value in headers if name == "content-type"), b""), default)
        part = Part(headers, body, end, path, mime)
        if not mime.startswith("multipart/"):
            return part
        if len(path) >= MAX_DEPTH:
            self.problems.add(Problem.DEPTH)
            return Part(headers, body, end, path, "application/octet-stream")
        return self._multipart(part)

    def _multipart(self, part: Part) -> Part:
        boundary = part.parameter("content-type", "boundary").rstrip().encode("utf-8", "surrogateescape")
        spans = self._spans(boundary, part) if boundary else []
        if not spans:
            self.problems.add(Problem.BOUNDARY)
            guessed = _GUESSED.search(self.raw, part.start, part.end)
            spans = self._spans(guessed[1], part) if guessed else []
        if not spans:
            return Part(part.headers, part.start, part.end, part.path, "text/plain")
        default = "message/rfc822" if part.mime == "multipart/digest" else "text/plain"
        children = []
        for index, (start, end) in enumerate(spans):
            if self.parts >= MAX_PARTS:
                self.problems.add(Problem.PARTS)
                break
            children.append(self._part(start, end, (*part.path, index), default))
        return Part(part.headers, part.start, part.end, part.path, part.mime, tuple(children))

    def _spans(self, boundary: bytes, part: Part) -> list[tuple[int, int]]:
        """Where the parts between the boundary's lines stand."""
        spans: list[tuple[int, int]] = []
        begun: int | None = None
        past: int | None = None
        for before, after, closes in delimiters(self.raw, boundary, part.start, part.end):
            # Two lines of the boundary with nothing between them are one, as the library has it.
            if begun is not None and begun < before:
                spans.append((begun, before))
            # Parts behind the end are read too: an inner multipart may have ended the outer one whose boundary it shares.
            begun = None if closes else after
            past = after
            if len(spans) >= MAX_PARTS:
                self.problems.add(Problem.PARTS)
                return spans
        if begun is not None and begun < part.end:
            self.problems.add(Problem.TRUNCATED)
            spans.append((begun, part.end))
        return spans if spans or past is None else [(past, past)]

    def _headers(self, start: int, end: int) -> tuple[tuple[tuple[str, bytes], ...], int]:
        """The headers from here on, and where the content behind them begins."""
        if begins := re.compile(rb"\r?\n").match(self.raw, start, end):
            return (), begins.end()
        ends = [found for mark in (b"\n\n", b"\n\r\n") if (found := self.raw.find(mark, start, end)) != -1]
        block = self.raw[start : min(min(ends, default=end - 3) + 3, start + MAX_HEADERS, end)]
        headers: list[tuple[str, list[bytes]]] = []
        at = start
        for line in block.splitlines(keepends=True):
            bare = line.rstrip(b"\r\n")
            if not bare:
                return _joined(headers), at + len(line)
            if bare[0] in b" \t" and headers:
                headers[-1][1].append(bare)
            elif named := _FIELD.fullmatch(bare):
                headers.append((named[1].decode("ascii").lower(), [named[2]]))
            elif not (at == start and bare.startswith((b"From ", b">From "))):
                self.problems.add(Problem.HEADERS)
                return _joined(headers), at
            at += len(line)
        if start + MAX_HEADERS < end and len(block) == MAX_HEADERS:
            self.problems.add(Problem.HEADERS)
        return _joined(headers), at


def delimiters(raw: bytes, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The lines of a boundary: where the content before each one ends, where the next begins, and whether it closes."""
    mark = b"--" + boundary
    at = raw.find(mark, start, end)
    while at != -1:
        past = at + len(mark)
        if at == start or raw[at - 1] in b"\r\n":
            line_end = raw.find(b"\n", past, min(past + 1000, end))
            after = line_end + 1 if line_end != -1 else end
            tail = raw[past : min(after, past + 1000)]
            closes = tail.startswith(b"--")
            if not tail[2 * closes :].strip():
                yield _without_line_end(raw, start, at), after, closes
                past = max(past, after)
        at = raw.find(mark, past, end)


def mime_of(value: bytes, default: str) -> str:
    """`type/subtype` of a Content-Type; RFC 2045 has `text/plain` where it is broken."""
    if not value.strip():
        return default
    named = header_text(value[:200]).partition(";")[0].strip(" \t\"'").lower()
    return named if re.fullmatch(r"[\w.+!#$&^-]+/[\w.+!#$&^-]+", named, re.ASCII) else "text/plain"


def _without_line_end(raw: bytes, start: int, at: int) -> int:
    if at > start and raw[at - 1 : at] == b"\n":
        at -= 1
    if at > start and raw[at - 1 : at] == b"\r":
        at -= 1
    return at


def _joined(headers: list[tuple[str, list[bytes]]]) -> tuple[tuple[str, bytes], ...]:
    return tuple((name, b"".join(lines).strip()) for name, lines in headers)


def _fields(value: bytes) -> str:
    return header_text(value[:_MAX_FIELD])


def _parameter(value: str, header: str, name: str) -> str:
    message = Message()
    message[header] = value
    try:
        found = message.get_param(name, "", header)
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    if isinstance(found, tuple):
        charset, _, text = found
        try:
            return text.encode("latin-1").decode(charset or "utf-8", "replace")
        except (LookupError, UnicodeError):
            return text
    return str(found or "")
