"""Single days."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from language.times import calendar
from language.times.figures import full_year
from language.times.grammar import Match, Meaning
from language.times.values import UNITS, Clock, Day, Here, Length, Moment, Part, Period, Span

Made = tuple[str, Meaning] | None

LEAP_CYCLE = 9
"""Years within which February 29 comes again."""
YEAR_OF_MONTHS = 14
SATURDAY = 5


def relative(m: Match) -> Made:
    """Today and its neighbours: n is the distance in days."""
    return _day(m.here.today + timedelta(days=m.integer("n")))


def _day(on: date | None, rival: date | None = None) -> Made:
    return ("day", Day(on, rival=rival)) if on else None


def weekday(m: Match) -> Made:
    """A weekday w, alone or with this, next or last."""
    today, wanted = m.here.today, m.need("w", int)
    if m.has("last"):
        return "day", Day(calendar.weekday_before(today, wanted), "weekday")
    coming = calendar.weekday_after(today, wanted)
    if m.has("this"):
        this_week = calendar.in_week(calendar.week_start(today, m.here.first_day), wanted)
        return "day", Day(this_week if this_week >= today else coming, "weekday")
    if m.has("next") and m.here.next_in_week_after:
        later = _in_next_week(m.here, wanted)
        return "day", Day(later, "weekday", rival=coming if coming != later else None)
    if m.has("next"):
        return "day", Day(coming, "weekday", rival=coming + timedelta(days=7))
    if m.has("other"):
        return "day", Day(coming + timedelta(days=7), "weekday")
    return "day", Day(coming, "weekday", rival=today if today.weekday() == wanted else None)


def _in_next_week(here: Here, weekday: int) -> date:
    return calendar.in_week(calendar.week_start(here.today, here.first_day) + timedelta(days=7), weekday)


def weekday_and_dom(here: Here, weekday: int, dom: int) -> Made:
    """The nearest month, this one first, in which that day is that weekday: Friday 13."""
    start = calendar.month_start(here.today)
    for step in range(YEAR_OF_MONTHS * 2):
        month = calendar.month_start(start, step)
        on = calendar.day(month.year, month.month, dom)
        if on and on.weekday() == weekday:
            return "day", Day(on, "month_day")
    return None


def day_of_month(m: Match) -> Made:
    """The day n of the month, the next to come."""
    on = next_dom(m.here, m.integer("n"))
    return ("day", Day(on, "dom")) if on else None


def next_dom(here: Here, dom: int) -> date | None:
    for step in range(3):
        month = calendar.month_start(here.today, step)
        on = calendar.day(month.year, month.month, dom)
        if on and on >= here.today:
            return on
    return None


def month_day(m: Match) -> Made:
    """A day n and a month mo, with or without its year y."""
    month, dom = m.integer("mo"), m.integer("n")
    if m.tagged("n", "weekday", object) is not None:
        # "Segunda de maio" is a Monday.
        return None
    if m.has("y") or m.has("p"):
        year = year_of(m, "y") if m.has("y") else m.need("p", Period).start.year
        on = calendar.day(year, month, dom)
        return ("day", Day(on, "full")) if on else None
    coming = next_month_day(m.here, month, dom)
    return ("day", Day(coming, "month_day")) if coming else None


def year_of(m: Match, name: str) -> int:
    return full_year(m.integer(name))


def next_month_day(here: Here, month: int, dom: int) -> date | None:
    days = (calendar.day(year, month, dom) for year in range(here.today.year, here.today.year + LEAP_CYCLE))
    return next((on for on in days if on and on >= here.today), None)


def month_day_in_ordinals(m: Match) -> Made:
    """The twenty-second of June, in two ordinals."""
    if m.integer("n") % 10:
        return None
    coming = next_month_day(m.here, m.integer("mo"), m.integer("n") + m.integer("n2"))
    return ("day", Day(coming, "month_day")) if coming else None


def year_and_day(m: Match) -> Made:
    year, dom = m.need("yd", tuple)
    on = calendar.day(year, m.integer("mo"), dom)
    return ("day", Day(on, "full")) if on else None


def weekday_dom(m: Match) -> Made:
    if m.tagged("w", "weak", object) and m.tagged("n", "said", object):
        # "ter uma" has something; only "ter 1" is a Tuesday.
        return None
    return weekday_and_dom(m.here, m.need("w", int), m.integer("n"))


def day_dash_month(m: Match) -> Made:
    """4-22 where a day is asked for: whichever order makes a date."""
    on = [
        on
        for month, dom in _orders(m.here, m.integer("a"), m.integer("b"))
        if (on := next_month_day(m.here, month, dom))
    ]
    return ("day", Day(on[0], "month_day")) if on else None


def bare_weekday(m: Match) -> Made:
    """A weekday alone; a short form that is a common word needs a preposition or stands for the whole message."""
    before, after = m.beside(-1), m.beside(1)
    if m.tagged("w", "weak", object):
        led = before is None or any(tag in before for tag in LEADS)
        followed = after is not None and any(tag in after for tag in FOLLOWERS)
        if not (led and after is None) and not followed and not (led and before):
            return None
    if m.tagged("w", "mild", object) and m.word(1):
        return None
    return weekday(m)


LEADS = ("on", "each", "comma", "dash", "bracket", "from", "to", "since", "between", "until")
FOLLOWERS = ("clock", "hours", "at", "part", "bare_part", "day", "moment", "daypart")


def month_day_spoken_year(m: Match) -> Made:
    """Nineteen ninety-three."""
    on = calendar.day(m.integer("century") * 100 + m.integer("y"), m.integer("mo"), m.integer("n"))
    return ("day", Day(on, "full")) if on else None


def month_day_clock(m: Match) -> Made:
    """Oct 26 15:50:06 2016, as computers write."""
    on = calendar.day(m.integer("y"), m.integer("mo"), m.integer("n"))
    clock = m.need("c", Clock)
    wall = timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
    return ("moment", Moment(datetime.combine(on, time()) + wall, clock.grain)) if on else None


def day_this_month(m: Match) -> Made:
    on = calendar.day(m.here.today.year, m.here.today.month, m.integer("n"))
    return ("day", Day(on, "full")) if on else None


def pointed_date(m: Match) -> Made:
    """26.9. in the order of the continent."""
    dom, month = m.need("p", tuple)
    on = next_month_day(m.here, month, dom)
    return ("day", Day(on, "month_day")) if on else None


def lone_day(m: Match) -> Made:
    """The 25th, when the message says nothing else."""
    return day_of_month(m) if m.beside(-1) is None and m.beside(1) is None else None


def tonight(m: Match) -> Made:
    start = datetime.combine(m.here.today, time(18))
    return "daypart", Span(start, start + timedelta(hours=6), "hour")


def today_in(m: Match) -> Made:
    """Today in one hour: the hour counts from now."""
    length = m.need("l", Length)
    if m.need("d", Day).on != m.here.today or not length.seconds:
        return None
    at = calendar.add(m.here.now, length)
    return ("moment", Moment(at)) if at else None


def weekday_and_length(m: Match) -> Made:
    """A week on Friday: the coming Friday, and a week."""
    length = m.need("l", Length)
    on = calendar.add(calendar.weekday_after(m.here.today, m.need("w", int)), length)
    return ("day", Day(on, "full")) if on and length.grain == "week" else None


def weekday_and_fortnight(m: Match) -> Made:
    on = calendar.weekday_after(m.here.today, m.need("w", int)) + timedelta(days=14)
    return "day", Day(on, "full")


def week_from(m: Match) -> Made:
    """A week tomorrow, tomorrow week."""
    length = m.need("l", Length) if m.has("l") else UNITS["week"].times(2 if m.unit("u") == "fortnight" else 1)
    if length.days < 7 or length.days % 7:  # noqa: PLR2004
        return None
    return _day(calendar.add(m.here.today + timedelta(days=m.integer("n")), length))


def at_this_time(m: Match) -> Made:
    """This time tomorrow, this time next week."""
    on = m.need("d", Day).on if m.has("d") else m.here.today + timedelta(days=7)
    return "moment", Moment(datetime.combine(on, m.here.now.time().replace(second=0, microsecond=0)))


def today(m: Match) -> Made:
    return "day", Day(m.here.today)


def the_day(m: Match) -> Made:
    """The day, when these are the last words: any other day is told by what follows."""
    after = m.beside(1)
    return ("day", Day(m.here.today)) if after is None or "stop" in after else None


def weekday_before_last(m: Match) -> Made:
    on = calendar.weekday_before(m.here.today, m.need("w", int)) - timedelta(days=7)
    return "day", Day(on, "full")


def weekday_in(m: Match) -> Made:
    """Monday in two weeks: of the week that is that far away."""
    length = m.need("l", Length)
    then = calendar.add(m.here.today, length) if length.grain == "week" else None
    if then is None:
        return None
    return "day", Day(calendar.in_week(calendar.week_start(then, m.here.first_day), m.need("w", int)), "full")


def weekday_of_next_week(m: Match) -> Made:
    """A weekday of the week after."""
    return "day", Day(_in_next_week(m.here, m.need("w", int)), "weekday")


def same(m: Match) -> Made:
    """This very day: "sexta agora"."""
    return "day", m.need("d", Day)


def day_part(m: Match) -> Made:
    """A part of a day; today's when no day is said."""
    on = m.need("d", Day).on if m.has("d") else m.here.today + timedelta(days=m.integer("n") if m.has("n") else 0)
    part = m.need("part", Part)
    if m.has("last"):
        on -= timedelta(days=1)
    start = datetime.combine(on, time())
    return "daypart", Span(start + timedelta(hours=part.start), start + timedelta(hours=part.end), "hour")


def in_figures(m: Match) -> Made:
    """A date in figures; a month beyond twelve turns day and month round."""
    if m.has("ymd"):
        year, month, dom = m.need("ymd", tuple)
        on = calendar.day(year, month, dom) or calendar.day(year, dom, month)
        return ("day", Day(on, "full")) if on else None
    if m.has("dmy"):
        first, second, year = m.need("dmy", tuple)
        found = [on for month, dom in _orders(m.here, first, second) if (on := calendar.day(year, month, dom))]
    else:
        first, second = m.need("pair", tuple)
        found = [on for month, dom in _orders(m.here, first, second) if (on := next_month_day(m.here, month, dom))]
    if not found:
        return None
    form = "full" if m.has("dmy") else "month_day"
    rival = found[1] if len(found) > 1 and found[1] != found[0] else None
    return "day", Day(found[0], "full" if form == "full" else "month_day", rival if m.here.language == "en" else None)


def _orders(here: Here, first: int, second: int) -> Iterator[tuple[int, int]]:
    """Month and day, the likelier order first."""
    yield (first, second) if here.month_first else (second, first)
    if here.month_first or second > 12:  # noqa: PLR2004
        yield (second, first) if here.month_first else (first, second)


def shifted(m: Match) -> Made:
    """A length before or after a day: two weeks after yesterday."""
    length = m.need("l", Length)
    start = m.need("d", Day).on if m.has("d") else m.here.today + timedelta(days=m.integer("n"))
    if length.seconds:
        return None
    return _day(calendar.add(start, length, -1 if m.has("before") else 1))
