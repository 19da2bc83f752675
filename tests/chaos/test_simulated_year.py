"""Reminders of five people through a month, and through a year: nothing lost, nothing twice, every late one says so."""

import os

import pytest

from bot.simulating.counting import Figures
from bot.simulating.year import year


def sound(figures: Figures) -> None:
    assert (figures.lost, figures.doubled, figures.late_unlabelled, figures.undelivered) == (0, 0, 0, 0), figures
    assert figures.told == figures.expected
    assert figures.digests > 0
    assert figures.digests_doubled == 0
    assert figures.seen_twice <= figures.kills
    # A year in which nothing went wrong would have shown nothing.
    assert figures.kills > 0
    assert figures.late > 0


async def test_a_month_of_reminders() -> None:
    # Each kill is a process to start: the year has them all.
    figures = await year(seed=1, days=31, kills=60)
    assert figures.told > 3000
    sound(figures)


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="a whole year: make prove")
async def test_a_year_of_reminders() -> None:
    figures = await year(seed=2, days=365)
    assert figures.told > 20_000
    assert figures.kills >= 150
    sound(figures)
