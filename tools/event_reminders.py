"""Reminders that hang on events of the calendar: they move, end and come back with them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from integrations.postgres.columns import Ids, Title
from integrations.postgres.event_reminders import followed_by, hold, replan
from integrations.postgres.event_rows import Event
from integrations.postgres.events import Events
from integrations.postgres.followed import DAY, Clock, Followed, is_on
from integrations.postgres.reminders import Notices, Reminder, Reminders
from tools import _calendar_trouble as trouble
from tools import _calendar_words
from tools import _reminder_words as words
from tools._calendar_facts import OUTSIDE, facts_of
from tools._choose import ids_call, ids_in, made, speaks
from tools._context import RejectedError, Shown, ToolResult, Turn, Voice, Words
from tools._errand import Errand
from tools._event_reminder_words import UNTITLED
from tools._reminders_set import facts_of as reminders_of
from tools._toolbox import tool

NEEDS = "google"
MINUTE = timedelta(minutes=1)


def _says(facts: Mapping[str, object], voice: Voice) -> str:
    told = words.all_in(facts)
    if not told:
        return _ALREADY[voice.language]
    lines = [words.described(each, voice) for each in told]
    said = voice.say(_MADE, reminder=lines[0]) if len(lines) == 1 else _MANY[voice.language]
    said += "".join(f"\n• {line}" for line in lines) if len(lines) > 1 else ""
    said += _NINE[voice.language] if facts["nine"] else ""
    return said + (_TOO_LATE[voice.language] if facts["too_late"] else "")


async def _titles(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The events a call is about, for the question."""
    found = await Events(turn.session).by_ids(ids_in(arguments))
    return tuple(_calendar_words.described(facts_of(each), speaks(turn)) for each in found)


_ASKS: Words = {
    "pt-BR": "Aviso antes destes {rows} eventos?\n{what}",
    "en": "Shall I remind you of these {rows} events?\n{what}",
}


@tool(
    effect="own",
    says=_says,
    asks=_ASKS,
    preview=_titles,
    serves=("reminder_create",),
    examples={
        "pt-BR": ("me avisa 10 min antes do dentista", "me avisa 10 min antes de cada reunião de hoje"),
        "en": ("remind me 30 minutes before my next meeting", "remind me the day before the holiday at 8pm"),
    },
)
async def remind_of_events(
    turn: Turn,
    ids: Ids,
    notices: Notices = (600,),
    *,
    clock: Clock | None = None,
    each: bool = False,
    text: Title | None = None,
) -> ToolResult:
    """Reminds the person in this chat ahead of events of their calendar; the reminders move and end with the events.

    Args:
        ids: The events.
        notices: Seconds ahead of the start; with a clock whole days ahead: 0 the day itself, 86400 the day before.
        clock: The hour of that day at which it is told, such as "20:00".
        each: Before every time of what repeats, and not only this one.
        text: What to remind of, when it is not the event itself.
    """
    found = [each_ for each_ in await Events(turn.session).by_ids(ids) if is_on(each_)]
    if not found:
        raise RejectedError(trouble.NOT_THERE)
    whole_days(notices, clock, all_day=any(event.all_day for event in found))
    followed = [
        replace(followed_by(event, turn.zone.key, each=each and event.series_id is not None), clock=clock)
        for event in found
    ]
    known = await Reminders(turn.session).about("event", [one.id for one in followed])
    hung = [
        _hung(turn, n, event, one, notices, text) for n, (event, one) in enumerate(zip(found, followed, strict=True))
    ]
    new = [one for one in hung if one is not None and not any(_same(one, other) for other in known)]
    if not new and None in hung:
        raise RejectedError(_BEGUN)
    await Reminders(turn.session).insert(new)
    await replan(turn.session, new, turn.now)
    return ToolResult(
        facts={
            "reminders": await reminders_of(turn, new),
            "nine": any(one.all_day and one.clock is None for one in followed),
            "too_late": any(set(one.notices) != set(notices) for one in new),
        },
        inverse=(ids_call("delete_reminders", [one.id for one in new]),) if new else (),
        shown=Shown(kind=made("reminder"), ids=tuple(one.id for one in new)) if new else None,
        origin=OUTSIDE if any(not event.mine for event in found) else "own_data",
    )


def whole_days(notices: Sequence[int], clock: Clock | None, *, all_day: bool) -> None:
    """Raises RejectedError: minutes before what takes the whole day, or before an hour of a day, are no time."""
    if (all_day or clock is not None) and any(notice % DAY for notice in notices):
        raise RejectedError(_WHOLE_DAY if all_day else _DAYS_ALONE)


async def hang_on(errand: Errand, event: Event, notices: Sequence[int], clock: Clock | None) -> Reminder | None:
    """The reminder of an event that was just made, of what repeats before every time; None where it is too late for one."""
    each = event.series_id is not None or bool(event.rules)
    followed = replace(followed_by(event, errand.zone.key, each=each), clock=clock)
    reminder = _hung(errand, 0, event, followed, notices, None)
    if reminder is not None:
        async with errand.rows() as session:
            await hold(session)
            await Reminders(session).insert([reminder])
            await replan(session, [reminder], errand.clock())
    return reminder


def _hung(
    turn: Turn | Errand, nth: int, event: Event, followed: Followed, notices: Sequence[int], text: str | None
) -> Reminder | None:
    """With the notices that still can come; None where none can."""
    start = followed.start(event.starts)
    left = tuple(each for each in notices if followed.each or followed.told(start, each) > turn.now - MINUTE)
    left = left or ((0,) if start > turn.now and not event.all_day and followed.clock is None else ())
    if not left:
        return None
    return Reminder(
        id=turn.new_id(nth=nth),
        text=text or followed.title or UNTITLED[turn.language],
        zone="UTC",
        starts_at=start.replace(tzinfo=None),
        exact=True,
        notices=left,
        about_kind="event",
        about_id=followed.id,
        about_event=followed,
        conversation_id=turn.conversation_id,
        created_at=turn.now.astimezone(ZoneInfo("UTC")),
        updated_at=turn.now.astimezone(ZoneInfo("UTC")),
    )


def _same(one: Reminder, other: Reminder) -> bool:
    """It is there already."""
    followed, known = one.about_event, other.about_event
    return (
        followed is not None
        and known is not None
        and other.state == "active"
        and (followed.clock, one.text) == (known.clock, other.text)
        and set(one.notices) <= set(other.notices)
    )


_MADE: Words = {
    "pt-BR": "🔔 Lembrete: {reminder}. Se o evento mudar, ele vai junto.",
    "en": "🔔 Reminder: {reminder}. If the event moves, it moves along.",
}
_MANY: Words = {
    "pt-BR": "🔔 Lembretes, que vão junto se os eventos mudarem:",
    "en": "🔔 Reminders, which move along with their events:",
}
_ALREADY: Words = {"pt-BR": "🔔 Esse lembrete já existe.", "en": "🔔 That reminder is there already."}
_NINE: Words = {
    "pt-BR": "\nVocê não disse a hora, então aviso às 9h. Quer outra? Diga, por exemplo: “na véspera às 20h”.",
    "en": "\nYou gave no time, so I'll tell you at 9:00. Another one? Say, for example: “the day before at 8pm”.",
}
_TOO_LATE: Words = {
    "pt-BR": "\n⚠️ Está tão perto que um dos avisos já teria passado; fica o que ainda dá tempo.",
    "en": "\n⚠️ It is so near that one of the notices would have passed already; what still can come stays.",
}
_BEGUN: Words = {
    "pt-BR": "para esse evento já passou a hora de avisar.",
    "en": "it is too late to remind you of that event.",
}
_WHOLE_DAY: Words = {
    "pt-BR": "isso dura o dia inteiro: diga o dia e a hora do aviso, por exemplo “na véspera às 20h”.",
    "en": "that takes the whole day: say on which day and when, for example “the day before at 8pm”.",
}
_DAYS_ALONE: Words = {
    "pt-BR": "com uma hora marcada, diga só quantos dias antes.",
    "en": "with an hour of the day, say only how many days before.",
}
