"""What the demo says first."""

from bot.cli.words import Words

WELCOME: Words = {
    "pt-BR": """Demonstração: uma agenda, um Gmail e um Drive de mentira, só nesta máquina. No fim, tudo some.
Você é ana@example.com, e o dia já começou. Experimente:
  agenda de hoje
  marca dentista do Léo quinta às 16h
  quando posso encontrar bia@example.com por 1 h esta semana?
  e-mails não lidos
  responde o e-mail da Bia dizendo que assino amanhã
  acha a planilha de orçamento no drive
“desfaz” volta atrás; Ctrl-D sai.""",
    "en": """Demo: a make-believe calendar, Gmail and Drive, on this machine alone. At the end all of it is gone.
You are ana@example.com, and the day has begun. Try:
  what's on my calendar today?
  schedule Leo's dentist on Thursday at 4pm
  when can I meet bia@example.com for 1 hour this week?
  unread mail
  reply to Bia's mail saying I'll sign tomorrow
  find the budget sheet in my drive
“undo” takes it back; Ctrl-D leaves.""",
}
