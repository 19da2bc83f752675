"""Tasks in Portuguese: how people create, list, finish, reopen, change and delete them."""

CREATE = {
    "task_create": """
        (tarefa|todo|afazer|pendencia|pendente|a fazer|fazer|task|falta fazer) : {title}
        (nova tarefa|novo todo|nova pendencia|novo afazer|tarefa nova) [:] {title}
        nova tarefa
        <create> [<a>] [nova] (tarefa|todo|pendencia|afazer|task) [:] {title}
        [<create>] [<a>] [nova] (tarefa|todo|pendencia|afazer|task) [recorrente|fixa] (de|para|chamada|com o titulo|com titulo|para eu|para mim|com o nome) {title}
        <create> [<a>] [nova] (tarefa|todo|pendencia|afazer)
        <create> (nova tarefa|novas tarefas|tarefas) [:] {title}
        <add> {title} <into> <task_list>
        <add> <into> [<my>] <task_list> [:] {title}
        <into> <task_list> (adiciona|adicione|coloca|coloque|poe|bota|inclui|inclua|acrescenta) [:] {title}
        (fosse|fossem|seja|sejam) (incluida|incluido|adicionada|adicionado|registrada|registrado|criada|colocada|acrescentada) <into> <task_list> {title}
        (solicito|peco) (a inclusao|o registro|o cadastro|a criacao) (de|do|da) {title} <into> <task_list>
        (solicito|peco) (a inclusao|o registro|o cadastro|a criacao) (de uma|da) tarefa (de|para|:) {title}
        [<create>] [<a>] [nova] tarefa (urgente|importante) [:] {title} => priority=high
        (tarefa|nova tarefa) (no|para o|para|em|do) projeto {project} : {title}
        <create> [<a>] [nova] (tarefa|pendencia) (no|para o|para|em|do) projeto {project} : {title}
        0.85 <add> [ai] [para eu|para mim] {todo}
        0.85 tarefa {todo}
        0.97 <add> (na minha lista|na lista) [:] {todo} [para|ate|ate o|para o] {when}
        <jot> [que|:] (eu tenho que|tenho que|eu tenho de|tenho de|eu preciso|preciso) {todo}
        0.85 <must> {todo}
        0.85 (nao esquecer|lembrar) [de] {todo}
        (nao esquecer|nao esquecer de|nao esqueca|nao esquece) : {title}
        0.7 (fiquei de|eu fiquei de|prometi|combinei de) {todo}
        0.7 (tem que|tinha que|tinha de|teria que|tem de|havia de|ha que) {todo}
        0.5 <must> {title}
        0.82 (na|no|nas|nos|em|quando|depois do|depois da|depois de|antes de|antes do|antes da|durante|assim que|a caminho) {rest} [eu] (preciso|tenho que|tenho de|eu preciso|eu tenho que|vou ter que|nao posso esquecer de) {todo}
        0.85 [<must>|eu] [muito|mesmo|urgente] {todo} <add> [isso|isto] [ai] <into> <task_list>
        0.85 {rest} (fiquei de|preciso|tenho que|prometi|combinei de|fiquei com a missao de|me comprometi a) {todo} [entao|por isso|ai] <create> [<a>] (tarefa|pendencia|task) (disso|disto|para isso|sobre isso|com isso)
        (no|em|do|para o) projeto {project} (<create>|<add>) [<a>] [nova] (tarefa|pendencia|task) [de|:|para] {title}
        0.85 (no|em|para o) projeto {project} (<create>|<add>) {todo}
        0.7 <add> (ai|ai para mim|para mim|aqui) {title} [para|para o|para a|ate] {when}
        0.9 (preciso|tenho que|eu preciso|eu tenho que) {when} {todo}
    """,
}

LIST = {
    "task_list": """
        <tasks> [{filters}]
        [<show>] [<my>] <tasks> [{filters}]
        [<show>] [<my>] lista de (tarefas|afazeres|pendencias|coisas para fazer) [{filters}]
        (quais|que) [sao] [as] [minhas] <tasks> [eu] [tenho|tem|estao|faltam|restam|existem|sao] [{filters}]
        (que|quais) <tasks> [eu] (tenho|ainda tenho|faltam|restam) [para] [fazer|concluir|hoje] [{filters}]
        quantas <tasks> [eu] [ainda] [tenho|tem|faltam|restam|estao|existem] [{filters}]
        (tem|tenho|eu tenho|ha|existe) (alguma|algum|alguma coisa) [tarefa|pendencia|afazer] (para fazer|pendente|para concluir) [{filters}]
        (tem|tenho|eu tenho|ha|existe) (alguma|algum) (tarefa|pendencia|afazer) [{filters}]
        (deixa eu ver|deixa ver|me mostra|mostra|mostra me|me diz|me fala|quero ver|queria ver|quero saber|o que e) (o que|oq|que|o que que|oq que) [e que] [eu] [ainda] (tenho|preciso|falta|tem|ficou|tinha) [que|de|a|para|por] (fazer|concluir|terminar|resolver) [{filters}]
        (o que|oq|que|o que que|oq que) [e que] [eu] [ainda] (tenho|preciso|falta|devo|tem|ficou|ta|esta|tinha|vou ter) [que|de|a|para|por|eu] (fazer|concluir|terminar|resolver) [{filters}]
        (o que|oq) [e que] [eu] [ainda] (falta|resta|sobrou|tem|tenho|esta|ta|ficou) [de] (pendente|pendentes|em aberto|aberto) [{filters}]
        [<show>] (o que|oq) [ainda] (falta|resta|sobrou|ficou) [{filters}]
        0.82 {rest} (o que|oq) [ainda] (tem|tenho|ta|esta|ficou|falta) [de|em] (pendente|pendentes|aberto|atrasado) [entao|ai] (me mostra|mostra|mostra me|me manda|manda|me diz|diz me|lista) [tudo|ai|para mim]
        [<show>] (o que|oq) [ainda] (falta|resta|sobrou) [para] (fazer|concluir|resolver) [{filters}]
        (o que|oq) [eu] (ja fiz|fiz|conclui|ja conclui|terminei|completei|finalizei) [{filters}] => state=done
        (o que|oq) (esta|ta|tem|tenho|ficou) [de] (atrasado|atrasada|vencido|em atraso) [{filters}] => state=overdue
        (o que|oq) (tem|ha|esta|ta) (na|em) [minha] lista de (tarefas|afazeres|pendencias) [{filters}]
        (o que|oq) (tem|ha|esta|ta|tenho) (no|do) projeto {project}
        (o que|oq) [e que] (vence|tenho que entregar) [{filters}]
        (tem|tenho|eu tenho|ficou|ha|existe) (alguma coisa|algo|coisa|alguma tarefa|algum afazer|alguma pendencia|alguma) [minha] [que esta|que ta] (vencida|vencido|atrasada|atrasado|em atraso) => state=overdue
        (tem|tenho|estou com|eu tenho) [alguma coisa|algo|coisa] (atrasado|atrasada|pendente em atraso) => state=overdue
        [eu] (estou|to|tou) (atrasado|atrasada) (com|em) (alguma coisa|algo|alguma tarefa|o que) => state=overdue
    """,
}

COMPLETE = {
    "task_complete": """
        0.9 (feito|feita|pronto|concluido|concluida|terminei|acabei|ja fiz|fiz|feitas|feitos|fiz isso|ja fiz isso|esta feito|ta feito|conclui|ja conclui)
        <done> [:] [a|as|o|os] [tarefa|tarefas] {number}
        (fecha|feche|fechar|encerra|encerre|mata) [a|as|o|os] [tarefa|tarefas] {number}
        <done> [a|as|o|os] [tarefa|tarefas] {number} (falta|so falta|faltam|so faltam|ficou faltando|ainda falta|menos|mas nao) {rest}
        [a|as|o|os] [tarefa|tarefas] {number} [ja] (ja era|ja foi|foi feita|foi feito|ja esta|ja ta) (comprei|fiz|paguei|resolvi|mandei|terminei|fui|liguei|conclui|entreguei|enviei|levei|busquei|marquei) [{rest}]
        [a|as|o|os] [tarefa|tarefas] {number} [voce|tu] (pode|podes|pode ja) (concluir|fechar|finalizar|dar baixa|marcar|riscar|completar|marcar como <done_word>)
        0.78 {query} (feito|feita|feitos|feitas|concluido|concluida|concluidos|concluidas|resolvido|resolvida|finalizado|finalizada|entregue|pago|paga)
        0.75 {query} (ja foi|ja esta|ja ta|ja|esta|ta) (feito|feita|feitos|feitas|concluido|concluida|resolvido|resolvida|entregue|pago|paga)
        0.85 (dou|dei|da|pode dar) por (encerrada|encerrado|concluida|concluido|terminada|terminado) [a|o] {query}
        [a|as|o|os] [tarefa|tarefas] {number} [ja] [esta|ta|estao|tao|foi|foram] <done_word>
        (marca|marque|marcar|marca ai|coloca|poe|da|de) [a|as|o|os] [tarefa|tarefas] {number} [como|por|de] <done_word>
        (da|de|dar) [um] (check|ok|baixa|done|feito|visto|tick) (na|no|nas|nos|em) [tarefa|tarefas] {number}
        (feito|feitas|feitos|concluido|pronto|concluir|conclui|finaliza|finalizar|fechar|fecha|completei|acabei) (tudo|todas|todas elas|todas as tarefas|tudo isso) => scope=all
        (ja fiz|ja conclui|ja terminei|ja resolvi|fiz|conclui|terminei) (tudo|todas) [as tarefas|as minhas tarefas|de hoje] => scope=all
        (marca|marque|marcar|conclui|conclua|concluir|completa|complete|completar) (tudo|todas|todas as) [as] [minhas] [tarefas|pendencias] [{filters}] [como <done_word>] => scope=all
        (marca|marque|marcar|da|coloca|deixa) (tudo|todas|todos|todas elas|todas as tarefas) (como|por) <done_word> => scope=all
        (marca|marque|marcar) [a tarefa|como <done_word>] {query} como <done_word>
        (marca|marque|marcar) como <done_word> [a tarefa|:] {query}
        0.6 (<done>|marca|marque) (tudo|todas|todas as tarefas|todas elas) (menos|exceto|fora|tirando|sem|so falta) {rest}
        <done> [a] tarefa (de|do|da|:) {query}
        <done> {query} <from> [lista de] (tarefas|afazeres|pendencias)
        <done> {query} <from> minha lista de (tarefas|afazeres|pendencias)
        0.85 (conclui|conclua|concluir|completa|complete|completar|finaliza|finalize|finalizar) [a] tarefa {query}
        0.85 (terminei|ja terminei) (de|o|a|os|as) {query}
        0.85 (dei baixa|dei ok|dei check|ja dei baixa) (no|na|em|nos|nas) {query}
        0.7 (acabei|ja acabei) (de|o|a|os|as) {query}
        0.85 (ja|pronto|pronto ja|feito) {did}
        0.82 (feito|feita|feitos|completei|concluido|concluida) [:|o|a|os|as] {query}
        0.82 (feito|feita|conclui|ja conclui) (:|o|a|os|as) {query}
    """,
    "task_reopen": """
        (reabre|reabra|reabrir|reativa|reative|reativar|desconclui) (tudo|todas|todas elas|todas as tarefas|todas as minhas tarefas) => scope=all
        0.6 <reopen> (tudo|todas|todas as tarefas|todas elas) (menos|exceto|fora|tirando|sem) {rest}
        <reopen> [a|as] [tarefa|tarefas] {number}
        (abre|abra|volta|volte|reabre|reabra) [a|as|o|os] [tarefa|tarefas] {number} (de novo|novamente|outra vez)
        (desmarca|desmarque|desmarcar|reabre|reabra|reabrir) [a] tarefa {query}
        0.85 (reabre|reabra|reabrir|reativa|reative) [o|a] {query}
        [a|as|o|os] [tarefa|tarefas] {number} [ainda] nao (esta|ta|foi|estao|foram) <done_word>
        (nao terminei|nao conclui|ainda nao fiz|nao fiz|ainda nao terminei|ainda nao conclui) [a|as|o|os] [tarefa|tarefas] {number} [ainda]
        (volta|volte|voltar|marca|marque|marcar|poe|coloca) [a|as|o] [tarefa] {number} (como|para|em) (pendente|aberta|aberto|nao feita|nao feito|nao concluida|a fazer)
    """,
}
