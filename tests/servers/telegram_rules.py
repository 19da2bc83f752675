"""What the Bot API refuses with a 400: fields it does not know, wrong types, and what is beyond its limits."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Given = Mapping[str, Any]

_MARKUP = {"reply_markup": "object"}
_WHERE = {"chat_id": "chat!", "message_thread_id": "integer", "disable_notification": "boolean", **_MARKUP}
_CAPTION = {"caption": "string", "caption_entities": "array", "parse_mode": "string"}
_TEXT = {"text": "string!", "entities": "array", "parse_mode": "string", "link_preview_options": "object"}
METHODS: dict[str, dict[str, str]] = {
    "getMe": {},
    "getWebhookInfo": {},
    "setWebhook": {
        "url": "string!",
        "secret_token": "string",
        "max_connections": "integer",
        "allowed_updates": "array",
        "drop_pending_updates": "boolean",
    },
    "deleteWebhook": {"drop_pending_updates": "boolean"},
    "getUpdates": {"offset": "integer", "limit": "integer", "timeout": "integer", "allowed_updates": "array"},
    "sendMessage": {**_WHERE, **_TEXT, "reply_parameters": "object"},
    "sendPhoto": {**_WHERE, **_CAPTION, "photo": "file!"},
    "sendDocument": {**_WHERE, **_CAPTION, "document": "file!"},
    "sendAudio": {**_WHERE, **_CAPTION, "audio": "file!"},
    "sendVoice": {**_WHERE, **_CAPTION, "voice": "file!"},
    "sendVideo": {**_WHERE, **_CAPTION, "video": "file!"},
    "sendChatAction": {"chat_id": "chat!", "action": "string!", "message_thread_id": "integer"},
    "editMessageReplyMarkup": {"chat_id": "chat!", "message_id": "integer!", **_MARKUP},
    "answerCallbackQuery": {"callback_query_id": "string!", "text": "string", "show_alert": "boolean"},
    "setMyCommands": {"commands": "array!", "language_code": "string", "scope": "object"},
    "getFile": {"file_id": "string!"},
}
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "chat": (int, str),
    "file": (str, bytes),
}
_ENTITIES = {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "blockquote"}
_ACTIONS = {"typing", "upload_photo", "upload_document", "record_voice"}


def decoded(method: str, raw: Mapping[str, str | bytes]) -> dict[str, Any]:
    """Fields of a form, in the types the method has for them."""
    given: dict[str, Any] = {}
    for name, value in raw.items():
        wanted = METHODS[method].get(name, "string").rstrip("!")
        if isinstance(value, bytes) or wanted in {"string", "file"}:
            given[name] = value
            continue
        try:
            given[name] = json.loads(value)
        except ValueError:
            given[name] = value
    return given


def complaints(method: str, given: Given) -> list[str]:
    return [*_schema(method, given), *_limits(method, given)]


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _schema(method: str, given: Given) -> Iterator[str]:
    fields = METHODS[method]
    for name, value in given.items():
        if name not in fields:
            yield f"unknown field {name}"
            continue
        wanted = fields[name].rstrip("!")
        if not isinstance(value, _TYPES[wanted]) or (wanted in {"integer", "chat"} and isinstance(value, bool)):
            yield f"{name} must be {wanted}"
    yield from (f"{name} is missing" for name, wanted in fields.items() if wanted.endswith("!") and name not in given)


def _limits(method: str, given: Given) -> Iterator[str]:
    for name, longest in (("text", 4096), ("caption", 1024)):
        text = given.get(name)
        if isinstance(text, str) and method != "answerCallbackQuery":
            if name == "text" and not text.strip():
                yield "message text is empty"
            if units(text) > longest:
                yield "message is too long"
            yield from _entity_rules(text, given.get("entities" if name == "text" else "caption_entities") or [])
    if given.get("parse_mode"):
        yield "can't parse entities: Recado sends none"
    if method == "sendMessage" and not (given.get("link_preview_options") or {}).get("is_disabled"):
        yield "a link would be fetched"
    if method == "sendChatAction" and given.get("action") not in _ACTIONS:
        yield "wrong parameter action in request"
    if method == "setWebhook":
        yield from _webhook_rules(given)
    if method == "setMyCommands":
        yield from _command_rules(given.get("commands") or [])
    yield from _keyboard_rules((given.get("reply_markup") or {}).get("inline_keyboard") or [])


def _entity_rules(text: str, entities: list[Any]) -> Iterator[str]:
    raw = text.encode("utf-16-le", "surrogatepass")
    for entity in entities:
        start, length = entity.get("offset"), entity.get("length")
        if entity.get("type") not in _ENTITIES or not isinstance(start, int) or not isinstance(length, int):
            yield "can't parse entities: wrong entity"
            continue
        if start < 0 or length <= 0 or (start + length) * 2 > len(raw):
            yield "can't parse entities: ENTITY_BOUNDS_INVALID"
            continue
        try:
            raw[start * 2 : (start + length) * 2].decode("utf-16-le")
        except UnicodeDecodeError:
            yield "can't parse entities: ENTITY_BOUNDS_INVALID in a surrogate pair"


def _keyboard_rules(rows: list[Any]) -> Iterator[str]:
    for button in (each for row in rows for each in row):
        if not button.get("text") or set(button) - {"text", "callback_data", "url"}:
            yield "can't parse inline keyboard button"
        if not 1 <= len(str(button.get("callback_data", "")).encode()) <= 64:
            yield "BUTTON_DATA_INVALID"
    if any(len(row) > 8 for row in rows) or sum(len(row) for row in rows) > 100:
        yield "reply markup is too long"


def _webhook_rules(given: Given) -> Iterator[str]:
    secret = given.get("secret_token", "")
    if not 1 <= len(secret) <= 256 or not all(each.isascii() and (each.isalnum() or each in "_-") for each in secret):
        yield "secret token contains unallowed characters"
    if not 1 <= given.get("max_connections", 40) <= 100:
        yield "wrong max_connections"
    if given.get("drop_pending_updates"):
        yield "Recado drops nothing"


def _command_rules(commands: list[Any]) -> Iterator[str]:
    for each in commands:
        name, described = each.get("command", ""), each.get("description", "")
        if not (1 <= len(name) <= 32 and name == name.lower() and name.isascii() and name.replace("_", "a").isalnum()):
            yield "BOT_COMMAND_INVALID"
        if not 1 <= len(described) <= 256:
            yield "BOT_COMMAND_DESCRIPTION_INVALID"
    if len(commands) > 100:
        yield "too many commands"
