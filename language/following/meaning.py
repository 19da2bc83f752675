"""Which things of the context a request is for, and what kind of request that makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from language.context import Context, Thing
from language.following.moments import onto
from language.readings import Reader
from language.types import Request, SlotValue, When

SURE = 0.9
ASK = 0.6
MOST = 5
"""More things than this are not asked about one by one."""

INTENTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "when": {"task": "task_update", "event": "event_update", "reminder": "reminder_update"},
        "remind": {"task": "reminder_create", "note": "reminder_create", "inbox_item": "reminder_create"},
        "priority": {"task": "task_update"},
        "project": {"task": "task_update"},
        "title": {"task": "task_update", "event": "event_update", "reminder": "reminder_update", "note": "note_update"},
        "delete": {
            "task": "task_delete",
            "note": "note_delete",
            "inbox_item": "inbox_delete",
            "event": "event_cancel",
            "reminder": "reminder_cancel",
            "alarm": "alarm_cancel",
            "timer": "timer_cancel",
        },
        "done": {"task": "task_complete"},
        "reopen": {"task": "task_reopen"},
        "pin": {"note": "note_pin"},
        "unpin": {"note": "note_unpin"},
        "append": {"note": "note_update"},
        "show": {"note": "note_query"},
        "to_task": {"inbox_item": "inbox_to_task"},
        "to_note": {"inbox_item": "inbox_to_note"},
    }
)
"""What is to be done -> the kinds of things it can be done to, and the intent that makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something to be done with what was spoken of."""

    act: str
    """A key of INTENTS."""
    confidence: float
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    when: When | None = None
    pointed: bool = False
    """A pronoun said that something is meant."""
    kind: str = ""
    """The kind of thing, if it was said."""
    many: int = 0
    """How many things, 1 when only that they are several; 0 when one is meant."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A message read as going on with the conversation."""

    requests: tuple[Request, ...]
    alternatives: tuple[Request, ...] = ()


Place = tuple[int, Thing]
"""A thing and its number in the context, from 1."""


def newest(context: Context) -> Sequence[Place]:
    """What "it" may be: what the last exchange was about."""
    if context.newest == "written":
        return list(enumerate(context.written, 1))
    if context.newest == "listed":
        return list(enumerate(context.listed, len(context.written) + 1))
    return []


def written(context: Context) -> Sequence[Place]:
    """What a correction may be about: what was written last, whatever was looked at since."""
    return list(enumerate(context.written, 1))


def fitting(act: Act, places: Sequence[Place]) -> Sequence[Place]:
    """Those the act can be done to."""
    kinds = INTENTS[act.act]
    return [(at, thing) for at, thing in places if thing.kind in kinds and act.kind in {"", thing.kind}]


def followed(act: Act, places: Sequence[Place], reader: Reader) -> Followed | None:
    """The requests an act comes to: sure for one thing, a choice among several, a question when a pronoun has none."""
    found = fitting(act, places)
    if act.many:
        clear = len(found) > 1 and act.many in {1, len(found)}
        return Followed((_request(act, found if clear else (), reader, act.confidence),))
    if len(found) == 1:
        return Followed((_request(act, found, reader, act.confidence),))
    if found and len(found) <= MOST:
        first, *others = (_request(act, [place], reader, min(ASK, act.confidence)) for place in found)
        return Followed((first,), tuple(others))
    if act.pointed or found:
        return Followed((_request(act, (), reader, act.confidence),))
    return None


def _request(act: Act, places: Sequence[Place], reader: Reader, confidence: float) -> Request:
    kinds = INTENTS[act.act]
    kind = places[0][1].kind if places else act.kind if act.kind in kinds else next(iter(kinds))
    slots: dict[str, SlotValue] = {**act.slots, "reference": tuple(at for at, _ in places)}
    if act.act == "remind" and len(places) == 1:
        # The reminder is another thing, with the words of this one.
        return Request(
            intent=kinds[kind], confidence=round(confidence, 3), slots={"title": places[0][1].title}, when=act.when
        )
    when = act.when
    if when is not None and len(places) == 1:
        when = onto(when, places[0][1].due, reader)
    return Request(intent=kinds[kind], confidence=round(confidence, 3), slots=slots, when=when)


def doubted(found: Followed | None, factor: float) -> Followed | None:
    """The same, less sure."""
    if found is None:
        return None
    requests = tuple(replace(each, confidence=round(each.confidence * factor, 3)) for each in found.requests)
    return Followed(requests, found.alternatives)
