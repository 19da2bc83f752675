"""Goals: what the person wants to reach, in their own words, and what they have reached; a model is shown those still ahead in every turn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from uuid import UUID

from integrations.postgres.columns import Ids
from integrations.postgres.memories import FactText, Memories, Memory
from language.words import words_of
from tools import _memory_words as memory_words
from tools._choose import MOST_CHOICES, Option, Pool, ask, choose, ids_call, made, said, short
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn, Voice, Words
from tools._toolbox import plans, tool
from tools.memories import active, states_call

GOAL, REACHED = memory_words.GOAL, memory_words.REACHED


def _set(facts: Mapping[str, object], voice: Voice) -> str:
    (goal,) = memory_words.memories_in(facts)
    return voice.say(_KNOWN if facts.get("known") else _KEPT, text=goal.text)


def _listed(facts: Mapping[str, object], voice: Voice) -> str:
    goals = memory_words.memories_in(facts)
    if facts.get("reached"):
        lines = [voice.say(_REACHED_ONES if goals else _NONE_REACHED)]
        return "\n".join([*lines, *(f"• {goal.text}" for goal in goals)])
    if not goals:
        return voice.say(_NONE)
    lines = [voice.say(_ONE if len(goals) == 1 else _MANY, count=len(goals))]
    lines.extend(f"{number}. {goal.text}" for number, goal in enumerate(goals, 1))
    return "\n".join([*lines, voice.say(_HINT)])


def _dropped(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_GONE, texts="; ".join(short(goal.text) for goal in memory_words.memories_in(facts)))


def _achieved(facts: Mapping[str, object], voice: Voice) -> str:
    goals = memory_words.memories_in(facts)
    texts = "; ".join(short(goal.text) for goal in goals)
    return voice.say(_DONE_ONE if len(goals) == 1 else _DONE_MANY, texts=texts)


def _reopened(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_REOPENED, texts="; ".join(short(goal.text) for goal in memory_words.memories_in(facts)))


async def _texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The goals a call would drop, for the question."""
    given = arguments["ids"]
    found = {str(goal.id): goal for goal in await Memories(turn.session).about(GOAL)}
    ids = given if isinstance(given, list | tuple) else ()
    return tuple(short(found[str(each)].text) for each in ids if str(each) in found)


@tool(
    effect="own",
    says=_set,
    serves=("goal_set",),
    examples={
        "pt-BR": ("minha meta este mês é correr 3 vezes por semana", "nova meta: ler um livro por mês"),
        "en": ("my goal this month is to run three times a week", "new goal: read a book a month"),
    },
)
async def set_goal(turn: Turn, text: FactText) -> ToolResult:
    """Keeps a goal the person states, in their own words.

    Args:
        text: The goal, exactly as the person wrote it.
    """
    memories = Memories(turn.session)
    heard = await memories.heard(turn.conversation_id, text)
    if heard is None:
        raise RejectedError(memory_words.NOT_SAID)
    same = next((goal for goal in await memories.about(GOAL) if key_of(goal.text) == key_of(text)), None)
    if same is not None:
        return ToolResult(facts={"memories": [memory_words.memory_facts(same)], "known": True})
    goal = Memory(
        id=turn.new_id(),
        text=text,
        about=GOAL,
        source_id=heard.id,
        said_at=heard.said_at,
        created_at=turn.now.astimezone(UTC),
    )
    await memories.insert(goal)
    return ToolResult(
        facts={"memories": [memory_words.memory_facts(goal)]},
        inverse=(states_call([(goal.id, "forgotten")]),),
        shown=Shown(kind=made("goal"), ids=(goal.id,)),
    )


@tool(
    effect="read",
    says=_listed,
    serves=("goal_query",),
    examples={"pt-BR": ("quais são minhas metas?", "minhas metas"), "en": ("what are my goals?", "show my goals")},
)
async def list_goals(turn: Turn, *, reached: bool = False) -> ToolResult:
    """Lists the person's goals, with numbers they can use.

    Args:
        reached: Those they have reached instead of those still ahead.
    """
    if reached:
        done = (await Memories(turn.session).about(REACHED))[::-1]
        return ToolResult(facts={"memories": [memory_words.memory_facts(goal) for goal in done], "reached": True})
    goals = await told(turn)
    return ToolResult(
        facts={"memories": [memory_words.memory_facts(goal) for goal in goals]},
        shown=Shown(kind="goal", ids=tuple(goal.id for goal in goals)) if goals else None,
    )


@tool(
    effect="own",
    says=_dropped,
    asks={"pt-BR": "Tirar {rows} metas?\n{what}", "en": "Drop {rows} goals?\n{what}"},
    preview=_texts,
    serves=("goal_remove",),
    examples={
        "pt-BR": ("tira a meta 1", "apaga a meta de correr"),
        "en": ("remove goal 1", "drop the goal to run"),
    },
)
async def remove_goals(turn: Turn, ids: Ids) -> ToolResult:
    """Drops goals.

    Args:
        ids: The goals.
    """
    found = [goal for goal in await active(turn, ids) if goal.about == GOAL]
    if not found:
        raise RejectedError(memory_words.MISSING)
    await Memories(turn.session).put([(goal.id, "forgotten") for goal in found], now=turn.now)
    return ToolResult(
        facts={"memories": [memory_words.memory_facts(goal) for goal in found]},
        inverse=(states_call([(goal.id, "active") for goal in found]),),
    )


@tool(
    effect="own",
    says=_achieved,
    asks={"pt-BR": "Marcar {rows} metas como alcançadas?\n{what}", "en": "Mark {rows} goals as reached?\n{what}"},
    preview=_texts,
    serves=("goal_achieve",),
    examples={
        "pt-BR": ("consegui minha meta", "bati a meta de correr"),
        "en": ("I reached my goal", "mark goal 1 as achieved"),
    },
)
async def achieve_goals(turn: Turn, ids: Ids) -> ToolResult:
    """Marks goals as reached, when the person says they reached them.

    Args:
        ids: The goals.
    """
    return await _moved(turn, ids, before=GOAL, after=REACHED, back="reopen_goals")


@tool(effect="own", says=_reopened, examples={}, offered=False)
async def reopen_goals(turn: Turn, ids: Ids) -> ToolResult:
    """Takes back that goals were reached.

    Args:
        ids: The goals.
    """
    return await _moved(turn, ids, before=REACHED, after=GOAL, back="achieve_goals")


async def _moved(turn: Turn, ids: Sequence[UUID], *, before: str, after: str, back: str) -> ToolResult:
    found = [goal for goal in await active(turn, ids) if goal.about == before]
    if not found:
        raise RejectedError(memory_words.MISSING)
    await Memories(turn.session).tell_of([goal.id for goal in found], after)
    return ToolResult(
        facts={"memories": [memory_words.memory_facts(replace(goal, about=after)) for goal in found]},
        inverse=(ids_call(back, [goal.id for goal in found]),),
    )


async def told(turn: Turn) -> Sequence[Memory]:
    """Every goal, in the order told: a new one changes no number."""
    return (await Memories(turn.session).about(GOAL))[::-1]


def key_of(text: str) -> str:
    """The same for goals that differ by signs and capitals alone."""
    return " ".join(word.key for word in words_of(text))


def goal_pool(turn: Turn) -> Pool:
    """The goals a request may mean."""

    def options(goals: Sequence[Memory]) -> Sequence[Option]:
        return [Option(id=goal.id, label=short(goal.text)) for goal in goals]

    async def every() -> Sequence[Option]:
        return options(await told(turn))

    async def matching(query: str) -> Sequence[Option]:
        found = (await Memories(turn.session).find(query))[0]
        return options([goal for goal in found if goal.about == GOAL])

    return Pool(
        kind="goal", every=every, matching=matching, which=_WHICH, none=_NONE, unknown=_UNKNOWN, command=_COMMAND
    )


@plans("goal_set")
async def plan_set(turn: Turn, request: Request) -> Proposal:
    text = said(request, "text")
    if not words_of(text):
        return Say(text=_WHAT[turn.language])
    return (ToolCall(tool="set_goal", arguments={"text": text}, origins={"text": "user"}),)


@plans("goal_query")
async def plan_list(_: Turn, request: Request) -> Proposal:
    return (ToolCall(tool="list_goals", arguments={"reached": True} if said(request, "state") == "done" else {}),)


@plans("goal_remove")
async def plan_remove(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, goal_pool(turn), lambda ids: (ids_call("remove_goals", ids),))


@plans("goal_achieve")
async def plan_achieve(turn: Turn, request: Request) -> Proposal:
    """“Consegui minha meta” means the only one there is; of several it is asked which, and “essa” is the one just spoken of."""

    def calls(ids: tuple[UUID, ...]) -> tuple[ToolCall, ...]:
        return (ids_call("achieve_goals", ids),)

    if request.slots:
        return await choose(turn, request, goal_pool(turn), calls)
    options = await goal_pool(turn).every()
    if len(options) > 1:
        return ask(turn, goal_pool(turn), [(option, calls((option.id,))) for option in options[:MOST_CHOICES]])
    return calls((options[0].id,)) if options else Say(text=_NONE[turn.language])


_KEPT: Words = {"pt-BR": "🎯 meta anotada: {text}", "en": "🎯 goal noted: {text}"}
_KNOWN: Words = {"pt-BR": "🎯 essa meta você já tem: {text}", "en": "🎯 you have that goal already: {text}"}
_ONE: Words = {"pt-BR": "🎯 Você tem {count} meta:", "en": "🎯 You have {count} goal:"}
_MANY: Words = {"pt-BR": "🎯 Você tem {count} metas:", "en": "🎯 You have {count} goals:"}
_HINT: Words = {
    "pt-BR": "Alcançou uma? “consegui a meta 1”. Para tirar: “tira a meta 1”.",
    "en": "Reached one? “I reached goal 1”. To drop one: “remove goal 1”.",
}
_GONE: Words = {"pt-BR": "🎯 tirei das metas: {texts}", "en": "🎯 dropped: {texts}"}
_DONE_ONE: Words = {"pt-BR": "🏆 Meta alcançada: {texts}. Parabéns!", "en": "🏆 Goal reached: {texts}. Well done!"}
_DONE_MANY: Words = {"pt-BR": "🏆 Metas alcançadas: {texts}. Parabéns!", "en": "🏆 Goals reached: {texts}. Well done!"}
_REOPENED: Words = {"pt-BR": "🎯 de volta às metas: {texts}", "en": "🎯 back among your goals: {texts}"}
_REACHED_ONES: Words = {"pt-BR": "🏆 Metas que você já alcançou:", "en": "🏆 Goals you have reached:"}
_NONE_REACHED: Words = {
    "pt-BR": "🏆 Nenhuma ainda. Quando alcançar uma, diga “consegui a meta 1”.",
    "en": "🏆 None yet. When you reach one, say “I reached goal 1”.",
}
_NONE: Words = {
    "pt-BR": "🎯 Você ainda não tem metas. Conte uma, por exemplo: “minha meta é correr 3 vezes por semana”.",
    "en": "🎯 You have no goals yet. Tell me one, for example: “my goal is to run three times a week”.",
}
_WHICH: Words = {"pt-BR": "Qual meta?", "en": "Which goal?"}
_UNKNOWN: Words = {"pt-BR": "Não achei nenhuma meta com “{query}”.", "en": "I found no goal with “{query}”."}
_COMMAND: Words = {"pt-BR": "“minhas metas”", "en": "“my goals”"}
_WHAT: Words = {
    "pt-BR": "Qual é a meta? Por exemplo: “minha meta é ler um livro por mês”.",
    "en": "What is the goal? For example: “my goal is to read a book a month”.",
}
