"""What Evolution has stored and may never have delivered: its retries live in memory, and end after twenty minutes."""

import base64
import binascii
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.channels.whatsapp_events import Account, message
from bot.channels.whatsapp_json import words
from bot.messages import RawEvent, Received
from integrations.evolution import Evolution, Media

_OVERLAP = timedelta(minutes=2)
"""A message is stored with the time of its sender's phone; what is read twice is stored once."""
_PAGES = 40


async def catch_up(client: Evolution, account: Account, *, since: datetime) -> Received:
    """Every message to us since then, the oldest first.

    Raises:
        EvolutionError: they cannot be read.
    """
    until, page = account.clock() + _OVERLAP, 1
    records: list[Mapping[str, object]] = []
    while page <= _PAGES:
        found = await client.messages(since=since - _OVERLAP, until=until, page=page, fromMe=False)
        records += found.records
        if page >= found.pages or not found.records:
            break
        page += 1
    events = sorted(_events(records, account), key=lambda event: event.said_at)
    return Received(events=tuple(events))


def inline(reference: Mapping[str, object]) -> Media | None:
    """A file that was delivered with its message."""
    try:
        content = base64.b64decode(words(reference.get("base64")), validate=True)
    except (binascii.Error, ValueError):
        return None
    return Media(content=content, mime="", name="") if content else None


def _events(records: list[Mapping[str, object]], account: Account) -> Iterator[RawEvent]:
    for record in records:
        try:
            found = message(record, account)
        except (ValueError, TypeError, OverflowError, RecursionError):
            # One that cannot be read must not hide the others; it was no better when it was delivered.
            continue
        if isinstance(found, RawEvent):
            yield found
