"""What a person asks for, told without a model: the seam of the conversation core."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from language.answers import is_stop
from language.apart import apart
from language.context import Context
from language.elided import elided
from language.facts.asked import asked, forgotten
from language.facts.denied import denied
from language.facts.told import doubted as not_told
from language.facts.told import stored
from language.following.follow import follow
from language.following.subject import filled, lacking
from language.following.tables import patterns
from language.forms import form, ticks
from language.goals import goals
from language.impossible import unclocked
from language.intents.catalogue import catalogue
from language.intents.commands import command
from language.intents.template import MAYBE
from language.manners import manners
from language.notices import WITH_ONE, notices
from language.readings import ENOUGH, Reader, Reading, reader, spans_of
from language.recognise import clearly, language_of
from language.relative import after, hanging
from language.remarks import kept_last, told_first
from language.same_verb import same_verb
from language.series import series
from language.settings import settings, templates
from language.several import doubted, loosely, several, together
from language.supposing import contradicted, supposed
from language.tables import VERBS
from language.types import LANGUAGES, USUAL_CONVENTIONS, Conventions, Language, Request, Scope, Understanding
from language.typos import corrected
from language.useful import use_within
from language.when import find_whens, main_when
from language.wondered import wondered
from language.words import words_of

FOREIGN_DOUBT = 0.97
TYPO_DOUBT = 0.9
LIKELY = 0.6
MOST_ALTERNATIVES = 3
_TOLD_AT_A_TIME = (["reminder_create"], ["alarm_create"])
ALTERNATIVE_DOUBT = 0.5


def understand(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    language: Language,
    context: Context | None = None,
    conventions: Conventions = USUAL_CONVENTIONS,
    scope: Scope = "ours",
) -> Understanding:
    """Everything one message asks for; `language` is the preferred one, the message decides.

    `conventions` tell how this person speaks of time; `scope` tells what they may speak of. With the `context` of its conversation, a message that goes on with what was said before is read as such.
    """
    said = partial(_understood, now=now, zone=zone, language=language, conventions=conventions, scope=scope)
    read = partial(said, context=context)
    if asked := lacking(context):
        found = read(text)
        spoken = found.language
        return filled(found, asked, find_whens(text, now=now, zone=zone, language=spoken, conventions=conventions))
    return unclocked(_with_use(text, read))


def _with_use(text: str, read: Callable[[str], Understanding]) -> Understanding:
    if (of_use := use_within(text)) is not None:
        found = _with_notices(of_use.text, read)
        if [each.intent for each in found.requests] in _TOLD_AT_A_TIME and found.confidence >= ENOUGH:
            told = found.requests[0]
            useful = replace(told, slots={**told.slots, "useful": of_use.use.slot()})
            return replace(found, text=text, requests=(useful,), alternatives=())
    return _with_notices(text, read)


def _with_notices(text: str, read: Callable[[str], Understanding]) -> Understanding:
    ahead = notices(text)
    if ahead is None:
        return read(text)
    if (led := WITH_ONE.search(ahead.rest)) is not None:
        found = read(ahead.rest[: led.start()])
        if [each.intent for each in found.requests] != ["event_create"] or found.confidence < ENOUGH:
            return read(text)
        event = replace(found.requests[0], slots={**found.requests[0].slots, "notices": ahead.seconds})
        return replace(found, text=text, requests=(event,), alternatives=())
    found = read(ahead.rest)
    if [each.intent for each in found.requests] != ["reminder_create"] or found.confidence < ENOUGH:
        found = read(_TO.sub("", ahead.rest))
        if [each.intent for each in found.requests] != ["reminder_update"] or found.confidence < ENOUGH:
            return read(text)
    told = found.requests[0]
    reminder = replace(told, slots={**told.slots, "notices": ahead.seconds})
    return replace(found, text=text, requests=(reminder,), alternatives=())


_TO = re.compile(r"\s+(?:pra|para|por|to|so it is|to be)\s*$", re.IGNORECASE)
"""In front of a notice: "muda o lembrete do dentista pra 1 hora antes"."""


def _understood(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    language: Language,
    context: Context | None,
    conventions: Conventions,
    scope: Scope,
) -> Understanding:
    ordered = command(text, now=now, zone=zone, language=language, conventions=conventions)
    if ordered is not None:
        return ordered
    words = words_of(text)
    first = reader(text, words, language_of(words, text, language), now=now, zone=zone, conventions=conventions)
    first = replace(first, scope=scope)
    said = partial(_understood, now=now, zone=zone, language=language, conventions=conventions, scope=scope)
    again = partial(said, context=None)
    part = partial(_told_whole, now=now, zone=zone, language=language, conventions=conventions)
    ordered = elided(first, again) or same_verb(first, again) or apart(first, part, again) or _special(text, language)
    if ordered is None and is_stop(text):
        ordered = Understanding(text=text, language=language, requests=(Request(intent="stop", confidence=1.0),))
    if ordered is not None or not words:
        return ordered or Understanding(text=text, language=language)
    if (read := _of_oneself(first)) is not None:
        return _named(first) or read
    if context is not None and (read := _going_on(first, context)) is not None:
        return read
    own, readings = _in_its_language(first)
    parts = form(own) or ticks(own) or series(own) or several(own, readings[0] if readings else None)
    ranked = [doubted(reading, own) for reading in readings]
    unsure = not ranked or ranked[0].confidence < ENOUGH
    if not parts:
        kept = kept_last(own)
        parts = [kept] if kept else _less_plain(own) if unsure else []
    if len(parts) > 1:
        told = tuple(not_told(each, text, alone=False) for each in _in_order(together(parts), own))
        return Understanding(text=text, language=own.language, requests=told)
    ranked = [parts[0].request, *ranked] if parts else supposed(own, ranked) if unsure else contradicted(own, ranked)
    ranked = [not_told(each, text, alone=True) for each in ranked]
    best = _with_its_time(ranked[0], own)
    return Understanding(text=text, language=own.language, requests=(best,), alternatives=_alternatives(*ranked))


def _special(text: str, language: Language) -> Understanding | None:
    """What a reader of whole messages makes of one."""
    return settings(text, language) or manners(text, language) or goals(text, language)


def _told_whole(
    text: str, *, now: datetime, zone: ZoneInfo, language: Language, conventions: Conventions
) -> Understanding | None:
    """What such a reader, or those of what people tell of themselves, surely make of a part of a message."""
    found = _special(text, language)
    if found is None:
        words = words_of(text)
        own = reader(text, words, language_of(words, text, language), now=now, zone=zone, conventions=conventions)
        found = _of_oneself(own) if words else None
    return found if found is not None and found.confidence >= ENOUGH else None


def _less_plain(own: Reader) -> list[Reading]:
    """Requests that no template says as a whole: an order behind a remark, several that run on."""
    return told_first(own) or loosely(own)


def _in_order(requests: tuple[Request, ...], own: Reader) -> tuple[Request, ...]:
    """Each with its time, also where the one before it tells it: "prova dia 2. me lembra na véspera"."""
    told: list[Request] = []
    for request in requests:
        told.append(after(request, told[-1], own) if told else request)
    return tuple(told)


def _of_oneself(first: Reader) -> Understanding | None:
    """What a whole message tells of the person, asks back or wants forgotten, in the language told first or in the other."""
    if told := denied(first) or wondered(first):
        return Understanding(text=first.text, language=first.language, requests=told)
    for language in sorted(LANGUAGES, key=lambda each: each != first.language):
        if language != first.language and clearly(first.words, first.language):
            break
        own = first if language == first.language else first.speaking(language)
        found = asked(own) or forgotten(own) or stored(own)
        if found and not _names_oneself(found[0], own):
            return Understanding(text=first.text, language=language, requests=found)
    return None


def _named(first: Reader) -> Understanding | None:
    """What may be about something that is called so: where nothing is, all is read again without it."""
    read = first.read() if first.scope == "named" else ()
    found = next((each.request for each in read if MAYBE in each.request.slots), None)
    return None if found is None else Understanding(text=first.text, language=first.language, requests=(found,))


def _names_oneself(told: Request, own: Reader) -> bool:
    """Whether what may be a preference surely sets the profile: "prefiro que me chame de Beto"."""
    readings = own.read() if told.confidence < ENOUGH else []
    return any(each.request.intent == "profile_set" and each.request.confidence >= ENOUGH for each in readings)


def _with_its_time(request: Request, own: Reader) -> Request:
    """What asks for nothing of ours may still tell a time: "I'll be back on Friday"."""
    if request.intent == "out_of_scope" and request.confidence >= ENOUGH and _forbids(own):
        return replace(request, when=None)
    if hanging(request, own):
        return replace(request, confidence=min(request.confidence, LIKELY))
    if request.intent != "out_of_scope" or request.when is not None:
        return request
    return replace(request, when=main_when(tuple(own.whens)))


def _forbids(own: Reader) -> bool:
    """Whether it is an order not to do something: its time is none of ours."""
    return own.words[0].key in VERBS[own.language].NEGATIONS


def _going_on(first: Reader, context: Context) -> Understanding | None:
    """What follows from the conversation, in the language told first or in another."""
    for language in sorted(LANGUAGES, key=lambda each: each != first.language):
        own = first
        if language != first.language:
            own = first.speaking(language)
        found = follow(own, context)
        if found is not None:
            return Understanding(
                text=first.text,
                language=language,
                requests=found.requests,
                alternatives=found.alternatives,
                follows=True,
            )
    return None


def _in_its_language(first: Reader) -> tuple[Reader, list[Reading]]:
    """The reader, of the language told first or of another that reads the message better."""
    best, readings = first, first.read()
    for language in LANGUAGES:
        if clearly(first.words, first.language):
            break
        if language != first.language and not (readings and readings[0].request.confidence >= ENOUGH):
            other = first.speaking(language)
            # Without a trigger word a sentence of another language proves nothing: "remember" is no Portuguese infinitive.
            found = [reading for reading in other.read() if reading.said]
            if found and found[0].request.confidence * FOREIGN_DOUBT > (
                readings[0].request.confidence if readings else 0
            ):
                best, readings = other, found
    if readings and readings[0].request.confidence >= ENOUGH:
        return best, readings
    return _spelt_right(best, readings)


def _spelt_right(typed: Reader, readings: list[Reading]) -> tuple[Reader, list[Reading]]:
    """Another attempt with misspelt words put right, when that says something the words as typed did not."""
    times = [span for when in typed.whens for span in spans_of(when)]
    right = corrected(typed.words, typed.language, apart_from=times)
    if right is None:
        return typed, readings
    meant = replace(typed, words=right)
    found = [reading for reading in meant.read() if reading.said and reading.request.intent != "out_of_scope"]
    if not found or found[0].request.confidence * TYPO_DOUBT < (readings[0].request.confidence if readings else LIKELY):
        return typed, readings
    doubted = [
        replace(reading, request=replace(reading.request, confidence=round(reading.request.confidence * TYPO_DOUBT, 3)))
        for reading in found
    ]
    return meant, doubted


def _alternatives(best: Request, *others: Request) -> tuple[Request, ...]:
    """Other readings; none is as likely as the chosen one, whatever its template would say alone."""
    cap = min(ALTERNATIVE_DOUBT, 1 - best.confidence / 2, best.confidence)
    return tuple(
        replace(other, confidence=round(min(cap, other.confidence), 3)) for other in others[:MOST_ALTERNATIVES]
    )


def warm() -> None:
    """Does now what the first messages would otherwise wait for (half a second in all); a server calls it before it takes messages."""
    for language in LANGUAGES:
        for template in (*catalogue(language).templates, *patterns(language).acts.templates, *templates(language)):
            _ = template.regex
        understand(
            "é amanhã às 10? is it tomorrow at 10?",
            now=datetime(2026, 1, 1, tzinfo=UTC),
            zone=ZoneInfo("UTC"),
            language=language,
        )
