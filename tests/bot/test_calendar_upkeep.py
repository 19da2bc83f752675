"""Copies of calendars that are kept without anybody asking, and Google's pushes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest
from calendar_stage import SUNDAY, Copying, copying
from limits import RateLimitItemPerMinute

from bot.web import build_web, readiness_of
from bot.web_push import Pushes
from demo.google import faults
from integrations.google.calendar_sync import fresh
from integrations.google.calendar_watching import forget, unwatch
from integrations.google.scopes import SEND
from integrations.postgres.database import Database
from integrations.postgres.schedules import Schedules

LIST, WATCH = "calendar.events.list", "calendar.events.watch"
PUSH = "https://recado.test/google/push"


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Copying]:
    async with copying(database_url) as here:
        yield here


@asynccontextmanager
async def at_the_door(here: Copying, pushes: Pushes) -> AsyncIterator[httpx.AsyncClient]:
    built = build_web(readiness_of(here.there.chat.app.database), pushes=pushes)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=built), base_url="https://recado.test") as client:
        yield client


@pytest.fixture
async def web(here: Copying) -> AsyncIterator[httpx.AsyncClient]:
    async with at_the_door(here, Pushes(here.there.chat.app.database, here.there.chat.clock)) as client:
        yield client


async def runs(here: Copying, **passes: float) -> None:
    if passes:
        here.there.chat.clock.passes(**passes)
    await here.there.chat.app.system_jobs.run("calendars")


async def plans(here: Copying, **ahead: float) -> None:
    """Something comes to them then."""
    when = here.there.chat.clock() + timedelta(**ahead)
    async with here.there.chat.session() as session:
        await Schedules(session).plan("morning", None, due_at=when, next_at=when)


async def waiting(here: Copying) -> int:
    """Jobs that will copy a calendar."""
    jobs = await here.there.chat.app.queue.job_manager.list_jobs_async(task="copy_calendar", status="todo")
    return len(list(jobs))


def pushed(here: Copying) -> dict[str, str]:
    """The headers of the last push."""
    return {name: text for name, text in here.there.server.world.notifications[-1].items() if name != ":address"}


async def test_who_has_never_been_here_is_left_alone(here: Copying) -> None:
    await fresh(here.asker)
    before = len(here.there.server.asked(LIST))
    await runs(here, minutes=11)
    assert len(here.there.server.asked(LIST)) == before


async def test_who_was_here_finds_a_young_copy(here: Copying) -> None:
    await here.there.chat.says("oi")
    await fresh(here.asker)
    here.there.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    await runs(here, minutes=9)
    assert await here.seen("2026-11-24") == []
    await runs(here, minutes=2)
    assert await here.seen("2026-11-24") == ["24 14:00 Dentista"]


async def test_a_digest_ahead_finds_a_young_copy(here: Copying) -> None:
    await fresh(here.asker)
    here.there.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    await plans(here, hours=2)
    await runs(here, hours=1)
    assert await here.seen("2026-11-24") == []
    await runs(here, minutes=35)
    assert await here.seen("2026-11-24") == ["24 14:00 Dentista"]


async def test_who_has_connected_and_not_asked_yet_has_a_copy_soon(here: Copying) -> None:
    here.there.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    await here.there.chat.says("oi")
    await runs(here)
    assert await here.seen("2026-11-24") == ["24 14:00 Dentista"]


async def test_an_account_that_does_not_allow_it_is_not_asked(database_url: str) -> None:
    async with copying(database_url, allows=SEND) as here:
        await here.there.chat.says("oi")
        await runs(here)
        assert here.there.server.seen == []


async def test_one_persons_trouble_ends_no_run(here: Copying) -> None:
    await here.there.chat.says("oi")
    await fresh(here.asker)
    here.there.server.fails("calendar.*", faults.broken(503), times=40)
    await runs(here, hours=2)
    assert (await here.calendar()).synced_at == SUNDAY
    here.there.server.faults.clear()
    here.there.grants.connected.clear()
    await runs(here, minutes=5)


async def test_a_channel_is_opened_renewed_and_stopped(here: Copying) -> None:
    await here.there.chat.says("oi")
    await fresh(here.asker)
    await runs(here, minutes=11)
    first = await here.calendar()
    watches = here.there.server.world.watches
    assert [(each.id, each.address) for each in watches.values()] == [(first.channel_id, PUSH)]
    stored = await here.there.chat.rows("select * from calendars")
    assert watches[str(first.channel_id)].token not in str(stored)
    await runs(here, minutes=11)
    assert len(here.there.server.asked(WATCH)) == 1
    await runs(here, days=6, hours=1)
    second = await here.calendar()
    assert second.channel_id != first.channel_id
    assert list(watches) == [second.channel_id]
    await unwatch(here.asker, here.there.holder)
    assert watches == {}
    assert (await here.calendar()).channel_id is None


async def test_while_google_pushes_a_copy_is_good_for_longer(here: Copying) -> None:
    await here.there.chat.says("oi")
    await fresh(here.asker)
    await runs(here, minutes=11)
    await here.again()
    before = len(here.there.server.asked(LIST))
    await here.again(minutes=9)
    assert len(here.there.server.asked(LIST)) == before
    await here.again(minutes=2)
    assert len(here.there.server.asked(LIST)) == before + 1


async def test_a_calendar_that_cannot_be_watched_is_not_asked_about_all_day(here: Copying) -> None:
    await here.there.chat.says("oi")
    here.there.server.fails(WATCH, faults.refuses(400, "pushNotSupportedForRequestedResource", "No."))
    await runs(here)
    await runs(here, minutes=11)
    assert len(here.there.server.asked(WATCH)) == 1
    await runs(here, hours=13)
    assert len(here.there.server.asked(WATCH)) == 2


async def test_a_push_copies_the_calendar(here: Copying, web: httpx.AsyncClient) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    await here.again()
    here.there.chat.clock.passes(seconds=5)
    here.there.ana.calendar.has("Novo", at="2026-11-24T14:00")
    assert (await web.post("/google/push", headers=pushed(here))).status_code == 200
    person, calendar = here.there.chat.known.person, await here.calendar()
    await here.there.chat.app.calendars.copy(person, calendar.id)
    assert await here.seen("2026-11-24") == ["24 14:00 Novo"]
    here.there.server.fails(LIST, faults.broken(503), times=4)
    assert (await web.post("/google/push", headers=pushed(here))).status_code == 200
    await here.there.chat.app.calendars.copy(person, calendar.id)
    here.there.grants.connected.clear()
    await here.there.chat.app.calendars.copy(person, calendar.id)


async def test_a_storm_of_pushes_is_one_job(here: Copying, web: httpx.AsyncClient) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    headers = {**pushed(here), "X-Goog-Resource-State": "exists"}
    answers = await asyncio.gather(*(web.post("/google/push", headers=headers) for _ in range(50)))
    assert {each.status_code for each in answers} == {200}
    assert await waiting(here) == 1


async def test_the_first_push_only_says_that_it_begins(here: Copying, web: httpx.AsyncClient) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    headers = pushed(here)
    assert headers["X-Goog-Resource-State"] == "sync"
    assert (await web.post("/google/push", headers=headers)).status_code == 200
    assert await waiting(here) == 0


@pytest.mark.parametrize(
    "change",
    [
        {"X-Goog-Channel-Token": "forged"},
        {"X-Goog-Channel-Token": ""},
        {"X-Goog-Channel-Token": "x" * 300},
        {"X-Goog-Channel-ID": "00000000-0000-0000-0000-000000000000"},
        {"X-Goog-Channel-ID": ""},
        {"X-Goog-Channel-ID": "x" * 100},
    ],
    ids=["forged", "no-token", "long-token", "unknown", "no-channel", "long-channel"],
)
async def test_what_google_did_not_push_is_not_found(
    here: Copying, web: httpx.AsyncClient, change: dict[str, str]
) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    headers = {**pushed(here), "X-Goog-Resource-State": "exists", **change}
    assert (await web.post("/google/push", headers=headers)).status_code == 404
    assert await waiting(here) == 0


async def test_pushes_of_a_channel_that_was_stopped_are_not_believed(here: Copying, web: httpx.AsyncClient) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    headers = {**pushed(here), "X-Goog-Resource-State": "exists"}
    await unwatch(here.asker, here.there.holder)
    assert (await web.post("/google/push", headers=headers)).status_code == 404


async def test_strangers_that_push_too_often_are_told_to_wait_and_google_is_not(here: Copying) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    app, ours = here.there.chat.app, {**pushed(here), "X-Goog-Resource-State": "exists"}
    forged = {**ours, "X-Goog-Channel-Token": "forged"}
    pushes = Pushes(app.database, here.there.chat.clock, limit=RateLimitItemPerMinute(3))
    async with at_the_door(here, pushes) as web:
        answers = [await web.post("/google/push", headers=each) for each in (forged, {}, forged, forged, {}, ours)]
    assert [each.status_code for each in answers] == [404, 404, 404, 429, 429, 200]
    assert answers[3].headers["Retry-After"] == "60"


async def test_while_the_database_is_away_google_is_told_to_come_again(here: Copying) -> None:
    await here.there.chat.says("oi")
    await runs(here)
    headers = {**pushed(here), "X-Goog-Resource-State": "exists"}
    away = Database("postgresql://nobody@127.0.0.1:1/none", pool_size=1)
    try:
        async with at_the_door(here, Pushes(away, here.there.chat.clock)) as web:
            assert (await web.post("/google/push", headers=headers)).status_code == 503
    finally:
        await away.close()
    assert await waiting(here) == 0


async def test_an_account_that_is_left_leaves_no_copy_and_no_channel(here: Copying) -> None:
    here.there.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    await here.there.chat.says("oi")
    await runs(here)
    here.there.server.fails("calendar.channels.stop", faults.broken(503), times=4)
    await forget(here.asker, here.there.holder)
    assert await here.there.chat.rows("select id from calendars") == []
    assert await here.seen("2026-11-24") == []
