"""What a tool sees: the turn it runs in, and the values it gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from integrations.postgres.database import Person, Session
from language.echo import echo
from language.types import Language, Request

Words = Mapping[Language, str]
"""One sentence in every language; `{name}` marks a fact."""

Effect = Literal["read", "own", "reversible", "external", "destructive", "money"]

BULK = 5
"""More rows than this at once wait for a yes, whatever the tool."""


class RejectedError(Exception):
    """It cannot be done and trying again would not help; said plainly."""

    def __init__(self, words: Words, **facts: object) -> None:
        super().__init__(words["en"])
        self.words = words
        self.facts = facts


class TryAgainError(RejectedError):
    """The arguments were wrong in a way their author may correct."""


class UnavailableError(RejectedError):
    """The world does not answer now: nothing was done, and later it may be."""


class GoneError(RejectedError):
    """What it is about is no more: it can never be done."""


class InDoubtError(RejectedError):
    """It was asked for, and nobody can tell whether it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """One use of a tool: what the local plan and the model produce alike."""

    tool: str
    arguments: Mapping[str, object]
    """JSON values, as they are stored, shown and hashed."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each argument came from: user, own_data, model, group, external:mail, ..."""
    undoes: UUID | None = None
    """The ledger row this call takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A numbered list a person saw, so that "feito 2" means what they see."""

    kind: str
    ids: tuple[UUID, ...]


def shown_from(stored: Sequence[Mapping[str, object]] | None) -> tuple[Shown, ...]:
    """The lists as they are stored, in a conversation or with what a call came to."""
    return tuple(
        Shown(kind=str(each["kind"]), ids=tuple(UUID(str(i)) for i in _ids(each["ids"]))) for each in stored or ()
    )


def _ids(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A row the conversation just spoke of, so that "essa" means it."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file that goes to the person along with what is said of a call; its bytes are among the blobs."""

    name: str
    mime: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolResult:
    """What a call did."""

    facts: Mapping[str, object]
    """JSON values from which the success line is rendered; a row stands in them whole, with its `id`, so that "essa" finds it later."""
    inverse: tuple[ToolCall, ...] = ()
    """Calls that take it back; empty when there is nothing to take back."""
    shown: Shown | None = None
    origin: str = "own_data"
    """Whose words the facts hold: those of the person's own rows, or `external:mail`, `external:web`, ..."""
    secluded: tuple[str, ...] = ()
    """Facts that are a stranger's prose: a model that has tools is told what another one, which has none, read in them."""
    files: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The turn a tool runs in. Identity and permission live here, never in arguments."""

    person: Person
    conversation_id: UUID
    session: Session
    """One transaction, entered as the person, holding the conversation's fence."""
    now: datetime
    """When the person spoke, in their zone."""
    zone: ZoneInfo
    language: Language
    call_id: UUID
    """Of the ledger row; the same when a crashed turn is resumed."""
    shown: tuple[Shown, ...] = ()
    """The lists the person saw last, newest first, one of each kind."""
    spoken: tuple[Spoken, ...] = ()
    """What a request's `reference` counts through, from 1."""
    message: str = ""
    """Everything the person said in this turn, as written."""
    quoted: str = ""
    """What somebody else said, to which the person points."""
    month_first: bool | None = None
    """Whether 5/3 is the third of May to this person."""
    connected: bool = False
    """Whether the person has connected an account at Google."""
    troubles: Mapping[str, RejectedError] = field(default_factory=dict)
    """By intent, why what the world knows of it could not be fetched before the plan."""

    def new_id(self, *, nth: int = 0) -> UUID:
        """An id for a new row: the same when the call is resumed, so a row is made once."""
        return uuid5(self.call_id, str(nth))

    def seen(self, kind: str) -> tuple[UUID, ...]:
        """The ids of the last list of this kind, in the order shown."""
        return next((shown.ids for shown in self.shown if shown.kind == kind), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a result is put into words: the language, and how times are echoed."""

    language: Language
    now: datetime
    zone: ZoneInfo
    month_first: bool | None = None

    def say(self, words: Words, **facts: object) -> str:
        return words[self.language].format(**facts)

    def when(self, value: date | datetime) -> str:
        """Weekday, local date and time: "dom 22/11 às 10:00"."""
        return echo(value, now=self.now, zone=self.zone, language=self.language, month_first=self.month_first)

    def late(self, *, due_on: date | None, due_at: datetime | None) -> bool:
        """Whether a due date has passed."""
        if due_at is not None:
            return due_at < self.now
        return due_on is not None and due_on < self.now.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question: a label, and what it leads to."""

    label: str
    calls: tuple[ToolCall, ...] = ()
    say: str | None = None
    """Said instead of acting, such as "deixei como estava"."""
    again: str | None = None
    """Words to be understood as if they were said now, or at `said_at`."""
    said_at: datetime | None = None
    then: "Ask | None" = None
    """The question that comes after this answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question with choices; nothing but its `first` happens until one is taken."""

    text: str
    choices: Sequence[Choice]
    first: tuple[ToolCall, ...] = ()
    """Made at once, before it is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A plain answer that touches nothing."""

    text: str


Proposal = tuple[ToolCall, ...] | Ask | Say
"""What a request comes to: calls to make, a question to ask, or something to say."""

TTL_UNDO = timedelta(hours=24)

__all__ = [
    "BULK",
    "TTL_UNDO",
    "Ask",
    "Choice",
    "Effect",
    "Given",
    "GoneError",
    "InDoubtError",
    "Proposal",
    "RejectedError",
    "Request",
    "Say",
    "Shown",
    "Spoken",
    "ToolCall",
    "ToolResult",
    "TryAgainError",
    "Turn",
    "UnavailableError",
    "Voice",
    "Words",
    "shown_from",
]
