"""Less of what we say by ourselves: quiet for once, parts of a summary muted, and everything there is to change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from integrations.google.scopes import MAIL
from integrations.postgres import google_accounts
from integrations.postgres.columns import Moment
from integrations.postgres.manners import PARTS, Kind, Manners, manners_of
from language.times.occurrences import instant
from tools import _manners_page as page
from tools import _manners_words as words
from tools._choose import never_mind, numbers, said, speaks
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, ToolResult, Turn
from tools._toolbox import plans, tool
from tools.digest import changed

MORNING = time(7)
"""When a pause until a day ends, where no quiet hours do."""
DAY = timedelta(days=1)
LONGEST_PAUSE = timedelta(days=31)
"""“Até dia 30” is never farther."""


@tool(
    effect="own",
    says=page.paused,
    serves=("pause_set",),
    examples={
        "pt-BR": ("não me manda nada hoje", "fica em silêncio até amanhã", "silencia por 2 horas"),
        "en": ("be quiet until tomorrow", "mute for 2 hours", "don't message me today"),
    },
)
async def pause_messages(turn: Turn, *, until: Moment | None = None) -> ToolResult:
    """Sends nothing by itself until a moment; reminders the person set come all the same. Without a moment a pause ends.

    Args:
        until: When messages may come again.
    """
    before = await manners_of(turn.session)
    after = replace(before, paused_until=min(until, turn.now + LONGEST_PAUSE) if until is not None else None)
    facts: dict[str, object] = {"paused_until": after.paused_until.isoformat() if after.paused_until else None}
    if after.paused_until != until:
        facts["longest"] = LONGEST_PAUSE.days
    return await changed(turn, before, after, facts)


@tool(
    effect="own",
    says=page.muted,
    serves=("mute_set",),
    examples={
        "pt-BR": ("tira as atrasadas do resumo", "tira os e-mails do resumo", "mostra os lembretes no resumo"),
        "en": (
            "don't show overdue tasks in the summary",
            "take emails out of the summary",
            "show reminders in the summary",
        ),
    },
)
async def mute_in_digests(turn: Turn, kind: Kind, *, on: bool) -> ToolResult:
    """Leaves one kind of thing out of the digests, or shows it again.

    Args:
        kind: Overdue tasks, what tomorrow starts with, reminders, or mail that waits for an answer.
        on: Whether it is to be left out.
    """
    before = await manners_of(turn.session)
    others = tuple(each for each in before.muted if each != kind)
    same = on == (kind in before.muted)
    after = before if same else replace(before, muted=(*others, kind) if on else others)
    facts: dict[str, object] = {"kind": kind, "muted": on}
    if kind == "mails" and not on and not await google_accounts.allow(turn.session, MAIL[0]):
        facts["no_mailbox"] = True
    return await changed(turn, before, after, facts)


@tool(
    effect="own",
    says=page.narrated,
    serves=("narration_set",),
    examples={"pt-BR": ("resumo com IA", "resumo sem IA"), "en": ("summary with AI", "summary without AI")},
)
async def set_narration(turn: Turn, *, on: bool) -> ToolResult:
    """Sets whether the AI model writes the opening of the daily digests, from their own lines alone.

    Args:
        on: Whether it does.
    """
    before = await manners_of(turn.session)
    return await changed(turn, before, replace(before, narrated=on), {"narrated": on})


@tool(
    effect="read",
    says=page.shown,
    serves=("manners_query",),
    examples={
        "pt-BR": ("que horas você manda o resumo?", "qual o meu horário de silêncio?"),
        "en": ("what time is my summary?", "what are my quiet hours?"),
    },
)
async def show_manners(turn: Turn) -> ToolResult:
    """Shows the digests that are on, the quiet hours and how much may come by itself, and how to change each."""
    return ToolResult(facts=words.facts_of(await manners_of(turn.session)))


@plans("pause_set")
async def plan_pause(turn: Turn, request: Request) -> Proposal:
    """Plans “não me manda nada hoje”, “silencia até as 14h” and “mute for 2 hours”."""
    until = _until(turn, request, await manners_of(turn.session))
    return (ToolCall(tool="pause_messages", arguments={"until": until.isoformat()}),)


def _until(turn: Turn, request: Request, manners: Manners) -> datetime:
    seconds = request.slots.get("seconds")
    if isinstance(seconds, float):
        return turn.now + timedelta(seconds=seconds)
    if at := said(request, "until"):
        today = instant(datetime.combine(turn.now.date(), time.fromisoformat(at)), turn.zone)
        tomorrow = instant(datetime.combine(turn.now.date() + DAY, time.fromisoformat(at)), turn.zone)
        return (today if today > turn.now else tomorrow).astimezone(turn.zone)
    if "number" in request.slots:
        return _morning_of(turn, _coming(turn.now.date(), *numbers(request)), manners)
    day = said(request, "day")
    ahead = 1 if day in {"today", "tomorrow"} else (int(day) - turn.now.weekday() - 1) % 7 + 1
    return _morning_of(turn, turn.now.date() + ahead * DAY, manners)


def _morning_of(turn: Turn, day: date, manners: Manners) -> datetime:
    morning = datetime.combine(day, manners.quiet_until or MORNING)
    return instant(morning, turn.zone).astimezone(turn.zone)


def _coming(today: date, number: int, month: int | None = None) -> date:
    """The next day of this number, of any month unless one is named; beyond the longest pause, the first day that is too far."""
    ahead = (today + n * DAY for n in range(1, LONGEST_PAUSE.days + 1))
    found = (day for day in ahead if day.day == number and month in {None, day.month})
    return next(found, today + LONGEST_PAUSE + DAY)


@plans("mute_set")
async def plan_mute(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “tira as atrasadas do resumo” and “show reminders in the summary”."""
    arguments = {"kind": said(request, "kind"), "on": said(request, "state") == "on"}
    return (ToolCall(tool="mute_in_digests", arguments=arguments),)


@plans("narration_set")
async def plan_narration(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “resumo com IA” and “summary without AI”."""
    return (ToolCall(tool="set_narration", arguments={"on": said(request, "state") == "on"}),)


@plans("manners_query")
async def plan_manners(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “que horas você manda o resumo?” and “what are my quiet hours?”."""
    show = ToolCall(tool="show_manners", arguments={})
    return Ask(text=page.BY_TAP[turn.language], choices=(*await by_tap(turn), never_mind(turn)), first=(show,))


@plans("manners_less")
async def plan_less(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “você manda muita mensagem”: what comes by itself is offered to be turned off."""
    manners = await manners_of(turn.session)
    if not any(manners.at(part) for part in PARTS):
        return Say(text=page.LESS_ALREADY[turn.language])
    off = ToolCall(tool="set_digest", arguments={"part": "all", "on": False})
    one = ToolCall(tool="set_most_messages", arguments={"most": 1})
    nights = ToolCall(tool="set_quiet_hours", arguments={"start": "22:00", "end": "07:00"})
    choices = [Choice(label=page.OFF_ALL[turn.language], calls=(off,))]
    choices += [Choice(label=page.ONE_A_DAY[turn.language], calls=(one,))] if manners.most_a_day > 1 else []
    choices += [Choice(label=page.NIGHTS[turn.language], calls=(nights,))] if manners.quiet_from is None else []
    return Ask(text=page.LESS[turn.language], choices=(*choices, never_mind(turn)))


async def by_tap(turn: Turn) -> Sequence[Choice]:
    """What can be turned on and off from the page of settings, each by a tap."""
    manners = await manners_of(turn.session)
    choices: list[Choice] = []
    for part in PARTS:
        on = manners.at(part) is not None
        label = (page.TURN_OFF if on else page.TURN_ON)[part][turn.language]
        choices.append(
            Choice(label=label, calls=(ToolCall(tool="set_digest", arguments={"part": part, "on": not on}),))
        )
    choices += [
        Choice(
            label=speaks(turn).say(page.SHOW_AGAIN, kind=words.KINDS[kind][turn.language]),
            calls=(ToolCall(tool="mute_in_digests", arguments={"kind": kind, "on": False}),),
        )
        for kind in manners.muted
    ]
    quiet = manners.quiet_from is None
    hours = {"start": "22:00", "end": "07:00"} if quiet else {"on": False}
    label = (page.NIGHTS if quiet else page.NO_NIGHTS)[turn.language]
    choices.append(Choice(label=label, calls=(ToolCall(tool="set_quiet_hours", arguments=hours),)))
    return choices
