"""What is said of calls that were held."""

from tools._context import Words

CALLED_OFF: Words = {"pt-BR": "🛑 Cancelado: nada saiu.", "en": "🛑 Called off: nothing went out."}
TOO_LATE: Words = {"pt-BR": "isso já tinha saído.", "en": "that had already gone out."}
