"""Runs planned calls: each in its own fenced transaction, with its ledger row, exactly once."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from pydantic import ValidationError

from bot import failpoints, metrics, replies
from bot.plan import Plan, PlannedCall, calls_json
from bot.planning import Scene
from integrations.postgres import turns, undoing
from integrations.postgres.database import Database, Session
from language.types import Language
from tools._context import RejectedError, ToolResult
from tools._toolbox import Tool, Toolbox

ENDED = frozenset({"done", "failed", "undone", "unknown", "cancelled", "declined", "expired"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to, as the ledger keeps it."""

    state: str
    result: Mapping[str, object]
    inverse: str | None = None


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
            await self._run(scene, plan, planned, step=step)

    async def _run(self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int) -> None:
        tool = self.toolbox[planned.call.tool]
        try:
            async with self._recorded(scene, plan, planned, step=step) as session:
                if session is None:
                    return
                await _take_back(session, plan, planned)
                turn = scene.turn(session, plan.language, call_id=planned.id)
                outcome = _done(await tool.call(turn, planned.call.arguments))
                await _settle(session, planned, outcome, plan)
                failpoints.reach("call.acted")
        except (RejectedError, ValidationError) as error:
            # The transaction is gone with everything the tool did; the ledger keeps the refusal.
            outcome = _refused(error, tool, plan.language)
            async with self._recorded(scene, plan, planned, step=step) as session:
                if session is not None:
                    await _settle(session, planned, outcome, plan)
        metrics.TOOL_CALLS.labels(tool=tool.name, decision="allow", outcome=outcome.state).inc()
        failpoints.reach("call.committed")

    @asynccontextmanager
    async def _recorded(
        self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int
    ) -> AsyncIterator[Session | None]:
        """A fenced transaction with the call's ledger row in it; None when the call has ended before."""
        tool = self.toolbox[planned.call.tool]
        async with self.database.as_person(scene.known.person) as session:
            state = await turns.record(
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
            yield None if state in ENDED else session


async def _settle(session: Session, planned: PlannedCall, outcome: Outcome, plan: Plan) -> None:
    await turns.settle(
        session,
        planned.id,
        state=outcome.state,
        result=json.dumps(outcome.result),
        inverse=outcome.inverse,
        now=plan.said_at,
    )


def _refused(error: RejectedError | ValidationError, tool: Tool, language: Language) -> Outcome:
    if isinstance(error, RejectedError):
        return _failed(error.words[language].format(**error.facts))
    field = ".".join(str(part) for part in error.errors()[0]["loc"]) or tool.name
    return _failed(replies.say(replies.WRONG_ARGUMENTS, language, field=field))


def _failed(reason: str) -> Outcome:
    return Outcome("failed", {"reason": reason})


def _done(result: ToolResult) -> Outcome:
    shown = None if result.shown is None else {"kind": result.shown.kind, "ids": [str(i) for i in result.shown.ids]}
    inverse = calls_json().dump_json(result.inverse).decode() if result.inverse else None
    return Outcome("done", {"facts": dict(result.facts), "shown": shown}, inverse)


async def _take_back(session: Session, plan: Plan, planned: PlannedCall) -> None:
    """Marks the ledger row that this call takes back; of several that take one back, the first does."""
    undoes = planned.call.undoes
    if undoes is None or planned.id != next(each.id for each in plan.calls if each.call.undoes == undoes):
        return
    if not await undoing.mark_undone(session, undoes):
        raise RejectedError(replies.ALREADY_UNDONE)
