"""A mail that is going to be written: its arguments, how it is shown before it goes, and what it is made of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from integrations.google.client import Holder
from integrations.google.errors import NotConnectedError
from integrations.google.gmail import Thread
from integrations.google.letter_types import Address
from integrations.google.scopes import MAIL, SEND, allowed
from integrations.postgres import google_seen
from integrations.postgres.columns import LONGEST_TEXT, Line
from integrations.postgres.database import Session
from integrations.postgres.google_seen import Seen
from tools._choose import short
from tools._context import Turn, Voice, Words
from tools._errand import Errand
from tools._google import holder_of
from tools._mail_threads import Mailbox, known, mailbox_of, shown, thread_of, writer
from tools._mail_words import MOST_NAMED, NO_SUBJECT
from tools._toolbox import Held

if TYPE_CHECKING:
    from integrations.google.composing import Draft, Enclosure

MOST_RECIPIENTS = 20


def _addresses(values: Sequence[str]) -> tuple[str, ...]:
    from integrations.google.composing import checked_address  # noqa: PLC0415 - not for those who never open a mail

    bare = tuple(checked_address(each.strip()) for each in values)
    return tuple({each.casefold(): each for each in bare}.values())


def _one_line(value: str) -> str:
    if not value.isprintable():
        raise ValueError("more than one line")
    return value.strip()


Addresses = Annotated[tuple[str, ...], Field(max_length=MOST_RECIPIENTS), AfterValidator(_addresses)]
Recipients = Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_RECIPIENTS), AfterValidator(_addresses)]
Subject = Annotated[str, StringConstraints(max_length=500), AfterValidator(_one_line)]
Body = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
Account = Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What of a mail is the person's: whom it goes to and what it says."""

    to: tuple[str, ...]
    subject: str
    text: str
    cc: tuple[str, ...] = ()
    thread_id: UUID | None = None
    account: str = ""
    files: tuple[UUID, ...] = ()
    """Of the chat."""

    @property
    def arguments(self) -> dict[str, object]:
        """As a call has them; what was not said is left out."""
        more = {
            "cc": list(self.cc),
            "thread_id": str(self.thread_id) if self.thread_id else "",
            "account": self.account,
            "files": [str(each) for each in self.files],
        }
        kept = {name: value for name, value in more.items() if value}
        return {"to": list(self.to), "subject": self.subject, "text": self.text, **kept}


async def preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """Everything that goes, to the letter, and from which account."""
    to, cc = _listed(arguments.get("to")), _listed(arguments.get("cc"))
    account = str(arguments.get("account") or "") or await preferred(turn.session) or "?"
    strange = await _strange(turn, (*to, *cc))
    answers = arguments.get("thread_id")
    rows = await google_seen.by_ids(turn.session, [UUID(str(answers))], kind="thread") if answers else []
    left_out = [] if cc else [each for row in rows for each in row.facts["others"] if each not in to]
    lines = [
        _FROM[turn.language].format(account=account),
        TO[turn.language].format(people=", ".join(to)),
        *([_CC[turn.language].format(people=", ".join(cc))] if cc else []),
        SUBJECT[turn.language].format(subject=str(arguments.get("subject") or "") or NO_SUBJECT[turn.language]),
        *([_LEFT_OUT[turn.language].format(people=_some(left_out, turn))] if left_out else []),
        *(_thread_lines(row, (*to, *cc), turn) for row in rows),
        _TEXT[turn.language].format(text=arguments.get("text") or ""),
        *([_STRANGE[turn.language].format(people=", ".join(strange))] if strange else []),
    ]
    return tuple(lines)


async def preferred(session: Session) -> str | None:
    """The address of the account that is meant where none is named."""
    row = await session.row(
        """
        select email from google_accounts
        where org_id = :org_id and user_id = :user_id and state = 'connected' order by preferred desc, connected_at, id limit 1
        """
    )
    return None if row is None else str(row["email"])


async def account_for_mail(errand: Errand, account: str) -> Holder:
    """The account that may draft and send, or at least send."""
    try:
        return await errand.google.holder(errand.person, MAIL, email=account or None)
    except NotConnectedError:
        return await holder_of(errand, SEND, account)


def reads(holder: Holder) -> bool:
    return allowed(holder.scopes, MAIL)


async def answered(errand: Errand, thread_id: UUID) -> tuple[Mailbox, Thread]:
    """The thread that a mail answers, as it is now."""
    async with errand.rows() as session:
        seen = (await shown(session, [thread_id]))[0]
    box = await mailbox_of(errand, seen)
    return box, await thread_of(box, seen)


def written(
    wording: Wording,
    holder: Holder,
    errand: Errand,
    *,
    answers: Thread | None = None,
    enclosures: "Sequence[Enclosure]" = (),
) -> bytes:
    """The mail's bytes; an answer refers to the newest mail of its thread that has an id."""
    from integrations.google.composing import compose  # noqa: PLC0415 - not for those who never open a mail

    return compose(replace(draft(wording, holder, errand, answers=answers), enclosures=tuple(enclosures)))


def draft(wording: Wording, holder: Holder, errand: Errand, *, answers: Thread | None = None) -> "Draft":
    from integrations.google.composing import Draft  # noqa: PLC0415 - not for those who never open a mail

    last = next((head for head in reversed(answers.heads) if head.message_id), None) if answers else None
    return Draft(
        call=errand.call_id,
        date=errand.clock(),
        sender=Address("", holder.email),
        to=tuple(Address("", each) for each in wording.to),
        cc=tuple(Address("", each) for each in wording.cc),
        subject=wording.subject,
        text=wording.text,
        in_reply_to=last.message_id if last else None,
        references=(*last.references, last.message_id) if last else (),
    )


def reply_subject(subject: str) -> str:
    """Of an answer: Gmail keeps it in the thread while the subject is the same."""
    from integrations.google.replying import bare_subject  # noqa: PLC0415 - not for those who never open a mail

    return f"Re: {bare_subject(subject)}".strip()


def told(wording: Mapping[str, object], voice: Voice) -> dict[str, object]:
    """Recipients and subject of a mail, for a line that speaks of it."""
    people = [*_listed(wording.get("to")), *_listed(wording.get("cc"))]
    return {"people": ", ".join(people), "subject": short(str(wording["subject"])) or voice.say(NO_SUBJECT)}


def held(facts: Mapping[str, object], voice: Voice) -> str:
    due = datetime.fromisoformat(str(facts["due_at"])).astimezone(voice.zone)
    return voice.say(_HELD, **told(facts, voice), at=f"{due:%H:%M:%S}")


HELD = Held(length=timedelta(seconds=30), says=held, cancel={"pt-BR": "Cancelar envio", "en": "Cancel sending"})


def sent(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_SENT, **told(facts, voice))


async def _strange(turn: Turn, people: Sequence[str]) -> list[str]:
    """Addresses that neither the person wrote just now nor any header of their mail has."""
    said = {each.casefold() for each in re.split(r"[\s<>()\[\],;:\"]+", turn.message)}
    said |= {each.rstrip(".!?") for each in said}
    there = await known(turn.session)
    return [each for each in people if each.casefold() not in said | there]


def _thread_lines(thread: Seen, people: Sequence[str], turn: Turn) -> str:
    """The conversation that is answered; and that somebody else gets the answer than who wrote, where it is so."""
    subject = short(str(thread.facts["subject"])) or NO_SUBJECT[turn.language]
    line = _IN_THREAD[turn.language].format(subject=subject)
    wrote = writer(thread)
    there = {each.casefold() for each in people}
    if not wrote or thread.facts["mine"] or wrote.casefold() in there:
        return line
    return f"{line}\n{_ELSEWHERE[turn.language].format(wrote=wrote)}"


def _some(people: Sequence[str], turn: Turn) -> str:
    """The first of them, and how many more."""
    first, more = ", ".join(people[:MOST_NAMED]), len(people) - MOST_NAMED
    return first + _AND_MORE[turn.language].format(count=more) if more > 0 else first


def _listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


ASKS: Words = {
    "pt-BR": "📧 Vou enviar este e-mail:\n{what}\nPosso enviar?",
    "en": "📧 I'm going to send this email:\n{what}\nShall I send it?",
}
_FROM: Words = {"pt-BR": "De: {account}", "en": "From: {account}"}
TO: Words = {"pt-BR": "Para: {people}", "en": "To: {people}"}
_CC: Words = {"pt-BR": "Cópia: {people}", "en": "Cc: {people}"}
SUBJECT: Words = {"pt-BR": "Assunto: {subject}", "en": "Subject: {subject}"}
_IN_THREAD: Words = {"pt-BR": "Na conversa: “{subject}”", "en": "In the conversation: “{subject}”"}
_LEFT_OUT: Words = {
    "pt-BR": "Não vai para os outros da conversa: {people} (“responde a todos” inclui)",
    "en": "It does not go to the others in the conversation: {people} (“reply to all” includes them)",
}
_AND_MORE: Words = {"pt-BR": " e mais {count}", "en": " and {count} more"}
_ELSEWHERE: Words = {
    "pt-BR": "⚠️ Quem escreveu foi {wrote}, e a resposta vai para outro endereço",
    "en": "⚠️ {wrote} wrote, and the answer goes to another address",
}
_TEXT: Words = {"pt-BR": "Texto:\n{text}", "en": "Text:\n{text}"}
_STRANGE: Words = {
    "pt-BR": "⚠️ Endereço que eu não conheço das suas mensagens: {people}",
    "en": "⚠️ An address I don't know from your mail: {people}",
}
_HELD: Words = {
    "pt-BR": "📨 O e-mail para {people} (“{subject}”) sai às {at}. Até lá dá para cancelar.",
    "en": "📨 The email to {people} (“{subject}”) leaves at {at}. Until then it can be cancelled.",
}
_SENT: Words = {
    "pt-BR": "✅ E-mail enviado para {people}: “{subject}”",
    "en": "✅ Email sent to {people}: “{subject}”",
}
