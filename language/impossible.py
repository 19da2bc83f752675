"""Hours no clock shows: "às 25h", "at 12:75"."""

import re
from dataclasses import replace

from language.normal import normalise
from language.types import Request, Understanding

SLOT = "impossible"
"""Under which a request has the hour as it was said."""
TOLD_AT_A_TIME = frozenset(("reminder_create", "alarm_create"))
_CLOCK = re.compile(
    r"(?:\b(?:para|pra|pras)\s+)?\b(?:às|as|à|at|pras)\s+(?P<time>(?P<hour>\d{1,2})(?::(?P<minute>\d{2})|\s?h(?:s|oras?)?(?P<after>\d{2})?)(?:\s?(?:h|hs|am|pm))?)(?!\w)",
    re.IGNORECASE,
)
LAST_HOUR, LAST_MINUTE = 24, 59


def unclocked(found: Understanding) -> Understanding:
    """What is to be told at such an hour has no time, and the hour as it was said."""
    if len(found.requests) != 1 or found.requests[0].intent not in TOLD_AT_A_TIME:
        return found
    said = next((each for each in _CLOCK.finditer(found.text) if _wrong(each)), None)
    return replace(found, requests=(_without(found.requests[0], said),), alternatives=()) if said else found


def _wrong(said: re.Match[str]) -> bool:
    hour, minute = int(said["hour"]), int(said["minute"] or said["after"] or 0)
    return hour > LAST_HOUR or minute > LAST_MINUTE or (hour == LAST_HOUR and minute > 0)


def _without(request: Request, said: re.Match[str]) -> Request:
    slots = {name: value for name, value in request.slots.items() if name != "title"}
    title = request.slots.get("title")
    if isinstance(title, str):
        plain = normalise(said[0]).text
        rest = title if plain not in normalise(title).text else _CLOCK.sub("", title)
        slots |= {"title": left} if (left := " ".join(rest.split())) else {}
    return replace(request, slots={**slots, SLOT: said["time"]}, when=None)
