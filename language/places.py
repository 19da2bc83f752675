"""Where something takes place: what is said after its time ("dentista terça 16h na Rua Augusta, 1200")."""

from language import cut
from language.intents.sentence import Sentence, View
from language.intents.template import TIME
from language.tables import SLOTS
from language.types import Language

LONGEST = 8
Span = tuple[int, int]


def placed(sentence: Sentence, view: View, span: Span, language: Language) -> tuple[Span, str]:
    """The words of a title without the place said after its time, and that place; empty when none is said."""
    first, last = span
    end = next((at for at in range(last, len(view.words)) if view.words[at].key != TIME), last)
    times = [at for at in range(first + 1, max(last, end)) if view.words[at].key == TIME]
    rest = (times[-1] + 1, last) if times else (last, last)
    words = view.words[rest[0] : rest[1]]
    if not words or len(words) > LONGEST:
        return span, ""
    led = words[0].key in SLOTS[language].PLACES
    between = sentence.text[view.words[rest[0] - 1].end : words[0].start]
    named = "," in between and sentence.text[words[0].start].isupper() and len(words) > 1
    place = cut.title(sentence, view, (rest[0] + led, rest[1]), language)
    return ((first, times[-1]), place) if place and (led or named) else (span, "")
