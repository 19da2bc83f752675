"""Courtesies and forms of address around a request: "oi, você pode ... por favor", "hey, could you ... please"."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Protocol

import language.en.preamble as en
import language.pt.preamble as pt
from language.intents.sentence import Sentence, sentence
from language.intents.template import phrases
from language.types import Language


class Courtesies(Protocol):
    @property
    def BEFORE(self) -> str: ...  # noqa: N802
    @property
    def ASKING(self) -> str: ...  # noqa: N802
    @property
    def AFTER(self) -> str: ...  # noqa: N802


TABLES: Mapping[Language, Courtesies] = MappingProxyType({"pt-BR": pt, "en": en})


def without_preamble(whole: Sentence, language: Language) -> tuple[Sentence, bool]:
    """The sentence without them, and whether it asked us to do something; the same sentence when nothing else is left."""
    before, after = _patterns(language)
    # On the masked words: "depois do almoço" is a time, though "depois" alone only opens a sentence.
    view = whole.masked
    head = before.match(view.string)
    skipped = len(head.group().split()) if head else 0
    tail = after.search(view.string, head.end() if head else 0)
    last = len(view.words) - (len(tail.group().split()) if tail else 0)
    if last - skipped == len(view.words) or last <= skipped:
        return whole, False
    start = view.words[skipped - 1].end if skipped else whole.start
    end = view.words[last].start if last < len(view.words) else whole.end
    return sentence(whole.text, (start, end), whole.typed.words, whole.whens), bool(head and head["asking"])


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before a request and what after it."""
    own = TABLES[language]
    polite, _ = phrases(own.BEFORE)
    asks, _ = phrases(own.ASKING)
    ends, _ = phrases(own.AFTER)
    end_of_word = r"(?= |$)"
    head = (
        rf"(?:{polite}{end_of_word}){{0,4}}(?P<asking>(?:{asks}{end_of_word}){{0,2}})(?:{polite}{end_of_word}){{0,2}}"
    )
    return re.compile(head), re.compile(rf"(?:{ends}{end_of_word}){{1,3}}$")
