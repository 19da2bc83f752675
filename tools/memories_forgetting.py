"""Memory: forgetting what the person told, and bringing it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from integrations.postgres.columns import Ids
from integrations.postgres.memories import Memories, Memory, State
from language.words import words_of
from tools import _memory_words as words
from tools._choose import choose, ids_call, ids_in, said, short
from tools._context import Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn, Words
from tools._toolbox import plans, tool
from tools.memories import active, memory_pool, spoken_of, states_call

MOST_SHOWN = 20
FORGETS = frozenset(("esquece", "esqueca", "esquecer", "forget"))
EVERYTHING = frozenset(("tudo", "everything", "all"))


async def texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The facts a call would touch, for the question."""
    found = await Memories(turn.session).get(ids_in(arguments))
    more = (f"… +{len(found) - MOST_SHOWN}",) if len(found) > MOST_SHOWN else ()
    return (*(short(words.named(memory)) for memory in found[:MOST_SHOWN]), *more)


_ASKS: Words = {
    "pt-BR": "Esquecer o que sei sobre você ({rows})?\n{what}",
    "en": "Forget what I know about you ({rows})?\n{what}",
}


@tool(
    effect="own",
    says=words.forgotten,
    asks=_ASKS,
    preview=texts,
    serves=("forget",),
    examples={
        "pt-BR": ("esquece a 1", "esquece meu aniversário"),
        "en": ("forget number 1", "forget my birthday"),
    },
)
async def forget_fact(turn: Turn, ids: Ids) -> ToolResult:
    """Forgets remembered facts, and what each of them once corrected.

    Args:
        ids: The facts.
    """
    found = await active(turn, ids)
    return await _forget(turn, found, await Memories(turn.session).replaced_by(fact.id for fact in found))


@tool(
    effect="destructive",
    says=words.forgotten,
    asks=_ASKS,
    preview=texts,
    serves=("forget",),
    examples={
        "pt-BR": ("esquece tudo o que sabe sobre mim",),
        "en": ("forget everything you know about me",),
    },
)
async def forget_everything(turn: Turn, ids: Ids) -> ToolResult:
    """Forgets everything the person ever told about themselves.

    Args:
        ids: All of the facts.
    """
    memories = Memories(turn.session)
    corrected = await memories.superseded()
    found = [fact for fact in await memories.get(ids) if fact.state == "active"]
    if not found and not corrected:
        raise RejectedError(words.MISSING)
    return await _forget(turn, found, corrected)


async def _forget(turn: Turn, facts: Sequence[Memory], corrected: Sequence[Memory]) -> ToolResult:
    """What was corrected goes as well, and comes back with undo: else an old address would outlive the new one."""
    before = (*facts, *corrected)
    await Memories(turn.session).put([(memory.id, "forgotten") for memory in before], now=turn.now)
    return ToolResult(
        facts={"memories": [words.memory_facts(memory) for memory in facts or corrected]},
        inverse=(states_call([(memory.id, memory.state) for memory in before]),),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FactState:
    """A fact, and the state it is to be in."""

    id: UUID
    state: State


@tool(effect="own", says=words.moved, examples={}, offered=False)
async def set_fact_states(turn: Turn, rows: tuple[FactState, ...]) -> ToolResult:
    """Puts facts back into the state they were in.

    Args:
        rows: The facts, each with its state.
    """
    memories = Memories(turn.session)
    before = await memories.get(row.id for row in rows)
    if not before or len(before) != len({row.id for row in rows}):
        raise RejectedError(words.MISSING)
    await memories.put([(row.id, row.state) for row in rows], now=turn.now)
    after = await memories.get(row.id for row in rows)
    return ToolResult(
        facts={"memories": [words.memory_facts(memory) for memory in after]},
        inverse=(states_call([(memory.id, memory.state) for memory in before]),),
    )


@plans("forget")
async def plan_forget(turn: Turn, request: Request) -> Proposal:
    """Plans what is to be forgotten; everything at once waits for a yes."""
    query = said(request, "query")
    if said(request, "scope") == "all" or query.casefold() in EVERYTHING:
        memories = Memories(turn.session)
        # What was corrected is asked about only where nothing else is left: with a fact, it goes without being named.
        ids = [fact.id for fact in (await memories.every())[0] or await memories.superseded()]
        return (ids_call("forget_everything", ids),) if ids else Say(text=_NONE[turn.language])
    if query or "number" in request.slots:
        return await choose(turn, request, memory_pool(turn), lambda ids: (ids_call("forget_fact", ids),))
    return await forget_last(turn) or Say(text=_FORGET_WHAT[turn.language])


async def forget_last(turn: Turn) -> tuple[ToolCall, ...]:
    """The fact spoken of last, if one was: “esquece isso”."""
    spoken = await spoken_of(turn)
    asked = {word.key for word in words_of(turn.message)} & FORGETS
    return (ids_call("forget_fact", (spoken[0].id,)),) if asked and len(spoken) == 1 else ()


_NONE: Words = {
    "pt-BR": "Não sei nada sobre você, então não há o que esquecer.",
    "en": "I know nothing about you, so there is nothing to forget.",
}
_FORGET_WHAT: Words = {
    "pt-BR": "O que eu esqueço? Pergunte “o que você sabe sobre mim?” e diga, por exemplo, “esquece a 2”.",
    "en": "What shall I forget? Ask “what do you know about me?” and say, for example, “forget number 2”.",
}
