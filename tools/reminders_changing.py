"""From what was said to changes of reminders: which one, and what of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

from integrations.postgres.reminders import Reminder, Reminders, following, next_of
from language.normal import normalise
from language.times.occurrences import Times
from language.times.rules import at_times_of, parts_of, steps_each_day
from language.types import When
from tools import _reminder_words as words
from tools import calendar_planning_changes as calendar
from tools._choose import (
    MOST_CHOICES,
    Several,
    ask,
    asked_if_many,
    choose,
    ids_call,
    never_mind,
    pick,
    said,
    short,
    speaks,
)
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn, Words
from tools._reminder_pool import reminder_pool
from tools._reminder_times import Asked, Never, ask_time, asked_time, said_notices
from tools._series import CODES, ending, for_good, on_its_day, postponed, with_rule, within_its_hours
from tools._told_here import put_off_told
from tools._toolbox import Planner, plans
from tools.reminders_finding import plan_delete


def of_newest_list(turn: Turn, request: Request) -> Planner | None:
    """What a number means right after reminders were listed: "apaga a 1" is about them, whatever it sounds like."""
    newest = turn.shown[0].kind if turn.shown else ""
    named = "number" in request.slots or (said(request, "scope") == "all" and request.intent != "task_complete")
    if newest == "event" and named and not TASKS_NAMED.search(normalise(turn.message).text):
        return {"task_delete": calendar.plan_cancel, "task_update": calendar.plan_update}.get(request.intent)
    if newest != "reminder" or not named or TASKS_NAMED.search(normalise(turn.message).text):
        return None
    return {"task_delete": plan_delete, "task_update": plan_update, "task_complete": plan_done}.get(request.intent)


async def plan_done(turn: Turn, request: Request) -> Proposal:
    """Done before it came: once, it comes no more; again and again, its next time is left out."""
    meant = await pick(turn, request, reminder_pool(turn))
    if not isinstance(meant, tuple):
        return meant if isinstance(meant, Say) else Say(text=_WHAT[turn.language])
    found = await Reminders(turn.session).get(meant)
    ended = tuple(each.id for each in found if each.rrule is None)
    coming = [(each.id, await next_of(turn.session, each)) for each in found if each.rrule is not None]
    rows = [{"reminder_id": str(id_), "at": at.isoformat()} for id_, at in coming if at is not None]
    skip = (ToolCall(tool="skip_reminders", arguments={"rows": rows}),) if rows else ()
    return (*((ids_call("stop_reminders", ended),) if ended else ()), *skip)


@plans("reminder_update")
async def plan_update(turn: Turn, request: Request) -> Proposal:
    named = {"number", "reference"} & request.slots.keys() or said(request, "query")
    if not named:
        told = await put_off_told(turn, request.when)
        if told is not None:
            return told
    pool = reminder_pool(turn)
    if said_notices(request) and named:
        return await _told_ahead(turn, request)
    # With a name, the title is what it is to be about.
    text = said(request, "title") if named else ""
    meant = await pick(turn, request, pool)
    if isinstance(meant, tuple) and not named and _AGAIN.search(normalise(turn.message).text):
        # Nothing was told: what was made last need not be what is to come again.
        meant = Several((await pool.every())[:MOST_CHOICES])
    if isinstance(meant, Say):
        return meant
    if isinstance(meant, Several):
        asked = [(each, await _first_calls(turn, each.id, request, text)) for each in meant.options]
        return ask(turn, pool, asked) if all(calls for _, calls in asked) else Say(text=_WHAT[turn.language])
    return await _each_changed(turn, meant, request, text)


async def _told_ahead(turn: Turn, request: Request) -> Proposal:
    """So long before, instead of what it was."""
    changes = {"notices": list(said_notices(request))}
    found = await Reminders(turn.session).get([each.id for each in await reminder_pool(turn).every()])
    known = {each.id: each for each in found}
    return await choose(
        turn, request, reminder_pool(turn), lambda ids: tuple(c for id_ in ids for c in edit_call(known[id_], changes))
    )


async def _each_changed(turn: Turn, meant: Sequence[UUID], request: Request, text: str) -> Proposal:
    """All that were named; where one of them has to be asked about, that is asked first."""
    proposals = [await changed_to(turn, each, request, text) for each in meant]
    asked = next((each for each in proposals if not isinstance(each, tuple)), None)
    calls = tuple(call for each in proposals if isinstance(each, tuple) for call in each)
    if asked is not None or len(meant) == 1:
        return asked or calls
    found = await Reminders(turn.session).get(meant)
    return asked_if_many(turn, calls, [each.text for each in found])


async def _first_calls(turn: Turn, reminder_id: UUID, request: Request, text: str) -> tuple[ToolCall, ...]:
    proposal = await changed_to(turn, reminder_id, request, text)
    return proposal if isinstance(proposal, tuple) else ()


async def changed_to(  # noqa: PLR0911 - one for each thing said of a time
    turn: Turn, reminder_id: UUID, request: Request, text: str
) -> Proposal:
    """What a change of text and time comes to: calls, or a question about its time."""
    found = await Reminders(turn.session).get([reminder_id])
    if not found:
        missing = words.MISSING[turn.language]
        return Say(text=missing[:1].upper() + missing[1:])
    reminder, changes = found[0], ({"text": text} if text else {})
    if request.when is None:
        return edit_call(reminder, changes) if changes else await _ask_when(turn, reminder)
    if not postponed(turn) and (rule := ending(reminder, request.when)) is not None:
        return edit_call(reminder, {**changes, "rrule": rule})
    when = asked_time(turn, request)
    if isinstance(when, Never):
        return Say(text=words.NEVER[turn.language].capitalize())
    if when is None:
        return await _ask_when(turn, reminder)
    if reminder.rrule is not None and when.rrule is None:
        if request.when.kind == "duration" and request.when.seconds:
            own = await next_of(turn.session, reminder) or turn.now
            when = replace(when, at=own.astimezone(turn.zone) + timedelta(seconds=request.when.seconds), nine=False)
        return await _of_repeated(turn, reminder, request.when, when)
    coming, _ = await following(turn.session, reminder)
    if reminder.rrule is not None and when.rrule is not None:
        when = replace(when, rrule=within_its_hours(when.rrule, reminder.rrule))
    moved = _moved(turn, coming, request.when, when, reminder.rrule)
    return edit_call(reminder, changes | _time(moved)) if not moved.past else await _ask_when(turn, reminder)


def _moved(turn: Turn, coming: datetime | None, said_when: When, when: Asked, rrule: str | None) -> Asked:
    """A length moves it on from its time; a day without an hour keeps its hour, a repetition its times of day."""
    if coming is None:
        return when
    own = coming.astimezone(turn.zone)
    if said_when.kind == "duration" and said_when.seconds:
        return replace(when, at=own + timedelta(seconds=said_when.seconds), nine=False)
    if when.rrule is None and not when.exact and _HOUR.fullmatch(normalise(said_when.text).text):
        # An hour alone keeps the day.
        at = datetime.combine(own.date(), when.at.time(), turn.zone)
        return replace(when, at=at, past=at <= turn.now)
    if when.nine and when.rrule is None:
        at = datetime.combine(when.at.date(), own.time(), turn.zone)
        return replace(when, at=at, nine=False, past=at <= turn.now)
    if when.nine and when.rrule is not None:
        rule = at_times_of(when.rrule, rrule) if rrule is not None else _at_clock(_on_day(when.rrule, own), _clock(own))
        start = own.date() if rrule is None and _NO_DAY.match(when.rrule) else when.at.date()
        return replace(when, at=_first(turn, datetime.combine(start, own.time()), rule), rrule=rule, nine=False)
    return when


def _on_day(rule: str, own: datetime) -> str:
    """Every week, without a day: on the one that it has."""
    weekly = _NO_DAY.match(rule) is not None and rule.startswith("FREQ=WEEKLY")
    return re.sub(r"^(FREQ=WEEKLY(?:;INTERVAL=\d+)?)", rf"\1;BYDAY={CODES[own.weekday()]}", rule) if weekly else rule


def _first(turn: Turn, start: datetime, rule: str) -> datetime:
    """The first time of a rule, from a wall time on."""
    times = Times(zone=turn.zone, starts_at=datetime.combine(start, time()), rrule=rule)
    return (times.next(turn.now) or start.replace(tzinfo=turn.zone)).astimezone(turn.zone)


def _time(when: Asked) -> dict[str, object]:
    given = when.arguments()
    given.pop("nine", None)
    return given if when.rrule is not None else given | {"clear": ["rrule"]}


async def _of_repeated(turn: Turn, reminder: Reminder, said_when: When, when: Asked) -> Proposal:
    """An hour alone changes every time; a day is asked about, unless it was said: this once, or from now on."""
    assert reminder.rrule is not None
    coming = await next_of(turn.session, reminder)
    if coming is None or _HOUR.fullmatch(normalise(said_when.text).text) is not None:
        return edit_call(reminder, _every_time(turn, reminder, when))
    once = await _once(turn, reminder, coming, when)
    surely = for_good(turn)
    rule = on_its_day(reminder.rrule, said_when, surely=surely) if said_when.kind in {"date", "datetime"} else None
    if postponed(turn) or (rule is None and when.nine):
        return once
    every = _every_time(turn, reminder, when) if not when.nine else {}
    if rule is not None:
        every = {**every, "rrule": rule if when.nine else _at_clock(rule, _clock(when.at))}
    changed = edit_call(reminder, every)
    if surely and rule is not None:
        return changed
    voice = speaks(turn)
    text = voice.say(_REPEATS, text=short(reminder.text), rule=words.rule_of(reminder, voice))
    label = voice.say(_ALWAYS, time=f"{when.at:%H:%M}")
    if rule is not None:
        label = words.rule_of(with_rule(reminder, str(every["rrule"])), voice)
    choices = (
        Choice(label=_ONLY_NEXT[turn.language], calls=once),
        Choice(label=label, calls=changed),
        never_mind(turn),
    )
    return Ask(text=text, choices=choices)


async def _once(turn: Turn, reminder: Reminder, coming: datetime, when: Asked) -> tuple[ToolCall, ...]:
    """The next time is left out, and comes when it was said instead."""
    own = coming.astimezone(turn.zone)
    at = datetime.combine(when.at.date(), own.time(), turn.zone) if when.nine else when.at
    skip = {"reminder_id": str(reminder.id), "at": coming.isoformat()}
    return (
        ToolCall(tool="skip_reminders", arguments={"rows": [skip]}),
        ToolCall(tool="create_reminder", arguments={"text": reminder.text, "at": at.isoformat()}),
    )


def _every_time(turn: Turn, reminder: Reminder, when: Asked) -> Mapping[str, object]:
    """The same repetition at another hour."""
    assert reminder.rrule is not None
    day = reminder.starts_at.date()
    return {
        "at": datetime.combine(day, when.at.time(), turn.zone).isoformat(),
        "rrule": _at_clock(reminder.rrule, _clock(when.at)),
    }


def _clock(at: datetime) -> str:
    return f"BYHOUR={at.hour};BYMINUTE={at.minute}"


def _at_clock(rule: str, clock: str) -> str:
    gone = ("BYHOUR=", "BYMINUTE=", "BYSECOND=", *(("BYSETPOS=",) if steps_each_day(parts_of(rule)) else ()))
    parts = [part for part in rule.split(";") if not part.startswith(gone)]
    if parts_of(rule)["FREQ"] in {"HOURLY", "MINUTELY"}:
        # At one hour it comes once a day, whatever its steps were.
        parts = ["FREQ=DAILY", *(part for part in parts if not part.startswith(("FREQ=", "INTERVAL=")))]
    ends = [part for part in parts if part.startswith(("COUNT=", "UNTIL="))]
    return ";".join([*(part for part in parts if part not in ends), clock, *ends])


def edit_call(reminder: Reminder, changes: Mapping[str, object]) -> tuple[ToolCall, ...]:
    return (ToolCall(tool="edit_reminder", arguments={"reminder_id": str(reminder.id), "changes": dict(changes)}),)


async def _ask_when(turn: Turn, reminder: Reminder) -> Ask:
    text = speaks(turn).say(_TO_WHEN, text=short(reminder.text))
    asked = ask_time(turn, text, "edit_reminder", {})
    choices = [
        replace(choice, calls=edit_call(reminder, {"at": choice.calls[0].arguments["at"]})) if choice.calls else choice
        for choice in asked.choices
    ]
    return Ask(text=asked.text, choices=choices)


_HOUR = re.compile(
    r"(?:(?:para|pra|pras|as|a|at|to|ao|o|around|das) )*(?:\d{1,2}(?:[:h ]*\d{0,2})?(?: ?(?:h|hs|horas?|min|am|pm|a\.m\.|p\.m\.|oclock))?"
    r"(?: (?:e meia|da manha|da tarde|da noite|in the (?:morning|evening|afternoon)))?|meio dia|meia noite|noon|midnight)"
)
_NO_DAY = re.compile(r"FREQ=(?:WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=\d+)?(?:;(?:BYHOUR|BYMINUTE|COUNT|UNTIL)=[^;]*)*$")
_AGAIN = re.compile(r"\b(?:de novo|outra vez|novamente|again)\b")
TASKS_NAMED = re.compile(r"\b(?:tarefas?|tasks?|todos?)\b")
_TO_WHEN: Words = {
    "pt-BR": "Para quando passo o lembrete “{text}”? (Para mudar o texto: “renomeia o lembrete 1 para tomar vitamina”.)",
    "en": "When shall the reminder “{text}” be? (To change its text: “rename reminder 1 to take vitamins”.)",
}
_REPEATS: Words = {
    "pt-BR": "“{text}” se repete {rule}. O que eu mudo?",
    "en": "“{text}” repeats {rule}. What shall I change?",
}
_ONLY_NEXT: Words = {"pt-BR": "só a próxima vez", "en": "just the next time"}
_ALWAYS: Words = {"pt-BR": "sempre às {time}", "en": "always at {time}"}
_WHAT: Words = {
    "pt-BR": "O que eu mudo, e em qual lembrete? Por exemplo: “muda o lembrete 1 para amanhã às 9h”.",
    "en": "What shall I change, and in which reminder? For example: “move reminder 1 to tomorrow at 9am”.",
}
