"""What `doctor` says: the finding, and where something is wrong its remedy."""

from bot.cli.words import Words

PYTHON: Words = {"pt-BR": "Python {version}.", "en": "Python {version}."}
OLD_PYTHON: Words = {
    "pt-BR": "Python {version} é antigo demais: instale o 3.11 ou mais novo.",
    "en": "Python {version} is too old: install 3.11 or newer.",
}
FOLDER: Words = {
    "pt-BR": "{path} pode ser escrita e tem {free} MB livres.",
    "en": "{path} can be written and has {free} MB free.",
}
FOLDER_CLOSED: Words = {
    "pt-BR": "Não posso escrever em {path}: mude a permissão ou escolha outra pasta com RECADO_DATA_DIR.",
    "en": "I may not write to {path}: change its permission, or choose another directory with RECADO_DATA_DIR.",
}
FOLDER_FULL: Words = {
    "pt-BR": "{path} só tem {free} MB livres: libere espaço, pelo menos 100 MB para funcionar e 1 GB para crescer.",
    "en": "{path} has only {free} MB free: make room, at least 100 MB to work and 1 GB to grow.",
}
ZONE: Words = {"pt-BR": "O seu fuso é {zone}.", "en": "Your time zone is {zone}."}
ZONE_UTC: Words = {
    "pt-BR": "O fuso é {zone}, o de um servidor: escreva o seu em RECADO_TIME_ZONE, como America/Sao_Paulo.",
    "en": "The time zone is {zone}, that of a server: write yours into RECADO_TIME_ZONE, such as America/Sao_Paulo.",
}
OURS: Words = {
    "pt-BR": "O banco embutido responde (PostgreSQL {version}).",
    "en": "The embedded database answers (PostgreSQL {version}).",
}
THEIRS: Words = {
    "pt-BR": "O banco de DATABASE_URL responde (PostgreSQL {version}).",
    "en": "The database of DATABASE_URL answers (PostgreSQL {version}).",
}
OLD_SERVER: Words = {
    "pt-BR": "O banco é PostgreSQL {version}: use o 15 ou mais novo.",
    "en": "The database is PostgreSQL {version}: use 15 or newer.",
}
SCHEMA: Words = {"pt-BR": "As tabelas estão na versão {version}.", "en": "The tables are at version {version}."}
SCHEMA_NOT_YET: Words = {
    "pt-BR": "As tabelas estão em {version} e a versão deste programa é {head}: rode `recado migrate` "
    "(se forem mais novas, atualize o Recado).",
    "en": "The tables are at {version} and this program's version is {head}: run `recado migrate` "
    "(where they are newer, update Recado).",
}
ROLE: Words = {
    "pt-BR": "O usuário {role} obedece às regras de acesso por linha.",
    "en": "The login {role} obeys row-level security.",
}
ROLE_TOO_STRONG: Words = {
    "pt-BR": "O usuário {role} passa por cima das regras de acesso por linha: use recado_app em DATABASE_URL.",
    "en": "The login {role} overrides row-level security: use recado_app in DATABASE_URL.",
}
RLS: Words = {
    "pt-BR": "Todas as {count} tabelas têm acesso por linha forçado.",
    "en": "All {count} tables have row-level security forced.",
}
RLS_MISSING: Words = {
    "pt-BR": "Sem acesso por linha forçado: {tables}. Rode `recado migrate` ou restaure as regras dessas tabelas.",
    "en": "Without forced row-level security: {tables}. Run `recado migrate`, or restore the rules of these tables.",
}
WORKERS: Words = {
    "pt-BR": "{count} trabalhador(es) com sinal de vida; {waiting} mensagem(ns) esperando.",
    "en": "{count} worker(s) alive; {waiting} message(s) waiting.",
}
WORKERS_MISSING: Words = {
    "pt-BR": "{waiting} mensagem(ns) esperando e nenhum trabalhador vivo: abra `recado serve` ou `recado chat`.",
    "en": "{waiting} message(s) waiting and no worker alive: start `recado serve` or `recado chat`.",
}
LETTERS: Words = {"pt-BR": "Nenhuma mensagem posta de lado.", "en": "No message set aside."}
LETTERS_WAITING: Words = {
    "pt-BR": "{count} mensagem(ns) posta(s) de lado depois de falhar: veja com `recado replay`.",
    "en": "{count} message(s) set aside after failing: see them with `recado replay`.",
}
CLOCK: Words = {
    "pt-BR": "O relógio desta máquina e o do banco concordam ({skew} s de diferença).",
    "en": "The clocks of this machine and the database agree ({skew} s apart).",
}
CLOCK_APART: Words = {
    "pt-BR": "O relógio desta máquina e o do banco diferem em {skew} s: acerte os dois (NTP).",
    "en": "The clocks of this machine and the database are {skew} s apart: set both (NTP).",
}
MODEL_NONE: Words = {
    "pt-BR": "nenhum; entendo por regras. Para usar um, escreva GEMINI_API_KEY ou OPENAI_API_KEY no arquivo .env.",
    "en": "none; I understand by rules. To use one, write GEMINI_API_KEY or OPENAI_API_KEY into the file .env.",
}
MODEL: Words = {"pt-BR": "{model} responde.", "en": "{model} answers."}
MODEL_KEY: Words = {
    "pt-BR": "{model} recusou a chave: confira {setting}_API_KEY.",
    "en": "{model} refused the key: check {setting}_API_KEY.",
}
MODEL_UNKNOWN: Words = {
    "pt-BR": "{model} não existe lá: confira {setting}_MODEL.",
    "en": "{model} does not exist there: check {setting}_MODEL.",
}
MODEL_DOWN: Words = {
    "pt-BR": "{model} não responde: confira a rede e {setting}_BASE_URL. Até lá entendo por regras.",
    "en": "{model} does not answer: check the network and {setting}_BASE_URL. Until then I understand by rules.",
}
MESSENGERS_NONE: Words = {
    "pt-BR": "nenhum; converse no terminal, ou escreva TELEGRAM_BOT_TOKEN ou EVOLUTION_API_URL no arquivo .env.",
    "en": "none; talk in the terminal, or write TELEGRAM_BOT_TOKEN or EVOLUTION_API_URL into the file .env.",
}
MESSENGER_OPEN: Words = {
    "pt-BR": "O {title} me deixa entrar, e o que mandarem por lá chega até mim.",
    "en": "{title} lets me in, and what is sent there reaches me.",
}
MESSENGER_CONNECTING: Words = {
    "pt-BR": "O {title} está conectando. {remedy}",
    "en": "{title} is connecting. {remedy}",
}
MESSENGER_CLOSED: Words = {
    "pt-BR": "O que mandarem pelo {title} não chega até mim. {remedy}",
    "en": "What is sent by {title} does not reach me. {remedy}",
}
HEARD: Words = {
    "pt-BR": "{title}: a última prova de que as mensagens entram foi {ago} ({how}).",
    "en": "{title}: the last proof that messages come in was {ago} ({how}).",
}
PROOFS: dict[str, Words] = {
    "heard": {"pt-BR": "chegou uma mensagem", "en": "a message came in"},
    "nothing_waits": {"pt-BR": "nada esperando lá fora", "en": "nothing waits outside"},
    "compared": {"pt-BR": "a mais nova de lá já está aqui", "en": "the newest one there is here"},
}
AGO: dict[str, Words] = {
    "minute": {"pt-BR": "há 1 minuto", "en": "1 minute ago"},
    "minutes": {"pt-BR": "há {number} minutos", "en": "{number} minutes ago"},
    "hour": {"pt-BR": "há 1 hora", "en": "1 hour ago"},
    "hours": {"pt-BR": "há {number} horas", "en": "{number} hours ago"},
    "day": {"pt-BR": "há 1 dia", "en": "1 day ago"},
    "days": {"pt-BR": "há {number} dias", "en": "{number} days ago"},
}
NOT_PROVEN: Words = {
    "pt-BR": "{title}: está aberto, mas ainda não chegou nada que prove que as mensagens entram; mande um “oi”.",
    "en": "{title}: open, but nothing has come in yet to prove that messages do; send it a “hi”.",
}
NOT_HEARD: Words = {
    "pt-BR": "{title}: `recado serve` não está ouvindo o que mandam por lá. {remedy}",
    "en": "{title}: `recado serve` does not hear what is sent there. {remedy}",
}
NOT_LOOKED_AFTER: Words = {
    "pt-BR": "{title}: a última conferência foi {ago}; se ainda é para funcionar, confira se `recado serve` está rodando.",
    "en": "{title}: it was last looked at {ago}; if it is still wanted, check that `recado serve` is running.",
}
PUBLIC_URL: Words = {
    "pt-BR": "se a internet chega a {url} não dá para conferir daqui: abra {url}/live no celular, fora do Wi-Fi.",
    "en": "whether the internet reaches {url} cannot be checked from here: open {url}/live on a phone, off the Wi-Fi.",
}
SKIPPED: Words = {
    "pt-BR": "não deu para conferir; resolva o banco primeiro.",
    "en": "could not be checked; mend the database first.",
}
NAMES: dict[str, Words] = {
    "settings": {"pt-BR": "ajustes", "en": "settings"},
    "python": {"pt-BR": "python", "en": "python"},
    "data": {"pt-BR": "pasta de dados", "en": "data directory"},
    "zone": {"pt-BR": "fuso horário", "en": "time zone"},
    "model": {"pt-BR": "modelo de linguagem", "en": "language model"},
    "messengers": {"pt-BR": "mensageiros", "en": "messengers"},
    "google": {"pt-BR": "google", "en": "google"},
    "heard": {"pt-BR": "escuta", "en": "hearing"},
    "database": {"pt-BR": "banco", "en": "database"},
    "schema": {"pt-BR": "tabelas", "en": "tables"},
    "role": {"pt-BR": "usuário do banco", "en": "database login"},
    "rows": {"pt-BR": "acesso por linha", "en": "row-level security"},
    "workers": {"pt-BR": "trabalhadores", "en": "workers"},
    "letters": {"pt-BR": "mensagens de lado", "en": "messages set aside"},
    "clock": {"pt-BR": "relógio", "en": "clock"},
}
