"""How a person says in Portuguese how they speak of time, where they are, how they like to be answered, and that they want to see all of it."""

VOCABULARY = {
    "say": """quando eu disser|quando eu digo|quando digo|quando eu falar em|quando eu falo em|quando falo em|quando eu mencionar|quando eu usar|quando eu falar|quando eu falo|quando falo|quando eu escrever|quando eu escrevo|
        quando eu pedir|se eu disser|se eu falar|se eu digo|se eu falo|se eu escrever|sempre que eu disser|sempre que eu falar|
        toda vez que eu disser|toda vez que eu falar|por|pra mim|para mim""",
    "means": """e|eh|e sempre|e sim|significa|quer dizer|quero dizer|e pra ser|e para ser|entenda|entende|considere|considera|leia|le como|
        leia como|entenda como|entenda que e|considere que e|considera que e|conta como|conte como|me refiro a|estou falando de|
        to falando de|estou me referindo a|seria|sera""",
    "weekday": """segunda|segunda feira|terca|terca feira|quarta|quarta feira|quinta|quinta feira|sexta|sexta feira|sabado|domingo|
        segundas|tercas|quartas|quintas|sextas|sabados|domingos""",
    "weekend": "fim de semana|final de semana|fds|findi",
    "coming": """primeira|primeira que vier|primeira que vem|primeira que aparecer|primeira a vir|que vem|que vier|que vem primeiro|
        que vier primeiro|mais proxima|mais perto|mais proxima de hoje|desta semana|dessa semana|da semana atual|mais cedo|
        primeiro|primeiro que vier|primeiro que vem|mais proximo|mais proximo de hoje""",
    "after": """da semana que vem|da proxima semana|da outra semana|da semana seguinte|da semana depois dessa|da semana depois desta|
        da semana depois|na semana que vem|na outra semana|na proxima semana|outra|outro|depois dessa|depois desta|depois desse|depois deste|
        depois da que vem|depois do que vem|depois da primeira|que vem depois dessa|que vem depois desta|que vem depois""",
    "unsaid": """sem dizer|sem falar|sem especificar|sem avisar|sem explicar|sem marcar|sem informar|sem escrever|sem indicar|
        sem eu dizer|sem eu falar|sem mais|sem""",
    "make": """quero|prefiro|quero que|prefiro que|faz|faca|deixa|deixe|muda|mude|configura|configure|coloca|coloque|bota""",
    "unless": """se eu nao disser|quando eu nao disser|se eu nao falar|quando eu nao falar|se nao disser|quando nao disser|se eu nao especificar|
        quando eu nao especificar|se nao especificar|quando nao falar|se nao falar""",
    "half": """manha ou noite|manha nem noite|manha ou tarde|manha nem tarde|manha tarde ou noite|manha ou de noite|
        se e manha ou noite|se e de manha ou de noite|se e de manha ou da noite|se e da manha ou da noite|se e de manha ou noite|se e de manha ou a noite|
        de manha ou de noite|de manha nem de noite|da manha ou da noite|da manha nem da noite|de manha ou da noite|de manha ou a noite|
        o periodo|periodo|o turno|turno|qual|nada|mais nada|am ou pm|am pm|am nem pm|se e am ou pm|a parte do dia""",
    "morning": "manha|de manha|da manha|pela manha|na manha|am",
    "evening": "noite|de noite|da noite|a noite|na noite|tarde|da tarde|de tarde|a tarde|pm",
    "use": """use|usa|usar|usando|uso|eu uso|escrevo|eu escrevo|prefiro|eu prefiro|quero|coloca|coloque|muda para|mude para|muda pra|
        troca para|troque para|entenda|considere|considera|leia|le|adota|adote|interpreta|interprete|configura|configure|com""",
    "dates": "data|datas|as datas|a data|minhas datas|as minhas datas|data no|datas no|datas em|as datas em|as datas no|datas como|as datas como",
    "dd_mm": "dd mm|dd mm aaaa|dd mm aa|dd mm yyyy|dia mes ano|dia barra mes",
    "mm_dd": "mm dd|mm dd aaaa|mm dd aa|mm dd yyyy|mes dia ano|mes barra dia",
    "day_month": """d m|d m a|dia mes|dia e mes|dia antes do mes|dia e depois o mes|dia e depois mes|formato brasileiro|formato europeu|
        padrao brasileiro|jeito brasileiro|dd mm|dd mm aaaa|dd mm aa|dd mm yyyy|dia mes ano""",
    "month_day": """m d|m d a|mes dia|mes e dia|mes antes do dia|mes e depois o dia|mes e depois dia|formato americano|padrao americano|
        jeito americano|formato dos eua|mm dd|mm dd aaaa|mm dd aa|mm dd yyyy|mes dia ano""",
    "show": """ver|mostra|mostre|mostrar|me mostra|me mostre|abre|abrir|abra|exibe|exibir|lista|quero ver|queria ver|deixa eu ver|quais|quais sao|
        quero mudar|quero alterar|quero mexer nas|mudar|muda|alterar|altera|mexer nas|onde ficam|onde vejo|como vejo|como mudo|cade""",
    "settings": "configuracoes|configuracao|preferencias|ajustes|config|configs",
    "around": """a partir de agora|a partir de hoje|de agora em diante|daqui pra frente|daqui para frente|daqui em diante|por favor|ta|ta bom|ok|
        viu|sempre|fica assim""",
    "restore": "volta|volte|voltar|restaura|restaure|restaurar|redefine|redefina|redefinir|reseta|resetar|zera|zerar",
    "talk": """fala|fale|responde|responda|conversa|converse|me responde|me responda|vai falando|passa a falar|passe a falar|passa a responder|
        passe a responder|comeca a falar|comece a falar|comeca a responder|comece a responder|tenta falar|tente falar|tenta responder|tente responder|
        pode falar|pode responder|voce pode falar|voce pode responder|voce poderia falar|poderia falar|poderia responder|consegue falar|
        da pra falar|da para falar|queria que voce falasse|gostaria que voce falasse|queria que voce respondesse|gostaria que voce respondesse""",
    "be": """seja|fique|fica sendo|tenta ser|tente ser|pode ser|voce pode ser|poderia ser|voce poderia ser|da pra ser|da para ser|consegue ser|
        voce consegue ser|passa a ser|passe a ser|queria que voce fosse|gostaria que voce fosse|volta a ser|volte a ser""",
    "telegram": "telegram|telegrama",
    "whatsapp": "whatsapp|zap|zapzap|wpp|whats|zap zap|wapp",
    "google": """google|conta do google|conta google|minha conta do google|minha conta google|uma conta do google|uma conta google|
        outra conta do google|outra conta google|mais uma conta do google|google workspace""",
    "google_calendar": """agenda|minha agenda|agenda do google|minha agenda do google|google agenda|google calendar|calendario do google|
        meu calendario do google|calendario|meu calendario""",
    "google_mail": "gmail|meu gmail|email|meu email|e mail|meu e mail|email do google|conta do gmail|minha conta do gmail|outro gmail|caixa de email|minha caixa de email",
    "google_drive": "drive|meu drive|google drive|meu google drive|drive do google",
    "attach": """conecta|conecte|conectar|liga|ligue|ligar|vincula|vincule|vincular|integra|integre|integrar|adiciona|adicione|adicionar|
        quero conectar|quero ligar|quero vincular|quero integrar|queria conectar|posso conectar|como conecto|como ligo|como faco para conectar|como faco pra conectar|
        da pra conectar|da para conectar|reconecta|reconecte|reconectar|quero reconectar|autoriza|autorizar|quero autorizar""",
    "detach": """desconecta|desconecte|desconectar|desliga|desligue|desvincula|desvincule|desvincular|quero desconectar|quero desvincular|
        tira o acesso|tire o acesso|remove o acesso|remova o acesso|revoga o acesso|revogue o acesso|para de usar|pare de usar""",
    "join": "quero|queria|quero tambem|da pra|da para|posso|como posso|gostaria|gostaria de|pode|vamos|me ajuda a",
    "with_me": "comigo|com a gente|conosco|nas respostas|nas suas respostas|nas mensagens|nas suas mensagens|ao me responder|ao falar comigo|quando falar comigo|quando responder",
    "much": "um pouco mais|um pouquinho mais|bem mais|muito mais|mais|bem|super|o mais",
    "formal": "formal|formalmente|profissional|polido|polida|cerimonioso|cerimoniosa",
    "brief": """direto|direta|diretamente|direto ao ponto|direta ao ponto|breve|brevemente|curto|curta|objetivo|objetiva|objetivamente|conciso|concisa|
        sucinto|sucinta|resumido|resumida|enxuto|enxuta|curto e direto|curta e direta|curto e grosso|breve e direto|direto e objetivo|direta e objetiva""",
    "briefs": "curtas|diretas|breves|objetivas|concisas|sucintas|resumidas|enxutas|curtinhas|curtas e diretas",
    "playful": """divertido|divertida|engracado|engracada|brincalhao|brincalhona|descontraido|descontraida|alegre|bem humorado|bem humorada|
        zoeiro|zoeira|ludico|ludica""",
    # Without "sempre" as well: it is one of the words around a sentence.
    "usual": "normal|de sempre|de|usual|habitual|padrao|de antes|original|comum|de costume",
    "tone": "tom|estilo|jeito|modo",
    "answers": "respostas|mensagens|respostas suas",
    "take": """use|usa|usar|adote|adota|quero|eu quero|prefiro|eu prefiro|gostaria de|eu gostaria de|queria|eu queria|muda para|mude para|muda pra|mude pra|
        troca para|troque para|troca pro|troque pro|muda pro|mude pro|com|de|num|em|me de|pode usar|voce pode usar""",
    "maker": "google|open ai|provedor|provedores|nuvem|terceiros|fora",
    "turned": "mudei de ideia|pensei melhor|pensando bem|melhor|olha",
    "mine": "minhas mensagens|minhas coisas|meus dados|minhas conversas|minha conversa|mensagens minhas|o que eu escrevo|o que escrevo|nada|mais nada|coisas minhas",
    "model": """modelo|modelo de ia|modelo de linguagem|modelos|ia|inteligencia artificial|gemini|gpt|openai|chatgpt|llm|modelo externo""",
}
SETTINGS = {
    "conventions_set": """
        <say> ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) [pra mim|para mim|sempre] <means> [a|o|na|de|esse|este] [<weekday>] <coming> => next_weekday=coming
        ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) (pra mim|para mim|sempre) <means> [a|o|na|de|esse|este] [<weekday>] <coming> => next_weekday=coming
        ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) (significa|quer dizer|e sempre) [a|o|na|de|esse|este] [<weekday>] <coming> => next_weekday=coming
        <say> ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) [pra mim|para mim|sempre] <means> [a|o|na|de|esse|este] [<weekday>] <after> => next_weekday=week_after
        ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) (pra mim|para mim|sempre) <means> [a|o|na|de|esse|este] [<weekday>] <after> => next_weekday=week_after
        ([a] proxima <weekday>|[o] proximo <weekday>|[a] <weekday> que vem) (significa|quer dizer|e sempre) [a|o|na|de|esse|este] [<weekday>] <after> => next_weekday=week_after
        <say> ([o] proximo <weekend>|[o] <weekend> que vem) [pra mim|para mim|sempre] <means> [a|o|na|de|esse|este] <coming> => next_weekend=coming
        ([o] proximo <weekend>|[o] <weekend> que vem) (pra mim|para mim|sempre) <means> [a|o|na|de|esse|este] <coming> => next_weekend=coming
        ([o] proximo <weekend>|[o] <weekend> que vem) (significa|quer dizer|e sempre) [a|o|na|de|esse|este] <coming> => next_weekend=coming
        <say> ([o] proximo <weekend>|[o] <weekend> que vem) [pra mim|para mim|sempre] <means> [a|o|na|de|esse|este] <after> => next_weekend=week_after
        ([o] proximo <weekend>|[o] <weekend> que vem) (pra mim|para mim|sempre) <means> [a|o|na|de|esse|este] <after> => next_weekend=week_after
        ([o] proximo <weekend>|[o] <weekend> que vem) (significa|quer dizer|e sempre) [a|o|na|de|esse|este] <after> => next_weekend=week_after
        [<say>] [a|minha|a minha|nossa|a nossa|as|minhas|as minhas] (semana|semanas) [pra mim|para mim|sempre] (comeca|comecam|inicia|vai|comeca sempre) [no|em|aos|de|a partir de|com] [o] (domingo|domingos) [a sabado] => week_starts=sunday
        [<say>] [a|minha|a minha|nossa|a nossa|as|minhas|as minhas] (semana|semanas) [pra mim|para mim|sempre] (comeca|comecam|inicia|vai|comeca sempre) [na|em|as|de|a partir de|com] [a] (segunda|segundas|segunda feira) [a domingo] => week_starts=monday
        [<say>] [a|minha|a minha|nossa|a nossa|as|minhas|as minhas] (semana|semanas) [pra mim|para mim|sempre] (comeca|comecam|inicia|vai|comeca sempre) [no|em|aos|de|a partir de|com] [o] (sabado|sabados) [a sexta] => week_starts=saturday
        (comeca|comece|considera|considere|conta|conte|use) [a] [minha] semana [comecando|a partir|iniciando] [de|do|no|em] domingo => week_starts=sunday
        (comeca|comece|considera|considere|conta|conte|use) [a] [minha] semana [comecando|a partir|iniciando] [de|da|na|em] segunda [feira] => week_starts=monday
        <make> [com que] [a|minha|a minha] semana (comece|comecar|comecando|para comecar|pra comecar) [sempre] [no|em|de] domingo => week_starts=sunday
        <make> [com que] [a|minha|a minha] semana (comece|comecar|comecando|para comecar|pra comecar) [sempre] [na|em|de] segunda [feira] => week_starts=monday
        [<say>] [o] domingo e o primeiro dia da [minha] semana => week_starts=sunday
        [<say>] [a] segunda [feira] e o primeiro dia da [minha] semana => week_starts=monday
        [<say>] [o] primeiro dia da [minha] semana e [o] domingo => week_starts=sunday
        [<say>] [o] primeiro dia da [minha] semana e [a] segunda [feira] => week_starts=monday
        [<say>] [so|apenas] [as|a|o|hora] {word} [horas|h] [em ponto] <unsaid> <half> [eu] <means> [as] [{word_again}] [horas|h] <morning> => half=am
        [<say>] [so|apenas] [as|a|o|hora] {word} [horas|h] [em ponto] <unsaid> <half> [eu] <means> [as] [{word_again}] [horas|h] <evening> => half=pm
        <say> [so|apenas] [as|a|o|hora] {word} [horas|h] [eu] <means> [as] [{word_again}] [horas|h] <morning> => half=am
        <say> [so|apenas] [as|a|o|hora] {word} [horas|h] [eu] <means> [as] [{word_again}] [horas|h] <evening> => half=pm
        <say> [so|apenas] [as|a|o|hora] {word} [horas|h] [eu] <means> [as] {word_again} [horas|h]
        <unless> [nada|<half>] [as] {word} [horas|h] [eu] <means> [as] [{word_again}] [horas|h] <morning> => half=am
        <unless> [nada|<half>] [as] {word} [horas|h] [eu] <means> [as] [{word_again}] [horas|h] <evening> => half=pm
        [pra mim|para mim] [as] {word} [horas|h] e sempre [as] [{word_again}] [horas|h] <morning> => half=am
        [pra mim|para mim] [as] {word} [horas|h] e sempre [as] [{word_again}] [horas|h] <evening> => half=pm
        [<use>] [o|as|a] [formato|padrao] [<dates>] [em|no|como|formato|no formato|de] <dd_mm> [nas datas|para datas|pra datas|nas minhas datas] => dates=day
        <use> [o|as|a] [formato|padrao] [<dates>] [em|no|como|formato|no formato|de] <day_month> [nas datas|para datas|pra datas|nas minhas datas] => dates=day
        <dates> [em|no|como|formato|no formato|de] <day_month> => dates=day
        [<say>] <dates> [pra mim|para mim|sempre] (sao|e|ficam|vem|estao|tem) [sempre] [no|em|o|com o|como] (<day_month>|dia primeiro) => dates=day
        [<use>] [o|as|a] [formato|padrao] [<dates>] [em|no|como|formato|no formato|de] <mm_dd> [nas datas|para datas|pra datas|nas minhas datas] => dates=month
        <use> [o|as|a] [formato|padrao] [<dates>] [em|no|como|formato|no formato|de] <month_day> [nas datas|para datas|pra datas|nas minhas datas] => dates=month
        <dates> [em|no|como|formato|no formato|de] <month_day> => dates=month
        [<say>] <dates> [pra mim|para mim|sempre] (sao|e|ficam|vem|estao|tem) [sempre] [no|em|o|com o|como] (<month_day>|mes primeiro) => dates=month
        [<say>] [nas datas] [o] dia vem (antes do mes|primeiro|antes) [nas datas] => dates=day
        [<say>] [nas datas] [o] mes vem (antes do dia|primeiro|antes) [nas datas] => dates=month
        <restore> [as|minhas|as minhas|todas as] <settings> [para o|ao|pro|de] [padrao|original|inicio|fabrica] => usual=all
    """,
    "settings": """
        [<show>] [as|minhas|as minhas|os|meus|os meus|suas|a|minha|sobre] <settings> [atuais|do recado|da conversa]
    """,
    "datetime_query": """
        (qual|qual e) [o] meu (fuso|fuso horario) [agora|atual]
        (em que|em qual) (fuso|fuso horario) [e que] [eu] (estou|to)
    """,
    "profile_set": """
        [o] meu (fuso|fuso horario) [agora|hoje|atual] (e|passou a ser|virou|mudou pra|mudou para) [agora] [o|a] [de|do|da|dos] {location}
        (estou|to|tou|eu estou|eu to|agora estou|agora to|to agora|estou agora|cheguei|ja estou|ja to) (em|no|na|nos) {location} [agora|hoje|esta semana|essa semana] => place=city
        (estou|to|tou) [agora] no fuso [horario] [de|do|da|dos] {location}
        (use|usa|usar|muda pro|mude para|muda para|troca pro|troque para) [o] fuso [horario] [para|pra] [o] [de|do|da|dos] {location}
    """,
    "tone_set": """
        [oi|ola|recado] (<talk>|<be>) [<with_me>] [de] [um|uma] [<tone>|forma|maneira] [<much>] <formal> [<with_me>] => tone=formal
        [oi|ola|recado] (<talk>|<be>) [<with_me>] [de] [um|uma] [<tone>|forma|maneira] [<much>] <brief> [<with_me>] => tone=brief
        [oi|ola|recado] (<talk>|<be>) [<with_me>] [de] [um|uma] [<tone>|forma|maneira] [<much>] <playful> [<with_me>] => tone=playful
        <talk> [<with_me>] (com|num|em|no|em um) [um] [tom] [mais] (formal|formalidade|<formal>) [<with_me>] => tone=formal
        <talk> [<with_me>] com [mais|um pouco mais de|um pouco de|bom] (humor|graca|alegria|leveza) [<with_me>] => tone=playful
        [<take>] [o|um|seu|o seu] tom [mais] <formal> => tone=formal
        [<take>] [o|um|seu|o seu] tom [mais] <brief> => tone=brief
        [<take>] [o|um|seu|o seu] tom [mais] <playful> => tone=playful
        <take> [um|o seu] (estilo|jeito) [de falar|de responder] [mais] <formal> => tone=formal
        <take> [um|o seu] (estilo|jeito) [de falar|de responder] [mais] <brief> => tone=brief
        <take> [um|o seu] (estilo|jeito) [de falar|de responder] [mais] <playful> => tone=playful
        (muda|mude|troca|troque|deixa|deixe|poe|coloca|coloque) [o|seu|o seu] tom (para|pra|em|no|como) [mais|o] <formal> => tone=formal
        (muda|mude|troca|troque|deixa|deixe|poe|coloca|coloque) [o|seu|o seu] tom (para|pra|em|no|como) [mais|o] <brief> => tone=brief
        (muda|mude|troca|troque|deixa|deixe|poe|coloca|coloque) [o|seu|o seu] tom (para|pra|em|no|como) [mais|o] <playful> => tone=playful
        [<take>] [as|suas|as suas] <answers> [bem|mais|bem mais|sempre] <briefs> => tone=brief
        (vai|va|vai logo|seja) direto ao ponto => tone=brief
        (fala|fale|responde|responda|conversa|converse) (menos|com menos palavras|em poucas palavras|sem enrolacao|sem enrolar|sem rodeio|sem rodeios) [<with_me>] => tone=brief
        (pode brincar|brinca|brinque|pode zoar) [mais|um pouco|um pouco mais] comigo => tone=playful
        (volta|volte|voltar|pode voltar|retoma|retome) (ao|pro|para o|a usar o|o) [seu] <tone> [de falar] <usual> => tone=usual
        (volta|volte|pode voltar) a (falar|responder|conversar) (normal|normalmente|como antes|como sempre|como|do jeito normal|do jeito de sempre|do jeito de|do jeito de antes|no tom normal|no tom de sempre) [<with_me>] => tone=usual
        (fala|fale|responde|responda|conversa|converse) [de novo] (normal|normalmente|como antes|como sempre|como|do jeito normal|do jeito de sempre|do jeito de|do jeito de antes|no tom normal|no tom de sempre|no seu tom normal) [de novo] [<with_me>] => tone=usual
        [<take>] [o|seu|o seu] tom <usual> [de novo] => tone=usual
        (muda|mude|troca|troque|deixa|deixe|poe|coloca|coloque) [o|seu|o seu] tom (para|pra|em|no|como) [o] <usual> => tone=usual
        (<talk>|<be>) [<with_me>] [de] [um] [jeito|modo|tom] (menos|um pouco menos|bem menos) (formal|formalmente|engracado|engracada|divertido|divertida|brincalhao|brincalhona|direto|direta) [<with_me>] => tone=usual
        (nao seja|nao precisa ser|nao fale|nao precisa falar|nao fala|para de ser|pare de ser) (tao|assim tao|muito) (formal|formalmente|engracado|engracada|divertido|divertida|brincalhao|brincalhona|direto|direta|seco|seca) [<with_me>] => tone=usual
        (<talk>|<be>) [<with_me>] [de] [um] [jeito|modo|tom] [<much>] informal [<with_me>] => tone=usual
    """,
    "model_allow": """
        (pode|podes|voce pode|pode sim|quero que voce|quero que|deixo voce|autorizo voce a|autorizo|aceito|permito) (usar|use|usando|consultar|consulte|chamar|perguntar para|perguntar pra|o uso de|o uso do) [o|um|a|uma|ao|pro|para o] <model> [de novo|quando precisar|se precisar|para me entender|pra me entender]
        [<turned>] (use|usa|liga|ligue|ativa|ative|habilita|habilite|libera|libere|volta a usar|volte a usar|pode voltar a usar|pode ligar|pode ativar) [o|a] <model> [de novo|agora|sim|vai]
        [<turned>] (pode|podes|voce pode|pode sim|agora pode|quero|quero sim|queria) (usar|ligar|ativar) [o|a] <model> [sim|agora|de novo|vai]
    """,
    "model_forbid": """
        (nao|nunca|nunca mais) (use|usa|usar|pode usar|quero que use|quero que voce use|quero usar|chame|consulte|mande nada para|mande nada pra|manda nada pra|mande minhas mensagens para|mande minhas mensagens pra) [o|um|a|uma|nenhum|nenhuma] <model> [mais]
        (para|pare|deixa|deixe) de (usar|consultar|chamar) [o|a] <model>
        (desliga|desligue|desativa|desative|desabilita|desabilite) [o|a] <model>
        (sem|nada de|prefiro sem|quero sem|melhor sem) <model> [por favor]
        [<turned>] (nao|nunca mais) (use|usa|usar|usem) (mais [o|a]|o|a) <model> [mais]
        <turned> (nao|nunca mais) (use|usa|pode usar|quero que use|quero que voce use) [mais] [o|a] <model> [mais]
        [eu] nao quero [mais] que [voce] (use|usa|consulte|chame) [mais] [o|a] <model> [mais]
        [eu] nao quero [mais] [o|a|nenhuma|nenhum] <model> (lendo|vendo|acessando|recebendo) [<mine>]
        (nao|nunca mais) (mande|manda|envie|envia|compartilhe|compartilha|passe|passa) [mais] <mine> (para|pra|pro|ao|com o|com a) [o|a] (<model>|<maker>) [mais]
        (para|pare|deixa|deixe) de (mandar|enviar|compartilhar|passar) [<mine>] (para|pra|pro|ao|com o|com a) [o|a] (<model>|<maker>)
        (tira|tire|retira|retire|retiro|revogo|revoga|cancela|cancelo) [o|a] [meu|minha] (consentimento|autorizacao|permissao) [para|pra|de|do|da] [usar] [o|a] [<model>]
    """,
    "suggest_only": """
        (so|somente|apenas) (sugira|sugere|sugerir|sugestoes|sugestao|me sugere|me sugira) [nao faca nada|nao faca|sem fazer|nao execute|nao execute nada|e nao faca nada|por enquanto]
        (sugira|sugere) (apenas|so|somente|mas nao faca|mas nao faca nada|sem fazer|sem fazer nada|e nao faca|e nao faca nada)
        (so|somente|apenas) (faca|faz|mude|muda|execute) [algo|alguma coisa|qualquer coisa|as coisas] [depois|quando] (de me perguntar|que eu confirmar|eu confirmar|eu disser sim|que eu disser sim|eu aprovar|que eu aprovar|me perguntar)
        (nao faca|nao faz|nao mude|nao muda|nao execute) nada (sem me perguntar|sem perguntar|sem a minha permissao|sem minha permissao|sem eu confirmar|sem eu aprovar|sem eu deixar|sem meu ok) [antes|primeiro]
        (pergunte|pergunta|me pergunte|me pergunta) [sempre] antes de (fazer|mudar|executar) [qualquer coisa|alguma coisa|algo|tudo]
    """,
    "connect": """
        [<join>] [de] (conectar|usar|falar com voce|te usar|usar voce|entrar|conversar com voce) (no|pelo|com o|o|ao|meu|o meu|no meu|pelo meu|com o meu) <telegram> [tambem] => query=telegram
        [<join>] [de] (conectar|usar|falar com voce|te usar|usar voce|entrar|conversar com voce) (no|pelo|com o|o|ao|meu|o meu|no meu|pelo meu|com o meu) <whatsapp> [tambem] => query=whatsapp
        (conecta|conecte|liga|ligue|adiciona|adicione|vincula|vincule|junta|junte) (o|meu|o meu|com o|com o meu|ao|no|ao meu) <telegram> [tambem] => query=telegram
        (conecta|conecte|liga|ligue|adiciona|adicione|vincula|vincule|junta|junte) (o|meu|o meu|com o|com o meu|ao|no|ao meu) <whatsapp> [tambem] => query=whatsapp
        como [e que|eu|que eu|faco para|faco pra|posso] (conecto|conectar|uso|usar|falo com voce|falar com voce) (no|pelo|o|meu|o meu|no meu|pelo meu) <telegram> => query=telegram
        como [e que|eu|que eu|faco para|faco pra|posso] (conecto|conectar|uso|usar|falo com voce|falar com voce) (no|pelo|o|meu|o meu|no meu|pelo meu) <whatsapp> => query=whatsapp
        <attach> [o|a|com o|com a|ao|na|no] <google> [aqui|com voce|a voce|tambem|de novo] => query=google
        <attach> [o|a|com o|com a|ao|na|no] <google_calendar> [aqui|com voce|a voce|tambem|de novo] => query=calendar
        <attach> [o|com o|ao|no] <google_mail> [aqui|com voce|a voce|tambem|de novo] => query=gmail
        <attach> [o|com o|ao|no] <google_drive> [aqui|com voce|a voce|tambem|de novo] => query=drive
        [<join>] (conectar|conecta|conecte|adicionar|adiciona|vincular|vincula) (outra conta|mais uma conta|uma conta|uma nova conta|outro aparelho|outro mensageiro|outro aplicativo)
    """,
    "accounts_list": """
        (quais|que|quais sao as|quais sao|mostra|mostre|lista|liste|ver|me mostra|quero ver) [as|minhas|as minhas|suas] contas [estao|que estao|que eu tenho] [conectadas|ligadas|vinculadas] [aqui|com voce|a voce]
        [as] minhas contas [conectadas]
        (quais|que|quais sao as|quais sao|mostra|mostre|lista|liste|ver|me mostra|quero ver) [as|minhas|as minhas|suas] contas (do|de|no) (google|gmail) [estao|que estao|que eu tenho] [conectadas|ligadas|vinculadas] [aqui|com voce|a voce] => query=google
        [as] minhas contas (do|de|no) (google|gmail) [conectadas] => query=google
        (onde|por onde) (estou conectado|estou conectada|voce fala comigo|eu falo com voce)
    """,
    "disconnect": """
        (desconecta|desconecte|desliga|desligue|desvincula|desvincule|remove|remova|tira|tire|quero desconectar|desconectar) (o|meu|o meu|do|a conta do|minha conta do|a minha conta do) <telegram> => query=telegram
        (desconecta|desconecte|desliga|desligue|desvincula|desvincule|remove|remova|tira|tire|quero desconectar|desconectar) (o|meu|o meu|do|a conta do|minha conta do|a minha conta do) <whatsapp> => query=whatsapp
        <detach> [o|a|do|da|ao|a] <google> => query=google
        <detach> [o|a|do|da|ao|a] <google_calendar> => query=calendar
        <detach> [o|do|ao] <google_mail> => query=gmail
        <detach> [o|do|ao] <google_drive> => query=drive
        (desconecta|desconecte|desvincula|desvincule|quero desconectar|desconectar) (uma conta|uma das contas|uma das minhas contas|uma conta minha)
    """,
    "account_prefer": """
        (usa|use|usar|quero usar|coloca|coloque|deixa|deixe|define|defina|poe|quero) [a] [minha] conta [do google] {query} como [a] [minha] [conta] (principal|padrao)
        (usa|use|usar|quero usar|coloca|coloque|deixa|deixe|define|defina|poe|quero) [a] [minha] conta [do google] {query} como [a] [minha] [conta] (principal|padrao) do google
        (troca|troque|muda|mude|mudar|trocar|quero trocar|quero mudar) [a] [minha] conta (principal|padrao) do google
        (a|minha) conta (principal|padrao) [do google] e a {query}
    """,
    "strangers_list": """
        quem [e que|que] (quer|esta querendo|ta querendo|esta esperando para|esta esperando pra|ta esperando pra|pediu para|pediu pra) (entrar|falar com voce|conversar com voce)
        (tem alguem|alguem esta|alguem) [esta|ta] (esperando|querendo) [para|pra] (entrar|falar com voce)
        quem [esta|ta] (na porta|a porta|batendo na porta|esperando na porta|bateu na porta)
    """,
    "suggest_no_more": """
        (pode|podes|voce pode) [voltar a] (fazer|agir|executar) (direto|sem perguntar|sem me perguntar|de novo|as coisas direto|tudo direto|sozinho)
        (volta|volte) a (fazer|agir|executar) (direto|as coisas direto|sem perguntar|normalmente)
        (nao precisa|nao precisas|para de|pare de|pode parar de) [mais] (perguntar|me perguntar|so sugerir|ficar perguntando) [mais] [antes|antes de fazer|antes de cada coisa|sempre]
    """,
}
