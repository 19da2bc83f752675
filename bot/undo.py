"""Taking back what was done, and doing again what was taken back: inverse calls on the same path as any other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from bot import replies
from bot.plan import calls_json
from bot.policy import OUTSIDE
from integrations.postgres import turns, undoing
from integrations.postgres.database import Row
from tools._context import BULK, Proposal, Request, Say, ToolCall, Turn
from tools._toolbox import Planner, Toolbox

FINISHES = frozenset(("move_reminders",))
"""What only finishes what was done just before it is taken back with it: the clock of the reminders with that of the person."""
MOST = BULK
"""Actions taken back at once; with more of them nobody sees what is coming."""


def planners(toolbox: Toolbox, *, hours: float) -> Mapping[str, Planner]:
    """The planners of "desfaz" and "refaz"."""

    async def undo(turn: Turn, request: Request) -> Proposal:
        return await _newest(turn, request, toolbox, hours=hours, redo=False) or Say(
            text=replies.say(replies.NOTHING_TO_UNDO, turn.language, hours=f"{hours:g}")
        )

    async def redo(turn: Turn, request: Request) -> Proposal:
        return await _newest(turn, request, toolbox, hours=hours, redo=True) or Say(
            text=replies.say(replies.NOTHING_TO_REDO, turn.language)
        )

    return {"undo": undo, "redo": redo}


async def of_calls(turn: Turn, ids: Sequence[UUID], toolbox: Toolbox, *, hours: float) -> Proposal:
    """What takes back exactly these calls; each at most once."""
    ledger = await turns.calls(turn.session, ids)
    since = turn.now - timedelta(hours=hours)
    held = [each for each in ids if each in ledger and ledger[each]["state"] == "held"]
    if held:
        return tuple(calling_off(each) for each in held)
    rows = [ledger[each] for each in reversed(ids) if each in ledger and ledger[each]["state"] == "done"]
    if not any(row["inverse"] for row in rows) and any(_has_left(ledger[each]) for each in ids if each in ledger):
        return Say(text=replies.say(replies.HAS_LEFT, turn.language))
    if any(row["finished_at"] < since for row in rows):
        return Say(text=replies.say(replies.TOO_LATE_TO_UNDO, turn.language, hours=f"{hours:g}"))
    return _inverses(rows, toolbox) or Say(text=replies.say(replies.ALREADY_UNDONE, turn.language))


async def _newest(turn: Turn, request: Request, toolbox: Toolbox, *, hours: float, redo: bool) -> Proposal:
    count = _count(request)
    if count is None:
        words = replies.HOW_TO_REDO if redo else replies.HOW_TO_UNDO
        return Say(text=replies.say(words, turn.language, most=MOST))
    since = turn.now - timedelta(hours=hours)
    if redo:
        undos = await undoing.last_undone(turn.session, turn.conversation_id, since=since, count=count)
        return _inverses(undos, toolbox)
    if count == 1 and (held := await undoing.newest_held(turn.session, turn.conversation_id)) is not None:
        return (calling_off(held),)
    rows = await undoing.last_undoable(turn.session, turn.conversation_id, since=since, count=count)
    if rows and rows[-1]["tool"] in FINISHES:
        rows = await undoing.last_undoable(turn.session, turn.conversation_id, since=since, count=count + 1)
    return _inverses(rows, toolbox)


def _has_left(row: Row) -> bool:
    """Whether it was decided, and has been carried out or begun."""
    return row["inverse"] is None and row["state"] in {"running", "done", "unknown"}


def calling_off(call_id: UUID) -> ToolCall:
    """What takes back a call that is held."""
    return ToolCall(tool="call_off", arguments={"call_id": str(call_id)})


def _count(request: Request) -> int | None:
    """How many actions are meant; None when it cannot be that."""
    if not request.slots:
        return 1
    meant = request.slots.get("number")
    return next((count for count in range(1, MOST + 1) if meant == (count,)), None)


def _inverses(rows: Sequence[Row], toolbox: Toolbox) -> tuple[ToolCall, ...]:
    return tuple(
        call if _asks_anew(row, call, toolbox) else replace(call, undoes=row["id"])
        for row in rows
        for call in calls_json().validate_python(row["inverse"] or [])
    )


def _asks_anew(row: Row, call: ToolCall, toolbox: Toolbox) -> bool:
    """What would reach others once more is no taking back: it is a call of its own, with a yes of its own."""
    return row["undoes"] is not None and toolbox.effect_of(call) in OUTSIDE
