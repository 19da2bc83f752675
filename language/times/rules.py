"""The parts of an RFC 5545 rule."""

from collections.abc import Mapping

HOUR = 60


def parts_of(rrule: str) -> Mapping[str, str]:
    return dict(part.split("=", 1) for part in rrule.upper().split(";") if "=" in part)


def times_of_day(rrule: str) -> list[int]:
    """The minutes of the day at which a rule that names its hours comes, in order; empty for any other."""
    rule = parts_of(rrule)
    hours, minutes = rule.get("BYHOUR", ""), rule.get("BYMINUTE", "0")
    if not hours:
        return []
    return sorted({int(hour) * HOUR + int(minute) for hour in hours.split(",") for minute in minutes.split(",")})


def at_times_of(rrule: str, other: str) -> str:
    """The days of one rule at the times of day of another."""
    own, given = parts_of(rrule), parts_of(other)
    if given["FREQ"] in {"HOURLY", "MINUTELY"}:
        kept = {name: value for name, value in given.items() if name not in {"BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}}
        days = {name: value for name, value in own.items() if name in {"BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}}
        return _written({**kept, **days})
    times = {name: given[name] for name in ("BYHOUR", "BYMINUTE") if name in given}
    ends = {name: own[name] for name in ("COUNT", "UNTIL") if name in own}
    days = {name: value for name, value in own.items() if name not in {"BYHOUR", "BYMINUTE", "BYSECOND", *ends}}
    return _written({**days, **times, **ends})


def _written(rule: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in rule.items())
