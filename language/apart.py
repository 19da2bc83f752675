"""Messages of which one part has a reader of its own: "minha meta é correr. Compra leite também", "my son's name is Leo and add a task to ..."."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from language.intents.labels import effect
from language.parting import HARD, KEEPERS, MOST_JOINS, SOFT, STOPS, an_order
from language.readings import ENOUGH, Reader
from language.tables import VERBS
from language.types import Request, Understanding

LONGEST = 500
"""Characters; a story is no list of orders."""
BESIDES = re.compile(
    r"\s*(?:(?:e|ah|oh|and|ps|p\.s\.)[,:]?\s+)*(?:(?:tamb[eé]m|al[eé]m disso|outra coisa|mais uma coisa|also|plus|besides|one more thing|another thing)[,:]?\s+)+"
    r"|\s*(?:ah|oh|ps|p\.s\.)[,:]?\s+(?:(?:e|and)\s+)?",
    re.IGNORECASE,
)
"""What begins something else: what follows belongs to nothing before it, however little of it is understood."""
DOUBT = 0.5
_ALONE = frozenset(("goal_set", "goal_change", "goal_remove", "goal_achieve", "memory_store", "memory_correct"))
"""What these readers take is the whole of what they are given."""

Whole = Callable[[str], Understanding | None]
Every = Callable[[str], Understanding]


def apart(own: Reader, special: Whole, read: Every) -> Understanding | None:
    """The requests of both parts where a `special` reader takes one of them and the other is surely one of ours; None for any other message.

    What may be another order behind a goal or a fact is never made part of its words: then the message is asked about.
    """
    text = own.text
    if len(text) > LONGEST or text.lstrip().startswith("/"):
        return None
    hard = list(HARD.finditer(text))[:MOST_JOINS]
    soft = list(SOFT.finditer(text))[:MOST_JOINS]
    for joint in (*hard, *soft):
        before, after = _edges(text, joint)
        sentence = joint.group().strip()[:1] != ";" and joint in hard
        if before and after and (found := _both(own, before, after, special, read, sentence=sentence, at=joint.end())):
            return replace(found, text=text)
    return None


def _edges(text: str, joint: re.Match[str]) -> tuple[str, str]:
    """What stands before a joint, with the sign that ends it, and what stands after it."""
    sign = joint.group().strip()[:1]
    return text[: joint.start()].strip() + (sign if sign in STOPS else ""), text[joint.end() :].strip()


def _both(
    own: Reader, before: str, after: str, special: Whole, read: Every, *, sentence: bool, at: int
) -> Understanding | None:
    first = special(before)
    if first is not None:
        return _then(own, first, after, read, sentence=sentence, at=at)
    last = special(after)
    if last is None:
        return None
    first = read(before)
    if not _sure(first.requests) or any(each.intent in KEEPERS for each in first.requests):
        return None
    return replace(first, requests=(*first.requests, *last.requests), alternatives=())


def _then(
    own: Reader, first: Understanding, after: str, read: Every, *, sentence: bool, at: int
) -> Understanding | None:
    """What a special reader took, and what stands after it."""
    besides = BESIDES.match(after)
    rest = after[besides.end() :] if besides else after
    if not sentence and not besides and not _orders(own, at):
        return None
    told = read(rest)
    if not _sure(told.requests):
        if not sentence or not all(each.intent in _ALONE for each in first.requests):
            return None
        doubted = _doubted(rest, told, besides=bool(besides))
        return replace(first, requests=(*first.requests, *doubted)) if doubted else None
    return replace(first, requests=(*first.requests, *told.requests), alternatives=())


def _orders(own: Reader, start: int) -> bool:
    """Whether what follows a mere "e" is an order of its own: "minha meta é ler e escrever" is one goal."""
    found = own.read(start)
    if not found or found[0].request.confidence < ENOUGH:
        return False
    if not found[0].said:
        # English does not tell "buy milk" from what "to run and buy milk" goes on with.
        opening = next(word.key for word in own.words if word.start >= start)
        return own.language == "pt-BR" and not opening.endswith(VERBS[own.language].INFINITIVES)
    return an_order(found[0]) or effect(found[0].request.intent) == "read"


def _sure(requests: Iterable[Request]) -> bool:
    told = list(requests)
    return bool(told) and all(
        each.confidence >= ENOUGH and (effect(each.intent) != "talk" or each.intent in {"undo", "redo"})
        for each in told
    )


def _doubted(rest: str, told: Understanding, *, besides: bool) -> tuple[Request, ...]:
    """What may be another order, less sure than anything that is done; nothing when it only says more of the same."""
    maybe = [each for each in told.requests if effect(each.intent) != "talk"]
    if maybe:
        return tuple(replace(each, confidence=min(each.confidence, DOUBT)) for each in maybe)
    return (Request(intent="task_create", confidence=DOUBT, slots={"title": rest.strip(" .!")}),) if besides else ()
