"""What the local Google holds: people, and by person or for all of them calendars, mail and files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from demo.google.discovery import Method
from demo.google.errors import GoogleError

if TYPE_CHECKING:
    from demo.google.calendars import StoredCalendar, Watch
    from demo.google.drive_files import StoredFile
    from demo.google.mailbox import Mailbox, SentMail

Body = dict[str, Any]


@dataclass
class Account:
    """Somebody at Google."""

    email: str
    name: str
    id: str
    """The number that OAuth calls `sub`."""
    zone: str = "America/Sao_Paulo"
    locale: str = "pt_BR"


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What Google mails to a guest on behalf of whoever arranges an event."""

    event_id: str
    to: str
    kind: str
    """invited, updated or cancelled."""
    summary: str


@dataclass
class World:
    """All of it; the time is an argument."""

    clock: Callable[[], datetime]
    accounts: dict[str, Account] = field(default_factory=dict)
    calendars: "dict[str, StoredCalendar]" = field(default_factory=dict)
    mailboxes: "dict[str, Mailbox]" = field(default_factory=dict)
    files: "dict[str, StoredFile]" = field(default_factory=dict)
    sent: "list[SentMail]" = field(default_factory=list)
    """Every mail that left somebody's account, in order."""
    invitations: list[Invitation] = field(default_factory=list)
    watches: "dict[str, Watch]" = field(default_factory=dict)
    notifications: list[Mapping[str, str]] = field(default_factory=list)
    """Headers of the pushes that wait for `GoogleServer.pushes`; the address is under ":address"."""
    shares_free_busy: set[tuple[str, str]] = field(default_factory=set)
    """Whose calendar says to whom when it is taken, and no more."""
    conferences_pend: bool = False
    """Whether a video link takes until the next look to be there."""
    rewrites_message_ids: bool = True
    """Whether Gmail puts its own Message-ID on what it sends, and keeps ours as X-Google-Original-Message-ID."""
    _count: int = 0

    def number(self) -> int:
        """Never the same twice, and growing."""
        self._count += 1
        return self._count

    def now(self) -> datetime:
        return self.clock().astimezone(UTC)

    def stamp(self) -> str:
        """The time as Google's JSON has it."""
        return stamped(self.now())

    def etag(self) -> str:
        return f'"{int(self.now().timestamp() * 1000)}{self.number():06d}"'


@dataclass(frozen=True, kw_only=True)
class Media:
    """The file of an upload."""

    kind: str
    raw: bytes


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call of a method, checked and allowed."""

    world: World
    account: Account
    method: Method
    params: Mapping[str, Any]
    body: Body
    headers: Mapping[str, str]
    client_id: str
    scopes: frozenset[str]
    media: Media | None = None

    def __getitem__(self, name: str) -> Any:
        return self.params[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def may(self, *scopes: str) -> bool:
        """Whether one of these was granted, named without what all begin with."""
        return any(f"https://www.googleapis.com/auth/{scope}" in self.scopes for scope in scopes)


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file instead of JSON."""

    raw: bytes
    kind: str


Route = Callable[[Call], Body | Download | None]


def stamped(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def zone_of(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise GoogleError(400, "invalid", f"Invalid time zone definition: {name}", location="timeZone") from error


def page_of(items: list[Any], size: int, token: str | None) -> tuple[list[Any], str | None]:
    """A page, and the token of the next one."""
    try:
        start = int(token.removeprefix("page-")) if token else 0
    except ValueError as error:
        raise GoogleError(400, "invalid", "Invalid page token.", location="pageToken") from error
    ends = start + size
    return items[start:ends], f"page-{ends}" if ends < len(items) else None


def present(body: Mapping[str, Any]) -> Body:
    """Without what is not there."""
    return {name: value for name, value in body.items() if value is not None}
