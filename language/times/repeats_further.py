"""What follows a repetition and narrows it: its days and its time."""

from dataclasses import replace

from language.times import joins
from language.times.grammar import Match, Meaning
from language.times.values import (
    Clock,
    Day,
    Every,
    Frequency,
    Hours,
    Length,
    Moment,
    Part,
    Weekdays,
)

Made = tuple[str, Meaning] | None

MOST = 1000
DAYS_OF_WEEK = 7
USUAL_HOUR = {"dawn": 5, "morning": 8, "lunch": 12, "afternoon": 15, "evening": 19, "night": 20}
"""When something that comes "every morning" comes."""
NOON = 12
HOUR = 60
DAY = 24 * HOUR
MOST_NAMED = 100
FEW = 4
"""Times of day and minutes that one rule names: it is kept in five hundred characters."""
DAYTIME = (Clock(8), Clock(20))


def on_day(m: Match) -> Made:
    """A repetition with the day it falls on: every month on the 5th, every year on May 5."""
    every, said = m.need("e", Every), m.need("d", Day)
    narrowed = None if every.weekdays or every.monthdays else on(every, said)
    return ("every", narrowed) if narrowed else None


def on(every: Every, said: Day) -> Every | None:
    """A repetition that comes on such a day."""
    weekdays = ((None, said.on.weekday()),)
    match every.frequency, said.form:
        case "DAILY", "weekday":
            weekly = _in_weeks(every)
            return replace(weekly, weekdays=weekdays) if weekly else None
        case ("WEEKLY", _) | ("MONTHLY" | "YEARLY", "weekday"):
            return replace(every, weekdays=weekdays)
        case "MONTHLY", _:
            return replace(every, monthdays=(said.on.day,))
        case "YEARLY", _:
            return replace(every, monthdays=(said.on.day,), months=(said.on.month,))
        case _:
            return None


def _in_weeks(every: Every) -> Every | None:
    """Every day, or every fifteen days, as weeks: "a cada 15 dias na sexta" is every other Friday."""
    if 1 < every.interval < DAYS_OF_WEEK:
        return None
    return replace(every, frequency="WEEKLY", interval=max(every.interval // DAYS_OF_WEEK, 1))


def on_moment(m: Match) -> Made:
    """Every month, on the 5th at nine."""
    moment, every = m.need("mt", Moment), m.need("e", Every)
    clock = Clock(moment.at.hour, moment.at.minute)
    if every.monthdays == (moment.at.day,) and not every.clocks:
        return "every", replace(every, clocks=(clock,))
    if every.weekdays or every.monthdays:
        return None
    weekly = _in_weeks(every) if every.frequency == "DAILY" and every.interval > 1 else every
    if weekly and weekly.frequency == "WEEKLY":
        return "every", replace(weekly, weekdays=((None, moment.at.weekday()),), clocks=(clock,))
    dated = on_date(every, moment)
    return ("every", dated) if dated else None


def on_date(every: Every, moment: Moment) -> Every | None:
    """Every month on the 5th at nine; every year on September 12 at eight."""
    if every.weekdays or every.monthdays or every.clocks or every.frequency not in {"MONTHLY", "YEARLY"}:
        return None
    months = (moment.at.month,) if every.frequency == "YEARLY" else every.months
    clock = moment.clock or Clock(moment.at.hour, moment.at.minute)
    return replace(every, months=months, monthdays=(moment.at.day,), clocks=(clock,))


def for_days(m: Match) -> Made:
    """For seven days at eight: every day."""
    length = m.need("l", Length)
    if length.seconds or length.months or length.days <= 1:
        return None
    return "every", Every("DAILY", clocks=(m.need("c", Clock),), lasts=length)


def same(m: Match) -> Made:
    """A repetition and words that add nothing: "só aos sábados"."""
    return "every", m.need("e", Every)


def both(m: Match) -> Made:
    """Two halves of one repetition: "every week, on Mondays and Fridays"."""
    first, second = m.need("e", Every), m.need("e2", Every)
    joined = on_days_of(first, second) or on_days_of(second, first)
    if joined is None and not (first.weekdays or first.monthdays or first.clocks) and second.interval == 1:
        joined = _as_often(first, second)
    return ("every", joined) if joined else None


def on_days_of(often: Every, days: Every) -> Every | None:
    """What comes several times a day, on some weekdays only."""
    several = often.frequency in {"HOURLY", "MINUTELY"} or (often.frequency == "DAILY" and len(often.clocks) > 1)
    if not several or days.frequency not in {"DAILY", "WEEKLY"} or days.interval != 1 or often.weekdays:
        return None
    if days.clocks:
        if days.ends is None or often.frequency not in {"HOURLY", "MINUTELY"}:
            return None
        return between(replace(often, weekdays=days.weekdays), days.clocks[0], days.ends)
    counted = often.frequency == "DAILY" and not often.positions
    frequency: Frequency = "WEEKLY" if counted and days.weekdays else often.frequency
    return replace(often, frequency=frequency, weekdays=days.weekdays)


def _as_often(first: Every, second: Every) -> Every | None:
    """The days of the second as often as the first says."""
    match first.frequency, second.frequency:
        case "DAILY", "WEEKLY" if first.interval >= DAYS_OF_WEEK:
            return replace(second, interval=first.interval // DAYS_OF_WEEK)
        case ("MONTHLY" | "YEARLY", "WEEKLY") | ("YEARLY", "MONTHLY"):
            return replace(first, weekdays=second.weekdays, monthdays=second.monthdays)
        case one, other if one == other:
            return replace(second, interval=first.interval)
        case _:
            return None


def at_clock(m: Match) -> Made:
    """At one or several times of day; a bare hour c follows others."""
    every, said = m.need("e", Every), m.all("c", Clock)
    if every.frequency in {"HOURLY", "MINUTELY"} or not (said or every.clocks):
        return None
    clocks = (*every.clocks, *(said or (Clock(m.integer("c"), sure=m.integer("c") > NOON, grain="hour"),)))
    # One rule can name several hours only if they share their minute.
    if any(clock.minute != clocks[0].minute for clock in clocks):
        return None
    return "every", replace(every, clocks=clocks)


def at_hours(m: Match) -> Made:
    """From nine to six every day: it begins at nine."""
    every, hours = m.need("e", Every), m.need("hs", Hours)
    if hours.start and hours.end and every.frequency in {"HOURLY", "MINUTELY"} and not every.clocks:
        made = between(every, begin(every, hours.start, hours), hours.end)
        return ("every", made) if made else None
    if hours.end and not hours.start and every.frequency in {"HOURLY", "MINUTELY"}:
        return "every", replace(every, until=joins.next_moment(hours.end, m.here).at)
    if hours.start and every.frequency in {"HOURLY", "MINUTELY"} and every.start is None:
        return "every", replace(every, start=joins.next_moment(hours.start, m.here).at)
    if hours.start is None or every.clocks or every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    return "every", replace(every, clocks=(hours.start,), ends=hours.end)


def begin(every: Every, start: Clock, hours: Hours) -> Clock:
    """Of "every two hours from 8 to 22" the morning: twice in an evening nobody calls that."""
    step = every.interval * (HOUR if every.frequency == "HOURLY" else 1)
    few = hours.end is not None and (_minutes(hours.end) - _minutes(start)) // step < FEW
    return hours.early if hours.early is not None and few else start


def between(every: Every, start: Clock, end: Clock) -> Every | None:
    """Every two hours from eight to eight, every quarter of an hour from nine to five: each of those times, every day."""
    step = every.interval * (HOUR if every.frequency == "HOURLY" else 1)
    first, last = _minutes(start), _minutes(end)
    if last <= first:
        # To eight in the evening; of hours that are sure, to those of the next morning.
        last += NOON * HOUR * (2 if end.sure else 1)
    if HOUR % step and step % HOUR:
        return _out_of_step(every, first, last) or _begun_each_day(every, first, last)
    if step < HOUR:
        # A rule names hours and minutes apart, so that the last hour is whole or not at all.
        last = last // HOUR * HOUR + (HOUR if last % HOUR + step >= HOUR else 0) - 1
    minutes = [minute % DAY for minute in range(first, last + 1, step)]
    clocks = tuple(Clock(minute // HOUR, minute % HOUR) for minute in sorted(set(minutes)))
    frequency: Frequency = "WEEKLY" if every.weekdays else "DAILY"
    return replace(every, frequency=frequency, interval=1, clocks=clocks) if clocks else None


def _out_of_step(every: Every, first: int, last: int) -> Every | None:
    """Every 45 or 90 minutes within hours: the step itself, on the hours and minutes that lie between."""
    step = every.interval
    if every.frequency != "MINUTELY" or DAY % step or last >= DAY:
        # It would come at other times each day.
        return None
    every_one = range(first % step, DAY, step)
    outside = {minute // HOUR for minute in every_one if not first <= minute <= last}
    minutes = [minute for minute in every_one if first <= minute <= last and minute // HOUR not in outside]
    clocks = tuple(Clock(minute // HOUR, minute % HOUR) for minute in minutes)
    return replace(every, clocks=clocks) if clocks and clocks[0] == Clock(first // HOUR, first % HOUR) else None


def _begun_each_day(every: Every, first: int, last: int) -> Every | None:
    """Every 50 minutes within hours, counted from the first of them each day: of all its hours and minutes those of a step."""
    if every.frequency != "MINUTELY":
        return None
    wanted = sorted({minute % DAY for minute in range(first, last + 1, every.interval)})
    hours = sorted({minute // HOUR for minute in wanted})
    minutes = sorted({minute % HOUR for minute in wanted})
    each = [hour * HOUR + minute for hour in hours for minute in minutes]
    positions = tuple(each.index(minute) + 1 for minute in wanted)
    if len(positions) + len(minutes) > MOST_NAMED:
        return None
    clocks = tuple(Clock(minute // HOUR, minute % HOUR) for minute in wanted)
    return replace(every, frequency="DAILY", interval=1, clocks=clocks, positions=positions)


def in_daytime(m: Match) -> Made:
    """Every two hours during the day: from eight to eight."""
    every = m.need("e", Every)
    if every.clocks or every.frequency not in {"HOURLY", "MINUTELY"}:
        return None
    made = between(every, *DAYTIME)
    return ("every", made) if made else None


def _minutes(clock: Clock) -> int:
    return clock.hour * HOUR + clock.minute


def at_bare_hours(m: Match) -> Made:
    """Monday to Friday, 9 to 5."""
    every = m.need("e", Every)
    if every.clocks or every.frequency in {"HOURLY", "MINUTELY"}:
        return None
    return "every", replace(every, clocks=(Clock(m.integer("a"), sure=m.integer("a") > 12, grain="hour"),))  # noqa: PLR2004


def in_part(m: Match) -> Made:
    every, part = m.need("e", Every), m.need("part", Part)
    if every.part and not every.clocks:
        # In the morning and at night.
        return "every", replace(every, part=None, clocks=(usual(every.part), usual(part)))
    return "every", replace(every, part=part)


def usual(part: Part) -> Clock:
    """When something comes of which only the part of the day was said."""
    return Clock(USUAL_HOUR.get(part.name, round(part.start)))


def twice_a_unit(m: Match) -> Made:
    return ("every", Every("HOURLY", 12)) if m.unit("u") == "day" else ("nothing", 0)


def on_weekdays(m: Match) -> Made:
    every = m.need("e", Every)
    days = tuple((None, day) for day in m.need("ws", Weekdays).days)
    return ("every", replace(every, weekdays=days)) if not every.weekdays else None
