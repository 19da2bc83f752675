"""Portuguese words of time, folded: tag -> forms -> value."""

from language.numbers import NumberWords
from language.pt.when_names import CITIES, HOLIDAYS, SEASONS, ZONES
from language.times.tokens import Words
from language.times.values import Part

MADRUGADA = Part("dawn", 0, 6)
MANHA = Part("morning", 6, 12)
ALMOCO = Part("lunch", 12, 14)
TARDE = Part("afternoon", 12, 18)
NOITE = Part("night", 18, 24)

WEEKDAYS = {
    "segunda-feira|segunda feira|segunda|seg": 0,
    "terca-feira|terca feira|terca|ter": 1,
    "quarta-feira|quarta feira|quarta|qua": 2,
    "quinta-feira|quinta feira|quinta|qui": 3,
    "sexta-feira|sexta feira|sexta|sex": 4,
    "sabado|sab": 5,
    "domingo|dom": 6,
}
PLURAL_WEEKDAYS = {
    "segundas-feiras|segundas feiras|segundas": 0,
    "tercas-feiras|tercas feiras|tercas": 1,
    "quartas-feiras|quartas feiras|quartas": 2,
    "quintas-feiras|quintas feiras|quintas": 3,
    "sextas-feiras|sextas feiras|sextas": 4,
    "sabados": 5,
    "domingos": 6,
}
MONTHS = {
    "janeiro|jan": 1,
    "fevereiro|fev": 2,
    "marco|mar": 3,
    "abril|abr": 4,
    "maio|mai": 5,
    "junho|jun": 6,
    "julho|jul": 7,
    "agosto|ago": 8,
    "setembro|set": 9,
    "outubro|out": 10,
    "novembro|nov": 11,
    "dezembro|dez": 12,
}
UNIT_WORDS = {
    "segundo|segundos|seg|segs|s": "second",
    "minuto|minutos|min|mins|minutinho|minutinhos|m": "minute",
    "hora|horas|h|hs|hr|hrs|horinha|horinhas": "hour",
    "dia|dias|diazinho": "day",
    "semana|semanas|sem": "week",
    "quinzena|quinzenas": "fortnight",
    "mes|meses": "month",
    "bimestre|bimestres": "bimester",
    "trimestre|trimestres": "quarter",
    "semestre|semestres": "semester",
    "ano|anos": "year",
    "decada|decadas": "decade",
}
RELATIVE_DAYS = {
    "hoje": 0,
    "amanha": 1,
    "depois de amanha": 2,
    "depois d amanha": 2,
    "ontem": -1,
    "anteontem|antes de ontem|antes d ontem|antesdeontem": -2,
    "trasanteontem": -3,
}
PARTS = {
    "de madrugada|da madrugada|da madruga|de madruga|na madrugada|pela madrugada|a madrugada": MADRUGADA,
    "de manha|da manha|pela manha|na manha|na parte da manha|a manha|de manhazinha|de manha cedo|cedo|bem cedo|logo cedo|cedinho|bem cedinho|de manha bem cedo|manha cedo|logo de manha|logo pela manha": MANHA,
    "na hora do almoco|no almoco|no horario do almoco|a hora do almoco": ALMOCO,
    "de tarde|da tarde|a tarde|pela tarde|na tarde|na parte da tarde": TARDE,
    "de tardinha|a tardinha|a tardezinha|de tardezinha|na tardinha|no finzinho da tarde|finzinho da tarde|finalzinho da tarde|no finalzinho da tarde|no cair da tarde": Part(
        "afternoon", 16, 19
    ),
    "fim do dia|no fim do dia|final do dia|no final do dia|ao final do dia|ao fim do dia|no finalzinho do dia|finalzinho do dia|fim do expediente|no fim do expediente|final do expediente|no final do expediente": Part(
        "afternoon", 17, 20
    ),
    "fim da tarde|no fim da tarde|final da tarde|no final da tarde|fim de tarde|ao fim da tarde": Part(
        "afternoon", 17, 19
    ),
    "comeco da tarde|no comeco da tarde|inicio da tarde|no inicio da tarde": Part("afternoon", 12, 15),
    "comeco da manha|no comeco da manha|inicio da manha|no inicio da manha": Part("morning", 6, 9),
    "meio da tarde|no meio da tarde": Part("afternoon", 14, 16),
    "meio da manha|no meio da manha": Part("morning", 9, 11),
    "fim da noite|no fim da noite|final da noite|fim de noite|no final da noite": Part("night", 21, 24),
    "ao amanhecer|no amanhecer|ao nascer do sol": Part("dawn", 5, 7),
    "ao anoitecer|ao entardecer|no por do sol": Part("evening", 18, 19),
    "fim da manha|no fim da manha|final da manha|no final da manha": Part("morning", 10, 12),
    "comeco da noite|no comeco da noite|no comecinho da noite|comecinho da noite|inicio da noite|no inicio da noite": Part(
        "night", 18, 20
    ),
    "depois do almoco|apos o almoco": Part("afternoon", 14, 18),
    "antes do almoco": Part("morning", 9, 12),
    "depois do trabalho|apos o trabalho|depois do expediente|apos o expediente": Part("evening", 18, 22),
    "antes do trabalho": Part("morning", 6, 9),
    "antes do jantar": Part("evening", 17, 20),
    "na hora do jantar|no jantar|hora do jantar": Part("evening", 19, 21),
    "antes de dormir": Part("night", 21, 24),
    "depois do jantar|apos o jantar": Part("night", 20, 24),
    "de noite|da noite|a noite|na noite|pela noite|de noitinha|a noitinha": NOITE,
}
BARE_PARTS = {
    "madrugada|madrugadas": MADRUGADA,
    "manha|manhas|manhazinha": MANHA,
    "tarde|tardes|tardinha": TARDE,
    "noite|noites|noitinha": NOITE,
}

FREQUENCIES = {
    "diariamente|diario|diaria|diarios|diarias": "day",
    "semanalmente|semanal|semanais": "week",
    "quinzenalmente|quinzenal|quinzenais": "fortnight",
    "mensalmente|mensal|mensais": "month",
    "bimestralmente|bimestral|bimestrais": "bimester",
    "trimestralmente|trimestral|trimestrais": "quarter",
    "semestralmente|semestral|semestrais": "semester",
    "anualmente|anual|anuais": "year",
}
NUMBERS = NumberWords(
    values={
        "zero": 0, "um": 1, "uma": 1, "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9,
        "dez": 10, "onze": 11, "doze": 12, "treze": 13, "quatorze": 14, "catorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16,
        "dezessete": 17, "dezassete": 17, "dezoito": 18, "dezenove": 19, "dezanove": 19, "vinte": 20, "trinta": 30, "quarenta": 40,
        "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90, "cem": 100, "cento": 100, "duzentos": 200,
        "trezentos": 300, "quatrocentos": 400, "quinhentos": 500, "seiscentos": 600, "setecentos": 700, "oitocentos": 800, "novecentos": 900,
    },
    scales={"mil": 1000},
    joiner="e",
    joins_tens=True,
    ordinals={
        "primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2, "terceiro": 3, "terceira": 3, "quarto": 4, "quarta": 4, "quinto": 5,
        "quinta": 5, "sexto": 6, "sexta": 6, "setimo": 7, "setima": 7, "oitavo": 8, "oitava": 8, "nono": 9, "nona": 9, "decimo": 10,
        "decima": 10, "vigesimo": 20, "vigesima": 20, "trigesimo": 30, "trigesima": 30,
    },
)  # fmt: skip
SHORTHAND = {
    "hj": "hoje", "hje": "hoje", "sexat": "sexta", "qaurta": "quarta", "qauarta": "quarta", "quata": "quarta", "amanah": "amanha", "amnha": "amanha", "amaha": "amanha", "amahna": "amanha", "sabdo": "sabado", "amnh": "amanha", "amn": "amanha", "amanh": "amanha", "dps": "depois", "depoi": "depois", "agr": "agora", "tds": "todos",
    "td": "todo", "prox": "proxima", "qnd": "quando", "fds": "fim de semana", "findi": "fim de semana", "ontm": "ontem", "smn": "semana", "q": "que", "pra": "para",
    "pras": "para as", "pro": "para o", "pros": "para os", "neste": "em este", "nesta": "em esta", "nesse": "em esse", "nessa": "em essa",
    "seguinte": "que vem", "fimdesemana": "fim de semana", "seguda": "segunda", "domigo": "domingo", "quinzenamente": "quinzenalmente", "vindouro": "que vem", "vindoura": "que vem", "meiodia": "meio dia", "meianoite": "meia noite",
}  # fmt: skip

WORDS = Words(
    tables={
        "weekday": WEEKDAYS,
        "weekdays_said": PLURAL_WEEKDAYS,
        "month": MONTHS,
        "unit": UNIT_WORDS,
        "weekend": {"fim de semana|final de semana|fins de semana|finais de semana": "weekend"},
        "relday": RELATIVE_DAYS,
        "part": PARTS,
        "bare_part": BARE_PARTS,
        "noon": {"meio-dia|meio dia": 12, "meia-noite|meia noite": 24},
        "ampm": {"am|a.m": "am", "pm|p.m": "pm"},
        "holiday": HOLIDAYS,
        "season": SEASONS,
        "zone": ZONES,
        "city": CITIES,
        "frequency": FREQUENCIES,
        "this": {"este|esta|esse|essa|neste|nesta|deste|desta|desse|dessa": 1},
        "next": {"proximo|proxima|proximos|proximas": 1},
        "last": {"ultimo|ultima|ultimos|ultimas": -1},
        "nth_last": {"penultimo|penultima": -2, "antepenultimo|antepenultima": -3},
        "that_comes": {"que vem|que vem ai|que entra": 1},
        "current": {"atual|actual|corrente": 1},
        "previous": {"passado|passada|passados|passadas|anterior|anteriores|retrasado": 1},
        "few": {"alguns|algumas|poucos|poucas|uns poucos|umas poucas": 3},
        "half": {"meia|meio": 1},
        "quarter_part": {"um quarto": 1},
        "at": {
            "as|pelas|la pelas|la pras|por volta das|por volta de|por volta da|por volta do|cerca das|cerca de|umas|la para as|la pela|la pelo|perto das|perto da|perto do": 1
        },
        "of": {"de|do|da|dos|das|d": 1},
        "on": {"em|no|na|nos|nas|ao|aos|para|para o|para a": 1},
        "from": {"de|do|da|das|dos|desde|desde as|desde o|a partir de|a partir do|a partir das": 1},
        "between": {"entre|entre o|entre a|entre as|entre os": 1},
        "and": {"e|ou|e o|e a|e os": 1},
        "to": {"a|as|ate|ate as|ate o|ate a|ao|ate ao|ate os": 1},
        "until": {"ate|ate o|ate a|ate as|ate os|ate ao": 1},
        "in": {"em|daqui|daqui a|daqui ha|dentro de|dentro d|daki a|de aqui a": 1},
        "ago": {"atras|ha|faz|fazem|tem": 1},
        "since_then": {"desde|desde o|desde a|desde as": 1},
        "since": {"desde|a partir de|a partir do|a partir da|a partir das|desde o|desde a|desde as|partir de": 1},
        "after_": {"depois de|depois do|depois da|depois das|apos|apos as|apos o|apos a|apos ao": 1},
        "before_": {"antes de|antes do|antes da|antes das": 1},
        "each": {
            "todo|toda|todos os|todas as|todo o|toda a|cada|a cada|todos|todas|todos as|toda as|todo os|toda santa|todo santo": 1
        },
        "now": {"agora mesmo|neste momento|nesse momento|agorinha|ja ja": 1},
        "every_day_word": {"todo santo dia|todo dia do mes|todo o santo dia": 1},
        "other_one": {"outro|outra": 1},
        "alternate_days": {
            "dia sim dia nao|dia sim, dia nao|dia sim e dia nao|um dia sim um dia nao|um dia sim outro nao|dias alternados|um dia sim, um dia nao|um dia sim, outro nao|um dia sim e outro nao|um dia sim e um dia nao": "day"
        },
        "alternate_months": {"mes sim mes nao|mes sim, mes nao|um mes sim outro nao|um mes sim, outro nao": "month"},
        "alternate_years": {"ano sim ano nao|ano sim, ano nao|um ano sim outro nao|um ano sim, outro nao": "year"},
        "alternate_weeks": {
            "semana sim semana nao|semana sim, semana nao|semana sim e semana nao|uma semana sim outra nao|uma semana sim, outra nao|uma semana sim e outra nao|semanas alternadas": "week"
        },
        "workday": {"dia util|dias uteis|dia de semana|dias de semana|dia de trabalho|dias da semana": 1},
        "weekday_word": {"dia da semana": 1},
        "took": {
            "levei|levou|leva|levar|demora|demorou|demorei|demorar|durou|dura|durar|gastei|passei|esperei|fiquei|dormi|trabalhei|estudei|corri|andei"
            "|treinei|faltam|falta|dormir|estudar|joguei|pedalei|nadei|caminhei": 1
        },
        "times_word": {"vez|vezes|x|ocorrencias|ocorrencia|repeticoes": 1},
        "per": {"por|ao|a|na|no|cada|a cada|em cada": 1},
        "for_": {"por|durante|pelo|pela|pelos|pelas|durante os|durante as|ao longo de": 1},
        "without_": {
            "menos|exceto|exceto em|exceto no|exceto na|exceto nos|exceto nas|salvo|fora|tirando|sem ser|menos no|menos na|menos nos|menos nas|menos em|menos aos|exceto aos|com excecao de|com excecao da|com excecao do": 1
        },
        "holiday_word": {"feriado|feriados|os feriados|dia de feriado|dias de feriado": 1},
        "starting": {
            "comeca|comeca em|comeca no|comeca na|inicia|inicia em|com comeco em|primeira dose|a primeira dose|primeira dose e|primeira vez|a primeira|a primeira e|sendo a primeira|comecando|comecando em|comecando no|comecando na|a partir de|a partir do|a partir da|desde|iniciando|iniciando em|com inicio em|a comecar de": 1
        },
        "counter": {
            "litro|litros|l|ml|kg|quilo|quilos|kilo|kilos|g|gr|grama|gramas|mg|km|quilometro|quilometros|metro|metros|cm|mm|m2|pessoa|pessoas"
            "|convidado|convidados|caixa|caixas|pacote|pacotes|unidade|unidades|lata|latas|garrafa|garrafas|xicara|xicaras|colher|colheres"
            "|copo|copos|fatia|fatias|ovo|ovos|pao|paes|real|reais|conto|contos|pila|centavo|centavos|dolar|dolares|euro|euros|mil|milhao"
            "|milhoes|bilhao|bilhoes|grau|graus|ponto|pontos|pagina|paginas|capitulo|capitulos|andar|andares|quarto|quartos|comprimido"
            "|comprimidos|gota|gotas|capsula|capsulas|vaga|vagas|item|itens|tarefa|tarefas|reps|series|gb|mb|tb|polegadas|w|watts|volts"
            "|saco|sacos|duzia|duzias|peca|pecas|par|pares|filhos|gatos|cachorros|alunos|ingressos|passagens|parcelas|prestacoes": 1
        },
        "label": {
            "sala|salas|nota|notas|apto|apartamento|ap|numero|num|nr|pagina|pag|capitulo|cap|item|iphone|galaxy|windows|versao|onibus|linha"
            "|voo|canal|artigo|art|lei|cep|cpf|cnpj|rg|telefone|tel|celular|cel|fone|whatsapp|zap|ramal|rua|avenida|av|bloco|turma|grupo|nivel"
            "|fase|temporada|episodio|ep|tamanho|placar|porta|portao|mesa|codigo|senha|pedido|protocolo|lote|modelo|playstation|ps|xbox"
            "|office|python|questao|exercicio|volume|vol|km|br|opcao|tarefa|id|conta|agencia|pix|quarto do hotel|poltrona|assento|fila"
            "|camisa|formula|top|unidade|ticket|chamado|nf|boleto numero|area|ddd|nos": 1
        },
        "approx": {"cerca de|mais ou menos|aproximadamente|umas|uns|por volta de": 1},
        "eve": {"vespera de|vespera do|vespera da|vesperas de|vespera": 1},
        "idiom": {
            "de vez em quando|hoje em dia|dia a dia|feliz ano novo|feliz natal|feliz pascoa|bom dia|boa tarde|boa noite|um dia desses|algum dia"
            "|por enquanto|ate agora|so um minuto|um minutinho so|um segundo so|so um segundo|em cima da hora|de ultima hora|na hora|segunda mao|tarde demais"
            "|muito tarde|antes tarde|cedo ou tarde|mais cedo ou mais tarde|um dia eu|um dia a gente|um dia quem sabe|um dia ruim|um dia lindo"
            "|um dia cheio|uma hora dessas|espera um segundo|espera um minuto|espera um pouco|espera um minutinho|aguarda um minuto|pera um minuto|um minuto por favor"
            "|1 minuto por favor|um segundo por favor|um momento|setembro amarelo|outubro rosa|novembro azul|editora abril|abril cultural|julho cesar"
            "|quinta da boa vista|dia das compras|hora do rush|minuto de silencio|sexta basica|terca parte|o tempo todo|meio ambiente|boa semana|otima semana": 1
        },
        "year_lead": {"ano|a partir de|em|desde|ate|de|do|no|a|e|entre": 1},
        "timer_word": {"timer|temporizador|cronometro|contagem regressiva": 1},
        "hour_before": {"antes das|antes da": 1},
        "hour_after": {"depois das|depois da|apos as|apos a|a partir das": 1},
        "hour_until": {"ate as|ate a|ate ao": 1},
        "first_word": {"primeiro": 1},
        "not_being": {"sem ser|nao|que nao seja|que nao": 1},
        "quarter_word": {"quarto|quartos": 1},
        "festive": {"almoco|ceia|jantar|missa|culto|show|viagem|folga|plantao|churrasco|cafe|brunch": 1},
        "holy_week": {"semana santa": "good_friday"},
        "wish": {"bom|boa|otimo|otima|excelente|feliz|lindo|linda|abencoado|abencoada": 1},
        "street": {"rua|r|avenida|av|praca|estacao|largo|alameda|travessa|rodovia|viaduto": 1},
        "age_verb": {"tenho|tem|tinha|faco|fiz|fazer|completo|completa|completei|completou|completar|aos|com": 1},
        "artifact": {
            "relatorio|relatorios|planilha|revista|jornal|plano|planos|meta|metas|resumo|assinatura|balanco|orcamento|boletim|salario|extrato"
            "|fechamento|faturamento|mensalidade|consumo|limite|passe|rotina|agenda|planejamento": 1
        },
        "part_lead": {
            "dia|noite|manha|tarde|vespera|feriado|semana|domingo|sabado|sexta|segunda|terca|quarta|recesso|madrugada": 1
        },
        "always": {"sempre": 1},
        "only": {"so|somente|apenas|no maximo": 1},
        "later": {"mais tarde|logo mais|mais pra tarde|mais tardinho": 1},
        "dayhalf": {
            "acorda|acorde|acordar|acordem|acordes|acordas|acordasse|desperta|desperte|despertar|despertador|alarme|alarmes|cafe da manha|cafe-da-manha|madrugar|levantar": "am",
            "jantar|janta|balada|festa|cinema|show|happy hour|barzinho|boate|pizzaria|novela": "pm",
        },
        "from_here": {"daqui|daqui a|daki a|daki": 1},
        "soon": {"daqui a pouco|daqui um pouco|daqui a pouquinho|daqui um pouquinho|dentro em pouco|daki a pouco": 1},
        "all_day": {
            "o dia todo|o dia inteiro|dia inteiro|dia todo|durante o dia todo|durante todo o dia|por todo o dia": 1
        },
        "zone_lead": {
            "horario de|horario do|horario da|fuso de|fuso horario de|no horario de|hora local de|pelo horario de": 1
        },
        "ordinal_noun": {
            "avenida|sinfonia|essencia|dimensao|potencia|basica|vez|via|parte|opcao|tarefa|etapa|aula|fase|pessoa|rodada|temporada|dose|linha|edicao"
            "|versao|guerra|mao|serie|divisao|categoria|camada"
            "|instancia|classe|chance|tentativa|lei|onda|chamada|prova|geracao|filha|esposa|colocada|maior|melhor|pior": 1
        },
        "weak": {"ter|dom|mar|set|out|dez|ago|mai": 1},
        "mild": {"marco": 1},
        "start_of": {"comeco|inicio|comecinho": 1},
        "end_of": {"fim|final|finalzinho": 1},
        "middle_of": {"meio|meados": 1},
    },
    numbers=NUMBERS,
    shorthand=SHORTHAND,
    ordinal_endings="o|a",
    leading=frozenset({"on", "at", "of", "approx", "since", "until", "for_"}),
)
