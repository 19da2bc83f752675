"""Tasks: marking them done and open again."""

from dataclasses import replace
from datetime import UTC
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from integrations.postgres.columns import Ids, Moment
from integrations.postgres.tasks import Task, Tasks
from tools import _task_words as words
from tools._choose import choose, ids_call
from tools._context import Proposal, RejectedError, Request, ToolCall, ToolResult, Turn
from tools._reminders_kept import go_with_tasks
from tools._task_plans import task_pool
from tools._told_here import numbered_told
from tools._toolbox import plans, tool
from tools.tasks import titles


@tool(
    effect="own",
    says=words.completed,
    asks={"pt-BR": "Marcar {rows} tarefas como feitas?\n{what}", "en": "Mark {rows} tasks as done?\n{what}"},
    preview=titles,
    serves=("task_complete",),
    examples={
        "pt-BR": ("feito 1", "conclui a tarefa comprar leite"),
        "en": ("done 1", "complete task 2"),
    },
)
async def complete_tasks(turn: Turn, ids: Ids) -> ToolResult:
    """Marks tasks as done.

    Args:
        ids: The tasks.
    """
    found = await _found(turn, ids)
    opened = [task for task in found if task.completed_at is None]
    now = turn.now.astimezone(UTC)
    done = [replace(task, completed_at=now, updated_at=now) for task in opened]
    await _save(turn, done)
    inverse = (ids_call("reopen_tasks", tuple(task.id for task in done)),) if done else ()
    already = [task for task in found if task.completed_at is not None]
    return ToolResult(facts=_facts(done, already, missing=len(found) < len(ids)), inverse=inverse)


@tool(
    effect="own",
    says=words.reopened,
    asks={"pt-BR": "Reabrir {rows} tarefas?\n{what}", "en": "Reopen {rows} tasks?\n{what}"},
    preview=titles,
    serves=("task_reopen",),
    examples={
        "pt-BR": ("reabre a 1", "desmarca a tarefa comprar leite"),
        "en": ("reopen 1", "reopen the task buy milk"),
    },
)
async def reopen_tasks(turn: Turn, ids: Ids) -> ToolResult:
    """Marks done tasks as open again.

    Args:
        ids: The tasks.
    """
    found = await _found(turn, ids)
    done = [task for task in found if task.completed_at is not None]
    now = turn.now.astimezone(UTC)
    opened = [replace(task, completed_at=None, updated_at=now) for task in done]
    await _save(turn, opened)
    rows = [
        {"task_id": str(task.id), "completed_at": task.completed_at.isoformat()} for task in done if task.completed_at
    ]
    inverse = (ToolCall(tool="restore_completions", arguments={"rows": rows}),) if rows else ()
    already = [task for task in found if task.completed_at is None]
    return ToolResult(facts=_facts(opened, already, missing=len(found) < len(ids)), inverse=inverse)


class Completion(BaseModel):
    """When a task was done."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    task_id: UUID
    completed_at: Moment


@tool(effect="own", says=words.completed, examples={}, offered=False)
async def restore_completions(turn: Turn, rows: tuple[Completion, ...]) -> ToolResult:
    """Marks reopened tasks as done again, at the time they were done first.

    Args:
        rows: The tasks, and when each was done.
    """
    done_at = {row.task_id: row.completed_at for row in rows}
    found = await _found(turn, tuple(done_at))
    now = turn.now.astimezone(UTC)
    done = [replace(task, completed_at=done_at[task.id], updated_at=now) for task in found if task.completed_at is None]
    await _save(turn, done)
    inverse = (ids_call("reopen_tasks", tuple(task.id for task in done)),) if done else ()
    already = [task for task in found if task.completed_at is not None]
    return ToolResult(facts=_facts(done, already, missing=len(found) < len(done_at)), inverse=inverse)


async def _save(turn: Turn, tasks: list[Task]) -> None:
    await Tasks(turn.session).save(tasks)
    await go_with_tasks(turn, [task.id for task in tasks])


async def _found(turn: Turn, ids: tuple[UUID, ...]) -> tuple[Task, ...]:
    found = await Tasks(turn.session).get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    return found


def _facts(changed: list[Task], unchanged: list[Task], *, missing: bool) -> dict[str, object]:
    return {
        "changed": [words.task_facts(task) for task in changed],
        "unchanged": [words.task_facts(task) for task in unchanged],
        "missing": missing,
    }


@plans("task_complete")
async def plan_complete(turn: Turn, request: Request) -> Proposal:
    if (told := await numbered_told(turn, request)) is not None:
        return told
    return await choose(turn, request, task_pool(turn, request), lambda ids: (ids_call("complete_tasks", ids),))


@plans("task_reopen")
async def plan_reopen(turn: Turn, request: Request) -> Proposal:
    pool = task_pool(turn, request, done=True)
    return await choose(turn, request, pool, lambda ids: (ids_call("reopen_tasks", ids),))
