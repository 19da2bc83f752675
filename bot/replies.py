"""General sentences, in every language. A tool's own words live in the tool's file."""

from collections.abc import Mapping

from language.normal import visible
from language.types import Language
from tools._context import Words

STOPPED: Words = {
    "pt-BR": "🛑 Parei. Não vou fazer mais nada disso{what}",
    "en": "🛑 Stopped. I won't do any more of that{what}",
}
STOPPED_MESSAGE: Words = {"pt-BR": "o que você pediu: “{text}”", "en": "what you asked for: “{text}”"}
STOPPED_MESSAGES: Words = {
    "pt-BR": "o que você pediu: “{text}” e mais {others}",
    "en": "what you asked for: “{text}” and {others} more",
}
STOPPED_QUESTION: Words = {"pt-BR": "a pergunta que estava aberta", "en": "the question that was open"}
STOPPED_REPLIES: Words = {"pt-BR": "o que eu ainda ia responder", "en": "what I was still going to answer"}
STOPPED_HELD: Words = {"pt-BR": "o que ia sair daqui a pouco: nada saiu", "en": "what was about to go out: nothing did"}
NOTHING_RUNS: Words = {
    "pt-BR": "Não havia nada em andamento. Para voltar atrás no que já fiz, diga “desfaz”.",
    "en": "Nothing was under way. To take back what I have done, say “undo”.",
}
EMPTY: Words = {
    "pt-BR": "Sua mensagem chegou vazia. Escreva o que você precisa ou mande /ajuda.",
    "en": "Your message came in empty. Write what you need, or send /help.",
}
SIGNS: Words = {
    "pt-BR": "Só com sinais eu não entendo. Escreva o que você precisa ou mande /ajuda.",
    "en": "I can't tell anything from signs alone. Write what you need, or send /help.",
}
EMOJI: Words = {
    "pt-BR": "😊 Se precisar de algo, é só escrever.",
    "en": "😊 If you need anything, just write.",
}
TOO_LONG: Words = {
    "pt-BR": "Essa mensagem tem {length} caracteres e eu leio até {limit} de cada vez. Mande em partes, por favor.",
    "en": "That message has {length} characters and I read up to {limit} at a time. Please send it in parts.",
}
NOT_TEXT: Words = {
    "pt-BR": "Isso eu não consigo ler. Leio texto, enquetes, locais e contatos, e guardo fotos, áudios, vídeos e arquivos. "
    "Pode escrever?",
    "en": "I can't read that. I read text, polls, places and contacts, and keep photos, recordings, videos and files. "
    "Could you write it?",
}
LATE: Words = {
    "pt-BR": "Esta mensagem chegou atrasada: “{text}”. Ainda quer que eu faça?",
    "en": "This message arrived late: “{text}”. Do you still want me to do it?",
}
QUARANTINED: Words = {
    "pt-BR": "Não consegui responder a esta mensagem: “{text}”. Ela está guardada para quem cuida de mim ver; "
    "se for urgente, tente dizer de outro jeito.",
    "en": "I could not answer this message: “{text}”. It is kept for whoever looks after me to see; "
    "if it is urgent, try saying it another way.",
}
UNREADABLE: Words = {
    "pt-BR": "Chegou uma mensagem sua que não consegui ler. Ela está guardada para quem cuida de mim ver; "
    "se for urgente, tente dizer de outro jeito.",
    "en": "A message of yours came in that I could not read. It is kept for whoever looks after me to see; "
    "if it is urgent, try saying it another way.",
}
PARTLY_DONE: Words = {
    "pt-BR": "⚠️ Só fiz isso; não consegui terminar: “{text}”. O resto está guardado para quem cuida de mim ver; "
    "se for urgente, tente dizer o que falta de outro jeito.",
    "en": "⚠️ That is all I did; I could not finish: “{text}”. The rest is kept for whoever looks after me to see; "
    "if it is urgent, try saying what is missing another way.",
}
DONE_UNTOLD: Words = {"pt-BR": "✅ Uma parte foi feita ({tool}).", "en": "✅ One part was done ({tool})."}
UNSURE: Words = {
    "pt-BR": "Não tenho certeza do que você quer com “{text}”. O que eu faço?",
    "en": "I'm not sure what you'd like with “{text}”. What should I do?",
}
GONE: Words = {
    "pt-BR": "Isso já não está aqui: foi apagado ou desfeito antes. Não mexi em nada.",
    "en": "That is no longer here: it was deleted or taken back before. I touched nothing.",
}
IS_IT: Words = {"pt-BR": "É isso que você quer?", "en": "Is this what you mean?"}
WHICH_ONE: Words = {"pt-BR": "Qual delas?", "en": "Which one?"}
SAME_ROW: Words = {"pt-BR": "Foi nessa mesma que mexi. 🙂", "en": "That is the one I changed. 🙂"}
NOT_TAKEN_BACK: Words = {
    "pt-BR": "Isso eu não consigo trocar. Diga “desfaz” e depois o que era.",
    "en": "That I can't swap. Say “undo”, and then what you meant.",
}
NOT_BUILT: Words = {
    "pt-BR": "Isso eu ainda não sei fazer. Quer que eu guarde?",
    "en": "I can't do that yet. Shall I keep it for you?",
}
NOTHING_TO_DO: Words = {
    "pt-BR": "Isso eu ainda não sei fazer. Mande /ajuda para ver o que já faço.",
    "en": "I can't do that yet. Send /help to see what I can do.",
}
UNKNOWN_COMMAND: Words = {
    "pt-BR": "Não conheço o comando “{command}”. Mande /ajuda para ver os comandos.",
    "en": "I don't know the command “{command}”. Send /help to see the commands.",
}
OUT_OF_SCOPE: Words = {
    "pt-BR": "Com isso eu não consigo ajudar. Cuido de tarefas e notas: mande /ajuda para ver como.",
    "en": "I can't help with that. I look after tasks and notes: send /help to see how.",
}
NEVER_MIND: Words = {"pt-BR": "Deixa pra lá", "en": "Never mind"}
LEFT_ALONE: Words = {"pt-BR": "Certo, não fiz nada.", "en": "All right, I did nothing."}
YES: Words = {"pt-BR": "Sim", "en": "Yes"}
NO: Words = {"pt-BR": "Não", "en": "No"}
DECLINED: Words = {"pt-BR": "Certo, não fiz nada.", "en": "All right, I did nothing."}
EXPIRED: Words = {
    "pt-BR": "Essa pergunta já venceu, então não fiz nada. Peça de novo se ainda quiser.",
    "en": "That question has expired, so I did nothing. Ask again if you still want it.",
}
ANSWERED: Words = {"pt-BR": "Essa pergunta já foi respondida.", "en": "That question has been answered already."}
NO_QUESTION: Words = {
    "pt-BR": "Não tem nada esperando uma resposta sua. Se precisar de algo, é só escrever.",
    "en": "Nothing is waiting for your answer. If you need anything, just write.",
}
STILL_OPEN: Words = {
    "pt-BR": "Não entendi se isso é um sim, então não fiz nada ainda. Continuo perguntando:\n{what}\nResponda sim ou não.",
    "en": "I couldn't tell whether that is a yes, so I haven't done anything yet. I'm still asking:\n{what}\nAnswer yes or no.",
}
CHOOSE: Words = {"pt-BR": "Qual deles? Responda com o número.", "en": "Which one? Answer with the number."}
CHANGED: Words = {
    "pt-BR": "O que eu ia fazer mudou depois da pergunta, então não fiz nada. Peça de novo, por favor.",
    "en": "What I was going to do changed after the question, so I did nothing. Please ask again.",
}
NEVER_ASKED: Words = {
    "pt-BR": "isso chega a outras pessoas, e você não viu antes o que vai. Peça de novo, por favor.",
    "en": "this reaches other people, and you did not see what goes out first. Please ask again.",
}
STALE_TAP: Words = {"pt-BR": "Esse botão já foi usado.", "en": "That button has been used already."}
GONE_TAP: Words = {"pt-BR": "Esse botão não vale mais.", "en": "That button no longer works."}
NOTHING_TO_UNDO: Words = {
    "pt-BR": "Não tem nada para desfazer nas últimas {hours} horas.",
    "en": "There is nothing to undo in the last {hours} hours.",
}
HOW_TO_UNDO: Words = {
    "pt-BR": "Com “/desfazer” eu volto a última coisa que fiz; com “/desfazer 3”, as três últimas (até {most} de uma vez).",
    "en": "“/undo” takes back the last thing I did; “/undo 3” the last three (up to {most} at once).",
}
HOW_TO_REDO: Words = {
    "pt-BR": "Com “/refazer” eu refaço a última coisa que desfiz; com “/refazer 3”, as três últimas (até {most} de uma vez). "
    "Depois de algo novo, o que foi desfeito antes não volta.",
    "en": "“/redo” does the last undone thing again; “/redo 3” the last three (up to {most} at once). "
    "Once something new is done, what was undone before it stays undone.",
}
NOTHING_TO_REDO: Words = {"pt-BR": "Não tem nada para refazer.", "en": "There is nothing to redo."}
TOO_LATE_TO_UNDO: Words = {
    "pt-BR": "Já passaram mais de {hours} horas: isso eu não consigo mais desfazer.",
    "en": "More than {hours} hours have passed: I can no longer undo that.",
}
ALREADY_UNDONE: Words = {"pt-BR": "Isso já tinha sido desfeito.", "en": "That had been undone already."}
PAST_IT: Words = {
    "pt-BR": "Isso não dá mais para desfazer; o próximo “desfaz” volta o que veio antes.",
    "en": "That can no longer be undone; the next “undo” takes back what came before it.",
}
UNDONE: Words = {"pt-BR": "↩️ Desfeito. {line}", "en": "↩️ Undone. {line}"}
REDONE: Words = {"pt-BR": "↪️ Refeito. {line}", "en": "↪️ Done again. {line}"}
UNDO: Words = {"pt-BR": "desfazer", "en": "undo"}
REDO: Words = {"pt-BR": "refazer", "en": "redo"}
FAILED: Words = {"pt-BR": "⚠️ Não fiz: {reason}", "en": "⚠️ Not done: {reason}"}
SUGGESTED: Words = {
    "pt-BR": "💡 Minha sugestão: {what}\nPosso fazer?",
    "en": "💡 My suggestion: {what}\nShall I do it?",
}
NO_ANSWER: Words = {
    "pt-BR": "alguma coisa deu errado ao buscar isso. Tente de novo em um minuto.",
    "en": "something went wrong while fetching that. Please try again in a minute.",
}
UNKNOWN: Words = {
    "pt-BR": "❓ Não sei se isso chegou a ser feito: {what}. Confira antes de pedir de novo.",
    "en": "❓ I don't know whether this was done: {what}. Please check before you ask again.",
}
HELD_LONGER: Words = {
    "pt-BR": "⏳ Ainda não foi: {reason} Tento de novo sozinho e te aviso.",
    "en": "⏳ Not yet: {reason} I'll keep trying and let you know.",
}
HAS_LEFT: Words = {
    "pt-BR": "Isso já saiu: não dá mais para cancelar.",
    "en": "That has gone out already: it can no longer be cancelled.",
}
IN_DOUBT: Words = {"pt-BR": "❓ {told}", "en": "❓ {told}"}
WRONG_ARGUMENTS: Words = {
    "pt-BR": "algum dado do pedido não serve ({field}).",
    "en": "something in the request does not fit ({field}).",
}
CANCELLED: Words = {"pt-BR": "cancelado", "en": "cancelled"}
ASIDE: Words = {"pt-BR": "Te respondo no privado.", "en": "I'm answering you privately."}
NOT_ASIDE: Words = {
    "pt-BR": "Não consigo te escrever no privado, e a resposta não chegou. Abra uma conversa comigo, mande “oi” e pergunte por lá.",
    "en": "I can't write to you privately, so my answer did not arrive. Open a chat with me, say hi and ask me there.",
}
NO_LIST: Words = {
    "pt-BR": "Não mostrei nenhuma lista ainda. Mande /tarefas ou /notas e depois o número.",
    "en": "I haven't shown a list yet. Send /tasks or /notes, then the number.",
}
NOT_ON_LIST: Words = {
    "pt-BR": "A última lista vai até {last}. Mande /tarefas para ver de novo.",
    "en": "The last list goes up to {last}. Send /tasks to see it again.",
}
PICKED: Words = {"pt-BR": "O que eu faço com o item {number}?", "en": "What shall I do with item {number}?"}
PICKS: Mapping[str, Mapping[str, Words]] = {
    "task": {
        "task_complete": {"pt-BR": "Marcar como feita", "en": "Mark as done"},
        "task_delete": {"pt-BR": "Apagar", "en": "Delete"},
    },
    "note": {
        "note_pin": {"pt-BR": "Fixar", "en": "Pin"},
        "note_delete": {"pt-BR": "Apagar", "en": "Delete"},
    },
    "inbox_item": {
        "inbox_to_task": {"pt-BR": "Virar tarefa", "en": "Turn into a task"},
        "inbox_to_note": {"pt-BR": "Virar nota", "en": "Turn into a note"},
        "inbox_delete": {"pt-BR": "Apagar", "en": "Delete"},
    },
    "reminder": {"reminder_cancel": {"pt-BR": "Apagar", "en": "Delete"}},
    "drive_file": {"drive_read": {"pt-BR": "Abrir", "en": "Open"}},
    "thread": {
        "email_open": {"pt-BR": "Abrir", "en": "Open"},
        "email_archive": {"pt-BR": "Arquivar", "en": "Archive"},
        "email_delete": {"pt-BR": "Apagar", "en": "Delete"},
    },
    "memory": {"forget": {"pt-BR": "Esquecer", "en": "Forget"}},
    "goal": {
        "goal_achieve": {"pt-BR": "Marcar como alcançada", "en": "Mark as reached"},
        "goal_remove": {"pt-BR": "Tirar", "en": "Drop"},
    },
}
"""What a lone number offers to do with an item of each kind of list."""
REFUSALS: Mapping[str, Words] = {
    "empty": EMPTY,
    "signs": SIGNS,
    "emoji": EMOJI,
    "too_long": TOO_LONG,
    "not_text": NOT_TEXT,
    "stale_tap": STALE_TAP,
    "gone_tap": GONE_TAP,
    "expired": EXPIRED,
    "answered": ANSWERED,
    "no_question": NO_QUESTION,
    "choose": CHOOSE,
}
KEEP_AS: Mapping[str, Words] = {
    "task_create": {"pt-BR": "Criar tarefa: {what}", "en": "Create a task: {what}"},
    "note_create": {"pt-BR": "Anotar: {what}", "en": "Write down: {what}"},
    "reminder_create": {"pt-BR": "Lembrar você: {what}", "en": "Remind you: {what}"},
    "inbox_create": {"pt-BR": "Guardar para depois", "en": "Keep it for later"},
    "memory_correct": {"pt-BR": "Corrigir o que sei", "en": "Correct what I know"},
    "memory_store": {"pt-BR": "Lembrar: {what}", "en": "Remember: {what}"},
    "goal_set": {"pt-BR": "Guardar a meta: {what}", "en": "Keep the goal: {what}"},
    "goal_achieve": {"pt-BR": "Marcar a meta como alcançada", "en": "Mark the goal as reached"},
    "goal_change": {"pt-BR": "Mudar a meta para: {what}", "en": "Change the goal to: {what}"},
    "goal_remove": {"pt-BR": "Tirar a meta", "en": "Drop the goal"},
    "task_complete": {"pt-BR": "Marcar como feita: {what}", "en": "Mark as done: {what}"},
    "task_update": {"pt-BR": "Mudar a tarefa: {what}", "en": "Change the task: {what}"},
    "task_delete": {"pt-BR": "Apagar a tarefa: {what}", "en": "Delete the task: {what}"},
    "task_list": {"pt-BR": "Ver as tarefas", "en": "See the tasks"},
    "note_query": {"pt-BR": "Procurar nas notas: {what}", "en": "Look in the notes: {what}"},
    "note_update": {"pt-BR": "Mudar a nota: {what}", "en": "Change the note: {what}"},
    "note_delete": {"pt-BR": "Apagar a nota: {what}", "en": "Delete the note: {what}"},
}


def say(words: Words, language: Language, **facts: object) -> str:
    return words[language].format(**facts)


def stopped(what: Mapping[str, object], language: Language) -> str:
    """What a stop has stopped; that it was nothing, if so."""
    said = what.get("messages")
    texts = [excerpt(str(text)) for text in said if str(text).strip()] if isinstance(said, list) else []
    lines: list[str] = []
    if texts:
        words = STOPPED_MESSAGE if len(texts) == 1 else STOPPED_MESSAGES
        lines.append(say(words, language, text=texts[0], others=len(texts) - 1))
    if what.get("held"):
        lines.append(say(STOPPED_HELD, language))
    if what.get("questions"):
        lines.append(say(STOPPED_QUESTION, language))
    elif (what.get("replies") or said) and not texts:
        # A question that was not sent yet is one of them.
        lines.append(say(STOPPED_REPLIES, language))
    if not lines:
        return say(NOTHING_RUNS, language)
    return say(STOPPED, language, what=":\n" + "\n".join(f"• {line}" for line in lines))


def counted(number: int, language: Language) -> str:
    """A number as it is written: 20.000, in English 20,000."""
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", ".")


def excerpt(text: str, *, length: int = 60) -> str:
    """The beginning of a text, in one line, for quoting."""
    line = " ".join(visible(text).split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
