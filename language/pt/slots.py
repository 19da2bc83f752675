"""Words around and inside the slots of Portuguese requests."""

from language.listed import listed

EDGES = listed(
    "para pra pro ate as a ao aos em no na nos nas de do da dos das dia por pelo pela pelas e desde que sempre o entao logo ainda ja"
)
"""Words that a title cannot end with: what a time left behind."""
LEADS = listed("de que para e eu mim ai entao do da d q")
"""Words that a title does not begin with."""
GUESTS = r"\bcom (?P<guests>.{1,120})$"
"""Who takes part, at the end of the name of an event."""
PLACES = listed("na no nas nos em")
"""Words that lead to a place."""
LINKS = PLACES | listed("com para pra pro de do da ate por as")
"""Words that go on with what stands before a comma."""
DUE = r"(?:^|[,;.]\s*)(?:com\s+)?(?:o\s+)?(?:prazo|vencimento|vence|vencendo|data|entrega)\s*(?:em|para|pra|at[eé]|no|na|dia|[eé])?\s*:?\s*$"
"""What says that the time after it is when a thing is due."""
ARTICLES = listed("o a os as um uma meu minha meus minhas")
COURTESY = (
    "por favor",
    "pfv",
    "por gentileza",
    "obrigado",
    "obrigada",
    "ok",
    "ta",
    "viu",
    "valeu",
    "faz favor",
    "tambem",
    "visse",
    "uai",
    "tche",
    "sem falta",
    "nao posso faltar",
    "nao posso esquecer",
    "nao deixa eu esquecer",
    "nao me deixa esquecer",
    "nao esquece",
    "antes que eu esqueca",
    "antes que me esqueca",
    "para nao esquecer",
    "para eu nao esquecer",
)
GIVEN = r"(?:(?:(?:,|\be)\s+)?(?:bota|p[õo]e|coloca|deixa|marca|d[áa]|com|de)\s+(?:(?:a|com|como|em)\s+)?)?"
PRIORITIES = (
    (
        rf"{GIVEN}\bprio(?:ridade)?[ :]+(?:alta|m[aá]xima|urgente)\b|\b(?:alta|m[aá]xima) prioridade\b|(?<!\S)!+alta\b|\bp1\b|,\s*(?:[eé] )?urgente$",
        "high",
    ),
    (
        rf"{GIVEN}\bprio(?:ridade)?[ :]+(?:m[eé]dia|normal)\b|\bm[eé]dia prioridade\b|(?<!\S)!m[eé]dia\b|\bp2\b",
        "medium",
    ),
    (rf"{GIVEN}\bprio(?:ridade)?[ :]+(?:baixa|m[ií]nima)\b|\bbaixa prioridade\b|(?<!\S)!baixa\b|\bp3\b", "low"),
)
PROJECT = (
    r"(?:\b(?:no|para o|pro|em|ao)\s+projeto\s*:?\s*|[,;]\s*(?:(?:do|de)\s+)?projeto\s*:?\s*|\bprojeto:\s*)"
    r"(?P<project>[^\s,;#@]{1,40}(?:\s[^\s,;#@]{1,40}){0,2})(?=\s*(?:[,;#@]|$))"
)
TAGS = r"(?:[,;]\s*(?:com\s+)?|\bcom\s+)(?:as?\s+)?(?:tag|etiqueta|marcador)(?:es|s)?\s*:?\s+(?P<tags>[^\s,;#@]{1,40}(?:\s+e\s+[^\s,;#@]{1,40}){0,4})"
STATES = {
    "atrasada": "overdue", "atrasadas": "overdue", "atrasado": "overdue", "atrasados": "overdue", "vencida": "overdue",
    "vencidas": "overdue", "atraso": "overdue", "vencidos": "overdue", "vencido": "overdue",
    "concluida": "done", "concluidas": "done", "concluido": "done", "concluidos": "done", "feita": "done", "feitas": "done",
    "feito": "done", "completas": "done", "completadas": "done", "terminadas": "done", "finalizadas": "done", "prontas": "done",
    "pendente": "open", "pendentes": "open", "open": "open", "done": "done", "overdue": "overdue", "aberta": "open", "abertas": "open", "aberto": "open", "abertos": "open", "fazer": "open",
}  # fmt: skip
PRIORITY_WORDS = {
    "alta": "high", "urgente": "high", "urgentes": "high", "importantes": "high", "maxima": "high", "media": "medium", "baixa": "low",
}  # fmt: skip
PROJECT_WORDS = frozenset(("projeto", "projecto"))
TAG_WORDS = frozenset(("tag", "tags", "etiqueta", "etiquetas", "marcador"))
ALL = listed("todas todos tudo")
NOISE = listed(
    "de do da das dos com para que as os a o minha minhas meu meus esta estao ta tao em no na nos nas e ainda por favor pfv agora eu tenho "
    "sao tarefa tarefas prioridade marcadas marcada como hoje mim ja aqui"
)
ABOUT = listed("sobre")
JOINERS = r"\s*(?:[,;\n]|\s+e\s+(?:tamb[eé]m\s+)?|\s+mais\s+)\s*(?:e\s+)?"
"""What parts the items of a list."""

PAST = {
    "fiz": "fazer", "comi": "comer", "li": "ler", "vi": "ver", "fui": "ir", "pus": "pôr", "trouxe": "trazer", "dei": "dar", "disse": "dizer",
    "escrevi": "escrever", "respondi": "responder", "resolvi": "resolver", "vendi": "vender", "corri": "correr", "bebi": "beber",
    "recebi": "receber", "devolvi": "devolver", "abri": "abrir", "consegui": "conseguir", "imprimi": "imprimir", "pedi": "pedir",
    "cumpri": "cumprir", "assisti": "assistir", "varri": "varrer", "preenchi": "preencher", "escolhi": "escolher", "sai": "sair",
    "dividi": "dividir", "reuni": "reunir", "colhi": "colher", "cozi": "cozer", "vesti": "vestir", "corrigi": "corrigir",
    "conclui": "concluir", "defini": "definir", "decidi": "decidir", "cobri": "cobrir", "construi": "construir", "subi": "subir",
}  # fmt: skip
"""First person past -> infinitive, where `-ei` -> `-ar` does not say it."""
PAST_ENDINGS = (("guei", "gar"), ("quei", "car"), ("cei", "çar"), ("ei", "ar"))
CONTRAST = listed("mas porem e")
"""Words that turn a report into a story."""
NOT_PAST = listed("lei rei sei hei direi farei irei terei serei estarei comprarei")
