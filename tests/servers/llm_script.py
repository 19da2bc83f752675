"""What the model server is told to answer: sentences, calls, and every way to fail."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A call. `arguments` as text is sent as it is, which only OpenAI's protocol can carry."""

    name: str
    arguments: Mapping[str, object] | str
    id: str = ""
    signature: str = ""
    """Gemini's thought signature, base64."""

    @property
    def text(self) -> str:
        return self.arguments if isinstance(self.arguments, str) else json.dumps(self.arguments)


@dataclass(frozen=True, kw_only=True)
class Scripted:
    """A good answer, and what is wrong with it, if anything."""

    text: str = ""
    calls: tuple[Asked, ...] = ()
    thought: str = ""
    signature: str = ""
    """On the text part (Gemini)."""
    input_tokens: int = 100
    cached_tokens: int = 0
    output_tokens: int = 10
    thinking_tokens: int = 0
    finish: Literal["stop", "length", "blocked", "none"] = "stop"
    fault: Literal["", "stall", "drop", "invalid", "error", "blackhole", "no_choice", "refused"] = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, object] | None = None
    """Instead of a generated one, with `status`."""
    seconds: float = 0.0
    """Before the first byte."""
    pause: float = 0.0
    """Seconds between the letters of a stream, which then come one by one."""


def says(text: str, **more: object) -> Scripted:
    return replace(Scripted(text=text), **more)


def call(name: str, /, **arguments: object) -> Asked:
    return Asked(name=name, arguments=arguments)


def asks(*calls: Asked, **more: object) -> Scripted:
    return replace(Scripted(calls=calls), **more)


def fails(status: int, *, body: Mapping[str, object] | None = None, **headers: str) -> Scripted:
    """An HTTP error; `retry_after="2"` becomes the header Retry-After."""
    return Scripted(status=status, body=body, headers={name.replace("_", "-"): text for name, text in headers.items()})


def retry_info(delay: str) -> Scripted:
    """Gemini's 429, which says in its body how long to wait: "2.5s"."""
    detail = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}
    return fails(
        429,
        body={"error": {"code": 429, "message": "slow down", "status": "RESOURCE_EXHAUSTED", "details": [detail]}},
    )


SLOW = Scripted(text="Oi, tudo bem?", seconds=30)
"""Its first byte comes after half a minute."""
STALLS = Scripted(text="Oi, tudo bem?", fault="stall")
"""Stops in the middle and keeps the connection open."""
DROPS = Scripted(text="Oi, tudo bem?", fault="drop")
"""Hangs up in the middle."""
ENDS_EARLY = Scripted(text="Oi, tudo", finish="none")
"""Ends properly, but without a finish reason."""
ERROR_INSIDE = Scripted(text="Oi, tudo bem?", fault="error")
"""200, and then an error where a chunk should be."""
INVALID_JSON = Scripted(text="Oi, tudo bem?", fault="invalid")
NO_CHOICE = Scripted(fault="no_choice")
"""No candidate, no choice."""
EMPTY = Scripted(output_tokens=0)
"""Finished, and nothing was said."""
REFUSES = Scripted(fault="refused")
"""Gemini blocks the prompt; OpenAI writes a refusal."""
BLOCKED = Scripted(text="Oi", finish="blocked")
"""Gemini: SAFETY; OpenAI: content_filter."""
CUT_OFF = Scripted(text="Oi, tudo", finish="length")
BLACKHOLE = Scripted(fault="blackhole")
"""Takes the question and never answers."""
