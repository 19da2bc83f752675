"""Before which events a reminder is wanted: "dentista", "cada reunião", "my next meeting", "na véspera do feriado"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from language.notices import notices
from language.types import Request, SlotValue, Understanding

DAY = 86_400
SURE = 0.9
"""An event with a reminder of it is read as nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The events as they were named."""

    name: str
    own: str = ""
    """What to remind of, where that is not the event: "levar os exames"."""
    every: bool = False
    """All that are called so."""
    next: bool = False
    eve: bool = False
    """The day before was said, and no length."""


def before(title: str, message: str) -> Before:
    """From what a reminder is about, and the message that it stands in."""
    eve = _EVE.search(title)
    own, named = (title[: eve.start()], title[eve.end() :]) if eve else _parted(title, message)
    every = _EVERY.match(named)
    named = named[every.end() :] if every else named
    following = None if every else _NEXT.match(named)
    named = named[following.end() :] if following else _LED.sub("", named)
    return Before(
        name=named.strip(" ,.?!"),
        own=_LED.sub("", f"{_ONTO.sub('', own).strip(' ,')} ").strip(),
        every=every is not None,
        next=following is not None,
        eve=eve is not None,
    )


def named_like_a_time(message: str) -> str:
    """Events that are called by how often they are: "before every daily"."""
    found = _DAILY.search(message)
    return found.group() if found else ""


def with_their_reminders(understood: Understanding) -> Understanding:
    """An event and the reminder of it that is asked for behind it are one request: "marca dentista quinta às 15h e me avisa 10 min antes"."""
    kept: list[Request] = []
    for each in understood.requests:
        last = kept[-1] if kept else None
        ahead = _ahead(last, each, understood.text) if last is not None else None
        if last is not None and ahead is not None:
            kept[-1] = replace(last, slots={**last.slots, **ahead}, confidence=max(last.confidence, SURE))
        else:
            kept.append(each)
    return replace(understood, requests=tuple(kept)) if len(kept) < len(understood.requests) else understood


def _ahead(event: Request, reminder: Request, text: str) -> Mapping[str, SlotValue] | None:
    """How long before the event it comes; None where it is not said of the event."""
    if event.intent != "event_create" or reminder.intent != "reminder_create":
        return None
    same = reminder.slots.get("title") in {event.slots.get("title"), *_NOTHING}
    order = _ORDER.search(text)
    if not same or order is None or event.when is None:
        return None
    if (counted := notices(text[order.start() :])) is not None:
        return {"notices": counted.seconds}
    begins, told = event.when.start, reminder.when.start if reminder.when is not None else None
    if begins is None or not isinstance(told, datetime) or not _EVES.search(text):
        return None
    day = begins.date() if isinstance(begins, datetime) else begins
    return {"notices": ((day - told.date()).days * DAY,), "clock": f"{told:%H:%M}"}


def _parted(title: str, message: str) -> tuple[str, str]:
    """Its own words and those of the event: in "levar os exames 1h antes do dentista" the event stands behind "antes"."""
    for found in _AHEAD_OF.finditer(message):
        behind = " ".join(message[found.end() :].split())
        for words in _endings(title):
            own = title[: len(title) - len(words)]
            if behind.casefold().startswith(words.casefold()) and own.strip():
                return own, words
    return "", title


def _endings(title: str) -> list[str]:
    """All that it may end in, the longest first."""
    return [title[each.start() :] for each in re.finditer(r"\b\w", title)]


_AHEAD_OF = re.compile(
    r"\bantes d(?:e |[oa]s? )|\bbefore (?:the |my |our )?|\bahead of (?:the |my |our )?",
    re.IGNORECASE,
)
_ONTO = re.compile(r"\s+(?:d[eoa]s?|of(?: the| my)?)\s*$", re.IGNORECASE)
_EVE = re.compile(
    r"(?:na |a |à )?v[ée]spera d(?:e|[oa]s?) |(?:(?:on )?the )?(?:day|night|evening|eve) (?:before|of) ", re.IGNORECASE
)
_ORDER = re.compile(r"\b(?:(?:me )?(?:avis|lembr)\w+|(?:remind|warn|alert|tell|ping) me)\b", re.IGNORECASE)
_NOTHING = (None, "", "antes", "before")
_EVES = re.compile(r"\bv[ée]spera\b|\b(?:day|night|evening) before\b", re.IGNORECASE)
_EVERY = re.compile(
    r"(?:cada(?: um[a]? d[eoa]s?)?|tod[oa]s?(?: [oa]s)?|every|each(?: of)?|all(?: of)?)(?: (?:meus|minhas|my|the))? ",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:(?:o|a|meu|minha|the|my)\s+)*(?:pr[óo]xim[oa]|next)\s+|(?:(?:o|a|meu|minha|the|my)\s+)+(?=\S+ que vem$)",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?:(?:o|a|os|as|meu|minha|meus|minhas|the|my|our)\s+)+", re.IGNORECASE)
_DAILY = re.compile(r"\b(?:every|each|cada|toda|the|my|next) (?:daily|weekly)\b", re.IGNORECASE)
