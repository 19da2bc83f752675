"""Tasks: changing their fields and putting them off."""

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from integrations.postgres.columns import Description, Due, Ids, Name, Priority, Tags, Title
from integrations.postgres.tasks import TASK, Task, Tasks
from tools import _task_words as words
from tools._choose import Several, ask, asked_if_many, ids_call, never_mind, pick, said, short, speaks
from tools._context import (
    Ask,
    Choice,
    Proposal,
    RejectedError,
    Request,
    Say,
    ToolCall,
    ToolResult,
    TryAgainError,
    Turn,
    Words,
)
from tools._reminders_kept import move_with_tasks
from tools._task_plans import due_of, tags_of, task_pool, too_long
from tools._toolbox import plans, tool
from tools.tasks import LONGEST_TITLE, titles


class TaskFields(BaseModel):
    """Some fields of a task: those given, and those emptied."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    title: Title | None = None
    """What is to be done."""
    description: Description | None = None
    """More about it."""
    priority: Priority | None = None
    """How much it matters."""
    due: Due | None = None
    """The day or the moment it falls due."""
    project: Name | None = None
    """The project it belongs to."""
    tags: Tags | None = None
    """All of its tags, without the number sign."""
    clear: tuple[Literal["description", "due", "project", "tags"], ...] = ()
    """Fields to empty."""

    def values(self) -> dict[str, object]:
        """Every field spoken of, and what it is to be."""
        emptied = {name: () if name == "tags" else None for name in self.clear}
        given = {name: getattr(self, name) for name in _FIELDS}
        return {name: value for name, value in given.items() if value is not None} | emptied


_FIELDS = ("title", "description", "priority", "due", "project", "tags")


@tool(
    effect="own",
    says=words.edited,
    preview=titles,
    serves=("task_update",),
    examples={
        "pt-BR": ("renomeia a tarefa 1 para comprar café", "prioridade alta na tarefa 2"),
        "en": ("rename task 1 to buy coffee", "set priority of task 2 to high"),
    },
)
async def edit_task(turn: Turn, task_id: UUID, changes: TaskFields, expected: TaskFields | None = None) -> ToolResult:
    """Changes fields of a task; those not given stay as they are.

    Args:
        task_id: The task.
        changes: The new values.
        expected: What these fields hold now; if they hold something else, nothing is changed.
    """
    task = await _one(turn, task_id)
    if expected is not None and any(getattr(task, name) != value for name, value in _local(turn, expected).items()):
        raise RejectedError(words.CHANGED, title=short(task.title))
    values = _local(turn, changes)
    if not values:
        raise TryAgainError(words.NO_CHANGE)
    edited = TASK.validate_python(asdict(task) | {"updated_at": turn.now.astimezone(UTC)} | values)
    await Tasks(turn.session).save([edited])
    await move_with_tasks(turn, [task], [edited])
    back = {"task_id": str(task.id), "changes": _held(turn, task, values), "expected": _held(turn, edited, values)}
    return ToolResult(
        facts={"task": words.task_facts(edited), "due_changed": "due" in values},
        inverse=(ToolCall(tool="edit_task", arguments=back),),
    )


def _local(turn: Turn, given: TaskFields) -> dict[str, object]:
    values = given.values()
    return {
        name: words.due_in(turn.zone, value) if isinstance(value, date) else value for name, value in values.items()
    }


def _held(turn: Turn, task: Task, names: Mapping[str, object]) -> dict[str, object]:
    """What a task holds in these fields, as arguments."""
    held: dict[str, object] = {}
    clear = [name for name in names if not getattr(task, name)]
    for name in names:
        value = getattr(task, name)
        if isinstance(value, date):
            held[name] = words.due_in(turn.zone, value).isoformat()
        elif value:
            held[name] = list(value) if isinstance(value, tuple) else value
    return held | ({"clear": clear} if clear else {})


async def _one(turn: Turn, task_id: UUID) -> Task:
    found = await Tasks(turn.session).get([task_id])
    if not found:
        raise RejectedError(words.MISSING)
    return found[0]


@tool(
    effect="own",
    says=words.postponed,
    asks={"pt-BR": "Mudar a data de {rows} tarefas?\n{what}", "en": "Move {rows} tasks?\n{what}"},
    preview=titles,
    serves=("task_update",),
    examples={
        "pt-BR": ("adia a 2 para sexta", "adiar todas as atrasadas para amanhã"),
        "en": ("postpone 2 to Friday", "reschedule task 1 to tomorrow at 9am"),
    },
)
async def postpone_tasks(turn: Turn, ids: Ids, due: Due) -> ToolResult:
    """Moves tasks to another day or moment.

    Args:
        ids: The tasks.
        due: The new day ("2026-11-22") or moment ("2026-11-22T10:00:00-03:00").
    """
    found = await Tasks(turn.session).get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    return await _move(turn, dict.fromkeys(found, words.due_in(turn.zone, due)))


class TaskDue(BaseModel):
    """A due date to set back."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    task_id: UUID
    due: Due | None
    expected: Due | None


@tool(effect="own", says=words.postponed, examples={}, offered=False)
async def set_task_dues(turn: Turn, rows: tuple[TaskDue, ...]) -> ToolResult:
    """Sets each task's due date back, unless it has changed since.

    Args:
        rows: The tasks, the due date each gets and the one it must hold now.
    """
    tasks = {task.id: task for task in await Tasks(turn.session).get(row.task_id for row in rows)}
    moved: dict[Task, date | None] = {}
    for row in rows:
        task = tasks.get(row.task_id)
        if task is None:
            raise RejectedError(words.MISSING)
        if task.due != (row.expected and words.due_in(turn.zone, row.expected)):
            raise RejectedError(words.CHANGED, title=short(task.title))
        moved[task] = row.due and words.due_in(turn.zone, row.due)
    if not moved:
        raise RejectedError(words.MISSING)
    return await _move(turn, moved)


async def _move(turn: Turn, dues: Mapping[Task, date | None]) -> ToolResult:
    moved = [replace(task, due=due, updated_at=turn.now.astimezone(UTC)) for task, due in dues.items()]
    await Tasks(turn.session).save(moved)
    await move_with_tasks(turn, list(dues), moved)
    rows = [
        {"task_id": str(task.id), "due": _iso(turn, task.due), "expected": _iso(turn, due)}
        for task, due in dues.items()
    ]
    back = ToolCall(tool="set_task_dues", arguments={"rows": rows})
    return ToolResult(facts={"tasks": [words.task_facts(task) for task in moved]}, inverse=(back,))


def _iso(turn: Turn, due: date | None) -> str | None:
    return words.due_in(turn.zone, due).isoformat() if due is not None else None


@plans("task_update")
async def plan_update(turn: Turn, request: Request) -> Proposal:
    pool = task_pool(turn, request)
    named = {"number", "reference"} & request.slots.keys() or said(request, "query") or said(request, "scope")
    # Without one, the title says which task is meant; with one, what it is to be called.
    changes = _changes(request, titled=bool(named))
    if len(str(changes.get("title", ""))) > LONGEST_TITLE:
        return too_long(turn, str(changes["title"]))
    due = due_of(turn, request)
    if due is None and _DATE.fullmatch(str(changes.get("title", ""))):
        # A day that no calendar has is no new title either.
        del changes["title"]
    meant = await pick(turn, request, pool)
    if isinstance(meant, Say):
        return meant
    if not changes and due is None:
        return await _ask_when(turn, request, meant) if isinstance(meant, tuple) else Say(text=_WHAT[turn.language])
    if isinstance(meant, Several):
        return ask(turn, pool, [(each, await _calls(turn, (each.id,), changes, due)) for each in meant.options])
    calls = await _calls(turn, meant, changes, due)
    return asked_if_many(turn, calls, [task.title for task in await Tasks(turn.session).get(meant)])


def _changes(request: Request, *, titled: bool) -> dict[str, object]:
    names = ("title", "description", "priority", "project") if titled else ("description", "priority", "project")
    emptied = {"clear": [said(request, "clear")]} if said(request, "clear") else {}
    return {name: said(request, name) for name in names if said(request, name)} | tags_of(request) | emptied


async def _calls(
    turn: Turn, ids: tuple[UUID, ...], changes: Mapping[str, object], due: date | None
) -> tuple[ToolCall, ...]:
    kept = await _keeping_time(turn, ids, due) if due is not None else None
    if not changes and kept is not None:
        return (ids_call("postpone_tasks", ids, due=kept.isoformat()),)
    removes = changes.get("clear") == ["tag"]
    kept_fields = {name: value for name, value in changes.items() if not (removes and name == "clear")}
    all_changes = kept_fields | ({"due": kept.isoformat()} if kept is not None else {})
    had = {task.id: task.tags for task in await Tasks(turn.session).get(ids)} if "tags" in changes else {}
    return tuple(
        ToolCall(
            tool="edit_task",
            arguments={
                "task_id": str(each),
                "changes": all_changes | _tags(changes, had.get(each, ()), removes=removes),
            },
        )
        for each in ids
    )


def _tags(changes: Mapping[str, object], had: tuple[str, ...], *, removes: bool) -> dict[str, object]:
    """Tags are added to those a task has, or taken from them."""
    new = changes.get("tags")
    said = new if isinstance(new, list) else []
    left = [tag for tag in had if tag.casefold() not in {each.casefold() for each in said}]
    return {"tags": left if removes else list(dict.fromkeys((*had, *said)))} if said else {}


async def _keeping_time(turn: Turn, ids: tuple[UUID, ...], due: date) -> date:
    """A task at ten put off to Monday is at ten on Monday; several may have different times, so they get the day."""
    if isinstance(due, datetime) or len(ids) != 1:
        return due
    tasks = await Tasks(turn.session).get(ids)
    if not tasks or not isinstance(tasks[0].due, datetime):
        return due
    return datetime.combine(due, tasks[0].due.astimezone(turn.zone).time(), turn.zone)


async def _ask_when(turn: Turn, request: Request, ids: tuple[UUID, ...]) -> Ask:
    """No day was named: the likeliest ones are offered."""
    tasks = await Tasks(turn.session).get(ids)
    if not tasks:
        raise RejectedError(words.MISSING)
    today = turn.now.date()
    monday = today + timedelta(days=7 - today.weekday())
    days = dict.fromkeys((today + timedelta(days=1), monday, today + timedelta(days=7)))
    choices = [Choice(label=speaks(turn).when(day), calls=await _calls(turn, ids, {}, day)) for day in days]
    text = speaks(turn).say(_NO_DATE if _tried(turn, request) else _TO_WHEN, titles=words.named(tasks, speaks(turn)))
    return Ask(text=text, choices=(*choices, never_mind(turn)))


def _tried(turn: Turn, request: Request) -> bool:
    """Whether figures were said that are no part of what was understood: a day like the 30th of February."""
    understood = " ".join(said for value in request.slots.values() if not _DATE.fullmatch(said := str(value)))
    return request.when is None and not set(_FIGURES.findall(turn.message)) <= set(_FIGURES.findall(understood))


_FIGURES = re.compile(r"\d+")
_DATE = re.compile(r"\d{1,4}([/.-]\d{1,4}){1,2}")
_WHAT: Words = {
    "pt-BR": "O que mudo, e em qual tarefa? Por exemplo: “adia a 1 para sexta” ou “renomeia a 1 para comprar pão”.",
    "en": "What shall I change, and in which task? For example: “postpone 1 to Friday” or “rename 1 to buy bread”.",
}
_NO_DATE: Words = {
    "pt-BR": "Não achei aí uma data que exista. Para quando passo “{titles}”?",
    "en": "I found no date in that which exists. When shall “{titles}” be due?",
}
_TO_WHEN: Words = {
    "pt-BR": "Para quando passo “{titles}”? (Para mudar outra coisa: “renomeia a 1 para comprar pão”.)",
    "en": "When shall “{titles}” be due? (To change something else: “rename 1 to buy bread”.)",
}
