"""Which tools a model is shown: at most six, those that what was understood speaks for, and a way to ask for more."""

import re
from collections.abc import Iterable, Sequence

from integrations.llm.types import CallAsked, ToolSpec
from language.intents.guess import Guess
from language.types import Understanding
from tools._schema import compact
from tools._toolbox import Tool, Toolbox

MOST = 6
LIKELY = 3
"""Of these, the ones that what was understood speaks for; the rest are the usual ones."""
CONCEIVABLE = 0.1
_WORD = re.compile(r"[a-z]+")
MORE = "more_tools"
USUAL = ("create_task", "list_tasks", "create_note", "find_notes", "edit_task", "complete_tasks")
"""What most people want most of the time; the first of them also hold the ids that others need."""


def offered(toolbox: Toolbox, understood: Understanding, guessed: Sequence[Guess]) -> tuple[str, ...]:
    """Names of the tools for a message, the likeliest first."""
    likely = [tool.name for intent in _intents(understood, guessed) for tool in _serving(toolbox, intent)]
    needed = [name for name in USUAL if name in toolbox.tools and toolbox[name].offered]
    ranked = list(dict.fromkeys([*likely[:LIKELY], *needed, *likely]))
    return tuple(ranked[:MOST])


def specs(toolbox: Toolbox, names: Sequence[str]) -> tuple[ToolSpec, ...]:
    """The tools as the model sees them, and the escape to the rest."""
    shown = [toolbox[name] for name in dict.fromkeys(names) if name in toolbox.tools]
    return (*(_spec(tool) for tool in shown), _more())


def asked_for(toolbox: Toolbox, call: CallAsked) -> tuple[str, ...]:
    """The tools that a call of `more_tools` means, the likeliest first."""
    words = set(_WORD.findall(call.raw.casefold()))
    scores = {tool.name: _score(tool, words) for tool in toolbox if tool.offered}
    likely = sorted((name for name in scores if scores[name]), key=lambda name: -scores[name])
    return tuple(likely[:MOST])


def _score(tool: Tool, words: set[str]) -> int:
    """Words of the name count three times as much as those of the description."""
    return 3 * len(words & set(_WORD.findall(tool.name))) + len(words & set(_WORD.findall(tool.description.casefold())))


def _intents(understood: Understanding, guessed: Sequence[Guess]) -> Iterable[str]:
    yield from (request.intent for request in understood.requests)
    yield from (request.intent for request in understood.alternatives)
    yield from (guess.intent for guess in guessed if guess.probability >= CONCEIVABLE)


def _serving(toolbox: Toolbox, intent: str) -> Iterable[Tool]:
    return (tool for tool in toolbox if tool.offered and intent in tool.serves)


def _spec(tool: Tool) -> ToolSpec:
    description = f"{tool.description} {tool.guidance}".strip()
    return ToolSpec(name=tool.name, description=description, parameters=compact(tool.parameters))


def _more() -> ToolSpec:
    """Of one size, however many tools there are."""
    wanted = {"type": "string", "description": "What you want to do, in a few English words."}
    return ToolSpec(
        name=MORE,
        description="Shows more tools of the app.",
        parameters={"type": "object", "properties": {"wanted": wanted}, "required": ["wanted"]},
    )
