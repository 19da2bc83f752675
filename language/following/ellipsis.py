"""The same again with something else: "e amanhã?" after a list, "e pão também" after a task."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from language import cut
from language.context import Context
from language.filters import filters
from language.following.acts import NUMBER
from language.following.meaning import ASK, Followed
from language.following.tables import WORDS, patterns
from language.following.titles import with_verb_of
from language.intents.labels import effect
from language.intents.sentence import Sentence, sentence
from language.intents.template import TIME
from language.listed import listed
from language.readings import ENOUGH, Reader
from language.types import Kind, Request, SlotValue, When
from language.words import Word

AGAIN = 0.9
ALSO = 0.86
MOST_WORDS = 8
MOST_ITEM = 5
BY_WORDS = frozenset(("note_query", "memory_query", "search", "list_query", "contact_query", "project_query"))
"""Questions that are narrowed by words rather than by filters."""
LISTS = {"task": "task_list", "event": "event_query", "reminder": "reminder_query"}
ASKED = frozenset(("what", "how"))
"""With a time after them ("what about friday", whose "about" belongs to the time) these ask again; with more, anew."""
MORE_OF = frozenset(("task_create", "reminder_create", "list_add", "event_create", "inbox_create"))


def again(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """The last question with another filter."""
    own = patterns(reader.language)
    opened = own.and_.match(whole.masked.string)
    if opened and _accented(whole, reader):
        return None
    rest = whole.masked.words[len(opened.group().split()) :] if opened else whole.masked.words
    if not rest or len(rest) > MOST_WORDS or (opened is None and _counts(whole)):
        return None
    if opened and opened.group().strip() in ASKED and not _is_time(rest, whole):
        return None
    last = context.requests[-1] if context.requests else None
    if context.newest == "listed" and last is not None and effect(last.intent) == "read":
        found = _narrowed(last, rest, whole, reader, opened=opened is not None)
        return None if found is None else Followed((found,))
    asks = "?" in whole.text[whole.end - 1 :] or (opened is not None and opened.group().split()[0] in ASKED)
    if context.newest == "written" and context.written and opened and asks and _is_time(rest, whole):
        listing = LISTS.get(context.written[0].kind)
        return Followed((Request(intent=listing, confidence=ASK, when=whole.whens[0]),)) if listing else None
    return None


def _counts(whole: Sentence) -> bool:
    """Whether it names a line of the list: "a segunda" does, "segunda" is Monday."""
    return len(whole.typed.words) > 1 and NUMBER.fullmatch(whole.typed.string) is not None


def _accented(whole: Sentence, reader: Reader) -> bool:
    """Whether it says when something is, as "é amanhã" does, rather than ask about another day, as "e amanhã"."""
    word = whole.masked.words[0]
    return whole.text[word.start : word.end].casefold() in patterns(reader.language).is_


def _is_time(rest: Sequence[Word], whole: Sentence) -> bool:
    # "E agora?" asks for no list.
    return len(whole.whens) == 1 and whole.whens[0].grain != "second" and all(word.key == TIME for word in rest)


def _narrowed(last: Request, rest: Sequence[Word], whole: Sentence, reader: Reader, *, opened: bool) -> Request | None:
    about = WORDS[reader.language].ABOUT
    kept = [word for word in rest if word.key not in about]
    when = whole.whens[0] if len(whole.whens) == 1 else None
    if len(whole.whens) > 1 or not kept or (when is not None and when.grain == "second"):
        return None
    if all(word.key == TIME for word in kept):
        slots = {
            name: value for name, value in last.slots.items() if name not in {"state", "number"} or value == "done"
        }
        return replace(last, confidence=AGAIN, slots=slots, when=when)
    if last.intent in BY_WORDS:
        return _by_words(last, kept, whole) if opened and when is None else None
    found = filters(kept, whole.text, reader.language) if last.intent == "task_list" else None
    if not found or any(isinstance(value, str) and not value for value in found.values()):
        return None
    earlier = {} if "state" in found else dict(last.slots)
    moment = when or (None if "state" in found else last.when)
    return replace(last, confidence=AGAIN, slots={**earlier, **found}, when=moment)


def _by_words(last: Request, kept: Sequence[Word], whole: Sentence) -> Request | None:
    if len(kept) > MOST_ITEM or last.slots.get("query") is None:
        return None
    words = whole.text[kept[0].start : kept[-1].end]
    return replace(last, confidence=AGAIN, slots={**last.slots, "query": words})


def another(whole: Sentence, context: Context, reader: Reader) -> Followed | None:
    """One more of what was just made: "e pão também", "and call João tomorrow"."""
    own = patterns(reader.language)
    last = _made(context)
    if context.newest != "written" or last is None:
        return None
    before = own.also.match(whole.masked.string)
    after = own.too.search(whole.masked.string)
    if (before is None and after is None) or "?" in whole.text or (before and _accented(whole, reader)):
        return None
    first = len(before.group().split()) if before else 0
    words = whole.masked.words[first : len(whole.masked.words) - (1 if after else 0)]
    if not words or last.intent not in MORE_OF:
        return None
    part = sentence(whole.text, (words[0].start, words[-1].end), reader.words, reader.whens)
    if not context.made and NUMBER.fullmatch(part.typed.string):
        return None
    read = reader.read(part.start, part.end)
    # What would be doubtful out of nowhere ("call John") is one more thing to do after one.
    enough = ASK if read and read[0].request.intent == last.intent else ENOUGH
    if read and read[0].request.confidence >= enough and effect(read[0].request.intent) == "write":
        return Followed((_of_the_kind(read[0].request, last, said=read[0].said),))
    certain = after is not None or (before is not None and before.group() not in {" e", " and"})
    return _item(part, last, reader, certain=certain)


def _made(context: Context) -> Request | None:
    """What was asked for last, or the making of what was put right since: "não, pão", then "e ovos também"."""
    if len(context.requests) != 1 or (not context.made and len(context.written) != 1):
        return None
    last = context.requests[0]
    if context.made:
        return last
    thing = context.written[0]
    if last.intent != f"{thing.kind}_update" or "reference" not in last.slots or not thing.title:
        return None
    clock = isinstance(thing.due, datetime)
    kind: Kind = "datetime" if clock else "date"
    due = When(kind=kind, start=thing.due, grain="minute" if clock else "day", text="", span=(0, 0))
    return Request(
        intent=f"{thing.kind}_create",
        confidence=last.confidence,
        slots={"title": thing.title},
        when=due if thing.due else None,
    )


def _of_the_kind(request: Request, last: Request, *, said: bool) -> Request:
    """A verb phrase after a reminder is one more reminder."""
    same = not said and request.intent == "task_create" and last.intent == "reminder_create"
    surer = replace(request, confidence=max(request.confidence, ALSO))
    return replace(surer, intent=last.intent) if same else surer


def _item(part: Sentence, last: Request, reader: Reader, *, certain: bool) -> Followed | None:
    words = [word for word in part.masked.words if word.key != TIME]
    if (
        not words
        or len(words) > MOST_ITEM
        or words[0].key in patterns(reader.language).orders
        or any(word.key in NOT_THINGS for word in words)
    ):
        return None
    title = cut.title(part, part.masked, (0, len(part.masked.words)), reader.language)
    when = part.whens[0] if len(part.whens) == 1 else last.when if not part.whens else None
    if not title or len(part.whens) > 1:
        return None
    slots: dict[str, SlotValue] = {"items": (title,)} if last.intent == "list_add" else {}
    old = last.slots.get("title")
    if not slots:
        if not isinstance(old, str):
            return None
        slots["title"] = with_verb_of(old, title)
    if "list" in last.slots:
        slots["list"] = last.slots["list"]
    return Followed((Request(intent=last.intent, confidence=ALSO if certain else ASK, slots=slots, when=when),))


NOT_THINGS = listed("""eu voce voces ele ela eles elas nos me mim se agora isso essa esse you him her us them that this it i we they my nao no not
    so ja ai quem que como what why how nada nothing obrigado obrigada thanks vez vezes time times""")
"""Words that tell of people or of what was said: no more of the same."""
