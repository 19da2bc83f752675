"""The pieces a language writes times with; `language.echo` puts them together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Gendered = tuple[str, str]
"""Said of Monday to Friday, and of Saturday and Sunday, whose names are of the other gender in some languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates for `str.format`; lists of names start with Monday, and with January at 1."""

    weekdays: Sequence[str]
    full_weekdays: Sequence[str]
    months: Sequence[str]
    full_months: Sequence[str]
    date: str
    date_month_first: str
    """For whom writes the month first; where months have names it is `date`."""
    dated_year: str
    at: str
    at_one: str
    """As `at`, before the hours that are singular."""
    hours: str
    days: str
    moments: str
    since: str
    until: str
    units: Mapping[str, tuple[str, str]]
    joiner: str
    every: Mapping[str, tuple[str, str]]
    """Of each frequency: every one, every n."""
    every_weekday: Gendered
    weekday_of_interval: Gendered
    workdays: str
    monthday: str
    monthday_of_interval: str
    monthdays: Mapping[int, str]
    last_day: str
    last_day_of_interval: str
    nths: tuple[Mapping[int, str], Mapping[int, str]]
    positions: Mapping[int, str]
    """As `nths`, for a working day."""
    nth: str
    nth_weekday: Gendered
    nth_weekday_of_interval: Gendered
    nth_workday: str
    yearly: str
    yearly_nth: Gendered
    weekday_the_nth: Gendered
    clock: str
    through: str
    """Several equal steps apart, from one time of day to another."""
    within: str
    """Behind such a step that was said already."""
    count: str
    ends: str
    without: str
    without_holidays: str
