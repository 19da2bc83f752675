"""Up to when a reminder is of use: as it was said, as it is by kind, and in words."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypedDict

from integrations.postgres.reminders import Reminder, Useful
from language.times.rules import parts_of, times_of_day
from language.useful import Use
from tools._context import TryAgainError, Words

TIMER, ALARM = "⏲️ ", "⏰ "
"""What a reminder begins with that is a timer or an alarm."""
HOUR = 3600
LEAST = 60
"""Seconds: told so much later, it is late."""
DAY = timedelta(days=1)


class UseFields(TypedDict):
    """The two fields of a reminder."""

    useful: Useful
    useful_seconds: int | None


def usual_use(text: str, rrule: str | None) -> UseFields:
    """Of what nobody said anything about: an alarm for an hour, what comes several times a day until its next time, the rest always."""
    if text.startswith(ALARM.strip()):
        return until(HOUR)
    step = _step(rrule) if rrule is not None else None
    return until(step) if step is not None else UseFields(useful="always", useful_seconds=None)


def use_given(text: str, rrule: str | None, useful: Useful | None, seconds: int | None) -> UseFields:
    """As it was given, or as usual for its kind.

    Raises:
        TryAgainError: up to when is missing.
    """
    if useful is None:
        return usual_use(text, rrule)
    if useful == "until" and seconds is None:
        raise TryAgainError(UNTIL_WHEN)
    return (
        until(seconds) if useful == "until" and seconds is not None else UseFields(useful=useful, useful_seconds=None)
    )


def until(seconds: int) -> UseFields:
    return UseFields(useful="until", useful_seconds=max(LEAST, seconds))


def _step(rrule: str) -> int | None:
    """Seconds between two times of one day, where there are several."""
    rule = parts_of(rrule)
    unit = {"HOURLY": HOUR, "MINUTELY": 60}.get(rule["FREQ"])
    if unit is not None:
        return unit * int(rule.get("INTERVAL", "1"))
    steps = [later - earlier for earlier, later in pairwise(times_of_day(rrule))]
    return min(steps) * 60 if steps else None


def use_of(use: Use, at: datetime) -> UseFields | None:
    """Its fields, for a reminder of that time; None where it would be of no use before it comes."""
    if use.kind == "for":
        return until(use.seconds)
    if use.kind != "until":
        return UseFields(useful=use.kind, useful_seconds=None)
    last = at.replace(hour=use.hour, minute=use.minute, second=0, microsecond=0)
    if last < at and not use.sure:
        last += DAY / 2
    return until(round((last - at).total_seconds())) if last >= at.replace(second=0, microsecond=0) else None


def is_usual(reminder: Reminder) -> bool:
    given = UseFields(useful=reminder.useful, useful_seconds=reminder.useful_seconds)
    return given == usual_use(reminder.text, reminder.rrule)


NO_USE_BEFORE: Words = {
    "pt-BR": "Essa hora é antes do próprio lembrete ({when}). Até que horas ele serve?",
    "en": "That is before the reminder itself ({when}). Until what time is it of use?",
}
UNTIL_WHEN: Words = {
    "pt-BR": "até quando esse lembrete serve?",
    "en": "until when is that reminder of use?",
}
