"""A mail's bytes to what a person reads of it. Nothing is fetched, nothing is trusted, nothing raises."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from integrations.google.letter_automatic import is_automatic
from integrations.google.letter_body import Body
from integrations.google.letter_charsets import header_text
from integrations.google.letter_clean import has_unseen
from integrations.google.letter_content import content_of
from integrations.google.letter_files import unpacked_at
from integrations.google.letter_headers import addresses_of, date_of, ids_of, text_of
from integrations.google.letter_parts import Cutter, Part
from integrations.google.letter_types import Address, Attachment, Letter, Problem

_ONCE: Final = ("from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references")
_MAX_REFERENCES: Final = 200


def read_letter(raw: bytes) -> Letter:
    """Reads a mail.

    Args:
        raw: The message as it went over the wire (RFC 5322); line ends of any system.
    """
    cutter = Cutter(raw)
    root = cutter.cut()
    body = Body(raw, cutter.problems)
    body.read(root)
    told = body.told()
    head = _Head(root, cutter.problems)
    message_ids = ids_of(root.value("message-id"))
    sender = head.sender()
    return Letter(
        sender=sender,
        reply_to=head.addresses("reply-to"),
        to=head.addresses("to"),
        cc=head.addresses("cc"),
        bcc=head.addresses("bcc"),
        subject=head.text("subject"),
        date=head.date(),
        message_id=message_ids[0] if message_ids else None,
        in_reply_to=next(iter(ids_of(root.value("in-reply-to"))), None),
        references=ids_of(root.value("references"))[-_MAX_REFERENCES:],
        text=told.text,
        quoted=told.quoted,
        signature=told.signature,
        attachments=tuple(body.attachments),
        invitations=tuple(dict.fromkeys(body.invitations)),
        is_automatic=is_automatic(root, sender),
        problems=tuple(problem for problem in Problem if problem in cutter.problems),
    )


def attachment_content(raw: bytes, attachment: Attachment) -> bytes:
    """The bytes of an attachment that `read_letter` found in the same mail; of a broken one, what could be decoded.

    Raises:
        LookupError: The mail has no such part.
    """
    part = Cutter(raw).cut()
    for index in attachment.path:
        part = part.children[index]
    content, _ = content_of(raw, part)
    return content if attachment.inside is None else unpacked_at(content, attachment.inside)


@dataclass(slots=True)
class _Head:
    """The headers of the mail itself."""

    root: Part
    problems: set[Problem] = field(default_factory=set)

    def __post_init__(self) -> None:
        names = [name for name, _ in self.root.headers]
        if any(names.count(name) > 1 for name in _ONCE):
            self.problems.add(Problem.TWICE)

    def text(self, name: str) -> str:
        value = self.root.value(name)
        if has_unseen(header_text(value[:2000])):
            self.problems.add(Problem.CHARACTERS)
        return text_of(value)

    def addresses(self, name: str) -> tuple[Address, ...]:
        # A long list of people comes in several headers from some senders, and all of them got the mail.
        values = self.root.values(name)
        found: dict[Address, None] = {}
        for value in values[:20] if name in ("to", "cc") else values[:1]:
            addresses, held = addresses_of(value)
            found.update(dict.fromkeys(addresses))
            if not held:
                self.problems.add(Problem.HEADERS)
        return tuple(found)

    def sender(self) -> Address | None:
        value = self.root.value("from")
        addresses, held = addresses_of(value)
        if not held or not addresses:
            self.problems.add(Problem.SENDER)
        if addresses:
            return addresses[0]
        bracketed = re.findall(r"<([^<>]{1,320})>", header_text(value[:2000]))
        rescued, _ = addresses_of(bracketed[-1].encode()) if bracketed else ((), False)
        return rescued[0] if rescued else None

    def date(self) -> datetime | None:
        found = date_of(self.root.value("date"))
        if found is None:
            self.problems.add(Problem.DATE)
        return found
