r"""Drive's query language: `name contains 'contrato' and (mimeType = '...' or not 'root' in parents) and trashed = false`.

Quotes inside a text are written \'. As Google documents it, `name contains` finds words by how they begin, and
`fullText contains` whole words, or a phrase in double quotes.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from demo.google.drive_files import StoredFile, root_of
from demo.google.errors import GoogleError
from demo.google.world import Call

_TOKEN = re.compile(r"\s*('(?:[^'\\]|\\.)*'|[()]|!=|<=|>=|=|<|>|\w+)")
Test = Callable[[StoredFile], bool]
_COMPARE: dict[str, Callable[[object, object], bool]] = {
    "=": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


def test_of(call: Call, question: str) -> Test:
    """Whether a file is meant; a question that cannot be read is a 400."""
    tokens, place = [], 0
    while question[place:].strip():
        match = _TOKEN.match(question, place)
        if match is None:
            raise _unreadable()
        tokens.append(match[1])
        place = match.end()
    reader = _Reader(call, tokens)
    test = reader.either()
    if reader.tokens:
        raise _unreadable()
    return test


class _Reader:
    """Tokens on their way to a test."""

    def __init__(self, call: Call, tokens: list[str]) -> None:
        self.call = call
        self.tokens = tokens

    def either(self) -> Test:
        tests = [self._both()]
        while self._takes("or"):
            tests.append(self._both())
        return lambda file: any(test(file) for test in tests)

    def _both(self) -> Test:
        tests = [self._one()]
        while self._takes("and"):
            tests.append(self._one())
        return lambda file: all(test(file) for test in tests)

    def _one(self) -> Test:
        if self._takes("not"):
            inner = self._one()
            return lambda file: not inner(file)
        if self._takes("("):
            inner = self.either()
            if not self._takes(")"):
                raise _unreadable()
            return inner
        return self._term()

    def _term(self) -> Test:
        first = self._next()
        if first == "sharedWithMe":
            me = self.call.account.email
            if self._takes("="):
                self._next()
            return lambda file: file.owner != me and file.is_listed_for(me)
        operator, last = self._next(), self._next()
        if first.startswith("'") and operator == "in":
            return self._within(_text(first), last)
        if first in {"trashed", "starred"} and operator in {"=", "!="} and last in {"true", "false"}:
            return lambda file: (getattr(file, first) == (last == "true")) == (operator == "=")
        if not last.startswith("'"):
            raise _unreadable()
        return _said(first, operator, _text(last))

    def _within(self, value: str, where: str) -> Test:
        if where == "parents":
            folder = root_of(self.call.account) if value == "root" else value
            return lambda file: folder in file.parents
        if where == "owners":
            return lambda file: file.owner == value
        roles = {"readers": {"reader", "commenter", "writer", "owner"}, "writers": {"writer", "owner"}}
        if where not in roles:
            raise _unreadable()
        return lambda file: any(
            each.get("emailAddress") == value and each["role"] in roles[where] for each in file.permissions.values()
        )

    def _takes(self, word: str) -> bool:
        if self.tokens and self.tokens[0] == word:
            self.tokens.pop(0)
            return True
        return False

    def _next(self) -> str:
        if not self.tokens:
            raise _unreadable()
        return self.tokens.pop(0)


def _said(field: str, operator: str, value: str) -> Test:
    words = _words(value)
    match field, operator:
        case "name", "contains":
            return lambda file: all(any(each.startswith(word) for each in _words(file.name)) for word in words)
        case "name", "=" | "!=":
            return lambda file: (file.name == value) == (operator == "=")
        case "fullText", "contains":
            return _mentions(value, words)
        case "mimeType", "contains":
            return lambda file: file.kind.startswith(value)
        case "mimeType", "=" | "!=":
            return lambda file: (file.kind == value) == (operator == "=")
        case "modifiedTime" | "createdTime", operator if operator in _COMPARE:
            moment, name = _moment(value), field.removesuffix("Time")
            return lambda file: _COMPARE[operator](getattr(file, name), moment)
    raise _unreadable()


def _mentions(value: str, words: list[str]) -> Test:
    if value.startswith('"'):
        phrase = f" {' '.join(words)} "
        return lambda file: phrase in f" {' '.join(_words(f'{file.name} {file.description} {file.text}'))} "
    return lambda file: set(words) <= set(_words(f"{file.name} {file.description} {file.text}"))


def _moment(value: str) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise _unreadable() from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("_", " "))


def _text(token: str) -> str:
    return re.sub(r"\\(.)", r"\1", token[1:-1])


def _unreadable() -> GoogleError:
    return GoogleError(400, "invalid", "Invalid Value", location="q")
