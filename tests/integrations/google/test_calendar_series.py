"""Series over changes of clocks, and what becomes of their copy when some or all of their times move."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from calendar_stage import SUNDAY, Copying, copying

from integrations.google.calendar_sync import fresh

WEEKLY, DAILY = "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY"


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Copying]:
    async with copying(database_url) as here:
        yield here


async def does(here: Copying, name: str, event_id: str, **body: object) -> None:
    """A change that the person makes at Google, in their calendar."""

    def request(service):
        arguments = {"calendarId": "primary", "eventId": event_id, **({"body": body} if body else {})}
        return getattr(service.events(), name)(**arguments)

    await here.asker.google.ask(here.there.holder, "calendar", request)


def times(start: str, minutes: int = 60) -> dict[str, object]:
    begins = datetime.fromisoformat(start)
    ends = begins + timedelta(minutes=minutes)
    zone = "America/Sao_Paulo"
    return {
        "start": {"dateTime": begins.isoformat(), "timeZone": zone},
        "end": {"dateTime": ends.isoformat(), "timeZone": zone},
    }


@pytest.mark.parametrize(
    ("zone", "first", "rule", "days", "expected"),
    [
        (
            "America/Sao_Paulo",
            "2027-02-08T10:00",
            WEEKLY,
            ("2027-02-08", "2027-02-22"),
            ["08 13:00", "15 13:00", "22 13:00"],
        ),
        ("America/New_York", "2027-03-08T09:00", WEEKLY, ("2027-03-08", "2027-03-15"), ["08 14:00", "15 13:00"]),
        ("America/New_York", "2027-10-18T09:00", WEEKLY, ("2027-11-01", "2027-11-08"), ["01 13:00", "08 14:00"]),
        ("Europe/Lisbon", "2027-03-22T09:00", WEEKLY, ("2027-03-22", "2027-03-29"), ["22 09:00", "29 08:00"]),
        ("Europe/Lisbon", "2027-10-25T09:00", WEEKLY, ("2027-10-25", "2027-11-01"), ["25 08:00", "01 09:00"]),
        ("Australia/Sydney", "2027-03-29T09:00", WEEKLY, ("2027-03-28", "2027-04-04"), ["28 22:00", "04 23:00"]),
        (
            "Australia/Lord_Howe",
            "2027-04-03T09:00",
            DAILY,
            ("2027-04-02", "2027-04-04"),
            ["02 22:00", "03 22:30", "04 22:30"],
        ),
    ],
    ids=[
        "sao-paulo",
        "new-york-spring",
        "new-york-fall",
        "lisbon-spring",
        "lisbon-fall",
        "sydney",
        "lord-howe-half-an-hour",
    ],
)
async def test_a_series_stays_at_its_hour_on_its_own_wall(
    here: Copying, zone: str, first: str, rule: str, days: tuple[str, str], expected: list[str]
) -> None:
    here.there.ana.calendar.has("Aula", at=first, every=rule, zone=zone)
    await fresh(here.asker)
    assert await here.utc(*days) == expected
    found = await here.on(*days)
    assert {f"{each.starts:%H:%M}" for each in found} == {first[-5:]}
    assert {each.starts.tzinfo for each in found} == {ZoneInfo(zone)}  # type: ignore[union-attr]
    assert {each.ends - each.starts for each in found} == {timedelta(hours=1)}  # type: ignore[operator]
    assert {each.rules for each in found} == {(rule,)}


async def test_a_series_made_in_new_york_moves_on_the_wall_in_sao_paulo(here: Copying) -> None:
    here.there.ana.calendar.has("Call", at="2027-03-08T09:00", every=WEEKLY, zone="America/New_York")
    await fresh(here.asker)
    assert await here.seen("2027-03-08", "2027-03-15") == ["08 11:00 Call", "15 10:00 Call"]


async def test_whole_days_stay_whole_days_over_a_change_of_clocks(database_url: str) -> None:
    async with copying(database_url) as here:
        here.there.ana.calendar.stored.zone = "America/New_York"
        here.there.ana.calendar.has("Plantão", on="2027-03-07", days=2, every="RRULE:FREQ=WEEKLY;COUNT=3")
        await fresh(here.asker)
        for zone in ("America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe"):
            there = ZoneInfo(zone)
            seen = [await here.seen(f"2027-03-{day}", zone=there) for day in ("13", "14", "15", "16")]
            assert seen == [[], ["14 Plantão"], ["14 Plantão"], []]


async def test_a_night_over_the_change_keeps_its_length(here: Copying) -> None:
    nights = {"at": "2027-03-11T23:00", "minutes": 480, "every": "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"}
    here.there.ana.calendar.has("Plantão", zone="America/New_York", **nights)
    await fresh(here.asker)
    (night,) = await here.on("2027-03-14")
    assert night.length == timedelta(hours=8)
    assert f"{night.ends:%d %H:%M}" == "14 08:00"


async def test_one_time_that_moved_stands_where_it_is_and_knows_where_it_was(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every="RRULE:FREQ=WEEKLY;COUNT=4")
    await fresh(here.asker)
    await does(here, "patch", f"{series['id']}_20261130T130000Z", **times("2026-12-02T16:00:00-03:00"))
    await here.again()
    everything = ["23 10:00 Aula", "02 16:00 Aula", "07 10:00 Aula", "14 10:00 Aula"]
    assert await here.seen("2026-11-23", "2026-12-20") == everything
    (moved,) = await here.on("2026-12-02")
    assert (moved.original, moved.series_id) == (datetime(2026, 11, 30, 13, tzinfo=UTC), series["id"])
    here.there.ana.calendar.forgets_changes()
    await here.again()
    assert await here.seen("2026-11-23", "2026-12-20") == everything


async def test_one_time_that_is_cancelled_goes_alone(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every="RRULE:FREQ=WEEKLY;COUNT=3")
    await fresh(here.asker)
    await does(here, "delete", f"{series['id']}_20261130T130000Z")
    await here.again()
    assert await here.seen("2026-11-23", "2026-12-20") == ["23 10:00 Aula", "07 10:00 Aula"]


async def test_a_series_at_another_hour_leaves_no_old_times_behind(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every="RRULE:FREQ=WEEKLY;COUNT=3")
    await fresh(here.asker)
    await does(here, "patch", series["id"], **times("2026-11-24T18:00:00-03:00"))
    await here.again()
    assert await here.seen("2026-11-23", "2026-12-20") == ["24 18:00 Aula", "01 18:00 Aula", "08 18:00 Aula"]


async def test_a_series_that_ends_sooner_loses_its_later_times(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every=WEEKLY)
    await fresh(here.asker)
    await does(here, "patch", series["id"], recurrence=["RRULE:FREQ=WEEKLY;UNTIL=20261201T000000Z"])
    await here.again()
    assert await here.seen("2026-11-23", "2027-03-01") == ["23 10:00 Aula", "30 10:00 Aula"]


async def test_a_series_that_is_cancelled_goes_with_what_was_moved_of_it(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every="RRULE:FREQ=WEEKLY;COUNT=3")
    await does(here, "patch", f"{series['id']}_20261130T130000Z", **times("2026-12-02T16:00:00-03:00"))
    await fresh(here.asker)
    assert len(await here.seen("2026-11-23", "2026-12-20")) == 3
    await does(here, "delete", series["id"])
    await here.again()
    assert await here.seen("2026-11-23", "2026-12-20") == []


async def test_what_recurs_no_more_and_what_recurs_from_now_on(here: Copying) -> None:
    series = here.there.ana.calendar.has("Aula", at="2026-11-23T10:00", every="RRULE:FREQ=WEEKLY;COUNT=3")
    single = here.there.ana.calendar.has("Café", at="2026-11-25T10:00")
    await fresh(here.asker)
    await does(here, "patch", series["id"], recurrence=None)
    await does(here, "patch", single["id"], recurrence=["RRULE:FREQ=WEEKLY;COUNT=2"])
    await here.again()
    assert await here.seen("2026-11-23", "2026-12-20") == ["23 10:00 Aula", "25 10:00 Café", "02 10:00 Café"]


async def test_many_series_at_once_are_read_by_making_the_copy_anew(here: Copying) -> None:
    await fresh(here.asker)
    for n in range(21):
        here.there.ana.calendar.has(f"Série {n}", at="2026-11-24T10:00", every="RRULE:FREQ=DAILY;COUNT=2")
    await here.again()
    assert len(await here.on("2026-11-24", "2026-11-25")) == 42
    assert here.there.server.asked("calendar.events.instances") == []


async def test_what_goes_on_at_the_end_of_the_window_is_in_it(here: Copying) -> None:
    edge = (SUNDAY + timedelta(days=400)).date()
    here.there.ana.calendar.has("Virada", at=f"{edge}T08:30", minutes=600)
    here.there.ana.calendar.has("Depois", at=f"{edge}T09:30")
    await fresh(here.asker)
    assert await here.seen(f"{edge}") == [f"{edge:%d} 08:30 Virada"]


async def test_what_is_moved_beyond_the_window_is_gone_when_it_rolls(here: Copying) -> None:
    event = here.there.ana.calendar.has("Viagem", at="2026-11-25T08:00")
    await fresh(here.asker)
    await does(here, "patch", event["id"], **times("2028-11-25T08:00:00-03:00"))
    await here.again(hours=25)
    assert await here.seen("2026-11-25") == []
