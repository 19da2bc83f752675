"""What is said of calls that were held."""

from collections.abc import Mapping

from tools._choose import short
from tools._context import Voice, Words

_CALLED_OFF: Words = {"pt-BR": "🛑 Cancelado: nada saiu.", "en": "🛑 Called off: nothing went out."}
_MAIL_CALLED_OFF: Words = {
    "pt-BR": "🛑 Cancelado: o e-mail para {people}{subject} não saiu.",
    "en": "🛑 Called off: the email to {people}{subject} did not go out.",
}
TOO_LATE: Words = {"pt-BR": "isso já tinha saído.", "en": "that had already gone out."}


def called_off(facts: Mapping[str, object], voice: Voice) -> str:
    """Which one, where there may be several: of a mail, whom it was for and what it was about."""
    people = facts.get("people")
    if not isinstance(people, list) or not people:
        return voice.say(_CALLED_OFF)
    subject = short(str(facts.get("subject") or ""))
    return voice.say(_MAIL_CALLED_OFF, people=", ".join(map(str, people)), subject=f" (“{subject}”)" if subject else "")
