"""Several requests in one message: "compra leite amanhã e me lembra da reunião sexta 9h"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from language.intents.bare import opens
from language.intents.labels import effect
from language.intents.sentence import sentence
from language.parting import (
    HARD,
    KEEPERS,
    SOFT,
    Cutter,
    headed,
    parted,
    two_things,
    unfinished,
)
from language.readings import ENOUGH, Reader, Reading
from language.tables import ONGOING
from language.types import Request
from language.words import ANALYSED, words_of

TWO_THINGS_DOUBT = 0.7
ANOTHER_ORDER = re.compile(
    r"(?:,|\be|\band|,\s*and|,\s*e)\s+(?:(?:me|nos)\s+(?:diz|diga|fala|fale|mostra|mostre)|(?:diz|fala|mostra)-me"
    r"|(?:cria|crie|p[õo]e|bota|coloca|marca|agenda)\s+(?:outr[oa]|um|uma)|tell\s+me|show\s+(?:me|my|the|all|what)|(?:create|set|add)\s+(?:another|an?))\b",
    re.IGNORECASE,
)
ORDER_WITHIN = re.compile(
    r"\b(?:bota|p[õo]e|coloca|anota|marca|joga)\s+(?:a[ií]|isso|n[ao]s?\s+(?:minhas?\s+)?(?:tarefas|lista|agenda))\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?P<verb>(?P<stem>\w{3,})[ae])\s+(?:[oa]s?|uma?|meus?|minhas?)\s+(?!quanto|mais|menos|m[áa]ximo|suficiente|granel|prazo|vista|p[ée]\b|partir|fundo|"
    r"gosto|tarde|noite|manh[ãa]|vapor|ferro|dois|duas|tr[êe]s|dia|semana|ano)\w",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(r"\be depois\b", re.IGNORECASE)
TASKS = frozenset(("task_create", "reminder_create"))


def several(reader: Reader, whole: Reading | None) -> list[Reading]:
    """The requests in the order they were said; empty when the message is one request."""
    sure = whole is not None and whole.request.confidence >= ENOUGH
    text = reader.text[:ANALYSED].rstrip()
    cutter = Cutter(reader)
    lines = parted(HARD, text, (0, len(text)))
    polite = cutter.lines(lines) if len(lines) > 1 else []
    if len(polite) == 1 and not polite[0].verbatim and not swallows(polite[0], reader):
        return polite  # "Schedule yoga for Tuesday. Bye!"
    found = _all_parts(cutter, text, sure=sure, whole=whole)
    cut_off = sure and whole is not None and _cut_off(whole, found) and not ANOTHER_ORDER.search(text)
    if len(found) < 2 or cut_off or any(swallows(part, reader) for part in found):  # noqa: PLR2004
        return []
    return _checked_in_once(found, text)


def loosely(reader: Reader) -> list[Reading]:
    """Parts of a message that will be asked about: less sure ones, and those of a line that runs on without punctuation."""
    text = reader.text[:ANALYSED].rstrip()
    found = _all_parts(Cutter(reader, loose=True), text, sure=False, whole=None)
    least = min((part.request.confidence for part in found), default=0)
    parts = [_doubted(part, min(least, TWO_THINGS_DOUBT)) for part in found]
    return _checked_in_once(parts, text) if len(found) > 1 else []


def _all_parts(cutter: Cutter, text: str, *, sure: bool, whole: Reading | None) -> list[Reading]:
    lines = parted(HARD, text, (0, len(text)))
    found = cutter.lines(lines) if len(lines) > 1 else []
    keeps = sure and whole is not None and whole.verbatim and whole.request.intent not in KEEPERS
    if found or headed(text) or keeps:
        return found
    return cutter.joined((0, len(text)), None)


def together(parts: Sequence[Reading]) -> tuple[Request, ...]:
    """Their requests: one that has to be asked about takes the others with it into the question."""
    least = min(TWO_THINGS_DOUBT if unfinished(part) else part.request.confidence for part in parts)
    most = 1.0 if least >= ENOUGH else least
    return tuple(_doubted(part, most).request for part in parts)


def _doubted(part: Reading, most: float) -> Reading:
    return replace(part, request=replace(part.request, confidence=min(part.request.confidence, most)))


def _cut_off(whole: Reading, found: Sequence[Reading]) -> bool:
    """Whether a part only asks because it was cut: "add eggs and flour to my list" would ask for "flour to my list"."""
    asks = any(effect(part.request.intent) != "write" for part in found[1:])
    surer = min(part.request.confidence for part in found) > whole.request.confidence if found else False
    return whole.said and effect(whole.request.intent) == "write" and asks and not surer


def _checked_in_once(found: Sequence[Reading], text: str) -> list[Reading]:
    """Measures said together are one check-in: "bebi 2 litros de água e dormi 5h"."""
    kept: list[Reading] = []
    for part in found:
        last = kept[-1].request if kept else None
        request = part.request
        if last is None or not last.intent == request.intent == "checkin_create":
            kept.append(part)
            continue
        said, more = str(last.slots.get("text", "")), str(request.slots.get("text", ""))
        start, end = text.find(said), text.rfind(more) + len(more)
        measures = tuple(
            str(each)
            for slots in (last.slots, request.slots)
            if isinstance(own := slots.get("fields"), tuple)
            for each in own
        )
        slots = {**last.slots, "text": text[start:end]} | ({"fields": measures} if measures else {})
        kept[-1] = replace(kept[-1], request=replace(last, slots=slots))
    return kept


def doubted(reading: Reading, reader: Reader) -> Request:
    """Its request, too unsure to write when its times may be those of two things that could not be parted."""
    request = reading.request
    kept = request if reading.verbatim else _before_an_order(request, reader)
    if kept is not request:
        return replace(kept, confidence=min(request.confidence, TWO_THINGS_DOUBT))
    times = not reading.verbatim and request.when is not None and two_things(request.when, reader.whens, reader.text)
    if times or _swallowed(reading, reader) or _does_two_things(reading, reader):
        return replace(request, confidence=min(request.confidence, TWO_THINGS_DOUBT))
    return request


def _swallowed(reading: Reading, reader: Reader) -> bool:
    """Whether one thing to write would take in another order: "cria um timer e me diz o que falta"; no list takes a length of time."""
    request = reading.request
    if effect(request.intent) != "write" or reading.verbatim:
        return False
    lasting = request.intent == "list_add" and request.when is not None and request.when.kind == "duration"
    return lasting or swallows(reading, reader) or bool(ANOTHER_ORDER.search(reader.text))


def swallows(reading: Reading, reader: Reader) -> bool:
    """Whether its title holds an order about a thing of ours: "ligar pro síndico colocar papel na lista"."""
    title = str(reading.request.slots.get("title", ""))
    within = ONGOING[reader.language].WITHIN
    return bool(ORDER_WITHIN.search(title) or (within and re.search(within, title, re.IGNORECASE)))


def _does_two_things(reading: Reading, reader: Reader) -> bool:
    """Whether a title joins two things to do, each with an object of its own: "comprar ração e pagar o boleto"."""
    title = str(reading.request.slots.get("title", ""))
    goes = ONGOING[reader.language].GOES
    if reading.request.intent not in TASKS or reading.verbatim or not goes:
        return False
    parts = [title[start:end] for start, end in parted(SOFT, title, (0, len(title)))]
    heads = [part.partition(" ") for part in parts]
    doing = [bool(rest) and _to_do(part, reader) for part, (_, _, rest) in zip(parts, heads, strict=True)]
    # "Ir ao mercado e comprar leite" is one thing.
    doing[0] = doing[0] and (heads[0][0].casefold() not in goes or bool(AFTERWARDS.search(title)))
    return len(parts) > 1 and doing[0] and any(doing[1:])


def _before_an_order(request: Request, reader: Reader) -> Request:
    """Without the order that a title would swallow, also of a verb nobody knows: "comprar leite e avisa o João"."""
    title = str(request.slots.get("title", ""))
    if reader.language != "pt-BR" or request.intent not in TASKS:
        return request
    spans = parted(SOFT, title, (0, len(title)))
    for (_, end), (start, stop) in pairwise(spans):
        found = _ORDER.match(title, start, stop)
        if found and _to_do(f"{found['stem']}ar {title[found.end('verb') : stop].strip()}", reader):
            return replace(request, slots={**request.slots, "title": title[:end].strip()})
    return request


def _to_do(part: str, reader: Reader) -> bool:
    return opens(sentence(part, (0, len(part)), words_of(part), ()), reader.language)
