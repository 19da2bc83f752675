"""Manners of what we say by ourselves: quiet hours, how much of it a day, and why it came."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import Field

from integrations.postgres.digests import newest_unasked
from integrations.postgres.manners import manners_of
from integrations.postgres.reminders import Reminders
from tools import _manners_words as words
from tools._choose import numbers, said
from tools._context import Ask, Choice, Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn
from tools._toolbox import plans, tool
from tools.digest import ClockTime, changed

QUIET_FROM, QUIET_UNTIL = time(22), time(7)
ASKED_WHY = timedelta(days=7)


@tool(
    effect="own",
    says=words.quiet_set,
    serves=("quiet_set",),
    examples={
        "pt-BR": ("não me mande nada depois das 22h", "horário de silêncio das 22h às 7h", "desliga o silêncio"),
        "en": ("quiet hours 22-7", "don't message me after 10pm", "turn off quiet hours"),
    },
)
async def set_quiet_hours(
    turn: Turn, *, on: bool = True, start: ClockTime | None = None, end: ClockTime | None = None
) -> ToolResult:
    """Sets between which hours nothing is sent by itself; reminders the person set come all the same.

    Args:
        on: Whether there are to be quiet hours.
        start: When they begin; as before, or 22:00, unless said.
        end: When they end; as before, or 07:00, unless said.
    """
    before = await manners_of(turn.session)
    first = (time.fromisoformat(start) if start else before.quiet_from or QUIET_FROM) if on else None
    last = (time.fromisoformat(end) if end else before.quiet_until or QUIET_UNTIL) if on else None
    if on and first == last:
        raise RejectedError(words.SAME)
    after = replace(before, quiet_from=first, quiet_until=last, paused_until=before.paused_until if on else None)
    facts = {"start": f"{first:%H:%M}" if first else None, "end": f"{last:%H:%M}" if last else None}
    return await changed(turn, before, after, facts)


@tool(
    effect="own",
    says=words.most_set,
    serves=("most_set",),
    examples={"pt-BR": ("no máximo 2 mensagens por dia",), "en": ("at most two messages a day",)},
)
async def set_most_messages(turn: Turn, most: Annotated[int, Field(ge=0, le=50)]) -> ToolResult:
    """Sets how many messages a day may come by themselves; reminders the person set do not count.

    Args:
        most: Messages a day.
    """
    before = await manners_of(turn.session)
    return await changed(turn, before, replace(before, most_a_day=most), {"most": most})


@tool(
    effect="read",
    says=words.why,
    serves=("why_told",),
    examples={
        "pt-BR": ("por que me avisou?", "por que você me mandou isso?"),
        "en": ("why did you tell me?", "why did you send me this?"),
    },
)
async def explain_message(turn: Turn) -> ToolResult:
    """Tells why the last message that came by itself in this conversation came."""
    told = await newest_unasked(turn.session, turn.conversation_id, since=turn.now - ASKED_WHY)
    if told is None:
        return ToolResult(facts={"kind": None})
    reason = told["reason"]
    if reason["kind"] == "digest":
        backed_off = reason.get("backed_off", False)
        facts = {"kind": "digest", "part": reason["part"], "at": reason["at"], "backed_off": backed_off}
        return ToolResult(facts=facts)
    found = await Reminders(turn.session).get([UUID(each) for each in reason.get("ids", ())])
    asked = [{"text": each.text, "created_at": each.created_at.isoformat()} for each in found]
    return ToolResult(facts={"kind": "reminder", "reminders": asked, "late": reason.get("late", False)})


@plans("quiet_set")
async def plan_quiet(turn: Turn, request: Request) -> Proposal:
    """Plans “não me mande nada depois das 22h” and “quiet hours 22-7”."""
    if said(request, "state") in {"off", "back"}:
        paused = (await manners_of(turn.session)).paused_until
        if paused is not None and paused > turn.now:
            return (ToolCall(tool="pause_messages", arguments={}),)
        if said(request, "state") == "back":
            return Say(text=words.NOT_PAUSED[turn.language])
        return (ToolCall(tool="set_quiet_hours", arguments={"on": False}),)
    named = {"start": said(request, "from"), "end": said(request, "until")}
    return (ToolCall(tool="set_quiet_hours", arguments={name: at for name, at in named.items() if at}),)


@plans("most_set")
async def plan_most(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “no máximo 2 mensagens por dia”."""
    return (ToolCall(tool="set_most_messages", arguments={"most": numbers(request)[0]}),)


@plans("why_told")
async def plan_why(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “por que me avisou?”; what can be stopped is stopped by a tap."""
    explain = ToolCall(tool="explain_message", arguments={})
    told = await newest_unasked(turn.session, turn.conversation_id, since=turn.now - ASKED_WHY)
    if told is None or told["reason"]["kind"] != "digest" or told["reason"].get("backed_off"):
        return (explain,)
    off = ToolCall(tool="set_digest", arguments={"part": told["reason"]["part"], "on": False})
    stop = Choice(label=words.STOP_IT[turn.language], calls=(off,))
    go_on = Choice(label=words.GO_ON[turn.language], say=words.GOES_ON[turn.language])
    return Ask(text=words.STOP[turn.language], choices=(stop, go_on), first=(explain,))
