"""The people who write to the bot, as updates."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

BOT = {"id": 7000000001, "is_bot": True, "first_name": "Recado", "username": "recado_bot"}
BEGAN = 1763726400
"""2025-11-21T12:00:00Z: each message is a second later, unless it says when."""

FILES = ("photo", "voice", "audio", "video", "document")
Json = dict[str, Any]


@dataclass
class Users:
    """Makes updates; `deliver` gets each of them once."""

    deliver: Callable[[Json], None]
    began: int = BEGAN
    next_update: int = 730000001
    sent: dict[int, list[Json]] = field(default_factory=dict)
    """What the bot sent, by chat, as it now reads."""
    blocked: set[int] = field(default_factory=set)
    _messages: itertools.count = field(default_factory=lambda: itertools.count(41))
    _seconds: itertools.count = field(default_factory=itertools.count)
    _queries: itertools.count = field(default_factory=lambda: itertools.count(2152000000000000001))

    def number(self) -> int:
        return next(self._messages)

    def now(self) -> int:
        return self.began + next(self._seconds)

    def says(self, chat: int, text: str = "", **more: Any) -> Json:
        """A message of whoever's private chat it is; `sender` and a negative chat make it one of a group."""
        sender = user(more.pop("sender", chat))
        message = {"message_id": self.number(), "from": sender, "chat": chat_of(chat), "date": self.now(), **more}
        if text:
            message["text"] = text
            if text.startswith("/"):
                length = len(text.split(maxsplit=1)[0])
                message.setdefault("entities", [{"type": "bot_command", "offset": 0, "length": length}])
        self.sends(message=message)
        return message

    def edits(self, message: Mapping[str, Any], text: str, **more: Any) -> Json:
        edited = {**message, "text": text, "edit_date": self.now(), **more}
        self.sends(edited_message=edited)
        return edited

    def taps(self, chat: int, label: str) -> str:
        """Taps the newest button of that label; answers the id of the query."""
        message, button = next(
            (message, button)
            for message in reversed(self.sent[chat])
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if button["text"] == label
        )
        query = str(next(self._queries))
        data = {"id": query, "chat_instance": "-358", "data": button["callback_data"]}
        self.sends(callback_query={**data, "from": user(chat), "message": message})
        return query

    def reacts(self, chat: int, message_id: int, emoji: str, *, before: str = "", sender: int | None = None) -> None:
        signs = {
            name: [{"type": "emoji", "emoji": each}] if each else [] for name, each in (("old", before), ("new", emoji))
        }
        self.sends(
            message_reaction={
                "chat": chat_of(chat),
                "message_id": message_id,
                "user": user(sender or chat),
                "date": self.now(),
                "old_reaction": signs["old"],
                "new_reaction": signs["new"],
            }
        )

    def blocks(self, chat: int) -> None:
        self.blocked.add(chat)
        self._stands(chat, "member", "kicked")

    def unblocks(self, chat: int) -> None:
        self.blocked.remove(chat)
        self._stands(chat, "kicked", "member")

    def _stands(self, chat: int, *statuses: str) -> None:
        before, after = ({"status": each, "user": BOT} | _until(each) for each in statuses)
        change = {"chat": chat_of(chat), "from": user(chat), "date": self.now()}
        self.sends(my_chat_member={**change, "old_chat_member": before, "new_chat_member": after})

    def sends(self, **what: Any) -> Json:
        update = {"update_id": self.next_update, **what}
        self.next_update += 1
        self.deliver(update)
        return update

    def sent_to(self, chat: int) -> list[str]:
        """The texts the bot sent to a chat; of a file, its kind and caption: `[photo] Sua semana`."""
        return [_shown(message) for message in self.sent.get(chat, [])]


def _shown(message: Json) -> str:
    kind = next((each for each in FILES if each in message), None)
    return message.get("text", "") if kind is None else f"[{kind}] {message.get('caption', '')}"


def file_of(kind: str) -> Json | list[Json]:
    """As a message names a file it holds: of a photo, its sizes."""
    one: Json = {"file_id": f"{kind}-1", "file_unique_id": f"{kind}1"}
    wide, long = {"width": 1080, "height": 760}, {"duration": 1}
    more = {"photo": wide, "video": {**wide, **long}, "voice": long, "audio": long}.get(kind, {})
    return [{**one, **more}] if kind == "photo" else {**one, **more}


def _until(status: str) -> Json:
    return {"until_date": 0} if status == "kicked" else {}


def user(number: int) -> Json:
    return {"id": number, "is_bot": False, "first_name": f"Pessoa {number}", "language_code": "pt-br"}


def chat_of(number: int) -> Json:
    if number < 0:
        return {"id": number, "type": "supergroup", "title": f"Grupo {-number}"}
    return {"id": number, "type": "private", "first_name": f"Pessoa {number}"}
