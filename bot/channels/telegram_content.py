"""What a message of Telegram holds, in the words of `RawEvent.payload`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.channels.called import GREETING, only_calls
from bot.channels.called import called as called_by_name
from bot.channels.telegram_json import Json, called, cut, number, part, parts, whole, words
from bot.messages import InboundKind
from language.intents.commands import COMMANDS
from language.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot, as others speak of it."""

    id: int
    username: str = ""
    """Empty until Telegram has said it."""

    def is_(self, somebody: Json) -> bool:
        return whole(somebody, "id") == self.id

    def named(self, name: str) -> bool:
        return bool(self.username) and name.casefold() == self.username.casefold()

    def unnamed(self, text: str) -> str:
        """A group's text without our name, wherever it calls us: "@recado_bot, pão" and "pão, @recado_bot" say "pão"."""
        if not self.username:
            return text
        name = rf"@{re.escape(self.username)}(?!\w)"
        text = re.sub(rf"(?i)^{name}[ ,:]*", "", text)
        text = re.sub(rf"(?i),?\s+{name}(?=[\s.!?]*$)", "", text)
        return re.sub(rf"(?i)(?<=\s){name}[ ,]*", "", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    kind: InboundKind
    payload: dict[str, object]


LARGEST_DOWNLOAD = 20_000_000
"""Bytes that Telegram hands out."""
_FILES = {
    "voice": "voice",
    "audio": "audio",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "document": "document",
    "sticker": "sticker",
}
"""A GIF comes as an animation and a document at once: the first one found is it."""
_SAID = frozenset(
    [
        *("text", "caption", "photo", "live_photo", *_FILES),
        *("location", "venue", "contact", "poll", "checklist", "dice", "game", "story", "paid_media"),
    ]
)
"""What people send. Everything else Telegram itself writes into a chat: who joined, what was given, bought or renamed."""
ELSEWHERE = "elsewhere"
"""What a reply to a message of another chat, or to a story, answers: nothing that we know."""
_NAME = re.compile(r"@\w{1,64}")


def said_by_telegram(message: Json) -> bool:
    """Whether nobody said it."""
    return not any(message.get(name) for name in _SAID)


def content(message: Json, me: Me) -> Content:
    """Everything but who said it, where and when."""
    payload: dict[str, object] = {}
    written = _text(message, me)
    files = list(_files(message))
    if not files and _only_calls(message, written):
        # Whoever answers somebody else with our name means what that one said.
        written = "" if _answers_another(message, me) else GREETING
    if text := written or _listed(message):
        payload["text"] = text
    if files:
        payload["files"] = files
    if files and (album := words(message, "media_group_id")):
        payload["album"] = album
    if place := _location(message):
        payload["location"] = place
    if card := _contact(message):
        payload["contacts"] = [card]
    said = bool(written) or bool(words(message, "text"))
    kind: InboundKind = "file" if files else "text" if said and not (place or card) else "other"
    # What stands in a poll or a checklist is for whoever votes or ticks; it asks us for nothing.
    passed_on = {"forwarded": ""} if text and not written else {}
    return Content(kind=kind, payload={**payload, **_reply(message), **passed_on, **_forwarded(message, me)})


def addressed(message: Json, me: Me, *, now: datetime) -> bool:
    """Whether a message in a group is meant for us: it answers us, names us, or is a command of ours to no other bot."""
    text = words(message, "text") or words(message, "caption")
    if me.is_(part(part(message, "reply_to_message"), "from")) or called_by_name(text, now=now):
        return True
    for entity in _entities(message):
        named = cut(text, whole(entity, "offset") or 0, whole(entity, "length") or 0)
        match words(entity, "type"):
            case "mention" if me.named(named[1:]):
                return True
            case "text_mention" if me.is_(part(entity, "user")):
                return True
            case "bot_command" if whole(entity, "offset") == 0 and _ours(named, me):
                return True
            case _:
                pass
    return False


def _ours(command: str, me: Me) -> bool:
    """Whether a command is for us: "/ban" without a name is for whichever bot of the group knows it."""
    word, at, name = command.partition("@")
    return me.named(name) if at else fold(word.removeprefix("/")) in COMMANDS


def _text(message: Json, me: Me) -> str:
    text = words(message, "text") or words(message, "caption")
    if in_group(message):
        text = me.unnamed(text)
    # "/tarefa@recado_bot pão" and "@recado_bot pão" say "/tarefa pão" and "pão".
    if found := _NAME.match(text):
        return text[found.end() :].lstrip(" ,:") if me.named(found.group()[1:]) else text
    command, space, rest = text.partition(" ")
    if command.startswith("/") and me.named(command.partition("@")[2]):
        return f"{command.partition('@')[0]}{space}{rest}"
    return text


def in_group(message: Json) -> bool:
    return words(part(message, "chat"), "type") != "private"


def _only_calls(message: Json, written: str) -> bool:
    """Whether all that was typed is our name."""
    typed = words(message, "text")
    names_us = typed != written or (in_group(message) and any(map(str.isalnum, typed)))
    return names_us and only_calls(written)


def _answers_another(message: Json, me: Me) -> bool:
    to = part(message, "reply_to_message")
    return bool(to) and not me.is_(part(to, "from"))


def _listed(message: Json) -> str:
    """A poll as its question and options; a checklist as its title and tasks."""
    poll, checklist = part(message, "poll"), part(message, "checklist")
    lines = [words(poll, "question"), *(words(option, "text") for option in parts(poll, "options"))]
    lines += [words(checklist, "title"), *(words(task, "text") for task in parts(checklist, "tasks"))]
    return "\n".join(filter(None, lines))


def _entities(message: Json) -> list[Json]:
    return parts(message, "entities") or parts(message, "caption_entities")


def _files(message: Json) -> Iterator[dict[str, object]]:
    if sizes := parts(message, "photo"):
        largest = max(sizes, key=lambda size: (whole(size, "width") or 0) * (whole(size, "height") or 0))
        yield _file("photo", largest, mime="image/jpeg")
        return
    for name, kind in _FILES.items():
        if name == "document" and part(message, "animation"):
            continue
        if found := part(message, name):
            yield _file(kind, found, mime="image/webp" if kind == "sticker" else "")


def _file(kind: str, found: Json, *, mime: str) -> dict[str, object]:
    size = whole(found, "file_size")
    described: dict[str, object] = {
        "kind": kind,
        "reference": {"id": words(found, "file_id"), "unique": words(found, "file_unique_id")},
        "name": words(found, "file_name") or words(found, "title"),
        "mime": words(found, "mime_type") or mime,
        "bytes": size,
        "too_large": True if (size or 0) > LARGEST_DOWNLOAD else None,
        "seconds": whole(found, "duration"),
    }
    return {name: value for name, value in described.items() if value is not None and value != ""}


def _location(message: Json) -> dict[str, object]:
    venue = part(message, "venue")
    place = part(message, "location") or part(venue, "location")
    latitude, longitude = number(place, "latitude"), number(place, "longitude")
    if latitude is None or longitude is None:
        return {}
    named = {"name": words(venue, "title"), "address": words(venue, "address")}
    return {"latitude": latitude, "longitude": longitude, **{name: value for name, value in named.items() if value}}


def _contact(message: Json) -> dict[str, object]:
    found = part(message, "contact")
    if not found:
        return {}
    card: dict[str, object] = {"name": called(found), "phone": words(found, "phone_number")}
    sender = whole(part(message, "from"), "id")
    # Anybody's card can be sent; only one's own proves a number.
    return {**card, "own": True} if sender is not None and whole(found, "user_id") == sender else card


def _reply(message: Json) -> dict[str, object]:
    to = part(message, "reply_to_message")
    chat, number_ = whole(part(to, "chat"), "id"), whole(to, "message_id")
    quoted = words(part(message, "quote"), "text") or words(to, "text") or words(to, "caption")
    if not quoted and (away := part(message, "external_reply")):
        quoted = words(part(away, "poll"), "question") or words(part(away, "document"), "file_name")
    replied: dict[str, object] = {}
    # In a forum everything "replies" to what opened the topic.
    if chat is not None and number_ is not None and "forum_topic_created" not in to:
        replied["reply_to"] = f"{chat}:{number_}"
    elif part(message, "external_reply") or part(message, "reply_to_story"):
        replied["reply_to"] = ELSEWHERE
    return {**replied, **({"quoted": quoted} if quoted else {})}


def _forwarded(message: Json, me: Me) -> dict[str, object]:
    """Whose words they are, if not the sender's: passed on, or put into their mouth by another bot that they called."""
    origin, bot = part(message, "forward_origin"), part(message, "via_bot")
    if not origin:
        # What servers of the Bot API before 7.0 tell of it.
        older = part(message, "forward_from") or part(message, "forward_from_chat")
        if older or "forward_date" in message:
            return {"forwarded": called(older) or words(message, "forward_sender_name")}
        return {"forwarded": called(bot)} if bot and not me.is_(bot) else {}
    named = part(origin, "sender_user") or part(origin, "sender_chat") or part(origin, "chat")
    return {"forwarded": called(named) or words(origin, "sender_user_name")}
