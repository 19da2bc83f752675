"""One thing that is asked of an event, in words: where it is, when it begins and ends, how long it takes, who comes."""

from collections.abc import Mapping
from datetime import datetime

from tools._calendar_words import Facts, moment, name, span
from tools._choose import short
from tools._context import Voice, Words

MOST_TOLD = 3
HOUR = 60


def told(event: Facts, asked: str, voice: Voice) -> str:
    """The answer, with the event it is about."""
    what = {"title": name(event, voice), "when": span(event, voice)}
    match asked:
        case "place":
            place = short(event["place"]) if event.get("place") else ""
            return voice.say(_PLACE if place else _VIDEO if event.get("video") else _NO_PLACE, **what, place=place)
        case "end":
            return voice.say(_END, **what, end=_clock(event, "ends", voice)) if _hours(event) else _whole(what, voice)
        case "length":
            return voice.say(_LENGTH, **what, length=_length(event)) if _hours(event) else _whole(what, voice)
        case "guests":
            guests = [
                voice.say(_GUEST, who=each["email"], says=voice.say(_SAYS[_said(each)])) for each in event["guests"]
            ]
            return "\n".join((voice.say(_GUESTS if guests else _NO_GUESTS, **what), *guests))
    return voice.say(_START, **what)


def _hours(event: Facts) -> bool:
    return isinstance(moment(event["starts"]), datetime)


def _whole(what: Mapping[str, str], voice: Voice) -> str:
    return voice.say(_START, **what)


def _clock(event: Facts, which: str, voice: Voice) -> str:
    at = moment(event[which])
    assert isinstance(at, datetime)
    return f"{at.astimezone(voice.zone):%H:%M}"


def _length(event: Facts) -> str:
    """In minutes and hours: "45 min", "1 h 30"."""
    start, end = moment(event["starts"]), moment(event["ends"])
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    hours, minutes = divmod(int((end - start).total_seconds()) // 60, HOUR)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes:02}" if minutes else f"{hours} h"


def _said(guest: Mapping[str, str]) -> str:
    return guest["response"] if guest["response"] in _SAYS else "needsAction"


ASKED = frozenset(("start", "end", "length", "place", "guests"))
_START: Words = {"pt-BR": "📅 {title}: {when}", "en": "📅 {title}: {when}"}
_PLACE: Words = {"pt-BR": "📍 {title}: {place} ({when})", "en": "📍 {title}: {place} ({when})"}
_NO_PLACE: Words = {
    "pt-BR": "📍 {title} ({when}) está sem lugar na agenda.",
    "en": "📍 {title} ({when}) has no place in the calendar.",
}
_VIDEO: Words = {
    "pt-BR": "📍 {title} ({when}) é por vídeo: o link está no evento.",
    "en": "📍 {title} ({when}) is by video: the link is in the event.",
}
_END: Words = {"pt-BR": "🕐 {title} termina às {end} ({when})", "en": "🕐 {title} ends at {end} ({when})"}
_LENGTH: Words = {"pt-BR": "⏱️ {title}: {length} ({when})", "en": "⏱️ {title}: {length} ({when})"}
_GUESTS: Words = {"pt-BR": "👥 {title} ({when}):", "en": "👥 {title} ({when}):"}
_NO_GUESTS: Words = {
    "pt-BR": "👥 {title} ({when}) não tem convidados.",
    "en": "👥 {title} ({when}) has no guests.",
}
_GUEST: Words = {"pt-BR": "• {who} ({says})", "en": "• {who} ({says})"}
_SAYS: Mapping[str, Words] = {
    "accepted": {"pt-BR": "vai", "en": "coming"},
    "declined": {"pt-BR": "não vai", "en": "not coming"},
    "tentative": {"pt-BR": "talvez", "en": "maybe"},
    "needsAction": {"pt-BR": "sem resposta", "en": "no answer yet"},
}
