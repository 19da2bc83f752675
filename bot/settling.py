"""Waits for what a message led to: for those who ask a question and stay for the answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.enclosing import Enclosing
from bot.messages import Address, OutboundMessage
from bot.outbox import outbound_message
from integrations.postgres import outbound
from integrations.postgres.database import Database, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Everything a message caused."""

    turn_id: UUID | None
    state: str
    """Of the message: done, cancelled or quarantined."""
    route: str | None
    language: str | None
    ledger: Sequence[Row]
    """tool, arguments, effect, state, result of each call, in order."""
    messages: tuple[OutboundMessage, ...]
    delivered: bool
    tokens: int
    """That a model used, questions and answers together."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Looks until a message is settled."""

    database: Database
    enclosing: Enclosing

    async def settled(self, address: Address, message_id: UUID) -> Settled:
        """Waits for the end of the message's turn and for its replies to leave; the caller bounds the wait."""
        pause = 0.002
        while True:
            found = await self._look(address, message_id)
            if found is not None and found.delivered:
                return found
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, 0.1)

    async def _look(self, address: Address, message_id: UUID) -> Settled | None:
        async with self.database.as_person(address.person) as session:
            row = await session.row(
                """
                select m.state, m.turn_id, t.route, t.language, c.peer,
                  (select coalesce(sum(s.input_tokens + s.output_tokens), 0)::int from model_steps s
                   where (s.org_id, s.user_id, s.turn_id) = (m.org_id, m.user_id, m.turn_id)) as tokens
                from inbound_messages m
                join conversations c on (c.org_id, c.user_id, c.id) = (m.org_id, m.user_id, m.conversation_id)
                left join turns t on (t.org_id, t.user_id, t.id) = (m.org_id, m.user_id, m.turn_id)
                where m.org_id = :org_id and m.user_id = :user_id and m.id = :id
                  and m.state in ('done', 'cancelled', 'quarantined')
                """,
                id=message_id,
            )
            if row is None:
                return None
            ledger: Sequence[Row] = ()
            said: Sequence[Row] = ()
            if row["turn_id"] is not None:
                said = await outbound.of_turn(session, row["turn_id"])
                ledger = await session.rows(
                    """
                    select tool, arguments, effect, state, result from tool_calls
                    where org_id = :org_id and user_id = :user_id and turn_id = :turn_id order by step
                    """,
                    turn_id=row["turn_id"],
                )
        return Settled(
            turn_id=row["turn_id"],
            state=row["state"],
            route=row["route"],
            language=row["language"],
            ledger=ledger,
            messages=tuple(outbound_message(each, row["peer"], self.enclosing) for each in said),
            tokens=row["tokens"],
            delivered=all(each["state"] not in {"pending", "sending"} for each in said),
        )
