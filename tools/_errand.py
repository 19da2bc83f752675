"""What a tool sees that goes out of the house: as a turn, but with no transaction open while the world is asked."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from integrations.blobs import Blobs
from integrations.postgres.database import Person, Session
from language.types import Language
from tools._context import Shown

if TYPE_CHECKING:
    from integrations.google.client import Google


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Handed to tools that are `abroad`, and to preparers. Identity and permission live here, never in arguments."""

    person: Person
    conversation_id: UUID
    rows: Callable[[], AbstractAsyncContextManager[Session]]
    """A short transaction as the person; never held while the world is asked."""
    google: "Google"
    blobs: Blobs
    """The bytes of what was sent in the chat."""
    clock: Callable[[], datetime]
    """The time it is by now: how fresh an answer is counts from here."""
    now: datetime
    """When the person spoke, in their zone."""
    zone: ZoneInfo
    language: Language
    call_id: UUID
    """Of the ledger row; the same when a crashed turn is resumed."""
    shown: tuple[Shown, ...] = ()
    message: str = ""
    kept: Mapping[str, object] = field(default_factory=dict)
    """What an earlier attempt wrote down."""
    keep: Callable[[Mapping[str, object]], Awaitable[None]] | None = None
    """Writes down what a later attempt must know. Raises FenceLostError where the call is somebody else's by now."""

    def new_id(self, *, nth: int = 0) -> UUID:
        """An id for what is made: the same when the call is resumed, so that it is made once."""
        return uuid5(self.call_id, str(nth))

    def seen(self, kind: str) -> tuple[UUID, ...]:
        """The ids of the last list of this kind, in the order shown."""
        return next((shown.ids for shown in self.shown if shown.kind == kind), ())
