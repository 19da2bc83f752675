"""Which mails wait for an answer."""

import pytest
from mails.answering import MAILS, Mail
from mails.waiting import HELD_BACK, LAST, LOOKED_AT, UNSEEN, Talk

from integrations.google.answering import Waiting, needs_answer, waits
from integrations.google.letter import read_letter

ME = ("Ana@Example.com", "ana@other.example.com")


@pytest.mark.parametrize("mail", MAILS, ids=str)
def test_a_mail_waits_or_does_not(mail: Mail) -> None:
    assert (needs_answer(read_letter(mail.raw()), ME) is not None) == mail.waits


def test_hardly_anything_is_cried_wolf_about() -> None:
    """Of all the mails of the corpus, those it has learnt from included."""
    told = [mail.waits for mail in MAILS if needs_answer(read_letter(mail.raw()), ME)]
    waiting = sum(mail.waits for mail in MAILS)
    assert sum(told) / len(told) >= 0.98
    assert sum(told) / waiting >= 0.95


def test_the_reason_is_told() -> None:
    reasons = {mail.name: needs_answer(read_letter(mail.raw()), ME) for mail in MAILS}
    assert reasons["pt a question"] is Waiting.QUESTION
    assert reasons["en let me know"] is Waiting.REQUEST


def test_nobody_waits_for_what_was_not_sent_to_me() -> None:
    mail = read_letter(MAILS[0].raw())
    assert needs_answer(mail, ("caio@x.test",)) is None
    assert needs_answer(mail, ()) is None


def _waits(talk: Talk) -> bool:
    return waits([read_letter(mail.raw()) for mail in reversed(talk.mails)], ME) is not None


@pytest.mark.parametrize(
    "talks", [LOOKED_AT, HELD_BACK, UNSEEN, LAST], ids=["looked at", "held back", "unseen", "last"]
)
def test_a_conversation_waits_or_does_not(talks: tuple[Talk, ...]) -> None:
    wrong = [str(talk) for talk in talks if _waits(talk) != talk.waits]
    told = [talk.waits for talk in talks if _waits(talk)]
    assert sum(told) / len(told) >= 0.94, wrong
    assert sum(told) == sum(talk.waits for talk in talks), wrong
