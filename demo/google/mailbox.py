"""Mailboxes: mails in threads, labels, and a history of what happened to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from functools import cached_property
from typing import Literal

from demo.google import mime
from demo.google.checks import encoded
from demo.google.errors import GoogleError, invalid, no_entity
from demo.google.world import Body, World

SYSTEM = (
    *("INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "UNREAD", "STARRED", "IMPORTANT", "CHAT"),
    *("CATEGORY_PERSONAL", "CATEGORY_SOCIAL", "CATEGORY_PROMOTIONS", "CATEGORY_UPDATES", "CATEGORY_FORUMS"),
)
FIXED = frozenset({"SENT", "DRAFT", "CHAT"})
"""Nobody puts these on or takes them off."""
Happening = Literal["messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved"]


@dataclass
class Mail:
    """One message of one mailbox."""

    id: str
    thread: str
    raw: bytes
    labels: list[str]
    moment: datetime
    history: int = 0

    @cached_property
    def message(self) -> Message:
        return mime.parsed(self.raw)

    @property
    def milliseconds(self) -> str:
        return str(int(self.moment.timestamp() * 1000))

    def header(self, name: str) -> str:
        return mime.header(self.message, name)


@dataclass(frozen=True, kw_only=True)
class SentMail:
    """A mail that left: what went to its recipients, the Bcc taken out."""

    id: str
    sender: str
    to: tuple[str, ...]
    """To, Cc and Bcc."""
    subject: str
    text: str
    raw: bytes

    @property
    def message(self) -> Message:
        return mime.parsed(self.raw)


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line of the history."""

    id: int
    kind: Happening
    mail: Body
    labels: tuple[str, ...] = ()


@dataclass
class Mailbox:
    """Everything of one account's mail."""

    world: World
    email: str
    mails: dict[str, Mail] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    """Drafts by id: the mails that they are now."""
    labels: dict[str, Body] = field(default_factory=dict)
    """Of the user, by id."""
    history: list[Event] = field(default_factory=list)
    floor: int = 0
    """History from before it is not kept."""
    last: int = 1

    def mail(self, name: str) -> Mail:
        if name not in self.mails:
            raise no_entity()
        return self.mails[name]

    def thread(self, name: str) -> list[Mail]:
        found = sorted((mail for mail in self.mails.values() if mail.thread == name), key=lambda mail: mail.moment)
        if not found:
            raise no_entity()
        return found

    def put(self, raw: bytes, labels: list[str], *, thread: str = "", moment: datetime | None = None) -> Mail:
        """A mail that is here from now on; without a thread it is looked for."""
        id_ = f"{0x18D000000000 + self.world.number():016x}"
        mail = Mail(id_, thread or id_, raw, list(labels), moment or self.world.now())
        mail.thread = thread or self._thread_of(mail) or id_
        self.mails[id_] = mail
        self.note("messagesAdded", mail)
        return mail

    def remove(self, mail: Mail) -> None:
        del self.mails[mail.id]
        self.drafts = {name: held for name, held in self.drafts.items() if held != mail.id}
        self.note("messagesDeleted", mail)

    def relabel(self, mail: Mail, added: list[str], removed: list[str]) -> None:
        news = [name for name in dict.fromkeys(added) if name not in mail.labels]
        gone = [name for name in dict.fromkeys(removed) if name in mail.labels]
        mail.labels = [name for name in mail.labels if name not in gone] + news
        if news:
            self.note("labelsAdded", mail, tuple(news))
        if gone:
            self.note("labelsRemoved", mail, tuple(gone))

    def check_labels(self, names: list[str]) -> None:
        for name in names:
            if name in FIXED or (name not in SYSTEM and name not in self.labels):
                raise invalid(f"Invalid label: {name}")

    def note(self, kind: Happening, mail: Mail, labels: tuple[str, ...] = ()) -> None:
        self.last += 1
        mail.history = self.last
        said = {"id": mail.id, "threadId": mail.thread, "labelIds": list(mail.labels)}
        self.history.append(Event(id=self.last, kind=kind, mail=said, labels=labels))

    def fits_thread(self, thread: str, raw: bytes) -> bool:
        """Gmail's rule: besides naming the thread, answers refer to a mail of it and keep its subject."""
        message = mime.parsed(raw)
        there = [mail for mail in self.mails.values() if mail.thread == thread and "DRAFT" not in mail.labels]
        ids = {mail.header("Message-ID") for mail in there}
        subjects = {subject_of(mail.message) for mail in there}
        return bool(references(message) & ids) and subject_of(message) in subjects

    def _thread_of(self, mail: Mail) -> str:
        for other in self.mails.values():
            referred = other.header("Message-ID") in references(mail.message)
            if referred and subject_of(other.message) == subject_of(mail.message):
                return other.thread
        return ""


def sent(box: Mailbox, raw: bytes, *, thread: str) -> Mail:
    """Sends: the copy under SENT, and one in the inbox of every recipient who is somebody here."""
    message = mime.parsed(raw)
    recipients = mime.addresses(message, "To", "Cc", "Bcc")
    if not recipients:
        raise invalid("Recipient address required")
    if any("@" not in address for address in recipients):
        raise invalid("Invalid To header")
    if thread and not any(mail.thread == thread for mail in box.mails.values()):
        raise no_entity()
    whole = mime.stamped(message, sender=box.email, world=box.world)
    fits = bool(thread) and box.fits_thread(thread, raw)
    mail = box.put(whole, ["SENT"], thread=thread if fits else "")
    outside = mime.without(whole, "Bcc")
    box.world.sent.append(
        SentMail(
            id=mail.id,
            sender=box.email,
            to=tuple(recipients),
            subject=mail.header("Subject"),
            text=mime.text_of(mail.message),
            raw=outside,
        )
    )
    for address in dict.fromkeys(recipients):
        if address == box.email:
            box.relabel(mail, ["INBOX", "UNREAD"], [])
        elif other := box.world.mailboxes.get(address):
            other.put(outside, ["INBOX", "UNREAD"])
    return mail


def shown(mail: Mail, form: str = "full", headers: Sequence[str] = ()) -> Body:
    """A message in one of Gmail's formats."""
    said: Body = {
        "id": mail.id,
        "threadId": mail.thread,
        "labelIds": list(mail.labels),
        "snippet": mime.snippet(mail.message),
        "historyId": str(mail.history),
        "internalDate": mail.milliseconds,
        "sizeEstimate": len(mail.raw),
    }
    match form:
        case "raw":
            return {**said, "raw": encoded(mail.raw)}
        case "minimal":
            return said
        case "metadata":
            return {**said, "payload": mime.payload(mail.message, mail.id, headers_only=tuple(headers))}
    return {**said, "payload": mime.payload(mail.message, mail.id)}


def references(message: Message) -> set[str]:
    whole = f"{mime.header(message, 'References')} {mime.header(message, 'In-Reply-To')}"
    return set(re.findall(r"<[^<>\s]+>", whole))


def subject_of(message: Message) -> str:
    """Without what answering and forwarding put before it."""
    return re.sub(r"^((re|fwd?|enc|res)\s*:\s*)+", "", mime.header(message, "Subject").strip(), flags=re.IGNORECASE)


def check_history(box: Mailbox, start: int) -> None:
    if start < box.floor or start > box.last:
        raise GoogleError(404, "notFound", "Requested entity was not found.")
