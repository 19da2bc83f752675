"""The names of providers and models, "gemini:gemini-2.5-flash": which can be asked, and in which order."""

from collections.abc import Sequence

from integrations.llm.types import ModelSettings

PROVIDERS = ("gemini", "openai")
OPENAI = "https://api.openai.com/v1"
_GEMINI = "https://generativelanguage.googleapis.com"


def configured(settings: ModelSettings) -> tuple[str, ...]:
    """What can be asked, in the order of MODEL_ORDER."""
    models = {"gemini": settings.gemini_model, "openai": settings.openai_model}
    return tuple(f"{name}:{models[name]}" for name in settings.model_order.split(",") if reachable(settings, name))


def usable(names: Sequence[str], settings: ModelSettings) -> tuple[str, ...]:
    """Those of an organization's own that can be asked here."""
    return tuple(name for name in names if reachable(settings, name.partition(":")[0]) and name.partition(":")[2])


def keyless(settings: ModelSettings, provider: str) -> bool:
    """A server without a key sends no bill."""
    return not (settings.gemini_api_key if provider == "gemini" else settings.openai_api_key)


def base_url(settings: ModelSettings, provider: str) -> str:
    return settings.gemini_base_url or _GEMINI if provider == "gemini" else settings.openai_base_url or OPENAI


def reachable(settings: ModelSettings, provider: str) -> bool:
    """There is a key for it, or an address that may need none."""
    if provider == "gemini":
        return bool(settings.gemini_api_key or settings.gemini_base_url)
    return provider == "openai" and bool(settings.openai_api_key or settings.openai_base_url)
