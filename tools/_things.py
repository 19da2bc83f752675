"""What became of rows a conversation spoke of: as they are now, whatever kind they are."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres.events import CANCELLED, Events
from integrations.postgres.fires import Fires
from integrations.postgres.inbox_items import InboxItems
from integrations.postgres.notes import Notes
from integrations.postgres.reminders import Reminder, Reminders, next_of
from integrations.postgres.tasks import Tasks
from language.context import Thing
from tools._context import Spoken, Turn
from tools._reminder_times import NINE
from tools._told_here import FIRE


async def things(turn: Turn, ids: Sequence[UUID], *, kind: str | None = None) -> Sequence[tuple[Spoken, Thing]]:
    """The rows that are still there, in the order of their ids; of one kind, where that is known."""
    if not ids:
        return ()
    found: dict[UUID, Thing] = {}
    if kind in {None, "task"}:
        found |= {
            task.id: Thing(kind="task", title=task.title, due=task.due) for task in await Tasks(turn.session).get(ids)
        }
    if kind in {None, "note"}:
        found |= {note.id: Thing(kind="note", title=note.text) for note in await Notes(turn.session).get(ids)}
    if kind in {None, "inbox_item"}:
        items = [item for item in await InboxItems(turn.session).get(ids) if item.became is None]
        found |= {item.id: Thing(kind="inbox_item", title=item.text) for item in items}
    if kind in {None, "reminder"}:
        found |= {each.id: await _reminder(turn, each) for each in await Reminders(turn.session).get(ids)}
    if kind in {None, "event"} and turn.connected:
        found |= {
            each.id: Thing(kind="event", title=each.title, due=each.starts)
            for each in await Events(turn.session).by_ids(ids)
            if each.status != CANCELLED
        }
    if kind == FIRE:
        found |= await _told(turn, ids)
    return [(Spoken(kind=found[each].kind, id=each), found[each]) for each in dict.fromkeys(ids) if each in found]


async def _told(turn: Turn, ids: Sequence[UUID]) -> dict[UUID, Thing]:
    """What came by itself, by the ids under which it is answered."""
    fires = await Fires(turn.session).get(ids)
    above = {
        fire.id: fire for fire in await Fires(turn.session).get([each.subject_id for each in fires if each.subject_id])
    }
    subjects = {fire.id: above.get(fire.subject_id or fire.id, fire).subject_id for fire in fires}
    reminders = {
        each.id: each for each in await Reminders(turn.session).get([each for each in subjects.values() if each])
    }
    return {
        id_: Thing(kind="reminder", title=reminders[subject].text)
        for id_, subject in subjects.items()
        if subject is not None and subject in reminders
    }


async def _reminder(turn: Turn, reminder: Reminder) -> Thing:
    """With its next time; nine o'clock is mostly ours, so an hour said later is that of its day."""
    coming = await next_of(turn.session, reminder)
    due = coming.astimezone(turn.zone) if coming is not None else None
    nine = due is not None and due.time() == NINE and reminder.rrule is None
    return Thing(kind="reminder", title=reminder.text, due=due.date() if due is not None and nine else due)
