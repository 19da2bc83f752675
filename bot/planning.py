"""From waiting messages to a plan: what will be said, what will be called, what must be asked first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from bot import approvals, replies, router, talk, undo
from bot.asking import Asking, chained, followed
from bot.following import Remembered, confirmed, instead, remembered
from bot.identity import Known
from bot.messages import MAX_TEXT, InboundMessage
from bot.plan import Plan, PlannedCall, PlannedQuestion
from integrations.postgres import questions
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Session
from language import understand
from language.asked import asked_about
from language.context import Context
from language.following.follow import leans
from language.types import Language, Request, Understanding
from tools._choose import numbers
from tools._context import Ask, Choice, Proposal, RejectedError, Say, Shown, Turn
from tools._toolbox import Planner, Toolbox
from tools.profile import language_named

SURE = 0.8
"""At least this sure, a write is done without asking."""
LIKELY = 0.4
"""At least this sure, a read is done, and a write is offered as a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that planning one turn needs to know."""

    claim: Claim
    turn_id: UUID
    known: Known
    messages: Sequence[InboundMessage]
    shown: tuple[Shown, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.known.zone)

    def turn(self, session: Session, language: Language, *, call_id: UUID | None = None) -> Turn:
        return Turn(
            person=self.known.person,
            conversation_id=self.claim.conversation_id,
            session=session,
            now=self.messages[-1].said_at.astimezone(self.zone),
            zone=self.zone,
            language=language,
            call_id=call_id or self.turn_id,
            shown=self.shown,
            message="\n".join(message.text for message in self.messages),
        )


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans turns with the tools there are."""

    toolbox: Toolbox
    undo_hours: float

    async def plan(self, session: Session, scene: Scene) -> Plan:
        """Reads what the messages are for and decides; writes nothing but the use of a question or button."""
        situation = await approvals.situation(session, scene.messages[0], scene.claim.conversation_id)
        intent = router.route(scene.messages, situation)
        if isinstance(intent, router.Understand) and situation.question is not None:
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
            return await approvals.decided(session, scene, taken, question, route=route)
        if taken.undo:
            proposal = await undo.of_calls(scene.turn(session, language), taken.undo, hours=self.undo_hours)
            return await self._settle(session, scene, route, language, [proposal])
        if taken.choice.again is not None:
            again = replace(scene.messages[0], kind="text", text=taken.choice.again, late=False)
            return await self._understand(session, replace(scene, messages=(again,)))
        if taken.choice.say is not None:
            return _plain(scene, route, language, taken.choice.say)
        return await self._settle(session, scene, route, language, [taken.choice.calls])

    async def _understand(self, session: Session, scene: Scene) -> Plan:
        leaning = len(scene.messages) == 1 and leans(scene.messages[0].text)
        last = await remembered(scene.turn(session, scene.known.language)) if leaning else Remembered()
        understood = read(scene.messages, scene.known, last.context if leaning else None)
        language = _wanted(understood) or understood.language
        turn = replace(scene.turn(session, language), spoken=last.spoken)
        plan = await self._planned(session, scene, turn, understood, last.context)
        return replace(plan, requests=understood.requests)

    async def _planned(
        self, session: Session, scene: Scene, turn: Turn, understood: Understanding, context: Context
    ) -> Plan:
        language = turn.language
        picked = _picked(scene.messages[0].text, understood, turn, context) if len(scene.messages) == 1 else None
        if picked is not None:
            return _settled_ask(scene, "pick", language, await self._asking.pick(turn, picked))
        if recalled := await self._recall(turn, understood):
            return await self._settle(session, scene, "local", language, [recalled])
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
            return await self._settle(session, scene, route, language, proposals)
        asked = await confirmed(turn, understood, context, self._propose) if understood.follows else None
        return _asking(scene, "unsure", language, asked or await self._asking.unsure(turn, understood))

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
        found = await self._propose(turn, Request(intent="memory_query", confidence=1, slots={"query": query}))
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
                    (waiting if approvals.needed(self.toolbox, call) else lines).append(planned)
        plan = Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=tuple(lines))
        if waiting:
            text = await approvals.wording(self.toolbox, scene.turn(session, language), waiting)
            plan = replace(plan, question=PlannedQuestion(text=text, waiting=tuple(waiting)))
        return followed(plan, chained(asked))


_MAYBE_NOTED = ("out_of_scope", "memory_query")


def read(messages: Sequence[InboundMessage], known: Known, context: Context | None = None) -> Understanding:
    """What the messages ask for: each by itself when each is clear, else all of them as one text."""
    zone = ZoneInfo(known.zone)
    each = [
        understand(m.text, now=m.said_at.astimezone(zone), zone=zone, language=known.language, context=context)
        for m in messages
    ]
    if len(each) == 1:
        return each[0]
    if all(router.sure(one, least=SURE) for one in each):
        return Understanding(
            text="\n".join(one.text for one in each),
            language=each[-1].language,
            requests=tuple(request for one in each for request in one.requests),
        )
    joined = "\n".join(message.text for message in messages)
    return understand(joined, now=messages[-1].said_at.astimezone(zone), zone=zone, language=known.language)


async def _passed(session: Session, question: router.Question) -> None:
    """A choice that was seen and talked past is over: a later "1" means something else. A yes is waited for."""
    if question.kind == "choice" and question.seen:
        await questions.close(session, question.id)


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
