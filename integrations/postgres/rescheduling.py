"""When a reminder comes next: planned anew whenever it is made, changed, told or put back."""

from datetime import datetime

from integrations.postgres.database import Session
from integrations.postgres.event_reminders import replan
from integrations.postgres.reminders import KIND, Reminder, unplan
from integrations.postgres.schedules import Schedules


async def reschedule(session: Session, reminder: Reminder, now: datetime) -> None:
    """Plans each notice for the first time that is told after now; what has none comes no more.

    To be called whenever a reminder is made, changed, told or put back. Of a task that is done or gone nothing is planned.
    """
    if reminder.state == "done" or await _over(session, reminder):
        await unplan(session, [reminder.id])
        return
    if reminder.about_event is not None:
        await replan(session, [reminder], now)
        return
    schedules, times, kept = Schedules(session), reminder.times(), []
    for notice in reminder.notices:
        due = times.to_tell(notice, now)
        if due is not None:
            kept.append(notice)
            await schedules.plan(KIND, reminder.id, notice=notice, due_at=due, next_at=times.told(due, notice))
    await schedules.drop(KIND, [reminder.id], notices_kept=kept)


async def _over(session: Session, reminder: Reminder) -> bool:
    if reminder.about_kind != "task":
        return False
    return await session.row(_OPEN_TASK, id=reminder.about_id) is None


_OPEN_TASK = "select id from tasks where id = :id and completed_at is null"
