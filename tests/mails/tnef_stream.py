"""winmail.dat written as [MS-OXTNEF] says, for the tests."""

import struct


def attribute(level: int, kind: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def stream(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def properties(*found: tuple[int, int, bytes]) -> bytes:
    """Type, identifier and value; counted types with one value."""
    written = struct.pack("<I", len(found))
    for kind, name, value in found:
        written += struct.pack("<HH", kind, name)
        if name >= 0x8000:
            written += bytes(16) + struct.pack("<II", 1, 6) + "ab\0".encode("utf-16-le") + b"\0\0"
        if kind in (0x1E, 0x1F, 0x102):
            written += struct.pack("<II", 1, len(value))
        written += value + b"\0" * (-len(value) % 4)
    return written


def winmail() -> bytes:
    """A plain body in code page 1252 and a file with a name beyond it."""
    text = "Segue o contrato, três páginas.".encode("cp1252") + b"\0"
    name = "contrato função.pdf\0".encode("utf-16-le")
    return stream(
        attribute(1, 0x00069007, struct.pack("<II", 1252, 0)),
        attribute(
            1, 0x00069003, properties((3, 0x0017, struct.pack("<I", 1)), (3, 0x8001, bytes(4)), (0x1E, 0x1000, text))
        ),
        attribute(2, 0x00069002, bytes(14)),
        attribute(2, 0x0006800F, b"%PDF-1.7"),
        attribute(2, 0x00018010, b"CONTRA~1.PDF\0"),
        attribute(2, 0x00069005, properties((0x1F, 0x3707, name), (0x1E, 0x370E, b"application/pdf\0"))),
    )


def rtf_only() -> bytes:
    """Rich text stored as it is, which is how Outlook sends what was written in it."""
    rtf = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator X;}\pard Ol\'e1, Ana \u8212? at\'e9 j\'e1\par}"
    stored = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    return stream(attribute(1, 0x00069003, properties((0x102, 0x1009, stored))))
