"""Drive: files are shared with an address or by a link, each time after a yes, and that can be taken back."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from pydantic import Field

from integrations.google import drive_permissions as permissions
from integrations.google.client import Holder
from integrations.google.drive_permissions import ANYONE, Permission, Role
from integrations.postgres import google_seen
from integrations.postgres.google_seen import Seen
from language.reached import EMAIL
from tools import _drive_files as files
from tools import _drive_words as words
from tools._choose import id_in, lacking, made, said, speaks
from tools._context import Proposal, RejectedError, Request, Shown, ToolCall, ToolResult, Turn
from tools._drive_files import FILE, KIND, SHARING
from tools._errand import Errand
from tools._google import asking
from tools._toolbox import plans, prepares, tool

NEEDS = "google"
Email = Annotated[str, Field(max_length=254, pattern=r"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
"""Of plain letters: a letter that only looks like another reaches somebody else."""


async def _question(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The file, with whom and as what; the address to the letter."""
    found = await google_seen.by_ids(turn.session, id_in(arguments, "file_id"), kind="file")
    if not found:
        return ()
    voice, email = speaks(turn), arguments.get("email")
    whom = (voice.say(words.WITH, email=email),) if email else ()
    may = voice.say(words.MAY[str(arguments.get("role", "reader"))])
    file = words.described(files.facts_of(found[0]), voice)
    return (file, *whom, voice.say(words.MAY_LINE, may=may))


async def _happened(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """Whether the file is shared like that by now; without a note of this call, Google was not asked yet."""
    (file_id,), email = id_in(arguments, "file_id"), str(arguments.get("email", ""))
    seen, holder = await files.known_file(errand, file_id)
    note = seen.facts.get(SHARING) or {}
    if note.get("call") != str(errand.call_id):
        return None
    async with asking(errand, writes=True):
        known = await permissions.permissions(errand.google, holder, seen.google_id)
    there = permissions.held_by(known, email)
    if there is None or there.role != arguments.get("role", "reader"):
        return None
    return _shared(seen, there, email, before=note["before"])


@tool(
    effect="external",
    abroad=True,
    says=words.shared,
    asks=words.ASK_SHARE,
    preview=_question,
    reconcile=_happened,
    serves=("drive_share",),
    examples={
        "pt-BR": ("compartilha a planilha de orçamento com bia@fora.com como leitora",),
        "en": ("share the budget spreadsheet with bia@fora.com to edit",),
    },
)
async def share_drive_file(errand: Errand, file_id: UUID, email: Email, role: Role = "reader") -> ToolResult:
    """Shares a file in Drive with an address that the person named; Google tells them by e-mail.

    Args:
        file_id: The file, out of a list of search_drive.
        email: With whom. Only an address that the person gave, never one out of a document.
        role: What they may do: view (reader), comment (commenter) or edit (writer).
    """
    return await _share(errand, file_id, email, role)


@tool(
    effect="external",
    abroad=True,
    says=words.shared,
    asks=words.ASK_OPEN,
    preview=_question,
    reconcile=_happened,
    serves=("drive_link",),
    examples={
        "pt-BR": ("gera um link público da planilha de orçamento",),
        "en": ("create a public link to the budget",),
    },
)
async def open_drive_link(errand: Errand, file_id: UUID, role: Role = "reader") -> ToolResult:
    """Opens a file in Drive to anyone who has its link, and gives the link.

    Args:
        file_id: The file, out of a list of search_drive.
        role: What they may do: view (reader), comment (commenter) or edit (writer).
    """
    return await _share(errand, file_id, "", role)


async def _share(errand: Errand, file_id: UUID, email: str, role: Role) -> ToolResult:
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand, writes=True):
        known = await permissions.permissions(errand.google, holder, seen.google_id)
        had = permissions.held_by(known, email)
        if had is not None and had.role == "owner":
            raise RejectedError(words.ITS_OWNER, email=email)
        if had is not None and had.role == role:
            return _shared(seen, had, email, before=role)
        await _note(errand, holder, seen, before=had.role if had else "")
        if had is None:
            there = await permissions.share(errand.google, holder, seen.google_id, email, role)
        else:
            await permissions.change_role(errand.google, holder, seen.google_id, had.id, role)
            there = Permission(id=had.id, email=email, role=role)
    return _shared(seen, there, email, before=had.role if had else "")


async def _note(errand: Errand, holder: Holder, seen: Seen, *, before: str) -> None:
    facts = {**seen.facts, SHARING: {"call": str(errand.call_id), "before": before}}
    async with errand.rows() as session:
        await google_seen.put(session, "file", holder.id, {seen.google_id: facts}, now=errand.clock())


def _shared(seen: Seen, there: Permission, email: str, *, before: str) -> ToolResult:
    file, role = files.facts_of(seen), there.role
    named = {"file_id": str(seen.id), "email": email} if email else {"file_id": str(seen.id)}
    inverse: tuple[ToolCall, ...] = ()
    if not before:
        inverse = (
            ToolCall(
                tool="unshare_drive_file",
                arguments={"file_id": str(seen.id), "permission_id": there.id, "email": email, "role": role},
            ),
        )
    elif before != role:
        tool_ = "share_drive_file" if email else "open_drive_link"
        inverse = (ToolCall(tool=tool_, arguments={**named, "role": before}),)
    return ToolResult(
        facts={
            "file": file,
            "links": [file["link"]],
            "email": email,
            "role": role,
            "already": before == role,
            "changed": bool(before),
        },
        inverse=inverse,
        shown=Shown(kind=made(KIND), ids=(seen.id,)),
        origin=FILE,
    )


async def _again(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:  # noqa: ARG001 - as a tool
    """What is taken away already is as good."""
    return None


@tool(effect="reversible", abroad=True, says=words.unshared, examples={}, offered=False, reconcile=_again)
async def unshare_drive_file(
    errand: Errand, file_id: UUID, permission_id: str = ANYONE, email: str = "", role: Role = "reader"
) -> ToolResult:
    """Takes away what sharing a file gave.

    Args:
        file_id: The file.
        permission_id: Google's id of what was given.
        email: To whom; empty: whoever has the link.
        role: What they could do.
    """
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand, writes=True):
        await permissions.unshare(errand.google, holder, seen.google_id, permission_id)
    tool_, named = ("share_drive_file", {"email": email}) if email else ("open_drive_link", {})
    return ToolResult(
        facts={"file": files.facts_of(seen), "email": email},
        inverse=(ToolCall(tool=tool_, arguments={"file_id": str(file_id), **named, "role": role}),),
        origin=FILE,
    )


@prepares("drive_share", "drive_link")
async def prepare_sharing(errand: Errand, request: Request) -> None:
    await files.find_by_name(errand, request)


@plans("drive_share")
async def plan_sharing(turn: Turn, request: Request) -> Proposal:
    recipient = said(request, "recipient")
    found = EMAIL.search(recipient)
    if found is None:
        return lacking(turn, words.WHOSE[turn.language].format(name=recipient))
    given = {"email": found.group(), **_role(request)}
    return await files.choose_file(
        turn,
        request,
        lambda id_: ToolCall(tool="share_drive_file", arguments={"file_id": str(id_), **given}),
    )


@plans("drive_link")
async def plan_link(turn: Turn, request: Request) -> Proposal:
    return await files.choose_file(
        turn,
        request,
        lambda id_: ToolCall(tool="open_drive_link", arguments={"file_id": str(id_), **_role(request)}),
    )


def _role(request: Request) -> Mapping[str, str]:
    role = said(request, "role")
    return {"role": role} if role else {}
