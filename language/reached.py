"""A person, and how to reach them: "Sílvia Ramos, telefone (11) 91234-0099"."""

import re

from language import cut
from language.nobody import NUMBERED
from language.types import Language, SlotValue
from language.words import fold

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
PHONE = re.compile(r"\+?\(?\d[\d\s().-]{6,18}\d")
DIALLED = re.compile(r"(?<![\d-])(?:\+?\d{2,3}\s?)?(?:\(\d{2}\)|\d{2})?\s?9?\d{4}[- .]\d{4}(?![\d-])")
CALLED_BY = re.compile(
    r"^(?:o\s+)?(?:contato|n[uú]mero|telefone|celular|zap|whatsapp|tel)\s+(?:d[aeo]s?\s+)?", re.IGNORECASE
)
CHANNELS = frozenset(
    (
        "telefone",
        "tel",
        "fone",
        "celular",
        "zap",
        "whatsapp",
        "wpp",
        "numero",
        "email",
        "e",
        "o",
        "phone",
        "mobile",
        "number",
        "is",
    )
)
"""What stands between a name and how to reach it."""
OWNED = re.compile(r"['’]s$")


def reached(typed: str, language: Language) -> dict[str, SlotValue] | None:
    """A person, and the number or address said with the name."""
    found: dict[str, SlotValue] = {}
    for slot, pattern in (("email", EMAIL), ("phone", PHONE)):
        if said := pattern.search(typed):
            found[slot] = said.group().strip()
            typed = typed[: said.start()] + typed[said.end() :]
    words = typed.strip(cut.EDGE_SIGNS).split()
    while len(words) > 1 and fold(words[-1].strip(cut.EDGE_SIGNS)) in CHANNELS and found:
        words.pop()
    name = OWNED.sub("", cut.without_articles(" ".join(words), language)).strip(cut.EDGE_SIGNS)
    return {"person": name} | found if name and fold(name.split()[-1]) not in NUMBERED else None


def dialled(typed: str, language: Language) -> dict[str, SlotValue] | None:
    """A person with a telephone number written as one: "borracharia do Tonho 66 99911-2020", but no "protocolo 20263344"."""
    return reached(CALLED_BY.sub("", typed), language) if DIALLED.search(typed) else None
