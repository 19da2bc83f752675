"""A messenger of our own: it delivers JSON by HTTP behind a secret, and takes what we send."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.channel import DeliveryFailedError, ForgedError
from bot.messages import OutboundMessage, RawEvent, Receipt, Received, Signal, Stray

SECRET = {"x-carrier-secret": "um segredo de verdade"}
PATH = "/hooks/carrier/not-to-be-guessed"
OPEN = Signal(state="open")


@dataclass
class Carrier:
    """Delivers `{"id", "from", "text", "at"}`; "kind": "poll" is nobody's; "signal" is its state; what is no object is a stray."""

    name: str = "carrier"
    account: str = "pigeon"
    path: str = PATH
    body_limit: int = 1 << 20
    sent: list[OutboundMessage] = field(default_factory=list)
    says: Signal | Exception = OPEN
    repaired: Signal | None = None
    """What it says after a repair."""
    repairs: int = 0
    kept: list[RawEvent] = field(default_factory=list)
    """What it never delivered."""
    asked_since: list[datetime] = field(default_factory=list)
    at_once: int = 1000
    """How many of those it hands out at once, the oldest first."""
    keeps: bool = True
    """Whether it hands out what it keeps."""
    breaks: bool = False
    """Whether it fails to read."""

    def check(self, headers: Mapping[str, str]) -> None:
        given, expected = headers.get("x-carrier-secret", ""), SECRET["x-carrier-secret"]
        if not hmac.compare_digest(given.encode(), expected.encode()):
            raise ForgedError

    def read(self, body: bytes) -> Received:
        if self.breaks:
            raise ZeroDivisionError
        try:
            update = json.loads(body)
        except ValueError as error:
            return Received(strays=(Stray(external_id=str(hash(body)), kind="broken", payload={}, error=str(error)),))
        if not isinstance(update, dict) or update.get("kind") == "poll":
            return Received(strays=(Stray(external_id=str(hash(body)), kind="poll", payload={}),))
        if "signal" in update:
            return Received(signals=(Signal(state=update["signal"]),))
        return Received(events=tuple(self.event(**each) for each in update.get("batch", [update])))

    def event(
        self,
        *,
        id: str,  # noqa: A002
        sender: str = "ana",
        text: str = "oi",
        at: str = "2026-11-21T09:00:00-03:00",
    ) -> RawEvent:
        return RawEvent(
            channel=self.name,
            channel_account=self.account,
            peer=sender,
            sender=sender,
            external_id=id,
            kind="text",
            payload={"text": text},
            said_at=datetime.fromisoformat(at),
            whole=True,
        )

    def reaches(self, peer: str) -> bool:
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        self.sent.append(message)
        return Receipt(external_ids=(str(len(self.sent)),))

    async def state(self) -> Signal:
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    async def repair(self) -> None:
        self.repairs += 1
        if self.repaired is not None:
            self.says = self.repaired

    async def missed(self, since: datetime) -> Received:
        self.asked_since.append(since)
        if not self.keeps:
            raise DeliveryFailedError("broken")
        here = [event for event in self.kept if event.said_at >= since]
        rest = here[self.at_once :]
        return Received(events=tuple(here[: self.at_once]), until=rest[0].said_at if rest else None)
