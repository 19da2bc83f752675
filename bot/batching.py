"""Which of the waiting messages one turn takes together. Pure, like the router."""

from collections.abc import Sequence
from itertools import takewhile

from bot.messages import MAX_TEXT, InboundMessage
from language.answers import yes_or_no
from language.following.follow import leans

ALBUM_SECONDS = 60


def mergeable(message: InboundMessage) -> bool:
    """Only plain texts are merged: no command, tap, yes, no, number, edit or late message, nor what leans on the one before."""
    text = message.text.strip()
    return (
        message.kind == "text"
        and not (message.alone or message.whole or message.late)
        and not (message.forwarded or message.reply_to or message.group or message.stale)
        and bool(text)
        and not text.startswith("/")
        and not text.isdigit()
        and len(text) <= MAX_TEXT
        and yes_or_no(text) is None
        and not leans(text)
    )


def next_batch(waiting: Sequence[InboundMessage], *, limit: int) -> Sequence[InboundMessage]:
    """The messages of the next turn: the first, with the plain texts right behind it when it is one; or the files of an album."""
    if waiting and is_old(waiting[0]):
        return list(takewhile(is_old, waiting[:limit]))
    if waiting and is_old_change(waiting[0]):
        return list(takewhile(is_old_change, waiting[:limit]))
    if waiting and waiting[0].kind == "file":
        return _album(waiting, limit=limit)
    if not waiting or not mergeable(waiting[0]):
        return waiting[:1]
    size = 1
    while size < min(len(waiting), limit) and mergeable(waiting[size]):
        size += 1
    total = 0
    for index, message in enumerate(waiting[:size]):
        total += len(message.text) + 1
        if total > MAX_TEXT:
            return waiting[: max(index, 1)]
    return waiting[:size]


def is_album(messages: Sequence[InboundMessage]) -> bool:
    """Whether more files may belong to these: messengers deliver an album one by one."""
    return all(message.kind == "file" and not (message.whole or message.alone) for message in messages)


def is_old(message: InboundMessage) -> bool:
    """Whether it is asked about, with those like it in one question."""
    return (
        message.kind in {"text", "file"} and message.stale and not (message.alone or message.forwarded or message.group)
    )


def is_old_change(message: InboundMessage) -> bool:
    """Whether it is an edit or a deletion that is asked about, with those like it in one question."""
    return message.kind in {"edit", "deletion"} and message.stale and not (message.alone or message.group)


def came_late(message: InboundMessage) -> bool:
    """Whether more like it may be coming: what waited outside comes in together."""
    return is_old(message) or is_old_change(message)


def _album(waiting: Sequence[InboundMessage], *, limit: int) -> Sequence[InboundMessage]:
    """Files sent together: no others between them, and where no messenger says so, words with one of them at most."""
    first, size = waiting[0], 1
    for message in waiting[1:limit]:
        if message.kind != "file" or message.alone or not _together(first, message):
            break
        if not first.album and message.text.strip() and any(each.text.strip() for each in waiting[:size]):
            break
        size += 1
    return waiting[: 1 if first.alone else size]


def _together(first: InboundMessage, other: InboundMessage) -> bool:
    if other.album != first.album or other.forwarded != first.forwarded:
        return False
    # In a group the words beside one file of an album say for all of them whom they are for; what else is sent there is nobody's.
    near = abs((other.said_at - first.said_at).total_seconds()) <= ALBUM_SECONDS
    return bool(first.album) or (near and first.addressed == other.addressed)
