"""Mail: finding it."""

import re
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.google.mail_query import localised, mail_search
from integrations.postgres import google_seen
from integrations.postgres.columns import Line
from tools import _mail_words as words
from tools._context import Proposal, Request, Shown, ToolCall, ToolResult, Turn, UnavailableError
from tools._errand import Errand
from tools._google import asking
from tools._mail_threads import ORIGIN, mailbox, row_of
from tools._toolbox import plans, tool

NEEDS = "google"
LISTS = 200
"""Kept in memory, of all people together, for when Gmail does not answer."""
TOO_OLD = timedelta(minutes=10)
_BOUND = re.compile(r"\b(after|before):(\d{9,11})\b")


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a question was answered with."""

    at: datetime
    ids: tuple[UUID, ...]
    more: bool


_lately: OrderedDict[tuple[UUID, str], _Listed] = OrderedDict()


@tool(
    effect="read",
    abroad=True,
    says=words.listed,
    serves=("email_query",),
    examples={
        "pt-BR": ("e-mails da Ana sobre contrato este mês", "meus e-mails não lidos de hoje"),
        "en": ("emails from Ana about the contract this month", "unread emails from today"),
    },
)
async def list_mails(errand: Errand, query: Line = "in:inbox", account: Line = "") -> ToolResult:
    """Lists mail conversations, the newest first, numbered: who wrote and what about, not what is in them.

    Args:
        query: In Gmail's search language: from:, to:, subject:, is:unread, has:attachment, after:2026/11/01, in:sent, words.
        account: The address of the account, when there are several.
    """
    box = await mailbox(errand, account)
    query = localised(query, errand.zone)
    key = (box.holder.id, query)
    try:
        async with asking(errand):
            found = await box.gmail.search(query)
    except UnavailableError:
        listed = _lately.get(key)
        if listed is None or errand.clock() - listed.at > TOO_OLD:
            raise
        return await _told(errand, query, listed, minutes_old=(errand.clock() - listed.at) // timedelta(minutes=1))
    listed = _Listed(errand.clock(), await box.keep(found.threads), found.more)
    _lately[key] = listed
    _lately.move_to_end(key)
    while len(_lately) > LISTS:
        _lately.popitem(last=False)
    return await _told(errand, query, listed)


async def _told(errand: Errand, query: str, listed: _Listed, **more: object) -> ToolResult:
    async with errand.rows() as session:
        rows = await google_seen.by_ids(session, listed.ids, kind="thread")
    facts = {
        "threads": [row_of(row) for row in rows],
        "more": listed.more,
        "query": query,
        **_days(query, errand.zone),
        **more,
    }
    shown = Shown(kind="thread", ids=tuple(row.id for row in rows)) if rows else None
    return ToolResult(facts=facts, shown=shown, origin=ORIGIN)


def _days(query: str, zone: ZoneInfo) -> dict[str, str]:
    """The first and the last day that a question names."""
    found = {
        name: datetime.fromtimestamp(int(seconds), UTC).astimezone(zone) for name, seconds in _BOUND.findall(query)
    }
    days: dict[str, str] = {}
    if "after" in found:
        days["since"] = found["after"].date().isoformat()
    if "before" in found and "after" in found:
        days["until"] = (found["before"] - timedelta(seconds=1)).date().isoformat()
    return days


@plans("email_query")
async def plan_query(turn: Turn, request: Request) -> Proposal:
    if request.slots.get("act") == "answer":
        return (ToolCall(tool="mails_to_answer", arguments={}),)
    search = mail_search(_asked(turn, request), now=turn.now, zone=turn.zone, language=turn.language)
    return (ToolCall(tool="list_mails", arguments={"query": search.query}),)


def _asked(turn: Turn, request: Request) -> str:
    """The sentence, up to where another order may begin."""
    query = request.slots.get("query")
    text = turn.message or str(query or "")
    if not isinstance(query, str) or query not in text:
        return text
    return text[: text.index(query) + len(query)]
