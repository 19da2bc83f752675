"""What a message is probably about when no template is sure: enough to answer, or to ask; never enough to write."""

from language.intents.guess import Guess, guesses
from language.intents.labels import effect
from language.intents.sentence import sentence
from language.readings import Reader
from language.tables import VERBS
from language.types import Request
from language.when import main_when

FAINTEST = 0.3
"""Below this a guess is no better than none."""
OVERRULES = 0.6
STANDS = 0.75
"""A reading this sure is kept whatever the guess; it only waits for a yes."""
HIGHEST_WRITE = 0.7
"""A guess reads no slots, so it may ask before it writes and no more."""
HIGHEST = 0.9
AGREED = 0.78
DOUBT = 0.95


def supposed(reader: Reader, readings: list[Request]) -> list[Request]:
    """The unsure readings and the guesses, likeliest first; never empty."""
    whole = sentence(reader.text, (0, len(reader.text)), reader.words, reader.whens)
    keys = [word.key for word in whole.masked.words]
    likely = [guess for guess in guesses(keys) if guess.probability >= FAINTEST]
    if not likely or (_negated(keys, reader) and effect(likely[0].intent) == "write"):
        return readings or [Request(intent="out_of_scope", confidence=0.5)]
    top = likely[0]
    known = next((reading for reading in readings if reading.intent == top.intent), None)
    if known is not None:
        sure = Request(
            intent=known.intent,
            confidence=max(known.confidence, min(AGREED, top.probability)),
            slots=known.slots,
            when=known.when,
        )
        return [sure, *(reading for reading in readings if reading is not known)]
    guessed = _request(top, reader)
    stands = readings and (readings[0].confidence >= STANDS or top.probability < OVERRULES)
    return [*readings, guessed] if stands else [guessed, *readings]


def _request(guess: Guess, reader: Reader) -> Request:
    highest = HIGHEST_WRITE if effect(guess.intent) == "write" else HIGHEST
    return Request(
        intent=guess.intent,
        confidence=round(min(highest, guess.probability * DOUBT), 3),
        when=main_when(tuple(reader.whens)),
    )


def _negated(keys: list[str], reader: Reader) -> bool:
    return bool(keys) and keys[0] in VERBS[reader.language].NEGATIONS
