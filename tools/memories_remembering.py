"""Memory: remembering what the person told, and correcting it; what contradicts something known is asked about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from uuid import UUID

from integrations.postgres.memories import LONGEST_FACT, FactText, Memories, Memory
from language.facts.asserted import asserted
from language.facts.denied import puts_right
from language.facts.told import SEVERAL_VALUED, fact_of
from language.words import words_of
from tools import _memory_words as words
from tools._choose import ids_call, made, said, short, speaks
from tools._context import (
    Ask,
    Choice,
    Proposal,
    RejectedError,
    Request,
    Say,
    Shown,
    ToolCall,
    ToolResult,
    TryAgainError,
    Turn,
    Words,
)
from tools._toolbox import plans, tool
from tools.memories import active, states_call

MOST_COMPARED = 20


async def _beside(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The new fact and the one it contradicts, for the question; nothing where it contradicts none."""
    text = str(arguments["text"])
    if arguments.get("beside") is not True:
        return ()
    draft = Memory(id=turn.new_id(), text=text, about=_topic(turn, text), said_at=turn.now, created_at=turn.now)
    _, others = await _known(turn, draft)
    return tuple(speaks(turn).say(_BESIDE, text=text, known=known.text) for known in others[:1])


async def _instead(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """What is known and what it would become, for the question."""
    found = await Memories(turn.session).get([UUID(str(arguments["memory_id"]))])
    return tuple(speaks(turn).say(_INSTEAD, known=old.text, text=str(arguments["text"])) for old in found)


@tool(
    effect="own",
    says=words.remembered,
    preview=_beside,
    serves=("memory_store",),
    examples={
        "pt-BR": ("minha esposa se chama Ana", "lembra que eu prefiro reunião de manhã"),
        "en": ("I'm allergic to peanuts", "remember that I prefer mornings"),
    },
)
async def remember_fact(turn: Turn, text: FactText, *, beside: bool = False) -> ToolResult:
    """Remembers something the person plainly said about themselves, in their own words.

    Args:
        text: The fact, exactly as the person wrote it.
        beside: Keep it although another fact says something else; only when the person asked for both.
    """
    memories = Memories(turn.session)
    made_of = await _told(turn, text)
    same, others = await _known(turn, made_of)
    if same is not None:
        return ToolResult(facts={"memories": [words.memory_facts(same)], "known": True})
    if others and not beside:
        raise TryAgainError(words.CONTRADICTS, text=short(others[0].text))
    await memories.insert(made_of)
    return ToolResult(
        facts={"memories": [words.memory_facts(made_of)]},
        inverse=(states_call([(made_of.id, "forgotten")]),),
        shown=Shown(kind=made("memory"), ids=(made_of.id,)),
    )


@tool(
    effect="own",
    says=words.corrected,
    preview=_instead,
    serves=("memory_store", "memory_correct"),
    examples={
        "pt-BR": ("na verdade meu aniversário é 6 de maio",),
        "en": ("actually my birthday is May 6",),
    },
)
async def correct_fact(turn: Turn, memory_id: UUID, text: FactText) -> ToolResult:
    """Replaces a remembered fact by what the person says instead; the old one can be brought back.

    Args:
        memory_id: The fact that is wrong.
        text: The right one, exactly as the person wrote it.
    """
    memories = Memories(turn.session)
    (old,) = await active(turn, [memory_id])
    new = await _told(turn, text)
    await memories.insert(new)
    await memories.put([(old.id, "superseded")], now=turn.now)
    return ToolResult(
        facts={"memories": [words.memory_facts(new)], "before": old.text},
        inverse=(states_call([(old.id, "active"), (new.id, "forgotten")]),),
        shown=Shown(kind=made("memory"), ids=(new.id,)),
    )


async def _told(turn: Turn, text: str) -> Memory:
    """The fact as it will be kept, with the message it was told in; nothing else can be remembered."""

    def says(wanted: str, message: str) -> bool:
        return asserted(wanted, message) or puts_right(wanted, message, turn.language)

    heard = await Memories(turn.session).heard(turn.conversation_id, text, says=says)
    if heard is None:
        raise RejectedError(words.NOT_SAID)
    return Memory(
        id=turn.new_id(),
        text=text,
        about=_topic(turn, text),
        source_id=heard.id,
        said_at=heard.said_at,
        created_at=turn.now.astimezone(UTC),
    )


def _topic(turn: Turn, text: str) -> str | None:
    """What a fact is about, where that is plain."""
    fact = fact_of(text, turn.language)
    return fact.about if fact is not None and fact.sure else None


async def _known(turn: Turn, memory: Memory) -> tuple[Memory | None, Sequence[Memory]]:
    """The fact that says the same, and those that say something else of the same thing."""
    memories = Memories(turn.session)
    found = (
        await memories.about(memory.about)
        if memory.about
        else (await memories.find(memory.text, limit=MOST_COMPARED))[0]
    )
    value = _value(turn, memory.text)
    same = next((known for known in found if _value(turn, known.text) == value), None)
    several = memory.about is None or memory.about in SEVERAL_VALUED
    return same, () if several else found


def _value(turn: Turn, text: str) -> str:
    """What a fact says, however it says it."""
    fact = fact_of(text, turn.language)
    if fact is not None and fact.sure and fact.value:
        return fact.value
    return " ".join(word.key for word in words_of(text) if word.key not in {"eu", "i"})


@plans("memory_store")
async def plan_remember(turn: Turn, request: Request) -> Proposal:
    """Plans what is told; what contradicts something known is asked about, never overwritten."""
    text = said(request, "text")
    if not words_of(text):
        return Say(text=_WHAT[turn.language])
    if len(text) > LONGEST_FACT:
        return Say(text=speaks(turn).say(_TOO_LONG, length=len(text)))
    draft = Memory(id=turn.new_id(), text=text, about=_topic(turn, text), said_at=turn.now, created_at=turn.now)
    same, others = await _known(turn, draft)
    call = ToolCall(tool="remember_fact", arguments={"text": text}, origins={"text": "user"})
    if same is not None or not others:
        return (call,)
    if said(request, "mode") == "replace" and len(others) == 1:
        return (_corrects(others[0], text),)
    return _contradiction(turn, text, others)


@plans("memory_correct")
async def plan_correct(turn: Turn, request: Request) -> Proposal:
    """What is not so is put right by what is, or forgotten; what was never told is not there to forget."""
    before, text = said(request, "query"), said(request, "text")
    if about := said(request, "about"):
        ended = [fact.id for fact in await Memories(turn.session).about(about)]
        return (ids_call("forget_fact", ended),) if ended else Say(text=speaks(turn).say(_NOTHING_TOLD))
    draft = Memory(id=turn.new_id(), text=before, about=_topic(turn, before), said_at=turn.now, created_at=turn.now)
    same, _ = await _known(turn, draft)
    if same is not None:
        return (_corrects(same, text),) if text else (ids_call("forget_fact", (same.id,)),)
    if text:
        return await plan_remember(turn, replace(request, intent="memory_store", slots={"text": text}))
    return Say(text=speaks(turn).say(_NOT_TOLD, text=before))


def _corrects(old: Memory, text: str) -> ToolCall:
    return ToolCall(tool="correct_fact", arguments={"memory_id": str(old.id), "text": text}, origins={"text": "user"})


def _contradiction(turn: Turn, text: str, others: Sequence[Memory]) -> Ask:
    voice = speaks(turn)
    both = ToolCall(tool="remember_fact", arguments={"text": text, "beside": True}, origins={"text": "user"})
    choices = (
        Choice(label=voice.say(_REPLACE), calls=(_corrects(others[0], text),)),
        Choice(label=voice.say(_BOTH), calls=(both,)),
        Choice(label=voice.say(_LEAVE), say=voice.say(_LEFT, text=others[0].text)),
    )
    when = voice.when(others[0].said_at.astimezone(turn.zone))
    return Ask(text=voice.say(_CONTRADICTS, known=others[0].text, when=when, text=text), choices=choices)


_BESIDE: Words = {"pt-BR": "{text} (além de: {known})", "en": "{text} (beside: {known})"}
_INSTEAD: Words = {"pt-BR": "{known} → {text}", "en": "{known} → {text}"}
_WHAT: Words = {
    "pt-BR": "O que eu guardo? Por exemplo: “lembra que eu prefiro reunião de manhã”.",
    "en": "What shall I remember? For example: “remember that I prefer mornings”.",
}
_TOO_LONG: Words = {
    "pt-BR": "Isso tem {length} caracteres; de cada coisa guardo até 500. Que tal uma nota? “anota que ...”",
    "en": "That has {length} characters; I remember up to 500 of each thing. How about a note? “note that ...”",
}
_CONTRADICTS: Words = {
    "pt-BR": "Você me disse {when}: “{known}”. Agora: “{text}”. O que eu faço?",
    "en": "You told me {when}: “{known}”. Now: “{text}”. What shall I do?",
}
_NOT_TOLD: Words = {
    "pt-BR": "Tá certo. Isso eu não tinha guardado: “{text}”.",
    "en": "All right. I had not remembered that: “{text}”.",
}
_NOTHING_TOLD: Words = {
    "pt-BR": "Tá certo. Sobre o seu trabalho eu não tinha nada guardado.",
    "en": "All right. I had nothing remembered about your work.",
}
_REPLACE: Words = {"pt-BR": "trocar", "en": "replace it"}
_BOTH: Words = {"pt-BR": "guardar os dois", "en": "keep both"}
_LEAVE: Words = {"pt-BR": "deixar como estava", "en": "leave it as it was"}
_LEFT: Words = {"pt-BR": "Tá bom, deixei como estava: {text}", "en": "All right, I left it as it was: {text}"}
