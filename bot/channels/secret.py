"""What the secrets of our webhooks are made from: told by a setting, or made once and kept."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from bot.settings import Settings
from integrations.postgres.embedded_places import make_data_directory

_FILE = "webhook_secret"


def webhook_secret(settings: Settings) -> str:
    """The same for every process of one data directory.

    Raises:
        OSError: the data directory cannot be written.
    """
    return settings.webhook_secret or _kept(settings.data_dir / _FILE)


def _kept(file: Path) -> str:
    if not file.exists():
        make_data_directory(file.parent)
        mine = file.with_name(f"{_FILE}.{os.getpid()}")
        mine.touch(mode=0o600)
        mine.write_text(secrets.token_urlsafe(48), encoding="ascii")
        # Whoever links first has made it, whole, for all processes that start at the same time.
        with suppress(FileExistsError):
            os.link(mine, file)
        mine.unlink()
    return file.read_text(encoding="ascii").strip()
