"""Tools for tests: one that reaches other people, one that cannot be taken back, one that breaks. Planned by "anota"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tools._context import Proposal, Request, ToolCall, ToolResult, Turn
from tools._toolbox import _TOOL, Tool, Toolbox, discover, tool


@dataclass
class Rigged:
    """A toolbox whose "anota carta para bia" sends a letter, "anota explode" breaks, and "anota rasga" destroys."""

    letters: list[str] = field(default_factory=list)
    """Who was written to."""
    shredded: list[str] = field(default_factory=list)
    breaks: int = 0
    """How often "explode" breaks before it works."""
    exploded: int = 0
    after_sending: Callable[[], object] | None = None
    """What happens when a letter has left, before anybody knows."""
    found: bool | None = None
    """Whether a letter in doubt is found at the post office; None where nobody can ask."""

    @property
    def toolbox(self) -> Toolbox:
        whole = discover()
        rigged = {made.name: made for made in map(_made, (self._letter(), self._shred(), self._explode()))}
        return Toolbox({**whole.tools, **rigged}, {**whole.planners, "note_create": _plan})

    def _letter(self) -> Callable[..., object]:
        async def ask_there(_: Turn, arguments: Mapping[str, object]) -> ToolResult | None:
            return ToolResult(facts={"what": f"carta para {arguments['to']}"}) if self.found else None

        reconcile = None if self.found is None else ask_there

        @tool(effect="external", says=_says, examples={}, offered=False, reconcile=reconcile)
        async def send_letter(turn: Turn, to: str) -> ToolResult:
            """Sends a letter.

            Args:
                to: Who gets it.
            """
            self.letters.append(to)
            if self.after_sending is not None:
                self.after_sending()
            return ToolResult(facts={"what": f"carta para {to}"})

        return send_letter

    def _shred(self) -> Callable[..., object]:
        @tool(effect="destructive", says=_says, examples={}, offered=False)
        async def shred(turn: Turn, what: str) -> ToolResult:
            """Destroys something.

            Args:
                what: What is destroyed.
            """
            self.shredded.append(what)
            return ToolResult(facts={"what": what})

        return shred

    def _explode(self) -> Callable[..., object]:
        @tool(effect="own", says=_says, examples={}, offered=False)
        async def explode(turn: Turn) -> ToolResult:
            """Breaks."""
            self.exploded += 1
            if self.exploded <= self.breaks:
                raise ZeroDivisionError
            return ToolResult(facts={"what": "explodiu"})

        return explode


def _made(function: object) -> Tool:
    made: Tool = getattr(function, _TOOL)
    return made


def _says(facts: object, voice: object) -> str:
    return f"✅ {dict(facts)['what']}"  # type: ignore[call-overload]


async def _plan(turn: Turn, request: Request) -> Proposal:
    verb, _, rest = str(request.slots["text"]).partition(" ")
    match verb:
        case "carta":
            return (ToolCall(tool="send_letter", arguments={"to": rest.removeprefix("para ")}),)
        case "rasga":
            return (ToolCall(tool="shred", arguments={"what": rest}),)
        case _:
            return (ToolCall(tool="explode", arguments={}),)
