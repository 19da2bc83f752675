"""A whole series at other times: as far as one of its times was moved."""

from datetime import date, datetime, timedelta
from typing import Any

from integrations.google.calendar_parse import known_zone
from integrations.postgres.event_rows import Event
from language.times.rules import parts_of
from tools import _calendar_trouble as trouble
from tools._calendar_desk import Item
from tools._context import RejectedError

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = timedelta(days=1)


def shifted(master: Item, time_of_it: Event, start: date, end: date) -> dict[str, Any]:
    """The changes to the series, from where one of its times is to be.

    Raises:
        RejectedError: its rule names days that do not move along.
    """
    if isinstance(start, datetime) is time_of_it.all_day:
        raise RejectedError(trouble.MIXED)
    days = (_day(start) - _day(time_of_it.starts)).days
    if isinstance(start, datetime) and isinstance(time_of_it.starts, datetime):
        zone = known_zone(str(master["start"].get("timeZone") or time_of_it.zone or "UTC"))
        days = (start.astimezone(zone).date() - time_of_it.starts.astimezone(zone).date()).days
        first = datetime.fromisoformat(master["start"]["dateTime"]).astimezone(zone).date() + days * DAY
        begins = datetime.combine(first, start.astimezone(zone).time(), zone)
        assert isinstance(end, datetime)
        ends = begins + (end - start)
        body: dict[str, Any] = {
            "start": {"dateTime": begins.isoformat(), "timeZone": zone.key},
            "end": {"dateTime": ends.isoformat(), "timeZone": zone.key},
        }
    else:
        day = date.fromisoformat(master["start"]["date"]) + days * DAY
        body = {"start": {"date": day.isoformat()}, "end": {"date": (day + (end - start)).isoformat()}}
    if days:
        body["recurrence"] = [_moved(line, days) for line in master.get("recurrence") or ()]
    return body


def _moved(line: str, days: int) -> str:
    """The rule so many days later, where that is another weekday and nothing else."""
    if not line.startswith("RRULE:"):
        raise RejectedError(trouble.NO_SERIES_DAY)
    rule = dict(parts_of(line.removeprefix("RRULE:")))
    named = {"BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"} & rule.keys()
    if rule.get("FREQ") != "WEEKLY" or named:
        raise RejectedError(trouble.NO_SERIES_DAY)
    if "BYDAY" in rule:
        rule["BYDAY"] = ",".join(CODES[(CODES.index(each) + days) % 7] for each in rule["BYDAY"].split(","))
    return "RRULE:" + ";".join(f"{name}={value}" for name, value in rule.items())


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
