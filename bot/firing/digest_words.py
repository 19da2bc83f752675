"""What a digest says around its lines."""

from collections.abc import Mapping

from tools._context import Words

HEADS: Mapping[str, Words] = {
    "morning": {"pt-BR": "☀️ Bom dia! Seu resumo de {day}:", "en": "☀️ Good morning! Your summary for {day}:"},
    "evening": {"pt-BR": "🌙 Seu resumo da noite de {day}:", "en": "🌙 Your evening summary for {day}:"},
    "asked": {"pt-BR": "📋 Seu resumo de {day}:", "en": "📋 Your summary for {day}:"},
}
LATE: Words = {"pt-BR": "(atrasado: era para {at})", "en": "(late: it was for {at})"}
STILL: Words = {
    "pt-BR": "➕ {count} de que já avisei continuam em aberto: /tarefas",
    "en": "➕ {count} I told you of before are still open: /tasks",
}
STILL_ONE: Words = {
    "pt-BR": "➕ 1 de que já avisei continua em aberto: /tarefas",
    "en": "➕ 1 I told you of before is still open: /tasks",
}
CUT: Words = {"pt-BR": "… e mais {count}: /tarefas e /lembretes", "en": "… and {count} more: /tasks and /reminders"}
MAILS_CUT: Words = {
    "pt-BR": "… e mais {count} e-mails: “quais e-mails precisam de resposta?”",
    "en": "… and {count} more mails: “which emails need an answer?”",
}
MAIL_AGED: Words = {"pt-BR": "(e-mails de há {age})", "en": "(mail as of {age} ago)"}
EMPTY: Words = {
    "pt-BR": "📋 Nada para hoje: nenhuma tarefa com data, nenhum lembrete.",
    "en": "📋 Nothing for today: no task with a date, no reminder.",
}
DONE: Words = {"pt-BR": "✅ {n}. {title}", "en": "✅ {n}. {title}"}
SKIP: Words = {"pt-BR": "⏭️ pular {at} {text}", "en": "⏭️ skip {at} {text}"}
ALREADY: Words = {"pt-BR": "✅ já fiz: {text}", "en": "✅ did it: {text}"}
TOMORROW: Words = {"pt-BR": "📅 Atrasadas para amanhã", "en": "📅 Overdue to tomorrow"}
NO_MORE: Words = {"pt-BR": "🔕 Parar este resumo", "en": "🔕 Stop this summary"}
OFFER: Words = {
    "pt-BR": "Quer receber um resumo assim toda manhã? Sem novidade, não mando nada. Outro horário: “resumo às 6h30”.",
    "en": "Would you like one like this every morning? When there is nothing to tell, I send nothing. Another time: “summary at 6:30”.",
}
OFFER_ONE: Words = {
    "pt-BR": "Quer um toda manhã? Sem novidade, não mando nada. Outro horário: “resumo às 6h30”.",
    "en": "Would you like one every morning? When there is nothing to tell, I send nothing. Another time: “summary at 6:30”.",
}
YES_AT: Words = {"pt-BR": "sim, às {hour}h", "en": "yes, at {hour} am"}
AT: Words = {"pt-BR": "às {hour}h", "en": "at {hour} am"}
NO: Words = {"pt-BR": "não", "en": "no"}
NOT_OFFERED: Words = {
    "pt-BR": "Tá bom. Se mudar de ideia: “me manda um resumo toda manhã às 7h”.",
    "en": "All right. Should you change your mind: “send me a summary every morning at 7”.",
}
GO_ON: Words = {
    "pt-BR": "🤔 Os últimos 3 resumos ficaram sem resposta. Continuo mandando?",
    "en": "🤔 The last 3 summaries went unanswered. Shall I go on?",
}
CONTINUE: Words = {"pt-BR": "👍 Continua", "en": "👍 Go on"}
WEEKLY_ONLY: Words = {"pt-BR": "📊 Só o da semana", "en": "📊 Only the weekly one"}
BACKED_OFF: Words = {
    "pt-BR": "🔕 Como os resumos ficaram sem resposta, parei o {part} e passo a mandar só o da semana, às segundas. "
    "Para voltar: “liga o {part}”.",
    "en": "🔕 As the summaries went unanswered, I stopped the {part} and send only the weekly one, on Mondays. "
    "To have it back: “turn on the {part}”.",
}
BACKED_OFF_WEEKLY: Words = {
    "pt-BR": "🔕 Como os últimos ficaram sem resposta, parei o {part}. Para voltar: “liga o {part}”.",
    "en": "🔕 As the last ones went unanswered, I stopped the {part}. To have it back: “turn on the {part}”.",
}
