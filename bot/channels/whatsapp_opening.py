"""WhatsApp as the settings describe it."""

from bot.channels.secret import webhook_secret
from bot.channels.whatsapp import WhatsApp
from bot.clock import Clock
from bot.settings import Settings

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - where we listen is not where we are reached


def whatsapp_of(settings: Settings, *, clock: Clock) -> WhatsApp:
    """The account of the configured instance, to be closed by whoever asks for it. Nobody is asked anything yet.

    Raises:
        OSError: the secret of the webhooks can be neither read nor made.
    """
    here = f"http://{_EVERYWHERE.get(settings.host, settings.host)}:{settings.port}"
    reached_at = settings.evolution_webhook_url or settings.public_url or here
    return WhatsApp.of(settings, secret=webhook_secret(settings), webhook_url=reached_at, clock=clock)
