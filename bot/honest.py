"""Takes out of a model's prose what only the ledger may say: that something was done, or will be.

Two judges, and neither is trusted alone. A learnt one (`language.claims`) tells which sentences claim something; they go. The other asks
only what was asked for: in answer to a deed that was not done, whatever is no question, offer or refusal must not stand without the truth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.honest_anchors import addressed, advises, anchored, arranged, hides, named, of_theirs, presupposes, stated
from bot.honest_asked import Asked
from bot.honest_grounds import NOWHERE, Grounds
from language.claims.guess import probability
from language.claims.patterns import DONE, MARKS, OFFERS, PROMISED, REFUSALS
from language.normal import normalise

GOES, GOES_OF_US, GOES_OF_OTHERS = 0.6, 0.6, 0.85
"""From this probability a sentence is a claim: in answer to a deed, in an answer that is about us two, in any other. Facts sound like claims."""
DOUBTFUL, DOUBTFUL_OF_US, DOUBTFUL_OF_OTHERS = 0.15, 0.2, 0.4
"""From this one it must not stand without the truth."""
GOES_OPENING, DOUBTFUL_OPENING, DOUBTFUL_BEHIND = 0.95, 0.9, 0.2
"""The same in an answer that is not about us: of a sentence that goes on from the question, and of one that speaks of something else."""
DOUBTFUL_NEAR = 0.1
"""The same, of what turns from the question to the person's own affairs."""
GOES_TOLD = 0.35
"""The same, of what somebody says they did or will do."""
SURE = 0.9
"""For a part of a sentence, which has less to judge by."""
LONGEST = 400
"""Characters judged at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a reply answers, and what came of it."""

    asked: Asked = "deed"
    quoting: bool = False
    """What stands in quotation marks is a text that was asked for."""
    done: bool = False
    """As much was done as was asked for: the ledger tells it above."""
    grounds: Grounds = NOWHERE
    question: str = ""
    """What was asked, where it was a question and not thanks or a greeting."""
    opens: bool = False
    """The sentence goes on from the question: it begins the reply, or shares words with what was asked and answered before it. A lie often speaks
    of something else."""
    strays: bool = False
    """It shares no word with what was asked and answered before it."""


ALONE = About()


@dataclass(frozen=True, slots=True)
class Prose:
    """What is left of a text."""

    text: str
    dropped: tuple[str, ...] = ()
    """The sentences that claimed something."""
    doubtful: bool = False
    """What is left could be taken for a deed."""


def truthful(text: str, about: About = ALONE) -> Prose:
    """Drops the sentences that claim an effect, past or promised, and says whether the rest needs the truth beside it."""
    heard = _QUOTED.sub(_blank, text) if about.quoting else text
    # Without quotation marks the whole of it may be the text that was asked for.
    loose = about.asked == "text" and heard == text
    kept: list[str] = []
    dropped: list[str] = []
    doubtful: list[tuple[str, About]] = []
    before: set[str] | None = None
    for line, audible in zip(text.split("\n"), heard.split("\n"), strict=True):
        sentences: list[str] = []
        for start, end in _sentences(line):
            sentence = line[start:end]
            goes_on = _goes_on(audible[start:end], before, about)
            here = replace(about, opens=goes_on, strays=before is not None and not goes_on)
            before = (before or _telling(about.question)) | _telling(audible[start:end])
            left = sentence if loose else _without_claim(sentence, audible[start:end], here)
            sentences += [left] if left else []
            doubtful += [(audible[start:end], here)] if left == sentence else []
            dropped += [sentence] if left != sentence else []
        if sentences or not line.strip():
            kept.append(" ".join(sentences))
    prose = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    told = [each for each in doubtful if _LETTER.search(each[0])]
    nodded = not told and not dropped and about.asked == "deed" and not about.done and _NODS.search(text) is not None
    return Prose(prose, tuple(dropped), nodded or _doubtful(told, about))


def _goes_on(heard: str, before: set[str] | None, about: About) -> bool:
    """Whether a sentence of an answer speaks of what was asked; `before` are the words until then, None at the beginning."""
    if about.asked != "answer" or not about.question:
        return False
    if before is None:
        # What is asked of us two is answered by what we keep: there a beginning lies as easily as the rest.
        return not _is_of_us(_HOW_TO.sub(" ", normalise(about.question).text))
    return bool(before & _telling(heard))


def _telling(text: str) -> set[str]:
    """The beginnings of its long words: without accents, and whatever their endings."""
    return {word[:STEM] for word in _WORD.findall(normalise(text).text) if len(word) >= STEM - 1}


def _blank(quoted: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", quoted[0])


def _sentences(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(line):
        yield start, gap.start()
        start = gap.end()
    yield start, len(line)


def _without_claim(sentence: str, heard: str, about: About) -> str:
    """What is left of a sentence: all of it, nothing, or the question it ends with."""
    if not _is_question(heard):
        return "" if _claims(heard, about) else sentence
    last = max((comma.end() for comma in _COMMA.finditer(heard)), default=0)
    before = heard[:last]
    if last and not _ASKS.search(normalise(before).text) and _claims(before, about):
        asked = sentence[last:].strip()
        return asked[:1].upper() + asked[1:] if len(asked.split()) >= SHORTEST_QUESTION else ""
    return "" if _says_done(heard) and _claims(heard.replace("?", "."), about) else sentence


def _is_question(heard: str) -> bool:
    return _TRAILING.sub("", heard).endswith("?")


def _claims(heard: str, about: About) -> bool:
    if _marked(heard):
        return not about.grounds.hold(heard)
    if _names(heard, about):
        return False
    unproven = _unproven(heard, about)
    if not _LETTER.search(unproven):
        return False
    offers = _OFFER.search(normalise(unproven).text) is not None
    parts = [part for part in _CLAUSE.split(unproven) if len(part.split()) > 1 and not _excused(part)]
    # "Me diz o dia e eu marco": what an offer promises hangs on the answer to it.
    parts = [part for part in parts if not (offers and _HANGS.search(normalise(part).text))]
    if any(_says_done(part) and _likely(part) >= GOES_TOLD for part in parts):
        return True
    if _excused(unproven):
        return any(_likely(part) >= SURE for part in parts)
    # The rest of a sentence has less to judge by.
    return _likely(unproven) >= (_goes(unproven, about) if unproven == heard else SURE)


def _unproven(heard: str, about: About) -> str:
    """What of a sentence the turn has not shown; of what somebody says they did, that it was shown proves nothing."""
    if _says_done(heard):
        return heard
    if about.grounds.hold(heard):
        return ""
    parts = _CLAUSE.split(heard)
    left = [part for part in parts if not about.grounds.hold(part)]
    return heard if len(left) == len(parts) else ", ".join(left)


def _goes(heard: str, about: About) -> float:
    if about.asked == "deed":
        return GOES
    if _is_of_us(heard):
        return GOES_OF_US
    return GOES_OPENING if about.opens and not _says_done(heard) else GOES_OF_OTHERS


def _is_of_us(heard: str) -> bool:
    """Speaks of us two, or of now; "já recebeu" beside a year is history."""
    plain = normalise(heard).text
    return _PERSONAL.search(_SO_FAR.sub(" ", plain) if _YEAR.search(plain) else plain) is not None


def _doubtful(said: Sequence[tuple[str, About]], about: About) -> bool:
    """Whether something is left that could be taken for a deed that was asked for."""
    sentences = [each for each, _ in said]
    open_to_it = [(each, here) for each, here in said if not _is_question(each) and not _excused(each)]
    unproven = [(each, here) for each, here in open_to_it if _unproven(each, about) == each]
    asks_back = bool(sentences) and _is_question(sentences[-1]) and not _CLOSES.search(normalise(sentences[-1]).text)
    refused = any(_excused(each) for each in sentences)
    if about.asked == "deed" and not about.done:
        if not (refused or asks_back):
            return bool(unproven)
        if any(_states(each, about) for each in sentences):
            return True
    return any(_doubts(each, here, refused=refused) for each, here in unproven)


def _states(heard: str, about: About) -> bool:
    """Whether a refusal, an offer or a question states something besides, of which the turn has shown nothing."""
    if about.grounds.hold(heard):
        return False
    if _is_question(heard):
        return presupposes(heard)
    return _excused(heard) and (hides(heard) or any(not about.grounds.hold(each) for each in stated(heard)))


def _names(heard: str, about: About) -> bool:
    """Answers a question with a name and at most a year: "Camberra." claims nothing, however few words there are to judge it by."""
    if about.asked != "answer" or len(heard.split()) > LONGEST_NAME or _says_done(heard):
        return False
    return _NAME.fullmatch(heard) is not None and not _NO_NAME.search(normalise(heard).text)


def _doubts(heard: str, about: About, *, refused: bool) -> bool:
    if _names(heard, about) or (about.asked == "text" and addressed(heard)):
        return False
    if about.asked == "answer":
        behind = [each for each in _CLAUSE.split(heard)[1:] if _likely(each) >= DOUBTFUL_OF_OTHERS]
        if any(arranged(each) or (about.opens and named(each, about.question)) for each in behind):
            return True
        if advises(heard) and not _says_done(heard):
            return False
    return _likely(heard) >= _doubtful_from(heard, about, refused=refused)


def _doubtful_from(heard: str, about: About, *, refused: bool) -> float:
    """From which probability a sentence must not stand without the truth."""
    if about.asked == "deed" and not refused:
        return DOUBTFUL
    if about.asked == "text":
        return DOUBTFUL_OF_OTHERS
    if _is_of_us(heard):
        return DOUBTFUL_OF_US
    if about.question and not (about.strays or _says_done(heard) or anchored(heard, about.question)):
        return DOUBTFUL_OPENING
    if about.asked == "answer" and not of_theirs(heard):
        opening = DOUBTFUL_OPENING if about.opens and not _says_done(heard) else DOUBTFUL_OF_OTHERS
        return DOUBTFUL_BEHIND if about.strays and about.question else opening
    return DOUBTFUL_NEAR if about.asked == "answer" and about.strays else DOUBTFUL_OF_OTHERS


def _likely(heard: str) -> float:
    return max(probability(heard[at : at + LONGEST]) for at in range(0, max(len(heard), 1), LONGEST))


def _marked(heard: str) -> bool:
    return any(mark in heard for mark in MARKS)


def _says_done(heard: str) -> bool:
    plain = normalise(heard).text
    return _DONE.search(plain) is not None or _PROMISED.search(plain) is not None


def _excused(heard: str) -> bool:
    """Says of us that we do not, cannot or did not, or offers to."""
    plain = normalise(heard).text
    return _REFUSAL.search(plain) is not None or _OFFER.search(plain) is not None


SHORTEST_QUESTION = 3
"""Words; what is shorter asks nothing without what stood before it."""
STEM = 5
"""Letters by which words are told to be the same."""
LONGEST_NAME = 6
"""Words."""
_NAME = re.compile(
    r"(?:(?:[Oo]s?|[Aa]s?|[Uu]ma?|[Tt]he|[Aa]n) )?[A-ZÀ-Ý][\w'’-]*(?: (?:d[aeo]s?|e|of|the|and) [A-ZÀ-Ý][\w'’-]*| [A-ZÀ-Ý][\w'’-]*)*"
    r"(?:,? (?:em|in|around|about|por volta de|c\.) \d{3,4})?\W*"
    r"|(?:[Oo]|[Aa]|[Uu]ma?|[Tt]he|[Aa]n) (?!caminho|postos)[\w'’-]+(?: [\w'’-]+)?\W*",
)
_NO_NAME = re.compile(
    r"\b\w+(?:[ai]d[oa]s?|ed|ei|ou|iu)\b|\b(?:done|sent|set|gone|feit[oa]s?|pag[oa]s?|entregue|pront[oa]s?)\b|\d[a-z:]|"
    r"\b(?:tarefas?|notas?|lembretes?|avisos?|alarmes?|eventos?|tasks?|notes?|reminders?|alarms?|events?|agora|hoje|amanha|now|today|tonight|tomorrow)\b"
)
"""Deeds, what we keep, and days that are near: beside those even two words may promise something."""
_QUOTED = re.compile(r"“[^”]+”|«[^»]+»|\"[^\"]+\"|```.+?```|^>.*$", re.DOTALL | re.MULTILINE)
_GAP = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”»')]))\s+")
_TRAILING = re.compile(r"[^\w?]+$")
_COMMA = re.compile(r"[,;:.!–—]\s+|\s-\s")
_CLAUSE = re.compile(r"[,;:–—]\s+|\s(?:mas|porem|porém|e|but|and|though)\s", re.IGNORECASE)
_HOW_TO = re.compile(r"\bhow (?:do|can|should|would) (?:i|you)\b|\bcomo (?:eu|voce)\b")
_WORD = re.compile(r"[a-z]+")
_NODS = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_LETTER = re.compile(r"[^\W_]")
_PERSONAL = re.compile(
    r"\b(?:eu|te|seus?|suas?|voce|comigo|contigo|meus?|minhas?|lhe|ja|agora|i|i'm|i've|i'll|me|my|your?|yours|you're|you've|you'll|now|already)\b"
)
_YEAR = re.compile(r"\b(?:em|in|de|desde|of|since|around) 1\d{3}\b")
_SO_FAR = re.compile(r"\b(?:ja|already)\b")
_DONE = re.compile(DONE)
_PROMISED = re.compile(PROMISED)
_REFUSAL = re.compile(REFUSALS)
_OFFER = re.compile(OFFERS)
_HANGS = re.compile(r"^\W*(?:and |e |so |then |ai |que )*(?:i'?ll|i will|i can|i could|eu (?!ja))\b")
_CLOSES = re.compile(r"\b(?:algo mais|mais alguma coisa|precisa de mais|anything else|something else|need more)\b")
_ASKS = re.compile(
    r"^\W*(?:e |and |so |but |mas )?(?:qual|quais|quem|que|o que|quando|onde|como|quer|queres|prefere|posso|devo|pode|seria|"
    r"which|what|who|when|where|how|why|do|does|did|is|are|should|shall|would|want|can|could|may)\b"
)
