"""What the terminal itself says, in both languages."""

from bot.cli.words import Words

YOU: Words = {"pt-BR": "você: ", "en": "you: "}
TYPING: Words = {"pt-BR": "recado está digitando…", "en": "recado is typing…"}
WELCOME: Words = {
    "pt-BR": """Oi! Eu sou o Recado: guardo suas tarefas e notas e não perco, não repito e não invento nada.
Experimente:
  comprar leite amanhã às 10h
  anota que a senha do wifi fica na gaveta
  minhas tarefas
/ajuda mostra o resto; Ctrl-D sai.""",
    "en": """Hi! I'm Recado: I keep your tasks and notes, and I never lose, repeat or invent anything.
Try:
  buy milk tomorrow at 10am
  note that the wifi password is in the drawer
  my tasks
/help shows the rest; Ctrl-D leaves.""",
}
WELCOME_BACK: Words = {
    "pt-BR": "Oi de novo! /ajuda mostra o que eu faço; Ctrl-D sai.",
    "en": "Hello again! /help shows what I do; Ctrl-D leaves.",
}
AGAIN_TO_LEAVE: Words = {"pt-BR": "(Ctrl-C outra vez para sair)", "en": "(Ctrl-C again to leave)"}
BYE: Words = {"pt-BR": "Até logo! Está tudo guardado.", "en": "See you! Everything is kept."}
NOT_STORED: Words = {
    "pt-BR": "A mensagem não foi guardada e continua na linha: tecle Enter para repetir.",
    "en": "The message was not kept and is still on the line: press Enter to repeat.",
}
INSISTING: Words = {
    "pt-BR": "Ainda não consegui guardar a sua mensagem; continuo tentando.",
    "en": "I could not keep your message yet; I go on trying.",
}
LATE: Words = {
    "pt-BR": "A sua mensagem está guardada; a resposta atrasou e aparece aqui assim que der.",
    "en": "Your message is kept; its answer is late and will show here as soon as it can.",
}
LOST_LINE: Words = {
    "pt-BR": "Esta mensagem e as seguintes não foram guardadas: “{text}”.",
    "en": "This message and those after it were not kept: “{text}”.",
}
LOST_ANSWER: Words = {
    "pt-BR": "A mensagem está guardada, mas o banco de dados parou de responder; o que faltar aparece na próxima conversa.",
    "en": "The message is kept, but the database stopped answering; what is missing will show in the next conversation.",
}
LOST_ANSWER_AND_REST: Words = {
    "pt-BR": "O banco de dados parou de responder. A última mensagem está guardada, e o que faltar da resposta aparece na próxima "
    "conversa; as linhas depois dela não foram lidas.",
    "en": "The database stopped answering. The last message is kept, and what is missing of its answer will show in the next "
    "conversation; the lines after it were not read.",
}
SLOW: Words = {
    "pt-BR": "A mensagem está guardada, mas a resposta demora mais de {seconds} segundos; ela aparece na próxima conversa.",
    "en": "The message is kept, but its answer takes more than {seconds} seconds; it will show in the next conversation.",
}
