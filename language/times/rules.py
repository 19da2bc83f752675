"""The parts of an RFC 5545 rule."""

from collections.abc import Mapping

HOUR = 60


def parts_of(rrule: str) -> Mapping[str, str]:
    return dict(part.split("=", 1) for part in rrule.upper().split(";") if "=" in part)


def times_of_day(rrule: str) -> list[int]:
    """The minutes of the day at which a rule that names its hours comes, in order; empty for any other."""
    return [at for place, at in enumerate(_named(rrule), start=1) if place in _places(rrule)] or _named(rrule)


def steps_each_day(rule: Mapping[str, str]) -> bool:
    """Whether it comes at some of the hours and minutes it names: every 50 minutes, begun anew each day."""
    return rule.get("FREQ") == "DAILY" and "BYSETPOS" in rule


def _places(rrule: str) -> frozenset[int]:
    rule = parts_of(rrule)
    return frozenset(int(each) for each in rule["BYSETPOS"].split(",")) if steps_each_day(rule) else frozenset()


def _named(rrule: str) -> list[int]:
    rule = parts_of(rrule)
    hours, minutes = rule.get("BYHOUR", ""), rule.get("BYMINUTE", "0")
    if not hours:
        return []
    return sorted({int(hour) * HOUR + int(minute) for hour in hours.split(",") for minute in minutes.split(",")})


def at_times_of(rrule: str, other: str) -> str:
    """The days of one rule at the times of day of another."""
    own, given = parts_of(rrule), parts_of(other)
    if given["FREQ"] in {"HOURLY", "MINUTELY"} or steps_each_day(given):
        kept = {name: value for name, value in given.items() if name not in {"BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}}
        days = {name: value for name, value in own.items() if name in {"BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}}
        return _written({**kept, **days})
    times = {name: given[name] for name in ("BYHOUR", "BYMINUTE") if name in given}
    ends = {name: own[name] for name in ("COUNT", "UNTIL") if name in own}
    steps = {"BYSETPOS"} if steps_each_day(own) else set()
    gone = {"BYHOUR", "BYMINUTE", "BYSECOND", *ends, *steps}
    days = {name: value for name, value in own.items() if name not in gone}
    return _written({**days, **times, **ends})


def _written(rule: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in rule.items())
