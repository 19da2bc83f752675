"""The mails that Python's own tests of `email` are made of, read from the interpreter: none is copied here."""

import importlib.util
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from integrations.google.letter import read_letter
from integrations.google.letter_charsets import decode
from integrations.google.letter_content import content_of
from integrations.google.letter_parts import Cutter
from integrations.google.letter_types import Letter

_TESTS = importlib.util.find_spec("test") and importlib.util.find_spec("test.test_email")
FOLDER = Path(_TESTS.submodule_search_locations[0], "data") if _TESTS and _TESTS.submodule_search_locations else None
MAILS = tuple(sorted(FOLDER.glob("msg_*.txt"))) if FOLDER else ()
BEGINNINGS = {
    # What each text begins with, or the quotation of one that only forwards.
    "msg_01.txt": "Hi,\n\nDo you like this message?\n\n-Me",
    "msg_02.txt": "Send Ppp mailing list submissions to\n",
    "msg_03.txt": "Hi,\n\nDo you like this message?\n\n-Me",
    "msg_05.txt": "Yadda yadda yadda\n\nYadda yadda yadda",
    "msg_07.txt": "Hi there,\n\nThis is the dingus fish.",
    "msg_10.txt": "This is a 7bit encoded message.\n\n¡This is a Quoted Printable encoded message!\n\nThis is a Base64 encoded message.",
    "msg_11.txt": "Here is the body of the message.",
    "msg_13.txt": "A text/plain part\n\nHi there,\n\nThis is the dingus fish.",
    "msg_14.txt": "Hi,\n\nI'm sorry but I'm using a drainbread ISP",
    "msg_15.txt": "Some removed test.\n\nSome removed text.",
    "msg_16.txt": "This report relates to a message you sent",
    "msg_17.txt": "Hi there,\n\nThis is the dingus fish.",
    "msg_20.txt": "Hi,\n\nDo you like this message?\n\n-Me",
    "msg_21.txt": "One\n\nTwo",
    "msg_22.txt": "Text text text.\n\nText text text.",
    "msg_23.txt": "A message part",
    "msg_25.txt": "The original message was received at",
    "msg_26.txt": "Simple email with attachment.",
    "msg_27.txt": "test",
    "msg_29.txt": "Hi,\n\nDo you like this message?\n\n-Me",
    "msg_31.txt": "message 1\n\nmessage 2",
    "msg_32.txt": "Some message.",
    "msg_33.txt": "part 1\n\npart 2",
    "msg_35.txt": "counter to RFC 2822, there's no separating newline here",
    "msg_36.txt": "Blah blah blah",
    "msg_38.txt": "Unlike the test test_nested-multiples-with-internal-boundary",
    "msg_41.txt": "Blah blah blah",
    "msg_42.txt": "Stuff",
    "msg_43.txt": "BANNED FILENAME ALERT",
    "msg_45.txt": "This is the signed contents.",
    "msg_46.txt": "Testing email forwarding with Groupwise 1.2.2010",
    "msg_47.txt": "bar\n\nbaz",
}
ELSEWHERE = frozenset(
    # Where we find more than the library: wrong boundaries guessed, parts behind an end that came too early.
    {"msg_15.txt", "msg_17.txt", "msg_25.txt", "msg_31.txt", "msg_38.txt", "msg_39.txt", "msg_41.txt"}
)

pytestmark = pytest.mark.skipif(
    not MAILS, reason="this interpreter came without the mails of its own tests (package `test.test_email`)"
)


def test_the_interpreter_brings_them() -> None:
    assert len(MAILS) >= 45


@pytest.mark.parametrize("file", MAILS, ids=lambda file: file.name)
def test_a_mail_of_the_standard_library_is_read(file: Path) -> None:
    letter = read_letter(file.read_bytes())
    assert (letter.text or letter.quoted).startswith(BEGINNINGS.get(file.name, ""))
    assert _is_clean(letter)


@pytest.mark.parametrize("file", [file for file in MAILS if file.name not in ELSEWHERE], ids=lambda file: file.name)
def test_its_parts_are_those_that_the_library_finds(file: Path) -> None:
    raw = file.read_bytes()
    assert _ours(raw) == _theirs(raw)


def _ours(raw: bytes) -> list[tuple[str, str]]:
    """Type and text of each part, down to the first message inside."""
    return [
        (
            part.mime,
            decode(content_of(raw, part)[0], part.parameter("content-type", "charset"))[0].split()
            if part.mime == "text/plain"
            else "",
        )
        for part in Cutter(raw).cut().leaves()
    ]


def _theirs(raw: bytes) -> list[tuple[str, str]]:
    message = message_from_bytes(raw, policy=policy.default)
    found = []
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        assert isinstance(part, EmailMessage)
        mime = part.get_content_type()
        if part.is_multipart() and mime.startswith("multipart/"):
            waiting[:0] = part.iter_parts()
            continue
        content = part.get_payload(decode=True) if mime == "text/plain" else b""
        text = decode(content, str(part.get_param("charset", "")))[0].split() if mime == "text/plain" else ""
        found.append((mime, text))
    return found


def _is_clean(letter: Letter) -> bool:
    return all(
        character.isprintable() or character in "\n\t\xa0\u3000"
        for text in (letter.text, letter.quoted, letter.subject)
        for character in text
    )
