"""Reminders of many people in one minute, and what became of them."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from dialogue import Clock

from bot.app import App
from bot.messages import OutboundMessage, Receipt
from integrations.postgres.database import Person

CHANNEL = "minute"
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINUTE = 60
_REMINDERS = """
insert into reminders (org_id, user_id, id, text, zone, starts_at, created_at, updated_at)
select :org_id, :user_id, gen_random_uuid(), 'coisa ' || to_char(n, 'FM0000'), 'UTC',
  cast(:starts as timestamp) + make_interval(secs => n * 60.0 / :each), :now, :now
from generate_series(0, :each - 1) as n
"""
_SCHEDULES = """
insert into schedules (org_id, user_id, id, kind, subject_id, due_at, next_at)
select org_id, user_id, gen_random_uuid(), 'reminder', id, starts_at at time zone 'UTC', starts_at at time zone 'UTC'
from reminders where org_id = :org_id and user_id = :user_id
"""
_LEFT = """
select from schedules where next_at <= :now
union all select from outbound_messages where state in ('pending', 'sending') limit 1
"""


@dataclass
class Heard:
    """A messenger that knows what it was handed, and when."""

    name: str = CHANNEL
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def reaches(self, peer: str) -> bool:
        return True

    async def send(self, message: OutboundMessage) -> Receipt:
        self.heard(message)
        return Receipt(external_ids=(str(message.id),))

    def heard(self, message: OutboundMessage) -> None:
        self.said[message.peer].append(message.text)
        self.times[message.peer].append(time.monotonic())

    def things(self, peer: str) -> list[str]:
        """What somebody was reminded of, in the order they read it."""
        lines = [line for text in self.said[peer] for line in text.splitlines()]
        return [f"coisa {line.rpartition('coisa ')[2]}" for line in lines if "coisa " in line]


async def fill(
    app: App, each_of: Mapping[str, int], *, channel: str = CHANNEL, account: str = "main"
) -> Sequence[Person]:
    """So many reminders for each peer, spread over the minute."""
    people = []
    for peer, each in each_of.items():
        known = await app.identity.person_of(
            channel=channel, channel_account=account, external_id=peer, language="pt-BR", zone="UTC"
        )
        people.append(known.person)
        async with app.database.as_person(known.person) as session:
            await session.run(_REMINDERS, starts=AT.replace(tzinfo=None), each=each, now=AT)
            await session.run(_SCHEDULES)
    return people


async def settled(app: App, clock: Clock, *, within: float) -> None:
    """The clock looks, as often as it does, until nothing is due and nothing is unsent."""
    async with asyncio.timeout(within):
        while True:
            await app.firing.look()
            async with app.database.as_worker() as session:
                if await session.row(_LEFT, now=clock.now) is None:
                    return
            await asyncio.sleep(0.2)
