"""How notes are put into words, in both languages."""

from collections.abc import Mapping, Sequence

from integrations.postgres.notes import NOTE, Note
from tools._choose import short
from tools._context import Voice, Words

MOST_NAMED = 5
LONGEST_ECHO = 300
LONGEST_LINE = 90
BEFORE_HIT = 30
LONGEST_STEM = 4


def note_facts(note: Note) -> Mapping[str, object]:
    facts: dict[str, object] = NOTE.dump_python(note, mode="json")
    return facts


def notes_in(facts: Mapping[str, object], name: str = "notes") -> Sequence[Note]:
    given = facts[name]
    assert isinstance(given, list)
    return [NOTE.validate_python(each) for each in given]


def created(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_CREATED, text=_echo(facts))


def edited(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_EDITED, text=_echo(facts))


def _echo(facts: Mapping[str, object]) -> str:
    note = NOTE.validate_python(facts["note"])
    text = note.text if len(note.text) <= LONGEST_ECHO else f"{note.text[:LONGEST_ECHO].rstrip()}…"
    return text + _tags(note)


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    """One hit is shown whole; of several a line each, around the words looked for."""
    notes, query, total = notes_in(facts), facts["query"], facts["total"]
    assert isinstance(total, int)
    if not notes and query:
        return voice.say(_NOT_FOUND, query=short(str(query)))
    if not notes:
        return (_NONE_SUCH if facts.get("narrowed") else _EMPTY)[voice.language]
    if len(notes) == 1 and (query or facts["whole"]):
        return whole(notes[0])
    if facts["whole"]:
        return "\n\n".join(whole(note) for note in notes)
    lines = [
        voice.say(_ONE if total == 1 else _MANY, count=total) + (f" · “{short(str(query))}”" if query else "") + ":"
    ]
    lines.extend(
        f"{number}. {'📌 ' if note.pinned else ''}{excerpt(note.text, str(query or ''))}{_tags(note)}"
        for number, note in enumerate(notes, 1)
    )
    if total > len(notes):
        lines.append(voice.say(_MORE, more=total - len(notes)))
    return "\n".join(lines)


def whole(note: Note) -> str:
    return f"{'📌' if note.pinned else '📝'} {note.text}{_tags(note)}"


def _tags(note: Note) -> str:
    return "".join(f" #{tag}" for tag in note.tags)


def excerpt(text: str, query: str) -> str:
    """One line of it, around the first word looked for."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_LINE:
        return line
    start = max(0, _hit(_folded(line), _folded(query)) - BEFORE_HIT)
    # Begin at a word.
    start = line.find(" ", start) + 1 if start else 0
    return ("…" if start else "") + short(line[start:], longest=LONGEST_LINE)


def _hit(line: str, query: str) -> int:
    """Where the query stands, or a word of it, or the stem of one; 0 when nowhere."""
    words = query.split()
    stems = [word[:LONGEST_STEM] for word in words if len(word) >= LONGEST_STEM]
    places = (line.find(part) for part in (query, *words, *stems))
    return next((place for place in places if place > 0), 0)


def _folded(text: str) -> str:
    # Letter by letter, so that a place here is a place there.
    return text.translate(_PLAIN).lower()


_PLAIN = str.maketrans(
    "áàâãäåéèêëíìîïóòôõöúùûüçñýÿÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑÝ", "aaaaaaeeeeiiiiooooouuuucnyyAAAAAAEEEEIIIIOOOOOUUUUCNY"
)


def counted(notes: Sequence[Note], voice: Voice, one: Words, many: Words) -> str:
    named = ", ".join(short(note.text) for note in notes[:MOST_NAMED])
    more = len(notes) - MOST_NAMED
    named += voice.say(_AND_MORE, more=more) if more > 0 else ""
    return voice.say(one if len(notes) == 1 else many, count=len(notes), notes=named)


def deleted(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(notes_in(facts), voice, _DELETED, _DELETED_MANY)


def put_back(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(notes_in(facts), voice, _BACK, _BACK_MANY)


def pinned(facts: Mapping[str, object], voice: Voice) -> str:
    return _changed(facts, voice, (_PINNED, _PINNED_MANY), (_ALREADY, _ALREADY_MANY))


def unpinned(facts: Mapping[str, object], voice: Voice) -> str:
    return _changed(facts, voice, (_UNPINNED, _UNPINNED_MANY), (_LOOSE, _LOOSE_MANY))


def _changed(facts: Mapping[str, object], voice: Voice, did: tuple[Words, Words], had: tuple[Words, Words]) -> str:
    pairs = ((notes_in(facts, "changed"), did), (notes_in(facts, "unchanged"), had))
    return "\n".join(counted(notes, voice, one, many) for notes, (one, many) in pairs if notes)


_CREATED: Words = {"pt-BR": "📝 Anotado: {text}", "en": "📝 Noted: {text}"}
_EDITED: Words = {"pt-BR": "✏️ Nota atualizada: {text}", "en": "✏️ Note updated: {text}"}
_ONE: Words = {"pt-BR": "📝 1 nota", "en": "📝 1 note"}
_MANY: Words = {"pt-BR": "📝 {count} notas", "en": "📝 {count} notes"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
_NONE_SUCH: Words = {"pt-BR": "Nenhuma nota assim.", "en": "No notes like that."}
_EMPTY: Words = {
    "pt-BR": "Você ainda não tem notas. Para guardar uma: “anota que …”.",
    "en": "You have no notes yet. To keep one: “note that …”.",
}
_NOT_FOUND: Words = {"pt-BR": "Não achei nota sobre “{query}”.", "en": "I found no note about “{query}”."}
_DELETED: Words = {"pt-BR": "🗑️ Nota apagada: {notes}", "en": "🗑️ Note deleted: {notes}"}
_DELETED_MANY: Words = {"pt-BR": "🗑️ {count} notas apagadas: {notes}", "en": "🗑️ {count} notes deleted: {notes}"}
_BACK: Words = {"pt-BR": "Nota de volta: {notes}", "en": "Note put back: {notes}"}
_BACK_MANY: Words = {"pt-BR": "{count} notas de volta: {notes}", "en": "{count} notes put back: {notes}"}
_PINNED: Words = {"pt-BR": "📌 Fixada: {notes}", "en": "📌 Pinned: {notes}"}
_PINNED_MANY: Words = {"pt-BR": "📌 {count} notas fixadas: {notes}", "en": "📌 {count} notes pinned: {notes}"}
_ALREADY: Words = {"pt-BR": "Já estava fixada: {notes}", "en": "Already pinned: {notes}"}
_ALREADY_MANY: Words = {"pt-BR": "{count} já estavam fixadas: {notes}", "en": "{count} were already pinned: {notes}"}
_UNPINNED: Words = {"pt-BR": "Nota solta do topo: {notes}", "en": "Unpinned: {notes}"}
_UNPINNED_MANY: Words = {"pt-BR": "{count} notas soltas do topo: {notes}", "en": "{count} notes unpinned: {notes}"}
_LOOSE: Words = {"pt-BR": "Não estava fixada: {notes}", "en": "Was not pinned: {notes}"}
_LOOSE_MANY: Words = {"pt-BR": "{count} não estavam fixadas: {notes}", "en": "{count} were not pinned: {notes}"}
MISSING: Words = {
    "pt-BR": "não achei essa nota; talvez já tenha sido apagada.",
    "en": "I can't find that note; it may have been deleted.",
}
CHANGED: Words = {
    "pt-BR": "a nota “{text}” mudou depois disso; deixei como está.",
    "en": "the note “{text}” has changed since; I left it as it is.",
}
FULL: Words = {
    "pt-BR": "não cabe: numa nota vão até 50.000 caracteres. Que tal uma nova?",
    "en": "it does not fit: a note holds 50,000 characters. How about a new one?",
}
