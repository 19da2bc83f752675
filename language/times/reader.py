"""Runs a language's rules over a text: from characters to values, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from language.normal import Normal
from language.times.grammar import Compiled, Rule, Token, compile_rule, literals, rewrite
from language.times.shared_rules import JOINS, MERGED_DAYS, RANGES
from language.times.tokens import Lexicon, Words
from language.times.values import Here
from language.types import Language

MADE = (
    "clock",
    "day",
    "period",
    "length",
    "moment",
    "hours",
    "span",
    "weekdays",
    "exception",
    "weekday",
    "every",
    "part",
    "daypart",
    "nothing",
    "zone",
)
Stages = Sequence[Sequence[Rule]]
RESULTS = frozenset({"clock", "day", "period", "length", "moment", "hours", "span", "every", "part", "daypart"})


@dataclass(frozen=True, slots=True)
class Reader:
    lexicon: Lexicon
    stages: Sequence[Sequence[Compiled]]

    def read(self, text: Normal, here: Here) -> list[Token]:
        tokens = self.lexicon.tokens(text.text)
        if not any(token.tags for token in tokens):
            return []
        for stage in self.stages:
            tokens = rewrite(tokens, stage, self.lexicon.made, here)
        return tokens


@lru_cache
def reader(language: Language) -> Reader:
    words, first, last = _tables(language)
    all_stages = (*first, MERGED_DAYS, JOINS, RANGES, *last)
    lexicon = Lexicon(words, {literal for stage in all_stages for literal in literals(stage)}, MADE)
    return Reader(lexicon, [[compile_rule(rule, lexicon.signs) for rule in stage] for stage in all_stages])


def _tables(language: Language) -> tuple[Words, Stages, Stages]:
    if language == "en":
        import language.en.when_rules as en  # noqa: PLC0415
        from language.en.when_words import WORDS as EN_WORDS  # noqa: PLC0415

        return EN_WORDS, en.STAGES, en.LAST_STAGES
    import language.pt.when_rules as pt  # noqa: PLC0415
    from language.pt.when_words import WORDS as PT_WORDS  # noqa: PLC0415

    return PT_WORDS, pt.STAGES, pt.LAST_STAGES
