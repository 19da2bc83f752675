"""Who answers in the scripted mode: what each conversation has written down for each of its turns."""

import json
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal

from dialogue import Chat

from bot.offers import MORE
from evals.conversations import Conversation, ScriptStep
from integrations.llm.types import Answer, CallAsked, ModelUnavailableError, Prompt, Usage


@dataclass(slots=True)
class Scripting:
    """A conversation as its script goes on."""

    conversation: Conversation
    chat: Chat
    left: list[ScriptStep] = field(default_factory=list)
    """What is still to be said in this turn."""
    sought: frozenset[str] = frozenset()
    """Tools that were asked for in this turn because they were not on offer."""

    def begin(self, turn: int) -> None:
        """`turn` counts from 1."""
        last = len(self.conversation.turns)
        self.sought = frozenset()
        self.left = [step for step in self.conversation.script if (step.turn or last) == turn]


SCRIPT: ContextVar[Scripting] = ContextVar("script")


@dataclass(frozen=True, slots=True)
class ScriptedModels:
    """Stands where the models stand; a turn without a script finds nobody there."""

    names: tuple[str, ...] = ("openai:scripted",)

    @property
    def configured(self) -> bool:
        return True

    @property
    def health(self) -> dict[str, str]:
        return {}

    async def ask(self, prompt: Prompt, *, names: Sequence[str] = (), seconds: float | None = None) -> Answer:  # noqa: ARG002  as the models have it
        playing = SCRIPT.get()
        if not playing.left:
            raise ModelUnavailableError("down", "nothing is scripted")
        missing = {call.name for call in playing.left[0].calls} - {tool.name for tool in prompt.tools} - playing.sought
        if missing:
            # As a model does that wants what it was only told of.
            playing.sought |= missing
            return _answer("", [_asked(0, MORE, {"names": sorted(missing)})])
        step = playing.left.pop(0)
        named = {str(row["name"]): str(row["id"]) for row in await playing.chat.rows(_NAMED)}
        return _answer(
            step.text, [_asked(n, each.name, _meant(each.arguments, named)) for n, each in enumerate(step.calls)]
        )

    async def warm(self) -> None:
        """There is nothing to load."""

    async def close(self) -> None:
        """There is nothing to close."""


def _answer(text: str, calls: Sequence[CallAsked]) -> Answer:
    return Answer(
        text=text,
        calls=tuple(calls),
        stored="{}",
        provider="openai",
        model="scripted",
        usage=Usage(input_tokens=0, cached_tokens=0, output_tokens=0),
        cost=Decimal(0),
        milliseconds=0,
    )


def _asked(number: int, name: str, arguments: Mapping[str, object]) -> CallAsked:
    return CallAsked(id=f"call_{number}", name=name, arguments=arguments, raw=json.dumps(arguments))


def _meant(arguments: Mapping[str, object], named: Mapping[str, str]) -> Mapping[str, object]:
    return {key: _with_ids(value, named) for key, value in arguments.items()}


def _with_ids(value: object, named: Mapping[str, str]) -> object:
    match value:
        case str() if value.startswith(ID_OF):
            return named.get(value.removeprefix(ID_OF), value)
        case list():
            return [_with_ids(each, named) for each in value]
        case dict():
            return {key: _with_ids(each, named) for key, each in value.items()}
        case _:
            return value


ID_OF = "$id "
_NAMED = """
    select id, title as name from tasks union all select id, text from notes union all select id, text from inbox_items
    union all select id, text from reminders
"""
