"""Replies and forwards: what a mail hands on to the next one."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Final

from integrations.google.composing import Draft, Enclosure
from integrations.google.letter_types import Address, Letter
from language.types import Language

_PREFIX: Final = re.compile(
    # English, Portuguese, Spanish, German, French, Italian, Dutch, Nordic, Polish, Turkish, Chinese.
    r"\s*(?:re|res|resp|fwd?|enc|rv|aw|wg|tr|rif|antw|sv|vs|vb|odp|ynt|ilt|回复|答复|转发|轉寄|返信)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*",
    re.IGNORECASE,
)
_WROTE: Final[Mapping[Language, str]] = {"pt-BR": "Em {date}, {name} escreveu:", "en": "On {date}, {name} wrote:"}
_FORWARDED: Final[Mapping[Language, str]] = {
    "pt-BR": "---------- Mensagem encaminhada ---------\nDe: {sender}\nData: {date}\nAssunto: {subject}\nPara: {to}",
    "en": "---------- Forwarded message ---------\nFrom: {sender}\nDate: {date}\nSubject: {subject}\nTo: {to}",
}
_WEEKDAYS: Final[Mapping[Language, tuple[str, ...]]] = {
    "pt-BR": ("seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS: Final[Mapping[Language, tuple[str, ...]]] = {
    "pt-BR": ("jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_MAX_QUOTED: Final = 20_000
"""Characters of the mail before that go along; the thread has the rest."""


def as_reply(draft: Draft, letter: Letter, quotation: str = "") -> Draft:
    """The draft as an answer in the thread of a letter.

    Args:
        draft: Its text; whom it goes to is the caller's to say (`repliers`).
        letter: The mail that is answered.
        quotation: What of it to quote below (`quoted_from`).
    """
    before = letter.references or ((letter.in_reply_to,) if letter.in_reply_to else ())
    return replace(
        draft,
        subject=f"Re: {bare_subject(letter.subject)}".strip(),
        text=f"{draft.text}\n\n{quotation}" if quotation else draft.text,
        in_reply_to=letter.message_id,
        references=(*before, letter.message_id) if letter.message_id else (),
    )


def as_forward(
    draft: Draft, letter: Letter, language: Language, zone: tzinfo, files: tuple[Enclosure, ...] = ()
) -> Draft:
    """The draft with a letter below its text, and the files that came with it."""
    head = _FORWARDED[language].format(
        sender=_shown(letter.sender),
        date=_when(letter.date, language, zone),
        subject=letter.subject,
        to=", ".join(map(_shown, letter.to)),
    )
    body = "\n\n".join(part for part in (letter.text, letter.signature, letter.quoted) if part)
    return replace(
        draft,
        subject=f"Fwd: {bare_subject(letter.subject)}".strip(),
        text="\n\n".join(part for part in (draft.text, f"{head}\n\n{body}") if part),
        enclosures=(*draft.enclosures, *files),
    )


def quoted_from(letter: Letter, language: Language, zone: tzinfo) -> str:
    """A letter's own text as a quotation, introduced in a person's language and zone."""
    name = letter.sender.name or letter.sender.address if letter.sender else "?"
    head = _WROTE[language].format(date=_when(letter.date, language, zone), name=name)
    lines = letter.text[:_MAX_QUOTED].split("\n")
    return "\n".join([head, *(f"> {line}".rstrip() for line in lines)])


def repliers(
    letter: Letter, me: Collection[str], *, everyone: bool = False
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Whom an answer goes to, and who gets a copy.

    Where the answer goes is what the mail itself says; a `Reply-To` that is not the sender's address is for a person to see.
    """
    mine = {address.casefold() for address in me}
    first = letter.reply_to or ((letter.sender,) if letter.sender else ())
    # An answer to what I wrote goes on to those I wrote to.
    to = first if not _are_mine(first, mine) else letter.to
    if not everyone:
        return to, ()
    known = mine | {one.address.casefold() for one in to}
    copies = {one.address.casefold(): one for one in (*letter.to, *letter.cc) if one.address.casefold() not in known}
    return to, tuple(copies.values())


def bare_subject(subject: str) -> str:
    """A subject without "Re:", "RES:", "Fwd:", "ENC:" and the like of other languages, however many there are."""
    while found := _PREFIX.match(subject):
        subject = subject[found.end() :]
    return subject.strip()


def _are_mine(people: tuple[Address, ...], mine: set[str]) -> bool:
    return bool(people) and all(one.address.casefold() in mine for one in people)


def _shown(one: Address | None) -> str:
    if one is None:
        return "?"
    return f"{one.name} <{one.address}>" if one.name else one.address


def _when(moment: datetime | None, language: Language, zone: tzinfo) -> str:
    if moment is None:
        return "?"
    local = moment.astimezone(zone)
    weekday, month = _WEEKDAYS[language][local.weekday()], _MONTHS[language][local.month - 1]
    if language == "pt-BR":
        return f"{weekday}, {local.day} de {month} de {local.year} às {local:%H:%M}"
    return f"{weekday}, {local.day} {month} {local.year} at {local:%H:%M}"
