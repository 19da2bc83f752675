"""Courtesies and forms of address around a request: "oi, você pode ... por favor", "hey, could you ... please"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Protocol

import language.en.preamble as en
import language.pt.preamble as pt
from language.intents.sentence import Sentence, sentence
from language.intents.template import phrases
from language.tables import ONGOING, VERBS
from language.types import Language
from language.words import Word

LONGEST_FILLER = 4
CALLED = re.compile(r"\s{0,3}[,!.…:;\n]")
ADDRESSES: Mapping[Language, frozenset[str]] = MappingProxyType({"pt-BR": pt.ADDRESSES, "en": frozenset()})
"""Words of address that are as often something else; English has none yet."""


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
    while skipped and _names_a_thing(view.words[skipped - 1 : skipped + 1], whole.text, language):
        skipped -= 1
    if last - skipped == len(view.words) or last <= skipped:
        return whole, False
    start = view.words[skipped - 1].end if skipped else whole.start
    end = view.words[last].start if last < len(view.words) else whole.end
    return sentence(whole.text, (start, end), whole.typed.words, whole.whens), bool(head and head["asking"])


def without_filler(part: Sentence, language: Language) -> Sentence | None:
    """The sentence without what says nothing behind its order: "marca aí uma reunião"; None when it has no such words."""
    words = part.typed.words
    tables = ONGOING[language]
    if len(words) < 3 or words[0].key not in tables.MAKES:  # noqa: PLR2004
        return None
    keys = " ".join(word.key for word in words[1 : 1 + LONGEST_FILLER])
    filler = next((each for each in tables.FILLERS if f"{keys} ".startswith(f"{each} ")), None)
    skipped = len(filler.split()) if filler else 0
    if not skipped or len(words) <= skipped + 1:
        return None
    order = words[0]._replace(end=words[skipped].end)
    return sentence(part.text, (part.start, part.end), [order, *words[1 + skipped :]], part.whens)


def _names_a_thing(words: Sequence[Word], text: str, language: Language) -> bool:
    """Whether a word of address opens what the request is about: "show do Djavan", "amigo secreto"; a comma ends an address."""
    key = words[0].key
    events = VERBS[language].EVENTS
    known = key in events or " ".join(word.key for word in words) in events or key in ADDRESSES[language]
    return known and not CALLED.match(text, words[0].end)


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
