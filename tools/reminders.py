"""Reminders: making, listing, deleting and putting them back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import Field

from integrations.postgres.columns import Due, Ids, Name, Title
from integrations.postgres.reminders import Notices, Reminder, Reminders, Useful, UsefulSeconds
from integrations.postgres.rescheduling import reschedule
from integrations.postgres.rules import Rule
from integrations.postgres.tasks import Tasks
from language.times.occurrences import start_of
from tools import _reminder_words as words
from tools._choose import ids_call, ids_in, made
from tools._context import RejectedError, Shown, ToolCall, ToolResult, TryAgainError, Turn, Words
from tools._reminder_lists import listed
from tools._reminder_times import NINE
from tools._reminder_use import ALARM, TIMER, use_given
from tools._reminders_kept import again_as_before
from tools._reminders_set import facts_of
from tools._task_words import MISSING as NO_TASK
from tools._toolbox import tool

MOST_LISTED = 30
Days = Annotated[tuple[Due, ...], Field(max_length=100)]
MARKS = {"timer": TIMER, "alarm": ALARM}


@tool(
    effect="own",
    says=words.created,
    serves=("reminder_create", "timer_create", "alarm_create"),
    examples={
        "pt-BR": ("me lembra de tomar remédio todo dia às 8h", "me lembra daqui a 20 minutos de tirar o bolo"),
        "en": ("remind me to take my medicine every day at 8am", "remind me in 20 minutes to check the cake"),
    },
)
async def create_reminder(  # noqa: PLR0913 - a reminder is all of these
    turn: Turn,
    text: Title,
    at: Due,
    *,
    rrule: Rule | None = None,
    without: Days = (),
    without_holidays: bool = False,
    notices: Notices = (0,),
    exact: bool = False,
    task_id: UUID | None = None,
    nine: bool = False,
    useful: Useful | None = None,
    useful_seconds: UsefulSeconds | None = None,
) -> ToolResult:
    """Reminds the person of something at a time, once or again and again.

    Args:
        text: In the person's words, without the time.
        at: The first time; a day alone means 9:00.
        rrule: RFC 5545, wall time: "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10".
        without: Days left out.
        without_holidays: Not on public holidays.
        notices: Seconds ahead of each time; 0 is the time itself.
        exact: Said as "in 20 minutes": no change of time zone moves it.
        task_id: The task it moves and ends with.
        nine: Whether the hour is ours because none was said.
        useful: When late: told always, until it is of no use, or only in a summary.
        useful_seconds: With "until": for so long after its time.
    """
    await _open_task(turn, task_id)
    reminders = Reminders(turn.session)
    now = await reminders.moment(turn.now)
    moment, zone = moment_in(turn.zone, at), ZoneInfo("UTC") if exact else turn.zone
    reminder = Reminder(
        id=turn.new_id(),
        text=text,
        zone=zone.key,
        starts_at=start_of(moment, zone, rrule),
        exact=exact,
        rrule=rrule,
        without=tuple(datetime.combine(each, time()) for each in without),
        without_holidays=without_holidays,
        notices=notices,
        about_kind="task" if task_id is not None else None,
        about_id=task_id,
        **use_given(text, rrule, useful, useful_seconds),
        conversation_id=turn.conversation_id,
        created_at=now,
        updated_at=now,
    )
    reminder, too_late = _in_time(reminder, moment, turn.now)
    await reminders.insert([begun(reminder, turn.now)])
    await reschedule(turn.session, reminder, turn.now)
    (facts,) = await facts_of(turn, [reminder])
    return ToolResult(
        facts={"reminder": facts, "nine": nine or not isinstance(at, datetime), "too_late": too_late},
        inverse=(ids_call("delete_reminders", (reminder.id,)),),
        shown=Shown(kind=made("reminder"), ids=(reminder.id,)),
    )


def _in_time(reminder: Reminder, moment: datetime, now: datetime) -> tuple[Reminder, bool]:
    """With the notices that still can come, and whether one cannot; days before are days of the wall clock."""
    times = reminder.times()
    ahead = tuple(each for each in reminder.notices if reminder.rrule or times.told(moment, each) > now)
    return replace(reminder, notices=tuple(dict.fromkeys(ahead)) or (0,)), len(ahead) < len(reminder.notices)


async def _open_task(turn: Turn, task_id: UUID | None) -> None:
    """Raises RejectedError: there is no such task, or it is done."""
    if task_id is None:
        return
    task = (await Tasks(turn.session).get([task_id]))[:1]
    if not task or task[0].completed_at is not None:
        raise RejectedError(NO_TASK)


def moment_in(zone: ZoneInfo, at: date) -> datetime:
    """A moment in the person's zone; of a day alone nine o'clock."""
    if not isinstance(at, datetime):
        return datetime.combine(at, NINE, zone)
    return at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone)


def begun(reminder: Reminder, now: datetime) -> Reminder:
    """The reminder, checked to come at all.

    Raises:
        TryAgainError: it would never come.
    """
    if reminder.times().next(now) is None:
        raise TryAgainError(words.NEVER if reminder.rrule else words.PAST)
    return reminder


@tool(
    effect="read",
    says=listed,
    serves=("reminder_query", "timer_query", "alarm_query"),
    examples={
        "pt-BR": ("meus lembretes", "quando é o lembrete do remédio?"),
        "en": ("my reminders", "what reminders do I have?"),
    },
)
async def list_reminders(
    turn: Turn,
    query: Name | None = None,
    since: Due | None = None,
    until: Due | None = None,
    only: Literal["timer", "alarm"] | None = None,
    *,
    first: bool = False,
) -> ToolResult:
    """Lists reminders, timers and alarms that are still to come, with numbers the person can use.

    Args:
        query: About these words.
        since: Coming from this day or moment on.
        until: Coming until then.
        only: Only timers, or only alarms.
        first: Only the one that comes next.
    """
    # Midnight, for days; a bound that is a day includes it whole.
    from_at = _midnight(turn.zone, since) if since is not None else None
    until_at = _midnight(turn.zone, until, after=not isinstance(until, datetime)) if until is not None else None
    coming = await Reminders(turn.session).coming(query=query, since=from_at, until=until_at)
    found = [each for each in coming if only is None or each.reminder.text.startswith(MARKS[only].strip())]
    found = found[:1] if first else found
    shown = found[:MOST_LISTED]
    return ToolResult(
        facts={
            "reminders": [words.reminder_facts(each.reminder, each.due_at, put_off=each.put_off) for each in shown],
            "query": query,
            "narrowed": bool(since or until or only),
            "total": len(found),
        },
        shown=Shown(kind="reminder", ids=tuple(each.reminder.id for each in shown)),
    )


def _midnight(zone: ZoneInfo, bound: date, *, after: bool = False) -> datetime:
    if isinstance(bound, datetime):
        return moment_in(zone, bound)
    return datetime.combine(bound + timedelta(days=1) if after else bound, time(), zone)


async def texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The reminders a call would touch, for the question."""
    return tuple(each.text for each in await Reminders(turn.session).get(ids_in(arguments)))


_ASKS_DELETE: Words = {"pt-BR": "Apagar {rows} lembretes?\n{what}", "en": "Delete {rows} reminders?\n{what}"}


@tool(
    effect="own",
    says=words.deleted,
    asks=_ASKS_DELETE,
    preview=texts,
    serves=("reminder_cancel", "timer_cancel", "alarm_cancel"),
    examples={
        "pt-BR": ("apaga o lembrete 1", "apaga todos os lembretes"),
        "en": ("delete reminder 1", "delete all reminders"),
    },
)
async def delete_reminders(turn: Turn, ids: Ids) -> ToolResult:
    """Deletes reminders, timers or alarms.

    Args:
        ids: The reminders.
    """
    reminders = Reminders(turn.session)
    found = await reminders.get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    facts = await facts_of(turn, found)
    await reminders.delete([each.id for each in found])
    rows = [_row(each) for each in facts]
    restore = ToolCall(tool="restore_reminders", arguments={"rows": rows})
    return ToolResult(facts={"reminders": facts}, inverse=(restore,))


def _row(facts: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in facts.items() if name not in words.NOT_OF_THE_ROW}


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def restore_reminders(turn: Turn, rows: tuple[Reminder, ...]) -> ToolResult:
    """Puts deleted reminders back exactly as they were.

    Args:
        rows: The reminders as they were.
    """
    if not rows:
        raise RejectedError(words.MISSING)
    await Reminders(turn.session).insert(rows)
    kept = await Reminders(turn.session).get([row.id for row in rows])
    return ToolResult(
        facts={"reminders": await planned(turn, kept)},
        inverse=(ids_call("delete_reminders", tuple(row.id for row in kept)),),
    )


async def planned(turn: Turn, reminders: Sequence[Reminder]) -> Sequence[Mapping[str, object]]:
    """Plans them anew, with what had been put off, and tells when they come next."""
    for each in reminders:
        await reschedule(turn.session, each, turn.now)
    await again_as_before(turn.session, [each.id for each in reminders if each.state == "active"], turn.now)
    return await facts_of(turn, reminders)
