"""Digests: turning them on and off, and showing one now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from integrations.postgres import mail_waiting
from integrations.postgres.columns import LongText, Moment
from integrations.postgres.digests import keep_schedules
from integrations.postgres.manners import PARTS, Kind, Manners, Part, manners_of, save
from tools import _manners_words as words
from tools._choose import said
from tools._context import Proposal, Request, Say, Shown, ToolCall, ToolResult, TryAgainError, Turn
from tools._digest_choices import day_off, free_weekend, offered, shifted, some_days
from tools._toolbox import plans, tool

ClockTime = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""Wall clock, such as 07:00."""
USUAL = {"morning": time(7), "evening": time(20)}


@tool(
    effect="own",
    says=words.digest_set,
    serves=("digest_set",),
    examples={
        "pt-BR": (
            "me manda um resumo toda manhã às 7h",
            "quero um resumo à noite às 20h",
            "desliga o resumo da manhã",
            "liga o resumo da semana",
        ),
        "en": (
            "send me a summary every morning at 7",
            "evening summary at 8",
            "turn off the evening summary",
            "turn on the weekly review",
        ),
    },
)
async def set_digest(
    turn: Turn,
    *,
    part: Literal["morning", "evening", "weekly", "all"],
    on: bool,
    at: ClockTime | None = None,
    weekdays: bool | None = None,
) -> ToolResult:
    """Turns a daily digest or the weekly review on, off, or to another time. The weekly review comes on Mondays at 9:00.

    Args:
        part: Which one; all of them can only be turned off, or kept to weekdays.
        on: Whether it is to come.
        at: When the morning's or the evening's comes; 07:00 and 20:00 unless said.
        weekdays: Whether the daily ones stay away on Saturdays and Sundays; as before unless said.
    """
    before = await manners_of(turn.session)
    if not on:
        off = [each for each in PARTS if part in {each, "all"} and before.at(each) is not None]
        if off:
            await _keep(turn, _without(before, off))
        return ToolResult(facts={"off": off}, inverse=(restoring(before),) if off else ())
    if part == "all":
        return await _days_alone(turn, before, weekdays=weekdays)
    days = before.weekdays_only if weekdays is None else weekdays
    after = _with(replace(before, weekdays_only=days), part, time.fromisoformat(at) if at else None)
    await _keep(turn, after)
    coming, wall = after.next_of(part, turn.now, turn.zone), after.at(part)
    assert coming is not None
    assert wall is not None
    heard = after.quiet_end(coming, turn.zone).astimezone(turn.zone)
    waits = f"{heard:%H:%M}" if heard != coming else None
    facts = {
        "part": part,
        "at": f"{wall:%H:%M}",
        "next": coming.isoformat(),
        "waits_until": waits,
        "weekdays": after.weekdays_only,
    }
    return ToolResult(facts=facts, inverse=() if after == before else (restoring(before),))


async def _days_alone(turn: Turn, before: Manners, *, weekdays: bool | None) -> ToolResult:
    """On which days the daily ones come that do.

    Raises:
        TryAgainError: nothing was said of days, or none of them is on.
    """
    daily = [part for part in PARTS if part != "weekly" and before.at(part) is not None]
    if weekdays is None or not daily:
        raise TryAgainError(words.WHICH)
    after = replace(before, weekdays_only=weekdays)
    await _keep(turn, after)
    facts = {"days": daily, "weekdays": weekdays}
    return ToolResult(facts=facts, inverse=() if after == before else (restoring(before),))


def _without(before: Manners, parts: Sequence[Part]) -> Manners:
    return replace(
        before,
        morning_at=None if "morning" in parts else before.morning_at,
        evening_at=None if "evening" in parts else before.evening_at,
        weekly=before.weekly and "weekly" not in parts,
    )


def _with(before: Manners, part: Part, at: time | None) -> Manners:
    if part == "weekly":
        return replace(before, weekly=True)
    if part == "morning":
        return replace(before, morning_at=at or before.morning_at or USUAL[part])
    return replace(before, evening_at=at or before.evening_at or USUAL[part])


async def _keep(turn: Turn, manners: Manners) -> None:
    await save(turn.session, manners, now=turn.now)
    await keep_schedules(turn.session, manners, turn.zone, turn.now)


async def changed(turn: Turn, before: Manners, after: Manners, facts: Mapping[str, object]) -> ToolResult:
    """Keeps manners that move no digest, with the way back where they changed."""
    await save(turn.session, after, now=turn.now)
    return ToolResult(facts=facts, inverse=() if after == before else (restoring(before),))


def restoring(before: Manners) -> ToolCall:
    """The call that brings these manners back."""
    walls = {name: getattr(before, name) for name in ("morning_at", "evening_at", "quiet_from", "quiet_until")}
    arguments: dict[str, object] = {name: f"{wall:%H:%M}" if wall else None for name, wall in walls.items()}
    arguments |= {name: getattr(before, name) for name in ("weekly", "most_a_day", "weekdays_only", "narrated")}
    paused = before.paused_until.isoformat() if before.paused_until else None
    return ToolCall(
        tool="restore_manners", arguments={**arguments, "muted": list(before.muted), "paused_until": paused}
    )


@tool(effect="own", says=words.restored, examples={}, offered=False)
async def restore_manners(  # noqa: PLR0913 - all there is to bring back
    turn: Turn,
    *,
    morning_at: ClockTime | None,
    evening_at: ClockTime | None,
    quiet_from: ClockTime | None,
    quiet_until: ClockTime | None,
    weekly: bool,
    most_a_day: Annotated[int, Field(ge=0, le=50)],
    weekdays_only: bool = False,
    narrated: bool = False,
    muted: tuple[Kind, ...] = (),
    paused_until: Moment | None = None,
) -> ToolResult:
    """Brings back when we may speak by ourselves.

    Args:
        morning_at: When the morning's digest comes.
        evening_at: When the evening's digest comes.
        quiet_from: Where the quiet hours begin.
        quiet_until: Where they end.
        weekly: Whether the weekly review comes.
        most_a_day: Messages a day by ourselves.
        weekdays_only: Whether the daily ones stay away on weekends.
        narrated: Whether a model may write the opening of a daily one.
        muted: What is left out of them.
        paused_until: Before which moment nothing comes.
    """
    if (quiet_from is None) != (quiet_until is None):
        raise TryAgainError(words.SAME)
    before = await manners_of(turn.session)
    given = {
        "morning_at": morning_at,
        "evening_at": evening_at,
        "quiet_from": quiet_from,
        "quiet_until": quiet_until,
    }
    walls = {name: time.fromisoformat(at) if at else None for name, at in given.items()}
    after = replace(
        before,
        **walls,  # type: ignore[arg-type] # as named
        weekly=weekly,
        most_a_day=most_a_day,
        weekdays_only=weekdays_only,
        narrated=narrated,
        muted=muted,
        paused_until=paused_until,
    )
    await _keep(turn, after)
    return ToolResult(facts=words.facts_of(after), inverse=(restoring(before),))


@tool(effect="read", says=lambda facts, _: str(facts["text"]), examples={}, offered=False)
async def show_digest(
    turn: Turn,
    text: LongText,
    ids: tuple[UUID, ...] = (),
    *,
    mails: tuple[UUID, ...] = (),
    offering: bool = False,
    foreign: bool = False,
) -> ToolResult:
    """Shows a digest that was just written.

    Args:
        text: What it says.
        ids: The tasks in it, in the order of their numbers.
        mails: The conversations in it; they have the numbers where there are no tasks.
        offering: Whether one a day is offered along with it, which is done once.
        foreign: Whether some of it is in the words of those who invited the person or wrote to them.
    """
    if offering:
        await _note_offer(turn)
    await mail_waiting.show(turn.session, mails, now=turn.now)
    numbered = Shown(kind="task" if ids else "thread", ids=ids or mails) if ids or mails else None
    origin = "external:mail" if mails else "external:calendar" if foreign else "own_data"
    return ToolResult(facts={"text": text}, shown=numbered, origin=origin)


@tool(effect="read", says=lambda _, voice: words.OFFERED[voice.language], examples={}, offered=False)
async def offer_digest(turn: Turn) -> ToolResult:
    """Offers a daily digest, which is done once."""
    await _note_offer(turn)
    return ToolResult(facts={})


async def _note_offer(turn: Turn) -> None:
    manners = await manners_of(turn.session)
    offered = {**manners.offered, "digest": turn.now.isoformat()}
    await save(turn.session, replace(manners, offered=offered), now=turn.now)


@plans("digest_set")
async def plan_digest_set(turn: Turn, request: Request) -> Proposal:
    """Plans “me manda um resumo toda manhã às 7h” and “turn off the evening summary”; what is less plain is asked about."""
    state = said(request, "state")
    if state == "offer":
        return offered(turn, "evening" if said(request, "part") == "evening" else "morning")
    asking = {"shift": shifted, "some_days": some_days, "day_off": day_off}.get(state)
    if asking is not None:
        return asking(turn, request, await manners_of(turn.session))
    if said(request, "scope") == "all":
        return free_weekend(turn, await manners_of(turn.session))
    part = said(request, "part") or ("all" if said(request, "days") else "")
    if not part:
        return Say(text=words.WHICH[turn.language])
    arguments: dict[str, object] = {"part": part, "on": state == "on"}
    if at := said(request, "at"):
        arguments["at"] = at
    if days := said(request, "days"):
        arguments["weekdays"] = days == "weekdays"
    return (ToolCall(tool="set_digest", arguments=arguments),)
