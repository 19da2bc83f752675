"""What a mail is to those who read it: values only."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Problem(StrEnum):
    """What was broken in a mail, or left out of it."""

    HEADERS = "headers"
    """Lines among the headers that are none, or a header too long."""
    TWICE = "twice"
    """A header that may stand once stands more often; the first one counts."""
    SENDER = "sender"
    """No sender, or one whose address is none."""
    DATE = "date"
    """No date, or none that a calendar has."""
    CHARSET = "charset"
    """The text is not in the charset it names; it was read in the likeliest one."""
    ENCODING = "encoding"
    """Base64, quoted-printable or uuencode that does not hold; what could be decoded was."""
    BOUNDARY = "boundary"
    """A multipart that does not say where its parts begin."""
    TRUNCATED = "truncated"
    """A multipart without an end."""
    DEPTH = "depth"
    """Parts nested deeper than anybody reads; the deeper ones are one attachment."""
    PARTS = "parts"
    """More parts than anybody reads; the rest was left out."""
    LONG = "long"
    """The text was cut."""
    HIDDEN = "hidden"
    """Text that nobody sees was left out."""
    CHARACTERS = "characters"
    """Control characters or marks that turn the direction of writing were left out."""
    CALENDAR = "calendar"
    """An invitation that cannot be read."""
    TNEF = "tnef"
    """A winmail.dat that cannot be read."""
    ENCRYPTED = "encrypted"
    """The text is encrypted, and we have no key."""


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody's name, empty when none was given, and their address: an RFC 5322 addr-spec, as written."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a mail; `attachment_content` fetches what is in it."""

    name: str
    """The last part of its path, at most 150 characters; empty when it has none."""
    mime: str
    size: int
    """In bytes, decoded; counted without decoding, so of a broken file only about right."""
    path: tuple[int, ...]
    """Where its part stands: indices from the root down."""
    inside: int | None = None
    """Which file of a winmail.dat it is."""
    inline: bool = False
    """Belongs to the text: a picture shown in it, a signature, the report of a server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One event of a calendar part, as its sender tells it."""

    method: str
    """RFC 5546 in capitals: REQUEST, REPLY, CANCEL, PUBLISH; empty when it says none."""
    uid: str
    summary: str
    start: date | datetime | None
    """A date for a whole day; a naive datetime when it names no zone that we know."""
    end: date | datetime | None
    """Exclusive."""
    organizer: Address | None
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail, read. Whatever is in it was written by a stranger."""

    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    """Only a draft of one's own has any."""
    subject: str
    date: datetime | None
    """Zone-aware, in the zone of the sender."""
    message_id: str | None
    """With its angle brackets, as are the next two."""
    in_reply_to: str | None
    references: tuple[str, ...]
    text: str
    """What the sender wrote now: at most `MAX_TEXT` characters, lines ended by a line feed."""
    quoted: str
    """Earlier mail that came along, with the lines that introduce it."""
    signature: str
    attachments: tuple[Attachment, ...]
    invitations: tuple[Invitation, ...]
    is_automatic: bool
    """From a list, a shop or a machine: nobody waits for an answer."""
    problems: tuple[Problem, ...]
