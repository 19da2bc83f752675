"""What goes out to others, all of it, as it stands in the question before it does."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from integrations.postgres.columns import Due
from integrations.postgres.event_rows import Event
from integrations.postgres.events import Events
from tools import _calendar_words as words
from tools._calendar_facts import facts_of, others
from tools._calendar_times import DAY, HOUR, aware
from tools._choose import speaks
from tools._context import Turn, Voice, Words

_POINT: TypeAdapter[date] = TypeAdapter(Due)


async def shows_invitation(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """Title, time, place, all that is set besides, each guest's address, and what it collides with."""
    voice = speaks(turn)
    event = _drafted(turn, arguments)
    lines = [words.described(event, voice, whole=True), *_extras(voice, arguments)]
    lines += [voice.say(_TO, guest=each) for each in _texts(arguments.get("guests"))]
    return (*lines, *await clash(turn, _span(turn, arguments)))


async def shows_change(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The event as it is, all that changes, and each guest who is told."""
    voice = speaks(turn)
    found = await Events(turn.session).by_ids([UUID(str(arguments["event_id"]))])
    if not found:
        return (voice.say(_GONE),)
    event = found[0]
    lines = [words.described(facts_of(event), voice) + (_series(voice) if arguments.get("series") else "")]
    if arguments.get("title"):
        lines.append(voice.say(_TITLE, title=arguments["title"]))
    if arguments.get("start"):
        span = _span(turn, arguments, event)
        lines.append(voice.say(_WHEN, when=words.span(_spanned(span), voice)))
        lines += await clash(turn, span, besides=[event.id])
    lines += _extras(voice, arguments)
    lines += [voice.say(_PLACE, place=arguments["place"])] if arguments.get("place") else []
    lines += [voice.say(_TO, guest=each) for each in _texts(arguments.get("guests"))]
    return (*lines, *(_told(event, voice) if arguments.get("tell_guests") or arguments.get("guests") else ()))


async def shows_cancelled(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The events, and each guest who is told."""
    voice = speaks(turn)
    found = await Events(turn.session).by_ids(_ids(arguments.get("ids")))
    series = _series(voice) if arguments.get("series") else ""
    lines: list[str] = []
    for each in found:
        lines.append(words.described(facts_of(each), voice) + series)
        lines += _told(each, voice) if arguments.get("tell_guests") else ()
    return tuple(lines)


async def shows_answer(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The event, the answer, and whom it goes to."""
    voice = speaks(turn)
    found = await Events(turn.session).by_ids([UUID(str(arguments["event_id"]))])
    lines = [
        words.described(facts_of(each), voice) + (_series(voice) if arguments.get("series") else "") for each in found
    ]
    lines += [voice.say(_TO, guest=each.organizer) for each in found if each.organizer]
    lines.append(voice.say(_ANSWERS[str(arguments["answer"])]))
    lines += [voice.say(_NOTE, note=arguments["note"])] if arguments.get("note") else []
    return tuple(lines)


async def clash(turn: Turn, span: tuple[date, date], *, besides: Sequence[UUID] = ()) -> list[str]:
    """What it would collide with, in a line; nothing for whole days."""
    start, end = span
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return []
    found = await Events(turn.session).conflicts(start, end, turn.zone, besides=besides)
    return [words.clashing([facts_of(each) for each in found], speaks(turn))] if found else []


def _told(event: Event, voice: Voice) -> list[str]:
    return [voice.say(_TOLD, guest=each.email) for each in others(event)]


def _drafted(turn: Turn, arguments: Mapping[str, object]) -> Mapping[str, Any]:
    span = _spanned(_span(turn, arguments))
    return {
        "title": str(arguments["title"]),
        **span,
        "place": str(arguments.get("place") or ""),
        "rrule": arguments.get("rrule"),
    }


def _spanned(span: tuple[date, date]) -> Mapping[str, str]:
    return {"starts": span[0].isoformat(), "ends": span[1].isoformat()}


def _span(turn: Turn, arguments: Mapping[str, object], event: Event | None = None) -> tuple[date, date]:
    """Start and end as they will be; of an event that is moved, as long as it was."""
    start = _point(arguments["start"], turn.zone)
    given = arguments.get("end")
    if given:
        return start, _point(given, turn.zone)
    length = event.ends - event.starts if event is not None else None  # type: ignore[operator]
    usual = HOUR if isinstance(start, datetime) else DAY
    fits = event is not None and event.all_day is not isinstance(start, datetime)
    return start, start + (length if length is not None and fits else usual)


def _point(value: object, zone: ZoneInfo) -> date:
    point = _POINT.validate_python(value)
    return aware(point, zone) if isinstance(point, datetime) else point


def _extras(voice: Voice, arguments: Mapping[str, object]) -> list[str]:
    """What is set besides title, time and place."""
    lines: list[str] = []
    if arguments.get("video"):
        lines.append(voice.say(_VIDEO))
    if arguments.get("note"):
        lines.append(voice.say(_NOTE, note=arguments["note"]))
    if arguments.get("calendar"):
        lines.append(voice.say(_CALENDAR, calendar=arguments["calendar"]))
    if arguments.get("without"):
        days = ", ".join(voice.when(_POINT.validate_python(each)) for each in _texts(arguments["without"]))
        lines.append(voice.say(_WITHOUT, days=days))
    if arguments.get("reminders"):
        lines.append(voice.say(_REMINDERS, minutes=", ".join(_texts(arguments["reminders"]))))
    if arguments.get("zone"):
        lines.append(voice.say(_ZONE, zone=arguments["zone"]))
    return lines


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


def _ids(value: object) -> list[UUID]:
    return [UUID(each) for each in _texts(value)]


def _series(voice: Voice) -> str:
    return voice.say(_WHOLE)


_TO: Words = {"pt-BR": "para {guest}", "en": "to {guest}"}
_TOLD: Words = {"pt-BR": "avisa {guest}", "en": "tells {guest}"}
_TITLE: Words = {"pt-BR": "novo título: {title}", "en": "new title: {title}"}
_WHEN: Words = {"pt-BR": "passa para {when}", "en": "moves to {when}"}
_PLACE: Words = {"pt-BR": "lugar: {place}", "en": "place: {place}"}
_VIDEO: Words = {"pt-BR": "com link do Meet", "en": "with a Meet link"}
_NOTE: Words = {"pt-BR": "recado: {note}", "en": "note: {note}"}
_CALENDAR: Words = {"pt-BR": "no calendário {calendar}", "en": "in the calendar {calendar}"}
_WITHOUT: Words = {"pt-BR": "menos em {days}", "en": "except on {days}"}
_REMINDERS: Words = {"pt-BR": "lembrete {minutes} min antes", "en": "reminder {minutes} min before"}
_ZONE: Words = {"pt-BR": "fuso {zone}", "en": "time zone {zone}"}
_WHOLE: Words = {"pt-BR": " (a série toda)", "en": " (the whole series)"}
_GONE: Words = {
    "pt-BR": "um evento que não está mais na sua agenda",
    "en": "an event that is no longer in your calendar",
}
_ANSWERS: Mapping[str, Words] = {
    "accepted": {"pt-BR": "resposta: aceito", "en": "answer: accepted"},
    "declined": {"pt-BR": "resposta: recuso", "en": "answer: declined"},
    "tentative": {"pt-BR": "resposta: talvez", "en": "answer: maybe"},
}
