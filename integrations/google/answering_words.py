"""What people, shops and machines write in mails, in Portuguese and English, as far as it says whether an answer is waited for."""

import re
from typing import Final

_ANY: Final = re.IGNORECASE

GREETINGS: Final = r"(?:oi|ol[áa]|e a[íi]|fala|bom dia|boa tarde|boa noite|hi|hello|hey|good (?:morning|afternoon|evening)|dear|car[oa]|prezad[oa]|amig[oa]|don?a|seu|dra?\.?)"
_GREETING: Final = rf"(?:{GREETINGS}\b[^?]{{0,40}}?[\s,!]+)?"
LINK: Final = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,100}@\S{1,200}")
ROLE: Final = re.compile(
    r"(?:contato|contact|atendimento|vendas|sales|pedidos?|orders?|compras|shop|loja|store|novidades|ofertas?|promo\w*|marketing|hello|hi|oi|ola|info|news\w*"
    r"|suporte|support|help|ajuda|billing|fatura\w*|cobran[cç]a|financeiro|invoices?|receipts?|recibos?|avalia\w*|feedback|survey|pesquisa|clinic|reservas?|bookings?"
    r"|reservations?|team|equipe|service|servi[cç]os?|accounts?|contas?|security|seguran[cç]a|updates?|comunica\w*|relacionamento|sac|avisos?|rastreio|tracking|entregas?"
    r"|care|digest|inscri[cç][aã]o|inscricoes|ingressos?|tickets?|calendar\S*|membership|academia)",
    _ANY,
)
FROM_A_SHOP: Final = re.compile(
    r"unsubscribe|descadastr|descinscrev|cancelar (?:a )?(?:sua )?(?:inscri[çc][ãa]o|assinatura)|deixar de receber|opt[- ]out|manage (?:your )?preferences"
    r"|(?:recebeu|recebe|receiving|received|recebendo) (?:este|esse|esta|essa|this|these) (?:e-?mails?|mensage[mn]s?|messages?|avisos?)"
    r"|(?:n[ãa]o (?:quiser|quer|deseja) mais|para parar de) receber|(?:isn'?t|not) relevant,? just|stop reaching out"
    r"|c[óo]digo de (?:verifica|acesso|seguran|confirma)|(?:verification|security|one-time) code|ignore (?:este|esse|this) e-?mail"
    r"|mensagem autom[áa]tica|automatic(?:ally generated)? (?:message|e-?mail)|n[ãa]o responda|do not reply|view in (?:your )?browser|ver no navegador"
    r"|(?:came|come) across your (?:company|website|brand|store)|\bwe help (?:teams|companies|businesses|brands)|ajudamos (?:empresas|times|neg[óo]cios|marcas)"
    r"|compre (?:agora|j[áa])\b|\b(?:shop|buy|book) now\b|\bread our (?:new|latest)|complete (?:o )?seu cadastro|frete gr[áa]tis|free shipping"
    r"|(?:take|responda|fill in) (?:\w+ ){0,3}(?:survey|pesquisa)|rate your (?:experience|stay|purchase)",
    _ANY,
)
A_SHOPS: Final = re.compile(
    r"\d ?% ?(?:off|de desconto)|com desconto|save (?:up to )?\d+|cup[oo]m|coupon|promo code|with code|ofertas?\b|offer ends|s[óo] hoje|[úu]ltim[ao]s (?:dias|vagas|horas|unidades)"
    r"|aproveit[ea]|garant[ai]|imperd[íi]ve|matr[íi]culas abertas|\bsale\b|black friday|clique|click|acesse|(?:pelo|no|nosso) (?:aplicativo|app|site)|\bin the app\b|leia (?:a|o) "
    r"|nesta edi[çc][ãa]o|na edi[çc][ãa]o|newsletter|conhe[çc]a|descubra|discover|learn more|saiba mais|acompanhe|tempo real|your next adventure|(?:sua|your) experi[eê]nc\w+"
    r"|free trial|your cart|seu carrinho|free shipping|shipping is|renove|poucos cliques|seus filtros|candidate-se|ver perfil|view profile|(?:start|take) the|survey|pesquisa|your opinion helps|call us|ligue para n[óo]s|\bupgrade\b|chip in|donat\w+|\bdo(?:e|a[çc][ãa]o)\b|doubled|midnight|meia-noite|peti[çc][ãa]o|petition|(?:assine|inscreva-se|participe|sign|join|donate|register) (?:agora|j[áa]|now|today)"
    r"|compartilhe|podcasts?|epis[óo]dio|episode|listen (?:now|wherever)|webinar|\blives?\b|ao vivo|(?:link|bot[ãa]o|button) (?:abaixo|below|de acesso)|no bot[ãa]o|m[óo]dulo \d|continue de onde|where you left off"
    r"|(?:pront[oa]|ready) (?:para|for)|sorteio|pr[êe]mio|\bprize\b|gr[áa]tis|gratuit\w+|for free|you(?:'ve| have) (?:earned|unlocked|completed)",
    _ANY,
)
"""One alone may stand in anybody's mail."""
AWAY: Final = re.compile(
    r"(?:out of (?:the |my )?office|on (?:annual |parental )?leave|estou (?:de f[ée]rias|ausente|fora do escrit[óo]rio|de licen[çc]a))[^?]{0,200}"
    r"(?:limited access|limited e-?mail|acesso limitado|urgent|urg[êe]n|until|at[ée]|volto|retorn)",
    _ANY,
)
NO_ANSWER: Final = re.compile(
    r"n[ãa]o (?:precisa|é preciso|[ée] necess[áa]rio|h[áa] necessidade de|carece) (?:me )?(?:responder|resposta|retornar)|sem necessidade de resposta"
    r"|no (?:need to|reply|response|answer|action)(?: is)? ?(?:reply|respond|answer|needed|required|necessary)|(?:don'?t|do not) need to (?:reply|respond|answer)",
    _ANY,
)
SOLVED: Final = re.compile(
    r"\bnever ?mind\b|\b(?:found|got) it\b|figured it out|(?:all )?sorted (?:it )?(?:out|now)|no longer (?:need|necessary|relevant)|disregard|ignore my|problem solved"
    r"|desconsider|(?:pode(?:m)? )?(?:me )?ignor(?:ar?|e)\b|\besquece\b|deixa (?:pra l[áa]|para l[áa]|quieto)|^\s*deixa\b|j[áa] (?:achei|resolvi|resolveu|consegui|descobri|encontrei|n[ãa]o precisa)"
    r"|^\s*(?:achei|consegui|resolvido|resolvi|descobri)\b",
    _ANY,
)
OFFER: Final = re.compile(
    # Help offered, not asked for.
    r"(?:qualquer|alguma|quaisquer|havendo|se (?:tiver|houver|precisar|surgir|ficar)|caso (?:tenha|haja|precise|queira|surja)|em caso de) (?!novidade|not[íi]cia|resposta|previs|retorno)"
    r"|\bif (?:you(?:'d like| have| need| want| require| run into| notice| did| do not| don'?t| no longer| prefer| received)|there|anything)\b|in case (?:of|you)"
    r"|any (?:questions?|doubts?|issues?|problems?|concerns?)\b|hesitate|feel free|fique [àa] vontade|reach out (?:if|any)"
    r"|\bplease (?:find|note|be (?:advised|informed|aware)|see attached|accept|disregard|ignore|contact|remember|do not|don'?t|keep|enjoy|visit|click|refer|ensure|make sure)"
    r"|desconsider|precisa de ajuda|need (?:any )?help\?|let me know (?:how (?:it|that|this)|when you (?:arrive|get there))|can you believe"
    r"|^(?:d[úu]vidas|perguntas|questions|problems|problemas)\?|\bpode (?:deixar|contar|confiar|crer|ficar (?:tranquil|sossegad|calm|em paz|despreocupad))|(?:te|lhe) (?:aviso|mando|envio|retorno|confirmo|digo|respondo)\b"
    r"|\b(?:pedimos|solicitamos|pe[çc]o|solicito) (?:a todos )?que n[ãa]o\b",
    _ANY,
)
THANKS: Final = re.compile(
    r"obrigad[oa] (?:por|pel)|agrade[çc]\w+ (?:por|pel|o|a|sua|seu)|thank(?:s| you)(?: \w+)? for", _ANY
)
AGENDA: Final = re.compile(r"^\W*(?:a )?(?:pauta|agenda)\b", _ANY | re.MULTILINE)
_OPENERS_PT: Final = (
    r"que (?:dia|horas?|tamanho|cor)\b|quanto (?:fica|custa|é|sai|seria|deu|falta)|qua(?:l|is) (?:é |o |a |os |as |seu |sua |d[aeo]s? |vc|voc[êe]|te |melhor)"
    r"|onde (?:fica|é|est[áa]|t[áa]|vai)|quando (?:é|sai|vai|vem|pode|fica|começa)|quem (?:vai|pode|ficou)|(?:vc|voc[êe]|vcs|voc[êe]s) (?:j[áa] |ainda |n[ãa]o )?(?:consegu\w*|pode\w*|tem|vai|vem|quer\w*|sabe\w*|acha\w*|viu|viram|mand\w+|receb\w+|fal\w+|v[ãa]o|topa\w*)"
    r"|podemos |posso |d[áa] (?:pra|para) |tem como |ser[áa] que |cad[êe] |alguma (?:novidade|not[íi]cia)"
)
_OPENERS_EN: Final = (
    r"what (?:time|day|size)|what(?:'s| is| are| was)|how (?:much|many|about|do i|do we)|when (?:can|will|is|are|do|does|would)|where (?:is|are|do|can)|which (?:one|of|do|would|size)|who (?:is|will|can)"
    r"|(?:do|did|are|have|can|could|would|will) you |(?:can|could|shall|should|may) (?:we|i) |is (?:it|there|that|the) |any (?:news|update|luck|thoughts|chance)"
)
OPENS: Final = re.compile(
    # A question whose sign was not typed.
    rf"(?:{_GREETING}|[^\W\d_]+,? )(?:{_OPENERS_PT}|{_OPENERS_EN})[^?.!]*$",
    _ANY,
)
POLITE: Final = re.compile(
    _GREETING
    + r"(?:(?:e a[íi][, ]*)?(?:tudo|td) (?:bem|bom|certo|j[óo]ia|ok|tranquilo)(?: com (?:voc[êe]|vc)s?| por a[íi])?|como (?:vai|vão|est[áa]s?|voc[êe] est[áa]|vc est[áa]|tem passado|foi (?:o|seu) fi(?:m|nal) de semana)(?: (?:voc[êe]|vc|tudo|por a[íi]|a fam[íi]lia|as coisas|o pessoal|as? crian[çc]as?|a vida|hoje|passando)[^?]{0,20})?"
    r"|how are (?:you|things)[^?]{0,30}|how(?:'s| is) (?:it going|everything|life)|how do you do|how have you been|(?:you )?(?:ok|alright|all right|right|certo|n[ée]|hein|beleza|blz))\s*\?+",
    _ANY,
)
RHETORICAL: Final = re.compile(
    r"\b(?:quem diria|quem mais|who would have thought|who knew|who'd have thought|guess (?:who|what)|adivinh[ae]|who'?s (?:excited|ready|with me)|where did the time go|how do you do it"
    r"|(?:can you|d[áa] pra) (?:believe|acreditar)|o que seria d[eo]|what would i do without|o que (?:voc[êe] )?(?:est[áa]|t[áa]) esperando|what are you waiting for"
    r"|what does this mean|sounds familiar|j[áa] pensou|sabe (?:o que|aquel)|por que n[ãa]o, n[ée]|quantos de n[óo]s|quem mais|who else|remember (?:when|how|that time)|lembra (?:quando|daquel)|need to (?:cancel|reschedule|return)|precisa (?:cancelar|remarcar|trocar|alterar)"
    r"|still thinking|tired of|cansad[oa] de|enjoying|want to (?:save|win|learn)|quer (?:economizar|ganhar|aprender)|foi voc[êe]|was this you|wasn'?t you|didn'?t request)\b",
    _ANY,
)
_DEEDS_PT: Final = (
    r"(?:envi|mand|confirm|avis|dig|diz|diga|fal|pass|retorn|lig|respond|devolv|inform|encaminh|explic|mostr|ajud|revis|aprov|assin|verifi|chec|olh|prepar|"
    r"atualiz|valid|analis|escolh|marc|agend|cont|d[êeá]\b|faz|faça|veja|vej|ver\b|compartilh|pag|corrig|corrij|anex|indi[cq]|defin|preench|busc)"
)
_YOU_PT: Final = r"(?:voc[êe]|vc|voc[êe]s|a senhora|o senhor)"
_A_YES_PT: Final = r"(?:aprova[çc][ãa]o|assinatura|aprecia[çc][ãa]o|an[áa]lise|avalia[çc][ãa]o|valida[çc][ãa]o|confer[êe]ncia|considera[çc][õo]es)"
REQUEST: Final = re.compile(
    rf"\b(?:(?:voc[êe]|vc)?\s*(?:pode(?:riam?)?|consegue|conseguiria|d[áa] pra|d[áa] para|daria para|teria como|tem como)) (?:voc[êe] )?(?:me |nos |por favor,? )?{_DEEDS_PT}"
    rf"|\b(?:me|nos) (?!\w*(?:ou|[aei]ram|ava|avam|[ei]u)\b){_DEEDS_PT}\w*|\b(?:manda|envia|confirma|avisa|fala|responde) (?:quando|se|pra mim|presen[çc]a|aqui|a[íi]|l[áa]|pelo|por)\b|\bfavor,? (?:me |nos )?\w+(?:ar|er|ir)\b|por favor,? (?:me |nos )?{_DEEDS_PT}\w*"
    r"|\bprecis(?:o|amos) (?:que|d[eo] (?:voc[êe]|sua|seu|um retorno|uma resposta)|da sua|saber)|\bprecis(?:o|amos) (?:receber |ter )?(?:d[oea]s? )?[^.!?]{1,60}\b(?:at[ée]|ainda hoje|hoje ainda)\b|\b\w+[aei] (?:[^.!?]{1,60}) por (?:favor|gentileza)"
    r"|(?:aguard\w+|no aguardo|[àa] espera|esper(?:o|amos|ando)) (?:d[aeo] )?(?:o |a |um |uma |pel[oa] )?(?:seu|sua|teu|tua|voc[êe] |vc |retorno|resposta|confirma|posi[çc]|aprova)|\b(?:fico|ficamos|sigo|seguimos|estou|estamos) (?:no|ao|em) aguardo"
    r"|(?<!mundo )(?<!gente )(?<!ele )(?<!ela )(?<!cliente )(?<!que )(?:gostaria|queria|quero|precisava|preciso) (?:muito )?(?:de )?(?:saber|ouvir|confirmar (?:com voc[êe]|se)|uma resposta|um retorno|(?:d[ao] )?(?:seu|sua|tua|teu))|solicit(?:o|amos) |pe[çc]o (?:que|a gentileza|o favor)|pedimos (?:que|a gentileza)"
    rf"|(?:para|pra) (?:a )?(?:sua |seu )?{_A_YES_PT}|assim que {_YOU_PT} (?:der|aprovar|assinar|confirmar|responder|enviar|mandar|retornar|me |puder)|pediu (?:para|pra|que) (?:{_YOU_PT} )?(?:confirm|envi|mand|respond|avis|revis|lig)"
    r"|\bs[óo] faltam?\b|\bfaltam? (?:s[óo] |apenas )?(?:o |a |os |as )?(?:seu|sua|teu|tua)|\bainda faltam?\b|prazo (?:final )?para (?:o envio|a entrega|enviar|entregar|responder|devolver|preencher|assinar)"
    r"|fi(?:quei|camos) (?:na|em|com) (?:uma )?d[úu]vida|(?:tenho|temos|surgiu|ficou) (?:s[óo] )?uma d[úu]vida|n[ãa]o (?:entendi|ficou claro)\b|(?:refor[çc]ando|relembrando|cobrando|retomando) (?:o |a |meu |minha )?(?:pedido|pergunta|e-?mail|mensagem|solicita)"
    r"|n[ãa]o (?:recebi|recebemos|identifi\w+|localiz\w+) (?:ainda )?(?:o |a |os |as )?(?:seu|sua|teu|tua|retorno|resposta|confirma)"
    r"|(?:^|[,;:] )(?:can|could|would|will) you\b|\b(?:please|kindly) (?:\w+ly )?(?!find|note|see|be )[a-z]+|\b(?:let|tell) (?:me|us) (?:know\b|which|what|when|if|whether)|\b(?:i|we) (?:\w+ )?need (?:you to|your|to know)|\bget back to (?:me|us) (?:by|with|on|when|asap|as soon)"
    r"|necessit(?:o|amos) (?:d|que|receber)|^(?:just )?(?:send|give|show) (?:me|us)\b|\bneed (?:[^.!?]{1,40}) from you\b|\bwonder(?:ing)? (?:if|whether)\b|\bmissing your\b|\bfor your (?:approval|signature|review|sign-?off|input|decision)"
    r"|look(?:ing)? forward to (?:your (?:reply|answer|response|feedback|confirmation|thoughts|comments)|hearing)|\b(?:we|i) await\b|await(?:ing)? your|waiting (?:for|on) your|appreciate (?:your|it if you)|^(?:(?:so|and|hey|hi|ana),? )?(?:can|could|shall|may) (?:we|i)\b|\brsvp\b"
    r"|(?:i|we)(?:'d| would) (?:like|love|appreciate) (?:to (?:know|hear)|your|for you to)|\blove your (?:thoughts|opinion|feedback|input|take)|can you (?:confirm|send|check|please)|(?:once|as soon as|when) you(?:'ve| have)? (?:sign|answer|approv|confirm|review|repl|decid|send|sent)\w*"
    r"|\b(?:i|we) (?:wasn'?t|weren'?t|am not|'m not|are not|aren'?t) (?:quite )?sure (?:if|whether|which|what) you|\bbe (?:grateful|glad|thankful) (?:for|if you)|\bbumping (?:this|up)|(?:following|follow(?:ed)?) up on (?:my|the|this)|(?:just|only) need (?:your|the)|\byour call\b",
    _ANY,
)
