"""Portuguese courtesies around a request, and words that tell the language. Folded."""

from language.listed import listed

BEFORE = """primeiro|primeiramente|em primeiro lugar|por ultimo|e outra coisa|e mais uma coisa|e outra|mn|mlk|fih|bro|mermao|mainha|painho|voinha|informo que|comunico que|aviso que|so avisando que|so para avisar que|venho informar que|gostaria de informar que|esqueci de falar que|esqueci de avisar que|esqueci de dizer que|trem|egua|eita|rapaz|moca|
    veja|pessoal|meninas|meninos|socorro|ufa|pronto|tlgd|o querido|o querida|o amigo|o amiga|o moco|o moca|o mano|o cara|o gente|o recado|o chefe|tudo bem|tudo bom|td bem|tudo certo|tudo joia|como vai|por favor|pfv|por gentileza|oi|ola|opa|ei|hey|bom dia|boa tarde|boa noite|recado|alexa|siri|ok google|google|assistente|entao|bom|
    olha|escuta|cara|mano|amigo|ah|bora|gente|galera|caraca|nossa|putz|eita|querida|querido|tambem|agora|ok|beleza|certo|e ai|ai|obrigado|favor|ah e|e tambem|depois|ainda|
    meu filho|minha filha|meu bem|meu amor|meu querido|minha querida|amor|me faz um favor|faz um favor|ave maria|vixe|oxe|oxente|bah|tche|bah tche|
    guri|guria|vei|slk|aff|caramba|uai|so|moco|prezado assistente|prezada assistente|prezado|prezada|prezados|caro assistente|deu|
    esqueci de te falar|esqueci de falar|quase esqueco|quase esqueci|ja ia esquecendo|ademais|alem disso|outra coisa|mais uma coisa|olha so|se der|se nao for pedir muito|se nao for incomodo|sem querer incomodar|parceiro|parca|se aperreie nao|mas|nao sei se da mas|se puder|errei|opa errei|arretado|massa|show|show de bola|top|maravilha|perfeito|otimo|legal|
    fechou|fechado|blz|boa|boas|valeu|pois|pois e|ora|ora bem|ora bolas|bueno|trem bao|minha gente|meu rei|minha flor|tio|chefe|brother|irmao|colega|meu caro|minha cara|
    ola bom dia|e o seguinte|seguinte|sabe o que|ja agora|olhe|olha la|escuta aqui|o seguinte|rapidinho|rapidao"""
ADDRESSES = listed("massa top tio chefe irmao colega otimo perfeito legal boa boas maravilha fechado brother")
"""Before a comma these call somebody or approve; else they may be what the request is about."""
ASKING = """eu queria que voce|eu queria que|eu quero que voce|eu quero que|eu preciso que voce|eu preciso que|eu gostaria que voce|eu gostaria que|me diz|me diga|me fala|me fale|diz me|diga me|fala me|quero saber|queria saber|gostaria de saber|me informa|me informe|me conta|sabe me dizer|pode me dizer|podes dizer me|
    voce sabe me dizer|consegue me dizer|voce pode|voce poderia|pode|poderia|podes|voce consegue|consegue|tem como|da para|da para voce|sera que voce pode|sera que da para|
    queria que voce|quero que voce|quero que|queria que|gostaria que|gostaria que voce|preciso que voce|preciso que|gostaria de|eu gostaria de|
    eu quero|quero|eu queria|solicito que|peco que|sera que tem como voce|tem como voce|sera que tem como|peco a gentileza de|por obsequio|queira|queira por obsequio|seria possivel|capaz que tu consegue|tu consegue|tu pode|tu podes|consegues|queria|bem que voce podia|bem que podia|bem que voce podia era|se der queria que voce|seria bom se voce|seria otimo se voce|seria legal voce|vamos|me faz o favor de|faz o favor de|voce me faz o favor de|por favor pode|preciso de|eu preciso|preciso de duas coisas|preciso de tres coisas|
    podias|poderias|consegues me|estou a precisar que|estou a precisar de|to a precisar de|quero te pedir para|quero pedir para|te peco para|peco te que|posso te pedir para|seria bom|nao se esqueca de"""
AFTER = """por favor|pfv|por gentileza|obrigado|obrigada|valeu|ok|ta|ta bom|viu|para mim|faz favor|se puder|please|recado|beleza|certo|hein|ai|
    se der|amigo|poe na agenda|coloca na agenda|bota na agenda|anota na agenda|marca na agenda|poe na minha agenda|coloca na minha agenda|
    joga na agenda|sem falta|nao esquece|nao me deixa esquecer|ta bem|tambem|combinado|se faz favor|kkk|kkkk|kk|rs|rsrs|haha|visse|ne|uai|tche|nao deixa eu esquecer|nao me deixe esquecer|nao deixe eu esquecer|nao posso esquecer|nao posso faltar|num esquece nao|nao esquece nao|nao esqueca|nao vai esquecer|beijo|bjs|brigado|brigada|mesmo|sei la|antes que eu esqueca|antes que esqueca|antes que me esqueca|para eu nao esquecer|para nao esquecer|para eu nao me esquecer|
    senao esqueco|senao eu esqueco|que eu esqueco|agradeco|desde ja agradeco|rapidinho|quando der|assim que der|sff|faz me esse favor|faz esse favor"""
FUNCTION_WORDS = listed("""o a os as um uma de do da dos das em no na nos nas por pelo pela para que com se eu voce ele ela nos eles meu minha meus minhas seu sua
    e ou mas nao sim ja ainda quando onde como qual quais quem quanto quantos isso isto esse essa este esta aquele aquela hoje amanha ontem
    agora depois antes ate sobre tem tenho ter ser estar foi era sao esta estou fazer faz fiz vai vou pode preciso quero queria lembra lembrar
    lembre me mim te tarefa tarefas nota notas lembrete lembretes lista compras reuniao dia semana mes ano hora horas minutos segunda terca
    quarta quinta sexta sabado domingo toda todas todos cada manha tarde noite oi ola obrigado obrigada tchau feito apaga apagar adiciona
    adicionar cria criar marca marcar muda mudar cancela cancelar mostra mostrar anota anotar nova novo desfaz ajuda comprar ligar pagar""")
