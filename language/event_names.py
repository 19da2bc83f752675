"""What an event is called, where the verb of its sentence takes the noun along: "marca uma call com a Ana" is about "call com a Ana"."""

from collections.abc import Mapping, Sequence
from functools import cache

from language.intents.catalogue import TABLES
from language.intents.match import Fit
from language.intents.template import TIME
from language.tables import VERBS
from language.types import Language
from language.words import Word

FARTHEST_NOUN = 3


def with_noun(fit: Fit, slot: str, language: Language) -> Mapping[str, tuple[int, int]]:
    """The spans with a slot that begins at the noun of the event: "marca uma call com a Ana" is about "call com a Ana"."""
    words = fit.view.words
    start, end = fit.spans.get(slot, fit.spans.get("rest", (len(words), len(words))))
    events = (VERBS[language].EVENTS | _named_events(language)) - VERBS[language].GENERIC_EVENTS
    near = range(start - 1, max(-1, start - 1 - FARTHEST_NOUN), -1)
    # Without a slot the noun may stand before the verb: "meu plantão passou para sábado".
    places = near if start < len(words) else (*near, *range(min(start, FARTHEST_NOUN)))
    at = next((at for at in places if words[at].key in events), None)
    if at is None:
        named = slot in fit.spans and end < len(words) and words[end].key in events
        return {**fit.spans, slot: (start, end + 1)} if named else fit.spans
    while at and words[at - 1].key in events:
        at -= 1
    return {**fit.spans, slot: (at, end if start < len(words) else _before_time(words, at, language))}


@cache
def _named_events(language: Language) -> frozenset[str]:
    """One of each that templates know: "café" tells what takes place, though alone it is no event."""
    named = TABLES[language][1]["event"].replace("\n", " ").split("|")
    return frozenset(word for each in named if (word := each.strip()).isalpha() and not word.endswith("s"))


def _before_time(words: Sequence[Word], at: int, language: Language) -> int:
    """Where the time begins, or what is told of it: "a reunião passou para terça"."""
    ends = {TIME} | VERBS[language].FINITE
    return next((end for end in range(at, len(words)) if words[end].key in ends), len(words))
