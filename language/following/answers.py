"""What lacked and was asked for: an address alone, or the hour of a day that was said."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from language.context import Context
from language.following.meaning import SURE, Followed
from language.following.moments import hour_alone, onto
from language.intents.sentence import Sentence
from language.readings import Reader
from language.types import Request, SlotValue

_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}"
_INVITES = r"(?:convida|convide|chama|chame|inclui|inclua|adiciona|adicione|invite|add|ask)(?:\s+tamb[eé]m)?"
_ALONE = re.compile(
    rf"\W*(?:{_INVITES}\s+)?(?:(?:[oa]|the|his|her|their)\s+)?(?:(?:e-?mail|endere[cç]o|address)(?:\s+d(?:ele|ela|[aeo]\s+\w+))?\s*)?(?:(?:[ée]|is|it'?s|:)\s*)?"
    rf"(?P<address>{_EMAIL})\W*",
    re.IGNORECASE,
)
_WHOSE: Mapping[str, str] = {"event_create": "guests", "event_update": "guests", "drive_share": "recipient"}
"""Requests that may lack an address, and the slot for it."""


def address_alone(text: str) -> str:
    """The address a message consists of; empty where it says anything else."""
    found = _ALONE.fullmatch(text)
    return found["address"] if found else ""


def says_whom(text: str) -> bool:
    """Whether a message says no more than whom something is for."""
    return bool(address_alone(text) or _name(text))


def _name(text: str) -> str:
    found = _NAMED.fullmatch(text)
    return found["name"] if found else ""


_NAMED = re.compile(
    r"\W*(?:convida|convide|chama|chame|invite)\s+(?:[oa]\s+)?(?P<name>[^\W\d]+(?: [^\W\d]+)?)(?:\s+(?:tamb[eé]m|too))?\W*",
    re.IGNORECASE,
)
"""Who is to come to what was just made: "convida a Bia"."""


def addressed(whole: Sentence, context: Context) -> Followed | None:
    """Whom a request was about that lacked an address, or who is to come to the event that was just made."""
    address = address_alone(whole.text) or _name(whole.text)
    if not address:
        return None
    if context.newest == "asked" and len(context.requests) == 1 and (slot := _WHOSE.get(context.requests[0].intent)):
        asked = context.requests[0]
        value = (address,) if slot == "guests" else address
        invites = {"act": "invite"} if asked.intent == "event_update" else {}
        return Followed((replace(asked, slots={**asked.slots, slot: value, **invites}, confidence=SURE),))
    events = [at for at, each in enumerate(context.written, 1) if each.kind == "event"]
    if context.newest != "written" or len(events) != 1 or len(context.written) != 1:
        return None
    slots: dict[str, SlotValue] = {"guests": (address,), "reference": (events[0],), "act": "invite"}
    return Followed((Request(intent="event_update", confidence=SURE, slots=slots),))


def hour_of_its_day(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """At which hour of the day that was said, where that was asked."""
    if context.newest != "asked" or len(context.requests) != 1 or len(whole.whens) != 1:
        return None
    asked, when = context.requests[0], whole.whens[0]
    day = asked.when.start if asked.when is not None and asked.when.kind == "date" else None
    if asked.intent != "event_create" or day is None or isinstance(day, datetime) or not hour_alone(when, reader):
        return None
    return Followed((replace(asked, when=onto(when, day, reader), confidence=SURE),))
