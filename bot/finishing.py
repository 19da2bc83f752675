"""Ends a turn in one transaction: messages done, reply in the outbox, question asked, lease given back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from bot import failpoints, replies
from bot.ledger_lines import ledger_line, redoes
from bot.messages import Address, ConversationId, Enclosed
from bot.model_said import ROUTE as MODEL
from bot.model_wrote import marked
from bot.outbox import Outbox, Sending
from bot.plan import Plan, PlannedQuestion, hash_of
from bot.queue import nudge_delivery, nudge_turn
from bot.scene import Scene
from integrations.postgres import asides, conversations, inbound, outbound, questions, turns
from integrations.postgres.database import Database, Row, Session
from language.intents.labels import effect
from tools._context import Choice
from tools._toolbox import Toolbox

_CHOICE = TypeAdapter(Choice)
_LISTS_KEPT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """A button to be: its label, what it does, and whether it answers the question."""

    label: str
    action: Mapping[str, object]
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Finishing:
    """Says what was done, from the ledger."""

    database: Database
    toolbox: Toolbox
    question_minutes: float
    outbox: Outbox

    async def finish(self, scene: Scene, plan: Plan, *, order: int | None) -> Sending | None:
        """Commits the end of the turn; answers the reply to send, taken in the same commit, when that is for this process to do.

        Raises:
            FenceLostError: somebody else has the conversation; nothing was changed.
        """
        failpoints.reach("finish.begun")
        address = Address(scene.known.person, ConversationId(scene.claim.conversation_id))
        async with self.database.as_person(scene.known.person) as session:
            ledger = await marked(session, await turns.calls(session, _rows_of(plan))) if plan.calls else {}
            position = await conversations.finish(
                session,
                scene.claim,
                turn_id=scene.turn_id,
                shown=(shown := _shown(scene, plan, ledger)),
                spoken=plan.language,
                acted_order=order,
                now=plan.said_at,
            )
            if _is_private(scene, plan):
                more = await self._say_aside(session, scene, plan, ledger, position=position, shown=shown)
            else:
                here = scene.claim.conversation_id
                more = await self._say(session, scene, plan, ledger, position=position, here=here)
            sending = None
            if self.outbox.speaks(scene.claim.channel, scene.claim.peer):
                sending = await self.outbox.claimed(session, address)
            elif not plan.silent:
                await session.defer(nudge_delivery(address, scene.claim.channel, scene.claim.peer))
            if more:
                await session.defer(nudge_turn(address))
            failpoints.reach("finish.before_commit")
        failpoints.reach("finish.committed")
        return sending

    async def _say_aside(
        self,
        session: Session,
        scene: Scene,
        plan: Plan,
        ledger: Mapping[UUID, Row],
        *,
        position: int,
        shown: str | None,
    ) -> bool:
        """What others must not read goes to the person's own chat, questions and buttons with it; the group is told so."""
        claim, peer = scene.claim, scene.messages[0].sender
        other = await conversations.beside(
            session, claim, conversation_id=uuid5(scene.turn_id, "aside"), peer=peer, shown=shown
        )
        await self._say(session, scene, plan, ledger, position=other["seq"], here=other["id"])
        address = Address(scene.known.person, ConversationId(other["id"]))
        await session.defer(nudge_delivery(address, claim.channel, peer))
        return await outbound.insert(
            session,
            asides.told_id(scene.turn_id),
            conversation_id=claim.conversation_id,
            turn_id=scene.turn_id,
            position=position,
            text=replies.say(replies.ASIDE, plan.language),
            buttons=(),
            now=plan.said_at,
        )

    async def _say(
        self, session: Session, scene: Scene, plan: Plan, ledger: Mapping[UUID, Row], *, position: int, here: UUID
    ) -> bool:
        """Queues the reply with its question and buttons, if there is one; answers whether messages wait."""
        if plan.silent:
            return await inbound.waits(session, here)
        outbound_id = uuid5(scene.turn_id, "reply")
        offers = [*_undo_offers(plan, ledger), *self._holds(plan, ledger), *_answers(plan)]
        named = [(f"{uuid5(outbound_id, str(n)).hex[:20]}", offer) for n, offer in enumerate(offers, start=1)]
        more = await outbound.insert(
            session,
            outbound_id,
            conversation_id=here,
            turn_id=scene.turn_id,
            position=position,
            text=self.text(scene, plan, ledger),
            buttons=[{"id": id_, "label": offer.label, "menu": offer.answers} for id_, offer in named],
            now=plan.said_at,
        )
        if files := [*map(asdict, plan.attachments), *_given(plan, ledger)]:
            await outbound.enclose(session, outbound_id, files)
        question_id = await self._ask(session, scene, plan, outbound_id, here=here)
        if named:
            await questions.add_buttons(
                session,
                conversation_id=here,
                outbound_id=outbound_id,
                question_id=question_id,
                buttons=_rows_for(named),
            )
        return more

    async def _ask(self, session: Session, scene: Scene, plan: Plan, outbound_id: UUID, *, here: UUID) -> UUID | None:
        """Opens the question. One that was open has been talked past as soon as something else is done or asked."""
        if plan.question is not None or plan.calls:
            await questions.close_open(session, here)
        if plan.question is None:
            return None
        for step, planned in enumerate(plan.question.waiting, start=max(len(plan.lines), plan.steps)):
            await turns.record(
                session,
                planned.id,
                claim=scene.claim,
                turn_id=scene.turn_id,
                step=step,
                tool=planned.call.tool,
                arguments=planned.call.arguments,
                origins=planned.call.origins,
                effect=self.toolbox.effect_of(planned.call),
                state="waiting",
                undoes=None,
                now=plan.said_at,
            )
        question_id = uuid5(scene.turn_id, "question")
        await questions.ask(
            session,
            question_id,
            conversation_id=here,
            turn_id=scene.turn_id,
            outbound_id=outbound_id,
            arguments_hash=hash_of(plan.question.waiting) if plan.question.waiting else None,
            expires_at=plan.said_at + self._lasting(plan.question),
            now=plan.said_at,
        )
        return question_id

    def _lasting(self, question: PlannedQuestion) -> timedelta:
        return timedelta(minutes=self.question_minutes) if question.hours is None else timedelta(hours=question.hours)

    def _holds(self, plan: Plan, ledger: Mapping[UUID, Row]) -> Sequence[_Offer]:
        """A button for each call that is held: it takes that one back."""
        return [
            _Offer(label=held.cancel[plan.language], action={"undo": [str(planned.id)]})
            for planned in plan.calls
            if ledger[planned.id]["state"] == "held" and (held := self.toolbox[planned.call.tool].held) is not None
        ]

    def text(self, scene: Scene, plan: Plan, ledger: Mapping[UUID, Row]) -> str:
        """The reply: each line in its place, what was done told by its ledger row."""
        voice = scene.voice(plan.language, plan.said_at)
        lines = [
            line if isinstance(line, str) else ledger_line(self.toolbox, ledger[line.id], voice, ledger)
            for line in plan.lines
        ]
        if plan.question is not None:
            lines.append(plan.question.text)
        return "\n".join(lines)


def _is_private(scene: Scene, plan: Plan) -> bool:
    """Whether others read along what only the person may: anything but talk of nothing of theirs."""
    if not scene.messages[0].group or plan.silent:
        return False
    own = bool(plan.calls or plan.attachments) or plan.question is not None or plan.route == MODEL
    return own or any(effect(request.intent) != "talk" for request in plan.requests)


def _given(plan: Plan, ledger: Mapping[UUID, Row]) -> Iterator[dict[str, str]]:
    """The files that calls hand over, as they stand in the ledger: a crash changes nothing about them. With a name, none is shown smaller."""
    for planned in plan.calls:
        row = ledger[planned.id]
        if row["state"] == "done":
            yield from (asdict(Enclosed(kind="document", **each)) for each in row["result"].get("files") or ())


def _rows_of(plan: Plan) -> Sequence[UUID]:
    """The ledger rows the reply speaks of: the calls, and those they take back."""
    return [id_ for each in plan.calls for id_ in (each.id, each.call.undoes) if id_ is not None]


def _rows_for(named: Sequence[tuple[str, _Offer]]) -> Sequence[Mapping[str, object]]:
    """Button rows; the answers are numbered from 1, as a person without buttons sees them."""
    answers = [id_ for id_, offer in named if offer.answers]
    return [
        {
            "id": id_,
            "position": answers.index(id_) + 1 if offer.answers else 0,
            "label": offer.label,
            "action": offer.action,
            "answers": offer.answers,
        }
        for id_, offer in named
    ]


def _undo_offers(plan: Plan, ledger: Mapping[UUID, Row]) -> Sequence[_Offer]:
    """One button that takes back everything this turn did."""
    done = [p for p in plan.calls if ledger[p.id]["state"] == "done" and ledger[p.id]["inverse"]]
    if not done:
        return ()
    undone = all(p.call.undoes is not None and not redoes(p.call.undoes, ledger) for p in done)
    words = replies.REDO if undone else replies.UNDO
    return (_Offer(label=words[plan.language], action={"undo": [str(planned.id) for planned in done]}),)


def _answers(plan: Plan) -> Sequence[_Offer]:
    question = plan.question
    if question is None:
        return ()
    if question.waiting:
        waiting = [str(planned.id) for planned in question.waiting]
        yes = Choice(label=replies.YES[plan.language], then=question.then)
        no = Choice(label=replies.NO[plan.language], calls=question.otherwise, then=question.then)
        return (_answer(yes, waiting=waiting, yes=True), _answer(no, waiting=waiting, yes=False))
    return [_answer(choice) for choice in question.choices]


def _answer(choice: Choice, **decision: object) -> _Offer:
    action = {"choice": _CHOICE.dump_python(choice, mode="json"), **decision}
    return _Offer(label=choice.label, action=action, answers=True)


def _shown(scene: Scene, plan: Plan, ledger: Mapping[UUID, Row]) -> str | None:
    """The lists now in front of the person, newest first; None when no list was shown."""
    fresh = [
        shown for planned in plan.calls if (shown := (ledger[planned.id]["result"] or {}).get("shown")) is not None
    ]
    if not fresh:
        return None
    kinds = {shown["kind"] for shown in fresh}
    kept = [{"kind": s.kind, "ids": [str(i) for i in s.ids]} for s in scene.shown if s.kind not in kinds]
    return json.dumps([*reversed(fresh), *kept][:_LISTS_KEPT])
