"""What becomes of a repetition that is given another day, an end, so many times or another step: "o do lixo agora é só quarta"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from integrations.postgres.reminders import Reminder
from language.normal import normalise
from language.times.rules import parts_of, steps_each_day, times_of_day
from language.types import When
from tools._context import Turn

HOUR = 60
MOST_NAMED = 80
"""Times of day and minutes that a rule names one by one."""


def postponed(turn: Turn) -> bool:
    """Whether it is put off, which means its next time alone."""
    return _PUT_OFF.search(normalise(turn.message).text) is not None


def for_good(turn: Turn) -> bool:
    """Whether it is to be so from now on: "agora", "só", "sempre"."""
    return _FOR_GOOD.search(normalise(turn.message).text) is not None


def on_its_day(rrule: str, when: When, *, surely: bool) -> str | None:
    """The rule on the weekday or the day of the month that was said; None where it has no such day, or one date was said."""
    said, rule = normalise(when.text).text, parts_of(rrule)
    if when.start is None or _ONE_DATE.search(said):
        return None
    if _WEEKDAY.search(said):
        code = CODES[when.start.weekday()]
        days = rule.get("BYDAY", "")
        if rule["FREQ"] == "WEEKLY" or (surely and rule["FREQ"] == "DAILY" and "INTERVAL" not in rule):
            return _written({**rule, "FREQ": "WEEKLY", "BYDAY": code})
        nth = re.fullmatch(r"(-?\d)[A-Z]{2}", days)
        return _written({**rule, "BYDAY": nth[1] + code}) if nth and rule["FREQ"] == "MONTHLY" else None
    if _MONTH_DAY.search(said) and rule["FREQ"] == "MONTHLY" and "BYMONTHDAY" in rule:
        return _written({**rule, "BYMONTHDAY": str(when.start.day)})
    return None


def ending(reminder: Reminder, when: When) -> str | None:
    """The rule up to a day: "até o fim do ano"; None where no end was said."""
    if when.kind != "range" or when.start is not None or when.end is None or reminder.rrule is None:
        return None
    end = when.end
    last = end.replace(tzinfo=None) if isinstance(end, datetime) else datetime.combine(end, time()) - _SECOND
    rule = {name: value for name, value in parts_of(reminder.rrule).items() if name not in {"COUNT", "UNTIL"}}
    return _written({**rule, "UNTIL": f"{last:%Y%m%dT%H%M%S}"})


def so_often(reminder: Reminder, times: int, coming: datetime) -> Mapping[str, object]:
    """The changes that let it come so many times from its next one on."""
    assert reminder.rrule is not None
    rule = {name: value for name, value in parts_of(reminder.rrule).items() if name not in {"COUNT", "UNTIL"}}
    return {"at": coming.isoformat(), "rrule": _written({**rule, "COUNT": str(times)})}


def within_its_hours(rrule: str, other: str) -> str:
    """Another step within the hours it keeps to: who made it every two hours from eight to eight wants no bell at three."""
    new, times = parts_of(rrule), times_of_day(other)
    if new["FREQ"] not in {"HOURLY", "MINUTELY"} or "BYHOUR" in new or len(times) < 3:  # noqa: PLR2004
        return rrule
    step = int(new.get("INTERVAL", "1")) * (HOUR if new["FREQ"] == "HOURLY" else 1)
    # A rule names hours and minutes apart, so that the last hour is whole or not at all.
    last = (
        times[-1] if step >= HOUR else times[-1] // HOUR * HOUR + (HOUR if times[-1] % HOUR + step >= HOUR else 0) - 1
    )
    wanted = list(range(times[0], last + 1, step))
    hours, minutes = sorted({at // HOUR for at in wanted}), sorted({at % HOUR for at in wanted})
    grid = [hour * HOUR + minute for hour in hours for minute in minutes]
    own = parts_of(other)
    days = {name: value for name, value in own.items() if name in {"BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}}
    clock = {"BYHOUR": ",".join(map(str, hours)), "BYMINUTE": ",".join(map(str, minutes))}
    if grid == wanted:
        usual = "WEEKLY" if "BYDAY" in days else "DAILY"
        return _written({"FREQ": usual if _daily(own) else own["FREQ"], **days, **clock})
    if (
        not (_daily(own) or (own["FREQ"] == "WEEKLY" and "INTERVAL" not in own))
        or len(wanted) + len(minutes) > MOST_NAMED
    ):
        return rrule
    places = {"BYSETPOS": ",".join(str(grid.index(at) + 1) for at in wanted)}
    return _written({"FREQ": "DAILY", **days, **places, **clock})


def _daily(rule: Mapping[str, str]) -> bool:
    return rule["FREQ"] in {"DAILY", "HOURLY", "MINUTELY"} or steps_each_day(rule)


def with_rule(reminder: Reminder, rrule: str) -> Reminder:
    """As it would be, to be put into words."""
    return replace(reminder, rrule=rrule)


def _written(rule: Mapping[str, str]) -> str:
    ends = {name: value for name, value in rule.items() if name in {"COUNT", "UNTIL"}}
    parts = {name: value for name, value in rule.items() if name not in ends} | ends
    return ";".join(f"{name}={value}" for name, value in parts.items())


_SECOND = timedelta(seconds=1)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PUT_OFF = re.compile(r"\b(?:adi[ae]\w*|empurr\w+|posterg\w+|soneca|snooze|postpone|push|reschedule|remar\w+)\b")
_FOR_GOOD = re.compile(r"\b(?:agora|so|apenas|somente|sempre|a partir de|daqui (?:pra|para) frente|now|only|always)\b")
_WEEKDAY = re.compile(
    r"\b(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b"
)
_MONTH_DAY = re.compile(r"\b(?:dia \d{1,2}|the \d{1,2}(?:st|nd|rd|th))$")
_ONE_DATE = re.compile(
    r"\b(?:que vem|proxim\w+|ess[ae]|dess[ae]|nest[ae]|ness[ae]|est[ae]|hoje|amanha|next|this|today|tomorrow)\b"
)
