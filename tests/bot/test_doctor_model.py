from collections.abc import AsyncIterator

import pytest
from models_stage import KEY, settings_for
from servers.llm import LlmServer, llm_server

from bot.doctor.model import model_findings
from language.types import Language


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LlmServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with llm_server() as server:
        server.key, server.models = KEY, ("gemini-2.5-flash", "gpt-5-mini")
        yield server


async def found(server: LlmServer, language: Language = "en", **more: object) -> list[tuple[str, str]]:
    findings = await model_findings(settings_for(server, **more), language)
    return [(finding.state, finding.sentence) for finding in findings]


async def test_models_that_answer_are_named(server: LlmServer) -> None:
    assert await found(server) == [("ok", "gemini:gemini-2.5-flash answers."), ("ok", "openai:gpt-5-mini answers.")]


async def test_without_a_model_the_remedy_is_named(server: LlmServer) -> None:
    nothing = {"gemini_api_key": "", "gemini_base_url": "", "openai_api_key": "", "openai_base_url": ""}

    ((state, sentence),) = await found(server, **nothing)

    assert state == "ok"
    assert "GEMINI_API_KEY" in sentence


@pytest.mark.parametrize("language", ["pt-BR", "en"])
@pytest.mark.parametrize("provider", ["gemini", "openai"])
@pytest.mark.parametrize(
    ("setting", "value", "state", "remedy"),
    [
        ("api_key", "sk-a-wrong-key", "fail", "API_KEY"),
        ("model", "gemini-0", "fail", "MODEL"),
        ("base_url", "http://127.0.0.1:9", "warn", "BASE_URL"),
    ],
)
async def test_what_is_wrong_names_its_setting_and_shows_no_key(
    server: LlmServer, language: Language, provider: str, setting: str, value: str, state: str, remedy: str
) -> None:
    ((how, sentence),) = await found(server, language, model_order=provider, **{f"{provider}_{setting}": value})

    assert how == state
    assert f"{provider.upper()}_{remedy}" in sentence
    assert KEY not in sentence
    assert "sk-a-wrong-key" not in sentence


async def test_a_server_that_lists_nothing_is_believed(server: LlmServer) -> None:
    server.key, server.models = "", ()

    assert await found(server, model_order="openai", openai_api_key="") == [("ok", "openai:gpt-5-mini answers.")]
