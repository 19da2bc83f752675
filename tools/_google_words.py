"""What is said of Google and of accounts there."""

import re
from collections.abc import Iterable, Mapping, Sequence

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
SEALED: Words = {
    "pt-BR": "não consigo abrir o que guardei desta conta: quem cuida desta instalação precisa trazer de volta "
    "a chave-mestra certa (`recado doctor` diz como).",
    "en": "I cannot open what I keep of this account: whoever runs this installation needs to bring back "
    "the right master key (`recado doctor` says how).",
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


INVITED: Words = {
    "pt-BR": "🔗 Vamos conectar sua conta do Google ({what}). {how}",
    "en": "🔗 Let's connect your Google account ({what}). {how}",
}
INVITED_MORE: Words = {
    "pt-BR": "🔗 Você já conectou {emails}. Para conectar outra conta ou permitir mais ({what}): {how}",
    "en": "🔗 You have connected {emails}. To connect another account, or to allow more ({what}): {how}",
}
CONNECT_ASKS: Words = {
    "pt-BR": "🔗 O Google confirmou. Conectar {email} ({what})?",
    "en": "🔗 Google has confirmed. Connect {email} ({what})?",
}
NOT_ALL: Words = {
    "pt-BR": "\nFicou sem permissão: {missing}.",
    "en": "\nLeft without permission: {missing}.",
}
CONNECTED: Words = {
    "pt-BR": "✅ Conectado: {email} ({what}).",
    "en": "✅ Connected: {email} ({what}).",
}
FORGOTTEN: Words = {
    "pt-BR": "Certo, não conectei {email}. O que o Google me deu foi devolvido e apagado.",
    "en": "All right, I did not connect {email}. What Google gave me was handed back and erased.",
}
FORGOTTEN_ONLY: Words = {
    "pt-BR": "Certo, não conectei {email}, e apaguei o que o Google me deu.",
    "en": "All right, I did not connect {email}, and I erased what Google gave me.",
}
NO_LONGER_WAITS: Words = {
    "pt-BR": "essa permissão do Google não está mais esperando resposta. Para tentar de novo, diga “conectar google”.",
    "en": "that permission from Google no longer waits for an answer. To try again, say “connect google”.",
}
WISH: Words = {
    "pt-BR": "Antes de conectar você pediu: “{wanted}”. Faço agora?",
    "en": "Before connecting you asked: “{wanted}”. Shall I do it now?",
}
DO_IT: Words = {"pt-BR": "Sim, faz", "en": "Yes, do it"}
NOT_NOW: Words = {"pt-BR": "Agora não", "en": "Not now"}
LEFT: Words = {"pt-BR": "Certo, fica para depois.", "en": "All right, later then."}
ACCOUNTS: Words = {"pt-BR": "Suas contas do Google:\n{accounts}", "en": "Your Google accounts:\n{accounts}"}
PREFERRED_MARK: Words = {"pt-BR": " — a principal", "en": " — the main one"}
LOST_MARK: Words = {
    "pt-BR": " — sem permissão: diga “conectar google”",
    "en": " — no permission any more: say “connect google”",
}
NO_ACCOUNTS: Words = {
    "pt-BR": "Você não conectou nenhuma conta do Google. Para conectar, diga “conectar google”.",
    "en": "You have connected no Google account. To connect one, say “connect google”.",
}
NO_SUCH_ACCOUNT: Words = {
    "pt-BR": "não achei essa entre as suas contas do Google. Diga “quais contas do google?” para ver quais são.",
    "en": "I found no such one among your Google accounts. Say “which google accounts?” to see them.",
}
PREFERRED: Words = {
    "pt-BR": "⭐ {email} é a sua conta principal do Google agora.",
    "en": "⭐ {email} is your main Google account now.",
}
WHICH_PREFERRED: Words = {"pt-BR": "Qual delas é a principal?", "en": "Which one is the main one?"}
DISCONNECT_ASKS: Words = {
    "pt-BR": "Desconecto {email}? Devolvo a permissão ao Google e apago daqui a cópia da agenda. Para voltar, é só conectar de novo.",
    "en": "Shall I disconnect {email}? I hand the permission back to Google and erase the copy of the calendar here. "
    "You can connect it again any time.",
}
WHICH_DISCONNECTED: Words = {
    "pt-BR": "Qual delas eu desconecto? Devolvo a permissão ao Google e apago daqui a cópia da agenda.",
    "en": "Which one shall I disconnect? I hand the permission back to Google and erase the copy of the calendar here.",
}
DISCONNECT: Words = {"pt-BR": "Desconectar", "en": "Disconnect"}
NONE: Words = {"pt-BR": "Nenhuma", "en": "None"}
STAYS: Words = {"pt-BR": "Certo, deixei como estava.", "en": "All right, I left it as it was."}
DISCONNECTED: Words = {
    "pt-BR": "🔌 Desconectei {email}: a permissão foi retirada no Google, e apaguei o que tinha dela aqui.",
    "en": "🔌 Disconnected {email}: the permission is withdrawn at Google, and I erased what I had of it here.",
}
DISCONNECTED_DOUBTFUL: Words = {
    "pt-BR": "🔌 Desconectei {email} e apaguei o que tinha dela aqui, mas o Google não confirmou que a permissão acabou. "
    "Confira em myaccount.google.com/permissions.",
    "en": "🔌 Disconnected {email} and erased what I had of it here, but Google did not confirm that the permission is over. "
    "Please check at myaccount.google.com/permissions.",
}
YES: Words = {"pt-BR": "Sim", "en": "Yes"}
NO: Words = {"pt-BR": "Não", "en": "No"}


def abilities(held: Iterable[str], language: Language) -> str:
    """What these scopes are for: "agenda, envio de e-mail"."""
    held = frozenset(held)
    return ", ".join(words[language] for scope, words in ABILITIES.items() if scope in held)


def named(held: Iterable[str]) -> str:
    """The same as arguments of a command: " calendar send"."""
    held = frozenset(held)
    return "".join(f" {name}" for name, scope in COMMANDS.items() if scope in held)


_NAMED = (
    (re.compile(r"google\s*drive|\bdrive\b"), scopes.DRIVE),
    (re.compile(r"\b(?:google\s+)?(?:calend[aá]ri?o?|calendar|agenda)\b"), scopes.CALENDAR),
    (re.compile(r"\bg-?mail\b|\be-?\s?mails?\b|@"), scopes.MAIL),
    (re.compile(r"\bgoogle\b"), scopes.FIRST),
)


def scopes_named(text: str) -> Sequence[str]:
    """What is asked for by somebody who names Google, or a part of it; of anything else nothing."""
    folded = text.casefold()
    return next((asked for pattern, asked in _NAMED if pattern.search(folded)), ())


def sentence(text: str) -> str:
    """Elsewhere it stands behind "Não fiz:"; here it begins a sentence."""
    return text[:1].upper() + text[1:]
