"""Delivers replies: in order, one sender per conversation, tried again until the messenger has them."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4, uuid5

import structlog

from bot import failpoints, metrics
from bot.announcing import conversation
from bot.channel import Channel, DeliveryFailedError, InParts, Parts, SenderLostError
from bot.enclosing import Enclosing
from bot.firing.leaving import as_of_now
from bot.identity import profile
from bot.invitations import Invitations
from bot.messages import Address, Button, ConversationId, OutboundMessage, Receipt
from bot.process import worker_name
from bot.queue import nudge_delivery
from bot.replies import NOT_ASIDE
from integrations.postgres import accounts, asides, outbound
from integrations.postgres.database import Database, Person, Row, Session

log = structlog.get_logger()

ATTEMPTS = 8
LONGEST_DELAY = 600.0


@dataclass(frozen=True, slots=True)
class Sending:
    """The right to send in one conversation until a moment of the monotonic clock, with the first message taken."""

    sender: str
    channel: Channel
    peer: str
    first: Row
    until: float


@dataclass(frozen=True, slots=True)
class Outbox:
    """Speaks through the channels this process has."""

    database: Database
    channels: Mapping[str, Channel]
    clock: Callable[[], datetime]
    lease_seconds: float
    invitations: Invitations
    enclosing: Enclosing

    def speaks(self, channel: str, peer: str) -> bool:
        """Whether this process can deliver to that chat."""
        return channel in self.channels and self.channels[channel].reaches(peer)

    async def deliver(self, address: Address) -> None:
        """Sends what is due in a conversation, unless somebody else is at it."""
        async with self.database.as_person(address.person) as session:
            claimed = await self.claimed(session, address)
        if claimed is not None:
            await self.send(address, claimed)

    async def claimed(self, session: Session, address: Address) -> Sending | None:
        """In this transaction, becomes the one sender of a conversation and takes what is due first; None when there is nothing for it."""
        failpoints.reach("deliver.begun")
        sender = f"{worker_name()}:{uuid4().hex}"
        until = time.monotonic() + self.lease_seconds
        here = await outbound.claim_sender(
            session, address.conversation_id, sender=sender, lease_seconds=self.lease_seconds
        )
        if here is None:
            return None
        if here["unreachable"]:
            # They have shut us out; what they say next, or letting us in again, ends that.
            given_up = await outbound.give_up(session, address.conversation_id, error="unreachable")
            await outbound.release_sender(session, address.conversation_id, sender=sender)
            log.info("nobody is reached there", channel=here["channel"], count=len(given_up))
            return None
        if not self.speaks(here["channel"], here["peer"]):
            # Not ours to speak through: leave it to the process that is.
            await outbound.release_sender(session, address.conversation_id, sender=sender)
            return None
        row = await self._next_due(session, address.conversation_id, sender)
        return (
            None
            if row is None
            else Sending(sender, self.channels[here["channel"]], here["address"] or here["peer"], row, until)
        )

    async def _next_due(self, session: Session, conversation_id: UUID, sender: str) -> Row | None:
        row = await outbound.next_due(session, conversation_id, sender=sender)
        return None if row is None else await as_of_now(session, row, self.clock())

    async def send(self, address: Address, claimed: Sending) -> None:
        """Sends what was taken, once that is committed, and all that is due behind it."""
        failpoints.reach("deliver.claimed")
        row: Row | None = claimed.first
        until = claimed.until
        while row is not None:
            message = outbound_message(row, claimed.peer, self.enclosing)
            failpoints.reach("send.before")
            if time.monotonic() > until:
                log.info("sender's lease lost")
                return
            until = time.monotonic() + self.lease_seconds
            taken, attempts = row["taken"], row["attempts"]
            row = await self._send(address, claimed.sender, claimed.channel, message, attempts=attempts, taken=taken)

    async def _send(
        self,
        address: Address,
        sender: str,
        channel: Channel,
        message: OutboundMessage,
        *,
        attempts: int,
        taken: Sequence[str],
    ) -> Row | None:
        """Sends one message and answers the next one due."""
        try:
            leaving = await self.invitations.revealed(address.person, message, channel.name)
            receipt = await self._parted(address, sender, channel, leaving, taken)
            failpoints.reach("send.after")
        except SenderLostError:
            log.info("sender's lease lost between parts", message_id=str(message.id))
            return None
        except DeliveryFailedError as error:
            return await self._failed(address, sender, channel.name, message, error, attempts=attempts)
        except Exception as error:
            log.exception("delivery failed", message_id=str(message.id))
            return await self._failed(
                address, sender, channel.name, message, DeliveryFailedError(type(error).__name__), attempts=attempts
            )
        metrics.OUTBOX_ATTEMPTS.labels(channel=channel.name, code="ok").inc()
        return await self._mark(address, sender, message.id, receipt)

    async def _parted(
        self, address: Address, sender: str, channel: Channel, message: OutboundMessage, taken: Sequence[str]
    ) -> Receipt:
        """Sends what is left of a message. After each part its id is kept and the lease begins anew."""

        async def note(ids: Sequence[str]) -> None:
            async with self.database.as_person(address.person) as session:
                mine = await outbound.part_taken(
                    session,
                    message.id,
                    conversation_id=address.conversation_id,
                    sender=sender,
                    lease_seconds=self.lease_seconds,
                    ids=ids,
                )
            failpoints.reach("part.committed")
            if not mine:
                raise SenderLostError

        if isinstance(channel, InParts):
            return await channel.send_on(message, Parts(list(taken), note))
        return await channel.send(message)

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
            following = await self._next_due(session, address.conversation_id, sender)
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
            await outbound.put_back(
                session, message.id, error=str(error), delay=delay, permanent=permanent, doubtful=not error.passing
            )
            if not error.gone:
                if permanent:
                    return await self._next_due(session, here, sender)
                await outbound.release_sender(session, here, sender=sender)
                await session.defer(nudge_delivery(address, channel, message.peer, delay=delay))
                return None
            lost = [message.id, *await self._shut_out(session, here, sender=sender)]
        await self._not_aside(address.person, lost)
        return None

    async def _not_aside(self, person: Person, lost: Sequence[UUID]) -> None:
        """Groups that were told of an answer in private learn that it did not arrive. By itself: no two conversations are locked at once."""
        async with self.database.as_person(person) as session:
            known = await profile(session)
            for told in await asides.said_to_come(session, lost):
                here = await outbound.ahead(
                    session,
                    uuid5(told["turn_id"], "not in private"),
                    conversation_id=told["conversation_id"],
                    text=NOT_ASIDE,
                    usual=known.language,
                    now=self.clock(),
                )
                address = Address(person, ConversationId(told["conversation_id"]))
                await session.defer(nudge_delivery(address, here["channel"], here["peer"]))

    async def _shut_out(self, session: Session, conversation_id: UUID, *, sender: str) -> Sequence[UUID]:
        """Whoever we talk to does not want to hear from us: what waits for them fails too, and nothing is sent until they are heard again."""
        waiting = await outbound.give_up(session, conversation_id, error="unreachable")
        await outbound.release_sender(session, conversation_id, sender=sender)
        where = await conversation(session, conversation_id)
        assert where is not None
        await session.enter_worker()
        await accounts.stand(
            session,
            channel=where["channel"],
            channel_account=where["channel_account"],
            external_id=where["peer"],
            unreachable_at=self.clock(),
        )
        return waiting


def outbound_message(row: Row, peer: str, enclosing: Enclosing) -> OutboundMessage:
    return OutboundMessage(
        id=row["id"],
        peer=peer,
        text=row["text"],
        buttons=tuple(
            Button(id=each["id"], label=each["label"], beside=not each.get("menu")) for each in row["buttons"]
        ),
        menu=any(button.get("menu") for button in row["buttons"]),
        resend=row["attempts"] > 1,
        attachments=enclosing.found(row["attachments"]),
    )
