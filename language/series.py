r"""Several things under one heading: "cria tarefas: a, b e c", "tomorrow:\n- a\n- b"."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache

import language.en.headings as en
import language.pt.headings as pt
from language import cut
from language.beside import Span
from language.intents.bare import opens
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.intents.template import TIME, Template, read
from language.parting import MARK, MOST_LINES, parted
from language.readings import Reader, Reading
from language.slots import titled
from language.tables import SLOTS, VERBS
from language.types import Language, Request
from language.when import main_when

HEADINGS: Mapping[Language, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "pt-BR": (pt.HEADINGS, pt.VOCABULARY),
    "en": (en.HEADINGS, en.VOCABULARY),
}
LINES = re.compile(rf"\n{MARK}")
SEMICOLONS = re.compile(r"\s{0,3};\s{0,3}(?:e\s|and\s)?")
SURE = 0.95
UNSAID = 0.86
"""Under a day alone: "amanhã: ir ao cartório, passar na lavanderia"."""


def series(reader: Reader) -> list[Reading]:
    """One request for each thing listed; empty when there is no heading or only one thing."""
    text = reader.text
    headed = re.compile(r":\s*|\n").search(text)
    if headed is None or not text[headed.end() :].strip():
        return []
    heading = _part(reader, (0, headed.start()))
    intent, sure = _intent(heading, reader.language)
    spans = _spans(reader, (headed.end(), len(text.rstrip()))) if intent else []
    if not 1 < len(spans) <= MOST_LINES:
        return []
    day = _day(heading)
    parts = [_part(reader, span, day) for span in spans]
    kinds = [_kind(part, intent, reader.language) if sure < SURE else intent for part in parts]
    if not all(kinds):
        return []
    found = [_request(part, heading, kind, sure, reader.language) for part, kind in zip(parts, kinds, strict=True)]
    return found if all(reading.request.slots.get("title") for reading in found) else []


def _part(reader: Reader, span: Span, day: date | None = None) -> Sentence:
    return sentence(reader.text, span, reader.words, reader.whens_of(*span, day))


def _day(heading: Sentence) -> date | None:
    when = main_when(heading.whens)
    return when.start if when and when.kind == "date" else None


def _kind(part: Sentence, intent: str, language: Language) -> str:
    """Under a day alone what begins with a verb is to be done, and what has an hour takes place; the rest is no list of ours."""
    if opens(part, language):
        return intent
    when = main_when(part.whens)
    return "event_create" if when and isinstance(when.start, datetime) else ""


def _intent(heading: Sentence, language: Language) -> tuple[str, float]:
    trimmed, _ = without_preamble(heading, language)
    keys = [word.key for word in trimmed.masked.words if word.key != TIME]
    if not keys:
        return ("task_create", UNSAID) if trimmed.whens else ("", 0.0)
    fit = next((each for each in _headings(language) if each.regex.fullmatch(trimmed.masked.string)), None)
    return (fit.intent, SURE) if fit else ("", 0.0)


@cache
def _headings(language: Language) -> Sequence[Template]:
    table, vocabulary = HEADINGS[language]
    return [read(intent, line, vocabulary) for intent, block in table.items() for line in block.strip().splitlines()]


def _spans(reader: Reader, span: Span) -> list[Span]:
    text = reader.text
    if "\n" in text[slice(*span)].strip():
        return [line for line in parted(LINES, text, span) if text[slice(*line)].strip()]
    if ";" in text[slice(*span)]:
        return parted(SEMICOLONS, text, span)
    joiners = re.compile(SLOTS[reader.language].JOINERS, re.IGNORECASE)
    parts = parted(joiners, text, span)
    opening = [_begins(_part(reader, part), reader.language) for part in parts]
    if not any(opening):
        return parts
    # "Comprar pão, leite e ovos, ligar pra Ana": what does not begin with a verb belongs to what does.
    kept: list[Span] = []
    for part, begins in zip(parts, opening, strict=True):
        if begins or not kept:
            kept.append(part)
        else:
            kept[-1] = (kept[-1][0], part[1])
    return kept


def _begins(part: Sentence, language: Language) -> bool:
    """Whether it begins with something to do; under a heading an order is that as well: "order printer ink"."""
    words = part.typed.words
    return opens(part, language) or (len(words) > 1 and words[0].key in VERBS[language].ORDERS)


def _request(part: Sentence, heading: Sentence, intent: str, sure: float, language: Language) -> Reading:
    when = main_when(part.whens)
    title = cut.title(part, part.masked, (0, len(part.masked.words)), language, when)
    slots = titled(title, language)
    own = when or main_when(heading.whens)
    return Reading(Request(intent=intent, confidence=sure, slots=slots, when=own), said=True)
