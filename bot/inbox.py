"""The door: an event is stored once, in order, before anybody thinks about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from bot import failpoints, metrics
from bot.codes import redacted
from bot.identity import UnknownSenderError
from bot.messages import Address, ConversationId, RawEvent
from bot.queue import TERMINAL, nudge_turn
from integrations.postgres import accounts, conversations, inbound
from integrations.postgres.accounts import Account
from integrations.postgres.database import Database, Session
from language.answers import is_stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A message that is safe: it survives anything from here on."""

    address: Address
    message_id: UUID
    new: bool
    """False for a repeated delivery."""


class Inbox:
    """Receives events of every channel."""

    def __init__(self, database: Database, clock: Callable[[], datetime], *, stale_minutes: float = 30.0) -> None:
        self._database = database
        self._clock = clock
        self._stale = timedelta(minutes=stale_minutes)

    async def receive(self, event: RawEvent) -> Stored:
        """Stores an event once; when this returns it is committed, and only then may the messenger be told so.

        Raises:
            DatabaseUnavailableError: nothing was stored; the messenger must send it again.
            UnknownSenderError: nobody has been paired with this account.
        """
        failpoints.reach("receive.begun")
        async with self._database.as_worker() as session:
            account = await found(session, event)
            if account is None or account.person is None:
                raise UnknownSenderError(event.channel)
            await accounts.refresh(session, account, name=event.name, address=event.peer if event.private else None)
            await session.enter(account.person)
            stored = await self._store(session, redacted(event), account)
            failpoints.reach("receive.inserted")
        failpoints.reach("receive.committed")
        metrics.RECEIVED.labels(channel=event.channel, result="new" if stored.new else "dup").inc()
        return stored

    async def _store(self, session: Session, event: RawEvent, account: Account) -> Stored:
        assert session.person is not None
        payload = {key: storable(value) for key, value in event.payload.items()}
        payload |= self._circumstances(event)
        ours = "forwarded" not in payload and ("group" not in payload or payload.get("addressed") is True)
        stop = event.kind == "text" and ours and is_stop(str(payload.get("text", "")))
        here = await inbound.store(
            session,
            id=uuid4(),
            conversation_id=uuid4(),
            channel=event.channel,
            channel_account=event.channel_account,
            # Whatever the messenger calls them now: nobody has two conversations on one account.
            peer=account.external_id if event.private else event.peer,
            external_id=event.external_id,
            kind="stop" if stop else event.kind,
            revision=event.revision,
            provider_order=event.provider_order,
            payload=payload,
            said_at=event.said_at,
            whole=event.whole,
        )
        address = Address(session.person, ConversationId(here["conversation_id"]))
        if here["id"] is None:
            return Stored(address=address, message_id=await self._known(session, event), new=False)
        if stop:
            await conversations.halt(
                session,
                address.conversation_id,
                seq=here["seq"],
                order=event.provider_order,
                now=self._clock(),
            )
        await session.defer(nudge_turn(address))
        return Stored(address=address, message_id=here["id"], new=True)

    def _circumstances(self, event: RawEvent) -> dict[str, object]:
        """What the turn has to know of how it came in: who speaks in a group, and when, if that is long after it was said."""
        now = self._clock()
        # At a terminal one speaks to us or to nobody; a time of saying that is not now was chosen.
        stale = event.channel != TERMINAL and now - event.said_at > self._stale
        told: dict[str, object] = {} if event.private else {"sender": event.sender}
        return {**told, "came_at": now.isoformat()} if stale else told

    async def _known(self, session: Session, event: RawEvent) -> UUID:
        return await inbound.known(
            session,
            channel=event.channel,
            channel_account=event.channel_account,
            external_id=event.external_id,
            kind=event.kind,
            revision=event.revision,
        )


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
