"""Reminders: changing their text, time and repetition, and setting them back."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, time, timedelta
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from integrations.postgres.columns import Due, Moment, Title
from integrations.postgres.fires import Fires
from integrations.postgres.reminders import REMINDER, Notices, Reminder, Reminders, Useful, UsefulSeconds
from integrations.postgres.rules import Rule
from language.times.occurrences import start_of
from language.times.rules import times_of_day
from tools import _reminder_words as words
from tools._choose import id_in, made, short
from tools._context import RejectedError, Shown, ToolResult, TryAgainError, Turn
from tools._event_reminder_edits import of_event
from tools._reminder_use import is_usual, use_given
from tools._reminders_set import Answer, Completion, answered, back_to, completed, facts_of, restoring, saved, told_once
from tools._toolbox import tool
from tools.reminders import Days, begun, moment_in


class ReminderFields(BaseModel):
    """Some fields of a reminder: those given, and the repetition where it is emptied."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    text: Title | None = None
    """What it is about."""
    at: Due | None = None
    """Its first time."""
    rrule: Rule | None = None
    """Its repetition, as in RFC 5545, in wall time."""
    without: Days | None = None
    """Days left out of the repetition."""
    without_holidays: bool | None = None
    """Whether public holidays are left out."""
    notices: Notices | None = None
    """Seconds ahead of each time at which it is told."""
    exact: bool = False
    """The time is so long from now."""
    useful: Useful | None = None
    """When late: told always, until it is of no use, or only in a summary."""
    useful_seconds: UsefulSeconds | None = None
    """With "until": for so long after its time."""
    clear: tuple[Literal["rrule"], ...] = ()
    """Comes once from now on."""


async def _text(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The reminder a call would change, for the question."""
    return tuple(short(each.text) for each in await Reminders(turn.session).get(id_in(arguments, "reminder_id")))


@tool(
    effect="own",
    says=words.edited,
    preview=_text,
    serves=("reminder_update",),
    examples={
        "pt-BR": ("muda o lembrete 1 para amanhã às 9h", "muda o lembrete 1 para todo dia às 10h"),
        "en": ("move reminder 1 to tomorrow at 10am", "change reminder 1 to tomorrow at 9am"),
    },
)
async def edit_reminder(turn: Turn, reminder_id: UUID, changes: ReminderFields) -> ToolResult:
    """Changes the text, the time or the repetition of a reminder; what is not given stays as it is.

    Args:
        reminder_id: The reminder.
        changes: The new values; with another time a repetition stays, unless it is given or cleared.
    """
    found = await Reminders(turn.session).get([reminder_id])
    if not found:
        raise RejectedError(words.MISSING)
    values = of_event(found[0], _values(turn, changes))
    if not values:
        raise TryAgainError(words.NO_CHANGE)
    edited = REMINDER.validate_python(
        asdict(found[0]) | {"state": "active"} | {name: value for name, value in values.items() if name != "useful"}
    )
    if "rrule" in values and "without" not in values:
        edited = replace(edited, without=_at_new_time(found[0], edited))
    if changes.useful is not None or (is_usual(found[0]) and {"text", "rrule"} & values.keys()):
        edited = replace(edited, **use_given(edited.text, edited.rrule, changes.useful, changes.useful_seconds))
    if {"starts_at", "rrule", "without", "without_holidays"} & values.keys():
        begun(edited, turn.now)
    # What comes once and was put off is told at its new time alone.
    moved = "starts_at" in values and found[0].rrule is None
    before = await told_once(turn, found[0].id) if moved else ()
    done = await saved(turn, [(found[0], edited)])
    unsaid = changes.at is not None and not isinstance(changes.at, datetime)
    facts = await facts_of(turn, [done[0][1]])
    let_go = found[0].about_event is not None and edited.about_event is None
    return ToolResult(
        facts={"reminder": facts[0], "nine": unsaid, "let_go": let_go},
        inverse=(restoring(reminders=done, answers=before),),
    )


def _at_new_time(before: Reminder, after: Reminder) -> tuple[datetime, ...]:
    """The times left out, where the only time of the day moved: who skipped a day skipped it at any hour."""
    was, new = (times_of_day(each.rrule or "FREQ=DAILY") for each in (before, after))
    if len(was) != 1 or len(new) != 1:
        return after.without
    midnight = time()
    moved = timedelta(minutes=new[0])
    return tuple(
        each if each.time() == midnight else datetime.combine(each, midnight) + moved for each in after.without
    )


def _values(turn: Turn, changes: ReminderFields) -> dict[str, object]:
    given: dict[str, object] = {
        name: value
        for name in ("text", "rrule", "without_holidays", "notices")
        if (value := getattr(changes, name)) is not None
    }
    if changes.at is not None:
        zone = ZoneInfo("UTC") if changes.exact else turn.zone
        wall = start_of(moment_in(turn.zone, changes.at), zone, changes.rrule)
        given |= {"starts_at": wall, "zone": zone.key, "exact": changes.exact}
    if changes.without is not None:
        given["without"] = tuple(datetime.combine(each, time()) for each in changes.without)
    given |= {"useful": changes.useful} if changes.useful is not None else {}
    return given | ({"rrule": None} if "rrule" in changes.clear else {})


@tool(effect="read", says=words.opened, examples={}, offered=False)
async def open_reminder(turn: Turn, reminder_id: UUID) -> ToolResult:
    """Shows a reminder and what can be said to change it: what is said next is about it.

    Args:
        reminder_id: The reminder.
    """
    found = await Reminders(turn.session).get([reminder_id])
    if not found:
        raise RejectedError(words.MISSING)
    facts = await facts_of(turn, found)
    return ToolResult(facts={"reminder": facts[0]}, shown=Shown(kind=made("reminder"), ids=(reminder_id,)))


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def set_reminders(
    turn: Turn,
    rows: Annotated[tuple[Reminder, ...], Field(max_length=10_000)] = (),
    expected: tuple[Moment, ...] = (),
    answers: tuple[Answer, ...] = (),
    tasks: tuple[Completion, ...] = (),
) -> ToolResult:
    """Sets reminders, what was made of those that came, and their tasks back, unless a reminder has changed since.

    Args:
        rows: The reminders as they were.
        expected: When each must have been changed last.
        answers: What was made of those that came.
        tasks: Whether the tasks they are about were done.
    """
    if len(rows) != len(expected) or not (rows or answers):
        raise RejectedError(words.MISSING)
    changed = await back_to(turn, rows, expected)
    before = await answered(turn, answers)
    opened = await completed(turn, tasks) if tasks else ()
    if not changed and not before:
        raise RejectedError(words.MISSING)
    kept = [after for _, after in changed] or await _of_answers(turn, answers)
    inverse = restoring(reminders=changed, answers=before, tasks=opened)
    return ToolResult(facts={"reminders": await facts_of(turn, kept)}, inverse=(inverse,))


async def _of_answers(turn: Turn, answers: tuple[Answer, ...]) -> list[Reminder]:
    fires = await Fires(turn.session).get([each.fire_id for each in answers])
    return list(await Reminders(turn.session).get([fire.subject_id for fire in fires if fire.subject_id]))
