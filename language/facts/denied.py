"""What a person says is not so, or no longer: "minha esposa não se chama mais Ana", "I no longer work at Acme", "meu sapato não é 42, é 43"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language.facts.kinds import Fact
from language.facts.told import LONGEST, QUOTES, SURE, fact_of
from language.readings import Reader
from language.types import Language, Request
from language.words import fold

MOST_WORDS = 6
"""Of a value that another one takes the place of."""
_NEGATED = re.compile(
    r"\b(?:(?:do|does)\s+not|(?:do|does)n['’]?t|no\s+longer|j[áa]\s+n[ãa]o|n[ãa]o|not)\b\s*|(?<=\bis)n['’]?t\b|(?<=\bam)n['’]?t\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"no\s+longer|j[áa]", re.IGNORECASE)
_ANY_MORE = re.compile(r"\s+(?:mais|j[áa]|any\s?more|any\s+longer)\b", re.IGNORECASE)
_TURN = re.compile(
    r"\s*(?:[,;]|\s(?:e|mas)\s+sim\s|\smas\s|\sbut\s|\s(?:e|and)\s+(?=agora\s|now\s))\s*(?:(?:e|mas|but|and|rather|sim|agora|now|na verdade|actually)\s+)*",
    re.IGNORECASE,
)
"""Where what is so follows what is not."""
_IT_IS = re.compile(r"(?:it['’]?s|it\s+is|she['’]?s|he['’]?s)\s+(?:called\s+|named\s+)?", re.IGNORECASE)
_IT = re.compile(r"(?:ela|ele|isso|agora)\s+", re.IGNORECASE)
_JOB_ENDED = re.compile(
    r"(?:(?:hoje|ontem|ent[ãa]o|ent[ãa]o,|poxa,?|olha,?|gente,?|finalmente)\s+)*(?:eu\s+)?(?:j[áa]\s+)?"
    r"(?:(?:larguei|deixei|perdi)\s+(?:o\s+)?meu\s+(?:emprego|trabalho)|(?:larguei|perdi)\s+o\s+emprego|sa[íi]\s+do\s+(?:meu\s+)?emprego|"
    r"pedi\s+demiss[ãa]o|me\s+demiti|fui\s+demitid[oa]|n[ãa]o\s+trabalho\s+mais)(?:\s+(?:hoje|ontem|do\s+trabalho))?\W*"
    r"|(?:(?:today|yesterday|so|well|finally),?\s+)*i(?:['’]?ve|\s+have|\s+just)?\s+(?:(?:quit|left|lost)\s+my\s+job|resigned|(?:got|was)\s+(?:fired|laid\s+off)|"
    r"no\s+longer\s+work|do\s?n['’]?o?t\s+work\s+any\s?more)(?:\s+(?:today|yesterday))?\W*",
    re.IGNORECASE,
)
"""What ends whatever was known of somebody's work, without naming it."""
_SENTENCES = re.compile(r"(?<=[.!;])\s+|\n")
_RATHER_THAN = re.compile(
    r"\s*,?\s+(?:e\s+|and\s+)?(?:n[ãa]o|not|em\s+vez\s+de|instead\s+of)\s+(?P<old>[^,.;!?]+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Denial:
    """What is not so, as a person would have said that it was, and what is so instead; empty when they do not say."""

    before: str
    instead: str = ""


def denied(own: Reader) -> tuple[Request, ...]:
    """The request to put right, or to forget, what a message says is not so."""
    if _JOB_ENDED.fullmatch(own.text.strip()):
        return (Request(intent="memory_correct", confidence=SURE, slots={"about": "trabalho"}),)
    found = denial(own.text, own.language)
    if found is None:
        return ()
    slots = {"query": found.before, "text": found.instead}
    return (Request(intent="memory_correct", confidence=SURE, slots=slots),)


def denial(text: str, language: Language) -> Denial | None:
    """None when the message does not plainly deny a fact about the person."""
    said = text.strip().rstrip(".! ")
    if len(said) > LONGEST or "?" in said or set(said) & QUOTES or "\n" in said:
        return None
    return _no_longer(said, language) or _rather_than(said, language)


def puts_right(text: str, message: str, language: Language) -> bool:
    """Whether a sentence of a message says, of what it denies, exactly this instead."""
    told = (denial(sentence, language) for sentence in _SENTENCES.split(message))
    return any(found is not None and found.instead == text for found in told)


def _no_longer(said: str, language: Language) -> Denial | None:
    """Of "X não é A", "X não é mais A", "X não é A, é B"."""
    negated = _NEGATED.search(said)
    if negated is None:
        return None
    turn = _TURN.search(said, negated.end())
    subject, end = said[: negated.start()], turn.start() if turn else len(said)
    denies = said[negated.end() : end]
    before = _joined(subject, _ANY_MORE.sub("", denies))
    over = _ANY_MORE.search(denies) is not None or _OVER.match(negated.group()) is not None
    fact = fact_of(before, language)
    # What was only said in passing may have been kept all the same: "não gosto mais de chocolate".
    if fact is None or not (fact.sure or (over and turn is None)) or _NEGATED.search(before):
        return None
    if turn is None:
        return Denial(before)
    instead = next(_same_topic(_instead(subject, before, said[turn.end() :]), fact, language), None)
    return Denial(before, instead) if instead else None


def _rather_than(said: str, language: Language) -> Denial | None:
    """Of "X é B, não A"."""
    found = _RATHER_THAN.search(said)
    fact = fact_of(said[: found.start()], language) if found else None
    if found is None or fact is None or not fact.sure:
        return None
    before = next(_same_topic(_replaced(said[: found.start()], found["old"]), fact, language), None)
    return Denial(before, said[: found.start()].strip()) if before else None


def _instead(subject: str, before: str, after: str) -> Iterator[str]:
    """The sentences that what is so may be: whole, about the same subject, or only another value."""
    yield after
    if said := _IT_IS.match(after):
        # "The name of my wife is not Ana" has its verb before the word that denies.
        yield _joined(subject, "" if subject.rstrip().endswith("is") else "is", after[said.end() :])
    yield _joined(subject, _IT.sub("", after, count=1))
    yield from _replaced(before, after)


def _replaced(sentence: str, value: str) -> Iterator[str]:
    """The sentence with another value at its end; where both begin with one word ("na Acme", "na Beta"), from there."""
    words, first = sentence.split(), fold(value.split(maxsplit=1)[0]) if value.split() else ""
    places = range(max(1, len(words) - MOST_WORDS), len(words))
    for at in sorted(places, key=lambda at: (fold(words[at]) != first, -at)):
        yield " ".join([*words[:at], value.strip()])


def _same_topic(sentences: Iterator[str], fact: Fact, language: Language) -> Iterator[str]:
    for sentence in sentences:
        other = fact_of(sentence, language)
        if other is not None and other.sure and other.about == fact.about and other.value != fact.value:
            yield " ".join(sentence.split())


def _joined(*parts: str) -> str:
    return " ".join(word for part in parts for word in part.split())
