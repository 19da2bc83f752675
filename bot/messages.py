"""What comes in and what goes out, free of any messenger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, NewType
from uuid import UUID

from integrations.postgres.database import Person

ConversationId = NewType("ConversationId", UUID)
InboundKind = Literal["text", "tap", "stop", "edit", "deletion", "reaction", "file", "event", "other"]
"""An event is something that happened to the person without their saying it: somebody asks to be let in, a messenger fell silent."""
FileKind = Literal["photo", "voice", "audio", "video", "document", "sticker"]

MAX_TEXT = 20_000
"""Characters of one message that are read; a longer one is stored, and answered with a request to split it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEvent:
    """An update as a channel handed it in: parsed just enough to be stored once and in order."""

    channel: str
    channel_account: str
    """Which of our own accounts at the messenger received it."""
    peer: str
    """The chat it belongs to, in the messenger's words."""
    sender: str
    """Who said it, in the messenger's words; in a private chat the same as `peer`."""
    external_id: str
    """Unique within the channel account for one kind and revision."""
    kind: InboundKind
    payload: Mapping[str, object]
    """Redacted by the channel: no token, no secret. What may be in it, all optional:

    `text` (typed, a caption, a tapped label), `button` (its id), `emoji` (of a reaction; empty takes it back),
    `target` (external id of the message that is edited, deleted or reacted to), `reply_to` (external id) with `quoted` (its text),
    `forwarded` (name of the origin, "" when hidden: the text is not the sender's own, or not said to us, as that of a poll), `group` (its title) with `addressed`
    (whether we are spoken to), `files` (a list of `kind`, a FileKind, `reference`, `name`, `mime`, `bytes`, `seconds`, and
    `too_large` where the messenger will not hand it out),
    `album` (the same for all that was sent together), `location` (`latitude`, `longitude`, `name`, `address`),
    `contacts` (a list of `name`, `phone`), `contacts_left_out` (how many more there were), `happened` (of an event: what).
    """
    said_at: datetime
    revision: int = 0
    provider_order: int | None = None
    whole: bool = False
    """The sender has said all of it: no quiet time, no merging."""
    name: str = ""
    """The sender, as the messenger shows them."""
    aliases: tuple[str, ...] = ()
    """Other ids under which the messenger may name the same sender."""

    @property
    def private(self) -> bool:
        """Nobody else reads the chat: whoever speaks as a group is named as the group is."""
        return self.peer == self.sender and "group" not in self.payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """News of a message that we sent."""

    external_id: str
    state: Literal["delivered", "read", "failed"]
    at: datetime
    peer: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Somebody shut us out, or let us in again."""

    sender: str
    reachable: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One person goes by both."""

    hidden: str
    number: str


OWN_PHONE = "own_phone"
"""The kind of a stray that somebody wrote in our own account's name, on its phone: its payload holds `peer`, `aliases`, `address`,
`kind`, `text`, `said_at`,
`group`: whether others read along, and `self`: whether it is a note to themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """An update that belongs to nobody's conversation, or that could not be read."""

    external_id: str
    kind: str
    payload: Mapping[str, object]
    error: str | None = None


def written_at(stray: Stray) -> datetime:
    """When somebody wrote what is of kind OWN_PHONE."""
    return datetime.fromisoformat(str(stray.payload["said_at"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What a messenger says of our own account there."""

    state: Literal["open", "connecting", "closed"]
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What one delivery of a messenger held, read without asking anybody."""

    events: tuple[RawEvent, ...] = ()
    statuses: tuple[Status, ...] = ()
    strays: tuple[Stray, ...] = ()
    signals: tuple[Signal, ...] = ()
    standings: tuple[Standing, ...] = ()
    namings: tuple[Naming, ...] = ()
    until: datetime | None = None
    """Of what a messenger keeps: since when the rest is to be asked for, where it was not read to its end."""


@dataclass(frozen=True, slots=True)
class Address:
    """A conversation and whose it is: all that a job needs to know."""

    person: Person
    conversation_id: ConversationId


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundMessage:
    """One parsed thing a person did."""

    id: UUID
    seq: int
    external_id: str
    kind: InboundKind
    text: str
    """What was typed; of a tap, the label."""
    button: str | None
    """Opaque id of the button that was tapped."""
    said_at: datetime
    late: bool = False
    """It arrived after a later message had acted."""
    whole: bool = False
    alone: bool = False
    """A merged turn with it failed, so it is taken by itself."""
    revision: int = 0
    target: str = ""
    """External id of the message that is edited, deleted or reacted to."""
    emoji: str = ""
    """Of a reaction; empty takes it back."""
    reply_to: str = ""
    """External id of the message it answers."""
    quoted: str = ""
    """What that message says."""
    forwarded: bool = False
    """The text is somebody else's, or of kind `other` what stands in a poll or on a card: it asks us for nothing."""
    happened: Mapping[str, object] = field(default_factory=dict)
    """Of an event: what, by its name `happened`, with its facts."""
    group: bool = False
    """Others read along."""
    addressed: bool = True
    """It is said to us."""
    sender: str = ""
    """In a group, the peer of the person's private chat."""
    received_at: datetime | None = None
    """Known where it was said long before."""
    stale: bool = False
    """It was said long before it was received, or waited while somebody answered by hand."""
    waited: bool = False
    """Of those, the latter."""
    let_in: bool = False
    """It was said by somebody who was not let in yet."""
    answered: bool = False
    """By hand: only what it would change is left to be asked about."""
    stopped: Mapping[str, object] = field(default_factory=dict)
    """Of a stop: `messages`, the texts that are not answered, `questions` and `replies`, how many."""
    place: Mapping[str, object] = field(default_factory=dict)
    """latitude, longitude, name, address."""
    cards: tuple[Mapping[str, object], ...] = ()
    """Of contacts: name, phone."""
    cards_left_out: int = 0
    """So many more came along."""
    album: str = ""
    """The same for all files that were sent together, where the messenger says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An offered tap. What it does stays in the database, under this id."""

    id: str
    label: str
    beside: bool = False
    """Offered beside what was done, as undo is; no answer to the message's question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with a reply."""

    kind: FileKind
    name: str
    mime: str
    content: bytes | Path = field(repr=False)
    caption: str = ""
    """Plain words below it, at most 1024 characters; a voice message has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """An attachment whose bytes are among the blobs: what a plan and the outbox hold of it."""

    kind: FileKind
    name: str
    mime: str
    sha256: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboundMessage:
    """An addressed reply in the outbox."""

    id: UUID
    peer: str
    text: str
    buttons: tuple[Button, ...] = ()
    menu: bool = False
    """The buttons answer a question: where there are no buttons they are numbered choices."""
    resend: bool = False
    """An earlier attempt may have been delivered."""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The messenger's proof of delivery."""

    external_ids: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
