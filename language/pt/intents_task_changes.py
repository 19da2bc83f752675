"""Changing and deleting tasks in Portuguese."""

UPDATE = {
    "task_update": """
        (<move>|<postpone>|<change>) [:] [a|as|o] [tarefa|tarefas] {number} (para|para o|para a|para as|ate|em|por|de|pro) {when}
        <postpone> [:] [a|as|o] [tarefa|tarefas] {number} [{when}]
        0.82 <postpone> [a|as|o] [tarefa|tarefas] {number} (para|para o|para a|ate|pro) [o|dia] {rest}
        (tira|tire|tirar|remove|remova|remover|limpa|limpar|apaga|apagar|sem) [o|a] (prazo|data|vencimento|data limite|horario) (da|do|de|das) [tarefa|tarefas] {number} => clear=due
        [a|as] [tarefa|tarefas] {number} sem (prazo|data|vencimento) => clear=due
        (tira|tire|tirar|remove|remova|remover|limpa|limpe|retira|apaga) [o|a] (prioridade|urgencia) (da|do|de|das) [tarefa|tarefas] {number} => priority=medium
        (tira|tire|tirar|remove|remova|remover|retira|retire|apaga|apague) [a|as|o|os] (tag|tags|etiqueta|etiquetas|marcador) {tags} (da|do|de|das) [tarefa|tarefas] {number} => clear=tag
        (tira|tire|tirar|remove|remova|remover|limpa|limpe|retira|apaga) [as|todas as|a] (tag|tags|etiqueta|etiquetas|marcadores) (da|do|de|das) [tarefa|tarefas] {number} => clear=tags
        (tira|tire|tirar|remove|remova|remover|limpa|limpe|retira|apaga) [o|a] (projeto) (da|do|de|das) [tarefa|tarefas] {number} => clear=project
        (tira|tire|tirar|remove|remova|remover|retira) [a|o|as|os] [tarefa|tarefas] {number} (do|de qualquer|de) projeto => clear=project
        <add> [a|o] (tag|etiqueta|marcador) {tags} (na|a|em|para a|nas) [tarefa|tarefas] {number}
        [a|as] [tarefa|tarefas] {number} [com|em|:] prioridade <high> => priority=high
        [a|as] [tarefa|tarefas] {number} [com|em|:] prioridade <medium> => priority=medium
        [a|as] [tarefa|tarefas] {number} [com|em|:] prioridade <low> => priority=low
        (<change>|<move>) [a|o] (data|prazo|vencimento|hora|horario) (da|do|de) [tarefa] {number} para {when}
        (<change>|<move>) [a|o] (data|prazo|vencimento|hora|horario) (da|do|de) [tarefa] {number}
        [a] tarefa {number} (para|para o|para a|ate) {when}
        [a|as|o|os] [tarefa|tarefas] {number} [voce|tu] (pode|podes) (adiar|passar|mudar|jogar|empurrar|deixar|mover|remarcar) (para|para o|para a|ate) {when}
        [a|as|o] [tarefa] {number} (e|fica|vence|ficou) (para|para a|em|ate) {when}
        (<change>|<move>) [a|o] (titulo|nome|texto) (da|do|de) [tarefa] {number} para {title!}
        <rename> [a|o] [tarefa] {number} (para|como|:) {title!}
        <rename> [a|o] [tarefa] {query!} (para|como) {title!}
        0.85 <change> [a|o] [tarefa] {number} (para|:) {title!}
        <change> [a|o] tarefa {number}
        (edita|edite|editar) [a|o] [tarefa] {number}
        [<move>|define|defina|com] [a] prioridade <high> (na|no|para|nas|para a|em|da|do) [tarefa|tarefas] {number} => priority=high
        [<move>|define|defina|com] [a] prioridade <medium> (na|no|para|nas|para a|em|da|do) [tarefa|tarefas] {number} => priority=medium
        [<move>|define|defina|com] [a] prioridade <low> (na|no|para|nas|para a|em|da|do) [tarefa|tarefas] {number} => priority=low
        (<move>|<change>|aumenta|define|defina) [a] prioridade (da|do|das|de) [tarefa|tarefas] {number} (para|como) <high> => priority=high
        (<move>|<change>|define|defina) [a] prioridade (da|do|das|de) [tarefa|tarefas] {number} (para|como) <medium> => priority=medium
        (<move>|<change>|baixa|diminui|define|defina) [a] prioridade (da|do|das|de) [tarefa|tarefas] {number} (para|como) <low> => priority=low
        (<move>|marca|marque|marcar) [a|as] [tarefa|tarefas] {number} (como|com prioridade|com|para prioridade|em prioridade) [prioridade] <high> => priority=high
        (<move>|marca|marque|marcar) [a|as] [tarefa|tarefas] {number} (como|com prioridade|com|para prioridade|em prioridade) [prioridade] <medium> => priority=medium
        (<move>|marca|marque|marcar) [a|as] [tarefa|tarefas] {number} (como|com prioridade|com|para prioridade|em prioridade) [prioridade] <low> => priority=low
        (baixa|baixe|diminui|diminua|abaixa) [a] prioridade (da|do|das) [tarefa|tarefas] {number} => priority=low
        (aumenta|aumente|sobe|suba|eleva|levanta) [a] prioridade (da|do|das) [tarefa|tarefas] {number} => priority=high
        [a|o] (tarefa|pendencia) [de|do|da|dos|das] {query} (e|ficou|virou|agora e|ta|esta) [muito|super|bem|mega] (urgente|urgentissima|prioridade|prioritaria|importante|alta prioridade|prioridade maxima) [agora] => priority=high
        0.75 (o|a|os|as|meu|minha|esse|essa) {query} (e|sao|ficou|ficaram|virou|agora e|ta|esta) [muito|super|bem|mega] (urgente|urgentes|urgentissimo|urgentissima|prioridade|prioritario|prioritaria|prioridade alta|alta prioridade|prioridade maxima) [agora] => priority=high
        0.75 (o|a) {query} (e|ta|ficou) (urgente|prioridade) => priority=high
        0.75 (o|a|os|as|meu|minha|esse|essa) {query} (nao e mais|deixou de ser|ja nao e) (urgente|prioridade|prioritario|prioritaria) => priority=medium
        [a|as] [tarefa] {number} (e|sao) (urgente|urgentes|importante|importantes|prioridade alta) => priority=high
        (<move>|<add>) [a|as|o] [tarefa|tarefas] {number} (no|para o|ao|do) projeto {project}
        (adia|adie|adiar|posterga|postergue) [a tarefa|a|o] {query} [para|para o|para a|ate|em|por] {when}
        (<move>|<change>) [a|o] (data|prazo|vencimento) (da|do|de) [tarefa] {query} [para] {when}
        (<move>|<change>|<postpone>) [a] tarefa [de|do|da] {query} [para] {when}
        0.8 (adia|adie|adiar) [a tarefa|a|o] {query}
        (adia|adie|adiar|passa|passe|empurra|joga|move|mova) (tudo|todas|todas as) [as] [minhas] [tarefas] [{filters}] [para] {when} => scope=all
    """,
}

DELETE = {
    "task_delete": """
        0.6 <delete> (tudo|todas|todas as tarefas|todas elas|todos) (menos|exceto|fora|tirando) {rest}
        <delete> [a|as|o|os] [tarefa|tarefas|pendencia|pendencias] {number}
        <delete> [a] (tarefa|pendencia) (de|do|da|sobre|:|que diz) {query}
        <delete> [a] (tarefa|pendencia) {query}
        [a|as|o|os] [tarefa|tarefas] {number} [voce|tu] (pode|podes) (apagar|excluir|deletar|remover|tirar|eliminar|descartar|jogar fora)
        <delete> {query} <from> [minha] (tarefas|lista de tarefas|lista de afazeres|lista de pendencias)
        <delete> (todas|todos|tudo) [as|os] [minhas|meus] (tarefas|pendencias|afazeres) [{filters}] => scope=all
        <delete> (todas|todos) [as|os] [minhas|meus] [{filters}] (concluidas|feitas|completas|finalizadas) => scope=all state=done
        <delete> [as|os] [minhas|meus] tarefas [{filters}] => scope=all
        <delete> (tudo|todas|todas as) [tarefas] [o] que (ta|esta|estao|tao|ja ta|ja esta|estiver) (concluido|concluida|concluidas|feito|feita|feitas|pronto|pronta|prontas) => scope=all state=done
        <delete> [toda] [a] [minha] lista de (tarefas|afazeres|pendencias) => scope=all
        <delete> (tudo|todas) <from> [minha] lista de (tarefas|afazeres|pendencias) => scope=all
        0.8 (nao preciso mais|nao quero mais|nao vou mais) {todo}
    """,
}
