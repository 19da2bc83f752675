"""Several requests in one message: "compra leite amanhã e me lembra da reunião sexta 9h"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from language import cut
from language.intents.labels import effect
from language.intents.sentence import sentence
from language.readings import ENOUGH, Reader, Reading, spans_of
from language.tables import VERBS
from language.types import Request, When
from language.words import ANALYSED

MARK = r"[\s\-*•]{0,20}(?:\d{1,2}[.)]\s)?"
"""What may stand before a line of a list."""
FIRST_MARK = re.compile(rf"\s{{0,20}}(?:[-*•]{MARK}|\d{{1,2}}[.)]\s)")
HARD = re.compile(
    rf"\s{{0,3}}(?:;|\n{MARK}|(?<=[^\W\d]{{2}})[.!](?=\s)|(?<=\dh)\.(?=\s)|(?<=\?)(?=\s))(?:\s{{0,3}}(?:e|e depois|depois|and|and then|then)\s)?",
    re.IGNORECASE,
)
"""After these a new request may begin without any trigger word."""
SOFT = re.compile(
    r",?\s(?:e depois|e tamb[eé]m|e a[ií]|e|depois|tamb[eé]m|and then|and also|and|then|also|plus)\s|,\s", re.IGNORECASE
)
MOST_LINES = 24
MOST_JOINS = 6
TALK_ONLY = frozenset(
    ("greet", "thanks", "goodbye", "affirm", "deny", "smalltalk", "out_of_scope", "cancel", "maybe", "help", "repeat")
)
COURTEOUS = frozenset(("greet", "thanks", "goodbye"))
KEEPERS = frozenset(("note_create", "note_update", "memory_store", "inbox_create"))
"""These keep words as typed; only an order of its own ends them."""
ORDERED = 0.9
SAID = 0.78
"""A part that says what to do may be one that is asked about: it takes the others with it into the question."""
TO_OTHERS = frozenset(("email_send", "message_send"))
"""What one may be reminded of as well as ask for: "remind me to call the bank and email Bob"."""
PASSED_ON = frozenset(("task_create", "reminder_create"))
"""What is asked once for all that follows: "me lembra de pagar a luz sexta e ligar pra mãe às 18h"."""
NOTHING = frozenset(("nada", "nothing", "antes", "before"))
CLOSES = re.compile(r"\s{0,3}[,;]?\s{1,3}(?:e|and)\s{1,3}\w", re.IGNORECASE)
"""A time before a conjunction ends what it belongs to: "pagar a luz sexta e o gás às 18h"."""
TWO_THINGS_DOUBT = 0.7
ANOTHER_ORDER = re.compile(
    r"(?:,|\be|\band|,\s*and|,\s*e)\s+(?:(?:me|nos)\s+(?:diz|diga|fala|fale|mostra|mostre)|(?:diz|fala|mostra)-me"
    r"|(?:cria|crie|p[õo]e|bota|coloca|marca|agenda)\s+(?:outr[oa]|um|uma)|(?:tell|show)\s+me|(?:create|set|add)\s+(?:another|an?))\b",
    re.IGNORECASE,
)
ORDER_WITHIN = re.compile(
    r"\b(?:bota|p[õo]e|coloca|anota|marca|joga)\s+(?:a[ií]|isso|n[ao]s?\s+(?:minhas?\s+)?(?:tarefas|lista|agenda))\b",
    re.IGNORECASE,
)
REMARK_ENDS = re.compile(r"[,.!](?=\s)\s*")
SHORT_REMARK = 4
QUOTES = frozenset("\"'“”«»:")

Span = tuple[int, int]


def several(reader: Reader, whole: Reading | None) -> list[Reading]:
    """The requests in the order they were said; empty when the message is one request."""
    sure = whole is not None and whole.request.confidence >= ENOUGH
    text = reader.text[:ANALYSED].rstrip()
    lines = parted(HARD, text, (0, len(text)))
    cutter = _Cutter(reader)
    found = cutter.lines(lines) if len(lines) > 1 else []
    if found or _headed(text) or (sure and whole and whole.verbatim and whole.request.intent not in KEEPERS):
        return found if len(found) > 1 or not sure else []
    found = cutter.joined((0, len(text)), None)
    return found if len(found) > 1 and not (sure and whole and _cut_off(whole, found)) else []


def together(parts: Sequence[Reading]) -> tuple[Request, ...]:
    """Their requests: one that has to be asked about takes the others with it into the question."""
    least = min(TWO_THINGS_DOUBT if _unfinished(part) else part.request.confidence for part in parts)
    most = 1.0 if least >= ENOUGH else least
    return tuple(replace(part.request, confidence=min(part.request.confidence, most)) for part in parts)


def told_first(reader: Reader) -> Reading | None:
    """The request behind a remark: "dia 12 é feriado, me lembra dia 9 de comprar o presente"; None when there is none."""
    text = reader.text[:ANALYSED].rstrip()
    cutter = _Cutter(reader)
    for found in list(REMARK_ENDS.finditer(text))[:MOST_JOINS]:
        asked = cutter.sure((found.end(), len(text)), None)
        if (
            asked
            and asked.said
            and asked.request.confidence >= ORDERED
            and asked.request.intent in PASSED_ON
            and not asked.verbatim
        ):
            return _about(reader, (0, found.start()), asked)
    return None


def _about(reader: Reader, remark: Span, asked: Reading) -> Reading | None:
    """The request, sure when the remark before it is short; named by the remark when it has no name of its own."""
    words = [word.key for word in reader.words if word.start < remark[1]]
    if set(words) & VERBS[reader.language].REPORTS or reader.text[remark[1] - 1] in QUOTES:
        return None
    request = asked.request
    if str(request.slots.get("title", "")).casefold() in {"", *NOTHING}:
        if request.when is None:
            return None
        said = sentence(reader.text, remark, reader.words, reader.whens_of(*remark))
        named = cut.title(said, said.masked, (0, len(said.masked.words)), reader.language)
        request = replace(request, slots={**request.slots, "title": named})
    asks_too = any(effect(other.request.intent) == "write" for other in reader.read(*remark))
    if len(words) > SHORT_REMARK or asks_too or reader.whens_of(*remark):
        request = replace(request, confidence=TWO_THINGS_DOUBT)
    return replace(asked, request=request)


def _headed(text: str) -> bool:
    return text.partition("\n")[0].rstrip().endswith(":")


def _cut_off(whole: Reading, found: Sequence[Reading]) -> bool:
    """Whether a part only asks because it was cut: "add eggs and flour to my list" would ask for "flour to my list"."""
    asks = any(effect(part.request.intent) != "write" for part in found[1:])
    surer = min(part.request.confidence for part in found) > whole.request.confidence
    return whole.said and effect(whole.request.intent) == "write" and asks and not surer


def doubted(reading: Reading, reader: Reader) -> Request:
    """Its request, too unsure to write when its times may be those of two things that could not be parted."""
    request = reading.request
    if _swallowed(reading, reader):
        return replace(request, confidence=min(request.confidence, TWO_THINGS_DOUBT))
    if reading.verbatim or request.when is None or not _two_things(request.when, reader.whens, reader.text):
        return request
    return replace(request, confidence=min(request.confidence, TWO_THINGS_DOUBT))


def _swallowed(reading: Reading, reader: Reader) -> bool:
    """Whether one thing to write would take in another order: "cria um timer e me diz o que falta"; no list takes a length of time."""
    request = reading.request
    if effect(request.intent) != "write" or reading.verbatim:
        return False
    lasting = request.intent == "list_add" and request.when is not None and request.when.kind == "duration"
    within = ORDER_WITHIN.search(str(request.slots.get("title", "")))
    return lasting or bool(within or ANOTHER_ORDER.search(reader.text))


def _two_things(own: When, whens: Sequence[When], text: str) -> bool:
    apart = [text[end:start] for (_, end), (start, _) in pairwise(sorted(spans_of(own)))]
    if any(CLOSES.match(words) and len(words.split()) > 1 for words in apart):
        return True
    points = (when for when in whens if when.kind != "duration")
    ends = sorted((min(spans_of(when))[0], max(spans_of(when))[1]) for when in points)
    return any(SOFT.search(text, end, max(end, start)) for (_, end), (start, _) in pairwise(ends))


def parted(boundary: re.Pattern[str], text: str, span: Span) -> list[Span]:
    """The stretches between boundaries, without the mark before the first of several."""
    starts, ends = [span[0]], []
    for found in boundary.finditer(text, *span):
        if found.start() > starts[-1] and found.end() < span[1]:
            ends.append(found.start())
            starts.append(found.end())
    mark = FIRST_MARK.match(text, *span) if ends else None
    starts[0] = mark.end() if mark else starts[0]
    return list(zip(starts, [*ends, span[1]], strict=True))


@dataclass(slots=True)
class _Cutter:
    reader: Reader
    known: dict[tuple[Span, date | None], Reading | None] = field(default_factory=dict)

    def lines(self, lines: Sequence[Span]) -> list[Reading]:
        """Every line has to be a request, or the message is no list of them."""
        if _headed(self.reader.text) or len(lines) > MOST_LINES:
            return []
        found: list[Reading] = []
        for line in lines:
            parts = self.joined(line, None)
            if not parts and not self._only_talk(line):
                return []
            found += parts
        return found

    def _only_talk(self, line: Span) -> bool:
        said = self.reader.read(*line)
        return bool(said) and said[0].request.intent in COURTEOUS

    def joined(self, span: Span, day: date | None) -> list[Reading]:
        """The requests a stretch holds, joined by commas and conjunctions; empty when it is not made of sure requests."""
        whole = self.sure(span, day)
        parts = parted(SOFT, self.reader.text, span)
        if len(parts) > MOST_JOINS or (whole and whole.verbatim and whole.request.intent not in KEEPERS):
            return [whole] if whole else []
        for (_, end), (start, _) in pairwise(parts):
            if self._inside_a_time(end, start):
                continue
            first = self.sure((span[0], end), day)
            if first is None or _unfinished(first):
                continue
            rest = self.joined((start, span[1]), self._day_after(first, span[0], end))
            if len(rest) == 1 and _of_what_was_said(rest[0]):
                continue
            listed = len(rest) > 1 and self.reader.text[end : end + 1] == ","
            if rest and (_goes_on(first, rest[0]) or (listed and _own_thing(first))):
                return [first, *(_passed_on(first, part) for part in rest)]
        return [whole] if whole else []

    def sure(self, span: Span, day: date | None) -> Reading | None:
        if (span, day) not in self.known:
            self.known[span, day] = self._read(span, day)
        return self.known[span, day]

    def _read(self, span: Span, day: date | None) -> Reading | None:
        found = self.reader.read(*span, day)
        if not found or found[0].request.intent in TALK_ONLY:
            return None
        if found[0].request.confidence < (SAID if found[0].said else ENOUGH):
            return None
        if found[0].request.when and _two_things(found[0].request.when, self.reader.whens_of(*span), self.reader.text):
            return None
        # A part that only asks is cut off too easily: "me lembra e mostra a lista" is rarer than "sal e o que tem na lista".
        return found[0] if found[0].said or effect(found[0].request.intent) == "write" else None

    def _inside_a_time(self, end: int, start: int) -> bool:
        return any(at < start and end < stop for when in self.reader.whens for at, stop in spans_of(when))

    def _day_after(self, first: Reading, start: int, end: int) -> date | None:
        """The day that holds for what follows: one with an hour, or one said before everything else."""
        when = first.request.when
        if when is None or when.kind in {"recurrence", "duration"} or when.start is None:
            return None
        if isinstance(when.start, datetime):
            day = when.start.date()
            other = day + timedelta(days=1)
            moved = any(found.start and _day(found.start) == other for found in self.reader.whens_of(start, end, other))
            return None if moved else day
        before = any(start <= word.start < when.span[0] for word in self.reader.words)
        return None if before else when.start


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _unfinished(first: Reading) -> bool:
    """Whether what it is about is still to be said: "me lembra dia 30 e dia 31 de revisar as metas"."""
    return first.request.intent in PASSED_ON and not first.request.slots.get("title")


def _of_what_was_said(last: Reading) -> bool:
    """Whether an order is about what stands before it: "almoço na casa da tia domingo, me lembra"."""
    request = last.request
    empty = not request.slots.get("title") and request.when is None
    return last.said and empty and request.intent in PASSED_ON | {"event_create", "alarm_create"}


def _goes_on(first: Reading, second: Reading) -> bool:
    """Whether the second may stand alone: "lavar e passar roupa" is one task, two times make it two."""
    if first.verbatim:
        return _an_order(second)
    if first.said and first.request.intent in PASSED_ON and second.request.intent in TO_OTHERS and second.infinitive:
        return False
    both_timed = first.request.when is not None and second.request.when is not None
    return second.said or (both_timed and (not first.said or effect(first.request.intent) == "write"))


def _own_thing(first: Reading) -> bool:
    """Whether a first of many is one of its own: "comprar selos, levar o pacote sexta e ligar pro banco às 14h"."""
    request = first.request
    return not first.said and request.intent == "task_create" and " " in str(request.slots.get("title", ""))


def _an_order(second: Reading) -> bool:
    request = second.request
    named = str(request.slots.get("title", "")).casefold()
    whole = named not in NOTHING and bool(named or request.intent not in PASSED_ON)
    return (
        second.said
        and not second.infinitive
        and effect(request.intent) == "write"
        and request.confidence >= ORDERED
        and whole
    )


def _passed_on(first: Reading, part: Reading) -> Reading:
    """A part that says no trigger word of its own is asked for like the one before it."""
    if part.said or not first.said or first.request.intent not in PASSED_ON:
        return part
    return replace(part, request=replace(part.request, intent=first.request.intent), said=True)
