"""What a call may do: decided here for every call, the model's and our own alike, by what it does and whose words it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.origins import GROUP, is_external
from tools._context import BULK, Effect, ToolCall
from tools._toolbox import Toolbox

Decision = Literal["allow", "confirm", "deny"]
Trust = Literal["ours", "external", "group"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the person has laid down for themselves; nothing a model says changes it."""

    suggest_only: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, and the row of the table it rests on."""

    decision: Decision
    why: str


OUTSIDE: frozenset[Effect] = frozenset({"external", "money"})
"""What these do is not taken back by a rollback: the row is committed before, and what came of it after.

Destructive is what destroys rows of ours: one transaction with its ledger row, like every other change of ours.
"""
_EFFECTS: Mapping[tuple[Effect, Trust], Decision] = {
    ("read", "ours"): "allow",
    ("read", "external"): "allow",
    ("read", "group"): "deny",
    ("own", "ours"): "allow",
    ("own", "external"): "allow",
    ("own", "group"): "deny",
    ("reversible", "ours"): "allow",
    ("reversible", "external"): "confirm",
    ("reversible", "group"): "deny",
    ("external", "ours"): "confirm",
    ("external", "external"): "confirm",
    ("external", "group"): "deny",
    ("destructive", "ours"): "confirm",
    ("destructive", "external"): "confirm",
    ("destructive", "group"): "deny",
    ("money", "ours"): "confirm",
    ("money", "external"): "deny",
    ("money", "group"): "deny",
}
"""By effect and by the least trusted of the arguments. What stands in no row is denied."""

_TOOLS: Mapping[tuple[str, str, Trust], Decision] = {
    ("remember_fact", "*", "external"): "deny",
    ("correct_fact", "*", "external"): "deny",
    ("set_profile", "*", "external"): "deny",
    ("set_conventions", "*", "external"): "deny",
    ("set_tone", "*", "external"): "deny",
    ("correct_fact", "memory_id", "ours"): "confirm",
    ("remember_fact", "beside", "ours"): "confirm",
}
"""By tool, argument (`*` is any) and origin: stricter than the effect alone. What strangers write is no fact about the person.

Which fact is wrong is the person's to say: our own plans name it after they did, and give that argument no origin; a model's always have one.
"""

_LAID_DOWN = frozenset(("allow_model", "suggest_only"))
"""What the person lays down is not itself a suggestion; no model is offered these."""
_ROWS = ("ids", "rows")
"""By these names a tool takes the rows it touches."""
_STRICTER: Mapping[Decision, int] = {"allow": 0, "confirm": 1, "deny": 2}


def rule(toolbox: Toolbox, call: ToolCall, standing: Standing, *, beside: Sequence[ToolCall] = ()) -> Ruling:
    """Allow, confirm or deny. Taking back what was done is always allowed.

    `beside` are the other calls of the turn: what is many rows in one call is as many in several.
    """
    if call.undoes is not None:
        return Ruling("allow", "undo")
    if call.tool not in toolbox:
        return Ruling("deny", "unknown tool")
    effect = toolbox.effect_of(call)
    rulings = [Ruling(_EFFECTS.get((effect, _trust(call)), "deny"), f"{effect} by {_trust(call)}"), *_of_tool(call)]
    if effect != "read" and standing.suggest_only and call.tool not in _LAID_DOWN:
        rulings.append(Ruling("confirm", "suggest only"))
    alike = [each for each in beside if each.tool == call.tool and each.undoes is None]
    same = sum(_rows_named(each.arguments) for each in alike if toolbox.effect_of(each) == effect)
    if effect != "read" and max(rows_of(call.arguments), same + _rows_named(call.arguments)) > BULK:
        rulings.append(Ruling("confirm", "bulk"))
    return max(rulings, key=lambda ruling: _STRICTER[ruling.decision])


def rows_of(arguments: Mapping[str, object]) -> int:
    """How many rows a call touches."""
    return max((len(value) for name in _ROWS if isinstance(value := arguments.get(name), list | tuple)), default=1)


def _rows_named(arguments: Mapping[str, object]) -> int:
    """How many rows that exist a call touches; what makes one anew touches none."""
    one = any(name == "id" or name.endswith("_id") for name in arguments)
    return rows_of(arguments) if one or any(name in arguments for name in _ROWS) else 0


def _of_tool(call: ToolCall) -> list[Ruling]:
    return [
        Ruling(decision, f"{tool}.{argument} by {trust}")
        for (tool, argument, trust), decision in _TOOLS.items()
        if tool == call.tool
        and any(_level(origin) == trust for name, origin in _given(call) if argument in {"*", name})
    ]


def _given(call: ToolCall) -> list[tuple[str, str]]:
    """The arguments that say something, with their origins: what is left at no says nothing."""
    return [(name, origin) for name, origin in call.origins.items() if call.arguments.get(name) is not False]


def _trust(call: ToolCall) -> Trust:
    levels = {_level(origin) for origin in call.origins.values()}
    return "group" if "group" in levels else "external" if "external" in levels else "ours"


def _level(origin: str) -> Trust:
    if origin == GROUP:
        return "group"
    return "external" if is_external(origin) else "ours"
