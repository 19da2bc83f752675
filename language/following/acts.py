"""What a message asks to do with what was spoken of: "apaga essa", "muda pra 15h", "mark the dentist one done"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from language import cut
from language.context import Context
from language.following.meaning import SURE, Act, Followed, Place, fitting, followed, newest
from language.following.tables import WORDS, patterns
from language.intents.match import Fit, fits_in
from language.intents.numerals import NUMBERS, ORDINALS
from language.intents.sentence import Sentence
from language.intents.template import TIME
from language.readings import Reader
from language.types import Request, SlotValue, When
from language.words import fold

TITLES = frozenset(("title", "text"))
NUMBER = re.compile(NUMBERS)
NAMES_ONE = re.compile(r"\d+\s*:|(?:d[aeo]s?|sobre|about|of|on|number|n[úu]mero)\s[^:]*:", re.IGNORECASE)
ARTICLES = frozenset(("a", "o", "the"))
UNDONE = frozenset(("task", "note", "inbox_item"))
"""What nobody calls off: an event is cancelled, a change to a task is."""
BARE = frozenset(("when", "priority", "delete", "done"))
"""What may be asked for without a word that points, when only one thing was spoken of."""


def act_in(
    sentence: Sentence, context: Context, reader: Reader, *, places: Sequence[Place] | None = None
) -> Followed | None:
    """The first reading that can be done to something that was spoken of; a pronoun alone leads to a question."""
    among = newest(context) if places is None else places
    if sentence.typed.string.strip() in WORDS[reader.language].IDIOMS:
        return None
    if patterns(reader.language).many.search(sentence.typed.string):
        # "As duas" is both of them here, not two o'clock.
        sentence = replace(sentence, masked=sentence.typed, whens=())
    asked: Followed | None = None
    for fit in fits_in(patterns(reader.language).acts, sentence):
        found = _fitted(fit, sentence, context, reader, among)
        if found is not None and found.requests[0].slots.get("reference") != ():
            return found
        asked = asked or found
    return asked


def _fitted(fit: Fit, sentence: Sentence, context: Context, reader: Reader, places: Sequence[Place]) -> Followed | None:
    act = _act(fit, sentence, reader)
    if act is None or (patterns(reader.language).last.search(fit.view.string) and not _last_is_it(context)):
        return None
    if "query" in fit.spans:
        return _named(act, fit, sentence, context, reader)
    if act.act in {"delete", "done"} and act.when is not None:
        return _dated(act, context, reader)
    if act.act == "delete" and act.pointed and _taken_back(fit, context, reader):
        return Followed((Request(intent="undo", confidence=SURE),))
    if not act.pointed and (act.act not in BARE or not fitting(act, places)):
        return followed(act, places, reader) if len(fitting(act, places)) == 1 else None
    return followed(act, places, reader)


def _last_is_it(context: Context) -> bool:
    """Whether "a última" is what was just made; of a list it is the last line, which has a number."""
    return context.newest == "written" and context.made


def _taken_back(fit: Fit, context: Context, reader: Reader) -> bool:
    """Whether "cancela isso" means what was done to a thing, not the thing."""
    changed = context.newest == "written" and not context.made and all(at.kind in UNDONE for at in context.written)
    return changed and fit.view.words[0].key in WORDS[reader.language].CANCELS


def _act(fit: Fit, sentence: Sentence, reader: Reader) -> Act | None:
    """None when a time was said that this has no use for."""
    when = sentence.whens[0] if len(sentence.whens) == 1 else None
    typed = "when" not in fit.spans
    if typed and sentence.whens and not TITLES & fit.spans.keys():
        return None
    if not typed:
        when = _moved(when, fit, reader)
        if when is None:
            return None
    slots: dict[str, SlotValue] = dict(fit.template.given)
    for name in ("title", "text", "project"):
        if name in fit.spans:
            slots[name] = cut.unquoted(cut.raw(sentence, fit.view, fit.spans[name]))
    if "text" in slots:
        if _names_one(fit, str(slots["text"]), WORDS[reader.language].KINDS):
            return None
        slots["mode"] = "append"
    string = fit.view.string
    own = patterns(reader.language)
    many = own.many.search(string)
    pointed = own.pronoun.search(string) or own.last.search(string)
    kind = _kind(pointed.group() if pointed else "", WORDS[reader.language].KINDS)
    # "A reunião" may be any; "essa reunião" is one that was spoken of.
    vague = bool(kind and pointed and pointed.group().split()[0] in ARTICLES)
    return Act(
        act=fit.template.intent,
        confidence=min(SURE, fit.template.confidence),
        slots=slots,
        when=None if typed else when,
        pointed=bool(many or (pointed and not vague)),
        kind=kind,
        many=_count(many.group(), WORDS[reader.language].COUNTS) if many else 0,
    )


def _names_one(fit: Fit, text: str, kinds: Mapping[str, str]) -> bool:
    """Whether what follows "na nota" says which: "na nota 1: ...", "na nota do wifi: ..."."""
    return fit.view.words[fit.spans["text"][0] - 1].key in kinds and NAMES_ONE.match(text) is not None


def _moved(when: When | None, fit: Fit, reader: Reader) -> When | None:
    """The time a thing is moved to, or the length it is moved by; a task that repeats is another thing."""
    if when is None or when.kind == "recurrence":
        return None
    if when.kind != "duration":
        return when
    own, verb = WORDS[reader.language], fit.view.words[0].key
    if verb in own.EARLIER:
        return replace(when, seconds=-(when.seconds or 0))
    return when if verb in own.LATER else None


def _kind(said: str, kinds: Mapping[str, str]) -> str:
    return next((kinds[word] for word in said.split() if word in kinds), "")


def _count(said: str, counts: Mapping[str, int]) -> int:
    return next((counts[word] for word in said.split() if word in counts), 1)


def _named(act: Act, fit: Fit, sentence: Sentence, context: Context, reader: Reader) -> Followed | None:
    """Of what was spoken of the one with these words ("a do dentista"), else whichever has them."""
    words = cut.without_articles(cut.title(sentence, fit.view, fit.spans["query"], reader.language), reader.language)
    if not words or any(word.key == TIME for word in fit.view.words[slice(*fit.spans["query"])]):
        return None
    if NUMBER.fullmatch("".join(f" {fold(word)}" for word in words.split())):
        return None
    asked = {fold(word) for word in words.split()}
    every = list(enumerate(context.things, 1))
    found = [(at, thing) for at, thing in fitting(act, every) if asked <= {fold(word) for word in thing.title.split()}]
    if found:
        return followed(act, found, reader)
    kinds = {thing.kind for _, thing in fitting(act, every)}
    if not kinds <= {"task"}:
        return None
    named = followed(Act(act=act.act, confidence=act.confidence, when=act.when, pointed=True), (), reader)
    return named and Followed(tuple(_by_words(each, words) for each in named.requests))


def _by_words(request: Request, words: str) -> Request:
    slots = {name: value for name, value in request.slots.items() if name != "reference"}
    return replace(request, slots={**slots, "query": words})


def _dated(act: Act, context: Context, reader: Reader) -> Followed | None:
    """The one that is due then: "conclui a de amanhã"."""
    assert act.when is not None
    if fold(act.when.text) in ORDINALS:
        # "A segunda" is the second line; "a de segunda" is Monday's.
        return None
    undated = Act(act=act.act, confidence=act.confidence, pointed=True)
    every = fitting(undated, list(enumerate(context.things, 1)))
    return followed(undated, [place for place in every if falls_on(place[1].due, act.when, reader)], reader)


def falls_on(due: date | None, when: When, reader: Reader) -> bool:
    """Whether something due then falls on that day, or in that stretch of days."""
    if due is None or when.start is None:
        return False
    day = due.astimezone(reader.zone).date() if isinstance(due, datetime) else due
    first = when.start.date() if isinstance(when.start, datetime) else when.start
    if when.kind == "range" and when.end is not None:
        return first <= day < (when.end.date() if isinstance(when.end, datetime) else when.end)
    return day == first
