"""What a person asks for, told without a model: the seam of the conversation core."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from language.answers import is_stop
from language.intents.bare import bare, task_surety
from language.intents.commands import command
from language.intents.labels import effect
from language.intents.match import Fit, fits
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.recognise import language_of
from language.slots import slots_of
from language.types import LANGUAGES, Language, Request, Understanding, When
from language.when import find_whens
from language.words import Word, words_of

ENOUGH = 0.8
"""At and above this a request may be acted on without asking."""
UNDERSTOOD = 0.4
"""Below this a message counts as not understood."""
QUESTION_DOUBT = 0.6
QUOTE_DOUBT = 0.6
FOREIGN_DOUBT = 0.97
MOST_ALTERNATIVES = 3


def understand(text: str, *, now: datetime, zone: ZoneInfo, language: Language) -> Understanding:
    """Everything one message asks for; `language` is the preferred one, the message decides."""
    ordered = command(text, now=now, zone=zone, language=language)
    if ordered is not None:
        return ordered
    if is_stop(text):
        return Understanding(text=text, language=language, requests=(Request(intent="stop", confidence=1.0),))
    words = words_of(text)
    if not words:
        return Understanding(text=text, language=language)
    spoken = language_of(words, text, language)
    found = _readings(text, words, spoken, now=now, zone=zone)
    if not found or found[0].confidence < ENOUGH:
        for other in LANGUAGES:
            if other != spoken:
                found, spoken = _better(found, spoken, _readings(text, words, other, now=now, zone=zone), other)
    best = tuple(found[:1])
    if not best:
        best = (Request(intent="out_of_scope", confidence=0.5),)
    return Understanding(
        text=text, language=spoken, requests=best, alternatives=tuple(found[1 : 1 + MOST_ALTERNATIVES])
    )


def _better(
    found: list[Request], spoken: Language, others: list[Request], other: Language
) -> tuple[list[Request], Language]:
    if others and (not found or others[0].confidence * FOREIGN_DOUBT > found[0].confidence):
        return others, other
    return found, spoken


def _readings(text: str, words: Sequence[Word], language: Language, *, now: datetime, zone: ZoneInfo) -> list[Request]:
    """Readings of the message as one request, best first, one per intent."""
    whens = find_whens(text[:4096], now=now, zone=zone, language=language)
    whole = sentence(text, (0, len(text)), words, whens)
    trimmed, asked_of_us = without_preamble(whole, language)
    question = "?" in text[-3:] and not asked_of_us
    found: dict[str, Request] = {}
    for part in (trimmed, whole) if trimmed is not whole else (whole,):
        for fit in fits(part, language):
            request = _request(fit, part, language, question=question, now=now, zone=zone)
            if request and (request.intent not in found or request.confidence > found[request.intent].confidence):
                found[request.intent] = request
    unsaid = None if asked_of_us else bare(trimmed, language, question=question)
    if unsaid and unsaid.intent not in found:
        found[unsaid.intent] = unsaid
    ranked = list(found.values())
    if len(ranked) > 1:
        ranked.sort(key=lambda request: request.confidence < ENOUGH)
    return ranked


def _request(
    fit: Fit, part: Sentence, language: Language, *, question: bool, now: datetime, zone: ZoneInfo
) -> Request | None:
    slots = slots_of(fit, part, language)
    if slots is None:
        return None
    confidence = fit.template.confidence
    when: When | None = part.whens[0] if part.whens and not fit.template.raw else None
    if fit.template.raw and "when" in fit.spans:
        when = _when_in(fit, part, language, now=now, zone=zone)
        if when is None:
            return None
    if "todo" in fit.spans:
        confidence = min(confidence, _todo_surety(fit, part, language))
    if question and effect(fit.template.intent) == "write":
        confidence *= QUESTION_DOUBT
    if part.text.strip()[:1] in {'"', "“", "«"}:
        confidence *= QUOTE_DOUBT
    return (
        Request(intent=fit.template.intent, confidence=round(confidence, 3), slots=slots, when=when)
        if confidence
        else None
    )


def _todo_surety(fit: Fit, part: Sentence, language: Language) -> float:
    start, end = fit.spans["todo"]
    words = [word for word in fit.view.words[start:end] if word.key != "§"]
    return task_surety(words, part.text, language, timed=bool(part.whens)) if words else 0.0


def _when_in(fit: Fit, part: Sentence, language: Language, *, now: datetime, zone: ZoneInfo) -> When | None:
    """The time a `{when}` of a template over words as typed stands for; it must fill the slot."""
    start, end = fit.spans["when"]
    first, last = fit.view.words[start].start, fit.view.words[end - 1].end
    found = find_whens(part.text[first:last], now=now, zone=zone, language=language)
    if not found or found[0].span[1] - found[0].span[0] < (last - first) * 0.6:
        return None
    span = (found[0].span[0] + first, found[0].span[1] + first)
    return replace(found[0], span=span)
