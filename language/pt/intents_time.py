"""Reminders, timers, alarms and events in Portuguese."""

REMINDERS = {
    "reminder_create": """
        <remind> [de|da|do|das|dos|que|para|sobre|a|o|:|disso|isso] {title}
        <remind> (disso|isso|disto|isto)
        <remind> (quando|assim que) (for|forem|der|derem) {when} [para|para eu|de|que] {title}
        0.96 <remind> (quando|assim que|na hora que) (for|forem|der|derem|chegar|bater|baterem|dar) [a|as] {when} => scope=moment
        0.96 (quando|assim que) (for|forem|der|derem|chegar) [a|as] {when} [voce] (me avisa|me avise|avisa me|me lembra|me lembre|lembra me) [de|que|para|para eu] {title}
        0.96 (me chama|me chame|da um toque|me da um toque) (quando|assim que) (for|forem|der|derem|chegar) [a|as] {when} => scope=moment
        0.96 (quando|assim que) (for|forem|der|derem|chegar) [a|as] {when} [voce] (me avisa|me avise|avisa me|avisa|avise|me lembra|me chama|me chame) => scope=moment
        (seja|fosse) (criado|registrado|agendado|programado|definido|incluido) (um|o) (lembrete|alerta|aviso) [de|do|da|para|para o|para a|sobre] {title}
        0.9 [tem que|tenho que|preciso|tem de|tenho de|eu tenho que|eu preciso] {todo} (nao deixa eu esquecer|nao me deixa esquecer|nao me deixe esquecer|nao deixe eu esquecer|nao me deixes esquecer|me lembra disso|nao posso esquecer)
        0.9 {topic} (pediu|mandou|disse|falou|combinou|pediram|mandaram) (para eu|para mim|que e para eu|que e para|para) {todo} [por favor] (me lembra|me lembre|lembra me|me avisa|me avise|avisa me|me cobra|me cutuca)
        <remind>
        (lembra|lembre|avisa|avise|lembrar|avisar) [me] {when} [:|de|que|para] {title}
        (nao me deixa|nao me deixe|nao deixa eu|nao deixe eu|nao deixar eu|nao deixes me) esquecer [de|do|da|que] {title}
        (seria bom|era bom|bom|convem|melhor|queria|quero) [eu] nao [me] esquecer [de|do|da] {title}
        (nao esquece|nao esqueca|nao se esqueca|nao esquecas) de me (lembrar|avisar) [de|do|da|que|para] {title}
        (solicito|peco) (um lembrete|o registro de um lembrete|a criacao de um lembrete|ser lembrado|ser lembrada) [de|para|do|da|sobre] {title}
        (gostaria|queria) de (ser lembrado|ser lembrada|ser avisado|ser avisada) [de|do|da|para|sobre] {title}
        [<create>|<set>] [<a>] [novo] (lembrete|alerta|aviso) [:] {title}
        [<create>|<set>|preciso de|quero] [<a>] [novo] (lembrete|alerta|aviso|reminder) [recorrente|fixo] (de|para|do|da|sobre|que|com|:) {title}
        [<create>|<set>] [<a>] [novo] (lembrete|alerta|aviso) (de|para|do|da|sobre|que|com) {title}
        (<create>|<set>|novo) [<a>] [novo] (lembrete|alerta|aviso)
        (quero|preciso|gostaria) [de] (ser lembrado|ser lembrada|ser avisado|ser avisada|um lembrete|de um lembrete) [de|do|da|que|para] {title}
        (todo dia|todos os dias|toda semana|toda manha|toda noite) {when} (me lembra|lembra|avisa|me avisa) [de|do|da|que] {title}
        0.85 {title} (me lembra|me lembre|me avisa|me avise)
        0.96 (me chama|me chame|chama me|me da um toque|da um toque|me da um grito|me cutuca|me cutuque) {when}
        (me chama|me chame|me liga) {when} (para|porque|que) {title}
        {when} (me chama|me chame|chama me|da um grito|da um toque) (para|para eu|que) {title}
        {when} (me lembra|me lembre|lembra me|me avisa|me avise|avisa me) [de|do|da|que|para] {title}
    """,
    "reminder_query": """
        [<show>] [<my>] [proximos|meus proximos] (lembretes|alertas|avisos) [ativos|pendentes|que eu tenho|que tenho|programados|agendados] [{filters}]
        (quais|que|quantos) [sao] [os] [meus] (lembretes|alertas|avisos) [que] [eu] [tenho|tem|estao|existem|programei] [ativos|pendentes|para|agendados] [{filters}]
        (tenho|tem|ha|existe|eu tenho) [algum|um|mais] (lembrete|lembretes|alerta|aviso) [para|de|sobre] [{query}]
        (o que|oq) [e que] [eu] (pedi|te pedi|mandei) para [voce] [me] (lembrar|avisar)
        (do que|de que) [e que] [eu] [voce] (preciso|tenho que|vai|devo|ia) [me] lembrar
        lista de (lembretes|alertas)
        (qual|quais) [e|sao] [o|os] [meu|meus] (lembrete|lembretes) (de|do|da|das|dos|para|sobre) {query}
        0.97 [qual|quando] (foi|era) [o] [meu] (ultimo|mais recente) (lembrete|alerta|aviso) [que veio|que tocou|que voce mandou] => scope=last
        0.97 [qual|quando|que horas|a que horas] [e|vai ser|sera|toca|que e] [o] [meu] proximo (lembrete|alerta|aviso) => scope=next
        0.97 [qual|quando|que horas|a que horas] [e|vai ser|sera|toca] [o] [meu] proximo (lembrete|alerta|aviso) [de|do|da|para|sobre] {query} => scope=next
        (quando|a que horas|que horas) [e|vai ser|sera|toca] [o] [meu|proximo|meu proximo] (lembrete|alerta) [de|do|da|para] [{query}]
    """,
    "reminder_missed": """
        (perdi|deixei passar|passou|esqueci|eu perdi|falhou|falhei|nao vi|escapou me|escapou) [algum|alguma|um|uma|qualquer|o|algum dos|de] [meu|meus] (lembrete|lembretes|aviso|avisos|alerta|alertas|alarme|alarmes|indicacao|notificacao|notificacoes) [{rest}]
        (perder|perdeu|perderam) [se] [algum|qualquer|um|o] (lembrete|lembretes|aviso|alerta|alerta|alarme|notificacao)
        (quais|que|qual|qual foi|quais foram) [o|a|os|as] (lembrete|lembretes|aviso|avisos|alerta|alertas|alarme|alarmes|indicacao|notificacoes|notificacao) [que|eu] [me] (perdi|perdidos|perdido|deixei passar|escapou|escaparam|passaram|passou|falhei|nao vi|falhou)
        (lembrete|lembretes|alerta|alertas|alarme|alarmes|aviso|avisos|notificacoes|notificacao) (perdido|perdidos|perdida|perdidas|de falta|em falta|nao vistos|atrasados|que perdi|que eu perdi|que passaram)
        (nao) [eu] (recebi|recebeu|vi|ouvi) [um|o|nenhum|meu|algum] (alerta|lembrete|aviso|alarme|notificacao)
        (o que|oq) [e que] [eu] (perdi|deixei passar) [{rest}]
    """,
    "reminder_update": """
        (<shift>|<change>|<postpone>) [o|os|meu] (lembrete|lembretes|alerta|aviso) {number} (para|para as|para o|para a|ate|em|por) {when}
        (<shift>|<change>|<postpone>) [o|os|meu] (lembrete|alerta|aviso) [de|do|da|das|para|sobre] {query} [para|para as|para o|para a|ate|em] {when}
        (<shift>|<change>) [o] (horario|hora|data) do [meu] (lembrete|alerta|aviso) [de|do|da] {query} [para] {when}
        (o|esse|este|meu) (lembrete|alerta|aviso) [de|do|da|das|dos|para|sobre] {query} (muda|mudou|passa|passou|vai|fica|ficou|agora e|agora fica|vai ser) [para|para o|para a|para as|as] {when}
        (<postpone>|<shift>|<change>) [para|para o|para a|para as|em|por|ate] {when} [o|esse|este|meu|aquele] (lembrete|alerta|aviso) [de|do|da|das|dos|para|sobre] {query}
        (<postpone>|soneca) [o|esse|este] [lembrete|alerta|aviso] [por|em|para] {when}
        (me lembra|lembra me|lembra|me avisa) (de novo|mais tarde|depois|outra vez) [{when}]
        (soneca|adia o lembrete|adia esse lembrete|mais tarde)
        <change> [o|meu] (lembrete|alerta) {number}
        (renomeia|renomeie|renomear) [o|meu] (lembrete|alerta) {number} (para|por|como) {title}
        (renomeia|renomeie|renomear|muda|mude|mudar|troca|troque|trocar) o (nome|texto) do [meu] (lembrete|alerta) {number} (para|por) {title}
        (renomeia|renomeie|renomear) [o|meu] (lembrete|alerta) (de|do|da) {query} (para|por|como) {title}
        (renomeia|renomeie|renomear|muda|mude|mudar|troca|troque|trocar) o (nome|texto) do [meu] (lembrete|alerta) (de|do|da) {query} (para|por) {title}
        <change> [o|meu] (lembrete|alerta) (de|do|da|para|sobre) {query}
    """,
    "reminder_cancel": """
        <cancel> [o|os|meu|meus|esse|este|essa] (lembrete|lembretes|alerta|alertas|aviso|avisos) {number}
        <cancel> [o|os|meu|meus|esse|este|essa|aquele|aqueles] (lembrete|lembretes|alerta|alertas|aviso|avisos) (de|do|da|das|dos|para|sobre|que|com) {query}
        <cancel> [o|meu|esse|este|aquele|o ultimo|meu ultimo] (lembrete|alerta|aviso)
        <cancel> (todos|tudo|todos os|os) [os] [meus] (lembretes|alertas|avisos) [{filters}] => scope=all
        (nao quero mais|nao preciso mais de|nao preciso mais) [o|aquele|esse|este|meu|do|daquele] (lembrete|alerta|aviso) (de|do|da|das|dos|para|sobre) {query}
        0.97 (para|pare|parar) de (me lembrar|lembrar|me avisar|avisar|me cobrar|ficar me lembrando) (de|do|da|das|dos|sobre|para|que) {query}
        0.97 nao (me lembra|me lembre|me avisa|me avise|lembra|lembre) mais (de|do|da|das|dos|sobre|para) {query}
        (nao precisa|nao precisa mais|nao me) (lembre|me lembrar|lembrar|avise|me avisar) [mais] (de|do|da|disso|sobre) {query}
    """,
}

TIMERS = {
    "timer_create": """
        [<set>] [<a>] [novo] <timer> [de|para|com|por|em] {when} [chamado|com o nome|para o|para a|para|de] [{title}]
        [<set>] [<a>] [novo] <timer> (chamado|com o nome|de nome|para o|para a|para|de|do|da) {title} [com|de|por|em] {when}
        <set> [<a>] [novo] <timer>
        <set> {when} (no|de|em) <timer> [para|do|da|de] [{title}]
        (poe|coloca|bota|mete|marca|conta|deixa|me da|da me|faz|bote|ponha) [ai|so|mais] {length} [para|para o|para a|para as|de] [{title}]
        (conta|conte|marca|marque|cronometra|cronometre|contagem regressiva de) {when} [no <timer>]
        {when} de <timer>
    """,
    "timer_query": """
        (quanto|quantos minutos|quanto tempo|qual o tempo|qual e o tempo) [tempo] [ainda] [que] (falta|resta|tem|restante|faltam|restam|sobra) [para|em|no|na|nos|nas|do|da|dos] [<my>] [<timers>] [{rest}]
        [qual|qual o|qual e o|o] tempo (restante|que falta|que resta|faltando) [em|no|na|nos|nas|do|da|dos|para] [<my>] <timers> [{rest}]
        [<show>] [<my>] <timers> [ativos|ligados|rodando] [{rest}]
        (quanto tempo|quanto) (falta|resta|tem) <timers>
        (como|quanto) (esta|ta|vai) [o] [meu] <timers> [{rest}]
        (tem|ha|tenho) (algum|um) <timers> [ativo|ligado|rodando]
    """,
    "timer_cancel": """
        (<cancel>|pausa|pause|pausar|zera|zere|zerar|reseta|retoma|retome|retomar) [todos|todos os|todas|o|os|meu|meus|o meu|os meus|a] [os] [meus] <timers> [{rest}]
        (para|pare) [todos|o|os] [os] [meus] <timers> [{rest}]
    """,
}

ALARMS = {
    "alarm_create": """
        (<set>|ativa|ative|ativar|liga|ligue) [<a>] [novo] (alarme|despertador) [para|as|de|para as|a|em|das] [{title}]
        (<set>|ativa|liga) [ai] para (despertar|tocar o despertador|me acordar|acordar) [as|a] [{title}]
        (me acordes|acordes me|me desperte|me desperta|me acordasse|acordas me) [as|a|para] [{title}]
        (me acorda|me acorde|despertar|me despertar|acordar|acorda me|acorde me|me desperta|desperta me|quero acordar|preciso acordar|me acordar) [as|a|para|em|de] [{title}]
        (alarme|despertador) [para|as|de|para as|das] {when} [{title}]
        0.9 (alarme|despertador) {when} [{title}]
    """,
    "alarm_query": """
        [<show>] [<my>] (alarmes|despertadores|despertador) [ativos|ligados|que tenho|configurados|programados] [{filters}]
        (quais|que|quantos) [sao] [os] [meus] (alarmes|despertadores) [eu] [tenho|tem|estao] [ativos|ligados|configurados|programados] [{filters}]
        (tem|tenho|ha|existe|eu tenho) [algum|um] (alarme|despertador|alarmes) [para|ligado|ativo|configurado|programado] [{filters}]
        (que horas|a que horas|quando|para que horas) [e que] [esta|e|vai|ta|toca|vai tocar|tocar] [marcado|programado] [o] [meu] (alarme|despertador) [{rest}]
        (meus|os meus|quais meus) (alarmes|despertadores)
        (meus|os meus) (alarmes|despertadores) [de|para] [hoje|amanha|da semana]
        (meu alarme|o meu alarme|o alarme) (esta|ta) (ligado|ativo|marcado|programado)
    """,
    "alarm_cancel": """
        <cancel> [o|os|meu|meus|o meu|os meus|esse] (alarme|alarmes|despertador|despertadores) [das|de|as|da|do|para] [{rest}]
        <cancel> [todos|todas] [os|o] [meus] (alarmes|despertadores) [{rest}] => scope=all
    """,
}

EVENTS = {
    "event_create": """
        (solicito|peco) (o agendamento|a marcacao|a inclusao na agenda|o registro na agenda) (de|do|da) [uma|um] {title}
        (fosse|fossem|seja|sejam) (agendada|agendado|marcada|marcado|incluida na agenda|incluido na agenda|registrado na agenda) [a|o|uma|um] {title}
        (<schedule>|<set>|<create>) [<a>] [nova|novo] <event> [:|de|com|para|sobre|do|da|chamado|chamada] [{title}]
        <schedule> [<a>] [minha|meu] {title}
        (<create>|<add>|coloca|bloqueia|bloqueie|reserva|reserve) {title} (na|no|em|a|ao) [minha|meu] (agenda|calendario)
        (<create>|<add>|coloca|poe|bota) (na|no|em|a|ao) [minha|meu] (agenda|calendario) [:|que|a|o|um|uma] {title}
        (bloqueia|bloqueie|reserva|reserve|block|bloca|blocar|trava|trave|fecha|feche|separa|separe) [um|o|meu] (horario|tempo|espaco) [para|de] {title}
        (bloqueia|bloqueie|reserva|reserve|block|bloca|blocar|trava|trave|fecha|feche|separa|separe) [a|minha|meu|o|na|na minha] (agenda|calendario|horario|dia) {when} [para|com] [{title}]
        0.9 {title} [e] [eu] (preciso que|quero que|queria que|faz com que|deixa|que) [isso|isto|ele|ela] (fique|esteja|entre|apareca|fica) (na|no) [minha|meu] (agenda|calendario)
        (novo evento|nova reuniao|novo compromisso) [:] {title}
        (evento|compromisso) : {title}
        0.9 {title} (poe|coloca|bota|marca|anota|joga|poe ai|coloca ai) (na|no) [minha|meu] (agenda|calendario)
        (novo evento|nova reuniao|novo compromisso)
        0.85 (tenho|vou ter|eu tenho|temos|teremos|vai ter) [<a>] <event> [com|de|no|na|do|da] [{title}] {when}
        0.75 (tem|vai rolar|vai ter) [<a>] <event> {title} {when}
        0.75 {when} (tem|vai rolar|vai ter|tenho|temos|vou ter) [<a>] {title}
        0.85 {when} [eu] (tenho|temos|vou ter|tem|vai ter) [<a>] <event> [com|de|no|na|do|da] [{title}]
        0.82 <add> [ai] [que] {when} (tem|vai ter|e|tenho|temos) [<a>] {title}
        0.7 (tenho|vou ter|eu tenho|temos|teremos) [<a>] {title} {when}
        0.85 (tenho|vou ter|eu tenho|temos|teremos|vai ter) {when} [<a>] <event> [com|de|no|na|do|da] [{title}]
        0.85 (tenho|vou ter|eu tenho|temos) [<a>] <event> {title}
        (convida|convide|chama|chame) {guests} para [<a>] (reuniao|evento|almoco|jantar|call) {title}
        0.88 (convida|convide|convidar) {guests} (para a|para o|na|no|ao|a) {title}
    """,
    "event_query": """
        (quando|que horas|a que horas|que dia) [e|sai|sera] [o|a] [meu|minha] [proximo|proxima] (voo|viagem|onibus|show|festa|ferias|dentista|medico|terapia|treino)
        [<show>] [<my>] (agenda|calendario|compromissos|eventos|reunioes|programacao) [de|do|da|para|que eu tenho|que tenho] [semana|mes|dia] [{filters}]
        (o que|oq|que) [e que] [eu] (tenho|tem|ha|tenho marcado|temos|terei|vou ter|tenho agendado|vou fazer|esta marcado) [para|na agenda|no calendario|de|na minha agenda|marcado|agendado] {when}
        (o que|oq|que) [e que] [eu] (tenho|tem|ha|esta marcado) (na|no) [minha|meu] (agenda|calendario) [{filters}]
        (quais|que|quantos|quantas) [sao] [os|as] [meus|minhas] (compromissos|eventos|reunioes|reuniao|encontros|consultas) [eu|que] [tenho|tem|temos|vou ter|sao] [marcados|marcadas|agendados|agendadas] [{filters}]
        (tenho|tem|ha|eu tenho|existe|vou ter) [algum|alguma|alguma coisa|algo|um|uma] (compromisso|evento|reuniao|reunioes|coisa|marcado|agendado|marcada|agendada|compromissos|consulta|na agenda) [{filters}]
        0.96 (qual|qual e|qual era|que|quando|quando e) [o|a] (dia|horario|hora|data) (da|do|de) [minha|meu] <event> [com|de|do|da|no|na] [{query}]
        0.85 (o que|oq|que) (vai rolar|rola|vai ter|ta marcado|esta marcado|tem marcado|tem agendado) [para] {when} [na|no] [minha|meu] [agenda|calendario]
        0.82 (o que|oq|que) [e que] (a|o|as|os) {person} (tem|tera|vai ter|tem marcado|tem agendado) {when}
        (tenho|tem|eu tenho) (alguma coisa|algo) [marcado|marcada|agendado|na agenda|para fazer] {when}
        (estou|to|eu estou|estarei|vou estar) (livre|ocupado|ocupada|disponivel) {when}
        (quando|que horas|a que horas|que dia) [e|sera|vai ser|e que e|comeca|tenho|e que tenho] [o|a|meu|minha] [proximo|proxima] (reuniao|evento|compromisso|consulta|encontro|aula|prova|voo|jantar|almoco) [com|de|do|da|no|na] [{query}]
        (qual|qual e) [o|a] [meu|minha] (proximo|proxima) (compromisso|evento|reuniao|consulta|aula) [{rest}]
        (como) (esta|ta|ficou|e) [a|o] [minha|meu] (agenda|calendario|dia|semana|programacao) [{filters}]
        (com quem|onde|aonde) [e|vai ser|sera|tenho|e que tenho] [a|o|minha|meu] (reuniao|evento|compromisso|consulta|encontro) [{query}]
        [<show>] [meus|os meus|que|quais] (horarios|horario|janelas) (livres|livre|vagos|vago|disponiveis) [eu] [tenho] [{rest}]
        (quando|que horas|que dia) [e que] [eu] (posso|podemos|consigo|conseguimos) (encontrar|me encontrar com|encontrar com|reunir com|me reunir com|falar com|conversar com) {rest}
        (quais|que|quantos) [sao] [os|as] [meus|minhas] (calendarios|agendas) [que] [eu] [tenho|uso]
    """,
    "event_update": """
        (<shift>|<change>|<postpone>) [a|o|minha|meu|as|os] <event> {number} (para|para o|para a|para as|ate|em|por) {when}
        (<shift>|<change>|<postpone>) [a|o|minha|meu|as|os] <event> [com|de|do|da|das|dos|no|na] [{query}] [para|para o|para a|para as|ate|em|por] {when}
        (<shift>|<change>) [o|a] (horario|hora|data|local|lugar|titulo) (da|do) [minha|meu] <event> [com|de|do|da] [{query}] [para {when}]
        [a|o|minha|meu] {query} (mudou|passou|foi adiada|foi adiado|foi remarcada|foi remarcado|foi antecipada|foi antecipado|foi transferida|foi transferido|ficou) para [o|a|as] {when}
        0.75 [a|o|minha|meu] {query} (mudou|passou|foi adiada|foi adiado|foi remarcada|foi remarcado|foi antecipada|foi antecipado|foi transferida|foi transferido|ficou) [agora|la] {when}
        (<shift>|<change>|<postpone>) (para|para o|para a|para as) {when} [a|o|minha|meu] <event> [com|de|do|da|das|dos|no|na] [{query}]
        0.75 (<shift>|<change>) (o|a|meu|minha) {query} (para|para o|para a|para as) {when}
        0.78 {rest} [sobre] (aquela|aquele|a|o|minha|meu) <event> [com|de|do|da|para|para o|para a|no|na] {query} (lembra|sabe) {topic} (mudou|passou|foi adiada|foi adiado|ficou) [la|agora] [para|para o|para a] {when}
        0.86 [a|o|minha|meu] <event> [com|de|do|da|das|dos|no|na] [{query}] (mudou|passou|foi adiada|foi adiado|foi remarcada|foi remarcado|foi transferida|foi transferido|ficou) [agora|la] [para|para o|para a|para as] {when} [no mesmo horario|na mesma hora|mesmo horario]
        (remarca|remarque|remarcar|reagenda|reagende|reagendar) [a|o|minha|meu] {query} [para|para o|para a|para as] {when}
        (remarca|remarque|remarcar|reagenda|reagende|reagendar) [a|o|minha|meu] <event> [{query}]
        (convida|convide|chama|chame) {guests} (na|no|para a|para o|a|ao) [minha|meu] <event> [{query}]
        (aceita|aceite|aceitar|aceito|recusa|recuse|recusar|recuso|rejeita|rejeite|declina) [o|esse|este|meu] convite [da|do|de|para|para a|para o|a] [{query}]
        (confirma|confirme|confirmo|confirmar) [a] [minha] presenca (na|no|em) {query}
        (responde|responda) [que] talvez (ao|no|para o) convite [da|do|de] [{query}]
    """,
    "event_cancel": """
        <cancel> [a|o|minha|meu|as|os|essa|esse] <event> {number}
        (nao vou mais|nao vai dar para ir|nao vou poder ir|nao vou conseguir ir|nao posso ir|nao da para ir|nao quero mais ir) (em|no|na|a|ao|para o|para a) {query} [entao|por isso] (pode desmarcar|pode cancelar|pode tirar|desmarca|desmarque|cancela|cancele|tira da agenda|tire da agenda|pode tirar da agenda|tira do calendario)
        0.85 [a|o|minha|meu] {query} (foi cancelada|foi cancelado|foi desmarcada|foi desmarcado|cancelou|caiu|furou|nao vai mais ter|nao vai ter mais|nao vai rolar) (pode tirar|pode desmarcar|pode cancelar|pode apagar|tira|tire|apaga|remove|desmarca|cancela) [ela|ele|isso] [da|na|do] [minha|meu] [agenda|calendario]
        0.75 [a|o|minha|meu] <event> [com|de|do|da|no|na] [{query}] (foi cancelada|foi cancelado|foi desmarcada|foi desmarcado|nao vai mais ter|nao vai ter mais|nao vai rolar mais)
        0.78 <cancel> [a|o|minha|meu|as|os|essa|esse|minhas|meus] <event> [com|de|do|da|das|dos|no|na|sobre] [{query}]
        0.85 <cancel> [a|o|minha|meu] (marcacao|agendamento|hora|horario|visita) (do|da|de|com|no|na) {query}
        0.78 <cancel> (tudo|todos|todas|todas as|todos os) [as|os] [minhas|meus] [compromissos|eventos|reunioes] [na|no|da|do] [minha|meu] [agenda|calendario] {when} => scope=all
        0.78 <cancel> (todos|todas|tudo) [os|as] [meus|minhas] (compromissos|eventos|reunioes) [{filters}] => scope=all
        0.78 (<cancel>) (o|a|os|as|meu|minha) {when}
        0.78 <cancel> {query} <from> (agenda|calendario)
        0.78 (limpa|limpe|limpar|esvazia|libera) [a|o] [minha|meu] (agenda|calendario) [{filters}] => scope=all
        0.78 (desmarca|desmarque|desmarcar) [a|o|minha|meu] {query}
    """,
}
