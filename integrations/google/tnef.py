"""winmail.dat, read: the text and the files that Outlook packs into one attachment.

Sources: [MS-OXTNEF] (the stream and its attributes) and [MS-OXCDATA] (property types). The one library for it has had no release
since January 2021. Everything is bounded by the length of the stream, and a field that points outside of it ends the reading.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from integrations.google.letter_charsets import decode
from integrations.google.letter_clean import clean
from integrations.google.rtf import plain_text, uncompressed

_SIGNATURE: Final = 0x223E9F78
_BODY: Final = 0x0002800C
_PROPERTIES: Final = 0x00069003
_CODE_PAGE: Final = 0x00069007
_FILE_BEGINS: Final = 0x00069002
_FILE_TITLE: Final = 0x00018010
_FILE_CONTENT: Final = 0x0006800F
_FILE_PROPERTIES: Final = 0x00069005
_BODY_TEXT: Final = 0x1000
_BODY_RTF: Final = 0x1009
_BODY_HTML: Final = 0x1013
_FILE_NAME: Final = 0x3704
_FILE_LONG_NAME: Final = 0x3707
_FILE_MIME: Final = 0x370E
_FILE_BINARY: Final = 0x3701
_STRING: Final = 0x001E
_UNICODE: Final = 0x001F
_SIZES: Final = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
"""Bytes of the property types of fixed length, padded to four."""
_COUNTED: Final = frozenset({0x000D, _STRING, _UNICODE, 0x0102})
_SEVERAL: Final = 0x1000
_NAMED: Final = 0x8000
_MAX_FILES: Final = 200


class TnefError(ValueError):
    """These bytes are no TNEF stream."""


@dataclass(slots=True)
class PackedFile:
    """One attachment inside a winmail.dat."""

    name: str = ""
    mime: str = ""
    content: memoryview = field(default_factory=lambda: memoryview(b""))


@dataclass(slots=True)
class Packed:
    """What a winmail.dat holds; the bodies are empty where it has none."""

    text: str = ""
    html: str = ""
    files: list[PackedFile] = field(default_factory=list)
    is_whole: bool = True
    """False when the stream breaks off; what came before that is here."""


@dataclass(slots=True)
class _Reader:
    stream: memoryview
    at: int = 0

    def take(self, length: int) -> memoryview:
        if length < 0 or self.at + length > len(self.stream):
            raise TnefError("a field points outside of the stream")
        taken = self.stream[self.at : self.at + length]
        self.at += length
        return taken

    def number(self, code: str = "<I") -> int:
        return int(struct.unpack(code, self.take(struct.calcsize(code)))[0])

    def padded(self, length: int) -> memoryview:
        taken = self.take(length)
        self.at = min(self.at + -length % 4, len(self.stream))
        return taken

    def is_done(self) -> bool:
        return self.at >= len(self.stream)


def unpacked(content: bytes) -> Packed:
    """The text and the files of a winmail.dat.

    Raises:
        TnefError: It does not begin as one.
    """
    reader = _Reader(memoryview(content))
    if reader.number() != _SIGNATURE:
        raise TnefError("no signature of TNEF")
    reader.take(2)
    packed = Packed()
    charset = "cp1252"
    try:
        while not reader.is_done():
            reader.take(1)
            kind = reader.number()
            value = reader.take(reader.number())
            reader.take(2)
            if kind == _CODE_PAGE and len(value) >= 4:  # noqa: PLR2004 - the size of a number
                charset = f"cp{struct.unpack_from('<I', value)[0]}"
            _take(packed, kind, value, charset)
    except (TnefError, struct.error):
        packed.is_whole = False
    return packed


def _take(packed: Packed, kind: int, value: memoryview, charset: str) -> None:
    if kind == _BODY:
        packed.text = packed.text or _string(value, charset)
    elif kind == _PROPERTIES:
        _take_bodies(packed, value, charset)
    elif kind == _FILE_BEGINS and len(packed.files) < _MAX_FILES:
        packed.files.append(PackedFile())
    elif packed.files and kind == _FILE_TITLE:
        packed.files[-1].name = packed.files[-1].name or _string(value, charset)
    elif packed.files and kind == _FILE_CONTENT:
        packed.files[-1].content = value
    elif packed.files and kind == _FILE_PROPERTIES:
        _take_file(packed.files[-1], value, charset)


def _take_bodies(packed: Packed, value: memoryview, charset: str) -> None:
    rtf = b""
    for name, kind, content in _properties(_Reader(value)):
        if name == _BODY_TEXT:
            packed.text = _text(kind, content, charset) or packed.text
        elif name == _BODY_HTML:
            packed.html = _text(kind, content, "")
        elif name == _BODY_RTF:
            rtf = uncompressed(bytes(content))
    if rtf and not packed.text.strip() and not packed.html:
        packed.text = plain_text(rtf)


def _take_file(file: PackedFile, value: memoryview, charset: str) -> None:
    for name, kind, content in _properties(_Reader(value)):
        if name == _FILE_LONG_NAME or (name == _FILE_NAME and not file.name):
            file.name = _text(kind, content, charset)
        elif name == _FILE_MIME:
            file.mime = _text(kind, content, charset).strip().lower()
        elif name == _FILE_BINARY and not file.content:
            file.content = content


def _properties(reader: _Reader) -> Iterator[tuple[int, int, memoryview]]:
    """Identifier, type and first value of each property."""
    for _ in range(reader.number()):
        kind, name = reader.number("<H"), reader.number("<H")
        if name >= _NAMED:
            reader.take(16)
            if reader.number():
                reader.padded(reader.number())
            else:
                reader.take(4)
        plain = kind & ~_SEVERAL
        counted = plain in _COUNTED
        if not counted and plain not in _SIZES:
            raise TnefError("a property of a type that does not exist")
        values = reader.number() if counted or kind & _SEVERAL else 1
        first = memoryview(b"")
        for number in range(values):
            content = reader.padded(reader.number()) if counted else reader.take(_SIZES[plain])
            first = first if number else content
        yield name, plain, first


def _text(kind: int, content: memoryview, charset: str) -> str:
    return clean(bytes(content).decode("utf-16-le", "replace")) if kind == _UNICODE else _string(content, charset)


def _string(content: memoryview, charset: str) -> str:
    return clean(decode(bytes(content).rstrip(b"\0"), charset)[0])
