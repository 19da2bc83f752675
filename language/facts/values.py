"""Whether the words of a fact say what they seem to: a name, a number, a date without a day of today's in it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from language.facts.tables import Words
from language.readings import Reader
from language.recognise import FUNCTION_WORDS
from language.words import Word, fold

MOST_OF_A_NAME = 4
MOST_UNMARKED = 2
"""Words of a name written small: "minha esposa se chama ana paula"."""
MOST_WORDS = 5
DIGIT = re.compile(r"\d")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
SIZE = re.compile(
    r"(?:\d{1,3}(?:[.,/]\d{1,2})?|pp|p|m|g|gg|xg|xgg|xs|s|l|xl|xxl|xxxl|small|medium|large|extra large|pequeno|medio|grande)"
)
SLASHED = re.compile(r"\d{1,2}[/-]\d{1,2}")
ARTICLES = frozenset(("o", "a", "os", "as", "um", "uma", "the", "an"))


def is_name(typed: str, words: Sequence[Word], tables: Words, *, small: bool) -> bool:
    """Whether words are written as a name; `small`: or may be one written without capitals."""
    keys = [word.key for word in words]
    if not 0 < len(keys) <= MOST_OF_A_NAME or set(keys) & (tables.NOT_NAMES | tables.HEDGES):
        return False
    if not all(letters.isalnum() for letters in re.split(r"[\s'’.&-]+", typed.strip(" .")) if letters):
        return False
    parts = [part for part in typed.split() if fold(part) not in tables.PARTICLES]
    if parts and all(part[0].isupper() or part[0].isdigit() for part in parts) and not _shouted(typed):
        return True
    return small and len(keys) <= MOST_UNMARKED and not set(keys) & FUNCTION_WORDS


def _shouted(typed: str) -> bool:
    """Capitals throughout tell nothing; an abbreviation is a name."""
    return typed.isupper() and len(typed) > MOST_OF_A_NAME


def birthday(own: Reader, typed: str, tables: Words) -> str | None:
    """`05-23`, when the words are a day of the year and nothing else; what is only a day from now is none."""
    found = own.times(typed)
    named = {fold(part) for part in re.split(r"[\s,.]+", typed)} & tables.MONTHS
    if len(found) != 1 or found[0].kind != "date" or not (named or SLASHED.search(typed)):
        return None
    start, covered = found[0].start, sum(end - begin for begin, end in found[0].spans or (found[0].span,))
    if isinstance(start, datetime) or not isinstance(start, date) or covered < len(typed.strip(" .!")):
        return None
    return f"{start:%m-%d}"


def bare(key: str) -> str:
    """Without an article."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES else key


@dataclass(frozen=True, slots=True)
class Value:
    """The words of a value: as typed, and folded."""

    typed: str
    key: str
    tables: Words

    @property
    def words(self) -> list[str]:
        return self.key.split()


def _any(value: Value) -> bool:
    tables, said = value.tables, set(value.words)
    return len(value.words) <= MOST_WORDS and not said & (tables.HEDGES | tables.REPORTED | tables.NOT_NAMES)


def _number(value: Value) -> bool:
    plain = not set(value.words) & value.tables.HEDGES
    return DIGIT.search(value.typed) is not None and len(value.words) <= MOST_WORDS * 2 and plain


def _code(value: Value) -> bool:
    return _number(value) and len(value.words) <= MOST_WORDS


def _email(value: Value) -> bool:
    return EMAIL.fullmatch(value.typed.strip(" .")) is not None


def _size(value: Value) -> bool:
    return SIZE.fullmatch(value.key) is not None


def _sign(value: Value) -> bool:
    return value.key in value.tables.SIGNS


def _proper(value: Value) -> bool:
    return _any(value) and value.typed[:1].isupper() and not _shouted(value.typed)


FITS: Mapping[str, Callable[[Value], bool]] = {
    "any": _any,
    "number": _number,
    "code": _code,
    "email": _email,
    "size": _size,
    "sign": _sign,
    "name": _proper,
}
"""By the kind of an attribute, whether these may be its value."""
