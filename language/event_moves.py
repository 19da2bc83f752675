"""How far an event is moved: only to another hour, only to another day, or by a length of time; and who is asked to which."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from language.events import LONGEST, addresses, earlier, named_with_day
from language.intents.labels import effect
from language.normal import normalise
from language.readings import ENOUGH
from language.types import Language, Request, SlotValue, Understanding, When
from language.when import find_whens


def hour_alone(text: str, *, day: datetime, zone: ZoneInfo, language: Language) -> When | None:
    """The hours it is moved to on its own day, where only hours were said: "passa a daily de amanhã pras 10".

    A clock follows the day it is read from; what names a day ("quinta", "amanhã") does not, or is another.
    """
    plain = normalise(text[:LONGEST])
    if _TODAY.search(plain.text):
        return None
    to = _TO.search(plain.text)
    said = text[plain.span(0, to.start())[1] : LONGEST] if to else text[:LONGEST]
    if (bare := _BARE_HOUR.fullmatch(said)) is not None:
        said = f"at {bare['hour']}"
    read: list[When] = []
    for ahead in (0, 1):
        midnight = datetime.combine(day.date() + timedelta(days=ahead), time(), zone)
        whens = find_whens(said, now=midnight, zone=zone, language=language)
        if len(whens) != 1 or not isinstance(whens[0].start, datetime) or whens[0].start.date() != midnight.date():
            return None
        read.append(whens[0])
    return read[0]


def same_hour(text: str) -> bool:
    """Whether it keeps its hour: "pra amanhã no mesmo horário"."""
    return _SAME_HOUR.search(normalise(text[:LONGEST]).text) is not None


def pushed(text: str) -> timedelta | None:
    """By how long an event is put off, or brought forward (negative): "empurra a festa 1h"."""
    found = _PUSHED.search(normalise(text[:LONGEST]).text)
    if found is None:
        return None
    count = found["count"]
    number = float(_COUNTS.get(count) or count)
    length = timedelta(**{_UNITS[found["unit"][0]]: number}) + timedelta(minutes=int(found["more"] or 0))
    if found["half"]:
        length += timedelta(minutes=30)
    return -length if earlier(text) or _BACK.search(normalise(text).text) else length


def invitation(text: str, *, now: datetime, zone: ZoneInfo, language: Language) -> tuple[str, str, When | None] | None:
    """Who is asked to which event, as typed, and the day that was said of it: "convida o João pra daily de amanhã"."""
    stripped = text.strip(" .!?")[:LONGEST]
    plain = normalise(stripped)
    found = _INVITATION.fullmatch(plain.text)
    if found is None:
        return None
    start, end = plain.span(*found.span("who"))
    who = stripped[start:end].strip()
    start, end = plain.span(*found.span("name"))
    name, day = named_with_day(stripped[start:end].strip(), now=now, zone=zone, language=language)
    return who, name, day


def to_calendar(understood: Understanding) -> Understanding:
    """Of somebody with a calendar: who asks people to something means an event, where nothing else was understood."""
    text = understood.text
    if (asked := _asked_whether(understood)) is not None:
        return asked
    if text.rstrip().endswith("?") and understood.confidence < ENOUGH:
        understood = replace(understood, requests=tuple(map(_only_asked, understood.requests)))
    if [each.intent for each in understood.requests] != ["out_of_scope"] or not _asks_along(text):
        return understood
    stripped = text.strip(" .!?")[:LONGEST]
    plain = normalise(stripped)
    found = _INVITATION.fullmatch(plain.text)
    assert found is not None
    who, name = (stripped[slice(*plain.span(*found.span(group)))].strip() for group in ("who", "name"))
    slots: dict[str, SlotValue] = {"guests": tuple(guests_named(who)), "query": name}
    meant = Request(intent="event_update", confidence=_SURE, slots=slots, when=understood.requests[0].when)
    return replace(understood, requests=(meant,), alternatives=())


def _asked_whether(understood: Understanding) -> Understanding | None:
    """Whether there is something, asked in the words that tell of it: "tenho reunião com a Bia hoje?"."""
    alone = understood.requests[0] if len(understood.requests) == 1 else None
    asks = understood.text.rstrip().endswith("?") and _HAVING.match(normalise(understood.text[:LONGEST]).text)
    if alone is None or alone.intent != "event_create" or not asks:
        return None
    title = str(alone.slots.get("title", ""))
    slots: dict[str, SlotValue] = {"query": title} if title else {}
    return replace(
        understood, requests=(replace(alone, intent="event_query", slots=slots, confidence=_SURE),), alternatives=()
    )


def _only_asked(request: Request) -> Request:
    """A question that is no polite order ("cancela o dentista?") is asked back, whatever there is of that name."""
    unsure = request.intent.startswith("event_") and effect(request.intent) == "write"
    return replace(request, confidence=min(request.confidence, _ASKED)) if unsure else request


def _asks_along(text: str) -> bool:
    plain = normalise(text.strip(" .!?")[:LONGEST]).text
    return _INVITATION.fullmatch(plain) is not None and (_BY_NAME.match(plain) is not None or bool(addresses(text)))


def guests_named(who: str) -> list[str]:
    """The names among those who are asked, without the addresses."""
    parts = [_BEFORE_NAME.sub("", each).strip() for each in _BETWEEN.split(who)]
    return [each for each in parts if each and "@" not in each]


_SURE = 0.95
_ASKED = 0.58
_HAVING = re.compile(
    r"(?:.{0,20}[,!] )?(?:e )?(?:eu )?(?:tenho|tem|temos|vou ter|vai ter|teria|i have|we have|have i|got)\b"
)
_BY_NAME = re.compile(r"(?:por favor,? |please,? )?(?:convid|invite)")
_TODAY = re.compile(r"\b(?:hoje|hj|today|tonight|agora|now|daqui|dentro de|em \d+|in (?:\d+|an?|half))\b")
_TO = re.compile(r"\b(?:para|pra|pro|pras|pros|to|until|ate)\b")
_BARE_HOUR = re.compile(r"\s*to (?P<hour>\d{1,2}(?:[:.]\d\d)?)[\s.!?]*", re.IGNORECASE)
"""English says it so: "move the daily to 10"."""
_SAME_HOUR = re.compile(r"\bmesm[oa] (?:hora|horario)\b|\bsame (?:time|hour)\b")
_COUNTS = {"um": 1, "uma": 1, "duas": 2, "dois": 2, "meia": 0.5, "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2}
_UNITS = {"h": "hours", "m": "minutes", "d": "days", "s": "weeks", "w": "weeks"}
_PUSHED = re.compile(
    r"^(?:(?:por favor|please|nao|no|pode),? )?"
    r"(?:empurr|adia|atras|adiant|antecip|posterg|push|delay|postpone|bring|pull|move .+ (?:forward|back|up) by\b)"
    r"(?:.*?)(?<!\bpara)(?<!\bpra)(?<!\bpras)(?<!\bas)(?<!\bate)(?<!\bto)(?<!\bat)(?<!\bdas)(?<!\bde)(?<!\bdo) "
    r"(?P<count>\d{1,3}|uma|um|duas|dois|meia|half an|an?|one|two) ?"
    r"(?P<unit>horas?|hours?|hrs?|h|minutos?|minutes?|mins?|m|dias?|days?|d|semanas?|weeks?)(?P<more>\d{2})?"
    r"(?P<half> e meia)?(?: (?:mais (?:cedo|tarde)|pra frente|para frente|pra tras|earlier|later|forward|back))?$"
)
_BACK = re.compile(r"^(?:bring|pull)\b|\bpra tras\b")
_INVITATION = re.compile(
    r"(?:por favor,? |please,? )?(?:convid(?:a|e|ar)|cham(?:a|e|ar)|adicion(?:a|e|ar)|inclu(?:i|a|ir)|invite|add|ask)"
    r" (?P<who>.+?) (?:para|pra|pro|n[ao]|to) (?:[ao] |the |my )?(?P<name>.+)"
)
_BETWEEN = re.compile(r",| e | and ")
_BEFORE_NAME = re.compile(r"^\s*(?:o|a|os|as|the) ", re.IGNORECASE)
