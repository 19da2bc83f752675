"""Two clocks, of which one is frozen and the other killed: every reminder comes, and comes once."""

import asyncio
import signal
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from chaos.stage import Stage, until
from chaos.worker import CHANNEL

from bot.app import App
from bot.clock import utc_now
from integrations.postgres.reminders import Reminder, Reminders
from integrations.postgres.rescheduling import reschedule

EVERY = timedelta(seconds=0.5)
COUNT = 16


async def remind(app: App, first: datetime) -> None:
    """So many, one after the other, of one person."""
    known = await app.identity.person_of(
        channel=CHANNEL, channel_account="main", external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
    )
    async with app.database.as_person(known.person) as session:
        for n in range(COUNT):
            row = Reminder(
                id=uuid4(),
                text=f"coisa {n:02}",
                zone="UTC",
                starts_at=(first + n * EVERY).astimezone(UTC).replace(tzinfo=None),
                exact=True,
                created_at=utc_now(),
                updated_at=utc_now(),
            )
            await Reminders(session).insert([row])
            await reschedule(session, row, utc_now())


def things(stage: Stage) -> list[str]:
    lines = [line for each in stage.handed_over() for line in str(each["text"]).splitlines()]
    return [line[-8:] for line in lines if "coisa" in line]


async def test_a_frozen_clock_and_a_killed_one_lose_and_repeat_nothing(stage: Stage) -> None:
    assert stage.app is not None
    stage.worker(role="hands")
    frozen, killed = stage.worker(role="clock"), stage.worker(role="clock")
    await remind(stage.app, utc_now() + timedelta(seconds=2))
    await until(lambda: len(things(stage)) >= COUNT // 4, within=60, what="the first quarter")
    frozen.send_signal(signal.SIGSTOP)
    await until(lambda: len(things(stage)) >= COUNT // 2, within=60, what="what the other clock brings")
    await asyncio.to_thread(stage.kill, killed)
    # No clock looks any more: what comes due meanwhile waits for the one that is woken.
    frozen.send_signal(signal.SIGCONT)
    await until(lambda: len(things(stage)) >= COUNT, within=60, what="the rest")
    await until(stage.settled, within=60, what="the end")
    assert things(stage) == [f"coisa {n:02}" for n in range(COUNT)]
    assert not stage.query("select from schedules")
