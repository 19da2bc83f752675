"""From one point to another, open on one side or on none, with or without a day."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from language.times import calendar
from language.times.clocks import halved
from language.times.days import next_dom, next_month_day, year_of
from language.times.grammar import Match, Meaning
from language.times.values import Clock, Day, Here, Hours, Length, Moment, Part, Period, Span
from language.types import Grain

Made = tuple[str, Meaning] | None
Bound = date | datetime

DAY = timedelta(days=1)
NOON = 12


def hours(m: Match) -> Made:
    """From clock a to clock b, which share the half of the day that either of them names."""
    start, end = _clock(m, "a"), _clock(m, "b")
    return "hours", _in_their_halves(start, end)


def _clock(m: Match, name: str) -> Clock:
    """A clock, or the bare hour before one: "das 14 às 16"."""
    value = m.need(name, object)
    if isinstance(value, Clock):
        return value
    return Clock(m.integer(name), sure=m.integer(name) > NOON, grain="hour")


def _in_their_halves(start: Clock, end: Clock) -> Hours:
    first, last = _same_half(start, end)
    moved = first.hour == start.hour + NOON
    return Hours(first, last, halved(start, "am") if moved else None)


def _same_half(start: Clock, end: Clock) -> tuple[Clock, Clock]:
    if end.sure and not start.sure and start.hour <= NOON:
        late = halved(start, "pm")
        if late and _minutes(late) < _minutes(end):
            return late, end
        early = halved(start, "am") or start
        return (early if _minutes(early) < _minutes(end) else start), end
    if start.sure and not end.sure and _minutes(end) <= _minutes(start) and end.hour <= NOON:
        later = halved(end, "pm")
        if later and _minutes(later) > _minutes(start):
            return start, later
    return start, end


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute


def hours_and_length(m: Match) -> Made:
    """From a clock for a length."""
    start, length = m.need("c", Clock), m.need("l", Length)
    if length.days or length.months:
        return None
    total = _minutes(start) + round(length.seconds / 60)
    return "hours", Hours(start, Clock(total // 60, total % 60, sure=start.sure))


def after_and_before(m: Match) -> Made:
    """Later than one clock but before another."""
    return "hours", _in_their_halves(_clock(m, "c"), _clock(m, "b"))


def open_hours(m: Match) -> Made:
    said = _clock(m, "c")
    return "hours", Hours(None, said) if m.has("until") else Hours(said, None)


def since_clock(m: Match) -> Made:
    """Since nine: the last nine o'clock that was."""
    clock, here = _clock(m, "c"), m.here
    at = datetime.combine(here.today, time()) + timedelta(hours=clock.hour, minutes=clock.minute)
    return "span", Span(at if at <= here.now else at - DAY, None, "minute")


def days(m: Match) -> Made:
    """From a day, month or year a to another b, each whole."""
    start, end = _bound(m, "a"), _bound(m, "b")
    if start is None or end is None:
        return None
    # In English "from August to October" ends where October begins, in Portuguese with its last day.
    last_whole = isinstance(m.need("b", object), Period) and m.here.language == "en"
    first, last = start[0], end[0] if last_whole else end[1]
    if isinstance(first, date) and not isinstance(first, datetime) and _yearless(m, "a") and not _yearless(m, "b"):
        first = _before(first, end[0])
    if type(first) is not type(last):
        first, last = _datetime(first), _datetime(last)
    if last <= first and _yearless(m, "a") and _datetime(last) > m.here.now:
        first = calendar.add_months(first, -12) or first
    elif last <= first and _yearless(m, "b"):
        moved = calendar.add_months(last, 12)
        last = moved or last
    return ("span", Span(first, last, _grain(first))) if last > first else None


def days_in_year(m: Match) -> Made:
    """26 June to 28 June in 2020."""
    first, last, year = m.need("a", Day), m.need("b", Day), m.need("p", Period)
    if year.grain != "year" or first.form != "month_day" or last.form != "month_day":
        return None
    bounds = [calendar.day(year.start.year, said.on.month, said.on.day) for said in (first, last)]
    start, end = bounds
    return ("span", Span(start, end + DAY)) if start and end and start <= end else None


def _before(first: Bound, end: Bound) -> Bound:
    """The start of a range whose end alone has a year lies in the year before that end."""
    for years in range(-60, 61):
        moved = calendar.add_months(first, 12 * years)
        reach = calendar.add_months(moved, 12) if moved else None
        if moved and reach and _datetime(moved) <= _datetime(end) < _datetime(reach):
            return moved
    return first


def _grain(bound: Bound) -> Grain:
    return "minute" if isinstance(bound, datetime) else "day"


def _datetime(bound: Bound) -> datetime:
    return bound if isinstance(bound, datetime) else datetime.combine(bound, time())


def _bound(m: Match, name: str) -> tuple[Bound, Bound] | None:
    """Where something begins and ends."""
    value = m.need(name, object)
    if isinstance(value, Day):
        return value.on, value.on + DAY
    if isinstance(value, Period):
        return value.start, value.end
    if isinstance(value, Moment):
        return value.at, value.at
    if isinstance(value, Span) and value.start and value.end:
        return value.start, value.end
    return None


def _yearless(m: Match, name: str) -> bool:
    value = m.need(name, object)
    return (isinstance(value, Day) and value.form != "full") or (isinstance(value, Period) and value.floating)


def open_days(m: Match) -> Made:
    """Since, from, until or after a day, period or moment."""
    bound = _bound(m, "a")
    if bound is None:
        return None
    if m.has("until"):
        return "span", Span(None, bound[1], _grain(bound[0]))
    if m.has("before"):
        return "span", Span(None, bound[0], _grain(bound[0]))
    said = m.need("a", object)
    if m.has("past") and (begun := _begun(said, m.here)):
        return "span", Span(begun, None)
    start = bound[1] if m.has("after") and not isinstance(m.need("a", object), Moment) else bound[0]
    return "span", Span(start, None, _grain(start))


def open_part(m: Match) -> Made:
    """Until the end of a part of today: "até o fim da tarde"."""
    part = m.need("part", Part)
    return "span", Span(None, datetime.combine(m.here.today, time()) + timedelta(hours=part.end), "hour")


def _begun(said: object, here: Here) -> date | None:
    """When something began that was said without its week, month or year, if the next such day is still to come."""
    if isinstance(said, Period) and said.floating and said.start > here.today:
        return calendar.add_months(said.start, -12)
    if not isinstance(said, Day) or said.on <= here.today:
        return None
    match said.form:
        case "weekday":
            return said.on - timedelta(days=7)
        case "dom":
            return calendar.add_months(said.on, -1)
        case "month_day":
            return calendar.add_months(said.on, -12)
        case _:
            return None


def days_and_length(m: Match) -> Made:
    """A length that starts on a day or at a moment."""
    bound, length = _bound(m, "a"), m.need("l", Length)
    if bound is None:
        return None
    start = _datetime(bound[0]) if length.seconds else bound[0]
    end = calendar.add(start, length)
    return ("span", Span(start, end, _grain(start))) if end else None


def days_and_length_inclusive(m: Match) -> Made:
    """The 18th for ten days: the day itself, and ten more."""
    start = m.need("d", Day).on
    end = calendar.add(start, m.need("l", Length))
    return ("span", Span(start, end + DAY)) if end and end > start else None


def days_of_month(m: Match) -> Made:
    """From day a to day b of a month mo: "13 a 15 de julho"."""
    first, last = m.integer("a"), m.integer("b")
    if m.has("mo") and not m.has("y") and not m.has("p"):
        on = next_month_day(m.here, m.integer("mo"), last)
        year, month = (on.year, on.month) if on else (0, 0)
    elif m.has("mo"):
        year, month = (year_of(m, "y") if m.has("y") else m.need("p", Period).start.year), m.integer("mo")
    elif m.has("p"):
        period = m.need("p", Period)
        if period.grain != "month":
            return None
        year, month = period.start.year, period.start.month
    else:
        on = next_dom(m.here, last)
        year, month = (on.year, on.month) if on else (0, 0)
    start, end = calendar.day(year, month, first), calendar.day(year, month, last)
    if start is None or end is None or end < start:
        return None
    return "span", Span(start, end + DAY)


def days_in_a_row(m: Match) -> Made:
    """10, 11 and 12 December: from the first to the last, if none between is missing."""
    dates = m.all("ds", int)
    if any(later - earlier != 1 for earlier, later in pairwise(dates)):
        return None
    end = next_month_day(m.here, m.integer("mo"), dates[-1])
    start = end - timedelta(days=len(dates) - 1) if end else None
    return ("span", Span(start, end + DAY)) if start and end and start.month == end.month else None


def days_to_date(m: Match) -> Made:
    """10 a 15/12."""
    dom, month = m.need("pair", tuple)
    end = next_month_day(m.here, month, dom)
    start = calendar.day(end.year, end.month, m.integer("a")) if end else None
    return ("span", Span(start, end + DAY)) if start and end and start < end else None


def from_now_to(m: Match) -> Made:
    """From now until Friday; from now on."""
    end = _bound(m, "b") if m.has("b") else None
    return "span", Span(m.here.today, end[1] if end else None, "day")


def days_beyond_hours(m: Match) -> Made:
    """De 20 a 27: no hour is the twenty-seventh."""
    return days_of_month(m) if m.integer("b") > 2 * NOON else None


def lone_days(m: Match) -> Made:
    """24 - 29, when the message says nothing else: days, or a month and its day where the order of the country has it so."""
    if m.beside(-1) is not None or m.beside(1) is not None:
        return None
    first, second = m.integer("a"), m.integer("b")
    if m.here.month_first and first <= NOON < second:
        on = next_month_day(m.here, first, second)
        return ("day", Day(on, "month_day")) if on else None
    return days_of_month(m)


def weekdays_range(m: Match) -> Made:
    """From the coming weekday a to the b after it."""
    start = calendar.weekday_after(m.here.today, m.need("a", int))
    return "span", Span(start, calendar.weekday_after(start, m.need("b", int)) + DAY)
