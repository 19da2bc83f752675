"""A recurrence rule in words."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise

from language.times.phrases import Phrases
from language.times.rules import steps_each_day, times_of_day
from language.types import When

HOUR = 60
MANY = 4
"""Times of day that are too many to list if they follow a step."""
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = "MO,TU,WE,TH,FR"


def rule_in_words(when: When, words: Phrases, point: Callable[[date], str]) -> str:
    """The rule, then its times, its end and what it leaves out; `point` writes a date."""
    rule = dict(part.split("=", 1) for part in (when.rrule or "").split(";") if "=" in part)
    stepping = steps_each_day(rule)
    text = _pattern(_days_alone(rule) if stepping else rule, words)
    text += _between(rule, words) if _out_of_step(rule) else _times_in_words(_times(rule), words, stepping=stepping)
    if "COUNT" in rule:
        text += words.count.format(n=rule["COUNT"])
    if "UNTIL" in rule:
        text += words.ends.format(date=point(_until(rule["UNTIL"])))
    text += "".join(words.without.format(date=point(on)) for on in when.without)
    return text + (words.without_holidays if when.without_holidays else "")


def _days_alone(rule: dict[str, str]) -> dict[str, str]:
    """The days of what comes at steps of each of them."""
    days = {name: value for name, value in rule.items() if name != "BYSETPOS"}
    return days | ({"FREQ": "WEEKLY"} if "BYDAY" in rule else {})


def _until(stamp: str) -> date:
    """The last moment; a rule that ends with a day ends at its last second."""
    end = datetime.strptime(stamp[:15], "%Y%m%dT%H%M%S") if "T" in stamp else datetime.strptime(stamp, "%Y%m%d")  # noqa: DTZ007
    return end.date() if (end.hour, end.minute, end.second) in {(23, 59, 59), (0, 0, 0)} else end


def _times_in_words(times: list[str], words: Phrases, *, stepping: bool = False) -> str:
    """Each time of day; many that are equal steps apart as "every two hours from eight to eight"."""
    minutes = [int(time[:2]) * HOUR + int(time[3:]) for time in times]
    steps = {later - earlier for earlier, later in pairwise(minutes)}
    step = min(steps, default=0)
    if len(times) >= MANY and len(steps) == 1 and (stepping or not (step % HOUR and HOUR % step)):
        one, many = words.every["MINUTELY" if step % HOUR else "HOURLY"]
        count = step if step % HOUR else step // HOUR
        every = one if count == 1 else many.format(n=count)
        return words.through.format(every=every, start=times[0], end=times[-1])
    if len(times) > 2:  # noqa: PLR2004  "às 08:00, 14:00 e 20:00"
        return words.clock.format(time=_list(times, words))
    return "".join(
        words.clock.format(time=time) if place == 0 else words.joiner + words.clock.format(time=time).strip()
        for place, time in enumerate(times)
    )


def _out_of_step(rule: dict[str, str]) -> bool:
    """Whether it comes every so many minutes, within hours that these do not divide."""
    return rule.get("FREQ") == "MINUTELY" and "BYHOUR" in rule and "BYMINUTE" in rule


def _between(rule: dict[str, str], words: Phrases) -> str:
    """The first and last of such times, which are those from which the steps meet all hours and minutes of the rule."""
    hours, minutes = (sorted(int(each) for each in rule[part].split(",")) for part in ("BYHOUR", "BYMINUTE"))
    step = int(rule.get("INTERVAL", "1"))
    for minute in minutes:
        end = hours[-1] * HOUR + HOUR
        steps = [at for at in range(hours[0] * HOUR + minute, end, step) if at // HOUR in hours]
        if sorted({at // HOUR for at in steps}) == hours and sorted({at % HOUR for at in steps}) == minutes:
            return words.within.format(start=_clock(steps[0]), end=_clock(steps[-1]))
    return ""


def _clock(minute: int) -> str:
    return f"{minute // HOUR:02}:{minute % HOUR:02}"


def _times(rule: dict[str, str]) -> list[str]:
    return [_clock(at) for at in times_of_day(";".join(f"{name}={value}" for name, value in rule.items()))]


def _pattern(rule: dict[str, str], words: Phrases) -> str:
    frequency, interval = rule.get("FREQ", "DAILY"), int(rule.get("INTERVAL", "1"))
    one, many = words.every[frequency]
    every = one if interval == 1 else many.format(n=interval)
    days = _days([code for code in rule.get("BYDAY", "").split(",") if code], words)
    if frequency == "YEARLY" and "BYMONTH" in rule:
        return _yearly(rule, words, every, days)
    if rule.get("BYSETPOS") and rule.get("BYDAY") == WORKDAYS:
        return words.nth_workday.format(nth=_position(rule["BYSETPOS"], words))
    if "BYMONTHDAY" in rule and days:
        monthday = words.monthdays.get(int(rule["BYMONTHDAY"]), rule["BYMONTHDAY"])
        return words.weekday_the_nth[_gender(rule)].format(day=days[0], monthday=monthday)
    if "BYMONTHDAY" in rule:
        return _monthdays(rule["BYMONTHDAY"], interval, words, every)
    return _weekdays(rule, words, every, days) if days else every


def _weekdays(rule: dict[str, str], words: Phrases, every: str, days: list[str]) -> str:
    weekly, alone = rule["FREQ"] == "WEEKLY", rule.get("INTERVAL", "1") == "1"
    if weekly and alone and rule["BYDAY"] == WORKDAYS:
        return words.workdays
    if weekly:
        template = words.every_weekday if alone else words.weekday_of_interval
    else:
        template = words.nth_weekday if alone and rule["BYDAY"][0] in "-12345" else words.nth_weekday_of_interval
    return template[_gender(rule)].format(days=_list(days, words), every=every)


def _gender(rule: dict[str, str]) -> int:
    """0 for Monday to Friday, 1 for Saturday and Sunday, of the first day named."""
    return int(rule["BYDAY"].split(",")[0][-2:] in CODES[5:])


def _position(position: str, words: Phrases) -> str:
    return words.positions.get(int(position), f"{position}º")


def _yearly(rule: dict[str, str], words: Phrases, every: str, days: list[str]) -> str:
    month = words.full_months[int(rule["BYMONTH"])]
    if days:
        return words.yearly_nth[_gender(rule)].format(every=every, days=_list(days, words), month=month)
    return words.yearly.format(day=_list(rule.get("BYMONTHDAY", "1").split(","), words), month=month)


def _monthdays(days: str, interval: int, words: Phrases, every: str) -> str:
    if days == "-1":
        return words.last_day if interval == 1 else words.last_day_of_interval.format(every=every)
    template = words.monthday if interval == 1 else words.monthday_of_interval
    return template.format(
        days=_list([words.monthdays.get(int(day), day) for day in days.split(",")], words), every=every
    )


def _days(codes: list[str], words: Phrases) -> list[str]:
    """Each day; several of one weekday share its name: "primeira e terceira terça"."""
    if len(codes) < 2 or len({code[-2:] for code in codes}) > 1:  # noqa: PLR2004
        return [_day(code, words) for code in codes]
    nths = words.nths[int(codes[0][-2:] in CODES[5:])]
    name = words.full_weekdays[CODES.index(codes[0][-2:])]
    return [words.nth.format(nth=_list([nths[int(code[:-2])] for code in codes], words), day=name)]


def _day(code: str, words: Phrases) -> str:
    """MO is Monday, 2MO the second Monday."""
    name = words.full_weekdays[CODES.index(code[-2:])]
    nths = words.nths[int(code[-2:] in CODES[5:])]
    return words.nth.format(nth=nths[int(code[:-2])], day=name) if len(code) > 2 else name  # noqa: PLR2004


def _list(items: list[str], words: Phrases) -> str:
    return words.joiner.join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else items[0]
