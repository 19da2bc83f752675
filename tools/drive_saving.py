"""Drive: what was sent in the chat, or came with a mail, is saved there, once, and can be taken back."""

from collections.abc import Mapping
from uuid import UUID

from integrations.google import drive
from integrations.google.client import Holder
from integrations.google.scopes import DRIVE
from integrations.postgres import google_seen
from tools import _drive_files as files
from tools import _drive_words as words
from tools import _mail_file_words as mail_words
from tools._choose import made, newest_list, numbers
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn
from tools._drive_files import CALL, KIND, PENDING
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._mail_files import fetched, is_of_mail, look_up
from tools._mail_threads import ORIGIN
from tools._sent_files import NO_FILE, arrived, bytes_of, mime_of, name_of
from tools._toolbox import plans, prepares, tool
from tools.files import MOST_BYTES
from tools.mail_files import meant_files

NEEDS = "google"


async def _once_more(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:  # noqa: ARG001 - as a tool
    """The id is kept before anything is made under it: doing it again is doing it once."""
    return None


@tool(
    effect="reversible",
    abroad=True,
    says=words.saved,
    reconcile=_once_more,
    serves=("drive_save",),
    examples={
        "pt-BR": ("salva isso no drive", "guarda o arquivo 2 no drive"),
        "en": ("save this to drive", "save file 2 to my drive"),
    },
)
async def save_to_drive(errand: Errand, file_id: UUID | None = None, attachment_id: UUID | None = None) -> ToolResult:
    """Saves a file that the person sent in the chat, or one that is attached to a mail, to their Google Drive.

    Args:
        file_id: The file, out of a list of list_files; none: the last one that was sent in this chat.
        attachment_id: Instead of it, an attachment, from read_mail.
    """
    name, mime, raw = await (_sent(errand, file_id) if attachment_id is None else _attached(errand, attachment_id))
    holder = await holder_of(errand, DRIVE)
    async with asking(errand, writes=True):
        google_id = await _chosen_id(errand, holder, name)
        file = await drive.upload(errand.google, holder, google_id, name, mime, raw)
    (kept,) = await files.remember(errand, holder, (file,), **{CALL: str(errand.call_id)})
    return ToolResult(
        facts={"file": kept, "links": [kept["link"]]},
        inverse=(ToolCall(tool="trash_drive_file", arguments={"file_id": kept["id"]}),),
        shown=Shown(kind=made(KIND), ids=(UUID(str(kept["id"])),)),
        origin=ORIGIN if attachment_id else "own_data",
    )


async def _attached(errand: Errand, attachment_id: UUID) -> tuple[str, str, bytes]:
    """Name, media type and bytes of a file of a mail."""
    (file,) = await fetched(errand, [attachment_id], most=MOST_BYTES)
    if file.refused is not None:
        raise RejectedError(mail_words.AS_TOLD, told=mail_words.why_not([file], errand))
    return file.name(errand.language), file.mime, file.content


async def _sent(errand: Errand, file_id: UUID | None) -> tuple[str, str, bytes]:
    """Name, media type and bytes of a file of the chat."""
    row = await arrived(errand, file_id)
    return name_of(row, errand.zone), mime_of(row), await bytes_of(errand, str(row["sha256"]))


async def _chosen_id(errand: Errand, holder: Holder, name: str) -> str:
    """The id under which this call makes its file; an earlier attempt of it may have chosen one."""
    async with errand.rows() as session:
        known = await google_seen.newest(session, "file", limit=files.MOST_KNOWN)
    call = str(errand.call_id)
    chosen = next((each.google_id for each in known if each.facts.get(CALL) == call), None)
    if chosen is not None:
        return chosen
    fresh = await drive.new_id(errand.google, holder)
    facts = {"name": words.plain(name), CALL: call, PENDING: True, "at": errand.clock().isoformat()}
    async with errand.rows() as session:
        await google_seen.put(session, "file", holder.id, {fresh: facts}, now=errand.clock())
    return fresh


@tool(effect="reversible", abroad=True, says=words.trashed, examples={}, offered=False, reconcile=_once_more)
async def trash_drive_file(errand: Errand, file_id: UUID) -> ToolResult:
    """Moves a file in Drive to the trash.

    Args:
        file_id: The file.
    """
    return await _moved(errand, file_id, trashed=True, back="restore_drive_file")


@tool(effect="reversible", abroad=True, says=words.restored, examples={}, offered=False, reconcile=_once_more)
async def restore_drive_file(errand: Errand, file_id: UUID) -> ToolResult:
    """Takes a file out of Drive's trash.

    Args:
        file_id: The file.
    """
    return await _moved(errand, file_id, trashed=False, back="trash_drive_file")


async def _moved(errand: Errand, file_id: UUID, *, trashed: bool, back: str) -> ToolResult:
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand, writes=True):
        await drive.put_in_trash(errand.google, holder, seen.google_id, trashed=trashed)
    return ToolResult(
        facts={"file": files.facts_of(seen)},
        inverse=(ToolCall(tool=back, arguments={"file_id": str(file_id)}),),
    )


@prepares("drive_save")
async def look_for_attached(errand: Errand, request: Request) -> None:
    if is_of_mail(errand, request):
        await look_up(errand, request)


@plans("drive_save")
async def plan_saving(turn: Turn, request: Request) -> Proposal:
    """The file of a number, the one that a reply points at or that was just sent, or the last one of the conversation; or those of a mail."""
    if is_of_mail(turn, request):
        return await meant_files(
            turn,
            request,
            lambda ids: tuple(ToolCall(tool="save_to_drive", arguments={"attachment_id": str(id_)}) for id_ in ids),
        )
    if "number" in request.slots:
        listed, (number, *_) = turn.seen("file"), numbers(request)
        if newest_list(turn) != "file" or not 0 < number <= len(listed):
            return Say(text=NO_FILE[turn.language].capitalize())
        return (ToolCall(tool="save_to_drive", arguments={"file_id": str(listed[number - 1])}),)
    just = turn.seen(made("file"))
    return (ToolCall(tool="save_to_drive", arguments={"file_id": str(just[-1])} if just else {}),)
