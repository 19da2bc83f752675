"""What a turn is going to do, written down before it does any of it, so that a crash resumes and never repeats."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Literal
from uuid import UUID

from pydantic import TypeAdapter

from bot.messages import Enclosed
from integrations.postgres import turns
from integrations.postgres.database import Session
from language.types import Language, Request
from tools._context import Ask, Choice, Say, ToolCall


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured(Say):
    """A plain answer with files, which are kept already."""

    attachments: tuple[Enclosed, ...] = ()


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
    otherwise: tuple[ToolCall, ...] = ()
    """What a no does; usually nothing."""
    hours: float | None = None
    """How long it may be answered; as long as any other question unless said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """The turn goes to the model; the calls of the plan are what is done before that."""

    said: str
    tools: tuple[str, ...]
    """On offer, the likeliest first."""
    asks: Literal["read", "write", "talk"]
    """What the message seems to ask for: an answer to a request to change something must not sound like a yes without one."""
    local: "Plan | None" = None
    """What happens instead when the model does not answer."""
    quoted: str = ""
    """What somebody else said, to which the person points."""
    continues: UUID | None = None
    """The turn whose question was answered with yes: the model goes on where it stopped there."""


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
    handed: Handed | None = None
    attachments: tuple[Enclosed, ...] = ()
    """Files that go with the reply, kept by `bot/enclosing.py`."""
    steps: int = 0
    """Ledger rows the turn has, beyond those its lines speak of."""

    @property
    def silent(self) -> bool:
        """There is nothing to say: no reply is sent."""
        return not (self.lines or self.attachments) and self.question is None and self.handed is None

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


async def write_down(session: Session, turn_id: UUID, plan: Plan) -> None:
    """Puts the plan in its turn's row. Nothing here commits."""
    await turns.journal(
        session, turn_id, plan=plan_json().dump_json(plan).decode(), route=plan.route, language=plan.language
    )
