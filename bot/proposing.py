"""From requests to a plan, without a model: each request to its planner, each call past the policy."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal
from uuid import UUID, uuid5

from bot import approvals, model_words, policy, replies, talk, undo
from bot.asking import Asking, chained, followed
from bot.following import confirmed, instead
from bot.numbered import on_screen
from bot.of_mails import of_mails
from bot.ours import surely_ours
from bot.plan import Pictured, Plan, PlannedCall, PlannedQuestion
from bot.scene import Scene
from bot.signs import unseen
from bot.telling_time import asks_of_something, is_clockwork
from integrations.postgres import inbound
from integrations.postgres.database import Session
from language.asked import asked_about, asks_when
from language.changing import changed as change_in
from language.context import Context
from language.intents.labels import effect
from language.manners import enough_of_it
from language.told import answered
from language.types import Language, Request, Understanding
from tools._changing_here import change_here, none_of_that_name, of_either
from tools._choose import numbers
from tools._context import Ask, Proposal, RejectedError, Say, ToolCall, Turn
from tools._told_here import answer_told
from tools._toolbox import Planner, Toolbox
from tools._unasked_here import no_more_of_it
from tools.reminders_changing import of_newest_list

_ANSWERS_NOTHING = frozenset(("delete", "skip", "pause", "rename", "not_ahead", "on_time_only"))
"""Changes that are no answer to a question, though one is open."""
SURE = 0.8
"""At least this sure, a write is done without asking."""
LIKELY = 0.4
"""At least this sure, a read is done, and a write is offered as a choice."""
NEARLY = 0.6
"""At least this sure, a write about something there is is done as well."""
Surely = Literal["sure", "likely", "unsure"]
"""What is but likely is answered here without a model, and by the model where there is one the person agreed to."""


@dataclass(frozen=True, slots=True)
class Proposing:
    """Plans what was understood with the tools there are."""

    toolbox: Toolbox
    undo_hours: float
    more: Mapping[str, Planner]
    """Of what is said about the app itself."""
    offer: Callable[[Turn, frozenset[str]], Awaitable[Ask | None]]
    """What may be offered, once, behind these tools."""

    async def planned(
        self, session: Session, scene: Scene, turn: Turn, understood: Understanding, context: Context
    ) -> tuple[Plan, Surely]:
        """The plan without a model, and how surely it is what was meant."""
        language = turn.language
        picked = _picked(scene.messages[0].text, understood, turn, context) if len(scene.messages) == 1 else None
        if picked is not None:
            return _settled_ask(scene, "pick", language, await self._asking(turn).pick(turn, picked)), "sure"
        if told := await self._of_told(scene, turn, context):
            return await self.settle(session, scene, "told", language, [told]), "sure"
        if changed := await self._of_change(scene, turn, context, understood):
            return await self.settle(session, scene, "local", language, [changed]), "sure"
        if recalled := await self._recall(turn, understood):
            noted = isinstance(recalled, tuple)
            return await self.settle(session, scene, "local", language, [recalled]), "sure" if noted else "unsure"
        requests = [each for request in understood.requests for each in self._doable(turn, of_mails(turn, request))]
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
            ours = all(self._for(turn, each.intent) and each.intent != "out_of_scope" for each in requests)
            plan = await self.settle(session, scene, route, language, proposals)
            surely = _surely(understood, plan) if ours else "unsure"
            return (await self._beside(scene, turn, plan) if surely == "sure" else plan), surely
        asked = await confirmed(turn, understood, context, self.propose) if understood.follows else None
        return asking(scene, "unsure", language, asked or await self._asking(turn).unsure(turn, understood)), "unsure"

    async def _beside(self, scene: Scene, turn: Turn, plan: Plan) -> Plan:
        """The plan with what is offered along with it, where nothing else is asked and nobody reads along."""
        if plan.question is not None or scene.messages[0].group:
            return plan
        ask = await self.offer(turn, frozenset(planned.call.tool for planned in plan.calls))
        if ask is None:
            return plan
        first = tuple(PlannedCall(id=uuid5(scene.turn_id, f"offer.{n}"), call=call) for n, call in enumerate(ask.first))
        return followed(replace(plan, lines=(*plan.lines, *first)), ask)

    def _least(self, proposal: Proposal) -> float:
        """How sure one must be: a wrong write is ten times worse than a question."""
        if any(self.toolbox.effect_of(call) != "read" for call in calls_of(proposal)):
            return SURE
        return LIKELY

    async def propose(self, turn: Turn, request: Request) -> Proposal:
        # A title of letters that show nothing is none: it is asked for.
        slots = {name: value for name, value in request.slots.items() if not (isinstance(value, str) and unseen(value))}
        request = replace(request, slots=slots)
        if "instead" in slots:
            return await instead(turn, request, self.propose)
        if (trouble := turn.troubles.get(request.intent)) is not None:
            return Say(text=_sentence(trouble, turn.language))
        planner = of_newest_list(turn, request)
        counted = on_screen(turn, request)
        if isinstance(counted, Say):
            return counted
        request = counted
        try:
            if planner is None and (either := await of_either(turn, request)) is not None:
                return either
            planner = planner or self._for(turn, request.intent)
            return await planner(turn, request) if planner is not None else await self._asking(turn).keep(turn, request)
        except RejectedError as error:
            return Say(text=_sentence(error, turn.language))

    def _doable(self, turn: Turn, request: Request) -> Sequence[Request]:
        """Without a calendar, what is on that day is told by the tasks, and that it is them alone is said."""
        if request.intent not in talk.NEED_CALENDAR or self._for(turn, request.intent) is not None:
            return (request,)
        return tuple(replace(request, intent=intent) for intent in ("no_calendar", "task_list"))

    async def _of_told(self, scene: Scene, turn: Turn, context: Context) -> Proposal:
        """What was told by itself may be answered in a word or two; what was asked since is answered first."""
        if len(scene.messages) > 1 or (context.newest == "asked" and not context.told):
            return ()
        if enough_of_it(scene.messages[0].text) and (stopped := await no_more_of_it(turn)):
            return stopped
        said = answered(
            scene.messages[0].text,
            now=turn.now,
            zone=turn.zone,
            language=turn.language,
            conventions=scene.known.conventions,
        )
        if said is None:
            return ()
        told = await _replied(turn, scene)
        # A reply is about the very message it answers.
        return (await answer_told(turn, said, replied=told) or ()) if told or not scene.messages[0].reply_to else ()

    async def _of_change(self, scene: Scene, turn: Turn, context: Context, understood: Understanding) -> Proposal:
        """What is named in a word or two may be a reminder or a task: it is looked up; what was asked since is answered first."""
        if len(scene.messages) > 1 or scene.messages[0].reply_to:
            return ()
        text, conventions = scene.messages[0].text, scene.known.conventions
        change = change_in(text, now=turn.now, zone=turn.zone, language=turn.language, conventions=conventions)
        asked = context.newest == "asked"
        if change is not None and change.act == "retime" and context.newest != "listed":
            change = None
        if asked and (change is None or change.act not in _ANSWERS_NOTHING):
            return ()
        if change is not None and (changed := await change_here(turn, change)):
            return changed
        one = understood.requests[0] if len(understood.requests) == 1 else None
        # What there is settles what was but likely: "cancela o dentista".
        likely = one is not None and NEARLY <= one.confidence < SURE
        if one is not None and likely:
            return await of_either(turn, one) or ()
        maybe = one is None or one.confidence < NEARLY or one.intent in _ABOUT_TASKS
        return (await none_of_that_name(turn, change) or ()) if change and maybe else ()

    async def _recall(self, turn: Turn, understood: Understanding) -> Proposal:
        """A question nothing else answers may have its answer in what the person wrote down."""
        asked = next((request.intent for request in understood.requests), "out_of_scope")
        wondered = asked == "memory_query" or (asked == "out_of_scope" and understood.confidence < talk.SURELY_NOT_OURS)
        clock = asked == "datetime_query" and not any(map(is_clockwork, understood.requests))
        clock = clock and asks_of_something(understood.text, understood.language)
        if asked not in _MAYBE_NOTED and not clock and self._for(turn, asked) is not None:
            return ()
        query = asked_about(understood.text, understood.language)
        if query is None:
            return ()
        told = understood.requests[0].slots if asked == "memory_query" else {}
        kind = "memory_query" if told or not asks_when(understood.text) else "due_query"
        found = await self.propose(turn, Request(intent=kind, confidence=1, slots=told or {"query": query}))
        return found if isinstance(found, tuple) or wondered else ()

    def _asking(self, turn: Turn) -> Asking:
        return Asking(planner=partial(self._for, turn), propose=self.propose)

    def _for(self, turn: Turn, intent: str) -> Planner | None:
        return self.planner(intent) if turn.connected or intent not in talk.ON_CALENDARS else None

    def planner(self, intent: str) -> Planner | None:
        own = {**talk.PLANNERS, **self.more, **undo.planners(self.toolbox, hours=self.undo_hours)}
        return self.toolbox.planners.get(intent) or own.get(intent)

    async def settle(
        self, session: Session, scene: Scene, route: str, language: Language, proposals: Sequence[Proposal]
    ) -> Plan:
        """Proposals become the plan; calls that need a yes become its question."""
        lines: list[str | PlannedCall] = []
        waiting: list[PlannedCall] = []
        files = tuple(file for each in proposals if isinstance(each, Pictured) for file in each.attachments)
        asked: list[Ask] = []
        every = [call for proposal in proposals for call in calls_of(proposal)]
        for proposal in proposals:
            if isinstance(proposal, Say):
                lines.append(proposal.text)
            else:
                if isinstance(proposal, Ask):
                    asked.append(proposal)
                for call in calls_of(proposal):
                    step = len(lines) + len(waiting)
                    planned = PlannedCall(id=uuid5(scene.turn_id, str(step)), call=call)
                    beside = [each for each in every if each is not call]
                    decision = policy.rule(self.toolbox, call, scene.standing, beside=beside).decision
                    if decision == "deny":
                        lines.append(replies.say(replies.FAILED, language, reason=model_words.DENIED[language]))
                    else:
                        (waiting if decision == "confirm" else lines).append(planned)
        plan = Plan(
            route=route, language=language, said_at=scene.messages[-1].said_at, lines=tuple(lines), attachments=files
        )
        if waiting:
            plan = await approvals.asked_about(self.toolbox, scene.turn(session, language), plan, waiting)
        return followed(plan, chained(asked))


def _sentence(error: RejectedError, language: Language) -> str:
    """Elsewhere it stands behind "Não fiz:"; here it begins the sentence."""
    reason = error.words[language].format(**error.facts)
    return reason[:1].upper() + reason[1:]


def calls_of(proposal: Proposal) -> Sequence[ToolCall]:
    """What is done at once."""
    if isinstance(proposal, Ask):
        return proposal.first
    return proposal if isinstance(proposal, tuple) else ()


async def _replied(turn: Turn, scene: Scene) -> UUID | None:
    """Our message that is answered."""
    if not scene.messages[0].reply_to:
        return None
    row = await inbound.replied_to(turn.session, turn.conversation_id, scene.messages[0].reply_to)
    found: UUID | None = None if row is None else row["outbound_id"]
    return found


def _surely(understood: Understanding, plan: Plan) -> Surely:
    """A write was sure enough to be done, and small talk costs nothing; an answer may have been asked of anybody."""
    asked = [each for each in understood.requests if effect(each.intent) == "read" or each.intent in talk.ANSWERED]
    if plan.question is not None or all(surely_ours(each, understood.text) for each in asked):
        return "sure"
    return "likely"


_ABOUT_TASKS = frozenset(("task_delete", "task_update", "event_update", "event_cancel"))
"""What "o da live" is taken for where no reminder has the word."""
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
