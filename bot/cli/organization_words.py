"""What `recado organization` says."""

from bot.cli.words import Words

NAME: Words = {
    "pt-BR": "Qual organização, pelo nome ou ID (padrão: a sua).",
    "en": "Which organization, by its name or ID (default: yours).",
}
KIND_OPTION: Words = {
    "pt-BR": "De quem é: de uma pessoa, ou de uma empresa, em que todos gastam do mesmo limite.",
    "en": "Whose it is: one person's, or a company's, where everybody uses from one limit.",
}
MODEL: Words = {
    "pt-BR": "Modelo consultado, como gemini:gemini-3.5-flash; repita para dar uma ordem, e `default` volta ao padrão.",
    "en": "A model that is asked, such as gemini:gemini-3.5-flash; repeat it for an order, and `default` goes back.",
}
LIMITS: dict[str, Words] = {
    "day_tokens": {"pt-BR": "Tokens por dia; 0 volta ao padrão.", "en": "Tokens a day; 0 goes back to the default."},
    "month_tokens": {
        "pt-BR": "Tokens por mês; 0 volta ao padrão.",
        "en": "Tokens a month; 0 goes back to the default.",
    },
    "day_usd": {"pt-BR": "Dólares por dia; 0 volta ao padrão.", "en": "Dollars a day; 0 goes back to the default."},
    "month_usd": {"pt-BR": "Dólares por mês; 0 volta ao padrão.", "en": "Dollars a month; 0 goes back to the default."},
}
SHOWN: Words = {"pt-BR": "{name}  ({id})", "en": "{name}  ({id})"}
KIND: Words = {"pt-BR": "de quem é: {kind}", "en": "whose it is: {kind}"}
KINDS: dict[str, Words] = {
    "personal": {"pt-BR": "de uma pessoa", "en": "one person's"},
    "company": {"pt-BR": "de uma empresa", "en": "a company's"},
}
MODELS: Words = {"pt-BR": "modelos: {models}", "en": "models: {models}"}
NO_MODEL: Words = {"pt-BR": "nenhum", "en": "none"}
LIMIT: dict[str, Words] = {
    "day_tokens": {"pt-BR": "tokens por dia: {limit}", "en": "tokens a day: {limit}"},
    "month_tokens": {"pt-BR": "tokens por mês: {limit}", "en": "tokens a month: {limit}"},
    "day_usd": {"pt-BR": "dólares por dia: {limit}", "en": "dollars a day: {limit}"},
    "month_usd": {"pt-BR": "dólares por mês: {limit}", "en": "dollars a month: {limit}"},
}
NO_LIMIT: Words = {"pt-BR": "sem limite", "en": "no limit"}
USUAL: Words = {"pt-BR": "{value} (padrão)", "en": "{value} (default)"}
OTHERS: Words = {"pt-BR": "Outras: {others}.", "en": "Others: {others}."}

NOBODY: Words = {
    "pt-BR": "Ainda não há organização nenhuma: diga a primeira mensagem, por exemplo com `recado chat`.",
    "en": "There is no organization yet: say the first message, for example with `recado chat`.",
}
UNKNOWN: Words = {
    "pt-BR": "Não há organização “{given}”. As que há: {known}.",
    "en": "There is no organization “{given}”. There are: {known}.",
}
SEVERAL: Words = {
    "pt-BR": "Há mais de uma organização “{given}”: escolha pelo ID em --name, entre {known}.",
    "en": "There is more than one organization “{given}”: choose by its ID in --name, among {known}.",
}
NOTHING: Words = {
    "pt-BR": "Diga o que muda: --kind, --model, --tokens-day, --tokens-month, --money-day ou --money-month.",
    "en": "Say what changes: --kind, --model, --tokens-day, --tokens-month, --money-day or --money-month.",
}
ONLY_SET: Words = {
    "pt-BR": "Para mudar alguma coisa, use `recado organization set`; `show` só mostra.",
    "en": "To change something, use `recado organization set`; `show` only shows.",
}
BAD_MODEL: Words = {
    "pt-BR": "--model precisa ser gemini:NOME ou openai:NOME, ou só `default`; recebi “{given}”.",
    "en": "--model must be gemini:NAME or openai:NAME, or `default` alone; it was “{given}”.",
}
NO_KEY: Words = {
    "pt-BR": "“{given}” não pode ser consultado daqui: falta {setting}.",
    "en": "“{given}” cannot be asked from here: {setting} is missing.",
}
BAD_TOKENS: Words = {
    "pt-BR": "{option} precisa ser um número inteiro de 0 a 1000000000000; recebi “{given}”.",
    "en": "{option} must be a whole number from 0 to 1000000000000; it was “{given}”.",
}
BAD_MONEY: Words = {
    "pt-BR": "{option} precisa ser uma quantia em dólares de 0 a 1000000, como 20 ou 0.50; recebi “{given}”.",
    "en": "{option} must be a sum in dollars from 0 to 1000000, such as 20 or 0.50; it was “{given}”.",
}
BUSY: Words = {
    "pt-BR": "O banco está ocupado demais para mudar isso agora; nada mudou, tente de novo daqui a pouco.",
    "en": "The database is too busy to change that now; nothing was changed, try again in a little while.",
}
