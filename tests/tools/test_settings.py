"""How somebody speaks of time is set, told with an example, and taken back."""

from datetime import datetime

import pytest
from tool_turns import SATURDAY, ZONE, Hands

from language.types import Request
from tools._context import Say, TryAgainError


async def test_nothing_to_set_is_asked_for(hands: Hands) -> None:
    asked = await hands.propose(Request(intent="conventions_set", confidence=1))
    assert isinstance(asked, Say)
    assert "/config" in asked.text
    with pytest.raises(TryAgainError):
        await hands.call("set_conventions")


async def test_one_change_leaves_the_others_and_its_inverse_brings_back_what_was_chosen(hands: Hands) -> None:
    await hands.call("set_conventions", week_starts="saturday", dates="day first", morning_from=9)
    before = await hands.rows()
    done = await hands.call("set_conventions", dates="month first", next_weekend="coming")
    (inverse,) = done.inverse
    assert inverse.arguments == {"dates": "day first", "next_weekend": "usual"}
    await hands.take(inverse)
    assert await hands.rows() == before


@pytest.mark.parametrize(
    ("now", "example"),
    [
        (SATURDAY, "“próximo domingo” agora é dom 29/11"),
        (datetime(2026, 11, 22, 9, 0, tzinfo=ZONE), "“próxima sexta” agora é sex 27/11"),
        (datetime(2026, 11, 23, 9, 0, tzinfo=ZONE), "“próxima sexta” agora é sex 04/12"),
    ],
)
async def test_the_example_tells_the_two_apart_where_a_day_does(hands: Hands, now: datetime, example: str) -> None:
    hands.now = now
    assert example in await hands.says("set_conventions", next_weekday="week after")


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("quando eu disser às 5 é de manhã", "“às 5” agora é dom 22/11 às 05:00"),
        ("quando eu disser às 7 é de manhã", "“às 7” agora é dom 22/11 às 07:00"),
        ("quando eu disser às 9 é da noite", "“às 9” agora é sáb 21/11 às 21:00"),
        ("quando eu disser às 11 é da noite", "“às 11” agora é sáb 21/11 às 23:00"),
    ],
)
async def test_the_hour_that_was_named_is_the_example(hands: Hands, text: str, example: str) -> None:
    assert example in await hands.hears(text)


async def test_a_page_offers_to_go_where_one_is_not(hands: Hands) -> None:
    assert "“estou em Lisboa”" in await hands.hears("/config")
    await hands.call("set_profile", zone="Europe/Lisbon", language="en")
    page = await hands.hears("/config")
    assert "• Idioma: inglês · “fala em português”" in page
    assert "“estou em São Paulo”" in page


async def test_no_tone_is_asked_for(hands: Hands) -> None:
    asked = await hands.propose(Request(intent="tone_set", confidence=1))
    assert isinstance(asked, Say)
    assert "“volta ao tom normal”" in asked.text
