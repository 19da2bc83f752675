"""Phrase lists the Portuguese templates share. Folded: no accents, `pra` and `pro` read `para`, `e-mail` reads `email`."""

VOCABULARY = {
    "add": """add|adiciona|adicione|adicionar|acrescenta|acrescente|acrescentar|inclui|inclua|incluir|coloca|coloque|colocar|poe|ponha|por|
        bota|bote|botar|mete|meta|meter|junta|junte|juntar|insere|insira|inserir|joga|jogue|jogar|lanca|lance|lancar|anota|anote|anotar|adiciones|acrescentes|coloques|ponhas|metas|juntes""",
    "create": """cria|crie|criar|adiciona|adicione|adicionar|acrescenta|acrescente|acrescentar|inclui|inclua|incluir|registra|registre|
        registrar|faz|faca|fazer|abre|abra|abrir|coloca|coloque|colocar|poe|ponha|por|bota|bote|botar|quero criar|quero adicionar|
        gera|gere|gerar|anota|anote|anotar|me cria|me faz|me adiciona|preciso criar|preciso adicionar|vamos criar|marca|marque|marcar|cries|facas|adiciones""",
    "into": """na|no|a|ao|em|para|nas|nos|as|aos|na minha|no meu|a minha|ao meu|em minha|em meu|nas minhas|nos meus|as minhas|aos meus|
        para a|para o|para minha|para a minha|para as|para as minhas|a lista de|na lista de|da lista de""",
    "from": "da|do|das|dos|de|da minha|do meu|das minhas|dos meus|na|no|nas|nos|na minha|no meu|nas minhas|nos meus",
    "of": "de|do|da|dos|das|sobre|com|com o|com a",
    "a": "uma|um|a|o|essa|esse|esta|este|mais uma|mais um|outra|outro",
    "my": "minha|meu|minhas|meus|a minha|o meu|as minhas|os meus|a|o|as|os|todas as minhas|todos os meus|todas as|todos os|todas|todos",
    "delete": """apagues|tires|elimines|retires|apaga me|tira me|apaga|apague|apagar|deleta|delete|deletar|remove|remova|remover|exclui|exclua|excluir|elimina|elimine|eliminar|tira|
        tire|tirar|retira|retire|retirar|risca fora|some com|suma com|quero apagar|quero excluir|quero remover|pode apagar|
        pode excluir|pode remover|joga fora|limpa|limpe|limpar|descarta|descarte|descartar|esvazia|esvazie|esvaziar""",
    "cancel": """anula|anule|anular|canceles|desmarques|cancela me|apaga me|desmarca me|cancela|cancele|cancelar|desmarca|desmarque|desmarcar|apaga|apague|apagar|deleta|delete|deletar|remove|remova|remover|
        exclui|exclua|excluir|elimina|elimine|eliminar|tira|tire|tirar|retira|retire|retirar|desativa|desative|desativar|desliga|
        desligue|desligar|aborta|aborte|abortar|interrompe|interrompa|interromper|encerra|encerre|encerrar|quero cancelar|
        preciso cancelar|para com|para|pare|parar|suspende|suspenda|suspender|pausa""",
    "show": """me mostres|me digas|mostres|me manda|me mande|me envia|mostra|mostre|mostrar|mostra me|mostre me|me mostra|me mostre|lista|liste|listar|me lista|me liste|exibe|exiba|exibir|
        ver|ve|veja|vejo|quero ver|queria ver|gostaria de ver|deixa eu ver|deixa ver|me da|me de|da me|me diz|me diga|diz me|diga me|
        diz|diga|abre|abra|abrir|le|leia|ler|me le|me leia|quais|quais sao|quais sao as|quais sao os|qual e|qual|qual a|qual o|quais as|
        quais os|cade|cade a|cade as|cade os|onde estao|onde esta|consulta|consulte|consultar|checa|cheque|confere|confira|
        verifica|verifique|preciso ver|quero saber|quero saber quais sao|me fala|me fale|fala|tem|tenho|eu tenho|ha|existe|existem""",
    "find": """procura|procure|procurar|busca|busque|buscar|acha|ache|achar|encontra|encontre|encontrar|pesquisa|pesquise|pesquisar|
        localiza|localize|localizar""",
    "change": """muda|mude|mudar|altera|altere|alterar|troca|troque|trocar|edita|edite|editar|atualiza|atualize|atualizar|modifica|
        modifique|modificar|corrige|corrija|corrigir|ajusta|ajuste|ajustar|quero mudar|quero alterar|preciso mudar|preciso alterar""",
    "shift": """muda|mude|mudar|move|mova|mover|passa|passe|passar|transfere|transfira|transferir|remarca|remarque|remarcar|reagenda|reagende|
        reagendar|altera|altere|alterar|troca|troque|trocar|antecipa|antecipe|antecipar|empurra|empurre|joga|preciso mudar|quero mudar""",
    "move": """muda|mude|mudar|move|mova|mover|passa|passe|passar|joga|jogue|jogar|empurra|empurre|empurrar|transfere|transfira|
        transferir|remarca|remarque|remarcar|reagenda|reagende|reagendar|deixa|deixe|deixar|poe|ponha|por|coloca|coloque|colocar|
        bota|bote|altera|altere|alterar|troca|troque|trocar|antecipa|antecipe|antecipar|agenda|agende|agendar|marca|marque|marcar|
        reprograma|reprograme|reprogramar""",
    "postpone": """adia|adie|adiar|posterga|postergue|postergar|atrasa|atrase|atrasar|prorroga|prorrogue|prorrogar|protela|protele|
        empurra|empurre|empurrar|joga|jogue|jogar""",
    "rename": "renomeia|renomeie|renomear|rebatiza|rebatize|rebatizar",
    "done": """feito|feita|feitos|feitas|ja fiz|fiz|concluir|conclui|conclua|concluido|concluida|concluidos|concluidas|completa|
        complete|completar|completei|termina|termine|terminar|terminei|finaliza|finalize|finalizar|finalizei|acabei|pronto|pronta|
        ja conclui|ja terminei|ja completei|ja finalizei|ja acabei|fechei|ja fechei|resolvi|ja resolvi|risca|risque|riscar|
        da baixa em|dar baixa em|ok na|check na|matei""",
    "reopen": """reabre|reabra|reabrir|desmarca|desmarque|desmarcar|desconclui|desconclua|desconcluir|volta|volte|voltar|
        reativa|reative|reativar""",
    "done_word": """done|ja era|feito|feita|feitos|feitas|concluido|concluida|concluidos|concluidas|pronto|pronta|prontos|prontas|
        completo|completa|completas|terminado|terminada|ok|resolvido|resolvida|finalizado|finalizada""",
    "task": "tarefa|tarefas|task|tasks|pendencia|pendencias|afazer|afazeres|todo|todos|atividade|atividades",
    "tasks": "tasks|tarefas|pendencias|afazeres|todo|todos|atividades pendentes|coisas para fazer|coisas a fazer|atividades",
    "task_list": """backlog|kanban|todo|to do|minhas pendencias|minhas tarefas|tarefas|lista de tarefas|lista tarefas|lista de afazeres|lista de pendencias|lista de coisas para fazer|pendencias|afazeres|
        todo list|lista todo""",
    "must": """preciso|eu preciso|preciso de|tenho que|eu tenho que|tenho de|eu tenho de|devo|eu devo|vou ter que|vou precisar|
        precisamos|temos que|nao posso esquecer de|nao posso me esquecer de|nao posso deixar de|nao esquecer de|nao esquecer|nao esqueca de|
        tenho para|falta|falta eu|necessito|to precisando|to precisando de|estou precisando|estou precisando de|ando precisando|to precisado de|preciso me lembrar de|preciso lembrar de|tenho que lembrar de|estou a precisar de|ando a precisar de|to precisando muito|estou precisando muito|preciso muito|preciso urgente|preciso muito de|falta me""",
    "high": "alta|maxima|urgente|altissima|p1|importante",
    "medium": "media|normal|p2|moderada",
    "low": "baixa|minima|p3|baixissima",
    "note": "nota|anotacao|apontamento",
    "notes": "notas|anotacoes|apontamentos|notinhas",
    "jot": """aponta|aponte|aponta ai|apontar|regista|toma nota disto|assenta ai|anota|anote|anotar|anota me|anota ai|anote ai|anota isso|anote isso|anota ai isso|anota isso ai|me anota|toma nota|tome nota|
        tomar nota|toma nota ai|anota para mim|anote para mim|anota ai para mim|anote ai para mim|anota ai por favor|anote ai por favor|anota por favor|anote por favor|anota para eu nao esquecer|anota ai para eu nao esquecer|anota para nao esquecer|registre a seguinte nota|anote a seguinte informacao|registra a seguinte nota|anota para eu lembrar|escreve ai|escreva ai|registra ai|registra isso|registre isso|quero anotar|preciso anotar""",
    "new_note": """nota|nova nota|anotacao|nova anotacao|cria uma nota|crie uma nota|criar uma nota|criar nota|cria nota|crie nota|
        cria uma anotacao|criar anotacao|faz uma nota|faca uma nota|faz uma anotacao|adiciona uma nota|adicione uma nota|
        adicionar nota|adiciona nota|salva uma nota|salve uma nota|nova nota com|cria uma nota com|criar uma nova nota|cria uma nova nota|
        crie uma nova nota|guarda uma nota|escreve uma nota|quero criar uma nota""",
    "keep": """guarda isso|guarde isso|guarda isto|guarda essa|guarda esse|guarda essa informacao|guarde essa informacao|salva isso|
        salve isso|salva isto|salva essa|salva essa informacao|guarda|guarde|salva|salve""",
    "wrote": """anotei|escrevi|salvei|guardei|registrei|tinha anotado|tenho anotado|tinha escrito|tenho salvo|tenho guardado|
        tenho escrito|tinha salvo|tinha guardado""",
    "please": "por favor|pfv|por gentileza|se possivel|faz favor|fazendo favor|se puder|quando puder",
    "inbox": "caixa de entrada|inbox|entrada|caixa de captura",
    "turn": """transforma|transforme|transformar|converte|converta|converter|vira|virar|muda|mude|passa|passe|passar|torna|torne|
        tornar|faz|faca|move|mova|mover|promove|promova""",
    "project": "projeto|projecto",
    "set": """cria|crie|criar|coloca|coloque|colocar|poe|ponha|por|bota|bote|botar|define|defina|definir|configura|configure|configurar|
        programa|programe|programar|inicia|inicie|iniciar|comeca|comece|comecar|marca|marque|marcar|liga|ligue|ligar|ativa|ative|ativar|
        adiciona|adicione|adicionar|faz|faca|abre|abra|quero|preciso de|me da|agenda|agende|seta|inicializa|novo|nova|da|ajusta|mete|meta|poe me|mete me|liga me|poes me|deixa""",
    "schedule": """marca me|agenda me|agenda|agende|agendar|marca|marque|marcar|reserva|reserve|reservar|programa|programe|programar|quero agendar|quero marcar|
        preciso agendar|preciso marcar|vamos marcar|vamos agendar|schedule|booka|bookar|marques|agendes|me marques|me marca|me agenda|me marque|me agende""",
    "event": """reuniao|reunioes|evento|eventos|compromisso|compromissos|consulta|consultas|encontro|call|calls|entrevista|aula|almoco|
        jantar|festa|aniversario|cafe|treino|voo|viagem|prova|apresentacao|medico|dentista|sessao|visita|churrasco|happy hour|curso|
        palestra|workshop|videochamada|cirurgia|exame|audiencia|conferencia|ensaio|show|daily|kickoff|weekly|standup|retro|planning|review|checkup|
        monitoria|role|resenha|balada|pelada|sync|one on one|follow up|natacao|ginastica|bale|futebol|futsal|fono|pediatra|plantao|banca|seminario|simulado|vistoria|confraternizacao|assembleia|faxina|terapia|academia""",
    "remind": """voce me lembra|voce me lembre|voce me avisa|voce pode me lembrar|me lembra|me lembre|lembra me|lembre me|lembra|lembre|me lembrar|lembrar me|lembrar|me avisa|me avise|avisa me|avise me|
        me avisar|me da um toque|nos lembra|nos avisa|me dar um toque|me dar um alo|me cutucar|me recordar|me alertar|me notificar|lembra de eu|lembre de eu|lembra eu|lembre eu|me de um toque|me da um alo|me cutuca|lembra de mim|me recorda|recorda me|me recorde|me alerta|alerta me|me notifica|me notifique|me cobra|me cobre|
        me lembra ai|lembra ai|quero que me lembre|me manda um lembrete|me manda um lembrete para|me manda um aviso|me lembrasse|me avisasse|lembras me|avisas me|me lembres|me avises|lembres me|avises me|me desse um toque|da um toque|da um grito|me da um grito|da um berro|me da um berro|da um alo|da um salve|me da um salve|da me um toque|da me um alo|
        nao deixes que eu me esqueca|me faz lembrar|me faca lembrar|lembra mim|lembra nos|me relembra|me relembre|relembra me|lembras nos""",
    "timer": "pomodoro|timer|temporizador|cronometro|contador|contagem regressiva|contagem",
    "timers": "timer|timers|temporizador|temporizadores|cronometro|cronometros|contador|contagem|alarmes da cozinha",
    "write": """deixa|deixe|deixar|manda|mande|mandar|envia|envie|enviar|escreve|escreva|escrever|redige|redija|redigir|faz|faca|fazer|compoe|componha|cria|crie|
        criar|prepara|prepare|passa|passe|dispara|dispare|quero mandar|quero enviar|preciso mandar|preciso enviar|rascunha|rascunhe""",
}
