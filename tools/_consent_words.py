"""What a person is told before a model reads what they write, and what they are told of their answer."""

from tools._context import Words

VERSION = "2026-11-21"
"""Of the notice: a new wording is asked about again."""
NOTICE: Words = {
    "pt-BR": "Isso eu não entendi sozinho. Posso pedir ajuda a um modelo de IA ({provider})? Para isso mando a ele esta mensagem, "
    "as últimas da conversa e o que for preciso das suas tarefas e notas. Nada é mandado sem o seu sim, e você pode "
    "mudar de ideia quando quiser: “não use o modelo”.",
    "en": "I didn't get that by myself. May I ask an AI model ({provider}) for help? For that I send it this message, the last ones "
    "of this conversation and whatever is needed of your tasks and notes. Nothing is sent without your yes, and you can "
    "change your mind at any time: “don't use the model”.",
}
AGREE: Words = {"pt-BR": "Pode usar", "en": "Go ahead"}
DISAGREE: Words = {"pt-BR": "Prefiro que não", "en": "I'd rather not"}
GIVEN: Words = {"pt-BR": "👌 Anotei: posso usar o modelo.", "en": "👌 Noted: I may use the model."}
REFUSED: Words = {
    "pt-BR": "👌 Anotei: sem modelo. Se mudar de ideia, diga “pode usar o modelo”.",
    "en": "👌 Noted: no model. If you change your mind, say “you may use the model”.",
}
SUGGESTING: Words = {
    "pt-BR": "💡 Combinado: só sugiro. Antes de mudar qualquer coisa eu pergunto. Para voltar: “pode fazer direto”.",
    "en": "💡 Agreed: I only suggest. Before changing anything I ask. To go back: “go ahead without asking”.",
}
DOING: Words = {
    "pt-BR": "👍 Combinado: volto a fazer direto, e você desfaz quando quiser.",
    "en": "👍 Agreed: I do things at once again, and you can undo them.",
}
