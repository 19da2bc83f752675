"""Mail: drafts, which nobody gets until they are sent, and mails passed on, which are drafts first."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from integrations.google.client import Holder
from integrations.google.gmail import Gmail
from integrations.google.letter_types import Letter
from integrations.google.scopes import MAIL
from integrations.postgres import google_seen
from integrations.postgres.google_seen import Seen
from tools import _mail_enclosed as enclosing
from tools import _mail_letters as letters
from tools._choose import id_in, made, short, speaks
from tools._context import GoneError, RejectedError, Shown, ToolCall, ToolResult, Turn, Voice, Words
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._mail_drafts import GONE, LEFT, draft_of, told, with_sizes
from tools._mail_enclosed import WITH, Files
from tools._mail_letters import Account, Addresses, Body, Recipients, Subject, Wording
from tools._mail_sending import Posting
from tools._mail_threads import ORIGIN, row_of
from tools._mail_words import NO_SUBJECT, thread_line
from tools._toolbox import tool

if TYPE_CHECKING:
    from integrations.google.composing import Enclosure

NEEDS = "google"


def drafted(facts: Mapping[str, object], voice: Voice) -> str:
    draft = facts["draft"]
    assert isinstance(draft, Mapping)
    lines = [
        voice.say(_DRAFTED),
        voice.say(letters.TO, people=", ".join([*draft["to"], *draft["cc"]])),
        voice.say(letters.SUBJECT, subject=draft["subject"] or voice.say(NO_SUBJECT)),
        *([voice.say(WITH, files=with_sizes(draft, voice))] if draft["files"] else []),
        voice.say(_TO_SEND),
    ]
    return "\n".join(lines)


async def _reconcile(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """A draft of the same call is found by its header: making it again finds that one."""
    del errand, arguments
    return None


@tool(
    effect="reversible",
    abroad=True,
    says=drafted,
    preview=enclosing.preview,
    binds=enclosing.bind,
    reconcile=_reconcile,
    serves=("email_send",),
    examples={
        "pt-BR": ("faz um rascunho de e-mail para bia@fora.com dizendo que volto dia 10",),
        "en": ("draft an email to bia@fora.com saying I am back on the 10th",),
    },
)
async def draft_mail(
    errand: Errand,
    to: Recipients,
    subject: Subject,
    text: Body,
    cc: Addresses = (),
    thread_id: UUID | None = None,
    account: Account = "",
    files: Files = (),
) -> ToolResult:
    """Writes an email as a draft in Gmail, without sending it.

    Args:
        to: Full addresses.
        subject: On one line.
        text: The whole text.
        cc: Full addresses that get a copy.
        thread_id: The conversation that it answers, from list_mails.
        account: The address of the account, when there are several.
        files: Files that go along, from list_files or fetch_attachments.
    """
    wording = Wording(to=to, subject=subject, text=text, cc=cc, thread_id=thread_id, account=account)
    answers = None
    if thread_id is None:
        holder = await holder_of(errand, MAIL, account)
    else:
        box, answers = await letters.answered(errand, thread_id)
        holder = box.holder
    enclosures = await enclosing.enclosed(errand, files, shown=False)
    raw = letters.written(wording, holder, errand, answers=answers, enclosures=enclosures)
    answers_in = (thread_id, answers.id) if thread_id and answers else None
    return await _saved(errand, holder, raw, answers_in=answers_in)


async def _passed_on(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The conversation as it was shown, and who would get it."""
    rows = await google_seen.by_ids(turn.session, id_in(arguments, "thread_id"), kind="thread")
    voice = speaks(turn)
    to, text = arguments["to"], str(arguments.get("text") or "")
    assert isinstance(to, list | tuple)
    told = [thread_line(row_of(row), voice) for row in rows]
    told.append(voice.say(letters.TO, people=", ".join(map(str, to))))
    return (*told, text) if text else tuple(told)


@tool(
    effect="reversible",
    abroad=True,
    says=drafted,
    preview=_passed_on,
    reconcile=_reconcile,
    serves=("email_send",),
    examples={
        "pt-BR": ("encaminha o e-mail 2 para bia@fora.com",),
        "en": ("forward email 2 to bia@fora.com",),
    },
)
async def forward_mail(errand: Errand, thread_id: UUID, to: Recipients, text: Body | None = None) -> ToolResult:
    """Makes a draft that passes on the newest mail of a conversation, with its attachments; send_draft sends it.

    Args:
        thread_id: The conversation, from list_mails.
        to: Full addresses.
        text: What is said above it.
    """
    from integrations.google.composing import compose  # noqa: PLC0415 - not for those who never open a mail
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail
    from integrations.google.replying import as_forward  # noqa: PLC0415 - not for those who never open a mail

    box, thread = await letters.answered(errand, thread_id)
    async with asking(errand):
        raw = await box.gmail.raw(thread.last.id)
    letter = read_letter(raw)
    wording = Wording(to=to, subject="", text=text or "")
    begun = letters.draft(wording, box.holder, errand)
    whole = as_forward(begun, letter, errand.language, errand.zone, _files(raw, letter))
    return await _saved(errand, box.holder, compose(whole), origin=ORIGIN)


def _files(raw: bytes, letter: "Letter") -> "tuple[Enclosure, ...]":
    from integrations.google.composing import Enclosure  # noqa: PLC0415 - not for those who never open a mail
    from integrations.google.letter import attachment_content  # noqa: PLC0415 - not for those who never open a mail

    if sum(file.size for file in letter.attachments) > enclosing.MOST_BYTES:
        raise RejectedError(enclosing.TOO_LARGE)
    return tuple(
        Enclosure(name=file.name, mime=file.mime, content=attachment_content(raw, file)) for file in letter.attachments
    )


async def _saved(
    errand: Errand, holder: Holder, raw: bytes, *, answers_in: tuple[UUID, str] | None = None, origin: str = "own_data"
) -> ToolResult:
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail

    posting = Posting(
        errand=errand,
        gmail=Gmail(errand.google, holder),
        call=str(errand.call_id),
        thread=answers_in[1] if answers_in else None,
    )

    async def written() -> bytes:
        return raw

    async with asking(errand, writes=True):
        draft = await posting.drafted(written)
    facts = {**told(read_letter(raw), raw), "call": posting.call, "account": holder.email}
    if answers_in:
        facts["thread_id"] = str(answers_in[0])
    async with errand.rows() as session:
        (id_,) = await google_seen.put(session, "draft", holder.id, {draft: facts}, now=errand.clock())
    return ToolResult(
        facts={"draft": {"id": str(id_), **facts}},
        inverse=(ToolCall(tool="delete_draft", arguments={"draft_id": str(id_)}),),
        shown=Shown(kind=made("draft"), ids=(id_,)),
        origin=origin,
    )


async def _deleted(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """That it is gone and was not sent: whoever began to delete it has."""
    seen, gmail = await _kept(errand, UUID(str(arguments["draft_id"])))
    async with asking(errand):
        there = await gmail.draft_exists(seen.google_id) or await gmail.sent_of(str(seen.facts["call"]))
    return None if there else _without(seen.facts)


@tool(
    effect="reversible",
    abroad=True,
    says=lambda facts, voice: voice.say(_DELETED, subject=facts["subject"]),
    examples={},
    offered=False,
    reconcile=_deleted,
)
async def delete_draft(errand: Errand, draft_id: UUID) -> ToolResult:
    """Deletes a draft that was written here.

    Args:
        draft_id: The draft.
    """
    seen, gmail = await _kept(errand, draft_id)
    async with asking(errand, writes=True):
        if not await gmail.delete_draft(seen.google_id):
            raise GoneError(LEFT if await gmail.sent_of(str(seen.facts["call"])) else GONE)
    return _without(seen.facts)


async def _kept(errand: Errand, draft_id: UUID) -> tuple[Seen, Gmail]:
    async with errand.rows() as session:
        seen = await draft_of(session, draft_id)
    return seen, Gmail(errand.google, await holder_of(errand, MAIL, str(seen.facts["account"])))


def _without(facts: Mapping[str, object]) -> ToolResult:
    again = {name: facts[name] for name in _SAID_AGAIN if facts.get(name)}
    whole = not facts["files"]
    return ToolResult(
        facts={"subject": short(str(facts["subject"]))},
        inverse=(ToolCall(tool="draft_mail", arguments=again),) if whole else (),
    )


_SAID_AGAIN = ("to", "cc", "subject", "text", "account", "thread_id")
"""What a draft is made again of."""
_DRAFTED: Words = {"pt-BR": "📝 Rascunho salvo no Gmail:", "en": "📝 Draft saved in Gmail:"}
_TO_SEND: Words = {
    "pt-BR": "Para mandar, diga “envia o rascunho”; eu mostro tudo antes.",
    "en": "To send it, say “send the draft”; I'll show you all of it first.",
}
_DELETED: Words = {"pt-BR": "🗑️ Rascunho apagado: “{subject}”", "en": "🗑️ Draft deleted: “{subject}”"}
