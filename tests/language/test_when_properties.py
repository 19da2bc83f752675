"""What holds for every text."""

import re
import time
import unicodedata
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.echo import echo
from language.normal import normalise
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


ENDS = (
    "31/12/9999 23:59",
    "01/01/0001",
    "0001-01-01T00:00Z",
    "9999-12-31T23:59:59+14:00",
    "31/12/2999 23:00 PST",
    "10:00 UTC+14",
    "100 anos atrás",
    "in 90 years",
)


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "America/Sao_Paulo"])
@pytest.mark.parametrize("year", [1, 999, 1000, 1001, 2999, 3000, 9999])
def test_no_end_of_the_calendar_fails(language: Language, zone: str, year: int) -> None:
    there = ZoneInfo(zone)
    for now in (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, 59, tzinfo=UTC)):
        for text in (*RELATIVE[language], *ENDS):
            for when in find_whens(text, now=now, zone=there, language=language):
                assert echo(when, now=now, zone=there, language=language)
        for on in (date.min, date.max, now):
            assert echo(on, now=now, zone=there, language=language)


@pytest.mark.parametrize(
    "bound", [date.min, date.max, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_range_can_be_written(language: Language, bound: date) -> None:
    for start, end in ((bound, None), (None, bound), (bound, bound)):
        said = When(kind="range", start=start, end=end, text="", span=(0, 0))
        assert echo(said, now=NOW, zone=ZoneInfo("Pacific/Kiritimati"), language=language)


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["1 ", "1-", "no 1 ", "segunda e ", "1st and ", "10, ", "todo dia às 8, ", "1h e "])
def test_no_expression_takes_long(language: Language, piece: str) -> None:
    own = reader(language)
    text = normalise((piece * 4096)[:4096], own.lexicon.shorthand).text
    tokens = own.lexicon.tokens(text)
    signs = "".join(token.sign for token in tokens)
    slow = [rule.names for stage in own.stages for rule in stage if _seconds(rule.regex, signs) > 0.05]
    assert slow == []


def _seconds(regex: re.Pattern[str], signs: str) -> float:
    """The least of three: a busy machine is not the expression's fault."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        regex.findall(signs)
        times.append(time.process_time() - begin)
    return min(times)
