"""What is asked before the calendar is changed."""

from tools._context import Words

WHAT: Words = {
    "pt-BR": "O que eu mudo nele? Diga, por exemplo: “passa a reunião pra quarta às 10”.",
    "en": "What should I change? Say, for example: “move the meeting to Wednesday at 10am”.",
}
WHEN: Words = {
    "pt-BR": "Para quando? Diga o dia e a hora, por exemplo: “passa pra quarta às 10”.",
    "en": "To when? Say the day and the hour, for example: “move it to Wednesday at 10am”.",
}
LENGTH: Words = {
    "pt-BR": "Esse tempo não dá pra esse evento. Diga quanto ele dura, por exemplo: “deixa a reunião com 45 minutos”.",
    "en": "That length doesn't work for this event. Say how long it takes, for example: “make the meeting 45 minutes”.",
}
WHO: Words = {
    "pt-BR": "Quem eu convido? Mande o e-mail, por exemplo: “convida ana@fora.com pra reunião de amanhã”.",
    "en": "Whom should I invite? Send the address, for example: “invite ana@fora.com to tomorrow's meeting”.",
}
WHOM: Words = {"pt-BR": "Qual endereço de {name}?", "en": "Which address of {name}?"}
NO_GUEST: Words = {
    "pt-BR": "{name} não está entre os convidados de “{title}”.",
    "en": "{name} is not among the guests of “{title}”.",
}
ADDRESS: Words = {
    "pt-BR": "Não sei o e-mail de {name}. Peça de novo com o endereço no lugar do nome.",
    "en": "I don't know the address of {name}. Please ask again with the address in place of the name.",
}
WHICH_DAY: Words = {
    "pt-BR": "De que dia? Diga, por exemplo: “cancela tudo de sexta”.",
    "en": "Of which day? Say, for example: “cancel everything on Friday”.",
}
ANYWAY: Words = {"pt-BR": "Mudo mesmo assim?", "en": "Shall I move it anyway?"}
ANYWAY_YES: Words = {"pt-BR": "muda mesmo assim", "en": "move it anyway"}
HOW_MUCH: Words = {
    "pt-BR": "“{title}” se repete. Só essa vez ou a série toda?",
    "en": "“{title}” repeats. Just this time, or the whole series?",
}
THIS: Words = {"pt-BR": "só {when}", "en": "just {when}"}
EVERY: Words = {"pt-BR": "a série toda", "en": "the whole series"}
ALL: Words = {"pt-BR": "Cancelo estes {count} eventos?\n{rows}", "en": "Cancel these {count} events?\n{rows}"}
ALL_OF_ONE: Words = {"pt-BR": "Cancelo este evento?\n{rows}", "en": "Cancel this event?\n{rows}"}
ALL_YES: Words = {"pt-BR": "cancela", "en": "cancel them"}
STAY: Words = {
    "pt-BR": "Ficam os convites de outras pessoas: {titles}.",
    "en": "Invitations from others stay: {titles}.",
}
PAST: Words = {"pt-BR": "⚠️ Isso já passou: {when}.", "en": "⚠️ That has passed already: {when}."}
