"""The help of every command, in both languages."""

from bot.cli.words import Words

RECADO: Words = {
    "pt-BR": "Recado: um assistente de conversa que nunca perde, repete nem inventa. Comece com `recado chat`.",
    "en": "Recado: a chat assistant that never loses, repeats or invents anything. Begin with `recado chat`.",
}
CHAT: Words = {"pt-BR": "Conversa no terminal.", "en": "Talk in the terminal."}
SAY: Words = {
    "pt-BR": "Diz uma mensagem e mostra as respostas; com - lê uma mensagem por linha da entrada padrão.",
    "en": "Say one message and show the replies; with - read one message per line from standard input.",
}
UNDERSTAND: Words = {
    "pt-BR": "Lê linhas JSON e escreve o que entendeu de cada uma, sem modelo e sem banco; "
    'cada linha é {{"text": ...}} e pode ter "now", "lang" e "after", a lista do que foi dito antes.',
    "en": "Read JSON lines and write what was understood of each, with no model and no database; "
    'a line is {{"text": ...}} and may have "now", "lang" and "after", the list of what was said before.',
}
SERVE: Words = {
    "pt-BR": "Roda web, trabalhadores e relógio, juntos ou um papel por processo.",
    "en": "Run web, workers and clock, together or one role a process.",
}
WHATSAPP: Words = {
    "pt-BR": "Conecta um número do WhatsApp pela Evolution API, ou diz como está.",
    "en": "Connect a WhatsApp number by an Evolution API, or say how it stands.",
}
GOOGLE: Words = {
    "pt-BR": "Conecta uma conta do Google por um navegador deste computador, mostra as contas, ou desconecta uma.",
    "en": "Connect a Google account by a browser on this computer, show the accounts, or disconnect one.",
}
GOOGLE_PORT: Words = {
    "pt-BR": "Porta em que o navegador volta; 0 é qualquer uma livre. Um cliente do tipo Web precisa de uma fixa.",
    "en": "Port the browser comes back to; 0 is any free one. A client of type Web needs a fixed one.",
}
ORGANIZATION: Words = {
    "pt-BR": "Mostra de quem é uma organização, quais modelos respondem a ela e quanto ela pode usar; `recado organization set` muda.",
    "en": "Show whose an organization is, which models answer it and what it may use; `recado organization set` changes it.",
}
NUMBER: Words = {
    "pt-BR": "O número do próprio celular: além do QR, mostra um código para digitar nele.",
    "en": "The number of the phone itself: besides the QR, shows a code to type on it.",
}
MIGRATE: Words = {
    "pt-BR": "Traz as tabelas do banco à versão mais nova.",
    "en": "Bring the tables to the newest version.",
}
KEYS: Words = {
    "pt-BR": "Mostra com que chave-mestra está fechado o que as pessoas conectaram; `recado keys rotate` fecha tudo com a atual.",
    "en": "Show which master key closes what people have connected; `recado keys rotate` closes it all with the current one.",
}
DOCTOR: Words = {
    "pt-BR": "Confere a instalação e diz o remédio de cada problema.",
    "en": "Check the installation and name the remedy of each problem.",
}
SETUP: Words = {
    "pt-BR": "Prepara a pasta de dados, o arquivo .env e o banco.",
    "en": "Prepare the data directory, the file .env and the database.",
}
REPLAY: Words = {
    "pt-BR": "Lista as mensagens postas de lado depois de falhar, e tenta de novo a de um ID, ou todas.",
    "en": "List the messages set aside after failing, and try the one of an ID, or all, again.",
}
BENCH: Words = {"pt-BR": "Mede velocidade e memória.", "en": "Measure speed and memory."}
DEMO: Words = {
    "pt-BR": "Conversa com uma agenda, um Gmail e um Drive de mentira, só nesta máquina.",
    "en": "Talk with a make-believe calendar, Gmail and Drive, on this machine alone.",
}
SIMULATE: Words = {
    "pt-BR": "Passa um ano de lembretes em minutos, com quedas e apagões, e conta.",
    "en": "Run a year of reminders in minutes, with kills and outages, and count.",
}
SEED: Words = {"pt-BR": "Número que repete o mesmo ano.", "en": "The number that repeats the same year."}
DAYS: Words = {"pt-BR": "Só os primeiros dias.", "en": "Only the first days."}
JOBS: Words = {
    "pt-BR": "Mostra o que o Recado faz sozinho, quando fez e como foi; `recado jobs run NOME` faz agora.",
    "en": "Show what Recado does by itself, when it did and how it went; `recado jobs run NAME` does it now.",
}

TEXT: Words = {"pt-BR": "TEXTO", "en": "TEXT"}
USER: Words = {"pt-BR": "Quem fala (padrão: você).", "en": "Who speaks (default: you)."}
NOW: Words = {"pt-BR": "Finge que agora é este momento.", "en": "Pretend that this moment is now."}
TZ: Words = {"pt-BR": "Fuso horário, como America/Sao_Paulo.", "en": "Time zone, such as America/Sao_Paulo."}
LANG: Words = {"pt-BR": "Língua preferida.", "en": "Preferred language."}
TZ_KEPT: Words = {
    "pt-BR": "Fuso horário de quem fala, como America/Sao_Paulo; vale daqui em diante.",
    "en": "Time zone of who speaks, such as America/Sao_Paulo; it counts from now on.",
}
LANG_KEPT: Words = {
    "pt-BR": "Língua de quem fala; vale daqui em diante.",
    "en": "Language of who speaks; it counts from now on.",
}
JSON: Words = {
    "pt-BR": "Mostra um objeto JSON: respostas, botões, registro, rota, tokens, milissegundos.",
    "en": "Print one JSON object: replies, buttons, ledger, route, tokens, milliseconds.",
}
ROLE: Words = {"pt-BR": "O que este processo faz.", "en": "What this process does."}
PRINT_ENV: Words = {"pt-BR": "Só mostra um .env com todos os ajustes.", "en": "Only print an .env with every setting."}
ALL: Words = {"pt-BR": "Tenta todas de novo.", "en": "Try all of them again."}

BAD_NOW: Words = {
    "pt-BR": "--now precisa ser um momento ISO 8601, como 2026-11-21T09:00; recebi “{given}”.",
    "en": "--now must be an ISO 8601 moment, such as 2026-11-21T09:00; it was “{given}”.",
}
BAD_ZONE: Words = {
    "pt-BR": "--tz precisa ser um fuso horário, como America/Sao_Paulo; não conheço “{given}”.",
    "en": "--tz must be a time zone, such as America/Sao_Paulo; I don't know “{given}”.",
}
GOODBYE: Words = {"pt-BR": "Interrompido.", "en": "Interrupted."}
