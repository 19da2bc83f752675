"""Facts in a whole message: what a person plainly says of themselves, and never stories, wishes, questions or quotations."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from language.facts.kinds import KINDS, RESIDENCE, Fact, Telling
from language.facts.tables import TABLES, patterns
from language.intents.match import fits_in
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.readings import ENOUGH, Reader, reader
from language.recognise import language_of
from language.types import LANGUAGES, Language, Request, SlotValue
from language.words import fold, words_of

SURE, OFFERED = 0.95, 0.7
"""What is plainly a fact is kept at once; what may be one is offered as a choice."""
LONGEST = 500
PARTS = re.compile(r"[;\n]+|(?<=[^\W\d]{2})[.!](?=\s)|\s(?:e|and)\s", re.IGNORECASE)
MOST_PARTS = 5
EDGES = " \t\n.,;:!"
SEVERAL_VALUED = frozenset(("alergia",))
"""Of these a person has many: a second one contradicts nothing."""
CALENDARS = frozenset(("agenda", "calendario", "calendar", "diary", "schedule"))
"""A message that ends with one asks for something else: "Lily's birthday is Feb 17, put it on the calendar"."""
QUOTES = frozenset('"“”«»‘>')
OWNED = frozenset(("thing", "owner"))
NEGATIONS = frozenset(("nao", "nunca", "jamais", "not", "never", "no", "nem"))
SOME_DAY = datetime(2026, 1, 1, 12, tzinfo=UTC)


def stored(own: Reader) -> tuple[Request, ...]:
    """The facts a message tells, as requests to remember them."""
    facts = _facts(own)
    if (
        len(facts) == 1
        and facts[0].about == RESIDENCE
        and not own.whens
        and facts[0].text == " ".join(own.text.strip(EDGES).split())
    ):
        # Where somebody lives tells what time it is there too: that is their profile, unless it is to be remembered.
        return ()
    return tuple(_request(fact) for fact in facts)


def fact_of(text: str, language: Language) -> Fact | None:
    """The one fact that a text is; None when it is not plainly one."""
    words = words_of(text)
    own = reader(text, words, language_of(words, text, language), now=SOME_DAY, zone=ZoneInfo("UTC"))
    for each in sorted(LANGUAGES, key=lambda each: each != own.language):
        facts = _facts(own.speaking(each))
        if len(facts) == 1:
            return facts[0]
    return None


def doubted(request: Request, text: str, *, alone: bool) -> Request:
    """What only a template takes for a fact is offered to be remembered, and never stored without asking."""
    if request.intent != "memory_store" or "surely" in request.slots:
        return request
    kept = {**request.slots, "text": text.strip()} if alone else request.slots
    return replace(request, confidence=min(request.confidence, OFFERED), slots=kept)


def _request(fact: Fact) -> Request:
    slots: dict[str, SlotValue] = {"text": fact.text, "surely": "yes" if fact.sure else "no"}
    if fact.corrects:
        slots["mode"] = "replace"
    return Request(intent="memory_store", confidence=SURE if fact.sure else OFFERED, slots=slots)


def _facts(own: Reader) -> tuple[Fact, ...]:
    """One fact, or several of which each is sure."""
    text = own.text
    if len(text) > LONGEST or "?" in text or set(text) & QUOTES:
        return ()
    whole = _told(own, 0, len(text))
    if whole is not None and whole.sure:
        return (whole,)
    edges = [0, *(edge for found in PARTS.finditer(text) for edge in found.span()), len(text)]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    told = [_told(own, start, end) for start, end in parts[: MOST_PARTS + 1] if text[start:end].strip()]
    sure = tuple(fact for fact in told if fact is not None and fact.sure)
    if 1 < len(sure) == len(told) <= MOST_PARTS:
        return sure
    return (whole,) if whole is not None else ()


def _told(own: Reader, start: int, end: int) -> Fact | None:
    """The fact a stretch is; courtesies around it may be part of it: "minha filha se chama Bia"."""
    whole = sentence(own.text, (start, end), own.words, ())
    if not whole.typed.words or whole.typed.words[-1].key in CALENDARS:
        return None
    corrected = patterns(own.language).correcting.match(whole.typed.string)
    whole = _without(own, whole, corrected)
    trimmed, _ = without_preamble(whole, own.language)
    found = _ordered(own, whole)
    if (found is None or not found.sure) and trimmed is not whole:
        found = _ordered(own, trimmed) or found
    return None if found is None else replace(found, corrects=bool(corrected))


def _ordered(own: Reader, said: Sentence) -> Fact | None:
    """The fact without the order to remember it, before it or behind it."""
    ours = patterns(own.language)
    ordered = ours.remember.match(said.typed.string)
    said = _without(own, said, ordered)
    late = ours.remembered.search(said.typed.string)
    if late and late.start():
        last = len(said.typed.words) - len(late.group().split())
        said = sentence(own.text, (said.start, said.typed.words[last].start), own.words, ())
    fact = _plain(own, said)
    if not ordered or (fact is None and not ordered["that"]) or (fact is not None and fact.sure):
        return fact
    # What is only said in passing elsewhere is meant when it was ordered: "lembra que eu gosto de chocolate".
    meant = _word_for_word(own, said)
    return fact if meant is None or (fact is not None and not meant.sure) else meant


def _without(own: Reader, said: Sentence, lead: re.Match[str] | None) -> Sentence:
    """What follows a lead; the sentence itself when nothing does."""
    skipped = len(lead.group().split()) if lead else 0
    if not 0 < skipped < len(said.typed.words):
        return said
    return sentence(own.text, (said.typed.words[skipped].start, said.end), own.words, ())


def _plain(own: Reader, said: Sentence) -> Fact | None:
    """The first form that fits and is sure, or else the first that fits."""
    unsure: Fact | None = None
    for fit in fits_in(patterns(own.language).told, said):
        if NEGATIONS & {
            word.key
            for name, (first, last) in fit.spans.items()
            if name in OWNED
            for word in fit.view.words[first:last]
        }:
            continue  # "Minha esposa não se chama Ana" is nobody's "esposa não".
        found = KINDS[fit.template.intent](Telling(own, said, fit))
        if found is not None and found.sure and fit.template.confidence >= ENOUGH:
            return replace(found, text=_typed(said))
        unsure = unsure or found
    return replace(unsure, text=_typed(said), sure=False) if unsure else None


def _word_for_word(own: Reader, said: Sentence) -> Fact | None:
    """What was ordered to be remembered: sure when it is plainly about the person, of no one day, and nothing to be done."""
    tables, ours = TABLES[own.language], patterns(own.language)
    string = f"{said.typed.string} "
    keys = {word.key for word in said.typed.words}
    dated = any(
        when.kind != "recurrence" and fold_all(when.text) not in tables.DAY_PARTS
        for when in own.whens
        if said.start <= when.span[0] < said.end
    )
    if dated or ours.duties.match(string):
        return None
    told = keys & (tables.HEDGES | tables.REPORTED) or ours.past.search(string)
    return Fact(text=_typed(said), sure=bool(keys & tables.SELF) and not told)


def fold_all(text: str) -> str:
    return " ".join(fold(part) for part in text.split())


def _typed(said: Sentence) -> str:
    return " ".join(said.text[said.typed.words[0].start : said.end].strip(EDGES).split())
