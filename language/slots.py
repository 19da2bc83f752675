"""From the words that fill a template to typed slots."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from language import cut
from language.checkins import fields
from language.event_names import with_noun
from language.filters import filters
from language.intents.match import Fit
from language.intents.numerals import NUMBERS, numbers
from language.intents.sentence import Sentence
from language.intents.template import MAYBE
from language.lasting import lasting
from language.money import amount
from language.nobody import NO_LISTS, NO_NAMES, SPOKEN_TO
from language.own_words import from_their_subject
from language.places import placed
from language.reached import EMAIL, dialled, reached
from language.tables import SLOTS, VERBS
from language.types import Language, SlotValue, When
from language.words import Word, fold

Slots = dict[str, SlotValue]

HASHED = re.compile(r"(?<!\S)#([^\W\d_][\w-]{0,60})")
TAGGED = re.compile(r"(?<!\S)(?:@|\+)([^\W\d_][\w-]{0,60})(?!\S)")
NUMBERED = re.compile(NUMBERS)
EVERY_EVENT = frozenset(("reunioes", "compromissos", "eventos", "meetings", "appointments", "events"))
TITLES = frozenset(("title", "todo", "duty"))
ROW = re.compile(r"(?:as?|os?)\s+\d{1,3}(?:\s*(?:,|e)\s*(?:[ao]s?\s+)?\d{1,3}){0,9}", re.IGNORECASE)
"""Rows of a shown list are no title: "joga a 3 pro backlog"."""
BARE_HOUR = re.compile(r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?")
"""To which something is moved: "move the dentist to 10"."""
STRAY_COMMAS = re.compile(r"\s*([,;])(?:\s*[,;])*\s*")
NO_TITLES = frozenset(("novo", "de novo", "outra vez", "again"))
"""What is to be once more; of what nobody said."""
AS_TYPED = frozenset(("text", "body", "subject"))
NOTHING = (["nada"], ["nothing"])
CALLED_CHECKIN = frozenset(
    ("checkin", "check-in", "diario", "journal", "registra", "registre", "registrar", "log", "record", "track", "daily")
)
EXCEPT = frozenset(("menos", "exceto", "fora", "tirando", "except", "but"))
DEFINITE = frozenset(("o", "a", "os", "as", "the", "some"))
"""Not "um" and "uma": they may count."""
PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]{0,30}(?: (?:d[aeo]s? )?[^\W\d_a-z][\w.'’-]{0,30}){0,3}")
NAMES = frozenset(("recipient", "name", "location", "place", "project"))
DROPPED = frozenset(("when", "length", "old", "rest", "topic", "from", "word", "thing", "fact"))
LANGUAGE_NAMES: Mapping[str, Language] = {
    "portugues": "pt-BR",
    "portuguese": "pt-BR",
    "brazilian": "pt-BR",
    "pt": "pt-BR",
    "ingles": "en",
    "english": "en",
    "en": "en",
}
NAMED_BY_NOUN = {"event_create": "title", "event_update": "query", "event_cancel": "query"}


def slots_of(fit: Fit, sentence: Sentence, language: Language, when: When | None) -> Slots | None:
    """The slots of one reading at a time; None when the words cannot fill them."""
    found: Slots = dict(fit.template.given)
    slot = NAMED_BY_NOUN.get(fit.template.intent)
    spans = with_noun(fit, slot, language) if slot else from_their_subject(fit)
    if fit.template.intent == "event_create" and "title" in spans and not fit.template.raw:
        shorter, place = placed(sentence, fit.view, spans["title"], language)
        spans = {**spans, "title": shorter}
        found |= {"location": place} if place else {}
    if MAYBE in found and "query" in spans and _names_none(fit, spans["query"]):
        return None
    for name, span in spans.items():
        if name == "more":
            continue
        if name in DROPPED or fit.template.intent == "out_of_scope":
            continue
        filled = _fill(name, fit, sentence, language, when)(span)
        if filled is None:
            return None
        found |= filled
    if "more" in spans:
        more = items(cut.raw(sentence, fit.view, spans["more"]), language)
        found["items"] = (*_several_items(found), *more)
    if fit.template.intent == "event_create" and "guests" not in found:
        found |= invited(str(found.get("title", "")), language)
    if fit.template.intent == "checkin_create":
        found |= _checked_in(fit, sentence, language)
    return found | _language(fit) if fit.template.intent == "change_language" else found


def _names_none(fit: Fit, span: tuple[int, int]) -> bool:
    """Whether a name is but the number of a row, means everything of its kind, or says where to look, which needs no file of that name."""
    said = "".join(f" {word.key}" for word in fit.view.words[slice(*span)])
    return NUMBERED.fullmatch(said) is not None or said.strip() in EVERY_EVENT or "drive" in said.split()


def _several_items(found: Slots) -> tuple[str, ...]:
    said = found.get("items", ())
    return tuple(str(each) for each in said) if isinstance(said, tuple) else ()


def _checked_in(fit: Fit, sentence: Sentence, language: Language) -> Slots:
    """What was measured, and the words; those of a statement ("dormi 7 horas") begin with its verb."""
    said = sentence.text[sentence.start : sentence.end].strip()
    measured = fields(said, language)
    found: Slots = {"fields": measured} if measured else {}
    return found | ({"text": said} if measured and fit.view.words[0].key not in CALLED_CHECKIN else {})


def invited(title: str, language: Language) -> Slots:
    """Ana and Bia of "reunião com Ana e Bia", written as names."""
    said = _compiled(SLOTS[language].GUESTS).search(title)
    named = tuple(cut.without_articles(each, language) for each in items(said["guests"], language)) if said else ()
    return {"guests": named} if named and all(PERSON.fullmatch(each) for each in named) else {}


def _language(fit: Fit) -> Slots:
    """The language asked for, as one of ours when it is, wherever it was said."""
    named = next((LANGUAGE_NAMES[word.key] for word in reversed(fit.view.words) if word.key in LANGUAGE_NAMES), None)
    return {"language": named} if named else {}


def _fill(
    name: str, fit: Fit, sentence: Sentence, language: Language, when: When | None
) -> Callable[[tuple[int, int]], Slots | None]:
    view = fit.view
    told = when if name in TITLES else None

    def fill(span: tuple[int, int]) -> Slots | None:
        if name == "number":
            named = numbers(_listed(view.words[span[0] : span[1]], sentence.text))
            return {"number": named} if named else None
        if name == "name" and view.words[span[0]].key in NO_NAMES[language]:
            return None
        if name == "filters":
            return filters(view.words[span[0] : span[1]], sentence.text, language)
        if name == "items" and "\n" in (listed := cut.raw(sentence, view, span)):
            return {"items": items(listed, language)}
        if name in AS_TYPED:
            return {name: cut.raw(sentence, view, span)}
        typed = (
            cut.unquoted(cut.raw(sentence, view, span))
            if f"{{{name}!}}" in fit.template.source
            else cut.title(sentence, view, span, language, told)
        )
        return _named(name, typed, language)

    return fill


def _listed(words: Sequence[Word], text: str) -> str:
    """Words of numbers with the commas between them: "1, a 3" is no range."""
    said = "".join(
        word.key + (" , " if "," in text[word.end : after.start] else " ") for word, after in pairwise(words)
    )
    return said + words[-1].key


def _named(name: str, typed: str, language: Language) -> Slots | None:
    read = READ_AS.get(name)
    if name in TITLES and (ROW.fullmatch(typed) or fold(typed) in NO_TITLES):
        return None
    if read is not None:
        return read(typed, language)
    if name == "list" and set(map(fold, typed.split())) & (VERBS[language].OWN | NO_LISTS):
        return None
    if name == "recipient" and fold(typed.partition(" ")[0]) in SPOKEN_TO:
        return None
    if name in NAMES:
        words = cut.without_articles(typed, language)
        return {"location" if name == "place" else name: words} if words else None
    return {name: typed} if typed else {}


def _undone(typed: str, language: Language) -> Slots | None:
    undone = infinitive(typed, language)
    return {"query": undone} if undone else None


def _asked_for(typed: str, language: Language) -> Slots | None:
    words = cut.without_articles(typed.strip("?!. "), language)
    said = [fold(word) for word in words.split()]
    # "Todas menos a 2" and "nada" name nothing to look for.
    nothing = said in NOTHING or (said and said[0] in SLOTS[language].ALL and EXCEPT & set(said))
    return {"query": words} if said and not nothing else None


def _tagged(typed: str, language: Language) -> Slots:
    return {"tags": items(typed.replace("#", ""), language)}


def titled(typed: str, language: Language) -> Slots:
    """A title and what is said inside it about project, tags and priority."""
    tables = SLOTS[language]
    found: Slots = {}
    for pattern, value in tables.PRIORITIES:
        shorter = _compiled(pattern).sub(" ", typed, count=1)
        if shorter != typed:
            typed, found["priority"] = shorter, value
            break
    hashed = HASHED.findall(typed)
    tags = [*hashed[1:], *TAGGED.findall(typed)]
    typed = TAGGED.sub(" ", HASHED.sub(" ", typed))
    if named := _compiled(tables.TAGS).search(typed):
        typed = typed[: named.start()] + " " + typed[named.end() :]
        tags += items(named["tags"], language)
    if named := _compiled(tables.PROJECT).search(typed):
        typed = typed[: named.start()] + " " + typed[named.end() :]
        found["project"] = named["project"].strip(cut.EDGE_SIGNS)
    elif hashed:
        found["project"] = hashed[0]
    if tags:
        found["tags"] = tuple(tags)
    if found:
        plain = STRAY_COMMAS.sub(r"\1 ", " ".join(typed.split()))
        typed = cut.neat(plain, tables, last=True, leads=tables.LEADS)
    if (money := amount(typed)) is not None:
        found["amount"] = money
    return {"title": typed} | found if typed else found


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def items(typed: str, language: Language) -> tuple[str, ...]:
    """Three of `leite, pão e 2 kg de arroz`."""
    parts = _compiled(SLOTS[language].JOINERS).split(typed)
    return tuple(_bare_item(neat) for part in parts if (neat := part.strip(cut.EDGE_SIGNS)))


def _bare_item(item: str) -> str:
    first, _, rest = item.partition(" ")
    return rest if rest and fold(first) in DEFINITE else item


def infinitive(typed: str, language: Language) -> str | None:
    """`comprar o leite` of `comprei o leite`; None when the first word does not report something done."""
    first, _, rest = typed.partition(" ")
    plain = fold(first)
    tables = SLOTS[language]
    base = tables.PAST.get(plain)
    future = plain[:-2] in VERBS[language].TASK_VERBS
    if base is None and plain not in tables.NOT_PAST and not future:
        base = next(
            (
                first[: -len(past)] + ending
                for past, ending in tables.PAST_ENDINGS
                if plain.endswith(past) and len(plain) > len(past) + 1
            ),
            None,
        )
    told = any(fold(word) in tables.CONTRAST for word in rest.split())
    return f"{base} {rest}".strip() if base and rest and not told else None


READ_AS: Mapping[str, Callable[[str, Language], Slots | None]] = {
    **dict.fromkeys(TITLES, titled),
    "items": lambda typed, language: {"items": items(typed, language)},
    "did": _undone,
    "query": _asked_for,
    "person": reached,
    "reached": dialled,
    "lasts": lambda typed, _language: {"seconds": seconds} if (seconds := lasting(typed)) else None,
    "hour": lambda typed, _language: {"hour": typed} if BARE_HOUR.fullmatch(typed) else None,
    "called": lambda typed, language: None if "@" in typed else {"recipient": cut.without_articles(typed, language)},
    "address": lambda typed, _language: {"recipient": typed} if EMAIL.fullmatch(typed.strip(" .")) else None,
    "phone": lambda typed, _language: (
        None if typed and not re.search(r"\d|@", typed) else {"phone": typed} if typed else {}
    ),
    "tags": _tagged,
    "guests": lambda typed, language: {"guests": items(typed, language)},
}
