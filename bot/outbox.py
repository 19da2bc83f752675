"""Delivers replies: in order, one sender per conversation, tried again until the messenger has them."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import structlog

from bot import failpoints, metrics
from bot.channel import Channel, DeliveryFailedError
from bot.invitations import Invitations
from bot.messages import Address, Button, OutboundMessage, Receipt
from bot.process import worker_name
from bot.queue import nudge_delivery
from integrations.postgres import outbound
from integrations.postgres.database import Database, Row

log = structlog.get_logger()

ATTEMPTS = 8
LONGEST_DELAY = 600.0


@dataclass(frozen=True, slots=True)
class Outbox:
    """Speaks through the channels this process has."""

    database: Database
    channels: Mapping[str, Channel]
    clock: Callable[[], datetime]
    lease_seconds: float
    invitations: Invitations

    def speaks(self, channel: str, peer: str) -> bool:
        """Whether this process can deliver to that chat."""
        return channel in self.channels and self.channels[channel].reaches(peer)

    async def deliver(self, address: Address) -> None:
        """Sends what is due in a conversation, unless somebody else is at it."""
        failpoints.reach("deliver.begun")
        sender = f"{worker_name()}:{uuid4().hex}"
        until = time.monotonic() + self.lease_seconds
        async with self.database.as_person(address.person) as session:
            here = await outbound.claim_sender(
                session, address.conversation_id, sender=sender, lease_seconds=self.lease_seconds
            )
            if here is None:
                return
            if not self.speaks(here["channel"], here["peer"]):
                # Not ours to speak through: leave it to the process that is.
                await outbound.release_sender(session, address.conversation_id, sender=sender)
                return
            row = await outbound.next_due(session, address.conversation_id, sender=sender)
        failpoints.reach("deliver.claimed")
        while row is not None:
            message = outbound_message(row, here["address"] or here["peer"])
            failpoints.reach("send.before")
            if time.monotonic() > until:
                log.info("sender's lease lost")
                return
            until = time.monotonic() + self.lease_seconds
            row = await self._send(address, sender, self.channels[here["channel"]], message, attempts=row["attempts"])

    async def _send(
        self, address: Address, sender: str, channel: Channel, message: OutboundMessage, *, attempts: int
    ) -> Row | None:
        """Sends one message and answers the next one due."""
        try:
            leaving = await self.invitations.revealed(address.person, message, channel.name)
            receipt = await channel.send(leaving)
            failpoints.reach("send.after")
        except DeliveryFailedError as error:
            return await self._failed(address, sender, channel.name, message, error, attempts=attempts)
        except Exception as error:
            log.exception("delivery failed", message_id=str(message.id))
            return await self._failed(
                address, sender, channel.name, message, DeliveryFailedError(type(error).__name__), attempts=attempts
            )
        metrics.OUTBOX_ATTEMPTS.labels(channel=channel.name, code="ok").inc()
        return await self._mark(address, sender, message.id, receipt)

    async def _mark(self, address: Address, sender: str, message_id: UUID, receipt: Receipt) -> Row | None:
        async with self.database.as_person(address.person) as session:
            mine = await outbound.sent(
                session,
                message_id,
                conversation_id=address.conversation_id,
                sender=sender,
                lease_seconds=self.lease_seconds,
                receipt=json.dumps({"ids": receipt.external_ids, **receipt.facts}),
                now=self.clock(),
            )
            if not mine:
                return None
            following = await outbound.next_due(session, address.conversation_id, sender=sender)
            failpoints.reach("mark.before_commit")
        failpoints.reach("mark.committed")
        return following

    async def _failed(
        self,
        address: Address,
        sender: str,
        channel: str,
        message: OutboundMessage,
        error: DeliveryFailedError,
        *,
        attempts: int,
    ) -> Row | None:
        permanent = error.permanent or (attempts >= ATTEMPTS and not error.passing)
        delay = error.retry_after if error.retry_after is not None else min(2.0**attempts, LONGEST_DELAY)
        metrics.OUTBOX_ATTEMPTS.labels(channel=channel, code="refused" if permanent else "retry").inc()
        async with self.database.as_person(address.person) as session:
            here = address.conversation_id
            if not await outbound.hold_sender(session, here, sender=sender, lease_seconds=self.lease_seconds):
                return None
            await outbound.put_back(session, message.id, error=str(error), delay=delay, permanent=permanent)
            if permanent:
                return await outbound.next_due(session, here, sender=sender)
            await outbound.release_sender(session, here, sender=sender)
            await session.defer(nudge_delivery(address, channel, message.peer, delay=delay))
        return None


def outbound_message(row: Row, peer: str) -> OutboundMessage:
    return OutboundMessage(
        id=row["id"],
        peer=peer,
        text=row["text"],
        buttons=tuple(
            Button(id=each["id"], label=each["label"], beside=not each.get("menu")) for each in row["buttons"]
        ),
        menu=any(button.get("menu") for button in row["buttons"]),
        resend=row["attempts"] > 1,
    )
