"""The model's turn: it thinks, its calls are carried out, it is told what came of them, until it has said what it has to say.

Every step is in the journal before it acts, so a crash goes on after the last one and pays for none twice. No transaction is open while it thinks.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

import structlog

from bot import failpoints, metrics, model_said, tongue
from bot.allowance import Allowance, after, fullest_of
from bot.background import stop
from bot.model_calls import GiveUpError, ModelCalls
from bot.model_journal import Journal
from bot.model_run import Run, Said, writable
from bot.permission import Permission, permission
from bot.plan import Plan, write_down
from bot.scene import Scene
from integrations.llm.types import Answer, ModelUnavailableError, Prompt
from integrations.postgres import conversations, notices
from integrations.postgres.database import Database, Session

log = structlog.get_logger()

MOST_STEPS = 8
WALL_SECONDS = 60.0
WATCH_SECONDS = 0.5
"""How often a turn that waits for the model looks whether the conversation is still its own: a stop is obeyed within a second."""


Opened = tuple[Run, list[Said]]
"""A turn in hand, and the answers it got before a crash."""


class Models(Protocol):
    """What answers: `integrations.llm.Models`, or a script in a test."""

    @property
    def configured(self) -> bool: ...

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def health(self) -> Mapping[str, str]: ...

    async def ask(self, prompt: Prompt, *, names: Sequence[str] = (), seconds: float | None = None) -> Answer:
        """Raises ModelUnavailableError when nobody answers in time."""
        ...

    async def warm(self) -> None: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistant:
    """Takes the turns that were handed to the model."""

    database: Database
    journal: Journal
    calls: ModelCalls
    models: Models
    allowance: Allowance
    clock: Callable[[], datetime]
    lease_seconds: float
    step_seconds: float

    async def opened(self, session: Session, scene: Scene, plan: Plan) -> Opened:
        """The turn as far as the journal has it; of a new one the first question is put there.

        Raises:
            FenceLostError: somebody else has the conversation, or the person said stop.
        """
        run, journaled = await self.journal.opened(session, scene, plan)
        if journaled:
            await self.journal.seen(session, run)
        else:
            await session.together(self.journal.ask(session, scene.claim, run), self.journal.seen(session, run))
        return run, journaled

    async def answer(self, scene: Scene, plan: Plan, opened: Opened | None = None) -> Plan:
        """The plan as it came out: what was done, from the ledger, and what is left of the model's words.

        Raises:
            FenceLostError: somebody else has the conversation, or the person said stop.
        """
        if opened is None:
            async with self.database.as_person(scene.known.person, lazily=True) as session:
                opened = await self.opened(session, scene, plan)
        run, journaled = opened
        try:
            return await self._closed(scene, run, await self._thought(scene, plan, run, journaled))
        except GiveUpError as error:
            log.info("the model gave no end", reason=error.why)
            return await self._closed(scene, run, model_said.ended_early(scene, plan, run, error.why))
        except ModelUnavailableError as error:
            log.info("the model did not answer", reason=error.reason)
            return await self._without(scene, plan, run, error)

    async def _thought(self, scene: Scene, plan: Plan, run: Run, journaled: list[Said]) -> Plan:
        """Step after step, until the model has nothing more to call or something waits for a yes."""
        ends = asyncio.get_running_loop().time() + WALL_SECONDS
        while run.n <= MOST_STEPS:
            said = journaled.pop(0) if journaled else await self._asked(scene, run, ends)
            if not said.calls and not tongue.strays(plan, run, said.text):
                return model_said.finished(scene, plan, run, said.text)
            await self._kept(scene, run)
            if not said.calls:
                if run.again:
                    return model_said.unsaid(scene, plan, run)
                run.again = True
                run.steps.append(tongue.once_more(said, plan.language))
                continue
            await self.calls.carry_out(scene, plan, run, said, then=partial(self._next, scene, run, ends))
            if run.waiting:
                return model_said.waiting(scene, plan, run)
        raise GiveUpError("steps")

    async def _asked(self, scene: Scene, run: Run, ends: float) -> Said:
        """One question, in the journal before it leaves, and its answer."""
        left = ends - asyncio.get_running_loop().time()
        if left <= 0:
            raise GiveUpError("time")
        if run.asked is None:
            async with self.database.as_person(scene.known.person, lazily=True) as session:
                await self._ask(session, scene, run)
        if run.over is not None:
            raise GiveUpError(run.over)
        failpoints.reach("step.asked")
        prompt = run.prompt(self.calls.toolbox)
        asking = self.models.ask(prompt, names=run.models, seconds=min(left, self.step_seconds))
        with metrics.TURN_SECONDS.labels(phase="llm").time():
            answer = run.unkept = writable(await self._watched(scene, run, asking))
        return Said(text=answer.text, calls=answer.calls, stored=answer.stored)

    async def _next(self, scene: Scene, run: Run, ends: float, session: Session) -> None:
        """Puts the next question in the journal with what it follows from, if there will be one."""
        if run.n <= MOST_STEPS and asyncio.get_running_loop().time() < ends:
            await self._ask(session, scene, run)

    async def _ask(self, session: Session, scene: Scene, run: Run) -> None:
        """Puts a question in the journal, if the person still agrees and has something left: what this turn used counts already."""
        may = await self._listen(session, scene, run)
        run.uses = may.uses
        run.over = "consent" if run.forbidden else "spent" if may.spent else None
        if run.over is None:
            await self.journal.ask(session, scene.claim, run)

    async def _listen(self, session: Session, scene: Scene, run: Run) -> Permission:
        """Hears whether the person forbids a model meanwhile."""
        now = self.clock().astimezone(scene.zone)
        may = await permission(session, self.allowance, scene.known, scene.claim, now, after=run.heard)
        run.heard = may.heard
        run.forbidden = run.forbidden or may.forbidden or may.agreed is False
        return may

    async def _watched(self, scene: Scene, run: Run, asking: Coroutine[None, None, Answer]) -> Answer:
        """Waits for an answer, keeping the lease, for as long as the conversation is ours and nobody forbids it."""
        task = asyncio.create_task(asking)
        try:
            while True:
                answered, _ = await asyncio.wait({task}, timeout=WATCH_SECONDS)
                if answered:
                    return task.result()
                async with self.database.as_person(scene.known.person, lazily=True) as session:
                    keeping = conversations.keep(session, scene.claim, lease_seconds=self.lease_seconds)
                    await session.together(keeping, self._listen(session, scene, run))
                if run.forbidden:
                    raise GiveUpError("consent")
        finally:
            await stop(task, patience=WATCH_SECONDS)

    async def _kept(self, scene: Scene, run: Run) -> None:
        """The answer is in the journal before anything is done about it."""
        if run.unkept is None:
            return
        async with self.database.as_person(scene.known.person, lazily=True) as session:
            await self.journal.answered(session, scene.claim, run)
        failpoints.reach("step.answered")

    async def _without(self, scene: Scene, plan: Plan, run: Run, error: ModelUnavailableError) -> Plan:
        """Goes on without the model: what was understood locally, or the truth about what was begun. Said once an outage."""
        async with self.database.as_person(scene.known.person, lazily=True) as session:
            await conversations.hold(session, scene.claim)
            await self.journal.missed(session, run, error)
            # After a yes, what was agreed to is done: that nothing more follows is no news.
            afterwards = plan.handed is not None and plan.handed.continues is not None
            told = not afterwards and await notices.once(session, model_said.DOWN, "now", turn_id=scene.turn_id)
        return await self._closed(scene, run, model_said.without(scene, plan, run, notice=told), answered=False)

    async def _closed(self, scene: Scene, run: Run, plan: Plan, *, answered: bool = True) -> Plan:
        """Journals how it ended, with the question if there is one, and a notice when the allowance runs out."""
        async with self.database.as_person(scene.known.person, lazily=True) as session:
            ample = self._is_ample(run)
            keeping = self.journal.answered(session, scene.claim, run)
            if ample and not run.waiting:
                await session.together(keeping, write_down(session, scene.turn_id, plan))
            else:
                now = self.clock().astimezone(scene.zone)
                _, fullest = await session.together(keeping, self.allowance.fullest(session, scene.known.person, now))
                if run.waiting:
                    await self.journal.finished(session, run)
                if answered:
                    plan = await model_said.with_notice(session, scene, plan, fullest)
                plan = await model_said.with_wording(session, scene, plan, self.calls.toolbox)
                await write_down(session, scene.turn_id, plan)
        failpoints.reach("answer.committed")
        return plan

    def _is_ample(self, run: Run) -> bool:
        """Whether it is known that no limit is near, the last answer counted."""
        if run.uses is None:
            return False
        tokens, usd = self.journal.unkept(run)
        fullest = fullest_of(after(run.uses, tokens=tokens, usd=usd))
        return fullest is None or fullest.level == "fine"
