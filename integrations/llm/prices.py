"""What an answer costs, by the list of `prices.json`.

The list holds the prices of prompts below 200,000 tokens; ours are a hundred times smaller.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from integrations.llm.types import Usage

MILLION = 1_000_000
Price = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceList:
    """USD per million tokens: input, cached, output; `date` is when it was true."""

    date: str
    models: Mapping[str, Price]


def cost(model: str, usage: Usage, *, unknown: Decimal) -> Decimal:
    """USD. A model that is not listed costs `unknown`, USD per million tokens, for every token."""
    price = _price(model)
    if price is None:
        return unknown * (usage.input_tokens + usage.output_tokens) / MILLION
    fresh = max(usage.input_tokens - usage.cached_tokens, 0)
    paid = price["input"] * fresh + price["cached"] * usage.cached_tokens + price["output"] * usage.output_tokens
    return paid / MILLION


@cache
def price_list() -> PriceList:
    text = Path(__file__).with_name("prices.json").read_text(encoding="utf-8")
    found = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return PriceList(date=found["date"], models=found["models"])


def _price(model: str) -> Price | None:
    """The longest listed name that this one is, or is with a date: `openai/gpt-5-mini-2025-08-07` is `gpt-5-mini`."""
    models = price_list().models
    plain = model.rpartition("/")[2]
    names = [name for name in models if plain == name or _is_dated(plain, name)]
    return models[max(names, key=len)] if names else None


def _is_dated(model: str, name: str) -> bool:
    return model.startswith(f"{name}-") and model[len(name) :].replace("-", "").isdigit()
