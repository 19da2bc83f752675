"""What a person asks of what is remembered, and what they want forgotten."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from language.facts.kinds import Telling, favorite, topic
from language.facts.tables import TABLES, patterns
from language.intents.catalogue import Catalogue
from language.intents.match import fits_in
from language.intents.numerals import numbers
from language.intents.preamble import without_preamble
from language.intents.sentence import Sentence, sentence
from language.readings import Reader, reader
from language.types import LANGUAGES, Language, Request, SlotValue
from language.words import words_of

SURE = 0.95
FORGETS_WORDS = 0.85
MOST_OF_A_THING = 4
POINTS_BACK = re.compile(
    r"(?:por favor |pode |please )?(?:esquece|esqueca|esquecer|forget)(?: sobre| about)? (?:isso|disso|isto|essa|esse|that|this|it)(?: ai)?(?: por favor| please)?"
)
SOME_DAY = datetime(2026, 1, 1, 12, tzinfo=UTC)
MOST_WORDS = 8
OWNED = re.compile(r"['’´`]s$", re.IGNORECASE)


def asked(own: Reader) -> tuple[Request, ...]:
    """A question about what is remembered: all of it, one topic, or why it is believed."""
    for said in _parts(own):
        for told in _fitting(own, said, patterns(own.language).asked):
            slots = _question(told)
            if slots is not None:
                return (Request(intent="memory_query", confidence=SURE, slots=slots),)
    return ()


def forgotten(own: Reader) -> tuple[Request, ...]:
    """What is to be forgotten: everything, numbers of a list, or what some words are about."""
    if "?" in own.text:
        return ()
    for said in _parts(own):
        for told in _fitting(own, said, patterns(own.language).forgotten):
            kind = told.fit.template.intent
            if kind == "forget_all":
                return (Request(intent="forget", confidence=SURE, slots={"scope": "all"}),)
            if kind == "forget_number":
                named = numbers(told.key("number"))
                return (Request(intent="forget", confidence=SURE, slots={"number": named}),) if named else ()
            if _about_oneself(told):
                return (Request(intent="forget", confidence=FORGETS_WORDS, slots={"query": _whole(told)}),)
    return ()


def topic_named(text: str, language: Language) -> str | None:
    """The topic of "meu aniversário" or "my wife's name"; None when it is none of ours."""
    for question in ("quando é", "qual é", "quem é", "onde", "when is", "what's", "who is"):
        asks = f"{question} {text.strip(' .!?')}"
        words = words_of(asks)
        own = reader(asks, words, language, now=SOME_DAY, zone=ZoneInfo("UTC"))
        for each in LANGUAGES:
            found = asked(own if each == language else own.speaking(each))
            if found and isinstance(about := found[0].slots.get("about"), str):
                return about
    return None


def points_back(text: str) -> bool:
    """Whether a whole message is "esquece isso", which is a no only where something was asked."""
    return POINTS_BACK.fullmatch(" ".join(word.key for word in words_of(text))) is not None


def telling(text: str) -> str:
    """The words of a question that say what it is about, in either language."""
    idle = TABLES["pt-BR"].EMPTY | TABLES["en"].EMPTY
    said = [(word.key, text[word.start : word.end]) for word in words_of(text)]
    return " ".join(OWNED.sub("", typed) for key, typed in said if key not in idle)


def _parts(own: Reader) -> tuple[Sentence, ...]:
    """The message, and what it asks without "você lembra"."""
    whole = sentence(own.text, (0, len(own.text)), own.words, ())
    said, _ = without_preamble(whole, own.language)
    lead = patterns(own.language).asking.match(said.typed.string)
    skipped = len(lead.group().split()) if lead else 0
    if not 0 < skipped < len(said.typed.words):
        return (said,)
    return said, sentence(own.text, (said.typed.words[skipped].start, said.end), own.words, ())


def _fitting(own: Reader, said: Sentence, templates: Catalogue) -> list[Telling]:
    return [Telling(own, said, fit) for fit in fits_in(templates, said)]


def _question(told: Telling) -> dict[str, SlotValue] | None:
    kind, tables = told.fit.template.intent, told.tables
    if kind == "list":
        return {"scope": "all"}
    if kind == "why":
        return {"state": "why"}
    if kind == "why_of":
        short = len(told.words("query")) <= MOST_WORDS and "?" not in told.typed("query")
        return {"state": "why", "query": told.typed("query")} if short else None
    about = told.about or ("aniversário" if kind == "asks_birthday" else "")
    if "thing" in told.fit.spans or "owner" in told.fit.spans:
        if len(told.thing.split()) > MOST_OF_A_THING or not told.owned:
            return None
        known = tables.ATTRIBUTES.get(told.thing)
        about = {
            "asks_birthday_of": f"aniversário: {topic(told.thing, tables)}",
            "asks_name": topic(told.thing, tables),
            "asks_who": tables.RELATIONS.get(told.thing, ""),
            "asks_favorite": favorite(told.thing, tables),
            "asks_attribute": known[0] if known else "",
        }[kind]
    return {"about": about} if about else None


def _whole(told: Telling) -> str:
    """What is to be forgotten, with the "my" that the template took."""
    return f"my {told.typed('query')}" if "<forget> my" in told.fit.template.source else told.typed("query")


def _about_oneself(told: Telling) -> bool:
    """Whether it is one of our own things that is to be forgotten, rather than an errand: "esquece que eu falei"."""
    keys = set(told.keys("query"))
    return bool(keys - TABLES["pt-BR"].EMPTY - TABLES["en"].EMPTY) and bool(
        keys & told.tables.SELF or "<forget> my" in told.fit.template.source
    )
