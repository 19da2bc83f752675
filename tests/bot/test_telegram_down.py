"""Telegram away for hours while the clock goes on: nothing is given up, and what comes says that it is late."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from dialogue import ZONE
from servers.telegram import Fault
from telegram_stage import ANA, Conversation, conversing

from bot.messages import Address, ConversationId
from bot.outbox import ATTEMPTS
from integrations.postgres.database import Person
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.rescheduling import reschedule

AWAY = [
    Fault(status=502, description="Bad Gateway"),
    Fault(fault="drop"),
    Fault(status=504, description="Gateway Timeout"),
]


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Conversation]:
    async with conversing(database_url, transport="none", working=False) as here:
        yield here


async def remind(here: Conversation, person: Person, text: str, at: datetime) -> None:
    row = Reminder(
        id=uuid4(),
        text=text,
        zone=ZONE.key,
        starts_at=at.astimezone(ZONE).replace(tzinfo=None),
        created_at=here.clock(),
        updated_at=here.clock(),
    )
    async with here.app.database.as_person(person) as session:
        await Reminders(session).insert([row])
        await reschedule(session, row, here.clock())


async def tried(here: Conversation, person: Person) -> None:
    """The outbox tries again, though its pause is not over."""
    async with here.app.database.as_person(person) as session:
        await session.run("update outbound_messages set next_attempt_at = clock_timestamp() where user_id = :user_id")
        [row] = await session.rows("select id from conversations")
    await here.app.outbox.deliver(Address(person, ConversationId(row["id"])))


async def test_a_reminder_outlives_telegrams_absence_and_says_what_time_it_was_for(here: Conversation) -> None:
    ana = await here.introduce()
    here.server.users.says(ANA, "oi")
    at = here.clock().replace(minute=0, second=0) + timedelta(hours=1)
    for n, text in enumerate(("tomar remédio", "regar as plantas", "ligar pra Bia")):
        await remind(here, ana, text, at + timedelta(minutes=20 * n))
    here.server.fails("sendMessage", *AWAY * ATTEMPTS)
    here.clock.now = at
    await here.app.firing.fire(ana)
    # More often than a message is tried that is itself to blame; and the clock brings the others meanwhile.
    for minutes in range(3, 3 * 3 * ATTEMPTS, 3):
        here.clock.now = at + timedelta(minutes=minutes)
        await tried(here, ana)
        await here.app.firing.fire(ana)
    assert here.server.users.sent_to(ANA) == []
    assert await here.rows(ana, "select state from outbound_messages") == [{"state": "pending"}]

    await tried(here, ana)
    here.clock.now += timedelta(minutes=2)
    await here.app.firing.fire(ana)
    first, behind = here.server.users.sent_to(ANA)
    hour = f"{at.astimezone(ZONE):%H}"
    assert first == f"🔔 Lembrete: tomar remédio\nEra para {hour}:00; só consegui entregar agora."
    assert behind.splitlines()[1:] == [
        f"1) regar as plantas (era para {hour}:20)",
        f"2) ligar pra Bia (era para {hour}:40)",
    ]
