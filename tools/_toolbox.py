"""Tools are found by their folder and described by their own file: schema, words, effect, examples, inverse."""

import inspect
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

import docstring_parser
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from language.types import LANGUAGES, Language, Request
from tools._context import Effect, Proposal, ToolCall, ToolResult, Turn, Voice, Words
from tools._errand import Errand

ToolFunction = Callable[..., Awaitable[ToolResult]]
Says = Callable[[Mapping[str, object], Voice], str]
Preview = Callable[[Turn, Mapping[str, object]], Awaitable[tuple[str, ...]]]
Binds = Callable[[Turn, Mapping[str, object]], Awaitable[Mapping[str, object]]]
Reconcile = Callable[[Any, Mapping[str, object]], Awaitable[ToolResult | None]]
"""Handed what the tool is handed: a turn, or an errand."""
Supposes = Callable[[Turn, Mapping[str, object]], Awaitable[None]]
Planner = Callable[[Turn, Request], Awaitable[Proposal]]
Preparer = Callable[[Errand, Request], Awaitable[None]]
"""Fetches from the world what the planner of the same intent will read from our rows. Raises RejectedError where it cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A call that is carried out a while after it was decided."""

    length: timedelta
    says: Says
    """The line meanwhile: its facts are the arguments, and `due_at`."""
    cancel: Words
    """The label of the button that takes it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaches:
    """Of a tool that reaches other people with some of its calls: those are external, the others are what the tool is."""

    when: Callable[[Mapping[str, object]], bool]
    """Told by the validated arguments and nothing else: they are what is shown, and what a yes is bound to."""
    asks: Words
    """The question put before such a call."""


class ToolDefinitionError(Exception):
    """A tool's file is incomplete; raised at import so that it never reaches a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One ability."""

    name: str
    function: ToolFunction
    description: str
    parameters: type[BaseModel]
    effect: Effect
    """Of every call that does not reach others by what it is given: what one call does is told by `effect_of`."""
    guidance: str
    examples: Mapping[Language, tuple[str, ...]]
    says: Says
    asks: Words
    """The question put before it runs when it must wait for a yes; `{rows}` counts, `{what}` shows."""
    preview: Preview | None
    """Names the rows a call would touch, for the question; needed where a call can touch many."""
    binds: Binds | None
    """Of what waits for a yes: its arguments, and in them what the yes is to besides. Raises RejectedError where it could only be in vain."""
    offered: bool
    """Whether a model may choose it; inverses that only undo uses are not offered."""
    reconcile: Reconcile | None = None
    """Of what reaches the world: finds out what became of a call that was left unfinished; None when it did not happen."""
    serves: tuple[str, ...] = ()
    """Intents it is for: what was understood ranks the tools that a model is shown."""
    abroad: bool = False
    """Whether it asks the world: it gets an errand instead of a turn, and no transaction is open while it runs."""
    held: "Held | None" = None
    """Of what cannot be taken back: how long it waits after the yes, so that it can be."""
    reaches: Reaches | None = None
    supposes: Supposes | None = None
    """Of what changes the world: makes our rows what they will be then, for a plan that counts on it and is rolled back."""
    formerly: tuple[str, ...] = ()
    """Names that ledger rows of before know it by."""

    @property
    def schema(self) -> dict[str, object]:
        """JSON schema of the arguments."""
        return self.parameters.model_json_schema()

    def effect_of(self, arguments: Mapping[str, object]) -> Effect:
        """What a call with these arguments does; where they do not fit, the most it might."""
        return "external" if self._reaching(arguments) else self.effect

    def asks_of(self, arguments: Mapping[str, object]) -> Words:
        """The question before a call with these arguments."""
        return self.reaches.asks if self.reaches is not None and self._reaching(arguments) else self.asks

    def _reaching(self, arguments: Mapping[str, object]) -> bool:
        if self.reaches is None:
            return False
        try:
            return self.reaches.when(self._fitted(arguments))
        except ValidationError:
            return True

    def _fitted(self, arguments: Mapping[str, object]) -> dict[str, Any]:
        parsed = self.parameters.model_validate(dict(arguments))
        return {name: getattr(parsed, name) for name in type(parsed).model_fields}

    async def call(self, turn: Turn | Errand, arguments: Mapping[str, object]) -> ToolResult:
        """Validates the arguments and runs the tool.

        Raises:
            pydantic.ValidationError: the arguments do not fit the schema.
        """
        return await self.function(turn, **self._fitted(arguments))


@dataclass(frozen=True, slots=True)
class Toolbox:
    """All tools and planners, by name."""

    tools: Mapping[str, Tool]
    planners: Mapping[str, Planner]
    preparers: Mapping[str, Preparer] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Tool:
        """The tool of that name, or the one that had it before."""
        found = self.tools.get(name) or next((tool for tool in self if name in tool.formerly), None)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self.tools or any(name in tool.formerly for tool in self)

    def __iter__(self) -> Iterator[Tool]:
        return iter(self.tools.values())

    def effect_of(self, call: ToolCall) -> Effect:
        """What this call does, by its tool and its arguments: the one answer there is, before a yes is asked for and when it is carried out."""
        return self[call.tool].effect_of(call.arguments)


_TOOL = "__recado_tool__"
_INTENTS = "__recado_intents__"
_PREPARES = "__recado_prepares__"


def tool(  # noqa: PLR0913 - a tool is all of these
    *,
    effect: Effect,
    says: Says,
    examples: Mapping[Language, tuple[str, ...]],
    guidance: str = "",
    asks: Words | None = None,
    preview: Preview | None = None,
    binds: Binds | None = None,
    offered: bool = True,
    reconcile: Reconcile | None = None,
    serves: tuple[str, ...] = (),
    abroad: bool = False,
    held: Held | None = None,
    reaches: Reaches | None = None,
    supposes: Supposes | None = None,
    formerly: tuple[str, ...] = (),
) -> Callable[[ToolFunction], ToolFunction]:
    """Makes an async function a tool. Its docstring, Google style, is its description and its arguments'."""

    def decorate(function: ToolFunction) -> ToolFunction:
        name = str(getattr(function, "__name__", ""))
        if offered and any(not examples.get(language) for language in LANGUAGES):
            raise ToolDefinitionError(f"{name}: an example is missing in one of {', '.join(LANGUAGES)}")
        if reaches is not None and effect != "reversible":
            raise ToolDefinitionError(f"{name}: what reaches others with some calls is reversible with the rest")
        described = docstring_parser.parse(function.__doc__ or "")
        if not described.short_description:
            raise ToolDefinitionError(f"{name}: the docstring that describes it is missing")
        made = Tool(
            name=name,
            function=function,
            description=" ".join(filter(None, (described.short_description, described.long_description))),
            parameters=_parameters(name, function, {each.arg_name: each.description for each in described.params}),
            effect=effect,
            guidance=guidance,
            examples=examples,
            says=says,
            asks=asks or _ASKS,
            preview=preview,
            binds=binds,
            offered=offered,
            reconcile=reconcile,
            serves=serves,
            abroad=abroad,
            held=held,
            reaches=reaches,
            supposes=supposes,
            formerly=formerly,
        )
        setattr(function, _TOOL, made)
        return function

    return decorate


def plans(*intents: str) -> Callable[[Planner], Planner]:
    """Attaches a planner to intents: it turns a request into calls, a question or an answer."""

    def decorate(planner: Planner) -> Planner:
        setattr(planner, _INTENTS, intents)
        return planner

    return decorate


def prepares(*intents: str) -> Callable[[Preparer], Preparer]:
    """Attaches a preparer to intents: it asks the world before the plan is made, outside of any transaction."""

    def decorate(preparer: Preparer) -> Preparer:
        setattr(preparer, _PREPARES, intents)
        return preparer

    return decorate


def discover(package: str = "tools", *, having: Collection[str] | None = None) -> Toolbox:
    """Imports every tool file in the order of its name; two tools of one name are an error.

    A file that says `NEEDS = "google"` is left out where `having` lacks that; None has everything.
    """
    tools: dict[str, Tool] = {}
    planners: dict[str, Planner] = {}
    preparers: dict[str, Preparer] = {}
    folder = import_module(package)
    for module in sorted(iter_modules(folder.__path__), key=lambda found: found.name):
        if module.name.startswith("_"):
            continue
        found = vars(import_module(f"{package}.{module.name}"))
        if having is not None and found.get("NEEDS", "") not in {"", *having}:
            continue
        for value in found.values():
            made = getattr(value, _TOOL, None)
            if isinstance(made, Tool) and tools.setdefault(made.name, made) is not made:
                raise ToolDefinitionError(f"{made.name}: two tools have this name")
            for intent in getattr(value, _INTENTS, ()):
                if planners.setdefault(intent, value) is not value:
                    raise ToolDefinitionError(f"{intent}: two planners have this intent")
            for intent in getattr(value, _PREPARES, ()):
                if preparers.setdefault(intent, value) is not value:
                    raise ToolDefinitionError(f"{intent}: two preparers have this intent")
    return Toolbox(tools, planners, preparers)


def _parameters(name: str, function: ToolFunction, described: Mapping[str, str | None]) -> type[BaseModel]:
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, tuple[object, object]] = {}
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        if not described.get(parameter.name):
            raise ToolDefinitionError(f"{name}: the docstring says nothing of the argument {parameter.name!r}")
        required = parameter.default is inspect.Parameter.empty
        default = ... if required else parameter.default
        fields[parameter.name] = (
            hints[parameter.name],
            Field(default=default, description=described[parameter.name]),
        )
    if extra := set(described) - set(fields):
        raise ToolDefinitionError(f"{name}: the docstring describes {', '.join(sorted(extra))}, which it does not take")
    # pydantic's overloads do not cover fields built at run time.
    return create_model(name, __config__=ConfigDict(extra="forbid"), **fields)  # type: ignore[call-overload, no-any-return]


_ASKS: Words = {
    "pt-BR": "Isso mexe em {rows} itens de uma vez:\n{what}\nPosso fazer?",
    "en": "This touches {rows} items at once:\n{what}\nShall I go ahead?",
}
