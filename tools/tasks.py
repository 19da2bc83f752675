"""Tasks: making, listing and deleting them."""

from collections.abc import Mapping

from integrations.postgres.columns import Description, Due, Ids, Name, Priority, Tags, Title
from integrations.postgres.tasks import FILTER, State, Task, TaskFilter, Tasks
from tools import _task_words as words
from tools._choose import choose, id_in, ids_call, ids_in, made, said
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn, Words
from tools._reminders_kept import go_with_tasks
from tools._task_plans import due_of, filter_arguments, tags_of, task_pool, too_long
from tools._toolbox import plans, tool

MOST_LISTED = 20
LONGEST_TITLE = 500


@tool(
    effect="own",
    says=words.created,
    serves=("task_create",),
    examples={
        "pt-BR": ("comprar leite amanhã às 10h", "nova tarefa: pagar a luz"),
        "en": ("buy milk tomorrow at 10am", "new task: pay the power bill"),
    },
)
async def create_task(
    turn: Turn,
    title: Title,
    description: Description | None = None,
    priority: Priority = "medium",
    due: Due | None = None,
    project: Name | None = None,
    tags: Tags = (),
    repeats: Name | None = None,
) -> ToolResult:
    """Creates a task.

    Args:
        title: In the person's words, without its date.
        description: If they gave more.
        priority: Medium unless said.
        due: A day or a moment.
        project: Its project.
        tags: Without #.
        repeats: The repetition the person asked for, in their words. Tasks do not repeat; the answer says so.
    """
    tasks = Tasks(turn.session)
    now = await tasks.moment(turn.now)
    task = Task(
        id=turn.new_id(),
        title=title,
        description=description,
        priority=priority,
        due=words.due_in(turn.zone, due) if due else None,
        project=project,
        tags=tags,
        created_at=now,
        updated_at=now,
    )
    await tasks.insert([task])
    return ToolResult(
        facts={"task": words.task_facts(task), "repeats": repeats},
        inverse=(ids_call("delete_tasks", (task.id,)),),
        shown=Shown(kind=made("task"), ids=(task.id,)),
    )


@tool(
    effect="read",
    says=words.listed,
    serves=("task_list", "event_query", "digest"),
    examples={
        "pt-BR": ("minhas tarefas", "tarefas atrasadas"),
        "en": ("my tasks", "show overdue tasks"),
    },
)
async def list_tasks(
    turn: Turn,
    state: State = "open",
    due_from: Due | None = None,
    due_until: Due | None = None,
    project: Name | None = None,
    tags: Tags = (),
    priority: Priority | None = None,
    query: Name | None = None,
) -> ToolResult:
    """Lists tasks, overdue first, then by due date.

    Args:
        state: Which tasks.
        due_from: From then on; of done ones, done since.
        due_until: Due until then.
        project: Of this project.
        tags: With all of these.
        priority: Of this priority.
        query: With all of these words.
    """
    wanted = TaskFilter(
        state=state,
        due_from=words.due_in(turn.zone, due_from) if due_from else None,
        due_until=words.due_in(turn.zone, due_until) if due_until else None,
        project=project,
        tags=tags,
        priority=priority,
        query=query,
    )
    tasks, total = await Tasks(turn.session).find(wanted, now=turn.now, limit=MOST_LISTED)
    return ToolResult(
        facts={
            "filter": FILTER.dump_python(wanted, mode="json"),
            "tasks": [words.task_facts(task) for task in tasks],
            "total": total,
        },
        shown=Shown(kind="task", ids=tuple(task.id for task in tasks)),
    )


async def titles(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The tasks a call would touch, for the question."""
    ids = id_in(arguments, "task_id") if "task_id" in arguments else ids_in(arguments)
    tasks = await Tasks(turn.session).get(ids)
    return tuple(task.title for task in tasks)


_ASKS_DELETE: Words = {
    "pt-BR": "Apagar {rows} tarefas?\n{what}",
    "en": "Delete {rows} tasks?\n{what}",
}


@tool(
    effect="own",
    says=words.deleted,
    asks=_ASKS_DELETE,
    preview=titles,
    serves=("task_delete",),
    examples={
        "pt-BR": ("apaga a 2", "apaga a tarefa comprar leite"),
        "en": ("delete task 2", "delete the task buy milk"),
    },
)
async def delete_tasks(turn: Turn, ids: Ids) -> ToolResult:
    """Deletes tasks.

    Args:
        ids: The tasks.
    """
    tasks = Tasks(turn.session)
    found = await tasks.get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    await tasks.delete(task.id for task in found)
    await go_with_tasks(turn, [task.id for task in found])
    rows = [words.task_facts(task) for task in found]
    restore = ToolCall(tool="restore_tasks", arguments={"rows": rows})
    return ToolResult(facts={"tasks": rows}, inverse=(restore,))


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def restore_tasks(turn: Turn, rows: tuple[Task, ...]) -> ToolResult:
    """Puts deleted tasks back exactly as they were.

    Args:
        rows: The tasks as they were.
    """
    if not rows:
        raise RejectedError(words.MISSING)
    await Tasks(turn.session).insert(rows)
    await go_with_tasks(turn, [task.id for task in rows])
    return ToolResult(
        facts={"tasks": [words.task_facts(task) for task in rows]},
        inverse=(ids_call("delete_tasks", tuple(task.id for task in rows)),),
    )


@plans("task_create")
async def plan_create(turn: Turn, request: Request) -> Proposal:
    title = said(request, "title")
    if not title:
        return Say(text=_WHAT[turn.language])
    if len(title) > LONGEST_TITLE:
        return too_long(turn, title)
    arguments: dict[str, object] = {
        name: said(request, name) for name in ("description", "priority", "project") if said(request, name)
    } | tags_of(request)
    due = due_of(turn, request)
    if due is not None:
        arguments["due"] = due.isoformat()
    if request.when is not None and request.when.kind == "recurrence":
        arguments["repeats"] = request.when.text[:100]
    return (ToolCall(tool="create_task", arguments={"title": title, **arguments}),)


@plans("task_list")
async def plan_list(turn: Turn, request: Request) -> Proposal:
    arguments = filter_arguments(turn, request)
    project = said(request, "project")
    if project and not await _any(turn, project=project) and await _any(turn, query=project):
        # "As tarefas da Reforma" may be those of the project "Reforma da casa", or of no project at all.
        arguments = {**arguments, "query": project}
        del arguments["project"]
    return (ToolCall(tool="list_tasks", arguments=arguments),)


async def _any(turn: Turn, *, project: str | None = None, query: str | None = None) -> bool:
    wanted = TaskFilter(state="all", project=project, query=query)
    return bool((await Tasks(turn.session).find(wanted, now=turn.now, limit=1))[1])


@plans("task_delete")
async def plan_delete(turn: Turn, request: Request) -> Proposal:
    pool = task_pool(turn, request, either=True)
    return await choose(turn, request, pool, lambda ids: (ids_call("delete_tasks", ids),))


_WHAT: Words = {
    "pt-BR": "Qual é a tarefa? Por exemplo: “comprar leite amanhã às 10h”.",
    "en": "What is the task? For example: “buy milk tomorrow at 10am”.",
}
