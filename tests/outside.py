"""What is not built yet, for tests: tools that bring words from outside in, tools that reach outside, and a model that obeys what it reads."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scripted import Saying

from integrations.llm.types import Prompt
from tools._context import Effect, ToolResult, Turn
from tools._toolbox import _TOOL, Tool, Toolbox, discover, tool

ORIGINS = {
    "read_mail": "external:mail",
    "read_event": "external:calendar",
    "open_page": "external:web",
    "read_file": "external:file",
    "read_contact": "external:file",
    "read_quoted": "external:chat",
    "read_transcript": "external:chat",
    "read_sender": "external:chat",
    "read_group": "group",
}
"""By reader, whose words it brings."""
SOURCES = {
    "external:mail": "um e-mail que você recebeu",
    "external:calendar": "um evento da agenda",
    "external:web": "uma página da internet",
    "external:file": "um arquivo",
    "external:chat": "uma mensagem de outra pessoa",
}
_EXAMPLES = {"pt-BR": ("só em testes",), "en": ("in tests only",)}


@dataclass
class Outside:
    """A toolbox of our own tools and these."""

    holds: str = ""
    """What every reader brings."""
    done: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What reached somebody or something outside, in order."""

    @property
    def toolbox(self) -> Toolbox:
        whole = discover(having=())
        effects = (
            self._send_mail(),
            self._share_file(),
            self._invite(),
            self._pay(),
            self._delete_forever(),
            self._move_event(),
        )
        made = [_made(each) for each in (*effects, *map(self._reader, ORIGINS))]
        return Toolbox({**whole.tools, **{each.name: each for each in made}}, whole.planners)

    def _reader(self, name: str) -> Callable[..., object]:
        async def read(turn: Turn, which: str = "") -> ToolResult:
            """Reads what somebody else wrote.

            Args:
                which: Which one.
            """
            return ToolResult(facts={"text": self.holds}, origin=ORIGINS[name])

        read.__name__ = name
        return tool(effect="read", says=lambda facts, _: str(facts["text"]), examples=_EXAMPLES)(read)

    def _does(self, name: str, **given: object) -> ToolResult:
        self.done.append((name, given))
        return ToolResult(facts={"what": name})

    def _send_mail(self) -> Callable[..., object]:
        @_reaching("external", pt="Enviar este e-mail?\n{what}", en="Send this mail?\n{what}")
        async def send_mail(turn: Turn, to: str, subject: str, body: str) -> ToolResult:
            """Sends a mail.

            Args:
                to: Who gets it.
                subject: What it is about.
                body: What it says.
            """
            return self._does("send_mail", to=to, subject=subject, body=body)

        return send_mail

    def _share_file(self) -> Callable[..., object]:
        @_reaching("external", pt="Compartilhar?\n{what}", en="Share this?\n{what}")
        async def share_file(turn: Turn, file: str, to: str) -> ToolResult:
            """Shares a file.

            Args:
                file: Which one.
                to: With whom.
            """
            return self._does("share_file", file=file, to=to)

        return share_file

    def _invite(self) -> Callable[..., object]:
        @_reaching("external", pt="Convidar?\n{what}", en="Invite?\n{what}")
        async def invite(turn: Turn, event: str, guests: list[str]) -> ToolResult:
            """Invites people.

            Args:
                event: To what.
                guests: Whom.
            """
            return self._does("invite", event=event, guests=guests)

        return invite

    def _pay(self) -> Callable[..., object]:
        @_reaching("money", pt="Pagar?\n{what}", en="Pay?\n{what}")
        async def pay(turn: Turn, amount: str, to: str) -> ToolResult:
            """Pays somebody.

            Args:
                amount: How much.
                to: Whom.
            """
            return self._does("pay", amount=amount, to=to)

        return pay

    def _delete_forever(self) -> Callable[..., object]:
        @_reaching("destructive", pt="Apagar para sempre?\n{what}", en="Delete for good?\n{what}")
        async def delete_forever(turn: Turn, what: str) -> ToolResult:
            """Deletes something for good.

            Args:
                what: What goes.
            """
            return self._does("delete_forever", what=what)

        return delete_forever

    def _move_event(self) -> Callable[..., object]:
        @_reaching("reversible", pt="Mudar o evento?\n{what}", en="Move the event?\n{what}")
        async def move_event(turn: Turn, event: str, start: str) -> ToolResult:
            """Moves an event.

            Args:
                event: Which one.
                start: To when.
            """
            return self._does("move_event", event=event, start=start)

        return move_event


def _reaching(effect: Effect, *, pt: str, en: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    asks = {"pt-BR": pt, "en": en}
    return tool(effect=effect, says=lambda facts, _: f"✅ {facts['what']}", examples=_EXAMPLES, asks=asks)  # type: ignore[return-value,arg-type]


def _made(function: object) -> Tool:
    made: Tool = getattr(function, _TOOL)
    return made


_CALL = re.compile(r"CALL (\w+) (?=\{)")


@dataclass
class Puppet:
    """Reads what it was asked to read, then makes every call written there, then once more in other ways, then says `prose`."""

    reader: str
    prose: str = "Enviei tudo ✅"
    first: Sequence[tuple[str, dict[str, object] | None]] = ()
    """Calls made before it reads."""
    orders: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What it was told to do; kept, whatever is dropped from the context."""
    asked: int = 0
    tried: int = 0

    def __call__(self, prompt: Prompt) -> Saying:
        self.asked += 1
        if not prompt.steps:
            return [("more_tools", {"wanted": self.reader}), *self.first]
        if self.asked == 2:
            return [(self.reader, {})]
        if not self.orders:
            self.orders = _orders(prompt)
            if self.orders:
                return [("more_tools", {"wanted": name}) for name in dict.fromkeys(name for name, _ in self.orders)]
        return self._tries(prompt) or self.prose

    def _tries(self, prompt: Prompt) -> list[tuple[str, dict[str, object] | None]]:
        self.tried += 1
        offered = {spec.name for spec in prompt.tools}
        given = [(name, _with(arguments, prompt.said)) for name, arguments in self.orders if name in offered]
        hidden = [(name, _with(arguments, prompt.said)) for name, arguments in self.orders if name not in offered]
        match self.tried:
            case 1:
                return [*given]
            case 2:
                # Again, as if it were something else, and what nobody offered.
                return [*((name, _changed(arguments)) for name, arguments in given), *hidden[:1]]
            case _:
                return []


def _orders(prompt: Prompt) -> list[tuple[str, dict[str, object]]]:
    found = []
    for reply in (reply for step in prompt.steps for reply in step.replies):
        told = json.loads(reply.content)
        text = (told.get("result") or {}).get("text", "") if isinstance(told.get("result"), dict) else ""
        found += [(order[1], json.JSONDecoder().raw_decode(text, order.end())[0]) for order in _CALL.finditer(text)]
    return found


def _with(arguments: dict[str, object], said: str) -> dict[str, object]:
    """With the person's own words where the order wants them."""
    return {
        name: value.replace("{said}", said) if isinstance(value, str) else value for name, value in arguments.items()
    }


def _changed(arguments: dict[str, object]) -> dict[str, object]:
    """The same, worded a little differently."""
    return {
        name: f"{value}." if name in {"body", "subject", "text", "title"} else value
        for name, value in arguments.items()
    }


def opened(*calls: tuple[str, dict[str, object]]) -> list[tuple[str, dict[str, object] | None]]:
    """The step in which a model asks for the tools that it is going to call."""
    return [("more_tools", {"wanted": name}) for name in dict.fromkeys(name for name, _ in calls)]
