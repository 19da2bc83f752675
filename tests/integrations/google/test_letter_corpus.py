"""Nasty mails of our own, one by one."""

import pytest
from mails import CASES, Case

from integrations.google.letter import attachment_content, read_letter
from integrations.google.letter_types import Address, Attachment, Invitation, Letter


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_nasty_mail_is_read(case: Case) -> None:
    letter = read_letter(case.raw)
    assert {name: _plain(getattr(letter, name)) for name in case.seen} == case.seen
    assert " ".join(letter.problems) == case.problems


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_attachments_of_a_nasty_mail_can_be_fetched(case: Case) -> None:
    for attachment in read_letter(case.raw).attachments:
        content = attachment_content(case.raw, attachment)
        assert abs(len(content) - attachment.size) <= 2


def test_the_corpus_has_its_size() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) >= 40


def _plain(value: object) -> object:
    """A field of a letter as the corpus writes it."""
    match value:
        case tuple():
            return [_plain(one) for one in value]
        case Address(name=name, address=address):
            return f"{name}|{address}"
        case Attachment():
            return [value.name, value.mime, value.size, value.inline]
        case Invitation():
            start, end = (moment.isoformat() if moment else "" for moment in (value.start, value.end))
            organizer = _plain(value.organizer) if value.organizer else "|"
            return f"{value.method}|{value.summary}|{start}|{end}|{organizer}|{value.location}"
        case str() | bool() | None:
            return value
        case _:
            return value.isoformat() if hasattr(value, "isoformat") else value


def test_a_letter_is_of_values_only() -> None:
    assert hash(read_letter(CASES[0].raw)) == hash(read_letter(CASES[0].raw))
    assert isinstance(read_letter(b""), Letter)
