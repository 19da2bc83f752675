"""The door: an event is stored once, in order, before anybody thinks about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID, uuid4

from bot import failpoints, metrics
from bot.codes import redacted
from bot.identity import UnknownSenderError
from bot.messages import Address, ConversationId, RawEvent
from bot.queue import TERMINAL
from bot.together import Message, Together
from integrations.postgres import accounts, conversations, inbound, strangers
from integrations.postgres.accounts import Account
from integrations.postgres.database import Database, Person, Row, Session
from language.answers import is_stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A message that is safe: it survives anything from here on."""

    address: Address
    message_id: UUID
    said_at: datetime
    new: bool
    """False for a repeated delivery."""
    paused: bool = False
    """Somebody answers there by hand."""


class Inbox:
    """Receives events of every channel."""

    def __init__(self, database: Database, clock: Callable[[], datetime], *, stale_minutes: float = 30.0) -> None:
        self._database = database
        self._together = Together(database)
        self._clock = clock
        self._stale = timedelta(minutes=stale_minutes)

    async def receive(self, event: RawEvent) -> Stored:
        """Stores an event once; when this returns it is committed, and only then may the messenger be told so.

        Raises:
            DatabaseUnavailableError: nothing was stored; the messenger must send it again.
            UnknownSenderError: nobody has been paired with this account.
        """
        failpoints.reach("receive.begun")
        message = self._message(redacted(event))
        put = self._stop if message["kind"] == "stop" else self._together.store
        row = await put(message)
        if row is None:
            await self._look_closer(event)
            row = await put(message)
        if row is None:
            raise UnknownSenderError(event.channel)
        failpoints.reach("receive.committed")
        metrics.RECEIVED.labels(channel=event.channel, result="new" if row["new"] else "dup").inc()
        address = Address(Person(row["org_id"], row["user_id"]), ConversationId(row["conversation_id"]))
        return Stored(
            address=address, message_id=row["id"], said_at=event.said_at, new=row["new"], paused=row["paused"]
        )

    async def note(self, session: Session, event: RawEvent, *, peer: str) -> None:
        """As the person: stores an event that was answered before; delivered again, it is one that is known."""
        row = await inbound.store(session, {**self._message(event), "peer": peer})
        if row["id"] is not None:
            await inbound.answered(session, row["id"])

    async def _look_closer(self, event: RawEvent) -> None:
        """Writes down what is new of the sender."""
        async with self._database.as_worker() as session:
            account = await found(session, event)
            if account is None or account.person is None:
                raise UnknownSenderError(event.channel)
            await accounts.refresh(
                session, account, name=str(storable(event.name)), address=event.peer if event.private else None
            )
            await strangers.absorb(session, account.id, account.new_aliases)

    async def _stop(self, message: Message) -> Row | None:
        """Stores it and stops what goes on, at once or not at all."""
        async with self._database.as_worker() as session:
            for row in await inbound.take_in(session, [message]):
                session.person = Person(row["org_id"], row["user_id"])
                if row["new"]:
                    await conversations.halt(
                        session,
                        row["conversation_id"],
                        stop_id=row["id"],
                        seq=row["seq"],
                        order=cast("int | None", message["provider_order"]),
                        now=self._clock(),
                    )
                failpoints.reach("receive.inserted")
                return row
        return None

    def _message(self, event: RawEvent) -> Message:
        payload = {key: storable(value) for key, value in event.payload.items()}
        payload |= self._circumstances(event)
        ours = "forwarded" not in payload and ("group" not in payload or payload.get("addressed") is True)
        stop = event.kind == "text" and ours and is_stop(str(payload.get("text", "")))
        return {
            "id": str(uuid4()),
            "channel": event.channel,
            "channel_account": event.channel_account,
            "peer": event.peer,
            "external_id": event.external_id,
            "kind": "stop" if stop else event.kind,
            "revision": event.revision,
            "provider_order": event.provider_order,
            "payload": payload,
            "said_at": event.said_at.isoformat(),
            "whole": event.whole,
            "sender": event.sender,
            "names": [event.sender, *event.aliases],
            "name": str(storable(event.name))[: accounts.LONGEST_NAME],
            "address": event.peer if event.private else None,
            "private": event.private,
        }

    def _circumstances(self, event: RawEvent) -> dict[str, object]:
        """What the turn has to know of how it came in: who speaks in a group, and when, if that is long after it was said."""
        now = self._clock()
        # At a terminal one speaks to us or to nobody; a time of saying that is not now was chosen.
        stale = event.channel != TERMINAL and now - event.said_at > self._stale
        told: dict[str, object] = {} if event.private else {"sender": event.sender}
        return {**told, "came_at": now.isoformat()} if stale else told


async def found(session: Session, event: RawEvent) -> Account | None:
    """As the worker: the account that said it; None when it was never heard of."""
    return await accounts.find(
        session,
        channel=event.channel,
        channel_account=event.channel_account,
        external_id=event.sender,
        aliases=event.aliases,
    )


def storable(value: object) -> object:
    """What Postgres can keep: of a text, everything but NUL and halves of characters."""
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")
        case dict():
            return {str(storable(key)): storable(each) for key, each in value.items()}
        case list() | tuple():
            return [storable(each) for each in value]
        case _:
            return value
