from collections.abc import AsyncIterator
from pathlib import Path

import certifi
import pytest
from models_stage import PROVIDERS, Stage, staged
from servers.llm import LlmServer, llm_server

END = "-----END CERTIFICATE-----\n"


@pytest.fixture(scope="session")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them take 50 ms to read, three times a test, and nothing here is encrypted."""
    file = tmp_path_factory.mktemp("certificates") / "one.pem"
    file.write_text(Path(certifi.where()).read_text(encoding="utf-8").partition(END)[0] + END, encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch, one_certificate: Path) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(one_certificate))


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with llm_server() as server:
        yield server


@pytest.fixture(params=PROVIDERS)
def provider(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[True, False], ids=["streamed", "whole"])
def streamed(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
async def alone(server: LlmServer, provider: str, streamed: bool) -> AsyncIterator[Stage]:
    """One provider, either way."""
    async with staged(server, order=provider, model_stream=streamed) as stage:
        yield stage


@pytest.fixture
async def both(server: LlmServer) -> AsyncIterator[Stage]:
    """Gemini, then OpenAI, streamed."""
    async with staged(server) as stage:
        yield stage
