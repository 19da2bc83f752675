"""Things to do of which the verb is said once: "pagar a luz amanhã e a água sexta", "me lembra de comprar pão hoje e o bolo sábado"."""

import re
from collections.abc import Callable, Sequence

from language.following.titles import begins_with_verb
from language.readings import ENOUGH, Reader, spans_of
from language.types import Request, Understanding
from language.words import fold, words_of

LONGEST = 200
MOST_WORDS = 6
"""Of a thing without its time: more words tell something else."""
_JOINT = re.compile(r"\s*(?:,\s*(?:(?:e|and)\s+)?|\s(?:e|and)\s+)(?=\S)", re.IGNORECASE)
_THING = re.compile(r"(?:[oa]s?|uma?|meus?|minhas?|the|an?|my)\s", re.IGNORECASE)
_TOLD = frozenset(("task_create", "reminder_create"))

Every = Callable[[str], Understanding]


def same_verb(own: Reader, read: Every) -> Understanding | None:
    """A request for each thing, every one with a time behind it; None for any other message."""
    text = own.text
    if len(text) > LONGEST or "\n" in text or text.rstrip().endswith("?"):
        return None
    pieces = _pieces(own)
    if len(pieces) < 2 or not all(_THING.match(piece) and _is_short(piece, own) for piece in pieces[1:]):  # noqa: PLR2004
        return None
    first = _sure(read(pieces[0]))
    led = _lead(pieces[0], first) if first else ""
    if first is None or not led:
        return None
    rest = [_sure(read(f"{led} {piece}")) for piece in pieces[1:]]
    requests = [first, *(each for each in rest if each is not None and each.intent == first.intent)]
    if len(requests) != len(pieces):
        return None
    return Understanding(text=text, language=own.language, requests=tuple(requests))


def _pieces(own: Reader) -> Sequence[str]:
    """What stands up to each time and the word that joins it to the next thing; none where the last has no time at its end."""
    text, start, pieces = own.text, 0, []
    for when in sorted(own.whens, key=lambda when: when.span):
        end = max(stop for _, stop in spans_of(when))
        joint = _JOINT.match(text, end)
        last = not text[end:].strip(" .!")
        if when.kind in {"recurrence", "duration"} or end < start or not (joint or last):
            return ()
        pieces.append(text[start:end])
        start = joint.end() if joint else len(text)
    return pieces if start == len(text) else ()


def _is_short(piece: str, own: Reader) -> bool:
    return len(words_of(piece)) - sum(len(words_of(when.text)) for when in own.times(piece)) <= MOST_WORDS


def _sure(found: Understanding) -> Request | None:
    """The one thing to do that a piece surely tells, with its time."""
    request = found.requests[0] if len(found.requests) == 1 else None
    if request is None or request.intent not in _TOLD or request.confidence < ENOUGH or request.when is None:
        return None
    title = str(request.slots.get("title", ""))
    return request if title and begins_with_verb(words_of(title)) else None


def _lead(piece: str, request: Request) -> str:
    """The piece up to its verb."""
    verb = words_of(str(request.slots["title"]))[0].key
    found = [word for word in words_of(piece) if word.key == fold(verb)]
    return piece[: found[0].end] if len(found) == 1 else ""
