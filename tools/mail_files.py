"""Mail: what is attached to one comes into the chat as a file."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Annotated
from uuid import UUID

from pydantic import Field

from integrations.postgres import files
from integrations.postgres.database import Row, Session
from integrations.postgres.google_seen import Seen
from tools import _mail_file_words as words
from tools._choose import MOST_CHOICES, ids_call, made, never_mind, numbers, said, short, speaks
from tools._context import (
    Ask,
    Choice,
    Given,
    Proposal,
    RejectedError,
    Request,
    Say,
    Shown,
    ToolCall,
    ToolResult,
    Turn,
)
from tools._errand import Errand
from tools._mail_files import Fetched, called, fetched, look_up, looked_up, named, pointed_at
from tools._mail_meant import ADDRESS
from tools._mail_threads import ORIGIN
from tools._toolbox import plans, prepares, tool
from tools.files import MOST_BYTES

NEEDS = "google"
MOST = 10
"""At once."""
Calls = Callable[[Sequence[UUID]], tuple[ToolCall, ...]]


async def _again(errand: Errand, arguments: object) -> ToolResult | None:
    """Fetched twice it is kept once: its row has the call's own id."""
    del errand, arguments
    return None


@tool(
    effect="own",
    abroad=True,
    says=words.brought,
    reconcile=_again,
    serves=("email_file", "email_open"),
    examples={
        "pt-BR": ("me manda o anexo do e-mail da Ana", "baixa o contrato que a Ana mandou"),
        "en": ("send me the attachment from Ana's email", "download the contract that Ana sent"),
    },
)
async def fetch_attachments(
    errand: Errand, attachments: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST)]
) -> ToolResult:
    """Brings attachments of an email into the chat: the person gets each attachment as a file with the reply, and it is kept.

    Args:
        attachments: Their ids, from read_mail.
    """
    there = await fetched(errand, tuple(dict.fromkeys(attachments)), most=MOST_BYTES)
    kept = [each for each in there if each.refused is None]
    if not kept:
        raise RejectedError(words.AS_TOLD, told=words.why_not(there, errand))
    ids = tuple(errand.new_id(nth=nth) for nth in range(len(kept)))
    given = [await _given(errand, each) for each in kept]
    async with errand.rows() as session:
        for id_, file, each in zip(ids, given, kept, strict=True):
            await _keep(errand, session, id_, file, len(each.content))
    first = there[0].seen.facts
    rows = iter(ids)
    return ToolResult(
        facts={
            "files": [words.told(each) | ({} if each.refused else {"id": str(next(rows))}) for each in there],
            "subject": first["subject"],
            "sender": first["sender"],
        },
        files=tuple(given),
        inverse=(ids_call("delete_files", ids),),
        shown=Shown(kind=made("file"), ids=ids),
        origin=ORIGIN,
    )


async def _given(errand: Errand, file: Fetched) -> Given:
    digest = await asyncio.to_thread(errand.blobs.put, file.content)
    return Given(name=file.name(errand.language), mime=file.mime, sha256=digest)


async def _keep(errand: Errand, session: Session, id_: UUID, file: Given, size: int) -> None:
    """As what was sent in the chat: found again, saved to Drive, sent along with a mail."""
    about = {"kind": "document", "name": file.name, "mime": file.mime, "bytes": size, "seconds": None}
    sent: Row = {"conversation_id": errand.conversation_id, "message_id": None, "file": {}}
    await files.insert(session, id_, sent, about, now=errand.clock())
    await files.fetched(session, id_, digest=file.sha256, size=size, now=errand.clock())


@prepares("email_file")
async def look_for_files(errand: Errand, request: Request) -> None:
    if not ADDRESS.search(said(request, "query")):
        await look_up(errand, request)


@plans("email_file")
async def plan_files(turn: Turn, request: Request) -> Proposal:
    def call(ids: Sequence[UUID]) -> tuple[ToolCall, ...]:
        return (ToolCall(tool="fetch_attachments", arguments={"attachments": [str(id_) for id_ in ids]}),)

    if others := ADDRESS.findall(said(request, "query")):
        return Say(text=words.TO_OTHERS[turn.language].format(to=others[0]))
    return await meant_files(turn, request, call)


async def meant_files(turn: Turn, request: Request, call: Calls) -> Proposal:
    """The calls for the files of the mail that is meant, or a question where several could be."""
    if not turn.connected:
        # It fails with the way to connect.
        return (ToolCall(tool="list_mails", arguments={"query": "has:attachment"}),)
    rows = await looked_up(turn)
    thread = None if said(request, "query") else pointed_at(turn, request)
    # A reply to an older message points at another mail than the one that was looked up.
    if not rows or (thread is not None and str(thread) != rows[0].facts["thread"]):
        return Say(text=words.WHICH_MAIL[turn.language])
    if request.slots.get("part") == "file":
        return _numbered(turn, request, rows, call)
    # Pictures that belong to the text are no attachments to a person, unless there is nothing else.
    files_ = [row for row in rows if not row.facts["inline"]] or rows
    files_ = called(files_, named(request, turn.message)) or files_
    if len(files_) > 1 and not request.slots.get("all"):
        return _which(turn, files_, call)
    if len(files_) > MOST:
        return Say(text=words.TOO_MANY[turn.language].format(count=len(files_), most=MOST))
    return call([row.id for row in files_])


def _numbered(turn: Turn, request: Request, rows: Sequence[Seen], call: Calls) -> Proposal:
    """As they are numbered where the mail was read."""
    places = [number - 1 if number > 0 else len(rows) + number for number in numbers(request)]
    if any(not 0 <= place < len(rows) for place in places):
        told = words.NO_SUCH if len(rows) > 1 else words.NO_SUCH_OF_ONE
        return Say(text=told[turn.language].format(count=len(rows)))
    return call([rows[place].id for place in places[:MOST]])


def _which(turn: Turn, rows: Sequence[Seen], call: Calls) -> Ask:
    voice = speaks(turn)
    choices = [
        Choice(label=short(str(row.facts["name"])) or voice.say(words.NAMELESS), calls=call([row.id]))
        for row in rows[:MOST_CHOICES]
    ]
    every = Choice(label=voice.say(words.ALL), calls=call([row.id for row in rows[:MOST]]))
    text = voice.say(words.WHICH, subject=rows[0].facts["subject"] or "—")
    return Ask(text=text, choices=(*choices, every, never_mind(turn)))
