"""Mail: sending it, after a yes to every letter of it and half a minute to take it back."""

import re
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from integrations.google.gmail import Gmail, Thread
from tools import _mail_enclosed as enclosing
from tools import _mail_letters as letters
from tools._choose import never_mind, said, short
from tools._context import (
    Ask,
    Choice,
    InDoubtError,
    Proposal,
    RejectedError,
    Request,
    Say,
    ToolCall,
    ToolResult,
    Turn,
    Words,
)
from tools._errand import Errand
from tools._mail_enclosed import Files
from tools._mail_letters import HELD, Account, Addresses, Body, Recipients, Subject, Wording, reply_subject
from tools._mail_meant import ADDRESS, chosen, pointed, seen_thread, to_whom
from tools._mail_recipients import another_mail, body_parted, check, copied, parted, sendable
from tools._mail_sending import DOUBT, Posting
from tools._mail_threads import is_called, writer
from tools._toolbox import plans, tool

NEEDS = "google"


async def _reconcile(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    wording = _wording(arguments)
    holder = await letters.account_for_mail(errand, wording.account)
    if not letters.reads(holder):
        if errand.kept.get("asked"):
            raise InDoubtError(DOUBT)
        return None
    posting = Posting(errand=errand, gmail=Gmail(errand.google, holder), call=str(errand.call_id))
    return _result(wording) if await posting.became() else None


@tool(
    effect="external",
    abroad=True,
    says=letters.sent,
    asks=letters.ASKS,
    preview=enclosing.preview,
    binds=enclosing.bind,
    held=HELD,
    reconcile=_reconcile,
    serves=("email_send",),
    examples={
        "pt-BR": (
            "manda um e-mail para bia@fora.com dizendo que chego às 10",
            "responde o e-mail da Ana dizendo que sim",
        ),
        "en": ("send an email to bia@fora.com saying I arrive at 10", "reply to the email from Ana saying yes"),
    },
)
async def send_mail(
    errand: Errand,
    to: Recipients,
    subject: Subject,
    text: Body,
    cc: Addresses = (),
    thread_id: UUID | None = None,
    account: Account = "",
    files: Files = (),
) -> ToolResult:
    """Sends an email, or an answer in a conversation.

    Args:
        to: Full addresses. Only those the person named, or that stand as sender or recipient of a mail they mean.
        subject: On one line; of an answer "Re: " and the subject of the conversation.
        text: The whole text, exactly as it goes.
        cc: Full addresses that get a copy.
        thread_id: The conversation that it answers, from list_mails.
        account: The address of the account it goes from, when there are several.
        files: Files that go along, from list_files or fetch_attachments.
    """
    wording = Wording(to=to, subject=subject, text=text, cc=cc, thread_id=thread_id, account=account)
    holder = await letters.account_for_mail(errand, account)
    answers: Thread | None = None
    if thread_id is not None:
        box, answers = await letters.answered(errand, thread_id)
        holder = box.holder
    posting = Posting(
        errand=errand,
        gmail=Gmail(errand.google, holder),
        call=str(errand.call_id),
        thread=answers.id if answers else None,
    )

    async def raw() -> bytes:
        enclosures = await enclosing.enclosed(errand, files)
        return letters.written(wording, holder, errand, answers=answers, enclosures=enclosures)

    if letters.reads(holder):
        await posting.sent(raw)
    else:
        await posting.sent_at_once(await raw())
    return _result(wording)


def _result(wording: Wording) -> ToolResult:
    return ToolResult(facts={"to": list(wording.to), "cc": list(wording.cc), "subject": wording.subject})


def _wording(arguments: Mapping[str, object]) -> Wording:
    def people(name: str) -> tuple[str, ...]:
        value = arguments.get(name)
        return tuple(map(str, value)) if isinstance(value, list | tuple) else ()

    thread_id = arguments.get("thread_id")
    return Wording(
        to=people("to"),
        cc=people("cc"),
        subject=str(arguments.get("subject") or ""),
        text=str(arguments.get("text") or ""),
        thread_id=UUID(str(thread_id)) if thread_id else None,
        account=str(arguments.get("account") or ""),
    )


@plans("email_send")
async def plan_send(turn: Turn, request: Request) -> Proposal:
    """A new mail, an answer, a draft, or a mail passed on: by what the sentence says it is."""
    act = said(request, "act")
    if act == "forward":
        return await _forwarded(turn, request)
    if act == "reply":
        return await _answered(turn, request)
    return await _new(turn, request, "draft_mail" if act == "draft" else "send_mail")


async def _new(turn: Turn, request: Request, name: str) -> Proposal:
    to, body = said(request, "recipient"), said(request, "body")
    if not to and (found := ADDRESS.match(body)):
        # "/email bia@fora.com oi, tudo bem?"
        to, body = found[0], body[found.end() :].lstrip(" ,:;–—-")
    if not to:
        return Say(text=_WHOM[turn.language])
    if not body:
        return Say(text=_WHAT[turn.language].format(to=to))
    if (both := another_mail(body)) is not None:
        body, *second = both
        last = await _new(turn, _only(request, *second), name)
        first = await _new(turn, _only(request, to, body), name)
        # What lacks something is asked first: none of the two goes without the other.
        return (*first, *last) if isinstance(first, tuple) and isinstance(last, tuple) else _unclear(first, last)
    to, copies = parted(to)
    body, more = body_parted(body)
    cc = await copied(turn, ", ".join(filter(None, (copies, more))))
    if isinstance(cc, Say):
        return cc
    account = await letters.preferred(turn.session) or ""
    subject = " ".join(said(request, "subject").split())

    def calls(people: tuple[str, ...]) -> tuple[ToolCall, ...]:
        wording = sendable(Wording(to=people, cc=cc, subject=subject, text=body, account=account))
        return (ToolCall(tool=name, arguments=wording.arguments),)

    return await to_whom(turn, to, calls)


def _only(request: Request, to: str, body: str) -> Request:
    kept = {name: value for name, value in request.slots.items() if name == "subject"}
    return replace(request, slots={**kept, "recipient": to, "body": body})


def _unclear(first: Proposal, last: Proposal) -> Proposal:
    return last if isinstance(first, tuple) else first


async def _answered(turn: Turn, request: Request) -> Proposal:
    body, to_all = said(request, "body"), bool(request.slots.get("all"))
    body, copies = body_parted(body)
    if not body:
        return Say(text=_ANSWER_WHAT[turn.language])
    cc = await copied(turn, copies)
    if isinstance(cc, Say):
        return cc

    async def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        return tuple([await reply(turn, id_, body, to_all=to_all, cc=cc) for id_ in ids])

    name = said(request, "query") or said(request, "recipient")
    proposal = await chosen(turn, pointed(request, name), calls, newest=True)
    if to_all or not isinstance(proposal, tuple) or len(proposal) != 1:
        return proposal
    return await _to_them(turn, proposal[0], name) or proposal


async def _to_them(turn: Turn, answer: ToolCall, name: str) -> Ask | None:
    """A question where whoever was named has only got the mail that would be answered, and would not get the answer."""
    thread = await seen_thread(turn, UUID(str(answer.arguments["thread_id"])))
    to = tuple(thread.facts["answers"])
    named = [each["address"] for each in thread.facts["people"] if is_called(each, name)]
    if not named or thread.facts["mine"] or {*to, writer(thread)} & set(named):
        return None
    choices = [
        Choice(
            label=", ".join(people), calls=(ToolCall(tool=answer.tool, arguments={**answer.arguments, "to": people}),)
        )
        for people in ([named[0]], list(to), [*to, named[0]])
    ]
    asked = _WHO_GETS_IT[turn.language].format(name=short(name), subject=short(str(thread.facts["subject"])))
    return Ask(text=asked, choices=(*choices, never_mind(turn)))


async def reply(
    turn: Turn,
    id_: UUID,
    body: str,
    *,
    to_all: bool = False,
    cc: tuple[str, ...] = (),
    files: tuple[UUID, ...] = (),
    name: str = "send_mail",
) -> ToolCall:
    """The call that answers a conversation.

    Raises:
        RejectedError: there is nobody to answer.
    """
    seen = await seen_thread(turn, id_)
    if not seen.facts["answers"]:
        raise RejectedError(_NOBODY_TO_ANSWER)
    wording = Wording(
        to=tuple(seen.facts["answers"]),
        cc=tuple(dict.fromkeys((*(seen.facts["others"] if to_all else ()), *cc))),
        subject=reply_subject(str(seen.facts["subject"])),
        text=body,
        thread_id=id_,
        account=str(seen.facts["account"]),
        files=files,
    )
    return ToolCall(tool=name, arguments=sendable(wording).arguments)


async def _forwarded(turn: Turn, request: Request) -> Proposal:
    """A draft first: what is passed on is shown before anybody is asked whether it goes."""
    named, to = _parted(request)
    if not to:
        return Say(text=_FORWARD_WHOM[turn.language])
    check(to)
    body = said(request, "body")

    async def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        more = {"text": body} if body else {}
        return tuple(
            ToolCall(tool="forward_mail", arguments={"thread_id": str(id_), "to": list(to), **more}) for id_ in ids[:1]
        )

    return await chosen(turn, pointed(request, named), calls, newest=True)


def _parted(request: Request) -> tuple[str, tuple[str, ...]]:
    """Which mail, and to whom, of "o e-mail da Ana para bia@fora.com"."""
    words = said(request, "query") or said(request, "recipient")
    to = tuple(dict.fromkeys(ADDRESS.findall(f"{words} {said(request, 'to')}")))
    left = words
    for each in to:
        left = left.replace(each, " ")
    return re.sub(r"\s+(para|pra|pro|to|e|and|,)\s*$", "", left.strip(" ,"), flags=re.IGNORECASE).strip(), to


_WHOM: Words = {
    "pt-BR": "Para quem? Manda, por exemplo: e-mail para bia@empresa.com dizendo que chego às 10.",
    "en": "Who to? Send, for example: email bia@company.com saying I arrive at 10.",
}
_WHAT: Words = {
    "pt-BR": "O que eu escrevo para {to}? Manda, por exemplo: e-mail para {to} dizendo que chego às 10.",
    "en": "What shall I write to {to}? Send, for example: email {to} saying I arrive at 10.",
}
_ANSWER_WHAT: Words = {
    "pt-BR": "O que eu respondo? Manda, por exemplo: responde o 1 dizendo que sim.",
    "en": "What shall I answer? Send, for example: reply to 1 saying yes.",
}
_FORWARD_WHOM: Words = {
    "pt-BR": "Encaminho para qual endereço? Manda, por exemplo: encaminha o 1 para bia@empresa.com.",
    "en": "Forward it to which address? Send, for example: forward 1 to bia@company.com.",
}
_WHO_GETS_IT: Words = {
    "pt-BR": "“{subject}” não é de {name}, que só recebeu. A resposta vai para quem?",
    "en": "“{subject}” is not from {name}, who only got it. Who does the answer go to?",
}
_NOBODY_TO_ANSWER: Words = {
    "pt-BR": "esse e-mail não diz de quem é, então não tenho a quem responder.",
    "en": "that mail does not say who it is from, so there is nobody to answer.",
}
