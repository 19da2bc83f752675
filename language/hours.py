"""A time of day as it is said in a sentence that is read as a whole: "às 7h30", "7 da noite", "10pm"."""

import re
from dataclasses import dataclass

from language.intents.numerals import CARDINALS

NOON = 12
NAMED_HOURS = {
    "meio dia": 12, "meia noite": 0, "noon": 12, "midnight": 0, "onze": 11, "eleven": 11, "doze": 12, "twelve": 12, "vinte": 20,
    "vinte e uma": 21, "vinte e duas": 22, "vinte e tres": 23,
}  # fmt: skip
_ARTICLES = frozenset(("um", "uma"))
_AFTERNOON = ("pm", "p m", "da tarde", "da noite", "in the afternoon", "in the evening", "at night")
_FORENOON = ("am", "a m", "da manha", "da madrugada", "in the morning")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day as it was said."""

    hour: int
    minute: int
    marked: bool
    """It was said which half of the day."""
    written: bool
    """As "10h" or "10:00"."""


def pattern(name: str) -> str:
    """A regular expression with groups that begin with this name."""
    words = "|".join(sorted((*NAMED_HOURS, *set(CARDINALS) - _ARTICLES), key=len, reverse=True))
    return (
        rf"(?P<{name}_hour>[01]?\d|2[0-4]|{words})"
        rf"(?P<{name}_written>(?: ?h(?![a-z])| ?:|h)?)(?:(?: e )?(?P<{name}_minute>[0-5]\d|(?<= e )meia))?"
        rf"(?: ?(?:hs|hrs|horas?|oclock|o clock)\b)?"
        rf"(?: ?(?P<{name}_half>{'|'.join((*_AFTERNOON, *_FORENOON))})\b)?"
    )


def hour_of(match: re.Match[str], name: str) -> Hour | None:
    """None where that part was not said."""
    groups = match.groupdict()
    said = groups.get(f"{name}_hour")
    if said is None:
        return None
    named = NAMED_HOURS.get(said)
    hour = named if named is not None else int(said) if said.isdecimal() else CARDINALS[said]
    minute = groups.get(f"{name}_minute") or "0"
    half = groups.get(f"{name}_half") or ""
    if half in _AFTERNOON and hour < NOON:
        hour += NOON
    elif half in _FORENOON and hour == NOON:
        hour = 0
    marked = bool(half) or named in {0, NOON} or hour > NOON or hour == 0
    return Hour(
        hour % 24,
        30 if minute in {"meia", "half"} else int(minute),
        marked=marked,
        written=bool(groups.get(f"{name}_written")),
    )
