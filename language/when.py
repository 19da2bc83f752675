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
from language.times.values import Conventions, Here
from language.times.zones import zone_of
from language.types import Language, When

NAMED_ZONE = re.compile(r" ?\((UTC|[A-Z]\w{1,19}(?:/[\w+-]{1,30}){1,2})\)")
USUAL_CONVENTIONS = Conventions()
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
    return tuple(when for when in whens if when is not None)


def _when(found: Found, here: Here, zone: ZoneInfo, text: str, spans: tuple[tuple[int, int], ...]) -> When | None:
    words = " … ".join(text[start:end] for start, end in spans)
    place = When(kind="date", text=words, span=spans[0], spans=spans)
    named = NAMED_ZONE.match(text, spans[-1][1])
    other = zone_of(named[1]) if named else None
    if named and isinstance(other, ZoneInfo):
        place = replace(place, spans=(*spans[:-1], (spans[-1][0], named.end())))
        zone = other
    return resolve(found.value, here, zone, place)


def main_when(whens: tuple[When, ...]) -> When | None:
    """The one a request is about: what recurs, else the first that is not a mere length, else the first."""
    recurring = next((when for when in whens if when.kind == "recurrence"), None)
    return recurring or next((when for when in whens if when.kind != "duration"), None) or next(iter(whens), None)
