"""What Evolution has stored and may never have delivered: its retries live in memory, and end after twenty minutes."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.channels.whatsapp_events import Account, message
from bot.messages import OWN_PHONE, RawEvent, Received, Stray, written_at
from integrations.evolution import Evolution

_OVERLAP = timedelta(minutes=2)
"""A message is stored with the time of its sender's phone; what is read twice is stored once."""
_PAGES, _MOST_PAGES = 10, 40
"""Of one window of time, and of one reading. Pages come the newest first, so a window that is not read to its end would lose its oldest."""
_SHORTEST = timedelta(seconds=1)
"""Evolution counts whole seconds: no window is cut below that, however much there is in it."""

Record = Mapping[str, object]


async def catch_up(client: Evolution, account: Account, *, since: datetime) -> Received:
    """Every message to us and in our name since then, the oldest first; `until` says where to go on, if that is not all of it.

    Raises:
        EvolutionError: they cannot be read.
    """
    reached, end, pages = since - _OVERLAP, account.clock() + _OVERLAP, 0
    records: list[Record] = []
    while reached < end and pages < _MOST_PAGES:
        found, reached, read = await _window(client, reached, end)
        records += found
        pages += read
    found_in_them = list(_found(records, account))
    events = sorted((each for each in found_in_them if isinstance(each, RawEvent)), key=lambda event: event.said_at)
    strays = sorted((each for each in found_in_them if isinstance(each, Stray)), key=written_at)
    # Asked for what is since then, we begin that much before it.
    rest = reached + _OVERLAP if reached < end else None
    return Received(events=tuple(events), strays=tuple(strays), until=rest)


async def _window(client: Evolution, start: datetime, end: datetime) -> tuple[list[Record], datetime, int]:
    """All that is stored from `start` to a moment that is near enough for it; that moment, and how many pages it took."""
    first = await client.messages(since=start, until=end)
    while first.pages > _PAGES and end - start > _SHORTEST:
        end = start + (end - start) / 2
        first = await client.messages(since=start, until=end)
    records, page = list(first.records), 1
    while page < first.pages:
        page += 1
        more = await client.messages(since=start, until=end, page=page)
        if not more.records:
            break
        records += more.records
    return records, end, page


def _found(records: list[Record], account: Account) -> Iterator[RawEvent | Stray]:
    """What concerns us of them; in a group that is what is said to us."""
    for record in records:
        try:
            found = message(record, account)
        except (ValueError, TypeError, OverflowError, RecursionError):
            # One that cannot be read must not hide the others; it was no better when it was delivered.
            continue
        if isinstance(found, RawEvent):
            if "group" not in found.payload or found.payload.get("addressed") is True:
                yield found
        elif found is not None and found.kind == OWN_PHONE:
            yield found
