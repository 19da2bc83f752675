"""Finds the times in a text: "amanhã às 10h", "every other Friday until June", "14 to 16 on Monday"."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from language.normal import normalise
from language.times import calendar
from language.times.gather import Found, gather
from language.times.reader import reader
from language.times.resolve import resolve
from language.times.values import Here
from language.times.zones import zone_of
from language.types import USUAL_CONVENTIONS, Conventions, Language, When

NAMED_ZONE = re.compile(r" ?\((UTC|[A-Z]\w{1,19}(?:/[\w+-]{1,30}){1,2})\)")
OF_MONTH = re.compile(r"de\s+[^\W\d_]+", re.IGNORECASE)
NO_PREPOSITION = re.compile(r"(?:DAS|DOS|DA|DO|[Dd][ÁáÊê])\s+")
ANALYSED = 4096
"""Characters that are read."""


def find_whens(
    text: str, *, now: datetime, zone: ZoneInfo, language: Language, conventions: Conventions = USUAL_CONVENTIONS
) -> tuple[When, ...]:
    """The times of a message in the order they were said, resolved against `now` in the person's zone.

    Parts of one time that stand apart ("amanhã reunião com Ana 14h") are one `When` with several `spans`.
    `conventions` tell how this person speaks of time where people differ.
    """
    own = reader(language)
    if not calendar.FIRST_YEAR < now.year < calendar.LAST_YEAR:
        return ()
    here = Here.of(now.astimezone(zone).replace(tzinfo=None), zone, language, conventions)
    normal = normalise(text[:ANALYSED], own.lexicon.shorthand)
    found = gather(own.read(normal, here), own.lexicon.leading, here)
    whens = (_when(item, here, zone, text, tuple(normal.span(*span) for span in item.spans)) for item in found)
    return _without_names(tuple(when for when in whens if when is not None), text)


def _without_names(whens: tuple[When, ...], text: str) -> tuple[When, ...]:
    """Without a month that tells which one of a thing, where another time is told: "fatura de dezembro amanhã"."""
    others = [when for when in whens if when.kind not in {"range", "duration"}]
    return tuple(when for when in whens if not (others and when.grain == "month" and _names(when, text)))


def _names(when: When, text: str) -> bool:
    before = text[: when.span[0]].rstrip()
    return when.kind == "range" and bool(OF_MONTH.fullmatch(when.text)) and before[-1:].isalpha()


def _when(found: Found, here: Here, zone: ZoneInfo, text: str, spans: tuple[tuple[int, int], ...]) -> When | None:
    spans = ((_behind_name(text, *spans[0]), spans[0][1]), *spans[1:])
    words = " … ".join(text[start:end] for start, end in spans)
    place = When(kind="date", text=words, span=spans[0], spans=spans)
    named = NAMED_ZONE.match(text, spans[-1][1])
    other = zone_of(named[1]) if named else None
    if named and isinstance(other, ZoneInfo):
        place = replace(place, spans=(*spans[:-1], (spans[-1][0], named.end())))
        zone = other
    return resolve(found.value, here, zone, place)


def _behind_name(text: str, start: int, end: int) -> int:
    """Where a time begins when the word read as its preposition is none: "pagar o DAS dia 20", "me dá 5 minutos"."""
    named = NO_PREPOSITION.match(text, start, end)
    return named.end() if named and not text.isupper() else start


def main_when(whens: tuple[When, ...]) -> When | None:
    """The one a request is about: what recurs, else the first that is not a mere length, else the first."""
    recurring = next((when for when in whens if when.kind == "recurrence"), None)
    return recurring or next((when for when in whens if when.kind != "duration"), None) or next(iter(whens), None)
