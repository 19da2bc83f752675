"""What waits for a yes, and what a yes counts for: these calls, from this person, here, once, in time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from pydantic import TypeAdapter

from bot import replies, router
from bot.messages import InboundMessage
from bot.plan import Plan, PlannedCall, hash_of
from integrations.postgres import questions, turns
from integrations.postgres.database import Row, Session
from tools._context import BULK, Choice, Effect, ToolCall, Turn
from tools._toolbox import Toolbox

if TYPE_CHECKING:
    from bot.planning import Scene

_ROWS = ("ids", "rows")
"""By these names a tool takes the rows it touches."""
WAITS: frozenset[Effect] = frozenset({"external", "destructive", "money"})


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


def needed(toolbox: Toolbox, call: ToolCall) -> bool:
    """Whether a call waits for a yes: it reaches others, cannot be taken back, or touches many rows."""
    if call.undoes is not None:
        return False
    return toolbox[call.tool].effect in WAITS or rows_of(call.arguments) > BULK


def rows_of(arguments: Mapping[str, object]) -> int:
    """How many rows a call touches."""
    return max((len(value) for name in _ROWS if isinstance(value := arguments.get(name), list | tuple)), default=1)


async def wording(toolbox: Toolbox, turn: Turn, waiting: Sequence[PlannedCall]) -> str:
    """The question, from the typed arguments and nobody's prose."""
    asked = []
    for planned in waiting:
        tool = toolbox[planned.call.tool]
        rows = await tool.preview(turn, planned.call.arguments) if tool.preview else ()
        what = [f"• {row}" for row in rows] or [f"• {name}: {value}" for name, value in planned.call.arguments.items()]
        asked.append(tool.asks[turn.language].format(rows=rows_of(planned.call.arguments), what="\n".join(what)))
    return "\n\n".join(asked)


async def situation(session: Session, message: InboundMessage, conversation_id: UUID) -> router.Situation:
    """What is asked in this conversation, as this message may answer it."""
    if message.kind == "tap":
        row = await questions.button(
            session, message.button or "", conversation_id=conversation_id, message_id=message.id
        )
        if row is None:
            return router.Situation()
        asked = None
        if row["question_id"] is not None:
            asked = _question(row, message, question_id=row["question_id"], state=row["question_state"], offers=())
        return router.Situation(tapped=_offer(row), asked=asked)
    row = await questions.newest(session, conversation_id, message_id=message.id)
    if row is None:
        return router.Situation()
    offers = tuple(_offer(button) for button in await questions.buttons_of(session, row["id"]))
    return router.Situation(question=_question(row, message, question_id=row["id"], state="open", offers=offers))


def taken(offer: router.Offer) -> Taken:
    """Reads a button's action."""
    action = offer.action
    return Taken(
        choice=_CHOICE.validate_python(action.get("choice") or {"label": offer.label}),
        waiting=tuple(UUID(str(each)) for each in _list(action, "waiting")),
        yes=action.get("yes") is True,
        undo=tuple(UUID(str(each)) for each in _list(action, "undo")),
    )


async def decided(
    session: Session, scene: "Scene", taken: Taken, question: router.Question | None, *, route: str
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
        lines = (replies.say(replies.CHANGED if taken.yes else replies.DECLINED, language),)
    return Plan(route=route, language=language, said_at=scene.messages[-1].said_at, lines=lines)


def _question(
    row: Row,
    message: InboundMessage,
    *,
    question_id: UUID,
    state: str,
    offers: tuple[router.Offer, ...],
) -> router.Question:
    kind: Literal["approval", "choice"] = row["kind"]
    return router.Question(
        id=question_id,
        kind=kind,
        arguments_hash=row["arguments_hash"],
        seen=row["sent_seq"] is not None and row["sent_seq"] < message.seq,
        open=state == "open",
        answered=state == "answered",
        expired=row["expired"],
        offers=offers,
    )


def _offer(row: Row) -> router.Offer:
    return router.Offer(
        id=row["id"],
        position=row["position"],
        label=row["label"],
        action=row["action"],
        used=row["used_by"] is not None,
    )


def _list(action: Mapping[str, object], key: str) -> list[object]:
    value = action.get(key)
    return list(value) if isinstance(value, list) else []
