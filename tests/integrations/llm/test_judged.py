"""What llmock, a server of somebody else's, says of how we take its faults. `make prove` fetches and runs it."""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from models_stage import prompt, settings_for
from servers.llm import LlmServer

from integrations.llm import Models, ModelUnavailableError

pytestmark = [
    pytest.mark.prove,
    pytest.mark.skipif("RECADO_PROVE" not in os.environ, reason="fetches llmock, and waits for real: make prove"),
]
ROOT = Path(__file__).parents[3]
LONG = {"type": "reply", "text": "Uma resposta comprida, para quebrar no meio. " * 5}
FAULTS = {
    "throttled twice": ([{"type": "fail", "status": 429, "retry_after": 1, "times": 2}], ""),
    "503": ([{"type": "fail", "status": 503}], ""),
    "500": ([{"type": "fail", "status": 500}], ""),
    "400": ([{"type": "fail", "status": 400}], "bad_answer"),
    "401": ([{"type": "fail", "status": 401}], "auth"),
    "404": ([{"type": "fail", "status": 404}], "not_configured"),
    "drop": ([LONG, {"type": "stream_fault", "kind": "disconnect"}], ""),
    "early end": ([LONG, {"type": "stream_fault", "kind": "truncate"}], ""),
    "invalid chunk": ([LONG, {"type": "stream_fault", "kind": "malformed"}], ""),
    "stall": ([LONG, {"type": "stream_fault", "kind": "stall", "stall_seconds": 5.0}], "timeout"),
    "slow first token": ([{"type": "slow_first_token", "seconds": 5.0}], "timeout"),
    "no such tool": ([{"type": "tool_fault", "kind": "unknown_tool"}], ""),
    "broken arguments": ([{"type": "tool_fault", "kind": "malformed_arguments"}], ""),
}


@pytest.fixture
async def judge() -> AsyncIterator[httpx.AsyncClient]:
    uv = shutil.which("uv") or str(ROOT / ".uv" / "bin" / "uv")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *(uv, "run", "--isolated", "--frozen", "--only-group", "judge", "llmock", "serve", "--port", str(port)),
        cwd=ROOT,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{port}", transport=httpx.AsyncHTTPTransport(retries=9)
    ) as client:
        try:
            await client.get("/health", timeout=60)
            yield client
        finally:
            process.terminate()
            await process.wait()


async def asked(judge: httpx.AsyncClient, provider: str) -> str:
    """The reason it failed for, empty when there was an answer."""
    url = str(judge.base_url).rstrip("/")
    settings = settings_for(
        LlmServer(),
        model_order=provider,
        gemini_base_url=f"{url}/gemini",
        openai_base_url=f"{url}/v1",
        model_read_seconds=1.0,
        model_attempts=3,
    )
    models = Models(settings)
    try:
        await models.ask(prompt())
    except ModelUnavailableError as error:
        return error.reason
    finally:
        await models.close()
    return ""


@pytest.mark.timeout(300)
async def test_every_fault_is_taken_well(judge: httpx.AsyncClient, provider: str) -> None:
    told: dict[str, tuple[str, bool]] = {}
    for name, (behaviors, _) in FAULTS.items():
        await judge.post("/_llmock/reset")
        (await judge.post("/_llmock/scenario", json={"behaviors": behaviors})).raise_for_status()
        reason = await asked(judge, provider)
        verdict = (await judge.get("/_llmock/verdict", params={"format": "text"})).text
        told[name] = (reason, "PASS" in verdict and "FAIL" not in verdict and "WARN" not in verdict)

    assert told == {name: (reason, True) for name, (_, reason) in FAULTS.items()}
