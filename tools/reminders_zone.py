"""Reminders of somebody who is somewhere else now: whether their hours go along is for them to say."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo, available_timezones

from integrations.postgres.columns import Moment, Name
from integrations.postgres.digests import keep_schedules
from integrations.postgres.manners import manners_of
from integrations.postgres.reminders import Reminders
from language.cities import place_of
from tools import _reminder_words as words
from tools._choose import speaks
from tools._context import Ask, Choice, RejectedError, ToolCall, ToolResult, Turn, Voice, Words
from tools._reminders_set import restoring, saved
from tools._toolbox import tool


def _says(facts: Mapping[str, object], voice: Voice) -> str:
    count = facts["count"]
    assert isinstance(count, int)
    place = place_of(str(facts["zone"]), voice.language)
    return voice.say(_MOVED if count == 1 else _MOVED_MANY, count=count, place=place)


@tool(effect="own", says=_says, examples={}, offered=False)
async def move_reminders(turn: Turn, zone: Name) -> ToolResult:
    """Lets all reminders keep their hours on the clocks of another time zone; those set from now on in minutes stay.

    Args:
        zone: IANA time zone, such as Europe/Lisbon.
    """
    if zone not in available_timezones():
        raise RejectedError(_UNKNOWN, zone=zone)
    found = [each for each in await Reminders(turn.session).wall_clock() if each.zone != zone]
    if not found:
        raise RejectedError(words.MISSING)
    done = await saved(turn, [(each, replace(each, zone=zone)) for each in found])
    return ToolResult(facts={"count": len(done), "zone": zone}, inverse=(restoring(reminders=done),))


def _says_back(facts: Mapping[str, object], voice: Voice) -> str:
    zone = str(facts["zone"])
    line = voice.say(_BACK, zone=zone, time=f"{voice.now.astimezone(ZoneInfo(zone)):%H:%M}")
    return line if not facts["count"] else f"{line}\n{_says(facts, voice)}"


@tool(effect="own", says=_says_back, examples={}, offered=False)
async def back_to_zone(turn: Turn, zone: Name, left: Name, since: Moment) -> ToolResult:
    """Takes a change of time zone back, and the reminders that went along.

    Args:
        zone: The time zone of before.
        left: The one that is left again.
        since: When it was set; reminders made after that stay as they are.
    """
    if not {zone, left} <= available_timezones():
        raise RejectedError(_UNKNOWN, zone=zone)
    await turn.session.run("update users set zone = :zone where id = :user_id", zone=zone)
    await keep_schedules(turn.session, await manners_of(turn.session), ZoneInfo(zone), turn.now)
    every = await Reminders(turn.session).wall_clock()
    along = [each for each in every if each.zone == left and each.created_at < since]
    done = await saved(turn, [(each, replace(each, zone=zone)) for each in along])
    again = ToolCall(tool="set_profile", arguments={"zone": left})
    inverse = (again, restoring(reminders=done)) if done else (again,)
    return ToolResult(facts={"zone": zone, "count": len(done)}, inverse=inverse)


async def ask_about_hours(turn: Turn, zone: str) -> Ask | None:
    """Whether the hours of reminders go along to that zone; None when there are none that could."""
    if zone not in available_timezones():
        return None
    found = [each for each in await Reminders(turn.session).wall_clock() if each.zone != zone]
    if not found:
        return None
    voice, first = speaks(turn), found[0]
    text = voice.say(_ASK if len(found) == 1 else _ASK_MANY, count=len(found), text=first.text)
    time = f"{first.starts_at:%H:%M}"
    there, before = (place_of(each, turn.language) for each in (zone, first.zone))
    own = first.starts_at.replace(tzinfo=ZoneInfo(first.zone)).astimezone(ZoneInfo(zone))
    choices = (
        Choice(
            label=voice.say(_HERE, time=time, place=there),
            calls=(ToolCall(tool="move_reminders", arguments={"zone": zone}),),
        ),
        Choice(
            label=voice.say(_BEFORE, time=time, place=before),
            say=voice.say(_LEFT, place=before, time=time, own=f"{own:%H:%M}", there=there),
        ),
    )
    return Ask(text=text, choices=choices)


_ASK: Words = {
    "pt-BR": "E o seu lembrete “{text}”: fica no horário daqui ou no de antes?",
    "en": "And your reminder “{text}”: shall it keep its hour here, or the hour of before?",
}
_ASK_MANY: Words = {
    "pt-BR": "E os seus {count} lembretes: ficam no horário daqui ou no de antes?",
    "en": "And your {count} reminders: shall they keep their hours here, or the hours of before?",
}
_HERE: Words = {"pt-BR": "daqui ({time} em {place})", "en": "here ({time} in {place})"}
_BEFORE: Words = {"pt-BR": "de antes ({time} em {place})", "en": "before ({time} in {place})"}
_LEFT: Words = {
    "pt-BR": "Tá bom, deixei no horário de {place}: {time} lá são {own} em {there}.",
    "en": "All right, they stay on the clock of {place}: {time} there is {own} in {there}.",
}
_MOVED: Words = {
    "pt-BR": "🕐 1 lembrete agora segue o relógio de {place}.",
    "en": "🕐 1 reminder now follows the clock of {place}.",
}
_MOVED_MANY: Words = {
    "pt-BR": "🕐 {count} lembretes agora seguem o relógio de {place}.",
    "en": "🕐 {count} reminders now follow the clock of {place}.",
}
_BACK: Words = {"pt-BR": "🕐 Fuso horário: {zone}, agora {time}.", "en": "🕐 Time zone: {zone}, now {time}."}
_UNKNOWN: Words = {"pt-BR": "não conheço o fuso “{zone}”.", "en": "I don't know the time zone “{zone}”."}
