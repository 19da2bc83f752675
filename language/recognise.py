"""Which of our languages a message is in."""

from collections.abc import Sequence

import language.en.preamble as en
import language.pt.preamble as pt
from language.types import Language
from language.words import Word

PORTUGUESE_ONLY = frozenset("ãõçáéíóúâêôà")
PORTUGUESE = pt.FUNCTION_WORDS - en.FUNCTION_WORDS
ENGLISH = en.FUNCTION_WORDS - pt.FUNCTION_WORDS

FUNCTION_WORDS = pt.FUNCTION_WORDS | en.FUNCTION_WORDS


def language_of(words: Sequence[Word], text: str, preferred: Language) -> Language:
    """The preferred one unless the words say otherwise."""
    portuguese = sum(word.key in PORTUGUESE for word in words) + any(c in PORTUGUESE_ONLY for c in text[:400].lower())
    english = sum(word.key in ENGLISH for word in words)
    if portuguese == english:
        return preferred
    return "pt-BR" if portuguese > english else "en"
