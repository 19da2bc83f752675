"""Measures what a second of the clock costs: `python -m benchmarks.clock [--rows 1000,100000,1000000] [--looks 300]`.

A database of its own that does not wait for the disk, a hundred people, and so many future times. Prints, for each size, the
milliseconds of a look at which nothing is due, of a look at which one person is, and of taking what is due of one; and by which
index the database looks.
"""

import argparse
import asyncio
import json
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import psycopg

from bot.app import App, open_app
from bot.clock import utc_now
from bot.local_database import DATABASE
from bot.loop import new_loop
from bot.settings import Settings
from integrations.postgres import embedded
from integrations.postgres.database import Person
from integrations.postgres.schedules import PEOPLE_DUE, Schedules

PEOPLE = 100
SIZES = (1_000, 100_000, 1_000_000)
_FILL = """
insert into schedules (org_id, user_id, id, kind, subject_id, due_at, next_at)
select m.org_id, m.user_id, gen_random_uuid(), 'reminder', gen_random_uuid(), at, at
from (select org_id, user_id, row_number() over (order by user_id) - 1 as place from memberships) as m
join generate_series(%(start)s, %(end)s - 1) as n on n %% %(people)s = m.place
cross join lateral (select now() + interval '1 day' + make_interval(secs => n * 31) as at) as later
"""


async def main(sizes: Sequence[int], looks: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="recado-clock-"))
    await asyncio.to_thread(folder.chmod, 0o755)
    server = await asyncio.to_thread(embedded.start, folder, durable=False)
    try:
        async with open_app(Settings.model_validate({"data_dir": folder, "database_url": None})) as app:
            people = [await _introduced(app, n) for n in range(PEOPLE)]
            admin, there = server.url(embedded.SUPERUSER, DATABASE), 0
            for size in sizes:
                await asyncio.to_thread(_fill, admin, there, size)
                there = size
                print(json.dumps({"rows": size, **await measured(app, people[0], looks)}))
    finally:
        await asyncio.to_thread(embedded.stop, server)
        shutil.rmtree(folder, ignore_errors=True)


async def measured(app: App, person: Person, looks: int) -> dict[str, object]:
    """Milliseconds, and the plan."""
    nothing = await _timed(app.firing.look, looks)
    async with app.database.as_person(person) as session:
        await Schedules(session).plan("morning", None, due_at=utc_now(), next_at=utc_now() - timedelta(minutes=1))

    async def take() -> None:
        async with app.database.as_person(person) as session:
            assert len(await Schedules(session).take_due(utc_now(), most=100)) == 1

    one, taken = await _timed(app.firing.look, looks), await _timed(take, looks)
    async with app.database.as_person(person) as session:
        await session.run("delete from schedules where org_id = :org_id and user_id = :user_id and kind = 'morning'")
    async with app.database.as_worker() as session:
        rows = await session.rows(f"explain {PEOPLE_DUE}", now=utc_now(), looked=4000, most=200)
    plan = [str(row["QUERY PLAN"]).strip(" ->") for row in rows]
    return {"nothing_due": nothing, "one_due": one, "taking": taken, "scan": [line for line in plan if "Scan" in line]}


async def _timed(act: Callable[[], Awaitable[None]], times: int) -> dict[str, float]:
    spent: list[float] = []
    for _ in range(times):
        began = perf_counter()
        await act()
        spent.append((perf_counter() - began) * 1000)
    return {"median_ms": round(median(spent), 2), "p95_ms": round(quantiles(spent, n=20)[-1], 2)}


async def _introduced(app: App, n: int) -> Person:
    known = await app.identity.person_of(
        channel="bench", channel_account="bench", external_id=str(n), language="pt-BR", zone="America/Sao_Paulo"
    )
    return known.person


def _fill(admin: str, start: int, end: int) -> None:
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(_FILL, {"start": start, "end": end, "people": PEOPLE})
        connection.execute("analyze schedules")


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("--rows", default=",".join(map(str, SIZES)))
    given.add_argument("--looks", type=int, default=300)
    options = given.parse_args()
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main([int(each) for each in options.rows.split(",")], options.looks))
