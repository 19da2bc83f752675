"""From what was said to the reminders, timers and alarms there are: listing them, deleting them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from integrations.postgres.fires import Fires
from integrations.postgres.reminders import AGAIN, Reminders
from tools import _reminder_words as words
from tools._choose import Option, Pool, choose, ids_call, said, short, speaks
from tools._context import Proposal, Request, Say, ToolCall, Turn, Words
from tools._reminder_pool import reminder_pool
from tools._reminder_use import ALARM, TIMER
from tools._told_here import skip_on
from tools._toolbox import plans


@plans("reminder_query")
async def plan_list(turn: Turn, request: Request) -> Proposal:
    if said(request, "scope") == "last":
        return await _last_told(turn)
    return (ToolCall(tool="list_reminders", arguments=_filters(request)),)


@plans("timer_query")
async def plan_timers(_turn: Turn, _request: Request) -> Proposal:
    return (ToolCall(tool="list_reminders", arguments={"only": "timer"}),)


@plans("alarm_query")
async def plan_alarms(_turn: Turn, request: Request) -> Proposal:
    return (ToolCall(tool="list_reminders", arguments={**_filters(request), "only": "alarm"}),)


async def _last_told(turn: Turn) -> Say:
    """The reminder that came last, whatever became of it."""
    fire = await Fires(turn.session).last_told()
    root = fire
    if fire is not None and fire.kind == AGAIN and fire.subject_id is not None:
        root = next(iter(await Fires(turn.session).get([fire.subject_id])), None)
    found = await Reminders(turn.session).get([root.subject_id]) if root is not None and root.subject_id else ()
    if fire is None or not found:
        return Say(text=_NONE_CAME[turn.language])
    voice = speaks(turn)
    when = words.at_of(fire.due_at, voice)
    return Say(text=voice.say(_LAST, reminder=words.marked(short(found[0].text)), when=when))


def _filters(request: Request) -> dict[str, object]:
    given: dict[str, object] = {"query": said(request, "query")} if said(request, "query") else {}
    given |= {"first": True} if said(request, "scope") == "next" else {}
    when = request.when
    if when is None or when.kind not in {"date", "datetime", "range"}:
        return given
    start, end = when.start, when.end
    if when.kind != "range":
        end = start
    elif end is not None and not isinstance(end, datetime):
        end -= timedelta(days=1)
    bounds = {"since": start, "until": end}
    return given | {name: bound.isoformat() for name, bound in bounds.items() if bound is not None}


@plans("reminder_cancel")
async def plan_delete(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, reminder_pool(turn), lambda ids: (ids_call("delete_reminders", ids),))


@plans("timer_cancel")
async def plan_delete_timers(turn: Turn, request: Request) -> Proposal:
    return await _only(turn, request, reminder_pool(turn, mark=TIMER))


@plans("alarm_cancel")
async def plan_delete_alarms(turn: Turn, request: Request) -> Proposal:
    return await _only(turn, request, reminder_pool(turn, mark=ALARM))


async def _only(turn: Turn, request: Request, pool: Pool) -> Proposal:
    """Of timers and alarms there is mostly one, and that is meant; of a day ("o alarme amanhã"), only that time of it."""
    options: Sequence[Option] = await pool.every()
    if request.when is not None and request.when.kind != "recurrence":
        found = await Reminders(turn.session).get([each.id for each in options])
        again = [each for each in found if each.rrule is not None]
        if len(again) == 1:
            return await skip_on(turn, again, request.when)
    if len(options) == 1:
        return (ids_call("delete_reminders", (options[0].id,)),)
    return await choose(turn, request, pool, lambda ids: (ids_call("delete_reminders", ids),))


_LAST: Words = {"pt-BR": "O último que veio: {reminder}, {when}.", "en": "The last one that came: {reminder}, {when}."}
_NONE_CAME: Words = {"pt-BR": "Nenhum lembrete veio ainda.", "en": "No reminder has come yet."}
