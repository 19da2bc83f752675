"""Which templates a sentence fits, best first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from language.intents.catalogue import Catalogue, catalogue
from language.intents.labels import effect
from language.intents.sentence import Sentence, View
from language.intents.template import MAYBE, TIMED, Template
from language.types import Language, Scope

Span = tuple[int, int]
FIRST = frozenset(("event", "guest", "invitation", "mails"))
"""What must be there for a reading that goes before others: the verbs of a calendar mean something else of anything else."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A template that covers a whole sentence."""

    template: Template
    view: View
    spans: Mapping[str, Span]
    """Slot name -> which words of the view fill it."""
    literal: int
    """How many words the template itself accounts for: the more, the surer that it is the right one."""


def fits(sentence: Sentence, language: Language, scope: Scope = "ours") -> list[Fit]:
    return fits_in(catalogue(language, scope), sentence)


def fits_in(templates: Catalogue, sentence: Sentence) -> list[Fit]:
    found = list(_all(sentence, templates))
    # What only holds where an event is called so, or mails were listed, goes first: where none is, it is left out and all is read again.
    found.sort(key=lambda fit: (fit.template.given.get(MAYBE) not in FIRST, *_by_words(fit)))
    return found


def _cuts_a_date(sentence: Sentence, view: View, spans: Mapping[str, Span]) -> bool:
    """Whether a number and the time behind it are one date: "agenda de 7 de dezembro" names no seventh row."""
    if not {"number", "when"} <= spans.keys():
        return False
    number, when = (view.words[spans[slot][0]].start for slot in ("number", "when"))
    dates = (span for each in sentence.whens if each.kind == "date" for span in each.spans or (each.span,))
    return any(start <= number < when < end for start, end in dates)


def _by_words(fit: Fit) -> tuple[float, float]:
    return -fit.template.confidence * (1 + fit.literal / 4), fit.template.confidence


def _all(sentence: Sentence, templates: Catalogue) -> Iterator[Fit]:
    keys = {word.key for word in (*sentence.typed.words, *sentence.masked.words)}
    for template in templates.near(keys):
        view = sentence.typed if template.raw else sentence.masked
        match = template.regex.fullmatch(view.string)
        if match is None and sentence.whens and effect(template.intent) != "write":
            # "Até amanhã" and "que dia cai dia 25" are sayings and questions whose words only look like a time of the request.
            view = sentence.typed
            match = template.regex.fullmatch(view.string)
        if match is None:
            continue
        spans = {slot: view.span(*match.span(slot)) for slot in template.slots if match.start(slot) >= 0}
        if _cuts_a_date(sentence, view, spans):
            continue
        # A time that a template asks for is as good as a word of it.
        filled = sum(end - start for slot, (start, end) in spans.items() if slot not in TIMED)
        yield Fit(template, view, spans, len(view.words) - filled)
