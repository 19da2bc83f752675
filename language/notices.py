"""How long before its time a reminder is wanted: "1 dia antes e 1 hora antes", "half an hour before the meeting"."""

import re
from dataclasses import dataclass

NUMBERS = {
    "um": 1,
    "uma": 1,
    "dois": 2,
    "duas": 2,
    "três": 3,
    "tres": 3,
    "quatro": 4,
    "cinco": 5,
    "seis": 6,
    "sete": 7,
    "dez": 10,
    "quinze": 15,
    "vinte": 20,
    "trinta": 30,
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "meia": 0.5,
    "half a": 0.5,
    "half an": 0.5,
}
UNITS = {
    **dict.fromkeys(("minutos", "minuto", "minutes", "minute", "mins", "min"), 60),
    **dict.fromkeys(("horas", "hora", "hours", "hour", "hrs", "hr", "hs", "h"), 3600),
    **dict.fromkeys(("dias", "dia", "days", "day"), 86_400),
    **dict.fromkeys(("semanas", "semana", "weeks", "week"), 604_800),
}


def _either(words: dict[str, int] | dict[str, float]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TERM = rf"(?P<n>\b\d{{1,3}}|\b(?:{_either(NUMBERS)})\b)\s*(?P<u>{_either(UNITS)})\b"
_PLAIN_TERM = re.sub(r"\?P<\w>", "?:", _TERM)
_NO_CLOCK = r"(?!\d+\s*hs?\b)"
"""Of "às 10h, 1 dia antes" the hour is no notice."""
_JOIN = r"\s*(?:,\s*(?:e|and)?|\be\b|\band\b|&)\s*"
_ON_TIME = r"(?:na hora|no dia|no horário|no horario|at the time|on the day|on time)\b"
_AHEAD = r"(?P<before>antes|before(?:hand)?|ahead(?: of)?|earlier|in advance)\b"
_SAID = re.compile(
    rf"(?:[,;]\s*)?(?:\b(?:com|with)\s+)?(?:{_ON_TIME}{_JOIN})?"
    rf"(?:(?:{_PLAIN_TERM}\s+(?:antes|before)|{_NO_CLOCK}{_PLAIN_TERM}){_JOIN})*{_PLAIN_TERM}\s+{_AHEAD}"
    rf"(?:{_JOIN}{_ON_TIME})?",
    re.IGNORECASE,
)
_EACH = re.compile(_TERM, re.IGNORECASE)
_NONE_AHEAD = re.compile(_ON_TIME, re.IGNORECASE)
_VERBS = r"(?:lembr\w*|avis\w*|remind\w*|alert\w*|notif\w*|(?:tell|warn|ping) me|let me know)"
_REMIND = re.compile(rf"(?:\W*\w+){{0,3}}?\W*\b{_VERBS}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b{_VERBS}(?: me)?\W*$", re.IGNORECASE)
WITH_ONE = re.compile(r"[\s,]+(?:com|with)\s+(?:um |a )?(?:lembrete|aviso|alerta|reminder|alert)\s*$", re.IGNORECASE)
"""Behind an event: "marca dentista quinta às 15h com lembrete 30 min antes"."""
_BARE = re.compile(
    r"^\W*(?P<verb>avis[ae]|lembr[ae]|(?:tell|warn|ping) me|let me know)(?P<of>\s+of)?\s{3,}", re.IGNORECASE
)
"""An order that only its notice tells from a question or a remark: "avisa um dia antes da reunião"."""
_OF_ENGLISH = re.compile(r"\s+(?!on\b|at\b|and\b|every\b|in\b)\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A message without its notices, as long as it was, and these in seconds, the longest first."""

    rest: str
    seconds: tuple[int, ...]


def notices(text: str) -> Ahead | None:
    """None where a message asks for no reminder ahead of something."""
    found = [match for match in _SAID.finditer(text) if _asks(text, match)]
    if not found:
        return None
    rest, seconds = text, set[int]()
    for match in found:
        rest = rest[: match.start()] + _blank(text, match) + rest[match.end() :]
        seconds |= {_seconds(each) for each in _EACH.finditer(match.group())}
        if _NONE_AHEAD.search(match.group()):
            seconds.add(0)
    return Ahead(_ordered(rest), tuple(sorted(seconds, reverse=True)))


def _asks(text: str, match: re.Match[str]) -> bool:
    """Whether it stands behind the order, or in front of it: "10 min antes do dentista me avisa"."""
    ahead = text[: match.start()]
    first = not ahead.strip() and _BEHIND.search(text[match.end() :])
    return bool(first) or WITH_ONE.search(ahead) is not None or _REMIND.match(ahead) is not None


def _ordered(rest: str) -> str:
    """With the whole order, as long as it was."""
    found = _BARE.match(rest)
    if found is None:
        return rest
    whole = "remind me of" if " " in found["verb"] else f"{found['verb']} me"
    return whole.ljust(found.end()) + rest[found.end() :] if len(whole) < found.end() else rest


def lengths(text: str) -> tuple[int, ...]:
    """All that are named, in seconds."""
    return tuple(dict.fromkeys(_seconds(each) for each in _EACH.finditer(text)))


def _blank(text: str, match: re.Match[str]) -> str:
    """As many blanks; what "before the meeting" is about stays: " of the meeting"."""
    length = match.end() - match.start()
    english = match["before"].casefold() in {"before", "ahead of"}
    return " of".ljust(length) if english and _OF_ENGLISH.match(text, match.end()) else " " * length


def _seconds(match: re.Match[str]) -> int:
    number = match["n"].casefold()
    amount = int(number) if number.isdecimal() else NUMBERS[number]
    return round(amount * UNITS[match["u"].casefold()])
