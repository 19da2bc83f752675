"""What became of rows a conversation spoke of: as they are now, whatever kind they are."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres.inbox_items import InboxItems
from integrations.postgres.notes import Notes
from integrations.postgres.tasks import Tasks
from language.context import Thing
from tools._context import Spoken, Turn


async def things(turn: Turn, ids: Sequence[UUID]) -> Sequence[tuple[Spoken, Thing]]:
    """The rows that are still there, in the order of their ids."""
    if not ids:
        return ()
    found: dict[UUID, Thing] = {}
    for task in await Tasks(turn.session).get(ids):
        found[task.id] = Thing(kind="task", title=task.title, due=task.due)
    for note in await Notes(turn.session).get(ids):
        found[note.id] = Thing(kind="note", title=note.text)
    for item in await InboxItems(turn.session).get(ids):
        if item.became is None:
            found[item.id] = Thing(kind="inbox_item", title=item.text)
    return [(Spoken(kind=found[each].kind, id=each), found[each]) for each in dict.fromkeys(ids) if each in found]
