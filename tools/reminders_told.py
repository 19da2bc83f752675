"""What people make of reminders that came: done, put off, this one skipped, no more of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from integrations.postgres.columns import Ids, Moment
from integrations.postgres.fires import Fire, Fires
from integrations.postgres.reminders import AGAIN, Reminder, Reminders, next_of
from integrations.postgres.tasks import Tasks
from tools import _reminder_words as words
from tools import _told_words as said
from tools._choose import ids_in
from tools._context import Proposal, RejectedError, Request, Shown, ToolCall, ToolResult, Turn
from tools._reminders_set import Answer, Completion, answered, completed, facts_of, restoring, saved
from tools._told_here import REPLIED_FOR
from tools._toolbox import plans, tool
from tools.reminders import texts

Later = Literal["10min", "1h", "night", "tomorrow"]
NIGHT, MORNING = time(20), time(9)


@dataclass(frozen=True, slots=True)
class _Told:
    """Something that was told, what came first of it, and the reminder."""

    fire: Fire
    root: Fire
    reminder: Reminder | None

    @property
    def ids(self) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys((self.root.id, self.fire.id)))


async def _told(turn: Turn, ids: Collection[UUID]) -> Sequence[_Told]:
    """What was told under these ids; of a reminder's own id, the newest time of it."""
    fires = list(await Fires(turn.session).get(ids))
    if len(fires) < len(set(ids)):
        newest = await Fires(turn.session).newest_of(ids, since=turn.now - REPLIED_FOR)
        fires += {fire.subject_id: fire for fire in reversed(newest)}.values()
    above = [fire.subject_id for fire in fires if fire.kind == AGAIN and fire.subject_id]
    roots = {fire.id: fire for fire in await Fires(turn.session).get(above)}
    first = {fire.id: roots.get(fire.subject_id or fire.id, fire) for fire in fires}
    subjects = [root.subject_id for root in first.values() if root.subject_id]
    reminders = {each.id: each for each in await Reminders(turn.session).get(subjects)}
    found = [_Told(fire, first[fire.id], reminders.get(first[fire.id].subject_id or fire.id)) for fire in fires]
    if not found:
        raise RejectedError(said.NOTHING_TOLD)
    return found


def _answers(
    turn: Turn, told: Sequence[_Told], state: Literal["done", "put_off", "skipped"], until: datetime | None = None
) -> list[Answer]:
    ids = dict.fromkeys(each for one in told for each in one.ids)
    until = until.astimezone(UTC) if until is not None else None
    return [Answer(fire_id=each, state=state, until=until, at=turn.now.astimezone(UTC)) for each in ids]


def _facts(changed: Sequence[_Told], unchanged: Sequence[_Told]) -> dict[str, object]:
    return {"changed": [_fact(each) for each in changed], "unchanged": [_fact(each) for each in unchanged]}


def _fact(told: _Told) -> Mapping[str, object]:
    until = told.fire.put_off_until
    about = {"id": str(told.reminder.id), "text": told.reminder.text} if told.reminder is not None else {"text": ""}
    return {**about, "state": told.fire.state, "until": until.isoformat() if until else None}


async def _texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """What a call is about, for the question."""
    told = await _told(turn, ids_in(arguments))
    return tuple(dict.fromkeys(each.reminder.text for each in told if each.reminder is not None))


@tool(
    effect="own",
    says=said.done,
    asks=said.ASKS_DONE,
    serves=("task_complete",),
    examples={"pt-BR": ("feito", "já fiz"), "en": ("done", "did it")},
    preview=_texts,
)
async def done_reminders(turn: Turn, ids: Ids) -> ToolResult:
    """Takes what was reminded of as done; the task that a last reminder is about is done with it.

    Args:
        ids: What was told, or its reminders.
    """
    told = await _told(turn, ids)
    open_ = [each for each in told if each.fire.state not in {"done", "skipped"}]
    before = await answered(turn, _answers(turn, open_, "done"))
    tasks = [each for one in open_ if (each := await _task_of(turn, one.reminder)) is not None]
    finished = [Completion(task_id=each, at=turn.now.astimezone(UTC)) for each in tasks]
    opened = await completed(turn, finished) if finished else ()
    inverse = (restoring(answers=before, tasks=opened),) if open_ else ()
    unchanged = [each for each in told if each not in open_]
    return ToolResult(facts=_facts(open_, unchanged), inverse=inverse)


async def _task_of(turn: Turn, reminder: Reminder | None) -> UUID | None:
    """The open task of a reminder that comes no more."""
    if reminder is None or reminder.about_kind != "task" or reminder.about_id is None:
        return None
    if await next_of(turn.session, reminder) is not None:
        return None
    tasks = await Tasks(turn.session).get([reminder.about_id])
    return tasks[0].id if tasks and tasks[0].completed_at is None else None


@tool(
    effect="own",
    says=said.put_off,
    asks=said.ASKS_PUT_OFF,
    serves=("reminder_update",),
    examples={
        "pt-BR": ("adia 10 minutos", "me lembra disso à noite"),
        "en": ("snooze 10 minutes", "remind me of this tonight"),
    },
    preview=_texts,
)
async def put_off_reminders(
    turn: Turn, ids: Ids, until: Moment | None = None, words: Later | None = None
) -> ToolResult:
    """Tells again later what was told.

    Args:
        ids: What was told, or its reminders.
        until: When to tell it again.
        words: Or how long from now: in ten minutes, in an hour, tonight, tomorrow at nine.
    """
    told = await _told(turn, ids)
    later = until or _later(turn, words or "10min")
    if later <= turn.now:
        raise RejectedError(said.PAST)
    fresh = [each for each in told if not _put_off_already(turn, each, later, tapped=until is None)]
    before = await answered(turn, _answers(turn, fresh, "put_off", later))
    changed = [replace(each, fire=replace(each.fire, put_off_until=later, state="put_off")) for each in fresh]
    unchanged = [each for each in told if each not in fresh]
    inverse = (restoring(answers=before),) if fresh else ()
    return ToolResult(facts=_facts(changed, unchanged), inverse=inverse)


def _put_off_already(turn: Turn, told: _Told, later: datetime, *, tapped: bool) -> bool:
    """A second tap on the same message changes nothing, whatever it says; words may put it off anew."""
    fire = told.fire
    if fire.state in {"done", "skipped"} or told.reminder is None:
        return True
    if fire.state != "put_off" or fire.put_off_until is None:
        return False
    return fire.put_off_until > turn.now if tapped else fire.put_off_until == later


def _later(turn: Turn, words: Later) -> datetime:
    now = turn.now.astimezone(turn.zone)
    if words == "10min":
        return turn.now + timedelta(minutes=10)
    if words == "1h":
        return turn.now + timedelta(hours=1)
    if words == "tomorrow":
        return datetime.combine(now.date() + timedelta(days=1), MORNING, turn.zone)
    tonight = datetime.combine(now.date(), NIGHT, turn.zone)
    return tonight if tonight > turn.now else tonight + timedelta(days=1)


class Skipped(BaseModel):
    """One time of a reminder."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reminder_id: UUID
    at: Moment | None = None
    """The time it is for; the next one unless given."""


async def _skipped_texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    rows = arguments.get("rows")
    ids = [UUID(str(row["reminder_id"])) for row in rows] if isinstance(rows, list | tuple) else []
    return tuple(each.text for each in await Reminders(turn.session).get(ids))


@tool(
    effect="own",
    says=said.skipped,
    asks=said.ASKS_SKIP,
    serves=("reminder_update", "reminder_cancel"),
    examples={
        "pt-BR": ("pula o lembrete do remédio de amanhã", "pula esta"),
        "en": ("skip tomorrow's reminder", "skip this one"),
    },
    preview=_skipped_texts,
)
async def skip_reminders(turn: Turn, rows: tuple[Skipped, ...] = (), fires: tuple[UUID, ...] = ()) -> ToolResult:
    """Leaves out single times of reminders, and takes what was told of them as skipped.

    Args:
        rows: The times that are still to come.
        fires: What was told.
    """
    # A button of this morning's summary may be tapped once its time has come: then it is what was told that is skipped.
    over = [row.reminder_id for row in rows if row.at is not None and row.at <= turn.now]
    told = [each for each in await _told(turn, [*fires, *over]) if each.reminder is not None] if fires or over else ()
    open_ = [each for each in told if each.fire.state not in {"done", "skipped"}]
    ahead = {each.root.subject_id: each.root.due_at for each in open_ if each.root.due_at > turn.now}
    asked = {row.reminder_id: row.at for row in rows if row.reminder_id not in over} | {
        id_: at for id_, at in ahead.items() if id_ is not None
    }
    found = await Reminders(turn.session).get(asked)
    wanted = {each.id: asked[each.id] or each.times().next(turn.now) for each in found}
    if not found and not told:
        raise RejectedError(words.MISSING)
    left_out = [(each, at) for each in found if (at := wanted[each.id]) is not None]
    changes = await saved(turn, [(each, _without(each, at)) for each, at in left_out])
    before = await answered(turn, _answers(turn, open_, "skipped"))
    inverse = (restoring(reminders=changes, answers=before),) if changes or open_ else ()
    kept = {each.id: each for each in (after for _, after in changes)}
    kept |= {one.reminder.id: one.reminder for one in told if one.reminder is not None and one.reminder.id not in kept}
    return ToolResult(
        facts={"reminders": await facts_of(turn, kept.values()), "unchanged": not inverse}, inverse=inverse
    )


def _without(reminder: Reminder, at: datetime) -> Reminder:
    wall = at.astimezone(reminder.times().zone).replace(tzinfo=None)
    return replace(reminder, without=tuple(dict.fromkeys((*reminder.without, wall))))


@tool(
    effect="own",
    says=said.stopped,
    asks=said.ASKS_STOP,
    serves=("reminder_cancel",),
    examples={
        "pt-BR": ("para de me lembrar disso", "não precisa mais me lembrar disso"),
        "en": ("stop reminding me of this", "no more reminders of that"),
    },
    preview=texts,
)
async def stop_reminders(turn: Turn, ids: Ids, fires: tuple[UUID, ...] = ()) -> ToolResult:
    """Ends reminders: they come no more.

    Args:
        ids: The reminders.
        fires: What was told of them.
    """
    found = await Reminders(turn.session).get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    going = [each for each in found if each.state == "active"]
    changes = await saved(turn, [(each, replace(each, state="done")) for each in going])
    told = await _told(turn, fires) if fires else ()
    before = await answered(turn, _answers(turn, [each for each in told if each.fire.state != "done"], "done"))
    inverse = (restoring(reminders=changes, answers=before),) if changes else ()
    return ToolResult(
        facts={
            "reminders": [words.reminder_facts(after, None) for _, after in changes],
            "unchanged": [words.reminder_facts(each, None) for each in found if each.state == "done"],
        },
        inverse=inverse,
    )


@tool(
    effect="read",
    says=said.missed,
    serves=("reminder_missed",),
    examples={
        "pt-BR": ("o que eu perdi?", "perdi algum lembrete?"),
        "en": ("did I miss a reminder?", "missed reminders"),
    },
)
async def list_missed_reminders(turn: Turn) -> ToolResult:
    """Lists reminders of the last seven days that came late or in a list, because Recado could not tell them in time."""
    fires = await Fires(turn.session).late(turn.now - timedelta(days=7))
    told = await _told(turn, [fire.id for fire in fires]) if fires else ()
    rows = [
        {
            "id": str(each.reminder.id),
            "text": each.reminder.text,
            "due": each.fire.due_at.isoformat(),
            "state": each.fire.state,
        }
        for each in told
        if each.reminder is not None
    ]
    return ToolResult(
        facts={"missed": rows[: said.MOST_MISSED], "total": len(rows)},
        shown=Shown(kind="reminder", ids=tuple(UUID(row["id"]) for row in rows[: said.MOST_MISSED])),
    )


@plans("reminder_missed")
async def plan_missed(_turn: Turn, _request: Request) -> Proposal:
    return (ToolCall(tool="list_missed_reminders", arguments={}),)
