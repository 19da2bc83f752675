"""What a messenger's trouble means and what to do about it, for the log, `recado doctor` and the owner."""

from collections.abc import Mapping

from tools._context import Words

TITLES: Mapping[str, str] = {"telegram": "Telegram", "whatsapp": "WhatsApp"}

_UNREACHABLE: Words = {
    "pt-BR": "Não consigo falar com o servidor dele: confira a rede e o endereço na configuração.",
    "en": "Its server cannot be reached: check the network and the address in the settings.",
}
_DISCONNECTED: Words = {
    "pt-BR": "Para reconectar: `recado whatsapp connect`.",
    "en": "To reconnect: `recado whatsapp connect`.",
}
_NOT_DELIVERING: Words = {
    "pt-BR": "As mensagens não chegam até mim: confira se o endereço de PUBLIC_URL leva a este servidor.",
    "en": "Messages do not reach me: check that the address in PUBLIC_URL leads to this server.",
}
_DEAF: Words = {
    "pt-BR": "As mensagens esperam lá e não chegam até mim: confira se `recado serve` está rodando e se PUBLIC_URL leva a ele.",
    "en": "Messages wait there and do not reach me: check that `recado serve` is running and that PUBLIC_URL leads to it.",
}
_NO_DELIVERIES: Words = {
    "pt-BR": "A Evolution não entrega mais para mim: confira EVOLUTION_WEBHOOK_URL e reinicie `recado serve`.",
    "en": "Evolution no longer delivers to me: check EVOLUTION_WEBHOOK_URL and restart `recado serve`.",
}
_REMEDIES: Mapping[tuple[str, str], Words] = {
    ("telegram", "token"): {
        "pt-BR": "O Telegram recusa o token: confira TELEGRAM_BOT_TOKEN com o @BotFather.",
        "en": "Telegram refuses the token: check TELEGRAM_BOT_TOKEN with @BotFather.",
    },
    ("telegram", "webhook"): _NOT_DELIVERING,
    ("telegram", "hung"): {
        "pt-BR": "O Telegram aceita a conexão e não responde: confira a rede, o firewall e o proxy deste computador.",
        "en": "Telegram takes the connection and does not answer: check this computer's network, firewall and proxy.",
    },
    ("telegram", "another_reader"): {
        "pt-BR": "Outro programa está usando o mesmo bot: desligue o outro, ou crie um bot novo com o @BotFather.",
        "en": "Another program is using the same bot: stop the other one, or make a new bot with @BotFather.",
    },
    ("telegram", "polling"): {
        "pt-BR": "Ninguém está buscando as mensagens: confira se `recado serve` está rodando.",
        "en": "Nobody is fetching the messages: check that `recado serve` is running.",
    },
    ("whatsapp", "token"): {
        "pt-BR": "A Evolution recusa a chave: confira EVOLUTION_API_KEY. A do manual não serve; troque a AUTHENTICATION_API_KEY.",
        "en": "Evolution refuses the key: check EVOLUTION_API_KEY. The manual's will not do; change its AUTHENTICATION_API_KEY.",
    },
    ("whatsapp", "license"): {
        "pt-BR": "A Evolution espera uma licença: use a versão 2.3.7.",
        "en": "Evolution waits for a licence: use version 2.3.7.",
    },
    ("whatsapp", "no_instance"): {
        "pt-BR": "A instância ainda não existe: crie com `recado whatsapp connect`.",
        "en": "The instance does not exist yet: make it with `recado whatsapp connect`.",
    },
    ("whatsapp", "webhook"): _NO_DELIVERIES,
    ("whatsapp", "deaf"): _NO_DELIVERIES,
    ("whatsapp", ""): _DISCONNECTED,
}
_GENERAL: Words = {
    "pt-BR": "`recado doctor` diz o que há de errado.",
    "en": "`recado doctor` says what is wrong.",
}


def remedy(channel: str, reason: str) -> Words:
    """What to do when an account is not open, by the reason that its messenger gives."""
    if found := _REMEDIES.get((channel, reason)):
        return found
    if reason == "deaf":
        return _DEAF
    if reason == "unreachable":
        return _UNREACHABLE
    return _REMEDIES.get((channel, ""), _GENERAL)
