"""From the bytes of a document to its text, bounded in time, memory and length."""

import asyncio
import codecs
import csv
import io
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Trouble = Literal["", "encrypted", "scanned", "broken", "too large", "no text"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_APART = {"application/pdf": "pdf", _WORD: "docx"}
"""Formats that are read in a process of their own: such a file can keep a parser busy for ever, or fill the memory."""
_TEXTS = frozenset(
    {"application/json", "application/xml", "application/x-yaml", "application/x-sh", "application/javascript"}
)
_TABLES = frozenset({"text/csv", "text/tab-separated-values"})
MOST_CHARACTERS = 20_000
MOST_ROWS = 100
SECONDS = 15.0
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")
_READER = Path(__file__).with_name("document_reader.py")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What could be read."""

    text: str = ""
    cut: bool = False
    """Whether there is more than is given here."""
    rows: int | None = None
    """Of a table: how many rows of it are given."""
    trouble: Trouble = ""


def is_readable(kind: str) -> bool:
    """Whether `document` reads this media type."""
    return kind in _APART or kind in _TEXTS or kind.startswith("text/")


async def document(content: bytes, kind: str, *, seconds: float = SECONDS) -> Document:
    """The text of a document of this media type, which must be readable; what cannot be read says why."""
    form = _APART.get(kind)
    if form is not None:
        return await _read_apart(content, form, seconds)
    text = decoded(content)
    if text is None:
        return Document(trouble="broken")
    if kind in _TABLES:
        return _table(text, "\t" if kind == "text/tab-separated-values" else ",")
    return _bounded(text)


def decoded(content: bytes) -> str | None:
    """Text in the charset that its first bytes or its shape tell; None where it is no text."""
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return content.decode(charset, errors="replace")
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # What is not UTF-8 was mostly written on Windows.
        return content.decode("cp1252", errors="replace")


def _bounded(text: str, *, cut: bool = False) -> Document:
    # What a database or a messenger cannot take, and what turns the direction of letters, is nobody's text.
    neat = _UNSEEN.sub("", text.replace("\r\n", "\n")).strip()
    if not neat:
        return Document(trouble="no text")
    return Document(text=neat[:MOST_CHARACTERS].rstrip(), cut=cut or len(neat) > MOST_CHARACTERS)


def _table(text: str, delimiter: str) -> Document:
    """Rows as lines, their cells parted by bars; empty rows are left out."""
    lines: list[str] = []
    try:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            cells = [" ".join(cell.split()) for cell in row]
            if not any(cells):
                continue
            if len(lines) == MOST_ROWS:
                return _rows(lines, cut=True)
            lines.append(" | ".join(cells).rstrip(" |"))
    except csv.Error:
        return _bounded(text)
    return _rows(lines, cut=False)


def _rows(lines: list[str], *, cut: bool) -> Document:
    whole = _bounded("\n".join(lines), cut=cut)
    return Document(text=whole.text, cut=whole.cut, rows=len(lines), trouble=whole.trouble)


async def _read_apart(content: bytes, form: str, seconds: float) -> Document:
    """Without our environment, so that a parser that is taken over finds no secret in it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", str(_READER), form, str(MOST_CHARACTERS + 1)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={},
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(content), seconds)
    except TimeoutError:
        return Document(trouble="too large")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        return Document(trouble="broken")
    return _told(said)


def _told(said: bytes) -> Document:
    told = json.loads(said)
    if told["trouble"]:
        return Document(trouble=told["trouble"])
    return _bounded(told["text"], cut=told["cut"])
