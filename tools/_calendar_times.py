"""From a time as it was said to the start and the end of an event, and to the rules of one that repeats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from language.events import Beside
from language.normal import normalise
from language.times.rules import parts_of
from language.types import When
from tools._context import Turn

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PART = timedelta(hours=6)
LIKELY = (time(9), time(14), time(17))
"""Hours that are offered where none was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When an event is to be."""

    start: date
    """A day of what takes whole days, or a moment."""
    end: date
    """Exclusive."""
    rrule: str | None = None
    without: tuple[date, ...] = ()

    def arguments(self) -> dict[str, object]:
        """As a call carries them."""
        given: dict[str, object] = {"start": self.start.isoformat(), "end": self.end.isoformat()}
        given |= {"rrule": self.rrule} if self.rrule else {}
        return given | ({"without": [each.isoformat() for each in self.without]} if self.without else {})


@dataclass(frozen=True, slots=True)
class NoHour:
    """A day was said, and not at what hour."""

    day: date
    rrule: str | None = None


def times_of(turn: Turn, when: When | None, beside: Beside) -> Times | NoHour | None:
    """None where no time was said, or one that no event can take."""
    if when is None:
        return None
    length = timedelta(seconds=beside.seconds) if beside.seconds else HOUR
    match when.kind:
        case "duration":
            return _from_now(turn, when, beside, length)
        case "recurrence":
            return _again(turn, when, beside, length)
        case "range":
            return _range(turn, when, beside)
    return _at(turn, when.start, beside, length)


def _at(turn: Turn, start: date | None, beside: Beside, length: timedelta) -> Times | NoHour | None:
    if start is None:
        return None
    if isinstance(start, datetime):
        start = aware(start, turn.zone)
        return Times(start=start, end=start + length)
    return Times(start=start, end=start + DAY) if beside.all_day else NoHour(start)


def _from_now(turn: Turn, when: When, beside: Beside, length: timedelta) -> Times | None:
    """A mere length is how long it takes, unless it says how far from now it is."""
    if not when.seconds or beside.seconds == when.seconds:
        return None
    start = (turn.now + timedelta(seconds=when.seconds)).replace(second=0, microsecond=0)
    return Times(start=start, end=start + length)


def _again(turn: Turn, when: When, beside: Beside, length: timedelta) -> Times | NoHour | None:
    if when.start is None or when.rrule is None:
        return None
    if isinstance(when.start, datetime):
        start = aware(when.start, turn.zone)
        return Times(start=start, end=start + length, rrule=when.rrule, without=when.without)
    if beside.all_day or "FREQ=YEARLY" in when.rrule:
        return Times(start=when.start, end=when.start + DAY, rrule=when.rrule, without=when.without)
    return NoHour(when.start, when.rrule)


def _range(turn: Turn, when: When, beside: Beside) -> Times | NoHour | None:
    start, end = when.start, when.end
    if start is None:
        return None
    if isinstance(start, datetime) and isinstance(end, datetime):
        if is_part(when):
            return NoHour(start.date())
        return Times(start=aware(start, turn.zone), end=aware(end, turn.zone))
    if isinstance(start, datetime):
        start = aware(start, turn.zone)
        return Times(start=start, end=start + (timedelta(seconds=beside.seconds) if beside.seconds else HOUR))
    if end is None or when.grain != "day":
        return None
    return Times(start=start, end=end)


def is_part(when: When) -> bool:
    """Whether only a part of a day was said: "amanhã à tarde", "depois do almoço"."""
    said = normalise(when.text).text
    vague = when.kind == "range" and when.grain == "hour"
    return (vague or _PART_OF_DAY.search(said) is not None) and _CLOCK.search(said) is None


def aware(value: datetime, zone: ZoneInfo) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=zone)


def zone_of(start: date, zone: ZoneInfo) -> ZoneInfo:
    """The zone of a moment, else the person's."""
    named = start.tzinfo if isinstance(start, datetime) else None
    return named if isinstance(named, ZoneInfo) else zone


def rules_of(rrule: str, without: Sequence[date], start: date, zone: ZoneInfo) -> list[str]:
    """The lines Google keeps of a repetition; its hours are those of the start."""
    rule = dict(parts_of(rrule))
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        if "," not in rule.get(name, ""):
            rule.pop(name, None)
    if "UNTIL" in rule:
        rule["UNTIL"] = _until(rule["UNTIL"], start, zone)
    lines = ["RRULE:" + ";".join(f"{name}={value}" for name, value in rule.items())]
    if isinstance(start, datetime):
        clock = start.astimezone(zone).time()
        lines += [f"EXDATE;TZID={zone.key}:{datetime.combine(_day(each), clock):%Y%m%dT%H%M%S}" for each in without]
    else:
        lines += [f"EXDATE;VALUE=DATE:{_day(each):%Y%m%d}" for each in without]
    return lines


def _until(stamp: str, start: date, zone: ZoneInfo) -> str:
    """In UTC for what has an hour, as RFC 5545 wants it; a day for whole days."""
    stamp = stamp.removesuffix("Z")
    wall = datetime.strptime(stamp, "%Y%m%dT%H%M%S" if "T" in stamp else "%Y%m%d")  # noqa: DTZ007 - wall time
    if not isinstance(start, datetime):
        return f"{wall:%Y%m%d}"
    if "T" not in stamp:
        wall += DAY - timedelta(seconds=1)
    return f"{wall.replace(tzinfo=zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def likely_hours(turn: Turn, day: date) -> list[datetime]:
    """Hours of a day that are offered, those still to come."""
    return [at for hour in LIKELY if (at := datetime.combine(day, hour, turn.zone)) > turn.now]


def bounds(turn: Turn, when: When | None, *, days: int) -> tuple[date, date]:
    """What is looked at: what was said, or so many days from today on. Days, or moments where hours were said."""
    today = turn.now.date()
    if when is None or when.kind in {"recurrence", "duration"} or (when.start is None and when.end is None):
        return today, today + timedelta(days=days)
    start = when.start if when.start is not None else turn.now
    if when.kind == "range":
        return start, when.end if when.end is not None else start + timedelta(days=days)
    if isinstance(start, datetime):
        return start, start + timedelta(minutes=1)
    return start, start + DAY


_PART_OF_DAY = re.compile(r"\b(?:manha|tarde|noite|madrugada|morning|afternoon|evening|night|tonight)\b")
_CLOCK = re.compile(r"\d{1,2} ?(?:h|:|am|pm)|\b(?:as|at|das|from) \d|\b(?:meio-dia|meia-noite|noon|midnight)\b")
