"""Requests that say no trigger word: a bare verb phrase ("comprar leite amanhã"), something done, talk to a machine."""

from collections.abc import Sequence
from datetime import datetime

from language import cut
from language.intents.sentence import Sentence
from language.intents.template import TIME
from language.places import placed
from language.recognise import FUNCTION_WORDS
from language.slots import infinitive, invited, titled
from language.tables import ONGOING, SLOTS, VERBS
from language.types import Language, Request, When
from language.when import main_when
from language.words import Word, fold

SURE = 0.86
ASK = 0.6
MEANT_FOR_US = 0.55
"""An order that is as likely given to us as a thing to do on that day: "call mom tomorrow"."""
FAINT = 0.35
FRONTED = 0.72
LED_BY = frozenset(("de", "d", "to"))
"""After a time that goes on from what was asked before: "me lembra amanhã de ligar e sexta de pagar"."""
OWNERS = frozenset(("eu", "i"))
VERB_AND_EVENT = frozenset(("with", "at", "about", "from", "to", "on", "in", "and", "for"))
"""After what is a verb and an event as well: "call with Ana" takes place, "call Ana" is to be done."""
DONE_ONESELF = frozenset(("call", "phone", "meet", "pick", "take", "get", "go"))
"""Orders of English that, at an hour, nobody gives a chat: "call mom at six"."""
DEADLINES = ("by ", "before ")
"""What has a deadline is to be done: "send the report to Bob by Thursday"."""
ERRANDS = frozenset((("pick", "up"), ("drop", "off"), ("take", "out")))
"""What takes hands nobody asks of a chat: "pick up dry cleaning"."""
HAVING = (
    ("ive", "got"),
    ("i", "have"),
    ("weve", "got"),
    ("we", "have"),
    ("ive",),
    ("theres",),
    ("there", "is"),
    ("i", "got"),
)
"""What stands before something that takes place: "I've got physio on Monday at 11"."""
LONG_TITLE = 14
LONGEST_NAME = 7
SHORTEST_GUESSED = 4


def bare(sentence: Sentence, language: Language, *, question: bool) -> Request | None:
    words = [word for word in sentence.masked.words if word.key not in {TIME, ":"}]
    timed_first = bool(words) and sentence.masked.words[0].key == TIME
    led = timed_first or (len(words) > 1 and task_surety(words[1:], sentence.text, language, timed=True) > 0)
    if len(words) > 1 and led and words[0].key in LED_BY:
        words = words[1:]
    if not words:
        return None
    if _to_a_machine(words, language):
        return Request(intent="out_of_scope", confidence=0.9)
    event = _event(words, sentence, language, question=question)
    if event:
        return event
    surety = min(
        task_surety(words, sentence.text, language, timed=bool(sentence.whens)),
        _own_surety(words, language, sentence.whens),
    )
    if surety:
        when = main_when(sentence.whens)
        title = cut.title(sentence, sentence.masked, (0, len(sentence.masked.words)), language, when)
        doubt = 0.5 if question else 1.0
        # A thing to do again and again is a promise to remind.
        intent = "reminder_create" if when and when.kind == "recurrence" else "task_create"
        return Request(intent=intent, confidence=round(surety * doubt, 3), slots=titled(title, language), when=when)
    if _falls_due(words, sentence, language) and not question:
        when = main_when(sentence.whens)
        title = cut.title(sentence, sentence.masked, (0, len(sentence.masked.words)), language, when)
        return Request(intent="task_create", confidence=ASK, slots=titled(title, language), when=when)
    return None if question or len(words) > LONG_TITLE else _undone(words, sentence.text, language)


def _falls_due(words: list[Word], sentence: Sentence, language: Language) -> bool:
    """Whether something that falls due stands with its day: "fatura de dezembro amanhã"."""
    keys = [word.key for word in words if word.key not in VERBS[language].ARTICLES]
    when = main_when(sentence.whens)
    told = {sentence.text[word.start : word.end].lower() for word in words[1:]} & VERBS[language].FINITE
    dated = when is not None and when.kind in {"date", "datetime", "range"}
    return dated and not told and bool(keys) and keys[0] in ONGOING[language].DUES and len(keys) <= LONGEST_NAME


def _undone(words: list[Word], text: str, language: Language) -> Request | None:
    """What was done, as the task it completes."""
    while len(words) > 1 and words[-1].key in SLOTS[language].EDGES:
        words = words[:-1]
    if fronted := _done_before(words, text, language):
        return Request(intent="task_complete", confidence=FRONTED, slots={"query": fronted})
    undone = infinitive(text[words[0].start : words[-1].end], language)
    # "Put the bins out" may be either.
    told = undone and fold(undone.partition(" ")[0]) != words[0].key
    if undone and told and not _of_the_mind(undone, language):
        return Request(intent="task_complete", confidence=ASK, slots={"query": undone})
    return None


def _event(words: list[Word], sentence: Sentence, language: Language, *, question: bool) -> Request | None:
    """A noun and a time: "reunião com Ana amanhã 14h", "dentist friday 3pm"."""
    when = main_when(sentence.whens)
    verbs = VERBS[language]
    had = _had(words, language)
    words = words[had:]
    keys = [word.key for word in words if word.key not in verbs.ARTICLES]
    if when is None or question or not keys or len(keys) > LONG_TITLE or when.kind == "duration":
        return None
    if any(sentence.text[word.start : word.end].lower() in verbs.FINITE for word in words[1:LONGEST_NAME]):
        return None
    if language == "en" and keys[1:2] == ["me"]:
        return None  # "Call me a cab for half six" is an order, no call.
    if keys[0] in verbs.EVENTS & verbs.TASK_VERBS and keys[1:] and keys[1] not in VERB_AND_EVENT | verbs.EVENTS:
        return None
    clock = isinstance(when.start, datetime) or when.kind == "recurrence"
    known = keys[0] in verbs.EVENTS or " ".join(keys[:2]) in verbs.EVENTS or _compound(keys, language)
    if not known and not (isinstance(when.start, datetime) and _a_noun(keys, language)):
        return None
    opening = sentence.masked.words.index(words[0])
    span, place = placed(sentence, sentence.masked, (opening, len(sentence.masked.words)), language)
    title = cut.title(sentence, sentence.masked, span, language, when)
    slots = titled(cut.without_articles(title, language) if had else title, language)
    slots |= invited(title, language) | ({"location": place} if place else {})
    return Request(intent="event_create", confidence=SURE if clock and known else ASK, slots=slots, when=when)


def _had(words: list[Word], language: Language) -> int:
    """How many words only say that one has what follows; "I have to" is a duty."""
    keys = [word.key for word in words]
    had = next((len(lead) for lead in HAVING if language == "en" and tuple(keys[: len(lead)]) == lead), 0)
    return had if had < len(keys) and keys[had] not in {"to", "been", "had", "got"} else 0


def _a_noun(keys: list[str], language: Language) -> bool:
    """Whether the words may name something that takes place, known to us or not: "amigo secreto no bar do Zé"."""
    verbs = VERBS[language]
    first = keys[0]
    infinitive_like = first.endswith(verbs.INFINITIVES)
    told = infinitive(f"{first} x", language) is not None
    over = any(key.endswith(verbs.OVER) for key in keys[1:5])
    no_noun = verbs.TASK_VERBS | verbs.ORDERS | verbs.NEGATIONS | verbs.DEVICE_VERBS | verbs.FINITE | FUNCTION_WORDS
    return (
        not over
        and len(keys) <= LONGEST_NAME
        and first.isalpha()
        and not infinitive_like
        and not told
        and first not in no_noun
    )


def _compound(keys: list[str], language: Language) -> bool:
    """English puts the noun last: "team meeting", "project review call"."""
    verbs = VERBS[language]
    return (
        language == "en"
        and keys[0] not in verbs.TASK_VERBS | verbs.ORDERS
        and any(key in verbs.EVENTS for key in keys[1:3])
    )


def opens(sentence: Sentence, language: Language) -> bool:
    """Whether a stretch begins with something to do."""
    words = [word for word in sentence.masked.words if word.key != TIME]
    return bool(words) and task_surety(words, sentence.text, language, timed=False) > 0


def task_surety(words: list[Word], text: str, language: Language, *, timed: bool) -> float:
    """How surely these words are a thing to do; 0 when they do not begin with a verb."""
    verbs = VERBS[language]
    first = words[0].key
    known = first in verbs.TASK_VERBS
    like = first.endswith(verbs.INFINITIVES) and len(first) >= SHORTEST_GUESSED and first not in verbs.NOT_TASKS
    if not (known or like) or first in verbs.NOT_TASKS:
        return 0.0
    if any(text[word.start : word.end].lower() in verbs.FINITE for word in words[1:4]):
        return FAINT
    if len(words) == 1:
        return ASK if known else FAINT
    if len(words) > LONG_TITLE or not (known or timed):
        return ASK
    return SURE


def _own_surety(words: list[Word], language: Language, whens: Sequence[When]) -> float:
    """How surely these words are said to oneself rather than as an order to us."""
    verbs = VERBS[language]
    if any(word.key in verbs.SHARES for word in words):
        return FAINT
    by_then = language == "en" and any(when.text.lower().startswith(DEADLINES) for when in whens)
    oneself = language == "en" and words[0].key in DONE_ONESELF and any(isinstance(w.start, datetime) for w in whens)
    oneself = oneself or (by_then and words[0].key in verbs.ORDERS_UNLESS_TIMED)
    oneself = oneself or (language == "en" and tuple(word.key for word in words[:2]) in ERRANDS)
    if words[0].key in verbs.ORDERS and not (oneself and words[1:] and words[1].key != "me"):
        return MEANT_FOR_US if whens and words[0].key in verbs.ORDERS_UNLESS_TIMED else FAINT
    if words[0].key in verbs.PARTICLES and (len(words) == 1 or words[1].key != verbs.PARTICLES[words[0].key]):
        return ASK
    if any(word.key in verbs.OWN for word in words[1:]):
        return ASK if language == "pt-BR" else FAINT
    ours = (
        words[0].key in verbs.DEVICE_VERBS
        or words[0].key not in verbs.TASK_VERBS
        or [word.key for word in words[1:2]] == ["me"]
    )
    if language == "en" and any(word.key in verbs.WORLD or (ours and word.key in verbs.DEVICES) for word in words[1:]):
        return FAINT
    return SURE


def _done_before(words: list[Word], text: str, language: Language) -> str | None:
    """`mandar a nota fiscal` of "a nota fiscal eu já mandei": the object stands first and something already done last."""
    already = ONGOING[language].ALREADY
    at = next((at for at, word in enumerate(words) if word.key in already), 0)
    if not at or at != len(words) - 2:
        return None
    end = at - (words[at - 1].key in already | OWNERS)
    if end < 1:
        return None
    thing = text[words[0].start : words[end - 1].end]
    return infinitive(f"{text[words[-1].start : words[-1].end]} {thing}", language)


def _of_the_mind(undone: str, language: Language) -> bool:
    """What happens to people is no task they did: "lembrei da viagem", "cheguei atrasado"."""
    return fold(undone.partition(" ")[0]) in VERBS[language].BEFALLS


def _to_a_machine(words: list[Word], language: Language) -> bool:
    verbs = VERBS[language]
    return words[0].key in verbs.DEVICE_VERBS and any(word.key in verbs.DEVICES for word in words[1:])
