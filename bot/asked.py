"""What is asked in a conversation, as one message finds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A button that was offered: what a tap on it does."""

    id: str
    position: int
    label: str
    action: Mapping[str, object]
    used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, as seen by one message."""

    id: UUID
    kind: Literal["approval", "choice"]
    arguments_hash: str | None
    seen: bool
    """It was delivered before the message was received: only then is an answer an answer."""
    open: bool
    expired: bool
    offers: tuple[Offer, ...]
    answered: bool = False
    text: str = ""
    """As it was asked."""
    acted: bool = False
    """Its turn changed something before it asked: an undo means that."""
    receipts: frozenset[str] = frozenset()
    """The messenger's ids of the messages that ask it."""
    past: bool = False
    """Something else was said to the person since it was asked, last: a mere yes may mean that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the router knows besides the message."""

    question: Question | None = None
    """The one that is open in the conversation."""
    tapped: Offer | None = None
    named: Offer | None = None
    """The button beside the newest digest whose label was written out: not every messenger has buttons."""
    asked: Question | None = None
    """The question the tapped button belongs to."""
