"""Runs planned calls: each in its own fenced transaction, with its ledger row, exactly once."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import structlog
from pydantic import ValidationError

from bot import failpoints, metrics, replies
from bot.abroad import Abroad
from bot.origins import OWN, ids_in, outside_of, worded_by_model
from bot.plan import Plan, PlannedCall, calls_json
from bot.policy import OUTSIDE
from bot.queue import nudge_release
from bot.scene import Scene
from bot.taking_back import is_gone, take_back, taken_back
from integrations.postgres import holds, provenance, turns
from integrations.postgres.database import Database, Row, Session
from language.types import Language
from tools._context import GoneError, InDoubtError, RejectedError, ToolResult, Turn, UnavailableError
from tools._errand import Errand
from tools._toolbox import Held, Tool, Toolbox

log = structlog.get_logger()

ENDED = frozenset({"done", "failed", "undone", "unknown", "cancelled", "declined", "expired"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to, as the ledger keeps it."""

    state: str
    result: Mapping[str, object]
    inverse: str | None = None


Then = Callable[[Session, Outcome], Coroutine[None, None, None]]
"""What follows from what a call came to."""
Done = Callable[[Any, Tool, PlannedCall, ToolResult], Awaitable[Outcome]]
"""Puts what a tool did into what the ledger keeps."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Carries plans out."""

    database: Database
    toolbox: Toolbox
    abroad: Abroad

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
        if tool.held is not None and planned.call.undoes is None:
            outcome = await self._hold(scene, plan, planned, tool.held, step=step)
        elif tool.abroad or self._reaches_out(planned):
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
                await take_back(session, plan, planned)
                turn = scene.turn(session, plan.language, call_id=planned.id)
                result = await tool.call(turn, planned.call.arguments)
                outcome = await done(session, turn, tool, planned, result)
                await _settle(session, planned, outcome, plan, then)
                failpoints.reach("call.acted")
        except (RejectedError, ValidationError) as error:
            # The transaction is gone with everything the tool did; the ledger keeps the refusal.
            outcome = _refused(error, tool, plan.language)
            async with self._recorded(scene, plan, planned, step=step, lazily=True) as (session, before):
                if before not in ENDED:
                    await _settle(session, planned, outcome, plan, then)
        return outcome

    async def _hold(self, scene: Scene, plan: Plan, planned: PlannedCall, held: Held, *, step: int) -> Outcome | None:
        """Decided, and carried out a while later by whoever is nudged: `bot/releasing.py`."""
        due_at = self.abroad.clock() + held.length
        outcome = Outcome("held", {"facts": {**planned.call.arguments, "due_at": due_at.isoformat()}})
        async with self._recorded(scene, plan, planned, step=step, state="held") as (session, before):
            if before not in {None, "waiting"}:
                return None
            await holds.hold(session, planned.id, due_at=due_at, result=json.dumps(outcome.result))
            await session.defer(nudge_release(scene.known.person, planned.id, delay=held.length.total_seconds()))
        return outcome

    async def _run_outside(self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int) -> Outcome | None:
        """Of the world: never twice. A row that was left running is in doubt, and what cannot be found out is called unknown."""
        tool = self.toolbox[planned.call.tool]
        async with self._recorded(scene, plan, planned, step=step) as (session, before):
            if before in ENDED:
                return None
            gone = await is_gone(session, plan, planned)
            kept = await holds.noted(session, planned.id) if before == "running" else {}
        failpoints.reach("outside.recorded")
        if gone:
            outcome = _failed(replies.say(replies.ALREADY_UNDONE, plan.language))
        elif before is None and self._reaches_out(planned):
            # What waited for a yes has a row that waited: these arguments were shown to nobody.
            outcome = _failed(replies.say(replies.NEVER_ASKED, plan.language))
        elif tool.abroad:
            outcome = await self._sent(scene, plan, planned, kept, resumed=before == "running")
        else:
            async with self.database.as_person(scene.known.person) as session:
                turn = scene.turn(session, plan.language, call_id=planned.id)
                outcome = await came(tool, turn, planned, partial(done, session), resumed=before == "running")
        failpoints.reach("outside.acted")
        async with self.database.as_person(scene.known.person) as session:
            # Without the fence: what has happened has happened, even if somebody said stop meanwhile.
            if outcome.state == "done" and not gone:
                await taken_back(session, plan, planned)
            await turns.settle_outside(
                session,
                planned.id,
                state=outcome.state,
                result=json.dumps(outcome.result),
                inverse=outcome.inverse,
                now=plan.said_at,
            )
        return outcome

    def _reaches_out(self, planned: PlannedCall) -> bool:
        """Whether it does to the world, or to others, what only a yes allows."""
        return self.toolbox.effect_of(planned.call) in OUTSIDE and planned.call.undoes is None

    async def _sent(
        self, scene: Scene, plan: Plan, planned: PlannedCall, kept: Mapping[str, object], *, resumed: bool
    ) -> Outcome:
        """On an errand, with no transaction open."""
        tool = self.toolbox[planned.call.tool]
        errand = self.abroad.errand(scene, plan.language, planned.id, kept=kept)
        going = came(tool, errand, planned, done_abroad, resumed=resumed)
        return await self.abroad.watched(scene, going, reads=self.toolbox.effect_of(planned.call) == "read")

    async def ended(self, scene: Scene, planned: PlannedCall) -> Row:
        """The ledger row of a call that had ended before."""
        async with self.database.as_person(scene.known.person) as session:
            return (await turns.calls(session, [planned.id]))[planned.id]

    @asynccontextmanager
    async def _recorded(
        self, scene: Scene, plan: Plan, planned: PlannedCall, *, step: int, lazily: bool = False, state: str = "running"
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
                effect=self.toolbox.effect_of(planned.call),
                state=state,
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
        reason = error.words[language].format(**error.facts)
        later = {"later": True} if isinstance(error, UnavailableError) else {}
        gone = {"gone": True} if isinstance(error, GoneError) else {}
        return Outcome("failed", {"reason": reason, **later, **gone})
    field = ".".join(str(part) for part in error.errors()[0]["loc"]) or tool.name
    return _failed(replies.say(replies.WRONG_ARGUMENTS, language, field=field))


async def came(tool: Tool, turn: Turn | Errand, planned: PlannedCall, told: Done, *, resumed: bool) -> Outcome:
    """What a call comes to that is begun now, or that somebody began and never finished."""
    writes = tool.effect_of(planned.call.arguments) != "read"
    outcome = await _reconciled(tool, turn, planned, told) if resumed and writes else None
    return outcome or await _attempted(tool, turn, planned, told)


async def _reconciled(tool: Tool, turn: Turn | Errand, planned: PlannedCall, told: Done) -> Outcome | None:
    """What became of a call that was left unfinished; None when it surely did not happen."""
    if tool.reconcile is None:
        return Outcome("unknown", {"reason": "left unfinished"})
    try:
        result = await tool.reconcile(turn, planned.call.arguments)
    except RejectedError as error:
        return _doubtful(error, turn.language)
    return None if result is None else await told(turn, tool, planned, result)


async def _attempted(tool: Tool, turn: Turn | Errand, planned: PlannedCall, told: Done) -> Outcome:
    """Runs it once. Whatever a tool does not explain leaves it open whether it happened."""
    try:
        result = await tool.call(turn, planned.call.arguments)
        return await told(turn, tool, planned, result)
    except InDoubtError as error:
        return _doubtful(error, turn.language)
    except (RejectedError, ValidationError) as error:
        return _refused(error, tool, turn.language)
    except Exception:
        # Around one effect on the world: to try it again might do it twice.
        log.exception("outcome unknown", tool=tool.name)
        if tool.effect_of(planned.call.arguments) == "read":
            return _failed(replies.say(replies.NO_ANSWER, turn.language))
        return Outcome("unknown", {"reason": "no answer"})


def _doubtful(error: RejectedError, language: Language) -> Outcome:
    return Outcome("unknown", {"reason": "no answer", "told": error.words[language].format(**error.facts)})


async def done_abroad(errand: Errand, tool: Tool, planned: PlannedCall, result: ToolResult) -> Outcome:
    async with errand.rows() as session:
        return await done(session, errand, tool, planned, result)


def _failed(reason: str) -> Outcome:
    return Outcome("failed", {"reason": reason})


async def _outside(
    session: Session, turn: Turn | Errand, tool: Tool, planned: PlannedCall, result: ToolResult
) -> Mapping[str, str]:
    """The rows of the result that hold words from outside; the ledger keeps them, so that nobody mistakes them for the person's."""
    rows = ids_in(result.facts)
    made = {str(turn.new_id(nth=nth)) for nth in range(len(rows))}
    known = await provenance.outside(session, (ids_in(planned.call.arguments) | rows) - made)
    return outside_of(planned.call, result.facts, known, writes=tool.effect_of(planned.call.arguments) != "read")


async def done(session: Session, turn: Turn | Errand, tool: Tool, planned: PlannedCall, result: ToolResult) -> Outcome:
    outside = await _outside(session, turn, tool, planned, result)
    shown = None if result.shown is None else {"kind": result.shown.kind, "ids": [str(i) for i in result.shown.ids]}
    inverse = calls_json().dump_json(result.inverse).decode() if result.inverse else None
    kept: dict[str, object] = {"facts": dict(result.facts), "shown": shown}
    if result.files:
        kept["files"] = [asdict(each) for each in result.files]
    if result.secluded:
        kept["secluded"] = list(result.secluded)
    if result.origin != OWN:
        kept["origin"] = result.origin
    if outside:
        kept["outside"] = dict(outside)
    if tool.effect_of(planned.call.arguments) != "read" and (worded := worded_by_model(planned.call, result.facts)):
        kept["model_worded"] = sorted(worded)
    return Outcome("done", kept, inverse)
