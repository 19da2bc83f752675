"""Carries out what the model asked for: checked, ruled on, run under the fence with a ledger row each."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pydantic import ValidationError

from bot import metrics, offers, policy
from bot.acting import Acting
from bot.model_run import Run, key_of, refusal, reply_of, seen_in
from bot.origins import origins_of
from bot.plan import Plan, PlannedCall
from bot.scene import Scene
from integrations.llm.types import CallAsked, ToolReply
from tools._context import ToolCall
from tools._schema import without_nulls
from tools._toolbox import Toolbox

MOST_CALLS = 16
MOST_REPEATS = 2


class GiveUpError(Exception):
    """The model goes nowhere; `why` is a key of the sentences."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class _Checked:
    """A call of the model as ours: to run, or answered already."""

    asked: CallAsked
    planned: PlannedCall | None = None
    reply: ToolReply | None = None


@dataclass(frozen=True, slots=True)
class ModelCalls:
    """The tool boundary of a model."""

    toolbox: Toolbox
    acting: Acting

    async def carry_out(self, scene: Scene, plan: Plan, run: Run, asked: Sequence[CallAsked]) -> tuple[ToolReply, ...]:
        """Runs what may run; what waits for a yes is left in `run.waiting`.

        Raises:
            GiveUpError: too many calls, the same again and again, or arguments that were wrong before.
            FenceLostError: somebody else has the conversation; nothing was changed since.
        """
        if len(run.calls) + len(asked) > MOST_CALLS:
            raise GiveUpError("calls")
        checked = [self._checked(scene, run, call, place) for place, call in enumerate(asked)]
        for reads, group in groupby(checked, key=self._reads):
            together = [each for each in group if each.planned is not None]
            if reads:
                await asyncio.gather(*(self._run(scene, plan, run, each) for each in together))
            else:
                for each in together:
                    await self._run(scene, plan, run, each)
        return tuple(self._reply(run, each) for each in checked)

    def _checked(self, scene: Scene, run: Run, asked: CallAsked, place: int) -> _Checked:
        if asked.name == offers.MORE:
            names = offers.asked_for(self.toolbox, asked)
            run.names += [name for name in names if name not in run.names]
            told = "now on offer: " + ", ".join(names) if names else "there are no such tools"
            return _Checked(asked, reply=ToolReply(id=asked.id, name=asked.name, content=json.dumps({"tools": told})))
        reason = self._misfit(run, asked)
        if reason is not None:
            return self._refused(run, asked, reason)
        given = without_nulls(asked.arguments or {})
        said = "\n".join(message.text for message in scene.messages)
        call = ToolCall(
            tool=asked.name, arguments=given, origins=origins_of(given, said=f"{said}\n{run.shown.said}", seen=run.seen)
        )
        return self._ruled(scene, run, _Checked(asked, planned=PlannedCall(id=run.id_of(place), call=call)))

    def _misfit(self, run: Run, asked: CallAsked) -> str | None:
        """Why a call cannot be tried at all."""
        if asked.name not in run.names:
            return f"there is no tool {asked.name!r} on offer"
        if asked.arguments is None:
            return "the arguments are no JSON object"
        try:
            self.toolbox[asked.name].parameters.model_validate(without_nulls(asked.arguments))
        except ValidationError as error:
            return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()[:4])
        return None

    def _refused(self, run: Run, asked: CallAsked, reason: str) -> _Checked:
        """The model is told once what was wrong."""
        run.wrong[asked.name] += 1
        if run.wrong[asked.name] > 1:
            raise GiveUpError("arguments")
        return _Checked(asked, reply=refusal(asked, reason))

    def _ruled(self, scene: Scene, run: Run, checked: _Checked) -> _Checked:
        planned = checked.planned
        assert planned is not None
        key = key_of(planned.call.tool, planned.call.arguments)
        run.made[key] += 1
        if run.made[key] > MOST_REPEATS:
            raise GiveUpError("repeats")
        effect = self.toolbox[planned.call.tool].effect
        if run.made[key] > 1 and effect != "read":
            return _Checked(checked.asked, reply=refusal(checked.asked, "this very call was made in this turn already"))
        ruling = policy.rule(self.toolbox, planned.call, scene.standing)
        metrics.TOOL_CALLS.labels(tool=planned.call.tool, decision=ruling.decision, outcome="ruled").inc()
        if ruling.decision == "deny":
            return _Checked(checked.asked, reply=refusal(checked.asked, f"not allowed: {ruling.why}"))
        if ruling.decision == "confirm":
            run.waiting.append(planned)
            return _Checked(checked.asked, reply=refusal(checked.asked, "waits for the person's yes"))
        return checked

    def _reads(self, checked: _Checked) -> bool:
        return checked.planned is not None and self.toolbox[checked.planned.call.tool].effect == "read"

    async def _run(self, scene: Scene, plan: Plan, run: Run, checked: _Checked) -> None:
        assert checked.planned is not None
        step = len(plan.calls) + len(run.calls)
        run.calls.append(checked.planned)
        outcome = await self.acting.run(scene, plan, checked.planned, step=step)
        effect = self.toolbox[checked.planned.call.tool].effect
        fresh = outcome and {"effect": effect, "state": outcome.state, "result": outcome.result}
        row = run.ledger[checked.planned.id] = fresh or await self.acting.ended(scene, checked.planned)
        run.seen += seen_in(row)

    def _reply(self, run: Run, checked: _Checked) -> ToolReply:
        if checked.reply is not None:
            return checked.reply
        assert checked.planned is not None
        return reply_of(checked.asked, run.ledger[checked.planned.id])
