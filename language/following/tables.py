"""What a language's package must offer for following a conversation, compiled once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Protocol

import language.en.following as en
import language.pt.following as pt
from language.intents.catalogue import Catalogue, compiled
from language.intents.template import phrases, read
from language.types import Language


class Words(Protocol):
    @property
    def ACTS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def VOCABULARY(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def KINDS(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def COUNTS(self) -> Mapping[str, int]: ...  # noqa: N802
    @property
    def AND(self) -> str: ...  # noqa: N802
    @property
    def ABOUT(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def ALSO_BEFORE(self) -> str: ...  # noqa: N802
    @property
    def ALSO_AFTER(self) -> str: ...  # noqa: N802
    @property
    def MEANT(self) -> str: ...  # noqa: N802
    @property
    def STRONG(self) -> str: ...  # noqa: N802
    @property
    def WEAK(self) -> str: ...  # noqa: N802
    @property
    def LINKS(self) -> str: ...  # noqa: N802
    @property
    def BUT_NOT(self) -> str: ...  # noqa: N802
    @property
    def JOINS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def CANCELS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def NO_TITLE(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def LATER(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def EARLIER(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def SAME_HOUR(self) -> str: ...  # noqa: N802
    @property
    def IDIOMS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def IS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def INSTEAD(self) -> str: ...  # noqa: N802
    @property
    def AT(self) -> str: ...  # noqa: N802
    @property
    def FROM_NOW(self) -> str: ...  # noqa: N802
    @property
    def SAID_FROM_NOW(self) -> str: ...  # noqa: N802
    @property
    def NOT_THAT(self) -> str: ...  # noqa: N802
    @property
    def PREPOSITIONS(self) -> frozenset[str]: ...  # noqa: N802


WORDS: Mapping[Language, Words] = MappingProxyType({"pt-BR": pt, "en": en})


@dataclass(frozen=True, slots=True)
class Patterns:
    """Over the string of a view, in which a space stands before every word."""

    acts: Catalogue
    instead: re.Pattern[str]
    lead: re.Pattern[str]
    """Opens a correction: `meant`, `strong` or `weak`."""
    links: re.Pattern[str]
    excuse: re.Pattern[str]
    """Ends a correction: "15h, errei"."""
    and_: re.Pattern[str]
    also: re.Pattern[str]
    too: re.Pattern[str]
    pronoun: re.Pattern[str]
    last: re.Pattern[str]
    many: re.Pattern[str]
    one_of: re.Pattern[str]
    priority: re.Pattern[str]
    but_not: str
    joins: frozenset[str]
    is_: frozenset[str]
    at: str
    from_now: str
    """Before a length of time: at its end."""
    said_from_now: re.Pattern[str]
    """How such a time begins."""
    not_that: re.Pattern[str]
    same_hour: re.Pattern[str]
    orders: frozenset[str]
    """What an order to us begins with."""


@cache
def patterns(language: Language) -> Patterns:
    own = WORDS[language]
    words = own.VOCABULARY
    excuses = f"{own.STRONG}|{own.MEANT}"
    levels = "|".join(f"(?P<{level}>{phrases(words[level])[0]})" for level in ("high", "medium", "low"))
    return Patterns(
        acts=compiled((own.ACTS,), words),
        instead=read("title", own.INSTEAD, words).regex,
        lead=re.compile(
            f"(?:(?P<meant>{_any(own.MEANT)})|(?P<strong>{_any(own.STRONG)})|(?P<weak>{_any(own.WEAK)})){END}"
        ),
        links=re.compile(f"{_any(own.LINKS)}{END}"),
        excuse=re.compile(f"{_any(excuses)}$"),
        and_=re.compile(f"{_any(own.AND)}{END}"),
        also=re.compile(f"{_any(own.ALSO_BEFORE)}{END}"),
        too=re.compile(f"{_any(own.ALSO_AFTER)}$"),
        pronoun=re.compile(f"{_any(words['it'])}|{_any(words['in_it'])}{END}"),
        last=re.compile(f"{_any(words['last'])}{END}"),
        many=re.compile(f"{_any(words['them'])}{END}"),
        one_of=re.compile(f"{_any(words['one_of'])}{END}"),
        priority=re.compile(f"(?:(?: prioridade| com prioridade| priority)?(?:{levels})(?: priority| prioridade)?)"),
        but_not=own.BUT_NOT,
        joins=own.JOINS,
        is_=own.IS,
        at=own.AT,
        from_now=own.FROM_NOW,
        said_from_now=re.compile(own.SAID_FROM_NOW, re.IGNORECASE),
        not_that=re.compile(_any(own.NOT_THAT)),
        orders=frozenset(
            word for name in ORDERS for phrase in words[name].split("|") if (word := phrase.strip()) and " " not in word
        ),
        same_hour=re.compile(own.SAME_HOUR, re.IGNORECASE),
    )


def _any(listed: str) -> str:
    return phrases(listed)[0]


END = "(?= |$)"
ORDERS = ("add", "create", "delete", "cancel", "move", "change", "postpone", "rename", "show", "find", "remind")
