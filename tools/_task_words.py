"""How tasks are put into words, in both languages."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from integrations.postgres.tasks import FILTER, TASK, Task, TaskFilter
from tools._choose import short
from tools._context import Voice, Words

MOST_NAMED = 5
LONGEST_LINE = 120


def due_in(zone: ZoneInfo, due: date) -> date:
    """A moment in the person's zone, as calls carry it; one without a zone was meant there."""
    if not isinstance(due, datetime):
        return due
    return due.astimezone(zone) if due.tzinfo else due.replace(tzinfo=zone)


def task_facts(task: Task) -> Mapping[str, object]:
    facts: dict[str, object] = TASK.dump_python(task, mode="json")
    return facts


def tasks_in(facts: Mapping[str, object], name: str) -> Sequence[Task]:
    given = facts[name]
    assert isinstance(given, list)
    return [TASK.validate_python(each) for each in given]


def described(task: Task, voice: Voice) -> str:
    """The title and what is set: "comprar leite, dom 22/11 às 10:00, projeto Casa, #mercado"."""
    parts = [" ".join(task.title.split())]
    if task.due is not None:
        parts.append(voice.when(due_in(voice.zone, task.due)))
    if task.project is not None:
        parts.append(voice.say(_PROJECT, project=task.project))
    parts.extend(f"#{tag}" for tag in task.tags)
    if task.priority != "medium":
        parts.append(_PRIORITIES[task.priority][voice.language])
    return ", ".join(parts)


def is_late(task: Task, voice: Voice) -> bool:
    if isinstance(task.due, datetime):
        return voice.late(due_on=None, due_at=task.due)
    return voice.late(due_on=task.due, due_at=None)


def created(facts: Mapping[str, object], voice: Voice) -> str:
    task = TASK.validate_python(facts["task"])
    said = voice.say(_CREATED, task=described(task, voice))
    if is_late(task, voice):
        said += _PAST[voice.language]
    if facts["repeats"]:
        said += voice.say(_REPEATS, title=short(task.title), repeats=facts["repeats"])
    return said


def edited(facts: Mapping[str, object], voice: Voice) -> str:
    task = TASK.validate_python(facts["task"])
    late = _PAST[voice.language] if facts["due_changed"] and is_late(task, voice) else ""
    return voice.say(_EDITED, task=described(task, voice)) + late


def counted(tasks: Sequence[Task], voice: Voice, one: Words, many: Words) -> str:
    """One is described; of several the first titles are named."""
    if len(tasks) == 1:
        return voice.say(one, task=described(tasks[0], voice), title=short(tasks[0].title))
    return voice.say(many, count=len(tasks), titles=named(tasks, voice))


def named(tasks: Sequence[Task], voice: Voice) -> str:
    titles = ", ".join(short(task.title) for task in tasks[:MOST_NAMED])
    more = len(tasks) - MOST_NAMED
    return titles + (voice.say(_AND_MORE, more=more) if more > 0 else "")


def completed(facts: Mapping[str, object], voice: Voice) -> str:
    return _changed(facts, voice, (_DONE, _DONE_MANY), (_ALREADY, _ALREADY_MANY))


def reopened(facts: Mapping[str, object], voice: Voice) -> str:
    return _changed(facts, voice, (_REOPENED, _REOPENED_MANY), (_OPEN, _OPEN_MANY))


def _changed(facts: Mapping[str, object], voice: Voice, did: tuple[Words, Words], nothing: tuple[Words, Words]) -> str:
    lines: list[str] = []
    for tasks, (one, many) in ((tasks_in(facts, "changed"), did), (tasks_in(facts, "unchanged"), nothing)):
        if tasks:
            lines.append(counted(tasks, voice, one, many))
    if facts["missing"]:
        lines.append(_SOME_MISSING[voice.language])
    return "\n".join(lines)


def postponed(facts: Mapping[str, object], voice: Voice) -> str:
    """Several that share a day; an undo may give each its own."""
    tasks = tasks_in(facts, "tasks")
    late = _PAST[voice.language] if is_late(tasks[0], voice) else ""
    due = tasks[0].due
    if len(tasks) == 1:
        return voice.say(_MOVED if due is not None else _DATELESS, task=described(tasks[0], voice)) + late
    if due is None or any(task.due != due for task in tasks):
        return voice.say(_MOVED_APART, count=len(tasks), titles=named(tasks, voice))
    when = voice.when(due_in(voice.zone, due))
    return voice.say(_MOVED_MANY, count=len(tasks), when=when, titles=named(tasks, voice)) + late


def deleted(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(tasks_in(facts, "tasks"), voice, _DELETED, _DELETED_MANY)


def put_back(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(tasks_in(facts, "tasks"), voice, _BACK, _BACK_MANY)


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    tasks = tasks_in(facts, "tasks")
    wanted = FILTER.validate_python(facts["filter"])
    total, state = facts["total"], wanted.state
    assert isinstance(total, int)
    narrowed = _narrowed(wanted, voice)
    if not tasks:
        return (_NONE_FOUND if narrowed else _EMPTY[state])[voice.language]
    one, many = _HEADS[state]
    lines = [voice.say(one if total == 1 else many, count=total) + "".join(f" · {part}" for part in narrowed) + ":"]
    lines.extend(f"{number}. {_line(task, voice)}" for number, task in enumerate(tasks, 1))
    if total > len(tasks):
        lines.append(voice.say(_MORE, more=total - len(tasks)))
    return "\n".join(lines)


def _line(task: Task, voice: Voice) -> str:
    mark = "✅ " if task.completed_at else "⚠️ " if is_late(task, voice) else ""
    return mark + described(task, voice)


def _narrowed(wanted: TaskFilter, voice: Voice) -> Sequence[str]:
    since, until = wanted.due_from, wanted.due_until
    parts: list[str] = []
    if since is not None and since == until:
        parts.append(voice.when(due_in(voice.zone, since)))
    else:
        bounds = ((since, _FROM), (until, _UNTIL))
        parts.extend(voice.say(said, when=voice.when(due_in(voice.zone, bound))) for bound, said in bounds if bound)
    if wanted.project is not None:
        parts.append(voice.say(_PROJECT, project=wanted.project))
    parts.extend(f"#{tag}" for tag in wanted.tags)
    if wanted.priority is not None:
        parts.append(_PRIORITIES[wanted.priority][voice.language])
    if wanted.query is not None:
        parts.append(f"“{wanted.query}”")
    return parts


_CREATED: Words = {"pt-BR": "✅ Tarefa criada: {task}", "en": "✅ Task created: {task}"}
_EDITED: Words = {"pt-BR": "✏️ Tarefa atualizada: {task}", "en": "✏️ Task updated: {task}"}
_PAST: Words = {"pt-BR": "\n⚠️ essa data já passou", "en": "\n⚠️ that date has already passed"}
_REPEATS: Words = {
    "pt-BR": "\n🔁 Marquei só a primeira vez, pois tarefa não se repete. Para eu avisar sempre: “me lembra de {title} {repeats}”.",
    "en": "\n🔁 I set only the first time, for tasks do not repeat. To be told each time: “remind me to {title} {repeats}”.",
}
_PROJECT: Words = {"pt-BR": "projeto {project}", "en": "project {project}"}
_PRIORITIES: Mapping[str, Words] = {
    "high": {"pt-BR": "prioridade alta", "en": "high priority"},
    "medium": {"pt-BR": "prioridade média", "en": "medium priority"},
    "low": {"pt-BR": "prioridade baixa", "en": "low priority"},
}
_DONE: Words = {"pt-BR": "✅ Feita: {title}", "en": "✅ Done: {title}"}
_DONE_MANY: Words = {"pt-BR": "✅ {count} tarefas feitas: {titles}", "en": "✅ {count} tasks done: {titles}"}
_ALREADY: Words = {"pt-BR": "Já estava feita: {title}", "en": "Already done: {title}"}
_ALREADY_MANY: Words = {"pt-BR": "{count} já estavam feitas: {titles}", "en": "{count} were already done: {titles}"}
_REOPENED: Words = {"pt-BR": "⬜ Reaberta: {title}", "en": "⬜ Reopened: {title}"}
_REOPENED_MANY: Words = {
    "pt-BR": "⬜ {count} tarefas reabertas: {titles}",
    "en": "⬜ {count} tasks reopened: {titles}",
}
_OPEN: Words = {"pt-BR": "Já estava aberta: {title}", "en": "Already open: {title}"}
_OPEN_MANY: Words = {"pt-BR": "{count} já estavam abertas: {titles}", "en": "{count} were already open: {titles}"}
_MOVED: Words = {"pt-BR": "📅 Nova data: {task}", "en": "📅 New date: {task}"}
_DATELESS: Words = {"pt-BR": "📅 Sem data: {task}", "en": "📅 No date: {task}"}
_MOVED_MANY: Words = {
    "pt-BR": "📅 {count} tarefas agora para {when}: {titles}",
    "en": "📅 {count} tasks now due {when}: {titles}",
}
_MOVED_APART: Words = {
    "pt-BR": "📅 {count} tarefas com a data de antes: {titles}",
    "en": "📅 {count} tasks back at their dates: {titles}",
}
_DELETED: Words = {"pt-BR": "🗑️ Tarefa apagada: {title}", "en": "🗑️ Task deleted: {title}"}
_DELETED_MANY: Words = {
    "pt-BR": "🗑️ {count} tarefas apagadas: {titles}",
    "en": "🗑️ {count} tasks deleted: {titles}",
}
_BACK: Words = {"pt-BR": "Tarefa de volta: {task}", "en": "Task put back: {task}"}
_BACK_MANY: Words = {
    "pt-BR": "{count} tarefas de volta: {titles}",
    "en": "{count} tasks put back: {titles}",
}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_FROM: Words = {"pt-BR": "a partir de {when}", "en": "from {when}"}
_UNTIL: Words = {"pt-BR": "até {when}", "en": "until {when}"}
_HEADS: Mapping[str, tuple[Words, Words]] = {
    "open": (
        {"pt-BR": "📋 1 tarefa aberta", "en": "📋 1 open task"},
        {"pt-BR": "📋 {count} tarefas abertas", "en": "📋 {count} open tasks"},
    ),
    "done": (
        {"pt-BR": "📋 1 tarefa feita", "en": "📋 1 task done"},
        {"pt-BR": "📋 {count} tarefas feitas", "en": "📋 {count} tasks done"},
    ),
    "overdue": (
        {"pt-BR": "📋 1 tarefa atrasada", "en": "📋 1 overdue task"},
        {"pt-BR": "📋 {count} tarefas atrasadas", "en": "📋 {count} overdue tasks"},
    ),
    "all": (
        {"pt-BR": "📋 1 tarefa", "en": "📋 1 task"},
        {"pt-BR": "📋 {count} tarefas", "en": "📋 {count} tasks"},
    ),
}
_EMPTY: Mapping[str, Words] = {
    "open": {
        "pt-BR": "Nenhuma tarefa aberta. Quando lembrar de algo, é só escrever.",
        "en": "No open tasks. When something comes to mind, just write it.",
    },
    "done": {"pt-BR": "Nenhuma tarefa feita ainda.", "en": "No tasks done yet."},
    "overdue": {"pt-BR": "Nada atrasado. 👏", "en": "Nothing is overdue. 👏"},
    "all": {"pt-BR": "Você ainda não tem tarefas.", "en": "You have no tasks yet."},
}
_NONE_FOUND: Words = {"pt-BR": "Nenhuma tarefa assim.", "en": "No tasks like that."}
_SOME_MISSING: Words = {
    "pt-BR": "Outras eu não achei; talvez já tenham sido apagadas.",
    "en": "Others I could not find; they may have been deleted.",
}
MISSING: Words = {
    "pt-BR": "não achei essa tarefa; talvez já tenha sido apagada.",
    "en": "I can't find that task; it may have been deleted.",
}
CHANGED: Words = {
    "pt-BR": "a tarefa “{title}” mudou depois disso; deixei como está.",
    "en": "the task “{title}” has changed since; I left it as it is.",
}
NO_CHANGE: Words = {"pt-BR": "não entendi o que mudar na tarefa.", "en": "I did not get what to change in the task."}
