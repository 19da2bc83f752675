"""Inbox items: turning them into tasks and notes, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from integrations.postgres.columns import Due, Title
from integrations.postgres.inbox_items import InboxItem, InboxItems
from integrations.postgres.notes import Note, Notes
from integrations.postgres.tasks import Task, Tasks
from tools import _inbox_words as words
from tools._choose import asked_if_many, choose, id_in, said, short
from tools._context import Proposal, RejectedError, Request, ToolCall, ToolResult, Turn
from tools._note_words import note_facts
from tools._task_plans import due_of, too_long
from tools._task_words import due_in, task_facts
from tools._toolbox import plans, tool
from tools.inbox_items import item_pool
from tools.tasks import LONGEST_TITLE

LONGEST_DESCRIPTION = 5000


async def _item(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The item a call would make something of, for the question."""
    return tuple(short(item.text) for item in await InboxItems(turn.session).get(id_in(arguments, "item_id")))


@tool(
    effect="own",
    says=words.became_task,
    preview=_item,
    serves=("inbox_to_task",),
    examples={
        "pt-BR": ("transforma o item 1 em tarefa", "cria uma tarefa do item 2"),
        "en": ("turn item 1 into a task", "make a task from item 2"),
    },
)
async def inbox_item_to_task(
    turn: Turn, item_id: UUID, title: Title | None = None, due: Due | None = None
) -> ToolResult:
    """Makes a task of an inbox item.

    Args:
        item_id: The item.
        title: What is to be done, if it is not the item's own text.
        due: The day ("2026-11-22") or the moment ("2026-11-22T10:00:00-03:00") it falls due.
    """
    item = await _waiting(turn, item_id)
    tasks = Tasks(turn.session)
    task = _task_of(turn, item, title, due, now=await tasks.moment(turn.now))
    await tasks.insert([task])
    return await _mark(turn, replace(item, became="task", became_id=task.id), task=task)


@tool(
    effect="own",
    says=words.became_note,
    preview=_item,
    serves=("inbox_to_note",),
    examples={
        "pt-BR": ("transforma o item 1 em nota", "cria uma nota do item 2"),
        "en": ("turn item 1 into a note", "create a note from item 2"),
    },
)
async def inbox_item_to_note(turn: Turn, item_id: UUID) -> ToolResult:
    """Makes a note of an inbox item.

    Args:
        item_id: The item.
    """
    item = await _waiting(turn, item_id)
    notes = Notes(turn.session)
    now = await notes.moment(turn.now)
    note = Note(id=turn.new_id(), text=item.text, created_at=now, updated_at=now)
    await notes.insert([note])
    return await _mark(turn, replace(item, became="note", became_id=note.id), note=note)


def _task_of(turn: Turn, item: InboxItem, title: str | None, due: date | None, *, now: datetime) -> Task:
    """A long text stands whole in the description, under its beginning."""
    text = item.text.strip()
    whole = title is None and text == short(text, longest=LONGEST_TITLE)
    if not whole and len(text) > LONGEST_DESCRIPTION:
        raise RejectedError(words.NO_TITLE)
    return Task(
        id=turn.new_id(),
        title=title or short(text, longest=LONGEST_TITLE),
        description=None if whole else text,
        due=due_in(turn.zone, due) if due else None,
        created_at=now,
        updated_at=now,
    )


async def _waiting(turn: Turn, item_id: UUID) -> InboxItem:
    item = await _one(turn, item_id)
    if item.became is not None:
        already = words.ALREADY_TASK if item.became == "task" else words.ALREADY_NOTE
        raise RejectedError(already, text=short(item.text))
    return item


async def _one(turn: Turn, item_id: UUID) -> InboxItem:
    found = await InboxItems(turn.session).get([item_id])
    if not found:
        raise RejectedError(words.MISSING)
    return found[0]


async def _mark(turn: Turn, item: InboxItem, *, task: Task | None = None, note: Note | None = None) -> ToolResult:
    await InboxItems(turn.session).mark(item)
    return ToolResult(
        facts={
            "item": words.item_facts(item),
            "task": task_facts(task) if task else None,
            "note": note_facts(note) if note else None,
        },
        inverse=(ToolCall(tool="return_inbox_item", arguments={"item_id": str(item.id)}),),
    )


@tool(effect="own", says=words.returned, examples={}, offered=False)
async def return_inbox_item(turn: Turn, item_id: UUID) -> ToolResult:
    """Takes back what was made of an inbox item: the item waits again, the task or note is gone.

    Args:
        item_id: The item.
    """
    item = await _one(turn, item_id)
    if item.became_id is None:
        raise RejectedError(words.NOT_TURNED, text=short(item.text))
    tasks, notes = Tasks(turn.session), Notes(turn.session)
    task = await tasks.get([item.became_id])
    note = await notes.get([item.became_id])
    await tasks.delete([item.became_id])
    await notes.delete([item.became_id])
    back = replace(item, became=None, became_id=None)
    await InboxItems(turn.session).mark(back)
    arguments = {
        "item": words.item_facts(item),
        "tasks": [task_facts(each) for each in task],
        "notes": [note_facts(each) for each in note],
    }
    return ToolResult(
        facts={"item": words.item_facts(back)},
        inverse=(ToolCall(tool="turn_inbox_item_again", arguments=arguments),),
    )


@tool(effect="own", says=words.turned_again, examples={}, offered=False)
async def turn_inbox_item_again(
    turn: Turn, item: InboxItem, tasks: tuple[Task, ...] = (), notes: tuple[Note, ...] = ()
) -> ToolResult:
    """Makes of an inbox item again exactly what it had become.

    Args:
        item: The item as it was.
        tasks: The task it had become.
        notes: The note it had become.
    """
    await _waiting(turn, item.id)
    await Tasks(turn.session).insert(tasks)
    await Notes(turn.session).insert(notes)
    return await _mark(turn, item)


@plans("inbox_to_task")
async def plan_to_task(turn: Turn, request: Request) -> Proposal:
    title, due = said(request, "title"), due_of(turn, request)
    if len(title) > LONGEST_TITLE:
        return too_long(turn, title)
    arguments = ({"title": title} if title else {}) | ({"due": due.isoformat()} if due else {})
    named = replace(request, slots={name: value for name, value in request.slots.items() if name != "title"})
    return await _plan(turn, named, "inbox_item_to_task", arguments)


@plans("inbox_to_note")
async def plan_to_note(turn: Turn, request: Request) -> Proposal:
    return await _plan(turn, request, "inbox_item_to_note", {})


async def _plan(turn: Turn, request: Request, name: str, arguments: dict[str, str]) -> Proposal:
    def calls(ids: Sequence[UUID]) -> tuple[ToolCall, ...]:
        return tuple(ToolCall(tool=name, arguments={"item_id": str(each), **arguments}) for each in ids)

    proposal = await choose(turn, request, item_pool(turn), calls)
    if not isinstance(proposal, tuple):
        return proposal
    items = await InboxItems(turn.session).get(UUID(str(call.arguments["item_id"])) for call in proposal)
    return asked_if_many(turn, proposal, [item.text for item in items])
