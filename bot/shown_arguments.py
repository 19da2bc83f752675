"""The arguments of a call as a person reads them before they say yes: named in their language, times and repetitions in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.verbatim import verbatim
from language.echo import echo
from language.types import When
from tools._context import Words

if TYPE_CHECKING:
    from tools._context import Turn

NAMES: Mapping[str, Words] = {
    "title": {"pt-BR": "título", "en": "title"},
    "text": {"pt-BR": "texto", "en": "text"},
    "description": {"pt-BR": "detalhes", "en": "details"},
    "priority": {"pt-BR": "prioridade", "en": "priority"},
    "due": {"pt-BR": "prazo", "en": "due"},
    "project": {"pt-BR": "projeto", "en": "project"},
    "tags": {"pt-BR": "tags", "en": "tags"},
    "repeats": {"pt-BR": "repetição", "en": "repeats"},
    "rrule": {"pt-BR": "repetição", "en": "repeats"},
    "without": {"pt-BR": "menos em", "en": "except on"},
    "without_holidays": {"pt-BR": "menos feriados", "en": "except public holidays"},
    "notices": {"pt-BR": "avisos", "en": "notices"},
    "clock": {"pt-BR": "às", "en": "at"},
    "each": {"pt-BR": "todas as vezes", "en": "every time"},
    "at": {"pt-BR": "quando", "en": "when"},
    "until": {"pt-BR": "até", "en": "until"},
    "start": {"pt-BR": "das", "en": "from"},
    "end": {"pt-BR": "até as", "en": "to"},
    "most": {"pt-BR": "no máximo", "en": "at most"},
    "part": {"pt-BR": "resumo", "en": "summary"},
    "on": {"pt-BR": "ligar", "en": "turn on"},
    "weekdays": {"pt-BR": "só em dias úteis", "en": "on weekdays only"},
    "kind": {"pt-BR": "o quê", "en": "what"},
    "name": {"pt-BR": "nome", "en": "name"},
    "language": {"pt-BR": "língua", "en": "language"},
    "zone": {"pt-BR": "fuso horário", "en": "time zone"},
    "tone": {"pt-BR": "tom", "en": "tone"},
    "dates": {"pt-BR": "datas", "en": "dates"},
    "morning_from": {"pt-BR": "a manhã começa às", "en": "the morning begins at"},
    "next_weekday": {"pt-BR": "“próxima sexta”", "en": "“next Friday”"},
    "next_weekend": {"pt-BR": "“próximo fim de semana”", "en": "“next weekend”"},
    "week_starts": {"pt-BR": "a semana começa", "en": "the week begins"},
    "useful": {"pt-BR": "se atrasar", "en": "when late"},
    "clear": {"pt-BR": "tirar", "en": "remove"},
    "attachments": {"pt-BR": "anexos", "en": "attachments"},
}
"""By the name of the argument; what is not here is named as the tool names it."""
_VALUES: Mapping[str, Words] = {
    "true": {"pt-BR": "sim", "en": "yes"},
    "false": {"pt-BR": "não", "en": "no"},
    "high": {"pt-BR": "alta", "en": "high"},
    "medium": {"pt-BR": "média", "en": "medium"},
    "low": {"pt-BR": "baixa", "en": "low"},
    "morning": {"pt-BR": "da manhã", "en": "morning"},
    "evening": {"pt-BR": "da noite", "en": "evening"},
    "weekly": {"pt-BR": "da semana", "en": "weekly"},
    "all": {"pt-BR": "todos", "en": "all"},
    "language pt-BR": {"pt-BR": "português", "en": "Portuguese"},
    "language en": {"pt-BR": "inglês", "en": "English"},
    "usual": {"pt-BR": "o de sempre", "en": "as usual"},
    "day first": {"pt-BR": "dia antes do mês", "en": "day first"},
    "month first": {"pt-BR": "mês antes do dia", "en": "month first"},
    "coming": {"pt-BR": "a que vem", "en": "the coming one"},
    "week after": {"pt-BR": "a da semana seguinte", "en": "the one of the week after"},
    "monday": {"pt-BR": "na segunda", "en": "on Monday"},
    "saturday": {"pt-BR": "no sábado", "en": "on Saturday"},
    "sunday": {"pt-BR": "no domingo", "en": "on Sunday"},
}
_CHOSEN = frozenset(
    "priority part on weekdays language tone dates next_weekday next_weekend week_starts without_holidays".split()  # noqa: SIM905
)
"""Their values are ours to word; any other text is shown as it is."""
_MOMENTS = frozenset(("due", "at", "until", "without"))
_OURS = frozenset(("ids", "rows", "expected", "fires", "beside", "exact", "nine", "words", "useful_seconds"))
"""They name rows that are shown themselves, or say how a value was understood."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].+)?")
_AT_ITS_TIME = [0]


def lines(turn: "Turn", arguments: Mapping[str, object], *, shown: Sequence[str] = ()) -> Iterator[str]:
    """One for each argument that says something, without those the rows `shown` before say already."""
    for name, value in arguments.items():
        if name in _OURS or name.endswith("_id") or value is None or (name, value) == ("notices", _AT_ITS_TIME):
            continue
        if isinstance(value, Mapping):
            yield from lines(turn, value, shown=shown)
        elif value not in ([], "", ()) and not any(str(value) in row for row in shown):
            label = NAMES[name][turn.language] if name in NAMES else name
            yield f"{label}: {', '.join(_in_words(turn, name, each) for each in _each(value))}"


def _each(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else [value]


def _in_words(turn: "Turn", name: str, value: object) -> str:
    if name == "clear":
        return NAMES[str(value)][turn.language] if str(value) in NAMES else str(value)
    if name in _CHOSEN or isinstance(value, bool):
        key = str(value).lower() if isinstance(value, bool) else f"{name} {value}" if name == "language" else str(value)
        return _VALUES[key][turn.language] if key in _VALUES else verbatim(value)
    when = _when(turn, name, value)
    if when is None:
        return verbatim(value)
    return echo(when, now=turn.now, zone=turn.zone, language=turn.language, month_first=turn.month_first)


def _when(turn: "Turn", name: str, value: object) -> When | date | None:
    """A day, a moment, a length or a repetition; None when it is none that can be told."""
    try:
        if name == "rrule":
            return When(kind="recurrence", rrule=str(value), text="", span=(0, 0))
        if name == "notices" and isinstance(value, int):
            return When(kind="duration", seconds=value, text="", span=(0, 0))
        if name in _MOMENTS and _DATE.fullmatch(str(value)):
            text = str(value)
            return (
                datetime.fromisoformat(text).astimezone(turn.zone)
                if len(text) > len("2026-11-21")
                else date.fromisoformat(text)
            )
    except ValueError:
        return None
    return None
