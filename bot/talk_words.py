"""The words of small talk and help, in every language."""

from collections.abc import Mapping

from language.types import Language
from tools._context import Words

HELLO: Words = {
    "pt-BR": "Oi! Eu sou o Recado. Diga “comprar leite amanhã às 10h”, “minhas tarefas” ou “anota que...” — "
    "e /ajuda mostra o resto.",
    "en": "Hi! I'm Recado. Say “buy milk tomorrow at 10”, “my tasks” or “note that...” — and /help shows the rest.",
}
HELP: Words = {
    "pt-BR": """Fale comigo do seu jeito, ou use os comandos:

Tarefas
• comprar leite amanhã às 10h — cria (ou /tarefa)
• minhas tarefas — lista (ou /tarefas)
• feito 1 · adia a 2 pra sexta · apaga a 3 — pelo número da lista

Lembretes
• me lembra de tomar remédio todo dia às 8h (ou /lembrete) · timer de 10 minutos
• meus lembretes (ou /lembretes) · adia 10 min · pula esta · apaga o lembrete 1

Notas
• anota que a senha do wifi fica na gaveta (ou /nota)
• o que eu anotei sobre wifi? (ou /notas)

Para depois
• captura: ideia do presente da Ana — guarda sem decidir (ou /captura, /entrada)

Sempre
• desfaz — volta atrás, por 24 horas (ou /desfazer; /desfazer 3, as três últimas) · refaz
• parar — interrompe o que eu estiver fazendo
• /conectar — fala comigo também por outra conta · /contas mostra quais
• fala em inglês · estou em Lisboa · /config · /status · /privacidade""",
    "en": """Talk to me the way you like, or use the commands:

Tasks
• buy milk tomorrow at 10 — creates one (or /task)
• my tasks — lists them (or /tasks)
• done 1 · postpone 2 to Friday · delete 3 — by the number in the list

Reminders
• remind me to take my medicine every day at 8am (or /reminder) · set a timer for 10 minutes
• my reminders (or /reminders) · snooze 10 min · skip this one · delete reminder 1

Notes
• note that the wifi password is in the drawer (or /note)
• what did I write about wifi? (or /notes)

For later
• capture: idea for Ana's present — kept without deciding (or /capture, /inbox)

Always
• undo — takes it back, for 24 hours (or /undo; /undo 3, the last three) · redo
• stop — interrupts whatever I am doing
• /connect — talk to me from another account too · /accounts lists them
• speak Portuguese · I'm in Lisbon · /config · /status · /privacy""",
}
PRIVACY: Words = {
    "pt-BR": "Tudo o que você me diz fica no banco de dados desta instalação, separado por pessoa. "
    "Os registros técnicos não guardam o texto das mensagens. {model}",
    "en": "Everything you tell me is kept in this installation's own database, apart for each person. "
    "The technical logs do not hold the text of messages. {model}",
}
PRIVACY_OF_MODEL: Mapping[bool, Words] = {
    False: {
        "pt-BR": "Nada vai para um modelo de IA: só iria com o seu sim (“pode usar o modelo”).",
        "en": "Nothing goes to an AI model: only with your yes would it (“you may use the model”).",
    },
    True: {
        "pt-BR": "Você deixou: o que eu não entendo sozinho vai para um modelo de IA, com as últimas mensagens e o que for "
        "preciso das suas tarefas e notas. Para parar: “não use o modelo”.",
        "en": "You agreed: what I don't understand by myself goes to an AI model, with the last messages and whatever is "
        "needed of your tasks and notes. To stop: “don't use the model”.",
    },
}
STATUS: Words = {
    "pt-BR": "✅ Tudo funcionando. Tarefas abertas: {tasks} · notas: {notes} · na caixa de entrada: {items} · fuso: {zone}",
    "en": "✅ All working. Open tasks: {tasks} · notes: {notes} · in the inbox: {items} · time zone: {zone}",
}
MODEL_USE: Words = {
    "pt-BR": "🤖 Modelo de IA: hoje {day_tokens} tokens ({day_usd}) · neste mês {month_tokens} tokens ({month_usd})",
    "en": "🤖 AI model: today {day_tokens} tokens ({day_usd}) · this month {month_tokens} tokens ({month_usd})",
}
TIME: Words = {
    "pt-BR": "{date}, {time} ({zone})",
    "en": "{date}, {time} ({zone})",
}
ELSEWHERE: Words = {"pt-BR": "Em {place} são {time} ({date}).", "en": "In {place} it is {time} ({date})."}
NO_SUCH_PLACE: Words = {
    "pt-BR": "Não conheço o fuso de “{place}”. Me diz a cidade grande mais perto?",
    "en": "I don't know the time zone of “{place}”. What is the nearest big city?",
}
DATE: Words = {"pt-BR": "{date} ({how_far})", "en": "{date} ({how_far})"}
DAYS_NEAR: Mapping[int, Words] = {
    -1: {"pt-BR": "foi ontem", "en": "that was yesterday"},
    0: {"pt-BR": "é hoje", "en": "that is today"},
    1: {"pt-BR": "é amanhã", "en": "that is tomorrow"},
}
AHEAD: Words = {"pt-BR": "faltam {days} dias", "en": "in {days} days"}
AGO: Words = {"pt-BR": "há {days} dias", "en": "{days} days ago"}
UNKNOWN_DAY: Words = {
    "pt-BR": "Isso eu não sei, e não achei nas suas tarefas, lembretes e notas. Se me contar a data, eu guardo: “anota que...”.",
    "en": "I don't know that, and your tasks, reminders and notes don't say. Tell me the date and I keep it: “note that...”.",
}
PLAIN: Mapping[str, Words] = {
    "thanks": {"pt-BR": "De nada! 😊", "en": "You're welcome! 😊"},
    "goodbye": {"pt-BR": "Até mais! 👋", "en": "See you! 👋"},
    "smalltalk": {
        "pt-BR": "De conversa eu entendo pouco: sou o Recado e cuido das suas tarefas, lembretes e notas. Em que posso ajudar?",
        "en": "I'm not much of a talker: I'm Recado, and I look after your tasks and notes. What can I do for you?",
    },
    "no_calendar": {
        "pt-BR": "Sua agenda eu ainda não vejo, só as suas tarefas:",
        "en": "I can't see your calendar yet, only your tasks:",
    },
    "mood_negative": {
        "pt-BR": "Poxa, sinto muito. Se ajudar, posso anotar ou organizar alguma coisa pra você.",
        "en": "I'm sorry to hear that. If it helps, I can write something down or sort something out for you.",
    },
    "handoff": {
        "pt-BR": "Aqui sou só eu, sem atendente. Mande /ajuda para ver o que eu faço.",
        "en": "It's only me here, there is no human on call. Send /help to see what I can do.",
    },
}
WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "pt-BR": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_PT = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
_EN = "January February March April May June July August September October November December"
MONTHS: Mapping[Language, tuple[str, ...]] = {"pt-BR": tuple(_PT.split()), "en": tuple(_EN.split())}
