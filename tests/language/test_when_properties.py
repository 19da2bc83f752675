"""What holds for every text."""

import time
import unicodedata
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.times.reader import reader
from language.types import LANGUAGES, Language, When
from language.when import find_whens

ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
MOMENTS = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2060-01-01")).map(
    lambda at: at.replace(tzinfo=ZONE)
)
VOCABULARY = {
    language: st.lists(
        st.one_of(
            st.sampled_from(sorted(reader(language).lexicon.sign_of)),
            st.integers(0, 3000).map(str),
            st.sampled_from(
                [
                    "22/11",
                    "31/02",
                    "15h30",
                    "10:15",
                    "3-5",
                    "1.5",
                    "2026-11-22",
                    "99/99/9999",
                    ",",
                    ".",
                    "-",
                    "/",
                    "(",
                    "às",
                    "@",
                    "9h",
                ]
            ),
        ),
        max_size=14,
    ).map(" ".join)
    for language in LANGUAGES
}
LANGUAGE = st.sampled_from(LANGUAGES)
RELATIVE = {
    "pt-BR": [
        "amanhã às 10h",
        "sexta",
        "próxima terça às 15h",
        "em 3 dias",
        "semana que vem",
        "há duas semanas",
        "hoje à noite",
        "domingo passado",
    ],
    "en": [
        "tomorrow at 10",
        "friday",
        "next tuesday at 3pm",
        "in 3 days",
        "next week",
        "two weeks ago",
        "tonight",
        "last sunday",
    ],
}


def read(text: str, language: Language, now: datetime = NOW) -> tuple[When, ...]:
    return find_whens(text, now=now, zone=ZONE, language=language)


@given(st.text(max_size=4096), LANGUAGE, MOMENTS)
@settings(max_examples=150, deadline=None)
def test_no_text_fails(text: str, language: Language, now: datetime) -> None:
    check(read(text, language, now), text)


@given(st.data(), LANGUAGE, MOMENTS)
@settings(max_examples=600, deadline=None)
def test_no_words_of_time_fail(data: st.DataObject, language: Language, now: datetime) -> None:
    text = data.draw(VOCABULARY[language])
    check(read(text, language, now), text)


def check(found: tuple[When, ...], text: str) -> None:
    spans = [span for when in found for span in when.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    ordered = sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(ordered))
    for bound in (bound for when in found for bound in (when.start, when.end)):
        assert not isinstance(bound, datetime) or bound.tzinfo is not None


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.integers(-200, 200), st.integers(0, 7))
def test_answers_move_with_now_by_whole_weeks(language: Language, weeks: int, which: int) -> None:
    text = RELATIVE[language][which]
    (here,), (there,) = read(text, language), read(text, language, NOW + timedelta(weeks=weeks))
    assert [_moved(bound, weeks) for bound in (here.start, here.end)] == [there.start, there.end]


def _moved(bound: date | None, weeks: int) -> date | None:
    return bound + timedelta(weeks=weeks) if bound is not None else None


@pytest.mark.parametrize(
    "text",
    ["Amanhã às 10h", "próxima terça à tarde", "sábado de manhã", "toda terça às 7h até março", "daqui a três horas"],
)
def test_accents_case_and_spacing_do_not_matter(text: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    variants = [plain, text.upper(), text.title(), f"  {text.replace(' ', '   ')} ", unicodedata.normalize("NFD", text)]
    assert {_values(variant) for variant in variants} == {_values(text)}


def _values(text: str) -> tuple[object, ...]:
    return tuple((when.kind, when.start, when.end, when.rrule) for when in read(text, "pt-BR"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "e ",
        "1/",
        "1-",
        "às 1 ",
        "segunda e ",
        "monday and ",
        "every ",
        "1:",
        "the ",
        "de ",
        "a",
        "é",
        "((",
        "dia 1 e 2 ",
        "1h e ",
    ],
)
def test_no_text_takes_long(language: Language, piece: str) -> None:
    text = (piece * 4096)[:4096]
    read("", language)
    begin = time.process_time()
    read(text, language)
    assert time.process_time() - begin < 2
