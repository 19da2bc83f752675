"""Notes and inbox items in Portuguese."""

NOTES = {
    "note_create": """
        <jot> [:|que|isso :|ai :] {text!}
        0.85 <jot>
        <new_note> : {text!}
        <new_note> (dizendo|dizendo que|que diz|que|com o texto|com) [:] {text!}
        0.85 (nova nota|nova anotacao|cria uma nota|criar nota|cria nota|criar uma nota|faz uma nota) {text!}
        0.85 (nova nota|nova anotacao|cria uma nota|crie uma nota|criar nota|cria nota|criar uma nota|faz uma nota|quero criar uma nota)
        0.85 <new_note> (sobre|de|para|do|da) {text!}
        <keep> : {text!}
        <keep> (que|como nota|nas notas) [:] {text!}
        <keep> {text!} (nas|como|em) [minhas|minha] (notas|nota|anotacoes|anotacao)
        (escreve|escreva|poe|coloca|adiciona|registra|registre|salva|salve) (nas|como|em) [minhas|minha|uma] (notas|nota|anotacoes|anotacao) [:|que] {text!}
        (registra|registre|registrar|escreve|escreva) (que|:) {text!}
        0.9 (nota|anotacao) {word} : {text!}
        (<add>|escreve|escreva|registra|registre) (no|na|em) (caderno|caderninho|bloco|bloquinho|bloco de notas|meu caderno|meu bloco) [que|:] {text!}
        0.85 {text!} (guarda ai|anota ai|guarda isso|anota isso|salva ai|salva isso|pode anotar|toma nota)
    """,
    "note_query": """
        <notes>
        [<show>] [<my>] [ultimas|ultimos] <notes>
        [<show>] [<my>] <notes> (fixadas|favoritas|afixadas|no topo|destacadas) => state=pinned
        (o que|oq|que) (consta|tem|ha|diz|dizem|esta escrito) (em|nas|na) [minhas] <notes> (sobre|com|de|do|da|a respeito de) {query!}
        [<show>] [<my>] <notes> (sobre|com|de|do|da|que falam de|que falam sobre|que tem|a respeito de) {query!}
        (o que|oq|que) [foi] [que] [e que] [eu] <wrote> [la] [sobre|a respeito de|de|do|da|no|na|com] {query!}
        (o que|oq|que) [foi] [que] [e que] [eu] <wrote>
        (onde|aonde|quando) [foi] [que] [e que] [eu] <wrote> [sobre|de|do|da|o|a] {query!}
        [eu] (anotei|tinha anotado|escrevi) (alguma coisa|algo|alguma nota) (sobre|de|do|da|com) {query!}
        <find> (nas|em|na|dentro das) [minhas|minha] (notas|anotacoes|nota) [por|sobre|:|o que eu tenho sobre] {query!}
        <find> {query!} (nas|em) [minhas] (notas|anotacoes)
        <find> [<my>|uma|alguma] (nota|notas|anotacao|anotacoes) (sobre|de|do|da|com|que fala de|que fala sobre) {query!}
        (tem|tenho|ha|existe|eu tenho) (alguma|uma) (nota|anotacao) (sobre|de|do|da|com) {query!}
        <show> [a|minha|aquela|as|minhas] (nota|anotacao|notas|anotacoes) {number}
        <show> [a|minha|aquela] (nota|anotacao) (sobre|de|do|da|com) {query!}
        (qual|quais|cade|onde esta|onde ta) [e|era|foi|sao] [a|as|minha|aquela] (nota|anotacao|notas|anotacoes) (sobre|de|do|da|com|que fala de) {query!}
        (o que|oq) (diz|tem|esta escrito|fala) [a|na|em] [minha] nota {number}
        (o que|oq) (diz|tem|esta escrito|fala) [a|na|em] [minha] nota (sobre|de|do|da) {query!}
        (quantas) (notas|anotacoes) [eu] [tenho]
    """,
    "note_update": """
        (complementa|complemente|continua|continue) [na|a|em] nota {number} [:|com|que] {text!} => mode=append
        (<add>|completa|complete) (na|a|em|no final da|ao final da|no fim da) nota {number} [:|que] {text!} => mode=append
        (<add>|completa|complete) {text!} (na|a|em|no final da|ao final da|no fim da) nota {number} => mode=append
        (<add>|completa|complete|complementa) (na|a) nota (sobre|do|da|de) {query!} (:|que) {text!} => mode=append
        (<change>|substitui|substitua|reescreve|reescreva) [a|o texto da] nota {number} (para|por|:) {text!} => mode=replace
        (<change>|substitui|substitua|reescreve|reescreva) [a|o texto da] nota (sobre|do|da|de) {query!} : {text!} => mode=replace
        <change> [a] nota {number}
        0.8 <change> [a] nota (sobre|do|da|de) {query!}
    """,
    "note_delete": """
        <delete> [a|as|minha|minhas] (nota|notas|anotacao|anotacoes) {number}
        <delete> [a|as|minha|minhas] (nota|notas|anotacao|anotacoes) (sobre|de|do|da|com) {query!}
        <delete> (todas|tudo) [as|das] [minhas] (notas|anotacoes) => scope=all
        0.9 <delete> [as] [minhas] (notas|anotacoes) => scope=all
    """,
    "note_pin": """
        (fixa|fixe|fixar|prega|pregar|afixa|afixe|afixar|destaca|destaque|favorita) [a|as|minha|minhas] [nota|notas|anotacao] {number} [no topo|no inicio|la em cima]
        (fixa|fixe|fixar|prega|pregar|afixa|afixe|afixar|destaca|destaque|favorita) [a|minha] (nota|anotacao) (sobre|de|do|da|com) {query!}
    """,
    "note_unpin": """
        (desafixa|desafixe|desafixar|desfixa|desfixe|desfixar|solta|despina|tira do topo|desprega) [a|as|minha|minhas] [nota|notas|anotacao] {number}
        (desafixa|desafixe|desafixar|desfixa|desfixe|desfixar) [a|minha] (nota|anotacao) (sobre|de|do|da|com) {query!}
        (tira|tire) [a] nota {number} do topo
    """,
}

INBOX = {
    "inbox_create": """
        (guarda|guarde|salva|salve|deixa|anota) [ai|isso|isto|aqui] para (eu|mim|a gente) (ver|ler|olhar|assistir|ouvir|pensar) (depois|mais tarde|com calma) [:] {text!}
        (captura|capture|capturar) [:|isso :|ai :|que|isso|ai] {text!}
        0.85 (captura|capture|capturar)
        (guarda ai|guarde ai|guarda aqui|salva ai|salva aqui|joga ai|deixa guardado|deixa anotado) [:|que] {text!}
        (<add>|guarda|guarde|salva|salve|manda|mande|captura|capture) [isso|isto] (na|para a|para|no) [minha|meu] <inbox> [:|que] {text!}
        (<add>|guarda|guarde|salva|salve|manda|mande|captura|capture) {text!} (na|para a|no) [minha|meu] <inbox>
        (guarda|guarde|salva|salve|deixa|anota) [isso|isto|ai|essa|esse] para (depois|mais tarde|ver depois|olhar depois) [:] {text!}
        (caixa de entrada|inbox) : {text!}
    """,
    "inbox_list": """
        [<show>] [<my>] [itens da] (caixa de entrada|inbox)
        (o que|oq) (tem|ha|esta|ta|tenho) [na|no] [minha|meu] (caixa de entrada|inbox)
        [<show>] [<my>|os] (itens|itens capturados|capturas|capturados) [da caixa de entrada|do inbox]
        (o que|oq) [eu] (capturei|joguei na caixa de entrada)
    """,
    "file_query": """
        [<show>] [<my>|os meus] (arquivos|documentos guardados|fotos guardadas|audios guardados)
        (quais|que) arquivos [eu] (tenho|mandei|te mandei) [guardados]
        (acha|ache|achar|procura|procure|busca|busque|cade|mostra|mostre) (o|meu|um) (arquivo|documento) (do|da|de|com|sobre|chamado) {query!}
    """,
    "inbox_to_task": """
        <turn> [a|o|as|os] [item|itens] {number} [da caixa de entrada] (em|para|numa|na|como) [uma] (tarefa|tarefas) [{when}]
        <turn> [a|o|as|os] [item|itens] {number} [da caixa de entrada] (em|para|numa|na|como) [uma] (tarefa|tarefas) (para|ate|para o) {when}
        <turn> (em|numa|uma) [uma] tarefa [:] {number}
        (vira|virar) (tarefa|tarefas) {number}
        {number} (vira|viram|virou|e|sao) [uma] (tarefa|tarefas)
        (cria|crie|criar|faz|faca) [uma] tarefa (da|do|com a|com o|a partir da|a partir do) [item] {number}
        (transforma|transforme|transformar|converte|converta|vira) [isso|isto|esse|esta|essa|o ultimo] (em|numa|para) [uma] tarefa
    """,
    "inbox_to_note": """
        <turn> [a|o|as|os] [item|itens] {number} [da caixa de entrada] (em|para|numa|na|como) [uma] (nota|notas|anotacao)
        (vira|virar) (nota|notas|anotacao) {number}
        {number} (vira|viram|virou) [uma] (nota|notas|anotacao)
        (cria|crie|criar|faz|faca) [uma] nota (da|do|com a|com o|a partir da|a partir do) [item] {number}
        (transforma|transforme|transformar|converte|converta|vira) [isso|isto|esse|esta|essa|o ultimo] (em|numa|para) [uma] nota
    """,
    "inbox_delete": """
        <delete> [o|os|a|as] (item|itens|captura|capturas) {number} [da caixa de entrada|do inbox]
        <delete> {number} da caixa de entrada
        <delete> [tudo da|toda a|a] [minha] caixa de entrada => scope=all
    """,
}
