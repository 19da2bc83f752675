"""Whose year it is: people in zones that bend time in every way, and reminders of every kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from random import Random
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

ZONES = ("America/Sao_Paulo", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "Pacific/Apia")
EACH = 300
DAY = 86_400
HOURS = (1, 2, 9, 18)
"""Wall clock hours; one and two in the night are where clocks are changed."""
_KINDS = (
    ("once", 195),
    ("daily", 3),
    ("weekdays", 1),
    ("weekly", 11),
    ("monthly", 30),
    ("nth", 14),
    ("yearly", 20),
    ("every", 6),
    ("counted", 14),
    ("until", 6),
)
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A reminder somebody wants, and how the simulation knows it again."""

    id: UUID
    text: str
    zone: str
    starts_at: datetime
    """Wall clock."""
    rrule: str | None
    notices: tuple[int, ...]
    without: tuple[datetime, ...]

    def expected(self, start: datetime, end: datetime) -> Iterator[tuple[UUID, int, datetime]]:
        """Every telling between two moments, worked out by dateutil alone: id, notice, the moment it is for."""
        zone = ZoneInfo(self.zone)
        walls = (self.starts_at,) if self.rrule is None else rrulestr(self.rrule, dtstart=self.starts_at)
        horizon = end.astimezone(zone).replace(tzinfo=None) + timedelta(days=40)
        for wall in takewhile(lambda wall: wall <= horizon, walls):
            if wall in self.without:
                continue
            due = wall.replace(tzinfo=zone).astimezone(start.tzinfo)
            for notice in self.notices:
                if start < told_at(wall, notice, zone).astimezone(start.tzinfo) <= end:
                    yield self.id, notice, due


def told_at(wall: datetime, notice: int, zone: ZoneInfo) -> datetime:
    """When it is to be told that wall time comes: a day before by the wall clock, any other notice by the seconds."""
    if notice == DAY:
        return (wall - timedelta(days=1)).replace(tzinfo=zone)
    return wall.replace(tzinfo=zone).astimezone(UTC) - timedelta(seconds=notice)


def wanted(person: UUID, zone: str, start: datetime, days: int, random: Random) -> Sequence[Wanted]:
    """The reminders of one person, in shuffled order; those that come once lie within the days."""
    kinds = [kind for kind, count in _KINDS for _ in range(count)]
    random.shuffle(kinds)
    return [_one(uuid5(person, str(n)), n, kind, zone, start, days, random) for n, kind in enumerate(kinds)]


def _one(id_: UUID, n: int, kind: str, zone: str, start: datetime, days: int, random: Random) -> Wanted:
    first = start.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    at = time(random.choice(HOURS), random.choice((0, 0, 0, 0, 0, 30)))
    day = first + timedelta(days=random.randrange(days) if kind == "once" else random.randrange(min(28, days)))
    rule = None if kind == "once" else _rule(kind, day, random)
    starts = datetime.combine(day, at)
    without: tuple[datetime, ...] = ()
    if rule is not None:
        # RFC 5545 wants the first time to be one of the rule's.
        starts = rrulestr(rule, dtstart=starts)[0]
        without = (starts + timedelta(days=7),) if kind == "daily" else ()
    notices = random.choice(((0,), (0,), (0,), (0, 3600), (DAY, 0)))
    return Wanted(id=id_, text=f"{kind} {n}", zone=zone, starts_at=starts, rrule=rule, notices=notices, without=without)


def _rule(kind: str, day: date, random: Random) -> str:
    weekday = random.choice(_CODES)
    rules = {
        "daily": "FREQ=DAILY",
        "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "weekly": f"FREQ=WEEKLY;BYDAY={weekday}",
        "monthly": f"FREQ=MONTHLY;BYMONTHDAY={random.choice((1, 5, 15, 28, 31, -1))}",
        "nth": f"FREQ=MONTHLY;BYDAY={random.choice((1, 2, -1))}{weekday}",
        "yearly": f"FREQ=YEARLY;BYMONTH={random.randint(1, 12)};BYMONTHDAY={random.randint(1, 28)}",
        "every": f"FREQ=DAILY;INTERVAL={random.randint(2, 10)}",
        "counted": f"FREQ=DAILY;COUNT={random.randint(2, 30)}",
        "until": f"FREQ=WEEKLY;BYDAY={weekday};UNTIL={day + timedelta(days=90):%Y%m%d}T235959",
    }
    return rules[kind]
