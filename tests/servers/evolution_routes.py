"""What the routes of an Evolution API answer, and what they leave behind."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from servers import evolution_rules as rules
from servers.evolution_rules import Body

CUID = "cmwpqpzy9000f7p7d2i62o4my"
INSTANCE_ID = "ad2ce4b0-49bd-4ef2-a836-72890cf8c91d"


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A request as it came."""

    method: str
    path: str
    body: Body
    key: str


@dataclass(frozen=True, kw_only=True)
class Bubble:
    """A message that reached a phone."""

    jid: str
    text: str
    """Of a file, its caption."""
    id: str
    kind: str = ""
    """Of a file, as the request names it; empty for words."""


@dataclass
class Routes:
    """The state of a server with one instance."""

    clock: Callable[[], datetime]
    key: str = "uma-chave-de-verdade"
    number: str = "5511988887777"
    """Our own."""
    lid: str = ""
    """Our own hidden id, where this version tells it."""
    state: str = "open"
    instances: set[str] = field(default_factory=set)
    hook: Body = field(default_factory=dict)
    settings: Body = field(default_factory=dict)
    exposes_token: bool = False
    """Whether deliveries carry the instance's token, as a flag of Evolution makes them."""
    codes: list[Body | None] = field(default_factory=list)
    """Answers of `connect` while it is not open, the last one again and again; None: the phone has read the code."""
    absent: set[str] = field(default_factory=set)
    """Jids that are not on WhatsApp."""
    hides: dict[str, str] = field(default_factory=dict)
    """Hidden ids by jid: what is sent to the one is stored and answered as sent to the other."""
    media: dict[str, Body] = field(default_factory=dict)
    stored: list[Body] = field(default_factory=list)
    sent: list[Bubble] = field(default_factory=list)
    requests: list[Seen] = field(default_factory=list)
    _spoken: asyncio.Event = field(default_factory=asyncio.Event)

    async def spoke(self, count: int) -> None:
        """Returns when so many messages have reached phones."""
        while len(self.sent) < count:
            self._spoken.clear()
            await self._spoken.wait()

    def _silent(self, path: str) -> bool:
        needs = path.startswith("/message/") or path in {"/chat/sendPresence", "/chat/markMessageAsRead"}
        return needs and self.state != "open"

    def _instance_create(self, instance: str, body: Body) -> tuple[int, object]:
        self.instances.add(instance)
        made = {"instanceName": instance, "instanceId": INSTANCE_ID, "integration": body["integration"]}
        return 201, {"instance": {**made, "status": "connecting"}, "hash": "TOKEN-DA-INSTANCIA", "settings": {}}

    def _instance_connect(self, instance: str, _: Body) -> tuple[int, object]:
        code = self.codes.pop(0) if len(self.codes) > 1 else self.codes[0] if self.codes else {"count": 0}
        self.state = "open" if code is None else self.state
        if self.state == "open":
            return 200, {"instance": {"instanceName": instance, "state": "open"}}
        return 200, code

    def _instance_connectionState(self, instance: str, _: Body) -> tuple[int, object]:  # noqa: N802 - the route's name
        return 200, {"instance": {"instanceName": instance, "state": self.state}}

    def _instance_fetchInstances(self, instance: str, _: Body) -> tuple[int, object]:  # noqa: N802
        jid = rules.jid_of(self.number) if self.state == "open" else None
        own = {"ownerJid": jid, **({"ownerLid": self.lid} if self.lid and jid else {})}
        return 200, [{"id": INSTANCE_ID, "name": instance, "connectionStatus": self.state, **own}]

    def _instance_restart(self, instance: str, _: Body) -> tuple[int, object]:
        return 200, {"instance": {"instanceName": instance, "status": self.state}}

    def _instance_logout(self, *_: object) -> tuple[int, object]:
        if self.state != "open":
            return 400, rules.error(400, "Bad Request", ['The "x" instance is not connected'])
        self.state = "close"
        return 200, {"status": "SUCCESS", "error": False, "response": {"message": "Instance logged out"}}

    def _instance_delete(self, instance: str, _: Body) -> tuple[int, object]:
        self.instances.discard(instance)
        return 200, {"status": "SUCCESS", "error": False, "response": {"message": "Instance deleted"}}

    def _webhook_set(self, _: str, body: Body) -> tuple[int, object]:
        self.hook = dict(body["webhook"])
        return 201, {"id": CUID, **self.hook}

    def _webhook_find(self, *_: object) -> tuple[int, object]:
        return 200, {"id": CUID, **self.hook} if self.hook else None

    def _settings_set(self, instance: str, body: Body) -> tuple[int, object]:
        self.settings = body
        return 201, {"settings": {"instanceName": instance, "settings": body}}

    def _settings_find(self, *_: object) -> tuple[int, object]:
        return 200, self.settings

    def _message_sendText(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        return self._taken(body["number"], {"conversation": body["text"]}, body["text"])

    def _message_sendMedia(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        kind, caption = body["mediatype"], body.get("caption", "")
        message = {f"{kind}Message": {"caption": caption, "fileName": body.get("fileName")}}
        return self._taken(body["number"], message, caption, kind=kind)

    def _message_sendWhatsAppAudio(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        return self._taken(body["number"], {"audioMessage": {"ptt": True}}, "", kind="voice")

    def _message_sendReaction(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        message = {"reactionMessage": {"key": body["key"], "text": body["reaction"]}}
        return self._taken(body["key"]["remoteJid"], message, body["reaction"])

    def _taken(self, number: str, message: Body, text: str, *, kind: str = "") -> tuple[int, object]:
        jid = rules.jid_of(number)
        if jid in self.absent:
            return rules.not_on_whatsapp(jid, number)
        id_ = f"3EB0{len(self.sent) + 1:018X}"
        row = self.row({"id": id_, "remoteJid": self.hides.get(jid, jid), "fromMe": True}, message)
        self.stored.append(row)
        self.sent.append(Bubble(jid=jid, text=text, id=id_, kind=kind))
        self._spoken.set()
        return 201, {**row, "status": "PENDING", "pushName": ""}

    def _chat_sendPresence(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        return 200, {"presence": body["presence"]}

    def _chat_markMessageAsRead(self, *_: object) -> tuple[int, object]:  # noqa: N802
        return 200, {"message": "Read messages", "read": "success"}

    def _chat_getBase64FromMediaMessage(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        found = self.media.get(body["message"]["key"]["id"])
        return (201, found) if found else (400, rules.error(400, "Bad Request", ["Message not found"]))

    def _chat_whatsappNumbers(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        jids = {number: rules.jid_of(number) for number in body["numbers"]}
        return 200, [{"jid": jid, "exists": jid not in self.absent, "number": each} for each, jid in jids.items()]

    def _chat_findMessages(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        where, page, size = body.get("where", {}), body.get("page", 1), body.get("offset", 50)
        when = where.get("messageTimestamp", {})
        # One of the two alone is as good as none, as with the real one.
        since, until = (_seconds(when[key]) if len(when) == 2 else None for key in ("gte", "lte"))
        found = [
            row
            for row in self.stored
            if all(row["key"].get(name) == value for name, value in where.get("key", {}).items())
            and (since is None or until is None or since <= row["messageTimestamp"] <= until)
        ]
        found.sort(key=lambda row: -int(row["messageTimestamp"]))
        pages = -(-len(found) // size)
        records = found[(page - 1) * size : page * size]
        return 200, {"messages": {"total": len(found), "pages": pages, "currentPage": page, "records": records}}

    def _chat_updateMessage(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        return 200, {"key": body["key"]}

    def _chat_deleteMessageForEveryone(self, _: str, body: Body) -> tuple[int, object]:  # noqa: N802
        return 200, {"key": {"id": body["id"]}}

    def row(self, key: Body, message: Body, *, said_at: datetime | None = None, **more: Any) -> Body:
        """A message as Evolution stores and delivers it."""
        return {
            "key": key,
            "message": message,
            "contextInfo": None,
            "messageType": next(iter(message), "unknown"),
            "messageTimestamp": int((said_at or self.clock()).timestamp()),
            "instanceId": INSTANCE_ID,
            "source": "ios",
            **more,
        }


def _seconds(iso: str) -> float:
    return datetime.fromisoformat(iso).astimezone(UTC).timestamp()
