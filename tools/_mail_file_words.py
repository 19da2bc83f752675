"""How the files of mails are put into words, in both languages."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from tools._choose import short
from tools._context import Voice, Words
from tools._errand import Errand
from tools._mail_files import Fetched
from tools._mail_words import rows_in, size

Facts = Mapping[str, object]


def brought(facts: Facts, voice: Voice) -> str:
    files = rows_in(facts, "files")
    there = [each for each in files if not each.get("refused")]
    lines = []
    if there:
        words = _HERE if len(there) == 1 else _HERE_MANY
        what = named(there, voice)
        lines.append(voice.say(words, what=what, subject=short(str(facts["subject"])) or "—", who=facts["sender"]))
    lines += [f"⚠️ {line}" for line in refused(files, voice)]
    return "\n".join(lines)


def refused(files: Sequence[Facts], voice: Voice) -> list[str]:
    """A sentence for each reason there is."""
    told = []
    for why, words in REFUSED.items():
        if these := [each for each in files if each.get("refused") == why]:
            told.append(voice.say(words, what=", ".join(_ended(each, voice) for each in these)))
    return told


def _ended(file: Facts, voice: Voice) -> str:
    """With its ending by itself, which says what it is: whole, a name such as that of a program reads like an address."""
    path = PurePosixPath(str(file["name"]) or voice.say(NAMELESS))
    ending = f"{path.suffix}, " if path.suffix else ""
    return f"{path.stem} ({ending}{size(file['bytes'], voice)})"


def told(file: Fetched) -> dict[str, object]:
    """What the ledger keeps of a file that was asked for."""
    size_ = file.seen.facts["size"] if file.refused else len(file.content)
    return {"name": file.seen.facts["name"], "bytes": size_, "refused": file.refused}


def why_not(files: Sequence[Fetched], errand: Errand) -> str:
    voice = Voice(language=errand.language, now=errand.now, zone=errand.zone)
    return " ".join(refused(list(map(told, files)), voice))


def named(files: Sequence[Facts], voice: Voice) -> str:
    """Names and sizes: "contrato.pdf (12 kB)"."""
    return ", ".join(f"{each['name'] or voice.say(NAMELESS)} ({size(each['bytes'], voice)})" for each in files)


AS_TOLD: Words = {"pt-BR": "{told}", "en": "{told}"}
NAMELESS: Words = {"pt-BR": "sem nome", "en": "unnamed"}
REFUSED: Mapping[str, Words] = {
    "too large": {
        "pt-BR": "{what}: grande demais para trazer; levo até 20 MB. No Gmail dá para abrir.",
        "en": "{what}: too large to bring; I carry up to 20 MB. You can open it in Gmail.",
    },
    "a program": {
        "pt-BR": "{what}: é um programa, e programa que chega por e-mail eu não trago.",
        "en": "{what}: it is a program, and I don't bring programs that come by email.",
    },
    "a kind that is not kept": {
        "pt-BR": "{what}: é de um tipo que eu não trago. No Gmail dá para abrir.",
        "en": "{what}: it is of a kind I don't bring. You can open it in Gmail.",
    },
}
"""By what `refusal` answers."""
_HERE: Words = {
    "pt-BR": "📎 Aqui está: {what}, do e-mail “{subject}” de {who}.",
    "en": "📎 Here it is: {what}, from the email “{subject}” by {who}.",
}
_HERE_MANY: Words = {
    "pt-BR": "📎 Aqui estão: {what}, do e-mail “{subject}” de {who}.",
    "en": "📎 Here they are: {what}, from the email “{subject}” by {who}.",
}
WHICH: Words = {"pt-BR": "Qual dos anexos de “{subject}”?", "en": "Which attachment of “{subject}”?"}
ALL: Words = {"pt-BR": "todos", "en": "all of them"}
WHICH_MAIL: Words = {
    "pt-BR": "De qual e-mail? Manda, por exemplo: me manda o anexo do e-mail da Bia.",
    "en": "Of which email? Send, for example: send me the attachment from Bia's email.",
}
NO_SUCH: Words = {
    "pt-BR": "Esse e-mail tem {count} anexos; diz o número, de 1 a {count}.",
    "en": "That email has {count} attachments; tell me the number, from 1 to {count}.",
}
NO_SUCH_OF_ONE: Words = {"pt-BR": "Esse e-mail só tem um anexo.", "en": "That email has just one attachment."}
TOO_MANY: Words = {
    "pt-BR": "São {count} anexos, e eu trago até {most} de uma vez. Diz quais, por exemplo: os anexos 1, 2 e 3.",
    "en": "There are {count} attachments, and I bring up to {most} at once. Tell me which, for example: attachments 1, 2 and 3.",
}
TO_OTHERS: Words = {
    "pt-BR": "Uma coisa de cada vez: primeiro peça “me manda o anexo do e-mail da Bia”, depois “manda esse arquivo por e-mail para {to}”.",
    "en": "One thing at a time: first ask “send me the attachment from Bia's email”, then “email this file to {to}”.",
}
