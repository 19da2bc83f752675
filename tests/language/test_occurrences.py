"""The times of what comes again, against dateutil and by table where daylight saving bends them."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from random import Random
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from language.times.occurrences import YEARS_SEARCHED, Times, instant

NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")
APIA = ZoneInfo("Pacific/Apia")


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "at", "expected"),
    [
        # Left out by daylight saving: later by what is left out.
        (NEW_YORK, "2026-03-08T02:30", "2026-03-08T03:30-04:00"),
        (LORD_HOWE, "2026-10-04T02:15", "2026-10-04T02:45+11:00"),
        (ZoneInfo("Europe/Lisbon"), "2026-03-29T01:00", "2026-03-29T02:00+01:00"),
        # A whole day that never was.
        (APIA, "2011-12-30T09:00", "2011-12-31T09:00+14:00"),
        # Twice: the first.
        (NEW_YORK, "2026-11-01T01:30", "2026-11-01T01:30-04:00"),
        (LORD_HOWE, "2026-04-05T01:45", "2026-04-05T01:45+11:00"),
        # As ever.
        (SAO_PAULO, "2026-11-22T09:00", "2026-11-22T09:00-03:00"),
    ],
)
def test_a_wall_time_is_one_moment(zone: ZoneInfo, at: str, expected: str) -> None:
    assert instant(wall(at), zone) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        (NEW_YORK, "2026-10-25T01:30"),
        (NEW_YORK, "2026-03-01T02:30"),
        (LORD_HOWE, "2026-04-01T01:45"),
        (LORD_HOWE, "2026-10-01T02:10"),
    ],
)
def test_what_comes_daily_comes_once_on_every_day(zone: ZoneInfo, starts: str) -> None:
    times = Times(zone=zone, starts_at=wall(starts), rrule="FREQ=DAILY")
    begin, end = instant(wall(starts), zone), instant(wall(starts) + timedelta(days=19), zone)
    found = times.between(begin - timedelta(seconds=1), end, most=100)
    assert [at.astimezone(zone).date() for at in found] == [
        wall(starts).date() + timedelta(days=day) for day in range(20)
    ]


def test_an_hour_that_daylight_saving_folds_into_another_counts_once() -> None:
    times = Times(zone=NEW_YORK, starts_at=wall("2026-03-08T00:30"), rrule="FREQ=HOURLY")
    found = times.between(
        instant(wall("2026-03-08T00:00"), NEW_YORK), instant(wall("2026-03-08T05:00"), NEW_YORK), most=9
    )
    assert [at.astimezone(NEW_YORK).strftime("%H:%M") for at in found] == ["00:30", "01:30", "03:30", "04:30"]


FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY")
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def generated(random: Random) -> str:
    """A rule as RFC 5545 allows them."""
    frequency = random.choice(FREQUENCIES)
    parts = [f"FREQ={frequency}"]
    if random.random() < 0.5:
        parts.append(f"INTERVAL={random.randint(1, 12)}")
    if random.random() < 0.4:
        days = random.sample(CODES, random.randint(1, 4))
        nth = frequency in {"MONTHLY", "YEARLY"} and random.random() < 0.5
        parts.append("BYDAY=" + ",".join(f"{random.choice((-1, 1, 2, 3))}{day}" if nth else day for day in days))
    elif frequency in {"MONTHLY", "YEARLY"}:
        parts.append(f"BYMONTHDAY={random.choice((-1, 1, 15, 28, 31))}")
    if random.random() < 0.2:
        parts.append(f"BYMONTH={','.join(map(str, sorted(random.sample(range(1, 13), 3))))}")
    if random.random() < 0.3:
        parts.append(f"BYHOUR={random.randint(0, 23)}")
    if random.random() < 0.3:
        parts.append(f"COUNT={random.randint(1, 400)}")
    elif random.random() < 0.3:
        parts.append(f"UNTIL=20{random.randint(25, 30)}1231T235959")
    return ";".join(parts)


def test_a_thousand_rules_come_when_dateutil_says() -> None:
    """Where no zone bends them, the times are those of the rule counted from its very start."""
    random = Random(20261121)
    agreed = 0
    while agreed < 1000:
        rule, starts = (
            generated(random),
            wall("2024-01-01") + timedelta(minutes=random.randint(0, 500_000)),
        )
        since = starts + timedelta(minutes=random.randint(-10_000, 60_000))
        try:
            expected = list(rrulestr(rule, dtstart=starts).xafter(since, count=5))
        except ValueError:
            # A rule that can never come, such as every second hour at an odd one.
            continue
        times = Times(zone=ZoneInfo("UTC"), starts_at=starts, rrule=rule)
        found = [at.replace(tzinfo=None) for at in islice(times.after(since.replace(tzinfo=UTC)), 5)]
        end = since.year + YEARS_SEARCHED
        assert [at for at in found if at.year <= end] == [at for at in expected if at.year <= end], rule
        agreed += 1


def test_what_is_left_out_does_not_come() -> None:
    times = Times(
        zone=SAO_PAULO,
        starts_at=wall("2026-11-20T08:00"),
        rrule="FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0",
        without=frozenset({wall("2026-11-21T00:00"), wall("2026-11-22T20:00")}),
        holiday=lambda day: day == date(2026, 11, 23),
    )
    since = instant(wall("2026-11-20T08:00"), SAO_PAULO)
    found = times.between(since, since + timedelta(days=4, hours=1), most=20)
    assert [at.astimezone(SAO_PAULO).strftime("%d %H") for at in found] == ["20 20", "22 08", "24 08"]


def test_a_rule_that_leaves_out_all_it_has_ends() -> None:
    times = Times(zone=SAO_PAULO, starts_at=wall("2026-11-20T08:00"), rrule="FREQ=DAILY", holiday=lambda _: True)
    assert times.next(datetime(2026, 11, 20, tzinfo=UTC)) is None


LISBON = ZoneInfo("Europe/Lisbon")
DAY = 86_400


@pytest.mark.parametrize(
    ("zone", "at", "notice", "told"),
    [
        # A day before nine is nine, however long that day was.
        pytest.param(NEW_YORK, "2026-03-08T09:00", DAY, "2026-03-07T09:00-05:00", id="a short day"),
        pytest.param(NEW_YORK, "2026-11-01T09:00", DAY, "2026-10-31T09:00-04:00", id="a long day"),
        pytest.param(LORD_HOWE, "2026-10-04T09:00", DAY, "2026-10-03T09:00+10:30", id="half an hour short"),
        pytest.param(LISBON, "2026-03-30T09:00", 7 * DAY, "2026-03-23T09:00+00:00", id="a week with a change in it"),
        pytest.param(SAO_PAULO, "2026-11-22T09:00", DAY, "2026-11-21T09:00-03:00", id="a day like any"),
        # The day before leaves that time out, or has it twice.
        pytest.param(NEW_YORK, "2026-03-09T02:30", DAY, "2026-03-08T03:30-04:00", id="into a gap"),
        pytest.param(NEW_YORK, "2026-11-02T01:30", DAY, "2026-11-01T01:30-04:00", id="into a fold"),
        pytest.param(NEW_YORK, "2026-03-08T02:30", DAY, "2026-03-07T03:30-05:00", id="out of a gap"),
        # Hours are hours.
        pytest.param(NEW_YORK, "2026-03-08T03:30", 3600, "2026-03-08T01:30-05:00", id="an hour over a gap"),
        pytest.param(NEW_YORK, "2026-03-08T09:00", DAY + 3600, "2026-03-07T07:00-05:00", id="twenty-five hours"),
        pytest.param(ZoneInfo("UTC"), "2026-03-08T09:00", DAY, "2026-03-07T09:00+00:00", id="a moment"),
    ],
)
def test_days_ahead_are_days_of_the_wall_clock(zone: ZoneInfo, at: str, notice: int, told: str) -> None:
    times = Times(zone=zone, starts_at=wall(at))
    moment = datetime.fromisoformat(told)
    due = instant(wall(at), zone)
    assert times.told(due, notice) == moment
    assert times.to_tell(notice, moment - timedelta(seconds=1)) == due
    assert times.to_tell(notice, moment) is None


def test_the_next_to_be_told_of_is_found_over_a_change_of_the_clock() -> None:
    times = Times(zone=NEW_YORK, starts_at=wall("2026-03-01T09:00"), rrule="FREQ=DAILY")
    now, found = instant(wall("2026-03-05T00:00"), NEW_YORK), []
    while len(found) < 6:
        due = times.to_tell(DAY, now)
        assert due is not None
        now = times.told(due, DAY)
        found.append((f"{now.astimezone(NEW_YORK):%d %H:%M}", f"{due.astimezone(NEW_YORK):%d %H:%M}"))
    assert found == [(f"{day:02} 09:00", f"{day + 1:02} 09:00") for day in range(5, 11)]
