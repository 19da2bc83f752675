"""Which rows a person means: by the number they saw, by words, all of them, or the only one there is."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from language.context import references
from tools._context import BULK, Ask, Choice, Proposal, Request, Say, ToolCall, Turn, Voice, Words

MOST_CHOICES = 5
_MADE, _FIRE = "_made", "fire"
"""Rows that were just made, or a reminder that came: nobody saw numbers with them."""
LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A row a person may mean."""

    id: UUID
    label: str


Options = Sequence[Option]
Calls = Callable[[tuple[UUID, ...]], tuple[ToolCall, ...]]


@dataclass(frozen=True, slots=True)
class Several:
    """Rows of which one is meant; the person says which."""

    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The rows a request may mean."""

    kind: str
    """Of the lists that number them."""
    every: Callable[[], Awaitable[Options]]
    """In the order of their list."""
    matching: Callable[[str], Awaitable[Options]]
    which: Words
    """Asked when several could be meant."""
    none: Words
    """Said when there is no row at all."""
    unknown: Words
    """Said when no row has the words `{query}`."""
    command: Words
    """Shows the list."""


async def choose(turn: Turn, request: Request, pool: Pool, calls: Calls) -> Proposal:
    """The calls for the rows meant, or a question when that is not clear. A guess never becomes a write."""
    meant = await pick(turn, request, pool)
    if isinstance(meant, Say):
        return meant
    if isinstance(meant, Several):
        return ask(turn, pool, [(option, calls((option.id,))) for option in meant.options])
    return calls(meant)


async def pick(turn: Turn, request: Request, pool: Pool) -> tuple[UUID, ...] | Several | Say:
    """The rows meant; several when one of them is; what to say when there is none."""
    query = said(request, "query") or said(request, "title")
    if request.slots.get("scope") == "all":
        return tuple(option.id for option in await pool.every()) or Say(text=pool.none[turn.language])
    if "number" in request.slots:
        return await _numbered(turn, numbers(request), pool)
    if "reference" in request.slots:
        return _referred(turn, request, pool) or await _any(pool, turn)
    if query:
        found = await pool.matching(query)
        return _one_of(found) or Say(text=speaks(turn).say(pool.unknown, query=short(query)))
    only = latest(turn, pool.kind)
    if only:
        return (only,)
    return await _any(pool, turn)


async def _any(pool: Pool, turn: Turn) -> Several | Say:
    """Unnamed, even the only row there is could be another than the one meant."""
    options = await pool.every()
    return Several(options[:MOST_CHOICES]) if options else Say(text=pool.none[turn.language])


def _referred(turn: Turn, request: Request, pool: Pool) -> tuple[UUID, ...]:
    """The rows of this kind that "essa" stands for."""
    spoken = [turn.spoken[at - 1] for at in references(request) if 0 < at <= len(turn.spoken)]
    return tuple(row.id for row in spoken if row.kind == pool.kind)


def ask(turn: Turn, pool: Pool, answers: Sequence[tuple[Option, tuple[ToolCall, ...]]]) -> Ask:
    choices = [Choice(label=short(option.label), calls=calls) for option, calls in answers]
    return Ask(text=pool.which[turn.language], choices=(*choices, never_mind(turn)))


def ids_call(name: str, ids: Sequence[UUID], **more: object) -> ToolCall:
    return ToolCall(tool=name, arguments={"ids": [str(each) for each in ids], **more})


def ids_in(arguments: Mapping[str, object]) -> Sequence[UUID]:
    """The rows a call is about, before its arguments are checked."""
    given = arguments["ids"]
    assert isinstance(given, list | tuple)
    return [UUID(str(each)) for each in given]


def id_in(arguments: Mapping[str, object], name: str) -> Sequence[UUID]:
    """The one row a call is about, before its arguments are checked."""
    return [UUID(str(arguments[name]))]


def said(request: Request, slot: str) -> str:
    """A slot of words; empty when it was not said."""
    value = request.slots.get(slot)
    return value.strip() if isinstance(value, str) else ""


def numbers(request: Request) -> tuple[int, ...]:
    value = request.slots["number"]
    given = value if isinstance(value, tuple) else (value,)
    return tuple(int(number) for number in given)


def latest(turn: Turn, kind: str) -> UUID | None:
    """The one row just made or listed alone; None when it is not clear which."""
    newest = [shown for shown in turn.shown if shown.kind in {kind, made(kind)}][:2]
    # One message may have made several.
    if not newest or (newest[0].kind == newest[-1].kind == made(kind) and len(newest) > 1):
        return None
    return newest[0].ids[0] if len(newest[0].ids) == 1 else None


def newest_list(turn: Turn) -> str:
    """The kind of the numbered list that was shown last; empty when there was none."""
    return next((shown.kind for shown in turn.shown if not shown.kind.endswith((_MADE, _FIRE))), "")


def made(kind: str) -> str:
    """The kind under which a row just made is remembered: it takes no number from the last list."""
    return f"{kind}{_MADE}"


def speaks(turn: Turn) -> Voice:
    return Voice(language=turn.language, now=turn.now, zone=turn.zone, month_first=turn.month_first)


def short(text: str, *, longest: int = LONGEST_LABEL) -> str:
    """One line of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


async def _numbered(turn: Turn, wanted: tuple[int, ...], pool: Pool) -> tuple[UUID, ...] | Say:
    ids = turn.seen(pool.kind)
    if not ids:
        every = tuple(option.id for option in await pool.every())
        if len(every) > 1 and newest_list(turn):
            # The number was read off another list; of a single row it can only be that one.
            return Say(text=speaks(turn).say(_NOT_SHOWN, command=pool.command[turn.language]))
        ids = every
    if not ids:
        return Say(text=pool.none[turn.language])
    places = [number - 1 if number > 0 else len(ids) + number for number in wanted]
    if 0 in wanted or any(not 0 <= place < len(ids) for place in places):
        words = _ONE_ROW if len(ids) == 1 else _NO_SUCH_NUMBER
        return Say(text=speaks(turn).say(words, last=len(ids), command=pool.command[turn.language]))
    return tuple(dict.fromkeys(ids[place] for place in places))


def _one_of(found: Options) -> tuple[UUID, ...] | Several | None:
    if len(found) > 1:
        return Several(found[:MOST_CHOICES])
    return (found[0].id,) if found else None


def asked_if_many(turn: Turn, calls: tuple[ToolCall, ...], rows: Sequence[str]) -> tuple[ToolCall, ...] | Ask:
    """Calls of one row each add up: more of them than may be made at once wait for a yes, like one call of many rows."""
    if len(calls) <= BULK:
        return calls
    what = "\n".join(f"• {short(row)}" for row in rows)
    text = speaks(turn).say(_MANY, rows=len(calls), what=what)
    return Ask(text=text, choices=(Choice(label=_YES[turn.language], calls=calls), never_mind(turn)))


def lacking(turn: Turn, text: str) -> Ask:
    """A question that the person answers in their own words: an hour, a name, an address."""
    return Ask(text=text, choices=(never_mind(turn),))


def never_mind(turn: Turn) -> Choice:
    return Choice(label=_NEVER_MIND[turn.language], say=_LEFT[turn.language])


_NO_SUCH_NUMBER: Words = {
    "pt-BR": "A sua última lista vai até {last}. Mande {command} para ver de novo.",
    "en": "Your last list goes up to {last}. Send {command} to see it again.",
}
_ONE_ROW: Words = {
    "pt-BR": "A sua última lista só tem 1 item. Mande {command} para ver de novo.",
    "en": "Your last list has just 1 item. Send {command} to see it again.",
}
_NOT_SHOWN: Words = {
    "pt-BR": "Esse número não é de uma lista que eu tenha mostrado. Mande {command} e use os números de lá.",
    "en": "That number is not from a list I have shown. Send {command} and use its numbers.",
}
_MANY: Words = {
    "pt-BR": "Isso mexe em {rows} itens de uma vez:\n{what}\nPosso fazer?",
    "en": "This touches {rows} items at once:\n{what}\nShall I go ahead?",
}
_YES: Words = {"pt-BR": "pode fazer", "en": "go ahead"}
_NEVER_MIND: Words = {"pt-BR": "deixa pra lá", "en": "never mind"}
_LEFT: Words = {"pt-BR": "Tá bom, deixei como estava.", "en": "All right, I left it as it was."}
