"""What becomes of reminders when something else changes: what was put off, and the tasks they are about."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.postgres.database import Session
from integrations.postgres.fires import Fires
from integrations.postgres.reminders import AGAIN, Reminders
from integrations.postgres.rescheduling import reschedule
from integrations.postgres.schedules import Schedules
from integrations.postgres.tasks import Task
from tools._context import Turn

REMEMBERED = timedelta(days=400)
"""Nothing is put off further than this."""


async def again_as_before(session: Session, reminder_ids: Collection[UUID], now: datetime) -> None:
    """Plans again what of these was put off to a time that is still to come."""
    for fire in await Fires(session).newest_of(reminder_ids, since=now - REMEMBERED):
        if fire.state == "put_off" and fire.put_off_until is not None and fire.put_off_until > now:
            until = fire.put_off_until
            await Schedules(session).plan(AGAIN, fire.id, due_at=until, next_at=until)


async def go_with_tasks(turn: Turn, task_ids: Collection[UUID]) -> None:
    """Those about tasks that were finished, opened, deleted or put back stop, or come again."""
    found = await Reminders(turn.session).about("task", task_ids)
    for reminder in found:
        await reschedule(turn.session, reminder, turn.now)
    await again_as_before(turn.session, [each.id for each in found if each.state == "active"], turn.now)


async def move_with_tasks(turn: Turn, before: Collection[Task], after: Collection[Task]) -> None:
    """Those about tasks whose due moved move as far."""
    due: Mapping[UUID, date | None] = {task.id: task.due for task in after}
    shifts = {task.id: _shift(task.due, due.get(task.id), turn.zone) for task in before}
    moved = [each for each in await Reminders(turn.session).about("task", list(due)) if each.rrule is None]
    changed = [
        replace(each, starts_at=each.starts_at + shift)
        for each in moved
        if each.about_id is not None and (shift := shifts.get(each.about_id, timedelta()))
    ]
    await Reminders(turn.session).save(changed)
    for reminder in changed:
        await reschedule(turn.session, reminder, turn.now)


def _shift(before: date | None, after: date | None, zone: ZoneInfo) -> timedelta:
    """How far on the wall clock; days alone move days."""
    if before is None or after is None:
        return timedelta()
    if isinstance(before, datetime) and isinstance(after, datetime):
        return _wall(after, zone) - _wall(before, zone)
    return _day(after, zone) - _day(before, zone)


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def _day(due: date, zone: ZoneInfo) -> date:
    return due.astimezone(zone).date() if isinstance(due, datetime) else due
