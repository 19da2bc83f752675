"""Drafts as rows: what is shown of one before it goes, and what it must still be then."""

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from integrations.google.letter_types import Letter
from integrations.postgres import google_seen
from integrations.postgres.database import Session
from integrations.postgres.google_seen import Seen
from tools import _mail_letters as letters
from tools._choose import speaks
from tools._context import RejectedError, Turn, Voice, Words
from tools._mail_enclosed import WITH
from tools._mail_file_words import named


def told(letter: Letter, raw: bytes) -> dict[str, object]:
    """What a question shows of a draft, and what it must still be when it goes: what is in its files, too."""
    from integrations.google.letter import attachment_content  # noqa: PLC0415 - not for those who never open a mail

    text = "\n\n".join(part for part in (letter.text, letter.signature, letter.quoted) if part)
    files = [file.name for file in letter.attachments]
    whole = {
        "to": [each.address for each in letter.to],
        "cc": [each.address for each in letter.cc],
        "subject": letter.subject,
        "text": text,
        "files": files,
    }
    contents = [attachment_content(raw, file) for file in letter.attachments]
    inside = [hashlib.sha256(content).hexdigest() for content in contents]
    # Ours have none, and are shown without: whoever was added so would get it unseen.
    blind = [each.address for each in letter.bcc]
    digest = hashlib.sha256(f"{[*whole.values()]} {blind} {inside} {' '.join(text.split())}".encode()).hexdigest()
    return {**whole, "sizes": [len(content) for content in contents], "digest": digest}


def with_sizes(facts: Mapping[str, Any], voice: Voice) -> str:
    """The files of a draft; of one that was written before their sizes were kept, the names alone."""
    sizes = facts.get("sizes")
    if not sizes:
        return ", ".join(facts["files"])
    return named([{"name": name, "bytes": size} for name, size in zip(facts["files"], sizes, strict=True)], voice)


async def draft_of(session: Session, id_: UUID) -> Seen:
    """Raises:
    RejectedError: it is none of ours, or from too long ago.
    """
    rows = await google_seen.by_ids(session, [id_], kind="draft")
    if not rows:
        raise RejectedError(NO_DRAFT)
    return rows[0]


async def preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """All of it, and the names and sizes of what is attached."""
    seen = await draft_of(turn.session, UUID(str(arguments["draft_id"])))
    files = with_sizes(seen.facts, speaks(turn))
    with_files = (WITH[turn.language].format(files=files),) if files else ()
    return (*await letters.preview(turn, seen.facts), *with_files)


GONE: Words = {
    "pt-BR": "o rascunho não está mais no Gmail.",
    "en": "the draft is no longer in Gmail.",
}
LEFT: Words = {
    "pt-BR": "esse rascunho já foi enviado, e um e-mail que saiu não volta.",
    "en": "that draft was sent, and a mail that left does not come back.",
}
NO_DRAFT: Words = {
    "pt-BR": "não achei esse rascunho entre os que eu fiz.",
    "en": "I can't find that draft among those I wrote.",
}
