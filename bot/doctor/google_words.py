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
CLIENT_UNKNOWN: Words = {
    "pt-BR": "O Google não conhece o cliente de GOOGLE_CLIENT_ID: copie o ID de novo do Cloud Console (docs/google.md).",
    "en": "Google does not know the client of GOOGLE_CLIENT_ID: copy the ID again from the Cloud Console (docs/google.md).",
}
CLIENT_REFUSED: Words = {
    "pt-BR": "O Google não aceita GOOGLE_CLIENT_SECRET para este cliente: crie ou copie o segredo de novo no Cloud Console (docs/google.md).",
    "en": "Google does not take GOOGLE_CLIENT_SECRET for this client: make or copy the secret again in the Cloud Console (docs/google.md).",
}
MISMATCH: Words = {
    "pt-BR": "O Google não aceita voltar para {url}: acrescente esse endereço, letra por letra, aos URIs de redirecionamento "
    "do cliente no Cloud Console (docs/google.md).",
    "en": "Google does not take {url} to lead people back: add that address, to the letter, to the redirect URIs "
    "of the client in the Cloud Console (docs/google.md).",
}
AWAY: Words = {
    "pt-BR": "O Google respondeu com o erro {status}: rode `recado doctor` de novo daqui a pouco.",
    "en": "Google answered with the error {status}: run `recado doctor` again in a little while.",
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
    "pt-BR": "Contas que perderam a permissão: {count}; cada pessoa foi avisada e conecta de novo no chat, "
    "e se acontece toda semana, publique o app (docs/google.md).",
    "en": "Accounts that lost their permission: {count}; each person was told and connects again in the chat, "
    "and if it happens every week, publish the app (docs/google.md).",
}
SEALED: Words = {
    "pt-BR": "Pessoas cujas contas não consigo abrir, porque a chave-mestra é outra: {count}; restaure master.key na pasta de dados "
    "ou ponha a chave certa em RECADO_OLD_MASTER_KEYS (`recado keys status` diz qual falta).",
    "en": "People whose accounts cannot be opened, because the master key is another: {count}; restore master.key in the data directory, "
    "or put the right key into RECADO_OLD_MASTER_KEYS (`recado keys status` says which is missing).",
}
TESTING: Words = {
    "pt-BR": "Se o projeto ainda está em modo de teste, cada permissão morre em 7 dias: publique o app (docs/google.md).",
    "en": "If the project is still in testing mode, every permission dies after 7 days: publish the app (docs/google.md).",
}
