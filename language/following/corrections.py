"""Corrections of what was said last: "não, era quinta", "quis dizer pão", "bread, not milk", "no, the second one"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from language import cut
from language.context import Context, due_of
from language.following.acts import NUMBER, act_in, falls_on
from language.following.meaning import ASK, SURE, Act, Followed, doubted, fitting, followed, written
from language.following.moments import onto
from language.following.tables import WORDS, Patterns, patterns
from language.following.titles import corrected, known_verb
from language.intents.numerals import numbers
from language.intents.sentence import Sentence, View, sentence
from language.intents.template import TIME
from language.readings import Reader
from language.tables import SLOTS
from language.types import LANGUAGES, Request, SlotValue, When
from language.words import Word, words_of

MOST_LEADS = 4
TARGETED = frozenset(
    (
        "task_complete",
        "task_reopen",
        "task_delete",
        "task_update",
        "note_delete",
        "note_pin",
        "note_unpin",
        "inbox_delete",
    )
)
"""What may have hit the wrong row."""


@dataclass(frozen=True, slots=True)
class Lead:
    """How a correction began."""

    rest: Sentence
    """What is left without it."""
    strong: bool = False
    meant: bool = False
    """It said that words were wrong."""
    linked: bool = False
    """With "é", "era", "its": on its own this says that a time was wrong."""
    weak: bool = False
    """It began with "não"."""
    doubtful: bool = False
    """A mere "não" with no mark after it: "não era quinta" may just deny."""


def correction(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """What a message puts right in what was written last, or in what is being asked about."""
    return _led(_lead(whole, patterns(reader.language)), context, reader)


def _lead(whole: Sentence, own: Patterns) -> Lead:
    view = whole.masked
    at = skipped = 0
    heard: set[str] = set()
    marked = True
    for _ in range(MOST_LEADS):
        found = own.lead.match(view.string, at)
        if found is None:
            break
        at = found.end()
        skipped += len(found.group().split())
        heard.add(str(found.lastgroup))
        if found["weak"]:
            marked = _mark_after(view, skipped - 1, whole.text)
    last = len(view.words)
    while (excuse := own.excuse.search(view.string, at)) and excuse.start() > at:
        last -= len(excuse.group().split())
        view = View(view.words[:last])
        heard.add("strong")
    linked = False
    link = own.links.match(view.string, at)
    if link is not None and link.end() < len(view.string):
        linked = _says_is(whole.text, view, skipped, own)
        skipped += len(link.group().split()) if linked or heard else 0
    strong, meant = "strong" in heard, "meant" in heard
    return Lead(
        rest=part(whole, view.words[skipped:last]),
        strong=strong,
        meant=meant,
        linked=linked,
        weak="weak" in heard,
        doubtful=not (marked or strong or meant),
    )


def _says_is(text: str, view: View, at: int, own: Patterns) -> bool:
    """Whether the word there is "é" or "era" rather than "e" or "para"."""
    word = view.words[at]
    return text[word.start : word.end].casefold() in own.is_


def _mark_after(view: View, at: int, text: str) -> bool:
    """Whether a mark of punctuation sets a word apart from the next."""
    if at + 1 >= len(view.words):
        return True
    return any(sign in MARKS for sign in text[view.words[at].end : view.words[at + 1].start])


def part(whole: Sentence, words: Sequence[Word]) -> Sentence:
    start, end = (words[0].start, words[-1].end) if words else (whole.end, whole.end)
    return sentence(whole.text, (start, end), whole.typed.words, whole.whens)


def _led(lead: Lead, context: Context, reader: Reader) -> Followed | None:
    rest = lead.rest
    if not rest.masked.words or not (lead.strong or lead.meant or lead.weak or lead.linked):
        return None
    found = _put_right(lead, context, reader)
    if found is None:
        return None
    # What was looked at since may be what it is about.
    return doubted(found, LOOKED_DOUBT) if context.newest == "listed" else found


def _put_right(lead: Lead, context: Context, reader: Reader) -> Followed | None:
    rest = lead.rest
    target = _target(rest, context, reader)
    if target is not None:
        return instead(context, target, SURE if not lead.doubtful else ASK)
    when = _time(rest, context, reader)
    if when is not None:
        return _timed(when, lead, context, reader)
    level = patterns(reader.language).priority.fullmatch(rest.masked.string)
    if level is not None and level.lastgroup:
        return followed(
            Act(act="priority", confidence=SURE, slots={"priority": level.lastgroup}), written(context), reader
        )
    # "Não apaga a do dentista" forbids; only "não, apaga a do dentista" asks for it.
    if not lead.doubtful and (not lead.linked or lead.strong):
        acted = act_in(rest, context, reader, places=written(context) or None)
        if acted is not None:
            return acted
    return _retitled(lead, context, reader)


def _time(rest: Sentence, context: Context, reader: Reader) -> When | None:
    """The one time that is all of the rest; a lone number is the hour of what has one."""
    words = rest.masked.words
    # "A outra sexta" is a day; "a segunda" may be a row of a list.
    named = words[0].key in SLOTS[reader.language].ARTICLES and any(" " in when.text for when in rest.whens)
    if len(rest.whens) == 1 and all(word.key == TIME for word in words[named:]):
        if rest.whens[0].kind == "duration":
            return _from_now(rest.whens[0], context, reader)
        return rest.whens[0] if rest.whens[0].kind != "recurrence" else None
    if not rest.whens and (alone := _said_alone(rest, reader)) is not None:
        return alone
    word = rest.masked.words[0]
    hours = any(isinstance(thing.due, datetime) for thing in context.written)
    if len(rest.masked.words) != 1 or not hours or not word.key.isdecimal() or int(word.key) > LAST_HOUR:
        return None
    at = patterns(reader.language).at
    found = reader.times(f"{at} {word.key}")
    return replace(found[0], span=(word.start, word.end), spans=()) if len(found) == 1 else None


def _from_now(when: When, context: Context, reader: Reader) -> When | None:
    """A length of time, where what it puts right was told by one: "daqui a 15 minutos", "não, 20"."""
    own = patterns(reader.language)
    told = [request.when for request in context.requests if request.when is not None]
    if len(told) != 1 or not any(patterns(each).said_from_now.match(told[0].text) for each in LANGUAGES):
        return None
    found = reader.times(f"{own.from_now} {when.text}")
    return replace(found[0], span=when.span, spans=when.spans) if len(found) == 1 else None


def _said_alone(rest: Sentence, reader: Reader) -> When | None:
    """A time that is one only without the words before it: "é dia 5"."""
    said = rest.text[rest.start : rest.end]
    found = reader.times(said)
    if len(found) != 1 or found[0].spans != ((0, len(said)),):
        return None
    return replace(found[0], span=(rest.start, rest.end), spans=((rest.start, rest.end),))


def _timed(when: When, lead: Lead, context: Context, reader: Reader) -> Followed | None:
    if context.newest == "asked":
        return _pending(context, when, reader) if lead.strong or lead.meant or not lead.doubtful else None
    when = _other(when, context, reader)
    if lead.doubtful and any(falls_on(thing.due, when, reader) for thing in context.written):
        return None
    return followed(Act(act="when", confidence=ASK if lead.doubtful else SURE, when=when), written(context), reader)


def _other(when: When, context: Context, reader: Reader) -> When:
    """The reading that a convention passed over, where the other one is asked for: "a outra sexta" is not the one it is on."""
    said = context.requests[0].when if len(context.requests) == 1 else None
    passed_over = said.alternatives[0].start if said is not None and said.alternatives else None
    on = when.start
    if passed_over is None or on is None or when.kind != "date" or passed_over.weekday() != on.weekday():
        return when
    if not any(falls_on(thing.due, when, reader) for thing in context.written):
        return when
    day = passed_over.date() if isinstance(passed_over, datetime) else passed_over
    return replace(when, start=day)


def _pending(context: Context, when: When, reader: Reader) -> Followed | None:
    """What is being asked about, at another time; still asked about."""
    if len(context.requests) != 1 or context.requests[0].when is None:
        return None
    request = context.requests[0]
    return Followed((replace(request, when=onto(when, due_of(request.when), reader)),))


def _target(rest: Sentence, context: Context, reader: Reader) -> dict[str, SlotValue] | None:
    """The other row that was meant, by its number or by "a do leite"."""
    if _hit(context) is None:
        return None
    string = rest.typed.string
    if NUMBER.fullmatch(string) and (_counts(rest, context) or not rest.whens):
        return {"number": numbers(string)}
    one = patterns(reader.language).one_of.match(rest.masked.string)
    if one is None or rest.whens:
        return None
    words = rest.masked.words[len(one.group().split()) :]
    return {"query": rest.text[words[0].start : words[-1].end]} if words else None


def _counts(rest: Sentence, context: Context) -> bool:
    """Whether "segunda" is the second: it is where no day is expected, or with its article."""
    request = context.requests[0]
    return request.when is None or len(rest.typed.words) > 1


def _hit(context: Context) -> Request | None:
    """What was done to a row that may have been the wrong one."""
    if context.newest != "written" or len(context.requests) != 1:
        return None
    request = context.requests[0]
    named = {"number", "query"} & request.slots.keys()
    return request if named and request.intent in TARGETED else None


def instead(context: Context, target: dict[str, SlotValue], confidence: float) -> Followed | None:
    request = _hit(context)
    if request is None or request.slots.get("number") == target.get("number", ()):
        return None
    kept = {name: value for name, value in request.slots.items() if name not in NAMING}
    return Followed((replace(request, confidence=confidence, slots={**kept, **target, "instead": "last"}),))


def _retitled(lead: Lead, context: Context, reader: Reader) -> Followed | None:
    linked = lead.linked and (lead.strong or lead.weak) and not lead.doubtful
    wrong = lead.strong or (lead.weak and not lead.doubtful and context.made)
    verb = wrong and known_verb(lead.rest.typed.words[0])
    if not (lead.meant or linked or verb) or len(lead.rest.typed.words) > MOST_TITLE:
        return None
    if not lead.meant and any(word.key in WORDS[reader.language].NO_TITLE for word in lead.rest.typed.words):
        return None
    new = cut.unquoted(lead.rest.text[lead.rest.start : lead.rest.end].strip(cut.EDGE_SIGNS))
    if context.newest == "asked":
        return _pending_title(context, new)
    places = [
        place for place in fitting(Act(act="title", confidence=SURE), written(context)) if place[1].kind != "note"
    ]
    if len(places) != 1 or not new:
        return None
    title, certain = corrected(places[0][1].title, new)
    surely = lead.meant or (lead.weak and not lead.strong and _begin_alike(places[0][1].title, new))
    act = Act(act="title", confidence=SURE if certain and surely else ASK, slots={"title": title})
    return followed(act, places, reader)


def _begin_alike(title: str, new: str) -> bool:
    """Whether both are to do the same with something: "comprar pão", "não, comprar leite"."""
    return [word.key for word in words_of(title)[:1]] == [word.key for word in words_of(new)[:1]]


def _pending_title(context: Context, new: str) -> Followed | None:
    if len(context.requests) != 1 or not isinstance(title := context.requests[0].slots.get("title"), str):
        return None
    request = context.requests[0]
    return Followed((replace(request, slots={**request.slots, "title": corrected(title, new)[0]}),))


MARKS = frozenset(",.;:!-–—…\n")
LAST_HOUR = 24
LOOKED_DOUBT = 0.7
MOST_TITLE = 8
NAMING = frozenset(("number", "query", "reference", "scope", "instead"))
