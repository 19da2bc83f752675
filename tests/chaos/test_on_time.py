"""The real clock and five hundred reminders: they come when they are due."""

import os

import pytest

from benchmarks.reminders import measured


@pytest.mark.prove
@pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="a minute and a half of real time: make prove")
async def test_five_hundred_reminders_come_within_two_seconds() -> None:
    figures = await measured(reminders=500, seconds=90, people=10)
    assert (figures.lost, figures.doubled) == (0, 0), figures
    assert figures.p99_ms <= 2000, figures
