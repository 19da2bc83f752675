"""The requests we make, each one HTTP call; what the answers mean is checked here and nowhere else."""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlencode

import httpx

from integrations.evolution.errors import EvolutionError, refusal

DEFAULT_KEYS = frozenset({"429683C4C977415CAAFCCE10F7D57E11", "BQYHJGJHJ"})
"""Those of its manual and of its source: whoever can reach such a server owns its WhatsApp."""
EVENTS = (
    *("MESSAGES_UPSERT", "MESSAGES_UPDATE", "MESSAGES_EDITED", "MESSAGES_DELETE", "SEND_MESSAGE"),
    *("CONNECTION_UPDATE", "QRCODE_UPDATED", "STATUS_INSTANCE", "LOGOUT_INSTANCE", "REMOVE_INSTANCE"),
    # Of contacts we want to know which number a hidden id belongs to.
    *("CONTACTS_UPSERT", "CONTACTS_UPDATE"),
)
"""An empty list would mean all of them."""
State = Literal["open", "connecting", "close"]
Presence = Literal["unavailable", "available", "composing", "recording", "paused"]
MediaKind = Literal["image", "document", "video", "audio"]

LONGEST_DELAY = 1500
"""Milliseconds: Evolution holds the request open as long as it shows that somebody writes."""
_SECONDS = httpx.Timeout(30.0, connect=5.0)
_LARGEST_ANSWER = 16 * 2**20
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A message that WhatsApp took."""

    id: str
    jid: str
    """Where it went, which need not be what we asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How far an instance is from being connected."""

    open: bool = False
    code: str = ""
    """Of the QR; empty while there is none."""
    pairing_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    content: bytes
    mime: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Stored messages, the newest first."""

    records: tuple[Mapping[str, object], ...]
    pages: int


class Evolution:
    """One instance of one server."""

    def __init__(self, url: str, key: str, instance: str, *, timeout: httpx.Timeout = _SECONDS) -> None:
        self.instance = instance
        self._key = key
        self._http = httpx.AsyncClient(base_url=url, headers={"apikey": key}, timeout=timeout, follow_redirects=False)

    async def close(self) -> None:
        await self._http.aclose()

    async def create(self) -> None:
        """Makes the instance, without a webhook and without asking for a code.

        Raises:
            EvolutionError: `taken` when it is there already. As every request of this class: never anything else.
        """
        body = {"instanceName": self.instance, "integration": "WHATSAPP-BAILEYS", "qrcode": False}
        await self._ask("POST", "/instance/create", body, bare=True)

    async def connect(self, number: str = "") -> Link:
        """Asks for a connection: again, until it is open. With our own number there is a code to be typed, too."""
        query = f"?number={number}" if number else ""
        answer = _object(await self._ask("GET", "/instance/connect", query=query))
        if _object(answer.get("instance")).get("state") == "open":
            return Link(open=True)
        return Link(code=_text(answer.get("code")), pairing_code=_text(answer.get("pairingCode")))

    async def state(self) -> State:
        state = _object(_object(await self._ask("GET", "/instance/connectionState")).get("instance")).get("state")
        return "open" if state == "open" else "connecting" if state == "connecting" else "close"

    async def own_jids(self) -> Sequence[str]:
        """Our own number and, where this version tells it, our hidden id; none while the instance is linked to none."""
        query = f"?{urlencode({'instanceName': self.instance})}"
        rows = _objects(await self._ask("GET", f"/instance/fetchInstances{query}", bare=True))
        told = (row.get(name) for row in rows if row.get("name") == self.instance for name in ("ownerJid", "ownerLid"))
        return [jid for each in told if (jid := _text(each))]

    async def restart(self) -> None:
        """Raises: `offline` when it says 200 and means no."""
        if _object(await self._ask("POST", "/instance/restart", {})).get("error") is True:
            raise EvolutionError("offline", "restart")

    async def logout(self) -> None:
        await self._ask("DELETE", "/instance/logout")

    async def delete(self) -> None:
        await self._ask("DELETE", "/instance/delete")

    async def set_webhook(self, url: str, *, jwt_key: str, media: bool) -> None:
        hook = {"enabled": True, "url": url, "byEvents": False, "base64": media, "events": list(EVENTS)}
        await self._ask("POST", "/webhook/set", {"webhook": {**hook, "headers": {"jwt_key": jwt_key}}})

    async def webhook(self) -> Mapping[str, object]:
        """As it is registered, its secret headers left out; empty when there is none."""
        row = _object(await self._ask("GET", "/webhook/find"))
        return {key: value for key, value in row.items() if key != "headers"}

    async def set_settings(self) -> None:
        """No call is refused, groups are heard, nothing is marked as read by itself, no history is loaded."""
        flags = ("rejectCall", "groupsIgnore", "alwaysOnline", "readMessages", "readStatus", "syncFullHistory")
        await self._ask("POST", "/settings/set", {**dict.fromkeys(flags, False), "msgCall": ""})

    async def settings(self) -> Mapping[str, object]:
        return _object(await self._ask("GET", "/settings/find"))

    async def send_text(self, number: str, text: str, *, quoted: str = "") -> Sent:
        """`number` is digits or any jid; never with a preview, which its server would fetch."""
        quoting = {"quoted": {"key": {"id": quoted}}} if quoted else {}
        return await self._send("sendText", {"number": number, "text": text, "linkPreview": False, **quoting})

    async def send_media(
        self, number: str, kind: MediaKind, content: bytes, *, mime: str, name: str, caption: str = ""
    ) -> Sent:
        body = {"number": number, "mediatype": kind, "media": _encoded(content), "mimetype": mime, "fileName": name}
        return await self._send("sendMedia", {**body, "caption": caption})

    async def send_audio(self, number: str, content: bytes) -> Sent:
        """As a voice message."""
        return await self._send("sendWhatsAppAudio", {"number": number, "audio": _encoded(content)})

    async def send_reaction(self, key: Mapping[str, object], emoji: str) -> Sent:
        """`key` holds `id`, `remoteJid` and `fromMe`; an empty emoji takes the reaction back."""
        return await self._send("sendReaction", {"key": dict(key), "reaction": emoji})

    async def presence(self, number: str, presence: Presence, *, delay: int) -> None:
        """Shows it for `delay` milliseconds, and answers then."""
        await self._ask("POST", "/chat/sendPresence", {"number": number, "presence": presence, "delay": delay})

    async def mark_read(self, keys: Sequence[Mapping[str, object]]) -> None:
        await self._ask("POST", "/chat/markMessageAsRead", {"readMessages": [dict(key) for key in keys]})

    async def messages(self, *, since: datetime, until: datetime, page: int = 1, size: int = 50, **key: object) -> Page:
        """Stored messages between two moments, both of which it needs; `key` narrows to `remoteJid`, `fromMe` or `id`."""
        when = {"gte": _moment(since), "lte": _moment(until)}
        where = {"messageTimestamp": when, **({"key": key} if key else {})}
        body = {"where": where, "page": page, "offset": size}
        found = _object(_object(await self._ask("POST", "/chat/findMessages", body)).get("messages"))
        pages = found.get("pages")
        return Page(records=tuple(_objects(found.get("records"))), pages=pages if isinstance(pages, int) else 1)

    async def media(self, message_id: str, *, limit: int) -> Media | None:
        """What was sent along with a message; None when it has more than `limit` bytes."""
        body = {"message": {"key": {"id": message_id}}, "convertToMp4": False}
        # Base64 takes four bytes for three.
        answer = await self._ask("POST", "/chat/getBase64FromMediaMessage", body, largest=limit * 4 // 3 + 65_536)
        if answer is _TOO_LARGE:
            return None
        found = _object(answer)
        try:
            content = base64.b64decode(_text(found.get("base64")), validate=True)
        except (binascii.Error, ValueError):
            raise EvolutionError("refused", "media that is no base64") from None
        if not content:
            raise EvolutionError("refused", "media without content")
        media = Media(content=content, mime=_text(found.get("mimetype")), name=_text(found.get("fileName")))
        return media if len(content) <= limit else None

    async def _send(self, what: str, body: Mapping[str, object]) -> Sent:
        """Success is an answer with a `key.id`: refusals have come as 201."""
        answer = _object(await self._ask("POST", f"/message/{what}", body))
        key = _object(answer.get("key"))
        if not (message_id := _text(key.get("id"))):
            raise EvolutionError(
                "refused" if "code" in answer or "error" in answer else "unknown", "no id in the answer"
            )
        return Sent(id=message_id, jid=_text(key.get("remoteJid")))

    async def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        *,
        bare: bool = False,
        query: str = "",
        largest: int = _LARGEST_ANSWER,
    ) -> object:
        if self._key in DEFAULT_KEYS:
            raise EvolutionError("default_key")
        where = path if bare else f"{path}/{self.instance}{query}"
        try:
            async with self._http.stream(method, where, json=body) as answer:
                read = bytearray()
                async for piece in answer.aiter_bytes():
                    read += piece
                    if len(read) > largest:
                        return _TOO_LARGE
        except _NEVER_SENT:
            raise EvolutionError("unreachable") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            # Its own words may hold the request.
            raise EvolutionError("unknown", type(error).__name__) from None
        said = _json(bytes(read))
        if not answer.is_success:
            raise self._redacted(refusal(answer.status_code, said))
        return said

    def _redacted(self, error: EvolutionError) -> EvolutionError:
        return EvolutionError(error.trouble) if self._key and self._key in str(error) else error


_TOO_LARGE = object()


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> Sequence[Mapping[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"
