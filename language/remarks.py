"""Orders behind a remark: "dia 12 é feriado, me lembra dia 9 de comprar o presente", "troca de óleo aos 340 mil, anota"."""

import re
from dataclasses import replace
from functools import cache

from language import cut
from language.beside import Span
from language.intents.labels import effect
from language.intents.sentence import sentence
from language.parting import MOST_JOINS, NOTHING, ORDERED, PASSED_ON, Cutter
from language.readings import Reader, Reading
from language.relative import earlier
from language.several import ANOTHER_ORDER, TWO_THINGS_DOUBT, swallows
from language.tables import ONGOING, VERBS
from language.types import Language, Request
from language.when import main_when
from language.words import ANALYSED

SHORT_REMARK = 4
QUOTES = frozenset("\"'“”«»:")
KEPT = 0.86


@cache
def _ends(language: Language) -> re.Pattern[str]:
    hence = ONGOING[language].HENCE
    return re.compile(r"[,.!:](?=\s)\s*" + (rf"|\s(?:{hence})\s" if hence else ""), re.IGNORECASE)


def told_first(reader: Reader) -> list[Reading]:
    """The requests behind a remark; empty when there is none."""
    text = reader.text[:ANALYSED].rstrip()
    cutter = Cutter(reader, loose=True)
    for found in list(_ends(reader.language).finditer(text))[:MOST_JOINS]:
        asked = cutter.joined((found.end(), len(text)), None)
        more = len(asked) == 1 and ANOTHER_ORDER.search(text, found.end())
        if asked and not more and all(_ordered(each) and not swallows(each, reader) for each in asked):
            return _about(reader, (0, found.start()), asked)
    return []


def _ordered(asked: Reading) -> bool:
    told = asked.request.intent in PASSED_ON and not asked.verbatim and asked.request.confidence >= ORDERED
    changed = (
        effect(asked.request.intent) != "talk" and asked.request.confidence >= TWO_THINGS_DOUBT and not asked.infinitive
    )
    # "I have to be up by 5 tomorrow, set an alarm": an order without more is about the remark.
    whole = bool(asked.request.slots) or asked.request.when is not None
    return asked.said and (told or (changed and whole))


def _about(reader: Reader, remark: Span, asked: list[Reading]) -> list[Reading]:
    """The requests, sure when the remark before them is short; the first is named by the remark when it has no name of its own."""
    words = [word.key for word in reader.words if word.start < remark[1]]
    quoted = reader.text[max(remark[1] - 1, 0)] in QUOTES
    if set(words) & VERBS[reader.language].REPORTS or quoted:
        return []
    request = asked[0].request
    said = sentence(reader.text, remark, reader.words, reader.whens_of(*remark))
    if request.intent in PASSED_ON:
        request = earlier(request, main_when(said.whens), reader)
    if request.intent in PASSED_ON and str(request.slots.get("title", "")).casefold() in {"", *NOTHING}:
        if request.when is None:
            return []
        named = cut.title(said, said.masked, (0, len(said.masked.words)), reader.language)
        request = replace(request, slots={**request.slots, "title": named})
    asks_too = any(effect(other.request.intent) == "write" for other in reader.read(*remark))
    sure = len(asked) == 1 and request.intent in PASSED_ON
    if not sure or len(words) > SHORT_REMARK or asks_too or said.whens:
        request = replace(request, confidence=min(request.confidence, TWO_THINGS_DOUBT))
    return [replace(asked[0], request=request), *asked[1:]]


def kept_last(reader: Reader) -> Reading | None:
    """What is to be kept when the order to keep it stands last: "Sofia calça 26, anota"."""
    keep = ONGOING[reader.language].KEEP
    text = reader.text[:ANALYSED].rstrip()
    found = re.search(keep, text, re.IGNORECASE) if keep else None
    if found is None or not text[: found.start()].strip():
        return None
    words = {word.key for word in reader.words if word.start < found.start()}
    told = Cutter(reader).sure((0, found.start()), None)
    # A birthday is part of a profile, but holds nothing that could be set there.
    if told is not None and told.request.slots and effect(told.request.intent) == "write":
        return told
    said = bool(words & VERBS[reader.language].REPORTS)
    request = Request(
        intent="note_create",
        confidence=TWO_THINGS_DOUBT if said else KEPT,
        slots={"text": text[: found.start()].strip()},
    )
    return Reading(request, said=True, verbatim=True)
