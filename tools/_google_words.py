"""What is said of Google and of accounts there."""

from collections.abc import Iterable, Mapping

from integrations.google import scopes
from language.types import Language
from tools._context import Words

ABILITIES: Mapping[str, Words] = {
    scopes.CALENDAR[0]: {"pt-BR": "agenda", "en": "calendar"},
    scopes.SEND[0]: {"pt-BR": "envio de e-mail", "en": "sending mail"},
    scopes.MAIL[0]: {"pt-BR": "ler e organizar e-mails", "en": "reading and sorting mail"},
    scopes.DRIVE[0]: {"pt-BR": "Drive", "en": "Drive"},
}
"""What a scope is for; of what stands in none, nothing is said."""
COMMANDS: Mapping[str, str] = {
    "calendar": scopes.CALENDAR[0],
    "send": scopes.SEND[0],
    "mail": scopes.MAIL[0],
    "drive": scopes.DRIVE[0],
}
"""How a scope is named in a terminal."""

BY_LINK: Words = {
    "pt-BR": "Abra no navegador (vale {minutes} minutos e uma vez só):\n{link}",
    "en": "Open this in a browser (it works for {minutes} minutes, and once):\n{link}",
}
BY_TERMINAL: Words = {
    "pt-BR": "No computador onde o Recado roda, use o comando: recado google connect{names}",
    "en": "On the computer that runs Recado, use the command: recado google connect{names}",
}
NOT_CONNECTED: Words = {
    "pt-BR": "para isso preciso da sua conta do Google ({what}). {how}",
    "en": "for that I need your Google account ({what}). {how}",
}
NOT_ALLOWED: Words = {
    "pt-BR": "a conta {email} ainda não me permite isso ({what}). {how}",
    "en": "the account {email} does not allow me that yet ({what}). {how}",
}
NOT_THIS_ONE: Words = {
    "pt-BR": "a conta {email} não está conectada. {how}",
    "en": "the account {email} is not connected. {how}",
}
LOST: Words = {
    "pt-BR": "o Google não me deixa mais entrar na conta {email}: a permissão foi retirada ou venceu. {how}",
    "en": "Google no longer lets me into the account {email}: the permission was taken back or has expired. {how}",
}
LOST_WEEKLY: Words = {
    "pt-BR": "a permissão da conta {email} venceu depois de 7 dias, como toda permissão de um projeto do Google em modo de teste "
    "(quem cuida deste Recado resolve isso: docs/google.md). {how}",
    "en": "the permission of the account {email} expired after 7 days, as every permission of a Google project in testing mode "
    "does (whoever runs this Recado can mend that: docs/google.md). {how}",
}
NOT_SET_UP: Words = {
    "pt-BR": "o Google não está configurado nesta instalação do Recado.",
    "en": "Google is not set up on this installation of Recado.",
}
NOT_SET_UP_OWNER: Words = {
    "pt-BR": "o Google ainda não está configurado aqui. O passo a passo está em docs/google.md, e `recado doctor` confere.",
    "en": "Google is not set up here yet. docs/google.md leads through it, and `recado doctor` checks.",
}
SILENT: Words = {
    "pt-BR": "o Google não está respondendo agora. Tenta de novo daqui a pouco?",
    "en": "Google is not answering right now. Could you try again in a little while?",
}
TOO_MUCH: Words = {
    "pt-BR": "o Google pediu uma pausa: foram pedidos demais em pouco tempo. Tenta de novo em alguns minutos?",
    "en": "Google asked for a pause: too many requests in a short time. Could you try again in a few minutes?",
}
UNANSWERED: Words = {
    "pt-BR": "o Google não respondeu a tempo, e não sei se chegou a ser feito. Confira antes de pedir de novo.",
    "en": "Google did not answer in time, and I don't know whether it was done. Please check before you ask again.",
}
MISSING: Words = {
    "pt-BR": "isso não está mais no Google: foi apagado ou movido por lá.",
    "en": "that is no longer at Google: it was deleted or moved there.",
}
FORBIDDEN: Words = {
    "pt-BR": "o Google não permite que a sua conta faça isso.",
    "en": "Google does not allow your account to do that.",
}
CHANGED: Words = {
    "pt-BR": "isso mudou no Google enquanto conversávamos, então não mexi. Peça de novo para ver como está.",
    "en": "that changed at Google while we were talking, so I touched nothing. Ask again to see how it is now.",
}
DISABLED: Words = {
    "pt-BR": "esta parte do Google não está ativada no projeto desta instalação: docs/google.md mostra onde.",
    "en": "this part of Google is not enabled in the project of this installation: docs/google.md shows where.",
}
REFUSED: Words = {
    "pt-BR": "o Google recusou o pedido ({reason}).",
    "en": "Google refused the request ({reason}).",
}


def abilities(held: Iterable[str], language: Language) -> str:
    """What these scopes are for: "agenda, envio de e-mail"."""
    held = frozenset(held)
    return ", ".join(words[language] for scope, words in ABILITIES.items() if scope in held)


def named(held: Iterable[str]) -> str:
    """The same as arguments of a command: " calendar send"."""
    held = frozenset(held)
    return "".join(f" {name}" for name, scope in COMMANDS.items() if scope in held)
