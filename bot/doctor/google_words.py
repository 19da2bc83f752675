"""What `doctor` says of Google."""

from bot.cli.words import Words

NONE: Words = {
    "pt-BR": "não configurado; para usar agenda, e-mail e arquivos, siga docs/google.md.",
    "en": "not set up; to use calendar, mail and files, follow docs/google.md.",
}
REDIRECT: Words = {
    "pt-BR": "O endereço de redirecionamento que o cliente do tipo Web precisa ter, letra por letra: {url}",
    "en": "The redirect URI that the client of type Web must have, to the letter: {url}",
}
NO_PUBLIC_URL: Words = {
    "pt-BR": "Sem PUBLIC_URL ninguém conecta pelo celular: só no terminal, com `recado google connect`.",
    "en": "Without PUBLIC_URL nobody connects from a phone: only in a terminal, with `recado google connect`.",
}
CLIENT: Words = {"pt-BR": "O Google conhece o nosso cliente.", "en": "Google knows our client."}
CLIENT_REFUSED: Words = {
    "pt-BR": "O Google recusou o nosso cliente: confira GOOGLE_CLIENT_ID e GOOGLE_CLIENT_SECRET.",
    "en": "Google refused our client: check GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.",
}
UNREACHABLE: Words = {
    "pt-BR": "{url} não responde: confira a rede.",
    "en": "{url} does not answer: check the network.",
}
CLOCK: Words = {
    "pt-BR": "O relógio desta máquina e o do Google diferem em {skew} s: acerte o seu (NTP).",
    "en": "The clocks of this machine and of Google are {skew} s apart: set yours (NTP).",
}
KEPT: Words = {
    "pt-BR": "Contas conectadas: {count}; a chave-mestra abre o que guardei delas.",
    "en": "Accounts connected: {count}; the master key opens what is kept of them.",
}
LOST: Words = {
    "pt-BR": "Contas que perderam a permissão: {count}. Cada pessoa foi avisada e conecta de novo no chat; "
    "se acontece toda semana, publique o app (docs/google.md).",
    "en": "Accounts that lost their permission: {count}. Each person was told and connects again in the chat; "
    "if it happens every week, publish the app (docs/google.md).",
}
SEALED: Words = {
    "pt-BR": "Pessoas cujas contas não consigo abrir, porque a chave-mestra é outra: {count}. Restaure master.key na pasta de dados "
    "ou ponha a chave certa em RECADO_OLD_MASTER_KEYS (`recado keys status` diz qual falta).",
    "en": "People whose accounts cannot be opened, because the master key is another: {count}. Restore master.key in the data directory, "
    "or put the right key into RECADO_OLD_MASTER_KEYS (`recado keys status` says which is missing).",
}
TESTING: Words = {
    "pt-BR": "Se o projeto ainda está em modo de teste, cada permissão morre em 7 dias: publique o app (docs/google.md).",
    "en": "If the project is still in testing mode, every permission dies after 7 days: publish the app (docs/google.md).",
}
