"""How a person likes to be spoken to: name, language, time zone."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from integrations.postgres.columns import Name
from integrations.postgres.digests import keep_schedules
from integrations.postgres.manners import manners_of
from integrations.postgres.reminders import Reminders
from language.cities import zone_of
from language.facts.kinds import RESIDENCE
from language.facts.told import PARTS, fact_of
from language.normal import normalise
from language.types import Language, SlotValue
from tools._context import (
    Ask,
    Proposal,
    RejectedError,
    Request,
    Say,
    ToolCall,
    ToolResult,
    TryAgainError,
    Turn,
    Voice,
    Words,
)
from tools._toolbox import plans, tool
from tools.memories_remembering import plan_remember
from tools.reminders_zone import ask_about_hours

_SET: Mapping[str, Words] = {
    "name": {"pt-BR": "👋 Prazer, {value}!", "en": "👋 Nice to meet you, {value}!"},
    # In the new language, whichever it was asked in.
    "language": {"pt-BR": "🗣️ {value}", "en": "🗣️ {value}"},
    "zone": {"pt-BR": "🕐 Fuso horário: {value}, agora {time}.", "en": "🕐 Time zone: {value}, now {time}."},
}
_NOW_SPOKEN = {"pt-BR": "Pronto, agora falo português.", "en": "Done, I'll speak English now."}
_UNKNOWN_ZONE: Words = {
    "pt-BR": "não conheço o fuso de “{place}”. Diga a cidade maior mais perto, como “estou em Lisboa”.",
    "en": "I don't know the time zone of “{place}”. Name the nearest bigger city, as in “I'm in Lisbon”.",
}
_WHICH: Words = {
    "pt-BR": "O que eu mudo? Diga “meu nome é Ana”, “estou em Lisboa” ou “fala em inglês”; /config mostra o resto.",
    "en": "What shall I change? Say “my name is Ana”, “I'm in Lisbon” or “speak Portuguese”; /config shows the rest.",
}
_NOW = re.compile(r"(?:agora|now)\s+", re.IGNORECASE)
_SINCE = re.compile(r"(?:agora|now|(?:eu\s+)?me\s+mudei|i(?:['’]?ve|\s+have)?\s+moved)\b", re.IGNORECASE)
"""Whoever lives somewhere now no longer lives where they did."""
_ONLY_TWO: Words = {"pt-BR": "Eu falo português e inglês.", "en": "I speak Portuguese and English."}


def _says(facts: Mapping[str, object], voice: Voice) -> str:
    shown = {**facts, **({"language": _NOW_SPOKEN[str(facts["language"])]} if "language" in facts else {})}
    there = ZoneInfo(str(facts["zone"])) if "zone" in facts else voice.zone
    return "\n".join(
        voice.say(_SET[name], value=value, time=f"{voice.now.astimezone(there):%H:%M}") for name, value in shown.items()
    )


@tool(
    effect="own",
    says=_says,
    serves=("profile_set", "change_language"),
    examples={
        "pt-BR": ("meu nome é Ana", "estou em Lisboa", "fala em inglês"),
        "en": ("my name is Ana", "I'm in Lisbon", "speak Portuguese"),
    },
)
async def set_profile(
    turn: Turn,
    *,
    name: Name | None = None,
    language: Literal["pt-BR", "en"] | None = None,
    zone: str | None = None,
) -> ToolResult:
    """Changes the person's name, language or time zone.

    Args:
        name: What they like to be called.
        language: The language Recado speaks to them.
        zone: IANA time zone, such as Europe/Lisbon.
    """
    given = {key: value for key, value in (("name", name), ("language", language), ("zone", zone)) if value}
    if not given:
        raise TryAgainError(_WHICH)
    if zone and zone not in available_timezones():
        raise RejectedError(_UNKNOWN_ZONE, place=zone)
    before = await turn.session.row("select name, language, zone from users where id = :user_id for update")
    assert before is not None
    await turn.session.run(
        """
        update users set name = coalesce(:name, name), language = coalesce(:language, language),
          zone = coalesce(:zone, zone) where id = :user_id
        """,
        name=name,
        language=language,
        zone=zone,
    )
    if zone:
        await keep_schedules(turn.session, await manners_of(turn.session), ZoneInfo(zone), turn.now)
    back = ToolCall(tool="set_profile", arguments={key: before[key] for key in given})
    if zone and len(given) == 1:
        # Later than every reminder there is: what is made from now on stays as it is.
        since = await Reminders(turn.session).moment(turn.now)
        left = {"zone": before["zone"], "left": zone, "since": since.isoformat()}
        back = ToolCall(tool="back_to_zone", arguments=left)
    return ToolResult(facts=given, inverse=(back,))


@plans("profile_set")
async def plan_profile(turn: Turn, request: Request) -> Proposal:
    """Plans “meu nome é Ana” and “estou em Lisboa”."""
    if name := request.slots.get("name"):
        return (ToolCall(tool="set_profile", arguments={"name": str(name)}),)
    if place := request.slots.get("location"):
        told = await _residence(turn)
        zone = zone_of(str(place))
        if zone is None and told is None:
            raise RejectedError(_UNKNOWN_ZONE, place=place)
        if zone is None or (told is not None and zone == turn.zone.key):
            return told or ()
        moving = (ToolCall(tool="set_profile", arguments={"zone": zone}),)
        if isinstance(told, Ask):
            return replace(told, first=moving)
        first = (*(told or ()), *moving)
        asked = await ask_about_hours(turn, zone)
        return replace(asked, first=first) if asked is not None else first
    if request.slots or request.when:
        return Say(text=_WHICH[turn.language])
    return (ToolCall(tool="show_settings", arguments={}),)


async def _residence(turn: Turn) -> tuple[ToolCall, ...] | Ask | None:
    """Where the person says they live is remembered too; None where they say only where they are."""
    told = (fact_of(each, turn.language) for each in (turn.message, *PARTS.split(turn.message)) if each.strip())
    fact = next((each for each in told if each is not None and each.about == RESIDENCE), None)
    if fact is None:
        return None
    moved = _SINCE.match(fact.text) is not None
    slots: dict[str, SlotValue] = {"text": _NOW.sub("", fact.text)}
    if moved:
        slots["mode"] = "replace"
    proposal = await plan_remember(turn, Request(intent="memory_store", confidence=1, slots=slots))
    return None if isinstance(proposal, Say) else proposal


@plans("change_language")
async def plan_language(turn: Turn, request: Request) -> Proposal:
    """Plans “fala em inglês” and “/idioma en”."""
    wanted = language_named(str(request.slots.get("language") or ""))
    if wanted is None:
        return Say(text=_ONLY_TWO[turn.language])
    return (ToolCall(tool="set_profile", arguments={"language": wanted}),)


def language_named(words: str) -> Language | None:
    folded = normalise(words).text
    if folded.startswith(("pt", "port", "bra")):
        return "pt-BR"
    return "en" if folded.startswith(("en", "ing")) else None
