"""What is said of files in Drive, in both languages."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime

from integrations.google import drive
from tools._choose import short
from tools._context import Voice, Words

LONGEST_SHOWN = 3000
"""Characters of a document that are shown at once."""
LONGEST_NAME = 120
_GOOGLES = ("https://docs.google.com/", "https://drive.google.com/")
"""An app of somebody's may name any other address as that of its file."""


def plain(name: str) -> str:
    """A name on one line, without what cannot be seen in it; whoever made the file chose it."""
    seen = "".join(each if each.isspace() or unicodedata.category(each)[0] != "C" else "" for each in name)
    return short(seen, longest=LONGEST_NAME) or "?"


def file_facts(file: drive.File) -> Mapping[str, object]:
    """What is kept of a file, and shown of it."""
    return {
        "name": plain(file.name),
        "mime": file.kind,
        "owner": plain(file.owner) if file.owner else "",
        "at": file.modified_at.isoformat(),
        "link": file.link if file.link.startswith(_GOOGLES) else "",
    }


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    files = _files(facts)
    if not files:
        return voice.say(_NO_SUCH, query=short(str(facts["query"]))) if facts["query"] else voice.say(_NOTHING)
    lines = [voice.say(_LIST_MORE if facts["more"] else _LIST, count=len(files))]
    lines += [f"{number}. {described(each, voice)}" for number, each in enumerate(files, start=1)]
    return "\n".join(lines)


def described(file: Mapping[str, object], voice: Voice) -> str:
    """A file in one line: its name, what it is, whose, and when it changed."""
    sign, words = _kind(str(file["mime"]))
    owner = voice.say(_OWNED, owner=file["owner"]) if file["owner"] else ""
    changed = voice.say(_CHANGED, when=voice.when(_minute(str(file["at"]), voice)))
    return f"{sign} {file['name']} ({voice.say(words)}){owner}, {changed}"


def _minute(moment: str, voice: Voice) -> datetime:
    return datetime.fromisoformat(moment).astimezone(voice.zone).replace(second=0, microsecond=0)


def read(facts: Mapping[str, object], voice: Voice) -> str:
    file, body = _file(facts), str(facts["body"])
    head = f"{_kind(str(file['mime']))[0]} {file['name']}"
    if facts["trouble"]:
        told = voice.say(_TROUBLES[str(facts["trouble"])], kind=voice.say(_kind(str(file["mime"]))[1]))
        return f"{head}\n{told}\n{file['link']}"
    shown = body if len(body) <= LONGEST_SHOWN else body[:LONGEST_SHOWN].rstrip() + "…"
    lines = [head, "", shown]
    if str(file["mime"]) == drive.SHEET:
        lines += ["", voice.say(_FIRST_SHEET_CUT if facts["cut"] else _FIRST_SHEET, rows=facts["rows"])]
    if facts["cut"] or len(body) > LONGEST_SHOWN:
        lines += ["", voice.say(_GOES_ON, link=file["link"])]
    return "\n".join(lines)


def saved(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_SAVED, name=_file(facts)["name"], link=_file(facts)["link"])


def trashed(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_TRASHED, name=_file(facts)["name"])


def restored(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_RESTORED, name=_file(facts)["name"])


def shared(facts: Mapping[str, object], voice: Voice) -> str:
    file, may = _file(facts), voice.say(MAY[str(facts["role"])])
    given = {"name": file["name"], "may": may, "link": file["link"], "email": facts["email"]}
    if not facts["email"]:
        return voice.say(_OPEN_ALREADY if facts["already"] else _OPENED, **given)
    if facts["already"]:
        return voice.say(_SHARED_ALREADY, **given)
    return voice.say(_ROLE_CHANGED if facts["changed"] else _SHARED, **given)


def unshared(facts: Mapping[str, object], voice: Voice) -> str:
    words = _UNSHARED if facts["email"] else _CLOSED
    return voice.say(words, name=_file(facts)["name"], email=facts["email"])


def _files(facts: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    given = facts["files"]
    assert isinstance(given, list)
    return given


def _file(facts: Mapping[str, object]) -> Mapping[str, object]:
    given = facts["file"]
    assert isinstance(given, Mapping)
    return given


def _kind(mime: str) -> tuple[str, Words]:
    """The sign and the name of a media type."""
    known = next((kind for kind, types in _NAMED.items() if mime in types), "")
    return _KINDS.get(known or mime.partition("/")[0]) or _KINDS[""]


_OFFICE = "application/vnd.openxmlformats-officedocument."
_NAMED: Mapping[str, tuple[str, ...]] = {
    "folder": (drive.FOLDER,),
    "sheet": drive.KINDS["sheet"],
    "slides": drive.KINDS["slides"],
    "pdf": ("application/pdf",),
    "document": (drive.DOCUMENT,),
    "word": (_OFFICE + "wordprocessingml.document", "application/msword"),
    "form": ("application/vnd.google-apps.form",),
}
_KINDS: Mapping[str, tuple[str, Words]] = {
    "folder": ("📁", {"pt-BR": "pasta", "en": "folder"}),
    "sheet": ("📊", {"pt-BR": "planilha", "en": "spreadsheet"}),
    "slides": ("📽️", {"pt-BR": "apresentação", "en": "presentation"}),
    "pdf": ("📕", {"pt-BR": "PDF", "en": "PDF"}),
    "document": ("📄", {"pt-BR": "documento", "en": "document"}),
    "word": ("📄", {"pt-BR": "documento do Word", "en": "Word document"}),
    "form": ("📋", {"pt-BR": "formulário", "en": "form"}),
    "text": ("📄", {"pt-BR": "texto", "en": "text"}),
    "image": ("🖼️", {"pt-BR": "imagem", "en": "image"}),
    "video": ("🎬", {"pt-BR": "vídeo", "en": "video"}),
    "audio": ("🎵", {"pt-BR": "áudio", "en": "audio"}),
    "": ("📎", {"pt-BR": "arquivo", "en": "file"}),
}
MAY: Mapping[str, Words] = {
    "reader": {"pt-BR": "ver", "en": "view"},
    "commenter": {"pt-BR": "comentar", "en": "comment on"},
    "writer": {"pt-BR": "editar", "en": "edit"},
}
_LIST: Words = {"pt-BR": "🗂️ No seu Drive ({count}):", "en": "🗂️ In your Drive ({count}):"}
_LIST_MORE: Words = {
    "pt-BR": "🗂️ No seu Drive, os {count} primeiros (há mais):",
    "en": "🗂️ In your Drive, the first {count} (there are more):",
}
_NO_SUCH: Words = {
    "pt-BR": "Não achei nada no seu Drive com “{query}”.",
    "en": "I found nothing in your Drive with “{query}”.",
}
_NOTHING: Words = {"pt-BR": "Não achei nada assim no seu Drive.", "en": "I found nothing like that in your Drive."}
_OWNED: Words = {"pt-BR": ", de {owner}", "en": ", {owner}'s"}
_CHANGED: Words = {"pt-BR": "mudou {when}", "en": "changed {when}"}
_GOES_ON: Words = {"pt-BR": "Tem mais no documento: {link}", "en": "There is more in the document: {link}"}
_FIRST_SHEET: Words = {
    "pt-BR": "Só a primeira aba (linhas: {rows}); as outras eu não leio.",
    "en": "Only the first sheet (rows: {rows}); I don't read the others.",
}
_FIRST_SHEET_CUT: Words = {
    "pt-BR": "Só as {rows} primeiras linhas da primeira aba; o resto e as outras abas eu não leio.",
    "en": "Only the first {rows} rows of the first sheet; I don't read the rest, nor the other sheets.",
}
_TROUBLES: Mapping[str, Words] = {
    "encrypted": {
        "pt-BR": "Tem senha, então não consigo ler. Dá para abrir por aqui:",
        "en": "It has a password, so I can't read it. You can open it here:",
    },
    "scanned": {
        "pt-BR": "É um PDF só de imagens (digitalizado), sem texto que eu consiga ler. Dá para abrir por aqui:",
        "en": "It is a PDF of pictures only (a scan), without text that I can read. You can open it here:",
    },
    "broken": {
        "pt-BR": "O arquivo parece danificado, e não consegui ler. Dá para tentar abrir por aqui:",
        "en": "The file seems damaged, and I couldn't read it. You can try to open it here:",
    },
    "too large": {
        "pt-BR": "É grande demais para eu ler aqui. Dá para abrir por aqui:",
        "en": "It is too large for me to read here. You can open it here:",
    },
    "no text": {
        "pt-BR": "Não tem nenhum texto. Dá para abrir por aqui:",
        "en": "It has no text. You can open it here:",
    },
    "unreadable": {
        "pt-BR": "O tipo é “{kind}”, que não consigo ler. Dá para abrir por aqui:",
        "en": "The type is “{kind}”, which I can't read. You can open it here:",
    },
}
_SAVED: Words = {"pt-BR": "✅ Salvo no Drive: {name}\n{link}", "en": "✅ Saved to Drive: {name}\n{link}"}
_TRASHED: Words = {"pt-BR": "🗑️ Na lixeira do Drive: {name}", "en": "🗑️ In Drive's trash: {name}"}
_RESTORED: Words = {"pt-BR": "De volta no Drive: {name}", "en": "Back in Drive: {name}"}
_SHARED: Words = {
    "pt-BR": "✅ Compartilhado: {email} agora pode {may} “{name}”. O Google avisa por e-mail.",
    "en": "✅ Shared: {email} can now {may} “{name}”. Google tells them by e-mail.",
}
_ROLE_CHANGED: Words = {
    "pt-BR": "✅ {email} já tinha acesso a “{name}”; agora pode {may}.",
    "en": "✅ {email} had access to “{name}” already; they can now {may} it.",
}
_SHARED_ALREADY: Words = {
    "pt-BR": "{email} já pode {may} “{name}”. Não mudei nada.",
    "en": "{email} can {may} “{name}” already. I changed nothing.",
}
_OPENED: Words = {
    "pt-BR": "🔗 Quem tiver este link agora pode {may} “{name}”:\n{link}",
    "en": "🔗 Whoever has this link can now {may} “{name}”:\n{link}",
}
_OPEN_ALREADY: Words = {
    "pt-BR": "🔗 Quem tem o link já pode {may} “{name}”:\n{link}",
    "en": "🔗 Whoever has the link can {may} “{name}” already:\n{link}",
}
_UNSHARED: Words = {
    "pt-BR": "{email} não tem mais acesso a “{name}” por esse convite.",
    "en": "{email} no longer has access to “{name}” by that invitation.",
}
_CLOSED: Words = {
    "pt-BR": "O link de “{name}” não abre mais para quem não tem acesso.",
    "en": "The link to “{name}” no longer opens for those without access.",
}
ASK_SHARE: Words = {"pt-BR": "Posso compartilhar isto?\n{what}", "en": "Shall I share this?\n{what}"}
ASK_OPEN: Words = {
    "pt-BR": "Posso abrir isto para qualquer pessoa que tenha o link?\n{what}",
    "en": "Shall I open this to anyone who has the link?\n{what}",
}
WITH: Words = {"pt-BR": "com: {email}", "en": "with: {email}"}
MAY_LINE: Words = {"pt-BR": "vai poder: {may}", "en": "will be able to: {may}"}
WHICH: Words = {"pt-BR": "Qual arquivo do Drive?", "en": "Which file in Drive?"}
NONE: Words = {
    "pt-BR": "Qual arquivo? Procure primeiro, por exemplo “acha o contrato no drive”.",
    "en": "Which file? Look for it first, such as “find the contract in my drive”.",
}
UNKNOWN: Words = {
    "pt-BR": "Não achei nenhum arquivo do Drive com “{query}”.",
    "en": "I found no file in Drive with “{query}”.",
}
COMMAND: Words = {"pt-BR": "“arquivos do drive”", "en": "“files in my drive”"}
IN_CHAT: Words = {
    "pt-BR": "Essa lista é de arquivos do chat. Dá para salvar no Drive primeiro: “salva o {number} no drive”.",
    "en": "That list is of files in the chat. You can save one to Drive first: “save {number} to drive”.",
}
WHOSE: Words = {
    "pt-BR": "Qual é o e-mail de {name}? Diga assim: “compartilha … com nome@exemplo.com”.",
    "en": "What is {name}'s e-mail address? Say it like this: “share … with name@example.com”.",
}
MISSING: Words = {
    "pt-BR": "não sei mais qual arquivo é esse. Procure de novo no Drive.",
    "en": "I no longer know which file that is. Look for it in Drive again.",
}
ITS_OWNER: Words = {
    "pt-BR": "{email} já tem esse arquivo: é de quem ele é.",
    "en": "{email} has that file already: it is theirs.",
}
