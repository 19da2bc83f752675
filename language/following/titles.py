"""Putting a title right: "quis dizer pão" makes "comprar pão" of "comprar leite"."""

from collections.abc import Sequence

from language.following.tables import WORDS
from language.tables import VERBS
from language.types import LANGUAGES
from language.typos import one_letter_off
from language.words import Word, words_of

SHORTEST = 4
INFINITIVES = ("ar", "er", "ir")


def exchanged(title: str, old: str, new: str) -> str | None:
    """The title with one of its parts replaced; None when it is not there exactly once."""
    keys = [word.key for word in words_of(title)]
    asked = [word.key for word in words_of(old)]
    places = [at for at in range(len(keys) - len(asked) + 1) if asked and keys[at : at + len(asked)] == asked]
    if len(places) != 1 or not new.strip():
        return None
    words = words_of(title)
    start, end = words[places[0]].start, words[places[0] + len(asked) - 1].end
    return f"{title[:start]}{new.strip()}{title[end:]}"


def corrected(title: str, new: str) -> tuple[str, bool]:
    """The title meant, and whether that is certain."""
    old, given = words_of(title), words_of(new)
    if not old or not given:
        return new, False
    misspelt = _misspelt(old, given)
    if misspelt is not None:
        return f"{title[: misspelt.start]}{new}{title[misspelt.end :]}", True
    if len(old) == 1 or begins_with_verb(given) or not begins_with_verb(old):
        return new, len(old) == 1 or begins_with_verb(given)
    kept = _kept(old, given)
    return f"{title[: old[kept - 1].end]} {new}", len(old) - kept == 1


def _misspelt(old: Sequence[Word], given: Sequence[Word]) -> Word | None:
    """The word of the title that a lone new word is the right spelling of."""
    if len(given) != 1:
        return None
    near = [word for word in old if len(word.key) >= SHORTEST and one_letter_off(word.key, given[0].key)]
    return near[0] if len(near) == 1 else None


def _kept(old: Sequence[Word], given: Sequence[Word]) -> int:
    """How many words of the title stay before the new ones: its verb, and what joins it to its object."""
    joining = frozenset().union(*(WORDS[language].PREPOSITIONS for language in LANGUAGES))
    kept = 1
    while given[0].key not in joining and kept < len(old) - 1 and old[kept].key in joining:
        kept += 1
    return kept


def known_verb(word: Word) -> bool:
    """In any language: a Portuguese title may be put right in English."""
    return any(word.key in VERBS[language].TASK_VERBS for language in LANGUAGES)


def begins_with_verb(words: Sequence[Word]) -> bool:
    first = words[0].key
    ends = len(first) >= SHORTEST and first.endswith(INFINITIVES) and first not in VERBS["pt-BR"].NOT_TASKS
    return ends or known_verb(words[0])


def with_verb_of(title: str, new: str) -> str:
    """The new title with the verb of the old, when it has none: "e pão também" after "comprar leite" is to buy bread."""
    old, given = words_of(title), words_of(new)
    if not old or not given or begins_with_verb(given) or not begins_with_verb(old):
        return new
    return f"{title[: old[0].end]} {new}"
