"""A repetition as an RFC 5545 rule, and the first time it comes."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from language.times import calendar
from language.times.clocks import in_part
from language.times.joins import NOON, likely_half
from language.times.repeats_further import usual
from language.times.values import Clock, Every, Here

YEARS_SEARCHED = 12
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def rrule_of(said: Every, here: Here) -> str:
    """The rule, in the order people write it: what, how often, on which days, at what time, until when."""
    parts = [f"FREQ={said.frequency}"]
    if said.interval != 1:
        parts.append(f"INTERVAL={said.interval}")
    lists: tuple[tuple[str, tuple[int | str, ...]], ...] = (
        ("BYMONTH", said.months),
        ("BYMONTHDAY", said.monthdays),
        ("BYDAY", tuple(f"{'' if nth is None else nth}{CODES[weekday]}" for nth, weekday in said.weekdays)),
        ("BYSETPOS", said.positions),
        ("BYHOUR", tuple(sorted({hour for hour, _ in times_of(said, here)}))),
        ("BYMINUTE", tuple(sorted({minute for _, minute in times_of(said, here)}))),
    )
    parts += [f"{name}={','.join(map(str, values))}" for name, values in lists if values]
    count = said.count or counted_days(said)
    if count:
        parts.append(f"COUNT={count}")
    last = until_of(said, here)
    if last:
        parts.append(f"UNTIL={_stamp(last)}")
    return ";".join(parts)


def _stamp(last: date | datetime) -> str:
    """Wall time of the person's zone; a whole day counts to its end."""
    return f"{last:%Y%m%dT%H%M%S}" if isinstance(last, datetime) else f"{last:%Y%m%d}T235959"


def times_of(said: Every, here: Here) -> list[tuple[int, int]]:
    """Hours and minutes of the day it comes at; an unmarked hour is a waking one."""
    if not said.clocks and said.part and said.frequency not in {"HOURLY", "MINUTELY"}:
        return [(usual(said.part).hour, 0)]
    clocks = [in_part(clock, said.part) if said.part and not clock.sure else clock for clock in said.clocks]
    return [(_hour(clock, here), clock.minute) for clock in clocks]


def _hour(clock: Clock, here: Here) -> int:
    late = not clock.sure and clock.hour < NOON and likely_half(clock, here) == "pm"
    return (clock.hour + (NOON if late else 0)) % 24


def until_of(said: Every, here: Here) -> date | datetime | None:
    if said.lasts is None:
        return said.until
    if counted_days(said):
        return None
    if said.lasts.seconds:
        return calendar.add(_moment(said.start, here), said.lasts)
    end = calendar.add(said.start or here.today, said.lasts)
    return end - timedelta(days=1) if end and said.start else end


def _moment(start: date | datetime | None, here: Here) -> datetime:
    if isinstance(start, datetime):
        return start
    return datetime.combine(start, time()) if start else here.now.replace(second=0, microsecond=0)


def counted_days(said: Every) -> int | None:
    """Every day for a week is seven times."""
    length = said.lasts
    if (
        length is None
        or said.frequency != "DAILY"
        or said.interval != 1
        or length.months
        or length.seconds
        or len(said.clocks) > 1
    ):
        return None
    return round(length.days)


def _end_of_search(start: datetime) -> datetime:
    return start.replace(year=start.year + YEARS_SEARCHED, day=1)


def _last_moment(said: Every, here: Here) -> datetime:
    last = until_of(said, here)
    if last is None:
        return datetime(calendar.LAST_YEAR * 2, 1, 1)  # noqa: DTZ001
    return last if isinstance(last, datetime) else datetime.combine(last, time.max)


def first_of(said: Every, here: Here) -> date | datetime | None:
    """When it comes first, from now or from its start on; None when never."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415

    begin = said.start if said.start is not None else here.now
    start = begin if isinstance(begin, datetime) else datetime.combine(begin, time())
    if not times_of(said, here) and said.frequency not in {"HOURLY", "MINUTELY"}:
        start = datetime.combine(start, time())
    start = start.replace(second=0, microsecond=0)
    if times_of(said, here) and said.frequency == "MINUTELY":
        # Its steps count from its first time of day.
        start = datetime.combine(start, time(*min(times_of(said, here))))
    # The end of the search keeps a rule that never comes from being sought to the end of the calendar.
    until = min(_end_of_search(start), _last_moment(said, here))
    # "Every other Monday" begins with the next Monday, and counts from there.
    interval = said.interval if said.frequency in {"HOURLY", "MINUTELY"} else 1
    searched = replace(said, interval=interval, count=None, lasts=None, until=until)
    timed = bool(times_of(said, here)) or said.frequency in {"HOURLY", "MINUTELY"}
    after = here.now if said.start is None and timed else start - timedelta(microseconds=1)
    try:
        found: datetime | None = rrulestr(rrule_of(searched, here), dtstart=start).after(after)
    except ValueError:
        return None
    if found is None:
        return None
    return found if timed else found.date()
