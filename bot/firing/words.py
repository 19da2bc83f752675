"""What is said when a reminder comes, in both languages."""

from tools._context import Words

NOW: Words = {"pt-BR": "🔔 Lembrete: {text}", "en": "🔔 Reminder: {text}"}
AHEAD: Words = {"pt-BR": "🔔 Em {length} ({when}): {text}", "en": "🔔 In {length} ({when}): {text}"}
AGAIN: Words = {"pt-BR": "🔔 De novo, como você pediu: {text}", "en": "🔔 Again, as you asked: {text}"}
WAS_FOR: Words = {
    "pt-BR": "Era para {when} (eu estava fora do ar).",
    "en": "This was for {when} (I was offline).",
}
WAS_HELD: Words = {
    "pt-BR": "Era para {when}; só consegui entregar agora.",
    "en": "This was for {when}; I could only deliver it now.",
}
LEFT_LATE: Words = {
    "pt-BR": "{text}\nEra para {when}; só consegui entregar agora.",
    "en": "{text}\nThis was for {when}; I could only deliver it now.",
}
LEFT_TOO_LATE: Words = {
    "pt-BR": "{text}\nEra para {when} e já passou a hora; só para você saber.",
    "en": "{text}\nThis was for {when} and it is too late for it; just so you know.",
}
ALSO_MISSED: Words = {
    "pt-BR": "Também perdi antes disso: {times}.",
    "en": "Missed before that, too: {times}.",
}
AND_MORE: Words = {"pt-BR": "{times} e mais {more}", "en": "{times} and {more} more"}
BEHIND: Words = {
    "pt-BR": "⏰ Eu estava fora do ar, e isto ficou para trás:",
    "en": "⏰ I was offline, and this was left behind:",
}
HELD_BEHIND: Words = {
    "pt-BR": "⏰ Isto ficou para trás, e só consegui entregar agora:",
    "en": "⏰ This was left behind, and I could only deliver it now:",
}
OVER: Words = {
    "pt-BR": "Destes já passou a hora, só para você saber:",
    "en": "It is too late for these; just so you know:",
}
OVER_ONE: Words = {
    "pt-BR": "⏰ Já passou a hora de “{text}” (era para {when}); só para você saber.",
    "en": "⏰ It is too late for “{text}” (it was for {when}); just so you know.",
}
AT_ONCE: Words = {"pt-BR": "🔔 Lembretes de agora:", "en": "🔔 Reminders for now:"}
LINE: Words = {"pt-BR": "{n}) {text}", "en": "{n}) {text}"}
LATE_LINE: Words = {"pt-BR": "{n}) {text} (era para {when})", "en": "{n}) {text} (was for {when})"}

EVENT: Words = {"pt-BR": "🔔 {when}: {title}", "en": "🔔 {when}: {title}"}
ITS_EVENT: Words = {"pt-BR": "📅 {when}: {title}", "en": "📅 {when}: {title}"}
IN: Words = {"pt-BR": "Em {length} ({when})", "en": "In {length} ({when})"}
BEGINS: Words = {"pt-BR": "Começa agora ({when})", "en": "Starting now ({when})"}
HAS_BEGUN: Words = {"pt-BR": "Já começou ({when})", "en": "Already started ({when})"}
ALL_DAY: Words = {"pt-BR": "{day} (dia inteiro)", "en": "{day} (all day)"}
UNTITLED: Words = {"pt-BR": "(sem título)", "en": "(untitled)"}
MOVED_NEAR: Words = {
    "pt-BR": "O horário mudou, por isso aviso só agora.",
    "en": "It was moved, so I am telling you only now.",
}
PLACE: Words = {"pt-BR": "📍 {place}", "en": "📍 {place}"}
LINK: Words = {"pt-BR": "🔗 {link}", "en": "🔗 {link}"}

DONE: Words = {"pt-BR": "✅ Feito", "en": "✅ Done"}
ALL_DONE: Words = {"pt-BR": "✅ Tudo feito", "en": "✅ All done"}
TEN: Words = {"pt-BR": "⏰ 10 min", "en": "⏰ 10 min"}
HOUR: Words = {"pt-BR": "⏰ 1 h", "en": "⏰ 1 h"}
NIGHT: Words = {"pt-BR": "🌙 À noite", "en": "🌙 Tonight"}
TOMORROW: Words = {"pt-BR": "☀️ Amanhã 9h", "en": "☀️ Tomorrow 9am"}
SKIP: Words = {"pt-BR": "⏭️ Pular esta", "en": "⏭️ Skip this one"}
EDIT: Words = {"pt-BR": "✏️ Editar", "en": "✏️ Edit"}
STOP: Words = {"pt-BR": "🔕 Parar de lembrar", "en": "🔕 Stop reminding me"}
