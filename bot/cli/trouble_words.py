"""The sentences of `cli_trouble`: what is wrong, then what to do."""

from bot.cli.words import Words
from bot.local_database_parts import Part, SchemaState
from integrations.postgres.embedded_trouble import Trouble

PORT_TAKEN: Words = {
    "pt-BR": "A porta {port} de {host} já está em uso: pare o outro programa ou escolha outra com PORT={other}.",
    "en": "Port {port} of {host} is in use: stop the other program, or choose another with PORT={other}.",
}
PORT_FORBIDDEN: Words = {
    "pt-BR": "Este usuário não pode abrir a porta {port}: escolha uma acima de 1023 com PORT=8000.",
    "en": "This user may not open port {port}: choose one above 1023 with PORT=8000.",
}
NO_SUCH_HOST: Words = {
    "pt-BR": "Esta máquina não tem o endereço {host}: corrija HOST (127.0.0.1 só aqui dentro, 0.0.0.0 para a rede).",
    "en": "This machine has no address {host}: correct HOST (127.0.0.1 for this machine alone, 0.0.0.0 for the network).",
}
NO_MASTER_KEY: Words = {
    "pt-BR": "{path} não contém uma chave: traga-o de volta de uma cópia, ou diga a chave em RECADO_MASTER_KEY. "
    "Sem ela, o que as pessoas conectaram não abre.",
    "en": "{path} holds no key: bring it back from a copy, or give the key in RECADO_MASTER_KEY. "
    "Without it, what people connected cannot be opened.",
}
NOT_THE_OWNER: Words = {
    "pt-BR": "O usuário do banco não tem permissão para isto: ponha em DATABASE_OWNER_URL o dono do banco e repita.",
    "en": "The database user may not do this: put the owner of the database into DATABASE_OWNER_URL and repeat.",
}
DISK_FULL: Words = {
    "pt-BR": "O disco está cheio: libere espaço e repita; o que já estava guardado continua inteiro. {path}",
    "en": "The disk is full: free some space and repeat; what was kept already is whole. {path}",
}
READ_ONLY: Words = {
    "pt-BR": "Não posso escrever em {path}: mude a permissão ou escolha outra pasta com RECADO_DATA_DIR.",
    "en": "I may not write to {path}: change its permission, or choose another directory with RECADO_DATA_DIR.",
}
DATABASE_DOWN: Words = {
    "pt-BR": "O banco de dados parou de responder: espere um pouco e repita; `recado doctor` diz o que há.",
    "en": "The database stopped answering: wait a moment and repeat; `recado doctor` tells what is wrong.",
}
UNEXPECTED: Words = {
    "pt-BR": "Algo inesperado aconteceu; nada do que foi guardado se perdeu. Os detalhes estão no log com o código {id}.",
    "en": "Something unexpected happened; nothing that was kept is lost. The details are in the log under {id}.",
}

BY_TROUBLE: dict[Trouble, Words] = {
    Trouble.BROKEN: {
        "pt-BR": "Os arquivos do banco em {path} estão danificados ou não são um banco do Recado: "
        "restaure uma cópia, ou escolha outra pasta com RECADO_DATA_DIR. Não apaguei nada.",
        "en": "The database files in {path} are damaged or are not a database of Recado: "
        "restore a copy, or choose another directory with RECADO_DATA_DIR. I deleted nothing.",
    },
    Trouble.DISK_FULL: {
        "pt-BR": "O disco de {path} está cheio: libere uns 100 MB e repita; o que já estava guardado continua inteiro.",
        "en": "The disk of {path} is full: free about 100 MB and repeat; what was kept already is whole.",
    },
    Trouble.LOCKED: {
        "pt-BR": "Outro processo segura o banco em {path}: espere ele terminar, ou encerre-o, e repita.",
        "en": "Another process holds the database in {path}: wait for it to end, or end it, and repeat.",
    },
    Trouble.NEWER_VERSION: {
        "pt-BR": "O banco em {path} é do PostgreSQL {version}, mais novo que o deste Recado ({ours}): "
        "atualize o Recado ou escolha outra pasta com RECADO_DATA_DIR.",
        "en": "The database in {path} is of PostgreSQL {version}, newer than this Recado's ({ours}): "
        "update Recado, or choose another directory with RECADO_DATA_DIR.",
    },
    Trouble.NO_ACCESS: {
        "pt-BR": "O usuário {user}, com que o banco roda, não pode entrar em {path}: "
        "escolha uma pasta aberta a ele com RECADO_DATA_DIR, como /var/lib/recado.",
        "en": "The user {user}, as whom the database runs, may not enter {path}: "
        "choose a directory open to it with RECADO_DATA_DIR, such as /var/lib/recado.",
    },
    Trouble.NO_MEMORY: {
        "pt-BR": "Falta memória para o banco em {path}: feche outros programas (num contêiner, aumente --shm-size) e repita.",
        "en": "There is not enough memory for the database in {path}: close other programs "
        "(in a container, raise --shm-size) and repeat.",
    },
    Trouble.NO_USER: {
        "pt-BR": "Como root, preciso de um usuário de sistema chamado {user} e não consegui criá-lo: "
        "crie-o com `useradd --system {user}`, ou rode o Recado como um usuário comum.",
        "en": "As root I need a system user named {user} and could not make it: "
        "make it with `useradd --system {user}`, or run Recado as an ordinary user.",
    },
    Trouble.NOT_A_DIRECTORY: {
        "pt-BR": "{path} é um arquivo, e ali deveria haver uma pasta: tire-o do caminho ou escolha outra com RECADO_DATA_DIR.",
        "en": "{path} is a file where a directory should be: move it away, or choose another with RECADO_DATA_DIR.",
    },
    Trouble.NOT_STARTED: {
        "pt-BR": "O banco em {path} não começou a responder a tempo: repita; se continuar, veja server.log nessa pasta.",
        "en": "The database in {path} did not answer in time: repeat; if it goes on, look at server.log there.",
    },
    Trouble.OLDER_VERSION: {
        "pt-BR": "O banco em {path} é do PostgreSQL {version} e este Recado usa o {ours}: "
        "copie os dados com pg_dump da versão antiga, ou comece em outra pasta com RECADO_DATA_DIR. Não mudei nada.",
        "en": "The database in {path} is of PostgreSQL {version} and this Recado uses {ours}: "
        "copy the data with the old version's pg_dump, or start in another directory with RECADO_DATA_DIR. "
        "I changed nothing.",
    },
    Trouble.READ_ONLY: READ_ONLY,
    Trouble.SOCKET: {
        "pt-BR": "A pasta do soquete, {path}, é de outro usuário ou está aberta a outros: "
        "apague-a, ou escolha um caminho mais curto com RECADO_DATA_DIR.",
        "en": "The socket's directory, {path}, is another user's or open to others: "
        "delete it, or choose a shorter path with RECADO_DATA_DIR.",
    },
}

BY_PART: dict[Part, Words] = {
    "host": {
        "pt-BR": "Não encontrei o servidor {host} de {variable}: confira o nome dele e a sua rede.",
        "en": "I cannot find the host {host} of {variable}: check its name and your network.",
    },
    "port": {
        "pt-BR": "Nenhum Postgres atende em {host}, porta {port}: confira a porta em {variable} e se o banco está ligado.",
        "en": "No Postgres answers at {host}, port {port}: check the port in {variable} and that the database is up.",
    },
    "silent": {
        "pt-BR": "{host}, porta {port}, não respondeu em 5 segundos: confira o servidor de {variable} e o firewall.",
        "en": "{host}, port {port}, did not answer within 5 seconds: check the host of {variable} and the firewall.",
    },
    "password": {
        "pt-BR": "O banco recusou a senha do usuário {user}: corrija-a em {variable} (símbolos codificados, @ vira %40).",
        "en": "The database refused the password of {user}: correct it in {variable} (signs encoded, @ becomes %40).",
    },
    "database": {
        "pt-BR": "O servidor {host} não tem o banco {database}: corrija o nome em {variable} ou crie o banco.",
        "en": "The server {host} has no database {database}: correct its name in {variable}, or create it.",
    },
    "user": {
        "pt-BR": "O servidor {host} não conhece ou não aceita o usuário {user}: corrija-o em {variable} "
        "(`recado migrate` cria recado_app).",
        "en": "The server {host} does not know or accept the user {user}: correct it in {variable} "
        "(`recado migrate` creates recado_app).",
    },
    "tls": {
        "pt-BR": "A conexão segura com {host} falhou: acrescente ?sslmode=require a {variable} ou confira o certificado.",
        "en": "The secure connection to {host} failed: add ?sslmode=require to {variable}, or check the certificate.",
    },
    "busy": {
        "pt-BR": "O banco em {host} está ocupado demais ou ligando: espere um pouco e repita, ou diminua POOL_SIZE.",
        "en": "The database at {host} is too busy or starting: wait a moment and repeat, or lower POOL_SIZE.",
    },
    "unknown": {
        "pt-BR": "Não consegui entrar no banco {database} de {host}, porta {port}: confira {variable}.",
        "en": "I could not enter the database {database} at {host}, port {port}: check {variable}.",
    },
}

BY_SCHEMA: dict[SchemaState, Words] = {
    "missing": {
        "pt-BR": "O banco de DATABASE_URL ainda não tem as tabelas do Recado: rode `recado migrate`.",
        "en": "The database of DATABASE_URL has no tables of Recado yet: run `recado migrate`.",
    },
    "older": {
        "pt-BR": "As tabelas estão na versão {version}, anterior à deste programa: rode `recado migrate`.",
        "en": "The tables are at version {version}, before this program's: run `recado migrate`.",
    },
    "newer": {
        "pt-BR": "As tabelas estão na versão {version}, mais nova que este programa: atualize o Recado e repita.",
        "en": "The tables are at version {version}, newer than this program: update Recado and repeat.",
    },
    "forbidden": {
        "pt-BR": "O usuário de DATABASE_URL não pode ver as tabelas do Recado: entre como recado_app.",
        "en": "The user of DATABASE_URL may not see the tables of Recado: log in as recado_app.",
    },
}
