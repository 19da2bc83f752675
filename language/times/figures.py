"""Numbers as written in figures: counts, clock times, dates with points, slashes and dashes."""

import re
from collections.abc import Callable, Iterator

from language.times.grammar import Meaning, Tags
from language.times.values import Clock, Length

Figures = tuple[Tags, int, int]

CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?")
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)t(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(z|[+-]\d\d:?\d\d)?")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.,](\d{4}|\d{2})")
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
YEAR_MONTH = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})")
MONTH_YEAR = re.compile(r"(\d{1,2})[-/.]((?:19|20)\d\d)")
PAIR = re.compile(r"(\d{1,2})/(\d{1,2})")
POINTED = re.compile(r"(\d{1,2})\.(\d{2})|(\d{1,2})\.(\d)")
DECIMAL = re.compile(r"\d{1,6}[.,]\d{1,4}")
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
WHOLE = re.compile(r"\d{1,9}")

HOURS, MINUTES, MONTHS, DAYS = 24, 60, 12, 31


def read_figures(text: str) -> Iterator[Figures]:
    """The readings of a run of figures; two halves of a range come one by one, a run nobody can read has no tags."""
    tags = _whole(text)
    if tags is not None:
        yield tags, 0, len(text)
        return
    before, dash, after = text.partition("-")
    halves = _whole(before), _whole(after)
    if dash and halves[0] is not None and halves[1] is not None:
        yield halves[0], 0, len(before)
        yield {"dash": "-"}, len(before), len(before) + 1
        yield halves[1], len(before) + 1, len(text)
    else:
        stamp = STAMP.fullmatch(text)
        if stamp is None:
            yield {}, 0, len(text)
            return
        yield {"ymd": (int(stamp[1]), int(stamp[2]), int(stamp[3]))}, 0, 10
        yield _clock(stamp[4]) or {}, 10, stamp.end(4)
        if stamp[5]:
            yield {"zone": _offset(stamp[5])}, stamp.start(5), len(text)


def _offset(written: str) -> str:
    """Z, -03:00 or -0300 as the name of a zone."""
    return "UTC" if written == "z" else f"{written[:3]}:{written[-2:]}"


def _whole(text: str) -> Tags | None:
    if WHOLE.fullmatch(text):
        return _count(text)
    return next((tags for read in READERS if (tags := read(text)) is not None), None)


def _clock(text: str) -> Tags | None:
    found = CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if hour > HOURS or minute >= MINUTES or second >= MINUTES or (hour == HOURS and minute):
        return {}
    return {
        "hms": Clock(
            hour, minute, second, sure=len(found[1]) > 1 and hour != MONTHS, grain="second" if found[3] else "minute"
        )
    }


def read_hours(text: str) -> Tags:
    """15h30: a time of day, or a length where one is asked for."""
    hour, minute = (int(part) for part in re.findall(r"\d+", text))
    if hour >= HOURS or minute >= MINUTES:
        return {}
    length = Length(seconds=hour * 3600 + minute * 60, grain="minute")
    tags: dict[str, Meaning] = {"hms": Clock(hour, minute), "hours_minutes": length}
    return {**tags, "minutes_named": length} if text.endswith(("m", "min")) else tags


def _date(text: str) -> Tags | None:
    if found := YEAR_FIRST.fullmatch(text):
        return {"ymd": (int(found[1]), int(found[3]), int(found[4]))}
    if found := YEAR_LAST.fullmatch(text):
        first, second, year = int(found[1]), int(found[3]), full_year(int(found[4]))
        # Points are the continent's, where the day comes first.
        return {"ymd": (year, second, first)} if found[2] == "." else {"dmy": (first, second, year)}
    return None


def _month(text: str) -> Tags | None:
    year, month = (found[1], found[2]) if (found := YEAR_MONTH.fullmatch(text)) else ("", "")
    if not year and (found := MONTH_YEAR.fullmatch(text)):
        month, year = found[1], found[2]
    if not year or not 1 <= int(month) <= DAYS:
        return None
    return {"ym" if int(month) <= MONTHS else "yd": (int(year), int(month))}


def _pair(text: str) -> Tags | None:
    found = PAIR.fullmatch(text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    tags: dict[str, Meaning] = {"pair": (first, second)}
    if 0 < first < second:
        tags["fraction"] = first / second
    return tags


def _pointed(text: str) -> Tags | None:
    found = POINTED.fullmatch(text)
    if found is None:
        return None
    tags: dict[str, Meaning] = {
        "decimal": float(text),
        "pointed": (int(found[1] or found[3]), int(found[2] or found[4])),
    }
    return tags


def _decimal(text: str) -> Tags | None:
    if GROUPED.fullmatch(text):
        return {"many": int(re.sub(r"\D", "", text))}
    return {"decimal": float(text.replace(",", "."))} if DECIMAL.fullmatch(text) else None


READERS: tuple[Callable[[str], Tags | None], ...] = (_clock, _date, _month, _pair, _pointed, _decimal)


def _count(text: str) -> Tags:
    value = int(text)
    if found := COMPACT.fullmatch(text):
        return {"ymd": (int(found[1]), int(found[2]), int(found[3]))}
    return dict.fromkeys(SHAPES[_shape(value, len(text))], value)


def _shape(value: int, figures: int) -> str:
    if figures <= 2:  # noqa: PLR2004
        size = next(limit for limit in LIMITS if value <= limit)
        return f"{size}{'!' if figures == 2 else ''}"  # noqa: PLR2004
    clock = figures <= 4 and value // 100 < HOURS and value % 100 < MINUTES  # noqa: PLR2004
    year = figures == 4 and 1900 <= value <= 2199  # noqa: PLR2004
    if clock and figures == 4 and value < 1000:  # noqa: PLR2004
        return "zero/clock"
    return f"{'year' if year else 'count'}{'/clock' if clock else ''}"


LIMITS = (0, MONTHS, HOURS, DAYS, MINUTES - 1, 99)
SMALL: dict[int, tuple[str, ...]] = {
    0: ("num", "hour", "upto59"),
    MONTHS: ("num", "hour", "dom", "mon", "upto59"),
    HOURS: ("num", "hour", "dom", "upto59"),
    DAYS: ("num", "dom", "upto59"),
    MINUTES - 1: ("num", "upto59"),
    99: ("num",),
}
SHAPES: dict[str, tuple[str, ...]] = {
    **{str(size): tags for size, tags in SMALL.items()},
    **{f"{size}!": (*tags, "yy", *(("minute",) if size < 99 else ())) for size, tags in SMALL.items()},  # noqa: PLR2004
    "count": ("num", "big"),
    "count/clock": ("num", "hhmm"),
    "zero/clock": ("num", "hhmm", "zeroed"),
    "year": ("num", "year"),
    "year/clock": ("num", "year", "hhmm"),
}
TAG_SETS: tuple[tuple[str, ...], ...] = (
    *SHAPES.values(), ("hms",), ("hms", "hours_minutes"), ("hms", "hours_minutes", "minutes_named"), ("yd",), ("ymd",), ("dmy",), ("ym",), ("pair",), ("pair", "fraction"), ("decimal", "pointed"), ("decimal",), ("many",), ("zone",),
)  # fmt: skip
"""Every set of tags that figures can have."""


def full_year(short: int) -> int:
    """The year of two figures: 69 is 1969, 68 is 2068; of four, itself."""
    return short if short > 99 else short + (1900 if short > 68 else 2000)  # noqa: PLR2004
