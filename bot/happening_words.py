"""The words of what happened without anybody's saying it, in every language."""

from collections.abc import Mapping

from bot.invitation_words import NOTICE
from language.types import Language
from tools._context import Words

SOMETHING: Words = {
    "pt-BR": "Aconteceu uma coisa que esta versão do Recado não sabe contar.",
    "en": "Something happened that this version of Recado cannot tell you about.",
}
NO_LONGER_WAITS: Words = {
    "pt-BR": "👋 {who} bateu à porta, mas já não está esperando.",
    "en": "👋 {who} knocked, but is no longer waiting.",
}
KNOCKED_MEANWHILE: Words = {
    "pt-BR": "👋 {who} também quer falar comigo. Depois de responder à pergunta de cima, diga “quem quer entrar?”.",
    "en": "👋 {who} wants to talk to me as well. Once you have answered the question above, say “who wants to come in?”.",
}
MANY_KNOCKS: Words = {
    "pt-BR": "👋 Mais gente que não conheço está escrevendo. Já perguntei por {most} hoje, então fico quieto até amanhã; "
    "para decidir antes, diga “quem quer entrar?”.",
    "en": "👋 More people I don't know are writing. I have asked about {most} today, so I'll be quiet until tomorrow; "
    "to decide sooner, say “who wants to come in?”.",
}
CHANNEL_SILENT: Words = {
    "pt-BR": "⚠️ O {channel} está fora do ar para mim desde {since}: o que mandarem por lá não chega. {remedy}",
    "en": "⚠️ {channel} has been out of my reach since {since}: what is sent there does not arrive. {remedy}",
}
EAGER: Words = {
    "pt-BR": "📨 Suas mensagens chegam mais rápido do que eu respondo. Guardei todas e respondo na ordem.",
    "en": "📨 Your messages come in faster than I answer. I have kept all of them and answer them in order.",
}
CHANNEL_BACK: Words = {
    "pt-BR": "✅ O {channel} voltou. Estava fora do ar para mim desde {since}.",
    "en": "✅ {channel} is back. It had been out of my reach since {since}.",
}
CHANNEL_UNREAD: Words = {
    "pt-BR": "⚠️ Ainda não li tudo o que mandaram pelo {channel} desde {since}: vou lendo aos poucos, do mais antigo para o mais novo. "
    "Até lá, respostas por lá podem demorar. Aviso quando acabar.",
    "en": "⚠️ I have not read all that was sent on {channel} since {since} yet: I read it bit by bit, the oldest first. "
    "Until then answers there may be late. I'll say when it is done.",
}
CHANNEL_READ: Words = {
    "pt-BR": "✅ Li tudo o que faltava do {channel} desde {since}.",
    "en": "✅ I have read all that was missing from {channel} since {since}.",
}
CHANNEL_LOST: Words = {
    "pt-BR": "⚠️ Fiquei tempo demais sem ouvir o {channel}: o que mandaram entre {since} e {until} eu não leio mais. "
    "Está no celular; o que importar, me diga de novo.",
    "en": "⚠️ I went without hearing {channel} for too long: what was sent between {since} and {until} I no longer read. "
    "It is on the phone; tell me again what matters.",
}
CONSENT_GONE: Words = {
    "pt-BR": "A permissão do Google já foi usada ou venceu. Para tentar de novo, diga “conectar google”.",
    "en": "The permission from Google has been used or has expired. To try again, say “connect google”.",
}
LANGUAGES: Mapping[Language, str] = {"pt-BR": "português", "en": "English"}
_HOUSE: Words = {
    "pt-BR": "\n\nFalo {tongue} com você e uso o horário de {zone}; para mudar, diga “fala em inglês” ou “estou em Lisboa”. "
    "Guardo aqui o que você me diz, separado das outras pessoas: /privacidade explica.",
    "en": "\n\nI speak {tongue} with you and use the time of {zone}; to change that, say “speak Portuguese” or “I'm in Lisbon”. "
    "What you tell me is kept here, apart from other people: /privacy explains.",
}


_BEGIN: Words = {
    "pt-BR": " Diga “comprar leite amanhã às 10h” ou “minhas tarefas”; /ajuda mostra o resto.",
    "en": " Say “buy milk tomorrow at 10” or “my tasks”; /help shows the rest.",
}


def _with_house(first: Words) -> Words:
    return {language: first[language] + _HOUSE[language] for language in first}


WELCOMES: Mapping[str, Words] = {
    "admitted": _with_house(
        {
            "pt-BR": "Oi, {name}! Já podemos conversar." + _BEGIN["pt-BR"],
            "en": "Hi, {name}! We can talk now." + _BEGIN["en"],
        },
    ),
    "listed": _with_house(
        {
            "pt-BR": "Oi, {name}! Eu sou o Recado, um assistente pessoal, e já esperava você."
            + _BEGIN["pt-BR"]
            + f" {NOTICE['pt-BR']}",
            "en": "Hi, {name}! I'm Recado, a personal assistant, and I was expecting you."
            + _BEGIN["en"]
            + f" {NOTICE['en']}",
        },
    ),
    "agreed": _with_house(
        {
            "pt-BR": "Obrigado, {name}! Já podemos conversar." + _BEGIN["pt-BR"],
            "en": "Thank you, {name}! We can talk now." + _BEGIN["en"],
        },
    ),
    "joined": {
        "pt-BR": "🔗 Pronto, {name}: esta conta também é sua. Suas tarefas e notas são as mesmas aqui.",
        "en": "🔗 Done, {name}: this account is yours as well. Your tasks and notes are the same here.",
    },
}
