"""What time it is here or elsewhere, and what day a day is: "que horas são em Tóquio?", "que dia é sexta?", "quantos dias faltam pro Natal?"."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import replies
from bot.talk_words import AGO, AHEAD, DATE, DAYS_NEAR, ELSEWHERE, MONTHS, NO_SUCH_PLACE, TIME, UNKNOWN_DAY, WEEKDAYS
from language.asked import asked_about
from language.cities import zone_of
from language.listed import listed
from language.types import Language, When
from language.words import words_of
from tools._context import Proposal, Request, Say, Turn

_CLOCK = listed("""hora horas horario minutos dia dias data mes meses ano semana semanas hoje agora momento certa certo atual exata exato estamos estar
    quantas q fuso diga diz informa saber queria quero gostaria hour hours time day days date today week month year now right current currently clock
    exact zone timezone got""")
"""What asks for the time and the date themselves."""


async def tell_time(turn: Turn, request: Request) -> Proposal:
    """The clock answers what asks for it; a day that nobody knows is said to be none."""
    if place := str(request.slots.get("location", "")):
        return Say(text=_elsewhere(turn, place))
    if (day := _day_in(request.when, turn.zone)) is not None:
        return Say(text=_day(day, turn))
    if asks_of_something(turn.message, turn.language):
        return Say(text=UNKNOWN_DAY[turn.language])
    return Say(text=_here(turn))


def is_clockwork(request: Request) -> bool:
    """Whether the clock or the calendar has the answer: a day was named, or a place we know."""
    place = str(request.slots.get("location", ""))
    return bool(request.when and (request.when.start or request.when.end)) or bool(place and zone_of(place))


def asks_of_something(text: str, language: Language) -> bool:
    """Whether a question for a time names something: "que dia eu levo o carro?" asks for no clock."""
    telling = words_of(asked_about(text, language) or "")
    return any(word.key not in _CLOCK for word in telling)


def _day_in(when: When | None, zone: ZoneInfo) -> date | None:
    """The day named, of "until Christmas" its last one."""
    if when is None or (when.start is None and when.end is None):
        return None
    moment = when.start if when.start is not None else when.end
    if isinstance(moment, datetime):
        return moment.astimezone(zone).date()
    return moment if when.start is not None or moment is None else moment - timedelta(days=1)


def _here(turn: Turn) -> str:
    now = turn.now
    return replies.say(
        TIME, turn.language, date=_spelled(now.date(), turn.language), time=f"{now:%H:%M}", zone=turn.zone.key
    )


def _elsewhere(turn: Turn, place: str) -> str:
    zone = zone_of(place)
    if zone is None:
        return replies.say(NO_SUCH_PLACE, turn.language, place=replies.excerpt(place))
    there = turn.now.astimezone(ZoneInfo(zone))
    date = _spelled(there.date(), turn.language)
    return replies.say(ELSEWHERE, turn.language, place=replies.excerpt(place), time=f"{there:%H:%M}", date=date)


def _day(day: date, turn: Turn) -> str:
    away = (day - turn.now.date()).days
    if away in DAYS_NEAR:
        how_far = DAYS_NEAR[away][turn.language]
    else:
        how_far = replies.say(AHEAD if away > 0 else AGO, turn.language, days=abs(away))
    return replies.say(DATE, turn.language, date=_spelled(day, turn.language), how_far=how_far)


def _spelled(day: date, language: Language) -> str:
    weekday, month = WEEKDAYS[language][day.weekday()], MONTHS[language][day.month - 1]
    return (
        f"{weekday}, {day.day} de {month} de {day.year}"
        if language == "pt-BR"
        else f"{weekday}, {day.day} {month} {day.year}"
    )
