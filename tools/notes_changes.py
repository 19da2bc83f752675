"""Notes: changing, pinning, deleting and putting them back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from uuid import UUID

from integrations.postgres.columns import LONGEST_TEXT, Ids, LongText
from integrations.postgres.notes import Note, Notes
from tools import _note_words as words
from tools._choose import Several, ask, asked_if_many, choose, id_in, ids_call, pick, said, short
from tools._context import Proposal, RejectedError, Request, Say, ToolCall, ToolResult, Turn, Words
from tools._toolbox import plans, tool
from tools.notes import note_pool, texts


async def _note(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The note a call would change, for the question."""
    return tuple(short(note.text) for note in await Notes(turn.session).get(id_in(arguments, "note_id")))


@tool(
    effect="own",
    says=words.edited,
    preview=_note,
    serves=("note_update",),
    examples={
        "pt-BR": ("edita a nota 1: a senha agora é outra", "substitui a nota 2 por nada mudou"),
        "en": ("replace note 1 with the password has changed", "change note 2 to nothing new"),
    },
)
async def edit_note(turn: Turn, note_id: UUID, text: LongText, expected: LongText | None = None) -> ToolResult:
    """Replaces the text of a note.

    Args:
        note_id: The note.
        text: The new text, exactly as the person wrote it.
        expected: The text it holds now; if it holds another, nothing is changed.
    """
    note = await _one(turn, note_id)
    if expected is not None and note.text != expected:
        raise RejectedError(words.CHANGED, text=short(note.text))
    return await _write(turn, note, text)


@tool(
    effect="own",
    says=words.edited,
    preview=_note,
    serves=("note_update",),
    examples={
        "pt-BR": ("acrescenta na nota 1: e o roteador fica na sala", "adiciona na nota 2: ligar antes"),
        "en": ("add to note 1: and the router is in the hall", "add to note 2: call before"),
    },
)
async def append_note(turn: Turn, note_id: UUID, text: LongText) -> ToolResult:
    """Adds a line to a note.

    Args:
        note_id: The note.
        text: What is added, exactly as the person wrote it.
    """
    note = await _one(turn, note_id)
    longer = f"{note.text}\n{text}"
    if len(longer) > LONGEST_TEXT:
        raise RejectedError(words.FULL)
    return await _write(turn, note, longer)


async def _one(turn: Turn, note_id: UUID) -> Note:
    found = await Notes(turn.session).get([note_id])
    if not found:
        raise RejectedError(words.MISSING)
    return found[0]


async def _write(turn: Turn, note: Note, text: str) -> ToolResult:
    edited = replace(note, text=text, updated_at=turn.now.astimezone(UTC))
    await Notes(turn.session).save([edited])
    back = {"note_id": str(note.id), "text": note.text, "expected": text}
    return ToolResult(facts={"note": words.note_facts(edited)}, inverse=(ToolCall(tool="edit_note", arguments=back),))


@tool(
    effect="own",
    says=words.pinned,
    asks={"pt-BR": "Fixar {rows} notas?\n{what}", "en": "Pin {rows} notes?\n{what}"},
    preview=texts,
    serves=("note_pin",),
    examples={"pt-BR": ("fixa a nota 1", "fixa a nota do wifi"), "en": ("pin note 1", "pin the note about wifi")},
)
async def pin_notes(turn: Turn, ids: Ids) -> ToolResult:
    """Pins notes to the top of the list.

    Args:
        ids: The notes.
    """
    return await _pin(turn, ids, pinned=True, undo="unpin_notes")


@tool(
    effect="own",
    says=words.unpinned,
    asks={"pt-BR": "Desafixar {rows} notas?\n{what}", "en": "Unpin {rows} notes?\n{what}"},
    preview=texts,
    serves=("note_unpin",),
    examples={
        "pt-BR": ("desafixa a nota 1", "tira a nota 2 do topo"),
        "en": ("unpin note 1", "unpin the note about wifi"),
    },
)
async def unpin_notes(turn: Turn, ids: Ids) -> ToolResult:
    """Takes notes off the top of the list.

    Args:
        ids: The notes.
    """
    return await _pin(turn, ids, pinned=False, undo="pin_notes")


async def _pin(turn: Turn, ids: Ids, *, pinned: bool, undo: str) -> ToolResult:
    notes = Notes(turn.session)
    found = await notes.get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    # A pin is no edit: the note keeps its age.
    changed = [replace(note, pinned=pinned) for note in found if note.pinned != pinned]
    await notes.save(changed)
    facts: Mapping[str, object] = {
        "changed": [words.note_facts(note) for note in changed],
        "unchanged": [words.note_facts(note) for note in found if note.pinned == pinned],
    }
    inverse = (ids_call(undo, [note.id for note in changed]),) if changed else ()
    return ToolResult(facts=facts, inverse=inverse)


@tool(
    effect="own",
    says=words.deleted,
    asks={"pt-BR": "Apagar {rows} notas?\n{what}", "en": "Delete {rows} notes?\n{what}"},
    preview=texts,
    serves=("note_delete",),
    examples={
        "pt-BR": ("apaga a nota 1", "apaga a nota sobre wifi"),
        "en": ("delete note 1", "delete the note about wifi"),
    },
)
async def delete_notes(turn: Turn, ids: Ids) -> ToolResult:
    """Deletes notes.

    Args:
        ids: The notes.
    """
    notes = Notes(turn.session)
    found = await notes.get(ids)
    if not found:
        raise RejectedError(words.MISSING)
    await notes.delete(note.id for note in found)
    rows = [words.note_facts(note) for note in found]
    return ToolResult(facts={"notes": rows}, inverse=(ToolCall(tool="restore_notes", arguments={"rows": rows}),))


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def restore_notes(turn: Turn, rows: tuple[Note, ...]) -> ToolResult:
    """Puts deleted notes back exactly as they were.

    Args:
        rows: The notes as they were.
    """
    if not rows:
        raise RejectedError(words.MISSING)
    await Notes(turn.session).insert(rows)
    return ToolResult(
        facts={"notes": [words.note_facts(note) for note in rows]},
        inverse=(ids_call("delete_notes", [note.id for note in rows]),),
    )


@plans("note_update")
async def plan_update(turn: Turn, request: Request) -> Proposal:
    text = request.slots.get("text")
    if not isinstance(text, str) or not text.strip():
        return Say(text=_WHAT[turn.language])
    pool = note_pool(turn)
    meant = await pick(turn, request, pool)
    if isinstance(meant, Say):
        return meant
    tool_name = "append_note" if said(request, "mode") == "append" else "edit_note"

    def call(note_id: UUID) -> ToolCall:
        return ToolCall(tool=tool_name, arguments={"note_id": str(note_id), "text": text})

    if isinstance(meant, Several):
        return ask(turn, pool, [(option, (call(option.id),)) for option in meant.options])
    notes = await Notes(turn.session).get(meant)
    return asked_if_many(turn, tuple(call(each) for each in meant), [note.text for note in notes])


@plans("note_delete")
async def plan_delete(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, note_pool(turn), lambda ids: (ids_call("delete_notes", ids),))


@plans("note_pin")
async def plan_pin(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, note_pool(turn), lambda ids: (ids_call("pin_notes", ids),))


@plans("note_unpin")
async def plan_unpin(turn: Turn, request: Request) -> Proposal:
    return await choose(turn, request, note_pool(turn, pinned=True), lambda ids: (ids_call("unpin_notes", ids),))


_WHAT: Words = {
    "pt-BR": "O que escrevo na nota? Por exemplo: “acrescenta na nota 1: e o roteador fica na sala”.",
    "en": "What shall I write in the note? For example: “add to note 1: and the router is in the hall”.",
}
