"""A call that takes an earlier one back: that one counts no more, once."""

from contextlib import suppress

from bot import replies
from bot.plan import Plan, PlannedCall
from integrations.postgres import turns, undoing
from integrations.postgres.database import Session
from tools._context import RejectedError


async def is_gone(session: Session, plan: Plan, planned: PlannedCall) -> bool:
    """Whether what this call takes back counts no more, and not because of its own plan."""
    undoes = planned.call.undoes
    if undoes is None or not _is_first(plan, planned):
        return False
    row = (await turns.calls(session, [undoes])).get(undoes)
    return row is None or row["state"] != "done"


async def taken_back(session: Session, plan: Plan, planned: PlannedCall) -> None:
    """As `take_back`, of what has happened already."""
    with suppress(RejectedError):
        await take_back(session, plan, planned)


async def take_back(session: Session, plan: Plan, planned: PlannedCall) -> None:
    """Marks the ledger row that this call takes back; of several that take one back, the first does."""
    undoes = planned.call.undoes
    if undoes is None or not _is_first(plan, planned):
        return
    if not await undoing.mark_undone(session, undoes):
        raise RejectedError(replies.ALREADY_UNDONE)


def _is_first(plan: Plan, planned: PlannedCall) -> bool:
    """Of the calls that take one row back together."""
    return planned.id == next(each.id for each in plan.calls if each.call.undoes == planned.call.undoes)
