"""Mail: what is in one, and which ones wait for an answer."""

from datetime import date, datetime
from uuid import UUID

from integrations.google.letter_types import Invitation, Problem
from tools import _mail_words as words
from tools._choose import made, said
from tools._context import Proposal, Request, Shown, ToolCall, ToolResult, Turn
from tools._errand import Errand
from tools._google import asking
from tools._mail_files import remember_files
from tools._mail_meant import ADDRESS, chosen, pointed
from tools._mail_threads import ORIGIN, mailbox, mailbox_of, name_in, named, row_of, shown, thread_of
from tools._toolbox import plans, prepares, tool

MOST_TEXT = 20_000
"""Characters of a mail that the ledger keeps."""
MOST_CANDIDATES = 5
NEEDS = "google"


@tool(
    effect="read",
    abroad=True,
    says=words.read,
    serves=("email_open", "email_query"),
    examples={
        "pt-BR": ("abre o e-mail 2", "lê o último e-mail da Ana"),
        "en": ("open email 2", "read the last email from Ana"),
    },
)
async def read_mail(errand: Errand, thread_id: UUID) -> ToolResult:
    """Reads the newest mail of a conversation: its text and the names of what is attached.

    Args:
        thread_id: The conversation, from list_mails.
    """
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail

    async with errand.rows() as session:
        seen = (await shown(session, [thread_id]))[0]
    box = await mailbox_of(errand, seen)
    thread = await thread_of(box, seen)
    async with asking(errand):
        letter = read_letter(await box.gmail.raw(thread.last.id))
    await box.keep([thread])
    attachments = await remember_files(errand, box.holder, thread.last.id, letter, thread=str(thread_id))
    async with errand.rows() as session:
        now = (await shown(session, [thread_id]))[0]
    facts = {
        "thread": row_of(now),
        "body": letter.text[:MOST_TEXT],
        "attachments": attachments,
        "invitations": [_invitation(each) for each in letter.invitations],
        "hidden": Problem.HIDDEN in letter.problems,
    }
    return ToolResult(
        facts=facts, shown=Shown(kind=made("thread"), ids=(thread_id,)), origin=ORIGIN, secluded=("body",)
    )


def _invitation(event: Invitation) -> dict[str, object]:
    start: date | datetime | None = event.start
    return {"summary": event.summary, "start": None if start is None else start.isoformat(), "location": event.location}


@prepares("email_open", "email_send", "email_archive", "email_delete", "email_mark")
async def fetch_named(errand: Errand, request: Request) -> None:
    """The newest threads that are called so, so that a name finds one that was not listed."""
    name = name_in(request)
    if (
        not name
        or name.isdecimal()
        or "number" in request.slots
        or (ADDRESS.search(name) and not request.slots.get("act"))
    ):
        return
    box = await mailbox(errand)
    async with asking(errand):
        found = await box.gmail.search(named(ADDRESS.sub(" ", name)), most=MOST_CANDIDATES)
    await box.keep(found.threads)


@plans("email_open")
async def plan_open(turn: Turn, request: Request) -> Proposal:
    async def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        return tuple(ToolCall(tool="read_mail", arguments={"thread_id": str(id_)}) for id_ in ids)

    return await chosen(turn, pointed(request, said(request, "query")), calls, newest=True)
