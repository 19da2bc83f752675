"""Whether a message of a group calls us by name, and what it asks then."""

import re
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

from language import understand
from language.types import LANGUAGES

GREETING = "oi"
"""What a bare call says."""
_NAME = re.compile(r"\W*recado\b(?P<sign>\s*[,:;!?.…–—-])?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_SURE = 0.9
_NO_ORDER = frozenset({"goodbye", "greet", "out_of_scope", "thanks", "unknown"})
_ANYWHERE = ZoneInfo("UTC")


def called(text: str, *, now: datetime) -> bool:
    """Whether it begins with our name as one calls somebody: "Recado, ...", "Recado?", "recado minhas tarefas".

    "Recado da diretora" and "Recados de hoje" speak of a message.
    """
    found = _NAME.fullmatch(text)
    if found is None:
        return False
    rest = found["rest"].strip()
    return not rest or found["sign"] is not None or (found["rest"][:1].isspace() and _orders(rest, now))


def only_calls(text: str) -> bool:
    """Whether there is nothing in it but our name, or nothing at all: an emoji says something."""
    found = _NAME.fullmatch(text)
    return all(unicodedata.category(character)[0] in "CPZ" for character in (found["rest"] if found else text))


def _orders(text: str, now: datetime) -> bool:
    asked = [
        request
        for language in LANGUAGES
        for request in understand(text, now=now, zone=_ANYWHERE, language=language).requests[:1]
    ]
    return any(request.intent not in _NO_ORDER and request.confidence >= _SURE for request in asked)
