"""What a turn is going to do, written down before it does any of it, so that a crash resumes and never repeats."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from pydantic import TypeAdapter

from language.types import Language, Request
from tools._context import Ask, Choice, ToolCall


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCall:
    """A call with the id of its ledger row, known before the row exists."""

    id: UUID
    call: ToolCall


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """A question the turn ends with."""

    text: str
    choices: tuple[Choice, ...] = ()
    waiting: tuple[PlannedCall, ...] = ()
    """Calls that wait for a yes; then the choices are yes and no."""
    then: Ask | None = None
    """What is asked after the yes or no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole of a turn: sentences and calls in the order they will be said."""

    route: str
    """How the router took it: stop, answer, tap, command, local, ..."""
    language: Language
    said_at: datetime
    lines: tuple[str | PlannedCall, ...] = ()
    question: PlannedQuestion | None = None
    requests: tuple[Request, ...] = ()
    """What was understood: the next message may lean on it."""

    @property
    def calls(self) -> tuple[PlannedCall, ...]:
        return tuple(line for line in self.lines if isinstance(line, PlannedCall))


@cache
def plan_json() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)


@cache
def requests_json() -> TypeAdapter[tuple[Request, ...]]:
    return TypeAdapter(tuple[Request, ...])


@cache
def calls_json() -> TypeAdapter[tuple[ToolCall, ...]]:
    return TypeAdapter(tuple[ToolCall, ...])


def hash_of(calls: Sequence[PlannedCall]) -> str:
    """What an approval is bound to: these calls, with exactly these arguments, and no others."""
    shown = [[str(each.id), each.call.tool, each.call.arguments] for each in calls]
    return hashlib.sha256(json.dumps(shown, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
