"""What is asked of a language model and what comes back, free of any provider."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

Reason = Literal["not_configured", "timeout", "rate_limited", "down", "auth", "bad_answer", "blocked", "breaker_open"]


class ModelSettings(Protocol):
    """The part of the settings that `Models` reads; seconds are real seconds, prices USD per million tokens."""

    @property
    def gemini_api_key(self) -> str: ...
    @property
    def gemini_base_url(self) -> str: ...
    @property
    def gemini_model(self) -> str: ...
    @property
    def openai_api_key(self) -> str: ...
    @property
    def openai_base_url(self) -> str: ...
    @property
    def openai_model(self) -> str: ...
    @property
    def model_order(self) -> str: ...
    @property
    def model_seconds(self) -> float: ...
    @property
    def model_connect_seconds(self) -> float: ...
    @property
    def model_read_seconds(self) -> float: ...
    @property
    def model_attempts(self) -> int: ...
    @property
    def model_max_price(self) -> Decimal: ...
    @property
    def model_stream(self) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolSpec:
    """A tool on offer; `parameters` is its JSON schema, already compact."""

    name: str
    description: str
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAsked:
    """A call the model wants. `arguments` is None when `raw`, its own text, is no JSON object."""

    id: str
    name: str
    arguments: Mapping[str, object] | None
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolReply:
    """What goes back to the model for one call; `content` is JSON text."""

    id: str
    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens of one attempt; `cached_tokens` are among `input_tokens`, thinking is among `output_tokens`."""

    input_tokens: int
    cached_tokens: int
    output_tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """An attempt that failed and must be paid all the same; `cost` in USD."""

    provider: str
    model: str
    usage: Usage
    cost: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the model said and wants done.

    `stored` is the whole response as JSON, thought signatures included, for a later `Step`. `cost` in USD is that of
    this answer alone; attempts before it that failed and cost something are in `spent`.
    """

    text: str
    calls: tuple[CallAsked, ...]
    stored: str
    provider: str
    model: str
    usage: Usage
    cost: Decimal
    milliseconds: int
    spent: tuple[Spent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A finished step of this turn: `Answer.stored` as it was, and a reply to each of its calls.

    `again` is what an answer without calls is answered with, where it has to be given once more.
    """

    stored: str
    replies: tuple[ToolReply, ...]
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something said in an earlier turn."""

    role: Literal["person", "assistant"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """On the wire in this order: instructions, tools, history, one user message of `context` and `said`, steps.

    What changes most comes last, so that the providers' prompt caches hit.
    """

    instructions: str
    history: tuple[Line, ...]
    context: str
    said: str
    steps: tuple[Step, ...]
    tools: tuple[ToolSpec, ...]


class ModelUnavailableError(Exception):
    """No provider gave a usable answer; the last one's reason.

    `retry_after`: seconds after which asking again may help, where known. `spent`: attempts to be paid all the same.
    """

    def __init__(
        self, reason: Reason, detail: str = "", *, retry_after: float | None = None, spent: tuple[Spent, ...] = ()
    ) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason: Reason = reason
        self.retry_after = retry_after
        self.spent = spent
