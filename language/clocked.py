"""A reminder named by its hour: "apaga o das 10", "move the 10am one to 11"."""

import re
from dataclasses import dataclass

from language.hours import NOON

_NOUN_PT = r"(?:lembrete|aviso|alerta|alarme|despertador)"
_NOUN_EN = r"(?:one|reminder|alert|alarm)"
_HOUR = r"(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2}))?"
_NAMED = (
    re.compile(
        rf"\b(?:o|esse|este|meu) (?:{_NOUN_PT} )?(?:d[ao]s|da) {_HOUR}(?: ?(?:h|hs|horas?))?(?![\w:/])", re.IGNORECASE
    ),
    re.compile(rf"\b(?:the|my|that) {_HOUR}(?: ?(?P<half>am|pm))?(?: o'?clock)? {_NOUN_EN}\b", re.IGNORECASE),
    re.compile(rf"\b(?:the|my|that) {_NOUN_EN} (?:at|for) {_HOUR}(?: ?(?P<half>am|pm))?(?![\w:/])", re.IGNORECASE),
)
_POINTING = ("esse", "it", "it")


@dataclass(frozen=True, slots=True)
class Clocked:
    """A message with "it" for what it names by its hour, and that time as it may be meant, the likeliest first."""

    text: str
    times: tuple[tuple[int, int], ...]


def clocked(text: str) -> Clocked | None:
    """None where nothing is named so."""
    for pattern, pointing in zip(_NAMED, _POINTING, strict=True):
        found = pattern.search(text)
        if found is None:
            continue
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        half = (found.groupdict().get("half") or "").casefold()
        if hour >= 2 * NOON or minute >= 60:  # noqa: PLR2004 - no such time
            return None
        hours = (
            [hour, hour + NOON]
            if 0 < hour < NOON and not half
            else [hour % NOON + NOON * (half == "pm") if half else hour]
        )
        return Clocked(text[: found.start()] + pointing + text[found.end() :], tuple((each, minute) for each in hours))
    return None
