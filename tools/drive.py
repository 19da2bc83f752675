"""Drive: files are found there and read as text."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from integrations.google import documents, drive
from integrations.google.client import Holder
from integrations.google.documents import Document
from integrations.google.errors import RefusedError
from integrations.google.scopes import DRIVE
from language.intents.template import MAYBE
from language.normal import normalise
from tools import _drive_files as files
from tools import _drive_words as words
from tools._choose import made, said
from tools._context import Proposal, Request, Shown, ToolCall, ToolResult, Turn
from tools._drive_files import FILE, KIND, MOST_LISTED
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._toolbox import plans, prepares, tool

NEEDS = "google"
Kind = Literal["", "sheet", "document", "slides", "pdf", "folder", "image", "video", "audio"]
Words_ = Annotated[str, Field(max_length=300)]
_TOO_LARGE = frozenset({"exportSizeLimitExceeded"})
_UNREADABLE = frozenset({"fileNotExportable", "fileNotDownloadable"})


@tool(
    effect="read",
    abroad=True,
    says=words.listed,
    serves=("drive_search",),
    examples={
        "pt-BR": ("acha a planilha de orçamento no drive", "documentos que a Ana compartilhou comigo semana passada"),
        "en": ("find the budget sheet in my drive", "documents Ana shared with me last week"),
    },
)
async def search_drive(
    errand: Errand,
    query: Words_ = "",
    kind: Kind = "",
    shared_by: Words_ = "",
    shared: bool = False,  # noqa: FBT001, FBT002 - a value a model gives by name
    since: datetime | None = None,
    until: datetime | None = None,
) -> ToolResult:
    """Finds files in the person's Google Drive by words in their name or text, their kind, who shared them and when.

    Args:
        query: Words that are in the name or the text; empty for any file.
        kind: Only files of this kind.
        shared_by: Only what somebody shared: a part of their name or address.
        shared: Only what others have shared with the person.
        since: Only what changed, or was shared, from this moment on.
        until: Only what changed, or was shared, before this moment.
    """
    holder = await holder_of(errand, DRIVE)
    meant = files.meant_by(query)
    wanted = drive.Wanted(
        words=meant.words,
        kind=kind or meant.kind,
        owner=shared_by,
        shared=shared,
        since=_zoned(since, errand),
        until=_zoned(until, errand),
    )
    sharer = normalise(shared_by).text.split()

    def fits(file: drive.File) -> bool:
        return all(word in normalise(file.shared_by).text for word in sharer)

    async with asking(errand):
        found, more = await drive.search(errand.google, holder, wanted, most=MOST_LISTED, fits=fits)
    kept = await files.remember(errand, holder, found)
    return ToolResult(
        facts={"files": kept, "more": more, "query": query or shared_by},
        # Whoever made a file named it.
        origin=FILE if kept else "own_data",
        shown=Shown(kind=KIND, ids=tuple(UUID(str(each["id"])) for each in kept)) if kept else None,
    )


def _zoned(moment: datetime | None, errand: Errand) -> datetime | None:
    return moment.replace(tzinfo=errand.zone) if moment is not None and moment.tzinfo is None else moment


@tool(
    effect="read",
    abroad=True,
    says=words.read,
    serves=("drive_read",),
    examples={
        "pt-BR": ("lê o documento 1", "o que diz o contrato do drive?"),
        "en": ("read document 1", "what does the contract say in my drive?"),
    },
)
async def read_drive_file(errand: Errand, file_id: UUID) -> ToolResult:
    """Reads the text of a file in Drive: documents, presentations, the first sheet of a spreadsheet, PDFs, text files.

    Args:
        file_id: The file, out of a list of search_drive.
    """
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand):
        file = await drive.get(errand.google, holder, seen.google_id)
        document, trouble = await _document(errand, holder, file)
    (kept,) = await files.remember(errand, holder, (file,))
    return ToolResult(
        facts={
            "file": kept,
            "links": [kept["link"]],
            "body": document.text,
            "cut": document.cut,
            "rows": document.rows,
            "trouble": trouble or document.trouble,
        },
        origin=FILE,
        shown=Shown(kind=made(KIND), ids=(seen.id,)),
        secluded=("body",),
    )


async def _document(errand: Errand, holder: Holder, file: drive.File) -> tuple[Document, str]:
    """What can be read of a file, or why nothing can."""
    if file.kind not in drive.EXPORTED_AS and not documents.is_readable(file.kind):
        return Document(), "unreadable"
    if (file.size or 0) > drive.MOST_BYTES:
        return Document(), "too large"
    try:
        content, kind = await drive.content(errand.google, holder, file)
    except RefusedError as refusal:
        if refusal.reason in _TOO_LARGE | _UNREADABLE:
            return Document(), "too large" if refusal.reason in _TOO_LARGE else "unreadable"
        raise
    return await documents.document(content, kind), ""


@plans("drive_search")
async def plan_search(turn: Turn, request: Request) -> Proposal:
    since, until = files.span_of(request.when, turn.zone)
    arguments = {
        "query": said(request, "query"),
        "kind": said(request, "kind"),
        "shared_by": said(request, "name"),
        "shared": said(request, "shared") == "yes",
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
    }
    return (ToolCall(tool="search_drive", arguments={name: value for name, value in arguments.items() if value}),)


@prepares("drive_read")
async def prepare_reading(errand: Errand, request: Request) -> None:
    await files.find_by_name(errand, request)


@prepares("drive_search")
async def prepare_finding(errand: Errand, request: Request) -> None:
    """What is looked for may be a file only where one is called so."""
    if MAYBE in request.slots:
        await files.find_by_name(errand, request)


@plans("drive_read")
async def plan_reading(turn: Turn, request: Request) -> Proposal:
    return await files.choose_file(
        turn, request, lambda id_: ToolCall(tool="read_drive_file", arguments={"file_id": str(id_)})
    )
