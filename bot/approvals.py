"""What waits for a yes, and what a yes counts for: these calls, from this person, here, once, in time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from bot import asked, replies, shown_arguments
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall, PlannedQuestion, hash_of
from bot.policy import rows_of
from bot.suggested_words import DOES
from bot.verbatim import verbatim
from integrations.postgres import questions, turns
from integrations.postgres.database import Row, Session
from tools._context import BULK, Choice, RejectedError, ToolCall, Turn, Words
from tools._toolbox import Tool, Toolbox

if TYPE_CHECKING:
    from bot.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What the taken offer stands for."""

    choice: Choice
    waiting: tuple[UUID, ...] = ()
    """Ledger rows that wait for this decision."""
    yes: bool = False
    undo: tuple[UUID, ...] = ()
    """Ledger rows to take back."""


_CHOICE = TypeAdapter(Choice)
LONGEST_LABEL = 60
"""Characters of a message that may be the label of a button."""


async def asked_about(toolbox: Toolbox, turn: Turn, plan: Plan, waiting: Sequence[PlannedCall]) -> Plan:
    """The plan with the question whether these calls may be made, bound to what it shows; of what could only be in vain the reason is said."""
    bound: list[PlannedCall] = []
    for planned in waiting:
        binds = toolbox[planned.call.tool].binds
        try:
            given = planned.call.arguments if binds is None else await binds(turn, planned.call.arguments)
        except RejectedError as error:
            reason = error.words[turn.language].format(**error.facts)
            plan = replace(plan, lines=(*plan.lines, replies.say(replies.FAILED, turn.language, reason=reason)))
        else:
            bound.append(replace(planned, call=replace(planned.call, arguments=given)))
    if not bound:
        return replace(plan, question=None)
    text = await wording(toolbox, turn, bound)
    return replace(plan, question=PlannedQuestion(text=text, waiting=tuple(bound)))


async def wording(toolbox: Toolbox, turn: Turn, waiting: Sequence[PlannedCall]) -> str:
    """The question, from the typed arguments and nobody's prose."""
    lines = []
    for planned in waiting:
        tool = toolbox[planned.call.tool]
        rows = await tool.preview(turn, planned.call.arguments) if tool.preview else ()
        what = [f"• {line}" for line in (*map(verbatim, rows), *_given(tool, turn, planned.call.arguments, rows))]
        count = rows_of(planned.call.arguments)
        ours = tool.effect_of(planned.call.arguments) in _OURS
        words = _suggestion(tool) if ours and count <= BULK else tool.asks_of(planned.call.arguments)
        lines.append(replies.say(words, turn.language, rows=count, what="\n".join(what)))
    return "\n\n".join(lines)


def _given(tool: Tool, turn: Turn, arguments: Mapping[str, object], rows: Sequence[str]) -> Iterator[str]:
    """The arguments that the rows do not show; of what may reach others every letter, as it goes."""
    if tool.effect_of(arguments) == "own":
        return shown_arguments.lines(turn, arguments, shown=rows)
    return iter(()) if rows else (f"{name}: {verbatim(value)}" for name, value in arguments.items())


_OURS = frozenset({"own", "reversible"})


def _suggestion(tool: Tool) -> Words:
    """What would be done at once, had the person not asked to be asked."""
    does = DOES.get(tool.name)
    if does is None:
        return tool.asks
    return {language: replies.SUGGESTED[language].replace("{what}", f"{does[language]}\n{{what}}") for language in does}


async def situation(session: Session, message: InboundMessage, conversation_id: UUID) -> asked.Situation:
    """What is asked in this conversation, as this message may answer it."""
    if message.kind == "tap":
        row = await questions.button(
            session, message.button or "", conversation_id=conversation_id, message_id=message.id
        )
        if row is None:
            return asked.Situation()
        found = None
        if row["question_id"] is not None:
            found = _question(row, message, question_id=row["question_id"], state=row["question_state"], offers=())
        return asked.Situation(tapped=_offer(row), asked=found)
    row = await questions.newest(session, conversation_id, message_id=message.id)
    if row is None:
        written = message.kind == "text" and len(message.text) <= LONGEST_LABEL
        named = await questions.beside_digest(session, conversation_id, label=message.text) if written else None
        return asked.Situation(named=None if named is None else _offer(named))
    offers = tuple(_offer(button) for button in await questions.buttons_of(session, row["id"]))
    found = _question(row, message, question_id=row["id"], state="open", offers=offers)
    # Behind what was done the reply does not begin with the question.
    text = "" if row["acted"] else row["text"]
    receipts = frozenset(map(str, row["receipts"] or ()))
    return asked.Situation(question=replace(found, past=row["past"], text=text, acted=row["acted"], receipts=receipts))


def taken(offer: asked.Offer) -> Taken:
    """Reads a button's action."""
    action = offer.action
    return Taken(
        choice=_CHOICE.validate_python(action.get("choice") or {"label": offer.label}),
        waiting=tuple(UUID(str(each)) for each in _list(action, "waiting")),
        yes=action.get("yes") is True,
        undo=tuple(UUID(str(each)) for each in _list(action, "undo")),
    )


async def decided(
    session: Session, scene: "Scene", taken: Taken, question: asked.Question | None, *, route: str
) -> Plan:
    """The plan after a yes or a no. A changed argument is a no: silence must never act."""
    language = scene.known.language
    ledger = await turns.calls(session, taken.waiting)
    rows = [ledger[each] for each in taken.waiting if each in ledger and ledger[each]["state"] == "waiting"]
    planned = tuple(
        PlannedCall(id=row["id"], call=ToolCall(tool=row["tool"], arguments=row["arguments"])) for row in rows
    )
    unchanged = question is not None and hash_of(planned) == question.arguments_hash
    if taken.yes and unchanged:
        lines: tuple[str | PlannedCall, ...] = planned
    else:
        await turns.decide(session, taken.waiting, state="declined", now=scene.messages[-1].said_at)
        otherwise = () if taken.yes else taken.choice.calls
        lines = tuple(PlannedCall(id=uuid5(scene.turn_id, f"no.{n}"), call=call) for n, call in enumerate(otherwise))
        lines = lines or (replies.say(replies.CHANGED if taken.yes else replies.DECLINED, language),)
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=lines)


def _question(
    row: Row,
    message: InboundMessage,
    *,
    question_id: UUID,
    state: str,
    offers: tuple[asked.Offer, ...],
) -> asked.Question:
    kind: Literal["approval", "choice"] = row["kind"]
    return asked.Question(
        id=question_id,
        kind=kind,
        arguments_hash=row["arguments_hash"],
        seen=row["sent_seq"] is not None and row["sent_seq"] < message.seq,
        open=state == "open",
        answered=state == "answered",
        expired=row["expired"],
        offers=offers,
    )


def _offer(row: Row) -> asked.Offer:
    return asked.Offer(
        id=row["id"],
        position=row["position"],
        label=row["label"],
        action=row["action"],
        used=row["used_by"] is not None,
    )


def _list(action: Mapping[str, object], key: str) -> list[object]:
    value = action.get(key)
    return list(value) if isinstance(value, list) else []
