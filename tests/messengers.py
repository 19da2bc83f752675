"""The conversations of `dialogue`, held through the real messengers: each word out as an update, each reply in at their server."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from dialogue import ZONE, Chat, Clock, MemoryChannel, Reply
from servers.evolution import evolution_server
from servers.evolution_user import Phone
from servers.telegram import TelegramServer
from servers.telegram_users import Json, user
from telegram_stage import ANA, staged

from bot.app import App, open_app
from bot.channel import Channel, Webhook
from bot.channels.markup import marked
from bot.channels.whatsapp import WhatsApp
from bot.channels.whatsapp_send import Pace
from bot.channels.whatsapp_text import pieces
from bot.messages import Button, OutboundMessage
from bot.settings import Settings
from integrations.evolution import Evolution
from integrations.google.client import Google

NUMBER = "5511999998888"
NEVER_SEEN = 999_999
"""The number of a message that nobody has sent."""


@dataclass
class MessengerChat(Chat):
    """Says what a test says through a messenger; what comes back must have arrived there, word for word."""

    door: Any = None
    said: dict[str, Any] = field(default_factory=dict)

    async def _does(self, what: dict[str, object]) -> Reply:
        body = await self._spoken(what)
        received = self.door.read(body)
        (event,) = received.events
        (stored,) = await self.app.reception.take_in(
            received, channel=self.door.name, channel_account=self.door.account
        )
        self.said[event.external_id] = self.said.pop("last")
        heard = len(self.heard())
        await self.app.turns.take(stored.address)
        await self.app.outbox.deliver(stored.address)
        settled = await asyncio.wait_for(self.app.settling.settled(stored.address, stored.message_id), 10)
        assert self.heard()[heard:] == [each for message in settled.messages for each in self.shown(message)]
        await self._noted()
        return Reply(settled, event.external_id)

    async def sends(self, *texts: str) -> list[Any]:
        """Stores messages without answering them."""
        events = []
        for text in texts:
            received = self.door.read(await self._spoken({"kind": "text", "payload": {"text": text}}))
            await self.app.reception.take_in(received, channel=self.door.name, channel_account=self.door.account)
            self.said[received.events[0].external_id] = self.said.pop("last")
            events += received.events
        return events

    async def _noted(self) -> None:
        rows = await self.rows("select id, receipt -> 'ids' as ids from outbound_messages where state = 'sent'")
        self.channel.ids.update({row["id"]: row["ids"][-1] for row in rows})  # type: ignore[misc, index]

    async def _spoken(self, what: dict[str, object]) -> bytes:
        raise NotImplementedError

    def heard(self) -> list[str]:
        raise NotImplementedError

    def shown(self, message: OutboundMessage) -> list[str]:
        raise NotImplementedError


@dataclass
class TelegramChat(MessengerChat):
    server: TelegramServer = field(default_factory=TelegramServer)
    updates: list[Json] = field(default_factory=list)

    async def _spoken(self, what: dict[str, object]) -> bytes:
        users, payload = self.server.users, what["payload"]
        assert isinstance(payload, dict)
        self.said["last"] = None
        match what["kind"]:
            case "text":
                self.said["last"] = users.says(ANA, payload["text"], **self._around(payload))
            case "tap":
                users.sends(callback_query=self._tapped(payload["button"]))
            case "edit":
                edited = users.edits(self.said[payload["target"]], payload["text"])
                self.said["last"] = self.said[payload["target"]] = edited
            case "reaction":
                users.reacts(ANA, int(str(payload["target"]).partition(":")[2]), payload["emoji"])
            case kind:
                raise NotImplementedError(kind)
        return json.dumps(self.updates[-1]).encode()

    def _tapped(self, button: str) -> Json:
        message = next(
            message
            for message in self.server.users.sent[ANA]
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            if button in [each["callback_data"] for each in row]
        )
        query = {"id": str(len(self.updates)), "chat_instance": "-358", "data": button}
        return {**query, "from": user(ANA), "message": message}

    def _around(self, payload: dict[str, Any]) -> Json:
        if "forwarded" in payload:
            return {"forward_origin": {"type": "hidden_user", "sender_user_name": payload["forwarded"], "date": 1}}
        if "reply_to" not in payload:
            return {}
        number = int(payload["reply_to"].partition(":")[2] or NEVER_SEEN)
        both = [*self.server.users.sent.get(ANA, []), *filter(None, self.said.values())]
        unknown = {"message_id": number, "date": 1, "chat": {"id": ANA, "type": "private"}, "text": payload["quoted"]}
        return {"reply_to_message": next((each for each in both if each["message_id"] == number), unknown)}

    def heard(self) -> list[str]:
        return self.server.users.sent_to(ANA)

    def shown(self, message: OutboundMessage) -> list[str]:
        return [marked(message.text).text, *(f"[{each.kind}] {each.caption}" for each in message.attachments)]


@dataclass
class WhatsAppChat(MessengerChat):
    phone: Phone | None = None
    bodies: list[bytes] = field(default_factory=list)

    async def taps(self, button: Button) -> Reply:
        """There are no buttons: their words are written."""
        return await self.says(button.label)

    async def _spoken(self, what: dict[str, object]) -> bytes:
        phone, payload = self.phone, what["payload"]
        assert phone is not None
        assert isinstance(payload, dict)
        self.said["last"] = None
        match what["kind"]:
            case "text":
                self.said["last"] = await phone.says(payload["text"], **self._around(payload))
            case "edit":
                self.clock.passes(milliseconds=1)
                await phone.edits(payload["target"], payload["text"])
            case "deletion":
                await phone.deletes(payload["target"])
            case "reaction":
                await phone.reacts(payload["target"], payload["emoji"])
            case kind:
                raise NotImplementedError(kind)
        return self.bodies[-1]

    def _around(self, payload: dict[str, Any]) -> Json:
        if "forwarded" in payload:
            return {"contextInfo": {"isForwarded": True, "forwardingScore": 1}}
        if "reply_to" not in payload:
            return {}
        return {"contextInfo": {"stanzaId": payload["reply_to"], "quotedMessage": {"conversation": payload["quoted"]}}}

    def heard(self) -> list[str]:
        assert self.phone is not None
        return self.phone.heard

    def shown(self, message: OutboundMessage) -> list[str]:
        return [
            each if isinstance(each, str) else f"[{'image' if each.kind == 'photo' else each.kind}] {each.caption}"
            for each in pieces(message)
        ]


@asynccontextmanager
async def over_telegram(
    database_url: str, *, clock: Clock | None = None, google: Google | None = None
) -> AsyncIterator[Chat]:
    clock = clock or Clock()
    async with staged(clock) as stage, _opened(database_url, stage.telegram, clock, google) as app:
        chat = await _introduced(app, clock, TelegramChat, stage.telegram, str(ANA))
        chat.server, chat.server.users.deliver = stage.server, chat.updates.append
        chat.server.users.now = lambda: int(clock.now.timestamp())
        yield chat
        assert stage.server.complaints() == []


@asynccontextmanager
async def over_whatsapp(
    database_url: str, *, clock: Clock | None = None, google: Google | None = None
) -> AsyncIterator[Chat]:
    clock = clock or Clock()
    async with evolution_server(clock) as server:
        client = Evolution(server.url, server.key, "loja")
        pace = Pace(0.0, jitter=lambda: 0.0, time=asyncio.get_running_loop().time)
        whatsapp = WhatsApp(client, secret="s", webhook_url="http://127.0.0.1:9", media=False, clock=clock, pace=pace)
        try:
            await client.create()
            await whatsapp.repair()
            async with _opened(database_url, whatsapp, clock, google) as app:
                chat = await _introduced(app, clock, WhatsAppChat, whatsapp, NUMBER)
                chat.phone, server.kept = Phone(server, NUMBER), chat.bodies
                yield chat
        finally:
            await client.close()


@asynccontextmanager
async def _opened(database_url: str, channel: Channel, clock: Clock, google: Google | None) -> AsyncIterator[App]:
    settings = Settings.model_validate({"database_url": database_url, "quiet_seconds": 0, "pool_size": 3})
    async with open_app(settings, channels=[channel], clock=clock, google=google) as app:
        yield app


async def _introduced(app: App, clock: Clock, kind: Callable[..., Any], door: Webhook, sender: str) -> Any:
    known = await app.identity.person_of(
        channel=door.name, channel_account=door.account, external_id=sender, language="pt-BR", zone=ZONE.key
    )
    return kind(app=app, channel=MemoryChannel(name=door.name), clock=clock, known=known, name=sender, door=door)
