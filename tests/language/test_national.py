"""Public holidays of the country a zone lies in."""

from datetime import date

import pytest

from language.times.national import holidays_of, left_out


@pytest.mark.parametrize(
    ("zone", "on", "kept"),
    [
        ("America/Sao_Paulo", date(2026, 11, 20), True),
        ("America/Manaus", date(2026, 4, 3), True),
        ("America/Sao_Paulo", date(2026, 11, 21), False),
        ("America/Sao_Paulo", date(2026, 7, 4), False),
        ("America/New_York", date(2026, 7, 3), True),
        ("America/New_York", date(2026, 7, 4), False),
        ("America/New_York", date(2021, 12, 31), True),
        ("America/New_York", date(2026, 11, 26), True),
        ("Europe/Lisbon", date(2026, 4, 25), True),
        ("Europe/Lisbon", date(2026, 6, 4), True),
        ("Asia/Tokyo", date(2026, 1, 1), False),
        ("UTC", date(2026, 12, 25), False),
    ],
)
def test_the_law_of_the_country_says_which_days_they_are(zone, on, kept) -> None:
    assert left_out(zone)(on) is kept


def test_where_we_know_of_none_that_can_be_told() -> None:
    assert holidays_of("Asia/Tokyo") is None
    assert holidays_of("America/Sao_Paulo") is not None
