"""Memory: what the person told, listed, explained, and looked up when they ask for it."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres.columns import Name
from integrations.postgres.memories import Memories, Memory, State
from integrations.postgres.notes import Notes
from language.facts.asked import telling, topic_named
from language.facts.told import fact_of
from tools import _memory_words as words
from tools._choose import Option, Pool, Several, ask, pick, said, short
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn, Words
from tools._toolbox import plans, tool

MOST_LISTED = 30


@tool(
    effect="read",
    says=words.listed,
    serves=("memory_query",),
    examples={
        "pt-BR": ("o que você sabe sobre mim?", "quando é meu aniversário?"),
        "en": ("what do you know about me?", "when is my birthday?"),
    },
)
async def list_facts(turn: Turn, query: Name | None = None, about: Name | None = None) -> ToolResult:
    """Lists what the person told about themselves, with numbers they can use.

    Args:
        query: Only facts with all of these words.
        about: Only those about one topic, such as aniversário, esposa, trabalho.
    """
    found, total = await _found(turn, query=query, about=about)
    ids = tuple(memory.id for memory in found)
    return ToolResult(
        facts={
            "memories": [words.memory_facts(memory) for memory in found],
            "total": total,
            "asked": bool(query or about),
        },
        # One answer shows no numbers, so the list before it stays.
        shown=Shown(kind="memory", ids=ids) if len(ids) > 1 or (ids and not (query or about)) else None,
    )


@tool(
    effect="read",
    says=words.explained,
    serves=("memory_query",),
    examples={
        "pt-BR": ("por que você acha que meu aniversário é 5 de maio?",),
        "en": ("why do you think that my birthday is May 5?",),
    },
)
async def explain_fact(turn: Turn, memory_id: UUID) -> ToolResult:
    """Says where a remembered fact comes from: the person's own words and when they were said.

    Args:
        memory_id: The fact.
    """
    (memory,) = await active(turn, [memory_id])
    source = await Memories(turn.session).source(memory)
    return ToolResult(facts={"memories": [words.memory_facts(memory)], "source": source.text if source else None})


async def _found(turn: Turn, *, query: str | None, about: str | None) -> tuple[Sequence[Memory], int]:
    memories = Memories(turn.session)
    if about and (known := await memories.about(about)):
        return known[:MOST_LISTED], len(known)
    if query:
        return await memories.find(query, limit=MOST_LISTED)
    return ((), 0) if about else await memories.every(limit=MOST_LISTED)


def memory_pool(turn: Turn) -> Pool:
    """The facts a request may mean."""

    def options(memories: Sequence[Memory]) -> Sequence[Option]:
        return [Option(id=memory.id, label=short(memory.text)) for memory in memories]

    async def every() -> Sequence[Option]:
        return options((await Memories(turn.session).every())[0])

    async def matching(query: str) -> Sequence[Option]:
        return options(await meant_by(turn, query))

    return Pool(
        kind="memory", every=every, matching=matching, which=_WHICH, none=_NONE, unknown=_UNKNOWN, command=_COMMAND
    )


async def meant_by(turn: Turn, query: str) -> Sequence[Memory]:
    """The facts that words are about: of that topic, or else with those words."""
    memories = Memories(turn.session)
    fact = fact_of(query, turn.language)
    topic = fact.about if fact is not None else topic_named(query, turn.language)
    if topic and (known := await memories.about(topic)):
        return known
    wanted = telling(query)
    return (await memories.find(wanted, limit=MOST_LISTED))[0] if wanted else ()


async def spoken_of(turn: Turn) -> Sequence[Memory]:
    """The facts that "isso" is about: those of the last thing done, if it was about any."""
    memories = Memories(turn.session)
    ids = await memories.spoken_of(turn.conversation_id, now=turn.now)
    return [memory for memory in await memories.get(ids) if memory.state == "active"] if ids else ()


def states_call(states: Sequence[tuple[UUID, State]]) -> ToolCall:
    """Puts facts into these states: what takes a change back."""
    return ToolCall(
        tool="set_fact_states", arguments={"rows": [{"id": str(id_), "state": state} for id_, state in states]}
    )


async def active(turn: Turn, ids: Sequence[UUID]) -> Sequence[Memory]:
    """Raises RejectedError when none of them is remembered any more."""
    found = [memory for memory in await Memories(turn.session).get(ids) if memory.state == "active"]
    if not found:
        raise RejectedError(words.MISSING)
    return found


@plans("memory_query")
async def plan_recall(turn: Turn, request: Request) -> Proposal:
    """The answer to a question, when the person told it or wrote it down."""
    if said(request, "state") == "why":
        return await _why(turn, request)
    if said(request, "scope") == "all":
        return (ToolCall(tool="list_facts", arguments={}),)
    about, query = said(request, "about"), said(request, "query")
    memories = Memories(turn.session)
    if about and await memories.about(about):
        return (ToolCall(tool="list_facts", arguments={"about": about}),)
    wanted = telling(query or turn.message)[:100].strip()
    if wanted and (await memories.find(wanted, limit=1))[1]:
        return (ToolCall(tool="list_facts", arguments={"query": wanted}),)
    noted = (query or wanted)[:100].strip()
    if noted and (await Notes(turn.session).find(noted, limit=1))[1]:
        return (ToolCall(tool="find_notes", arguments={"query": noted}),)
    return Say(text=_NOT_NOTED[turn.language])


async def _why(turn: Turn, request: Request) -> Proposal:
    def calls(memory_id: UUID) -> tuple[ToolCall, ...]:
        return (ToolCall(tool="explain_fact", arguments={"memory_id": str(memory_id)}),)

    pool = memory_pool(turn)
    if said(request, "query"):
        meant = await pick(turn, request, pool)
        if isinstance(meant, Say):
            return meant
        if isinstance(meant, Several):
            return ask(turn, pool, [(option, calls(option.id)) for option in meant.options])
        return calls(meant[0])
    spoken = await spoken_of(turn)
    if not spoken:
        return Say(text=_WHY_WHAT[turn.language])
    if len(spoken) == 1:
        return calls(spoken[0].id)
    return ask(turn, pool, [(Option(id=each.id, label=short(each.text)), calls(each.id)) for each in spoken[:5]])


_NOT_NOTED: Words = {
    "pt-BR": "Isso você não anotou comigo. Quando souber, diga “anota que...”.",
    "en": "You haven't written that down with me. When you know it, say “note that...”.",
}
_WHICH: Words = {"pt-BR": "Qual delas?", "en": "Which one?"}
_NONE: Words = {"pt-BR": "Ainda não sei nada sobre você.", "en": "I don't know anything about you yet."}
_UNKNOWN: Words = {
    "pt-BR": "Não tenho nada guardado sobre “{query}”.",
    "en": "I have nothing remembered about “{query}”.",
}
_COMMAND: Words = {"pt-BR": "“o que você sabe sobre mim?”", "en": "“what do you know about me?”"}
_WHY_WHAT: Words = {
    "pt-BR": "Do que você está falando? Pergunte “o que você sabe sobre mim?” ou “por que você acha que ...?”.",
    "en": "What do you mean? Ask “what do you know about me?” or “why do you think that ...?”.",
}
