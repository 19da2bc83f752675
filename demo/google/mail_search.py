"""Gmail's search: `from:ana subject:(contrato anexo) after:2026/11/01 is:unread -in:spam {a OR b} "duas palavras"`.

A day without an hour is midnight in California, as Google documents it; whoever means another zone says seconds since
1970. Words are whole words, with or without accents, in any case. An operator that is not known is an ordinary word.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from demo.google import mime
from demo.google.mailbox import Mail, Mailbox

CALIFORNIA = ZoneInfo("America/Los_Angeles")
_TOKEN = re.compile(r'\s*(-?)(?:(\w+):)?("[^"]*"|[^\s(){}"]+|\(|\{)|\s*([)}])')
_UNITS = {"d": timedelta(days=1), "m": timedelta(days=30), "y": timedelta(days=365)}
_SIZES = {"k": 1024, "m": 1024**2}
Test = Callable[[Mail], bool]


@dataclass
class _Reader:
    """A question on its way to a test."""

    box: Mailbox
    now: datetime
    text: str
    place: int = 0
    names: set[str] = field(default_factory=set)
    """Folders and labels that the question names."""

    def group(self, *, either: bool = False, closing: str = "") -> Test:
        """Words that all hold; in braces, or around an OR, one of them is enough."""
        alternatives: list[list[Test]] = [[]]
        while match := _TOKEN.match(self.text, self.place):
            self.place = match.end()
            _, operator, value, closes = match.groups()
            if closes:
                if closes == closing:
                    break
                continue
            if value == "OR" and not operator and alternatives[-1]:
                # An OR stands between its two neighbours only.
                match = _TOKEN.match(self.text, self.place)
                if match and not match[4]:
                    self.place = match.end()
                    before = alternatives[-1].pop()
                    alternatives[-1].append(_either(before, self._one(match)))
                continue
            if value == "AND" and not operator:
                continue
            test = self._one(match)
            if either:
                alternatives.append([test])
            else:
                alternatives[-1].append(test)
        return _any_of(alternatives) if either else _all_of(alternatives[0])

    def _one(self, match: re.Match[str]) -> Test:
        minus, operator, value, _ = match.groups()
        if value in {"(", "{"}:
            test = self._inside(operator, value)
        else:
            test = self._named((operator or "").lower(), value.strip('"'))
        return _not(test) if minus else test

    def _inside(self, operator: str | None, opening: str) -> Test:
        closing = ")" if opening == "(" else "}"
        if not operator:
            return self.group(either=opening == "{", closing=closing)
        ends = self.text.find(closing, self.place)
        ends = len(self.text) if ends < 0 else ends
        words, self.place = self.text[self.place : ends], ends + 1
        tests = [self._named(operator.lower(), word.strip('"')) for word in re.findall(r'"[^"]*"|[^\s"]+', words)]
        return _any_of([[test] for test in tests]) if opening == "{" else _all_of(tests)

    def _named(self, operator: str, value: str) -> Test:
        if operator in _HEADERS:
            names = _HEADERS[operator]
            return lambda mail: any(_has(mail.header(name), value) for name in names)
        if operator in {"in", "is", "label", "category"}:
            return self._labelled(operator, value.lower())
        if operator in _TIMES:
            return _TIMES[operator](value, self.now)
        if operator in _OTHERS:
            return _OTHERS[operator](value)
        words = f"{operator}:{value}" if operator else value
        return lambda mail: _has(_everything(mail), words)

    def _labelled(self, operator: str, value: str) -> Test:
        if operator == "category":
            return lambda mail: f"CATEGORY_{value.upper()}" in mail.labels
        self.names.add(value)
        if value == "anywhere":
            return lambda mail: True
        if value == "read":
            return lambda mail: "UNREAD" not in mail.labels
        if value == "archive":
            return lambda mail: not {"INBOX", "TRASH", "SPAM", "DRAFT", "SENT"} & set(mail.labels)
        if value in {"draft", "drafts"}:
            return lambda mail: "DRAFT" in mail.labels
        own = {label["name"].lower().replace(" ", "-"): name for name, label in self.box.labels.items()}
        wanted = own.get(value.replace(" ", "-"), value.upper())
        return lambda mail: wanted in mail.labels


def search(box: Mailbox, question: str, *, spam_and_trash: bool, now: datetime) -> list[Mail]:
    """What is found, newest first; spam and trash only where they are asked for."""
    reader = _Reader(box, now, question)
    test = reader.group()
    hidden = {"SPAM", "TRASH"}
    if spam_and_trash or "anywhere" in reader.names:
        hidden = set()
    hidden -= {name.upper() for name in reader.names}
    found = [mail for mail in box.mails.values() if not hidden & set(mail.labels) and test(mail)]
    return sorted(found, key=lambda mail: (mail.moment, mail.id), reverse=True)


def _before(value: str, now: datetime) -> Test:
    moment = _moment(value)
    return lambda mail: mail.moment < moment


def _after(value: str, now: datetime) -> Test:
    moment = _moment(value)
    return lambda mail: mail.moment >= moment


def _older(value: str, now: datetime) -> Test:
    return lambda mail: mail.moment < now - _span(value)


def _newer(value: str, now: datetime) -> Test:
    return lambda mail: mail.moment >= now - _span(value)


def _moment(value: str) -> datetime:
    if re.fullmatch(r"\d{8,}", value):
        return datetime.fromtimestamp(int(value), UTC)
    year, month, day = (int(piece) for piece in re.split(r"[/-]", value))
    return datetime(year, month, day, tzinfo=CALIFORNIA)


def _span(value: str) -> timedelta:
    return int(value[:-1]) * _UNITS[value[-1].lower()]


def _size(value: str) -> int:
    unit = _SIZES.get(value[-1].lower())
    return int(value[:-1]) * unit if unit else int(value)


def _has_thing(value: str) -> Test:
    if value == "attachment":
        return lambda mail: bool(mime.attachments(mail.message))
    return lambda mail: value == "userlabels" and any(name.startswith("Label_") for name in mail.labels)


_HEADERS: Mapping[str, tuple[str, ...]] = {
    "from": ("From",),
    "to": ("To", "Cc", "Bcc"),
    "cc": ("Cc",),
    "bcc": ("Bcc",),
    "subject": ("Subject",),
    "list": ("List-ID",),
    "deliveredto": ("Delivered-To",),
}
_TIMES: Mapping[str, Callable[[str, datetime], Test]] = {
    "after": _after,
    "newer": _after,
    "before": _before,
    "older": _before,
    "older_than": _older,
    "newer_than": _newer,
}
_OTHERS: Mapping[str, Callable[[str], Test]] = {
    "has": _has_thing,
    "filename": lambda value: lambda mail: any(_has(name, value) for name in mime.attachments(mail.message)),
    "rfc822msgid": lambda value: lambda mail: mail.header("Message-ID").strip("<>") == value.strip("<>"),
    "larger": lambda value: lambda mail: len(mail.raw) > _size(value),
    "size": lambda value: lambda mail: len(mail.raw) > _size(value),
    "smaller": lambda value: lambda mail: len(mail.raw) < _size(value),
}


def _everything(mail: Mail) -> str:
    heads = " ".join(mail.header(name) for name in ("From", "To", "Cc", "Subject"))
    return f"{heads} {mime.text_of(mail.message)} {' '.join(mime.attachments(mail.message))}"


def _has(text: str, words: str) -> bool:
    """Whole words, in this order."""
    wanted = _plain(words)
    return not wanted or f" {wanted} " in f" {_plain(text)} "


def _plain(text: str) -> str:
    bare = "".join(each for each in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(each))
    return " ".join(re.findall(r"\w+", bare))


def _not(test: Test) -> Test:
    return lambda mail: not test(mail)


def _either(first: Test, second: Test) -> Test:
    return lambda mail: first(mail) or second(mail)


def _all_of(tests: list[Test]) -> Test:
    return lambda mail: all(test(mail) for test in tests)


def _any_of(alternatives: list[list[Test]]) -> Test:
    return lambda mail: any(all(test(mail) for test in tests) for tests in alternatives if tests)
