"""Carries out what the model asked for: checked, ruled on, run under the fence with a ledger row each."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from itertools import groupby

from pydantic import ValidationError

from bot import links, metrics, offers, policy
from bot.abridging import Abridging
from bot.acting import Acting, Outcome
from bot.model_run import Run, Said, key_of, refusal, reply_of, seen_in
from bot.model_words import LINK_REMOVED
from bot.model_wrote import without_signs
from bot.origins import is_external, origins_of
from bot.plan import Plan, PlannedCall
from bot.scene import Scene
from integrations.llm.types import CallAsked, Step, ToolReply
from integrations.postgres.database import Row, Session
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


Next = Callable[[Session], Coroutine[None, None, None]]
"""What is done in the transaction of a call, last."""


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
    abridging: Abridging

    async def carry_out(self, scene: Scene, plan: Plan, run: Run, said: Said, *, then: Next) -> None:
        """Runs what may run, as one more step of the run; what waits for a yes is left in `run.waiting`.

        Where one call is all there is, `then` is done in its transaction.

        Raises:
            GiveUpError: too many calls, the same again and again, or nothing but arguments that were wrong before.
            FenceLostError: somebody else has the conversation; nothing was changed since.
        """
        if len(run.calls) + len(said.calls) > MOST_CALLS:
            raise GiveUpError("calls")
        checked = self._all_checked(scene, run, said)
        before = len(run.steps)
        if len(checked) == 1 and checked[0].planned is not None:

            async def ended(session: Session) -> None:
                self._end(run, said, checked)
                await then(session)

            await self._run(scene, plan, run, checked[0], ended)
        else:
            await self._run_all(scene, plan, run, checked)
        if len(run.steps) == before:
            self._end(run, said, checked)

    async def _run_all(self, scene: Scene, plan: Plan, run: Run, checked: Sequence[_Checked]) -> None:
        """Look-ups side by side, changes in order."""
        for reads, group in groupby(checked, key=self._reads):
            together = [each for each in group if each.planned is not None]
            if reads:
                await asyncio.gather(*(self._run(scene, plan, run, each) for each in together))
            else:
                for each in together:
                    await self._run(scene, plan, run, each)

    def _end(self, run: Run, said: Said, checked: Sequence[_Checked]) -> None:
        run.steps.append(Step(stored=said.stored, replies=tuple(self._reply(run, each) for each in checked)))

    def _all_checked(self, scene: Scene, run: Run, said: Said) -> list[_Checked]:
        """Each call of a step checked; where arguments are wrong a second time, what else fits is done all the same."""
        tried = frozenset(run.wrong)
        fitted = [self._fitted(scene, run, call, place) for place, call in enumerate(said.calls)]
        if any(run.wrong[tool] > 1 for tool in tried) and not any(each.planned for each in fitted):
            raise GiveUpError("arguments")
        made = [each.planned.call for each in fitted if each.planned]
        return [self._ruled(scene, run, each, made) if each.planned else each for each in fitted]

    def _fitted(self, scene: Scene, run: Run, asked: CallAsked, place: int) -> _Checked:
        if asked.name == offers.MORE:
            names = offers.asked_for(self.toolbox, asked)
            run.names += [name for name in names if name not in run.names]
            told = "now on offer: " + ", ".join(names) if names else "there are no such tools"
            return _Checked(asked, reply=ToolReply(id=asked.id, name=asked.name, content=json.dumps({"tools": told})))
        reason = self._misfit(run, asked)
        if reason is not None:
            run.wrong[asked.name] += 1
            return _Checked(asked, reply=refusal(asked, reason))
        given = without_nulls(asked.arguments or {})
        said = "\n".join(message.text for message in scene.messages)
        heard = f"{said}\n{run.shown.said}"
        origins = origins_of(given, said=heard, seen=run.seen)
        if self.toolbox[asked.name].effect_of(given) == "own":
            shown = "\n".join(seen.text for seen in run.seen if not is_external(seen.origin))
            given = without_signs(
                given, origins, allowed=links.addresses(f"{heard}\n{shown}"), instead=LINK_REMOVED[scene.known.language]
            )
        call = ToolCall(tool=asked.name, arguments=given, origins=origins)
        return _Checked(asked, planned=PlannedCall(id=run.id_of(place), call=call))

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

    def _ruled(self, scene: Scene, run: Run, checked: _Checked, made: Sequence[ToolCall]) -> _Checked:
        """By the policy, with the other calls of the turn in mind; `made` are those of this step."""
        planned = checked.planned
        assert planned is not None
        key = key_of(planned.call.tool, planned.call.arguments)
        run.made[key] += 1
        if run.made[key] > MOST_REPEATS:
            raise GiveUpError("repeats")
        effect = self.toolbox.effect_of(planned.call)
        if run.made[key] > 1 and effect != "read":
            return _Checked(checked.asked, reply=refusal(checked.asked, "this very call was made in this turn already"))
        beside = [*(each.call for each in run.calls), *(call for call in made if call is not planned.call)]
        ruling = policy.rule(self.toolbox, planned.call, scene.standing, beside=beside)
        metrics.TOOL_CALLS.labels(tool=planned.call.tool, decision=ruling.decision, outcome="ruled").inc()
        if ruling.decision == "deny":
            return _Checked(checked.asked, reply=refusal(checked.asked, f"not allowed: {ruling.why}"))
        if ruling.decision == "confirm":
            run.waiting.append(planned)
            return _Checked(checked.asked, reply=refusal(checked.asked, "waits for the person's yes"))
        return checked

    def _reads(self, checked: _Checked) -> bool:
        return checked.planned is not None and self.toolbox.effect_of(checked.planned.call) == "read"

    async def _run(self, scene: Scene, plan: Plan, run: Run, checked: _Checked, ended: Next | None = None) -> None:
        planned = checked.planned
        assert planned is not None
        step = len(plan.calls) + len(run.calls)
        run.calls.append(planned)

        async def then(session: Session, outcome: Outcome) -> None:
            self._came(run, planned, outcome)
            if ended is not None:
                await ended(session)

        outcome = await self.acting.run(scene, plan, planned, step=step, then=then)
        if outcome is not None and "secluded" in outcome.result:
            outcome = await self.abridging.read(scene, plan, planned, outcome, names=run.models)
        if planned.id not in run.ledger:
            self._came(run, planned, outcome or await self.acting.ended(scene, planned))

    def _came(self, run: Run, planned: PlannedCall, outcome: Outcome | Row) -> None:
        """Keeps what a call came to, for the model and for the reply."""
        if isinstance(outcome, Outcome):
            effect = self.toolbox.effect_of(planned.call)
            outcome = {"effect": effect, "state": outcome.state, "result": outcome.result}
        run.ledger[planned.id] = outcome
        run.seen += seen_in(outcome)

    def _reply(self, run: Run, checked: _Checked) -> ToolReply:
        if checked.reply is not None:
            return checked.reply
        assert checked.planned is not None
        return reply_of(checked.asked, run.ledger[checked.planned.id])
