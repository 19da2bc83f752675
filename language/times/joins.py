"""Days and times of day that stand together become moments and spans."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from language.times import calendar
from language.times.clocks import SMALL_HOURS, halved, in_part
from language.times.grammar import Match, Meaning
from language.times.values import Clock, Day, Here, Hours, Moment, Part, Period, Span
from language.times.zones import own_wall

Made = tuple[str, Meaning] | None

NOON = 12


def day_and_clock(m: Match) -> Made:
    return "moment", moment_on(m.need("d", Day).on, m.need("c", Clock), m.here)


def at_wall(on: date, clock: Clock, here: Here) -> datetime:
    wall = datetime.combine(on, time()) + timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
    return own_wall(wall, clock.zone, here.zone)


def moment_on(on: date, clock: Clock, here: Here) -> Moment:
    """A clock time on a day; an unmarked hour is today the next to come, on other days a waking one, or as the person chose."""
    choices = _choices(on, clock, here)
    best = choices[0]
    if on == here.today:
        best = next(
            (at for at in (choices if clock.half or here.half_chosen else sorted(choices)) if at > here.now), best
        )
    return Moment(best, clock.grain, tuple(at for at in choices if at != best), clock)


def _choices(on: date, clock: Clock, here: Here) -> list[datetime]:
    if clock.sure:
        return [at_wall(on, clock, here)]
    early, late = halved(clock, "am"), halved(clock, "pm")
    if early is None or late is None:
        return [at_wall(on, clock, here)]
    waking = [late, early] if likely_half(clock, here) == "pm" else [early, late]
    return [at_wall(on, choice, here) for choice in waking]


def likely_half(clock: Clock, here: Here) -> Literal["am", "pm"]:
    """Of an unmarked hour: that of what the message is about, else the one most people are awake in."""
    if clock.half and SMALL_HOURS <= clock.hour < NOON:
        return clock.half
    return "pm" if clock.hour < here.first_morning_hour or clock.hour == NOON else "am"


def next_moment(clock: Clock, here: Here) -> Moment:
    """A clock time on no day in particular: the next to come."""
    today = here.today
    choices = _choices(today, clock, here)
    coming = [at for at in sorted(choices) if at > here.now - timedelta(days=1)]
    best = next((at for at in (choices[:1] if clock.half or here.half_chosen else coming) if at > here.now), None)
    # Said at noon, "meia-noite" is tonight's; said at 23:59, too.
    if best is None:
        return moment_on(today + timedelta(days=1), clock, here)
    early = best - timedelta(days=1)
    if clock.hour >= 24 and early > here.now:  # noqa: PLR2004
        best = early
    return Moment(best, clock.grain, tuple(at for at in coming if at != best))


def day_and_part(m: Match) -> Made:
    on, part = m.need("d", Day).on, m.need("part", Part)
    return "daypart", part_of_day(on, part)


def part_of_day(on: date, part: Part) -> Span:
    start = datetime.combine(on, time())
    return Span(start + timedelta(hours=part.start), start + timedelta(hours=part.end), "hour")


def part_and_clock(m: Match) -> Made:
    """A clock time that a part of the day makes clear: "à tarde, às 5"."""
    return "clock", in_part(m.need("c", Clock), m.need("part", Part))


def daypart_and_clock(m: Match) -> Made:
    """Tonight at eight."""
    span, clock = m.need("dp", Span), m.need("c", Clock)
    assert isinstance(span.start, datetime)
    return "moment", moment_on(span.start.date(), _in_span(span, clock), m.here)


def _in_span(span: Span, clock: Clock) -> Clock:
    assert isinstance(span.start, datetime)
    return clock if clock.sure else in_part(clock, Part(_name(span.start.hour), 0, 0))


def _name(hour: int) -> str:
    return "morning" if hour < NOON else "afternoon" if hour < 18 else "night"  # noqa: PLR2004


def day_and_hours(m: Match) -> Made:
    return ("span", span_on(m.need("d", Day).on, m.need("hs", Hours), m.here))


def daypart_and_hours(m: Match) -> Made:
    """Tonight from 7 to 7:30."""
    span, hours = m.need("dp", Span), m.need("hs", Hours)
    assert isinstance(span.start, datetime)
    start, end = (_in_span(span, clock) if clock else None for clock in (hours.start, hours.end))
    return "span", span_on(span.start.date(), Hours(start, end), m.here)


def part_and_hours(m: Match) -> Made:
    hours, part = m.need("hs", Hours), m.need("part", Part)
    return "hours", Hours(
        *(in_part(clock, part) if clock and not clock.sure else clock for clock in (hours.start, hours.end))
    )


def span_on(on: date, hours: Hours, here: Here) -> Span:
    """Hours on a day; an end before the start lies in the next day."""
    if hours.start is None or hours.end is None:
        start = moment_on(on, hours.start, here).at if hours.start else None
        end = moment_on(on, hours.end, here).at if hours.end else None
        return Span(start, end, "minute")
    pairs = [(start, _end_after(start, hours.end, here)) for start in _choices(on, hours.start, here)]
    # Waking hours, and others only where those have passed today and nobody has to stay up.
    late = [pair for pair in pairs[1:] if pair[1].date() == on and pair[1] > here.now]
    start, end = late[0] if late and on == here.today and pairs[0][1] <= here.now else pairs[0]
    return Span(start, end, "minute")


def _end_after(start: datetime, end: Clock, here: Here) -> datetime:
    """An unmarked end is the first that follows the start."""
    ends = [end] if end.sure else [halved(end, "am") or end, halved(end, "pm") or end]
    later = [at_wall(start.date() + timedelta(days=days), end, here) for days in (0, 1) for end in ends]
    return min((at for at in later if at > start), default=start)


def next_span(hours: Hours, here: Here) -> Span:
    """Hours on no day in particular: today's while they last, else tomorrow's."""
    if hours.start is None or hours.end is None:
        clock = hours.start or hours.end
        assert clock is not None
        at = next_moment(clock, here).at
        return Span(at, None, "minute") if hours.start else Span(None, at, "minute")
    today = span_on(here.today, hours, here)
    assert isinstance(today.end, datetime)
    return today if today.end > here.now else span_on(here.today + timedelta(days=1), hours, here)


def day_and_bare_hours(m: Match) -> Made:
    """Thursday 2-3."""
    hours = [Clock(m.integer(name), sure=m.integer(name) > NOON, grain="hour") for name in ("a", "b")]
    return "span", span_on(m.need("d", Day).on, Hours(*hours), m.here)


def day_and_bare_hour(m: Match) -> Made:
    """Tomorrow 9, when nothing follows that the nine could count."""
    on = m.need("d", Day)
    if on.form != "relative":
        return None
    return "moment", moment_on(on.on, Clock(m.integer("h"), sure=m.integer("h") > NOON, grain="hour"), m.here)


def day_in_week(m: Match) -> Made:
    """A weekday with its week, a clock left to come: "Tuesday, next week"."""
    week, said = m.need("p", Period), m.need("d", Day)
    if week.grain == "month" and said.form == "dom":
        on = calendar.day(week.start.year, week.start.month, said.on.day)
        return ("day", Day(on, "full")) if on else None
    if week.grain != "week" or said.form != "weekday":
        return None
    return "day", Day(week.start + timedelta(days=said.on.weekday()), "weekday")


def two_days(m: Match) -> Made:
    """A day said twice: "amanhã, sexta", "sexta, dia 13", "Sunday the 1st of October"."""
    first, second = m.need("d", Day), m.need("d2", Day)
    order = ("weekday", "dom", "relative", "month_day", "full")
    less, more = sorted((first, second), key=lambda said: order.index(said.form))
    if less.form == more.form:
        return ("day", first) if second.on == m.here.today else None
    if less.form == "weekday" and more.form == "dom":
        on = _matching(m.here, less.on.weekday(), more.on.day)
        return ("day", Day(on, "month_day")) if on else None
    if less.form == "weekday" and more.form == "month_day" and more.on.weekday() != less.on.weekday():
        # "sex 20/11" said on the 21st: the weekday tells that the day has passed.
        this_year = calendar.day(m.here.today.year, more.on.month, more.on.day)
        if this_year and this_year.weekday() == less.on.weekday():
            return "day", Day(this_year, "full")
    if less.form == "weekday" and less.on.weekday() == more.on.weekday():
        return "day", Day(more.on, "full")
    return "day", more


def _matching(here: Here, weekday: int, dom: int) -> date | None:
    from language.times.days import weekday_and_dom  # noqa: PLC0415

    made = weekday_and_dom(here, weekday, dom)
    return made[1].on if made and isinstance(made[1], Day) else None


def moment_and_day(m: Match) -> Made:
    """A weekday that only repeats the day of a moment."""
    return "moment", m.need("mt", Moment)
