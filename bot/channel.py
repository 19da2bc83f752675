"""What a messenger must be able to do for Recado to speak through it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.messages import OutboundMessage, RawEvent, Receipt, Received, Signal


class DeliveryFailedError(Exception):
    """The messenger did not take the message."""

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        retry_after: float | None = None,
        passing: bool = False,
        gone: bool = False,
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        """Trying again cannot help: the message is recorded as failed and the queue head is freed."""
        self.retry_after = retry_after
        """Seconds the messenger asked us to wait."""
        self.passing = passing
        """It is not about this message, but the network, our account, or our pace: tried until it passes."""
        self.gone = gone
        """Nobody is there any more, or they do not want to hear from us: nothing more is sent until they are heard again."""


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


@dataclass(slots=True)
class Parts:
    """How far a message has come that leaves in several."""

    taken: list[str] = field(default_factory=list)
    """The messenger's ids of those it has, in order; those of earlier attempts, too."""
    note: Callable[[Sequence[str]], Awaitable[None]] | None = None
    """Keeps them, and our right to go on.

    Raises:
        SenderLostError: somebody else is sending it now.
    """

    async def took(self, external_id: str, *, of: int) -> None:
        """One more of so many has arrived. The last one is not noted: the receipt of the whole is next."""
        self.taken.append(external_id)
        if self.note is not None and len(self.taken) < of:
            await self.note(self.taken)


class SenderLostError(Exception):
    """Somebody else is sending what was ours to send."""


@runtime_checkable
class InParts(Protocol):
    """A messenger that takes a long message, or one with files, in several parts."""

    async def send_on(self, message: OutboundMessage, parts: Parts) -> Receipt:
        """As `send`, without the parts that have arrived, telling of each that does.

        Raises:
            DeliveryFailedError: not all of it was delivered, or nobody can know.
            SenderLostError: it is not ours to send any more.
        """
        ...


@runtime_checkable
class Keeping(Protocol):
    """A messenger that hands out what was sent along with a message."""

    async def fetch(self, reference: Mapping[str, object], *, limit: int) -> bytes:
        """The bytes of a file, by what the messenger told of it.

        Raises:
            DeliveryFailedError: they cannot be had now; permanent where they are gone or more than `limit`.
        """
        ...


class ForgedError(Exception):
    """A delivery that does not come from the messenger."""


class Webhook(Protocol):
    """The door of a messenger that delivers by HTTP."""

    name: str
    account: str
    path: str
    """Where it delivers; not to be guessed."""
    body_limit: int
    """Bytes."""

    def check(self, headers: Mapping[str, str]) -> None:
        """Before the body is read, with constant work.

        Raises:
            ForgedError: proven not to come from the messenger.
        """
        ...

    def read(self, body: bytes) -> Received:
        """What a delivery holds: pure, and of what it cannot read a stray. Never raises."""
        ...


@runtime_checkable
class Indicating(Protocol):
    """A messenger that shows that somebody is writing."""

    typing_seconds: float
    """How long it shows that, unless it is told again."""

    async def typing(self, peer: str) -> None:
        """Shows it now; its failures are its own."""
        ...


@runtime_checkable
class Checked(Protocol):
    """A messenger that can be asked whether it still delivers to us."""

    name: str
    account: str
    """Which of our own accounts there."""

    async def state(self) -> Signal:
        """Open only if messages reach us: the account is let in, and they are delivered where we listen.

        Never raises: out of reach is `closed`, with the reason `unreachable`. Other reasons are words of one's own, such as
        `token`, `logged_out` or `webhook`, with which a log line and a person can do something.
        """
        ...

    async def repair(self) -> None:
        """Mends what a program can mend, such as a lost webhook; may be called at any time, and at every start.

        Raises:
            DeliveryFailedError: it could not.
        """
        ...


@runtime_checkable
class Recalling(Protocol):
    """A messenger that is told again, after a restart, what was learned of our account."""

    def recall(self, facts: Mapping[str, str]) -> None:
        """The facts of its signals, as they are kept."""
        ...


@runtime_checkable
class Forgetting(Protocol):
    """A messenger that holds back what it cannot deliver, and drops it after a while. Its signals have the fact `idle_at`, ISO 8601:
    when nothing waited there.
    """

    forgets_after: timedelta


@runtime_checkable
class Remembering(Protocol):
    """A messenger that keeps messages and hands them out again."""

    async def missed(self, since: datetime) -> Received:
        """What people said since then, whether or not it was delivered.

        Raises:
            DeliveryFailedError: it could not be asked.
        """
        ...


@runtime_checkable
class Fetching(Protocol):
    """A messenger that hands out what was sent along with a message."""

    async def fetch(self, reference: Mapping[str, object], *, limit: int) -> bytes:
        """The bytes of a file, by the reference that came with its message.

        Raises:
            DeliveryFailedError: permanent where it is gone, or has more than `limit` bytes.
        """
        ...


@runtime_checkable
class Reacting(Protocol):
    """A messenger in which a sign can be put on a message that somebody wrote in our account's name."""

    async def react(self, address: str, external_id: str, emoji: str) -> None:
        """Puts it there; its failures are its own."""
        ...


@runtime_checkable
class Acknowledging(Protocol):
    """A messenger that wants to be told that an event was heard: until then a tapped button looks as if nothing had happened."""

    async def acknowledge(self, event: RawEvent) -> None:
        """Called once the event is committed; its failures are its own."""
        ...
