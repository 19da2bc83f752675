"""What the secrets of our webhooks are made from: told by a setting, or made once and kept."""

import secrets
from functools import partial

from bot.settings import Settings
from integrations.kept_secret import kept_secret

_FILE = "webhook_secret"


def webhook_secret(settings: Settings) -> str:
    """The same for every process of one data directory.

    Raises:
        OSError: the data directory cannot be written.
    """
    return settings.webhook_secret or kept_secret(settings.data_dir / _FILE, partial(secrets.token_urlsafe, 48))
