"""Looks through a mailbox for conversations that wait for an answer: all of the last days once, afterwards only where something happened."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from integrations.google.answering import LOOKED_BACK, waits
from integrations.google.errors import RefusedError
from integrations.google.gmail import NOT_FOUND, Gmail, Head, Thread
from integrations.google.gmail_changes import INBOX, changed, newest
from integrations.google.letter import read_letter
from integrations.google.letter_types import Letter
from integrations.postgres.mail_waiting import LATELY

MOST = 50
"""Conversations that are looked into at once; the newest of more."""
AT_ONCE = 4
_QUERY = f"in:inbox newer_than:{LATELY.days}d -category:promotions -category:social"
_SORTED_OUT = frozenset(("CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "CATEGORY_UPDATES", "CATEGORY_FORUMS"))
"""By Gmail: shops, networks, machines and lists."""
_GONE = frozenset(("TRASH", "SPAM", "SENT", "CHAT"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What one look has found."""

    history_id: str
    waiting: tuple[Thread, ...]
    """Whether there are files is only said of those whose newest mail was not `known`."""
    settled: frozenset[str]
    """Conversations that wait for nothing."""


async def look(gmail: Gmail, *, since: str | None, known: Mapping[str, str], now: datetime) -> Looked:
    """Looks where something happened `since`; everywhere, where that is not known or too much.

    Args:
        gmail: The account.
        since: What the last look answered.
        known: By conversation that waits, its newest mail.
        now: What is older than two weeks waits no more.

    Raises what `Google.ask` raises: nothing is known then.
    """
    changes = None if since is None else await changed(gmail, since)
    ids = set[str]() if changes is None else changes.came | (changes.touched & known.keys())
    if changes is None or len(ids) > MOST:
        history_id = await newest(gmail)
        ids = {*await gmail.listed(_QUERY, most=MOST), *known}
    else:
        history_id = changes.history_id
    at_once = asyncio.Semaphore(AT_ONCE)

    async def one(id_: str) -> Thread | None:
        async with at_once:
            return await _waits(gmail, id_, known.get(id_), now)

    found = dict(zip(ids, await asyncio.gather(*map(one, ids)), strict=True))
    return Looked(
        history_id=history_id,
        waiting=tuple(each for each in found.values() if each is not None),
        settled=frozenset(id_ for id_, thread in found.items() if thread is None),
    )


async def _waits(gmail: Gmail, id_: str, judged: str | None, now: datetime) -> Thread | None:
    thread = await gmail.thread(id_)
    if thread is None or not _may_wait(thread, now):
        return None
    if thread.last.id == judged:
        return thread
    letters = await _letters(gmail, thread)
    if waits(letters, (gmail.holder.email,)) is None:
        return None
    return replace(thread, files=any(not each.inline for letter in letters for each in letter.attachments))


def _may_wait(thread: Thread, now: datetime) -> bool:
    last = thread.last
    if INBOX not in last.labels or last.labels & _GONE or last.from_list or last.at < now - LATELY:
        return False
    return not last.labels & _SORTED_OUT or any(_is_mine(head) for head in thread.heads)


async def _letters(gmail: Gmail, thread: Thread) -> list[Letter]:
    """The mails since the person's last one, the newest first."""
    since: list[Head] = []
    for head in reversed(thread.heads):
        if _is_mine(head) or len(since) == LOOKED_BACK:
            break
        if "DRAFT" not in head.labels:
            since.append(head)
    try:
        return [read_letter(await gmail.raw(head.id)) for head in since]
    except RefusedError as refusal:
        if refusal.status != NOT_FOUND:
            raise
        # It was deleted while we looked; the next look hears of that.
        return []


def _is_mine(head: Head) -> bool:
    return "SENT" in head.labels
