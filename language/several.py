"""Several requests in one message: "compra leite amanhã e me lembra da reunião sexta 9h"."""

import re

from language.intents.labels import effect
from language.readings import ENOUGH, Reader, Reading
from language.words import ANALYSED

HARD = re.compile(r";|\n[\s\-*•]{0,20}|(?<=[^\W\d]{2})[.!](?=\s)")
"""After these a new request may begin without any trigger word."""
SOFT = re.compile(
    r",?\s(?:e depois|e tamb[eé]m|e a[ií]|e|depois|tamb[eé]m|and then|and also|and|then|also|plus)\s|,\s", re.IGNORECASE
)
MOST_LINES = 24
MOST_JOINS = 6
TALK_ONLY = frozenset(
    ("greet", "thanks", "goodbye", "affirm", "deny", "smalltalk", "out_of_scope", "cancel", "maybe", "help", "repeat")
)

Span = tuple[int, int]


def several(reader: Reader, whole: Reading | None) -> list[Reading]:
    """The requests in the order they were said; empty when the message is one request."""
    sure = whole is not None and whole.request.confidence >= ENOUGH
    text = reader.text[:ANALYSED].rstrip()
    lines = _between(HARD, text, (0, len(text)))
    if len(lines) > 1:
        return _lines(reader, lines) if len(lines) <= MOST_LINES else []
    if sure and whole and whole.verbatim:
        return []
    found = _joined(reader, (0, len(text)))
    # "Add eggs and flour to my list" is one request, though "flour to my list" alone would ask for a list.
    cut_off = sure and whole and whole.said and any(effect(part.request.intent) != "write" for part in found[1:])
    return found if len(found) > 1 and not cut_off else []


def _lines(reader: Reader, lines: list[Span]) -> list[Reading]:
    """Every line has to be a request, or the message is no list of them."""
    found: list[Reading] = []
    for line in lines:
        first = _sure(reader, line)
        parts = [first] if first and first.verbatim else _joined(reader, line)
        if not parts:
            return []
        found += parts
    return found


def _joined(reader: Reader, span: Span) -> list[Reading]:
    """The requests a stretch holds, joined by commas and conjunctions; empty when it is not made of sure requests."""
    whole = _sure(reader, span)
    parts = _between(SOFT, reader.text, span)
    if len(parts) > MOST_JOINS or (whole and whole.verbatim):
        return [whole] if whole else []
    for at in range(1, len(parts)):
        first = _sure(reader, (span[0], parts[at - 1][1]))
        if first is None or first.verbatim:
            continue
        rest = _joined(reader, (parts[at][0], span[1]))
        if rest and _goes_on(first, rest[0]):
            return [first, *rest]
    return [whole] if whole else []


def _between(boundary: re.Pattern[str], text: str, span: Span) -> list[Span]:
    starts, ends = [span[0]], []
    for found in boundary.finditer(text, *span):
        if found.start() > starts[-1] and found.end() < span[1]:
            ends.append(found.start())
            starts.append(found.end())
    return list(zip(starts, [*ends, span[1]], strict=True))


def _goes_on(first: Reading, second: Reading) -> bool:
    """Whether the second may stand alone: "lavar e passar roupa" is one task, two times make it two."""
    return second.said or (not first.said and first.request.when is not None and second.request.when is not None)


def _sure(reader: Reader, span: Span) -> Reading | None:
    found = reader.read(*span)
    if not found or found[0].request.confidence < ENOUGH or found[0].request.intent in TALK_ONLY:
        return None
    # A part that only asks is cut off too easily: "me lembra e mostra a lista" is rarer than "sal e o que tem na lista".
    return found[0] if found[0].said or effect(found[0].request.intent) == "write" else None
