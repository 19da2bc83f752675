import pytest

from language.en.when_words import NUMBERS as ENGLISH
from language.numbers import NumberWords, read_numeral
from language.pt.when_words import NUMBERS as PORTUGUESE


def value(text: str, table: NumberWords) -> tuple[int, int] | None:
    found = read_numeral(text.split(), 0, table)
    return (found.value, found.length) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vinte e cinco", (25, 3)),
        ("cento e vinte e tres", (123, 5)),
        ("mil novecentos e oitenta e quatro", (1984, 6)),
        ("dois mil e vinte e seis", (2026, 6)),
        ("dez e quinze", (10, 1)),
        ("seis e meia", (6, 1)),
        ("cinco maçãs", (5, 1)),
        ("e cinco", None),
    ],
)
def test_portuguese(text: str, expected: tuple[int, int] | None) -> None:
    assert value(text, PORTUGUESE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty five", (25, 2)),
        ("twenty - five", (25, 3)),
        ("two hundred and five", (205, 4)),
        ("two thousand and eighteen", (2018, 4)),
        ("nineteen hundred ninety three", (1993, 4)),
        ("ten thirty", (10, 1)),
        ("five and thirty", (5, 1)),
    ],
)
def test_english(text: str, expected: tuple[int, int]) -> None:
    assert value(text, ENGLISH) == expected


def test_tens_may_end_in_an_ordinal() -> None:
    found = read_numeral(["twenty", "second"], 0, ENGLISH)
    assert found is not None
    assert (found.value, found.ordinal) == (22, True)


def test_an_endless_number_is_no_number() -> None:
    assert read_numeral(["mil"] * 50, 0, PORTUGUESE) is None or value("mil " * 50, PORTUGUESE) == (1000, 1)
