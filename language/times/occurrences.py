"""The times of something that comes once or again: its rule in wall time, its moments in UTC.

A wall time that daylight saving leaves out moves forward by what is left out; one that comes twice counts once, the first time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

LONGEST_SHIFT = timedelta(days=1, hours=2)
"""A moment lies no further from its wall time, even where a zone skips a day (Samoa, December 2011)."""
LONGEST_CHANGE = timedelta(hours=2)
"""So much a day of the wall clock is shorter or longer than another, where it is not skipped."""
DAY = 86_400
YEARS_SEARCHED = 12
"""The 29th of February comes every eighth year at least."""
MOST_IN_VAIN = 5_000
"""Times looked at for one that is not left out: a rule that leaves out all it has ends there."""


def nobodys_holiday(_: date) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When something comes.

    `starts_at` and `without` are wall times of `zone`, without tzinfo; in `without`, midnight leaves out its whole day.
    """

    zone: ZoneInfo
    starts_at: datetime
    rrule: str | None = None
    without: frozenset[datetime] = frozenset()
    holiday: Callable[[date], bool] = nobodys_holiday

    def after(self, moment: datetime) -> Iterator[datetime]:
        """The moments after this one, in order, in UTC; each once. Ends when there are none, or none that is not left out."""
        last = moment
        vain = 0
        for wall in self._walls(moment):
            if vain > MOST_IN_VAIN:
                return
            at = instant(wall, self.zone)
            if at <= last or self._left_out(wall):
                vain += 1
                continue
            last, vain = at, 0
            yield at

    def next(self, moment: datetime) -> datetime | None:
        """The first moment after this one, in UTC."""
        return next(self.after(moment), None)

    def told(self, at: datetime, notice: int) -> datetime:
        """The moment, in UTC, that is `notice` seconds ahead of one of the times; whole days are days of the wall clock.

        A day before nine is nine, though the clock is changed in between.
        """
        days, seconds = divmod(notice, DAY)
        if not days or seconds:
            return at - timedelta(seconds=notice)
        return instant(at.astimezone(self.zone).replace(tzinfo=None) - timedelta(days=days), self.zone)

    def to_tell(self, notice: int, moment: datetime) -> datetime | None:
        """The first of the times that is to be told of, so far ahead, after this moment."""
        near = self.after(moment + timedelta(seconds=notice) - LONGEST_CHANGE)
        return next((at for at in near if self.told(at, notice) > moment), None)

    def between(self, start: datetime, end: datetime, *, most: int) -> list[datetime]:
        """The moments after `start` and not after `end`, at most so many."""
        found: list[datetime] = []
        for at in islice(self.after(start), most):
            if at > end:
                break
            found.append(at)
        return found

    def _left_out(self, wall: datetime) -> bool:
        midnight = datetime.combine(wall.date(), time())
        return wall in self.without or midnight in self.without or self.holiday(wall.date())

    def _walls(self, moment: datetime) -> Iterator[datetime]:
        """Wall times from a little before the moment on, in order."""
        since = moment.astimezone(self.zone).replace(tzinfo=None) - LONGEST_SHIFT
        if self.rrule is None:
            yield self.starts_at
            return
        rule = rrulestr(
            _bounded(self.rrule, max(since, self.starts_at)), dtstart=_nearer(self.rrule, self.starts_at, since)
        )
        try:
            yield from rule.xafter(since, inc=True)
        except (OverflowError, ValueError):
            # The end of the calendar.
            return


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a wall time, in UTC; of one left out, moved forward by the gap; of one that comes twice, the first."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def start_of(moment: datetime, zone: ZoneInfo, rrule: str | None) -> datetime:
    """The wall time a repetition begins at whose first moment this is: of one that a gap has moved, the wall time it was meant at."""
    wall = moment.astimezone(zone).replace(tzinfo=None)
    if rrule is None or "BYHOUR=" not in rrule:
        return wall
    offsets = [(moment - back).astimezone(zone).utcoffset() for back in (timedelta(), LONGEST_CHANGE)]
    meant = wall - max(timedelta(), (offsets[0] or timedelta()) - (offsets[1] or timedelta()))
    return meant if instant(meant, zone) == moment else wall


def _bounded(rule: str, since: datetime) -> str:
    """The rule with an end to its search: one that never comes is else sought through eight thousand years."""
    if "UNTIL=" in rule.upper() or "COUNT=" in rule.upper() or since.year + YEARS_SEARCHED > MAXYEAR:
        return rule
    return f"{rule};UNTIL={since.year + YEARS_SEARCHED}1231T235959"


def _nearer(rule: str, start: datetime, since: datetime) -> datetime:
    """A later start of the same times, where counting from the first would be long: dateutil walks there one by one."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    seconds = _SECONDS.get(parts["FREQ"])
    if seconds is None or "COUNT" in parts or start >= since:
        return start
    unit = seconds * int(parts.get("INTERVAL", "1"))
    return start + (since - start) // timedelta(seconds=unit) * timedelta(seconds=unit)


_SECONDS = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
