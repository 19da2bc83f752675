"""Several requests in one message: "compra leite amanhã e me lembra da reunião sexta 9h"."""

import re
from collections.abc import Iterator

from language.intents.labels import effect
from language.readings import ENOUGH, Reader, Reading

HARD = re.compile(r"\s*(?:;|\n+\s*(?:[-*•]\s+)?|(?<=[^\W\d]{2})[.!]\s+(?=\S))\s*")
"""After these a new request may begin without any trigger word."""
SOFT = re.compile(
    r"\s*(?:,\s*)?\s(?:e depois|e tamb[eé]m|e a[ií]|e|depois|tamb[eé]m|and then|and also|and|then|also|plus)\s+|\s*,\s+",
    re.IGNORECASE,
)
MOST_BOUNDARIES = 8
MOST_REQUESTS = 10
TALK_ONLY = frozenset(
    ("greet", "thanks", "goodbye", "affirm", "deny", "smalltalk", "out_of_scope", "cancel", "maybe", "help", "repeat")
)


def several(reader: Reader, whole: Reading | None) -> list[Reading]:
    """The requests in the order they were said; empty when the message is one request."""
    sure = whole is not None and whole.request.confidence >= ENOUGH
    soft = not (sure and whole and whole.verbatim)
    found = _parts(reader, 0, list(_boundaries(reader.text[:2000], soft=soft)))
    # "Add eggs and flour to my list" is one request, though "flour to my list" alone would ask for a list.
    cut_off = sure and whole and whole.said and any(effect(part.request.intent) != "write" for part in found[1:])
    return [] if len(found) < 2 or cut_off else found  # noqa: PLR2004


def _boundaries(text: str, *, soft: bool) -> Iterator[tuple[int, int, bool]]:
    hard = [(found.start(), found.end(), True) for found in HARD.finditer(text) if found.end() > found.start()]
    weak = [(found.start(), found.end(), False) for found in SOFT.finditer(text)] if soft else []
    yield from sorted(hard[:MOST_BOUNDARIES] + weak[:MOST_BOUNDARIES])[:MOST_BOUNDARIES]


def _parts(reader: Reader, start: int, boundaries: list[tuple[int, int, bool]]) -> list[Reading]:
    """The requests from `start` to the end; empty when the stretch is not one or more sure requests."""
    for number, (end, next_start, hard) in enumerate(boundaries):
        first = _sure(reader, start, end)
        if first is None or (first.verbatim and not hard):
            continue
        rest = _parts(reader, next_start, boundaries[number + 1 :])
        if rest and _goes_on(first, rest[0], hard=hard):
            return [first, *rest][:MOST_REQUESTS]
    last = _sure(reader, start, None)
    return [last] if last else []


def _goes_on(first: Reading, second: Reading, *, hard: bool) -> bool:
    """Whether the second may stand alone: "lavar e passar roupa" is one task, two times make it two."""
    return (
        hard or second.said or (not first.said and first.request.when is not None and second.request.when is not None)
    )


def _sure(reader: Reader, start: int, end: int | None) -> Reading | None:
    found = reader.read(start, end)
    if not found or found[0].request.confidence < ENOUGH or found[0].request.intent in TALK_ONLY:
        return None
    # A part that only asks is cut off too easily: "me lembra e mostra a lista" is rarer than "sal e o que tem na lista".
    return found[0] if found[0].said or effect(found[0].request.intent) == "write" else None
