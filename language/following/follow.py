"""A message as the next line of its conversation. What stands on its own is none of this: it is read as ever."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from language.context import Context
from language.following.acts import NUMBER, act_in
from language.following.answers import addressed, hour_of_its_day, says_whom
from language.following.contrast import contrast
from language.following.corrections import correction
from language.following.ellipsis import again, another
from language.following.meaning import ASK, SURE, Act, Followed, doubted, fitting, followed, newest
from language.following.moments import hour_alone
from language.following.tables import patterns
from language.intents.labels import effect
from language.intents.match import fits_in
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.intents.template import TIME
from language.normal import normalise
from language.readings import Reader, reader
from language.types import LANGUAGES, Request
from language.words import words_of

MOST_WORDS = 20
QUESTION_DOUBT = 0.6
BARE = 0.88


def follow(reader: Reader, context: Context) -> Followed | None:
    """None when the message does not lean on what was said before."""
    if not leans(reader.text) or _NOUN.match(normalise(reader.text).text):
        return None
    whole = sentence(reader.text, (0, len(reader.text)), reader.words, reader.whens)
    trimmed, asked_of_us = without_preamble(whole, reader.language)
    found = (
        _not_that(whole, context, reader)
        or contrast(whole, context, reader)
        or correction(whole, context, reader)
        or again(whole, context, reader)
        or another(whole, context, reader)
        or act_in(whole, context, reader)
        or act_in(trimmed, context, reader)
        or addressed(whole, context)
        or _time_alone(whole, context, reader)
    )
    if found is None or asked_of_us or "?" not in reader.text[-3:]:
        return found
    writes = any(effect(request.intent) == "write" for request in found.requests)
    return doubted(found, QUESTION_DOUBT) if writes else found


def _not_that(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """Words like "não era isso" take back what was just done; of a list or a question it says nothing."""
    if context.newest != "written" or not patterns(reader.language).not_that.fullmatch(whole.typed.string):
        return None
    return Followed((Request(intent="undo", confidence=SURE),))


def _time_alone(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """A lone "às 15h": of what was just made without a time it is the time; else it is asked about."""
    if len(whole.whens) != 1 or not _only_time(whole) or "?" in whole.text:
        return None
    when = whole.whens[0]
    if when.kind in {"recurrence", "duration"}:
        return None
    if answered := hour_of_its_day(whole, context, reader):
        return answered
    if context.newest == "asked" and len(context.requests) == 1 and context.requests[0].when is None:
        request = context.requests[0]
        return Followed((replace(request, when=when),)) if effect(request.intent) == "write" else None
    act = Act(act="when", confidence=ASK, when=when)
    places = fitting(act, newest(context)) if context.newest == "written" else ()
    if len(places) != 1:
        return None
    due = places[0][1].due
    open_ = due is None or (not isinstance(due, datetime) and hour_alone(when, reader))
    return followed(replace(act, confidence=BARE) if open_ and context.made else act, places, reader)


def _only_time(whole: Sentence) -> bool:
    """Whether nothing but a time is said; "até amanhã" says goodbye."""
    said = [word.key for word in whole.masked.words if word.key not in PLEASE]
    return bool(said) and all(key == TIME for key in said) and whole.typed.words[0].key not in GOODBYE


_NOUN = re.compile(r"(?:a |minha )?agenda d(?:e|a|o|essa|esta)\s+(?!novo)")
"""A calendar, and no order to schedule: "agenda de amanhã"."""
PLEASE = frozenset(("por", "favor", "pfv", "please"))
GOODBYE = frozenset(("ate",))


@lru_cache(maxsize=256)
def leans(text: str) -> bool:
    """Whether a message may go on with what was said before, whatever that was: then it is taken by itself, in its turn."""
    words = words_of(text)
    if not words or len(words) > MOST_WORDS:
        return False
    return any(_leans(reader(text, words, language, now=SOME_DAY, zone=ZoneInfo("UTC"))) for language in LANGUAGES)


def _leans(own: Reader) -> bool:
    whole = sentence(own.text, (0, len(own.text)), own.words, own.whens)
    said = patterns(own.language)
    trimmed, _ = without_preamble(whole, own.language)
    return (
        _only_time(whole)
        or says_whom(own.text)
        or any(word.key == said.but_not for word in whole.masked.words)
        or any(start.match(whole.masked.string) for start in (said.lead, said.and_, said.also, said.links))
        or any(end.search(whole.masked.string) for end in (said.too, said.excuse))
        or said.not_that.fullmatch(whole.typed.string) is not None
        or said.instead.fullmatch(whole.typed.string) is not None
        or NUMBER.fullmatch(whole.typed.string) is not None
        or said.many.search(whole.typed.string) is not None
        or bool(fits_in(said.acts, whole) or fits_in(said.acts, trimmed))
    )


SOME_DAY = datetime(2026, 1, 1, 12, tzinfo=UTC)
