"""Goals: putting another in the place of one."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from uuid import UUID

from integrations.postgres.memories import FactText, Memories, Memory
from language.words import words_of
from tools import _memory_words as memory_words
from tools._choose import MOST_CHOICES, Option, ask, choose, id_in, made, said, short
from tools._context import Proposal, RejectedError, Request, Shown, ToolCall, ToolResult, Turn, Voice, Words
from tools._toolbox import plans, tool
from tools.goals import GOAL, goal_pool, key_of, plan_set
from tools.memories import active, states_call


def _changed(facts: Mapping[str, object], voice: Voice) -> str:
    (goal,) = memory_words.memories_in(facts)
    return voice.say(_NOW, before=short(str(facts["before"])), text=goal.text)


async def _goal(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The goal a call would change, for the question."""
    return tuple(short(goal.text) for goal in await Memories(turn.session).get(id_in(arguments, "goal_id")))


@tool(
    effect="own",
    says=_changed,
    preview=_goal,
    serves=("goal_change",),
    examples={
        "pt-BR": ("muda minha meta pra correr 10 km por semana", "troca a meta 1 por ler mais"),
        "en": ("change my goal to run 10 km a week", "change goal 1 to read more"),
    },
)
async def change_goal(turn: Turn, goal_id: UUID, text: FactText) -> ToolResult:
    """Puts another goal in the place of one, when the person changes it.

    Args:
        goal_id: The goal that no longer counts.
        text: The new goal, exactly as the person wrote it.
    """
    memories = Memories(turn.session)
    old = next((goal for goal in await active(turn, [goal_id]) if goal.about == GOAL), None)
    if old is None:
        raise RejectedError(memory_words.MISSING)
    heard = await memories.heard(turn.conversation_id, text)
    if heard is None:
        raise RejectedError(memory_words.NOT_SAID)
    if key_of(old.text) == key_of(text):
        raise RejectedError(_SAME, text=short(old.text))
    new = Memory(
        id=turn.new_id(),
        text=text,
        about=GOAL,
        source_id=heard.id,
        said_at=heard.said_at,
        created_at=turn.now.astimezone(UTC),
    )
    await memories.insert(new)
    await memories.put([(old.id, "forgotten")], now=turn.now)
    return ToolResult(
        facts={"memories": [memory_words.memory_facts(new)], "before": old.text},
        inverse=(states_call([(old.id, "active"), (new.id, "forgotten")]),),
        shown=Shown(kind=made("goal"), ids=(new.id,)),
    )


@plans("goal_change")
async def plan_change(turn: Turn, request: Request) -> Proposal:
    """The only one there is, or the one named; who has none has one now."""
    text = said(request, "text")
    options = await goal_pool(turn).every()
    if not words_of(text) or not options:
        return await plan_set(turn, request)

    def calls(ids: Sequence[UUID]) -> tuple[ToolCall, ...]:
        return tuple(_change(each, text) for each in ids)

    if request.slots.keys() - {"text"}:
        return await choose(turn, request, goal_pool(turn), calls)
    if len(options) == 1:
        return calls([options[0].id])
    return ask(turn, goal_pool(turn), [_offered(option, text) for option in options[:MOST_CHOICES]])


def _offered(option: Option, text: str) -> tuple[Option, tuple[ToolCall, ...]]:
    return option, (_change(option.id, text),)


def _change(goal_id: UUID, text: str) -> ToolCall:
    return ToolCall(tool="change_goal", arguments={"goal_id": str(goal_id), "text": text}, origins={"text": "user"})


_NOW: Words = {"pt-BR": "🎯 meta mudada: {before} → {text}", "en": "🎯 goal changed: {before} → {text}"}
_SAME: Words = {"pt-BR": "🎯 essa já é a sua meta: {text}", "en": "🎯 that is your goal already: {text}"}
