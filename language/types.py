"""What understanding a sentence yields: requests with an intent, slots and a time. Values only, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Language = Literal["pt-BR", "en"]
LANGUAGES: tuple[Language, ...] = ("pt-BR", "en")

Nearness = Literal["coming", "week after"]
WeekStart = Literal["monday", "saturday", "sunday"]

Kind = Literal["date", "datetime", "range", "duration", "recurrence"]
Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as a person said it, resolved against the moment of saying it."""

    kind: Kind
    start: date | datetime | None = None
    """Inclusive. A `date` when no clock time was said, else a zone-aware `datetime` in the person's zone."""
    end: date | datetime | None = None
    """Exclusive; None for a point in time and for an open range."""
    grain: Grain | None = None
    seconds: int | None = None
    """Length of a duration, in seconds."""
    rrule: str | None = None
    """RFC 5545 recurrence rule without the `RRULE:` prefix; wall time of the person's zone."""
    text: str
    """The words that were read as this time, as typed."""
    span: tuple[int, int]
    """Where those words stand in the message: character offsets, end exclusive."""
    spans: tuple[tuple[int, int], ...] = ()
    """Every part of the message that belongs to this time, `span` being the first; cut them all and the title is left."""
    without: tuple[date, ...] = ()
    """Days a recurrence leaves out, which its rule cannot say."""
    without_holidays: bool = False
    """Whether a recurrence leaves out holidays ("menos feriado")."""
    confidence: float = 1.0
    """Probability that this is what was meant; below 1 where a convention had to choose."""
    alternatives: tuple["When", ...] = ()
    """Other readings, likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """How one person speaks of time; None is as most who speak the language do."""

    month_first: bool | None = None
    """Whether 5/3 is the third of May; in English it is."""
    first_morning_hour: int | None = None
    """An unmarked hour before it is meant after noon: 6 in Portuguese ("amanhã às 5" is 17:00), 7 in English.
    Where it was chosen, it counts for today as well, instead of whichever half of the day comes first."""
    next_weekday: Nearness | None = None
    """Whether "next Friday" is the first to come, as in Portuguese, or that of next week, as in English."""
    next_weekend: Nearness | None = None
    """Whether "next weekend" is the first to come, or that of next week, as it is in both."""
    week_starts: WeekStart | None = None
    """The first day of "this week" and "next week"; Monday."""


USUAL_CONVENTIONS = Conventions()

Scope = Literal["ours", "connected", "named"]
"""What a message may be about: what we keep; as well a calendar, mail and files that were connected; as well whatever in them is called so."""

SlotValue = str | float | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing a person asked for."""

    intent: str
    """A label of the catalogue, `thing_verb`."""
    confidence: float
    """Calibrated probability, 0..1."""
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    """Keys of DESIGN section 8: title, text, items, person, query, number, project, tags, priority, ..."""
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """Everything understood of one message."""

    text: str
    language: Language
    """The language the message is in; the preferred one when the message does not tell."""
    requests: tuple[Request, ...] = ()
    """What is asked for, in the order it was said; empty when nothing was recognised."""
    alternatives: tuple[Request, ...] = ()
    """Other readings of a message with one request, likeliest first."""
    follows: bool = False
    """The message goes on with what was said before: its requests may have a slot `reference` or `instead`."""

    @property
    def confidence(self) -> float:
        """That of the least certain request; 0 when there is none."""
        return min((request.confidence for request in self.requests), default=0.0)
