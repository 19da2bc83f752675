"""Which messengers Recado speaks through, and whom it lets in."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError


def _http(said: str) -> str:
    try:
        parts = urlsplit(said)
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if said and not fine:
        raise PydanticCustomError("http_url", "not an address")
    return said.rstrip("/")


HttpUrl = Annotated[str, AfterValidator(_http)]


class SettingsOfTheChannels(BaseModel):
    """Inherited by `Settings`."""

    public_url: HttpUrl = Field(
        default="",
        validation_alias="PUBLIC_URL",
        description="Where the internet reaches `recado serve`, such as https://recado.example.com. "
        "Empty: Telegram is asked for messages instead of delivering them.",
    )
    telegram_token: str = Field(
        default="",
        validation_alias="TELEGRAM_BOT_TOKEN",
        repr=False,
        description="The token that @BotFather gives. Empty: no Telegram.",
    )
    telegram_url: HttpUrl = Field(
        default="https://api.telegram.org",
        validation_alias="TELEGRAM_API_URL",
        description="Another server of the Bot API, such as one of your own.",
    )
    evolution_url: HttpUrl = Field(
        default="",
        validation_alias="EVOLUTION_API_URL",
        description="Your Evolution API (v2), such as http://localhost:8080. Empty: no WhatsApp.",
    )
    evolution_key: str = Field(
        default="",
        validation_alias="EVOLUTION_API_KEY",
        repr=False,
        description="Its AUTHENTICATION_API_KEY, or the token of the instance.",
    )
    evolution_instance: str = Field(
        default="recado",
        validation_alias="EVOLUTION_INSTANCE",
        pattern=r"^[A-Za-z0-9_-]{1,64}$",
        description="The name of the instance there.",
    )
    evolution_webhook_url: HttpUrl = Field(
        default="",
        validation_alias="EVOLUTION_WEBHOOK_URL",
        description="Where Evolution reaches `recado serve`. Empty: PUBLIC_URL, else http://HOST:PORT.",
    )
    evolution_media: bool = Field(
        default=False,
        validation_alias="EVOLUTION_WEBHOOK_MEDIA",
        description="Whether Evolution puts media into its deliveries. Without it they are fetched when needed.",
    )
    webhook_secret: str = Field(
        default="",
        validation_alias="WEBHOOK_SECRET",
        repr=False,
        description="What the secrets of the webhooks are made from. Empty: one is made and kept in the data directory.",
    )
    sign_up: Literal["ask", "open", "closed"] = Field(
        default="ask",
        validation_alias="SIGN_UP",
        description="Strangers: ask the owner, let everybody in who agrees to the notice, or let nobody in.",
    )
    allowlist: str = Field(
        default="",
        validation_alias="ALLOWLIST",
        description="Who is let in without asking: ids of Telegram and phone numbers with country code, separated by commas.",
    )
    stale_minutes: float = Field(
        default=30.0,
        validation_alias="STALE_MINUTES",
        ge=1,
        le=10080,
        description="A message that comes later than this after it was said is asked about before it changes anything.",
    )
    hand_minutes: float = Field(
        default=30.0,
        validation_alias="HAND_MINUTES",
        ge=0,
        le=10080,
        description="Where you answer somebody by hand on the linked phone, Recado says nothing for so many minutes. 0: it goes on answering.",
    )
    file_megabytes: float = Field(
        default=20.0,
        validation_alias="FILE_MEGABYTES",
        gt=0,
        le=2000,
        description="Larger photos, recordings and documents are not kept.",
    )
    backlog_limit: int = Field(
        default=5000,
        validation_alias="BACKLOG_LIMIT",
        ge=1,
        le=10**7,
        description="With this many messages waiting, messengers are asked to deliver later.",
    )
    trusted_proxies: str = Field(
        default="",
        validation_alias="TRUSTED_PROXIES",
        description="Addresses of your own proxies, separated by commas, such as 127.0.0.1: what they say of where a request "
        "comes from is believed.",
    )

    @property
    def file_bytes(self) -> int:
        """FILE_MEGABYTES in bytes."""
        return int(self.file_megabytes * 1_000_000)
