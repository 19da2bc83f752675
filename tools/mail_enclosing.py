"""Mail: a file of the chat goes along with one, new or an answer."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import PurePosixPath
from uuid import UUID

from integrations.postgres import files, questions
from integrations.postgres.database import Row
from language.listed import listed
from language.normal import normalise
from tools import _mail_letters as letters
from tools._choose import made, newest_list, numbers, said
from tools._context import Proposal, RejectedError, Request, Say, ToolCall, Turn, Words
from tools._errand import Errand
from tools._mail_files import endings_in
from tools._mail_letters import Wording
from tools._mail_meant import chosen, pointed, to_whom
from tools._sent_files import NO_FILE, arrived
from tools._toolbox import plans, prepares
from tools.mail_reading import fetch_named
from tools.mail_writing import reply

NEEDS = "google"
ADDED_WITHIN = timedelta(minutes=30)
"""After a mail was asked about."""
LATELY = 30
"""Files among which one of a kind is looked for."""
_SEVERAL = listed(
    "arquivos anexos pdfs documentos planilhas fotos imagens files attachments documents spreadsheets photos pictures images"
)


@prepares("email_enclose")
async def prepare(errand: Errand, request: Request) -> None:
    """What was just sent is still being fetched; and a name finds a mail that was not listed."""
    just = errand.seen(made("file"))
    with suppress(RejectedError):
        await arrived(errand, just[-1] if just else None)
    await fetch_named(errand, request)


@plans("email_enclose")
async def plan_enclosing(turn: Turn, request: Request) -> Proposal:
    """A mail with the file that is meant: to somebody, as an answer, or the one that waits for a yes."""
    ids = await _meant(turn, request)
    if isinstance(ids, Say):
        return ids
    if said(request, "act") == "reply":
        return await _answered(turn, request, ids)
    to = said(request, "recipient")
    if not to:
        return await _added(turn, ids)
    account = await letters.preferred(turn.session) or ""
    here = await files.get(turn.session, ids)
    subject = said(request, "subject") or next((PurePosixPath(row["name"]).stem for row in here), "")

    def calls(people: tuple[str, ...]) -> tuple[ToolCall, ...]:
        wording = Wording(to=people, subject=subject, text=_body(turn, request), account=account, files=ids)
        return (ToolCall(tool=_tool(here), arguments=wording.arguments),)

    return await to_whom(turn, to, calls)


async def _answered(turn: Turn, request: Request, ids: tuple[UUID, ...]) -> Proposal:
    here = await files.get(turn.session, ids)

    async def calls(threads: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        text, name = _body(turn, request), _tool(here)
        return tuple([await reply(turn, id_, text, files=ids, name=name) for id_ in threads])

    return await chosen(turn, pointed(request, said(request, "recipient")), calls, newest=True)


async def _added(turn: Turn, ids: tuple[UUID, ...]) -> Proposal:
    """The mail that was asked about last, with the file: it is asked about anew, for sending a file has talked past the question."""
    since = turn.now - ADDED_WITHIN
    row = await questions.asked_lately(turn.session, turn.conversation_id, tool="send_mail", since=since)
    if row is None:
        return Say(text=_WHICH_MAIL[turn.language])
    before = [str(each).partition(":")[0] for each in row["arguments"].get("files") or ()]
    both = list(dict.fromkeys([*before, *map(str, ids)]))
    return (ToolCall(tool="send_mail", arguments={**row["arguments"], "files": both}, origins=row["origins"]),)


async def _meant(turn: Turn, request: Request) -> tuple[UUID, ...] | Say:
    """The file of a number, what was just sent or brought, or the last one of the conversation; of a kind, the last of that kind."""
    if "number" in request.slots and said(request, "act") != "reply":
        listed, (number, *_) = turn.seen("file"), numbers(request)
        if newest_list(turn) != "file" or not 0 < number <= len(listed):
            return Say(text=_NO_FILE[turn.language])
        return (listed[number - 1],)
    order = _order(turn, request)
    just = turn.seen(made("file"))
    if just and _SEVERAL & set(normalise(order).text.split()):
        return just
    last = just[-1] if just else await files.newest_of(turn.session, turn.conversation_id)
    endings = endings_in(order)
    rows = await files.get(turn.session, [last]) if last else []
    # What comes along with its own order is not there yet, and is meant.
    if last is not None and (not rows or not endings or _ends(rows[0], endings)):
        return (last,)
    lately = await files.newest(turn.session, limit=LATELY)
    found = next((row["id"] for row in lately if _ends(row, endings)), None) if endings else None
    return Say(text=_NO_FILE[turn.language]) if found is None else (found,)


def _order(turn: Turn, request: Request) -> str:
    """The sentence without what is to be written and to whom: a file that is only spoken of there is not meant."""
    order = turn.message
    for slot in ("body", "subject", "recipient"):
        order = order.replace(said(request, slot) or "\0", " ")
    return order


def _ends(row: Row, endings: frozenset[str]) -> bool:
    picture = row["kind"] == "photo" and ".jpg" in endings
    return picture or PurePosixPath(str(row["name"]).lower()).suffix in endings


def _tool(here: Sequence[Row]) -> str:
    """What comes along with its own order cannot be shown yet: it becomes a draft, which is shown before it goes."""
    return "send_mail" if here else "draft_mail"


def _body(turn: Turn, request: Request) -> str:
    return said(request, "body") or _HERE_IT_IS[turn.language]


_HERE_IT_IS: Words = {"pt-BR": "Segue em anexo.", "en": "Please find it attached."}
_NO_FILE: Words = {language: text[:1].upper() + text[1:] for language, text in NO_FILE.items()}
_WHICH_MAIL: Words = {
    "pt-BR": "Em qual e-mail? Manda, por exemplo: manda esse arquivo por e-mail para bia@empresa.com dizendo que é a proposta.",
    "en": "To which email? Send, for example: email this file to bia@company.com saying it is the proposal.",
}
