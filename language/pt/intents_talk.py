"""Talk in Portuguese: undoing, answering, greeting, asking what Recado is and what time it is."""

CONTROL = {
    "undo": """
        (desfaz|desfazer|desfaca|desfaz isso|desfazer isso|desfaca isso|desfaz isto|desfaz ai|desfaz tudo|desfaz a ultima)
        (desfaz|desfazer|desfaca|reverte|reverta|reverter|anula|anule|anular) [a|o] (ultima|ultimo) [acao|coisa|alteracao|mudanca|comando]
        (desfaz|desfazer|desfaca|reverte|reverta|anula) [o que|a acao que] [voce] (fez|acabou de fazer)
        (volta|volte) atras
        (desfaz|desfazer|desfaca) {number}
        (desfaz|desfazer|desfaca|reverte|reverta|anula) [as|os] (ultimas|ultimos) {number} [acoes|coisas|mudancas|alteracoes|comandos]
        (desfaz|desfazer|desfaca|reverte|reverta|reverter|anula|anule) [as|os|essas|esses|minhas|meus] {number} (ultimas|ultimos) [acoes|coisas|mudancas|alteracoes|comandos|tarefas|notas]
        (errei|nao era para fazer isso|nao era para apagar|nao era isso) (desfaz|desfaca) [ai|isso]
        (na verdade|errei|ih|opa|ops|putz) {rest} (desfaz|desfaca) [ai|isso]
        [errei|opa|ops|calma|nao|me enganei|nao era para apagar|nao era para ter apagado|nao era para deletar|nao era para excluir|nao queria apagar|apaguei sem querer] (traz|traga|trazer|devolve|devolva|volta|volte|bota|bote) [isso|ela|ele|essa|esse|a tarefa|a nota] de volta
        (pode|quero|queria) desfazer [isso]
        0.85 (reverte|reverta|reverter|anula|anular|anule) [isso]
    """,
    "redo": """
        (refaz|refazer|refaca|refaz isso|refazer isso|refaca isso|refaz ai|refaz a ultima|refaz a ultima acao)
        (desfaz|desfazer|desfaca) o (desfazer|desfeito)
        (pode|quero|queria) refazer [isso]
    """,
    "cancel": """
        (cancela|cancele|cancelar|cancela isso|cancele isso|cancelar isso|cancela ai|cancela esse|cancela essa|cancela o pedido)
        (esquece|esqueca|esquecer|esquece isso|esqueca isso|deixa|deixa para la|deixa pra la|deixa la|deixa quieto|deixa assim)
        (mudei de ideia|desisti|desisto|nao quero mais|nao precisa mais|nao precisa|nao e mais preciso|ja nao quero|nao e preciso)
        (cancela|esquece|ignora|ignore) [o que] (eu disse|eu falei|eu pedi|disse|o ultimo comando|a ultima mensagem|a operacao|o comando|o pedido)
    """,
    "repeat": """
        (repete|repita|repetir|repete ai|repete isso|repita isso|repete para mim|repete a ultima|repete a mensagem)
        (pode|poderia|consegue|tem como) (repetir|falar de novo|dizer de novo) [isso|isto|a ultima|o que disse|por favor|a resposta]
        (fala|fale|diz|diga|manda|mande|mostra|mostre) [isso] (de novo|outra vez|novamente|mais uma vez)
        (como|o que|oq) (disse|foi que disse|voce disse|voce falou|e que disse)
        (nao entendi|nao ouvi|nao escutei|nao percebi|perdao nao entendi) [pode repetir|repete|repita|direito|bem|o que disse|o que voce disse]
        (de novo|outra vez|novamente|mais uma vez)
    """,
    "stop": """
        (para|pare|parar) (de me mandar|de mandar|de enviar|de me enviar|com as|com os) (mensagem|mensagens|notificacao|notificacoes|avisos|lembretes)
    """,
    "help": """
        (ajuda|me ajuda|me ajude|ajude me|socorro|preciso de ajuda|quero ajuda|ajuda ai|ajuda por favor|menu|comandos|opcoes)
        (o que|oq|que|quais coisas) [e que] [voce|tu|o recado|vc|mais] (sabe|consegue|pode|faz|sabes|consegues|podes|fazes) [fazer|voce|por mim|me ajudar|fazer por mim]
        (como) [e que] [voce|isso|isto|o recado|tu] (funciona|funcionas|pode me ajudar|consegue me ajudar|me ajuda|te uso|uso voce|usar voce|uso|usa|comeco|se usa)
        (como) (faco|posso|eu faco|eu posso|e que eu faco) para {topic}
        (quais|que) [sao] [os|as] [seus|suas] (comandos|funcoes|funcionalidades|recursos|habilidades|opcoes) [voce tem|disponiveis|existem|tem]
        (me) (explica|explique|mostra) (como funciona|o que voce faz|como usar|os comandos|como te uso)
        (para que|pra que) [voce] (serve|serves) [voce]
        (lista|liste|mostra) [de|os|todos os|todas as] (comandos|funcoes|opcoes)
        com que [voce] (pode|consegue) [me] ajudar
        em que [voce] (pode|consegue) [me] ajudar [me]
        0.96 [voce|tu] (consegue|consegues|pode|podes|sabe|da para|tem como|posso|e possivel) (mandar|enviar|criar|agendar|marcar|fazer|apagar|editar|usar|conectar|cadastrar|anotar) [um|uma|uns|umas] (email|emails|mensagem|mensagens|coisa|coisas|algo|lembretes|tarefas|eventos|reunioes|audio|audios|foto|fotos|notas|listas|projetos|habitos|alarmes) [recorrente|recorrentes|repetido|repetidos|por voz|por audio|no google|no whatsapp|em grupo|tambem|aqui]
        como [que|e que] [eu] (apago|crio|edito|mudo|altero|marco|agendo|adiciono|excluo|concluo|reabro|desfaco|cancelo|conecto|vejo|listo|removo|anoto) [um|uma|uns|umas|o|a|as|os|minha|meu|minhas|meus] (tarefa|tarefas|lembrete|lembretes|nota|notas|lista|listas|agenda|alarme|alarmes|evento|eventos|projeto|projetos|reuniao|compromisso|habito|habitos|contato|contatos|timer) [{topic}]
        como (funciona|funcionam) [o|a|os|as] [cadastro|criacao|cadastros|parte|historia|lista] [de|do|da|dos|das] (tarefas|tarefa|lembretes|lembrete|projetos|projeto|notas|listas|habitos|alarmes|agenda|timers|eventos|contatos|checkin|checkins|emails)
        [e] se eu (quiser|precisar|for|quisesse) {topic} (lembrete|lembretes|tarefa|tarefas|nota|notas|lista|agenda|alarme|evento|projeto|reuniao|compromisso|habito|contato) como [e que] [eu] (faco|faz|posso fazer|devo fazer)
    """,
    "handoff": """
        (quero|queria|preciso|gostaria de|posso|prefiro|me deixa|deixa eu) (falar|conversar|ser atendido|atendimento) (com|por) [um|uma|o|a|algum|alguma] (atendente|pessoa|humano|humana|gente|alguem|pessoa de verdade|ser humano|suporte|responsavel|gerente|vendedor)
        (atendente|atendimento humano|falar com atendente|falar com um atendente|chama um atendente|chama o atendente|falar com humano|falar com uma pessoa|suporte humano)
        (me) (passa|transfere|transfira|conecta|encaminha) para [um|uma|o|a] (atendente|pessoa|humano|alguem|suporte)
    """,
}

ANSWERS = {
    "affirm": """
        (sim|isso|isso mesmo|isso ai|claro|claro que sim|com certeza|pode|pode ser|confirmo|exato|exatamente|correto|positivo|ok|beleza|blz)
        (aham|uhum|certo|ta certo|ta bom|ta|fechado|combinado|bora|perfeito|acho que sim|sem duvida|e verdade|verdade|com toda certeza)
    """,
    "deny": """
        (nao|nao nao|de jeito nenhum|nem pensar|claro que nao|negativo|nunca|acho que nao|melhor nao|agora nao|nao e isso|isso nao|errado|esta errado|ta errado|nao e verdade|nao mesmo|de forma alguma|nada disso|nao quero)
    """,
    "maybe": """
        (talvez|quem sabe|pode ser que sim|depende|nao sei|sei la|nao tenho certeza|acho que talvez|tanto faz|talvez sim|talvez nao|nao faco ideia|nao sei dizer|nao sei ao certo|mais ou menos|ainda nao sei|vou pensar|deixa eu pensar|estou em duvida|to em duvida)
        (nao sei|nao tenho certeza|nao faco ideia) [ainda|se quero|o que fazer|qual]
    """,
    "greet": """
        (oi|ola|oie|oii|opa|eai|e ai|fala|salve|alo|hey|bom dia|boa tarde|boa noite|boas|ola bom dia|oi bom dia|oi boa tarde|oi boa noite|ola boa tarde|ola boa noite|bom diaa|buenas)
        [oi|ola|opa|e ai|bom dia|boa tarde|boa noite] (tudo bem|tudo bom|td bem|como vai|como vai voce|como voce esta|como esta|como estas|tudo certo|tudo joia|beleza|como voce ta|como e que voce esta|como anda|tudo tranquilo) [com voce|contigo|hoje|por ai|ai]
        (oi|ola|opa|e ai|bom dia|boa tarde|boa noite|hey) (recado|amigo|gente|pessoal|robo|bot|assistente|querido|querida|meu amigo|meu querido|de novo)
    """,
    "thanks": """
        [muito|muitissimo|ok|beleza|certo|ta bom|perfeito|legal|otimo] (obrigado|obrigada|brigado|brigada|valeu|agradecido|agradecida|agradeco|grato|grata) [mesmo|demais|recado|por tudo|pela ajuda|por isso|viu|hein|amigo|de coracao|por me ajudar|pela forca]
        (muito obrigado|muito obrigada|te agradeco|eu agradeco|agradeco a ajuda|agradeco muito|voce me ajudou muito|ajudou muito|que ajuda|voce e demais|voce e otimo|voce e o melhor|mandou bem|bom trabalho|arrasou|excelente trabalho)
    """,
    "goodbye": """
        (tchau|tchauzinho|ate|ate logo|ate mais|ate amanha|ate breve|adeus|falou|flw|fui|ate depois|a gente se fala|nos falamos|ate a proxima|ate mais ver|tenho que ir|preciso ir|vou nessa|bye|tchau tchau|vou indo|vou dormir|xau|abraco|abracos|um abraco|ate ja)
        (tchau|adeus|valeu|falou|obrigado|obrigada|bom) (recado|ate mais|ate logo|ate amanha|tchau|por hoje e so|boa noite)
        (por hoje e so|e so isso|era so isso|so isso por hoje|e so isso por hoje|e so por hoje)
        tenha (um|uma) (bom|boa|otimo|otima) (dia|noite|tarde|semana|fim de semana)
    """,
}

ABOUT = {
    "smalltalk": """
        (quem|o que|oq) (e|es) (voce|tu|o recado)
        (qual) [e] [o] (seu|teu) nome
        (como) [e que] [voce] (se chama|te chamas|voce se chama)
        (voce|tu) (e|es) [um|uma|o|a] (robo|humano|humana|pessoa|bot|maquina|ia|inteligencia artificial|pessoa de verdade|real|gente) [ou {rest}]
        (quantos anos) [voce] (tem|tens) [voce]
        0.6 (quantos anos) (tem|tens) (a|o) {rest}
        (quem) (te|foi que te|e que te) (criou|fez|programou|inventou|desenvolveu)
        (onde|de onde) [e que|voce|tu|voce e que] (mora|moras|vem|e|es|voce e|vive|fica)
        (voce) (gosta|tem|dorme|come|sente|sonha|me ama|esta ai|ta ai|fala) [de|do|da] [{rest}]
        (o que) [e que] (voce) (gosta|esta fazendo|ta fazendo|acha|pensa|fez hoje)
        (me) (fala|fale|conta|conte) (sobre voce|de voce|mais sobre voce|um pouco sobre voce)
        (tudo bem|tudo bom|e voce|e ai tudo certo|como foi seu dia|como foi o seu dia|que legal|legal|que bom|kkk|kkkk|haha|hahaha|rs|rsrs|nossa|uau|poxa|puxa|eita|serio)
        (eu) (te amo|gosto de voce|te adoro|sou seu fa)
        (qual) [e] [a|o] (sua|seu) (cor favorita|comida favorita|idade|signo|hobby|time|comida preferida|cor preferida|sobrenome)
        (estou|to|eu estou|eu to) (entediado|entediada|de bobeira|sem nada para fazer)
    """,
    "mood_negative": """
        (eu|hoje) [estou|to|me sinto|ando] (triste|mal|pessimo|pessima|deprimido|deprimida|ansioso|ansiosa|exausto|exausta|cansado|cansada|esgotado|esgotada|sobrecarregado|sobrecarregada|estressado|estressada|frustrado|frustrada|desanimado|desanimada|sozinho|sozinha|chateado|chateada)
        [eu|hoje] (estou|to|tou|me sinto|ando|estou me sentindo|to me sentindo|me sentindo) [muito|tao|meio|bem|super|um pouco|mt|bastante] (triste|mal|pessimo|pessima|deprimido|deprimida|ansioso|ansiosa|exausto|exausta|cansado|cansada|esgotado|esgotada|sobrecarregado|sobrecarregada|estressado|estressada|frustrado|frustrada|desanimado|desanimada|sozinho|sozinha|chateado|chateada|perdido|perdida) [hoje|ultimamente|esses dias|demais|com tudo|com isso]
        (nao aguento mais|to sem energia|estou sem energia|que dia pessimo|que dia horrivel|tive um dia ruim|tive um dia pessimo|to na pior|estou na pior|nao estou bem|nao to bem|quero chorar|to de saco cheio|estou de saco cheio|nao estou me sentindo bem|nao ando bem)
        [eu|hoje] (estou|to|tou|ando) [muito|meio] (na bad|na merda|na fossa|para baixo|pra baixo|down|mal pra caramba|um caco|um bagaco|no fundo do poco|de baixo astral) [hoje|ultimamente|mesmo]
    """,
    "datetime_query": """
        (que horas|q horas) [e que|que] (sao|e|tem) [agora|ai|por favor|nesse momento|neste momento]
        (que|quantas) horas sao [em|no|na|nos|nas] [{location}]
        (que horas|qual a hora|qual e a hora|qual o horario|qual e o horario) [sao] (em|no|na|nos|nas|de|do|da) {location}
        (qual|qual e) [a|o] (hora|horario) [certa|certo|atual|agora] [agora]
        (tem|voce tem|sabe|voce sabe|me diz|me fala|me diga|diz me|diga me|me informa|pode me dizer|gostaria de saber|quero saber|queria saber) [a|as|o|que] (hora|horas|horario|horas sao) [sao|e] [certa|atual|agora]
        (que|qual|qual e o|qual o|em que|a que) (dia|data) [e que|do mes|da semana|do ano] [nos] [estamos|e|foi|sera|cai|vai ser|vai cair|era|seria] [{topic}]
        (me diz|me fala|me diga|diz me|diga me|me informa|sabe|voce sabe|quero saber) [que|qual|o|a] (dia|data) [e|e a|da semana] [{topic}]
        (qual|qual e) a data [de|do|da] [{topic}]
        (que|em que|qual|qual e o) (mes|ano|semana) [e que|nos] (e|estamos|foi)
        (quantos|quantas) (dias|semanas|meses|horas|minutos) [ainda] (faltam|falta|restam|tem|ate|para|tem ate) [para|ate|o|a] [{topic}]
        (falta|faltam) (quanto|quantos dias|quanto tempo|muito) (para|ate) [o|a] {topic}
        (quando) (e|foi|sera|cai|vai ser) [o|a] [dia|proximo|proxima] (natal|carnaval|pascoa|feriado|dia das maes|dia dos pais|ano novo|sexta feira santa|corpus christi|reveillon|tiradentes|finados|proximo feriado|dia dos namorados) [{rest}]
        (qual|qual e) [o] (fuso|fuso horario) [{topic}]
        (hoje) (e que dia|e dia quanto|e quanto|e que data|que dia e|e qual dia) [do mes|da semana]
        (que dia e hoje|que dia da semana e hoje|hoje e que dia da semana)
    """,
    "change_language": """
        (fala|fale|falar|responde|responda|responder|escreve|escreva|conversa|converse|continua|continue|me responde) [comigo] (em|no) [{language}]
        (pode|voce pode|consegue|podemos|vamos|quero|prefiro|voce consegue) (falar|conversar|responder|escrever|continuar|que fale|que responda) [comigo] em {language}
        (muda|mude|mudar|troca|troque|trocar|altera|altere|alterar|configura|coloca|define) [o|a] (idioma|lingua|linguagem) [para|em|de] [o|a] [{language}]
        (muda|mude|mudar|troca|troque|passa|passe|vamos|bota|poe|coloca|volta|volte|responde|responda) [agora] (para|para o|no|em) (ingles|portugues|espanhol|frances) [que|porque|pois] [{rest}]
        (em) (ingles|portugues|espanhol|frances|alemao|italiano|japones|chines) [por favor|pfv]
        (ingles|portugues|idioma|lingua) [por favor|pfv]
        (voce) (fala|entende|sabe|sabe falar) (ingles|portugues|espanhol|frances|outras linguas|outros idiomas|alemao|italiano)
        (quais|que) (idiomas|linguas) (voce) (fala|entende|sabe)
    """,
    "profile_set": """
        (meu nome e|meu nome agora e|me chamo|eu me chamo|pode me chamar de|pode me chamar so de|me chama so de|me chama de|me chame de|chame me de|chama me de|quero ser chamado de|quero ser chamada de|prefiro que me chame de) {name}
        (oi|ola|opa|e ai|bom dia|boa tarde|boa noite) [recado|tudo bem|tudo bom] (sou o|sou a|eu sou o|eu sou a|aqui e o|aqui e a) {name}
        0.6 (sou o|sou a|eu sou o|eu sou a|aqui e o|aqui e a) {name}
        (moro|eu moro|vivo|eu vivo|estou morando|to morando|me mudei|mudei|estou vivendo) (em|no|na|nos|nas|para|para o|para a) {location}
        0.82 (estou|to|tou|eu estou|eu to|agora estou|cheguei|to agora) (em|no|na|nos|nas) {place}
        (meu|o meu) (fuso|fuso horario|horario) e [o] [de|do|da] {location}
        (muda|mude|mudar|troca|altera|define|coloca|configura) [o] [meu] (fuso|fuso horario) (para|para o|em|como) [de|o de] {location}
        (muda|mude|troca|altera|corrige) [o] [meu] nome para {name}
        (meu email e|o meu email e) {email}
        (meu aniversario e|faco aniversario|eu faco aniversario|nasci|eu nasci) [dia|no dia|em] {when}
        (meu|o meu) (telefone|celular|numero) e [o] {phone}
        (minhas|as minhas) (configuracoes|preferencias)
        (meu|o meu|ver meu|mostra meu|mostra o meu) perfil
    """,
}
