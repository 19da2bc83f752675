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
TESTING: Words = {
    "pt-BR": "Se o projeto ainda está em modo de teste, cada permissão morre em 7 dias: publique o app (docs/google.md).",
    "en": "If the project is still in testing mode, every permission dies after 7 days: publish the app (docs/google.md).",
}
