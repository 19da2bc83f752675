"""Whether the opening a model wrote says nothing but what stands in the digest below it. In doubt it does not."""

import re
from collections.abc import Sequence

from bot.honest import truthful
from language.listed import listed
from language.normal import normalise
from language.types import Language

LONGEST = 240
STEM = 5
"""Letters by which two forms of a word are taken to be one."""
SHORT = 3
"""Words of so few letters bind the others."""


def faithful(text: str, lines: Sequence[str], language: Language) -> str | None:
    """The opening as it may be shown; None where a word, a figure or a claim in it has no ground in the lines."""
    said = " ".join(text.split())
    if not said or len(said) > LONGEST or _FORBIDDEN.search(said) or truthful(said).dropped:
        return None
    known = {stem for line in lines for stem in _stems(line)} | _COMMON[language]
    words = _words(said)
    if _DENIALS & set(words):
        # A word less than the lines say may be as false as one more.
        return None
    counted = _COUNTS.get(len(lines), frozenset())
    return said if all(_grounded(word, known, counted) for word in words) else None


def _grounded(word: str, known: set[str], counted: frozenset[str]) -> bool:
    if word in _NUMBERS:
        return word in counted
    return len(word) <= SHORT or word[:STEM] in known


def _words(text: str) -> list[str]:
    return _WORD.findall(normalise(text).text)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in _words(text)}


_WORD = re.compile(r"[^\W\d_]+")
_FORBIDDEN = re.compile(r"\d|[<>\[\]{}*_`#|@/\\]|www\.|\n")
_DENIALS = listed(
    "nao sem nada nenhum nenhuma nunca jamais nem ja no not nothing none never without already dont doesnt isnt arent wont cant t"
)
_COUNTS = {
    1: listed("uma um one"), 2: listed("dois duas two"), 3: listed("tres three"), 4: listed("quatro four"), 5: listed("cinco five"),
    6: listed("seis six"), 7: listed("sete seven"), 8: listed("oito eight"), 9: listed("nove nine"), 10: listed("dez ten"),
}  # fmt: skip
_NUMBERS = frozenset(word for words in _COUNTS.values() for word in words if word not in {"um", "uma", "one"}) | listed(
    "onze doze vinte trinta cem metade dobro varios varias muitos muitas poucos poucas todos todas eleven twelve twenty dozen half many several few all both ambos"
)
_COMMON = {
    "pt-BR": frozenset(
        word[:STEM]
        for word in listed(
            "hoje dia tarefa tarefas lembrete lembretes para pela pelo como voce esta estao tem temos tera seu sua seus suas este essa "
            "lista agenda resumo aqui abaixo primeiro depois tambem entre comeca comecar comeco bom boa manha noite bora vamos ficam "
            "fica resta restam sobre alem mais logo ainda espera esperam aparece aparecem inclui incluem"
        )
    ),
    "en": frozenset(
        word[:STEM]
        for word in listed(
            "today task tasks reminder reminders your here there have with then first after also list summary below this that these "
            "start starts begin begins good morning evening some more comes wait waits waiting includes include plus from into left"
        )
    ),
}
"""Words that tell nothing of the person's affairs."""
