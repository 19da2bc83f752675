"""Notes: making, listing, finding and showing them."""

from collections.abc import Mapping, Sequence

from integrations.postgres.columns import Ids, LongText, Name, Tags
from integrations.postgres.notes import Note, Notes
from tools import _note_words as words
from tools._choose import Option, Pool, choose, ids_call, ids_in, made, said, short
from tools._context import Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn, Words
from tools._toolbox import plans, tool

MOST_LISTED = 20


@tool(
    effect="own",
    says=words.created,
    serves=("note_create",),
    examples={
        "pt-BR": ("anota que a senha do wifi fica na gaveta", "nota: o contador liga às sextas"),
        "en": ("note that the wifi password is in the drawer", "new note: the plumber charges 80"),
    },
)
async def create_note(turn: Turn, text: LongText, tags: Tags = ()) -> ToolResult:
    """Keeps a note.

    Args:
        text: The note, exactly as the person wrote it.
        tags: Without #.
    """
    notes = Notes(turn.session)
    now = await notes.moment(turn.now)
    note = Note(id=turn.new_id(), text=text, tags=tags, created_at=now, updated_at=now)
    await notes.insert([note])
    return ToolResult(
        facts={"note": words.note_facts(note)},
        inverse=(ids_call("delete_notes", (note.id,)),),
        shown=Shown(kind=made("note"), ids=(note.id,)),
    )


@tool(
    effect="read",
    says=words.listed,
    serves=("note_query",),
    examples={"pt-BR": ("minhas notas", "mostra minhas notas"), "en": ("my notes", "show my notes")},
)
async def list_notes(turn: Turn, tags: Tags = (), *, pinned: bool | None = None) -> ToolResult:
    """Lists notes with numbers the person can use: pinned first, then the newest.

    Args:
        tags: Only with all of these tags.
        pinned: Only pinned ones, or only those that are not.
    """
    notes, total = await Notes(turn.session).every(tags=tags, pinned=pinned, limit=MOST_LISTED)
    narrowed = bool(tags) or pinned is not None
    return _listed(notes, total, narrowed=narrowed)


@tool(
    effect="read",
    says=words.listed,
    serves=("note_query", "memory_query", "search"),
    examples={
        "pt-BR": ("o que anotei sobre wifi?", "procura nas minhas notas contador"),
        "en": ("what did I write about wifi?", "find my notes about the plumber"),
    },
)
async def find_notes(turn: Turn, query: Name) -> ToolResult:
    """Finds notes about something, in any inflection of its words.

    Args:
        query: The words looked for.
    """
    notes, total = await Notes(turn.session).find(query, limit=MOST_LISTED)
    return _listed(notes, total, query=query)


@tool(
    effect="read",
    says=words.listed,
    serves=("note_query",),
    examples={"pt-BR": ("mostra a nota 1", "abre a nota 2"), "en": ("show note 1", "open note 2")},
)
async def show_notes(turn: Turn, ids: Ids) -> ToolResult:
    """Shows notes whole.

    Args:
        ids: The notes.
    """
    notes = await Notes(turn.session).get(ids)
    if not notes:
        raise RejectedError(words.MISSING)
    facts = _listed(notes[:MOST_LISTED], len(notes)).facts
    # A note opened by its number leaves the numbers of the list as they are.
    return ToolResult(facts=dict(facts) | {"whole": True})


def _listed(notes: Sequence[Note], total: int, *, query: str | None = None, narrowed: bool = False) -> ToolResult:
    facts = {"total": total, "query": query, "whole": False, "narrowed": narrowed}
    return ToolResult(
        facts={"notes": [words.note_facts(note) for note in notes], **facts},
        # Nothing found numbers nothing: the list before it stays.
        shown=Shown(kind="note", ids=tuple(note.id for note in notes)) if notes else None,
    )


async def texts(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The notes a call would touch, for the question."""
    return tuple(short(note.text) for note in await Notes(turn.session).get(ids_in(arguments)))


def note_pool(turn: Turn, *, pinned: bool | None = None) -> Pool:
    """The notes a request may mean."""

    def options(notes: Sequence[Note]) -> Sequence[Option]:
        return [Option(id=note.id, label=short(note.text)) for note in notes]

    async def every() -> Sequence[Option]:
        return options((await Notes(turn.session).every(pinned=pinned))[0])

    async def matching(query: str) -> Sequence[Option]:
        return options((await Notes(turn.session).find(query))[0])

    return Pool(
        kind="note", every=every, matching=matching, which=_WHICH, none=_NONE, unknown=_UNKNOWN, command=_COMMAND
    )


@plans("note_create")
async def plan_create(turn: Turn, request: Request) -> Proposal:
    text = request.slots.get("text")
    if not isinstance(text, str) or not text.strip():
        return Say(text=_WHAT[turn.language])
    return (ToolCall(tool="create_note", arguments={"text": text}),)


@plans("note_query")
async def plan_query(turn: Turn, request: Request) -> Proposal:
    if {"number", "reference"} & request.slots.keys():
        return await choose(turn, request, note_pool(turn), lambda ids: (ids_call("show_notes", ids),))
    query = said(request, "query")
    if query:
        return (ToolCall(tool="find_notes", arguments={"query": query[:100].strip()}),)
    pinned = {"pinned": True} if said(request, "state") == "pinned" else {}
    return (ToolCall(tool="list_notes", arguments=pinned),)


_WHICH: Words = {"pt-BR": "Qual nota?", "en": "Which note?"}
_NONE: Words = {"pt-BR": "Você não tem notas assim.", "en": "You have no such notes."}
_UNKNOWN: Words = {"pt-BR": "Não achei nota sobre “{query}”.", "en": "I found no note about “{query}”."}
_COMMAND: Words = {"pt-BR": "/notas", "en": "/notes"}
_WHAT: Words = {
    "pt-BR": "O que eu anoto? Por exemplo: “anota que a senha do wifi fica na gaveta”.",
    "en": "What shall I note? For example: “note that the wifi password is in the drawer”.",
}
