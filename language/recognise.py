"""Which of our languages a message is in."""

from collections.abc import Sequence

import language.en.preamble as en
import language.pt.preamble as pt
from language.types import Language
from language.words import Word

PORTUGUESE_ONLY = frozenset("ãõçáéíóúâêôà")
PORTUGUESE = pt.FUNCTION_WORDS - en.FUNCTION_WORDS
ENGLISH = en.FUNCTION_WORDS - pt.FUNCTION_WORDS

INITIAL_BEFORE = frozenset(".0123456789")

FUNCTION_WORDS = pt.FUNCTION_WORDS | en.FUNCTION_WORDS


CLEAR = 3
"""So many words more of one language than of the other leave no doubt."""


def clearly(words: Sequence[Word], language: Language) -> bool:
    """Whether a message can be in no language but this one."""
    own, other = (PORTUGUESE, ENGLISH) if language == "pt-BR" else (ENGLISH, PORTUGUESE)
    return sum(word.key in own for word in words) - sum(word.key in other for word in words) >= CLEAR


def language_of(words: Sequence[Word], text: str, preferred: Language) -> Language:
    """The preferred one unless the words say otherwise."""
    words = [word for word in words if not _initial(word, text)]
    portuguese = sum(word.key in PORTUGUESE for word in words) + any(c in PORTUGUESE_ONLY for c in text[:400].lower())
    english = sum(word.key in ENGLISH for word in words)
    if portuguese == english:
        return preferred
    return "pt-BR" if portuguese > english else "en"


def _initial(word: Word, text: str) -> bool:
    """Whether it is a letter of "p.m." or of "q1", which is no word of chat."""
    return word.end - word.start == 1 and text[word.end : word.end + 1] in INITIAL_BEFORE
