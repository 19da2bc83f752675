"""The master key of this installation: told by a setting, or made once and kept in the data directory."""

import base64
import binascii
import secrets
from pathlib import Path
from typing import Protocol

from integrations.kept_secret import kept_secret
from integrations.vault import KEY_BYTES, Vault

FILE = "master.key"


class MasterKeyError(Exception):
    """The file is there, and holds no key: what was closed with it needs it back."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} holds no key")
        self.file = file


class VaultSettings(Protocol):
    """What of the settings is read here."""

    @property
    def master_key(self) -> str: ...
    @property
    def old_master_keys(self) -> str: ...
    @property
    def data_dir(self) -> Path: ...


def opened_vault(settings: VaultSettings) -> Vault:
    """The vault of every process of this installation.

    Raises:
        OSError: the data directory cannot be read, or not written when a key must be made.
        MasterKeyError: see there.
    """
    file = settings.data_dir / FILE
    told = [base64.b64decode(each) for each in settings.old_master_keys.split(",") if each.strip()]
    if not settings.master_key:
        return Vault(_kept(file), told)
    # Whoever sets one had, as a rule, lived with the file until then.
    before = [_kept(file)] if file.exists() else []
    return Vault(base64.b64decode(settings.master_key), [*told, *before])


def _kept(file: Path) -> bytes:
    text = kept_secret(file, lambda: base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode())
    try:
        key = base64.b64decode(text, validate=True)
    except binascii.Error:
        raise MasterKeyError(file) from None
    if len(key) != KEY_BYTES:
        raise MasterKeyError(file)
    return key
