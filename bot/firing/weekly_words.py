"""What the review of a week says."""

from collections.abc import Mapping, Sequence

from language.types import Language
from tools._context import Words

LONGEST_BAR = 10
HEAD: Words = {
    "pt-BR": "📊 Sua semana, de {first} a {last}: tarefas feitas por dia",
    "en": "📊 Your week, {first} to {last}: tasks done each day",
}
TITLE: Words = {"pt-BR": "Tarefas feitas por dia", "en": "Tasks done each day"}
NOTE: Words = {"pt-BR": "de {first} a {last}", "en": "{first} to {last}"}
FILE: Words = {"pt-BR": "semana.png", "en": "week.png"}
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
