"""How people say, in Portuguese and English, that something was done: folded, without accents."""

MARKS = ("✅", "☑", "✔", "📩", "📨", "📤", "🗑")

_PT_DID = (
    "criei agendei marquei anotei salvei guardei gravei enviei mandei adicionei inclui inseri registrei cadastrei apaguei "
    "exclui removi deletei conclui finalizei completei atualizei alterei mudei editei troquei corrigi movi adiei remarquei "
    "reagendei cancelei configurei programei coloquei botei pus deixei fiz resolvi lembrei avisei convidei respondi "
    "encaminhei compartilhei paguei transferi comprei reservei desfiz refiz reabri ativei desativei confirmei arquivei "
    "acrescentei preparei organizei separei publiquei postei liguei notifiquei tratei cuidei providenciei acabei tirei "
    "joguei passei empurrei efetuei realizei executei processei antecipei puxei risquei limpei zerei dei lancei repassei "
    "comuniquei quitei encerrei descartei eliminei renomeei somei juntei criamos agendamos marcamos anotamos salvamos "
    "enviamos mandamos adicionamos pedi falei perguntei combinei"
)
_PT_DONE = (
    "criad agendad marcad anotad salv guardad gravad enviad mandad adicionad incluid inserid registrad cadastrad apagad "
    "excluid removid deletad concluid finalizad completad atualizad alterad mudad editad trocad corrigid movid adiad "
    "remarcad reagendad cancelad configurad programad colocad feit resolvid avisad convidad respondid encaminhad "
    "compartilhad pag transferid comprad reservad desfeit refeit reabert ativad desativad confirmad arquivad acrescentad "
    "preparad organizad publicad postad notificad providenciad pront lembrad quitad processad efetuad realizad executad "
    "descartad eliminad comunicad repassad lancad agendadissim marcadissim anotadissim"
)
_PT_WILL = (
    "lembr avis mand envi cri agend marc anot salv guard adicion inclu registr apag remov conclu atualiz alter mud adi "
    "cancel configur program coloc fa cuid resolv acompanh monitor respond encaminh compartilh pag compr reserv notific"
)
_EN_DONE = (
    "created added scheduled booked saved noted stored sent emailed mailed recorded logged registered deleted removed erased completed "
    "finished updated changed edited moved postponed rescheduled cancelled canceled set configured put placed made done handled sorted "
    "reminded notified invited replied answered forwarded shared paid transferred bought ordered reserved undone redone "
    "reopened activated confirmed archived marked checked prepared organized posted published submitted taken arranged written "
    "messaged texted called dropped inserted included remembered wiped crossed threw thrown took told shot pushed cleared "
    "tossed pinged informed processed renamed wrote struck switched"
)
_EN_WILL = (
    "remind notify let tell send email create add schedule book save note delete remove update change move cancel set make "
    "handle take put reply forward share pay buy order keep ping message call check do get"
)


_EN_DOING = (
    "sending adding creating booking scheduling saving setting moving deleting removing cancelling canceling updating "
    "changing making putting emailing messaging notifying reminding handling forwarding paying ordering reserving"
)
_EN_THINGS = "reminder task note event meeting alarm invite invitation message email payment order booking"


_BARE = (
    "pronto prontinho pronta feito done sent saved noted anotado anotada salvo enviado enviada combinado registrado registrada "
    "agendado agendada criado criada marcado marcada gone"
)


def _any(stems: str) -> str:
    return "|".join(stems.split())


_ADVERB = r"(?:\w+mente |ja |tudo |aqui |agora |tambem |\w+ly |just |now |already |also |both |all |been |being |have |has ){0,4}"
_PT_THOUGHT = (
    "sei lei rei hei achei encontrei procurei busquei olhei consultei verifiquei pesquisei pensei gostei amei adorei errei "
    "analisei fiquei notei reparei calculei contei usei considerei esperei tentei precisei cheguei comecei parei imaginei "
    "expliquei chutei interpretei sidnei vanderlei wanderlei claudinei frei volei futevolei brunei pompei"
)
"""Ends like what somebody did, and changes nothing."""
_EN_THOUGHT = (
    "need indeed speed feed proceed exceed looked searched noticed wanted needed wondered loved liked enjoyed assumed counted "
    "tried failed guessed used checked missed picked hoped learned happened mentioned explained suggested compared "
    "calculated based stopped skipped"
)
DONE = "|".join(
    (
        rf"(?<!nao )(?<!nunca )\b(?!(?:{_any(_PT_THOUGHT)})\b)\w{{2,}}ei\b",
        rf"(?<!if )\bi(?:'?ve| have)? {_ADVERB}(?!(?:{_any(_EN_THOUGHT)})\b)\w{{2,}}ed\b",
        rf"(?<!nao )(?<!nunca )\b(?:{_any(_PT_DID)})\b",
        r"(?<!nao )(?<!nunca )\bconsegui \w+r\b",
        rf"(?<!should )(?<!shall )(?<!can )(?<!could )(?<!may )(?<!did )(?<!if )\bi(?:'?ve| have)? {_ADVERB}(?:{_any(_EN_DONE)})\b",
        rf"\bwe(?:'?ve| have)? {_ADVERB}(?:{_any(_EN_DONE)})\b",
        r"\bi(?: have)? went ahead\b",
        rf"^\W*(?:{_any(_BARE)}|you(?:'?re| are) all set|it'?s done|all (?:set|done)|tudo (?:certo|pronto|feito)|(?:ta|beleza,?|ok,?|okay,?) feito)\b",
        rf"\bi (?:have|got|had) (?!not\b|never\b)\w+ (?:{_any(_EN_DONE)})\b",
        rf"^\W*(?:just|already) (?:{_any(_EN_DONE)})\b",
        rf"^\W*(?!set\b|put\b)(?:{_any(_EN_DONE)}) (?:the|your|it|that|this|him|her|them|an?|to|for)\b",
        r"\b(?:consider (?:it|that|this) (?:done|sorted|handled)|already on it|considere feit\w|considerar (?:feit|resolvid)\w)\b",
        rf"^\W*(?:{_any(_EN_DONE)}|(?:{_any(_PT_DONE)})(?:o|a|os|as))\W*$",
        rf"\bi(?:'?ve| have)? {_ADVERB}(?:asked|spoke|spoken|talked)\b|\bgone ahead\b|\byou now have\b",
        r"\bacab(?:o|amos) de \w+r\b",
        r"\b(?:missao cumprida|com sucesso|successfully|mission accomplished)\b",
    )
)
PROMISED = "|".join(
    (
        rf"\b(?:vou|vamos|irei) (?:te |lhe |ja |logo )*(?:{_any(_PT_WILL)})\w*r\b",
        rf"\b(?:vou|vamos|irei|estou|to) (?:te |lhe |ja |logo )*(?:{_any(_PT_WILL)})\w*ndo\b",
        rf"\b(?:te |lhe )?(?:{_any(_PT_WILL)})\w*rei\b",
        r"\bvou estar (?:te |lhe )?\w+ndo\b",
        r"\bte (?:lembro|aviso|mando|envio|chamo|notifico)\b",
        r"\b(?:pode deixar|deixa que eu|deixa comigo|deixe comigo|voce (?:recebera|sera (?:lembrad|avisad|notificad)\w+|vai receber))\b",
        rf"\b(?:i'?ll|i will|i'?m going to|we'?ll|we will|let me) {_ADVERB}(?:{_any(_EN_WILL)})\b",
        rf"\bi(?:'?m| am) {_ADVERB}(?:{_any(_EN_DOING)})\b",
        r"\bvoce (?:recebe|ganha) (?:um |uma |o |a )?(?:lembrete|aviso|alerta|mensagem|notificacao)\b",
        r"\b(?:you'?ll|you will) (?:get|receive|hear from me|be (?:reminded|notified))\b",
    )
)
STATE = "|".join(
    (
        rf"(?<!fica )(?<!ficam )(?<!nada foi )(?<!nao foi )\b(?:{_any(_PT_DONE)})(?:o|a|os|as|e|es|ue|go|ga)s?\b",
        rf"(?<!nothing )\b(?:is|are|was|were|been|be|got|gets|it'?s|that'?s|now|your \w+|the \w+) {_ADVERB}(?:{_any(_EN_DONE)})\b",
        rf"\b(?<!n')(?<!nothing )(?!not |never )\w+ (?:{_any(' '.join(each for each in _EN_DONE.split() if each.endswith('ed') or each == 'sent'))})\b",
        r"\btudo (?:certo|pronto|feito|resolvido)\b",
        r"\beverything'?s? (?:is )?(?:ready|set|done|in place)\b",
        r"(?<!nao )\b(?:esta|estao|ta|ficou|ja) (?:na|no|em) (?:su[ao]|tu[ao]|agenda|lista|calendario)\b",
        r"(?<!nao )\b(?:esta|estao|ta|ficou) n[ao]s? (?:su[ao]s? )?(?:agenda|lista|calendario|notas|tarefas)\b",
        rf"\b(?:{_any(_EN_THINGS)})s? (?:is |are )?(?:set|made|sent|done|out|gone|live|in place)\b",
        r"(?:\bis|\bare|\w's) (?:now )?(?:live|in place|out|gone|off (?:your|the|my) \w+)\b",
        r"\b(?:went|gone) out\b|\bno longer (?:exists?|there|(?:on|in) (?:your|the))\b|\blives? (?:on|in) (?:your|the)\b",
        r"\b(?:ja (?:seguiu|sabem?|chegou|saiu|recebeu)|chegou n[ao]|agora tem|consta(?:m)? n[ao]|saiu d[ao]|em andamento)\b",
        r"\b(?:passou|mudou|ficou) (?:para|pra|pro)\b|\bnao (?:existe|esta) mais\b",
        r"\b(?:entrou n|sumiu d|foi parar n|foi pr)[ao]\b|\bja esta valendo\b|\bentregue\b|\b(?:respondeu|confirmou|aceitou)\b",
        r"(?:\bis|\bare|\w's) (?:now )?(?:on|in) (?:your|the) (?:calendar|list|agenda|notes|tasks)\b",
    )
)
_PT_INSISTS = r"(?:tenho|ha|resta) (?:a menor |nenhuma )?duvida|(?:fiz|mudei|mexi|alterei|marquei)\b[^.,;]{0,20}\b(?:alem d|a nao ser|exceto|fora )"
_EN_INSISTS = r"(?:could ?n'?t be|can'?t wait|have no doubt|do ?n'?t doubt|(?:have|did) ?n'?t [^.,;]{0,20}\b(?:except|besides|other than|apart from|but)\b)"
"""Begins as a refusal does, and says the contrary."""
REFUSALS = (
    rf"\b(?:nao|nem) (?!{_PT_INSISTS})(?:te |lhe |o |a |me )?(?:consigo|consegui|posso|pude|sei|tenho|encontrei|achei|localizei|vejo|vi|enxergo|faco|fiz|mudei|mexi|alterei|criei|marquei|enviei|mandei|apaguei|entendi|acompanho|anotei|salvei|avisei|da para eu|dou conta)\b|"
    r"\b(?:nada foi (?!esquecid|deixad|perdid)|nada mudou|ainda nao (?:da|esta|foi|ha|tem|existe)|nao (?:ha|existe|tem) (?:nada|nenhum\w*|tarefa|nota)|(?:pix|isso|\w+) (?:eu )?(?:ainda )?nao (?:faco|consigo|posso|sei))\b|"
    rf"\bi (?!{_EN_INSISTS})(?:can'?t|cannot|can not|could ?n'?t|do ?n'?t|did ?n'?t|have ?n'?t|wo ?n'?t|would ?n'?t|am not able|have no|found no|found nothing|see no|don'?t see|was ?n'?t able|am unable|can only)\b|"
    r"\bi'?m (?:not able|unable|not sure|afraid)\b|\bnot (?:something|a thing) i\b|\bnothing (?:was|has been) (?:changed|done|sent)\b|\bthere'?s (?:nothing|no \w+) (?:on|in|for|with|named)\b|"
    r"^\W*(?:not yet|ainda nao|(?:desculpe|desculpa)(?! (?:a|pela) (?:demora|espera))|sinto muito|(?:i'?m (?:so |really )?)?sorry(?! (?:for the (?:delay|wait)|to (?:have kept|keep))))\b"
)
"""How it is said of us that we do not, cannot or did not, or that there is nothing."""
_ASSURES = (
    r"(?: (?:ja|agora|sim|te|lhe))* (?:confirmar|garantir|assegurar|afirmar|adiantar|dizer|informar|contar) que\b(?! (?:dia|hora))|"
    r"(?: (?:now|also|already|happily|gladly))* (?:(?:assure|promise|guarantee|inform) you\b|guarantee\b|(?:confirm|report|say|tell you) that\b)|"
    r" (?:happily|gladly) (?:confirm|report|say)\b"
)
"""What follows "posso" where nothing is offered: it is said."""
OFFERS = (
    r"\b(?:se (?:voce )?(?:quiser|preferir|confirmar|topar|me (?:disser|passar|mandar))|if you (?:like|want|prefer|confirm|tell me|give me))\b|"
    rf"^\W*(?:eu )?(?:posso|consigo|poderia|i can|i could)\b(?!{_ASSURES})|"
    r"^\W*(?:(?:e )?so|just)? ?(?:me (?:diz|diga|fala|fale|conta|conte|manda|mande|passa|passe)|(?:tell|give|send|let) me|e so (?:me )?(?:dizer|pedir|mandar|falar))\b"
)
"""How an offer is put, and what is needed first."""
