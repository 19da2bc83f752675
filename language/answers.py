"""Whether a whole message is a stop, a yes, a no or a leave to answer again, in any of our languages.

Exact by design: a stop throws away open work and a yes sends mail, so a message counts only when every word of it is known.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Literal

import language.en.answers as en
import language.pt.answers as pt

MAX_LENGTH = 120
MAX_WORDS = 12

Sense = Literal["yes", "no", "accept", "neutral"]
_NEUTRAL: Sense = "neutral"


def is_stop(text: str) -> bool:
    """True when the message asks to stop and asks for nothing else."""
    parts = [part.split() for part in _fold(text)]
    said = [part for part in parts if part]
    if not said:
        return any(sign in STOP_SIGNS for sign in text.strip()[:MAX_LENGTH]) and _only_signs(text)
    # "Não, para!" asks to stop, "não para" asks to go on: a no counts only when a comma or full stop sets it apart.
    wanted = [part for part in said if part not in LONE_NO]
    senses = [_senses(part, STOP_PHRASES) for part in wanted]
    return all(senses) and any("yes" in sense for sense in senses if sense)


def hands_back(text: str) -> bool:
    """True when somebody who has been answering by hand lets us answer again, and says nothing else."""
    words = [word for part in _fold(text) for word in part.split()]
    heard = _senses(words, HAND_BACK_PHRASES) if words else None
    return heard is not None and "yes" in heard


def yes_or_no(text: str, *, verbs: Collection[str] = ()) -> Literal["yes", "no"] | None:
    """The answer a whole message gives; None when it says anything more, or both.

    `verbs` are those of the question, folded: they say neither, so "pode apagar" is a yes to it and "apagar" alone is not.
    """
    words = [word for part in _fold(text) for word in part.split()]
    signs = {"yes" for sign in text[:MAX_LENGTH] if sign in YES_SIGNS} | {
        "no" for sign in text[:MAX_LENGTH] if sign in NO_SIGNS
    }
    phrases = {**dict.fromkeys(verbs, _NEUTRAL), **ANSWER_PHRASES} if verbs else ANSWER_PHRASES
    senses = _senses(words, phrases) if words else set()
    if senses is None or (not words and not _only_signs(text)):
        return None
    heard = (senses | signs) - {"neutral"}
    if len(heard) > 1:
        heard -= {"accept"}
    if len(heard) != 1:
        return None
    return "no" if heard == {"no"} else "yes"


def hesitates(text: str) -> bool:
    """Whether an answer asks, or is none that one would stand by: "sim?", "sim, né", "acho que sim", "I guess so"."""
    said = f" {' '.join(' '.join(_fold(text)).split())} "
    return "?" in text or any(f" {doubt} " in said for doubt in DOUBTS)


def begins_with_no(text: str) -> bool:
    """Whether the first thing said, up to a mark of punctuation, is a no: "não, deixa", "no, leave them"."""
    first = next((part for part in _fold(text) if part.strip()), "")
    return _senses(first.split(), ANSWER_PHRASES) in ({"no"}, {"no", "neutral"})


def verbs_asked(question: str) -> frozenset[str]:
    """The forms of the verb that a question begins with, folded: "apagar", "apaga", "apague" of "Apagar 6 tarefas?"."""
    verb = next((word for part in _fold(question) for word in part.split()), "")
    if not verb.endswith(("ar", "er", "ir")):
        return frozenset((verb,)) if verb else frozenset()
    stem = verb[:-2]
    soft = stem + "u" if stem.endswith("g") else stem[:-1] + "qu" if stem.endswith("c") else stem
    return frozenset((verb, *((stem + "a", soft + "e") if verb.endswith("ar") else (stem + "e", stem + "a"))))


def _fold(text: str) -> Iterator[str]:
    """The parts between punctuation marks, without case, accents, apostrophes and stretched letters."""
    if len(text) > MAX_LENGTH:
        text = text.strip()
        if len(text) > MAX_LENGTH:
            return iter(("\N{REPLACEMENT CHARACTER}",))
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = APOSTROPHES.sub("", text.casefold())
    return (SPACES.sub(" ", STRETCHED.sub(r"\1", part)) for part in BREAKS.split(plain))


def _senses(words: list[str], phrases: dict[str, Sense]) -> set[Sense] | None:
    """What the words say when known phrases cover every one of them, longest first; else None."""
    if len(words) > MAX_WORDS:
        return None
    heard: set[Sense] = set()
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            sense = phrases.get(" ".join(words[at : at + length]))
            if sense is not None:
                heard.add(sense)
                at += length
                break
        else:
            return None
    return heard


def _only_signs(text: str) -> bool:
    return not any(c.isalnum() for c in text[:MAX_LENGTH]) and len(text.strip()) <= MAX_LENGTH


def _lines(table: str) -> list[str]:
    return table.split("\n")[1:-1]


STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
APOSTROPHES = re.compile(r"['’`´]")
BREAKS = re.compile(r"[.,;:!?…\n\r]+")
SPACES = re.compile(r"[\W_]+")
LONE_NO = (["nao"], ["no"])
STOP_SIGNS = frozenset("🛑✋⏹")
YES_SIGNS = frozenset("👍✅👌✔🆗")
NO_SIGNS = frozenset("👎❌🚫✖")

_BESIDE: dict[str, Sense] = {
    phrase: "neutral" for table in (pt.COURTESY, pt.NOW, en.COURTESY, en.NOW) for phrase in _lines(table)
}
STOP_PHRASES: dict[str, Sense] = {
    **_BESIDE,
    **{phrase: "yes" for table in (pt.STOP, en.STOP) for phrase in _lines(table)},
}
HAND_BACK_PHRASES: dict[str, Sense] = {
    **_BESIDE,
    **{phrase: "yes" for table in (pt.HAND_BACK, en.HAND_BACK) for phrase in _lines(table)},
}
ANSWER_PHRASES: dict[str, Sense] = {
    **{phrase: "neutral" for table in (pt.COURTESY, pt.NOW, en.COURTESY, en.NOW) for phrase in _lines(table)},
    **{phrase: "accept" for table in (pt.ACCEPT, en.ACCEPT) for phrase in _lines(table)},
    **{phrase: "yes" for table in (pt.YES, en.YES) for phrase in _lines(table)},
    **{phrase: "no" for table in (pt.NO, en.NO) for phrase in _lines(table)},
}
DOUBTS = frozenset(_lines(pt.DOUBT) + _lines(en.DOUBT))
LONGEST = max(phrase.count(" ") + 1 for phrase in (*STOP_PHRASES, *ANSWER_PHRASES))
