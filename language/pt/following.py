"""How Portuguese goes on with what was said: "e amanhã?", "não, era quinta", "apaga essa", "a do dentista". Folded."""

from language.listed import listed
from language.pt.intents_words import VOCABULARY as WORDS

PRONOUNS = """ela|ele|essa|esse|isso|isto|esta|este|aquela|aquele|aquilo|essa ai|esse ai|essa aqui|isso ai|essa mesma|esse mesmo|
    a mesma|o mesmo|essa ultima|esse ultimo|a que acabei de criar|a que eu acabei de criar|a que criei|a que eu criei|
    a que acabei de fazer|esta ultima|essa tarefa|esta tarefa|aquela tarefa|a tarefa|a mesma tarefa|essa nota|esta nota|aquela nota|
    a nota|essa anotacao|a anotacao|esse item|este item|aquele item|o item|essa captura|esse lembrete|o lembrete|essa reuniao|
    a reuniao|esse evento|o evento|esse compromisso|o compromisso|essa consulta"""
MANY = "elas|eles|essas|esses|as duas|os dois|ambas|ambos|todas elas|todos eles|essas tarefas|as tres|os tres|essas duas|esses dois|essas todas"
KINDS = {
    "tarefa": "task", "nota": "note", "anotacao": "note", "item": "inbox_item", "captura": "inbox_item", "lembrete": "reminder",
    "reuniao": "event", "evento": "event", "compromisso": "event", "consulta": "event", "tarefas": "task",
}  # fmt: skip
COUNTS = {"duas": 2, "dois": 2, "ambas": 2, "ambos": 2, "tres": 3}
VOCABULARY = {
    **WORDS,
    "it": PRONOUNS,
    "them": MANY,
    "in_it": """nela|nele|nisso|nessa|nesse|nesta|neste|naquela|nessa ai|nisso ai|nessa tarefa|nessa nota|nesse item|dela|dele|disso|dessa|
        desse|desta|deste|dessa tarefa|dessa nota|na tarefa|na nota|da tarefa|da nota|para ela|para ele|para essa|para isso|para essa tarefa|
        a essa|a ela|a isso|nessa ultima|na mesma""",
    "last": "a ultima|o ultimo|a ultima tarefa|a ultima nota|essa ultima ai",
    "put_off": WORDS["move"]
    + "|"
    + WORDS["postpone"]
    + "|"
    + WORDS["change"]
    + """|vamos deixar|pode deixar|pode passar|pode mudar|
        pode ser|adianta|adiante|remaneja|deixar|volta|volte|vamos passar|passa ela|transfere|prefiro|melhor|fica melhor|fica|ficou|vamos de|
        bora deixar|deixemos|dexa|coloca ai|poe ai|bota ai|quero""",
    "until": "para|para o|para a|para as|ate|em|por|de|no|na|as|a partir de|la para|so|so para",
    "finish": WORDS["done"]
    + "|pode concluir|pode fechar|pode marcar|pode dar baixa em|fecha|feche|marca|acabei de fazer|ja resolvi",
    "drop": WORDS["delete"]
    + "|"
    + WORDS["cancel"]
    + "|nao quero mais|nao preciso mais de|nao precisa mais de|pode tirar|desconsidera|descarta",
    "was_done": """fiz|foi|foi feita|foi feito|ta feita|ta feito|esta feita|esta feito|terminei|conclui|resolvi|acabei|feita|feito|ta pronta|ta pronto|
        esta pronta|esta pronto|pronta|pronto|ta ok|ta resolvida|ta concluida|ta paga|foram|foram feitas""",
    "one_of": """a de|a do|a da|a dos|a das|o de|o do|o da|aquela de|aquela do|aquela da|aquele de|aquele do|aquele da|essa de|essa do|essa da|
        esse do|esse da|a sobre|a que fala de|a que diz|a com|aquela que fala de|aquela sobre|a tarefa do|a tarefa da""",
}

ACTS = {
    "when": """
        <put_off> [<it>|<last>|<in_it>] [<until>] {when} [no mesmo horario|na mesma hora|mesmo horario]
        0.9 <put_off> <them> [<until>] {when}
        (<put_off>|troca|troque) (a data|o prazo|a hora|o horario|o dia|o vencimento) [<in_it>] [<until>] {when}
        (<it>|<last>) (e|fica|vence|ficou|vai ser|sera|passa|vai ficar|pode ficar|pode ser|ficaria) [<until>] {when}
        (<it>|<last>) (para|ate|so) {when}
        0.86 (o certo e|o certo era|a hora e|o horario e|a data e|o dia e|a hora certa e|o dia certo e|a data certa e|o prazo e) [<until>] {when}
        <put_off> <one_of> {query} [<until>] {when}
        {when} (e melhor|fica melhor|seria melhor|ficaria melhor)
        <postpone> (<it>|<last>)
        (<change>|<move>) (a data|o prazo|a hora|o horario|o dia|o vencimento) <in_it>
    """,
    "remind": """
        <remind> [de] (<in_it>|<it>) [<until>] {when}
        (poe|coloca|bota|cria|faz) um lembrete (<in_it>) [<until>] {when}
    """,
    "priority": """
        (<move>|<add>|da|define|defina) [a] prioridade <high> (<in_it>) => priority=high
        (<move>|<add>|da|define|defina) [a] prioridade <medium> (<in_it>) => priority=medium
        (<move>|<add>|da|define|defina) [a] prioridade <low> (<in_it>) => priority=low
        (<move>|<add>) <in_it> [a|com] prioridade <high> => priority=high
        (<move>|<add>) <in_it> [a|com] prioridade <low> => priority=low
        (<move>|<add>|da|define) [a] prioridade <high> => priority=high
        (<move>|<add>|da|define) [a] prioridade <medium> => priority=medium
        (<move>|<add>|da|define) [a] prioridade <low> => priority=low
        (<change>|aumenta|sobe|define|<move>) [a] prioridade [<in_it>] (para|como) <high> => priority=high
        (<change>|define|<move>) [a] prioridade [<in_it>] (para|como) <medium> => priority=medium
        (<change>|baixa|diminui|define|<move>) [a] prioridade [<in_it>] (para|como) <low> => priority=low
        (<move>) [<it>|<last>] (como|com) [prioridade] <high> => priority=high
        (<move>) [<it>|<last>] (como|com) [prioridade] <low> => priority=low
        (<it>|<last>) e [muito|super|bem] (urgente|importante|urgentissima|prioridade|prioridade alta|de prioridade alta|alta prioridade) => priority=high
        0.85 [com] prioridade <high> => priority=high
        0.85 [com] prioridade <medium> => priority=medium
        0.85 [com] prioridade <low> => priority=low
        0.7 e [muito|super|bem] (urgente|importante) => priority=high
    """,
    "title": """
        <rename> [<it>|<last>] (para|como|:|de) {title!}
        <change> [o|a] (titulo|nome|texto|descricao) [<in_it>] para {title!}
        (chama|chame) (<it>) de {title!}
    """,
    "project": """
        (<move>|<add>) (<it>|<last>) (no|para o|ao|dentro do) projeto {project}
        0.85 (<move>|<add>) (no|dentro do) projeto {project}
        <it> e do projeto {project}
    """,
    "delete": """
        <drop> (<it>|<them>)
        <drop> <in_it>
        0.7 <delete>
        <drop> <last>
        <drop> <one_of> {query}
        <drop> (a|o|aquela|essa) {when}
        nao (quero|preciso|precisa) mais (<it>|<in_it>)
    """,
    "done": """
        <finish> (<it>|<them>|<last>) [ai|ja|tambem] [(como|por) <done_word>|agora]
        <finish> [ai] como <done_word>
        (<finish>|ja fiz|da baixa|dar baixa|da um ok|da ok|da um check) (<in_it>)
        (<it>|<them>|<last>) [eu] [ja] <was_done>
        (<it>|<them>) eu (fiz|terminei|conclui|resolvi)
        <finish> <one_of> {query}
        (<finish>) (a|o|aquela|essa) {when}
        (marca|marque) <one_of> {query} como <done_word>
    """,
    "reopen": """
        <reopen> (<it>|<them>|<last>)
        (<it>|<last>) [eu] [ainda] nao (foi|fiz|ta feita|esta feita|terminei|conclui|acabei|ta pronta|esta pronta|foi feita)
        [ainda] nao (fiz|terminei|conclui) <it> [ainda]
        <reopen> <one_of> {query}
    """,
    "pin": """
        (fixa|fixe|fixar|prende|pina|destaca) (<it>|<last>) [no topo]
    """,
    "unpin": """
        (desafixa|desafixe|desafixar|despina|desprende|solta) (<it>|<last>)
        (tira|tire) (<it>) do topo
    """,
    "append": """
        (acrescenta|acrescente|adiciona|adicione|inclui|inclua|poe|coloca|escreve|escreva|anota|bota) [ai] (<in_it>|la) [tambem] [:|que] {text!}
        0.85 (acrescenta|acrescente) [ai] : {text!}
    """,
    "show": """
        (mostra|mostre|abre|abra|le|leia|ver|me mostra|quero ver|deixa eu ver) (<it>|<last>) [inteira|toda|ai]
    """,
    "to_task": """
        (transforma|transforme|vira|converte|faz|passa) (<it>|<last>) (em|para|virar) [uma] tarefa
        (vira|transforma em) [uma] tarefa
    """,
    "to_note": """
        (transforma|transforme|vira|converte|faz|passa) (<it>|<last>) (em|para|virar) [uma] nota
        (vira|transforma em) [uma] nota
    """,
}
"""What is to be done with what was spoken of; every line covers a whole message."""

AND = "e|e ai|ai|entao|mas|e tambem|e so|ah e|ah|e quanto a|e sobre|e para|so|somente|apenas|agora so"
"""Opens an ellipsis: "e amanhã?"."""
ABOUT = listed(
    "de do da dos das para as os a o na no nas nos em com so sobre que tem tenho tarefas as minhas meus minha meu e"
)
ALSO_BEFORE = "e tambem|e mais|mais|e|tambem|ah e|e ainda|outra|mais uma|mais um|ah e tambem|bota ai tambem"
ALSO_AFTER = "tambem|tb|junto|igualmente"
MEANT = """quis dizer|eu quis dizer|queria dizer|quer dizer|digo|ou melhor|corrigindo|correcao|eu disse|eu queria dizer|na verdade quis dizer"""
STRONG = """ah nao|ah e|na verdade|na vdd|na real|alias|errei|eu errei|me enganei|eu me enganei|me confundi|eu me confundi|foi mal|desculpa|desculpe|perdao|ops|oops|putz|vish|
    pensando bem|melhor|ta errado|esta errado|ta errada|isso ta errado|corrige|corrija|corrige ai|corrige isso|corrige para mim|arruma|arruma ai|conserta|
    conserta ai|falei errado|escrevi errado|digitei errado|dia errado|data errada|hora errada|horario errado|espera|pera|perai|perae|opa|errado|nao e isso|nao foi isso|erro meu|epa|ih"""
WEAK = "nao|nao nao|ah nao|nah|nops"
LINKS = """e para|e para ser|e as|e na|e no|era para|era para ser|era para a|era para o|era as|era na|era no|era|seria|e|foi|fica|ficou|para|na|no|as|de|em|o certo e|o certo era|
    a hora e|o horario e|a data e|o dia e|tem que ser|tinha que ser|deveria ser|devia ser|sera|vai ser|pode ser|muda para|coloca para|deixa para|a hora certa e|
    e so|so|para as"""
BUT_NOT = "nao"
JOINS = listed("e mas")
IS = frozenset(
    (
        "é",
        "eh",
        "era",
        "seria",
        "foi",
        "o",
        "a",
        "tem",
        "tinha",
        "deveria",
        "devia",
        "será",
        "sera",
        "vai",
        "pode",
        "fica",
        "ficou",
    )
)
"""First words of LINKS, as typed, that say what something is: "e" and "para" do not."""
INSTEAD = "(troca|troque|substitui|substitua|muda) {old!} por {new!}"
AT = "às"
FROM_NOW = "daqui a"
SAID_FROM_NOW = r"daqui|dentro de|em\b"
NOT_THAT = """nao era isso|nao foi isso|nao e isso nao|nao era bem isso|nao foi bem isso|nao era isso que eu queria|nao era isso que eu pedi|nao foi isso que eu pedi|
    nao foi isso que pedi|nao foi isso que eu disse|nao foi o que eu pedi|nao foi o que eu disse|nao pedi isso|eu nao pedi isso|nao era para fazer isso|
    voce entendeu errado|entendeu errado|voce fez errado|fez errado"""
"""What was just done was not what was asked for."""
PREPOSITIONS = listed("para com de do da dos das no na em ao a o as os um uma pelo pela sobre ate")
CHOOSING = listed("quero prefiro escolho fico com acho que e eh pode ser vai foi era sim na no")
"""Opens an answer to a choice: "acho que a segunda"."""
CHOSEN = listed("por favor pfv obrigado obrigada mesmo mesma ai entao")
ONES = listed("opcao item numero")
WHOLE_SERIES = frozenset(("a serie toda",))
ALL_TIMES = frozenset(
    (
        *(
            "todas",
            "todos",
            "tudo",
            "todas elas",
            "todos eles",
            "todas as vezes",
            "a serie",
            "serie toda",
            "serie",
            "a serie inteira",
        ),
        *(
            "todas as proximas",
            "sempre",
            "todas as outras tambem",
            "cancela todas",
            "todas mesmo",
            "as proximas tambem",
        ),
    )
)
ONE_TIME = frozenset(
    (
        *(
            "so a proxima",
            "so o proximo",
            "a proxima",
            "o proximo",
            "so essa",
            "so esse",
            "so esta",
            "so este",
            "essa",
            "esse",
            "so dessa vez",
        ),
        *(
            "so desta vez",
            "so essa vez",
            "so uma",
            "so uma vez",
            "so um",
            "so a primeira",
            "so ela",
            "so ele",
            "apenas essa",
            "somente essa",
        ),
        *(
            "so a de hoje",
            "so hoje",
            "so a de amanha",
            "so amanha",
            "dessa vez",
            "essa so",
            "uma so",
            "apenas a proxima",
            "so essa mesmo",
            "essa mesmo",
        ),
    )
)
"""Answers to “só essa vez ou a série toda?”."""
POINTING = listed("que essa esse isso aquela aquele sobre")
CANCELS = listed("cancela cancele cancelar desconsidera desconsidere")
"""Said of what was just changed they take back the change, and leave the thing."""
NO_TITLE = listed(
    "essa esse esta este aquela aquele outra outro nao certo certa errado errada verdade mentira isso isto assim bom boa ruim legal ok resposta brincadeira nada tudo ele ela eu voce"
)
"""Words after "não, é" that are no title."""
LATER = listed(
    "adia adie adiar posterga postergue postergar atrasa atrase atrasar prorroga prorrogue empurra empurre empurrar joga jogue"
)
"""With a length of time after them these move a thing by so much."""
EARLIER = listed("adianta adiante adiantar antecipa antecipe antecipar")
SAME_HOUR = r"mesm[ao] hor[aá]"
IDIOMS = frozenset(("deixa isso", "esquece isso"))
"""Whole messages that only look like an act."""
