"""Whether a model could be asked, without asking it: its list of models costs nothing and wants the same key."""

import asyncio
from typing import Literal

from integrations.llm.names import base_url
from integrations.llm.types import ModelSettings

Reached = Literal["ok", "key", "model", "down"]
"""It answers and knows the model; it refuses the key; it does not know the model; it does not answer."""
_REFUSED = frozenset({400, 401, 403})


async def reach(name: str, settings: ModelSettings) -> Reached:
    """`name` is one of `Models.names`."""
    provider, _, model = name.partition(":")
    # A second of imports, for those who want to know only.
    return await asyncio.to_thread(_gemini if provider == "gemini" else _openai, model, settings)


def _gemini(model: str, settings: ModelSettings) -> Reached:
    url = f"{base_url(settings, 'gemini')}/v1beta/models/{model}"
    status, _ = _got(url, {"x-goog-api-key": settings.gemini_api_key}, settings)
    return _judged(status)


def _openai(model: str, settings: ModelSettings) -> Reached:
    url = f"{base_url(settings, 'openai')}/models"
    headers = {"authorization": f"Bearer {settings.openai_api_key}"} if settings.openai_api_key else {}
    status, body = _got(url, headers, settings)
    listed = body.get("data") if isinstance(body, dict) else None
    known = {entry.get("id") for entry in listed if isinstance(entry, dict)} if isinstance(listed, list) else set()
    # Not every server lists what it has.
    return "model" if status == 200 and known and model not in known else _judged(status)  # noqa: PLR2004


def _judged(status: int | None) -> Reached:
    if status in _REFUSED:
        return "key"
    if status == 404:  # noqa: PLR2004
        return "model"
    return "ok" if status == 200 else "down"  # noqa: PLR2004


def _got(url: str, headers: dict[str, str], settings: ModelSettings) -> tuple[int | None, object]:
    import httpx2  # noqa: PLC0415 - see above

    timeout = httpx2.Timeout(settings.model_read_seconds, connect=settings.model_connect_seconds)
    try:
        answer = httpx2.get(url, headers=headers, timeout=timeout)
    except httpx2.HTTPError:
        return None, None
    try:
        return answer.status_code, answer.json()
    except ValueError:
        return answer.status_code, None
