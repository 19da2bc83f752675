"""The connections to the providers, through pydantic-ai and the providers' own SDKs. Imported only when asked.

A provider's own library is loaded only where the provider can be asked: each costs tens of megabytes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import httpx2
from pydantic_ai.models import Model, create_async_httpx2_client

from integrations.llm.names import OPENAI, PROVIDERS, base_url, configured, reachable
from integrations.llm.types import ModelSettings

_NO_KEY = "none"
"""Without a key of ours the SDKs would look for one in the environment."""


@dataclass(frozen=True, slots=True)
class Connections:
    """To every provider that can be asked, through one pool."""

    client: httpx2.AsyncClient
    makers: Mapping[str, Callable[[str], Model]]
    models: dict[str, Model] = field(default_factory=dict)

    def model(self, name: str) -> Model:
        """By its full name, "gemini:gemini-2.5-flash"."""
        if name not in self.models:
            provider, _, model = name.partition(":")
            self.models[name] = self.makers[provider](model)
        return self.models[name]


def connect(settings: ModelSettings) -> Connections:
    """Takes seconds and belongs in a thread: imports, certificates."""
    timeout = httpx2.Timeout(settings.model_read_seconds, connect=settings.model_connect_seconds)
    client = create_async_httpx2_client(timeout=timeout)
    known = {"gemini": _gemini, "openai": _openai}
    makers = {name: known[name](settings, client) for name in PROVIDERS if reachable(settings, name)}
    connections = Connections(client, makers)
    for name in configured(settings):
        connections.model(name)
    return connections


def _gemini(settings: ModelSettings, client: httpx2.AsyncClient) -> Callable[[str], Model]:
    from pydantic_ai.models.google import GoogleModel  # noqa: PLC0415 - see above
    from pydantic_ai.providers.google import GoogleProvider  # noqa: PLC0415

    provider = GoogleProvider(
        api_key=settings.gemini_api_key or _NO_KEY, base_url=base_url(settings, "gemini"), http_client=client
    )
    return lambda name: GoogleModel(name, provider=provider)


def _openai(settings: ModelSettings, client: httpx2.AsyncClient) -> Callable[[str], Model]:
    from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415 - see above
    from pydantic_ai.providers.openai import OpenAIProvider  # noqa: PLC0415
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415

    key, url = settings.openai_api_key or _NO_KEY, base_url(settings, "openai")
    if url != OPENAI:
        # Fields that only OpenAI itself knows are not sent to others.
        compatible = OpenAICompatibleProvider("openai-compatible", base_url=url, api_key=key, http_client=client)
        return lambda name: OpenAIChatModel(name, provider=compatible)
    provider = OpenAIProvider(base_url=url, api_key=key, http_client=client)
    return lambda name: OpenAIChatModel(name, provider=provider)
