"""What a check-in measures: "dormi 7 horas, energia 8, humor bom, bebi 2 litros de água"."""

import re
from collections.abc import Mapping
from functools import cache

import language.en.checkins as en
import language.pt.checkins as pt
from language.types import Language
from language.words import fold

MEASURES: Mapping[Language, Mapping[str, str]] = {"pt-BR": pt.MEASURES, "en": en.MEASURES}


def fields(text: str, language: Language) -> tuple[str, ...]:
    """`name=value` for each measure found, in the order of the table; numbers with a full stop, words folded."""
    plain = " ".join(text.split())
    found = ((name, pattern.search(plain)) for name, pattern in _patterns(language))
    return tuple(f"{name}={_value(match['value'])}" for name, match in found if match)


@cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in MEASURES[language].items())


def _value(typed: str) -> str:
    if typed[0].isdigit():
        hours, mark, minutes = typed.casefold().partition("h")
        return f"{int(hours) + int(minutes) / 60:g}" if mark and minutes else hours.replace(",", ".")
    return " ".join(fold(word) for word in typed.split())
