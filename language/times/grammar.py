"""A small cascade: words become signs, and rules rewrite runs of signs into one sign that carries a value.

Each distinct set of tags a word can have is one character, so a message is a short string, a rule an ordinary regular expression
over it, and an ambiguous word ("segunda" is Monday and second) matches wherever one of its readings fits.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

from language.times.values import Here, Value

Meaning = int | float | str | tuple[int, ...] | tuple[str, ...] | Value
Tags = Mapping[str, Meaning]
T = TypeVar("T")

CONNECTIVES = frozenset({"and", "comma", "each", "on", "the"})
"""Tags that stand between the members of a list."""

NAMING = frozenset({"noun", "counter", "label", "dayhalf", "alarm_word"})
"""Tags of words that name things."""

NEAR = 12
"""Words within which something said bears on a time."""

UNKNOWN = "\ue000"
FIRST_SIGN = 0xE001


@dataclass(frozen=True, slots=True)
class Token:
    """A run of the folded text, read in one or more ways."""

    sign: str
    tags: Tags
    start: int
    end: int


class Signs:
    """Hands out one character for each set of tags."""

    def __init__(self) -> None:
        self._of: dict[frozenset[str], str] = {}
        self._having: dict[str, str] = {}

    def of(self, tags: Iterable[str]) -> str:
        key = frozenset(tags)
        if key not in self._of:
            self._of[key] = sign = chr(FIRST_SIGN + len(self._of))
            for tag in key:
                self._having[tag] = self._having.get(tag, "") + sign
        return self._of[key]

    def known(self, tags: Iterable[str]) -> str:
        """The character of a set some rule may know; of no rule's set, that of an unknown word."""
        return self._of.get(frozenset(tags), UNKNOWN)

    def having(self, tag: str) -> str:
        if tag not in self._having:
            raise LookupError(f"no word is tagged {tag!r}")
        return f"[{self._having[tag]}]"


class Match:
    """A rule's hold on a message: the tokens it covers, by the names its pattern gives them."""

    __slots__ = ("_found", "_names", "_tokens", "here")

    def __init__(
        self, found: re.Match[str], tokens: Sequence[Token], names: Mapping[str, tuple[str, ...]], here: Here
    ) -> None:
        self._found, self._tokens, self._names, self.here = found, tokens, names, here

    def has(self, name: str) -> bool:
        return self._found.start(name) >= 0 if name in self._names else False

    def all(self, name: str, kind: type[T]) -> tuple[T, ...]:
        """The values of every token of that name; a name may stand for a run."""
        start, end = self._found.span(name)
        read = ((token, self._read(token, name)) for token in self._tokens[start:end])
        return tuple(
            value
            for token, tag in read
            if tag and tag not in CONNECTIVES and isinstance(value := token.tags[tag], kind)
        )

    def _read(self, token: Token, name: str) -> str | None:
        return next((tag for tag in self._names[name] if tag in token.tags), None)

    def _value(self, token: Token, name: str, kind: type[T]) -> T:
        tag = self._read(token, name)
        assert tag is not None
        value = token.tags[tag]
        assert isinstance(value, kind)
        return value

    @overload
    def get(self, name: str, kind: type[T]) -> T | None: ...
    @overload
    def get(self, name: str, kind: type[T], default: T) -> T: ...
    def get(self, name: str, kind: type[T], default: T | None = None) -> T | None:
        return self._value(self._tokens[self._found.start(name)], name, kind) if self.has(name) else default

    def need(self, name: str, kind: type[T]) -> T:
        return self._value(self._tokens[self._found.start(name)], name, kind)

    def tagged(self, name: str, tag: str, kind: type[T]) -> T | None:
        """Another reading of the token a name stands for, also of one the pattern quotes."""
        value = self._tokens[self._found.start(name)].tags.get(tag) if self.has(name) else None
        return value if isinstance(value, kind) else None

    def unit(self, name: str) -> str:
        return next((unit for tag in ("unit", "weekend", "edge_code") if (unit := self.tagged(name, tag, str))), "")

    def beside(self, step: int) -> Tags | None:
        """What the token that many steps before (-1) or after (1) can be; None beyond the edge of the message."""
        at = self._found.start() + step if step < 0 else self._found.end() + step - 1
        return self._tokens[at].tags if 0 <= at < len(self._tokens) else None

    def word(self, step: int) -> bool:
        """Whether a word stands there that tells nothing about time."""
        tags = self.beside(step)
        return tags is not None and all(tag in NAMING or tag[0] == "'" for tag in tags)

    def near(self, tag: str, stops: frozenset[str]) -> Meaning | None:
        """What a tag means on the nearest token that has it, looking back and then ahead as far as a token that stops."""
        start, end = self._found.span()
        last = min(end + NEAR, len(self._tokens))
        for places in (range(start - 1, max(start - NEAR, 0) - 1, -1), range(end, last)):
            for token in (self._tokens[place] for place in places):
                if token.tags.keys() & stops:
                    break
                if tag in token.tags:
                    return token.tags[tag]
        return None

    def anywhere(self, tag: str) -> bool:
        """Whether any token of the message can be that."""
        return any(tag in token.tags for token in self._tokens)

    def number(self, name: str) -> float:
        """A count; 1 when none was said."""
        if not self.has(name):
            return 1
        token = self._tokens[self._found.start(name)]
        value = self._value(token, name, object)
        if not isinstance(value, int | float):
            # A quoted word: what it counts stands beside it.
            value = token.tags["num"]
        assert isinstance(value, int | float)
        return value

    def integer(self, name: str) -> int:
        return int(self.number(name))


Make = Callable[[Match], tuple[str, Meaning] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of tags and what to make of a run that fits.

    In a pattern a word is a tag, a quoted word is that word itself, `name=tag` gives it a name; the rest is a regular expression.
    """

    pattern: str
    make: Make


class Compiled:
    """A rule over signs; its expression is compiled when a message first has what it needs."""

    __slots__ = ("_regex", "_source", "make", "names", "needs")

    def __init__(self, source: str, names: Mapping[str, tuple[str, ...]], needs: frozenset[str], make: Make) -> None:
        self._source, self.names, self.needs, self.make = source, names, needs, make
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        if self._regex is None:
            self._regex = re.compile(self._source)
        return self._regex


# Bounded, so that no text makes a pattern slow.
RUNS = {"*": "{0,9}", "+": "{1,9}"}
PIECE = re.compile(r"\s+|(?P<name>\w+)=|(?P<tag>'[^']+'|[a-z]\w*)|(?P<look>\(\?<?[=!])|(?P<sign>\(|\)|.)")


def literals(rules: Iterable[Rule]) -> set[str]:
    """The quoted words of the patterns."""
    return {found for rule in rules for found in re.findall(r"'[^']+'", rule.pattern)}


def compile_rule(rule: Rule, signs: Signs) -> Compiled:
    out: list[str] = []
    names: dict[str, list[str]] = {}
    open_names: list[str | None] = []
    waiting: str | None = None
    for piece in PIECE.finditer(rule.pattern):
        if piece["name"]:
            waiting = piece["name"]
        elif piece["tag"]:
            tag = piece["tag"]
            for name in (*open_names, waiting):
                if name is not None:
                    names.setdefault(name, []).append(tag)
            out.append(f"(?P<{waiting}>{signs.having(tag)})" if waiting else signs.having(tag))
            waiting = None
        elif piece["look"]:
            out.append(piece["look"])
            open_names.append(None)
        elif piece["sign"] == "(":
            out.append(f"(?P<{waiting}>" if waiting else "(?:")
            open_names.append(waiting)
            waiting = None
        elif piece["sign"]:
            out.append(RUNS.get(piece["sign"], piece["sign"]))
            if piece["sign"] == ")":
                open_names.pop()
    return Compiled("".join(out), {name: tuple(tags) for name, tags in names.items()}, _needs(rule, signs), rule.make)


def _needs(rule: Rule, signs: Signs) -> frozenset[str]:
    """Signs of which a message must have one for the rule to fit: the rarest part of the pattern that is not optional."""
    parts: list[set[str]] = []
    looks: list[bool] = []
    for piece in PIECE.finditer(rule.pattern):
        if piece["look"] or piece["sign"] == "(":
            looks.append(bool(piece["look"]) or any(looks))
            if len(looks) == 1:
                parts.append(set())
        elif piece["sign"] == ")":
            if looks.pop() and not looks:
                parts.pop()
        elif piece["tag"] and not any(looks):
            if not looks:
                parts.append(set())
            parts[-1].update(signs.having(piece["tag"])[1:-1])
        elif piece["sign"] in OPTIONAL and not looks and parts:
            parts.pop()
        elif piece["sign"] == "|" and not looks:
            return frozenset()
    _, rarest = min(((len(part), place) for place, part in enumerate(parts)), default=(0, -1))
    return frozenset(parts[rarest]) if parts else frozenset()


OPTIONAL = frozenset("?*{")


def rewrite(tokens: list[Token], rules: Iterable[Compiled], signs: Mapping[str, str], here: Here) -> list[Token]:
    """The tokens after each rule had its turn; what a rule makes is one token for the rules after it."""
    text = "".join(token.sign for token in tokens)
    signs_there = set(text)
    for rule in rules:
        if rule.needs and rule.needs.isdisjoint(signs_there):
            continue
        found = rule.regex.search(text)
        if found is None:
            continue
        kept: list[Token] = []
        done = 0
        while found is not None:
            start, end = found.span()
            made = rule.make(Match(found, tokens, rule.names, here))
            if made is None:
                end = start + 1
            else:
                tag, value = made
                kept += tokens[done:start]
                kept.append(Token(signs[tag], {tag: value}, tokens[start].start, tokens[end - 1].end))
                done = end
            found = rule.regex.search(text, end)
        if done:
            tokens = kept + tokens[done:]
            text = "".join(token.sign for token in tokens)
            signs_there = set(text)
    return tokens
