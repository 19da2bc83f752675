"""The settings of Google, and of the key that closes what people entrust to us."""

import base64
import binascii
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from bot.settings_model import WebAddress

KEY_BYTES = 32


def _key(said: str) -> str:
    if said and not _is_key(said):
        raise PydanticCustomError("master_key", "not a key")
    return said


def _keys(said: str) -> str:
    if not all(map(_is_key, filter(None, map(str.strip, said.split(","))))):
        raise PydanticCustomError("master_key", "not keys")
    return said


def _is_key(said: str) -> bool:
    try:
        return len(base64.b64decode(said, validate=True)) == KEY_BYTES
    except (binascii.Error, ValueError):
        return False


class SettingsOfGoogle(BaseModel):
    """Inherited by `Settings`; `integrations.google.open.GoogleSettings` names what of it is read there."""

    google_client_id: str = Field(
        default="",
        validation_alias="GOOGLE_CLIENT_ID",
        description="Of an OAuth client of your Google Cloud project: docs/google.md. Empty: no Google.",
    )
    google_client_secret: str = Field(
        default="", validation_alias="GOOGLE_CLIENT_SECRET", repr=False, description="Its secret."
    )
    google_api_url: WebAddress = Field(
        default="",
        validation_alias="GOOGLE_API_URL",
        description="Another server that speaks Google's APIs, such as a local one. Empty: Google's own.",
    )
    master_key: Annotated[str, AfterValidator(_key)] = Field(
        default="",
        validation_alias="RECADO_MASTER_KEY",
        repr=False,
        description="32 bytes in base64, which close each person's key: `openssl rand -base64 32`. "
        "Empty: one is made and kept in the data directory.",
    )
    old_master_keys: Annotated[str, AfterValidator(_keys)] = Field(
        default="",
        validation_alias="RECADO_OLD_MASTER_KEYS",
        repr=False,
        description="Earlier ones, separated by commas, until all keys are closed with the new one.",
    )
