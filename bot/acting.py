"""Runs planned calls: each in its own fenced transaction, with its ledger row, exactly once."""

import json
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from bot import failpoints, metrics, replies
from bot.origins import OWN, ids_in, outside_of, worded_by_model
from bot.plan import Plan, PlannedCall, calls_json
from bot.scene import Scene
from integrations.postgres import provenance, turns, undoing
from integrations.postgres.database import Database, Row, Session
from language.types import Language
from tools._context import Effect, RejectedError, ToolResult, Turn
from tools._toolbox import Tool, Toolbox

log = structlog.get_logger()

OUTSIDE: frozenset[Effect] = frozenset({"external", "money"})
"""What these do is not taken back by a rollback: the row is committed before, and what came of it after.

Destructive is what destroys rows of ours: one transaction with its ledger row, like every other change of ours.
"""
ENDED = frozenset({"done", "failed", "undone", "unknown", "cancelled", "declined", "expired"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to, as the ledger keeps it."""

    state: str
    result: Mapping[str, object]
    inverse: str | None = None


Then = Callable[[Session, Outcome], Coroutine[None, None, None]]
"""What follows from what a call came to."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Carries plans out."""

    database: Database
    toolbox: Toolbox

    async def act(self, scene: Scene, plan: Plan) -> None:
        """Runs what has not run yet.

        Raises:
            FenceLostError: somebody else has the conversation; nothing was changed since.
        """
        for step, planned in enumerate(plan.calls):
            await self.run(scene, plan, planned, step=step)

    async def run(
        self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int, then: Then | None = None
    ) -> Outcome | None:
        """Runs one call and answers what it came to; None when it had ended before. `step` is its place among the turn's rows.

        `then` is done in the transaction of a call that is one: it happened with what it follows from, or neither did.
        """
        tool = self.toolbox[planned.call.tool]
        if tool.effect in OUTSIDE and planned.call.undoes is None:
            outcome = await self._run_outside(scene, plan, planned, step=step)
        else:
            outcome = await self._run_inside(scene, plan, planned, step=step, then=then)
        if outcome is not None:
            metrics.TOOL_CALLS.labels(tool=tool.name, decision="allow", outcome=outcome.state).inc()
            failpoints.reach("call.committed")
        return outcome

    async def _run_inside(
        self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int, then: Then | None
    ) -> Outcome | None:
        """Of our own rows: the effect and its ledger row are one transaction, which reaches the disk with the end of the turn."""
        tool = self.toolbox[planned.call.tool]
        try:
            async with self._recorded(scene, plan, planned, step=step, lazily=True) as (session, before):
                if before in ENDED:
                    return None
                await _take_back(session, plan, planned)
                turn = scene.turn(session, plan.language, call_id=planned.id)
                result = await tool.call(turn, planned.call.arguments)
                outcome = await _done(turn, tool, planned, result)
                await _settle(session, planned, outcome, plan, then)
                failpoints.reach("call.acted")
        except (RejectedError, ValidationError) as error:
            # The transaction is gone with everything the tool did; the ledger keeps the refusal.
            outcome = _refused(error, tool, plan.language)
            async with self._recorded(scene, plan, planned, step=step, lazily=True) as (session, before):
                if before not in ENDED:
                    await _settle(session, planned, outcome, plan, then)
        return outcome

    async def _run_outside(self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int) -> Outcome | None:
        """Of the world: never twice. A row that was left running is in doubt, and what cannot be found out is called unknown."""
        async with self._recorded(scene, plan, planned, step=step) as (_, before):
            if before in ENDED:
                return None
        failpoints.reach("outside.recorded")
        tool = self.toolbox[planned.call.tool]
        outcome = None
        async with self.database.as_person(scene.known.person) as session:
            turn = scene.turn(session, plan.language, call_id=planned.id)
            if before == "running":
                outcome = await _reconciled(tool, turn, planned)
            if outcome is None:
                outcome = await _attempted(tool, turn, planned)
        failpoints.reach("outside.acted")
        async with self.database.as_person(scene.known.person) as session:
            # Without the fence: what has happened has happened, even if somebody said stop meanwhile.
            await turns.settle_outside(
                session,
                planned.id,
                state=outcome.state,
                result=json.dumps(outcome.result),
                inverse=outcome.inverse,
                now=plan.said_at,
            )
        return outcome

    async def ended(self, scene: Scene, planned: PlannedCall) -> Row:
        """The ledger row of a call that had ended before."""
        async with self.database.as_person(scene.known.person) as session:
            return (await turns.calls(session, [planned.id]))[planned.id]

    @asynccontextmanager
    async def _recorded(
        self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int, lazily: bool = False
    ) -> AsyncIterator[tuple[Session, str | None]]:
        """A fenced transaction with the call's ledger row in it, and the state the row was in before, if it was."""
        tool = self.toolbox[planned.call.tool]
        async with self.database.as_person(scene.known.person, lazily=lazily) as session:
            before = await turns.record(
                session,
                planned.id,
                claim=scene.claim,
                turn_id=scene.turn_id,
                step=step,
                tool=tool.name,
                arguments=planned.call.arguments,
                origins=planned.call.origins,
                effect=tool.effect,
                state="running",
                undoes=planned.call.undoes,
                now=plan.said_at,
            )
            failpoints.reach("call.recorded")
            yield session, before


async def _settle(session: Session, planned: PlannedCall, outcome: Outcome, plan: Plan, then: Then | None) -> None:
    settling = turns.settle(
        session,
        planned.id,
        state=outcome.state,
        result=json.dumps(outcome.result),
        inverse=outcome.inverse,
        now=plan.said_at,
    )
    await session.together(settling, *([then(session, outcome)] if then else []))


def _refused(error: RejectedError | ValidationError, tool: Tool, language: Language) -> Outcome:
    if isinstance(error, RejectedError):
        return _failed(error.words[language].format(**error.facts))
    field = ".".join(str(part) for part in error.errors()[0]["loc"]) or tool.name
    return _failed(replies.say(replies.WRONG_ARGUMENTS, language, field=field))


async def _reconciled(tool: Tool, turn: Turn, planned: PlannedCall) -> Outcome | None:
    """What became of a call that somebody began and never finished; None when it surely did not happen."""
    if tool.reconcile is None:
        return Outcome("unknown", {"reason": "left unfinished"})
    result = await tool.reconcile(turn, planned.call.arguments)
    return None if result is None else await _done(turn, tool, planned, result)


async def _attempted(tool: Tool, turn: Turn, planned: PlannedCall) -> Outcome:
    """Runs it once. Whatever a tool does not explain leaves it open whether it happened."""
    try:
        result = await tool.call(turn, planned.call.arguments)
        return await _done(turn, tool, planned, result)
    except (RejectedError, ValidationError) as error:
        return _refused(error, tool, turn.language)
    except Exception:
        # Around one effect on the world: to try it again might do it twice.
        log.exception("outcome unknown", tool=tool.name)
        return Outcome("unknown", {"reason": "no answer"})


def _failed(reason: str) -> Outcome:
    return Outcome("failed", {"reason": reason})


async def _outside(turn: Turn, tool: Tool, planned: PlannedCall, result: ToolResult) -> Mapping[str, str]:
    """The rows of the result that hold words from outside; the ledger keeps them, so that nobody mistakes them for the person's."""
    rows = ids_in(result.facts)
    made = {str(turn.new_id(nth=nth)) for nth in range(len(rows))}
    known = await provenance.outside(turn.session, (ids_in(planned.call.arguments) | rows) - made)
    return outside_of(planned.call, result.facts, known, writes=tool.effect != "read")


async def _done(turn: Turn, tool: Tool, planned: PlannedCall, result: ToolResult) -> Outcome:
    outside = await _outside(turn, tool, planned, result)
    shown = None if result.shown is None else {"kind": result.shown.kind, "ids": [str(i) for i in result.shown.ids]}
    inverse = calls_json().dump_json(result.inverse).decode() if result.inverse else None
    told: dict[str, object] = {"facts": dict(result.facts), "shown": shown}
    if result.origin != OWN:
        told["origin"] = result.origin
    if outside:
        told["outside"] = dict(outside)
    if tool.effect != "read" and (worded := worded_by_model(planned.call, result.facts)):
        told["model_worded"] = sorted(worded)
    return Outcome("done", told, inverse)


async def _take_back(session: Session, plan: Plan, planned: PlannedCall) -> None:
    """Marks the ledger row that this call takes back; of several that take one back, the first does."""
    undoes = planned.call.undoes
    if undoes is None or planned.id != next(each.id for each in plan.calls if each.call.undoes == undoes):
        return
    if not await undoing.mark_undone(session, undoes):
        raise RejectedError(replies.ALREADY_UNDONE)
