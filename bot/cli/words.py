"""How commands speak: a sentence in every language, with its facts filled in."""

from collections.abc import Mapping

from language.types import Language

Words = Mapping[Language, str]
"""One sentence in every language; `{name}` marks a fact."""


def say(words: Words, language: Language, **facts: object) -> str:
    return words[language].format(**facts)
