"""The readings of one stretch of a message: what its words say by template, or without any trigger word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain
from typing import Literal
from zoneinfo import ZoneInfo

from language.intents.bare import bare, task_surety
from language.intents.labels import effect
from language.intents.match import Fit, fits
from language.intents.preamble import without_filler, without_preamble
from language.intents.sentence import Sentence, sentence
from language.intents.template import MAYBE, TIME
from language.moved import from_to, says_which
from language.slots import slots_of
from language.tables import VERBS
from language.types import USUAL_CONVENTIONS, Conventions, Language, Request, Scope, SlotValue, When
from language.when import find_whens, main_when
from language.words import ANALYSED, Word, fold

ENOUGH = 0.8
"""At and above this a request may be acted on without asking."""
QUESTION_DOUBT = 0.6
QUOTE_DOUBT = 0.6
WORLD_DOUBT = 0.4
TO_DO_DOUBT = 0.87
"""As WORLD_DOUBT, of what begins with a verb: "preciso passar na farmácia"."""
GENERIC = 0.86
"""Templates up to this sureness take any title, so one about the world counts against them."""
TIME_FILLS = 0.6
TO_DO = frozenset(("todo", "duty"))
"""Slots that hold a title only when it begins with a verb; after `duty` words nearly anything does."""
TOLD_TODO = 0.82
POSSESSIVES = frozenset(("my", "our", "meu", "minha", "meus", "minhas", "nosso", "nossa"))
PLACE_DOUBT = 0.6
MEASURED = 0.9
"""Of a check-in with a value in it: "corri 5 km"."""
PAST_DOUBT = 0.6
ORDER_DOUBT = 0.6
"""After "I need to" an order about a thing of ours is asked of us as likely as it is a task."""
AHEAD = frozenset(("task_create", "event_create", "event_update", "reminder_create", "alarm_create", "timer_create"))
"""What people ask for only before its time."""
ABOUT_ANYTHING = frozenset(
    ("note_query", "search", "memory_query", "list_query", "task_list", "project_query", "contact_query")
)
"""Questions whose answer is in the person's own words, whatever they are about."""
LONGEST_PLACE = 4
Missing = Literal["missing"]
QUOTES = ('"', "“", "«")


@dataclass(frozen=True, slots=True)
class Reading:
    request: Request
    said: bool
    """A trigger word said what to do; else it was told from the shape of the words."""
    verbatim: bool = False
    """It keeps words as typed, so whatever follows belongs to it."""
    infinitive: bool = False
    """Its verb may be what is to be done rather than an order: "mandar", "me avisar", but not "manda"."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A message in one language, with its words and times found once."""

    text: str
    words: Sequence[Word]
    whens: Sequence[When]
    language: Language
    now: datetime
    zone: ZoneInfo
    conventions: Conventions = USUAL_CONVENTIONS
    scope: Scope = "ours"

    def times(self, text: str, *, now: datetime | None = None) -> tuple[When, ...]:
        """The times of other words, read as those of the message are."""
        return find_whens(
            text, now=now or self.now, zone=self.zone, language=self.language, conventions=self.conventions
        )

    def speaking(self, language: Language) -> "Reader":
        """The same message in another language."""
        own = reader(self.text, self.words, language, now=self.now, zone=self.zone, conventions=self.conventions)
        return replace(own, scope=self.scope)

    def read(self, start: int = 0, end: int | None = None, day: date | None = None) -> list[Reading]:
        """Best first, one for each intent; on `day` an hour without a day of its own is meant."""
        stop = len(self.text) if end is None else end
        whole = sentence(self.text, (start, stop), self.words, self.whens_of(start, stop, day))
        trimmed, asked_of_us = without_preamble(whole, self.language)
        question = "?" in self.text[max(whole.start, whole.end - 3) : whole.end] and not asked_of_us
        parts = (whole,) if trimmed is whole else (trimmed, whole)
        found: dict[str, Reading] = {}
        plain = without_filler(trimmed, self.language)
        fitting = self._fitting((plain,), question=question) if plain else ()
        # "Bota aí um trabalho pra terça" without "aí" may be about a list: only what is sure then is better.
        sure = [reading for reading in fitting if reading.request.confidence >= ENOUGH]
        for reading in (*sure, *self._fitting(parts, question=question)):
            known = found.get(reading.request.intent)
            if known is None or reading.request.confidence > known.request.confidence:
                found[reading.request.intent] = reading
        unsaid = None if asked_of_us else bare(trimmed, self.language, question=question)
        if unsaid:
            found.setdefault(unsaid.intent, Reading(unsaid, said=False))
        timely = (self._timely(reading) for reading in found.values())
        return sorted(timely, key=lambda reading: reading.request.confidence < ENOUGH)

    def whens_of(self, start: int, end: int, day: date | None = None) -> Sequence[When]:
        """The times a part says by itself: what was joined over its edges is read again."""
        near = [when for when in self.whens if any(at < end and start < stop for at, stop in spans_of(when))]
        near = [when for when in near if not self._only_urges(when, start)]
        if day is None and all(start <= at and stop <= end for when in near for at, stop in spans_of(when)):
            return near
        # A word between keeps it from being read as one with a day that follows ("sexta 20/11").
        lead = f"{day.isoformat()} x " if day else ""
        said = lead + self.text[start : min(end, ANALYSED)]
        return [own for when in self.times(said) if (own := _without_lead(when, len(lead), start))]

    def _only_urges(self, when: When, start: int) -> bool:
        """Whether it is the "agora" of "agora cria uma tarefa": a turn of the talk, no time."""
        before = any(start <= word.start < when.span[0] for word in self.words)
        return not before and fold(when.text) in VERBS[self.language].NOW

    def _timely(self, reading: Reading) -> Reading:
        """Nobody asks for what is over: "ontem teve reunião às 10h" tells of it."""
        request = reading.request
        if request.intent not in AHEAD or request.when is None or not self._over(request.when):
            return reading
        return replace(reading, request=replace(request, confidence=round(request.confidence * PAST_DOUBT, 3)))

    def _over(self, when: When) -> bool:
        last = when.start if when.end is None else when.end
        if when.kind in {"recurrence", "duration"} or last is None:
            return False
        return last < self.now if isinstance(last, datetime) else last < self.now.date()

    def _fitting(self, parts: Sequence[Sentence], *, question: bool) -> Iterable[Reading]:
        # A saying as a whole goes before what is left of it without its courtesies: "thanks again" does not ask to repeat.
        fitting = [(part, fit) for part in parts for fit in fits(part, self.language, self.scope)]
        sayings = [(part, fit) for part, fit in fitting if part is parts[-1] and not fit.spans]
        for part, fit in chain(sayings if len(parts) > 1 else (), fitting):
            when = self._when(fit, part)
            if when == "missing":
                continue
            slots = slots_of(fit, part, self.language, when)
            if slots is None:
                continue
            sure = self._sureness(fit, part, slots, question=question)
            if "fields" in slots and not question:
                sure = max(sure, MEASURED)
            if sure:
                request = Request(intent=fit.template.intent, confidence=round(sure, 3), slots=slots, when=when)
                yield Reading(
                    request,
                    said=True,
                    verbatim="!}" in fit.template.source,
                    infinitive=self._to_be_done(fit.view.words[:2]),
                )

    def _to_be_done(self, words: Sequence[Word]) -> bool:
        verbs = VERBS[self.language]
        return words[0].key in verbs.TASK_VERBS or any(word.key.endswith(verbs.INFINITIVES) for word in words)

    def _when(self, fit: Fit, part: Sentence) -> When | Missing | None:
        if not fit.template.raw:
            asked = fit.spans.get("when", fit.spans.get("length"))
            start = fit.view.words[asked[0]].start if asked else None
            named = (
                when
                for when in part.whens
                for begin, end in spans_of(when)
                if start is not None and begin <= start < end
            )
            told = next(named, None) or main_when(part.whens)
            if fit.template.intent.endswith("_update"):
                if fit.template.given.get("scope") == "all" and says_which(part):
                    return "missing"
                told = self._moved_to(told, part)
            lacks = "length" in fit.spans and "when" not in fit.spans and (told is None or told.kind != "duration")
            return "missing" if lacks else told
        return self._when_typed(fit, part) if "when" in fit.spans else None

    def _moved_to(self, told: When | None, part: Sentence) -> When | None:
        """Four of "passa a reunião das 3 para as 4": where something is moved, two times are before and after."""
        found = from_to(told, part) if told and told.kind != "recurrence" else None
        if not told or not found:
            return told
        start = found.end()
        after = self.times(part.text[start : told.span[1]])
        return replace(after[0], text=told.text, span=told.span, spans=told.spans) if after else told

    def _when_typed(self, fit: Fit, part: Sentence) -> When | Missing:
        """The time a `{when}` over words as typed stands for; it must fill the slot."""
        first, last = fit.spans["when"]
        start, end = fit.view.words[first].start, fit.view.words[last - 1].end
        found = self.times(part.text[start:end])
        if (
            not found
            or sum(stop - begin for begin, stop in found[0].spans or (found[0].span,)) < (end - start) * TIME_FILLS
        ):
            return "missing"
        return replace(
            found[0], span=_moved(found[0].span, start), spans=tuple(_moved(span, start) for span in found[0].spans)
        )

    def _sureness(self, fit: Fit, part: Sentence, slots: dict[str, SlotValue], *, question: bool) -> float:
        sure = fit.template.confidence
        for slot in TO_DO & fit.spans.keys():
            sure = min(sure, self._todo_surety(fit, part, slot))
        if question and effect(fit.template.intent) == "write":
            sure *= QUESTION_DOUBT
        if part.text[part.start :].lstrip().startswith(QUOTES):
            sure *= QUOTE_DOUBT
        if fit.template.intent == "search" and part.whens and fit.view.words[0].key in VERBS[self.language].TASK_VERBS:
            sure *= QUOTE_DOUBT  # "Buscar as crianças 15h30" is a thing to do.
        if fit.template.intent == "memory_store" and part.whens:
            sure *= PAST_DOUBT  # "Lembra que amanhã tem reunião" is to remind, not to know.
        if self._about_the_world(fit, part, slots):
            sure *= TO_DO_DOUBT if TO_DO & fit.spans.keys() else WORLD_DOUBT
        told = {word.key for word in fit.view.words} & VERBS[self.language].REPORTS
        quoted = any(sign in part.text[part.start : part.end] for sign in QUOTES)
        opens = fit.spans.get("title", (1, 1))[0] == 0 or ("items" in fit.spans and not quoted)
        if opens and (told or quoted):
            sure *= QUOTE_DOUBT
        if "place" in fit.spans and not _proper(part, fit):
            sure *= PLACE_DOUBT
        return sure

    def _about_the_world(self, fit: Fit, part: Sentence, slots: dict[str, SlotValue]) -> bool:
        """Whether what a wide template took is about the weather or a film rather than about something of ours."""
        intent = fit.template.intent
        generic = fit.template.confidence <= GENERIC and ("title" in slots or "items" in slots)
        asked = effect(intent) == "read" and intent not in ABOUT_ANYTHING and MAYBE not in slots
        said = {word.key for word in fit.view.words}
        # "What time is my flight" is about the calendar, "flights to Rome" is not; a game on Sunday is an appointment.
        if (asked and said & POSSESSIVES) or (intent == "event_create" and part.whens):
            said -= VERBS[self.language].EVENTS
        verbs = VERBS[self.language]
        if TO_DO & fit.spans.keys() and said & (verbs.TASK_VERBS - verbs.DEVICE_VERBS):
            # "Tenho que pagar a luz" switches nothing on.
            said -= verbs.DEVICES
        return (generic or asked) and self.of_the_world(said)

    def _todo_surety(self, fit: Fit, part: Sentence, slot: str) -> float:
        first, last = fit.spans[slot]
        words = [word for word in fit.view.words[first:last] if word.key != TIME]
        if not words:
            return 0.0
        told = task_surety(words, part.text, self.language, timed=bool(part.whens))
        verbs = VERBS[self.language]
        if words[0].key in verbs.ORDERS and any(word.key in verbs.OWN for word in words[1:]):
            return ORDER_DOUBT
        # English does not mark infinitives: after "I have to" any word but these is a verb.
        unmarked = slot == "duty" and self.language == "en" and words[0].key not in verbs.NOT_TASKS | verbs.ORDERS
        return max(told, TOLD_TODO) if unmarked else told

    def of_the_world(self, keys: Iterable[str]) -> bool:
        """Whether words speak of the weather, the news, the lights, and of nothing that we keep."""
        verbs = VERBS[self.language]
        said = set(keys)
        return bool(said & (verbs.WORLD | verbs.DEVICES)) and not said & verbs.OWN


def _proper(part: Sentence, fit: Fit) -> bool:
    """Whether a place is written as a name: "estou em Lisboa" says where a person lives, "estou em casa" does not."""
    first, last = fit.spans["place"]
    return last - first <= LONGEST_PLACE and part.text[fit.view.words[first].start].isupper()


def reader(
    text: str,
    words: Sequence[Word],
    language: Language,
    *,
    now: datetime,
    zone: ZoneInfo,
    conventions: Conventions = USUAL_CONVENTIONS,
) -> Reader:
    whens = find_whens(text[:ANALYSED], now=now, zone=zone, language=language, conventions=conventions)
    return Reader(text, words, whens, language, now, zone, conventions)


def spans_of(when: When) -> tuple[tuple[int, int], ...]:
    return when.spans or (when.span,)


def _without_lead(when: When, lead: int, start: int) -> When | None:
    """A time read behind a day put before it, at its place in the message; None when it is that day alone."""
    spans = tuple(_moved(span, start - lead) for span in spans_of(when) if span[0] >= lead)
    if not spans:
        return None
    text = when.text if len(spans) == len(spans_of(when)) else when.text.partition(" … ")[2]
    return replace(when, text=text, span=spans[0], spans=spans)


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
