"""What short words mean right after a reminder came in this conversation: done, later, not this one, no more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from integrations.postgres.fires import Fire, Fires, State
from integrations.postgres.reminders import AGAIN, Reminder, Reminders
from integrations.postgres.tasks import FILTER, Tasks
from language.normal import normalise
from language.told import Answer
from language.types import Request, When
from tools import _told_words as said
from tools._choose import ids_call, never_mind, numbers, short
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn, Words
from tools._reminder_times import Asked, asked_time

OPEN_FOR = timedelta(hours=24)
FIRE = "fire"
"""The list under which what was told stands among those the person saw last."""
MOST_TASKS = 4
OPEN: tuple[State, ...] = ("told", "summed")
PUT_OFF: tuple[State, ...] = ("put_off",)
ANY: tuple[State, ...] = ("told", "summed", "put_off", "done", "skipped")
REPLIED_FOR = timedelta(days=30)
"""A message of ours that is replied to may be older."""


@dataclass(frozen=True, slots=True)
class Here:
    """What was told last in this conversation and not answered yet, in the order it was told."""

    fires: tuple[Fire, ...]
    reminders: tuple[Reminder, ...]
    newest: bool
    """Nothing was listed or made since."""

    @property
    def ids(self) -> tuple[UUID, ...]:
        return tuple(fire.id for fire in self.fires)


async def told_here(turn: Turn, *, put_off: bool = False, replied: UUID | None = None) -> Here | None:
    """None when nothing is open; with `put_off`, what was put off is, where nothing else is; of a message `replied` to, all it told."""
    since = turn.now - OPEN_FOR
    found = await _open_now(turn, since)
    if replied is not None:
        every = await Fires(turn.session).open_in(turn.conversation_id, turn.now - REPLIED_FOR, states=ANY)
        found = [fire for fire in every if fire.outbound_id == replied]
    if not found and put_off and replied is None:
        found = await Fires(turn.session).open_in(turn.conversation_id, since, states=PUT_OFF)
    if not found:
        return None
    together = [fire for fire in found if fire.outbound_id == found[0].outbound_id]
    shown = turn.seen(FIRE)
    # Of times that were only counted the newest stands in the list; the message is about all of them.
    fires = tuple(sorted(together, key=lambda fire: (shown.index(fire.id) if fire.id in shown else -1, fire.due_at)))
    above = {fire.id: fire for fire in await Fires(turn.session).get([_above(fire) for fire in fires])}
    subjects = [above.get(_above(fire), fire).subject_id for fire in fires]
    reminders = await Reminders(turn.session).get([each for each in dict.fromkeys(subjects) if each])
    return Here(fires, reminders, newest=replied is not None or (bool(turn.shown) and turn.shown[0].kind == FIRE))


async def _open_now(turn: Turn, since: datetime) -> Sequence[Fire]:
    """What is not answered; not what was told ahead of a time that has been told of anew, nor what was deleted since."""
    every = await Fires(turn.session).open_in(turn.conversation_id, since, states=ANY)
    newest: dict[tuple[UUID | None, datetime], UUID] = {}
    for fire in every:
        newest.setdefault((fire.subject_id, fire.due_at), fire.id)
    first = {fire.id: fire for fire in await Fires(turn.session).get([_above(fire) for fire in every])}
    subjects = {fire.id: first.get(_above(fire), fire).subject_id for fire in every}
    there = {each.id for each in await Reminders(turn.session).get([each for each in subjects.values() if each])}
    return [
        fire
        for fire in every
        if fire.state in OPEN and newest[fire.subject_id, fire.due_at] == fire.id and subjects[fire.id] in there
    ]


def _above(fire: Fire) -> UUID:
    return fire.subject_id if fire.kind == AGAIN and fire.subject_id else fire.id


async def done_told(turn: Turn, *, replied: UUID | None = None) -> Proposal | None:
    """What “feito” alone means: what was told, where that came last; else it is asked, if there are tasks as well."""
    here = await told_here(turn, put_off=True, replied=replied)
    if here is None:
        return None
    done = (ids_call("done_reminders", here.ids),)
    if here.newest:
        return done
    tasks, _ = await Tasks(turn.session).find(FILTER.validate_python({}), now=turn.now, limit=MOST_TASKS)
    if not tasks:
        return done
    named = ", ".join(short(each.text, longest=40) for each in here.reminders)
    choices = [Choice(label=f"🔔 {short(named)}", calls=done)]
    choices += [Choice(label=short(task.title), calls=(ids_call("complete_tasks", (task.id,)),)) for task in tasks]
    return Ask(text=_WHICH_DONE[turn.language], choices=(*choices, never_mind(turn)))


async def numbered_told(turn: Turn, request: Request) -> Proposal | None:
    """What “feito 2” means right after a list of what was left behind; None when another list came since."""
    if "number" not in request.slots or not turn.shown or turn.shown[0].kind != FIRE:
        return None
    ids = turn.seen(FIRE)
    places = [number - 1 for number in numbers(request)]
    if any(not 0 <= place < len(ids) for place in places):
        return None
    return (ids_call("done_reminders", [ids[place] for place in places]),)


async def put_off_told(turn: Turn, when: When | None) -> Proposal | None:
    """What “adia 10 min” means; None when nothing was told."""
    here = await told_here(turn)
    return None if here is None else _put_off(turn, here, when)


def _put_off(turn: Turn, here: Here, when: When | None) -> Proposal:
    if when is None:
        return _ask_later(turn, here)
    until = _until(turn, here, when)
    if until is None or until <= turn.now:
        return Say(text=_sentence(said.PAST[turn.language]))
    return (ids_call("put_off_reminders", here.ids, until=until.isoformat()),)


def _until(turn: Turn, here: Here, when: When) -> datetime | None:
    """A day alone keeps the hour of what was told."""
    request = Request(intent="reminder_update", confidence=1, when=when)
    asked = asked_time(turn, request)
    if not isinstance(asked, Asked) or asked.rrule is not None:
        return None
    if not asked.nine:
        return asked.at
    own = _wall(here, turn.zone)
    return datetime.combine(asked.at.date(), own.time(), turn.zone)


def _wall(here: Here, zone: ZoneInfo) -> datetime:
    return here.fires[-1].due_at.astimezone(zone)


def _ask_later(turn: Turn, here: Here) -> Ask:
    choices = [
        Choice(label=label[turn.language], calls=(ids_call("put_off_reminders", here.ids, words=name),))
        for name, label in _LATER.items()
    ]
    return Ask(text=_UNTIL_WHEN[turn.language], choices=(*choices, never_mind(turn)))


async def answer_told(  # noqa: PLR0911 - one for each act
    turn: Turn, answer: Answer, *, replied: UUID | None = None
) -> Proposal | None:
    """What an answer to what was told comes to; None when nothing was told."""
    if answer.query and answer.act in {"done", "put_off"}:
        here = await _told_named(turn, answer.query)
        if here is None or answer.act == "put_off":
            return None if here is None else _put_off(turn, here, answer.when)
        return (ids_call("done_reminders", here.ids),)
    if answer.act == "done":
        return await done_told(turn, replied=replied)
    if answer.query:
        return await _skip_named(turn, answer)
    here = await told_here(turn, put_off=True, replied=replied)
    if here is None:
        return await _of_next(turn, answer) if replied is None else None
    if answer.act == "put_off":
        return _put_off(turn, here, answer.when) if here.newest or answer.when is None else None
    if answer.act == "stop":
        return _stop(here)
    if answer.act == "edit":
        return _edit(turn, here)
    if answer.when is not None:
        return await skip_on(turn, here.reminders, answer.when)
    return (ToolCall(tool="skip_reminders", arguments={"fires": [str(each) for each in here.ids]}),)


def _edit(turn: Turn, here: Here) -> Proposal | None:
    """The one that came is shown; of several it is asked which."""
    calls = [
        (each, (ToolCall(tool="open_reminder", arguments={"reminder_id": str(each.id)}),)) for each in here.reminders
    ]
    if len(calls) < 2:  # noqa: PLR2004  one, or none
        return calls[0][1] if calls else None
    choices = [Choice(label=short(each.text), calls=call) for each, call in calls[:MOST_TASKS]]
    return Ask(text=_WHICH_EDITED[turn.language], choices=(*choices, never_mind(turn)))


def _stop(here: Here) -> Proposal | None:
    if not here.reminders:
        return None
    fires = [str(each) for each in here.ids]
    return (ids_call("stop_reminders", tuple(each.id for each in here.reminders), fires=fires),)


async def _of_next(turn: Turn, answer: Answer) -> Proposal | None:
    """Nothing was told: the reminder just made or listed alone may be meant."""
    meant = [each for shown in turn.shown[:1] if shown.kind in {"reminder", "reminder_made"} for each in shown.ids]
    if len(meant) != 1 or answer.act not in {"skip", "stop"}:
        return None
    reminders = await Reminders(turn.session).get(meant)
    if not reminders:
        return None
    if answer.act == "stop":
        return (ids_call("stop_reminders", tuple(meant)),)
    return await skip_on(turn, reminders, answer.when)


async def _skip_named(turn: Turn, answer: Answer) -> Proposal | None:
    coming = await Reminders(turn.session).coming(query=answer.query)
    found = [each.reminder for each in coming]
    if len(found) < 2:  # noqa: PLR2004  one, or none
        return await skip_on(turn, found, answer.when) if found else None
    choices = []
    for each in found[:MOST_TASKS]:
        calls = await skip_on(turn, [each], answer.when)
        if isinstance(calls, tuple):
            choices.append(Choice(label=short(each.text), calls=calls))
    return Ask(text=_WHICH_SKIPPED[turn.language], choices=(*choices, never_mind(turn)))


async def done_named(turn: Turn, name: str) -> Proposal | None:
    """What “já tomei o remédio” means after it came; None where nothing of these words was told."""
    here = await _told_named(turn, name)
    return None if here is None else (ids_call("done_reminders", here.ids),)


async def _told_named(turn: Turn, name: str) -> Here | None:
    """The newest thing of these words that came here and is not done."""
    wanted = set(_content(name))
    if not wanted:
        return None
    since = turn.now - OPEN_FOR
    found = [
        *await _open_now(turn, since),
        *await Fires(turn.session).open_in(turn.conversation_id, since, states=PUT_OFF),
    ]
    first = {fire.id: fire for fire in await Fires(turn.session).get([_above(fire) for fire in found])}
    subjects = {fire.id: first.get(_above(fire), fire).subject_id for fire in found}
    there = await Reminders(turn.session).get([each for each in dict.fromkeys(subjects.values()) if each])
    named = {each.id: each for each in there if wanted <= set(_content(each.text))}
    fire = next((each for each in found if subjects[each.id] in named), None)
    if fire is None:
        return None
    fires = [each for each in found if each.outbound_id == fire.outbound_id and subjects[each.id] in named]
    return Here(tuple(fires), tuple(named.values()), newest=True)


def _content(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", normalise(text).text) if len(word) > 2 and word not in _EMPTY]  # noqa: PLR2004


_EMPTY = frozenset(("fazer", "dos", "das", "the", "one", "pra", "para", "com", "uma", "did", "for"))


async def skip_on(turn: Turn, reminders: Sequence[Reminder], when: When | None) -> Proposal:
    """The time of a day, or the next one there is."""
    wanted = when.start if when is not None else None
    day = wanted.astimezone(turn.zone).date() if isinstance(wanted, datetime) else wanted
    rows: list[dict[str, str]] = []
    for reminder in reminders:
        coming = [
            each for each in reminder.times().between(turn.now, turn.now + _AHEAD, most=_MOST) if _on(each, turn, day)
        ]
        rows += [{"reminder_id": str(reminder.id), "at": each.isoformat()} for each in coming[:1]]
    if not rows:
        return Say(text=_NONE_THEN[turn.language])
    return (ToolCall(tool="skip_reminders", arguments={"rows": rows}),)


def _on(moment: datetime, turn: Turn, day: object) -> bool:
    return day is None or moment.astimezone(turn.zone).date() == day


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


_AHEAD = timedelta(days=400)
_MOST = 500
_LATER: dict[str, Words] = {
    "10min": {"pt-BR": "10 min", "en": "10 min"},
    "1h": {"pt-BR": "1 hora", "en": "1 hour"},
    "night": {"pt-BR": "à noite", "en": "tonight"},
    "tomorrow": {"pt-BR": "amanhã 9h", "en": "tomorrow 9am"},
}
_UNTIL_WHEN: Words = {"pt-BR": "Adio para quando?", "en": "Put it off until when?"}
_WHICH_DONE: Words = {"pt-BR": "O que está feito?", "en": "What is done?"}
_WHICH_SKIPPED: Words = {"pt-BR": "Qual eu pulo?", "en": "Which one shall I skip?"}
_WHICH_EDITED: Words = {"pt-BR": "Qual eu mudo?", "en": "Which one shall I change?"}
_NONE_THEN: Words = {
    "pt-BR": "Não há nenhuma vez dele nesse dia.",
    "en": "It does not come on that day.",
}
