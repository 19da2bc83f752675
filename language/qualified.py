"""A yes that is none yet: "sim, mas muda pra sexta", "ok but make it Friday"."""

import re

from language.answers import MAX_WORDS, yes_or_no
from language.normal import normalise
from language.types import Language

_BUT = re.compile(
    r"[\s,.;:!–—-]+(?:mas|porém|porem|só\s+que|so\s+que|but|only|except|though)\s*[,:]?\s+(?=\S)", re.IGNORECASE
)
_CHANGES: dict[Language, frozenset[str]] = {
    "pt-BR": frozenset(
        [
            "muda",
            "mude",
            "mudar",
            "troca",
            "troque",
            "trocar",
            "passa",
            "passe",
            "passar",
            "bota",
            "bote",
            "poe",
            "ponha",
            "coloca",
            "coloque",
            "deixa",
            "deixe",
            "marca",
            "marque",
            "manda",
            "mande",
            "mandar",
            "envia",
            "envie",
            "enviar",
            "remarca",
            "remarque",
            "adia",
            "adie",
            "antecipa",
            "antecipe",
            "faz",
            "faca",
            "que",
            "fique",
            "fica",
            "seja",
            "e",
            "vai",
            "ser",
            "isso",
            "ele",
            "ela",
            "o",
            "a",
            "os",
            "as",
            "um",
            "uma",
            "de",
            "do",
            "da",
            "no",
            "na",
            "em",
            "para",
            "pra",
            "pro",
            "por",
            "ao",
            "data",
            "dia",
            "hora",
            "horario",
            "email",
            "mail",
            "endereco",
            "prazo",
            "so",
            "apenas",
            "por",
            "favor",
            "tambem",
            "melhor",
            "quero",
            "prefiro",
            "eu",
            "antes",
            "ai",
        ]
    ),
    "en": frozenset(
        [
            "change",
            "make",
            "move",
            "switch",
            "set",
            "put",
            "send",
            "use",
            "mail",
            "email",
            "it",
            "that",
            "this",
            "to",
            "for",
            "on",
            "at",
            "in",
            "the",
            "a",
            "an",
            "be",
            "is",
            "please",
            "instead",
            "rather",
            "time",
            "date",
            "day",
            "hour",
            "address",
            "let",
            "us",
            "lets",
            "i",
            "want",
            "prefer",
            "id",
            "like",
            "by",
            "due",
        ]
    ),
}
"""What may stand around the new value: words that change things, and words that join words. Anything else asks for more."""


_CONDITIONS = frozenset(
    """
    so somente apenas se menos exceto fora tirando sem com desde quando depois antes assim logo
    hoje amanha na no nas nos em pra pro pras pros para ao as dia ate a
    segunda terca quarta quinta sexta sabado domingo semana mes espera pera perai calma
    only if unless except without with after before when once as long provided later
    on at to for by until till tomorrow today tonight next this in
    monday tuesday wednesday thursday friday saturday sunday wait hold
    """.split()  # noqa: SIM905 - as a list it would be a screen long
)
"""What a condition begins with, right behind a yes."""
_LONGEST = 5
"""Words of a condition: what is longer asks for something of its own ("ok, amanhã me lembra de pagar a luz")."""
_WORD = re.compile(r"\w+")


def qualified(text: str) -> str | None:
    """What follows the yes of a yes with a condition ("sim, mas na sexta", "yes, tomorrow"); None for anything else."""
    for found in _BUT.finditer(text):
        if yes_or_no(text[: found.start()]) == "yes":
            return text[found.end() :].strip()
    words = list(_WORD.finditer(text))
    # The longest yes there is: "pode ser amanhã" agrees to nothing by its "pode" alone.
    for word in reversed(words[1:MAX_WORDS]):
        if yes_or_no(text[: word.start()]) == "yes":
            condition = normalise(word[0]).text in _CONDITIONS and len(_WORD.findall(text, word.start())) <= _LONGEST
            return text[word.start() :].strip() if condition else None
    return None


def only_changes(text: str, language: Language) -> bool:
    """Whether words, the new value left out, ask for a change and nothing more; either language's joining words do."""
    words = normalise(text).text.replace("'", "").split()
    known = _CHANGES[language] | _CHANGES["pt-BR" if language == "en" else "en"]
    return all(word.strip(".,;:!?") in known or not word.strip(".,;:!?") for word in words)
