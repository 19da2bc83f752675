"""Words one letter away from a word that triggers something: "me lembar", "shoping list"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from language.intents.catalogue import catalogue
from language.recognise import ENGLISH, PORTUGUESE
from language.tables import VERBS
from language.types import Language
from language.words import Word

STEM = 4
SHORTEST = 5
GERUNDS = (("ando", "ar"), ("endo", "er"), ("indo", "ir"))
"""Shorter words are one letter away from too much."""
SHORTEST_CHANGED = 6
"""With another letter in its place a shorter word is mostly a word of its own: "feira" is no "feita"."""


def corrected(
    words: Sequence[Word], language: Language, *, apart_from: Sequence[tuple[int, int]] = ()
) -> list[Word] | None:
    """The same words with what is misspelt put right, except in those spans; None when nothing is."""
    known, near = _vocabulary(language)
    right = [
        word
        if any(start <= word.start < end for start, end in apart_from)
        else word._replace(key=_meant(word.key, known, near))
        for word in words
    ]
    return right if any(new.key != old.key for new, old in zip(right, words, strict=True)) else None


def _meant(key: str, known: frozenset[str], near: Mapping[str, tuple[str, ...]]) -> str:
    if len(key) < SHORTEST or key in known or not key.isalpha() or _form_of(key, known):
        return key
    meant = sorted({word for form in _shortened(key) for word in near.get(form, ()) if one_letter_off(key, word)})
    # Forms of one verb ("lembra", "lembrar") mean the same; two different words leave it unsaid.
    return meant[0] if meant and len({word[:STEM] for word in meant}) == 1 else key


def _form_of(key: str, known: frozenset[str]) -> bool:
    """Whether it is the gerund of a verb that is known: "pensando" is no misspelt "pesando"."""
    return any(key.endswith(form) and key[: -len(form)] + base in known for form, base in GERUNDS)


@cache
def _vocabulary(language: Language) -> tuple[frozenset[str], Mapping[str, tuple[str, ...]]]:
    """Every word the tables know, and those worth correcting to by what is left of them without one letter."""
    said = {word for template in catalogue(language).templates for need in template.needs for word in need}
    near: dict[str, tuple[str, ...]] = {}
    for word in said:
        if len(word) >= SHORTEST and word.isalpha():
            for form in _shortened(word):
                near[form] = (*near.get(form, ()), word)
    known = (
        said
        | VERBS[language].TASK_VERBS
        | VERBS[language].NOT_TASKS
        | VERBS[language].BEFALLS
        | PORTUGUESE
        | ENGLISH
        | VERBS[language].EVENTS
        | VERBS[language].WORLD
    )
    return frozenset(known), near


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def one_letter_off(typed: str, word: str) -> bool:
    """One letter added, left out, changed or swapped with the next; the first letter is rarely the wrong one."""
    if typed[0] != word[0] or abs(len(typed) - len(word)) > 1:
        return False
    if typed == word + word[-1]:
        return True
    if typed[:-1] == word[:-1] or typed in {word[:-1], word + typed[-1]}:
        return False  # Another ending is another form: "lembrei" tells, "lembre" asks.
    at = next(
        (at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other),
        min(len(typed), len(word)),
    )
    swapped = typed[at : at + 2] == word[at : at + 2][::-1] and typed[at + 2 :] == word[at + 2 :]
    changed = typed[at + 1 :] == word[at + 1 :] and len(word) >= SHORTEST_CHANGED
    return swapped or changed or word[at + 1 :] == typed[at:] or typed[at + 1 :] == word[at:]
