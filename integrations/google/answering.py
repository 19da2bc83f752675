"""Whether somebody waits for an answer to a mail: a rule that would rather miss one than cry wolf."""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import Final

from integrations.google import answering_words as words
from integrations.google.letter_types import Address, Letter

MAX_RECIPIENTS: Final = 6
"""A mail to more people is an announcement, until somebody is named."""
LOOKED_BACK: Final = 3
"""Mails since the person's last one in which a question may stand: "esqueci o anexo" comes behind it."""
_MAX_READ: Final = 6_000
"""Characters of the text that are looked at; who asks something asks it before that."""
_A_SHOPS: Final = 2
"""So many of a shop's turns of phrase, and a shop wrote it."""


class Waiting(StrEnum):
    """Why somebody waits for an answer."""

    QUESTION = "question"
    REQUEST = "request"


def waits(letters: Sequence[Letter], me: Collection[str]) -> Waiting | None:
    """Whether one of the mails that came since my last one waits, and no later one takes it back: "deixa, achei!".

    Args:
        letters: Of one conversation, the newest first; from my own last one on they do not count.
        me: My addresses, in any case.
    """
    mine = {address.casefold() for address in me}
    for letter in letters[:LOOKED_BACK]:
        if letter.sender is None or letter.sender.address.casefold() in mine:
            return None
        if found := needs_answer(letter, me):
            return found
        if letter.is_automatic or words.SOLVED.search(letter.text[:_MAX_READ]):
            return None
    return None


def needs_answer(letter: Letter, me: Collection[str]) -> Waiting | None:
    """Whether a person wrote to me, and to few others, what asks for an answer in their own words.

    Args:
        letter: The mail.
        me: My addresses, in any case.
    """
    mine = {address.casefold() for address in me}
    if letter.is_automatic or letter.invitations or letter.sender is None or letter.sender.address.casefold() in mine:
        return None
    people = (*letter.to, *letter.cc)
    myself = [one for one in people if one.address.casefold() in mine]
    if not myself or len({one.address.casefold() for one in people}) > MAX_RECIPIENTS:
        return None
    answers = letter.in_reply_to is not None
    if words.ROLE.fullmatch(letter.sender.address.rpartition("@")[0]) and not answers:
        # A company's desk that writes first announces something; one that answers me may ask.
        return None
    text = words.LINK.sub(" ", letter.text[:_MAX_READ])
    if words.NO_ANSWER.search(text) or words.AWAY.search(text) or _from_a_shop(text, answers=answers):
        return None
    others = _first_names(one for one in people if one.address.casefold() not in mine)
    directly = any(one.address.casefold() in mine for one in letter.to)
    return _asked(list(_said_to_me(text, _first_names(myself), others - _first_names(myself), directly=directly)))


def _from_a_shop(text: str, *, answers: bool) -> bool:
    """Whoever answers me may speak of offers and apps."""
    if words.FROM_A_SHOP.search(text):
        return True
    return not answers and len({found.casefold() for found in words.A_SHOPS.findall(text)}) >= _A_SHOPS


def _first_names(people: Iterator[Address] | list[Address]) -> frozenset[str]:
    """By which somebody is called: the first word of their name, else of their address."""
    called = ((one.name or one.address.partition("@")[0]).casefold() for one in people)
    return frozenset(found.group() for each in called if (found := _WORD.match(each)))


def _said_to_me(text: str, me: Collection[str], others: Collection[str], *, directly: bool) -> Iterator[str]:
    """The sentences that are mine to answer: who is in copy alone is meant where their name stands."""
    listing = words.AGENDA.search(text) is not None
    mine = directly
    for paragraph in _PARAGRAPH.split(text):
        if listing and (_ITEM.match(paragraph) or words.AGENDA.match(paragraph)):
            continue
        for sentence in (each.strip() for each in _SENTENCE.findall(" ".join(paragraph.split()))):
            called = _CALLED.match(sentence)
            name = called["name"].casefold() if called else ""
            if name in me:
                mine = True
            elif name in others:
                mine = False
            if mine:
                yield sentence[called.end() :] if called and name in me else sentence
        # A new paragraph is for those whom the mail is to, until somebody else is named.
        mine = mine and directly


def _asked(sentences: Sequence[str]) -> Waiting | None:
    sentences = [each for each in sentences if not words.OFFER.search(each)]
    if any(_questions(each) for each in sentences):
        return Waiting.QUESTION
    if any(words.REQUEST.search(each) and not words.THANKS.search(each) for each in sentences):
        return Waiting.REQUEST
    return None


def _questions(sentence: str) -> bool:
    if sentence.endswith("?"):
        return not words.POLITE.fullmatch(sentence) and not words.RHETORICAL.search(sentence)
    return words.OPENS.match(sentence) is not None


_WORD: Final = re.compile(r"[^\W\d_]+")
_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=\s*[-•*\d])")
"""Where a wrapped sentence surely does not go on."""
_ITEM: Final = re.compile(r"\s*(?:[-•*]|\d+[.)])")
_SENTENCE: Final = re.compile(r"[^.!?…]*(?:[.,]\d[^.!?…]*)*[.!?…]*")
_CALLED: Final = re.compile(
    rf"(?:{words.GREETINGS}\s+)?@?(?P<name>[^\W\d_]+)(?:(?<=[^\W\d_]) ?[,:–—-]\s*|\s+)", re.IGNORECASE
)
"""A name before what is said; of no comma it is only one where somebody here is called so."""
