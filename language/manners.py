"""When somebody wants to hear from us by ourselves, and when not: digests, quiet hours, and why something was told.

Never a guess: the whole message is read, and any word that is not of such a sentence leaves it to the others.
"""

import re
from collections.abc import Iterator
from datetime import time

from language.intents.numerals import CARDINALS
from language.normal import normalise
from language.recognise import language_of
from language.types import Language, Request, SlotValue, Understanding
from language.words import words_of

SURE = 0.95
LONGEST = 120
"""Characters of a message that can be such a sentence."""
NOON = 12
LATE_AFTERNOON = 15
"""A digest of every day that comes from then on is one of the evening."""
NIGHTLY = range(6, 12)
"""Unmarked, an hour after which there is to be quiet is one of the evening."""
NAMED_HOURS = {
    "meio dia": 12, "meia noite": 0, "noon": 12, "midnight": 0, "onze": 11, "eleven": 11, "doze": 12, "twelve": 12, "vinte": 20,
    "vinte e uma": 21, "vinte e duas": 22, "vinte e tres": 23,
}  # fmt: skip


def manners(text: str, preferred: Language) -> Understanding | None:
    """The one request of a message about what we say by ourselves; None for any other message."""
    if len(text) > LONGEST:
        return None
    said = _plain(text)
    for read in (_digest, _quiet, _most, _why):
        if found := read(said):
            intent, slots = found
            language = language_of(words_of(text), text, preferred)
            return Understanding(
                text=text, language=language, requests=(Request(intent=intent, confidence=SURE, slots=slots),)
            )
    return None


def enough_of_it(text: str) -> bool:
    """Whether these words want no more of what was just told; they mean it only right behind it."""
    return _ENOUGH.fullmatch(_plain(text)) is not None


Found = tuple[str, dict[str, SlotValue]]


def _plain(text: str) -> str:
    bare = normalise(text).text.replace("'", "")
    bare = re.sub(r"(?<=[\dhm]) ?- ?(?=\d)", " to ", bare).replace("-", " ")
    return " ".join(_SPARE.sub(" ", _SHORT.sub("por que", bare)).split())


def _digest(said: str) -> Found | None:
    if said in _NOW:
        return "digest", {}
    found = list(_tokens(said))
    kinds = [kind for kind, _ in found]
    if "?" in kinds or "noun" not in kinds:
        return None
    parts = {kind for kind in kinds if kind in {"morning", "evening", "weekly"}}
    if "off" in kinds:
        # "Um resumo sem tarefas" has a word of its own; what is left here is wholly known.
        return None if len(parts) > 1 else ("digest_set", {"state": "off", "part": parts.pop() if parts else "all"})
    times = [match for kind, match in found if kind == "time"]
    every = "every" in kinds or any(match.group().startswith(_EVERY) for kind, match in found if kind in parts)
    wanted = every or times or "turn on" in kinds
    if not wanted or len(parts) > 1 or len(times) > 1 or not (parts or {"every", "daily", "turn on"} & set(kinds)):
        return None
    return _switched_on(parts.pop() if parts else None, _clock(times[0]) if times else None)


def _switched_on(part: str | None, at: "Clock | None") -> Found | None:
    slots: dict[str, SlotValue] = {"state": "on"}
    if at is not None:
        evening = part == "evening" and not at.marked and 0 < at.hour < NOON
        hour = at.hour + (NOON if evening else 0)
        slots["at"] = f"{time(hour, at.minute):%H:%M}"
        part = part or ("evening" if hour >= LATE_AFTERNOON else "morning")
    return "digest_set", {**slots, "part": part or "morning"}


def _quiet(said: str) -> Found | None:
    if _QUIET_OFF.fullmatch(said):
        return "quiet_set", {"state": "off"}
    found = next((match for pattern in _QUIET if (match := pattern.fullmatch(said))), None)
    if found is None:
        return None
    start, end = (_clock_of(found, name) for name in ("start", "end"))
    slots: dict[str, SlotValue] = {"state": "on"}
    if start is not None:
        open_end = end is None
        night = not start.marked and start.hour in NIGHTLY and (open_end or (end is not None and end.hour <= NOON))
        hour = start.hour + (NOON if night and (open_end or not start.written) else 0)
        slots["from"] = f"{time(hour, start.minute):%H:%M}"
    if end is not None:
        slots["until"] = f"{time(end.hour, end.minute):%H:%M}"
    return "quiet_set", slots


def _most(said: str) -> Found | None:
    found = _MOST.fullmatch(said)
    if found is None:
        return None
    most = found["most"] or found["most_en"]
    number = int(most) if most.isdecimal() else CARDINALS.get(most)
    return None if number is None or number > 50 else ("most_set", {"number": (number,)})  # noqa: PLR2004 - the column's


def _why(said: str) -> Found | None:
    return ("why_told", {}) if _WHY.fullmatch(said) else None


class Clock:
    """A time of day as it was said."""

    __slots__ = ("hour", "marked", "minute", "written")

    def __init__(self, hour: int, minute: int, *, marked: bool, written: bool) -> None:
        self.hour, self.minute = hour, minute
        self.marked = marked
        """It was said which half of the day."""
        self.written = written
        """As "10h" or "10:00"."""


def _clock(match: re.Match[str]) -> Clock:
    found = _clock_of(match, "at")
    assert found is not None
    return found


def _clock_of(match: re.Match[str], name: str) -> Clock | None:
    """None where that part was not said."""
    groups = match.groupdict()
    said = groups.get(f"{name}_hour")
    if said is None:
        return None
    named = NAMED_HOURS.get(said)
    hour = named if named is not None else int(said) if said.isdecimal() else CARDINALS[said]
    minute = groups.get(f"{name}_minute") or "0"
    half = groups.get(f"{name}_half") or ""
    if half in _AFTERNOON and hour < NOON:
        hour += NOON
    elif half in _FORENOON and hour == NOON:
        hour = 0
    marked = bool(half) or named in {0, NOON} or hour > NOON or hour == 0
    return Clock(
        hour % 24,
        30 if minute in {"meia", "half"} else int(minute),
        marked=marked,
        written=bool(groups.get(f"{name}_written")),
    )


def _time(name: str) -> str:
    words = "|".join(sorted((*NAMED_HOURS, *set(CARDINALS) - _ARTICLES), key=len, reverse=True))
    return (
        rf"(?P<{name}_hour>[01]?\d|2[0-4]|{words})"
        rf"(?P<{name}_written>(?: ?h(?![a-z])| ?:|h)?)(?:(?: e )?(?P<{name}_minute>[0-5]\d|(?<= e )meia))?"
        rf"(?: ?(?:hs|hrs|horas?|oclock|o clock)\b)?"
        rf"(?: ?(?P<{name}_half>{'|'.join((*_AFTERNOON, *_FORENOON))})\b)?"
    )


def _tokens(said: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The sentence in known pieces; one of kind "?" where a word is not of such a sentence."""
    at = 0
    while at < len(said):
        for kind, pattern in _TOKENS:
            if match := pattern.match(said, at):
                yield kind, match
                at = match.end()
                break
        else:
            match = _ANY.match(said, at)
            assert match is not None
            yield "?", match
            return


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?: +|$)")


_ARTICLES = frozenset(("um", "uma"))
_SHORT = re.compile(r"\bp(?:or)?q\b")
_AFTERNOON = ("pm", "p m", "da tarde", "da noite", "in the afternoon", "in the evening", "at night")
_FORENOON = ("am", "a m", "da manha", "da madrugada", "in the morning")
_EVERY = ("toda", "todo", "todas", "every", "as segundas", "on mondays")
_SPARE = re.compile(r"[.!?,;\"]|\b(?:por favor|por gentileza|pfv|please|pf|obrigad[oa]|valeu|thanks|thank you)\b")
_ANY = re.compile(r"\S+ *")
_NOW = frozenset(
    [
        "resumo",
        "meu resumo",
        "meu dia",
        "o meu dia",
        "resumo de hoje",
        "resumo do dia",
        "my day",
        "summary",
        "my summary",
        "digest",
        "my digest",
        "todays summary",
    ]
)
_TOKENS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, _compiled(words))
    for kind, words in (
        (
            "off",
            (
                r"desliga(?:r|ue)?|desligue|desativ(?:a|e|ar)|cancel(?:a|e|ar)?|tir(?:a|e|ar)|chega de|par(?:a|e|ar) (?:de|com)(?: me)?(?: mandar| enviar)?|"
                r"nao (?:quero|precisa|preciso)(?: mais| de| do)*(?: receber| me)*(?: mandar| enviar)?|nao (?:me )?(?:manda|mande|envia|envie)(?: mais)?|"
                r"turn off|switch off|off|disable|stop(?: sending)?|no more|(?:i )?(?:dont|do not) (?:want|need|send)(?: me)?|mais|anymore|any more"
            ),
        ),
        ("turn on", r"lig(?:a|ue|ar)|ativ(?:a|e|ar)|turn on|switch on|enable|mud(?:a|e|ar)|pass(?:a|e|ar)|change|move"),
        (
            "noun",
            r"resum(?:os?|inho)|digests?|briefing|summar(?:y|ies)|recap|revisao|review",
        ),
        ("morning", r"(?:toda|todas as|de|da|pela|na) manhas?|matinal|matutino|every morning|in the morning|mornings?"),
        (
            "evening",
            r"(?:toda|todas as|a|de|da|pela|na) noites?|noturno|every (?:evening|night)|in the evening|at night|evenings?|nightly|nights?",
        ),
        (
            "weekly",
            (
                r"semanal|semanais|da (?:minha )?semana|toda semana|todas as semanas|(?:toda|as) segundas?(?: feiras?)?|weekly|"
                r"every (?:week|monday)|on mondays|of (?:my|the) week"
            ),
        ),
        (
            "every",
            r"todo(?: santo)? dia|todos os dias|cada dia|por dia|diariamente|every day|each day|everyday",
        ),
        # "My daily summary" may well be today's.
        ("daily", r"diario|daily"),
        ("time", rf"(?:as?|at|para as?|pras?|for|to|umas|by)? ?{_time('at')}"),
        (
            "filler",
            (
                r"me|eu|um|uns|o|os|a|as|do|da|de|dia|meu|minha|manda|mande|mandar|envia|envie|enviar|pode|quero|queria|gostaria|receber|que|"
                r"voce|para|pra|mim|agora|com|send|give|get|want|like|would|id|i|an|the|my|of|at|to|for|can|could|you|day|start|set|have|turn|sending|on"
            ),
        ),
    )
)
_FROM = r"(?:das|de|da|do|entre(?: as)?|from|between)?"
_UP_TO = r"(?:ate(?: as| a)?|as|a|e(?: as)?|to|until|till|and)"
_NOTHING = (
    r"(?:(?:quero |quero ficar em |fica em |fique em )?silencio|(?:horas?|horario) de silencio|(?:modo )?nao perturb(?:e|ar)|"
    r"nao (?:me )?(?:mand[ae]|mandem|mandar|envi[ae]|perturb[ae]|incomod[ae]|cham[ae]|escrev[ae])(?: mais)?"
    r"(?: nada| mensage(?:m|ns)| nenhuma mensagem| coisa alguma)?|nada de mensagens?|sem mensagens?|"
    r"(?:set )?(?:my )?quiet hours|(?:be |stay )quiet|do not disturb|no messages|"
    r"(?:dont|do not) (?:send|message|text|bother|disturb|write)(?: to)?(?: me)?(?: anything| any messages| messages)?)"
)
_QUIET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NOTHING} ?{_FROM} ?{_time('start')} ?{_UP_TO} ?{_time('end')}",
        rf"{_NOTHING} (?:depois d[aeo]s?|a partir d[aeo]s?|apos as?|after|from) {_time('start')}(?: (?:e|ate|nem|and|or|until|till)(?: as)?(?: antes d[aeo]s?| before)? {_time('end')})?",
        rf"{_NOTHING} (?:antes d[aeo]s?|ate as|before|until) {_time('end')}",
    )
)
_QUIET_OFF = re.compile(
    r"(?:deslig(?:a|ue|ar)|tir(?:a|e|ar)|cancel(?:a|e|ar)|desativ(?:a|e|ar)|sem)(?: o| as| meu| minhas)? (?:(?:horario|horas) de silencio|silencio|modo nao perturbe)|"
    r"pode (?:me )?mandar (?:mensage(?:m|ns) )?a qualquer hora|"
    r"(?:turn off|no|disable|cancel|stop|no more)(?: the| my)? quiet hours|(?:turn )?(?:my |the )?quiet hours off|"
    r"you (?:can|may) (?:message|text|write)(?: to)? me (?:at )?any ?time"
)
_MOST = re.compile(
    r"(?:(?:me )?(?:mand[ae]|envi[ae]) )?(?:no maximo|ate) (?P<most>\d{1,2}|[a-z]+) (?:mensage(?:m|ns)|avisos?) (?:por|ao) dia|"
    r"(?:(?:send|message) (?:me )?)?(?:at most|no more than|up to) (?P<most_en>\d{1,2}|[a-z]+) messages? (?:a|per|every) day"
)
_WHY = re.compile(
    r"(?:e |mas |ue )?por ?que (?:(?:e|foi) que )?(?:(?:voce|vc|tu) )?(?:(?:esta|ta) )?(?:me )?"
    r"(?:avisou|mandou|lembrou|enviou|falou|disse|chamou|contou|avisando|mandando|lembrando)(?: (?:me|isso|isto|essa mensagem|esse aviso|disso|agora))*|"
    r"por ?que (?:eu )?recebi (?:isso|isto|essa mensagem|esse aviso)|"
    r"why (?:did|are|have) you (?:just )?(?:tell|telling|told|remind|reminding|reminded|send|sending|sent|notify|notifying|message|messaging|ping|pinging)"
    r"(?: (?:me|us|that|this|it|about|of|now|message))*|why (?:did i get|am i getting) (?:this|that)(?: message)?"
)
_ENOUGH = re.compile(
    r"(?:eu )?nao quero mais (?:isso|isto|essas? mensage(?:m|ns)|esses? avisos?|receber isso)|(?:para|pare) (?:com|de mandar) (?:isso|isto)|chega disso|"
    r"(?:i )?(?:dont|do not) want (?:this|that|these)(?: messages?)?(?: anymore| any more)?|no more of (?:this|that|these)|stop sending (?:me )?(?:this|that|these)"
)
