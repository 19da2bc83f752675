"""The catalogue: every intent's templates in one language, found by the words they cannot do without."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

import language.en.connected as en_connected
import language.en.intents as en
import language.pt.connected as pt_connected
import language.pt.intents as pt
from language.intents.template import MAYBE, Template, read
from language.types import Language, Scope

Tables = Iterable[Mapping[str, str]]

TABLES: dict[Language, tuple[Tables, Mapping[str, str]]] = {
    "pt-BR": (pt.TABLES, pt.VOCABULARY),
    "en": (en.TABLES, en.VOCABULARY),
}
CONNECTED: dict[Language, tuple[Tables, Mapping[str, str]]] = {
    "pt-BR": (pt_connected.TABLES, pt_connected.VOCABULARY),
    "en": (en_connected.TABLES, en_connected.VOCABULARY),
}
"""What only those say, in these words, who have connected a calendar, mail and files; no guess is learnt from it."""


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
def catalogue(language: Language, scope: Scope = "ours") -> Catalogue:
    if scope == "ours":
        return compiled(*TABLES[language])
    more = (each for each in _templates(*CONNECTED[language]) if scope == "named" or MAYBE not in each.given)
    return _found_by_word((*catalogue(language).templates, *more))


def compiled(tables: Tables, vocabulary: Mapping[str, str]) -> Catalogue:
    """Raises ValueError when a line is no template."""
    return _found_by_word(_templates(tables, vocabulary))


def _templates(tables: Tables, vocabulary: Mapping[str, str]) -> tuple[Template, ...]:
    return tuple(
        read(intent, line, vocabulary)
        for table in tables
        for intent, block in table.items()
        for line in block.splitlines()
        if line.strip()
    )


def _found_by_word(templates: tuple[Template, ...]) -> Catalogue:
    by_word: dict[str, list[int]] = {}
    for number, template in enumerate(templates):
        for word in template.anchors:
            by_word.setdefault(word, []).append(number)
    return Catalogue(templates, {word: tuple(numbers) for word, numbers in by_word.items()})
