from decimal import Decimal
from pathlib import Path

import pytest

from bot.settings import read_settings
from bot.settings_trouble import SettingsError
from integrations.llm import Models, ModelSettings

KEY = "sk-a-key-that-nobody-may-see"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def models() -> Models:
    settings: ModelSettings = read_settings()
    return Models(settings)


def test_without_a_key_there_is_no_model() -> None:
    assert (models().names, models().configured, dict(models().health)) == ((), False, {})


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ({"GEMINI_API_KEY": KEY}, ("gemini:gemini-3.5-flash-lite",)),
        ({"OPENAI_API_KEY": KEY, "OPENAI_MODEL": "gpt-5"}, ("openai:gpt-5",)),
        ({"OPENAI_BASE_URL": "http://localhost:11434/v1", "OPENAI_MODEL": "qwen3:4b"}, ("openai:qwen3:4b",)),
        (
            {"GEMINI_API_KEY": KEY, "OPENAI_API_KEY": KEY, "MODEL_ORDER": " OpenAI, gemini "},
            ("openai:gpt-6-luna", "gemini:gemini-3.5-flash-lite"),
        ),
        ({"GEMINI_API_KEY": KEY, "OPENAI_API_KEY": KEY, "MODEL_ORDER": "openai"}, ("openai:gpt-6-luna",)),
    ],
)
def test_who_has_a_key_or_an_address_is_asked_in_the_written_order(
    monkeypatch: pytest.MonkeyPatch, written: dict[str, str], names: tuple[str, ...]
) -> None:
    for name, value in written.items():
        monkeypatch.setenv(name, value)

    assert models().names == names


def test_a_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMINI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    assert KEY not in repr(read_settings())


def test_a_price_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_MAX_PRICE", "12.1")

    assert read_settings().model_max_price == Decimal("12.1")


@pytest.mark.parametrize(
    ("variable", "value", "remedy"),
    [
        ("MODEL_ORDER", "gemini,claude", "takes gemini and openai"),
        ("MODEL_ORDER", "gemini,gemini", "takes gemini and openai"),
        ("OPENAI_BASE_URL", "localhost:11434", "not a web address"),
        ("GEMINI_BASE_URL", "http://host:port", "not a web address"),
        ("MODEL_STREAM", "perhaps", "true or false"),
        ("MODEL_MAX_PRICE", "cheap", "a number"),
        ("MODEL_MAX_PRICE", "NaN", "a number"),
        ("MODEL_MAX_PRICE", "-1", "at least 0"),
        ("MODEL_SECONDS", "0", "at least 1"),
        ("MODEL_ATTEMPTS", "6", "at most 5"),
        ("MODEL_READ_SECONDS", "0", "more than 0"),
    ],
)
def test_a_wrong_setting_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsError) as told:
        read_settings()

    assert variable in str(told.value)
    assert remedy in str(told.value)
    assert f" {value} " not in f" {told.value} "
