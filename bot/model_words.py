"""What is said about the model itself: that it is away, that its allowance runs out, and what really happened."""

from tools._context import Words

DOWN: Words = {
    "pt-BR": "🔌 O modelo de IA não está respondendo agora, então sigo sozinho: tarefas, notas e comandos funcionam como sempre.",
    "en": "🔌 The AI model isn't answering right now, so I go on by myself: tasks, notes and commands work as ever.",
}
NEARLY_SPENT: Words = {
    "pt-BR": "🪫 Você já usou {share}% do modelo de IA que cabe {period}. Quando acabar eu sigo sem ele.",
    "en": "🪫 You have used {share}% of the AI model you have {period}. When it runs out I go on without it.",
}
SPENT: Words = {
    "pt-BR": "🪫 O modelo de IA que cabe {period} acabou, então sigo sozinho: tarefas, notas e comandos funcionam como sempre.",
    "en": "🪫 The AI model you have {period} is used up, so I go on by myself: tasks, notes and commands work as ever.",
}
PERIODS: dict[str, Words] = {
    "day": {"pt-BR": "por hoje", "en": "for today"},
    "month": {"pt-BR": "neste mês", "en": "this month"},
}
KEPT_BACK: Words = {
    "pt-BR": "🔒 Isso não mandei pro modelo de IA, nem mando depois.",
    "en": "🔒 I didn't send that to the AI model, and won't later.",
}
MODEL: Words = {"pt-BR": "🤖 Modelo de IA: {name} ({state})", "en": "🤖 AI model: {name} ({state})"}
HEALTH: dict[str, Words] = {
    "ok": {"pt-BR": "pronto", "en": "ready"},
    "open": {"pt-BR": "em pausa: não vinha respondendo", "en": "paused: it was not answering"},
}
NO_MODEL: Words = {
    "pt-BR": "🤖 Modelo de IA: nenhum configurado, sigo sozinho.",
    "en": "🤖 AI model: none is configured, I go on by myself.",
}
NOT_ASKED_YET: Words = {
    "pt-BR": "Ainda não mandei nada para ele: pergunto antes da primeira vez.",
    "en": "I haven't sent it anything yet: I'll ask you before the first time.",
}
NOT_AGREED: Words = {
    "pt-BR": "Você não deixou usar, então nada vai para ele. Mudou de ideia? “pode usar o modelo”.",
    "en": "You said no to it, so nothing is sent there. Changed your mind? “you may use the model”.",
}
ALLOWANCE: Words = {
    "pt-BR": "🔋 Usado: {share}% do que cabe {period}.",
    "en": "🔋 Used: {share}% of what you have {period}.",
}
ALLOWANCE_SPENT: Words = {
    "pt-BR": "🪫 O que cabe {period} acabou, então sigo sem ele.",
    "en": "🪫 What you have {period} is used up, so I go on without it.",
}
NOTHING_DONE: Words = {"pt-BR": "Não mudei nada desta vez.", "en": "I haven't changed anything this time."}
NOTHING_ELSE: Words = {"pt-BR": "Vale só o que está acima.", "en": "Only what stands above counts."}
STOPPED_HERE: Words = {
    "pt-BR": "Parei por aqui: {why}. Vale o que está acima; o resto não fiz.",
    "en": "I stopped here: {why}. What stands above holds; the rest I did not do.",
}
STOPPED_EMPTY: Words = {
    "pt-BR": "Não consegui resolver isso: {why}. Não mudei nada. Tente pedir de outro jeito, ou uma coisa de cada vez.",
    "en": "I couldn't work that out: {why}. I changed nothing. Try asking another way, or one thing at a time.",
}
WHY: dict[str, Words] = {
    "steps": {"pt-BR": "eram passos demais para uma mensagem só", "en": "it took too many steps for one message"},
    "calls": {"pt-BR": "eram ações demais para uma mensagem só", "en": "it took too many actions for one message"},
    "repeats": {"pt-BR": "eu estava repetindo a mesma ação", "en": "I was repeating the same action"},
    "time": {"pt-BR": "estava demorando demais", "en": "it was taking too long"},
    "language": {
        "pt-BR": "o modelo de IA só respondeu em outra língua",
        "en": "the AI model answered in another language only",
    },
    "arguments": {"pt-BR": "algum dado do pedido não serviu", "en": "something in the request did not fit"},
    "spent": {
        "pt-BR": "o modelo de IA que você tem acabou no meio",
        "en": "the AI model you have was used up half-way",
    },
    "consent": {"pt-BR": "você pediu pra não usar o modelo de IA", "en": "you asked me not to use the AI model"},
    "away": {"pt-BR": "o modelo de IA parou de responder no meio", "en": "the AI model stopped answering half-way"},
}
LINK_REMOVED: Words = {"pt-BR": "(link retirado)", "en": "(link removed)"}
ORIGIN: Words = {"pt-BR": "origem: {source} ({arguments})", "en": "origin: {source} ({arguments})"}
SOURCES: dict[str, Words] = {
    "external:mail": {"pt-BR": "um e-mail que você recebeu", "en": "an e-mail you received"},
    "external:calendar": {"pt-BR": "um evento da agenda", "en": "a calendar event"},
    "external:web": {"pt-BR": "uma página da internet", "en": "a web page"},
    "external:file": {"pt-BR": "um arquivo", "en": "a file"},
    "external:chat": {"pt-BR": "uma mensagem de outra pessoa", "en": "somebody else's message"},
}
ELSEWHERE: Words = {"pt-BR": "alguém de fora", "en": "somebody else"}
DENIED: Words = {
    "pt-BR": "isso eu não faço a partir do que outra pessoa escreveu.",
    "en": "I don't do that on the strength of what somebody else wrote.",
}
