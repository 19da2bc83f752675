"""What an answer costs."""

from datetime import date
from decimal import Decimal

import pytest

from bot.settings_model import SettingsOfTheModel
from integrations.llm import Usage, cost
from integrations.llm.prices import price_list

USAGE = Usage(input_tokens=1_000_000, cached_tokens=400_000, output_tokens=100_000)
FREE = Usage(input_tokens=0, cached_tokens=0, output_tokens=0)


@pytest.mark.parametrize(
    ("model", "usd"),
    [
        ("gemini-2.5-flash", "0.442"),
        ("gemini-2.5-flash-lite", "0.104"),
        ("gpt-5-mini", "0.36"),
        ("gpt-5-mini-2025-08-07", "0.36"),
        ("openai/gpt-5-mini", "0.36"),
    ],
)
def test_a_listed_model_costs_what_the_list_says(model: str, usd: str) -> None:
    assert cost(model, USAGE, unknown=Decimal(999)) == Decimal(usd)


@pytest.mark.parametrize("model", ["gpt-5-ultra", "llama-4", "", "gemini-2.5-flash-image", "gpt-5-"])
def test_an_unknown_model_costs_the_most(model: str) -> None:
    assert cost(model, USAGE, unknown=Decimal(30)) == Decimal(33)


def test_nothing_costs_nothing() -> None:
    assert cost("gpt-5", FREE, unknown=Decimal(30)) == cost("x", FREE, unknown=Decimal(30)) == 0


def test_the_default_models_are_listed() -> None:
    fields = SettingsOfTheModel.model_fields

    assert {fields["gemini_model"].default, fields["openai_model"].default} <= set(price_list().models)


def test_the_list_is_dated_and_cached_tokens_are_never_dearer() -> None:
    assert date.fromisoformat(price_list().date).year >= 2026
    for name, price in price_list().models.items():
        assert set(price) == {"input", "cached", "output"}, name
        assert 0 < price["cached"] <= price["input"] <= price["output"], name
