"""One thing instead of another: "quinta, não sexta", "leite não, pão", "era a 3 e não a 2", "troca leite por pão"."""

from collections.abc import Sequence
from datetime import datetime

from language import cut
from language.context import Context
from language.following.acts import NUMBER, falls_on
from language.following.corrections import MARKS, instead, part
from language.following.meaning import ASK, SURE, Act, Followed, Place, fitting, followed, written
from language.following.tables import Patterns, patterns
from language.following.titles import exchanged
from language.intents.numerals import numbers
from language.intents.sentence import Sentence
from language.intents.template import TIME
from language.readings import Reader
from language.types import When
from language.words import Word

Words = Sequence[Word]


def contrast(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """What a message that names the wrong and the right makes of what was written last."""
    own = patterns(reader.language)
    swap = own.instead.fullmatch(whole.typed.string)
    if swap:
        old, new = (whole.typed.words[slice(*whole.typed.span(*swap.span(name)))] for name in ("old", "new"))
        return _swapped(whole, old, new, context, reader)
    sides = _sides(whole, own)
    if sides is None:
        return None
    for old, new in sides:
        found = _exchange(whole, _bare(old, own), _bare(new, own), context, reader)
        if found is not None:
            return found
    return None


def _sides(whole: Sentence, own: Patterns) -> Sequence[tuple[Words, Words]] | None:
    """The wrong and the right words, in the likelier order first."""
    words = whole.masked.words
    at = next((at for at, word in enumerate(words) if word.key == own.but_not), None)
    if at is None or at == len(words) - 1:
        return None
    if at:
        left, right = words[:at], words[at + 1 :]
        if _marked(words[at], words[at + 1], whole.text):
            return ((left, right),)
        apart = _marked(words[at - 1], words[at], whole.text) or words[at - 1].key in own.joins
        return ((right, left),) if apart or own.but_not == "not" else ((right, left), (left, right))
    cut_at = [n for n in range(1, len(words) - 1) if _marked(words[n], words[n + 1], whole.text)]
    # "Não é leite é pão": the second "é" parts them.
    cut_at = cut_at or [n for n in range(2, len(words) - 1) if _says_is(words[n + 1], whole.text, own)]
    if len(cut_at) != 1 or _marked(words[0], words[1], whole.text):
        return None
    return ((words[1 : cut_at[0] + 1], words[cut_at[0] + 1 :]),)


def _marked(one: Word, other: Word, text: str) -> bool:
    return any(sign in MARKS for sign in text[one.end : other.start])


def _says_is(word: Word, text: str, own: Patterns) -> bool:
    return text[word.start : word.end].casefold() in own.is_


def _bare(words: Words, own: Patterns) -> Words:
    """Without what opens a correction, and the "e" that joined it."""
    kept = list(words)
    while kept and kept[-1].key in own.joins:
        kept.pop()
    for pattern in (own.lead, own.links):
        string = "".join(f" {word.key}" for word in kept)
        found = pattern.match(string)
        if found and found.end() < len(string):
            kept = kept[len(found.group().split()) :]
    return kept


def _exchange(whole: Sentence, old: Words, new: Words, context: Context, reader: Reader) -> Followed | None:
    if not old or not new:
        return None
    whens = [_time(whole, side) for side in (old, new)]
    if whens[0] is not None and whens[1] is not None:
        return _moved(whens[0], whens[1], context, reader)
    strings = ["".join(f" {word.key}" for word in part(whole, side).typed.words) for side in (old, new)]
    if all(NUMBER.fullmatch(string) for string in strings):
        request = context.requests[0] if len(context.requests) == 1 else None
        hit = request is not None and request.slots.get("number") == numbers(strings[0])
        return instead(context, {"number": numbers(strings[1])}, SURE if hit else ASK)
    return _swapped(whole, old, new, context, reader)


def _time(whole: Sentence, words: Words) -> When | None:
    said = part(whole, words)
    alone = len(said.whens) == 1 and all(word.key == TIME for word in said.masked.words)
    return said.whens[0] if alone else None


def _moved(old: When, new: When, context: Context, reader: Reader) -> Followed | None:
    act = Act(act="when", confidence=SURE, when=new)
    places = fitting(act, written(context))
    hit = [place for place in places if _is_then(place, old, reader)]
    if hit:
        return followed(act, hit, reader)
    return followed(Act(act="when", confidence=ASK, when=new), places, reader)


def _is_then(place: Place, when: When, reader: Reader) -> bool:
    due = place[1].due
    if isinstance(when.start, datetime) and isinstance(due, datetime):
        return due.astimezone(reader.zone).time() == when.start.time()
    return falls_on(due, when, reader)


def _swapped(whole: Sentence, old: Words, new: Words, context: Context, reader: Reader) -> Followed | None:
    """The title with its wrong words replaced; of several things the one that has them."""
    was, now = (whole.text[side[0].start : side[-1].end].strip(cut.EDGE_SIGNS) for side in (old, new))
    titles = [
        (place, title)
        for place in fitting(Act(act="title", confidence=SURE), written(context))
        if (title := exchanged(place[1].title, was, now)) is not None
    ]
    if len(titles) != 1:
        return None
    place, title = titles[0]
    slots = {"text": title, "mode": "replace"} if place[1].kind == "note" else {"title": title}
    return followed(Act(act="title", confidence=SURE, slots=slots), [place], reader)
