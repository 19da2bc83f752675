"""What the review of a week says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from language.types import Language
from tools._context import Words

LONGEST_BAR = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of a stretch of days."""

    head: Words
    title: Words
    file: Words


WEEK = Said(
    head={
        "pt-BR": "📊 Sua semana, de {first} a {last}: tarefas feitas por dia",
        "en": "📊 Your week, {first} to {last}: tasks done each day",
    },
    title={"pt-BR": "Tarefas feitas por dia", "en": "Tasks done each day"},
    file={"pt-BR": "semana.png", "en": "week.png"},
)
MONTH = Said(
    head={
        "pt-BR": "📊 Seu mês, de {first} a {last}: tarefas feitas por semana",
        "en": "📊 Your month, {first} to {last}: tasks done each week",
    },
    title={"pt-BR": "Tarefas feitas por semana", "en": "Tasks done each week"},
    file={"pt-BR": "mes.png", "en": "month.png"},
)
NOTE: Words = {"pt-BR": "de {first} a {last}", "en": "{first} to {last}"}
LATE: Words = {"pt-BR": "(atrasado: era para {when})", "en": "(late: it was for {when})"}
COUNTS: Words = {
    "pt-BR": "✅ Feitas: {done} · 🆕 novas: {made} · 📋 abertas: {open} · ⚠️ atrasadas: {late}",
    "en": "✅ Done: {done} · 🆕 new: {made} · 📋 open: {open} · ⚠️ overdue: {late}",
}
NONE_DONE: Words = {
    "pt-BR": "Nenhuma tarefa feita nestes dias.",
    "en": "No task done on these days.",
}
EMPTY: Words = {
    "pt-BR": "📊 De {first} a {last} não houve nada: nenhuma tarefa feita, nova ou atrasada.",
    "en": "📊 From {first} to {last} there was nothing: no task done, new or overdue.",
}
EVERY_MONDAY: Words = {
    "pt-BR": "Para receber toda segunda às 9h: “liga o resumo da semana”.",
    "en": "To get it every Monday at 9: “turn on the weekly review”.",
}
DAYS: Mapping[Language, Sequence[str]] = {
    "pt-BR": ("seg", "ter", "qua", "qui", "sex", "sáb", "dom"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
