"""Numbers of a shown list as people say them: "1", "a 2 e a 3", "1, 2 e 5", "a segunda", "the last one"."""

import re

ORDINALS = {
    "primeira": 1, "primeiro": 1, "segunda": 2, "segundo": 2, "terceira": 3, "terceiro": 3, "quarta": 4, "quarto": 4, "quinta": 5,
    "quinto": 5, "sexta": 6, "sexto": 6, "setima": 7, "setimo": 7, "oitava": 8, "oitavo": 8, "nona": 9, "nono": 9, "decima": 10,
    "decimo": 10, "ultima": -1, "ultimo": -1, "penultima": -2, "penultimo": -2,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "last": -1,
}  # fmt: skip
"""-1 is the last of the list."""
CARDINALS = {
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
MARKS = "numero|number|n|no|nr|num|item|itens|items|opcao|option"
ARTICLES = "o|a|os|as|na|no|nas|nos|da|do|das|dos|the"

UPTO = "ate|ate a|ate o|to|through|thru|until|a|ao"
"""Between the first and the last of a range, where digits follow: "a" before a word is an article."""

DIGITS = r"#?\d{1,3}[ao]?"
COUNT = rf"(?:{DIGITS}|{'|'.join(CARDINALS)})(?= |$)"
ONE = (
    rf"(?: (?:{ARTICLES}))?(?: (?:{MARKS}))?"
    rf"(?: \d{{1,2}}-\d{{1,2}}| {DIGITS}| (?:{'|'.join(ORDINALS)})(?: one)?| (?:{'|'.join(CARDINALS)})(?= |$))(?: (?:{UPTO}) {COUNT})?+"
)
ENDS = "primeir[oa]s|ultim[oa]s"
SO_MANY = rf"(?:\d{{1,2}}|{'|'.join(CARDINALS)})"
FROM_AN_END = rf"(?: (?:{ARTICLES}))?(?: {SO_MANY} (?:{ENDS})| (?:{ENDS}|first|last) {SO_MANY}(?= |$))"
"""The first two, "os três últimos"."""
NUMBERS = rf"(?:{FROM_AN_END}|(?: (?:de|da|do|from)(?= \d))?{ONE}(?:(?: (?:e|and|ou|or))?{ONE}){{0,20}})"

RANGE = re.compile(rf"({DIGITS}|{'|'.join(CARDINALS)})(?:-| (?:{UPTO}) )({COUNT})")
WHOLE_END = re.compile(rf"(?:(?:{ARTICLES}) )?(?:(?P<n>{SO_MANY}) )?(?P<end>{ENDS}|first|last)(?: (?P<m>{SO_MANY}))?")
LONGEST = 50


def numbers(said: str) -> tuple[int, ...]:
    """The numbers in a match of `NUMBERS`, in the order said, each once; empty when a range in it is too long to be meant."""
    if (end := WHOLE_END.fullmatch(said.strip())) and (named := end["n"] or end["m"]):
        count = CARDINALS.get(named) or int(named)
        return tuple(range(-count, 0)) if end["end"].startswith(("ultim", "last")) else tuple(range(1, count + 1))
    found: dict[int, None] = {}
    written = RANGE.sub(_written_out, said)
    for word in written.split():
        plain = word.lstrip("#").rstrip("ao")
        if plain.isdigit():
            found[int(plain)] = None
        elif word in ORDINALS or (word in CARDINALS and word not in {"one", "um", "uma"}):
            found[ORDINALS.get(word) or CARDINALS[word]] = None
    return tuple(found) or tuple(CARDINALS[word] for word in written.split() if word in CARDINALS)[:1]


def _written_out(found: re.Match[str]) -> str:
    """`1 2 3` of `1 a 3`."""
    first, last = (CARDINALS.get(end) or int(end.lstrip("#").rstrip("ao")) for end in found.groups())
    low, high = min(first, last), max(first, last)
    return " ".join(map(str, range(low, high + 1))) if high - low < LONGEST else ""
