"""The files of mails as rows: which mail is meant, what came with it, and the bytes of what is wanted."""

import asyncio
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from uuid import UUID

from integrations.google.client import Holder
from integrations.google.gmail import Gmail
from integrations.google.letter_types import Address, Letter
from integrations.google.mail_query import quoted
from integrations.google.scopes import MAIL
from integrations.postgres import google_seen
from integrations.postgres.google_seen import Seen
from language.listed import listed
from language.normal import normalise
from language.types import Language
from tools._choose import made, numbers, said, short
from tools._context import RejectedError, Request, Turn, Words
from tools._errand import Errand
from tools._file_limits import Refusal, refusal, runs
from tools._google import asking, holder_of
from tools._mail_threads import GONE, mailbox, mailbox_of, shown, thread_of

MOST_FILES = 30
"""Of one mail."""
MOST_MAILS = 4
"""That are opened to find a file."""
FOR = "for"
"""In the facts of a file that was looked up: the turn it was looked up for."""
_UNTOLD = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file of a mail with its bytes, or why it has none."""

    seen: Seen
    mime: str
    content: bytes = b""
    refused: Refusal | None = None

    def name(self, language: Language) -> str:
        """One that a system can open it by."""
        return str(self.seen.facts["name"]) or f"{_NAMELESS[language]}{mimetypes.guess_extension(self.mime) or ''}"


async def remember_files(
    errand: Errand, holder: Holder, message: str, letter: Letter, *, thread: str, **more: object
) -> Sequence[dict[str, object]]:
    """Keeps what is told of the files of a mail where a number or a name finds it; answers it with the ids."""
    sender = letter.sender or Address("", "?")
    files = {
        f"{message}/{at}": {"name": file.name, "mime": file.mime, "size": file.size, "at": at}
        for at, file in enumerate(letter.attachments[:MOST_FILES])
    }
    told = {"thread": thread, "subject": short(letter.subject), "sender": short(sender.name or sender.address), **more}
    kept = {
        name: {**facts, **told, "inline": letter.attachments[at].inline}
        for at, (name, facts) in enumerate(files.items())
    }
    async with errand.rows() as session:
        ids = await google_seen.put(session, "attachment", holder.id, kept, now=errand.clock())
    return [{"id": str(id_), **facts} for id_, facts in zip(ids, files.values(), strict=True)]


async def look_up(errand: Errand, request: Request) -> None:
    """Before a plan that needs files of a mail: those of the one that is meant are kept, for the planner to choose from.

    Raises:
        RejectedError: there is no such mail, or nothing came with it.
    """
    who = re.sub(r"['’]s$", "", said(request, "query"))
    if who:
        await _of_somebody(errand, who, words_of(named(request, errand.message)))
        return
    thread = pointed_at(errand, request)
    if thread is None:
        return
    async with errand.rows() as session:
        seen = (await shown(session, [thread]))[0]
    box = await mailbox_of(errand, seen)
    heads = (await thread_of(box, seen)).heads
    mails = [head.id for head in reversed(heads) if "DRAFT" not in head.labels]
    if not await _first_with_files(errand, box.gmail, mails[:MOST_MAILS], thread=str(thread)):
        raise RejectedError(_NONE, subject=short(str(seen.facts["subject"])))


def is_of_mail(turn: Turn | Errand, request: Request) -> bool:
    """Whether "o anexo" is one of a mail: said so, or a mail was the last thing that was opened."""
    if request.slots.get("of") == "mail":
        return True
    newest = next((each.kind for each in turn.shown if each.kind in {made("thread"), made("file"), "file"}), "")
    return newest == made("thread") and bool(_ATTACHED & set(normalise(turn.message).text.split()))


def pointed_at(turn: Turn | Errand, request: Request) -> UUID | None:
    """The conversation of a number, the one that was just read, or the only one that is listed."""
    listed, read = turn.seen("thread"), turn.seen(made("thread"))
    if "number" in request.slots and request.slots.get("part") != "file":
        number = numbers(request)[0]
        place = number - 1 if number > 0 else len(listed) + number
        return listed[place] if 0 <= place < len(listed) else None
    newest = next((each.kind for each in turn.shown if each.kind in {"thread", made("thread")}), "")
    ids = listed if newest == "thread" else read
    return ids[0] if len(ids) == 1 else None


async def _of_somebody(errand: Errand, who: str, words: Sequence[str]) -> None:
    """The newest mail of theirs with such a file; without one, the newest that has any."""
    box = await mailbox(errand)
    base = f"{{from:{quoted(who)} subject:{quoted(who)}}} has:attachment -in:drafts -in:sent"
    async with asking(errand):
        found = await box.gmail.mails(f"{base} {' '.join(map(quoted, words))}".strip(), most=MOST_MAILS)
        if words and not found:
            found = await box.gmail.mails(base, most=MOST_MAILS)
    if not await _first_with_files(errand, box.gmail, found):
        raise RejectedError(_NONE_OF, who=short(who))


async def _first_with_files(errand: Errand, gmail: Gmail, mails: Sequence[str], *, thread: str = "") -> bool:
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail

    for id_ in mails:
        async with asking(errand):
            raw = await gmail.raw(id_)
        letter = await asyncio.to_thread(read_letter, raw)
        if letter.attachments:
            looked = {FOR: str(errand.call_id)}
            await remember_files(errand, gmail.holder, id_, letter, thread=thread, **looked)
            return True
    return False


async def looked_up(turn: Turn) -> Sequence[Seen]:
    """What a preparer found for this turn, as it is numbered in the mail."""
    rows = await google_seen.newest(turn.session, "attachment", limit=MOST_FILES)
    return sorted(
        (row for row in rows if row.facts.get(FOR) == str(turn.call_id)), key=lambda row: int(row.facts["at"])
    )


def named(request: Request, text: str) -> str:
    """What a person calls the file: words of their own, or those of the sentence that say what kind of file it is."""
    return said(request, "name") or " ".join(
        word for word in normalise(text).text.split() if word in _KINDS or word in _NOUNS
    )


def words_of(name: str) -> list[str]:
    """The words of a file's name that say more than that it is a file, folded."""
    return [word for word in normalise(name).text.split() if word not in _KINDS and word not in _LITTLE]


def called(rows: Sequence[Seen], name: str) -> Sequence[Seen]:
    """Those of the kind and with the words that a person calls a file by; all of them where it says nothing."""
    wanted, endings = words_of(name), endings_in(name)
    return [
        row
        for row in rows
        if (not endings or PurePosixPath(str(row.facts["name"]).lower()).suffix in endings)
        and all(word in normalise(str(row.facts["name"]).replace("_", " ")).text for word in wanted)
    ]


def endings_in(text: str) -> frozenset[str]:
    """How names of files end of the kinds that a text speaks of."""
    return frozenset(ending for word in normalise(text).text.split() for ending in _KINDS.get(word, ()))


async def fetched(errand: Errand, ids: Sequence[UUID], *, most: int) -> list[Fetched]:
    """The files with their bytes, in this order; of each mail that has some, one download.

    Raises:
        RejectedError: one of them was never shown, or its account is not connected.
    """
    async with errand.rows() as session:
        rows = await google_seen.by_ids(session, ids, kind="attachment")
    if len(rows) != len(set(ids)):
        raise RejectedError(GONE)
    mails: dict[str, bytes] = {}
    found = []
    for row in rows:
        mime, why = _checked(row, int(row.facts["size"]), most)
        if why is not None:
            found.append(Fetched(row, mime, refused=why))
            continue
        message = row.google_id.partition("/")[0]
        if message not in mails:
            mails = {message: await _raw(errand, row.account_id, message)}
        content = await asyncio.to_thread(_content, mails[message], int(row.facts["at"]))
        # Of what is broken the size was only about right.
        _, why = _checked(row, len(content), most)
        found.append(Fetched(row, mime, content if why is None else b"", why))
    return found


def _checked(row: Seen, size: int, most: int) -> tuple[str, Refusal | None]:
    """What a file is by its name where its mail does not tell, and why it is not brought."""
    name, mime = str(row.facts["name"]), str(row.facts["mime"])
    if mime == _UNTOLD:
        mime = mimetypes.guess_type(name)[0] or _UNTOLD
    if runs(name):
        return mime, "a program"
    return mime, refusal(kind="document", mime=mime, size=size, most=most)


async def _raw(errand: Errand, account_id: UUID, message: str) -> bytes:
    holders = await errand.google.grants.holders(errand.person)
    email = next((each.email for each in holders if each.id == account_id), "")
    holder = await holder_of(errand, MAIL, email)
    async with asking(errand):
        return await Gmail(errand.google, holder).raw(message)


def _content(raw: bytes, at: int) -> bytes:
    from integrations.google.letter import attachment_content, read_letter  # noqa: PLC0415 - not for those who never open a mail

    letter = read_letter(raw)
    return attachment_content(raw, letter.attachments[at]) if at < len(letter.attachments) else b""


_ATTACHED = frozenset(("anexo", "anexos", "attachment", "attachments"))
_PICTURES = frozenset((".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff"))
_SHEETS = frozenset((".xls", ".xlsx", ".ods", ".csv"))
_TEXTS = frozenset((".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt"))
_SLIDES = frozenset((".ppt", ".pptx", ".odp", ".pdf"))
_ANY: frozenset[str] = frozenset()
_KINDS = {
    **dict.fromkeys(("pdf", "pdfs"), frozenset((".pdf",))),
    **dict.fromkeys(("planilha", "planilhas", "spreadsheet", "spreadsheets", "sheet", "excel"), _SHEETS),
    **dict.fromkeys(
        ("foto", "fotos", "imagem", "imagens", "photo", "photos", "picture", "pictures", "image"), _PICTURES
    ),
    **dict.fromkeys(("apresentacao", "apresentacoes", "presentation", "slides", "deck"), _SLIDES),
    **dict.fromkeys(("documento", "documentos", "document", "documents", "doc", "docs", "word"), _TEXTS),
    **dict.fromkeys(("anexo", "anexos", "arquivo", "arquivos", "attachment", "attachments", "file", "files"), _ANY),
}
"""Words that say what a file is rather than what it is called, and how names of such files end."""
_NOUNS = listed(
    """contrato contratos boleto boletos comprovante comprovantes recibo recibos nota proposta propostas relatorio relatorios orcamento
    orcamentos fatura faturas curriculo contract contracts invoice invoices receipt receipts proposal report reports bill quote resume"""
)
"""Words that files are called by, or the mails that they came with."""
_LITTLE = listed("o a os as um uma de da do das dos e em no na com que the of an my this that")
_NAMELESS: Words = {"pt-BR": "anexo", "en": "attachment"}
_NONE: Words = {
    "pt-BR": "não veio nenhum anexo no e-mail “{subject}”.",
    "en": "nothing is attached to the email “{subject}”.",
}
_NONE_OF: Words = {
    "pt-BR": "não achei nenhum e-mail de “{who}” com anexo.",
    "en": "I found no email from “{who}” with an attachment.",
}
