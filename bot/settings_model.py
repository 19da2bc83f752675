"""The settings of the language model: providers, in which order, how long to wait, and what an unknown model costs."""

from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from integrations.llm.names import PROVIDERS


def _web_address(said: str) -> str:
    try:
        parts = urlsplit(said)
        fine = not said or (parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0)
    except ValueError:
        fine = False
    if not fine:
        raise PydanticCustomError("web_address", "not a web address")
    return said.rstrip("/")


def _order(said: str) -> str:
    names = [name.strip() for name in said.casefold().split(",") if name.strip()]
    if not set(names) <= set(PROVIDERS) or len(set(names)) < len(names):
        raise PydanticCustomError("model_order", "not providers")
    return ",".join(names)


WebAddress = Annotated[str, AfterValidator(_web_address)]


class SettingsOfTheModel(BaseModel):
    """Inherited by `Settings`; `integrations.llm.ModelSettings` names what of it is read there."""

    def provider_names(self) -> dict[str, str]:
        """Who reads what is sent to a model: the company, or the host of a server of one's own."""
        there = {"gemini": (self.gemini_base_url, "Gemini"), "openai": (self.openai_base_url, "OpenAI")}
        return {name: urlsplit(url).hostname or company for name, (url, company) in there.items()}

    gemini_api_key: str = Field(
        default="",
        validation_alias="GEMINI_API_KEY",
        repr=False,
        description="The key of Google's Gemini API, from aistudio.google.com. Empty: Gemini is not asked.",
    )
    gemini_model: str = Field(
        default="gemini-3.5-flash-lite",
        validation_alias="GEMINI_MODEL",
        min_length=1,
        max_length=200,
        description="Which Gemini model is asked.",
    )
    gemini_base_url: WebAddress = Field(
        default="", validation_alias="GEMINI_BASE_URL", description="Another address of that API. Empty: Google's."
    )
    openai_api_key: str = Field(
        default="",
        validation_alias="OPENAI_API_KEY",
        repr=False,
        description="The key of OpenAI, or of the server of OPENAI_BASE_URL. It may be empty for a server of your own.",
    )
    openai_base_url: WebAddress = Field(
        default="",
        validation_alias="OPENAI_BASE_URL",
        description="Any server that speaks OpenAI's protocol, such as http://localhost:11434/v1 for Ollama. "
        "Empty: OpenAI, when there is a key.",
    )
    openai_model: str = Field(
        default="gpt-6-luna",
        validation_alias="OPENAI_MODEL",
        min_length=1,
        max_length=200,
        description="Which model is asked there.",
    )
    model_order: Annotated[str, AfterValidator(_order)] = Field(
        default="gemini,openai",
        validation_alias="MODEL_ORDER",
        description="Who is asked first, and who when that one fails.",
    )
    model_seconds: float = Field(
        default=30.0,
        validation_alias="MODEL_SECONDS",
        ge=1,
        le=300,
        description="How long one step of thinking may take, with all its tries, before Recado goes on without a model.",
    )
    model_connect_seconds: float = Field(
        default=5.0,
        validation_alias="MODEL_CONNECT_SECONDS",
        gt=0,
        le=60,
        description="How long a connection to a provider may take.",
    )
    model_read_seconds: float = Field(
        default=15.0,
        validation_alias="MODEL_READ_SECONDS",
        gt=0,
        le=300,
        description="How long a provider may say nothing, at the beginning or in the middle of an answer.",
    )
    model_attempts: int = Field(
        default=2,
        validation_alias="MODEL_ATTEMPTS",
        ge=1,
        le=5,
        description="How often one provider is tried in one step.",
    )
    model_max_price: Decimal = Field(
        default=Decimal(30),
        validation_alias="MODEL_MAX_PRICE",
        ge=0,
        le=10_000,
        description="What a model that is not in the price list is taken to cost, in USD per million tokens.",
    )
    model_stream: bool = Field(
        default=True,
        validation_alias="MODEL_STREAM",
        description="Whether answers are read as they are written, so that one that stalls is noticed early.",
    )
