"""What is filled in like a form or ticked off like a list: "Evento: show | Data: 17/10 | Local: Arena", "[x] comprar ração"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import language.en.forms as en
import language.pt.forms as pt
from language import cut
from language.beside import Span
from language.intents.numerals import NUMBERS, numbers
from language.intents.sentence import sentence
from language.parting import MOST_LINES
from language.readings import Reader, Reading
from language.slots import items, titled
from language.tables import SLOTS, VERBS
from language.types import Language, Request, SlotValue
from language.when import main_when
from language.words import ANALYSED, fold, words_of

KINDS: Mapping[Language, Mapping[str, str]] = {"pt-BR": pt.KINDS, "en": en.KINDS}
FIELDS: Mapping[Language, Mapping[str, str]] = {"pt-BR": pt.FIELDS, "en": en.FIELDS}
DELETES: Mapping[Language, str] = {"pt-BR": pt.DELETES, "en": en.DELETES}
LABEL = re.compile(
    r"(?:^|[\n|;,•*]|(?<=\s))[ \t]{0,4}([^\W\d_]{2,12}(?: [^\W\d_]{1,8})?)[ \t]{0,4}[*_]{0,2}:(?!\d)[*_]{0,2}"
)
EDGES = " \t\n|;,/-–—•*"
SURE = 0.9
UNNAMED = 0.7
"""Of a form that does not say what it is for."""
LINE = re.compile(r"[^\n]+")
TICK = re.compile(
    r"[ \t]{0,9}(?:[-*•][ \t]{0,9})?(?:(?P<done>\[[xX✓✔]\]|[✅✔☑✓]\ufe0f?)|(?P<open>\[ ?\]|[☐⬜🔲]\ufe0f?)|(?P<gone>[❌✖🗑❎]\ufe0f?))[ \t]{0,9}(?P<rest>\S.*)"
)
ASIDE = re.compile(r"\s{0,3}\((?P<aside>[^()]{1,40})\)\s*$")
NUMBERED = re.compile(NUMBERS)


class Field(NamedTuple):
    name: str
    start: int
    end: int


def form(reader: Reader) -> list[Reading]:
    """The one request a form asks for; empty when the message is none."""
    text = reader.text[:ANALYSED].rstrip()
    fields = _fields(text, reader.language)
    names = {field.name for field in fields}
    kind = next((field.name for field in fields if field.name in KINDS[reader.language].values()), "")
    kind = kind or _over(text[: fields[0].start] if fields else "", reader.language)
    if not ({"title"} & names or kind) or len(names) + bool(kind and kind not in names) < 2:  # noqa: PLR2004
        return []
    if not names & {"when", "location", "priority", "project", "tags", "guests"}:
        return []
    request = _filled(fields, kind, reader)
    return [Reading(request, said=True)] if request.slots.get("title") else []


def _fields(text: str, language: Language) -> list[Field]:
    named = {**FIELDS[language], **KINDS[language]}
    found: list[Field] = []
    for label in LABEL.finditer(text):
        # "Trocar o filtro quando: sábado": the value before a label may end right before it.
        at = next((at for at in (0, 1) if _key(" ".join(label[1].split()[at:])) in named), None)
        if at is not None:
            key = _key(" ".join(label[1].split()[at:]))
            found.append(Field(named[key], label.end(1) - len(label[1].split(maxsplit=at)[-1]), label.end()))
    ends = [*(field.start for field in found[1:]), len(text)][: len(found)]
    return [Field(field.name, field.end, end) for field, end in zip(found, ends, strict=True)]


@cache
def _key(label: str) -> str:
    return " ".join(fold(word) for word in label.split())


def _over(heading: str, language: Language) -> str:
    """What stands alone over the fields: "Lembrete", and the label of the first of them."""
    lines = [line.strip(EDGES + ":") for line in heading.split("\n")]
    return KINDS[language].get(_key(lines[0]), "") if lines else ""


def _filled(fields: Sequence[Field], kind: str, reader: Reader) -> Request:
    values = [(field.name, reader.text[field.start : field.end].strip(EDGES)) for field in fields]
    slots: dict[str, SlotValue] = {}
    title = [value for name, value in values if name in {"title", kind} and value] or _heading(fields, kind, reader)
    slots |= titled(cut.unquoted(" ".join(title)), reader.language)
    tables = SLOTS[reader.language]
    for name, value in values:
        if name in {"location", "project"} and value:
            slots[name] = value
        elif name in {"tags", "guests"} and value:
            slots[name] = items(value.replace("#", ""), reader.language)
        elif name == "priority" and _key(value) in tables.PRIORITY_WORDS:
            slots[name] = tables.PRIORITY_WORDS[_key(value)]
    when = main_when(reader.times(_only(fields, "when", reader.text)))
    clock = "location" in slots or "guests" in slots or (when is not None and when.grain in {"minute", "hour"})
    intent = kind or ("event_create" if clock else "task_create")
    return Request(intent=intent, confidence=SURE if kind else UNNAMED, slots=slots, when=when)


def _heading(fields: Sequence[Field], kind: str, reader: Reader) -> list[str]:
    """Reunião, over "Data: 20/11": what names the kind may name the thing."""
    first = reader.text.split("\n", 1)[0].strip(EDGES + ":")
    named = kind and fields[0].start > len(first) and _key(first) in VERBS[reader.language].EVENTS
    return [first] if named and _key(first) not in VERBS[reader.language].GENERIC_EVENTS else []


def _only(fields: Sequence[Field], name: str, text: str) -> str:
    """The text with everything blank but the fields of that name, so that places stay as they are."""
    kept = [" "] * min(len(text), ANALYSED)
    for field in fields:
        if field.name == name:
            kept[field.start : field.end] = text[field.start : field.end].replace("|", " ").replace("\n", " ")
    return "".join(kept)


def ticks(reader: Reader) -> list[Reading]:
    """What rows with a box, a tick or a cross before them ask for; empty unless all have one."""
    text = reader.text[:ANALYSED]
    lines = [line for line in LINE.finditer(text) if line.group().strip()]
    ticked = [TICK.fullmatch(text, line.start(), line.end()) for line in lines]
    if ticked and ticked[0] is None and len(lines) > 1 and lines[0].group().rstrip().endswith(":"):
        ticked = ticked[1:]
    if not ticked or len(ticked) > MOST_LINES:
        return []
    found = [_ticked(tick, reader) for tick in ticked if tick]
    return found if len(found) == len(ticked) else []


def _ticked(tick: re.Match[str], reader: Reader) -> Reading:
    said = tick["rest"].strip()
    aside = ASIDE.search(said)
    deletes = bool(re.fullmatch(DELETES[reader.language], aside["aside"], re.IGNORECASE)) if aside else False
    what = said[: aside.start()].strip() if aside and deletes else said
    if tick["open"]:
        return _to_do(reader, tick.span("rest"))
    keys = "".join(f" {word.key}" for word in words_of(what))
    rows: dict[str, SlotValue] = {"number": numbers(keys)} if NUMBERED.fullmatch(keys) else {"query": what}
    intent = "task_complete" if tick["done"] else "task_delete"
    sure = SURE if tick["done"] or deletes else UNNAMED
    return Reading(Request(intent=intent, confidence=sure, slots=rows), said=True)


def _to_do(reader: Reader, span: Span) -> Reading:
    part = sentence(reader.text, span, reader.words, reader.whens_of(*span))
    when = main_when(part.whens)
    title = cut.title(part, part.masked, (0, len(part.masked.words)), reader.language, when).strip(" ()")
    slots = titled(title, reader.language)
    return Reading(Request(intent="task_create", confidence=SURE, slots=slots, when=when), said=True)
