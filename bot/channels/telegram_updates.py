"""Updates of Telegram as `Received`: pure, and of what it cannot read a stray."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TypedDict

from bot.channels.telegram_content import Me, addressed, content, in_group, said_by_telegram
from bot.channels.telegram_json import Json, called, moment, part, parts, storable, whole, words
from bot.messages import RawEvent, Received, Standing, Stray

NAME = "telegram"
KINDS = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member")
"""The updates asked for. Reactions come only to those who ask."""

AHEAD = timedelta(hours=1)
"""Clocks that differ by more are not both right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Whose updates they are, and when they were said at the earliest: a tap does not say when it was."""

    me: Me
    now: datetime
    latest: datetime | None = None
    """The time it is, where `now` is not; nothing was said after it."""


class Whereabouts(TypedDict):
    """What every event has."""

    channel: str
    channel_account: str
    peer: str
    sender: str
    name: str


class UnreadableError(ValueError):
    """Something an update of its kind always has is not there."""


def read_body(body: bytes, reading: Reading) -> Received:
    """What one delivery of the webhook holds."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError) as error:
        return Received(strays=(_unread(body, type(error).__name__),))
    if not isinstance(update, dict):
        return Received(strays=(_unread(body, "not an object"),))
    return read_update(update, reading)


def read_update(update: Json, reading: Reading) -> Received:
    """One update, however it came. Never raises."""
    try:
        clean = storable(update)
    except RecursionError as error:
        number = whole(update, "update_id")
        unread = _unread(repr(number).encode(), type(error).__name__)
        return Received(strays=(unread if number is None else replace(unread, external_id=str(number)),))
    return _read(clean if isinstance(clean, dict) else {}, reading)


def _read(update: Json, reading: Reading) -> Received:
    kind = next((name for name in update if name != "update_id"), "")
    reader = _READERS.get(kind)
    error = None
    if reader is not None:
        try:
            if (event := reader(update, part(update, kind), reading)) is not None:
                return Received(events=(event,))
        except (UnreadableError, ValueError, OverflowError) as trouble:
            error = str(trouble) or type(trouble).__name__
    standing = _standing(part(update, kind), reading) if kind == "my_chat_member" else None
    number = whole(update, "update_id")
    # What every update has; without it the same one twice can only be told by its words.
    external_id = _digest(json.dumps(update, sort_keys=True).encode()) if number is None else str(number)
    stray = Stray(external_id=external_id, kind=kind or "empty", payload=update, error=error)
    return Received(strays=(stray,), standings=(standing,) if standing else ())


def _message(_update: Json, message: Json, reading: Reading) -> RawEvent | None:
    if not _said_by_a_person(message):
        return None
    found = content(message, reading.me)
    return RawEvent(
        **_where(message, reading),
        external_id=_id_of(message),
        kind=found.kind,
        payload={**found.payload, **_said_in_group(message, reading)},
        said_at=_when(message, "date", reading),
        provider_order=whole(message, "message_id"),
    )


def _edited(update: Json, message: Json, reading: Reading) -> RawEvent | None:
    found = content(message, reading.me)
    # A place that moves is edited all the time, and nothing is said by it.
    if not _said_by_a_person(message) or "location" in found.payload or not {"text", "files"} & set(found.payload):
        return None
    edited_at = _when(message, "edit_date", reading)
    return RawEvent(
        **_where(message, reading),
        external_id=_id_of(message),
        kind="edit",
        payload={**found.payload, "target": _id_of(message), **_said_in_group(message, reading)},
        said_at=edited_at,
        # Edits of one second are told apart by their updates.
        revision=int(edited_at.timestamp()) * 1000 + (whole(update, "update_id") or 0) % 1000,
    )


def _tap(_update: Json, query: Json, reading: Reading) -> RawEvent | None:
    message, sender = part(query, "message"), part(query, "from")
    button, external_id = words(query, "data"), words(query, "id")
    if not message or not button or not external_id:
        return None
    return RawEvent(
        **_where({**message, "from": sender, "sender_chat": None}, reading),
        external_id=external_id,
        kind="tap",
        payload={
            "button": button,
            "text": _label(message, button),
            "target": _id_of(message),
            **_group(message, spoken_to=True),
        },
        # Nobody taps a button before it is there.
        said_at=max(reading.now, _in_time(moment(message, "date") or reading.now, reading)),
    )


def _reaction(update: Json, reaction: Json, reading: Reading) -> RawEvent | None:
    number = whole(update, "update_id")
    if not part(reaction, "user") or number is None:
        return None
    before, after = _emojis(reaction, "old_reaction"), _emojis(reaction, "new_reaction")
    if not after and parts(reaction, "new_reaction"):
        return None
    target = _id_of(reaction)
    return RawEvent(
        **_where({**reaction, "from": part(reaction, "user")}, reading),
        # One may react to a message again and again, also within a second.
        external_id=f"{target}:{number}",
        kind="reaction",
        payload={
            "emoji": next((emoji for emoji in after if emoji not in before), after[0] if after else ""),
            "target": target,
            **_group(reaction, spoken_to=True),
        },
        said_at=_when(reaction, "date", reading),
    )


_READERS: Mapping[str, Callable[[Json, Json, Reading], RawEvent | None]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _tap,
    "message_reaction": _reaction,
}


def _standing(change: Json, reading: Reading) -> Standing | None:
    """Somebody has blocked us in their private chat, or let us in again."""
    chat, at = part(change, "chat"), moment(change, "date")
    number, status = whole(chat, "id"), words(part(change, "new_chat_member"), "status")
    if words(chat, "type") != "private" or number is None or at is None or status not in {"kicked", "member"}:
        return None
    return Standing(sender=str(number), reachable=status == "member", at=_in_time(at, reading))


def _said_by_a_person(message: Json) -> bool:
    """Neither by a bot, which might answer us for ever, nor by Telegram, nor by a channel whose posts come into its group."""
    sender = part(message, "from")
    anonymous = bool(part(message, "sender_chat"))
    return not (
        said_by_telegram(message) or message.get("is_automatic_forward") or (sender.get("is_bot") and not anonymous)
    )


def _where(message: Json, reading: Reading) -> Whereabouts:
    """The chat, the sender, and whose account it is."""
    chat = part(message, "chat")
    # Whoever speaks as the group or as a channel has no other name.
    sender = part(message, "sender_chat") or part(message, "from")
    chat_id, sender_id = whole(chat, "id"), whole(sender, "id")
    if chat_id is None or sender_id is None:
        raise UnreadableError("no chat" if chat_id is None else "no sender")
    topic = whole(message, "message_thread_id") if message.get("is_topic_message") else None
    return {
        "channel": NAME,
        "channel_account": str(reading.me.id),
        # What is said in a topic of a forum is answered there.
        "peer": f"{chat_id}/{topic}" if topic is not None and in_group(message) else str(chat_id),
        "sender": str(sender_id),
        "name": called(sender)[:200],
    }


def _said_in_group(message: Json, reading: Reading) -> dict[str, object]:
    if not in_group(message):
        return {}
    return _group(message, spoken_to=addressed(message, reading.me, now=reading.latest or reading.now))


def _group(message: Json, *, spoken_to: bool) -> dict[str, object]:
    return {"group": called(part(message, "chat")), "addressed": spoken_to} if in_group(message) else {}


def _id_of(message: Json) -> str:
    chat, number = whole(part(message, "chat"), "id"), whole(message, "message_id")
    if chat is None or number is None:
        raise UnreadableError("no id")
    return f"{chat}:{number}"


def _when(found: Json, name: str, reading: Reading) -> datetime:
    at = moment(found, name)
    if at is None:
        raise UnreadableError(f"no {name}")
    return _in_time(at, reading)


def _in_time(at: datetime, reading: Reading) -> datetime:
    """Now, instead of a time that no clock of Telegram can have shown."""
    now = reading.latest or reading.now
    return now if at > now + AHEAD else at


def _label(message: Json, button: str) -> str:
    rows = part(message, "reply_markup").get("inline_keyboard")
    offered = [each for row in rows if isinstance(row, list) for each in row] if isinstance(rows, list) else []
    return next(
        (words(each, "text") for each in offered if isinstance(each, dict) and words(each, "callback_data") == button),
        "",
    )


def _emojis(reaction: Json, name: str) -> list[str]:
    return [words(each, "emoji") for each in parts(reaction, name) if words(each, "emoji")]


def _unread(body: bytes, why: str) -> Stray:
    return Stray(external_id=_digest(body), kind="unreadable", payload={"bytes": len(body)}, error=why)


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()
