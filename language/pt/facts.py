"""What people tell of themselves in Portuguese, and how they ask for it back. Folded, but for the keys of topics."""

from language.listed import listed

TOLD = {
    "named": """
        <own> {thing!} (se chama|chama se|tem o nome de) {name!}
        [o] nome <of_own> {thing!} e {name!}
    """,
    "called": """
        <own> {thing!} chama {name!}
    """,
    "is_name": """
        <own> {thing!} e [o|a] {name!}
    """,
    "birthday": """
        <own> (aniversario|niver|data de nascimento) e [no|em] [dia] {date!}
        [eu] faco (aniversario|anos) [no|em] [dia] {date!}
        [eu] nasci [no|em] [dia] {date!}
    """,
    "birthday_of": """
        [o] (aniversario|niver) <of_own> {thing!} e [no|em] [dia] {date!}
        0.7 [o] (aniversario|niver) (da|do|de) {thing!} e [no|em] [dia] {date!}
        <own> {thing!} (faz aniversario|faz anos|nasceu) [no|em] [dia] {date!}
    """,
    "attribute": """
        <own> {thing!} e {value!}
    """,
    "favorite": """
        <own> {thing!} (favorito|favorita|preferido|preferida) e [o|a] {value!}
    """,
    "of_thing": """
        [a|o] {part!} <of_own> {thing!} e {value!}
    """,
    "size": """
        [eu] calco {value!} => about=sapato
        [eu] visto (tamanho|numero|manequim) {value!} => about=tamanho_de_roupa
        [eu] (uso|visto) (camisa|camiseta) [tamanho] {value!} => about=tamanho_de_camisa
    """,
    "state": """
        [eu] sou [uma|um] {state!}
    """,
    "allergy": """
        [eu] (sou alergico|sou alergica|tenho alergia|sou intolerante) (a|ao|aos|as|de) {value!}
        [eu] tenho (intolerancia|alergia) (a|ao|aos|as|de) {value!}
    """,
    "profession": """
        [eu] sou [uma|um] {value!}
        [eu] trabalho como {value!}
    """,
    "work": """
        [eu] (trabalho|to trabalhando|estou trabalhando) (na|no|em|para a|para o|para) {name!}
    """,
    "lives": """
        [agora] [eu] [agora] (moro|vivo|to morando|estou morando|estou vivendo) [agora] (em|no|na|nos|nas) {name!}
    """,
    "moved": """
        [eu] me mudei (para|para o|para a) {name!}
    """,
    "age": """
        [eu] tenho {value!} anos
    """,
    "family": """
        [eu] tenho {count!} (filho|filhos|filha|filhas|neto|netos|neta|netas|irmao|irmaos|irma|irmas|gato|gatos|cachorro|cachorros)
    """,
    "pet": """
        [eu] tenho (um|uma) {thing!} (chamado|chamada|que se chama) {name!}
    """,
    "married": """
        [eu] sou casado com [a|o] {name!} => about=estado_civil
        [eu] sou casada com [a|o] {name!} => about=estado_civil
    """,
    "liked": """
        [eu] (gosto|gosto muito|gosto mais|nao gosto|nao gosto muito) (de|da|do|das|dos) {value!}
        [eu] (adoro|odeio|detesto|prefiro|nao como|nao bebo|nao tomo|so como|so bebo) {value!}
    """,
}
ASKED = {
    "list": """
        (o que|oq|que) [e que] [e] [o que] [que] [voce|tu] [ja] (sabe|sabes|lembra|guardou|memorizou|aprendeu|anotou|tem guardado|conhece) (sobre|de|a respeito de) mim
        (quais|mostra|mostre|me mostra|lista|liste|ver|minhas|quais sao|o que tem) [as|nas] [minhas|suas] (memorias|lembrancas) [sobre mim|de mim]
        (mostra|mostre|me mostra|lista|liste|me diz|me fala|me conta) [tudo] [o] que [voce|tu] (sabe|sabes|lembra|guardou|aprendeu) (sobre|de|a respeito de) mim
        [a] minha memoria
    """,
    "why": """
        (por que|porque|pq|como|de onde) [e] [que] [e que] [voce|tu] (acha|sabe|sabes|pensa|tirou|tem certeza|achou|concluiu) (isso|disso|disto|isto)
        (quem|quando) [foi] [que] [te|eu te|eu] (disse|falou|contou|falei|contei) isso [para voce]
        (como|onde|de onde) [e que] [voce|tu] (sabe|soube|ficou sabendo|tirou) (isso|disso|isso de mim)
        por que isso
    """,
    "why_of": """
        (por que|porque|pq) [e que] [voce|tu] (acha|pensa|sabe|achou) que {query!}
        como [e que] [voce|tu] (sabe|sabes|soube) (que|da|do|de|quando e|qual e|o nome) {query!}
        quando [foi que|que] eu [te] (disse|falei|contei) (que|da|do|sobre) {query!}
    """,
    "asks_birthday": """
        (quando|que dia|em que dia|qual dia) e [o|mesmo|mesmo o] meu (aniversario|niver)
        (quando|que dia|em que dia) [e] [que] [eu] (faco|fiz) (aniversario|anos)
        (quando|que dia|em que dia) [que] [eu] nasci
        qual [e] [a] [minha] data (do|de) [meu] (aniversario|nascimento)
    """,
    "asks_birthday_of": """
        (quando|que dia|em que dia|qual dia) e [o] (aniversario|niver) <of_own> {thing!}
        (quando|que dia|em que dia|qual dia) e [o] (aniversario|niver) (da|do|de) {thing!}
        (quando|que dia) [e que] [a|o] [minha|meu] {thing!} faz (aniversario|anos)
    """,
    "asks_name": """
        (qual|como) [e] [mesmo] [o] nome <of_own> {thing!}
        como [e que] [se] chama [o|a] (meu|minha) {thing!}
        como [e que] <own> {thing!} se chama
    """,
    "asks_who": """
        quem e [mesmo] <own> {thing!}
    """,
    "asks_attribute": """
        (qual|quais|quanto) [que] [e] [mesmo] [o|a] (meu|minha) {thing!}
        (qual|quanto) [que] [e] [mesmo] [o] (numero|tamanho) (do meu|da minha) {thing!}
    """,
    "asks_favorite": """
        qual [e] [mesmo] [o|a] (meu|minha) {thing!} (favorito|favorita|preferido|preferida)
    """,
    "asks_given": """
        (que numero|quanto|qual numero) [que|e que] [eu] calco => about=sapato
        (que tamanho|qual tamanho|que numero) [que|e que] [eu] visto => about=tamanho_de_roupa
        (onde|aonde|em que empresa|em qual empresa|com quem) [que|e que] [eu] trabalho => about=trabalho
        (onde|aonde|em que cidade|em qual cidade) [que|e que] [eu] (moro|vivo|to morando|estou morando) => about=cidade
        (em que|no que|com que|com o que) [que|e que] [eu] trabalho => about=profissão
        (qual|qual e) [a] minha (profissao|ocupacao) => about=profissão
        (quantos) anos [que] [eu] tenho => about=idade
        (qual|qual e) [a] minha idade => about=idade
        (a que|ao que|a quais|do que) [alimentos|coisas|remedios] [e que|que] [eu] (sou alergico|sou alergica|tenho alergia) => about=alergia
        [eu] sou (alergico|alergica) (a que|ao que) => about=alergia
        (quais|quais sao) [as] minhas alergias => about=alergia
        (qual|qual e) [a] minha alergia => about=alergia
        (quantos|quantas) (filhos|filhas) [que] [eu] tenho => about=filhos
    """,
}
FORGOTTEN = {
    "forget_all": """
        <forget> (tudo|de tudo|tudo isso) [o] que [voce|tu] [ja] (sabe|sabes|lembra|guardou|aprendeu|anotou|memorizou) (sobre|de|a respeito de) mim
        <forget> (tudo|de tudo) (sobre|de|a respeito de) mim
        <forget> (tudo|de tudo)
        (apaga|apague|limpa|limpe|esvazia|delete|deleta|zera) (toda a|todas as|as|a|todas) [minhas|minha|suas|sua] (memorias|memoria|lembrancas)
        (apaga|apague|exclui|exclua|deleta|delete) tudo [o] que [voce|tu] [ja] (sabe|sabes|lembra|guardou|aprendeu) (sobre|de) mim
    """,
    "forget_number": """
        <forget> [a|o|as|os|da|do|a memoria|o fato|a lembranca|as memorias|o item|numero] {number}
        (apaga|apague|remove|remova|tira|exclui) (a memoria|o fato|a lembranca|as memorias|memoria) {number}
    """,
    "forget_of": """
        <forget> (que|de que) {query!}
        <forget> [o|a|os|as|do|da|dos|das|de] [nome do|nome da] {query!}
        <forget> (o que|tudo o que|tudo que) [eu|voce] [te] (disse|falei|contei|sabe|lembra|guardou) (sobre|de|do|da) {query!}
    """,
}
VOCABULARY = {
    "own": "meu|minha|o meu|a minha|nosso|nossa|meus|minhas",
    "of_own": "do meu|da minha|do nosso|da nossa|de meu|de minha|dos meus|das minhas",
    "forget": "esquece|esqueca|esquecer|pode esquecer|se esquece|quero que esqueca|quero que voce esqueca|desmemoriza",
}

ORDER = r"(?: (?:lembre|lembra|memoriza|memorize|guarda na memoria|guarde na memoria|grava na memoria|saiba|nao esquece|nao esqueca|fica sabendo|aprende|aprenda))"
REMEMBER = (
    rf"(?: voce)?(?: so)?(?:{ORDER}(?: se| ai| bem| isso| disso| na memoria| para mim)*|(?: so)? para (?:voce saber|sua informacao)|(?: para)? seu governo)"
    r"(?: de)?(?P<that> que| :)?(?= )"
)
REMEMBERED = r"(?: (?:e )?(?:(?:lembra|lembre|memoriza|memorize|nao esquece|nao esqueca)(?: disso| isso)?|(?:guarda|guarde|grava)(?: isso)? na memoria))(?: (?:ta|ok|por favor|para mim|viu))*$"
CORRECTING = r"(?: nao)?(?: (?:na verdade|corrigindo|corrige|corrija|correcao|retificando|errei|me enganei|ou melhor))+(?: ai| isso)?(?: que| :)?(?= )"
ASKING = r"(?:(?: voce| tu)?(?: (?:lembra|sabe|sabes|recorda|se lembra|me diz|me fala|me lembra|pode me dizer|consegue me dizer))+(?: ai)?(?: de)?)(?= )"

RELATIONS = {
    "esposa": "esposa", "mulher": "esposa", "patroa": "esposa", "marido": "marido", "esposo": "marido",
    "namorada": "namorada", "namorado": "namorado", "noiva": "noiva", "noivo": "noivo", "companheira": "companheira",
    "companheiro": "companheiro", "mae": "mãe", "pai": "pai", "filho": "filho", "filha": "filha", "irmao": "irmão", "irma": "irmã",
    "avo": "avó", "neto": "neto", "neta": "neta", "tio": "tio", "tia": "tia", "primo": "primo", "prima": "prima", "sogra": "sogra",
    "sogro": "sogro", "cunhado": "cunhado", "cunhada": "cunhada", "sobrinho": "sobrinho", "sobrinha": "sobrinha",
    "afilhado": "afilhado", "afilhada": "afilhada", "chefe": "chefe", "socio": "sócio", "socia": "sócia", "cachorro": "cachorro",
    "cachorra": "cachorro", "gato": "gato", "gata": "gato", "medico": "médico", "medica": "médico", "dentista": "dentista",
    "contador": "contador", "contadora": "contador", "advogado": "advogado", "advogada": "advogado", "psicologa": "psicólogo",
    "psicologo": "psicólogo", "pediatra": "pediatra", "filho mais velho": "filho mais velho", "filha mais velha": "filha mais velha",
    "filho mais novo": "filho mais novo", "filha mais nova": "filha mais nova", "melhor amigo": "melhor amigo",
    "melhor amiga": "melhor amigo", "empresa": "trabalho",
}  # fmt: skip
ATTRIBUTES = {
    "tipo sanguineo": ("tipo sanguíneo", "any"), "tipo de sangue": ("tipo sanguíneo", "any"), "sangue": ("tipo sanguíneo", "any"),
    "sapato": ("sapato", "size"), "numero de sapato": ("sapato", "size"), "numero do sapato": ("sapato", "size"),
    "numero de calcado": ("sapato", "size"), "tamanho de sapato": ("sapato", "size"), "calcado": ("sapato", "size"),
    "tamanho de camisa": ("tamanho de camisa", "size"), "tamanho da camisa": ("tamanho de camisa", "size"),
    "camisa": ("tamanho de camisa", "size"), "tamanho de camiseta": ("tamanho de camisa", "size"),
    "camiseta": ("tamanho de camisa", "size"), "tamanho de calca": ("tamanho de calça", "size"),
    "numero de calca": ("tamanho de calça", "size"), "calca": ("tamanho de calça", "size"),
    "tamanho de roupa": ("tamanho de roupa", "size"), "manequim": ("tamanho de roupa", "size"),
    "tamanho de anel": ("tamanho de anel", "size"), "alianca": ("tamanho de anel", "size"),
    "placa": ("placa", "code"), "cpf": ("cpf", "number"), "rg": ("rg", "number"), "cnh": ("cnh", "number"),
    "cnpj": ("cnpj", "number"), "cep": ("cep", "number"), "pis": ("pis", "number"), "crm": ("crm", "number"),
    "coren": ("coren", "number"), "crea": ("crea", "number"), "oab": ("oab", "number"), "matricula": ("matrícula", "number"),
    "numero de matricula": ("matrícula", "number"), "telefone": ("telefone", "number"), "celular": ("telefone", "number"),
    "numero de telefone": ("telefone", "number"), "whatsapp": ("telefone", "number"),
    "zap": ("telefone", "number"), "email": ("email", "email"), "endereco de email": ("email", "email"),
    "chave pix": ("pix", "code"), "pix": ("pix", "code"), "endereco": ("endereço", "number"), "altura": ("altura", "number"),
    "signo": ("signo", "sign"), "time": ("time", "name"), "time do coracao": ("time", "name"), "time de futebol": ("time", "name"),
    "plano de saude": ("plano de saúde", "name"), "convenio": ("plano de saúde", "name"), "banco": ("banco", "name"),
    "bairro": ("bairro", "name"), "faculdade": ("faculdade", "name"), "profissao": ("profissão", "any"),
}  # fmt: skip
FAVORITES: dict[str, str] = {}
PARTS = {part: part for part in listed("placa numero tamanho modelo marca ano chassi renavam codigo")}
STATES = {
    **dict.fromkeys(("vegetariano", "vegetariana", "vegano", "vegana", "pescetariano", "pescetariana", "onivoro", "onivora"), "dieta"),
    **dict.fromkeys(("canhoto", "canhota", "destro", "destra", "ambidestro", "ambidestra"), "mão"),
    **dict.fromkeys(("casado", "casada", "solteiro", "solteira", "divorciado", "divorciada", "viuvo", "viuva", "noivo", "noiva"), "estado civil"),
    **dict.fromkeys(("intolerante a lactose", "intolerante a gluten", "celiaco", "celiaca"), "alergia"),
    **dict.fromkeys(("daltonico", "daltonica"), "visão"),
    **dict.fromkeys(("gremista", "colorado", "flamenguista", "corintiano", "corintiana", "palmeirense", "santista", "vascaino", "vascaina", "botafoguense", "cruzeirense", "atleticano", "atleticana", "tricolor"), "time"),
}  # fmt: skip
ALLERGENS = listed("""amendoim amendoins camarao camaroes marisco mariscos lactose gluten leite ovo ovos soja trigo peixe peixes nozes castanha castanhas
    dipirona penicilina aspirina ibuprofeno paracetamol amoxicilina iodo sulfa latex niquel poeira mofo polen acaro acaros pelo pelos gato gatos
    cachorro cachorros abelha abelhas corante corantes chocolate morango kiwi crustaceo crustaceos mel mosquito picada picadas antibiotico antibioticos
    frutos frutas mar glutamato milho gergelim caju para amendoas amendoa insetos inseto antiinflamatorio perfume cloro""")
PROFESSIONS = listed("""medico medica enfermeiro enfermeira professor professora advogado advogada engenheiro engenheira programador programadora
    dentista designer arquiteto arquiteta motorista contador contadora psicologo psicologa jornalista desenvolvedor desenvolvedora estudante
    vendedor vendedora gerente analista fotografo fotografa nutricionista fisioterapeuta farmaceutico farmaceutica veterinario veterinaria cozinheiro
    cozinheira eletricista encanador pedreiro pintor pintora musico escritor escritora tradutor tradutora corretor corretora consultor consultora
    bancario bancaria policial bombeiro militar agronomo agronoma biologo biologa quimico quimica economista publicitario publicitaria aposentado
    aposentada autonomo autonoma freelancer caminhoneiro cabeleireiro cabeleireira manicure costureira agricultor agricultora servidor servidora""")
SIGNS = listed("aries touro gemeos cancer leao virgem libra escorpiao sagitario capricornio aquario peixes")
COUNTS = listed("um uma dois duas tres quatro cinco seis sete")
MONTHS = listed(
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro jan fev mar abr mai jun jul ago set out nov dez"
)
SELF = listed(
    "eu meu minha meus minhas me mim nos nosso nossa nossos nossas gente sou tenho prefiro gosto trabalho moro uso calco visto odeio adoro acordo durmo"
)
HEDGES = listed("""guarda guarde anota anote salva salve poe bota coloca marca cria agenda avisa manda registra se caso talvez acho achei acha sera quem dizem parece suponho imagina imagine queria gostaria poderia seria quase tipo sonhei fosse tivesse
    quando enquanto ia antigamente antes ontem amanha hoje agora preciso precisamos devo""")
REPORTED = listed(
    "disse disseram falou falaram pediu mandou avisou perguntou contou contaram escreveu respondeu diz dizem fala pede que porque mas pois"
)
DUTIES = r" (?:eu )?(?:tenho (?:que|de)|preciso|temos que|devo|vou|vamos|a gente (?:tem que|precisa|vai))(?: |$)"
PAST = r" (?!sei |rei |grau |tchau |eu |meu |seu |ateu |pneu )\S{2,}(?:ei|ou|aram|eram|iram|ava|avam|avamos|amos|emos|imos|eu|iu)(?= )| (?:era|eram|foi|foram|fui|fomos|ia|iam|tinha|tinham|estava|estavam|disse|disseram|fez|fiz|veio|vim|pude|quis|pus)(?= )"
DAY_PARTS = frozenset(
    ("de manha", "a tarde", "de tarde", "a noite", "de noite", "cedo", "pela manha", "manha", "noite", "tarde")
)
NOT_NAMES = listed(
    "muito bem mal assim mesmo atencao demais sempre nunca isso aquilo ele ela nada tudo voce aqui ali la casa chato chata linda lindo legal"
)
PARTICLES = listed("da de do das dos e")
IDLE = listed("a o as os de do da dos das e em na no ao aos um uma")
NAMES_BY_IS = True
""""Minha esposa é Ana": adjectives and nationalities are written small."""
EMPTY = listed("""nome nomes chama qual quais quem data dia quando onde que o a os as do da dos das de meu minha meus minhas e eh mesmo numero tamanho
    quanto quantos como eu sou tenho ser sua seu falei disse contei te isso se""")
