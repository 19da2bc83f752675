"""Who may do what with a file in Drive, in words."""

from collections.abc import Mapping, Sequence

from tools._context import Voice, Words


def told(facts: Mapping[str, object], voice: Voice) -> str:
    """The file, then each who has it."""
    file, who = facts["file"], facts["access"]
    assert isinstance(file, Mapping)
    assert isinstance(who, list)
    return "\n".join((voice.say(_HEAD, name=file["name"]), *(_line(each, voice) for each in who)))


def taken(facts: Mapping[str, object], voice: Voice) -> str:
    file = facts["file"]
    assert isinstance(file, Mapping)
    return voice.say(_TAKEN if facts["had"] else _HAD_NONE, name=file["name"], email=facts["email"])


def named(emails: Sequence[str]) -> str:
    return ", ".join(emails) or "—"


def _line(each: Mapping[str, str], voice: Voice) -> str:
    role = voice.say(_ROLES.get(each["role"], _ROLES["reader"]))
    return voice.say(_ONE if each["email"] else _ANYONE, email=each["email"], role=role)


_HEAD: Words = {"pt-BR": "🔐 Quem tem acesso a “{name}”:", "en": "🔐 Who has access to “{name}”:"}
_ONE: Words = {"pt-BR": "• {email}: {role}", "en": "• {email}: {role}"}
_ANYONE: Words = {"pt-BR": "• qualquer pessoa com o link: {role}", "en": "• anyone with the link: {role}"}
_ROLES: Mapping[str, Words] = {
    "owner": {"pt-BR": "dono", "en": "owner"},
    "reader": {"pt-BR": "pode ver", "en": "can view"},
    "commenter": {"pt-BR": "pode comentar", "en": "can comment"},
    "writer": {"pt-BR": "pode editar", "en": "can edit"},
}
_TAKEN: Words = {
    "pt-BR": "✅ {email} não tem mais acesso a “{name}”.",
    "en": "✅ {email} no longer has access to “{name}”.",
}
_HAD_NONE: Words = {
    "pt-BR": "{email} já não tinha acesso a “{name}”. Não mudei nada.",
    "en": "{email} had no access to “{name}” already. I changed nothing.",
}
ASK: Words = {"pt-BR": "Tiro este acesso?\n{what}", "en": "Take this access away?\n{what}"}
FROM: Words = {"pt-BR": "de: {email}", "en": "from: {email}"}
NOT_AMONG: Words = {
    "pt-BR": "Ninguém chamado “{who}” tem acesso a “{name}”. Quem tem: {known}.",
    "en": "Nobody called “{who}” has access to “{name}”. Those who have: {known}.",
}
OWNER: Words = {
    "pt-BR": "{email} é de quem o arquivo é: esse acesso não dá pra tirar.",
    "en": "{email} owns the file: that access can't be taken away.",
}
WHICH: Words = {"pt-BR": "De quem eu tiro o acesso?", "en": "Whose access should I take away?"}
