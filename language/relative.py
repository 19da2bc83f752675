"""Times told by another one: "na véspera", "dois dias antes"."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from language import cut
from language.readings import Reader
from language.tables import ONGOING, SLOTS
from language.types import Kind, Request, When
from language.words import fold

DAY = 86_400
REMINDED = frozenset(("task_create", "reminder_create"))
THAT = frozenset(("it", "that", "them", "this", "isso", "ele", "ela"))


def after(request: Request, last: Request, reader: Reader) -> Request:
    """A request behind another, with the time and the name that only the one before it tells: "voo sábado 14h, me lembra 3 horas antes"."""
    found = earlier(_same_thing(request, last), last.when, reader)
    title = str(last.slots.get("title", ""))
    told = found is not request or (found.intent in REMINDED and found.when is not None)
    unnamed = told and not found.slots.get("title") and title
    return replace(found, slots={**found.slots, "title": title}) if unnamed else found


def _same_thing(request: Request, last: Request) -> Request:
    """A request about "it" is about what the one before it names: "cancel the dentist and book it for friday"."""
    named = last.slots.get("title") or last.slots.get("query")
    said = next((slot for slot in ("title", "query") if fold(str(request.slots.get(slot, ""))) in THAT), None)
    return replace(request, slots={**request.slots, said: named}) if said and named else request


def earlier(request: Request, base: When | None, reader: Reader) -> Request:
    """A request for so long before `base`, or the day before it, at that time; the same request when it says no such thing."""
    tables = ONGOING[reader.language]
    if base is None or base.start is None or base.kind == "recurrence" or not tables.BEFORE:
        return request
    title = str(request.slots.get("title", ""))
    when = request.when
    eve = re.match(tables.EVE, title, re.IGNORECASE)
    if eve:
        on = _on(base.start) - timedelta(days=1)
        return _named(request, title[eve.end() :], _at(on, when, base), reader)
    led = re.match(tables.BEFORE, reader.text[when.span[1] :], re.IGNORECASE) if when else None
    if when is None or when.kind != "duration" or led is None or not when.seconds:
        return request
    if when.seconds % DAY and not isinstance(base.start, datetime):
        return request
    start = base.start - timedelta(seconds=when.seconds)
    kind: Kind = "datetime" if isinstance(start, datetime) else "date"
    told = replace(when, kind=kind, start=start, seconds=None, grain="minute" if kind == "datetime" else "day")
    before = re.match(tables.BEFORE, f" {title}", re.IGNORECASE)
    return _named(request, f" {title}"[before.end() :] if before else title, told, reader)


def hanging(request: Request, reader: Reader) -> bool:
    """Whether its time counts from something that is not told: "revisar a tese dois dias antes da entrega"."""
    tables, when = ONGOING[reader.language], request.when
    if request.intent not in REMINDED or when is None or when.kind != "duration" or not tables.BEFORE:
        return False
    return re.match(tables.BEFORE, reader.text[when.span[1] :], re.IGNORECASE) is not None


def _on(start: date) -> date:
    return start.date() if isinstance(start, datetime) else start


def _at(on: date, when: When | None, base: When) -> When:
    """That day, at the hour said with it."""
    if when is not None and isinstance(when.start, datetime):
        return replace(when, start=datetime.combine(on, when.start.timetz()), alternatives=())
    return replace(base, kind="date", start=on, end=None, grain="day", seconds=None, alternatives=())


def _named(request: Request, title: str, when: When, reader: Reader) -> Request:
    tables = SLOTS[reader.language]
    return replace(
        request, when=when, slots={**request.slots, "title": cut.neat(title, tables, last=True, leads=tables.LEADS)}
    )
