"""Whether somebody asserted words in a message, or only used them: in a quotation, a denial, a question, or as a piece of something else."""

import re

from language.words import fold

_WORD = re.compile(r"\w+(?:['’´`-]\w+)*")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|^\s*>.*$", re.MULTILINE)
_CLAUSE = re.compile(r"[.,;:!?…\n()]+|\s(?:mas|porém|porem|porque|but|because|e|and)\s", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…\n]+")
_REMINDS = re.compile(r"\b(?:nao|nunca|dont|do not|never) (?:se |te )?(?:esquec\w+|forget)\b")
"""Asks to keep what follows, and denies nothing."""
_DENIES = frozenset(
    """
    nao n nunca jamais nem duvido finge imagina supoe
    not dont doesnt didnt isnt arent wasnt werent wont cant never nor if whether pretend imagine suppose doubt
    """.split()  # noqa: SIM905 - as a list it would be a screen long
)
_LIES = frozenset(("mentira", "falso", "falsa", "lie", "lies", "false", "untrue"))
_TELLS = frozenset(
    "disse diz falou fala escreveu contou mandou acha said says saying told tells wrote writes thinks claims".split()  # noqa: SIM905
)
_SELF = frozenset(("eu", "i"))
_NAMES = re.compile(r"\b(?:e|eh|is|to|into|para|pra|por|meta|metas|objetivo|goal|sou|am|im)$")
"""Behind these, one word at the end of a message is all that was meant."""


def asserted(piece: str, message: str) -> bool:
    """Whether a message says these words, whole, of the person's own accord; one word only if it is a name or all that is said."""
    wanted = [fold(word) for word in _WORD.findall(piece)]
    spoken = [(fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(message)]
    for at in range(len(spoken) - len(wanted) + 1):
        if wanted and [key for key, _, _ in spoken[at : at + len(wanted)]] == wanted:
            start, end = spoken[at][1], spoken[at + len(wanted) - 1][2]
            if (len(wanted) > 1 or _stands_alone(message, start, end)) and _meant(message, start, end):
                return True
    return False


def _stands_alone(message: str, start: int, end: int) -> bool:
    """Whether one word is enough to say something: a name, or the last word where something was to be named."""
    if message[start].isupper() and message[:start].strip():
        return True
    before = message[:start].rstrip()
    named = _NAMES.search(_folded(before)) is not None
    if _WORD.search(message, end):
        # "My goal is to run. Also buy milk" is done with the goal; "my goal is to run away" is not.
        return named and _CLAUSE.match(message, end) is not None
    return not before or before.endswith(":") or named


def _meant(message: str, start: int, end: int) -> bool:
    if any(quoted.start() < end and start < quoted.end() for quoted in _QUOTED.finditer(message)):
        return False
    if _asks(message, end):
        return False
    before = _REMINDS.sub("", _folded(message[_begins(_CLAUSE, message, start) : start])).split()
    if _DENIES & set(before) or _told_by_others(before):
        return False
    around = message[_begins(_SENTENCE, message, start) : start] + message[end : _ends(message, end)]
    return not _LIES & set(_folded(around).split())


def _asks(message: str, end: int) -> bool:
    """Whether the clause it ends in is a question; "lembra que sou vegano, tá?" is none."""
    stop = _CLAUSE.search(message, end)
    return stop is not None and "?" in stop[0]


def _told_by_others(before: list[str]) -> bool:
    return any(word in _TELLS and (not at or before[at - 1] not in _SELF) for at, word in enumerate(before))


def _begins(edge: re.Pattern[str], message: str, at: int) -> int:
    return max((found.end() for found in edge.finditer(message, 0, at)), default=0)


def _ends(message: str, at: int) -> int:
    found = _SENTENCE.search(message, at)
    return found.start() if found else len(message)


def _folded(text: str) -> str:
    return " ".join(fold(word) for word in _WORD.findall(text))
