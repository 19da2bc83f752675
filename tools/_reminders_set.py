"""Reminders, what was told of them and the tasks they are about, set as they were: every undo of a reminder is this."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from integrations.postgres.columns import Moment
from integrations.postgres.fires import Fire, Fires
from integrations.postgres.reminders import AGAIN, Reminder, Reminders, following
from integrations.postgres.rescheduling import reschedule
from integrations.postgres.schedules import Schedules
from integrations.postgres.tasks import Task, Tasks
from tools import _reminder_words as words
from tools._choose import short
from tools._context import RejectedError, ToolCall, Turn
from tools._reminders_kept import REMEMBERED, again_as_before


class Answer(BaseModel):
    """What somebody made of something that was told."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fire_id: UUID
    state: Literal["told", "summed", "moot", "done", "put_off", "skipped"]
    until: Moment | None = None
    at: Moment | None = None
    """When it was answered."""


class Completion(BaseModel):
    """When a task was done; None: it is open."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    task_id: UUID
    at: Moment | None = None


def answer_of(fire: Fire, answered_at: datetime | None) -> Answer:
    return Answer(fire_id=fire.id, state=fire.state, until=_utc(fire.put_off_until), at=_utc(answered_at))


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)


def restoring(
    *,
    reminders: Collection[tuple[Reminder, Reminder]] = (),
    answers: Collection[Answer] = (),
    tasks: Collection[Completion] = (),
) -> ToolCall:
    """The call that sets these back: reminders as they were and as they are now, the rest as it was."""
    rows = [words.reminder_facts(before, None) for before, _ in reminders]
    given: dict[str, object] = {
        "rows": [{name: value for name, value in row.items() if name not in words.NOT_OF_THE_ROW} for row in rows],
        "expected": [after.updated_at.isoformat() for _, after in reminders],
        "answers": [each.model_dump(mode="json") for each in answers],
        "tasks": [each.model_dump(mode="json") for each in tasks],
    }
    return ToolCall(tool="set_reminders", arguments={name: value for name, value in given.items() if value})


async def saved(turn: Turn, changes: Sequence[tuple[Reminder, Reminder]]) -> Sequence[tuple[Reminder, Reminder]]:
    """Saves reminders in a new version and plans them anew; answers each as it was and as it is."""
    now = turn.now.astimezone(UTC)
    # Later than before, so that an undo knows its own change even within one moment.
    done = [
        (before, replace(after, updated_at=max(now, before.updated_at + timedelta(microseconds=1))))
        for before, after in changes
    ]
    await Reminders(turn.session).save([after for _, after in done])
    for _, after in done:
        await reschedule(turn.session, after, turn.now)
    return done


async def back_to(
    turn: Turn, rows: Sequence[Reminder], expected: Sequence[datetime]
) -> Sequence[tuple[Reminder, Reminder]]:
    """Sets reminders back, unless they changed since; answers each as it was and as it is.

    Raises:
        RejectedError: one is gone, or another than was expected.
    """
    current = {each.id: each for each in await Reminders(turn.session).get([row.id for row in rows])}
    changes: list[tuple[Reminder, Reminder]] = []
    for row, version in zip(rows, expected, strict=True):
        now = current.get(row.id)
        if now is None:
            raise RejectedError(words.MISSING)
        if now.updated_at != version:
            raise RejectedError(words.CHANGED, text=short(now.text))
        changes.append((now, row))
    done = await saved(turn, changes)
    await again_as_before(turn.session, [after.id for _, after in done if after.state == "active"], turn.now)
    return done


async def answered(turn: Turn, answers: Collection[Answer]) -> Sequence[Answer]:
    """Answers what was told, and plans what was put off; answers how each stood before."""
    fires = {fire.id: fire for fire in await Fires(turn.session).get([each.fire_id for each in answers])}
    at = await _answered_at(turn, list(fires))
    before = [answer_of(fires[each.fire_id], at[each.fire_id]) for each in answers if each.fire_id in fires]
    for each in answers:
        if each.fire_id not in fires:
            continue
        await Fires(turn.session).answer([each.fire_id], each.state, at=each.at, put_off_until=each.until)
        if fires[each.fire_id].kind == AGAIN:
            # What came again is planned as that which came first.
            continue
        if each.state == "put_off" and each.until is not None and each.until > turn.now:
            await Schedules(turn.session).plan(AGAIN, each.fire_id, due_at=each.until, next_at=each.until)
        else:
            await Schedules(turn.session).drop(AGAIN, [each.fire_id])
    return before


async def _answered_at(turn: Turn, ids: Collection[UUID]) -> Mapping[UUID, datetime | None]:
    rows = await turn.session.rows("select id, answered_at from fires where id = any(:ids)", ids=list(ids))
    return {row["id"]: row["answered_at"] for row in rows}


async def told_once(turn: Turn, reminder_id: UUID) -> Sequence[Answer]:
    """What was put off of a reminder comes no more by itself; answers how it stood."""
    fires = await Fires(turn.session).newest_of([reminder_id], since=turn.now - REMEMBERED)
    waiting = [
        fire for fire in fires if fire.state == "put_off" and fire.put_off_until and fire.put_off_until > turn.now
    ]
    return await answered(turn, [Answer(fire_id=fire.id, state="told") for fire in waiting])


async def completed(turn: Turn, completions: Collection[Completion]) -> Sequence[Completion]:
    """Finishes tasks, or opens them; answers how each stood before."""
    wanted = {each.task_id: each.at for each in completions}
    found: Sequence[Task] = await Tasks(turn.session).get(list(wanted))
    now = turn.now.astimezone(UTC)
    await Tasks(turn.session).save(replace(task, completed_at=wanted[task.id], updated_at=now) for task in found)
    for reminder in await Reminders(turn.session).about("task", list(wanted)):
        await reschedule(turn.session, reminder, turn.now)
    return [Completion(task_id=task.id, at=task.completed_at) for task in found]


async def facts_of(turn: Turn, reminders: Collection[Reminder]) -> Sequence[Mapping[str, object]]:
    """As results speak of them, with when each is told next."""
    found = [(each, *await following(turn.session, each)) for each in reminders]
    return [words.reminder_facts(each, at, put_off=put_off) for each, at, put_off in found]
