"""Writes a time the way a person would read it in a chat: "dom 22/11 às 10:00", "Sun 22 Nov at 10:00".

`find_whens` reads back what is written here.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from language.times.calendar import seen_in
from language.times.phrases import Phrases
from language.times.phrasing import rule_in_words
from language.types import Language, When

DAY = timedelta(days=1)
STEPS = (("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))


def echo(
    when: When | date, *, now: datetime, zone: ZoneInfo, language: Language, month_first: bool | None = None
) -> str:
    """A time in words: weekday always, the year when it is not now's, the zone when it is not the person's.

    With `month_first`, a month in figures stands before its day.
    """
    words = phrases(language)
    if month_first:
        words = replace(words, date=words.date_month_first)
    writer = _Writer(words, seen_in(now, zone), zone)
    return writer.when(when) if isinstance(when, When) else writer.point(when)


@lru_cache
def phrases(language: Language) -> Phrases:
    if language == "en":
        import language.en.when_echo as en  # noqa: PLC0415

        return en.PHRASES
    import language.pt.when_echo as pt  # noqa: PLC0415

    return pt.PHRASES


class _Writer:
    def __init__(self, words: Phrases, now: datetime, zone: ZoneInfo) -> None:
        self.words, self.now, self.zone = words, now, zone

    def when(self, when: When) -> str:
        if when.kind == "duration":
            return self.length(when.seconds or 0)
        if when.kind == "recurrence":
            return rule_in_words(when, self.words, self.point)
        if when.kind == "range":
            return self.range(when.start, when.end)
        return self.point(when.start) if when.start else when.text

    def point(self, at: date) -> str:
        if not isinstance(at, datetime):
            return self.day(at)
        template = self.words.at_one if at.hour in {0, 1} else self.words.at
        return template.format(date=self.day(at.date()), time=_clock(at)) + self._zone(at)

    def _zone(self, at: datetime) -> str:
        if at.tzinfo is None:
            return ""
        own = seen_in(at, self.zone)
        return "" if own.replace(tzinfo=None) == at.replace(tzinfo=None) else f" ({at.tzinfo})"

    def day(self, on: date) -> str:
        words = self.words
        written = words.date.format(
            weekday=words.weekdays[on.weekday()], day=on.day, month=on.month, month_name=words.months[on.month]
        )
        return written if on.year == self.now.year else words.dated_year.format(date=written, year=on.year)

    def range(self, start: date | None, end: date | None) -> str:
        """Whole days are named with the last one included."""
        if start is None or end is None:
            last = _before(end) if end is not None and not isinstance(end, datetime) else end
            return (
                self.words.since.format(start=self.point(start))
                if start
                else self.words.until.format(end=self.point(last))
                if last
                else ""
            )
        if isinstance(start, datetime) and isinstance(end, datetime):
            if end - start < DAY and end.time() > time() and _same_day(start, end):
                return self.words.hours.format(
                    date=self.day(start.date()), start=_clock(start), end=_clock(end)
                ) + self._zone(start)
            return self.words.moments.format(start=self.point(start), end=self.point(end))
        return (
            self.words.days.format(start=self.point(start), end=self.point(_before(end)))
            if _before(end) != start
            else self.point(start)
        )

    def length(self, seconds: int) -> str:
        parts: list[str] = []
        for unit, size in STEPS:
            count, seconds = divmod(seconds, size)
            if count:
                one, many = self.words.units[unit]
                parts.append(f"{count} {one if count == 1 else many}")
        return self.words.joiner.join(
            [", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts or [f"0 {self.words.units['second'][1]}"]
        )


def _before(end: date) -> date:
    """The last day of what ends before a day."""
    return end - DAY if end > date.min else end


def _same_day(start: datetime, end: datetime) -> bool:
    return start.date() == end.date()


def _clock(at: datetime) -> str:
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"
