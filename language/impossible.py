"""Hours no clock shows and days no calendar has: "às 25h", "at 12:75", "31 de abril", "30/02"."""

import re
from dataclasses import replace

from language.normal import normalise
from language.types import Request, Understanding

SLOT, DATE_SLOT = "impossible", "impossible_date"
"""Under which a request has the hour or the day as it was said."""
TOLD_AT_A_TIME = frozenset(("reminder_create", "alarm_create"))
_CLOCK = re.compile(
    r"(?:\b(?:para|pra|pras)\s+)?\b(?:às|as|à|at|pras)\s+(?P<time>(?P<hour>\d{1,2})(?::(?P<minute>\d{2})|\s?h(?:s|oras?)?(?P<after>\d{2})?)(?:\s?(?:h|hs|am|pm))?)(?!\w)",
    re.IGNORECASE,
)
LAST_HOUR, LAST_MINUTE = 24, 59
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan janeiro january", "fev fevereiro feb february", "mar marco março march", "abr abril apr april"),
            *("mai maio may", "jun junho june", "jul julho july", "ago agosto aug august"),
            *("set setembro sep sept september", "out outubro oct october", "nov novembro november"),
            "dez dezembro dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_LED = r"(?:\b(?:no|em|para o|pro|on|the|by|for)\s+(?:the\s+)?)?(?:\bdia\s+)?"
_YEAR = r"(?:(?:\s+de|,)?\s+\d{4}|/\d{2,4})?"
_DATE = re.compile(
    rf"{_LED}\b(?P<said>(?P<day>\d{{1,2}})(?:º|st|nd|rd|th)?(?:/(?P<number>\d{{1,2}})|\s+(?:de\s+|of\s+)?(?P<name>{_MONTH}))"
    rf"|(?P<name2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?){_YEAR}(?![\w/])",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(r"\b(?:no\s+)?(?P<said>dia (?:3[2-9]|[4-9]\d))(?![\w/:])", re.IGNORECASE)
_LINK = re.compile(r"^(?:de|para|pra|to|of|that|que)\s+", re.IGNORECASE)


def unclocked(found: Understanding) -> Understanding:
    """What is to be told at such a time has none, and the hour or the day as it was said."""
    if len(found.requests) != 1 or found.requests[0].intent not in TOLD_AT_A_TIME:
        return found
    dated = next((each for each in _DATE.finditer(found.text) if _no_such_day(each)), _DAY_ALONE.search(found.text))
    again = found.requests[0].when is not None and found.requests[0].when.kind == "recurrence"
    if dated is not None and not again:
        told = _without(found.requests[0], dated, DATE_SLOT, dated["said"])
        return replace(found, requests=(told,), alternatives=())
    said = next((each for each in _CLOCK.finditer(found.text) if _wrong(each)), None)
    if said is None:
        return found
    return replace(found, requests=(_without(found.requests[0], said, SLOT, said["time"]),), alternatives=())


def _wrong(said: re.Match[str]) -> bool:
    hour, minute = int(said["hour"]), int(said["minute"] or said["after"] or 0)
    return hour > LAST_HOUR or minute > LAST_MINUTE or (hour == LAST_HOUR and minute > 0)


def _no_such_day(said: re.Match[str]) -> bool:
    """Whether no year has it, whichever of the day and the month comes first."""
    day = int(said["day"] or said["day2"])
    if not said["number"]:
        return not _exists(day, _MONTHS[(said["name"] or said["name2"]).casefold()])
    return not (_exists(day, int(said["number"])) or _exists(int(said["number"]), day))


def _exists(day: int, month: int) -> bool:
    return 0 < month <= len(LONGEST_MONTHS) and 0 < day <= LONGEST_MONTHS[month - 1]


def _without(request: Request, said: re.Match[str], slot: str, as_said: str) -> Request:
    slots = {name: value for name, value in request.slots.items() if name != "title"}
    title = request.slots.get("title")
    if isinstance(title, str):
        rest = title if normalise(said[0]).text not in normalise(title).text else title.replace(said[0], " ")
        rest = _LINK.sub("", " ".join(rest.split())) if rest != title else " ".join(title.split())
        slots |= {"title": rest} if rest else {}
    return replace(request, slots={**slots, slot: as_said}, when=None)
