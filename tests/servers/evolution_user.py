"""A person with a phone on the other side of the Evolution server."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from servers.evolution import EvolutionServer
from servers.evolution_routes import CUID
from servers.evolution_rules import Body


@dataclass
class Phone:
    """Says things; each answers the id of its message. `lid` is how stored rows, and some builds, name it."""

    server: EvolutionServer
    number: str
    """As WhatsApp has it: with or without the ninth digit."""
    name: str = "Ana"
    lid: str = ""
    said: list[str] = field(default_factory=list)

    @property
    def jid(self) -> str:
        return f"{self.number}@s.whatsapp.net"

    async def says(self, text: str, **more: Any) -> str:
        return await self.sends({"conversation": text, "messageContextInfo": {"deviceListMetadataVersion": 2}}, **more)

    async def sends(
        self,
        message: Body,
        *,
        key: Body | None = None,
        times: int = 1,
        delivered: bool = True,
        said_at: datetime | None = None,
        **more: Any,
    ) -> str:
        """Any message; `times` is how often it is delivered."""
        id_ = f"3A{len(self.server.stored) + 1:018X}"
        whole = {"id": id_, "remoteJid": self.jid, "fromMe": False, **(key or {})}
        row = self.server.row(whole, message, said_at=said_at, pushName=self.name, status="DELIVERY_ACK", **more)
        hidden = {"remoteJid": self.lid, "remoteJidAlt": self.jid, "addressingMode": "lid"} if self.lid else {}
        self.server.stored.append({**row, "key": {**row["key"], **hidden}})
        self.said.append(id_)
        for _ in range(times if delivered else 0):
            await self.server.deliver("messages.upsert", row)
        return id_

    async def edits(self, message_id: str, text: str) -> None:
        milliseconds = int(self.server.clock().timestamp() * 1000)
        await self.server.deliver(
            "messages.edited",
            {
                "key": {"id": message_id, "remoteJid": self.jid, "fromMe": False},
                "type": "MESSAGE_EDIT",
                "editedMessage": {"conversation": text},
                "timestampMs": {"low": milliseconds & 0xFFFFFFFF, "high": milliseconds >> 32, "unsigned": False},
            },
        )

    async def deletes(self, message_id: str) -> None:
        gone = {"id": message_id, "remoteJid": self.jid, "fromMe": False, "status": "DELETED"}
        await self.server.deliver("messages.delete", gone)

    async def reacts(self, message_id: str, emoji: str) -> str:
        key = {"id": message_id, "remoteJid": self.jid, "fromMe": True}
        return await self.sends({"reactionMessage": {"key": key, "text": emoji}})

    async def gets(self, message_id: str, *states: str) -> None:
        """News of a message of ours, in the order given."""
        for state in states:
            news = {"messageId": CUID, "keyId": message_id, "remoteJid": self.lid or self.jid, "fromMe": True}
            await self.server.deliver("messages.update", {**news, "participant": self.jid, "status": state})

    @property
    def heard(self) -> list[str]:
        """What arrived on this phone, with or without the ninth digit in between; of a file, its kind and caption: `[image] Sua semana`."""
        arrived = [bubble for bubble in self.server.sent if bubble.jid == self.jid]
        return [f"[{bubble.kind}] {bubble.text}" if bubble.kind else bubble.text for bubble in arrived]
