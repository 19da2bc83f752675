"""Which of the answers offered a whole message names: "a segunda", "the last one", "a do leite"."""

import re
from collections.abc import Sequence

import language.en.following as en
import language.pt.following as pt
from language.intents.numerals import NUMBERS, numbers
from language.words import words_of

MOST_WORDS = 8
NUMBER = re.compile(NUMBERS)
DATED = re.compile(r"(?:seg|ter|qua|qui|sex|sab|dom|mon|tue|wed|thu|fri|sat|sun) \d")
"""An answer that is a day: "a segunda" may then be Monday."""


def chosen(text: str, labels: Sequence[str]) -> int | None:
    """Its place among the labels, from 0; None when it names none, or may name two.

    The last label is the way out ("deixa pra lá"): it is reached by its number, never as "the last one" or by a word.
    """
    words = [word.key for word in words_of(text)]
    while words and words[0] in OPENERS:
        words.pop(0)
    while words and words[-1] in CLOSERS:
        words.pop()
    if not words or len(words) > MOST_WORDS or len(labels) < 2:  # noqa: PLR2004 - an answer and the way out
        return None
    if (place := _how_much(" ".join(words), labels)) is not None:
        return place
    pointed = any(word in ONES for word in words)
    counted = [word for word in words if word not in ONES]
    if counted and NUMBER.fullmatch("".join(f" {word}" for word in counted)):
        return _counted(counted, labels, pointed=pointed)
    known = [frozenset(word.key for word in words_of(label)) for label in labels[:-1]]
    said = {word for word in words if word not in SMALL}
    having = [
        place for place, label in enumerate(known) if said and said <= label and not _says_again(words, labels[place])
    ]
    return having[0] if len(having) == 1 else None


def _how_much(said: str, labels: Sequence[str]) -> int | None:
    """Of a question whether one time of what repeats is meant, or all of it: "só a próxima", "todas"."""
    plain = [" ".join(word.key for word in words_of(label)) for label in labels[:-1]]
    if not any(each in EVERY for each in plain):
        return None
    if said in ALL_TIMES:
        return next(place for place, each in enumerate(plain) if each in EVERY)
    return next((place for place, each in enumerate(plain) if each not in EVERY), None) if said in ONE_TIME else None


def _says_again(words: Sequence[str], label: str) -> bool:
    """Whether a message begins as what stands behind the colon of "Criar tarefa: pula o remédio": it says the order again, in other words."""
    _, colon, what = label.partition(": ")
    told = [word.key for word in words_of(what)]
    return bool(colon) and words[:1] == told[:1] and list(words) != told


def _counted(words: Sequence[str], labels: Sequence[str], *, pointed: bool) -> int | None:
    """The place a number or an ordinal tells; where days are offered, only a figure or "a segunda opção" does."""
    named = numbers(" ".join(words))
    days = any(DATED.match(" ".join(word.key for word in words_of(label))) for label in labels)
    if len(named) != 1 or (days and not pointed and not words[-1].isdecimal()):
        return None
    place = named[0] - 1 if named[0] > 0 else len(labels) - 1 + named[0]
    return place if 0 <= place < len(labels) else None


OPENERS = pt.CHOOSING | en.CHOOSING
CLOSERS = pt.CHOSEN | en.CHOSEN
EVERY = pt.WHOLE_SERIES | en.WHOLE_SERIES
ALL_TIMES = EVERY | pt.ALL_TIMES | en.ALL_TIMES
ONE_TIME = pt.ONE_TIME | en.ONE_TIME
ONES = pt.ONES | en.ONES
SMALL = pt.PREPOSITIONS | en.PREPOSITIONS | ONES | pt.POINTING | en.POINTING
"""Words that tell no answer from another."""
