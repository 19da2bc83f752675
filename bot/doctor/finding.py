"""What one check found."""

from dataclasses import dataclass
from typing import Literal

from bot.cli.words import Words, say
from language.types import Language

State = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A check's name, how bad it is, and a sentence with the remedy."""

    name: str
    state: State
    sentence: str


def fine(name: str, words: Words, language: Language, **facts: object) -> Finding:
    return Finding(name, "ok", say(words, language, **facts))


def wrong(name: str, state: Literal["warn", "fail"], words: Words, language: Language, **facts: object) -> Finding:
    return Finding(name, state, say(words, language, **facts))
