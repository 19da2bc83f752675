"""An event that is called by its name is that one, and not whatever was spoken of last."""

import re
from dataclasses import replace

from language import understand
from language.context import references
from language.types import Request, When
from tools._calendar_pool import KIND, is_any, named
from tools._choose import latest, said
from tools._context import Turn

_NAMED = re.compile(
    r"^\W*(?:cancel\w*|desmarc\w*|call off)\s+(?:o|a|os|as|meu|minha|the|my)\s+(?!(?:de|da|do|que|of|that|one)\b)(?P<name>\S.*?)\W*$",
    re.IGNORECASE,
)


async def by_its_name(turn: Turn, request: Request, day: When | None) -> Request:
    """The request about the name it says, where something that was not just spoken of is called so; else as it is."""
    if "number" in request.slots or said(request, "query"):
        return request
    name = _name_in(turn, request)
    if not name:
        return request
    kept = {slot: value for slot, value in request.slots.items() if slot != "reference"}
    called_so = {each.id for each in await named(turn, name, day)}
    if not called_so:
        # Nothing was pointed at either: what is named and not there is no leave to take something else.
        return (
            request if "reference" in request.slots or is_any(name) else replace(request, slots={**kept, "query": name})
        )
    spoken = {turn.spoken[at - 1].id for at in references(request) if 0 < at <= len(turn.spoken)}
    last = {latest(turn, KIND)} if "reference" not in request.slots else set()
    return request if called_so & (spoken | last) else replace(request, slots={**kept, "query": name})


def _name_in(turn: Turn, request: Request) -> str:
    """What the sentence alone calls an event by."""
    alone = understand(turn.message, now=turn.now, zone=turn.zone, language=turn.language).requests
    if len(alone) == 1 and alone[0].intent == request.intent and said(alone[0], "query"):
        return said(alone[0], "query")
    found = _NAMED.match(turn.message)
    return found["name"] if found and request.intent == "event_cancel" else ""
