"""Every form in the grids is read as written there, whatever its case, accents and spacing, and is read back from its echo.

The grids are texts of our own: `text => reading`, several readings parted by "||". The clock stands at Wednesday 18 November 2026, 10:00 in São Paulo.
"""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from language.echo import echo
from language.types import LANGUAGES, Language, When
from language.when import find_whens

GRIDS = Path(__file__).parent / "grids"
NAMES: dict[Language, str] = {"pt-BR": "pt", "en": "en"}
ZONE = ZoneInfo("America/Sao_Paulo")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def lines(name: str) -> list[str]:
    return (GRIDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def grid(language: Language) -> dict[str, str]:
    rows = (line.split(" => ", 1) for line in lines(NAMES[language]))
    return dict(rows)


def read(text: str, language: Language) -> tuple[When, ...]:
    return find_whens(text, now=NOW, zone=ZONE, language=language)


def reading(text: str, language: Language) -> str:
    return " || ".join(map(plain, read(text, language)))


def plain(when: When) -> str:
    if when.kind == "range":
        return f"{_at(when.start)} .. {_at(when.end)}".strip()
    if when.kind == "duration":
        return f"{when.seconds} s"
    if when.kind == "recurrence":
        left_out = [*(f" -{on}" for on in when.without), *([" -holidays"] if when.without_holidays else [])]
        return f"{when.rrule} @ {_at(when.start)}{''.join(left_out)}"
    return _at(when.start)


def _at(bound: date | None) -> str:
    if not isinstance(bound, datetime):
        return f"{bound}" if bound else ""
    return f"{bound:%Y-%m-%d %H:%M:%S}" if bound.second else f"{bound:%Y-%m-%d %H:%M}"


@LANGUAGE
def test_every_form_is_read(language: Language) -> None:
    assert {text: reading(text, language) for text in grid(language)} == grid(language)


@LANGUAGE
def test_what_is_no_time_is_none(language: Language) -> None:
    texts = lines(f"{NAMES[language]}_none")
    assert len(texts) >= 60
    assert {text: found for text in texts if (found := reading(text, language))} == {}


def unaccented(text: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", text) if not unicodedata.combining(part))


@LANGUAGE
@pytest.mark.parametrize("written", [str.upper, lambda text: f"  {text.replace(' ', '   ')} ", unaccented])
def test_case_spacing_and_accents_do_not_matter(language: Language, written: Callable[[str], str]) -> None:
    expected = grid(language)
    assert {text: reading(written(text), language) for text in expected} == expected


@LANGUAGE
def test_every_echo_is_read_back(language: Language) -> None:
    said = [when for text in grid(language) for when in read(text, language)]
    echoes = {echo(when, now=NOW, zone=ZONE, language=language): value(when) for when in said}
    assert {written: [value(when) for when in read(written, language)] for written in echoes} == {
        written: [meant] for written, meant in echoes.items()
    }


def value(when: When) -> tuple[object, ...]:
    if when.kind == "recurrence":
        return when.kind, when.rrule, when.without, when.without_holidays
    return when.kind, when.start, when.end, when.seconds


CARRIERS: dict[Language, tuple[str, ...]] = {
    "pt-BR": (
        "me lembra {} de ligar pro João",
        "{} reunião com a Ana",
        "comprar pão {} no mercado",
        "entrego {}, pode ser?",
    ),
    "en": (
        "remind me {} to call John",
        "{} meeting with Ana",
        "buy bread {} at the market",
        "I finish the work {}, ok?",
    ),
}
LONGEST = 7
"""Words; longer rows of the grid are sentences themselves."""


@LANGUAGE
def test_a_form_is_read_inside_a_sentence(language: Language) -> None:
    forms = {text: said for text, said in grid(language).items() if len(text.split()) <= LONGEST}
    read_as = {
        sentence: (said, reading(sentence, language))
        for text, said in forms.items()
        for sentence in (carrier.format(text) for carrier in CARRIERS[language])
    }
    wrong = {sentence: both for sentence, both in read_as.items() if both[0] != both[1]}
    # A few forms, such as "in 10", are times only where nothing follows.
    assert len(wrong) <= len(read_as) / 100, wrong
