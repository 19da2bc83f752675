"""What this turn has shown the model: a sentence that says no more than that is an answer, whatever it sounds like."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property

from language.claims.patterns import DONE, PROMISED
from language.normal import normalise

_STEM = 5
"""Letters that tell one word from another, whatever its ending."""
_WORD = re.compile(r"[a-z]{3,}")
_NUMBER = re.compile(r"\d+")
_KEY = re.compile(r'"\w+":')
_ID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
_DEED = re.compile(
    rf"{DONE}|{PROMISED}|\b\w+(?:ad|id|it)[oa]s?\b|\b\w+(?:ed|ei)\b|\b(?:pronto|prontinho|feito|certo|tudo|done|sorted|all)\b"
)
_DAYS = (
    ("segunda", "monday"),
    ("terca", "tuesday"),
    ("quarta", "wednesday"),
    ("quinta", "thursday"),
    ("sexta", "friday"),
    ("sabado", "saturday"),
    ("domingo", "sunday"),
)
_RELATIVE = (("ontem", "yesterday"), ("hoje", "today", "tonight"), ("amanha", "tomorrow"))
_PLAIN = (
    "que com para pra pro por uma uns das dos nos nas seu sua seus suas meu minha esta estao ficou fica tem ter ainda voce ele ela isso sim "
    "hoje agora dia hora horas feira mais marcada marcado agendada agendado pendente falta faltam vence tarefa tarefas nota notas lista agenda "
    "lembrete lembretes evento diz segundo conforme anotou calendario sobre ate na no da do foi sao duas dois tres "
    "the and for with your you has have still there are was due set booked scheduled pending open left says said according task tasks note notes "
    "list calendar reminder event yes its that this until about two three one noted today now called"
)
_SAID_ANYWAY = frozenset(word[:_STEM] for word in _PLAIN.split())


@dataclass(frozen=True)
class Grounds:
    """The texts the turn has shown, and the day and zone they are read in."""

    texts: tuple[str, ...] = ()
    today: date = date.min
    zone: tzinfo = UTC

    def hold(self, sentence: str) -> bool:
        """Whether every word and every number of a sentence stands in them."""
        words, numbers = _parts(normalise(sentence).text)
        wanted = words - _SAID_ANYWAY
        return bool(wanted) and wanted <= self._known[0] and numbers <= self._known[1]

    def lack(self, sentence: str) -> bool:
        """Whether a sentence names something that stands nowhere in them, what was done to it apart."""
        words, numbers = _parts(_DEED.sub(" ", normalise(sentence).text))
        return not (words - _SAID_ANYWAY <= self._known[0] and numbers <= self._known[1])

    @cached_property
    def _known(self) -> tuple[frozenset[str], frozenset[str]]:
        words: set[str] = set()
        numbers: set[str] = set()
        for text in self.texts:
            plain = _KEY.sub(" ", _ID.sub(" ", normalise(text).text))
            for moment in _ISO.findall(plain):
                told, counted = _told(moment, self.today, self.zone)
                words |= told
                numbers |= counted
            found, counted = _parts(_ISO.sub(" ", plain))
            words |= found
            numbers |= counted
        return frozenset(words), frozenset(numbers)


NOWHERE = Grounds()


def _parts(plain: str) -> tuple[frozenset[str], frozenset[str]]:
    words = frozenset(word[:_STEM] for word in _WORD.findall(plain))
    return words, frozenset(number.lstrip("0") or "0" for number in _NUMBER.findall(plain))


def _told(moment: str, today: date, zone: tzinfo) -> tuple[frozenset[str], frozenset[str]]:
    """The words and numbers a moment is told by: its weekday, its day and month, its hour on either clock."""
    try:
        at = datetime.fromisoformat(moment.upper())
    except ValueError:
        return frozenset(), frozenset()
    if at.tzinfo is not None:
        at = at.astimezone(zone)
    words = {*_DAYS[at.weekday()]}
    for apart, names in zip((-1, 0, 1), _RELATIVE, strict=True):
        if date.min < today and at.date() == today + timedelta(days=apart):
            words |= {*names}
    numbers = {at.day, at.month, at.year, at.hour, at.hour % 12 or 12, at.minute}
    return frozenset(word[:_STEM] for word in words), frozenset(str(number) for number in numbers)
