"""Mail: sending a draft that was written here, if it is still what was shown."""

from collections.abc import Mapping
from uuid import UUID

from integrations.google.errors import GoogleError, RefusedError
from integrations.google.gmail import NOT_FOUND, Gmail
from integrations.google.scopes import MAIL
from integrations.postgres import google_seen, holds
from tools import _mail_letters as letters
from tools._choose import made
from tools._context import Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn, Words
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._mail_drafts import draft_of, preview, told
from tools._mail_letters import HELD, Recipients, Subject
from tools._mail_sending import Posting
from tools._toolbox import plans, tool

NEEDS = "google"


async def _posting(errand: Errand, draft_id: UUID) -> tuple[Posting, Mapping[str, object], str]:
    async with errand.rows() as session:
        seen = await draft_of(session, draft_id)
    holder = await holder_of(errand, MAIL, str(seen.facts["account"]))
    posting = Posting(errand=errand, gmail=Gmail(errand.google, holder), call=str(seen.facts["call"]))
    return posting, seen.facts, seen.google_id


async def _reconcile(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    posting, facts, _ = await _posting(errand, UUID(str(arguments["draft_id"])))
    return _result(facts) if await posting.became() else None


@tool(
    effect="external",
    abroad=True,
    says=letters.sent,
    asks=letters.ASKS,
    preview=preview,
    held=HELD,
    reconcile=_reconcile,
    serves=("email_send_draft",),
    examples={"pt-BR": ("envia o rascunho",), "en": ("send the draft",)},
)
async def send_draft(errand: Errand, draft_id: UUID, to: Recipients, subject: Subject) -> ToolResult:
    """Sends a draft that draft_mail or forward_mail made.

    Args:
        draft_id: The draft.
        to: Its recipients, as they stand in it.
        subject: Its subject, as it stands in it.
    """
    posting, facts, draft = await _posting(errand, draft_id)
    if "asked" not in errand.kept:
        await _check(posting, draft, facts, to=to, subject=subject)
        if errand.keep is not None:
            await errand.keep({"draft": draft, "asked": True})
    await posting.send(draft)
    async with errand.rows() as session:
        await google_seen.put(
            session, "draft", posting.gmail.holder.id, {draft: {**facts, "sent": True}}, now=errand.clock()
        )
    return _result(facts)


async def _check(
    posting: Posting, draft: str, facts: Mapping[str, object], *, to: tuple[str, ...], subject: str
) -> None:
    """That it is what was shown: somebody may have changed it in Gmail since."""
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail

    try:
        raw = await posting.gmail.draft_raw(draft)
    except GoogleError as error:
        if isinstance(error, RefusedError) and error.status == NOT_FOUND:
            raise RejectedError(_GONE) from None
        async with asking(posting.errand):
            raise
    now = told(read_letter(raw), raw)
    named = {each.casefold() for each in to} == {str(each).casefold() for each in _list(facts["to"])}
    if now["digest"] != facts["digest"] or not named or subject.strip() != facts["subject"]:
        raise RejectedError(_CHANGED)


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _result(facts: Mapping[str, object]) -> ToolResult:
    return ToolResult(facts={name: facts[name] for name in ("to", "cc", "subject")})


@plans("email_send_draft")
async def plan_send_draft(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    last = turn.seen(made("draft"))
    rows = await google_seen.by_ids(turn.session, last, kind="draft") if last else []
    if not rows:
        return Say(text=_NONE[turn.language])
    row = rows[0]
    if row.facts.get("sent"):
        return Say(text=_SENT[turn.language].format(people=", ".join(row.facts["to"])))
    if any(
        str(row.id) == each["arguments"].get("draft_id")
        for each in await holds.held(turn.session, turn.conversation_id)
    ):
        return Say(text=_LEAVING[turn.language].format(people=", ".join(row.facts["to"])))
    given = {"draft_id": str(row.id), "to": row.facts["to"], "subject": row.facts["subject"]}
    return (ToolCall(tool="send_draft", arguments=given),)


_CHANGED: Words = {
    "pt-BR": "o rascunho mudou no Gmail depois que eu te mostrei, então não enviei. Confira por lá.",
    "en": "the draft changed in Gmail after I showed it to you, so I did not send it. Please check there.",
}
_GONE: Words = {
    "pt-BR": "o rascunho não está mais no Gmail, então não enviei nada.",
    "en": "the draft is no longer in Gmail, so I sent nothing.",
}
_SENT: Words = {
    "pt-BR": "Esse rascunho, para {people}, já foi enviado.",
    "en": "That draft, to {people}, has been sent already.",
}
_LEAVING: Words = {
    "pt-BR": "Esse rascunho, para {people}, já está saindo. Para segurar, manda “cancela o envio”.",
    "en": "That draft, to {people}, is on its way already. To hold it, send “cancel the email”.",
}
_NONE: Words = {
    "pt-BR": "Não tenho nenhum rascunho recente. Manda, por exemplo: faz um rascunho para bia@empresa.com dizendo que volto dia 10.",
    "en": "I have no recent draft. Send, for example: draft an email to bia@company.com saying I am back on the 10th.",
}
