"""Lists, mail, messages and people in Portuguese."""

LISTS = {
    "list_add": """
        <add> {items} <into> lista [de] [compras|supermercado|mercado|feira|mercearia]
        <add> {items} <into> lista (de|do|da) {list}
        <add> {items} (na|nas|a|as|no|ao) (compras|carrinho|listinha)
        0.9 <add> (na|nas|no|para a) (feira|compras|mercado|supermercado|farmacia|listinha) [:] {items}
        [minha] lista (de|do|da) {list} : {items}
        0.9 {topic} (pediu|mandou|falou|disse|pediram) (para eu comprar|para comprar|para eu trazer|para trazer|para eu levar|para levar) {items} (anota|poe|bota|coloca|adiciona|inclui) (na|nessa) [minha] lista [de|do|da] [compras|mercado|feira]
        <add> <into> lista [de compras|de supermercado|de mercado|do mercado|da feira|do supermercado] [:] {items}
        <add> <into> lista (de|do|da) {list} : {items}
        <add> (ai|la|tambem) <into> lista [de compras|de mercado|do mercado] [:] {items}
        <add> <into> compras [:] {items}
        [estou precisando de|to precisando de|tou precisando de|preciso de|precisamos de|acabou|acabaram|falta|faltam|faltou|faltaram|esqueci|esqueci de comprar] [o|a|os|as] {items} (poe|coloca|bota|adiciona|anota|inclui|add) (na|nessa|la na) [minha] lista [de|do|da] [compras|mercado|supermercado|feira]
        (lista de compras|lista do mercado|lista da feira|compras|mercado|supermercado|feira|farmacia|hortifruti|padaria|acougue|comprar) : {items}
        [acabou|acabaram|falta|faltam|faltou|faltaram|esqueci] [o|a|os|as] {items} (poe|coloca|bota|adiciona|anota|inclui|add|mete) na lista [de compras|do mercado] (junto com|junto do|junto da|e tambem|mais|com) {more}
        (preciso de|preciso|quero|eu quero) <add> {items} <into> lista [de|do|da] [{list}]
        [preciso|quero|tenho que] comprar : {items}
        (falta|faltam|acabou|acabaram) [o|a|os|as] {items} (em casa|na geladeira|na despensa|aqui em casa)
        (cria|crie|criar|faz|faca|nova) [uma] [nova] lista (de|do|da|chamada|para|com) {list}
        (cria|crie|criar|faz|faca|nova) [uma] [nova] lista
        (faltou|esqueci de|ficou faltando|falta) <add> {items} <into> lista [de|do|da] [compras|mercado|supermercado]
        0.7 <add> [o|a|os|as] {items} (no lugar|no lugar dele|no lugar dela|em vez|em vez disso|em troca)
        0.7 (adiciona|adicione|adicionar|acrescenta|acrescente|poe|bota|inclui|inclua) [o|a|os|as] {items}
        0.45 (coloca|coloque|colocar|junta|mete|meta|joga|lanca) [o|a|os|as] {items}
    """,
    "list_remove": """
        (<delete>|risca|risque|completa|complete|completar) {items} <from> lista [de|do|da] [compras|supermercado|mercado|feira]
        (<delete>|risca|risque|completa|complete) {items} <from> lista (de|do|da) {list}
        (<delete>|risca|risque) {items} <from> (compras|listinha|carrinho)
        (<delete>) [a|toda a|a minha|minha|toda a minha] lista [de|do|da] [compras|supermercado|mercado|feira] => scope=all
        (<delete>) (tudo|todos os itens|todas as coisas) (da|na) [minha] lista [de|do|da] [compras|supermercado|mercado|feira|farmacia] => scope=all
        (<delete>|risca|risque) {items} <from> lista [de|do|da] [compras|supermercado|mercado|feira] (que|porque|pois) {rest}
        (ja comprei|comprei|ja peguei|peguei) [o|a|os|as] {items} (da|que estava na) lista
        (ja comprei|comprei|ja peguei|peguei|ja tem|ja temos) [o|a|os|as] {items} (pode tirar|pode riscar|pode apagar|tira|risca|pode remover|tira ai|remove) [ele|ela|eles|elas|isso] [da|na] lista
        0.6 (remove|remova|remover|tira|tire|tirar|risca|risque|retira|retire) [o|a|os|as] {items}
    """,
    "list_query": """
        [<show>] [<my>] lista [de|do|da] [compras|supermercado|mercado|feira|itens]
        [<show>] [<my>] lista (de|do|da) {list}
        [<show>] [<my>] (listas|compras)
        (o que|oq|que itens|quais itens) [e que] (tem|ha|esta|ta|estao|tenho|falta|eu tenho) [na|nas|da|em] [minha|minhas] (lista|compras|listas) [de|do|da] [{list}]
        [<show>] (o que|oq) (tem|ha|ta|esta) (nela|nele)
        <show> (o que|oq) [e que] [ainda] (tem|ha|ta|esta|falta|faltam) (na|da) [minha] lista [de|do|da] [compras|mercado|supermercado|feira]
        (o que|oq) [e que] [eu] (preciso|tenho que|falta|tenho de|devo) comprar [{rest}]
        (tem|ha|ja tem|esta|tenho) {items} na [minha] lista [de|do|da] [{list}]
        (quais|que|quantas) listas [eu] [tenho|tem|existem]
        (ve|veja|ver|olha|olhe|confere|confira|checa|cheque|verifica) se [eu|a gente] [ja] (tem|coloquei|botei|pus|adicionei|anotei|tenho|colocou|esta|ta) {items} na [minha] lista [de|do|da] [compras|mercado|supermercado|feira]
        (quantos|quantas) (itens|coisas) (tem|ha|tenho|faltam) na [minha] lista [{rest}]
        lista
    """,
}

MAIL = {
    "email_send": """
        <write> [<a>] [novo] email (para|a|ao) {recipient} (dizendo|falando|avisando|perguntando|pedindo|contando|com o texto|com a mensagem|informando|e diz|e fala|que diz|a dizer|a avisar|a perguntar|a pedir|a informar|para dizer|para avisar) [que|se|:|para] {body!}
        <write> [<a>] [novo] email (para|a|ao) {recipient} (com o assunto|com assunto|assunto|sobre) {subject!} (dizendo|falando|com o texto|e texto|corpo|mensagem) [que|:] {body!}
        <write> [<a>] [novo] email (para|a|ao) {recipient} (com o assunto|com assunto|assunto|sobre|a respeito de) {subject!}
        <write> [<a>] [novo] email (para|a|ao) {recipient} : {body!}
        <write> [<a>] [novo] email (para|a|ao) {recipient}
        <write> [<a>] [novo] email
        <write> {recipient} [um] email (dizendo|avisando) [que] {body!}
        <write> (para|a|ao) {recipient} [por|um|pelo] email (dizendo|avisando|perguntando) [que|:] {body!}
        (responde|responda|responder) [a|ao|o|esse|este|aquele|para] [ultimo] email [de|do|da|para] {recipient} (dizendo|falando|avisando) [que|:] {body!} => act=reply
        (responde|responda|responder) [a|ao|o|esse|este|aquele|para] [ultimo] email [de|do|da|para] [{recipient}] => act=reply
        (responde|responda|responder) [a|ao|o|para|para o|para a] {recipient} (dizendo|falando|avisando|que) [que|:] {body!} => act=reply
        0.96 (responde|responda|responder) (a|para) todos [do|da|no|na|o|a] [email|conversa] [de|do|da] {recipient} (dizendo|falando|avisando|que|com) [que|:] {body!} => act=reply all=yes
        0.96 (responde|responda|responder) [a|ao|o] [email|mensagem] {number} (dizendo|falando|avisando|que|com|:) [que|:] {body!} => act=reply
        0.96 (responde|responda|responder) (a|para) todos [do|da|no|na|o|a] [email|conversa] {number} (dizendo|falando|avisando|que|com|:) [que|:] {body!} => act=reply all=yes
        (responde|responda|responder) [a|ao|o] [email|mensagem] {number} => act=reply
        0.97 (responde|responda|responder) (dizendo|falando) [que|:] {body!} => act=reply
        0.96 (encaminha|encaminhe|encaminhar|repassa|repasse) [o|a|esse|este|aquele] [ultimo|ultima] (email|mensagem|conversa) {recipient} (dizendo|falando|avisando) [que|:] {body!} => act=forward
        0.96 (encaminha|encaminhe|encaminhar|repassa|repasse) [o|a|esse|este|aquele] [ultimo|ultima] (email|mensagem|conversa) [{recipient}] => act=forward
        (encaminha|encaminhe|encaminhar|repassa|repasse) [o|a] {number} (para|a|ao) {recipient} (dizendo|falando|avisando) [que|:] {body!} => act=forward
        (encaminha|encaminhe|encaminhar|repassa|repasse) [o|a] {number} (para|a|ao) {recipient} => act=forward
        0.96 (faz|faca|fazer|cria|crie|prepara|prepare|salva|deixa|escreve|escreva) [um|o] rascunho [de|do] [um] [email] (para|a|ao) {recipient} (com o assunto|com assunto|assunto|sobre) {subject!} (dizendo|falando|avisando|com o texto) [que|:] {body!} => act=draft
        0.96 (faz|faca|fazer|cria|crie|prepara|prepare|salva|deixa|escreve|escreva) [um|o] rascunho [de|do] [um] [email] (para|a|ao) {recipient} (dizendo|falando|avisando|com o texto) [que|:] {body!} => act=draft
        0.96 (rascunha|rascunhe) [um] email (para|a|ao) {recipient} (dizendo|falando|avisando) [que|:] {body!} => act=draft
        (novo email|email novo|email) (para|a|ao) {recipient} [:] [{body!}]
    """,
    "email_query": """
        [<show>] [<my>] [novos|ultimos|meus ultimos] (emails|correio|mensagens de email|caixa de email|emails novos|email) [de|do|da|sobre|com] [{query!}]
        [<show>] [<my>] [novos|ultimos|meus ultimos] (emails|email) (nao lidos|nao lido|importantes|novos|recentes|de hoje|recebidos) [de|do|da|sobre] [{query!}]
        (tenho|tem|chegou|recebi|ha|eu tenho|eu recebi|veio) [algum|alguns|um|mais|novo|novos] [novo|novos] (email|emails) [novo|novos|nao lido|nao lidos|importante|de|do|da|sobre|hoje] [{query!}]
        (quantos|quais|que) emails [eu|nao lidos|novos] [tenho|recebi|chegaram] [{rest}]
        (<find>) [o|os|um|meus|aquele] (email|emails) (de|do|da|sobre|com|que) {query!}
        (le|leia|ler) [o|os|meus|meu] [ultimo|ultimos] (email|emails) [de|do|da] [{query!}]
        (checa|cheque|verifica|verifique|olha|confere) [o|os] [meus|meu] (email|emails|caixa de email)
        [o|a] {query!} (me mandou|me enviou|mandou|enviou|respondeu) [algum|um|o|meu] email
        (quem) (me mandou|me enviou|mandou) [um] email [{rest}]
        0.9 (nao lidos|nao lidas|por ler) [de|do|da] [{query!}]
        0.96 [<show>] [<my>] [quais|que] emails [que] (precisam de resposta|esperam resposta|estao sem resposta|faltam responder|preciso responder|tenho que responder|aguardam resposta|eu preciso responder|falta responder) [{rest}] => act=answer
        0.97 [<show>] [<my>] [os|as] (emails|email) [que] [estao|ainda] (sem resposta|por responder|para responder|esperando resposta|nao respondidos|que esperam resposta|que precisam de resposta) [minha] => act=answer
        0.96 (quem) (esta|ta|ainda esta) (esperando|aguardando) [uma] (resposta minha|minha resposta) [por email|no email] => act=answer
        0.9 (tem|tenho) [algum|alguns] email (para responder|sem resposta|esperando resposta|precisando de resposta) => act=answer
    """,
    "email_dismiss": """
        0.97 [eu] (ja respondi|ja resolvi|ja tratei de|respondi) [a|ao|o|os|esse|este|aquele] (email|emails|mensagem|conversa) [{number}]
        0.97 [eu] (ja respondi|ja resolvi) [a|ao|o|esse|este|aquele] [ultimo] (email|mensagem) (de|do|da) {query!}
        0.92 [eu] (ja respondi|ja resolvi) [a|ao|o|os] {number}
        0.96 (nao precisa|nem precisa|nao preciso|nao vou|nao quero|nao e preciso|nao ha o que|nao tem o que) [mais] [de|me] responder [a|ao|o|os|esse|este|aquele] [email|emails|mensagem|conversa] {number}
        0.97 [esse|este|o|a] [email|emails|mensagem|conversa] {number} (nao precisa|nao espera|nao pede|nao quer) [mais] [de] (resposta|responder)
        0.97 (nao precisa|nem precisa|nao preciso|nao vou|nao quero) [mais] [de|me] responder [a|ao|o] [esse|este|aquele] (email|mensagem) (de|do|da) {query!}
        0.97 (nao precisa|nem precisa|nao preciso|nao vou|nao quero) [mais] [de|me] responder [a|ao|o] (esse|este|aquele) (email|mensagem)
        0.97 (esse|este|aquele) (email|mensagem) (nao precisa|nao espera|nao pede|nao quer) [mais] [de] (resposta|responder)
        0.97 (ignora|ignore|ignorar) [o|a] (email|mensagem) (de|do|da) {query!}
        0.97 (ignora|ignore|ignorar|dispensa|dispense|dispensar) [o|a|os|esse|este|aquele] (email|emails|mensagem|conversa) [{number}]
    """,
    "email_open": """
        0.9 (abre|abra|abrir|le|leia|ler) [o|a|para mim o] {number}
        0.97 (abre|abra|abrir|le|leia|ler|mostra|mostre|resume|resuma|resumir) [para mim] [o|a] (email|mensagem|conversa) {number}
        0.97 (abre|abra|abrir|le|leia|ler|mostra|mostre|resume|resuma|resumir) [para mim] [o|a] [ultimo|ultima] (email|emails) (de|do|da) {query!}
        0.97 (o que diz|o que dizia|o que fala|o que tem no|o que ta escrito no|o que esta escrito no) [o|a] [ultimo] email (de|do|da) {query!}
        0.9 (resume|resuma) [o|a|esse|este] [email|mensagem] {number}
    """,
    "email_archive": """
        0.96 (arquiva|arquive|arquivar) [o|a|os|as] [email|emails|mensagem|mensagens|conversa|conversas] {number}
        0.96 (arquiva|arquive|arquivar) [o|a|os|as|todos os|todas as] [ultimo|ultimos] (email|emails|mensagem|mensagens|conversa) (de|do|da|dos|das) {query!}
        (arquiva|arquive|arquivar) (esse|este|essa|esta|o|a) (email|mensagem|conversa)
    """,
    "email_delete": """
        0.97 <delete> [o|a|os|as] (email|emails|conversa|conversas) {number}
        0.97 <delete> [o|a|os|as] [ultimo|ultimos] (email|emails) (de|do|da|dos|das) {query!}
        (joga|jogue|manda|mande|poe|ponha) [o|a|os|as] (email|emails|conversa) {number} (na lixeira|para a lixeira|no lixo|para o lixo)
        <delete> (esse|este|o) email
    """,
    "email_mark": """
        0.97 (marca|marque|marcar) [o|a|os|as] [email|emails|conversa] {number} como (lido|lida|lidos|lidas) => act=read
        0.98 (marca|marque|marcar) [o|a|os|as] [email|emails|conversa] {number} como (nao lido|nao lida|nao lidos|nao lidas) => act=unread
        0.97 (marca|marque|marcar) [o|a|os|as] [email|emails|conversa] {number} com estrela => act=star
        0.96 (poe|ponha|coloca|coloque|bota) [uma|a] estrela (no|na|nos|nas) [email|emails|conversa] {number} => act=star
        (tira|tire|remove) a estrela (do|da|dos|das) [email|emails|conversa] {number} => act=unstar
        (desarquiva|desarquive|desarquivar) [o|a|os|as] [email|emails|conversa] {number} => act=inbox
        0.96 (marca|marque|marcar) [o|a|os] [ultimo] email (de|do|da) {query!} como (lido|lida) => act=read
    """,
    "email_label": """
        (poe|ponha|coloca|coloque|bota) [o] (marcador|rotulo) {name} (no|na|nos|nas) [email|emails|conversa] {number}
    """,
    "email_send_draft": """
        (envia|envie|enviar|manda|mande|mandar|dispara|dispare|pode enviar|pode mandar) [o|esse|este|meu|aquele] rascunho
    """,
    "message_send": """
        <write> [<a>] (mensagem|recado|sms|whatsapp|zap|mensagem de texto|msg|torpedo) (para|a|ao|no grupo|para o|para a) {recipient} (que|dizendo|falando|avisando|perguntando|pedindo|contando|com|informando|que diz|a dizer|a avisar|a perguntar|a pedir|a informar|para dizer|para avisar) [que|se|:|para] {body!}
        <write> [<a>] (mensagem|recado|sms|whatsapp|zap|mensagem de texto|msg|torpedo) (para|a|ao|no grupo|para o|para a) {recipient} : {body!}
        <write> [<a>] (mensagem|recado|sms|whatsapp|zap|mensagem de texto|msg|torpedo) (para|a|ao|no grupo|para o|para a) {recipient}
        <write> [<a>] (mensagem|sms|whatsapp|zap|mensagem de texto|msg|torpedo)
        (escreve|escreva|responde|responda) (para|ao|a|pro|para o|para a) {recipient} que {body!}
        (avisa|avise|diz|diga|fala|fale|conta|conte|pergunta|pergunte|pede|peca) (para|ao|a|pro) {recipient} (que|se|:|para) {body!}
        (avisa|avise) [o|a] {recipient} que {body!}
        (manda|mande|mandar|envia|envie) {body!} (para|ao) [o|a] {recipient} (no|pelo|por) (whatsapp|zap|sms|telegram|mensagem)
        0.5 (manda|mande|mandar|envia|envie) {body!} (para|ao) [o|a] {recipient}
    """,
}

PEOPLE = {
    "contact_add": """
        (adiciona|adicione|adicionar|salva|salve|salvar|guarda|guarde|cadastra|cadastre|anota|anote) [o|a|um|novo|esse|este] [novo] (telefone|celular|zap|whatsapp) [de|do|da|:] {person}
        (adiciona|adicione|adicionar|cria|crie|criar|inclui|salva|salve|salvar|guarda|guarde|cadastra|cadastre) [o|a|um|novo|esse|este] [novo] (contato|contacto|numero) [de|do|da|:|chamado|para] {person}
        (<add>|<create>|salva|salve|salvar|guarda|guarde|cadastra|cadastre) [o|a|um] {person} (nos|aos|como|em|na) [meus|minha|novo] (contatos|contactos|contato|agenda de contatos|lista de contatos)
        (novo contato|novo contacto) [:] {person}
        0.96 (salva|salve|salvar|guarda|guarde|anota|anote|adiciona|adicione|grava|grave|cadastra|cadastre|registra|add) [ai|aqui|para mim] [o|a|esse|este] {reached}
        (<add>|<create>|salva|salvar|cadastra) [um|novo] [novo] (contato|contacto)
        [o] (telefone|numero|celular|email|aniversario) (da|do|de) {person} e [o] {phone}
    """,
    "contact_query": """
        (qual|qual e|qual e mesmo|qual e o|como e|me da|me passa|me diz|sabe|quero|preciso|cade|tem|tenho|<find>) [o] (telefone|numero|celular|email|contato|endereco|contacto|numero de telefone|whatsapp|zap|aniversario) (da|do|de|dos|das) {person}
        0.96 (qual|qual e|qual e o|qual e mesmo|me passa|me da|sabe|tem|diz me) [o] (email|telefone|celular|zap) (da|do|de) {person}
        (quando) [e] [o] aniversario (da|do|de) {person}
        [<show>] [<my>] (contatos|contactos|lista de contatos)
        (<find>|<show>) [o] (contato|contacto) (da|do|de) {person}
        (quem) e [o|a] {person} (nos|na) [meus|minha] (contatos|lista)
        (tenho|tem) [o] {person} nos [meus] contatos
        0.5 quem e [o|a] {person}
    """,
}
