"""What `recado whatsapp` says."""

from collections.abc import Mapping

from bot.cli.words import Words
from integrations.evolution import Trouble

NOT_CONFIGURED: Words = {
    "pt-BR": "Falta dizer onde está a Evolution: ponha EVOLUTION_API_URL e EVOLUTION_API_KEY no .env.",
    "en": "Where Evolution is has not been said: put EVOLUTION_API_URL and EVOLUTION_API_KEY into .env.",
}
SCAN: Words = {
    "pt-BR": "No celular: WhatsApp > Configurações > Dispositivos conectados > Conectar dispositivo, e aponte para o código.\n"
    "Ele também está em {url} (só nesta máquina), e se renova sozinho.",
    "en": "On the phone: WhatsApp > Settings > Linked devices > Link a device, and point it at the code.\n"
    "It is also at {url} (on this machine only), and renews itself.",
}
PAIR: Words = {
    "pt-BR": "Ou digite este código no celular, em “Conectar com número de telefone”: {code}",
    "en": "Or type this code on the phone, under “Link with phone number”: {code}",
}
CONNECTED: Words = {
    "pt-BR": "Conectado. Agora rode `recado serve` e abra em outro celular o link que ele mostra.",
    "en": "Connected. Next, run `recado serve` and open the link it shows on another phone.",
}
DISCONNECTED: Words = {
    "pt-BR": "Desconectado. Para voltar: `recado whatsapp connect`.",
    "en": "Disconnected. To come back: `recado whatsapp connect`.",
}
NOT_CONNECTED: Words = {"pt-BR": "Já não estava conectado.", "en": "It was not connected any more."}
BY_STATE: Mapping[str, Words] = {
    "open": {
        "pt-BR": "Conectado, e a Evolution entrega em {url}.",
        "en": "Connected, and Evolution delivers to {url}.",
    },
    "connecting": {
        "pt-BR": "A Evolution está tentando se conectar ao WhatsApp.",
        "en": "Evolution is trying to connect to WhatsApp.",
    },
    "closed": {
        "pt-BR": "Não conectado. Para conectar: `recado whatsapp connect`.",
        "en": "Not connected. To connect: `recado whatsapp connect`.",
    },
    "webhook": {
        "pt-BR": "Conectado, mas a Evolution não entrega aqui ({url}). `recado whatsapp connect` conserta.",
        "en": "Connected, but Evolution does not deliver here ({url}). `recado whatsapp connect` mends that.",
    },
}
NO_CODE: Words = {
    "pt-BR": "A Evolution não deu um código em {seconds} segundos. Ela alcança o WhatsApp? O registro dela diz por quê; depois, tente de novo.",
    "en": "Evolution gave no code within {seconds} seconds. Does it reach WhatsApp? Its log says why; then try again.",
}
TOO_LATE: Words = {
    "pt-BR": "Ninguém leu o código em {minutes} minutos, e parei de esperar. Tente de novo quando quiser.",
    "en": "Nobody scanned the code within {minutes} minutes, so I stopped waiting. Try again whenever you like.",
}
BAD_NUMBER: Words = {
    "pt-BR": "--number precisa ser o número com o código do país, só dígitos, como 5511988887777.",
    "en": "--number must be the number with its country code, digits only, such as 5511988887777.",
}
BY_TROUBLE: Mapping[Trouble, Words] = {
    "default_key": {
        "pt-BR": "A chave da Evolution é a do manual, que todo mundo conhece: quem a alcança lê seu WhatsApp. "
        "Troque AUTHENTICATION_API_KEY lá e EVOLUTION_API_KEY aqui por uma só sua.",
        "en": "The key of Evolution is the one of its manual, which everybody knows: whoever reaches it reads your WhatsApp. "
        "Change AUTHENTICATION_API_KEY there and EVOLUTION_API_KEY here to one of your own.",
    },
    "key": {
        "pt-BR": "A Evolution não aceita esta chave. EVOLUTION_API_KEY precisa ser a AUTHENTICATION_API_KEY de lá.",
        "en": "Evolution does not accept this key. EVOLUTION_API_KEY must be its AUTHENTICATION_API_KEY.",
    },
    "license": {
        "pt-BR": "Esta Evolution pede ativação de licença antes de trabalhar. Ative-a, ou use a versão 2.3.7.",
        "en": "This Evolution wants its licence activated before it works. Activate it, or use version 2.3.7.",
    },
    "instance": {
        "pt-BR": "A Evolution não tem a instância {instance}. `recado whatsapp connect` cria.",
        "en": "Evolution has no instance {instance}. `recado whatsapp connect` makes it.",
    },
    "taken": {
        "pt-BR": "Já existe uma instância {instance}, que não é desta chave. Escolha outro nome em EVOLUTION_INSTANCE.",
        "en": "There is an instance {instance} already, and it is not of this key. Choose another name in EVOLUTION_INSTANCE.",
    },
    "offline": {
        "pt-BR": "A Evolution não está conectada ao WhatsApp. Tente de novo daqui a pouco.",
        "en": "Evolution is not connected to WhatsApp. Try again in a moment.",
    },
    "unreachable": {
        "pt-BR": "Ninguém responde em {url}. A Evolution está rodando, e EVOLUTION_API_URL está certo?",
        "en": "Nobody answers at {url}. Is Evolution running, and is EVOLUTION_API_URL right?",
    },
    "refused": {
        "pt-BR": "A Evolution recusou o pedido ({detail}). Ela é a versão 2.3.7?",
        "en": "Evolution refused the request ({detail}). Is it version 2.3.7?",
    },
    "unknown": {
        "pt-BR": "O que responde em {url} não fala como a Evolution ({detail}), ou demorou demais.",
        "en": "What answers at {url} does not speak like Evolution ({detail}), or took too long.",
    },
}
PAGE_TITLE: Words = {"pt-BR": "Conectar o WhatsApp", "en": "Connect WhatsApp"}
PAGE_DONE: Words = {"pt-BR": "Conectado. Pode fechar esta página.", "en": "Connected. You can close this page."}
