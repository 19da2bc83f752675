"""What people say in Portuguese of a calendar, mail and files they have connected; to anybody else the same words mean a task, a list or nothing.

`maybe` says what must be there under that name for a line to be meant: "onde é o dentista?" is about the calendar when one is in it.
"""

from language.pt.intents_words import VOCABULARY as WORDS

VOCABULARY = {
    **WORDS,
    "the": "a|o|as|os|minha|meu|minhas|meus|a minha|o meu",
    "of_the": "da|do|de|das|dos|na|no|da minha|do meu|na minha|no meu",
    "appointment": """reuniao|compromisso|evento|consulta|call|aula|encontro|coisa na agenda|coisa da agenda|atividade|horario|compromisso na agenda|
        compromisso da agenda""",
    "starts": "comeca|vai comecar|vai ser|sera|e|inicia|rola|vai rolar",
    "ends": "termina|acaba|vai terminar|vai acabar|encerra|finaliza",
    "where": "onde|aonde|em que lugar|em qual lugar|em que endereco|em qual endereco|em que local|em que sala|em qual sala|em que rua|qual o endereco|qual e o endereco|qual o local|qual e o local|qual o lugar|me diz onde",
    "at_what_time": "que horas|a que horas|quando|em que horario|qual o horario|ate que horas|ate quando|que hora|a que hora|q horas",
    "lasting": "com|com duracao de|durando|de|para durar|ter|durar|dure|ficar com|so com|so|por",
    "sooner": "adianta|adiante|adiantar|antecipa|antecipe|antecipar",
    "later": "atrasa|atrase|atrasar|adia|adie|adiar|empurra|empurre|empurrar|posterga|postergue|postergar",
    "longer": "estende|estenda|estender|aumenta|aumente|aumentar|alonga|prolonga|prolongue|estica",
    "shorter": "encurta|encurte|encurtar|diminui|diminua|diminuir|reduz|reduza|reduzir",
    "accept": "aceita|aceite|aceitar|aceito|confirma|confirme|confirmar|confirmo|pode aceitar|pode confirmar|quero aceitar",
    "refuse": "recusa|recuse|recusar|recuso|rejeita|rejeite|rejeitar|rejeito|declina|decline|pode recusar|quero recusar",
    "meet_link": """link do meet|link de meet|link do google meet|meet|google meet|link de video|link da call|link de videochamada|video|videochamada|
        link para video|link da videochamada|link do video|sala do meet|sala de video""",
    "uninvite": "tira|tire|tirar|remove|remova|remover|retira|retire|desconvida|desconvide|desconvidar|exclui|exclua",
    "mail": "email|emails|mensagem|mensagens|conversa|conversas",
    "open": "abre|abra|abrir|le|leia|ler|me le|mostra|mostre|ver|quero ver|quero ler",
    "archive": "arquiva|arquive|arquivar|pode arquivar",
    "trash": "apaga|apague|apagar|deleta|delete|deletar|exclui|exclua|excluir|joga fora|jogue fora|pode apagar|pode deletar|manda para a lixeira",
    "share": "compartilha|compartilhe|compartilhar|divide|divida|dividir|da acesso|libera acesso|libera",
    "file": "arquivo|documento|planilha|apresentacao|pasta|pdf|doc|slide|slides",
    "this": "esse|essa|este|esta|isso|isto|ele|ela|esse ai|essa ai|esse email|essa mensagem|essa conversa|este email|o email",
}

EVENTS = {
    "event_query": """
        0.97 [qual|qual e|quando e|que horas e|a que horas e|quando|me diz|mostra|ver|cade|sobre] [<the>] (proxima|proximo|prox) [<appointment>] [<of_the>] <appointment> [hoje] => ask=next
        0.97 [qual|qual e|quando e|que horas e|a que horas e|quando|me diz|mostra|ver|cade] [<the>] (proxima|proximo|prox) <appointment> => ask=next
        0.97 (tem|tenho|vai ter|teria) (o que|oq|que|alguma coisa|algo) {when} [na agenda|marcado|agendado]
        0.97 (o que|oq|que) [que] [eu] (tem|tenho|ta marcado|esta marcado|rola|temos|vai ter) {when} [na agenda|marcado|agendado]
        0.97 (que|o que) e que [eu] (tem|tenho) {when}
        0.97 (quais|qual|quais sao|qual e) [os|o|a] (planos|plano|programacao|agenda|compromissos) [de|para|do|da] {when}
        0.97 [<show>|como ta|como esta|e] [a|minha|a minha] (agenda|programacao|calendario) [de|do|da|para|em|no|na|para o|para a] {when}
        0.97 [<show>] [a|minha|a minha] (agenda|programacao|calendario)
        0.97 (tem|tenho) (algum|alguma|algo|alguma coisa|uma|um|mais alguma coisa) [coisa] [<appointment>|marcado|marcada|na agenda] {when} [na agenda|marcado]
        0.97 (estou|to|eu to|eu estou|vou estar|fico|ta|estarei) (livre|ocupado|ocupada|disponivel|com a agenda livre) {when}
        0.97 <where> [que] [e|fica|vai ser|sera|e que e|e que vai ser|rola] [da|do|de] [<the>] {query} [mesmo] => ask=place maybe=event
        0.97 (qual|qual e) o (endereco|local|lugar) [da|do|de] {query} [mesmo] => ask=place maybe=event
        0.97 <at_what_time> [e que|que] <ends> [<the>] {query} [mesmo] => ask=end maybe=event
        0.97 (ate que horas|ate quando) [e que] (vai|e|dura|fica) [<the>] {query} [mesmo] => ask=end maybe=event
        0.97 <at_what_time> [e que|que] <starts> [mesmo] [<the>] {query} [mesmo] => ask=start maybe=event
        0.97 (que dia|qual dia|qual o dia|que data|qual a data) [e que|que] <starts> [mesmo] [<the>] {query} [mesmo] => ask=start maybe=event
        0.97 (qual|qual e) [a|o] (horario|hora|data|dia) [da|do|de] {query} [mesmo] => ask=start maybe=event
        0.97 (quanto tempo|quantas horas|quantos minutos|qto tempo) (dura|vai durar|leva|vai levar|tem|demora|e) [<the>] {query} => ask=length maybe=event
        0.97 (qual|qual e) a duracao <of_the> {query} => ask=length maybe=event
        0.97 (quem|quem e que|quem mais) (vai|foi convidado|esta convidado|ta convidado|participa|confirmou|vem|vai estar) (na|no|para a|para o|a|ao|da|do|em) {query} => ask=guests maybe=event
        0.97 (quem|quais) (sao|e|esta|ta) [os] (convidados|participantes|convidado) <of_the> {query} => ask=guests maybe=event
        0.97 (tem|tenho) [<the>|um|uma] {query} marcado => maybe=event
        0.97 [<the>] {query} (e|vai ser|fica|ta marcado|esta marcado|comeca|sera) [mesmo] (que horas|a que horas|quando|que dia|q horas|que hora) => ask=start maybe=event
        0.97 [<the>] {query} <ends> (que horas|a que horas|quando|que hora) => ask=end maybe=event
        0.97 [<the>] {query} (vai ate|e ate|dura ate|fica ate) (que horas|quando|que hora) => ask=end maybe=event
        0.97 [<the>] {query} (e|vai ser|fica|sera|rola) [mesmo] (onde|aonde|em que lugar) => ask=place maybe=event
        0.97 [<the>] {query} (dura|leva|demora) quanto [tempo] => ask=length maybe=event
        0.97 [qual|qual e|quem e|e] [a|o] (proxima|proximo) => ask=next
        0.97 [quando] (posso|consigo|da para|tem como|sera que da para) (marcar|agendar|encaixar|por) [algo|alguma coisa|uma coisa|um|uma] [{rest}] {when}
    """,
    "event_update": """
        (<add>|quero|preciso de|me coloca|cria|gera) [um|o|uma|a] <meet_link> (na|no|em|para a|para o|a|ao|nessa|nesse|da|do) [minha|meu] {query} => act=video
        0.97 <accept> [a|o] (convite|convocacao) [da|do|de|das|dos|para|para a|para o] [{query}] => act=accepted
        0.97 <refuse> [a|o] (convite|convocacao) [da|do|de|das|dos|para|para a|para o] [{query}] => act=declined
        0.97 <accept> [<the>] {query} => act=accepted maybe=invitation
        0.97 <refuse> [<the>] {query} => act=declined maybe=invitation
        0.97 (responde|responda|diz|fala) [que] (talvez|que talvez) (para|na|no|ao|a|para a|para o) {query} => act=tentative maybe=invitation
        0.97 (deixa|deixe|deixar|faz|faca|<change>|<shift>|marca|bota|coloca|poe) <the> {query} <lasting> {lasts!} => act=length maybe=event
        0.97 (<change>|<shift>|poe|coloca|bota) a duracao <of_the> {query} [para|em|de|a] {lasts!} => act=length maybe=event
        0.97 <the> {query} [agora] (dura|vai durar|passa a durar|passa a ter|vai ter|tem que durar|tem que ter) [so] {lasts!} => act=length maybe=event
        0.97 <longer> <the> {query} (para|ate) {lasts!} => act=length maybe=event
        0.97 <shorter> <the> {query} (para|ate) {lasts!} => act=length maybe=event
        0.97 <longer> <the> {query} [em|mais|por mais|por|em mais] {lasts!} => act=longer maybe=event
        0.97 <shorter> <the> {query} [em|menos|por|em menos] {lasts!} => act=shorter maybe=event
        0.97 (<sooner>|<later>) <the> {query} [em|por|mais|em mais] {length} [mais cedo|mais tarde] => maybe=event
        0.97 (<sooner>|<later>) [em|por] {length} <the> {query} => maybe=event
        0.97 <uninvite> [<the>] {guests!} <of_the> {query!} => act=uninvite maybe=guest
        0.96 (desconvida|desconvide|desconvidar) [<the>] {guests!} <of_the> {query!} => act=uninvite
        0.97 (<shift>|<change>|<postpone>|<sooner>|joga|bota|coloca|deixa|poe) <the> {query} (para|para o|para a|para as|no|na|em|ate) {when} [no mesmo horario|na mesma hora|mesmo horario|mesma hora] => maybe=event
        0.97 (<shift>|<change>|<postpone>|<sooner>) <the> {query} {when} => maybe=event
        0.97 (<shift>|<change>|<rename>) o (nome|titulo|local|lugar|endereco) <of_the> {query} (para|por|como) {rest} => maybe=event
        0.97 <rename> [<the>] {query} (para|por|como|de) {rest} => maybe=event
    """,
    "event_create": """
        0.96 (convida|convide|convidar|chama|chame|chamar) [<the>] {guests} para (um|uma) {title} {when}
    """,
    "event_cancel": """
        0.97 (<cancel>|pode cancelar|pode desmarcar) (minhas|meus|as|os|todas as|todos os|todas as minhas|todos os meus) (reunioes|compromissos|eventos|consultas|calls) [de|da|do|em|no|na] {when} => scope=all
        0.97 (cancela|cancele|cancelar|desmarca|desmarque|desmarcar|pode cancelar|pode desmarcar) [<the>] [numero|n] {number}
        0.97 (<cancel>|pode cancelar|pode desmarcar) <the> {query} => maybe=event
        0.97 (<delete>) <the> {query} <of_the> (agenda|calendario) => maybe=event
    """,
}

MAIL = {
    "email_query": """
        0.97 (chegou|veio|recebi|entrou) (algo|alguma coisa|alguma mensagem|resposta|mensagem|coisa|coisa nova) (da|do|de|das|dos) {query!} {when}
        0.97 (chegou|veio|recebi|entrou) (algo|alguma coisa|alguma mensagem|resposta|mensagem|coisa|coisa nova) {when} (da|do|de|das|dos) {query!}
        0.97 (tem|tenho) [algum|alguns|um] (email|emails) (sem resposta|para responder|esperando resposta|precisando de resposta) => act=answer
        0.97 (o que|oq|que|alguma coisa|algo|tem algo|tem alguma coisa|tem coisa|tem novidade|alguma novidade|novidade|tem resposta|alguma resposta|veio algo) [que] [me] [chegou|veio|mandaram|recebi] (da|do|de|das|dos) {query!} => maybe=sender
        0.9 (o que|oq|que|q) [que] [e que] (chegou|veio|recebi|entrou) (da|do|de|das|dos) {query!}
        0.9 (chegou|veio|recebi|entrou) (algo|alguma coisa|alguma mensagem|resposta|mensagem|coisa|coisa nova) (da|do|de|das|dos) {query!}
        0.9 [a|o] {query!} (ja me respondeu|me respondeu|ja respondeu|respondeu|me escreveu|escreveu|ja mandou|ja me mandou|me mandou) (alguma coisa|algo|o email|meu email|ja)
        0.9 [a|o] {query!} (ja me respondeu|me respondeu|ja respondeu|me escreveu) [hoje|ja]
    """,
    "email_send": """
        0.97 (responde|responda|responder) [a ele|a ela|para ele|para ela|ele|ela|esse|essa|isso|ai] (que|dizendo que|falando que|com|:) {body!} => act=reply
        0.97 (responde|responda|responder) (a ele|a ela|para ele|para ela|ele|ela|esse|essa|isso) => act=reply
        0.97 (encaminha|encaminhe|encaminhar|repassa|repasse|reencaminha) [isso|esse|essa|este|esta|ele|ela|esse email|essa mensagem|o email|a mensagem] (para|a|ao|para o|para a) {recipient!} => act=forward
        0.9 (escreve|escreva|escrever) (para|a|ao|para o|para a) {recipient!} (dizendo|perguntando|falando|avisando|pedindo|contando) [que|se|:|para] {body!}
    """,
    "email_open": """
        0.97 <open> [o|a|os|as] [<mail>] [numero|n] {number}
        0.97 <open> (o|a) (da|do|de|das|dos) {query!} => maybe=thread
    """,
    "email_archive": """
        0.97 <archive> [<this>|os|as]
        0.97 <archive> (o|a|os|as) (da|do|de|das|dos) {query!}
        0.97 <archive> (tudo|todos|todas|todos os emails) (da|do|de|das|dos) {query!}
        0.98 <archive> (tudo|todos|todas|todos eles|todas elas|esses|essas|estes|estas|os dois|as duas) => scope=all maybe=mails
        0.98 <archive> [todos|todas|esses|essas|estes] [os|as] (emails|mensagens|conversas) => scope=all maybe=mails
        0.97 <archive> (tudo|todos|todas|todos eles|todas elas|esses|essas|os dois|as duas) => scope=all
    """,
    "email_delete": """
        0.98 <trash> (tudo|todos|todas|todos eles|todas elas|esses|essas|estes|estas|os dois|as duas|eles|elas) => scope=all maybe=mails
        0.98 <trash> [todos|todas|esses|essas|estes] [os|as] (emails|mensagens|conversas) => scope=all maybe=mails
        0.97 <trash> (esse|este|essa|esta|o|a) (<mail>)
        0.97 <trash> (o|a|os|as) (da|do|de|das|dos) {query!} => maybe=thread
    """,
    "email_label": """
        0.98 (tira|tire|tirar|remove|remova|retira|retire) [o] (marcador|rotulo) {name!} (do|da|dos|das) [<mail>] [numero|n] {number} => act=take maybe=mails
    """,
    "email_mark": """
        0.98 (tira|tire|tirar|remove|remova|recupera|recupere|restaura|restaure) [o|a|os|as] [<mail>] [numero|n] {number} (da lixeira|do lixo) => act=untrash maybe=mails
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) como (lido|lida|lidos|lidas) [o|a|os|as] [<mail>] [numero|n] {number} => act=read
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) como (nao lido|nao lida|nao lidos|nao lidas) [o|a|os|as] [<mail>] [numero|n] {number} => act=unread
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) [<this>|os|as] como (lido|lida|lidos|lidas) => act=read
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) (tudo|todos|todas|todos os emails|todas as mensagens|todos eles|todas elas|esses|eles|os emails|os dois|as duas) como (lido|lida|lidos|lidas) => act=read scope=all
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) (tudo|todos|todas|todos os emails|todas as mensagens|todos eles|todas elas|esses|eles|os emails|os dois|as duas) como (nao lido|nao lida|nao lidos|nao lidas) => act=unread scope=all
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) [o|a] [ultimo|ultima] (<mail>) (de|do|da|dos|das) {query!} como (nao lido|nao lida) => act=unread
        0.98 (poe|ponha|coloca|coloque|bota) [uma|a] estrela (no|na) [ultimo|ultima] (<mail>) (de|do|da|dos|das) {query!} => act=star
        0.98 (poe|ponha|coloca|coloque|bota) [uma|a] estrela (no|na|nesse|nessa|nele|nela) [<mail>] => act=star
        0.98 (marca|marque|marcar|bota|deixa|coloca|poe) [<this>|os|as] como (nao lido|nao lida|nao lidos|nao lidas) => act=unread
    """,
}

TOLD = {
    "out_of_scope": """
        0.9 [eu] (ia|estava indo|tava indo|tava pensando em|estava pensando em|pensei em|penso em|quase que ia|tinha pensado em|acho que vou|talvez|acho que) [eu] [va|vou] (marcar|marco|agendar|cancelar|cancelo|desmarcar|mudar|remarcar|adiar|aceitar|recusar|mandar|convidar|chamar) {rest}
        0.9 (sera que|devo|sera que devo|vale a pena|e melhor|devia|deveria) [eu] (marco|marcar|agendo|agendar|cancelo|cancelar|desmarco|desmarcar|mudo|mudar|remarco|remarcar|aceito|aceitar|recuso|recusar|mando|mandar) {rest}
    """,
}
"""What is only thought of asks for nothing."""

FILES = {
    "drive_search": """
        0.97 (acha|ache|procura|procure|busca|busque|encontra|encontre|cade|onde esta|onde ta|me manda|me envia|me passa|me mostra) [<the>] [<file>] [de|do|da|dos|das] {query!} => maybe=file
    """,
    "drive_read": """
        0.97 (<open>|resume|resuma|me resume) [<the>] [<file>] [de|do|da|dos|das] {query!} => maybe=file
        0.97 (o que|oq|q) [que] (diz|fala|tem|ta escrito|esta escrito) [em|no|na|o|a] [<file>] {query!} => maybe=file
    """,
    "drive_share": """
        0.96 <share> [<the>] [<file>] {query!} com [o|a] {address!}
        0.96 <share> (ao|a|do|da|o) [<file>] {query!} (para|a|ao) {address!}
        0.96 <share> [<the>] [<file>] {query!} com [o|a] {address!} (como leitor|como leitora|para ver|para ler|so para ver|so leitura|para leitura) => role=reader
        0.96 <share> [<the>] [<file>] {query!} com [o|a] {address!} (como editor|como editora|para editar|com edicao|podendo editar) => role=writer
        0.96 <share> [<the>] [<file>] {query!} com [o|a] {address!} (como comentarista|para comentar|podendo comentar) => role=commenter
        0.97 <share> [<the>] [<file>] {query!} com [o|a] {called!} => maybe=file
    """,
    "drive_access": """
        0.96 (quem|quem e que|quem mais) (tem acesso|pode ver|pode editar|ve|consegue ver|tem permissao|consegue editar) (ao|a|no|na|o|do|da) [<file>] {query!} => maybe=file
        0.96 (com quem|para quem|com quem e que) [que] [o|a|eu] [<file>] {query!} (esta|ta|foi) (compartilhado|compartilhada|dividido|aberto) => maybe=file
        0.96 com quem [que] [eu] (compartilhei|dividi|ta compartilhado|esta compartilhado|ta compartilhada|esta compartilhada) [o|a|meu|minha] [<file>] {query!} => maybe=file
        0.96 (quem|quem e que) (tem acesso|pode ver|pode editar)
    """,
    "drive_unshare": """
        0.96 (<uninvite>|revoga|revogue|corta|corte|cancela) [o] acesso [do|da|de] {name!} (ao|a|do|da|no|na|de) [<file>] {query!}
        0.96 (<uninvite>|revoga|revogue|corta|corte|cancela) [o] acesso (do|da|de) {name!}
        0.96 (para|pare) de compartilhar [o|a|meu|minha] [<file>] {query!} com [o|a] {name!}
        0.96 descompartilha [o|a|meu|minha] [<file>] {query!} com [o|a] {name!}
    """,
}

TABLES = (EVENTS, MAIL, FILES, TOLD)
