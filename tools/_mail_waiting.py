"""Keeps what is known of the mail that waits for an answer: a look at each mailbox, no transaction open while Google is asked."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import structlog

from integrations.google.calendar_sync import Asker
from integrations.google.client import Holder
from integrations.google.errors import GoogleError, UnavailableError
from integrations.google.gmail import Gmail, Thread
from integrations.google.scopes import MAIL, allowed
from integrations.postgres import mail_waiting
from integrations.postgres.mail_waiting import Found
from tools._mail_threads import facts_of

log = structlog.get_logger()

WITHIN = 10.0
"""Seconds somebody who speaks waits for it."""


async def looked(
    asker: Asker, *, max_age: timedelta, within: float = WITHIN, account: str = ""
) -> Mapping[str, GoogleError]:
    """Looks through the mailboxes that were not since `max_age`, of all accounts or of one; answers by address what went wrong.

    A mailbox with which it went wrong stays known as it was.

    Raises:
        NotConnectedError: no account, or none whose mail may be read.
    """
    await asker.google.holder(asker.person, MAIL, email=account or None)
    held = await asker.google.grants.holders(asker.person)
    able = [each for each in held if allowed(each.scopes, MAIL) and account in {"", each.email}]
    ends = asyncio.get_running_loop().time() + within
    troubles = await asyncio.gather(*(_tried(asker, each, max_age, ends) for each in able))
    return {holder.email: each for holder, each in zip(able, troubles, strict=True) if each is not None}


async def _tried(asker: Asker, holder: Holder, max_age: timedelta, ends: float) -> GoogleError | None:
    now = asker.clock()
    try:
        async with asyncio.timeout_at(ends):
            await _look(asker, holder, max_age)
    except (GoogleError, TimeoutError) as error:
        log.info("a mailbox was not looked through", error=type(error).__name__)
        async with asker.rows() as session:
            await mail_waiting.failed(session, holder.id, at=now)
        return error if isinstance(error, GoogleError) else UnavailableError("late")
    return None


async def _look(asker: Asker, holder: Holder, max_age: timedelta) -> None:
    from integrations.google.mail_looking import look  # noqa: PLC0415 - not for those who never open a mail

    now = asker.clock()
    async with asker.rows() as session:
        row = await mail_waiting.mailbox(session, holder.id)
        known = await mail_waiting.known(session, holder.id)
    since = None if row is None else row["history_id"]
    if row is not None and row["looked_at"] is not None and row["looked_at"] > now - max_age:
        return
    found = await look(Gmail(asker.google, holder), since=since, known=known, now=now)
    async with asker.rows() as session:
        await mail_waiting.keep(
            session,
            holder.id,
            [_found(each, holder) for each in found.waiting],
            settled=found.settled,
            since=since,
            history_id=found.history_id,
            at=now,
        )


def _found(thread: Thread, holder: Holder) -> Found:
    last = thread.last
    facts: Mapping[str, object] = {
        **facts_of(thread, holder),
        "ours": any("SENT" in head.labels for head in thread.heads),
    }
    return Found(google_id=thread.id, mail_id=last.id, came_at=last.at, facts=facts)
