"""From what was said to reminders, timers and alarms: what of, when, and about which task."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from integrations.postgres.reminders import Reminders
from integrations.postgres.tasks import Task, Tasks
from language.event_notices import named_like_a_time
from language.normal import normalise
from language.useful import Use
from tools import _reminder_words as words
from tools._choose import latest, never_mind, said, short, speaks
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn, Words
from tools._reminder_doubts import doubtful
from tools._reminder_times import Asked, Never, ask_time, asked_time, said_notices, yearly
from tools._reminder_use import ALARM, NO_USE_BEFORE, TIMER, use_of
from tools._toolbox import plans
from tools.event_reminders_asking import of_events
from tools.reminders import moment_in

LONGEST_TEXT = 500


@plans("reminder_create")
async def plan_create(turn: Turn, request: Request) -> Proposal:
    text, tasks = await _about(turn, said(request, "title"))
    return await _of_events(turn, request, text) or await _create(turn, request, text, tasks)


async def _create(  # noqa: PLR0911 - one for each thing missing
    turn: Turn, request: Request, text: str, tasks: Sequence[Task]
) -> Proposal:
    if not text and said(request, "scope") == "moment":
        text = _the_time(turn, request)
    if (doubt := doubtful(turn, request, text, asked_time(turn, request))) is not None:
        return doubt
    if not text:
        return _of_what(turn, request)
    if len(text) > LONGEST_TEXT:
        return Say(text=speaks(turn).say(_TOO_LONG, length=len(text)))
    when = asked_time(turn, request)
    if isinstance(when, Never):
        return Say(text=_sentence(words.NEVER[turn.language]))
    wanted = _Wanted(turn, text, said_notices(request), when, Use.of(request.slots.get("useful")))
    if len(tasks) > 1:
        choices = [Choice(label=short(task.title), calls=wanted.of_task(task)) for task in tasks]
        return Ask(text=_WHICH_TASK[turn.language], choices=(*choices, never_mind(turn)))
    if tasks:
        return _dated(wanted, tasks[0])
    if when is None and wanted.notices:
        return await _ahead(wanted)
    if when is None or when.past:
        return wanted.ask()
    return _too_early(turn, wanted.use, when) or wanted.calls()


def _of_what(turn: Turn, request: Request) -> Proposal:
    """A time with nothing to remind of is kept, and the next words say it."""
    when = asked_time(turn, request)
    if isinstance(when, Never):
        return Say(text=_sentence(words.NEVER[turn.language]))
    if when is None:
        return Say(text=_WHAT[turn.language])
    if when.past:
        return Say(text=_sentence(words.PAST[turn.language]))
    at = "" if when.rrule is not None else f" ({speaks(turn).when(when.at)})"
    return Ask(text=_OF_WHAT[turn.language] + at, choices=(never_mind(turn),))


def _the_time(turn: Turn, request: Request) -> str:
    """What is told of a time that was asked for itself: "me avisa quando for 15h"."""
    when = asked_time(turn, request)
    if not isinstance(when, Asked) or when.nine:
        return ""
    return speaks(turn).say(_IT_IS_ONE if when.at.hour == 1 else _IT_IS, time=f"{when.at:%H:%M}")


def _too_early(turn: Turn, use: Use | None, when: Asked) -> Say | None:
    """Of no use before it comes."""
    if use is None or use_of(use, when.at) is not None:
        return None
    return Say(text=speaks(turn).say(NO_USE_BEFORE, when=speaks(turn).when(when.at)))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A reminder as far as it was said."""

    turn: Turn
    text: str
    notices: tuple[int, ...]
    when: Asked | None
    use: Use | None = None

    def calls(self) -> tuple[ToolCall, ...]:
        assert self.when is not None
        when = self.when
        notices = self.notices
        if when.nine and when.rrule is None and _BIRTHDAY.search(normalise(self.text).text):
            when = yearly(when)
            # Told some days ahead, a birthday is told on its day as well.
            notices = tuple(dict.fromkeys((*notices, 0)))
        return self._call(when.arguments(), notices)

    def of_task(self, task: Task) -> tuple[ToolCall, ...]:
        """At the time that was said, or at its own; empty where there is neither."""
        about = {"task_id": str(task.id), "text": task.title}
        if self.when is not None and not self.when.past:
            return self._call(self.when.arguments() | about, self.notices)
        if task.due is None or moment_in(self.turn.zone, task.due) <= self.turn.now:
            return ()
        return self._call({"at": _iso(self.turn, task)} | about, self.notices)

    def _call(self, more: Mapping[str, object], notices: Sequence[int] = ()) -> tuple[ToolCall, ...]:
        given = {"text": self.text, **more} | ({"notices": list(notices)} if notices else {})
        return (ToolCall(tool="create_reminder", arguments=given | self._use()),)

    def _use(self) -> dict[str, object]:
        at = self.when.at if self.when is not None else self.turn.now
        given = use_of(self.use, at) if self.use is not None else None
        return {name: value for name, value in given.items() if value is not None} if given is not None else {}

    def ask(self, more: Mapping[str, object] | None = None) -> Ask:
        """When it is to come."""
        passed = self.when is not None and self.when.past
        if self.notices:
            ahead = words.listing(
                [words.length_of(each, speaks(self.turn), _AHEAD) for each in self.notices if each], speaks(self.turn)
            )
            text = speaks(self.turn).say(_WHEN_IS_IT, text=short(self.text), ahead=ahead)
        else:
            text = speaks(self.turn).say(_PASSED if passed else _WHEN, text=short(self.text))
        given = {"text": self.text, **(more or {})} | ({"notices": list(self.notices)} if self.notices else {})
        return ask_time(self.turn, text, "create_reminder", given, ahead=max(self.notices, default=0))


def _dated(wanted: _Wanted, task: Task) -> Proposal:
    return wanted.of_task(task) or replace(wanted, text=task.title).ask({"task_id": str(task.id)})


async def _of_events(turn: Turn, request: Request, text: str) -> Proposal | None:
    """Ahead of an event of the calendar, which a task or a reminder may be called like."""
    notices = said_notices(request)
    text = text or (named_like_a_time(turn.message) if notices else "")
    if not turn.connected or not text:
        return None
    others = await _choices_ahead(_Wanted(turn, text, notices, None)) if notices and request.when is None else ()
    return await of_events(turn, request, text, notices, others)


async def _ahead(wanted: _Wanted) -> Proposal:
    """So long before something that is named and not dated: a task or a reminder of these words, or it is asked about."""
    found = await _choices_ahead(wanted)
    if len(found) == 1:
        return found[0].calls
    if found:
        return Ask(text=_WHICH[wanted.turn.language], choices=(*found[:5], never_mind(wanted.turn)))
    return wanted.ask()


async def _choices_ahead(wanted: _Wanted) -> Sequence[Choice]:
    """The tasks and reminders of these words; what hangs on an event is found with that."""
    turn, voice = wanted.turn, speaks(wanted.turn)
    named = _ARTICLE.sub("", wanted.text)
    coming = await Reminders(turn.session).coming(query=named)
    # What has a reminder already gets one more notice of it.
    told = {each.reminder.about_id for each in coming}
    found = [
        Choice(label=short(task.title), calls=calls)
        for task in await Tasks(turn.session).matching(named, done=False)
        if task.id not in told and (calls := wanted.of_task(task))
    ]
    for each in coming:
        if each.reminder.about_event is not None:
            continue
        changes = {"notices": sorted({*each.reminder.notices, *wanted.notices}, reverse=True)}
        call = ToolCall(tool="edit_reminder", arguments={"reminder_id": str(each.reminder.id), "changes": changes})
        label = f"{short(each.reminder.text, longest=30)}, {words.at_of(each.due_at, voice)}"
        found.append(Choice(label=label, calls=(call,)))
    return found


def _iso(turn: Turn, task: Task) -> str:
    assert task.due is not None
    due = task.due
    return due.astimezone(turn.zone).isoformat() if isinstance(due, datetime) else due.isoformat()


async def _about(turn: Turn, text: str) -> tuple[str, Sequence[Task]]:
    """What it is about in words, and the tasks it may be about: "da tarefa 2", "disso" after a task."""
    tasks = Tasks(turn.session)
    found = _TASK.match(text)
    if found is not None:
        named = found["named"].strip()
        if named.isdecimal():
            seen = turn.seen("task")
            place = int(named) - 1
            return (text, await tasks.get([seen[place]])) if 0 <= place < len(seen) else (text, ())
        return named, await tasks.matching(named, done=False)
    pointing = _POINTS.search(normalise(turn.message).text) is not None
    if not text and pointing:
        newest = latest(turn, "task")
        found_task = await tasks.get([newest]) if newest else ()
        return (found_task[0].title, found_task) if found_task else ("", ())
    if text and pointing:
        return text, [task for task in await tasks.matching(text, done=False) if task.title == text][:1]
    return text, ()


@plans("timer_create")
async def plan_timer(turn: Turn, request: Request) -> Proposal:
    text = TIMER + (said(request, "title") or _TIMER[turn.language])
    when = asked_time(turn, request)
    if isinstance(when, Asked) and not when.past:
        return (_of(text, replace(when, exact=True, nine=False)),)
    choices = [
        Choice(
            label=f"{minutes} min",
            calls=(_of(text, Asked(at=turn.now + timedelta(minutes=minutes), exact=True)),),
        )
        for minutes in (5, 10, 30)
    ]
    return Ask(text=_HOW_LONG[turn.language], choices=(*choices, never_mind(turn)))


@plans("alarm_create")
async def plan_alarm(turn: Turn, request: Request) -> Proposal:
    text = ALARM + (said(request, "title") or _ALARM[turn.language])
    when = asked_time(turn, request)
    if isinstance(when, Never):
        return Say(text=_sentence(words.NEVER[turn.language]))
    if when is not None and not when.past:
        use = Use.of(request.slots.get("useful"))
        return _too_early(turn, use, when) or _Wanted(turn, text, (), when, use).calls()
    return ask_time(turn, _WHAT_TIME[turn.language], "create_reminder", {"text": text})


def _of(text: str, when: Asked) -> ToolCall:
    return ToolCall(tool="create_reminder", arguments={"text": text, **when.arguments()})


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


_TASK = re.compile(r"(?:(?:a|minha|the|my)\s+)?(?:tarefa|task)\s+(?P<named>.+)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:a|o|as|os|minha|meu|the|my)\s+)", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:disso|isso|disto|isto|dela|dele|dessa|desta|that|it|this)\b")
_BIRTHDAY = re.compile(r"\b(?:aniversario|niver|birthday|bday)\b")
_WHAT: Words = {
    "pt-BR": "Do que eu lembro você, e quando? Por exemplo: “me lembra de tomar remédio amanhã às 8h”.",
    "en": "What shall I remind you of, and when? For example: “remind me to take my medicine tomorrow at 8am”.",
}
_OF_WHAT: Words = {"pt-BR": "Te lembrar de quê?", "en": "Remind you of what?"}
_IT_IS: Words = {"pt-BR": "são {time}", "en": "it's {time}"}
_IT_IS_ONE: Words = {"pt-BR": "é {time}", "en": "it's {time}"}
_TOO_LONG: Words = {
    "pt-BR": "Esse texto tem {length} caracteres; num lembrete cabem até 500. Que tal um mais curto?",
    "en": "That text has {length} characters; a reminder holds up to 500. How about a shorter one?",
}
_WHEN: Words = {
    "pt-BR": "Quando eu lembro você de “{text}”?",
    "en": "When shall I remind you of “{text}”?",
}
_PASSED: Words = {
    "pt-BR": "Esse horário já passou. Quando eu lembro você de “{text}”?",
    "en": "That time has passed. When shall I remind you of “{text}”?",
}
_WHEN_IS_IT: Words = {
    "pt-BR": "Quando é “{text}”? Diga o dia e a hora (“sexta às 10h”), e eu aviso {ahead}.",
    "en": "When is “{text}”? Give the day and the time (“Friday at 10am”), and I'll tell you {ahead}.",
}
_AHEAD: Words = {"pt-BR": "{length} antes", "en": "{length} before"}
_WHICH_TASK: Words = {"pt-BR": "De qual tarefa?", "en": "Of which task?"}
_WHICH: Words = {"pt-BR": "Antes de qual?", "en": "Before which one?"}
_TIMER: Words = {"pt-BR": "timer", "en": "timer"}
_ALARM: Words = {"pt-BR": "alarme", "en": "alarm"}
_HOW_LONG: Words = {"pt-BR": "Um timer de quanto tempo?", "en": "A timer for how long?"}
_WHAT_TIME: Words = {"pt-BR": "Para que horas é o alarme?", "en": "What time is the alarm for?"}
