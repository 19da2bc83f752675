"""The catalogue: every intent's templates in one language, found by the words they cannot do without."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

import language.en.intents as en
import language.pt.intents as pt
from language.intents.template import Template, read
from language.types import Language

Tables = Iterable[Mapping[str, str]]

TABLES: dict[Language, tuple[Tables, Mapping[str, str]]] = {
    "pt-BR": (pt.TABLES, pt.VOCABULARY),
    "en": (en.TABLES, en.VOCABULARY),
}


@dataclass(frozen=True)
class Catalogue:
    templates: tuple[Template, ...]
    by_word: Mapping[str, tuple[int, ...]]

    def near(self, words: AbstractSet[str]) -> Iterator[Template]:
        """Templates that share every necessary word with the message, in catalogue order."""
        seen = {number for word in words for number in self.by_word.get(word, ())}
        near = (self.templates[number] for number in sorted(seen))
        return (template for template in near if not any(need.isdisjoint(words) for need in template.needs))


@cache
def catalogue(language: Language) -> Catalogue:
    return compiled(*TABLES[language])


def compiled(tables: Tables, vocabulary: Mapping[str, str]) -> Catalogue:
    """Raises ValueError when a line is no template."""
    templates = tuple(
        read(intent, line, vocabulary)
        for table in tables
        for intent, block in table.items()
        for line in block.splitlines()
        if line.strip()
    )
    by_word: dict[str, list[int]] = {}
    for number, template in enumerate(templates):
        for word in template.anchors:
            by_word.setdefault(word, []).append(number)
    return Catalogue(templates, {word: tuple(numbers) for word, numbers in by_word.items()})
