"""How files are put into words, in both languages."""

from collections.abc import Mapping, Sequence

from integrations.postgres.database import Row
from tools._choose import short
from tools._context import Voice, Words

KILOBYTE, MEGABYTE = 1000, 1000**2
MOST_NAMED = 5
SPOKEN = frozenset({"voice", "audio"})


def file_facts(row: Row) -> Mapping[str, object]:
    """What the ledger keeps of a file."""
    told = {name: row[name] for name in ("kind", "name", "bytes", "seconds", "state", "caption")}
    return {"id": str(row["id"]), **told}


def _files(facts: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    given = facts["files"]
    assert isinstance(given, list)
    return given


def kept(facts: Mapping[str, object], voice: Voice) -> str:
    files = [each for each in _files(facts) if not each.get("refused")]
    lines = [_kept(files, voice)] if files else []
    for why, words in _NOT_KEPT.items():
        if refused := [each for each in _files(facts) if each.get("refused") == why]:
            named = ", ".join(_named(each, voice) for each in refused[:MOST_NAMED])
            lines.append(voice.say(words, what=named, most=_size(facts["most"], voice)))
    return "\n".join(lines)


def _kept(files: Sequence[Mapping[str, object]], voice: Voice) -> str:
    if len(files) == 1:
        only = files[0]
        words = _KEPT_MANLY if only["kind"] in _MANLY else _KEPT
        line = voice.say(words, what=_named(only, voice))
    else:
        line = voice.say(
            _KEPT_MANY, count=len(files), what=", ".join(_named(each, voice) for each in files[:MOST_NAMED])
        )
    return f"{line} {voice.say(_DEAF if any(each['kind'] in SPOKEN for each in files) else _BLIND)}"


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    files, query = _files(facts), str(facts["query"])
    if not files:
        return voice.say(_NO_SUCH, query=short(query)) if query else voice.say(EMPTY)
    lines = [voice.say(_LIST, count=facts["total"])]
    for number, each in enumerate(files, start=1):
        trouble = f" — {voice.say(_STATES[str(each['state'])])}" if each["state"] in _STATES else ""
        caption = f" “{short(str(each['caption']))}”" if each["caption"] else ""
        lines.append(f"{number}. {_named(each, voice)}{caption}{trouble}")
    return "\n".join(lines)


def deleted(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_DELETED, what=", ".join(_named(each, voice) for each in _files(facts)[:MOST_NAMED]))


def put_back(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_BACK, what=", ".join(_named(each, voice) for each in _files(facts)[:MOST_NAMED]))


def _named(file: Mapping[str, object], voice: Voice) -> str:
    """A file in a few words: its sign and kind, its name, its length or size."""
    words = voice.say(_KINDS[str(file["kind"])])
    if file["name"]:
        words += f" {short(str(file['name']))}"
    seconds, size = file["seconds"], file["bytes"]
    if isinstance(seconds, int):
        return words + voice.say(_LONG, minutes=seconds // 60, seconds=f"{seconds % 60:02}")
    if isinstance(size, int) and (file["kind"] == "document" or file.get("refused")):
        return f"{words} ({_size(size, voice)})"
    return words


def _size(size: object, voice: Voice) -> str:
    """Bytes as people write them."""
    assert isinstance(size, int)
    much = f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(size // KILOBYTE, 1)} kB"
    return much if voice.language == "en" else much.replace(".", ",")


_KINDS: Mapping[str, Words] = {
    "photo": {"pt-BR": "🖼️ Foto", "en": "🖼️ Photo"},
    "voice": {"pt-BR": "🎤 Áudio", "en": "🎤 Voice message"},
    "audio": {"pt-BR": "🎵 Áudio", "en": "🎵 Audio"},
    "video": {"pt-BR": "🎬 Vídeo", "en": "🎬 Video"},
    "document": {"pt-BR": "📎 Arquivo", "en": "📎 File"},
    "sticker": {"pt-BR": "🙂 Figurinha", "en": "🙂 Sticker"},
}
_MANLY = frozenset({"voice", "audio", "video", "document"})
"""Kinds of masculine gender in Portuguese."""
_LONG: Words = {"pt-BR": " de {minutes}:{seconds}", "en": " of {minutes}:{seconds}"}
_KEPT: Words = {"pt-BR": "{what} guardada.", "en": "{what} kept."}
_KEPT_MANLY: Words = {"pt-BR": "{what} guardado.", "en": "{what} kept."}
_KEPT_MANY: Words = {"pt-BR": "📎 {count} arquivos guardados: {what}.", "en": "📎 {count} files kept: {what}."}
_NOT_KEPT: Mapping[str, Words] = {
    "too large": {
        "pt-BR": "⚠️ Não guardei: {what}. É grande demais; guardo até {most} e só o que o mensageiro me entrega.",
        "en": "⚠️ Not kept: {what}. It is too large; I keep up to {most}, and only what the messenger hands me.",
    },
    "a kind that is not kept": {
        "pt-BR": "⚠️ Não guardei: {what}. É de um tipo que eu não guardo.",
        "en": "⚠️ Not kept: {what}. It is of a kind I don't keep.",
    },
}
"""By what `refusal` answers."""
_DEAF: Words = {
    "pt-BR": "Ainda não consigo ouvir áudios; me manda por texto se for urgente.",
    "en": "I can't listen to recordings yet; send it as text if it is urgent.",
}
_BLIND: Words = {"pt-BR": "Ainda não consigo ver o que tem dentro.", "en": "I can't look inside yet."}
_LIST: Words = {"pt-BR": "🗂️ Seus arquivos ({count}):", "en": "🗂️ Your files ({count}):"}
EMPTY: Words = {"pt-BR": "Você ainda não me mandou nenhum arquivo.", "en": "You haven't sent me any file yet."}
_NO_SUCH: Words = {"pt-BR": "Não achei nenhum arquivo com “{query}”.", "en": "I found no file with “{query}”."}
_DELETED: Words = {"pt-BR": "🗑️ Apagado: {what}", "en": "🗑️ Deleted: {what}"}
_BACK: Words = {"pt-BR": "De volta: {what}", "en": "Put back: {what}"}
_STATES: Mapping[str, Words] = {
    "refused": {
        "pt-BR": "não baixei: é grande demais ou de um tipo que eu não guardo",
        "en": "not fetched: too large, or of a kind I don't keep",
    },
    "gone": {
        "pt-BR": "não deu para baixar: o mensageiro não tem mais",
        "en": "could not be fetched: the messenger no longer has it",
    },
}
MISSING: Words = {
    "pt-BR": "não achei esse arquivo; talvez já tenha sido apagado.",
    "en": "I can't find that file; it may have been deleted.",
}
