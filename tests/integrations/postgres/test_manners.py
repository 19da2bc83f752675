"""When a digest comes next and when quiet hours end, by table; and what is kept of it."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from integrations.postgres.manners import Manners, Part

SAO_PAULO, NEW_YORK, LORD_HOWE, APIA = (
    ZoneInfo(name) for name in ("America/Sao_Paulo", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")
)
ON = Manners(morning_at=time(2, 30), evening_at=time(20), weekly=True)


@pytest.mark.parametrize(
    ("part", "zone", "after", "expected"),
    [
        ("morning", SAO_PAULO, "2026-11-21T02:29-03:00", "2026-11-21T02:30-03:00"),
        ("morning", SAO_PAULO, "2026-11-21T02:30-03:00", "2026-11-22T02:30-03:00"),
        ("evening", SAO_PAULO, "2026-11-21T23:59-03:00", "2026-11-22T20:00-03:00"),
        ("weekly", SAO_PAULO, "2026-11-21T12:00-03:00", "2026-11-23T09:00-03:00"),
        ("weekly", SAO_PAULO, "2026-11-23T09:00-03:00", "2026-11-30T09:00-03:00"),
        # The hour that is left out: an hour later. The hour that comes twice: the first of them, and only that.
        ("morning", NEW_YORK, "2026-03-07T12:00-05:00", "2026-03-08T03:30-04:00"),
        ("morning", NEW_YORK, "2026-10-31T12:00-04:00", "2026-11-01T02:30-05:00"),
        ("evening", LORD_HOWE, "2026-10-03T21:00+10:30", "2026-10-04T20:00+11:00"),
        ("evening", APIA, "2011-12-29T21:00-10:00", "2011-12-31T20:00+14:00"),
    ],
)
def test_the_next_time_is_on_the_wall_clock(part: Part, zone: ZoneInfo, after: str, expected: str) -> None:
    found = ON.next_of(part, datetime.fromisoformat(after).astimezone(UTC), zone)
    assert found == datetime.fromisoformat(expected)


def test_weekends_are_left_out_of_the_daily_ones_alone() -> None:
    kept = Manners(morning_at=time(7), weekly=True, weekdays_only=True)
    friday = datetime.fromisoformat("2026-11-20T07:00-03:00")
    assert kept.next_of("morning", friday, SAO_PAULO) == datetime.fromisoformat("2026-11-23T07:00-03:00")
    assert kept.next_of("weekly", friday, SAO_PAULO) == datetime.fromisoformat("2026-11-23T09:00-03:00")


def test_a_pause_goes_on_through_the_quiet_hours_behind_it() -> None:
    paused = Manners(
        quiet_from=time(22), quiet_until=time(7), paused_until=datetime.fromisoformat("2026-11-21T23:00-03:00")
    )
    assert paused.quiet_end(datetime.fromisoformat("2026-11-21T15:00-03:00"), SAO_PAULO) == datetime.fromisoformat(
        "2026-11-22T07:00-03:00"
    )


def test_what_is_off_never_comes() -> None:
    assert Manners().next_of("morning", datetime(2026, 11, 21, tzinfo=UTC), SAO_PAULO) is None


@pytest.mark.parametrize(
    ("start", "end", "moment", "until"),
    [
        (22, 7, "2026-11-21T21:59-03:00", "2026-11-21T21:59-03:00"),
        (22, 7, "2026-11-21T22:00-03:00", "2026-11-22T07:00-03:00"),
        (22, 7, "2026-11-22T06:59-03:00", "2026-11-22T07:00-03:00"),
        (22, 7, "2026-11-22T07:00-03:00", "2026-11-22T07:00-03:00"),
        (12, 14, "2026-11-22T13:00-03:00", "2026-11-22T14:00-03:00"),
        (12, 14, "2026-11-22T11:00-03:00", "2026-11-22T11:00-03:00"),
    ],
)
def test_quiet_hours_end(start: int, end: int, moment: str, until: str) -> None:
    quiet = Manners(quiet_from=time(start), quiet_until=time(end))
    assert quiet.quiet_end(datetime.fromisoformat(moment), SAO_PAULO) == datetime.fromisoformat(until)
