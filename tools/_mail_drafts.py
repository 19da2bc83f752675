"""Drafts as rows: what is shown of one before it goes, and what it must still be then."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

from integrations.google.letter_types import Letter
from integrations.postgres import google_seen
from integrations.postgres.database import Session
from integrations.postgres.google_seen import Seen
from tools import _mail_letters as letters
from tools._context import RejectedError, Turn, Words


def told(letter: Letter) -> dict[str, object]:
    """What a question shows of a draft, and what it must still be when it goes."""
    text = "\n\n".join(part for part in (letter.text, letter.signature, letter.quoted) if part)
    files = [file.name for file in letter.attachments]
    whole = {
        "to": [each.address for each in letter.to],
        "cc": [each.address for each in letter.cc],
        "subject": letter.subject,
        "text": text,
        "files": files,
    }
    sizes = [file.size for file in letter.attachments]
    digest = hashlib.sha256(f"{[*whole.values()]} {sizes} {' '.join(text.split())}".encode()).hexdigest()
    return {**whole, "digest": digest}


async def draft_of(session: Session, id_: UUID) -> Seen:
    """Raises:
    RejectedError: it is none of ours, or from too long ago.
    """
    rows = await google_seen.by_ids(session, [id_], kind="draft")
    if not rows:
        raise RejectedError(NO_DRAFT)
    return rows[0]


async def preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """All of it, and the names of what is attached."""
    seen = await draft_of(turn.session, UUID(str(arguments["draft_id"])))
    files = seen.facts["files"]
    with_files = (WITH[turn.language].format(files=", ".join(files)),) if files else ()
    return (*await letters.preview(turn, seen.facts), *with_files)


WITH: Words = {"pt-BR": "📎 Anexos: {files}", "en": "📎 Attachments: {files}"}
NO_DRAFT: Words = {
    "pt-BR": "não achei esse rascunho entre os que eu fiz.",
    "en": "I can't find that draft among those I wrote.",
}
