"""What `recado google` says."""

from bot.cli.words import Words

NOT_CONFIGURED: Words = {
    "pt-BR": "O Google não está configurado aqui: ponha GOOGLE_CLIENT_ID e GOOGLE_CLIENT_SECRET no .env (docs/google.md mostra como).",
    "en": "Google is not set up here: put GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET into .env (docs/google.md shows how).",
}
OPEN: Words = {
    "pt-BR": "Abra este link no navegador deste computador e permita o acesso (espero dez minutos; Ctrl-C desiste):\n{url}",
    "en": "Open this link in a browser on this computer and allow access (I wait ten minutes; Ctrl-C gives up):\n{url}",
}
PORT_TAKEN: Words = {
    "pt-BR": "A porta {port} já está em uso: escolha outra com --port.",
    "en": "Port {port} is in use already: choose another with --port.",
}
CONNECTED: Words = {"pt-BR": "Conectado: {email} ({what})", "en": "Connected: {email} ({what})"}
DENIED: Words = {
    "pt-BR": "Você não deu a permissão, então nada foi conectado.",
    "en": "You did not give the permission, so nothing was connected.",
}
NOTHING: Words = {
    "pt-BR": "Nenhuma permissão foi marcada, então nada foi conectado.",
    "en": "No permission was ticked, so nothing was connected.",
}
FAILED: Words = {
    "pt-BR": "O Google não confirmou a permissão, então nada foi conectado. Tente de novo.",
    "en": "Google did not confirm the permission, so nothing was connected. Try again.",
}
SEALED: Words = {
    "pt-BR": "A chave-mestra é outra, então nada foi conectado: traga a certa de volta (`recado doctor` diz como) e tente de novo.",
    "en": "The master key is another, so nothing was connected: bring the right one back (`recado doctor` says how) and try again.",
}
AWAY: Words = {
    "pt-BR": "O Google não está respondendo agora, então nada foi conectado. Tente de novo daqui a pouco.",
    "en": "Google is not answering right now, so nothing was connected. Try again in a little while.",
}
TOO_LATE: Words = {
    "pt-BR": "Passaram dez minutos sem resposta. Rode de novo quando puder.",
    "en": "Ten minutes went by without an answer. Run it again when you can.",
}
NO_ACCOUNTS: Words = {
    "pt-BR": "Nenhuma conta do Google conectada. Para conectar: recado google connect",
    "en": "No Google account is connected. To connect one: recado google connect",
}
ACCOUNT: Words = {"pt-BR": "{email} ({what})", "en": "{email} ({what})"}
PREFERRED: Words = {"pt-BR": " — a principal", "en": " — the main one"}
LOST: Words = {
    "pt-BR": " — sem permissão: rode recado google connect",
    "en": " — no permission any more: run recado google connect",
}
WHICH: Words = {
    "pt-BR": "Diga qual: recado google disconnect EMAIL",
    "en": "Say which: recado google disconnect EMAIL",
}
NO_SUCH: Words = {
    "pt-BR": "{email} não está entre as suas contas: recado google accounts mostra quais são.",
    "en": "{email} is not among your accounts: recado google accounts shows them.",
}
UNKNOWN_ABILITY: Words = {
    "pt-BR": "Não conheço “{name}”: use calendar, send, mail ou drive.",
    "en": "I don't know “{name}”: use calendar, send, mail or drive.",
}
DISCONNECTED: Words = {
    "pt-BR": "Desconectado: {email}. A permissão foi retirada no Google.",
    "en": "Disconnected: {email}. The permission is withdrawn at Google.",
}
DOUBTFUL: Words = {
    "pt-BR": "Desconectado: {email}. O Google não confirmou que a permissão acabou: confira em myaccount.google.com/permissions.",
    "en": "Disconnected: {email}. Google did not confirm that the permission is over: check at myaccount.google.com/permissions.",
}
PAGE_DONE: Words = {
    "pt-BR": "Pronto: volte para o terminal. Pode fechar esta página.",
    "en": "Done: go back to the terminal. You can close this page.",
}
