"""From a time as it was said to the times of a reminder."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from language.normal import normalise
from language.types import Request, When
from tools._choose import never_mind, speaks
from tools._context import Ask, Choice, ToolCall, Turn, Words

NINE = time(9)
"""Of a day without an hour."""
PARTS = {0: 5, 6: 9, 12: 15, 18: 20}
"""A part of the day by its first hour, and when it is told: in the morning at nine."""
DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """When something is to be told."""

    at: datetime
    """The first time, in the person's zone."""
    exact: bool = False
    """A moment from now, whatever the clocks on the wall do."""
    rrule: str | None = None
    without: tuple[date, ...] = ()
    without_holidays: bool = False
    nine: bool = False
    """No hour was said."""
    past: bool = False

    def arguments(self) -> dict[str, object]:
        """As a call carries them."""
        given: dict[str, object] = {"at": self.at.isoformat()}
        if self.rrule is not None:
            given["rrule"] = self.rrule
        if self.without:
            given["without"] = [each.isoformat() for each in self.without]
        flags = {"exact": self.exact, "without_holidays": self.without_holidays, "nine": self.nine}
        return given | {name: True for name, value in flags.items() if value}


@dataclass(frozen=True, slots=True)
class Never:
    """A repetition of which no time ever comes."""


def asked_time(turn: Turn, request: Request) -> Asked | Never | None:
    """None when no time was said, or none that can be told to the day."""
    when = request.when
    if when is None:
        return None
    if when.kind == "duration":
        return _from_now(turn, when)
    if when.kind == "recurrence":
        return _again(turn, when)
    if when.kind == "range":
        return _of_range(turn, when)
    return _of_point(turn, when.start, exact=_counted(when))


def said_notices(request: Request) -> tuple[int, ...]:
    """How long ahead it was said to come, in seconds."""
    given = request.slots.get("notices", ())
    return tuple(int(each) for each in given) if isinstance(given, tuple) else ()


def _from_now(turn: Turn, when: When) -> Asked | None:
    if not when.seconds:
        return None
    if when.seconds % DAY == 0:
        return _of_point(turn, turn.now.date() + timedelta(seconds=when.seconds), exact=False)
    return Asked(at=turn.now + timedelta(seconds=when.seconds), exact=True)


def _counted(when: When) -> bool:
    """Whether it was said how long from now it is: "daqui a 20 minutos"."""
    return when.grain != "day" and _FROM_NOW.search(normalise(when.text).text) is not None


_FROM_NOW = re.compile(
    r"^(?:daqui|dentro de|em|in|within|after)\b.*\b(?:min\w*|h|hs|hr|hrs|hora|horas|hours?|seg\w*|sec\w*)\b"
    r"(?!.*\b(?:as|at)\b)"
)


def _again(turn: Turn, when: When) -> Asked | Never:
    if when.start is None or when.rrule is None:
        return Never()
    rule, nine = when.rrule, not isinstance(when.start, datetime)
    if nine:
        first, *rest = rule.partition(";COUNT=" if "COUNT=" in rule else ";UNTIL=")
        rule = "".join((first, f";BYHOUR={NINE.hour};BYMINUTE=0", *rest))
    return Asked(
        at=_aware(turn, when.start),
        rrule=rule,
        without=when.without,
        without_holidays=when.without_holidays,
        nine=nine,
    )


def _of_range(turn: Turn, when: When) -> Asked | None:
    """Of a part of the day its usual hour, of longer ones their first day, of what has begun its last one."""
    start, end = when.start, when.end
    if isinstance(start, datetime) and isinstance(end, datetime) and end - start < timedelta(days=1):
        told = start.replace(hour=PARTS.get(start.hour, start.hour)) if not start.minute else start
        if told <= turn.now < end:
            return _of_point(turn, None, exact=False)
        return _of_point(turn, told, exact=False)
    if start is not None and _aware(turn, start) > turn.now:
        return _of_point(turn, start, exact=False)
    if end is None:
        return None
    return _of_point(turn, end if isinstance(end, datetime) else end - timedelta(days=1), exact=False)


def _of_point(turn: Turn, point: date | None, *, exact: bool) -> Asked | None:
    if point is None:
        return None
    nine = not isinstance(point, datetime)
    at = _aware(turn, point)
    if nine and at <= turn.now and point == turn.now.date():
        # "Hoje", said after nine, tells no time at all.
        return None
    return Asked(at=at, exact=exact, nine=nine, past=at <= turn.now)


def _aware(turn: Turn, point: date) -> datetime:
    if isinstance(point, datetime):
        return point.astimezone(turn.zone) if point.tzinfo else point.replace(tzinfo=turn.zone)
    return datetime.combine(point, NINE, turn.zone)


def yearly(asked: Asked) -> Asked:
    """The same day of every year."""
    day = asked.at
    months = f"FREQ=YEARLY;BYMONTH={day.month};"
    days = "BYMONTHDAY=28,29;BYSETPOS=-1" if (day.month, day.day) == (2, 29) else f"BYMONTHDAY={day.day}"
    return replace(asked, rrule=f"{months}{days};BYHOUR={day.hour};BYMINUTE={day.minute}")


def ask_time(turn: Turn, text: str, tool: str, arguments: Mapping[str, object], *, ahead: int = 0) -> Ask:
    """When? The likeliest times, each with the call it leads to; those that are more than `ahead` seconds away."""
    choices = [
        Choice(label=label, calls=(ToolCall(tool=tool, arguments={**arguments, "at": at.isoformat()}),))
        for label, at in likely_times(turn)
        if at - timedelta(seconds=ahead) > turn.now
    ]
    return Ask(text=text, choices=(*choices, never_mind(turn)))


def likely_times(turn: Turn) -> list[tuple[str, datetime]]:
    now, language = turn.now, turn.language
    hour = now.replace(second=0, microsecond=0) + timedelta(hours=1)
    evening = now.replace(hour=18, minute=0, second=0, microsecond=0)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), NINE, turn.zone)
    monday = datetime.combine(now.date() + timedelta(days=7 - now.weekday()), NINE, turn.zone)
    found = [(_HOUR[language], hour)]
    if now + timedelta(minutes=30) < evening:
        found.append((_EVENING[language], evening))
    found.append((_TOMORROW[language], tomorrow))
    if monday != tomorrow:
        found.append((speaks(turn).when(monday), monday))
    return found


_HOUR: Words = {"pt-BR": "daqui a 1 hora", "en": "in 1 hour"}
_EVENING: Words = {"pt-BR": "hoje 18h", "en": "today 6pm"}
_TOMORROW: Words = {"pt-BR": "amanhã 9h", "en": "tomorrow 9am"}
