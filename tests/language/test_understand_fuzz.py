"""Whatever is typed: an answer, no exception, and never a long wait."""

import os
import random
import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.answers import is_stop, yes_or_no
from language.intents.catalogue import catalogue
from language.times.reader import reader
from language.types import LANGUAGES, Language
from language.understanding import understand, warm

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
FIGURES = (
    "22/11",
    "31/02",
    "15h30",
    "10:15",
    "3-5",
    "2026-11-22T10:00Z",
    "8/8h",
    "2ª",
    "1st",
    "99/99/9999",
    "UTC-3",
    "5/3",
)
WORDS = sorted(
    {
        *FIGURES,
        *(word for language in LANGUAGES for word in catalogue(language).by_word),
        *(word for language in LANGUAGES for word in reader(language).lexicon.sign_of),
    }
)
MINUTES = 10
PATIENCE = 0.5
"""Seconds of the processor, of a message of the long proof."""
MOST_TIMES = 3.5
"""For twice the length: four times were quadratic, and a rule that tries every pair would be."""
A_MOMENT = 0.05
"""Seconds, against the clock's own grain."""

anything = st.text(max_size=300)
likely = st.lists(
    st.sampled_from([*WORDS, ",", "e", "and", "\n", ":", "1", "amanhã", "#casa", "10h", "?", "“"]), max_size=40
).map(" ".join)


@given(text=anything | likely, language=st.sampled_from(LANGUAGES))
@settings(max_examples=300)
def test_any_text_is_understood_or_not_but_never_fails(text: str, language: Language) -> None:
    found = understand(text, now=NOW, zone=ZONE, language=language)
    assert found.text == text
    assert all(0 <= request.confidence <= 1 for request in (*found.requests, *found.alternatives))
    assert is_stop(text) in {True, False}
    assert yes_or_no(text) in {"yes", "no", None}


@pytest.mark.parametrize(
    "part",
    ["a ", "1 e ", "comprar, ", "me lembra de ", "adiciona leite e ", "\n ", " ", "a.a@a.", "amanhã ", "o que eu anotei sobre ", "feito 1; ", "“"],
)  # fmt: skip
def test_no_message_of_four_thousand_characters_takes_long(part: str) -> None:
    warm()
    text = part * 4096
    half, whole = (min(_seconds(text[:length]) for _ in range(3)) for length in (2048, 4096))
    assert whole < MOST_TIMES * half + A_MOMENT


def _seconds(text: str) -> float:
    start = time.process_time()
    understand(text, now=NOW, zone=ZONE, language="pt-BR")
    return time.process_time() - start


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="ten minutes; `make prove` runs it")
@pytest.mark.timeout(MINUTES * 60 + 60)
def test_ten_minutes_of_nonsense() -> None:
    warm()
    chance = random.Random()
    until = time.monotonic() + MINUTES * 60
    while time.monotonic() < until:
        words = [
            chance.choice(WORDS) if chance.random() < 0.8 else chr(chance.randrange(1, 0x2FFF))
            for _ in range(chance.randrange(80))
        ]
        text = chance.choice((" ", ", ", "\n")).join(words)
        assert min(_seconds(text) for _ in range(2)) < PATIENCE, text
