"""Orders that leave out what was said before: "apaga a tarefa 1 e a nota 2", "passa a 1 pra amanhã e marca como urgente", "apaga a nota do aluguel, a de 1700"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from language.readings import ENOUGH, Reader
from language.types import Language, Request, Understanding

LONGEST = 160
_KIND = r"(?:tarefas?|notas?|lembretes?|metas?|tasks?|notes?|reminders?|goals?|alarmes?|alarms?|timers?)"
_NUMBERED = rf"(?:(?:a|o|as|os|the)\s+)?(?P<kind{{n}}>{_KIND}\s+)?(?:n[úu]mero\s+|number\s+)?#?(?P<number{{n}}>\d{{{{1,2}}}})(?P<more{{n}}>\b[^,;]*?)"
_JOINT = r"\s*(?:,|;)?\s+(?:(?:e|and)\s+)?(?:(?:depois|then)\s+)?"
_LEAD = r"(?P<lead>(?:(?:por\s+favor|please|pode|can\s+you|could\s+you)[,\s]+)*)(?P<verb>[^\W\d]+)\s+"
_VERB_LEFT_OUT = re.compile(
    _LEAD + _NUMBERED.format(n=1) + r"\s*(?:,\s*|\s(?:e|and)\s+)" + _NUMBERED.format(n=2) + r"[.!\s]*", re.IGNORECASE
)
_THING_LEFT_OUT = re.compile(
    _LEAD
    + _NUMBERED.format(n=1)
    + _JOINT
    + r"(?P<next>marca|marque|deixa|deixe|bota|p[õo]e|coloca|coloque|mark|make|set|flag)\s+(?:(?:it|that|ela|ele|essa|esse|isso)\s+)?(?P<rest>[^,;]+?)[.!\s]*",
    re.IGNORECASE,
)
_AGE = r"(?:velh[ao]|antig[ao]|nov[ao]|outr[ao]|old|new|other)"
_TOLD_TWICE = (
    re.compile(
        rf"(?P<order>.+?\s(?:a|o)\s(?:tarefa|nota|lembrete))\s(?:{_AGE}\s)?(?P<named>(?:d[aeo]s?\s|sobre\s(?:[ao]\s)?)?(?P<first>[^,;]+?))"
        r",\s*(?:[ao]|aquel[ae])\s(?:d[aeo]s?|com|que\s(?:tem|fala|diz))\s(?P<second>[^,;]+?)[.!\s]*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<order>.+?\sthe)\s(?:{_AGE}\s)?(?P<named>(?P<first>[^,;]+?)\s(?:task|note|reminder)),\s*the\s(?P<second>[^,;]+?)\sone[.!\s]*",
        re.IGNORECASE,
    ),
)
"""One row, named once and then once more, so that no other is meant."""
_NAMED = frozenset(("note_delete", "task_delete", "reminder_cancel", "task_complete", "note_pin", "note_unpin"))
_AS: Mapping[Language, str] = {"pt-BR": "como", "en": "as"}
_LED = re.compile(r"(?:como|as)\s+", re.IGNORECASE)
_DIGITS = re.compile(r"\d")

Every = Callable[[str], Understanding]


def elided(own: Reader, read: Every) -> Understanding | None:
    """Both orders, each read with what it leaves out; None unless both are sure then and each is about the row it names."""
    text = own.text
    if len(text) > LONGEST:
        return None
    if (twice := _named_twice(own, read)) or not _DIGITS.search(text):
        return twice
    if found := _VERB_LEFT_OUT.fullmatch(text.strip()):
        kinds, more = (found["kind1"] or "", found["kind2"] or ""), (found["more1"], found["more2"])
        # "Conclui a 1 e a 2" is one order, and so is "adia a 1 e a 2 para sexta".
        if not more[0] and (not kinds[1] or _same(*kinds)):
            return None
        parts = [
            _order(found["verb"], kind or kinds[0], found[f"number{n}"], said)
            for n, (kind, said) in enumerate(zip(kinds, more, strict=True), 1)
        ]
    elif found := _THING_LEFT_OUT.fullmatch(text.strip()):
        kind, number = found["kind1"] or "", found["number1"]
        if _DIGITS.search(found["rest"]):
            return None
        parts = [
            _order(found["verb"], kind, number, found["more1"]),
            _order(found["next"], kind, number, f" {_AS[own.language]} {_LED.sub('', found['rest'])}"),
        ]
    else:
        return None
    return _both(
        text, [read(part) for part in parts], [found["number1"], found.groupdict().get("number2") or found["number1"]]
    )


def _named_twice(own: Reader, read: Every) -> Understanding | None:
    """The order about the row that has both names."""
    found = next((found for each in _TOLD_TWICE if (found := each.fullmatch(own.text.strip()))), None)
    # "A de amanhã" is told by its day.
    if found is None or (not found["second"].isdigit() and own.times(found["second"])):
        return None
    # The second name alone tells nothing of what is to be done: "1700" may be an hour.
    told = read(f"{found['order']} {found['named']}")
    request = told.requests[0] if len(told.requests) == 1 else None
    if request is None or request.intent not in _NAMED or request.confidence < ENOUGH or request.when is not None:
        return None
    return replace(
        told,
        text=own.text,
        requests=(replace(request, slots={"query": f"{found['first']} {found['second']}"}),),
        alternatives=(),
    )


def _order(verb: str, kind: str, number: str, more: str) -> str:
    return f"{verb} {kind}{number}{more}"


def _same(first: str, second: str) -> bool:
    return first.strip().casefold().rstrip("s") == second.strip().casefold().rstrip("s")


def _both(text: str, told: list[Understanding], numbers: list[str]) -> Understanding | None:
    requests: list[Request] = []
    for each, number in zip(told, numbers, strict=True):
        if (
            len(each.requests) != 1
            or each.confidence < ENOUGH
            or each.requests[0].slots.get("number") != (int(number),)
        ):
            return None
        requests.append(each.requests[0])
    return Understanding(text=text, language=told[0].language, requests=tuple(requests))
