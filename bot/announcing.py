"""Tells a person of what happened without their doing: an event among their messages, answered in a turn like any other."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from bot.messages import Address, ConversationId
from bot.queue import nudge_turn
from integrations.postgres import inbound, people
from integrations.postgres.database import Database, Person, Row, Session


@dataclass(frozen=True, slots=True)
class Announcing:
    """Picks where to tell it: the private conversation they used last, among those this installation speaks in and that are reached."""

    database: Database
    clock: Callable[[], datetime]
    channels: Collection[str]

    async def happen(
        self, person: Person, what: Mapping[str, object], *, key: str, avoid_channel: str | None = None
    ) -> bool:
        """Stores the event once for each `key`; False when there is nowhere to tell it. `what["happened"]` names a happening.

        Raises:
            DatabaseUnavailableError: nothing was stored.
        """
        async with self.database.as_person(person) as session:
            return await self.happen_in(session, what, key=key, avoid_channel=avoid_channel)

    async def happen_in(
        self, session: Session, what: Mapping[str, object], *, key: str, avoid_channel: str | None = None
    ) -> bool:
        """The same within a transaction that has entered as the person."""
        where = await favourite(session, channels=self.channels, avoid=avoid_channel)
        if where is not None:
            await tell(session, where, what, key=key, now=self.clock())
        return where is not None

    async def to_owner(
        self, session: Session, happened: Mapping[str, object], *, key: str, avoid_channel: str | None = None
    ) -> bool:
        """In the worker's transaction, which it is afterwards as well: told to whoever owns this installation, if anybody does."""
        owner = await people.owner(session)
        if owner is None:
            return False
        await session.enter(owner)
        told = await self.happen_in(session, happened, key=key, avoid_channel=avoid_channel)
        await session.enter_worker()
        return told


async def conversation(session: Session, conversation_id: UUID) -> Row | None:
    """As the person: `channel`, `channel_account` and `peer` of one of their conversations."""
    return await session.row(
        """
        select channel, channel_account, peer from conversations
        where org_id = :org_id and user_id = :user_id and id = :id
        """,
        id=conversation_id,
    )


async def tell(
    session: Session,
    where: Mapping[str, str],
    what: Mapping[str, object],
    *,
    key: str,
    now: datetime,
    order: int | None = None,
) -> None:
    """As the person: stores the event in a conversation, once for each key wherever it was told. `order` is the provider's."""
    assert session.person is not None
    external_id = f"event:{key}"
    if await _told(session, external_id):
        return
    here = await inbound.store(
        session,
        {
            "id": str(uuid4()),
            "channel": where["channel"],
            "channel_account": where["channel_account"],
            "peer": where["peer"],
            "external_id": external_id,
            "kind": "event",
            "revision": 0,
            "provider_order": order,
            "payload": json.loads(json.dumps({"text": "", **what}, default=str)),
            "said_at": now.isoformat(),
            "whole": True,
        },
    )
    await session.defer(nudge_turn(Address(session.person, ConversationId(here["conversation_id"]))))


async def _told(session: Session, external_id: str) -> bool:
    row = await session.row(
        """
        select from inbound_messages
        where org_id = :org_id and user_id = :user_id and external_id = :external_id and kind = 'event' limit 1
        """,
        external_id=external_id,
    )
    return row is not None


async def favourite(session: Session, *, channels: Collection[str], avoid: str | None = None) -> Row | None:
    """As the person: `channel`, `channel_account` and `peer` of where they are best told something; None when nowhere."""
    return await session.row(
        """
        select a.channel, a.channel_account, a.external_id as peer
        from accounts a
        left join conversations c on c.org_id = a.org_id and c.user_id = a.user_id and c.channel = a.channel
          and c.channel_account = a.channel_account and c.peer = a.external_id
        where a.org_id = :org_id and a.user_id = :user_id and a.channel is distinct from :avoid and a.unreachable_at is null
        order by not a.channel = any(:channels),
          (select max(m.received_at) from inbound_messages m where m.org_id = :org_id and m.user_id = :user_id
            and m.conversation_id = c.id and m.kind <> 'event') desc nulls last, a.channel = 'terminal', a.created_at
        limit 1
        """,
        channels=list(channels),
        avoid=avoid,
    )
