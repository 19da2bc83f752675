"""Chat spelling in Portuguese: what is typed -> what is meant, both folded, one word each."""

from language.listed import listed

SHORTHAND = {
    "pra": "para",
    "pro": "para",
    "pras": "para",
    "pros": "para",
    "p": "para",
    "q": "que",
    "vc": "voce",
    "vcs": "voces",
    "tbm": "tambem",
    "tb": "tambem",
    "hj": "hoje",
    "amnh": "amanha",
    "n": "nao",
    "naum": "nao",
    "msg": "mensagem",
    "msgs": "mensagens",
    "pf": "pfv",
    "pfvr": "pfv",
    "obg": "obrigado",
    "vlw": "valeu",
    "to": "to",
    "oq": "oq",
    "qdo": "quando",
    "qd": "quando",
    "qnd": "quando",
    "qndo": "quando",
    "dnv": "denovo",
    "msm": "mesmo",
    "tava": "estava",
    "tavam": "estavam",
    "hrs": "horas",
    "add": "add",
    "qto": "quanto",
    "qual": "qual",
    "cmg": "comigo",
    "agr": "agora",
    "dps": "depois",
    "mto": "muito",
    "mt": "muito",
    "td": "tudo",
    "eh": "e",
    "numa": "numa",
    "emails": "emails",
    "rmd": "lembra",
    "->": "para",
    "=>": "para",
    "→": "para",
    "fzr": "fazer",
    "alembra": "lembra",
    "alembre": "lembre",
    "alembrar": "lembrar",
    "qts": "quantos",
    "qtas": "quantas",
    "qnts": "quantos",
    "qnto": "quanto",
    "qm": "quem",
    "cvs": "conversa",
    "vdd": "verdade",
    "ngm": "ninguem",
    "tmb": "tambem",
    "tbem": "tambem",
    "mim": "mim",
    "amg": "amigo",
    "blz": "beleza",
    "pfvor": "pfv",
    "preciza": "precisa",
    "presiso": "preciso",
    "amanhan": "amanha",
    "dms": "demais",
    "qro": "quero",
    "lmbr": "lembra",
    "mrcd": "mercado",
    "niver": "aniversario",
    "churras": "churrasco",
    "facul": "faculdade",
    "cel": "celular",
}

ENCLITICS = frozenset(("me", "nos", "mo", "ma", "lhe"))
"""Behind the hyphen of an order these say for whom: "marca-me uma consulta"."""
TELLING = (
    "lembr", "avis", "diz", "dig", "mostr", "acord", "despert", "ajud", "cham", "alert", "notific", "record", "relembr", "cobr", "fala", "fale",
    "conta", "conte", "manda", "mande", "envia", "envie", "explic", "consegu", "faz", "da", "de", "desculp", "perdo", "dei", "lev", "sint", "sent",
)  # fmt: skip
"""Verbs that templates know with the pronoun, and those that mean something else with it."""

STEMS = listed(
    "adicion acrescent coloc bot anot marc agend cri apag delet cancel desmarc tir risc lembr avis mostr "
    "mand envi guard salv registr pass mud troc alter adi list remarc reagend fech acord despert lig "
    "deslig mont lev ajud lanc junt"
)
ORDERS = {
    **{stem + ending: stem + "a" for stem in STEMS for ending in ("asse", "asses", "aria")},
    **{(stem[:-1] + "qu" if stem.endswith("c") else stem[:-1] + "gu" if stem.endswith("g") else stem) + "es": stem + "a" for stem in STEMS},
    "pusesse": "poe", "pusesses": "poe", "ponhas": "poe", "puseste": "poe", "incluisse": "inclui", "incluas": "inclui", "dissesse": "diz", "digas": "diz",
    "fizesse": "faz", "facas": "faz", "escrevesse": "escreve", "escrevas": "escreve",
}  # fmt: skip
"""Forms in which an order is wished for or asked of "tu", as the order: "queria que você colocasse", "quero que marques"."""
ORDERED_BY = frozenset(("que", "voce", "tu", "me", "nos", "se"))
"""Only behind these: "se o juiz marcasse" asks nobody for anything."""
