"""Wishes about the summaries in everyday words: woken up with one, told what there is to do, later, not on Sundays."""

import re
from collections.abc import Sequence

from language.digests import Found
from language.types import SlotValue

HOUR = 3600.0
WEEKDAYS = {
    "0": "segundas? mondays?",
    "1": "tercas? tuesdays?",
    "2": "quartas? wednesdays?",
    "3": "quintas? thursdays?",
    "4": "sextas? fridays?",
    "5": "sabados? saturdays?",
    "6": "domingos? sundays?",
}
"""As Python counts them, and what they are called."""


def wishes(said: str) -> Sequence[Found]:
    """What a whole message without accents wishes of the summaries; nothing for any other message."""
    for pattern, read in ((_TELLS, _told), (_SHIFTS, _shifted), (_HOLIDAY, _day_off), (_SOME_DAYS, _some_days)):
        if found := pattern.fullmatch(said):
            return (("digest_set", read({name: words for name, words in found.groupdict().items() if words})),)
    return ()


def _told(words: dict[str, str]) -> dict[str, SlotValue]:
    """What is said of “de manhã” may be tomorrow's alone, so it is offered, not set."""
    every = words.keys() & {"every", "each"}
    said = " ".join(words.values())
    return {"state": "on" if every else "offer", "part": "evening" if _NIGHT.search(said) else "morning"}


def _shifted(words: dict[str, str]) -> dict[str, SlotValue]:
    way = next(words[name] for name in ("way", "verb", "way_en") if name in words)
    slots: dict[str, SlotValue] = {"state": "shift", "mode": "earlier" if _SOONER.match(way) else "later"}
    if part := words.get("part") or words.get("part_verb") or words.get("part_en"):
        slots["part"] = "evening" if _NIGHT.search(part) else "morning"
    length = words.get("hour") or words.get("hour_verb") or words.get("hour_en")
    return {**slots, "seconds": _seconds(length)} if length else slots


def _seconds(said: str) -> float:
    """How long "15 minutos" or "half an hour" is."""
    number = re.search(r"\d+", said)
    unit = 60.0 if re.search(r"\d ?m|min", said) else HOUR
    return unit * (float(number[0]) if number else 0.5 if re.search(r"\b(?:meia|half)\b", said) else 1.0)


def _day_off(words: dict[str, str]) -> dict[str, SlotValue]:
    said = words.get("day") or words["day_en"]
    named = next((day for day, names in WEEKDAYS.items() if re.fullmatch(names.replace(" ", "|"), said)), None)
    return {"state": "on", "days": "weekdays"} if named is None else {"state": "day_off", "day": named}


def _some_days(_words: dict[str, str]) -> dict[str, SlotValue]:
    return {"state": "some_days"}


_NIGHT = re.compile(r"\b(?:noites?|evening|night)\b")
_SOONER = re.compile(r"cedo|earl|adiant|antecip")
_EVERY = (
    r"(?P<every>tod[ao]s?(?: as| os)? (?:manhas?|noites?|dias?(?: (?:de manha(?: cedo)?|pela manha|cedo|a noite))?))"
)
_ONCE = r"(?P<once>(?:de|pela) manha(?: cedo)?|cedinho|cedo|(?:a|de) noite)"
_TELLS = re.compile(
    r"(?:(?:eu )?quero que (?:voce |vc )?|(?:voce |vc )?pode )?(?:me )?(?:avis(?:a|e|ar)|fal(?:a|e|ar)|diz|diga|dizer|cont(?:a|e|ar)|mand(?:a|e|ar)|mostr(?:a|e|ar)|lembr(?:a|e|ar)|pass(?:a|e|ar))(?: (?:pra|para) mim)? "
    rf"(?:{_EVERY}|{_ONCE}) (?:d[eo] |tudo )*(?:o )?que (?:eu )?(?:tenho|vou ter|tem|ha|preciso)(?: (?:pra|para|que|de|marcado|agendado|fazer|hoje|no|pro|o|dia|meu))*|"
    r"(?:(?:can|could) you |i want you to )?(?:(?:tell|show|send|text|message|remind) me|let me know) (?:(?P<each>(?:every|each) (?:morning|evening|night|day))|(?P<then>(?:in the|first thing in the) (?:morning|evening))) "
    r"(?:of |about )?(?:what|whats|everything|all) ?(?:(?:i have|ive got|ive|i need|i got|there is|is|theres|im supposed|i should)(?: to do| do| on| planned| scheduled| coming up)?|(?:on )?(?:my|the) (?:agenda|plate|list|to do list))(?: (?:for )?(?:today|that day|the day|this day))?"
)
_SUMMARY = r"(?:(?:o|os|meu|meus) )?resum(?:os?|inho)"
_OF_PART = r"(?: (?:d[ao]|de|pela) (?:manha|noite)| diario)"
_A_BIT = r"(?: (?:um )?(?:pouco|pouquinho|tiquinho))?"
_DIGEST = r"(?:(?:my|the|a) )?"
_LENGTH = r"(?:(?:uma|meia) ?hora|1 ?h(?:ora)?|\d{1,3} ?(?:min\w*|horas|hs?))"
_SHIFTS = re.compile(
    rf"(?:(?:(?:eu )?(?:quero|queria|prefiro|preferia|gostaria de)(?: receber)?|(?:me )?(?:manda|mande|envia|envie)|poe|coloca|bota|deixa|passa|muda) )?{_SUMMARY}(?P<part>{_OF_PART})?"
    rf"(?: (?:pra|para))?{_A_BIT}(?P<hour> {_LENGTH})? mais (?P<way>tarde|cedo)|"
    rf"(?P<verb>atras|adi|adiant|antecip)(?:a|e|ar){_A_BIT} {_SUMMARY}(?P<part_verb>{_OF_PART})?{_A_BIT}(?P<hour_verb>(?: em)? {_LENGTH})?|"
    rf"(?:(?:i want|id like|i would like|i prefer|send(?: me)?|can i (?:have|get)|make|move|give me|push|have) )?{_DIGEST}(?P<part_en>morning |evening |daily )?(?:summar(?:y|ies)|digests?)"
    r"(?: to come| to be)?(?: (?:a bit|a little|slightly)|(?P<hour_en> (?:(?:an|one|1) hour|half an hour|\d{1,3} ?(?:minutes|mins?|hours|h))))? (?P<way_en>later|earlier)"
)
_NAMES = "|".join(" ".join(WEEKDAYS.values()).split())
_SHORT_NAMES = f"{_NAMES}|seg|ter|qua|qui|sex|sab|dom|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
_A_DAY = rf"(?:{_SHORT_NAMES})(?: ?feiras?)?"
_SOME_DAYS = re.compile(
    rf"(?:(?:eu )?(?:quero|queria|prefiro|manda|mande|me manda|me mande|deixa|poe|coloca) )?{_SUMMARY}{_OF_PART}? (?:so |somente |apenas )+(?:n[ao]s? |as? |aos |de |toda )?{_A_DAY}(?:(?: e)? (?:n[ao]s? |as? )?{_A_DAY})*|"
    rf"(?:(?:i want|send(?: me)?|make|set) )?{_DIGEST}(?:(?:morning|evening|daily) )?(?:summar(?:y|ies)|digests?) (?:only |just )+(?:on )?{_A_DAY}(?:(?: and)? (?:on )?{_A_DAY})*(?: only)?"
)
_HOLIDAY = re.compile(
    rf"(?:sem|nada de|(?:eu )?nao (?:quero|me manda|me mande|manda|mande|precisa|preciso)(?: mais)?(?: (?:mandar|receber|de))?) {_SUMMARY}{_OF_PART}? "
    rf"(?:no|nos|na|nas|aos?|as|de|em|dia de) (?P<day>(?:{_NAMES})|(?:fim|fins|final|finais) de semana|sabados? e domingos?)(?: feiras?)?|"
    rf"(?:no|without|skip|(?:i )?(?:dont|do not) (?:want|need|send(?: me)?)) {_DIGEST}(?:(?:morning|evening|daily) )?(?:summar(?:y|ies)|digests?) "
    rf"(?:on|for|during|over) (?:the )?(?P<day_en>(?:{_NAMES})|weekends?)"
)
