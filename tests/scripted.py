"""A model that says what a test wrote down, at once; it keeps what it was asked."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from integrations.llm.types import Answer, CallAsked, ModelUnavailableError, Prompt, Usage

Saying = str | dict[str, object] | list[tuple[str, dict[str, object] | None]] | Exception
"""Words, an answer whole, calls as (tool, arguments), or what goes wrong."""
Behaviour = Callable[[Prompt], Saying]


@dataclass
class ScriptedModels:
    """Answers with `script`, one saying a question, or as `behaviour` decides."""

    script: list[Saying] = field(default_factory=list)
    behaviour: Behaviour | None = None
    prompts: list[Prompt] = field(default_factory=list)
    names: tuple[str, ...] = ("gemini:scripted",)
    usd: Decimal = Decimal("0.0001")
    meanwhile: Callable[[], object] | None = None
    """What happens elsewhere while it thinks."""

    @property
    def configured(self) -> bool:
        return bool(self.names)

    @property
    def health(self) -> dict[str, str]:
        return {"gemini": "ok"}

    async def ask(self, prompt: Prompt, *, names: Sequence[str] = (), seconds: float | None = None) -> Answer:
        self.prompts.append(prompt)
        if self.meanwhile is not None:
            await self.meanwhile()  # type: ignore[misc]
        saying = self.behaviour(prompt) if self.behaviour else self.script.pop(0) if self.script else "…"
        if isinstance(saying, Exception):
            raise saying
        return said(saying, usd=self.usd)

    async def warm(self) -> None:
        pass

    async def close(self) -> None:
        pass


def said(saying: Saying, *, usd: Decimal = Decimal(0)) -> Answer:
    """An answer as a provider would give it."""
    text, calls = (saying, []) if isinstance(saying, str) else ("", saying)
    if isinstance(saying, dict):
        text, calls = str(saying.get("text", "")), saying.get("calls", [])
    asked = tuple(
        CallAsked(id=f"call{n}", name=name, arguments=arguments, raw=json.dumps(arguments))
        for n, (name, arguments) in enumerate(calls)  # type: ignore[arg-type]
    )
    return Answer(
        text=str(text),
        calls=asked,
        stored=json.dumps([{"kind": "response", "parts": _parts(str(text), asked)}]),
        provider="gemini",
        model="scripted",
        usage=Usage(input_tokens=100, cached_tokens=0, output_tokens=20),
        cost=usd,
        milliseconds=1,
    )


def _parts(text: str, asked: Sequence[CallAsked]) -> list[dict[str, object]]:
    """As `integrations.llm` stores them."""
    calls = [
        {"part_kind": "tool-call", "tool_name": call.name, "args": call.raw, "tool_call_id": call.id} for call in asked
    ]
    return [{"part_kind": "text", "content": text}, *calls]


def away(reason: str = "down") -> ModelUnavailableError:
    return ModelUnavailableError(reason)  # type: ignore[arg-type]
