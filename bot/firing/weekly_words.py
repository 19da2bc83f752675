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
NO_MORE: Words = {"pt-BR": "🔕 Parar este resumo", "en": "🔕 Stop this review"}
DAYS: Mapping[Language, Sequence[str]] = {
    "pt-BR": ("seg", "ter", "qua", "qui", "sex", "sáb", "dom"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
