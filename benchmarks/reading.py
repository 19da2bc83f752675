"""Holds what was read of a message against its label. Pure: labels and readings are the plain JSON values of DESIGN section 8."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Any, TypeAlias

from dateutil.rrule import rrulestr

from bot.proposing import LIKELY, SURE
from language.intents.labels import effect

Call: TypeAlias = Mapping[str, Any]
OCCURRENCES = 20
WORD = re.compile(r"\w+")
NOTHING: Call = {"intent": "out_of_scope", "confidence": 0.0, "slots": {}, "when": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is right about one reading; None where the label says nothing about it."""

    intent: bool
    when: bool | None
    title: bool | None
    items: bool | None
    whole: bool
    """Everything the label says, and no call more."""
    wrong_write: bool
    """Sure enough to act on, and it writes what the label does not ask for."""
    writes: bool
    """Something is sure enough to be written without asking."""
    confidence: float


def judge(labels: Sequence[Call], calls: Sequence[Call]) -> Verdict:
    """`labels` are the calls of a row, `calls` what was read. Calls are compared in the order said."""
    read = [call if call["confidence"] >= LIKELY else NOTHING for call in calls] or [NOTHING]
    pairs = list(zip(labels, read, strict=False)) if len(labels) == len(read) else []
    intent = bool(pairs) and all(call["intent"] in accepted(label) for label, call in pairs)
    slots = {name for label in labels for name in label["slots"]}
    checks = {name: bool(pairs) and all(slot_right(label, call, name) for label, call in pairs) for name in slots}
    when = bool(pairs) and all(when_right(label, call) for label, call in pairs)
    return Verdict(
        intent=intent,
        when=when if any(label.get("when") for label in labels) else None,
        title=checks.get("title"),
        items=checks.get("items"),
        whole=intent and when and all(checks.values()),
        wrong_write=writes_wrongly(labels, read),
        writes=any(is_written(call) for call in read),
        confidence=min((call["confidence"] for call in calls), default=0.0),
    )


def accepted(label: Call) -> list[str]:
    return list(label.get("accept", [label["intent"]]))


def writes_wrongly(labels: Sequence[Call], calls: Sequence[Call]) -> bool:
    asked = [accepted(label) for label in labels]
    for call in calls:
        if not is_written(call):
            continue
        match = next((intents for intents in asked if call["intent"] in intents), None)
        if match is None:
            return True
        asked.remove(match)
    return False


def is_written(call: Call) -> bool:
    return bool(call["confidence"] >= SURE) and effect(call["intent"]) == "write"


def slot_right(label: Call, call: Call, name: str) -> bool:
    """A slot of another accepted intent is not looked for: `compra leite` as a list item has no title."""
    if name not in label["slots"] or call["intent"] != label["intent"]:
        return True
    choices = label.get("title_accept") if name == "title" else label.get("slots_accept", {}).get(name)
    said = plain(call["slots"].get(name))
    return said in [plain(choice) for choice in choices or [label["slots"][name]]]


def plain(value: object) -> object:
    """A slot value without what does not matter: case, accents, spacing, marks."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if not isinstance(value, str):
        return value
    bare = "".join(sign for sign in unicodedata.normalize("NFD", value.casefold()) if not unicodedata.combining(sign))
    return " ".join(WORD.findall(bare))


def when_right(label: Call, call: Call) -> bool:
    if "when" not in label:
        return True
    return any(same_when(choice, call["when"]) for choice in [label["when"], *label.get("when_accept", [])])


def same_when(expected: Call | None, said: Call | None) -> bool:
    if expected is None or said is None:
        return expected is said
    if expected["kind"] != said["kind"]:
        return False
    if expected["kind"] == "duration":
        return bool(expected["seconds"] == said["seconds"])
    if expected["kind"] == "recurrence":
        return occurrences(expected) == occurrences(said)
    return all(moment(expected[bound]) == moment(said[bound]) for bound in ("start", "end"))


def moment(iso: str | None) -> date | datetime | None:
    """To the minute."""
    if iso is None:
        return None
    return datetime.fromisoformat(iso).replace(second=0, microsecond=0) if "T" in iso else date.fromisoformat(iso)


def occurrences(when: Call) -> list[datetime | date]:
    """The first of them, as wall time; days when no hour was said."""
    start = moment(when["start"])
    if start is None:
        return []
    first = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    found = islice(rrulestr(when["rrule"].replace("Z", ""), dtstart=first), OCCURRENCES)
    return [each if isinstance(start, datetime) else each.date() for each in found]
