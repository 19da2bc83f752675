"""What is asked back when a wish about the summaries can be met in more than one way."""

from collections.abc import Sequence
from datetime import timedelta

from integrations.postgres.manners import SATURDAY, Manners, Part
from tools import _manners_words as words
from tools._choose import never_mind, said, speaks
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn, Words

AN_HOUR = timedelta(hours=1)
STEPS = (timedelta(minutes=30), AN_HOUR, timedelta(hours=2))
USUAL = ("07:00", "08:00")
"""Of a morning's that is not on."""
USUAL_NIGHT = ("20:00", "21:00")


def daily_on(manners: Manners) -> Sequence[Part]:
    """The daily ones that come."""
    return [part for part in ("morning", "evening") if manners.at(part) is not None]


def offered(turn: Turn, part: Part) -> Ask:
    """“Me avisa de manhã o que tenho pra fazer”: each day, if they want that."""
    voice = speaks(turn)
    hours = USUAL_NIGHT if part == "evening" else USUAL
    taken = [
        Choice(label=voice.say(_YES_AT if n == 0 else _AT, at=at), calls=(_at(part, at),)) for n, at in enumerate(hours)
    ]
    text = voice.say(_OFFER, part=words.PARTS[part][turn.language])
    return Ask(text=text, choices=(*taken, Choice(label=voice.say(_NO), say=voice.say(_NOT_OFFERED))))


def shifted(turn: Turn, request: Request, manners: Manners) -> Proposal:
    """“Quero o resumo mais tarde”: by an hour where that was said; else by how much is asked."""
    voice, on = speaks(turn), daily_on(manners)
    named = [part for part in on if said(request, "part") in {part, ""}]
    if not named:
        return Say(text=words.WHICH[turn.language])
    sign = -1 if said(request, "mode") == "earlier" else 1
    told = request.slots.get("seconds")
    steps = (timedelta(seconds=told),) if isinstance(told, float) else STEPS if len(named) == 1 else (AN_HOUR,)
    found = [(part, at) for part in named for step in steps if (at := _moved(manners, part, sign * step))]
    if not found:
        return Say(text=words.WHICH[turn.language])
    if len(found) == 1 and "seconds" in request.slots:
        return (_at(*found[0]),)
    choices = [
        Choice(label=_label(turn, part, at, several=len(named) > 1), calls=(_at(part, at),)) for part, at in found
    ]
    now = ", ".join(
        voice.say(_COMES_AT, part=words.PARTS[part][turn.language], at=f"{manners.at(part):%H:%M}") for part in named
    )
    return Ask(text=voice.say(_WHEN, now=now), choices=(*choices, never_mind(turn)))


def day_off(turn: Turn, request: Request, manners: Manners) -> Proposal:
    """“Sem resumo no domingo”: only the whole weekend can be left out, so that is asked."""
    day, on = int(said(request, "day")), daily_on(manners)
    if not on:
        return Say(text=_NONE_ON[turn.language])
    if day < SATURDAY:
        return Say(text=_ONLY_WEEKENDS[turn.language])
    if manners.weekdays_only:
        return Say(text=_ALREADY[turn.language])
    weekdays = ToolCall(tool="set_digest", arguments={"part": "all", "on": True, "weekdays": True})
    return Ask(
        text=_WHOLE_WEEKEND[turn.language],
        choices=(Choice(label=_YES[turn.language], calls=(weekdays,)), never_mind(turn)),
    )


def some_days(turn: Turn, _request: Request, manners: Manners) -> Proposal:
    """“Resumo só seg, qua e sex”: days of the week cannot be chosen one by one, and it is said."""
    if not daily_on(manners):
        return Say(text=_NONE_ON[turn.language])
    if manners.weekdays_only:
        return Say(text=_ONLY_WEEKENDS[turn.language])
    weekdays = ToolCall(tool="set_digest", arguments={"part": "all", "on": True, "weekdays": True})
    return Ask(
        text=_NO_SINGLE_DAYS[turn.language],
        choices=(Choice(label=_YES[turn.language], calls=(weekdays,)), never_mind(turn)),
    )


def free_weekend(turn: Turn, manners: Manners) -> Proposal:
    """“Não me avise no fim de semana”: the daily ones keep to weekdays; reminders come all the same."""
    if not daily_on(manners):
        return Say(text=_NOTHING_COMES[turn.language])
    return (ToolCall(tool="set_digest", arguments={"part": "all", "on": True, "weekdays": True}),)


def _moved(manners: Manners, part: Part, by: timedelta) -> str | None:
    """On the same day; None beyond midnight."""
    wall = manners.at(part)
    assert wall is not None
    minutes = wall.hour * 60 + wall.minute + int(by.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}" if 0 <= minutes < 24 * 60 else None


def _at(part: Part, at: str) -> ToolCall:
    return ToolCall(tool="set_digest", arguments={"part": part, "on": True, "at": at})


def _label(turn: Turn, part: Part, at: str, *, several: bool) -> str:
    voice = speaks(turn)
    return voice.say(_COMES_AT, part=words.PARTS[part][turn.language], at=at) if several else voice.say(_AT, at=at)


_OFFER: Words = {
    "pt-BR": "Posso mandar um {part} todo dia, com suas tarefas e lembretes. Quer? Sem novidade, não mando nada.",
    "en": "I can send a {part} every day, with your tasks and reminders. Would you like that? When there is nothing to tell, I send nothing.",
}
_YES_AT: Words = {"pt-BR": "sim, às {at}", "en": "yes, at {at}"}
_AT: Words = {"pt-BR": "às {at}", "en": "at {at}"}
_NO: Words = {"pt-BR": "não", "en": "no"}
_NOT_OFFERED: Words = {
    "pt-BR": "Tá bom. Se mudar de ideia: “me manda um resumo toda manhã às 7h”.",
    "en": "All right. Should you change your mind: “send me a summary every morning at 7”.",
}
_COMES_AT: Words = {"pt-BR": "{part} às {at}", "en": "{part} at {at}"}
_WHEN: Words = {
    "pt-BR": "Hoje está assim: {now}. Passo para que horas?",
    "en": "It is now: {now}. What time shall it be?",
}
_NONE_ON: Words = {
    "pt-BR": "Nenhum resumo diário está ligado, então não chega nenhum.",
    "en": "No daily summary is on, so none comes.",
}
_ONLY_WEEKENDS: Words = {
    "pt-BR": "Ainda não sei pular um dia útil: os resumos vêm todo dia ou só de segunda a sexta. Não mudei nada.",
    "en": "I can't skip a single weekday yet: summaries come every day or Monday to Friday. Nothing was changed.",
}
_NO_SINGLE_DAYS: Words = {
    "pt-BR": "Ainda não sei escolher dias soltos: os resumos vêm todo dia ou só de segunda a sexta. Deixo só de segunda a sexta?",
    "en": "I can't pick single days yet: summaries come every day or Monday to Friday. Shall I make it Monday to Friday?",
}
_ALREADY: Words = {
    "pt-BR": "Já é assim: os resumos diários vêm só de segunda a sexta.",
    "en": "It is so already: the daily summaries come Monday to Friday only.",
}
_WHOLE_WEEKEND: Words = {
    "pt-BR": "Não sei pular só um dia do fim de semana. Deixo o sábado e o domingo inteiros sem resumo?",
    "en": "I can't skip just one day of the weekend. Shall I leave out both Saturday and Sunday?",
}
_YES: Words = {"pt-BR": "sim, só de segunda a sexta", "en": "yes, Monday to Friday only"}
_NOTHING_COMES: Words = {
    "pt-BR": "Por minha conta já não mando nada no fim de semana. Os lembretes que você marcou continuam chegando na hora.",
    "en": "By myself I send nothing on weekends already. Reminders you set still come on time.",
}
