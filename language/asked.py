"""What a question is about: its words without those that only ask."""

from collections.abc import Mapping
from types import ModuleType

import language.en.asked as en
import language.pt.asked as pt
from language.normal import normalise
from language.types import Language
from language.words import words_of

TABLES: Mapping[Language, ModuleType] = {"pt-BR": pt, "en": en}
MOST_WORDS = 8
"""A longer question tells a story; hardly any text holds all its words."""


def asked_about(text: str, language: Language) -> str | None:
    """The words to look for, in the order typed; none when it is no question, or one about nothing in particular."""
    table = TABLES[language]
    words = words_of(text)
    if not words or not (text.rstrip().endswith("?") or words[0].key in table.OPENERS):
        return None
    telling = [word for word in words if word.key not in table.OPENERS | table.EMPTY]
    if len(telling) > MOST_WORDS or not any(word.key.isalpha() for word in telling):
        return None
    return " ".join(text[word.start : word.end].strip("'’") for word in telling)


def asks_when(text: str) -> bool:
    """Whether a question asks for a time: "que horas é o remédio?", "when do I take my pills?"."""
    said = normalise(text).text
    return any(table.WHEN.match(said) for table in TABLES.values())
