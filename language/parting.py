"""Where a message may be parted, and which stretches of it are requests of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from language.beside import Span, beside_others
from language.intents.labels import effect
from language.readings import ENOUGH, Reader, Reading, spans_of
from language.tables import ONGOING, VERBS
from language.types import Language, When
from language.words import Word

MARK = r"[\s\-*•]{0,20}(?:\d{1,2}[.)]\s)?"
"""What may stand before a line of a list."""
FIRST_MARK = re.compile(rf"\s{{0,20}}(?:[-*•]{MARK}|\d{{1,2}}[.)]\s)")
NUMBERED = re.compile(r"\s{0,20}\d{1,2}[.)]\s")
NUMBER_ENDS = re.compile(r"\d[.!]\s")
HARD = re.compile(
    rf"\s{{0,3}}(?:;|\n{MARK}|(?<=\S)\s\d{{1,2}}\)(?=\s)|(?<=[^\W\d]{{2}})[.!](?=\s)|(?<=\d[hk])[.!](?=\s)|(?<=\d)[.!](?=\s{{1,3}}[^\W\d]{{2}})|(?<=\?)(?=\s))(?:\s{{0,3}}(?:e|e depois|depois|and|and then|then)\s)?",
    re.IGNORECASE,
)
"""After these a new request may begin without any trigger word."""
JOINTS = (
    r",?\s(?:e depois|e tamb[eé]m|e a[ií]|e|depois|tamb[eé]m|and then|and also|and|then|also|plus)\s|,\s(?:depois\s)?"
)
SOFT = re.compile(JOINTS, re.IGNORECASE)
STOPS = frozenset(".!")
MOST_LINES = 24
MOST_JOINS = 6
MOST_RUN_ON = 9
TALK_ONLY = frozenset(
    ("greet", "thanks", "goodbye", "affirm", "deny", "smalltalk", "out_of_scope", "cancel", "maybe", "help", "repeat")
)
COURTEOUS = frozenset(("greet", "thanks", "goodbye"))
MAILS = frozenset(("email_send", "message_send"))
KEEPERS = frozenset(("note_create", "note_update", "memory_store", "inbox_create")) | MAILS
"""These keep words as typed; only an order of its own ends them."""
LISTS = frozenset(("list_add", "list_remove"))
ORDERED = 0.9
SAID = 0.78
"""A part that says what to do may be one that is asked about: it takes the others with it into the question."""
LOOSE = 0.6
"""As much is enough of a part when all is asked about anyway."""
PASSED_ON = frozenset(("task_create", "reminder_create"))
"""What is asked once for all that follows: "me lembra de pagar a luz sexta e ligar pra mãe às 18h"."""
NOTHING = frozenset(("nada", "nothing", "antes", "before"))
CLOSES = re.compile(r"\s{0,3}[,;]?\s{1,3}(?:e|and)\s{1,3}\w", re.IGNORECASE)
"""A time before a conjunction ends what it belongs to: "pagar a luz sexta e o gás às 18h"."""
THEN = re.compile(r"\b(?:depois|then)\s+$", re.IGNORECASE)
"""What parts two things to do, one after the other: "comprar leite, depois pagar a luz"."""
LED_ON = frozenset(("de", "d", "to"))
"""What goes on with an order before it: "me lembra de tirar a carne e de botar o lixo"."""
FIRST_WORDS = 6


@cache
def run_on(language: Language) -> re.Pattern[str]:
    """Joints, and places before an order in a line without punctuation."""
    order = ONGOING[language].ORDER
    counted = ONGOING[language].COUNTED
    apart = "".join(rf"(?<!\s{word})" for word in ONGOING[language].LED)
    return re.compile(rf"{apart}(?:\s(?:{counted}))?\s(?={order})|{JOINTS}" if order else JOINTS, re.IGNORECASE)


def parted(boundary: re.Pattern[str], text: str, span: Span) -> list[Span]:
    """The stretches between boundaries, without the mark before the first of several."""
    starts, ends = [span[0]], []
    numbered = NUMBERED.match(text, *span)
    for found in boundary.finditer(text, *span):
        if numbered and NUMBER_ENDS.match(text, found.start() - 1):
            continue  # In "1. buy bread 2. call mom" these are marks.
        if found.start() > starts[-1] and found.end() < span[1]:
            ends.append(found.start())
            starts.append(found.end())
    mark = FIRST_MARK.match(text, *span) if ends else None
    starts[0] = mark.end() if mark else starts[0]
    return list(zip(starts, [*ends, span[1]], strict=True))


@dataclass(slots=True)
class Cutter:
    reader: Reader
    loose: bool = False
    """Whether what is found will be asked about: then less is enough, and a line may run on without punctuation."""
    known: dict[tuple[Span, date | None, str], Reading | None] = field(default_factory=dict)

    def lines(self, lines: Sequence[Span]) -> list[Reading]:
        """Every line has to be a request, or the message is no list of them."""
        if headed(self.reader.text) or len(lines) > MOST_LINES:
            return []
        found: list[Reading] = []
        for at, line in enumerate(lines):
            parts = self.joined(line, None, found[-1].request.intent if found else "")
            parts = parts or beside_others(self.reader, lines, at)
            if not parts and not self._only_talk(line):
                return []
            kept = found and found[-1].verbatim and parts and not an_order(parts[0])
            if kept and set(self.reader.text[lines[at - 1][1] : line[0]]) & STOPS:
                return []  # "Note: room 12. Bring cash" is one note.
            found += parts
        return found

    def _only_talk(self, line: Span) -> bool:
        said = self.reader.read(*line)
        return bool(said) and said[0].request.intent in COURTEOUS

    def joined(self, span: Span, day: date | None, after: str = "") -> list[Reading]:
        """The requests a stretch holds, joined by commas and conjunctions; empty when it is not made of sure requests.

        `after` is the intent of what was asked for before it.
        """
        whole = self.sure(span, day, after)
        parts = parted(run_on(self.reader.language) if self.loose else SOFT, self.reader.text, span)
        most = MOST_RUN_ON if self.loose else MOST_JOINS
        if len(parts) > most or (whole and whole.verbatim and whole.request.intent not in KEEPERS):
            return [whole] if whole else []
        for (_, end), (start, _) in pairwise(parts):
            if self._inside_a_time(end, start):
                continue
            first = self.sure((span[0], end), day, after)
            if first is None or unfinished(first):
                continue
            rest = self.joined((start, span[1]), self._day_after(first, span[0], end), first.request.intent)
            if len(rest) == 1 and _of_what_was_said(rest[0]):
                continue
            listed = len(rest) > 1 and self.reader.text[end : end + 1] == ","
            if rest and (self._goes_on(first, rest[0], start) or (listed and own_thing(first))):
                return [first, *(_passed_on(first, part) for part in rest)]
        return [whole] if whole else []

    def sure(self, span: Span, day: date | None, after: str = "") -> Reading | None:
        key = (span, day, after.partition("_")[0])
        if key not in self.known:
            self.known[key] = self._another(span, day, after) or self._read(span, day, after)
        return self.known[key]

    def _read(self, span: Span, day: date | None, after: str) -> Reading | None:
        found = self.reader.read(*span, day)
        if after in LISTS and (put := _about_list(found)):
            return put
        if not found or found[0].request.intent in TALK_ONLY or not self._enough(found[0]):
            return None
        if found[0].request.when and two_things(found[0].request.when, self.reader.whens_of(*span), self.reader.text):
            return None
        # A part that only asks is cut off too easily: "me lembra e mostra a lista" is rarer than "sal e o que tem na lista".
        return found[0] if found[0].said or effect(found[0].request.intent) == "write" else None

    def _enough(self, found: Reading) -> bool:
        request = found.request
        if request.confidence >= (SAID if found.said else ENOUGH):
            return True
        timed = request.when is not None and isinstance(request.when.start, datetime)
        fits = found.said or (request.intent == "event_create" and timed)
        return self.loose and request.confidence >= LOOSE and fits

    def _another(self, span: Span, day: date | None, after: str) -> Reading | None:
        """Another reminder, of "e cria outro pra segunda" after a reminder."""
        tables = ONGOING[self.reader.language]
        noun = tables.KINDS.get(after.partition("_")[0])
        words = [word for word in self.reader.words if span[0] <= word.start < span[1]]
        at = next((at for at, word in enumerate(words[:FIRST_WORDS]) if word.key in tables.ANOTHER), 0)
        if noun is None or not at or not {word.key for word in words[:at]} & tables.MAKES:
            return None
        named = Word(noun, words[at].start, words[at].end)
        meant = replace(self.reader, words=[named if word == words[at] else word for word in self.reader.words])
        found = meant.read(*span, day)
        if not found or not found[0].said or found[0].request.confidence < ENOUGH:
            return None
        return self._same_event(found[0], span[0])

    def _same_event(self, again: Reading, start: int) -> Reading:
        """Another appointment is named as the one before it."""
        if again.request.intent != "event_create" or again.request.slots.get("title"):
            return again
        events = VERBS[self.reader.language].EVENTS
        before = [word for word in self.reader.words if word.start < start and word.key in events]
        if not before:
            return again
        title = self.reader.text[before[-1].start : before[-1].end]
        return replace(again, request=replace(again.request, slots={**again.request.slots, "title": title}))

    def _inside_a_time(self, end: int, start: int) -> bool:
        return any(at < start and end < stop for when in self.reader.whens for at, stop in spans_of(when))

    def _day_after(self, first: Reading, start: int, end: int) -> date | None:
        """The day that holds for what follows: one with an hour, or one said before everything else."""
        when = first.request.when
        if when is None or when.kind in {"recurrence", "duration"} or when.start is None:
            return None
        if isinstance(when.start, datetime):
            day = when.start.date()
            other = day + timedelta(days=1)
            moved = any(found.start and _day(found.start) == other for found in self.reader.whens_of(start, end, other))
            return None if moved else day
        before = any(start <= word.start < when.span[0] for word in self.reader.words)
        return None if before else when.start

    def _goes_on(self, first: Reading, second: Reading, start: int) -> bool:
        """Whether the second may stand alone: "lavar e passar roupa" is one task, two times make it two."""
        lead = next((word.key for word in self.reader.words if word.start >= start), "")
        if first.verbatim:
            return an_order(second) and (first.request.intent not in MAILS or self._of_ours(start))
        if (
            first.said
            and first.request.intent in PASSED_ON
            and second.request.intent in MAILS  # One may be reminded to mail as well as ask for it.
            and second.infinitive
        ):
            return False
        led = lead in LED_ON and first.said and first.request.intent in PASSED_ON
        if led or (THEN.search(self.reader.text[:start]) and own_thing(first) and own_thing(second)):
            return True
        guessed = not second.said and second.request.confidence < ENOUGH
        if guessed and first.request.intent in PASSED_ON:
            return False  # "Pagar a luz sexta e o gás às 18h": what is to be done stands in the first.
        both_timed = first.request.when is not None and second.request.when is not None
        if second.said or (both_timed and (not first.said or effect(first.request.intent) == "write")):
            return True
        return self.loose and first.request.intent in PASSED_ON and own_thing(first, said=True) and own_thing(second)

    def _of_ours(self, start: int) -> bool:
        """Whether an order after a mail names one of our things, so that it is none of the mail's words."""
        words = [word.key for word in self.reader.words if word.start >= start][:FIRST_WORDS]
        return bool(set(words) & (VERBS[self.reader.language].OWN | ONGOING[self.reader.language].TASKS))


def headed(text: str) -> bool:
    return text.partition("\n")[0].rstrip().endswith(":")


def two_things(own: When, whens: Sequence[When], text: str) -> bool:
    """Whether times are those of two things that could not be parted."""
    apart = [text[end:start] for (_, end), (start, _) in pairwise(sorted(spans_of(own)))]
    if any(CLOSES.match(words) and len(words.split()) > 1 for words in apart):
        return True
    lines = any(re.search(r"[;\n]", words) for words in apart)
    points = (when for when in whens if when.kind != "duration")
    ends = sorted((min(spans_of(when))[0], max(spans_of(when))[1]) for when in points)
    return lines or any(SOFT.search(text, end, max(end, start)) for (_, end), (start, _) in pairwise(ends))


def unfinished(first: Reading) -> bool:
    """Whether what it is about is still to be said: "me lembra dia 30 e dia 31 de revisar as metas"."""
    return first.request.intent in PASSED_ON and not first.request.slots.get("title")


def own_thing(first: Reading, *, said: bool = False) -> bool:
    """Whether a first of many is one of its own: "comprar selos, levar o pacote sexta e ligar pro banco às 14h"."""
    request = first.request
    tasks = PASSED_ON if said else {"task_create"}
    return (said or not first.said) and request.intent in tasks and " " in str(request.slots.get("title", ""))


def _about_list(found: Sequence[Reading]) -> Reading | None:
    """After something about a list, "põe café" and "tira o pão" are about the list."""
    about = next((reading for reading in found if reading.request.intent in LISTS), None)
    first = found[0].request if found else None
    ordered = (
        first is not None and first.confidence >= ORDERED and not (first.intent == "event_create" and not first.when)
    )
    if about is None or ordered or about.request.when is not None:
        return None
    return replace(about, request=replace(about.request, confidence=max(about.request.confidence, ENOUGH)))


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _of_what_was_said(last: Reading) -> bool:
    """Whether an order is about what stands before it: "almoço na casa da tia domingo, me lembra"."""
    request = last.request
    empty = not request.slots.get("title") and request.when is None
    kept = request.intent in KEEPERS and not request.slots
    return last.said and (kept or (empty and request.intent in PASSED_ON | {"event_create", "alarm_create"}))


def an_order(second: Reading) -> bool:
    """Whether words plainly order something of their own, rather than go on with what stands before them."""
    request = second.request
    named = str(request.slots.get("title", "")).casefold()
    whole = named not in NOTHING and bool(named or request.intent not in PASSED_ON)
    return (
        second.said
        and not second.infinitive
        and effect(request.intent) == "write"
        and request.confidence >= ORDERED
        and whole
    )


def _passed_on(first: Reading, part: Reading) -> Reading:
    """A part that says no trigger word of its own is asked for like the one before it."""
    if part.said or not first.said or first.request.intent not in PASSED_ON:
        return part
    return replace(part, request=replace(part.request, intent=first.request.intent), said=True)
