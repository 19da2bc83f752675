"""What a message may lean on: what its conversation asked for last, and the things that led to. Values, and the fold over a transcript."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from language.intents.labels import effect
from language.types import Request, Understanding, When

Newest = Literal["", "written", "listed", "asked"]
SURE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A row that was just made, changed or listed."""

    kind: str
    """task, note, inbox_item, event, reminder, ..."""
    title: str
    due: date | None = None
    """A day or a moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The last exchange of a conversation; empty when it is too long ago, or closed by something else."""

    requests: tuple[Request, ...] = ()
    """What was asked for last."""
    written: tuple[Thing, ...] = ()
    """What the last writing message made or changed."""
    made: bool = False
    """It was made, not changed."""
    listed: tuple[Thing, ...] = ()
    """What was listed since."""
    newest: Newest = ""
    """What came last; `asked`: nothing was done, a question about `requests` is open."""
    told: bool = False
    """That question is about what came by itself: "Adio para quando?"."""

    @property
    def things(self) -> tuple[Thing, ...]:
        """What a `reference` counts through, from 1."""
        return (*self.written, *self.listed)


NOWHERE = Context()


def after(understood: Understanding, before: Context = NOWHERE) -> Context:
    """The context a message leaves when everything it surely asks for is done; rows of lists are not known here."""
    requests = understood.requests
    if any(request.intent in {"undo", "redo", "stop"} for request in requests):
        return NOWHERE
    effects = {effect(request.intent) for request in requests}
    if not requests or effects == {"talk"}:
        return before
    if "write" not in effects:
        return replace(before, requests=requests, listed=(), newest="listed")
    if understood.confidence < SURE:
        return replace(before, requests=requests, newest="asked")
    writing = [request for request in requests if effect(request.intent) == "write"]
    written = tuple(thing for request in writing for thing in _written(request, before))
    made = all(request.intent.endswith(("_create", "_add")) for request in writing)
    return Context(requests=requests, written=written, made=made, newest="written")


def _written(request: Request, before: Context) -> tuple[Thing, ...]:
    kind, _, verb = request.intent.partition("_")
    title = next((value for name in TITLES if isinstance(value := request.slots.get(name), str)), "")
    if verb == "create":
        return (Thing(kind=KINDS.get(kind, kind), title=title, due=due_of(request.when)),)
    if verb not in STAYS:
        return ()
    known = [before.things[at - 1] for at in references(request) if 0 < at <= len(before.things)]
    numbers = request.slots.get("number")
    unknown = Thing(kind=KINDS.get(kind, kind), title=str(request.slots.get("query", "")))
    things = known or [unknown] * (len(numbers) if isinstance(numbers, tuple) else 1)
    due = due_of(request.when)
    return tuple(replace(thing, title=title or thing.title, due=due or thing.due) for thing in things)


def references(request: Request) -> tuple[int, ...]:
    """Which things of the context a request is about."""
    value = request.slots.get("reference", ())
    return tuple(int(each) for each in value) if isinstance(value, tuple) else ()


def due_of(when: When | None) -> date | None:
    return None if when is None or when.kind in {"duration", "recurrence"} else when.start


STAYS = frozenset(("update", "complete", "reopen", "pin", "unpin"))
"""What is done to a thing that is there afterwards."""
TITLES = ("title", "text", "body")
KINDS: Mapping[str, str] = {"inbox": "inbox_item"}
"""First word of an intent -> kind of thing, where they differ."""
