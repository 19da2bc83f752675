"""What is said of edited and deleted messages, in every language."""

from tools._context import Words

EDITED: Words = {"pt-BR": "✏️ Mensagem editada.", "en": "✏️ Message edited."}
DELETED: Words = {"pt-BR": "🗑️ Você apagou a mensagem.", "en": "🗑️ You deleted the message."}
KEPT: Words = {
    "pt-BR": "Até você responder, fica como estava.",
    "en": "Until you answer, it stays as it was.",
}
NOT_FOUND: Words = {
    "pt-BR": "✏️ Vi a edição, mas não achei a mensagem de antes. Se ainda quiser, me manda de novo.",
    "en": "✏️ I saw the edit, but I can't find the message it changes. If you still want it, send it again.",
}
WAS_AN_ANSWER: Words = {
    "pt-BR": "✏️ Essa mensagem era uma resposta, e ela já valeu. Se quiser outra coisa, é só dizer.",
    "en": "✏️ That message was an answer, and it has counted. If you want something else, just say so.",
}
TOO_OLD: Words = {
    "pt-BR": "Isso já tem mais de {hours} horas e eu não consigo mais desfazer. Não mudei nada; me diga o que fazer agora.",
    "en": "That is more than {hours} hours old and I can no longer take it back. I changed nothing; tell me what to do now.",
}
FOR_GOOD: Words = {
    "pt-BR": "Isto eu já fiz e não dá para voltar atrás:\n{what}",
    "en": "This I have done already, and it cannot be taken back:\n{what}",
}
ALL_THE_SAME: Words = {
    "pt-BR": "Faço também o que está escrito agora? “{text}”",
    "en": "Shall I also do what it says now? “{text}”",
}
