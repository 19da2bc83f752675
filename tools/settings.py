"""How a person speaks of time, and everything they can set on a page."""

from dataclasses import asdict
from typing import Annotated, Literal

from pydantic import Field

from integrations.postgres import conventions as stored
from integrations.postgres import tones
from integrations.postgres.manners import manners_of
from language.settings import settings
from language.times.values import USUAL
from language.types import Conventions, Nearness, WeekStart
from tools import _settings_words as words
from tools._context import Proposal, Request, Say, ToolCall, ToolResult, TryAgainError, Turn, Words
from tools._manners_words import facts_of as manners_facts
from tools._toolbox import plans, tool

Dates = Literal["day first", "month first", "usual"]
NearnessOrUsual = Literal["coming", "week after", "usual"]
WeekStartOrUsual = Literal["monday", "saturday", "sunday", "usual"]
MorningFrom = Annotated[int, Field(ge=0, le=12)]

_WHICH: Words = {
    "pt-BR": "O que eu mudo? Mande /config para ver tudo o que dá para mudar.",
    "en": "What shall I change? Send /config to see all that can be changed.",
}
_ARGUMENTS = {
    "dates": "month_first",
    "morning_from": "first_morning_hour",
    "next_weekday": "next_weekday",
    "next_weekend": "next_weekend",
    "week_starts": "week_starts",
}
"""What each argument of `set_conventions` sets."""
_DATES = {None: "usual", False: "day first", True: "month first"}
_MONTH_FIRST = {"usual": None, "day first": False, "month first": True}
_USUAL = {name: 0 if name == "morning_from" else "usual" for name in _ARGUMENTS}


@tool(
    effect="own",
    says=words.changed,
    serves=("conventions_set",),
    examples={
        "pt-BR": (
            "quando eu disser próxima sexta é a da semana que vem",
            "pra mim a semana começa no domingo",
            "7 sem dizer manhã ou noite é de manhã",
            "use dd/mm",
        ),
        "en": ("when I say next Friday I mean the one after this", "my week starts on Sunday", "dates are day first"),
    },
)
async def set_conventions(
    turn: Turn,
    *,
    dates: Dates | None = None,
    morning_from: MorningFrom | None = None,
    next_weekday: NearnessOrUsual | None = None,
    next_weekend: NearnessOrUsual | None = None,
    week_starts: WeekStartOrUsual | None = None,
) -> ToolResult:
    """Changes how the person's words for times are read from now on; "usual" is as most speakers of the language mean them.

    Args:
        dates: Whether 5/3 is the fifth of March (day first) or the third of May (month first).
        morning_from: From which hour on an hour without morning or evening is in the morning; before it, it is after noon. 0 is as usual.
        next_weekday: Whether "next Friday" is the first one to come, or the one in next week.
        next_weekend: Whether "next weekend" is the first one to come, or the one in next week.
        week_starts: The first day of "this week".
    """
    given = {
        "dates": dates,
        "morning_from": morning_from,
        "next_weekday": next_weekday,
        "next_weekend": next_weekend,
        "week_starts": week_starts,
    }
    named = [name for name, value in given.items() if value is not None]
    if not named:
        raise TryAgainError(_WHICH)
    before = await stored.chosen(turn.session)
    after = Conventions(
        month_first=before.month_first if dates is None else _MONTH_FIRST[dates],
        first_morning_hour=before.first_morning_hour if morning_from is None else morning_from or None,
        next_weekday=_near(next_weekday, before.next_weekday),
        next_weekend=_near(next_weekend, before.next_weekend),
        week_starts=_start(week_starts, before.week_starts),
    )
    await stored.choose(turn.session, after)
    inverse = ToolCall(tool="set_conventions", arguments={name: _argument(name, before) for name in named})
    return ToolResult(facts=words.facts_of(after, [_ARGUMENTS[name] for name in named]), inverse=(inverse,))


def _near(given: NearnessOrUsual | None, before: Nearness | None) -> Nearness | None:
    if given is None:
        return before
    return None if given == "usual" else given


def _start(given: WeekStartOrUsual | None, before: WeekStart | None) -> WeekStart | None:
    if given is None:
        return before
    return None if given == "usual" else given


def _argument(name: str, before: Conventions) -> object:
    """What sets an argument back to what it was."""
    if name == "dates":
        return _DATES[before.month_first]
    if name == "morning_from":
        return before.first_morning_hour or 0
    return asdict(before)[name] or "usual"


@tool(
    effect="read",
    says=words.shown,
    serves=("settings",),
    examples={"pt-BR": ("configurações", "/config"), "en": ("settings", "show my settings")},
)
async def show_settings(turn: Turn) -> ToolResult:
    """Shows the person's language, time zone, the tone a model writes to them in, what comes by itself and how their words for times are read, and how to change each."""
    row = await turn.session.row("select language, zone, tone from users where id = :user_id")
    assert row is not None
    facts = {
        **words.facts_of(await stored.chosen(turn.session), ()),
        "manners": manners_facts(await manners_of(turn.session)),
    }
    return ToolResult(facts={**facts, "language": row["language"], "zone": row["zone"], "tone": row["tone"]})


@plans("settings")
async def plan_settings(turn: Turn, request: Request) -> Proposal:
    """Plans “configurações”, and “/config minha semana começa no domingo”."""
    told = settings(str(request.slots.get("query") or ""), turn.language)
    if told is not None and told.requests[0].intent == "conventions_set":
        return await plan_conventions(turn, told.requests[0])
    if told is not None and told.requests[0].intent == "tone_set":
        return (ToolCall(tool="set_tone", arguments=dict(told.requests[0].slots)),)
    return (ToolCall(tool="show_settings", arguments={}),)


@plans("conventions_set")
async def plan_conventions(turn: Turn, request: Request) -> Proposal:
    """Plans “minha semana começa no domingo” and “quando eu disser às 7 é da noite”."""
    slots = {name: str(value).replace("_", " ") for name, value in request.slots.items()}
    if "usual" in slots:
        usual = ToolCall(tool="set_conventions", arguments=_USUAL)
        tone = await tones.chosen(turn.session)
        return (usual, ToolCall(tool="set_tone", arguments={"tone": "usual"})) if tone else (usual,)
    arguments: dict[str, object] = {name: slots[name] for name in _ARGUMENTS if name in slots}
    if "dates" in slots:
        arguments["dates"] = f"{slots['dates']} first"
    hours = request.slots.get("number")
    if isinstance(hours, tuple) and hours:
        chosen = (await stored.chosen(turn.session)).first_morning_hour or USUAL[turn.language][1]
        hour = int(hours[0])
        arguments["morning_from"] = min(chosen, hour) if slots.get("half") == "am" else max(chosen, hour + 1)
    return (ToolCall(tool="set_conventions", arguments=arguments),) if arguments else Say(text=_WHICH[turn.language])
