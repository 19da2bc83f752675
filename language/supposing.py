"""What a message is probably about when no template is sure: enough to answer, or to ask; never enough to write."""

import re
from dataclasses import replace
from functools import cache

from language import cut
from language.intents.catalogue import TABLES, catalogue
from language.intents.guess import Guess, guesses
from language.intents.labels import BY_TEMPLATE, effect
from language.intents.numerals import NUMBERS, numbers
from language.intents.preamble import without_preamble
from language.intents.sentence import sentence
from language.intents.template import TIME
from language.readings import Reader
from language.slots import titled
from language.tables import SLOTS, VERBS
from language.types import Language, Request, SlotValue, When
from language.when import main_when

FAINTEST = 0.5
"""Below this a guess is no better than none."""
FAINTEST_WRITE = 0.75
"""Below this it is not worth a question: stories are about the same things as requests."""
ONLY_A_TIME = 0.3
"""A time or a number alone answers a question; as a message it asks for nothing."""
NUMBERS_ONLY = re.compile(NUMBERS)
OVERRULES = 0.6
STANDS = 0.7
"""A reading this sure is kept whatever the guess; it only waits for a yes."""
OUTVOTES = 0.93
HIGHEST_WRITE = 0.7
"""A guess asks before it writes."""
HIGHEST = 0.9
AGREED = 0.78
TITLED = frozenset(("task_create", "reminder_create", "event_create", "project_create", "content_create", "habit_mark"))
KEPT = frozenset(("note_create", "inbox_create", "memory_store", "checkin_create"))
"""What is kept as typed."""
NOT_GUESSED = frozenset(("forget",))
"""Forgetting takes its own words: "apaga o leite" is about a task, a note or an event."""
OF_THE_DAY = frozenset(("late", "past"))
"""Words that speak of an hour as often as of a task."""
OF_A_NOTE = frozenset(("nota", "notas", "note", "notes"))
SHORT = 3
LATEST_TRIGGER = 6
"""Words at the beginning of a message that may say what is to be made: "seria bom ter um lembrete pra regar as plantas"."""
NOTHING_OURS = Request(intent="out_of_scope", confidence=0.5)
DOUBT = 0.95


def supposed(reader: Reader, readings: list[Request]) -> list[Request]:
    """The unsure readings and the guesses, likeliest first; never empty."""
    whole = sentence(reader.text, (0, len(reader.text)), reader.words, reader.whens)
    keys = [word.key for word in whole.masked.words]
    if NUMBERS_ONLY.fullmatch(whole.typed.string):
        return readings or [
            replace(NOTHING_OURS, confidence=ONLY_A_TIME, slots={"number": numbers(whole.typed.string)})
        ]
    if all(key == TIME for key in keys):
        return readings or [replace(NOTHING_OURS, confidence=ONLY_A_TIME, when=main_when(tuple(reader.whens)))]
    top = next(guess for guess in guesses(keys) if guess.intent not in NOT_GUESSED)
    if reader.of_the_world(keys) and not (readings and readings[0].confidence >= STANDS):
        return [NOTHING_OURS, *readings]
    known = next((reading for reading in readings if reading.intent == top.intent), None)
    if known is not None and top.probability >= FAINTEST:
        surer = replace(known, confidence=max(known.confidence, round(min(AGREED, top.probability), 3)))
        return [surer, *(reading for reading in readings if reading is not known)]
    if not _worth_saying(top, keys, reader, readings):
        return readings or [NOTHING_OURS]
    guessed = _request(top, reader)
    stands = readings and (readings[0].confidence >= STANDS or top.probability < OVERRULES)
    return [*readings, guessed] if stands else [guessed, *readings]


def contradicted(reader: Reader, readings: list[Request]) -> list[Request]:
    """The readings behind a very sure guess, when the first only looks something up: its templates are the widest."""
    own = readings[0]
    if effect(own.intent) != "read" or own.intent in BY_TEMPLATE or "number" in own.slots:
        return readings
    whole = sentence(reader.text, (0, len(reader.text)), reader.words, reader.whens)
    top = guesses([word.key for word in whole.masked.words])[0]
    if (
        top.intent == own.intent
        or top.intent in NOT_GUESSED
        or top.probability < OUTVOTES
        or effect(top.intent) == "talk"
    ):
        return readings
    return [_request(top, reader), *readings]


def _worth_saying(guess: Guess, keys: list[str], reader: Reader, readings: list[Request]) -> bool:
    if effect(guess.intent) == "read" and keys[0] in _moves(reader.language):
        # What begins by moving something looks nothing up.
        return False
    if effect(guess.intent) != "write":
        return guess.probability >= FAINTEST
    if guess.intent.startswith("inbox_to_") and OF_A_NOTE & set(keys):
        # What becomes of a note is nothing of the inbox.
        return False
    negated = keys[0] in VERBS[reader.language].NEGATIONS
    return not readings and not negated and guess.probability >= FAINTEST_WRITE


def _request(guess: Guess, reader: Reader) -> Request:
    highest = HIGHEST_WRITE if effect(guess.intent) == "write" else HIGHEST
    when = main_when(tuple(reader.whens))
    return Request(
        intent=guess.intent,
        confidence=round(min(highest, guess.probability * DOUBT), 3),
        slots=_likely_slots(guess.intent, reader, when),
        when=when,
    )


def _narrowed(reader: Reader) -> dict[str, SlotValue]:
    """Which tasks are asked for where one word says it: "which are overdue?" is not about all of them."""
    states = SLOTS[reader.language].STATES
    said = {states[word.key] for word in reader.words if word.key in states and word.key not in OF_THE_DAY}
    return {"state": said.pop()} if len(said) == 1 else {}


def _likely_slots(intent: str, reader: Reader, when: When | None) -> dict[str, SlotValue]:
    """What a question can show: the words that are left without courtesies, and without those that only say the intent."""
    if intent == "task_list":
        return _narrowed(reader)
    if intent not in TITLED and intent not in KEPT:
        return {}
    whole = sentence(reader.text, (0, len(reader.text)), reader.words, reader.whens)
    part, _ = without_preamble(whole, reader.language)
    view = part.masked
    idle = (
        _triggers(intent, reader.language)
        | SLOTS[reader.language].ARTICLES
        | SLOTS[reader.language].LEADS
        | {TIME, ":"}
    )
    named = _triggers(intent, reader.language) - VERBS[reader.language].TASK_VERBS - SLOTS[reader.language].LEADS
    behind = max(
        (at + 1 for at, word in enumerate(view.words[:LATEST_TRIGGER]) if word.key in named and len(word.key) > SHORT),
        default=0,
    )
    rest = (at for at, word in enumerate(view.words) if at >= behind and word.key not in idle)
    start = next(rest, len(view.words))
    if start == len(view.words):
        return {}
    if intent in KEPT:
        return {"text": cut.raw(part, view, (start, len(view.words)))}
    return titled(cut.title(part, view, (start, len(view.words)), reader.language, when), reader.language)


@cache
def _moves(language: Language) -> frozenset[str]:
    """Verbs that put off or move, one word each."""
    vocabulary = TABLES[language][1]
    phrases = (phrase.strip() for name in ("shift", "postpone") for phrase in vocabulary[name].split("|"))
    return frozenset(phrase for phrase in phrases if " " not in phrase)


@cache
def _triggers(intent: str, language: Language) -> frozenset[str]:
    """Words that templates of an intent need: an event's own noun is not among them, it names the event."""
    needed = (
        need for template in catalogue(language).templates if template.intent == intent for need in template.needs
    )
    return frozenset(word for need in needed for word in need) - VERBS[language].EVENTS
