"""How settings are told: each with what it makes of a time said now, and how to change it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from language.echo import echo, phrases
from language.times import calendar
from language.times.values import USUAL
from language.types import Conventions, Language
from language.when import find_whens
from tools import _manners_page
from tools._context import Voice, Words

FRIDAY, SEVEN, WEEK = 4, 7, timedelta(days=7)

_NOW_IS: Words = {"pt-BR": "📅 “{said}” agora é {when}.", "en": "📅 “{said}” is now {when}."}
_TITLE: Words = {"pt-BR": "⚙️ Suas configurações, e como mudar:", "en": "⚙️ Your settings, and how to change them:"}
_LINE: Words = {"pt-BR": "• {name}: {value} · “{change}”", "en": "• {name}: {value} · “{change}”"}
_SAID: Words = {"pt-BR": "“{said}”", "en": "“{said}”"}
_OTHER_LANGUAGE: Mapping[str, Words] = {
    "pt-BR": {"pt-BR": "fala em inglês", "en": "speak English"},
    "en": {"pt-BR": "fala em português", "en": "speak Portuguese"},
}
_LANGUAGE: Words = {"pt-BR": "Idioma", "en": "Language"}
_SPOKEN: Mapping[str, Words] = {
    "pt-BR": {"pt-BR": "português", "en": "Portuguese"},
    "en": {"pt-BR": "inglês", "en": "English"},
}
_ZONE: Words = {"pt-BR": "Fuso", "en": "Time zone"}
_HERE: Words = {"pt-BR": "{zone}, agora {time}", "en": "{zone}, now {time}"}
_ELSEWHERE: Words = {"pt-BR": "estou em Lisboa", "en": "I'm in Lisbon"}
_THERE: Words = {"pt-BR": "estou em São Paulo", "en": "I'm in London"}
_TONE: Words = {"pt-BR": "Tom do modelo de IA", "en": "Tone of the AI model"}
_TONES: Mapping[str, Words] = {
    "usual": {"pt-BR": "normal (ou formal, direto, divertido)", "en": "usual (or formal, brief, playful)"},
    "formal": {"pt-BR": "formal (ou normal, direto, divertido)", "en": "formal (or usual, brief, playful)"},
    "brief": {"pt-BR": "direto (ou normal, formal, divertido)", "en": "brief (or usual, formal, playful)"},
    "playful": {"pt-BR": "divertido (ou normal, formal, direto)", "en": "playful (or usual, formal, brief)"},
}
_FORMAL: Words = {"pt-BR": "fala mais formal", "en": "be more formal"}
_USUAL_TONE: Words = {"pt-BR": "volta ao tom normal", "en": "back to your usual tone"}
TONE_CHANGED: Mapping[str, Words] = {
    "usual": {
        "pt-BR": "🗣️ Combinado: o modelo de IA volta a escrever no tom normal.",
        "en": "🗣️ Agreed: the AI model writes in its usual tone again.",
    },
    "formal": {
        "pt-BR": "🗣️ Combinado: o modelo de IA passa a escrever em tom formal. Para voltar: “volta ao tom normal”.",
        "en": "🗣️ Agreed: the AI model writes in a formal tone from now on. To go back: “back to your usual tone”.",
    },
    "brief": {
        "pt-BR": "🗣️ Combinado: o modelo de IA passa a escrever curto e direto. Para voltar: “volta ao tom normal”.",
        "en": "🗣️ Agreed: the AI model keeps it brief from now on. To go back: “back to your usual tone”.",
    },
    "playful": {
        "pt-BR": "🗣️ Combinado: o modelo de IA passa a escrever em tom divertido. Para voltar: “volta ao tom normal”.",
        "en": "🗣️ Agreed: the AI model writes in a playful tone from now on. To go back: “back to your usual tone”.",
    },
}
"""It is the model that changes its tone: what Recado says by itself is worded once."""
_SAY: Mapping[str, Words] = {
    "next_weekend": {"pt-BR": "próximo fim de semana", "en": "next weekend"},
    "week_starts": {"pt-BR": "esta semana", "en": "this week"},
    "first_morning_hour": {"pt-BR": "amanhã às 7", "en": "tomorrow at 7"},
    "month_first": {"pt-BR": "5/3", "en": "5/3"},
}
_UNMARKED: Words = {"pt-BR": "às {hour}", "en": "at {hour}"}
_FIGURES = "5/3"
_LISBON = "Europe/Lisbon"
_NEXT: Words = {"pt-BR": "{next} {weekday}", "en": "{next} {weekday}"}
_NEXTS: tuple[Words, Words] = ({"pt-BR": "próxima", "en": "next"}, {"pt-BR": "próximo", "en": "next"})
_MASCULINE = ("sábado", "domingo")
_MONTH: Mapping[int, Words] = {
    3: {"pt-BR": "{when} (5 de março)", "en": "{when}"},
    5: {"pt-BR": "{when} (3 de maio)", "en": "{when}"},
}
# What is said to change a setting to what it is not.
_CHANGES: Mapping[str, tuple[Words, Words]] = {
    "next_weekday": (
        {
            "pt-BR": "quando eu disser {said} é a primeira que vem",
            "en": "when I say {said} I mean the coming one",
        },
        {
            "pt-BR": "quando eu disser {said} é a da semana que vem",
            "en": "when I say {said} I mean the one in next week",
        },
    ),
    "next_weekend": (
        {"pt-BR": "próximo fim de semana pra mim é o mais próximo", "en": "next weekend means the coming one"},
        {
            "pt-BR": "próximo fim de semana pra mim é o da semana que vem",
            "en": "next weekend means the one in next week",
        },
    ),
    "week_starts": (
        {"pt-BR": "minha semana começa na segunda", "en": "my week starts on Monday"},
        {"pt-BR": "minha semana começa no domingo", "en": "my week starts on Sunday"},
    ),
    "first_morning_hour": (
        {"pt-BR": "quando eu disser às 7 é de manhã", "en": "when I say 7 I mean the morning"},
        {"pt-BR": "quando eu disser às 7 é da noite", "en": "when I say 7 I mean the evening"},
    ),
    "month_first": ({"pt-BR": "use dd/mm", "en": "use dd/mm"}, {"pt-BR": "use mm/dd", "en": "use mm/dd"}),
}


@cache
def stored() -> TypeAdapter[Conventions]:
    return TypeAdapter(Conventions)


def facts_of(after: Conventions, changed: Sequence[str]) -> Mapping[str, object]:
    return {"conventions": asdict(after), "changed": list(changed)}


def changed(facts: Mapping[str, object], voice: Voice) -> str:
    """What a time said now means from now on, a line for each setting that was changed."""
    conventions = stored().validate_python(facts["conventions"])
    names = facts["changed"]
    assert isinstance(names, list)
    return "\n".join(
        voice.say(_NOW_IS, said=said, when=_meant(said, conventions, voice))
        for said in (
            _unmarked(conventions, voice) if name == "first_morning_hour" else _example(name, voice) for name in names
        )
    )


def _unmarked(chosen: Conventions, voice: Voice) -> str:
    """The hour that a choice is most likely about: the last after noon, the first before it, or seven."""
    usual = USUAL[voice.language][1]
    first = chosen.first_morning_hour or usual
    return voice.say(_UNMARKED, hour=first - 1 if first > SEVEN else first if first < usual else SEVEN)


def shown(facts: Mapping[str, object], voice: Voice) -> str:
    """Every setting on a line."""
    return "\n".join((voice.say(_TITLE), *_lines(facts, voice)))


def _lines(facts: Mapping[str, object], voice: Voice) -> Iterator[str]:
    zone = str(facts["zone"])
    language = str(facts["language"])
    spoken = voice.say(_SPOKEN[language])
    here = voice.say(_HERE, zone=zone, time=f"{voice.now.astimezone(ZoneInfo(zone)):%H:%M}")
    yield voice.say(_LINE, name=voice.say(_LANGUAGE), value=spoken, change=voice.say(_OTHER_LANGUAGE[language]))
    yield voice.say(
        _LINE, name=voice.say(_ZONE), value=here, change=voice.say(_THERE if zone == _LISBON else _ELSEWHERE)
    )
    # A page shown before there were tones is told again as well.
    tone = str(facts.get("tone") or "usual")
    change = voice.say(_FORMAL if tone == "usual" else _USUAL_TONE)
    yield voice.say(_LINE, name=voice.say(_TONE), value=voice.say(_TONES[tone]), change=change)
    if isinstance(manners := facts.get("manners"), dict):
        yield from _manners_page.lines(manners, voice)
    conventions = stored().validate_python(facts["conventions"])
    seconds = _seconds(conventions, voice.language)
    for name in _CHANGES:
        said = _example(name, voice)
        yield voice.say(
            _LINE,
            name=voice.say(_SAID, said=said),
            value=_meant(said, conventions, voice),
            change=voice.say(_CHANGES[name][0 if seconds[name] else 1], said=said),
        )


def _seconds(chosen: Conventions, language: Language) -> Mapping[str, bool]:
    """Of the two that each setting offers, whether the second holds."""
    month_first, first_hour, week_after = USUAL[language]
    return {
        "next_weekday": week_after if chosen.next_weekday is None else chosen.next_weekday == "week after",
        "next_weekend": chosen.next_weekend != "coming",
        "week_starts": chosen.week_starts == "sunday",
        "first_morning_hour": (chosen.first_morning_hour or first_hour) > SEVEN,
        "month_first": month_first if chosen.month_first is None else chosen.month_first,
    }


def _example(name: str, voice: Voice) -> str:
    """Words that this setting decides."""
    if name != "next_weekday":
        return voice.say(_SAY[name])
    weekday = phrases(voice.language).full_weekdays[_telling(voice.now.date())]
    return voice.say(_NEXT, next=_NEXTS[weekday in _MASCULINE][voice.language], weekday=weekday)


def _telling(today: date) -> int:
    """A weekday of which the next is another one by each convention: Friday, unless they agree on it today."""

    def differs(weekday: int) -> bool:
        return calendar.weekday_after(today, weekday) != calendar.in_week(calendar.monday_of(today) + WEEK, weekday)

    tomorrow = (today.weekday() + 1) % 7
    return next((weekday for weekday in (FRIDAY, tomorrow) if differs(weekday)), FRIDAY)


def _meant(said: str, conventions: Conventions, voice: Voice) -> str:
    (when,) = find_whens(said, now=voice.now, zone=voice.zone, language=voice.language, conventions=conventions)
    month_first = conventions.month_first
    told = echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=month_first)
    # In figures it would not tell which of the two is the month.
    return voice.say(_MONTH[when.start.month], when=told) if said == _FIGURES and when.start else told
