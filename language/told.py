"""What somebody says right after a reminder came: that it is done, when to hear of it again, or that they have enough of it.

These words mean it only there: it is for the caller to know that something was told.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from language.normal import normalise
from language.types import USUAL_CONVENTIONS, Conventions, Language, When
from language.when import find_whens

Act = Literal["done", "put_off", "skip", "edit", "stop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is to become of what was told."""

    act: Act
    when: When | None = None
    """Until when it is put off; which time is skipped."""
    query: str = ""
    """Words of the reminder, where it was named."""


LONGEST = 80
"""Characters: who says more says something else as well."""
THAT = r"(?: (?:disso|isso|disto|isto|dele|dela|desse|deste|dessa|desta|sobre isso|(?:about|of) (?:that|this|it)|that|this|it))?"
_DONE = re.compile(
    r"(?:(?:ja|ok|sim|ta|ta bom|ta bem|beleza|blz|opa|certo|esta|ja esta|ja ta|agora sim|eu|yes|yep|yeah|sure|all|already|just|i|i have|ive|im) )*"
    r"(?:feit[oa]|fiz|pronto|prontinho|concluid[oa]|resolvid[oa]|terminei|acabei|tomei|paguei|liguei|mandei|enviei|comprei|done|did|"
    r"finished|took|paid|called|sent|bought)(?: ja)?(?: (?:isso|ele|ela|it|that|this|them|both|tudo|todos|todas|os dois|as duas|all(?: of them)?|everything))?"
)
_SKIP = re.compile(r"(?:pula|pule|pular|salta|skip)(?P<rest>(?: .*)?)")
_THIS_ONE = re.compile(
    r"(?: (?:so|just))?(?: (?:est[ae]|ess[ae]|isso|hoje|[oa] de hoje|agora|dest[ae]|dess[ae]|this|it|that|today|todays))?"
    r"(?: (?:vez|one|time|lembrete|reminder))?"
)
_NAMED = re.compile(
    r"(?:pula|pule|pular|skip)(?: [oa]s?| the| my)*(?: <time>)? (?:lembrete (?:do|da|de|dos|das|para|sobre) (?P<pt>.+?)|(?P<en>.+?) reminder)"
    r"(?:(?: de| do| da| on| for)* <time>)?"
)
_EDIT = re.compile(
    r"(?:edita|edite|editar|mudar|alterar|edit|change)(?: (?:isso|esse|este|o lembrete|esse lembrete|it|this|this one|that|the reminder))?"
)
_STOP = re.compile(
    r"(?:(?:para|pare|parar) de (?:me )?(?:lembrar|avisar|cobrar|mandar isso)|nao (?:me )?(?:lembra|lembre|avisa|avise)(?: me)? mais|"
    r"nao precisa mais (?:me )?(?:lembrar|avisar)|nao quero mais (?:esse|este) (?:lembrete|aviso)|"
    r"chega (?:de lembretes?|desse lembrete)|no more reminders|"
    rf"stop (?:reminding|telling) me|(?:dont|do not) remind me){THAT}(?: (?:anymore|any more|again|nunca mais|mais))?"
)
_LATER = (
    r"(?:adi(?:a|e|ar)|soneca|snooze|postpone|(?:me )?lembra(?: me)?(?: de novo| depois)?|remind me(?: again)?|"
    r"depois|mais tarde|later|not now|agora nao|put (?:it|this|that) off|push (?:it|this|that)(?: back)?)"
)
_PUT_OFF = re.compile(
    rf"(?:{_LATER}(?: (?:isso|disso|esse|desse|este|deste|(?:(?:of|about) )?(?:it|this|that)))?)?(?P<to>(?: ?(?:pra|para|por|pro|em|ate|mais|as|to|until|till|for|by|in))*)"
    r"(?P<time> ?<time>)?"
)
_FOR_HOURS = re.compile(
    r"^\s*((?:adi(?:a|e|ar)|soneca|snooze|postpone)(?: (?:isso|esse|este|it|this|that))?)(?: (?:mais|por|de))? (\d{1,2}) ?(?:h|hs|hrs?|horas?)\s*[.!]?\s*$",
    re.IGNORECASE,
)
"""How long, and no time of day: "adia 1h"."""
_UNTIL_AFTER = re.compile(r"\b(?:at[eé]|until|till?)\s+(?=(?:depois|after)\b)", re.IGNORECASE)
"""Who snoozes until after lunch wants it after lunch."""
_NOT_NOW = re.compile(
    r"(?:(?:me )?lembra(?: me)? |remind me )?(?:mais tarde|depois|later|not now|agora nao|soneca|snooze|adia|adie|adiar)"
    r"(?: (?:isso|esse|este|it|this|that))?"
    r"|(?:(?:eu )?faco (?:isso )?(?:depois|mais tarde)|(?:depois|mais tarde) eu (?:faco|vejo)|vou fazer (?:depois|mais tarde)|ainda nao(?: fiz| deu)?"
    r"|agora nao (?:da|posso|consigo)|nao (?:da|posso|consigo) agora|not yet|i ?ll do (?:it|that) later|cant (?:do (?:it|that) )?(?:right )?now|i cant (?:right )?now)"
)
_NAMED_DONE = re.compile(
    r"(?:e )?(?:feit[oa]|pronto|conclui(?:do)?|fiz|ja fiz|terminei|done with|done|finished)(?: ja)? (?:com )?(?:o|a|os|as|the)(?: lembretes?)?(?: d[oae]s?)? (?P<a>.+?)(?: one| reminder)?"
    r"|(?:e )?(?:o|a|os|as)(?: lembretes?)?(?: d[oae]s?)? (?P<b>.+?)(?: eu)?(?: (?:ja )?(?:esta|ta|foi|feit[oa]|fiz|pronto|resolvid[oa])| ja \w+(?:ei|i|iu))+"
    r"|(?:and )?(?:the|my) (?P<c>.+?)(?: one| reminder)?(?: is|s| are|re)?(?: already)? (?:done|finished|taken|paid|sent)"
)
"""Of something that came: "feito o da Ana", "a água já bebi", "the pills one is done"."""
_NAMED_LATER = re.compile(
    r"(?:e )?(?:(?:adi(?:a|e|ar)|empurra|joga) )?(?:o|a|os|as)(?: lembretes? d[oae]s?| d[oae]s?)? (?P<a>(?!lembrete|tarefa|\d).+?)(?: (?:pra|para|por|pro|em|mais|ate))* <time>"
    r"|(?:and )?(?:(?:snooze|postpone|push) )?the (?P<c>(?!reminder|task|\d).+?)(?: one| reminder)?(?: (?:to|until|till|for|by|in))* <time>"
)
_PLAINLY: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("done", _DONE),
    ("edit", _EDIT),
    ("stop", _STOP),
    ("put_off", _NOT_NOW),
)
_BRIEFLY = re.compile(
    r"(?:(?:adi(?:a|e|ar)|soneca|snooze)(?: (?:de|por|mais|for|by))? (?P<n>[5-9]|[1-9]\d)|"
    r"(?:(?:adi(?:a|e|ar)|soneca|snooze)(?: (?:de|por|mais|for|by))? )?(?P<h>[1-6]) ?h(?:rs?|oras?|ours?)?|"
    r"(?:me lembra|lembra me|lembra|remind me)(?: (?:de novo|outra vez|again|disso|isso|it|this|that))+ (?:em|daqui a?|in) (?P<m>\d{1,2})(?: ?min\w*)?)"
)
"""Minutes that need not be called so, fewer may be the number of something; hours without a word that would make them a time of day."""
_SIGN = re.compile(r"^\s*[^\w\s\"'“‘(/+-]+\s+(?=\w)")
_SPARE = re.compile(r"[.!,;]|\b(?:por favor|pfv|please|obrigad[oa]|valeu|thanks|thank you)\b")


def answered(  # noqa: PLR0911 - one for each act
    text: str, *, now: datetime, zone: ZoneInfo, language: Language, conventions: Conventions = USUAL_CONVENTIONS
) -> Answer | None:
    """None where the words are about something else."""
    # On a messenger without buttons their words are written, with their sign: "⏰ 10 min".
    text = _SIGN.sub("", text)
    said = _plain(text) if len(text) <= LONGEST else ""
    if not said or "?" in text:
        return None
    if plain := next((act for act, pattern in _PLAINLY if pattern.fullmatch(said)), None):
        return Answer(act=plain)
    if briefly := _BRIEFLY.fullmatch(said):
        minutes = briefly["n"] or briefly["m"]
        seconds = 60 * int(minutes) if minutes else 3600 * int(briefly["h"])
        return Answer(act="put_off", when=When(kind="duration", seconds=seconds, text=text, span=(0, len(text))))
    text = _UNTIL_AFTER.sub("", _FOR_HOURS.sub(r"\1 em \2 h", text))
    whens = find_whens(text, now=now, zone=zone, language=language, conventions=conventions)
    when = whens[0] if len(whens) == 1 and when_alone(whens[0]) else None
    if len(whens) > 1:
        return None
    masked = _plain(_masked(text, when))
    if skipped := _SKIP.fullmatch(said):
        return _skip(skipped["rest"], masked, when)
    found = _PUT_OFF.fullmatch(masked)
    if found is None:
        return _named(said, masked, when)
    if (when is None and not re.match(_LATER, masked)) or (found["time"] is None and when is not None):
        return None
    return Answer(act="put_off", when=when)


def _named(said: str, masked: str, when: When | None) -> Answer | None:
    """Of several that came, one by its words."""
    if done := _NAMED_DONE.fullmatch(said):
        return Answer(act="done", query=done["a"] or done["b"] or done["c"])
    later = _NAMED_LATER.fullmatch(masked) if when is not None else None
    return Answer(act="put_off", when=when, query=later["a"] or later["c"]) if later is not None else None


def when_alone(when: When) -> bool:
    return when.kind != "recurrence" and len(when.spans) <= 1


def _skip(rest: str, masked: str, when: When | None) -> Answer | None:
    if _THIS_ONE.fullmatch(rest):
        return Answer(act="skip")
    if when is not None and re.fullmatch(
        r"(?:pula|pule|pular|salta|skip)(?: [oa]s?| the| de| do| da| one| on| for)* <time>(?: (?:one|reminder))?",
        masked,
    ):
        return Answer(act="skip", when=when)
    named = _NAMED.fullmatch(masked)
    return Answer(act="skip", when=when, query=named["pt"] or named["en"]) if named is not None else None


def _plain(text: str) -> str:
    return " ".join(_SPARE.sub(" ", normalise(text).text.replace("'", "").replace("’", "")).split())


def _masked(text: str, when: When | None) -> str:
    return text if when is None else f"{text[: when.span[0]]} <time> {text[when.span[1] :]}"
