"""Inbox items: capturing now what is sorted out later."""

from collections.abc import Mapping, Sequence

from integrations.postgres.columns import Ids, LongText
from integrations.postgres.inbox_items import InboxItem, InboxItems
from tools import _inbox_words as words
from tools._choose import Option, Pool, choose, ids_call, ids_in, made, short
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn, Words
from tools._toolbox import plans, tool

MOST_LISTED = 20


@tool(
    effect="own",
    says=words.captured,
    serves=("inbox_create",),
    examples={
        "pt-BR": ("captura ligar pro encanador", "guarda aí: ideia de presente para a Bia"),
        "en": ("capture call the plumber", "capture: gift idea for Bia"),
    },
)
async def capture(turn: Turn, text: LongText) -> ToolResult:
    """Keeps something in the inbox, to be sorted out later.

    Args:
        text: It, exactly as the person wrote it.
    """
    items = InboxItems(turn.session)
    item = InboxItem(id=turn.new_id(), text=text, created_at=await items.moment(turn.now))
    await items.insert([item])
    return ToolResult(
        facts={"item": words.item_facts(item)},
        inverse=(ids_call("delete_inbox_items", (item.id,)),),
        shown=Shown(kind=made("inbox_item"), ids=(item.id,)),
    )


@tool(
    effect="read",
    says=words.listed,
    serves=("inbox_list",),
    examples={"pt-BR": ("minha caixa de entrada", "/entrada"), "en": ("show my inbox", "/inbox")},
)
async def list_inbox_items(turn: Turn) -> ToolResult:
    """Lists what waits in the inbox, with numbers the person can use."""
    items, total = await InboxItems(turn.session).waiting(limit=MOST_LISTED)
    return ToolResult(
        facts={"items": [words.item_facts(item) for item in items], "total": total},
        shown=Shown(kind="inbox_item", ids=tuple(item.id for item in items)),
    )


async def texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The items a call would touch, for the question."""
    return tuple(short(item.text) for item in await InboxItems(turn.session).get(ids_in(arguments)))


@tool(
    effect="own",
    says=words.deleted,
    asks={"pt-BR": "Apagar {rows} itens da caixa de entrada?\n{what}", "en": "Delete {rows} inbox items?\n{what}"},
    preview=texts,
    serves=("inbox_delete",),
    examples={
        "pt-BR": ("apaga o item 1 da caixa de entrada", "esvazia a caixa de entrada"),
        "en": ("delete inbox item 1", "empty my inbox"),
    },
)
async def delete_inbox_items(turn: Turn, ids: Ids) -> ToolResult:
    """Deletes inbox items.

    Args:
        ids: The items.
    """
    items = InboxItems(turn.session)
    found = await items.get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    await items.delete(item.id for item in found)
    rows = [words.item_facts(item) for item in found]
    return ToolResult(facts={"items": rows}, inverse=(ToolCall(tool="restore_inbox_items", arguments={"rows": rows}),))


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def restore_inbox_items(turn: Turn, rows: tuple[InboxItem, ...]) -> ToolResult:
    """Puts deleted inbox items back exactly as they were.

    Args:
        rows: The items as they were.
    """
    if not rows:
        raise RejectedError(words.MISSING)
    await InboxItems(turn.session).insert(rows)
    return ToolResult(
        facts={"items": [words.item_facts(item) for item in rows]},
        inverse=(ids_call("delete_inbox_items", [item.id for item in rows]),),
    )


def item_pool(turn: Turn) -> Pool:
    """The items a request may mean."""

    def options(items: Sequence[InboxItem]) -> Sequence[Option]:
        return [Option(id=item.id, label=short(item.text)) for item in items]

    async def every() -> Sequence[Option]:
        return options((await InboxItems(turn.session).waiting())[0])

    async def matching(query: str) -> Sequence[Option]:
        return options(await InboxItems(turn.session).matching(query))

    return Pool(
        kind="inbox_item",
        every=every,
        matching=matching,
        which=_WHICH,
        none=words.EMPTY,
        unknown=_UNKNOWN,
        command=_COMMAND,
    )


@plans("inbox_create")
async def plan_capture(turn: Turn, request: Request) -> Proposal:
    text = request.slots.get("text")
    if not isinstance(text, str) or not text.strip():
        return Say(text=_WHAT[turn.language])
    return (ToolCall(tool="capture", arguments={"text": text}),)


@plans("inbox_list")
async def plan_list(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    return (ToolCall(tool="list_inbox_items", arguments={}),)


@plans("inbox_delete")
async def plan_delete(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, item_pool(turn), lambda ids: (ids_call("delete_inbox_items", ids),))


_WHICH: Words = {"pt-BR": "Qual item?", "en": "Which item?"}
_UNKNOWN: Words = {
    "pt-BR": "Não achei nada com “{query}” na caixa de entrada.",
    "en": "I found nothing with “{query}” in your inbox.",
}
_COMMAND: Words = {"pt-BR": "/entrada", "en": "/inbox"}
_WHAT: Words = {
    "pt-BR": "O que eu guardo? Por exemplo: “captura ligar pro encanador”.",
    "en": "What shall I keep? For example: “capture call the plumber”.",
}
