"""Sentence templates: a line such as `<add> {items} [on] my list` becomes a regular expression over folded words.

    word            that word                       (a|b c)  one of these
    [x]             x or nothing                    <name>   a phrase list of the language's vocabulary
    {slot}          one or more words, few          {slot!}  the same, times in it kept as words
    {when}          a time, required; {length} how long something lasts, {lasts!} the same where no hour of a clock can be meant
    0.6 ...         the confidence of this template (0.95 when not said)
    ... => key=value    slots the template itself gives

A time may stand between any two elements, unless the template reads numbers of a list or words kept as typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from language.intents.numerals import NUMBERS
from language.lasting import LASTING
from language.listed import listed

TIME = "§"
SURE = 0.95
MAYBE = "maybe"
"""What a template gives that only holds where something is called as it says."""
TIMED = frozenset(("when", "length"))

TOKEN = re.compile(r"[()\[\]|]|\{[a-z_]+!?\}|<[a-z_]+>|[^\s()\[\]|{}<>]+")
TIMES = rf"(?: {TIME})*"
ANY_WORDS = r"(?: \S+)+?"

Vocabulary = Mapping[str, str]


@dataclass(frozen=True)
class Template:
    intent: str
    source: str
    confidence: float
    given: Mapping[str, str]
    needs: tuple[frozenset[str], ...]
    """A message that fits has at least one word of each."""
    anchors: frozenset[str]
    """The rarest of them: what the template is found by."""
    pattern: str
    raw: bool
    """Matched on the words as typed, without times standing in for words."""
    slots: tuple[str, ...] = field(default=())

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


def read(intent: str, line: str, vocabulary: Vocabulary) -> Template:
    """Raises ValueError when the line is not a template or has no word to find it by."""
    body, _, given = line.partition("=>")
    first, _, rest = body.strip().partition(" ")
    confidence, body = (float(first), rest) if re.fullmatch(r"[01]?\.\d+", first) else (SURE, body)
    slots = tuple(found.strip("{}") for found in re.findall(r"\{[a-z_]+!?\}", body))
    raw = "{number}" in body or any(slot.endswith("!") for slot in slots)
    reader = _Reader(body, vocabulary, raw=raw)
    pattern, anchors, _ = reader.sequence(top=True)
    if not anchors:
        raise ValueError(f"{intent}: no word of {line!r} is always there")
    pairs = dict(pair.split("=", 1) for pair in given.split())
    needs = (*reader.needs, frozenset((TIME,))) if reader.timed else tuple(reader.needs)
    return Template(
        intent, line, confidence, pairs, needs, anchors, pattern, raw, tuple(slot.rstrip("!") for slot in slots)
    )


class _Reader:
    """Recursive descent over one template; each part yields its pattern and the words one of which it needs."""

    def __init__(self, body: str, vocabulary: Vocabulary, *, raw: bool) -> None:
        self.tokens: list[str] = TOKEN.findall(body)
        self.at = 0
        self.vocabulary = vocabulary
        self.raw = raw
        self.needs: list[frozenset[str]] = []
        self.timed = False
        """A masked time stands at the top level, outside anything optional."""

    def sequence(self, *, top: bool = False) -> tuple[str, frozenset[str], str]:
        """Until the end, a bar or a closing bracket, which is returned."""
        between = TIMES if top and not self.raw else ""
        parts: list[str] = []
        best: frozenset[str] = frozenset()
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token in {"|", ")", "]"}:
                return between.join(parts), best, token
            pattern, anchors = self._part(token)
            parts.append(pattern)
            best = _better(best, anchors)
            if top and anchors:
                self.needs.append(anchors)
            self.timed = self.timed or (top and not self.raw and token.strip("{}") in TIMED)
        return between + between.join(parts) + between, best, ""

    def _part(self, token: str) -> tuple[str, frozenset[str]]:
        if token in {"(", "["}:
            pattern, anchors = self._choices()
            optional = token.startswith("[")
            return (pattern + "?", frozenset()) if optional else (pattern, anchors)
        if token.startswith("{"):
            return self._slot(token.strip("{}").rstrip("!")), frozenset()
        if token.startswith("<"):
            return phrases(self.vocabulary[token.strip("<>")])
        return " " + re.escape(token), frozenset({token})

    def _choices(self) -> tuple[str, frozenset[str]]:
        patterns: list[str] = []
        anchors: frozenset[str] = frozenset()
        always = True
        closing = "|"
        while closing == "|":
            pattern, needed, closing = self.sequence()
            patterns.append(pattern)
            always = always and bool(needed)
            anchors |= needed
        return f"(?:{'|'.join(patterns)})", anchors if always else frozenset()

    def _slot(self, name: str) -> str:
        if name == "number":
            return f"(?P<number>{NUMBERS})"
        if name == "lasts":
            return f"(?P<lasts>{LASTING})"
        if name in TIMED and not self.raw:
            return f"(?P<{name}>(?: {TIME})+)"
        if name == "word":
            return r"(?P<word> [^\s§]+)"
        return f"(?P<{name}>{ANY_WORDS})"


@lru_cache
def phrases(listed: str) -> tuple[str, frozenset[str]]:
    """A phrase list `a|b c|d` and the words it can be found by."""
    # Longest first: "preciso lembrar de" before "preciso", or the slot after it would begin too early.
    options = sorted((option.split() for option in listed.replace("\n", " ").split("|")), key=len, reverse=True)
    anchors = frozenset(min(option, key=_commonness) for option in options)
    return "(?:" + "|".join(" " + " ".join(map(re.escape, option)) for option in options) + ")", anchors


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    if not one or not other:
        return one or other
    return min(one, other, key=lambda words: (max(map(_commonness, words)), len(words)))


def _commonness(word: str) -> tuple[bool, int]:
    return word in COMMON or len(word) < SHORT, -len(word)


SHORT = 3
COMMON = listed(
    "a o as os um uma de do da dos das que para em no na nos nas com por e me meu minha meus minhas eu se isso esta este "
    "the an to of in on at for my me i is it that this with and you your do"
)
