"""Public holidays by law of the country a time zone lies in, where we know them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from language.times.holidays import holiday_on
from language.times.occurrences import nobodys_holiday

Holiday = Callable[[date], bool]
Named = str | tuple[int, int]
"""A holiday by name, or its month and day."""

NATIONAL: Mapping[str, tuple[Named, ...]] = {
    "BR": (
        *("new_year", "good_friday", "tiradentes", "labour", "independence_br", "aparecida", "all_souls", "republic"),
        *("black_awareness", "christmas"),
    ),
    "PT": (
        *("new_year", "good_friday", "easter", (4, 25), "labour", "corpus_christi", (6, 10), (8, 15), (10, 5)),
        *("all_saints", (12, 1), (12, 8), "christmas"),
    ),
    "US": (
        *("new_year", "martin_luther_king", "presidents", "memorial", "juneteenth", "independence_us", "labour_us"),
        *("columbus", "veterans", "thanksgiving", "christmas"),
    ),
}
"""Without those of single states and towns, and without days off that no law gives, such as Carnival."""
MOVED_OFF_WEEKENDS = frozenset({"US"})
"""A holiday on a Saturday is kept the day before, one on a Sunday the day after."""
SATURDAY, SUNDAY = 5, 6


def holidays_of(zone: str) -> Holiday | None:
    """Whether a day is a public holiday where this zone is kept; None where we know of none."""
    country = _countries().get(zone)
    if country not in NATIONAL:
        return None

    def holiday(on: date) -> bool:
        # The first of January may be kept in the year before.
        return any(on in _days(country, year) for year in (on.year, on.year + 1))

    return holiday


def left_out(zone: str) -> Holiday:
    """The holidays that a repetition "menos feriado" leaves out there; none where we know of none."""
    return holidays_of(zone) or nobodys_holiday


@cache
def _days(country: str, year: int) -> frozenset[date]:
    days = (holiday_on(each, year) if isinstance(each, str) else date(year, *each) for each in NATIONAL[country])
    return frozenset(_kept(on) if country in MOVED_OFF_WEEKENDS else on for on in days if on is not None)


def _kept(on: date) -> date:
    return on + timedelta(days={SATURDAY: -1, SUNDAY: 1}.get(on.weekday(), 0))


@cache
def _countries() -> Mapping[str, str]:
    """IANA zone -> ISO 3166 country, as the time zone database tells."""
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return {zone: country for country, _, zone, *_ in rows}
