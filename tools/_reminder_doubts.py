"""What a reminder cannot be: at an hour no clock shows, on a day no calendar has, at a place, at steps within hours that no rule can tell."""

import re

from language.impossible import DATE_SLOT, SLOT
from language.normal import normalise
from language.types import Request
from tools._choose import never_mind, short, speaks
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn, Words
from tools._reminder_times import Asked, Never, ask_time


def doubtful(turn: Turn, request: Request, text: str, when: Asked | Never | None) -> Proposal | None:
    """What is said and asked of it; None where there is nothing of the kind."""
    if when is None and (impossible := _impossible(turn, request, text)) is not None:
        return impossible
    voice = speaks(turn)
    if text and when is None and _PLACE.search(normalise(text).text):
        return ask_time(turn, voice.say(_WHERE, text=short(text)), "create_reminder", {"text": text})
    window = _WINDOW.search(text)
    if window is None or not isinstance(when, Asked) or when.rrule is None or not _STEPS.match(when.rrule):
        return None
    rest = text[: window.start()].rstrip(" ,") or text
    calls = (ToolCall(tool="create_reminder", arguments={"text": rest, **when.arguments()}),)
    asked = voice.say(_NO_WINDOW, window=window["said"], text=short(rest))
    return Ask(text=asked, choices=(Choice(label=_ALL_DAY[turn.language], calls=calls), never_mind(turn)))


def _impossible(turn: Turn, request: Request, text: str) -> Proposal | None:
    voice, hour, day = speaks(turn), request.slots.get(SLOT), request.slots.get(DATE_SLOT)
    if not hour and not day:
        return None
    if not text:
        return Say(text=voice.say(_NO_SUCH_DAY, day=day) if day else voice.say(_NO_SUCH_HOUR, time=hour))
    named = short(text)
    asked = (
        voice.say(_NO_SUCH_DAY_OF, day=day, text=named) if day else voice.say(_NO_SUCH_HOUR_OF, time=hour, text=named)
    )
    return ask_time(turn, asked, "create_reminder", {"text": text})


_PLACE = re.compile(
    r"\b(?:quando|assim que|na hora que|logo que|ao)(?: eu)? (?:chegar|estiver|passar|sair|voltar|entrar)\b"
    r"|\b(?:when|once|as soon as|whenever|next time) (?:i (?:get|arrive|reach|leave|come|am|pass)|i['’ ]?m)\b"
)
_WINDOW = re.compile(
    r"\s*(?P<said>\b(?:das?|de|entre|from|between)\s+(?:as\s+)?\d{1,2}\S*\s+(?:[àa]s?|até(?: as)?|e|to|until|till|and)\s+\d{1,2}\S*)\s*$",
    re.IGNORECASE,
)
_STEPS = re.compile(r"FREQ=(?:MINUTELY|HOURLY)(?!.*BYHOUR)")
_NO_SUCH_HOUR: Words = {
    "pt-BR": "{time} não existe no relógio. Me diga de novo, com uma hora que exista: “me lembra de tomar remédio às 22h”.",
    "en": "There is no {time} on a clock. Tell me again with a time there is: “remind me to take my medicine at 10pm”.",
}
_NO_SUCH_HOUR_OF: Words = {
    "pt-BR": "{time} não existe no relógio. Quando eu lembro você de “{text}”?",
    "en": "There is no {time} on a clock. When shall I remind you of “{text}”?",
}
_NO_SUCH_DAY: Words = {
    "pt-BR": "{day} não existe no calendário. Me diga de novo, com um dia que exista: “me lembra de pagar dia 28 às 9h”.",
    "en": "There is no {day} on the calendar. Tell me again with a day there is: “remind me to pay on the 28th at 9am”.",
}
_NO_SUCH_DAY_OF: Words = {
    "pt-BR": "{day} não existe no calendário. Quando eu lembro você de “{text}”?",
    "en": "There is no {day} on the calendar. When shall I remind you of “{text}”?",
}
_WHERE: Words = {
    "pt-BR": "Eu não tenho como saber onde você está, só que horas são. Quando eu lembro você de “{text}”?",
    "en": "I can't know where you are, only what time it is. When shall I remind you of “{text}”?",
}
_NO_WINDOW: Words = {
    "pt-BR": "Com esse intervalo eu não consigo ficar só “{window}”. Lembro de “{text}” o dia todo, ou você diz outro intervalo?",
    "en": "At that interval I can't keep to “{window}”. Shall I remind you of “{text}” all day, or will you give another interval?",
}
_ALL_DAY: Words = {"pt-BR": "o dia todo", "en": "all day"}
