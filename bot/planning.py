"""From waiting messages to a plan: what will be said, what will be called, what must be asked first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid5

from bot import approvals, asked, happenings, keeping, quoting, replies, router, sharing, undo
from bot.amending import Amending
from bot.asking import followed
from bot.calling_off import take_back
from bot.following import Remembered, remembered
from bot.handing import Handing, agreed_in
from bot.identity import Known
from bot.messages import MAX_TEXT, InboundMessage
from bot.plan import Plan, PlannedCall
from bot.proposing import SURE, Proposing, asking, plain
from bot.qualifying import Qualifying
from bot.scene import Scene
from bot.stale import Stale
from bot.stale_changes import StaleChanges
from integrations.postgres import questions
from integrations.postgres.database import Session
from language.context import Context
from language.event_notices import with_their_reminders
from language.following.follow import leans
from language.types import Language, Scope, Understanding
from tools._context import Ask, Choice, ToolCall
from tools._named_there import about_all_mails, mails_listed, named_there
from tools._told_before import became_of
from tools.profile import language_named


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans turns with the tools there are."""

    proposing: Proposing
    handing: Handing
    file_bytes: int
    """A larger file is not kept."""

    async def plan(self, session: Session, scene: Scene) -> Plan:
        """Reads what the messages are for and decides; writes nothing but the use of a question or button."""
        situation = await approvals.situation(session, scene.messages[0], scene.claim.conversation_id)
        intent = router.route(scene.messages, situation)
        answers = scene.messages[0].kind == "text" and isinstance(intent, router.Take | router.Qualified)
        if answers and (await quoting.replied_to(session, scene)).unknown:
            # A yes to something we have never seen is no yes to what we asked.
            return quoting.not_known(scene, scene.known.language)
        if (taken_back := await self._taken_back(session, scene, intent)) is not None:
            return taken_back
        if isinstance(intent, router.Refuse) and (pointed := await quoting.pointed_at(session, scene, intent.why)):
            return await quoting.offered(session, scene, self.proposing, pointed)
        if isinstance(intent, router.Understand) and situation.question is not None:
            if _takes_back(scene, situation.question):
                intent = router.Take(situation.question.offers[-1], situation.question)
            elif (changed := await self._changed(session, scene, situation.question)) is not None:
                return changed
            else:
                await _passed(session, situation.question)
        if isinstance(intent, router.Refuse) and intent.why == "stale_tap" and situation.tapped is not None:
            turn = scene.turn(session, scene.known.language)
            became = await became_of(turn, approvals.taken(situation.tapped).choice.calls)
            if became is not None:
                return plain(scene, "stale_tap", scene.known.language, became)
        return await self._intended(session, scene, intent)

    async def _taken_back(self, session: Session, scene: Scene, intent: router.Intent) -> Plan | None:
        """What was about to go out and is wanted back; a word that answers a question answers that alone."""
        if not isinstance(intent, router.Understand) and intent != router.Refuse("no_question"):
            return None
        turn = scene.turn(session, scene.known.language)
        calls = await take_back(turn, "\n".join(message.text for message in scene.messages))
        return await self.proposing.settle(session, scene, "local", turn.language, [calls]) if calls else None

    async def _changed(self, session: Session, scene: Scene, question: asked.Question) -> Plan | None:
        """The mail that is being asked about, where the message changes it."""
        message = scene.messages[0]
        elsewhere = message.reply_to and message.reply_to not in question.receipts
        if question.kind != "approval" or question.expired or not question.seen or elsewhere or len(scene.messages) > 1:
            return None
        return await Qualifying(self.proposing).mail(session, scene, question, message.text)

    async def _intended(  # noqa: C901, PLR0911, PLR0912 - one for each intent
        self, session: Session, scene: Scene, intent: router.Intent
    ) -> Plan:
        language = scene.known.language
        match intent:
            case router.Stop():
                return plain(scene, "stop", language, replies.stopped(scene.messages[0].stopped, language))
            case router.Refuse(why):
                return plain(scene, why, language, _refusal(why, scene, language))
            case router.Silent():
                return Plan(route="noted", language=language, said_at=scene.messages[-1].said_at)
            case router.Amend() | router.Retract() if scene.messages[0].stale:
                changes = StaleChanges(proposing=self.proposing, amend=self._amending.plan)
                return await changes.plan(session, scene)
            case router.Amend() | router.Retract():
                return await self._amending.plan(session, scene)
            case router.Keep() | router.Share() | router.Forwarded():
                return await self._sent(session, scene, intent)
            case router.Old():
                return await self._stale.plan(session, scene)
            case router.OldTap(offer):
                return self._stale.tapped(scene, offer.label)
            case router.Late():
                return await self._late(scene, language)
            case router.Happened(question):
                turn = scene.turn(session, language)
                told = await happenings.told(turn, scene.messages[0].happened, asked=question)
                return told.lasting(await self.proposing.settle(session, scene, "event", language, [told.proposal]))
            case router.Take(offer, question):
                return await self._take(session, scene, offer, question)
            case router.Qualified():
                return await Qualifying(self.proposing).plan(session, scene, intent)
            case router.Again(question):
                return await Qualifying(self.proposing).again(session, scene, question)
            case router.Understand(filling):
                return await self._understand(session, scene, filling=filling)

    async def _sent(
        self, session: Session, scene: Scene, intent: router.Keep | router.Share | router.Forwarded
    ) -> Plan:
        match intent:
            case router.Keep():
                return await sharing.kept(session, scene, self.proposing, self._understand, most=self.file_bytes)
            case router.Share():
                return await sharing.shared(session, scene, self.proposing)
            case router.Forwarded():
                return await quoting.forwarded(session, scene, self.proposing)

    @property
    def _stale(self) -> Stale:
        return Stale(proposing=self.proposing, read=self._anew)

    @property
    def _amending(self) -> Amending:
        return Amending(self.proposing.toolbox, self.proposing.undo_hours, self._anew)

    async def _anew(self, session: Session, scene: Scene) -> Plan:
        """The plan for messages that answer nothing."""
        return await self._intended(session, scene, router.route(scene.messages, asked.Situation()))

    async def _late(self, scene: Scene, language: Language) -> Plan:
        text = scene.messages[0].text
        choices = (
            Choice(label=replies.say(replies.YES, language), again=text),
            Choice(label=replies.say(replies.NO, language), say=replies.say(replies.LEFT_ALONE, language)),
        )
        asked = replies.say(replies.LATE, language, text=replies.excerpt(text))
        return asking(scene, "late", language, Ask(text=asked, choices=choices))

    async def _take(self, session: Session, scene: Scene, offer: asked.Offer, question: asked.Question | None) -> Plan:
        language = scene.known.language
        if question is not None and not await questions.answer(session, question.id, message_id=scene.messages[0].id):
            return plain(scene, "stale_tap", language, replies.say(replies.STALE_TAP, language))
        await questions.use_button(session, offer.id, message_id=scene.messages[0].id)
        taken = approvals.taken(offer)
        plan = await self._taken(session, scene, taken, question)
        return followed(plan, taken.choice.then)

    async def _taken(
        self, session: Session, scene: Scene, taken: approvals.Taken, question: asked.Question | None
    ) -> Plan:
        language = scene.known.language
        route = "tap" if scene.messages[0].kind == "tap" else "answer"
        if taken.waiting:
            plan = await approvals.decided(session, scene, taken, question, route=route)
            return await self.handing.resumed(session, scene, plan, taken.waiting)
        if taken.undo:
            turn, hours = scene.turn(session, language), self.proposing.undo_hours
            proposal = await undo.of_calls(turn, taken.undo, self.proposing.toolbox, hours=hours)
            return await self.proposing.settle(session, scene, route, language, [proposal])
        if taken.choice.again is not None:
            again = replace(
                scene.messages[0],
                kind="text",
                text=taken.choice.again,
                late=False,
                stale=False,
                said_at=taken.choice.said_at or scene.messages[0].said_at,
            )
            agreed = agreed_in(taken.choice)
            plan = await self._understand(session, replace(scene, messages=(again,)), agreed=agreed)
            return _after(scene, replace(plan, said_at=scene.messages[-1].said_at), taken.choice.calls)
        if taken.choice.say is not None:
            return plain(scene, route, language, taken.choice.say)
        return await self.proposing.settle(session, scene, route, language, [taken.choice.calls])

    async def _understand(
        self, session: Session, scene: Scene, *, agreed: bool | None = None, filling: bool = False
    ) -> Plan:
        pointed = await quoting.replied_to(session, scene)
        about = pointed.turn_id
        leaning = len(scene.messages) == 1 and (about is not None or filling or leans(scene.messages[0].text))
        leaning = leaning and not pointed.unknown
        here = scene.turn(session, scene.known.language)
        if leaning and about is None and scene.known.connected and mails_listed(here):
            leaning = not about_all_mails(read(scene.messages, scene.known).requests)
        last = await remembered(here, only=about) if leaning else Remembered()
        understood = read(scene.messages, scene.known, last.context if leaning else None)
        if scene.known.connected and not await named_there(here, understood.requests):
            understood = read(scene.messages, scene.known, last.context if leaning else None, scope="connected")
        understood = with_their_reminders(understood) if scene.known.connected else understood
        language = _wanted(understood) or understood.language
        reply = bool(scene.messages[0].reply_to)
        if len(scene.messages) == 1 and (keeps := keeping.keeps_that(understood.text, reply=reply)):
            meant = await keeping.meant(session, scene, understood, keeps, self.proposing)
            if isinstance(meant, Plan):
                turn = replace(here, language=language, quoted=await quoting.quoted(session, scene))
                return await self.handing.over(session, scene, turn, understood, meant, agreed=agreed, likely=True)
            understood, pointed = meant, quoting.Pointed()
        if pointed.unknown and quoting.says_nothing_alone(understood, quoted=scene.messages[0].quoted):
            return await quoting.unknown(session, scene, self.proposing, understood)
        shown = scene.shown if about is None and not pointed.unknown else last.shown
        if last.gone and quoting.only_about_that(understood):
            return plain(scene, "local", language, replies.say(replies.GONE, language))
        turn = replace(here, language=language, spoken=last.spoken, shown=shown)
        plan, surely = await self.proposing.planned(session, scene, turn, understood, last.context)
        if surely != "sure":
            turn = replace(turn, quoted=await quoting.quoted(session, scene))
            plan = await self.handing.over(
                session, scene, turn, understood, plan, agreed=agreed, likely=surely == "likely"
            )
        return replace(plan, requests=understood.requests)


def read(
    messages: Sequence[InboundMessage], known: Known, context: Context | None = None, *, scope: Scope | None = None
) -> Understanding:
    """What the messages ask for: each by itself when each is clear, else all of them as one text."""
    each = [_heard(message.text, known, message.said_at, context, scope) for message in messages]
    if len(each) == 1:
        return each[0]
    if all(router.sure(one, least=SURE) for one in each):
        return Understanding(
            text="\n".join(one.text for one in each),
            language=each[-1].language,
            requests=tuple(request for one in each for request in one.requests),
        )
    return _heard("\n".join(message.text for message in messages), known, messages[-1].said_at, None, scope)


def _heard(text: str, known: Known, said_at: datetime, context: Context | None, scope: Scope | None) -> Understanding:
    if context is None:
        return known.heard(text, said_at=said_at, scope=scope)
    return known.hear(text, said_at=said_at, context=context, scope=scope)


async def _passed(session: Session, question: asked.Question) -> None:
    """A choice that was seen and talked past is over: a later "1" means something else. A yes is waited for."""
    if question.kind == "choice" and question.seen:
        await questions.close(session, question.id)


def _takes_back(scene: Scene, question: asked.Question) -> bool:
    """Whether an undo follows a question whose turn did nothing else: it is the question that is taken back, not what was made before."""
    if not question.seen or question.acted or question.expired or not question.offers or len(scene.messages) > 1:
        return False
    asked = read(scene.messages, scene.known).requests
    return len(asked) == 1 and asked[0].intent == "undo" and asked[0].confidence >= SURE


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


def _refusal(why: str, scene: Scene, language: Language) -> str:
    length = sum(len(message.text) for message in scene.messages)
    facts = {"length": replies.counted(length, language), "limit": replies.counted(MAX_TEXT, language)}
    return replies.say(replies.REFUSALS[why], language, **facts)
