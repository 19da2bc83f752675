"""What is to become of something named in a word or two: of the reminders and tasks there are, those that can be meant."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from integrations.postgres.notes import Notes
from integrations.postgres.reminders import Coming, Reminder, Reminders
from integrations.postgres.tasks import Task, Tasks
from language.changing import Change, ends
from language.normal import normalise
from language.types import Request
from tools import _reminder_parts as parts
from tools import _reminder_words as words
from tools import calendar_planning_changes as calendar
from tools import tasks, tasks_changes, tasks_done
from tools._calendar_called import as_event, called
from tools._choose import Option, made, never_mind, newest_list, pick, said, short, speaks
from tools._context import Ask, Choice, Proposal, Say, Shown, ToolCall, Turn, Words
from tools._pausing import all_paused, paused
from tools._reminder_pool import reminder_pool
from tools._task_words import described
from tools._told_here import done_named, skip_on, told_here
from tools._toolbox import Planner
from tools.reminders_changing import TASKS_NAMED, changed_to, plan_done, plan_update
from tools.reminders_finding import plan_delete

MOST_CHOICES = 5
_LISTED = frozenset(("reminder", "reminder_made"))


@dataclass(frozen=True, slots=True)
class _Both:
    """The planners of one intent, for reminders and for tasks."""

    reminder: Planner
    task: Planner
    event: Planner


_EITHER: Mapping[str, _Both] = {
    "task_update": _Both(plan_update, tasks_changes.plan_update, calendar.plan_update),
    "event_update": _Both(plan_update, tasks_changes.plan_update, calendar.plan_update),
    "task_delete": _Both(plan_delete, tasks.plan_delete, calendar.plan_cancel),
    "event_cancel": _Both(plan_delete, tasks.plan_delete, calendar.plan_cancel),
    "task_complete": _Both(plan_done, tasks_done.plan_complete, calendar.plan_cancel),
}
"""What sounds like tasks or events may as well be about reminders."""


async def of_either(turn: Turn, request: Request) -> Proposal | None:
    """What a request comes to that names something of which there are reminders; None where only a task can be meant."""
    both = _EITHER.get(request.intent)
    name = said(request, "query") or said(request, "title")
    on_calendar = turn.connected and both is not None and request.intent.startswith("event_")
    if both is None or not name or {"number", "scope"} & request.slots.keys() or _says_task(turn):
        return await both.event(turn, request) if both is not None and on_calendar and not _says_task(turn) else None
    if request.intent == "task_complete" and (told := await done_named(turn, name)) is not None:
        return told
    # A word that is only in the new name is not what it is called now.
    fits = await _named(turn, name)
    if turn.connected and request.intent != "task_complete" and not _only_reminders(turn, fits):
        events = await called(turn, name, request)
        if events or (on_calendar and not fits.reminders and not fits.tasks):
            alone = not fits.reminders and not fits.tasks
            return await both.event(turn, as_event(request)) if alone else await _of(turn, both, request, fits, events)
    return await _of(turn, both, request, fits) if fits.reminders else None


def _says_task(turn: Turn) -> bool:
    return TASKS_NAMED.search(normalise(turn.message).text) is not None


def _says_reminder(turn: Turn) -> bool:
    return _REMINDERS.search(normalise(turn.message).text) is not None


def _only_reminders(turn: Turn, fits: "_Fits") -> bool:
    """Who says "o lembrete do dentista" means no event, where there is such a reminder."""
    return bool(fits.reminders) and _says_reminder(turn)


_REMINDERS = re.compile(r"\b(?:lembretes?|avisos?|alarmes?|despertador|reminders?|alarms?)\b")


@dataclass(frozen=True, slots=True)
class _Fits:
    reminders: Sequence[Coming]
    tasks: Sequence[Task]


async def _named(turn: Turn, name: str) -> _Fits:
    """What has these words; a reminder about one of these tasks, or about an event, goes with it unless it is named as one."""
    found = await Tasks(turn.session).matching(name, done=False)
    about = {task.id for task in found}
    coming = [each for each in await Reminders(turn.session).coming(query=name) if each.reminder.about_id not in about]
    hung = [each for each in coming if each.reminder.about_event is not None]
    return _Fits(coming if _says_reminder(turn) else [each for each in coming if each not in hung], found)


async def _of(turn: Turn, both: _Both, request: Request, fits: _Fits, events: Sequence[Option] = ()) -> Proposal:
    """The one that fits, or a question that names them all."""
    voice = speaks(turn)
    found: list[tuple[str, Proposal]] = []
    for each in fits.reminders:
        told = words.Told(each.reminder, each.due_at, put_off=each.put_off)
        proposal = await _with(turn, both.reminder, request, "reminder", each.reminder.id)
        found.append((words.marked(words.described(told, voice)), proposal))
    found += [(described(task, voice), await _with(turn, both.task, request, "task", task.id)) for task in fits.tasks]
    found += [
        (f"📅 {each.label}", await _with(turn, both.event, as_event(request), "event", each.id)) for each in events
    ]
    return _which(turn, found)


async def _with(turn: Turn, planner: Planner, request: Request, kind: str, id_: UUID) -> Proposal:
    """The request about this very row, as if it were the only one of a list."""
    unnamed = {name: value for name, value in request.slots.items() if name != "query"}
    unnamed = unnamed if "query" in request.slots else {k: v for k, v in unnamed.items() if k != "title"}
    one = replace(request, slots={**unnamed, "number": (1,)})
    return await planner(replace(turn, shown=(Shown(kind=kind, ids=(id_,)),)), one)


def _which(turn: Turn, found: Sequence[tuple[str, Proposal]]) -> Proposal:
    if len(found) == 1:
        return found[0][1]
    choices = [_choice(label, proposal) for label, proposal in found[:MOST_CHOICES]]
    return Ask(text=_WHICH[turn.language], choices=(*choices, never_mind(turn)))


def _choice(label: str, proposal: Proposal) -> Choice:
    match proposal:
        case Ask():
            return Choice(label=short(label), calls=proposal.first, then=proposal)
        case Say():
            return Choice(label=short(label), say=proposal.text)
        case _:
            return Choice(label=short(label), calls=proposal)


async def change_here(turn: Turn, change: Change) -> Proposal | None:
    """What a change comes to; None where nothing is meant that it could change."""
    if change.name and change.act in {"move", "delete", "rename"} and not _says_task(turn):
        fits = await _named(turn, change.name)
        if change.when is not None and change.when.kind == "recurrence" and fits.reminders:
            # Tasks do not repeat.
            fits = replace(fits, tasks=())
        slots = {"query": change.name} | ({"title": change.text} if change.text else {})
        both = _EITHER["task_delete" if change.act == "delete" else "task_update"]
        request = Request(intent="task_update", confidence=1, slots=slots, when=change.when)
        if change.act == "delete":
            request = replace(request, intent="task_delete")
        looked = turn.connected and not _only_reminders(turn, fits)
        events = await called(turn, change.name, request) if looked else ()
        return await _of(turn, both, request, fits, events) if fits.reminders or fits.tasks else None
    if change.act in _OF_ALL:
        return await _OF_ALL[change.act](turn, change)
    if _says_too_little(turn, change):
        return None
    meant = await _at_clock(turn, change) if change.clock else await _meant(turn, change)
    if meant is None or isinstance(meant, Say):
        return meant
    acting = _ACTS.get(change.act)
    if acting is None:
        return None
    found = [(_label(turn, each), await acting(turn, each, change)) for each in meant[:MOST_CHOICES]]
    if change.act == "skip":
        # Of a day, those that come on it.
        found = [each for each in found if isinstance(each[1], tuple)] or found
    return _which(turn, found)


async def none_of_that_name(turn: Turn, change: Change) -> Say | None:
    """Where "o da live" can only be a reminder or a task, and there is none: neither is a note of these words."""
    if not change.name or not _ONE_NAMED.search(normalise(turn.message).text):
        return None
    fits = await _named(turn, change.name)
    _, notes = await Notes(turn.session).find(change.name, limit=1)
    if fits.reminders or fits.tasks or notes or (turn.connected and await called(turn, change.name, None)):
        return None
    return Say(text=speaks(turn).say(_NONE_NAMED, name=short(change.name)))


async def _asked(turn: Turn, change: Change) -> Proposal | None:
    listing = ToolCall(tool="list_reminders", arguments={"query": change.name})
    return (listing,) if (await _named(turn, change.name)).reminders else None


def _says_too_little(turn: Turn, change: Change) -> bool:
    """A time alone is the new one of what was opened to be changed; a move alone is read elsewhere, unless it is a repetition."""
    if change.clock:
        return False
    if change.act == "retime":
        return not (turn.shown and turn.shown[0].kind == made("reminder"))
    return change.act == "move" and (change.when is None or not (change.when.kind == "recurrence" or ends(change.when)))


def _label(turn: Turn, reminder: Reminder) -> str:
    return words.marked(words.described(words.Told(reminder, None), speaks(turn)))


async def _meant(turn: Turn, change: Change) -> Sequence[Reminder] | Say | None:
    """The reminders a change may mean."""
    reminders = Reminders(turn.session)
    if change.number is not None:
        return await _of_number(turn, change, change.number)
    if change.name:
        fits = await _named(turn, change.name)
        # "Before the meeting" may be before a task as well; that is asked elsewhere.
        return None if fits.tasks and change.act == "tell_ahead" else [each.reminder for each in fits.reminders] or None
    newest = turn.shown[0] if turn.shown else None
    if newest is not None and newest.kind in _LISTED and len(newest.ids) == 1:
        return await reminders.get(newest.ids) or None
    if newest is not None and newest.kind == "fire" and (here := await told_here(turn, put_off=True)) is not None:
        return here.reminders or None
    if change.act == "skip" and change.when is not None:
        return await _coming_on(turn, change)
    return None


async def _at_clock(turn: Turn, change: Change) -> Sequence[Reminder] | Say | None:
    """Those that come next at that hour; None where it may be the hour of something else."""
    coming = await Reminders(turn.session).coming()
    for hour, minute in change.clock:
        at_it = [each.reminder for each in coming if _clock_of(each, turn) == (hour, minute)]
        if at_it:
            return at_it
    if not _says_reminder(turn):
        return None
    hour, minute = change.clock[0]
    return Say(text=speaks(turn).say(_NONE_AT, time=f"{hour:02}:{minute:02}"))


def _clock_of(coming: Coming, turn: Turn) -> tuple[int, int]:
    own = coming.due_at.astimezone(turn.zone)
    return own.hour, own.minute


async def _of_number(turn: Turn, change: Change, number: int) -> Sequence[Reminder] | Say | None:
    """Of the list of reminders; whether a number is moved or deleted as a task is for others to know."""
    if change.act in {"move", "delete"} or not (_says_reminder(turn) or newest_list(turn) == "reminder"):
        return None
    found = await pick(turn, _numbered(number), reminder_pool(turn))
    if isinstance(found, tuple):
        return await Reminders(turn.session).get(found)
    return found if isinstance(found, Say) else None


def _numbered(number: int) -> Request:
    return Request(intent="reminder_update", confidence=1, slots={"number": (number,)})


async def _coming_on(turn: Turn, change: Change) -> Sequence[Reminder] | None:
    """Those that come again and again, and on that day."""
    every = [each.reminder for each in await Reminders(turn.session).coming() if each.reminder.rrule is not None]
    found = [each for each in every if isinstance(await skip_on(turn, [each], change.when), tuple)]
    return found or None


async def _moved(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    if reminder.rrule is None and change.when is not None and ends(change.when):
        return Say(text=speaks(turn).say(parts.ONCE_ALONE, text=short(reminder.text)))
    return await changed_to(turn, reminder.id, Request(intent="reminder_update", confidence=1, when=change.when), "")


_OF_ALL: Mapping[str, Callable[[Turn, Change], Awaitable[Proposal | None]]] = {"ask": _asked, "pause_all": all_paused}
"""What is about no single one."""
_ACTS: Mapping[str, Callable[[Turn, Reminder, Change], Awaitable[Proposal]]] = {
    "move": _moved,
    "retime": _moved,
    "rename": parts.renamed,
    "delete": parts.deleted,
    "skip": parts.skipped,
    "pause": paused,
    "tell_ahead": parts.ahead,
    "on_time_only": parts.on_time,
    "not_ahead": parts.not_ahead,
    "so_often": parts.so_often,
    "use": parts.used,
}
_ONE_NAMED = re.compile(r"\b(?:o|a|os|as) d[oae]s? \w|\w one\b")
_NONE_NAMED: Words = {
    "pt-BR": "Não achei nenhum lembrete nem tarefa com “{name}”.",
    "en": "I found no reminder and no task with “{name}”.",
}
_NONE_AT: Words = {
    "pt-BR": "Não achei nenhum lembrete às {time}; não mudei nada. Mande /lembretes para ver todos.",
    "en": "I found no reminder at {time}; I changed nothing. Send /reminders to see them all.",
}
_WHICH: Words = {"pt-BR": "Qual deles?", "en": "Which one?"}
