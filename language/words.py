"""The words of a message, folded for matching, each knowing where it stands in the text as typed."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import language.en.spelling as en
import language.pt.spelling as pt

ANALYSED = 4096
"""Characters of a message that are read; the rest belongs to whatever the last words belong to."""
LONGEST_KEY = 40

WORD = re.compile(
    r"""https?://\S{1,2000}
      | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}
      | [#@+][^\W\d_][\w-]{0,63}
      | \d+(?:[.,:/]\d+)*[^\W\d_]*
      | [^\W\d_]+(?:['’´`][^\W\d_]+)*
      | [\d_]+
      | [-=]>|→
      | :""",
    re.VERBOSE,
)
APOSTROPHES = str.maketrans("", "", "'’´`")
SHORTHAND = {**en.SHORTHAND, **pt.SHORTHAND}


class Word(NamedTuple):
    key: str
    """Folded: no case, accents, apostrophes or chat spelling."""
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of what is read of a message."""
    return _joined(
        [Word(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(text, 0, ANALYSED)], text
    )


def _joined(words: list[Word], text: str) -> list[Word]:
    """The hyphen of `e-mail`, `to-do` and `1-3` joins, that of `lembra-me` parts; "me" of `marca-me` says nothing."""
    kept: list[Word] = []
    for at, word in enumerate(words):
        if word.key == "d" and at + 1 < len(words) and text[word.start] == "d":
            word = word._replace(key="de")  # noqa: PLW2901
        elif word.key in pt.ORDERS and at and words[at - 1].key in pt.ORDERED_BY:
            word = word._replace(key=pt.ORDERS[word.key])  # noqa: PLW2901
        between = text[kept[-1].end : word.start] if kept else ""
        if kept and (kept[-1].key, word.key) in JOINED and between in {"-", " "}:
            kept[-1] = Word(kept[-1].key + word.key, kept[-1].start, word.end)
        elif kept and between and DASH.fullmatch(between) and _short(word.key) and _short(kept[-1].key):
            kept[-1] = Word(f"{kept[-1].key}-{word.key}", kept[-1].start, word.end)
        elif kept and between == "-" and word.key in pt.ENCLITICS and not kept[-1].key.startswith(pt.TELLING):
            kept[-1] = Word(kept[-1].key, kept[-1].start, word.end)
        else:
            kept.append(word)
    return kept


def _short(key: str) -> bool:
    return key.isdecimal() and len(key) <= LONGEST_NUMBER


DASH = re.compile(r" ?[-–—] ?")
LONGEST_NUMBER = 2
JOINED = {("e", "mail"), ("e", "mails"), ("to", "do"), ("to", "dos"), ("check", "in"), ("check", "ins")}


@lru_cache(maxsize=1024)
def fold(word: str) -> str:
    """One word as the tables write it."""
    plain = word[:LONGEST_KEY].casefold().translate(APOSTROPHES)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return SHORTHAND.get(plain, plain)
