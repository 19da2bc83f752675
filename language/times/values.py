"""What the rules pass to each other: times as they were said, before they become a `When`.

Everything here is local wall time; the zone comes in at the very end, in `language.times.resolve`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from language.types import Conventions, Grain, Language, WeekStart

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
Frequency = Literal["MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]


USUAL: dict[Language, tuple[bool, int, bool]] = {"pt-BR": (False, 6, False), "en": (True, 7, True)}
"""Month first, first hour of the morning, next weekday in the week after."""
FIRST_DAYS: dict[WeekStart, int] = {"monday": 0, "saturday": 5, "sunday": 6}


@dataclass(frozen=True, slots=True)
class Here:
    """The moment and the manner of speaking a text is read in."""

    now: datetime
    """Naive wall time of the person's zone."""
    zone: ZoneInfo
    language: Language
    month_first: bool
    """Whether 5/3 is the third of May."""
    first_morning_hour: int
    next_in_week_after: bool
    half_chosen: bool
    """Whether the person told which unmarked hours are before noon: then those of today are, too."""
    next_weekend_coming: bool
    first_day: int
    """The weekday on which weeks begin, Monday 0."""

    @classmethod
    def of(cls, now: datetime, zone: ZoneInfo, language: Language, person: Conventions) -> "Here":
        month_first, first_hour, week_after = USUAL[language]
        return cls(
            now,
            zone,
            language,
            month_first if person.month_first is None else person.month_first,
            first_hour if person.first_morning_hour is None else person.first_morning_hour,
            week_after if person.next_weekday is None else person.next_weekday == "week after",
            person.first_morning_hour is not None,
            person.next_weekend == "coming",
            FIRST_DAYS[person.week_starts or "monday"],
        )

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; hour 24 is the midnight that ends a day."""

    hour: int
    minute: int = 0
    second: int = 0
    sure: bool = True
    """False when 3 may still be 15."""
    grain: Grain = "minute"
    half: Literal["am", "pm"] | None = None
    """Of an unmarked hour, the half of the day that what happens belongs to: breakfast, dinner."""
    zone: str | None = None
    """The name or offset of the zone it was said in, if not the person's."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day, in hours; an end beyond 24 lies in the next day."""

    name: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Day:
    """One day; the flags tell which of its figures were said."""

    on: date
    form: Literal["relative", "weekday", "dom", "month_day", "full"] = "relative"
    rival: date | None = None
    """The other day it may mean."""


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period, end exclusive."""

    start: date
    end: date
    grain: Grain
    floating: bool = False
    """A month without its year, which a neighbour may still give."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; months and days follow the calendar, seconds the clock."""

    months: float = 0
    days: float = 0
    seconds: float = 0
    grain: Grain = "day"

    def plus(self, other: "Length") -> "Length":
        finest = other.grain if GRAINS.index(other.grain) < GRAINS.index(self.grain) else self.grain
        return Length(self.months + other.months, self.days + other.days, self.seconds + other.seconds, finest)

    def times(self, factor: float) -> "Length":
        return replace(self, months=self.months * factor, days=self.days * factor, seconds=self.seconds * factor)

    @property
    def whole_seconds(self) -> int:
        """A month counts 30 days and a year 365."""
        years, months = (self.months / 12, 0.0) if self.grain == "year" else divmod(self.months, 12)
        return round((years * 365 + months * 30 + self.days) * 86400 + self.seconds)


GRAINS: tuple[Grain, ...] = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
UNITS: dict[Unit, Length] = {
    "second": Length(seconds=1, grain="second"),
    "minute": Length(seconds=60, grain="minute"),
    "hour": Length(seconds=3600, grain="hour"),
    "day": Length(days=1, grain="day"),
    "week": Length(days=7, grain="week"),
    "month": Length(months=1, grain="month"),
    "quarter": Length(months=3, grain="quarter"),
    "year": Length(months=12, grain="year"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time."""

    at: datetime
    grain: Grain = "minute"
    rivals: tuple[datetime, ...] = ()
    clock: Clock | None = None
    """The time of day as it was said."""
    vague: bool = False
    """Whether nobody can know it to the minute: "later"."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time of day to another, on no day in particular; None is open."""

    start: Clock | None
    end: Clock | None
    early: Clock | None = None
    """The start in the morning, where it was taken to lie in the half of the day that the end names: "from 8 to 22"."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one point to another, end exclusive; None is open."""

    start: date | datetime | None
    end: date | datetime | None
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class Weekdays:
    """A set of weekdays, Monday 0."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Every:
    """A repetition, in the terms of RFC 5545."""

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[tuple[int | None, int], ...] = ()
    """Which one of the period (None is each, -1 the last), and the weekday."""
    monthdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    clocks: tuple[Clock, ...] = ()
    part: Part | None = None
    count: int | None = None
    start: date | datetime | None = None
    until: date | datetime | None = None
    """Last day, inclusive."""
    lasts: Length | None = None
    without: tuple[date, ...] = ()
    without_holidays: bool = False
    ends: Clock | None = None
    """Of hours, the last: what comes once a day is told at the first."""


Value = Clock | Part | Day | Period | Length | Moment | Hours | Span | Weekdays | Every
