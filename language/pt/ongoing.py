"""How Portuguese goes from one order to the next inside a message. Patterns are of the text as typed, words folded."""

from language.listed import listed

ORDER = r"""(?:(?:me|nos) (?:lembr\w+|avis\w+|mostr\w+|diz|diga|fala|fale|acord\w+|cobr\w+)|lembr(?:a|e|ar)(?:-me)? (?:de|d[ao]|que)\b|avis(?:a|e)-me
    |(?:adicion|acrescent|coloc|bot|anot|marc|agend|cri|desmarc|cancel|apag|risc|conclu|adi|remarc|mand|guard|registr|reagend)(?:a|e|ar|i|ir|ua|ue)\b
    |p[õo]e\b|p[ôo]r\b|ponha\b|inclu(?:i|a|ir)\b|mostra\b|tira\b)""".replace("\n    ", "")
"""What begins an order in a line that runs on."""
LED = (
    "que",
    "de",
    "pra",
    "para",
    "vou",
    "eu",
    "vai",
    "preciso",
    "quero",
    "queria",
    "posso",
    "pode",
    "podes",
    "consegue",
    "devo",
    "me",
    "nos",
)
"""Behind these a verb opens no order of its own: "tenho que lembrar de respirar"."""
COUNTED = r"(?:e )?(?:segundo|terceiro|quarto|quinto|por [úu]ltimo|outra coisa|mais uma coisa|depois|a[ií]|tamb[ée]m)"
"""Before an order these count it: "primeiro ... segundo ..."."""
HENCE = r"ent[ãa]o|por isso|da[ií]|e a[ií]|a[ií]|logo|portanto"
"""Between a remark and what follows from it."""
KEEP = (
    r"[,.;:!–—-]\s*(?:(?:me|isso|a[ií]|ent[ãa]o|por favor|e|s[óo])\s+)*(?:anota|anote|guarda|guarde|salva|salve|registra|registre|grava|grave|toma nota|regista)"
    r"(?:\s+(?:isso|isto|a[ií]|essa|esse|tudo|p(?:ra|ara) (?:mim|n[óo]s|gente)|por favor|pfv|pf|por gentileza|viu|ok|t[áa]))*"
    r"(?:\s+p(?:ra|ara|ro)\s+(?:(?:a|o|eu|n[ãa]o)\s+)?[^\W\d]+(?:\s+[^\W\d]+){0,3})?\s*[.!]*$"
)
"""An order at the end to keep what stands before it."""
EVE = r"(?:n[ao]|[àa]|de|um|uma)?\s{0,3}(?:v[ée]spera|dia anterior|dia antes|noite anterior|noite de v[ée]spera)\b\s*"
BEFORE = r"\s+(?:antes|de anteced[êe]ncia|mais cedo)\b\s*"
WITHIN = (
    r"\b(?:n[ãa]o (?:se )?esque[cç]\w+ de )?(?:me|nos) (?:lembr|avis|cobr|acord)\w*|"
    r"\b(?:(?:adicion|acrescent|coloc|bot|anot|marc|agend|cri|desmarc|cancel|apag|risc|tir|met)(?:a|e|ar)|p[õo]e|inclui)\b.{0,80}\b(?:n[ao]s?|d[ao]s?|uma?)\s+(?:minhas?\s+|meus?\s+)?"
    r"(?:lista|agenda|calend[áa]rio|tarefas?|lembretes?|notas?|reuni[ãa]o|alarme|timer|evento|compromisso)\b"
)
"""An order about a thing of ours inside a title."""
GOES = listed(
    "ir passar sair voltar chegar descer subir vir buscar pegar parar entrar tentar comecar terminar acabar ajudar mandar deixar dar lembrar"
)
"""Verbs that need another to say what is to be done: "ir ao mercado e comprar leite" is one thing."""
DUES = listed(
    "boleto boletos fatura faturas conta contas aluguel iptu ipva condominio mensalidade parcela parcelas prestacao imposto impostos das darf irpf inss fgts "
    "matricula rematricula prazo entrega relatorio relatorios trabalho tcc licao dever redacao artigo renovacao vencimento pagamento declaracao multa anuidade"
)
"""What falls due on a day."""
FILLERS = (
    "ai para mim",
    "para mim ai",
    "ai",
    "para mim",
    "la",
    "aqui",
    "entao",
    "ja",
    "tambem",
    "logo",
    "por favor",
    "uma ai",
    "ai so",
)
"""Behind an order these say nothing: "marca aí uma reunião"."""
ALREADY = listed("ja")
ANOTHER = listed("outro outra")
MAKES = listed(
    "tira remove apaga muda troca remarca adiciona inclui acrescenta lanca joga manda avisa lembra mostra fecha cancela desmarca "
    "cria crie criar poe ponha por bota bote coloca coloque marca marque agenda agende faz faca adiciona adicione abre mete quero novo"
)
KINDS = {
    "reminder": "lembrete", "alarm": "alarme", "event": "compromisso", "timer": "timer", "task": "tarefa", "note": "nota", "project": "projeto",
}  # fmt: skip
TASKS = listed("task tasks pendencia pendencias afazer afazeres todo compras anotacao lembra lembre")
"""Names of our things beside those a sentence may be about."""
