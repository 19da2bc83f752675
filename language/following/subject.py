"""What is said when it was asked what a reminder or an event is to be of: that, unless it surely asks for something else."""

import re
from collections.abc import Sequence
from dataclasses import replace

from language.context import Context
from language.types import Request, Understanding, When

SURELY = 0.9
"""So sure a message means itself: "minhas tarefas", but not "ligar pra mãe", which has no word of an order."""
LONGEST = 200
"""Characters: who says more says something else."""
_LEAD = re.compile(
    r"^\s*(?:(?:é|e|it'?s|just|só)\s+)?(?:de|do|da|pra|para|que|sobre|to|of|about|that)\s+(?=\w)", re.IGNORECASE
)
_SPARE = re.compile(
    r"[\W_]|\b(?:as|às|a|at|on|em|no|na|pra|para|por favor|please|ou melhor|melhor|actually|rather)\b", re.IGNORECASE
)


def lacking(context: Context | None) -> Request | None:
    """The reminder or event that was asked for with a time and nothing that it is of."""
    if context is None or context.newest != "asked" or len(context.requests) != 1:
        return None
    asked = context.requests[0]
    lacks = (
        asked.intent in {"reminder_create", "event_create"} and asked.when is not None and not asked.slots.get("title")
    )
    return asked if lacks else None


def filled(found: Understanding, asked: Request, whens: Sequence[When]) -> Understanding:
    """The reminder with these words, or at another time where they say nothing else."""
    text = found.text.strip()
    if "?" in text or len(text) > LONGEST or "\n" in text:
        return found
    if len(whens) == 1 and not _SPARE.sub("", _without(found.text, whens[0])):
        return _going_on(found, replace(asked, when=whens[0]))
    told = found.requests[0] if len(found.requests) == 1 else None
    title = told.slots.get("title") if told is not None else None
    if told is not None and told.intent == asked.intent and told.when is None and title:
        return _going_on(found, _titled(asked, str(title)))
    if found.requests and found.confidence >= SURELY:
        return found
    subject = _LEAD.sub("", text).strip(" .!")
    return _going_on(found, _titled(asked, subject)) if subject else found


def _titled(asked: Request, title: str) -> Request:
    return replace(asked, slots={**asked.slots, "title": title})


def _without(text: str, when: When) -> str:
    for start, end in sorted(when.spans or (when.span,), reverse=True):
        text = text[:start] + text[end:]
    return text


def _going_on(found: Understanding, request: Request) -> Understanding:
    return replace(found, requests=(request,), alternatives=(), follows=True)
