"""Every suggestion names what would be done, in both languages."""

import pytest

from bot.suggested_words import DOES
from language.types import LANGUAGES
from tools._toolbox import _ASKS, Tool, discover

OFFERED = [tool for tool in discover() if tool.offered and tool.effect != "read"]


@pytest.mark.parametrize("tool", OFFERED, ids=lambda tool: tool.name)
def test_what_waits_for_a_yes_is_named(tool: Tool) -> None:
    if tool.effect in {"own", "reversible"}:
        assert all(DOES[tool.name][language].strip() for language in LANGUAGES)
    else:
        assert tool.asks is not _ASKS
    if tool.reaches is not None:
        assert all("{what}" in tool.reaches.asks[language] for language in LANGUAGES)
    if {"ids", "rows"} & set(tool.parameters.model_fields):
        assert tool.asks is not _ASKS


def test_nothing_is_named_that_is_no_tool() -> None:
    assert set(DOES) <= {tool.name for tool in discover()}
