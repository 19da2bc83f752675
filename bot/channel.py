"""What a messenger must be able to do for Recado to speak through it."""

from typing import Protocol

from bot.messages import OutboundMessage, Receipt


class DeliveryFailedError(Exception):
    """The messenger did not take the message."""

    def __init__(self, reason: str, *, permanent: bool = False, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.permanent = permanent
        """Trying again cannot help: the message is recorded as failed and the queue head is freed."""
        self.retry_after = retry_after
        """Seconds the messenger asked us to wait."""


class Channel(Protocol):
    """A messenger we speak through. `name` is the key of its conversations."""

    name: str

    def reaches(self, peer: str) -> bool:
        """Whether this process can speak to that chat: always, but for a terminal, which has one person."""
        ...

    async def send(self, message: OutboundMessage) -> Receipt:
        """Delivers one message.

        Raises:
            DeliveryFailedError: it was not delivered, or nobody can know.
        """
        ...
