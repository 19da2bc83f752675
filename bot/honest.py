"""Takes out of a model's prose what only the ledger may say: that something was done, or will be."""

import re
from dataclasses import dataclass

from bot import honest_words as words
from language.normal import normalise


@dataclass(frozen=True, slots=True)
class Prose:
    """What is left of a text, and whether it claimed anything."""

    text: str
    claimed: bool


def truthful(text: str, *, strict: bool) -> Prose:
    """Drops the sentences that claim an effect, past or promised.

    `strict` also drops what only describes a state ("a reunião está marcada"), which in an answer about the person's own rows may be the answer.
    """
    kept: list[str] = []
    claimed = False
    for line in text.splitlines():
        sentences = _SENTENCE.split(line)
        left = [each for each in sentences if not _claims(each, strict=strict)]
        claimed = claimed or len(left) < len(sentences)
        if left or not line.strip():
            kept.append(" ".join(left))
    return Prose(re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip(), claimed)


def _claims(sentence: str, *, strict: bool) -> bool:
    plain = normalise(sentence).text
    if any(mark in sentence for mark in words.MARKS) or _DONE.search(plain) or _PROMISED.search(plain):
        return True
    return strict and _STATE.search(plain) is not None


_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_DONE = re.compile(words.DONE)
_PROMISED = re.compile(words.PROMISED)
_STATE = re.compile(words.STATE)
