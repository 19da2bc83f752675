"""What a message may lean on, out of the ledger: what this conversation asked for last, and the rows its calls touched."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

from bot import replies
from bot.asking import never_mind
from bot.plan import calls_json, requests_json
from integrations.postgres import turns
from integrations.postgres.database import Row
from language.context import NOWHERE, Context, Newest, Thing, references
from language.intents.labels import effect
from language.types import Request, Understanding
from tools._choose import speaks
from tools._context import Ask, Choice, Proposal, Say, Shown, Spoken, ToolCall, Turn, shown_from
from tools._things import things

MINUTES = 15
"""After so long nobody says "essa" of it without naming it."""
TURNS = 10
MOST_LISTED = 20
CLOSES = frozenset(("stop", "tap", "answer"))
"""A turn taken like this that did nothing ended what was spoken of."""
MADE = "_made"
_MAKES = ("_create", "_store")
_ELSEWHERE = frozenset(("drive_save",))
"""Of files that were sent, which are no rows that anything is done with here."""
_NAMES = frozenset(("query", "title", "text", "number", "items", "scope", "instead"))

Propose = Callable[[Turn, Request], Awaitable[Proposal]]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The context of a conversation, and the rows behind its things."""

    context: Context = NOWHERE
    spoken: tuple[Spoken, ...] = ()
    """As many as `context.things`, in their order."""
    calls: tuple[UUID, ...] = ()
    """The ledger rows of what was written last."""
    shown: tuple[Shown, ...] = ()
    """Of a reply: the lists in the message it answers."""
    gone: bool = False
    """Of a reply: the message it answers spoke of rows, and none of them is there any more."""


@dataclass(slots=True)
class _Lately:
    """What the newest turns say, before the rows are looked up."""

    context: Context = NOWHERE
    listed: list[UUID] = field(default_factory=list)
    written: list[UUID] = field(default_factory=list)
    calls: list[UUID] = field(default_factory=list)


async def remembered(turn: Turn, *, only: UUID | None = None) -> Remembered:
    """What this turn's message may lean on. What was taken back, or is gone, is none of it.

    A reply leans on what the message it answers is about, and on nothing else: on the turn `only`.
    """
    since = turn.now - timedelta(minutes=MINUTES)
    rows = await turns.lately(turn.session, turn.conversation_id, since=since, limit=TURNS, only=only)
    lately = _read(rows)
    written = await things(turn, lately.written)
    listed = await things(turn, lately.listed[:MOST_LISTED])
    context = replace(lately.context, written=_things(written), listed=_things(listed))
    spoken = tuple(spoken for spoken, _ in (*written, *listed))
    if only is None:
        return Remembered(context, spoken, tuple(lately.calls))
    gone = not spoken and any(list(_ids(call["facts"])) for row in rows for call in row["calls"])
    return Remembered(context, spoken, tuple(lately.calls), shown_from(_shown(rows)), gone)


def means_only_that(request: Request) -> bool:
    """Whether something is to be done with a row that the request does not name."""
    touches = effect(request.intent) == "write" and request.intent not in {"undo", "redo"}
    return (
        touches
        and not request.intent.endswith(_MAKES)
        and request.intent not in _ELSEWHERE
        and not _NAMES & set(request.slots)
    )


def _things(found: Sequence[tuple[Spoken, Thing]]) -> tuple[Thing, ...]:
    return tuple(thing for _, thing in found)


def _read(rows: Sequence[Row]) -> _Lately:
    """From the newest turn back to the last one that wrote something, or closed the subject."""
    lately = _Lately()
    for row in rows:
        calls = [call for call in row["calls"] if not call["undoes"] and call["state"] != "undone"]
        requests = requests_json().validate_python(row["requests"])
        writes = [call for call in calls if call["effect"] != "read"]
        # An edit takes back what the message said before, and does what it says now.
        if len(calls) < len(row["calls"]) and not writes:
            break
        if writes:
            lately.calls = [UUID(call["id"]) for call in writes]
            lately.written = [id_ for call in writes for id_ in _ids(call["facts"])]
            made = all(str((call["shown"] or {}).get("kind")).endswith(MADE) for call in writes)
            lately.context = replace(_newer(lately.context, requests, "written"), made=made)
            break
        if calls:
            # Of what was shown since, the newest counts.
            lately.listed = lately.listed or [id_ for call in calls for id_ in _ids(call["facts"])]
            lately.context = _newer(lately.context, requests, "listed")
        elif row["asked"] and any(effect(request.intent) == "write" for request in requests):
            first = not lately.context.newest
            lately.context = _newer(lately.context, requests, "asked")
            lately.context = replace(lately.context, told=lately.context.told or (first and row["route"] == "told"))
        elif row["route"] in CLOSES or any(effect(request.intent) != "talk" for request in requests):
            break
    return lately


def _shown(rows: Sequence[Row]) -> Sequence[Mapping[str, object]]:
    """The lists that turns showed, newest first; what was made or changed counts as a list of its own."""
    calls = [call for row in rows for call in reversed(row["calls"]) if call["state"] == "done"]
    return [call["shown"] for call in calls if call["shown"]]


def _newer(context: Context, requests: tuple[Request, ...], what: Newest) -> Context:
    """What the newest turn left stands; older ones only add what they wrote."""
    if context.newest:
        return context
    return replace(context, requests=requests, newest=what)


def _ids(facts: object) -> Iterator[UUID]:
    """The rows a result speaks of: they stand whole in its facts."""
    values = facts.items() if isinstance(facts, Mapping) else ()
    for name, value in values:
        for row in value if isinstance(value, list) else [value]:
            if name != "unchanged" and isinstance(row, Mapping) and "id" in row:
                yield UUID(str(row["id"]))


async def instead(turn: Turn, request: Request, propose: Propose) -> Proposal:
    """Takes back what was done last and does the same to the row that was meant: one turn, so one "desfaz"."""
    last = await remembered(turn)
    ledger = await turns.calls(turn.session, last.calls)
    rows = [ledger[each] for each in reversed(last.calls) if each in ledger]
    right = replace(request, slots={name: value for name, value in request.slots.items() if name != "instead"})
    meant = await propose(turn, right)
    if not rows or any(row["state"] != "done" or not row["inverse"] for row in rows):
        return Say(text=replies.say(replies.NOT_TAKEN_BACK, turn.language))
    if isinstance(meant, tuple) and meant and _same(meant, last):
        return Say(text=replies.say(replies.SAME_ROW, turn.language))
    # Calls of their own rather than an undo: taking this turn back brings back what it took back.
    back = tuple(
        ToolCall(tool=call.tool, arguments=call.arguments, origins=call.origins)
        for row in rows
        for call in calls_json().validate_python(row["inverse"])
    )
    if isinstance(meant, Ask):
        choices = [replace(each, calls=(*back, *each.calls)) if each.calls else each for each in meant.choices]
        return Ask(text=meant.text, choices=choices)
    return (*back, *meant) if isinstance(meant, tuple) and meant else meant


def _same(calls: Sequence[ToolCall], last: Remembered) -> bool:
    """Whether calls are about a row that was written last."""
    written = {str(row.id) for row in last.spoken[: len(last.context.written)]}
    given = [value for call in calls for value in call.arguments.values()]
    return any(written & {str(each) for each in (value if isinstance(value, list) else [value])} for value in given)


async def confirmed(turn: Turn, understood: Understanding, context: Context, propose: Propose) -> Ask | None:
    """The readings of a message that surely goes on with what was said, as choices; None when none can be done."""
    choices: list[Choice] = []
    for request in (*understood.requests[:1], *understood.alternatives):
        proposal = await propose(turn, request)
        if isinstance(proposal, Ask):
            return proposal
        if isinstance(proposal, tuple) and proposal:
            choices.append(Choice(label=_label(turn, request, context), calls=proposal))
    if not choices:
        return None
    asked = replies.IS_IT if len(choices) == 1 else replies.WHICH_ONE
    return Ask(text=replies.say(asked, turn.language), choices=(*choices, never_mind(turn.language)))


def _label(turn: Turn, request: Request, context: Context) -> str:
    """What a reading would do, in few words: "comprar leite → qui 26/11 às 10:00"."""
    named = [context.things[at - 1].title for at in references(request) if 0 < at <= len(context.things)]
    new = str(request.slots.get("title") or request.slots.get("text") or "")
    due = request.when.start if request.when is not None else None
    when = speaks(turn).when(due) if due is not None else ""
    words = replies.KEEP_AS.get(request.intent)
    said = f"{replies.excerpt(named[0], length=30)} → {new or when}" if named and (new or when) else (named or [new])[0]
    if request.intent.endswith("_update") or words is None:
        return said
    return replies.say(words, turn.language, what=replies.excerpt(said, length=40))
