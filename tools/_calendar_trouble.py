"""Why something cannot be done in a calendar. It stands behind "Não fiz:"."""

from tools._context import Words

NO_CALENDAR: Words = {
    "pt-BR": "não achei esse calendário. Os que vejo: {names}.",
    "en": "I found no such calendar. Those I see: {names}.",
}
READ_ONLY: Words = {
    "pt-BR": "o calendário “{calendar}” é só para leitura.",
    "en": "the calendar “{calendar}” can only be read.",
}
NOT_THERE: Words = {
    "pt-BR": "esse evento não está mais na sua agenda.",
    "en": "that event is no longer in your calendar.",
}
NOT_YOURS: Words = {
    "pt-BR": "“{title}” é um convite de {who}: só quem convidou pode mudar. Posso aceitar ou recusar por você.",
    "en": "“{title}” is an invitation from {who}: only they can change it. I can accept or decline it for you.",
}
HAS_GUESTS: Words = {
    "pt-BR": "“{title}” tem convidados, e eles seriam avisados: peça de novo que eu mostro antes o que vai.",
    "en": "“{title}” has guests, and they would be told: ask again and I'll show you first what goes out.",
}
NO_INVITATION: Words = {
    "pt-BR": "“{title}” não é um convite: o evento é seu.",
    "en": "“{title}” is no invitation: the event is yours.",
}
BACKWARDS: Words = {
    "pt-BR": "o fim viria antes do começo.",
    "en": "it would end before it begins.",
}
MIXED: Words = {
    "pt-BR": "começo e fim têm de ser dois dias ou duas horas.",
    "en": "start and end have to be two days or two hours.",
}
NO_SERIES_DAY: Words = {
    "pt-BR": "mudar o dia de uma série inteira que se repete assim, só no Google Agenda. O horário eu mudo.",
    "en": "a whole series that repeats like this can only change its day in Google Calendar. Its hour I can change.",
}
NOTHING: Words = {"pt-BR": "não entendi o que mudar.", "en": "I could not tell what to change."}
BAD_ADDRESS: Words = {
    "pt-BR": "“{address}” não parece um e-mail.",
    "en": "“{address}” does not look like an address.",
}
BAD_ZONE: Words = {"pt-BR": "não conheço o fuso “{zone}”.", "en": "I don't know the time zone “{zone}”."}
