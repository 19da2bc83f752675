"""Mail: which conversations wait for an answer of the person's."""

import asyncio

from integrations.google.gmail import Gmail, Thread
from integrations.postgres import google_seen
from integrations.postgres.columns import Line
from tools import _mail_words as words
from tools._context import Shown, ToolResult
from tools._errand import Errand
from tools._google import asking
from tools._mail_threads import ORIGIN, mailbox, row_of
from tools._toolbox import tool

NEEDS = "google"
LATELY = "in:inbox newer_than:14d -category:promotions -category:social"
MOST = 20
"""Threads that are looked into."""


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
    box = await mailbox(errand, account)
    async with asking(errand):
        found = await box.gmail.search(LATELY, most=MOST)
        waits = await asyncio.gather(*(_waits(box.gmail, thread) for thread in found.threads))
    threads = [thread for thread, waiting in zip(found.threads, waits, strict=True) if waiting]
    ids = await box.keep(threads)
    async with errand.rows() as session:
        rows = await google_seen.by_ids(session, ids, kind="thread")
    facts = {"threads": [row_of(row) for row in rows], "answer": True, "more": False}
    shown = Shown(kind="thread", ids=tuple(row.id for row in rows)) if rows else None
    return ToolResult(facts=facts, shown=shown, origin=ORIGIN)


async def _waits(gmail: Gmail, thread: Thread) -> bool:
    from integrations.google.answering import needs_answer  # noqa: PLC0415 - not for those who never open a mail
    from integrations.google.letter import read_letter  # noqa: PLC0415 - not for those who never open a mail

    last = thread.last
    if "SENT" in last.labels or last.from_list:
        return False
    return needs_answer(read_letter(await gmail.raw(last.id)), (gmail.holder.email,)) is not None
