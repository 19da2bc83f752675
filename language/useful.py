"""Up to when a reminder is of use, and what becomes of it afterwards: "depois das 8:30 não adianta", "if I miss it, just in the summary"."""

import re
from dataclasses import dataclass
from typing import Literal

from language.normal import normalise
from language.notices import NUMBERS, UNITS

NAMED = {
    "meio-dia": (12, 0),
    "meio dia": (12, 0),
    "noon": (12, 0),
    "meia-noite": (0, 0),
    "meia noite": (0, 0),
    "midnight": (0, 0),
}
NOON = 12
_CLOCK = (
    r"(?:(?P<named>meio[- ]dia|meia[- ]noite|noon|midnight)|"
    r"(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2})|(?: ?hs?\b| horas?\b)?)(?: ?(?P<half>am|pm)\b)?)"
)
_NUMBER = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_LENGTH = rf"(?P<n>\d{{1,3}}|{_NUMBER}) ?(?P<u>{_UNIT})\b"
_AT = r"(?:(?:da?s|as|a|o|do|ao|at) )?"
_NO_USE = r"(?:ja )?nao (?:me )?(?:adianta|serve|vale|interessa|importa|faz (?:mais )?sentido|e util|tem utilidade)(?: de nada| mais| nada| pra nada)*"
_POINTLESS = r"(?:(?:there ?s|there is|theres|it ?s|it is|its) )?(?:no (?:point|use|good)|useless|pointless|not useful|too late|of no use)"
_MISSED = r"se (?:eu )?(?:perder|passar|atrasar|nao (?:der|conseguir)|estiver fora|voce (?:estiver|tiver) fora(?: do ar)?)(?: da hora| a hora| o horario)?"
_MISSED_EN = r"if (?:(?:i|it ?s|its|it is|you|it) )?(?:miss(?:ed)?|late|are (?:late|offline))(?: it| that)?"
_UNTIL = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:so|apenas|somente) (?:(?:me )?(?:avisa|lembra|vale|serve|adianta) )?(?:se (?:for )?)?(?:ate|antes d[aeo]s?) {_AT}{_CLOCK}",
        rf"(?:depois|a partir|passou|passando|apos) {_AT}{_CLOCK},? {_NO_USE}",
        rf"{_NO_USE} (?:depois|a partir|apos|passou) {_AT}{_CLOCK}",
        rf"only (?:(?:tell me|remind me) )?(?:if (?:it ?s |it is |its )?|useful |good |worth it )?(?:before|until|till|by|up to) {_CLOCK}",
        rf"{_POINTLESS} after {_CLOCK}",
        rf"after {_CLOCK},? {_POINTLESS}",
    )
)
_NEVER_MIND = r"(?:nao (?:precisa|avisa|me avisa|adianta)(?: mais| avisar)*|esquece|deixa pra la)"
_NEVER_MIND_EN = r"(?:(?:don ?t|do not) bother|skip it|forget it|never mind)"
_FOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:so )?(?:vale|serve|adianta) (?:so )?(?:por|durante|ate) {_LENGTH}(?: depois)?",
        rf"se (?:atrasar|passar) (?:mais d[eo] |de )?{_LENGTH},? {_NEVER_MIND}",
        rf"only (?:useful|good|worth it) for {_LENGTH}",
        rf"if (?:it ?s |it is |its )?(?:more than |over )?{_LENGTH} late,? {_NEVER_MIND_EN}",
    )
)
_DIGEST = re.compile(
    rf"(?:{_MISSED},? (?:(?:me )?(?:avisa|avise|conta|conte|fala|manda|poe|coloca|deixa|lembra|mostra)(?: isso)? )?(?:so |apenas |somente )?(?:n[oa]|num|junto no) resumo"
    rf"|{_MISSED_EN},? (?:just |only )?(?:(?:tell|put|include|show|mention|leave)(?: me| it| that)? )?(?:just |only )?in (?:the|a|my) (?:summary|digest))"
)
_ALWAYS = re.compile(
    r"(?:(?:me )?(?:avisa|avise|lembra) (?:sempre,? )?mesmo (?:que (?:atrase|atrasado|atrasada)|atrasad[oa]|se atrasar|tarde)"
    r"|mesmo (?:que atrase|atrasad[oa]),? (?:me )?(?:avisa|avise|lembra)"
    r"|(?:tell|remind) me (?:anyway |always )?even (?:if (?:it ?s |it is |its )?)?late)"
)
_ASKS = re.compile(
    r"(?:\W*\w+){0,3}?\W*\b(?:lembr\w*|avis\w*|remind\w*|alert\w*|notif\w*|acord\w*|wake|alarme?|tell)\b"
)
_LED = re.compile(r"(?:[\s,;.:–-]|\b(?:mas|but|e|and)\b)*$")


@dataclass(frozen=True, slots=True)
class Use:
    """What was said of the use of a reminder."""

    kind: Literal["until", "for", "digest", "always"]
    hour: int = 0
    minute: int = 0
    """Of `until`, the time of day."""
    sure: bool = True
    """Whether that hour is one of the whole day: an unmarked 8 may be the evening's."""
    seconds: int = 0
    """Of `for`, how long after its time."""

    def slot(self) -> tuple[str, ...]:
        """As a request carries it."""
        return (self.kind, str(self.hour), str(self.minute), str(int(self.sure)), str(self.seconds))

    @classmethod
    def of(cls, slot: object) -> "Use | None":
        if not isinstance(slot, tuple) or len(slot) != 5:  # noqa: PLR2004
            return None
        kind, hour, minute, sure, seconds = map(str, slot)
        for known in ("until", "for", "digest", "always"):
            if kind == known:
                return cls(known, int(hour), int(minute), sure == "1", int(seconds))
        return None


@dataclass(frozen=True, slots=True)
class Rest:
    """A message without what it says of use, as long as it was."""

    text: str
    use: Use


def use_said(text: str) -> Use | None:
    """What a whole message says of the use of a reminder; None for any other."""
    plain = normalise(text.strip(" .!,")).text.replace("'", " ").replace("’", " ")
    found = _search(plain)
    if found is None:
        return None
    use, start, end = found
    return use if not _LED.sub("", plain[:start]).strip() and not plain[end:].strip(" .!,") else None


def use_within(text: str) -> Rest | None:
    """What a message that asks for a reminder says of its use; None where it says nothing of it."""
    normal = normalise(text)
    plain = normal.text.replace("'", " ").replace("’", " ")
    found = _search(plain)
    if found is None or not _ASKS.match(plain[: found[1]]):
        return None
    use, start, end = found
    led = _LED.search(plain[:start])
    first, last = normal.span(led.start() if led else start, end)
    return Rest(text[:first] + " " * (last - first) + text[last:], use)


def _search(plain: str) -> tuple[Use, int, int] | None:
    for pattern in _UNTIL:
        if found := pattern.search(plain):
            until = _until(found)
            return (until, found.start(), found.end()) if until is not None else None
    for pattern in _FOR:
        if found := pattern.search(plain):
            return Use("for", seconds=_seconds(found)), found.start(), found.end()
    if found := _DIGEST.search(plain):
        return Use("digest"), found.start(), found.end()
    if found := _ALWAYS.search(plain):
        return Use("always"), found.start(), found.end()
    return None


def _until(found: re.Match[str]) -> Use | None:
    said = {name: value for name, value in found.groupdict().items() if value}
    if "named" in said:
        hour, minute = NAMED[said["named"]]
        return Use("until", hour, minute)
    hour, minute = int(said["hour"]), int(said.get("minute", "0"))
    if hour >= 2 * NOON or minute >= 60:  # noqa: PLR2004
        return None
    if half := said.get("half"):
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return Use("until", hour, minute, sure=bool(half) or hour > NOON or hour == 0)


def _seconds(found: re.Match[str]) -> int:
    number = found["n"]
    amount = int(number) if number.isdecimal() else NUMBERS[number]
    return round(amount * UNITS[found["u"]])
