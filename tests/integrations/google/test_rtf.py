"""Rich text as Outlook packs it."""

import pytest

from integrations.google.rtf import MAX_RTF, plain_text, uncompressed

# The two worked examples of [MS-OXRTFCP], 4.1.1 and 4.2.
SIMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af3206865 6c090020627705b06c647d0a800fa0".replace(
        " ", ""
    )
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_the_examples_of_the_specification_are_unpacked() -> None:
    assert uncompressed(SIMPLE) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert uncompressed(CROSSING) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert plain_text(uncompressed(SIMPLE)) == "hello world"


def test_what_is_no_rich_text_is_nothing() -> None:
    assert [uncompressed(content) for content in (b"", b"x" * 15, b"x" * 40)] == [b"", b"", b""]


def test_a_size_that_lies_does_not_swell() -> None:
    lying = SIMPLE[:4] + b"\xff\xff\xff\x7f" + SIMPLE[8:16] + bytes(range(256)) * 2000
    assert len(uncompressed(lying)) <= MAX_RTF


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1 um\par dois\tab tr\'eas}", "um\ndois\ttrês"),
        (rb"{\rtf1\ansicpg1251 \'cf\'f0\'e8}", "При"),
        (rb"{\rtf1\ansicpg932 \'89\'ef\'8b\'63}", "会議"),
        (rb"{\rtf1\uc1 \u8364?5 \u-10179?\u-8704?}", "€5 😀"),
        (rb"{\rtf1{\fonttbl{\f0 Arial;}}{\*\x oculto}{\b sim} \{a\} \\}", "sim {a} \\"),
        (rb"{\rtf1\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Oi\htmlrtf \par}\htmlrtf0}", "Oi"),
        (b"{" * 5000 + b"x", "x"),
        (b"}}}x", "x"),
        (b"", ""),
    ],
)
def test_rich_text_is_read(rtf: bytes, text: str) -> None:
    assert plain_text(rtf).strip() == text
