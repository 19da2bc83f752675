"""Killed at every point between its hour and its receipt, a digest comes exactly once a day."""

import os
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import uuid5

import pytest
from dialogue import ZONE

from bot.app import App
from bot.simulating.counting import delivered
from bot.simulating.process import KilledError, Worker
from bot.simulating.worker import CHANNEL
from bot.simulating.year import POINTS, REPEATING, opened, wants_digests
from integrations.postgres.database import Person

HOURS = {"morning": time(7), "weekly": time(9), "evening": time(21)}
MONDAY = date(2026, 11, 23)
ALL = [(part, point) for point in POINTS for part in HOURS]
"""Each week one of them."""
SOME = [(list(HOURS)[n % len(HOURS)], point) for n, point in enumerate(POINTS)]


async def lived(app: App, folder: Path, kills: Sequence[tuple[str, str]]) -> Person:
    """Mondays with a digest at each hour, of which one each has its process killed."""
    known = await app.identity.person_of(
        channel=CHANNEL, channel_account="local", external_id="ana", language="pt-BR", zone=ZONE.key
    )
    worker = Worker(folder)
    for week, (part, point) in enumerate(kills):
        monday = MONDAY + timedelta(weeks=week)
        await _has_something_to_do(app, known.person, monday)
        await wants_digests(app, known.person, ZONE.key, _at(monday, time(6)))
        for other, hour in HOURS.items():
            # A task of its own for each: what was told is not told again.
            await _has_something_to_do(app, known.person, monday, named=other)
            if other == part:
                await worker.dies_at(point)
            at = _at(monday, hour)
            try:
                await worker.at(at)
                assert other != part, f"nobody was killed at {point} of the {part}"
            except KilledError:
                await worker.at(at + timedelta(seconds=20))
    await worker.end()
    return known.person


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE).astimezone(UTC)


async def _has_something_to_do(app: App, person: Person, day: date, *, named: str = "") -> None:
    """Something that is due on that day, and something done the week before."""
    async with app.database.as_person(person) as session:
        for n, done in enumerate((None, _at(day - timedelta(days=2), time(12)))):
            await session.run(
                """
                insert into tasks (org_id, user_id, id, title, due_on, completed_at, created_at, updated_at)
                values (:org_id, :user_id, :id, :title, :day, :done, :now, :now)
                """,
                id=uuid5(person.user_id, f"{day} {named} {n}"),
                title=f"coisa {named}",
                day=day + timedelta(days=named == "evening"),
                done=done,
                now=_at(day - timedelta(days=3), time(12)),
            )


async def once(kills: Sequence[tuple[str, str]]) -> None:
    async with opened() as (app, folder):
        person = await lived(app, folder, kills)
        async with app.database.as_person(person) as session:
            rows = await session.rows("select kind, due_at, outbound_id from fires where state = 'told'")
            unsent = await session.rows("select from outbound_messages where state <> 'sent'")
        copies = delivered(folder)
    told = Counter((row["kind"], row["due_at"].astimezone(ZONE).date()) for row in rows)
    wanted = {(part, MONDAY + timedelta(weeks=week)) for week in range(len(kills)) for part in HOURS}
    assert told == dict.fromkeys(wanted, 1)
    assert not unsent
    assert set(copies) == {str(row["outbound_id"]) for row in rows}
    # Handed over and not marked: no messenger can be asked whether it has a message.
    assert sum(copies.values()) - len(copies) == sum(point in REPEATING for _, point in kills)


async def test_a_digest_whose_process_is_killed_comes_once() -> None:
    await once(SOME)


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="every digest at every point: make prove")
async def test_every_digest_killed_at_every_point_comes_once() -> None:
    await once(ALL)
