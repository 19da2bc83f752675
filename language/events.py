"""What is said of an event beside its name and its time: for how long, for all the day, to which addresses, and what is to become of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from language.normal import Normal, normalise
from language.types import Language, When
from language.when import find_whens

Act = Literal["rename", "place", "accepted", "declined", "tentative"]
LONGEST = 300
"""Characters: who says more says something else as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What goes with an event."""

    seconds: int | None = None
    """How long it takes."""
    all_day: bool = False
    addresses: tuple[str, ...] = ()
    """Of guests, as typed."""
    video: bool = False
    """A link to meet by is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """One thing to be changed of an event that is named."""

    act: Act
    name: str
    """Its words as typed, its day among them; empty: what was just spoken of."""
    text: str = ""
    """The new title or place."""


def beside(text: str, *, now: datetime, zone: ZoneInfo, language: Language) -> Beside:
    """What a message says of the event it asks for."""
    plain = normalise(text[:LONGEST])
    return Beside(
        seconds=_length(text, plain, now=now, zone=zone, language=language),
        all_day=_ALL_DAY.search(plain.text) is not None,
        addresses=addresses(text),
        video=_VIDEO.search(plain.text) is not None,
    )


def addresses(text: str) -> tuple[str, ...]:
    """The addresses of letters in a text, each once, in their order."""
    found = [each.strip(".") for each in _ADDRESS.findall(text[:LONGEST])]
    return tuple(dict.fromkeys(each for each in found if "." in each.rpartition("@")[2]))


def bare(title: str) -> str:
    """The name of an event without what `beside` reads."""
    plain = normalise(title)
    cut = [
        plain.span(*found.span())
        for found in (*_VIDEO.finditer(plain.text), *_ALL_DAY.finditer(plain.text), *_FOR_ME.finditer(plain.text))
        if found[0]
    ]
    named = _WITH_ADDRESS.finditer(title)
    for start, end in sorted((*cut, *(each.span() for each in named)), reverse=True):
        title = f"{title[:start]} {title[end:]}"
    return _ORDER.sub("", " ".join(title.split()).strip(" ,;:-–—"))


def place_in(title: str) -> tuple[str, str]:
    """The name of an event and the address said in it: "dentist at 12 Main Street"; empty where there is none."""
    found = _STREET.search(title)
    return (title[: found.start()].rstrip(" ,"), found["place"]) if found and found.start() else (title, "")


def asks_when_free(text: str) -> bool:
    """Whether free time is asked for, and not what is on."""
    return _FREE.search(normalise(text[:LONGEST]).text) is not None


def asks_for_calendars(text: str) -> bool:
    """Whether it is asked which calendars there are."""
    return _CALENDARS.search(normalise(text[:LONGEST]).text) is not None


def met(text: str) -> str:
    """Whom somebody would meet, as typed: "quando posso encontrar o João por 1 h?"; empty when nobody is named."""
    plain = normalise(text[:LONGEST])
    found = next((each for each in (pattern.search(plain.text) for pattern in _MEETS) if each), None)
    return _typed(text, plain, found, "who") if found else ""


def invites(text: str) -> bool:
    """Whether somebody is to be asked to something there is: "convida a Bia pra reunião"; "para uma reunião" is about a new one."""
    plain = normalise(text[:LONGEST]).text
    return _INVITES.search(plain) is not None and _A_NEW_ONE.search(plain) is None


def summons(text: str) -> bool:
    """Whether somebody is asked to something, and surely nothing else is meant: "convida a Bia", "inclui ana@fora.com"."""
    plain = normalise(text[:LONGEST]).text
    return _SUMMONS.search(plain) is not None or (_INVITES.search(plain) is not None and bool(addresses(text)))


def of_all(text: str) -> bool:
    """Whether every time of what repeats is meant."""
    return _SERIES.search(normalise(text[:LONGEST]).text) is not None


def of_one(text: str) -> bool:
    """Whether only one time of it is meant."""
    return _ONCE.search(normalise(text[:LONGEST]).text) is not None


def earlier(text: str) -> bool:
    """Whether something is to come earlier by a length of time."""
    return _EARLIER.search(normalise(text[:LONGEST]).text) is not None


def event_change(text: str) -> EventChange | None:
    """A new title or place, or the answer to an invitation."""
    stripped = text.strip(" .!")[:LONGEST]
    plain = normalise(stripped)
    for act, patterns in _CHANGES:
        for pattern in patterns:
            if found := pattern.fullmatch(plain.text):
                new = _typed(stripped, plain, found, "new") if "new" in pattern.groupindex else ""
                return EventChange(act=act, name=_typed(stripped, plain, found, "name"), text=new)
    return None


def is_pronoun(name: str) -> bool:
    """Whether only what was just spoken of is meant."""
    return normalise(name).text in _PRONOUNS


def named_with_day(name: str, *, now: datetime, zone: ZoneInfo, language: Language) -> tuple[str, When | None]:
    """The words of an event, and the time said among them: "reunião", and tomorrow."""
    whens = [each for each in find_whens(name, now=now, zone=zone, language=language) if each.kind != "duration"]
    if len(whens) > 1:
        # A name may sound like a repetition: "tomorrow's daily".
        whens = [each for each in whens if each.kind != "recurrence"]
    if len(whens) != 1 or (whens[0].kind == "recurrence" and whens[0].text == name.strip()):
        return name, None
    rest = name
    for start, end in sorted(whens[0].spans or (whens[0].span,), reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    rest = _DANGLING.sub("", " ".join(rest.replace("'s ", " ").replace("’s ", " ").split())).strip(" ,;:")
    day, _, last = name.strip().rpartition(" ")
    if not rest and day:
        # A name may be an hour of the day as well: "tomorrow's lunch".
        return last, named_with_day(day, now=now, zone=zone, language=language)[1]
    return rest, whens[0]


def of_day(text: str, *, now: datetime, zone: ZoneInfo, language: Language) -> When | None:
    """The day it is on now, of what is moved from one to another: "passa a reunião de amanhã pra quinta"."""
    plain = normalise(text[:LONGEST])
    to = _TO.search(plain.text)
    if to is None or not to.start():
        return None
    before = text[: plain.span(0, to.start())[1]]
    whens = [
        each for each in find_whens(before, now=now, zone=zone, language=language) if each.kind in {"date", "datetime"}
    ]
    return whens[0] if len(whens) == 1 else None


def _typed(text: str, plain: Normal, found: re.Match[str], group: str) -> str:
    if not found[group]:
        return ""
    start, end = plain.span(*found.span(group))
    return text[start:end].strip(" ,;:?!.")


def _length(text: str, plain: Normal, *, now: datetime, zone: ZoneInfo, language: Language) -> int | None:
    for found in _FOR.finditer(plain.text):
        start = plain.starts[found.end()]
        whens: Sequence[When] = find_whens(text[start : start + 24], now=now, zone=zone, language=language)
        if whens and whens[0].kind == "duration" and whens[0].span[0] == 0:
            return whens[0].seconds
    return None


_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_WITH_ADDRESS = re.compile(rf"(?:\b(?:com|with|e|and|a|o)\s+|,\s*)*{_ADDRESS.pattern}", re.IGNORECASE)
_PRONOUNS = frozenset("ele ela isso isto esse essa este esta dele dela it that this that one this one".split()) | {""}  # noqa: SIM905
_FOR_ME = re.compile(r"\b(?:para|pra|for) (?:mim|me|nos|us|a gente)\b")
_ORDER = re.compile(r"^(?:book|schedule|reserve) (?:the|an?|my) ", re.IGNORECASE)
_STREET = re.compile(r",? (?:at|in|na|no|em) (?P<place>\d{1,5} [^\d\W].{2,80})$", re.IGNORECASE)
_ALL_DAY = re.compile(
    r"(?:\b(?:um|an|a) )?\b(?:o )?(?:dia (?:inteiro|todo)|all[ -]day|whole day)\b(?: (?:evento|event)\b)?"
)
_VIDEO = re.compile(
    r",?\s*\b(?:e )?(?:(?:com|por|via|no|pelo|num|with|on|via|over|by|and)\s+)(?:(?:um|uma|o|a|an|the)\s+)?"
    r"(?:(?:link|sala)\s+(?:do|de|da|pro|para o|for)\s+(?:google\s+)?(?:meet|video\w*)|(?:google\s+)?meet(?:\s+link)?|"
    r"(?:link\s+de\s+)?(?:videochamada|videoconferencia|video(?:\s+(?:call|link))?))\b"
)
_FOR = re.compile(
    r"\b(?:por|durante|de|for|lasting|during)\s+(?=\d|um|uma|meia|duas|dois|tres|half|an?\b|one|two|three)"
)
_FREE = re.compile(
    r"\b(?:livres?|disponivel|disponiveis|disponibilidade|horarios? vagos?|free|available|availability)\b"
    r"|\bquando (?:eu )?(?:posso|podemos|consigo|da para|da pra) (?:me )?(?:encontrar|reunir|falar|ver|conversar|marcar)"
    r"|\bwhen (?:can|could) (?:i|we) (?:meet|see|talk|speak|get together)"
)
_CALENDARS = re.compile(
    r"\b(?:quais|que|quantos|which|what|how many)\b.{0,20}\b(?:calendarios|agendas|calendars)\b|^/?(?:meus |my )?(?:calendarios|calendars)\W*$"
)
_MEETS = (
    re.compile(
        r"\b(?:encontrar|reunir com|falar com|ver|conversar com|marcar com|meet(?: with)?|see|talk to|talk with|speak with|speak to)"
        r" (?:o |a |the )?(?P<who>[^?,]+?)(?= (?:por|durante|for|essa|esta|nessa|nesta|this|next|semana|amanha|tomorrow|hoje|today|na|no|on|de)\b|[?,]|$)"
    ),
    re.compile(r"\bquando (?:o |a )?(?P<who>\S+?) (?:esta|ta|fica|vai estar) (?:livre|disponivel)"),
    re.compile(r"\bwhen is (?P<who>\S+?) (?:free|available)"),
)
_INVITES = re.compile(
    r"^(?:por favor,? |please,? )?(?:convida|convide|convidar|chama|chame|chamar|adiciona|adicione|inclui|inclua|invite|add|ask) "
)
_SUMMONS = re.compile(r"^(?:por favor,? |please,? )?(?:convida|convide|convidar|chama|chame|chamar|invite) ")
_A_NEW_ONE = re.compile(r"\b(?:para|pra|to) (?:uma?|an?|novo|nova|new) ")
_SERIES = re.compile(
    r"\b(?:serie|toda vez|todas as vezes|todas as \w+|todos os \w+|daqui (?:para|pra) frente|series|every time|all the \w+|all of|all future)\b"
)
_ONCE = re.compile(
    r"\b(?:so (?:essa|esta|esse|este|dessa vez|desta vez|a de|o de)|(?:dessa|desta) vez|just this|only this|this time|this one)\b"
)
_EARLIER = re.compile(r"\b(?:antecipa\w*|adianta\w*|mais cedo|move up|up|earlier|forward)\b")
_TO = re.compile(r"\b(?:para|pra|pro|pras|pros|to|until|ate)\b")
_DANGLING = re.compile(r"(?:\s+(?:de|da|do|na|no|em|on|at|of|for|as|a|o))+$", re.IGNORECASE)
_SET = r"(?:muda|mude|mudar|troca|troque|trocar|altera|altere|alterar|poe|coloca|passa)"
_THE = r"(?:a |o |minha |meu |the |my |our )?"
_CHANGES: tuple[tuple[Act, tuple[re.Pattern[str], ...]], ...] = (
    (
        "rename",
        (
            re.compile(rf"{_SET} o (?:titulo|nome) d[ao] (?P<name>.+?) (?:para|pra|pro|por) (?P<new>.+)"),
            re.compile(rf"(?:renomeia|renomeie|renomear) {_THE}(?P<name>.+?) (?:para|pra|pro|por|como) (?P<new>.+)"),
            re.compile(rf"(?:change|set|edit) the (?:title|name) of {_THE}(?P<name>.+?) to (?P<new>.+)"),
            re.compile(rf"rename {_THE}(?P<name>.+?) (?:to|as) (?P<new>.+)"),
        ),
    ),
    (
        "place",
        (
            re.compile(
                rf"{_SET} o (?:local|lugar|endereco) d[ao] (?P<name>.+?) (?:para|pra|pro|como) {_THE}(?P<new>.+)"
            ),
            re.compile(
                rf"(?:change|set|move) the (?:place|location|address|venue) of {_THE}(?P<name>.+?) to (?P<new>.+)"
            ),
        ),
    ),
    (
        "accepted",
        (
            re.compile(
                rf"(?:aceita|aceite|aceitar|aceito|confirma) (?:o |esse |este |meu )?convite(?: (?:d[aoe]|para|pra|pro) {_THE}(?P<name>.+))?"
            ),
            re.compile(r"(?:confirma|confirme|confirmo|confirmar) (?:a )?(?:minha )?presenca n[ao] (?P<name>.+)"),
            re.compile(
                rf"(?:accept|confirm) {_THE}(?:that |this )?(?:invitation|invite)(?: (?:to|for|from) {_THE}(?P<name>.+))?"
            ),
        ),
    ),
    (
        "declined",
        (
            re.compile(
                rf"(?:recusa|recuse|recusar|recuso|rejeita|rejeite|declina) (?:o |esse |este |meu )?convite(?: (?:d[aoe]|para|pra|pro) {_THE}(?P<name>.+))?"
            ),
            re.compile(
                rf"(?:decline|reject|refuse) {_THE}(?:that |this )?(?:invitation|invite)(?: (?:to|for|from) {_THE}(?P<name>.+))?"
            ),
        ),
    ),
    (
        "tentative",
        (
            re.compile(r"(?:responde|responda) (?:que )?talvez (?:ao|no|para o|pro) convite(?: d[aoe] (?P<name>.+))?"),
            re.compile(
                rf"(?:answer|reply|say) maybe to {_THE}(?:invitation|invite)(?: (?:to|for|from) {_THE}(?P<name>.+))?"
            ),
        ),
    ),
)
