"""The conversations: what a file of them may hold. docs/evals.md says how to write one."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, model_validator

from language.types import Language

FOLDER = Path(__file__).parent / "conversations"
Category = Literal[
    "plain", "slang", "corrections", "several", "ellipsis", "voice", "undo", "own_data", "refusals", "ambiguous",
    "bulk", "memory", "chat", "multi_step", "calendar", "mail", "drive",
]  # fmt: skip


AT_GOOGLE = frozenset(("calendar", "mail", "drive"))
"""Played with the day of the demo at the local Google."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class OneOf(_Strict):
    """Any of these is right."""

    accept: list[str | None]


class ExpectedTask(_Strict):
    """What is left out has its default: an open task of medium priority without anything."""

    title: str | OneOf
    due: str | OneOf | None = None
    """A day ("2026-11-22") or wall time in the zone of the conversation ("2026-11-22T10:00")."""
    state: Literal["open", "done"] = "open"
    priority: Literal["low", "medium", "high"] | OneOf = "medium"
    project: str | OneOf | None = None
    tags: list[str] = []


class ExpectedReminder(_Strict):
    """One that is still to come."""

    text: str | OneOf
    due: str | OneOf
    """Wall time in the zone of the conversation; of one that repeats, its first time."""
    rrule: str | None = None


class ExpectedMemory(_Strict):
    """A memory with each of these words."""

    has: list[str]


class ExpectedCall(_Strict):
    """A row of the ledger."""

    tool: str
    state: str
    arguments: dict[str, object] = {}
    """Those that matter."""
    shows: list[str] | None = None
    """Titles or texts of what a reading call found, all of them."""


class Expect(_Strict):
    """How everything stands in the end."""

    tasks: list[ExpectedTask] = []
    notes: list[str | OneOf] = []
    inbox: list[str | OneOf] = []
    reminders: list[ExpectedReminder] = []
    memories: list[ExpectedMemory] | None = None
    ledger: list[ExpectedCall] = []
    """In this order; others may stand between."""
    google: list[str | OneOf] = []
    """All that is otherwise than it was at the local Google; only of conversations there."""
    open_question: bool | None = None
    writes: int | None = None
    accept: list["Expect"] = []
    """Other ends that are as right."""


class Turn(_Strict):
    """What the person does: says something, or taps the button that begins with these words."""

    say: str | None = None
    tap: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.say is None) == (self.tap is None):
            raise ValueError("say something or tap a button")
        return self


class ScriptedCall(_Strict):
    name: str
    arguments: dict[str, object]
    """"$id TITLE" stands for the id of what has this title or text."""


class ScriptStep(_Strict):
    """What a scripted model answers when it is asked once: calls, or the words it ends with."""

    turn: int | None = None
    """In which turn, from 1; the last unless given."""
    calls: list[ScriptedCall] = []
    text: str = ""


class Conversation(_Strict):
    """One person, from the first message to the last."""

    id: str
    category: Category
    lang: Language
    now: str
    """Wall time in `zone` at the first turn."""
    zone: str
    turns: list[Turn]
    expect: Expect
    needs_model: bool = False
    script: list[ScriptStep] = []

    @property
    def at_google(self) -> bool:
        """Whether it is of somebody who has connected an account."""
        return self.category in AT_GOOGLE

    @property
    def begins(self) -> datetime:
        return datetime.fromisoformat(self.now).replace(tzinfo=ZoneInfo(self.zone))


def read_all() -> list[Conversation]:
    """Every conversation, by file and line.

    Raises:
        pydantic.ValidationError: a line is no conversation.
    """
    return [conversation for file in files() for conversation in read(file)]


def files() -> list[Path]:
    return sorted(FOLDER.glob("*.jsonl"))


def read(file: Path) -> Iterator[Conversation]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield Conversation.model_validate_json(line)


def one_of_each() -> list[Conversation]:
    """The first of every file: the few that every run of the tests can afford."""
    return [next(read(file)) for file in files()]


def some_scripted() -> list[Conversation]:
    """All that need a model, and of the rest of every file the first with a script."""
    chosen = [each for each in read_all() if each.needs_model]
    scripted = ([each for each in read(file) if each.script and not each.needs_model] for file in files())
    return [*chosen, *(each for found in scripted for each in found[:1])]
