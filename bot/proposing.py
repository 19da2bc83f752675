"""From requests to a plan, without a model: each request to its planner, each call past the policy."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid5

from bot import approvals, model_words, policy, replies, talk, undo
from bot.asking import Asking, chained, followed
from bot.following import confirmed, instead
from bot.plan import Plan, PlannedCall, PlannedQuestion
from bot.scene import Scene
from integrations.postgres.database import Session
from language.asked import asked_about
from language.context import Context
from language.types import Language, Request, Understanding
from tools._choose import numbers
from tools._context import Ask, Proposal, RejectedError, Say, Turn
from tools._toolbox import Planner, Toolbox

SURE = 0.8
"""At least this sure, a write is done without asking."""
LIKELY = 0.4
"""At least this sure, a read is done, and a write is offered as a choice."""


@dataclass(frozen=True, slots=True)
class Proposing:
    """Plans what was understood with the tools there are."""

    toolbox: Toolbox
    undo_hours: float

    async def planned(
        self, session: Session, scene: Scene, turn: Turn, understood: Understanding, context: Context
    ) -> tuple[Plan, bool]:
        """The plan without a model, and whether it is surely what was meant."""
        language = turn.language
        picked = _picked(scene.messages[0].text, understood, turn, context) if len(scene.messages) == 1 else None
        if picked is not None:
            return _settled_ask(scene, "pick", language, await self._asking.pick(turn, picked)), True
        if recalled := await self._recall(turn, understood):
            return await self.settle(session, scene, "local", language, [recalled]), isinstance(recalled, tuple)
        requests = [each for request in understood.requests for each in self._doable(request)]
        proposals = [await self.propose(turn, request) for request in requests]
        route = "command" if scene.messages[0].text.lstrip().startswith("/") else "local"
        if (
            proposals
            and all(proposals)
            and all(
                request.confidence >= self._least(proposal)
                for request, proposal in zip(requests, proposals, strict=True)
            )
        ):
            # What is not built yet can only be kept; a model may know better.
            ours = all(self.planner(each.intent) is not None and each.intent != "out_of_scope" for each in requests)
            return await self.settle(session, scene, route, language, proposals), ours
        asked = await confirmed(turn, understood, context, self.propose) if understood.follows else None
        return asking(scene, "unsure", language, asked or await self._asking.unsure(turn, understood)), False

    def _least(self, proposal: Proposal) -> float:
        """How sure one must be: a wrong write is ten times worse than a question."""
        if isinstance(proposal, tuple) and any(self.toolbox[call.tool].effect != "read" for call in proposal):
            return SURE
        return LIKELY

    async def propose(self, turn: Turn, request: Request) -> Proposal:
        if "instead" in request.slots:
            return await instead(turn, request, self.propose)
        planner = self.planner(request.intent)
        if planner is None:
            return await self._asking.keep(turn, request)
        try:
            return await planner(turn, request)
        except RejectedError as error:
            # Elsewhere it stands behind "Não fiz:"; here it begins the sentence.
            reason = error.words[turn.language].format(**error.facts)
            return Say(text=reason[:1].upper() + reason[1:])

    def _doable(self, request: Request) -> Sequence[Request]:
        """Without a calendar, what is on that day is told by the tasks, and that it is them alone is said."""
        if request.intent not in talk.NEED_CALENDAR or self.planner(request.intent) is not None:
            return (request,)
        return tuple(replace(request, intent=intent) for intent in ("no_calendar", "task_list"))

    async def _recall(self, turn: Turn, understood: Understanding) -> Proposal:
        """A question nothing else answers may have its answer in what the person wrote down."""
        asked = next((request.intent for request in understood.requests), "out_of_scope")
        wondered = asked == "memory_query" or (asked == "out_of_scope" and understood.confidence < talk.SURELY_NOT_OURS)
        if asked not in _MAYBE_NOTED and self.planner(asked) is not None:
            return ()
        query = asked_about(understood.text, understood.language)
        if query is None:
            return ()
        told = understood.requests[0].slots if asked == "memory_query" else {}
        found = await self.propose(turn, Request(intent="memory_query", confidence=1, slots=told or {"query": query}))
        return found if isinstance(found, tuple) or wondered else ()

    @property
    def _asking(self) -> Asking:
        return Asking(planner=self.planner, propose=self.propose)

    def planner(self, intent: str) -> Planner | None:
        own = {**talk.PLANNERS, **undo.planners(hours=self.undo_hours)}
        return self.toolbox.planners.get(intent) or own.get(intent)

    async def settle(
        self, session: Session, scene: Scene, route: str, language: Language, proposals: Sequence[Proposal]
    ) -> Plan:
        """Proposals become the plan; calls that need a yes become its question."""
        lines: list[str | PlannedCall] = []
        waiting: list[PlannedCall] = []
        asked: list[Ask] = []
        for proposal in proposals:
            if isinstance(proposal, Say):
                lines.append(proposal.text)
            elif isinstance(proposal, Ask):
                asked.append(proposal)
            else:
                for call in proposal:
                    step = len(lines) + len(waiting)
                    planned = PlannedCall(id=uuid5(scene.turn_id, str(step)), call=call)
                    decision = policy.rule(self.toolbox, call, scene.standing).decision
                    if decision == "deny":
                        lines.append(replies.say(replies.FAILED, language, reason=model_words.DENIED[language]))
                    else:
                        (waiting if decision == "confirm" else lines).append(planned)
        plan = Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=tuple(lines))
        if waiting:
            text = await approvals.wording(self.toolbox, scene.turn(session, language), waiting)
            plan = replace(plan, question=PlannedQuestion(text=text, waiting=tuple(waiting)))
        return followed(plan, chained(asked))


_MAYBE_NOTED = ("out_of_scope", "memory_query")


def _picked(text: str, understood: Understanding, turn: Turn, context: Context) -> int | None:
    """The line of a list that a message names and says no more about."""
    alone = text.strip(" .)!")
    if alone.isdecimal():
        return int(alone)
    request = understood.requests[0] if len(understood.requests) == 1 else None
    listed = context.newest == "listed" and turn.shown
    if not listed or request is None or request.intent != "out_of_scope" or "number" not in request.slots:
        return None
    named = numbers(request)
    if len(named) != 1:
        return None
    return named[0] if named[0] > 0 else len(turn.shown[0].ids) + 1 + named[0]


def plain(scene: Scene, route: str, language: Language, text: str) -> Plan:
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=(text,))


def asking(scene: Scene, route: str, language: Language, ask: Ask) -> Plan:
    question = PlannedQuestion(text=ask.text, choices=tuple(ask.choices))
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, question=question)


def _settled_ask(scene: Scene, route: str, language: Language, proposal: Proposal) -> Plan:
    if isinstance(proposal, Ask):
        return asking(scene, route, language, proposal)
    return plain(scene, route, language, proposal.text if isinstance(proposal, Say) else "")
