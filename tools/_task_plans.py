"""What the task planners share: the tasks a request may mean, its due date, its filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from integrations.postgres.tasks import FILTER, Task, Tasks
from language.types import When
from tools._choose import Option, Pool, said, speaks
from tools._context import Request, Say, Turn, Words
from tools._task_words import described

MORNING = 9
"""The hour at which what is to be done "de manhã" falls due."""


@dataclass(frozen=True, slots=True)
class TaskPool:
    """The tasks a request may mean: open ones, or done ones."""

    turn: Turn
    done: bool
    narrowed: Mapping[str, object]
    """The filters of "todas as atrasadas"."""

    async def every(self) -> Sequence[Option]:
        wanted = FILTER.validate_python({"state": "done" if self.done else "open"} | dict(self.narrowed))
        tasks, _ = await Tasks(self.turn.session).find(wanted, now=self.turn.now)
        return self._options(tasks)

    async def matching(self, query: str) -> Sequence[Option]:
        return self._options(await Tasks(self.turn.session).matching(query, done=self.done))

    async def matching_any(self, query: str) -> Sequence[Option]:
        """Open ones first; done ones when no open one fits."""
        tasks = Tasks(self.turn.session)
        return self._options(await tasks.matching(query, done=False) or await tasks.matching(query, done=True))

    def _options(self, tasks: Sequence[Task]) -> Sequence[Option]:
        return [Option(id=task.id, label=described(task, speaks(self.turn))) for task in tasks]


def task_pool(turn: Turn, request: Request, *, done: bool = False, either: bool = False) -> Pool:
    """`either`: words may also mean a task that is done."""
    narrowed = filter_arguments(turn, request) if said(request, "scope") == "all" else {}
    # The time of a change is what it changes to, not which tasks are meant.
    narrowed = {name: value for name, value in narrowed.items() if name not in {"due_from", "due_until", "query"}}
    tasks = TaskPool(turn, done or narrowed.get("state") == "done", narrowed)
    return Pool(
        kind="task",
        every=tasks.every,
        matching=tasks.matching_any if either else tasks.matching,
        which=_WHICH,
        none=_NONE_DONE if tasks.done else _NONE_OPEN,
        unknown=_UNKNOWN_DONE if tasks.done else _UNKNOWN,
        command=_COMMAND,
    )


def filter_arguments(turn: Turn, request: Request) -> dict[str, object]:
    """Arguments of list_tasks, as JSON."""
    arguments: dict[str, object] = {
        name: said(request, name) for name in ("state", "project", "priority", "query") if said(request, name)
    }
    arguments |= tags_of(request)
    return arguments | _bounds(turn, request, done=arguments.get("state") == "done")


def tags_of(request: Request) -> dict[str, object]:
    tags = request.slots.get("tags")
    return {"tags": [str(tag) for tag in tags]} if isinstance(tags, tuple) else {}


def too_long(turn: Turn, title: str) -> Say:
    return Say(text=speaks(turn).say(_TOO_LONG, length=len(title)))


def _bounds(turn: Turn, request: Request, *, done: bool) -> dict[str, object]:
    when = request.when
    if when is None or when.kind not in {"date", "datetime", "range"}:
        return {}
    since, until = when.start, when.end
    if when.kind != "range":
        until = since
        # What should have been done before today is still to be done today.
        if isinstance(since, datetime) or (since == turn.now.date() and not done):
            since = None
    elif until is not None and not isinstance(until, datetime):
        until -= timedelta(days=1)
    bounds = {"due_from": since, "due_until": until}
    return {name: bound.isoformat() for name, bound in bounds.items() if bound is not None}


def due_of(turn: Turn, request: Request) -> date | None:
    """The day or moment a task falls due: of a range its first day, its last once it has begun; of a morning nine o'clock."""
    when = request.when
    if when is None or when.kind == "duration":
        return None
    if when.kind != "range":
        return when.start
    if (at_nine := _in_the_morning(when)) is not None and not _passed(turn, at_nine):
        return at_nine
    if when.start is not None and not _passed(turn, when.start):
        return when.start
    end = when.end
    return end - timedelta(days=1) if end is not None and not isinstance(end, datetime) else end or when.start


def _in_the_morning(when: When) -> datetime | None:
    """Nine o'clock of "sexta de manhã": nobody means six. Hours said as such ("das 6 às 12") are meant."""
    start, end = when.start, when.end
    if when.grain != "hour" or not isinstance(start, datetime) or not isinstance(end, datetime):
        return None
    morning = (start.time(), end.time()) == (time(6), time(12)) and start.date() == end.date()
    return start.replace(hour=MORNING) if morning else None


def _passed(turn: Turn, start: date) -> bool:
    return start < turn.now if isinstance(start, datetime) else start < turn.now.date()


_TOO_LONG: Words = {
    "pt-BR": "Esse título tem {length} caracteres; cabem até 500. Que tal um mais curto?",
    "en": "That title has {length} characters; up to 500 fit. How about a shorter one?",
}
_WHICH: Words = {"pt-BR": "Qual delas?", "en": "Which one?"}
_NONE_OPEN: Words = {"pt-BR": "Você não tem tarefas abertas.", "en": "You have no open tasks."}
_NONE_DONE: Words = {"pt-BR": "Você não tem tarefas feitas.", "en": "You have no tasks done."}
_UNKNOWN: Words = {
    "pt-BR": "Não achei nenhuma tarefa aberta com “{query}”.",
    "en": "I found no open task with “{query}”.",
}
_UNKNOWN_DONE: Words = {
    "pt-BR": "Não achei nenhuma tarefa feita com “{query}”.",
    "en": "I found no task done with “{query}”.",
}
_COMMAND: Words = {"pt-BR": "/tarefas", "en": "/tasks"}
