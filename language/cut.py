"""Cutting words out of a message as typed: titles without times, courtesies and what they leave dangling."""

import re
from functools import lru_cache

from language.intents.sentence import Sentence, View
from language.intents.template import TIME
from language.tables import SLOTS, SlotTables
from language.types import Language, When
from language.words import fold

EDGE_SIGNS = " \t\n\r,.;:!?…-–—\"'“”‘’«»`"
OPENERS = " \t\n\r,.;:-–—"
QUOTES = (('"', '"'), ("“", "”"), ("«", "»"), ("'", "'"), ("‘", "’"))
TAKES_PLACE = re.compile(r"\s(?:is|are|will be|takes place|happens)\s*$", re.IGNORECASE)
"""What stands between the name of an event and its time."""
SPACES = re.compile(r"\s+")


def raw(sentence: Sentence, view: View, span: tuple[int, int]) -> str:
    """Everything typed between the words around a slot, times included."""
    start, end = bounds(sentence, view, span)
    return sentence.text[start:end].strip().lstrip(",;:-–— ").rstrip(",; \t\n")


def title(sentence: Sentence, view: View, span: tuple[int, int], language: Language, told: When | None = None) -> str:
    """The words of a slot as typed, without times and without what surrounds them.

    Once it is known which time is `told`, another stays: "me lembra amanhã da reunião de sexta" is about "reunião de sexta".
    """
    others = [when for when in sentence.whens if told and when is not told and when.kind != "duration"]
    kept_times = {place for when in others for place in (when.spans or (when.span,))}
    while span[1] < len(view.words) and view.words[span[1]][1:] in kept_times:
        span = (span[0], span[1] + 1)
    start, end = bounds(sentence, view, span)
    chunks: list[str] = []
    for word in view.words[span[0] : span[1]]:
        if word.key == TIME and word[1:] not in kept_times:
            chunks.append(sentence.text[start : word.start])
            start = word.end
    chunks.append(sentence.text[start:end])
    for at in range(len(chunks) - 1):
        # "Relatório mensal (até sexta)": brackets around a time go with it.
        if chunks[at].rstrip().endswith("(") and chunks[at + 1].lstrip().startswith(")"):
            chunks[at], chunks[at + 1] = chunks[at].rstrip()[:-1], chunks[at + 1].lstrip()[1:]
    tables = SLOTS[language]
    kept: list[str] = []
    for at, chunk in enumerate(chunks):
        # "Ligar amanhã pra Ana": what leads a later part belongs to the title.
        due = _compiled(tables.DUE).sub("", SPACES.sub(" ", chunk))
        if at < len(chunks) - 1 or any(word.key == TIME for word in view.words[span[1] : span[1] + 1]):
            due = TAKES_PLACE.sub("", due)
        words = neat(due, tables, last=at == len(chunks) - 1, leads=frozenset() if any(kept) else tables.LEADS)
        if kept and words and _goes_on(chunk, words, tables):
            kept[-1] += ","
        if words:
            kept.append(words)
    return unquoted(SPACES.sub(" ", " ".join(kept)).rstrip("( "))


def _goes_on(chunk: str, words: str, tables: SlotTables) -> bool:
    """Whether a comma after a time parts clauses: "liga amanhã, a pia vazou", but not "reunião amanhã, com a Ana"."""
    return chunk.lstrip().startswith(",") and fold(words.split(maxsplit=1)[0]) not in tables.LINKS


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def bounds(sentence: Sentence, view: View, span: tuple[int, int]) -> tuple[int, int]:
    """Where a slot's text lies: signs and emoji that stand beside its words belong to it."""
    first, last = span
    start = view.words[first - 1].end if first else sentence.start
    end = view.words[last].start if last < len(view.words) else sentence.end
    return start, end


def neat(chunk: str, tables: SlotTables, *, last: bool, leads: frozenset[str]) -> str:
    """Drops what a title neither begins nor ends with."""
    words = chunk.strip(EDGE_SIGNS if last else OPENERS + "!?").split()
    changed = True
    while words and changed:
        changed = False
        if fold(words[-1].strip(",.;:!?-–")) in tables.EDGES and not _acronym(words):
            words.pop()
            changed = True
        elif fold(words[0].strip(",.;:-–")) in leads:
            words.pop(0)
            changed = True
        else:
            shorter = _without_courtesy(words, tables)
            changed = len(shorter) < len(words)
            words = shorter
        if changed and words:
            words = " ".join(words).strip(EDGE_SIGNS).split()
    return " ".join(words)


def _acronym(words: list[str]) -> bool:
    """Whether the last word is a name in capitals: "pagar o DAS"."""
    return len(words[-1]) > 1 and words[-1].isupper() and not " ".join(words).isupper()


def _without_courtesy(words: list[str], tables: SlotTables) -> list[str]:
    keys = [fold(word.strip(",.;:!?-–")) for word in words]
    for phrase in tables.COURTESY:
        said = phrase.split()
        if len(said) < len(keys) and keys[-len(said) :] == said:
            return words[: -len(said)]
    return words


def unquoted(text: str) -> str:
    for opener, closer in QUOTES:
        if (
            len(text) > 1
            and text.startswith(opener)
            and text.endswith(closer)
            and text.count(opener) + text.count(closer) <= (2 if opener != closer else 4)
        ):
            return text[1:-1].strip()
    return text


def without_articles(text: str, language: Language) -> str:
    words = text.split()
    while len(words) > 1 and fold(words[0]) in SLOTS[language].ARTICLES:
        words.pop(0)
    return " ".join(words)
