"""Mail: which conversations wait for an answer of the person's, and which of them need none."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from pydantic import Field

from integrations.google.errors import NotConnectedError
from integrations.google.scopes import MAIL
from integrations.postgres import google_seen, mail_waiting
from integrations.postgres.columns import Line
from integrations.postgres.mail_waiting import Waits
from tools import _mail_waiting_words as words
from tools._choose import Option, Pool, choose, ids_call, ids_in, made, said, short
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn
from tools._errand import Errand
from tools._google import asking, holder_of
from tools._mail_meant import pointed
from tools._mail_threads import ORIGIN, called, called_by, row_of
from tools._mail_waiting import looked
from tools._toolbox import plans, tool

NEEDS = "google"
MOST = 20
"""Conversations of one list."""
Threads = Annotated[tuple[UUID, ...], Field(min_length=1, max_length=mail_waiting.MOST)]


@tool(
    effect="read",
    abroad=True,
    says=words.listed,
    serves=("email_query",),
    examples={
        "pt-BR": ("quais e-mails precisam de resposta?",),
        "en": ("which emails need an answer?",),
    },
)
async def mails_to_answer(errand: Errand, account: Line = "") -> ToolResult:
    """Lists the conversations of the last two weeks in which somebody asks the person something and has no answer yet.

    Args:
        account: The address of the account, when there are several.
    """
    holder = await holder_of(errand, MAIL, account)
    async with asking(errand):
        troubles = await looked(errand, max_age=timedelta(), account=holder.email if account else "")
    async with errand.rows() as session:
        known = await mail_waiting.looked_at(session)
        every = await mail_waiting.waiting(session, errand.clock())
        found = [each for each in every if not account or each.account_id == holder.id]
        ids = [each.id for each in found[:MOST]]
        await mail_waiting.show(session, ids, now=errand.clock())
        rows = await google_seen.by_ids(session, ids, kind="thread")
    old = [known[email] for email in troubles if email in known]
    lost = [each for each in troubles.values() if isinstance(each, NotConnectedError)]
    if lost or (troubles and not known):
        async with asking(errand):
            raise next(iter((*lost, *troubles.values())))
    facts = {
        "threads": [row_of(row) for row in rows],
        "more": len(found) - len(ids),
        "unseen": [email for email in troubles if email not in known],
        "minutes_old": (errand.clock() - min(old)) // timedelta(minutes=1) if old else None,
    }
    return ToolResult(facts=facts, shown=Shown(kind="thread", ids=tuple(ids)) if ids else None, origin=ORIGIN)


async def _preview(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    meant = set(ids_in(arguments))
    return tuple(_label(each) for each in await mail_waiting.waiting(turn.session, turn.now) if each.id in meant)


@tool(
    effect="own",
    says=words.dismissed,
    preview=_preview,
    asks=words.MANY,
    serves=("email_dismiss", "email_query"),
    examples={
        "pt-BR": ("não precisa responder o e-mail 1", "já respondi o e-mail 1"),
        "en": ("no need to answer email 1", "I already answered email 1"),
    },
)
async def dismiss_mails(turn: Turn, ids: Threads) -> ToolResult:
    """Takes conversations off the list of those that wait for an answer; a new mail in one brings it back. Changes nothing in Gmail.

    Args:
        ids: The conversations, from mails_to_answer.
    """
    rows = await mail_waiting.dismiss(turn.session, ids, at=turn.now)
    if not rows:
        raise RejectedError(words.NOT_WAITING)
    changed = [row["id"] for row in rows]
    facts = {"threads": [{"id": str(row["id"]), "subject": row["facts"]["subject"]} for row in rows]}
    return ToolResult(facts=facts, inverse=(ids_call("await_mails", changed),), origin=ORIGIN)


@tool(effect="own", says=words.waits_again, examples={}, offered=False)
async def await_mails(turn: Turn, ids: Threads) -> ToolResult:
    """Puts conversations back on the list of those that wait for an answer.

    Args:
        ids: The conversations.
    """
    rows = await mail_waiting.dismiss(turn.session, ids, at=None)
    if not rows:
        raise RejectedError(words.NOT_WAITING)
    changed = [row["id"] for row in rows]
    facts = {"threads": [{"id": str(row["id"]), "subject": row["facts"]["subject"]} for row in rows]}
    return ToolResult(facts=facts, inverse=(ids_call("dismiss_mails", changed),), origin=ORIGIN)


@plans("email_dismiss")
async def plan_dismiss(turn: Turn, request: Request) -> Proposal:
    """Plans “não precisa responder o 2”, “já respondi esse e-mail” and “no need to answer Bia's email”."""
    waiting = await mail_waiting.waiting(turn.session, turn.now)
    if not waiting:
        return Say(text=words.NOTHING_WAITS[turn.language])
    named = pointed(request, said(request, "query"))
    bare = not {"number", "query", "reference"} & named.slots.keys()
    if bare and not (turn.seen("thread") or turn.seen(made("thread"))):
        # It was said to us.
        return Say(text=words.FINE[turn.language])
    return await choose(turn, named, _pool(turn, waiting), _calls)


def _calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
    return (ids_call("dismiss_mails", ids),)


def _label(each: Waits) -> str:
    return f"{called_by(each.facts['sender'])}: {short(str(each.facts['subject']) or '—')}"


def _pool(turn: Turn, waiting: Sequence[Waits]) -> Pool:
    options = {each.id: Option(id=each.id, label=_label(each)) for each in waiting}

    async def every() -> Sequence[Option]:
        return list(options.values())

    async def matching(query: str) -> Sequence[Option]:
        return [options[row.id] for row in await called(turn.session, query) if row.id in options]

    return Pool(
        kind="thread",
        every=every,
        matching=matching,
        which=words.WHICH,
        none=words.NOTHING_WAITS,
        unknown=words.UNKNOWN,
        command=words.COMMAND,
    )
