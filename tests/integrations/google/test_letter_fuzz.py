"""Whatever arrives is read: mails changed at random, and texts made to make a reader slow."""

from email.message import EmailMessage
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mails import CASES
from mails.tnef_stream import rtf_only, winmail

from integrations.google.letter import attachment_content, read_letter
from integrations.google.letter_body import MAX_TEXT
from integrations.google.letter_charsets import charset_of, decode
from integrations.google.letter_headers import addresses_of, date_of, decoded_words, ids_of
from integrations.google.letter_types import Letter
from integrations.google.rtf import plain_text, uncompressed
from integrations.google.tnef import TnefError, unpacked
from language.normal import visible

_SMALL: Final = tuple(case.raw for case in CASES if len(case.raw) < 5_000)
_FRAGMENTS: Final = (
    b"\r\n", b"\n", b"\r", b"\0", b"--B=_1", b"--B=_1--", b"=", b"=?utf-8?b?", b"?=", b"<", b">", b'"', b"(", b";", b"\xff", b"\xe7\xe3o",
    b"Content-Type: multipart/mixed; boundary=B=_1\r\n", b"Content-Type: text/html\r\n", b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Type: message/rfc822\r\n\r\n", b"<div style='display:none'>", b"<!--", b"> ", b"{", b"\\u", b"BEGIN:VEVENT\r\n",
)  # fmt: skip


@st.composite
def changed(draw: st.DrawFn, originals: tuple[bytes, ...]) -> bytes:
    """One of these with some of it cut out, doubled, overwritten or replaced by a piece of syntax."""
    raw = bytearray(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 60)))
        match draw(st.sampled_from(("cut", "double", "overwrite", "insert"))):
            case "cut":
                del raw[start:end]
            case "double":
                raw[end:end] = raw[start:end]
            case "overwrite":
                raw[start:end] = draw(st.binary(max_size=60))
            case _:
                raw[start:start] = draw(st.sampled_from(_FRAGMENTS))
    return bytes(raw)


_FUZZ = settings(
    max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


@_FUZZ
@given(changed(_SMALL))
def test_a_changed_mail_is_read(raw: bytes) -> None:
    letter = read_letter(raw)
    _assert_sane(letter)
    for attachment in letter.attachments:
        attachment_content(raw, attachment)


@_FUZZ
@given(st.binary(max_size=2_000))
def test_bytes_are_read(raw: bytes) -> None:
    _assert_sane(read_letter(raw))


@_FUZZ
@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=60).map(b"".join))
def test_pieces_of_syntax_are_read(raw: bytes) -> None:
    _assert_sane(read_letter(raw))


@_FUZZ
@given(changed((winmail(), rtf_only())))
def test_a_changed_winmail_is_unpacked_or_refused(content: bytes) -> None:
    try:
        packed = unpacked(content)
    except TnefError:
        return
    assert sum(len(file.content) for file in packed.files) <= len(content)


@_FUZZ
@given(st.binary(max_size=500))
def test_rich_text_of_anything_is_read(content: bytes) -> None:
    plain_text(content)
    plain_text(uncompressed(b"\x2d\0\0\0\xff\xff\xff\x7fLZFu\0\0\0\0" + content))


@_FUZZ
@given(st.text(max_size=300), st.binary(max_size=300))
def test_headers_of_anything_are_read(text: str, value: bytes) -> None:
    decoded_words(text)
    charset_of(text)
    decode(value, text)
    addresses_of(value)
    ids_of(value)
    moment = date_of(value)
    assert moment is None or moment.utcoffset() is not None


@_FUZZ
@given(st.text(), st.text())
def test_what_the_library_writes_is_read_back(text: str, subject: str) -> None:
    """Surrogates, the line ends of other systems and what nobody can see aside, a text survives."""
    message = EmailMessage()
    plain = visible("".join(one for one in text if one.isprintable()))
    topic = "".join(one for one in subject if one.isprintable()).strip()
    message["Subject"] = topic
    message.set_content(f"início {plain} fim")
    letter = read_letter(message.as_bytes())
    assert letter.text.split() == f"início {plain} fim".split()


BOMBS: Final = {
    "open tags": "<div>" * 200_000,
    "open formatting": "".join(f"<font color=a{number}>" for number in range(50_000)),
    "formatting over paragraphs": "<b>" * 400 + "<p>x" * 200_000,
    "end tags": "<i>" * 1_000 + "</b>" * 200_000,
    "less-than signs": "<" * 1_000_000,
    "comments": "<!--" * 300_000,
    "quotes": '<a "' * 300_000,
    "attributes": "<a " + "b " * 400_000,
    "styles": "<style>" + "a{b" * 300_000,
    "braces": "<style>" + "{" * 300_000 + "</style>",
    "ampersands": "&" * 1_000_000,
    "spaces": " " * 1_000_000 + "x",
    "raw text": "<script>" * 200_000,
    "blockquotes": "<blockquote type=cite>" * 50_000 + "x",
}


@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS)
def test_html_made_to_be_slow_is_read(source: str) -> None:
    _assert_sane(read_letter(b"Content-Type: text/html\r\n\r\n" + source.encode()))


HEADER_BOMBS: Final = {
    "comments": b"(" * 100_000,
    "quotes": b'"' * 100_000,
    "commas": b"," * 100_000,
    "angles": b"<" * 100_000,
    "words": b"=?utf-8?q?a?= " * 8_000,
    "open words": b"=?utf-8?q?" * 10_000,
    "addresses": b"a@b.test," * 12_000,
    "parameters": b"text/plain" + b'; a="b' * 20_000,
    "pieces": b"text/plain" + b"".join(b"; name*%d=a" % number for number in range(9_000)),
    "spaces": b"a" + b" " * 100_000 + b"b",
}


@pytest.mark.parametrize("value", HEADER_BOMBS.values(), ids=HEADER_BOMBS)
@pytest.mark.parametrize(
    "name",
    [b"From", b"To", b"Subject", b"Date", b"References", b"Content-Type", b"Content-Disposition"],
    ids=bytes.decode,
)
def test_a_header_made_to_be_slow_is_read(name: bytes, value: bytes) -> None:
    _assert_sane(read_letter(name + b": " + value + b"\r\n\r\noi"))


TEXT_BOMBS: Final = {
    "spaces": " " * 1_000_000,
    "quotations": "> " * 500_000,
    "marked lines": ">\n" * 300_000,
    "introductions": "On 1 Jan wrote:\n" * 60_000,
    "headers": "From: a\nTo: b\n" * 60_000,
    "dashes": "-" * 1_000_000,
    "underscores": "_" * 1_000_000,
    "addresses": "a@b." * 250_000,
    "line feeds": "\n" * 1_000_000,
}


@pytest.mark.parametrize("text", TEXT_BOMBS.values(), ids=TEXT_BOMBS)
def test_a_text_made_to_be_slow_is_read(text: str) -> None:
    _assert_sane(read_letter(b"Content-Type: text/plain\r\n\r\n" + text.encode()))


def _assert_sane(letter: Letter) -> None:
    shown = (letter.text, letter.quoted, letter.signature, letter.subject, *(one.name for one in letter.attachments))
    assert all(len(text) <= MAX_TEXT for text in shown)
    assert not any(mark in text for text in shown for mark in ("\0", "\r", "\x1b", "\u202e", "\u2066", "\ufeff"))
    assert "\n" not in letter.subject
