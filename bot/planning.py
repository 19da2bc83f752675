"""From waiting messages to a plan: what will be said, what will be called, what must be asked first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid5

from bot import approvals, model_words, policy, replies, router, talk, undo
from bot.asking import Asking, chained, followed
from bot.following import Remembered, confirmed, instead, remembered
from bot.handing import Handing, agreed_in
from bot.identity import Known
from bot.messages import MAX_TEXT, InboundMessage
from bot.plan import Plan, PlannedCall, PlannedQuestion
from bot.scene import Scene
from integrations.postgres import questions
from integrations.postgres.database import Session
from language.asked import asked_about
from language.context import Context
from language.following.follow import leans
from language.types import Language, Request, Understanding
from tools._choose import numbers
from tools._context import Ask, Choice, Proposal, RejectedError, Say, ToolCall, Turn
from tools._toolbox import Planner, Toolbox
from tools.profile import language_named

SURE = 0.8
"""At least this sure, a write is done without asking."""
LIKELY = 0.4
"""At least this sure, a read is done, and a write is offered as a choice."""


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans turns with the tools there are."""

    toolbox: Toolbox
    undo_hours: float
    handing: Handing

    async def plan(self, session: Session, scene: Scene) -> Plan:
        """Reads what the messages are for and decides; writes nothing but the use of a question or button."""
        situation = await approvals.situation(session, scene.messages[0], scene.claim.conversation_id)
        intent = router.route(scene.messages, situation)
        if isinstance(intent, router.Understand) and situation.question is not None:
            if _takes_back(scene, situation.question):
                intent = router.Take(situation.question.offers[-1], situation.question)
            else:
                await _passed(session, situation.question)
        language = scene.known.language
        match intent:
            case router.Stop():
                return _plain(scene, "stop", language, replies.say(replies.STOPPED, language))
            case router.Refuse(why):
                return _plain(scene, why, language, _refusal(why, scene, language))
            case router.Late():
                return await self._late(scene, language)
            case router.Take(offer, question):
                return await self._take(session, scene, offer, question)
            case router.Understand():
                return await self._understand(session, scene)

    async def _late(self, scene: Scene, language: Language) -> Plan:
        text = scene.messages[0].text
        choices = (
            Choice(label=replies.say(replies.YES, language), again=text),
            Choice(label=replies.say(replies.NO, language), say=replies.say(replies.LEFT_ALONE, language)),
        )
        asked = replies.say(replies.LATE, language, text=replies.excerpt(text))
        return _asking(scene, "late", language, Ask(text=asked, choices=choices))

    async def _take(
        self, session: Session, scene: Scene, offer: router.Offer, question: router.Question | None
    ) -> Plan:
        language = scene.known.language
        if question is not None and not await questions.answer(session, question.id, message_id=scene.messages[0].id):
            return _plain(scene, "stale_tap", language, replies.say(replies.STALE_TAP, language))
        await questions.use_button(session, offer.id, message_id=scene.messages[0].id)
        taken = approvals.taken(offer)
        plan = await self._taken(session, scene, taken, question)
        return followed(plan, taken.choice.then)

    async def _taken(
        self, session: Session, scene: Scene, taken: approvals.Taken, question: router.Question | None
    ) -> Plan:
        language = scene.known.language
        route = "tap" if scene.messages[0].kind == "tap" else "answer"
        if taken.waiting:
            plan = await approvals.decided(session, scene, taken, question, route=route)
            return await self.handing.resumed(session, scene, plan, taken.waiting)
        if taken.undo:
            proposal = await undo.of_calls(scene.turn(session, language), taken.undo, hours=self.undo_hours)
            return await self._settle(session, scene, route, language, [proposal])
        if taken.choice.again is not None:
            again = replace(scene.messages[0], kind="text", text=taken.choice.again, late=False)
            agreed = agreed_in(taken.choice)
            plan = await self._understand(session, replace(scene, messages=(again,)), agreed=agreed)
            return _after(scene, plan, taken.choice.calls)
        if taken.choice.say is not None:
            return _plain(scene, route, language, taken.choice.say)
        return await self._settle(session, scene, route, language, [taken.choice.calls])

    async def _understand(self, session: Session, scene: Scene, *, agreed: bool | None = None) -> Plan:
        leaning = len(scene.messages) == 1 and leans(scene.messages[0].text)
        last = await remembered(scene.turn(session, scene.known.language)) if leaning else Remembered()
        understood = read(scene.messages, scene.known, last.context if leaning else None)
        language = _wanted(understood) or understood.language
        turn = replace(scene.turn(session, language), spoken=last.spoken)
        plan, sure = await self._planned(session, scene, turn, understood, last.context)
        if not sure:
            plan = await self.handing.over(session, scene, turn, understood, plan, agreed=agreed)
        return replace(plan, requests=understood.requests)

    async def _planned(
        self, session: Session, scene: Scene, turn: Turn, understood: Understanding, context: Context
    ) -> tuple[Plan, bool]:
        """The plan without a model, and whether it is surely what was meant."""
        language = turn.language
        picked = _picked(scene.messages[0].text, understood, turn, context) if len(scene.messages) == 1 else None
        if picked is not None:
            return _settled_ask(scene, "pick", language, await self._asking.pick(turn, picked)), True
        if recalled := await self._recall(turn, understood):
            return await self._settle(session, scene, "local", language, [recalled]), isinstance(recalled, tuple)
        requests = [each for request in understood.requests for each in self._doable(request)]
        proposals = [await self._propose(turn, request) for request in requests]
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
            return await self._settle(session, scene, route, language, proposals), ours
        asked = await confirmed(turn, understood, context, self._propose) if understood.follows else None
        return _asking(scene, "unsure", language, asked or await self._asking.unsure(turn, understood)), False

    def _least(self, proposal: Proposal) -> float:
        """How sure one must be: a wrong write is ten times worse than a question."""
        if isinstance(proposal, tuple) and any(self.toolbox[call.tool].effect != "read" for call in proposal):
            return SURE
        return LIKELY

    async def _propose(self, turn: Turn, request: Request) -> Proposal:
        if "instead" in request.slots:
            return await instead(turn, request, self._propose)
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
        found = await self._propose(turn, Request(intent="memory_query", confidence=1, slots=told or {"query": query}))
        return found if isinstance(found, tuple) or wondered else ()

    @property
    def _asking(self) -> Asking:
        return Asking(planner=self.planner, propose=self._propose)

    def planner(self, intent: str) -> Planner | None:
        own = {**talk.PLANNERS, **undo.planners(hours=self.undo_hours)}
        return self.toolbox.planners.get(intent) or own.get(intent)

    async def _settle(
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


def read(messages: Sequence[InboundMessage], known: Known, context: Context | None = None) -> Understanding:
    """What the messages ask for: each by itself when each is clear, else all of them as one text."""
    each = [known.hear(message.text, said_at=message.said_at, context=context) for message in messages]
    if len(each) == 1:
        return each[0]
    if all(router.sure(one, least=SURE) for one in each):
        return Understanding(
            text="\n".join(one.text for one in each),
            language=each[-1].language,
            requests=tuple(request for one in each for request in one.requests),
        )
    return known.hear("\n".join(message.text for message in messages), said_at=messages[-1].said_at)


async def _passed(session: Session, question: router.Question) -> None:
    """A choice that was seen and talked past is over: a later "1" means something else. A yes is waited for."""
    if question.kind == "choice" and question.seen:
        await questions.close(session, question.id)


def _takes_back(scene: Scene, question: router.Question) -> bool:
    """Whether an undo follows a question whose turn did nothing else: it is the question that is taken back, not what was made before."""
    if not question.seen or question.acted or question.expired or not question.offers or len(scene.messages) > 1:
        return False
    asked = read(scene.messages, scene.known).requests
    return len(asked) == 1 and asked[0].intent == "undo" and asked[0].confidence >= SURE


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


def _after(scene: Scene, plan: Plan, calls: Sequence[ToolCall]) -> Plan:
    """The plan with calls before everything else."""
    first = tuple(PlannedCall(id=uuid5(scene.turn_id, f"before.{n}"), call=call) for n, call in enumerate(calls))
    return replace(plan, lines=(*first, *plan.lines))


def _wanted(understood: Understanding) -> Language | None:
    """The language somebody asks to be spoken to in: the answer is in it already."""
    for request in understood.requests:
        if request.intent == "change_language":
            return language_named(str(request.slots.get("language") or ""))
    return None


def _plain(scene: Scene, route: str, language: Language, text: str) -> Plan:
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=(text,))


def _asking(scene: Scene, route: str, language: Language, ask: Ask) -> Plan:
    question = PlannedQuestion(text=ask.text, choices=tuple(ask.choices))
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, question=question)


def _settled_ask(scene: Scene, route: str, language: Language, proposal: Proposal) -> Plan:
    if isinstance(proposal, Ask):
        return _asking(scene, route, language, proposal)
    return _plain(scene, route, language, proposal.text if isinstance(proposal, Say) else "")


def _refusal(why: str, scene: Scene, language: Language) -> str:
    length = sum(len(message.text) for message in scene.messages)
    facts = {"length": replies.counted(length, language), "limit": replies.counted(MAX_TEXT, language)}
    return replies.say(replies.REFUSALS[why], language, **facts)
