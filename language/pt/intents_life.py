"""Projects, ideas, check-ins, habits, memory, search and summaries in Portuguese."""

LIFE = {
    "project_create": """
        (<create>|novo|abre|abra|comeca|comecar|inicia|inicie) [<a>] [novo] <project> [novo] [:|chamado|de|para|com o nome] {title}
        novo <project> [:] {title}
        (<create>|novo) [<a>] [novo] <project>
    """,
    "project_query": """
        [<show>] [<my>] (projetos|projectos) [ativos|abertos|em andamento|em aberto|concluidos]
        (quais|que|quantos) [sao] [os] [meus] (projetos|projectos) [eu] [tenho|estao|tem] [ativos|abertos|em andamento]
        (como|quanto|o que) (esta|anda|vai|falta|ta) [indo|no|para] [o|acabar o|terminar o] <project> {project}
        (<show>|status|andamento|situacao) [do|o|no] <project> {project}
    """,
    "content_create": """
        (ideia|ideia nova|nova ideia) (de|para|pra|:) [conteudo|post|video|reel|reels|artigo|texto|live|podcast|thread|carrossel] [:|sobre|de|:] {title}
        (ideia de|nova ideia de|ideia para|<create> uma ideia de|tive uma ideia de|tive uma ideia para) (conteudo|post|video|reel|reels|artigo|texto|live|podcast|thread|carrossel|um post|um video) [:|sobre|de] {title}
        (<add>|<create>|registra|registre|salva|anota) [<a>] [nova] ideia [de|para] [conteudo|post|video|reel|artigo] [:|sobre|de] {title}
        (tive uma ideia|tenho uma ideia) [:|de|para] {title}
        [me] (gera|gere|gerar|sugere|sugira|bola|bole|cria|crie|escreve|escreva|da|pensa|pense em) [algumas|umas|duas|tres|quatro|cinco|seis|sete|oito|dez|2|3|4|5|6|7|8|10] (ideias|sugestoes|opcoes) (de|para|para o|para a) [conteudo|post|posts|video|videos|reel|reels|artigo|legenda|legendas|titulo|titulos|roteiro|nome] [de|sobre|para|para o|para a|:] {title}
        (<create>|escreve|escreva|gera|gere|planeja) [um|uma|o|a|me um|me uma] (post|conteudo|roteiro|legenda|artigo|carrossel|reel|video) [de|sobre|para|:] {title}
    """,
    "checkin_create": """
        (checkin|check-in|registro do dia|diario) [:|de hoje|do dia] {text!}
        (checkin|check-in|fazer checkin|quero fazer checkin|faz meu checkin|checkin de hoje)
        (registra|registre|registrar|anota|marca|loga) [que|meu|minha|meus|o meu|a minha|hoje] (dormi|treinei|peso|sono|humor|energia|pressao|glicemia|passos|treino) {text!}
        (dormi|eu dormi) {text!}
        [hoje] [meu|minha|hoje|o meu|a minha] (humor|energia|sono|estresse|disposicao|peso|pressao|glicemia) [hoje|de hoje|esta|ta|e|foi] [em|:|nota] {text!}
        (pesei|estou pesando|to pesando|meu peso e|meu peso hoje) {text!}
        (bebi|tomei) {text!} (de agua|litros de agua|copos de agua|copo de agua)
        0.7 (treinei|corri|caminhei|malhei|pedalei|nadei|meditei) [hoje|ontem|por|durante] {text!}
        (treinei|corri|caminhei|malhei|pedalei|nadei|meditei) [hoje|ontem]
        (estou|to|me sinto|hoje estou) com energia {text!}
    """,
    "checkin_query": """
        (como|quanto) [foi|foram|esta|estao|anda|andam|eu] [o|a|meu|minha|meus|minhas] (sono|humor|energia|peso|treinos|checkins|saude) [{filters}]
        (quanto|quantas horas) [eu] (dormi|tenho dormido|treinei|pesei|bebi) [{rest}]
        [<show>] [<my>] (checkins|registros de saude|historico de sono|historico de humor|historico de peso)
        (qual|quanto) [foi|e] [o] meu peso [{rest}]
    """,
    "habit_mark": """
        (marca|marque|marcar|registra|registre|conta|feito) [o|meu|a] habito [de|do|da|:] {title}
        (habito|habitos) [feito|cumprido] [:|de] {title}
        (marca|marque|marcar) {title} como (habito feito|habito cumprido|feito no habito)
        0.82 (treino|meditacao|leitura|academia|corrida|caminhada|alongamento|yoga|pilates|ingles|estudo|jejum|oracao) (feito|feita|concluido|concluida|ok|pago|paga|em dia) [{rest}]
        (cumpri|fiz|completei) [o|meu|a] habito [de|do|da] {title}
        (<create>|novo|adiciona|quero criar) [um|o] [novo] habito [de|:|para] {title}
    """,
    "habit_query": """
        [<show>] [<my>] habitos [{filters}]
        (como) (estao|vao|andam|esta|vai) [os|o|meus|meu] [meus|meu] (habitos|habito) [{rest}]
        (qual|quantos dias) [e|de] [a|minha] (sequencia|streak|dias seguidos) [{rest}]
    """,
    "memory_store": """
        (lembre se|lembra se|lembre|guarda na memoria|guarde na memoria|memoriza|memorize|grava|grave|aprende|aprenda|saiba|fica sabendo|nao esqueca|nao esquece|para voce saber|so para voce saber) [de] que {text!}
        0.96 (lembra|lembre|lembrar) que {text!}
        (memoriza|memorize|guarda na memoria|grava ai|aprende) [:|isso|isso :] {text!}
        0.7 (eu|eu nao|nao) (gosto|adoro|odeio|detesto|prefiro|sou alergico|sou alergica|sou vegetariano|sou vegetariana|sou vegano|sou vegana) [de|a|do|da] {text!}
        0.7 (sou alergico|sou alergica|gosto de|adoro|odeio|detesto|prefiro) {text!}
        (minha|meu) (esposa|marido|mae|pai|filho|filha|namorado|namorada|irmao|irma|cachorro|gato|chefe|comida favorita|cor favorita|time|medico|dentista) (se chama|chama se|e|favorito e|favorita e) {text!}
    """,
    "memory_query": """
        (o que|oq) [e que] (voce|tu) (sabe|lembra|sabes|guardou|memorizou|aprendeu|tem guardado) [sobre|de|do|da] [mim] [{query!}]
        (voce) (lembra|se lembra|sabe) (de|do|da|que|qual|quem|quando|onde|o nome|como) {query!}
        (qual|quanto|onde) (e|era|fica|esta|foi) mesmo (o|a) [meu|minha] {query!}
        (por que|porque) (voce|tu) (acha|pensa|disse|falou) [isso] [{query!}]
        0.85 (quem|qual|quais|quanto|quando|onde|como) [e|era|foi|sao|que] {query!} [que] [eu] [ja] te (passei|falei|contei|disse|mandei|expliquei)
        0.85 (qual|quanto|quando|onde|quem|que) [que|e que|foi que] (o|a|os|as|eu|meu|minha|nosso|nossa) {query!} mesmo
        (qual) e [o|a] (nome|minha|meu) [da|do|de] [minha|meu] {query!}
        (o que|oq) [eu] (te disse|te contei|te falei|falei) (sobre|de|do|da) {query!}
    """,
    "forget": """
        (esquece|esqueca|esquecer|apaga|apague) (o que|tudo o que|tudo que) (voce|tu) (sabe|lembra|guardou|aprendeu) (sobre|de|do|da) {query!}
        (esquece|esqueca|esquecer|apaga|apague) o que [eu] (disse|falei|contei|te disse|te falei|te contei) (sobre|de|do|da) {query!}
        0.6 (esquece|esqueca|esquecer) (que|sobre) {query!}
    """,
    "search": """
        <find> [por|sobre|em tudo] {query!}
        (pesquisa|pesquise|busca|busque) (em|por) (tudo|todas as minhas coisas) [por|:] {query!}
    """,
    "digest": """
        [<show>|quero|manda|mande|me manda|faz|faca|gera|gere] [<my>|um|o|me] (resumo|resuminho|briefing|digest|panorama|overview) [do|da|de|para] [meu|minha|hoje] [dia|semana|{when}] [{rest}]
        (resume|resuma|resumir) [o|a|meu|minha] (dia|semana|mes)
        (como|o que) (esta|ta|vai ser|sera) [o] meu dia [hoje|{when}]
        (me atualiza|me atualize|o que ha de novo|o que tem de novo|novidades|alguma novidade)
    """,
    "insights_query": """
        (como|qual) (foi|foram|anda|esta|tem sido|vai|e) [a|o] [minha|meu] (produtividade|semana|mes|desempenho|rotina|progresso|rendimento|evolucao) [{rest}]
        [<show>|quais|tem] [<my>] (insights|estatisticas|padroes|analises|metricas) [da|do|de] [{rest}]
        (<show>|quais|gera|me da) [<my>] (relatorio|relatorio semanal|relatorio mensal|relatorios) [da|do|de] [{rest}]
        [meu|o] relatorio (semanal|mensal|diario|da semana|do mes|do dia|de produtividade|de tarefas)
        (quando|em que horario|em que dia|que horas|qual horario) [e que] [eu] (rendo|sou|produzo|trabalho) [mais|melhor|mais produtivo|mais produtiva]
        (quantas tarefas|quanto) [eu] (conclui|completei|fiz|terminei|produzi) {when}
        (estou|to) (mais|menos) produtivo [{rest}]
    """,
    "project_item_create": """
        <add> {title} (no|ao|em) <project> {project}
    """,
    "status": """
        (status|esta tudo funcionando|voce esta funcionando|status do sistema|ta funcionando)
    """,
}
