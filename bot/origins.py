"""Where each value of a call came from: the person, their own data, the model, or somebody outside. docs/safety.md has the rules."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from language.normal import normalise
from tools._context import ToolCall

USER, OWN, MODEL, GROUP = "user", "own_data", "model", "group"
EXTERNAL = "external:"
"""What follows names the source: mail, calendar, web, file."""
CHAT = EXTERNAL + "chat"
OTHERS = "words of others"
"""The part of a model's context that holds what somebody else said, passed on or quoted by the person."""
_TRUSTED = {USER: 0, OWN: 1, MODEL: 2, GROUP: 4}
_OUTSIDE = 3
_ID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_WORDLESS = re.compile(r"[\d\s.,:+\-/TZ]*")
"""Dates, hours and numbers: they say nothing a stranger could have put into them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text the model has been shown, and where it came from."""

    origin: str
    text: str


def is_external(origin: str) -> bool:
    return origin.startswith(EXTERNAL) or origin == GROUP


def origins_of(arguments: Mapping[str, object], *, said: str, seen: Sequence[Seen]) -> dict[str, str]:
    """The origin of each argument; of one made of several values, the least trusted."""
    heard, shown = _plain(said), [Seen(each.origin, _plain(each.text)) for each in seen]
    return {name: _worst(_origin(leaf, heard, shown) for leaf in _leaves(value)) for name, value in arguments.items()}


def ids_in(value: object) -> frozenset[str]:
    """The ids of rows that stand anywhere in a value."""
    return frozenset(_ID.findall(json.dumps(value, default=str)))


def outside_of(call: ToolCall, facts: object, known: Mapping[str, str], *, writes: bool) -> dict[str, str]:
    """The rows of a result that hold words from outside, and whose.

    `known` are those of which the ledger knows it; a row written with such words, or made of such a row, becomes one.
    """
    given, rows = ids_in(call.arguments), ids_in(facts)
    held = {row: known[row] for row in rows if row in known}
    if not writes:
        return held
    worded = [o for name, o in call.origins.items() if is_external(o) and _worded(call.arguments.get(name))]
    made_of = [known[each] for each in given if each in known]
    fresh = rows if worded else rows - given if made_of else frozenset[str]()
    return {**dict.fromkeys(fresh, _worst(worded or made_of)), **held}


def worded_by_model(call: ToolCall, facts: object) -> frozenset[str]:
    """The rows of what a call wrote, where words in it are neither the person's nor their rows'."""
    foreign = (name for name, origin in call.origins.items() if origin not in {USER, OWN})
    return ids_in(facts) if any(_worded(call.arguments.get(name)) for name in foreign) else frozenset()


def parts_of(facts: object, *, origin: str, outside: Mapping[str, str]) -> list[Seen]:
    """A result as the texts it is made of: the rows that hold words from outside apart from the rest."""
    apart: list[Seen] = []

    def rest(value: object) -> object:
        if isinstance(value, Mapping):
            whose = outside.get(str(value.get("id")))
            if whose is None:
                return {name: rest(each) for name, each in value.items()}
            apart.append(Seen(whose, _json(value)))
            return None
        return [rest(each) for each in value] if isinstance(value, list | tuple) else value

    left = rest(facts)
    loose = [outside[each] for each in ids_in(left) if each in outside]
    return [Seen(_worst([origin, *loose]), _json(left)), *apart]


def lines_of(context: str, outside: Mapping[str, str]) -> list[Seen]:
    """The context a model is shown, line by line: a row has one line. What stands in the part `OTHERS` is a stranger's."""
    lines, part = [], OWN
    for line in context.splitlines():
        if line.startswith("<"):
            part = CHAT if line == f'<data of="{OTHERS}">' else OWN
        lines.append(Seen(_worst([part, *(outside[each] for each in ids_in(line) if each in outside)]), line))
    return lines


def _origin(value: str, heard: str, seen: Sequence[Seen]) -> str:
    """What the person said counts as theirs even where a stranger said it too; made-up text is as tainted as its surroundings."""
    words = _plain(value)
    if not words or _holds(heard, words):
        return USER
    holding = [each.origin for each in seen if _holds(each.text, words)]
    strange = [origin for origin in holding if is_external(origin)]
    if len(strange) < len(holding) and not (strange and _worded(value)):
        return OWN
    return _worst(strange or [each.origin for each in seen if is_external(each.origin)] or [MODEL])


def _holds(text: str, words: str) -> bool:
    """Whether a text has these words whole: `ana@x.com` is not in `ana@x.com.br`, nor 10 in 100."""
    at = text.find(words)
    while at >= 0:
        if _ends(text[max(at - 2, 0) : at][::-1]) and _ends(text[at + len(words) : at + len(words) + 2]):
            return True
        at = text.find(words, at + 1)
    return False


def _ends(beyond: str) -> bool:
    """Whether a word ends before these two characters."""
    if not beyond or (not beyond[0].isalnum() and beyond[0] not in "@_.-+/"):
        return True
    return beyond[0] in ".-+/" and not beyond[1:].isalnum()


def _plain(text: str) -> str:
    """Case, accents and spacing apart, the same text: all of it, for what follows a familiar beginning may be a stranger's."""
    return " ".join(normalise(text).text.split())


def _worded(value: object) -> bool:
    """Whether a value holds words, and not only ids, dates and numbers."""
    return any(_WORDLESS.fullmatch(_ID.sub("", leaf)) is None for leaf in _leaves(value))


def _worst(origins: Iterable[str]) -> str:
    return max(origins, key=lambda origin: _TRUSTED.get(origin, _OUTSIDE), default=USER)


def _leaves(value: object) -> Iterable[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _json(value: object) -> str:
    """As text to be searched: a line ends where it ends."""
    return json.dumps(value, ensure_ascii=False).replace("\\n", "\n")
