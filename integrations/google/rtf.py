"""Rich text as Outlook packs it, to plain text.

Sources: [MS-OXRTFCP] (compression, with its two worked examples), [MS-OXRTFEX] (HTML inside RTF) and the RTF 1.9 specification.
"""

import re
import struct
from dataclasses import dataclass, field
from typing import Final

from integrations.google.letter_charsets import decode

MAX_RTF: Final = 5_000_000
"""Bytes after decompression; it ends there."""
_PRELOADED: Final = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial"
    b"Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_WINDOW: Final = 4096
_TOKEN = re.compile(
    rb"\\(?:'(?P<hex>[0-9a-fA-F]{2})|(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<symbol>[^a-zA-Z]))"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_DROPPED: Final = frozenset(
    {
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "header",
        "footer",
        "htmltag",
        "mhtmltag",
        "themedata",
        "listtable",
    }
)
_SIGNS: Final = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS: Final = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}


def uncompressed(content: bytes) -> bytes:
    """Compressed RTF to RTF; empty when it is none, cut where it breaks off."""
    if len(content) < 16:  # noqa: PLR2004 - the header's four numbers
        return b""
    packed_size, size, kind, _ = struct.unpack_from("<IIII", content)
    body = content[16 : max(16, packed_size + 4)]
    if kind == 0x414C454D:  # noqa: PLR2004 - "MELA": stored as it is
        return body[: min(size, MAX_RTF)]
    if kind != 0x75465A4C:  # noqa: PLR2004 - "LZFu"
        return b""
    return _expanded(body, min(size, MAX_RTF))


def plain_text(rtf: bytes) -> str:
    """What a person reads of it."""
    page = _Page()
    for token in _TOKEN.finditer(rtf):
        page.take(token)
    return page.finished()


def _expanded(body: bytes, size: int) -> bytes:
    window = bytearray(_PRELOADED.ljust(_WINDOW, b"\0"))
    write, at = len(_PRELOADED), 0
    out = bytearray()
    while at < len(body) and len(out) < size:
        flags = body[at]
        at += 1
        for bit in range(8):
            if not flags >> bit & 1:
                literal = body[at : at + 1]
                at += 1
            else:
                pair = int.from_bytes(body[at : at + 2].ljust(2, b"\0"), "big")
                at += 2
                offset, length = pair >> 4, (pair & 15) + 2
                if offset == write:
                    return bytes(out[:size])
                literal = b""
                for step in range(length):
                    one = window[(offset + step) % _WINDOW]
                    out.append(one)
                    window[write] = one
                    write = (write + 1) % _WINDOW
            if literal:
                out += literal
                window[write] = literal[0]
                write = (write + 1) % _WINDOW
            if at > len(body):
                break
    return bytes(out[:size])


@dataclass(slots=True)
class _Group:
    is_dropped: bool = False
    is_raw: bool = False
    """Between `htmlrtf` and `htmlrtf0`: for those who read no HTML."""
    skips: int = 1
    """Characters behind `\\u` for those who know no Unicode."""


@dataclass(slots=True)
class _Page:
    charset: str = "cp1252"
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    pieces: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    """Bytes whose character may not be whole yet."""
    to_skip: int = 0

    def take(self, token: re.Match[bytes]) -> None:
        top = self.groups[-1]
        if token["brace"]:
            self._brace(token["brace"])
        elif token["hex"]:
            self._bytes(bytes([int(token["hex"], 16)]))
        elif token["text"]:
            self._bytes(token["text"])
        elif token["word"]:
            self._word(token["word"].decode().lower(), token["number"])
        elif token["symbol"] == b"*":
            top.is_dropped = True
        elif token["symbol"]:
            self._sign(_SYMBOLS.get(token["symbol"].decode("latin-1"), ""))

    def finished(self) -> str:
        self._flush()
        text = "".join(self.pieces)
        # Halves of a character beyond the first plane come one by one.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self.to_skip = 0
        if brace == b"{" and len(self.groups) < 1000:  # noqa: PLR2004 - nobody nests deeper
            top = self.groups[-1]
            self.groups.append(_Group(top.is_dropped, top.is_raw, top.skips))
        elif brace == b"}" and len(self.groups) > 1:
            self.groups.pop()

    def _word(self, word: str, number: bytes | None) -> None:
        top = self.groups[-1]
        if word == "u" and number is not None:
            self._sign(chr(int(number) % 0x10000))
            self.to_skip = top.skips
        elif word == "uc" and number is not None:
            top.skips = max(0, min(int(number), 10))
        elif word == "ansicpg" and number is not None:
            self.charset = f"cp{int(number)}"
        elif word == "htmlrtf":
            top.is_raw = number != b"0"
        elif word in _DROPPED:
            top.is_dropped = True
        elif word in _SIGNS:
            self._sign(_SIGNS[word])

    def _bytes(self, content: bytes) -> None:
        skipped = min(self.to_skip, len(content))
        self.to_skip -= skipped
        if not (self.groups[-1].is_dropped or self.groups[-1].is_raw):
            self.waiting += content[skipped:]

    def _sign(self, sign: str) -> None:
        self._flush()
        if not (self.groups[-1].is_dropped or self.groups[-1].is_raw):
            self.pieces.append(sign)

    def _flush(self) -> None:
        if self.waiting:
            self.pieces.append(decode(bytes(self.waiting), self.charset)[0])
            self.waiting.clear()
