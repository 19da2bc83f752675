"""What a person tells about how they speak of time, where they are and how they like to be answered, and the wish to see it: never a guess, the whole message is read."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import language.en.settings as en
import language.pt.settings as pt
from language.cities import city_zone
from language.intents.catalogue import Catalogue, compiled
from language.intents.labels import effect
from language.intents.numerals import CARDINALS
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.intents.template import Template, phrases
from language.recognise import language_of
from language.types import LANGUAGES, Language, Request, SlotValue, Understanding
from language.words import Word, words_of

SURE = 0.95
LONGEST = 40
"""Words of a message that can be such a sentence."""
LONGEST_PLACE = 4
NOON = 12
TONE = "tone_set"
QUOTES = ('"', "“", "«", ">")
"""What somebody else said is no wish about how we speak."""
HOUR = re.compile(r"(\d{1,2})(h|hs|hrs|am|pm|:00|h00)?")
TABLES = {"pt-BR": (pt.SETTINGS, pt.VOCABULARY), "en": (en.SETTINGS, en.VOCABULARY)}


def settings(text: str, preferred: Language) -> Understanding | None:
    """The one request of a message about settings; None for any other message."""
    words = words_of(text)
    if not words or len(words) > LONGEST:
        return None
    told = language_of(words, text, preferred)
    for language in sorted(LANGUAGES, key=lambda each: each != told):
        if found := _read(text, words, language):
            return Understanding(text=text, language=language, requests=(found,))
    return None


def _read(text: str, words: Sequence[Word], language: Language) -> Request | None:
    if not any(_catalogue(language).near({word.key for word in words})):
        return None
    whole = sentence(text, (0, len(text)), words, ())
    trimmed, asked_of_us = without_preamble(whole, language)
    opening = {word.key for word in whole.typed.words if word.end <= trimmed.start}
    own_wish = bool(opening & en.ONESELF) and not opening & en.ADDRESSED
    quoted = text.lstrip().startswith(QUOTES)
    around, _ = phrases(TABLES[language][1]["around"])
    for part in (trimmed, whole):
        keys = {word.key for word in part.typed.words}
        bare = re.fullmatch(rf"(?:{around})?(?P<told>.*?)(?:{around})*", part.typed.string)
        start, end = bare.span("told") if bare else (0, len(part.typed.string))
        # "Começa no domingo?" asks, "começa no domingo, tá?" tells.
        asking = "?" in text[-3:] and not asked_of_us and end == len(part.typed.string)
        for template in _catalogue(language).near(keys):
            if template.intent == TONE and (quoted or (part is trimmed and own_wish)):
                continue
            match = template.regex.fullmatch(part.typed.string, start, end)
            slots = _slots(template, match, part) if match else None
            if slots is not None and not (asking and effect(template.intent) == "write"):
                return Request(intent=template.intent, confidence=SURE, slots=slots)
    return None


def templates(language: Language) -> Sequence[Template]:
    return _catalogue(language).templates


@cache
def _catalogue(language: Language) -> Catalogue:
    table, vocabulary = TABLES[language]
    return compiled((table,), vocabulary)


def _slots(template: Template, match: re.Match[str], part: Sentence) -> Mapping[str, SlotValue] | None:
    """None when the words cannot fill them."""
    found: dict[str, SlotValue] = dict(template.given)
    if "word" in template.slots:
        hour, again = (_hour(match[slot]) for slot in ("word", "word_again"))
        if not hour or (again and (again - hour) % NOON):
            return None
        found["number"] = (hour % NOON,)
        if "half" not in found:
            if not again or again == hour:
                return None
            found["half"] = "pm" if again > NOON else "am"
    if "location" in template.slots:
        first, last = part.typed.span(*match.span("location"))
        place = part.text[part.typed.words[first].start : part.typed.words[last - 1].end]
        # "Estou em casa" tells no city, in capitals or not.
        if last - first > LONGEST_PLACE or (found.pop("place", None) == "city" and city_zone(place) is None):
            return None
        found["location"] = place
    return found


def _hour(said: str | None) -> int:
    """An hour from 1 to 23 that is not noon; 0 for anything else."""
    word = (said or "").strip()
    figure = HOUR.fullmatch(word)
    hour = int(figure[1]) if figure else CARDINALS.get(word, 0)
    if figure and figure[2] == "pm":
        hour += NOON
    return hour if hour < NOON * 2 and hour % NOON else 0
