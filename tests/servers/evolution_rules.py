"""What Evolution 2.3.7 refuses, and in which of its shapes (PROTOCOLS 1.1, 1.2, 1.6)."""

import re
from collections.abc import Mapping
from typing import Any

Body = dict[str, Any]
Refusal = tuple[int, Body]

_REQUIRED: Mapping[str, Mapping[str, type | tuple[type, ...]]] = {
    "/instance/create": {"instanceName": str, "integration": str},
    "/webhook/set": {"webhook": dict},
    "/settings/set": {
        **dict.fromkeys(
            ("rejectCall", "groupsIgnore", "alwaysOnline", "readMessages", "readStatus", "syncFullHistory"), bool
        )
    },
    "/message/sendText": {"number": str, "text": str},
    "/message/sendMedia": {"number": str, "mediatype": str, "media": str},
    "/message/sendWhatsAppAudio": {"number": str, "audio": str},
    "/message/sendReaction": {"key": dict, "reaction": str},
    "/chat/sendPresence": {"number": str, "presence": str, "delay": int},
    "/chat/markMessageAsRead": {"readMessages": list},
    "/chat/getBase64FromMediaMessage": {"message": dict},
    "/chat/whatsappNumbers": {"numbers": list},
    "/chat/findMessages": {},
    "/chat/updateMessage": {"number": str, "key": dict, "text": str},
    "/chat/deleteMessageForEveryone": {"id": str, "fromMe": bool, "remoteJid": str},
}
_PRESENCES = {"unavailable", "available", "composing", "recording", "paused"}
_MEDIA = {"image", "document", "video", "audio"}
_KEY = {"id", "fromMe", "remoteJid"}
LONGEST_TEXT = 4096
LONGEST_DELAY = 1500


def refused(path: str, body: Body) -> Refusal | None:
    """What the schema of a route says of a body; None when nothing."""
    for name, kind in _REQUIRED.get(path, {}).items():
        if name not in body:
            return 400, error(400, "Bad Request", [[f'instance requires property "{name}"']])
        if not isinstance(body[name], kind) or (kind is int and isinstance(body[name], bool)):
            message = "Invalid format" if name == "number" else f"{name} is not of a type(s) {kind}"
            return 400, error(400, "Bad Request", [[message]])
    problem = _particular(path, body)
    return (400, error(400, "Bad Request", [[problem]])) if problem else None


def _particular(path: str, body: Body) -> str | None:
    complaints = {
        "/webhook/set": lambda: (
            {"enabled", "url", "events"} - set(body["webhook"]) and "instance.webhook requires property"
        ),
        "/message/sendText": lambda: _text(body),
        "/message/sendMedia": lambda: (
            (body["mediatype"] not in _MEDIA and "mediatype is not one of enum values")
            or (body["mediatype"] == "document" and not body.get("fileName") and "fileName is required")
            or (body["media"].startswith("data:") and "Owned media must be a url or base64")
        ),
        "/chat/sendPresence": lambda: (
            (body["presence"] not in _PRESENCES and "presence is not one of enum values")
            or (body["delay"] > LONGEST_DELAY and "it would hold the request")
        ),
        "/chat/markMessageAsRead": lambda: (
            any(set(key) != _KEY for key in body["readMessages"]) and "requires property"
        ),
    }
    return complaints.get(path, lambda: None)() or None


def _text(body: Body) -> str | None:
    """Ours, not Evolution's: what must never leave us."""
    if len(body["text"]) > LONGEST_TEXT or not body["text"].strip():
        return "a text that no phone shows"
    return None if body.get("linkPreview") is False else "a preview makes Evolution fetch the address"


def error(status: int, name: str, message: object) -> Body:
    return {"status": status, "error": name, "response": {"message": message}}


def unauthorized() -> Refusal:
    return 401, error(401, "Unauthorized", "Unauthorized")


def no_instance(name: str) -> Refusal:
    return 404, error(404, "Not Found", [f'The "{name}" instance does not exist'])


def no_route(method: str, path: str) -> Refusal:
    return 404, error(404, "Not Found", [f"Cannot {method} {path}"])


def offline() -> Refusal:
    return 500, error(500, "Internal Server Error", "Cannot read properties of undefined (reading 'onWhatsApp')")


def not_on_whatsapp(jid: str, number: str) -> Refusal:
    return 400, error(400, "Bad Request", [{"jid": jid, "exists": False, "number": number}])


def license_required() -> Refusal:
    return 503, {"error": "service not activated", "code": "LICENSE_REQUIRED", "register_url": "https://evo.test"}


def refused_by_graph() -> Refusal:
    return 201, {"message": "(#131047) Re-engagement message", "type": "OAuthException", "code": 131047}


def jid_of(number: str) -> str:
    """Evolution's own rule of numbers."""
    digits = re.sub(r"[+\s()-]", "", number)
    if "@" in digits:
        return digits
    if len(digits) >= 18:
        return f"{digits}@g.us"
    if re.fullmatch(r"55\d{11}", digits) and int(digits[2:4]) >= 31 and digits[5] in "789":
        digits = digits[:4] + digits[5:]
    return f"{digits}@s.whatsapp.net"
