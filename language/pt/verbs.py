"""Portuguese verbs that open a task said on its own ("comprar leite"), and words that only look like one."""

from language.listed import listed

TASK_VERBS = listed("""abastecer abrir acabar acertar acessar acompanhar acordar adiantar adquirir agendar agradecer ajeitar ajudar ajustar almocar alongar
    alugar analisar anexar anotar apagar apertar aplicar apresentar aprender aprovar aquecer arquivar arrumar assar assinar assistir atender
    atualizar autenticar avaliar avisar baixar bater beber botar buscar cadastrar calcular caminhar cancelar carregar checar cobrar colar colocar
    combinar comecar comemorar comer comparar comparecer completar comprar comunicar concluir confirmar conferir configurar consertar construir
    consultar contatar contar contratar conversar convidar copiar correr corrigir cortar costurar cozinhar criar cuidar cumprir dar
    decidir decorar definir deixar depositar descansar descer descobrir descongelar desenhar desenvolver desligar despachar devolver
    digitalizar dirigir discutir distribuir dividir divulgar doar dormir editar elaborar embalar emitir empacotar encaminhar encher encomendar
    encontrar engraxar ensaiar ensinar entender entrar entregar entrevistar enviar escolher escovar escrever estender estudar examinar
    exercitar explicar exportar falar fazer fechar finalizar formatar fotografar gastar gravar guardar hidratar imprimir incluir informar
    inscrever instalar investir ir jantar jogar juntar lavar ler levar ligar limpar listar malhar mandar marcar matricular medir meditar
    melhorar mexer montar mostrar mudar nadar negociar olhar oracar organizar orar pagar parcelar participar passar passear pedalar pedir
    pegar pendurar perguntar pesquisar pintar planejar plantar podar polir postar praticar preencher preparar procurar produzir programar
    propor provar publicar reagendar rebocar receber reclamar recolher reconfirmar redigir refazer registrar regar relatar reler remarcar
    renegociar renovar reparar repor requisitar reservar resolver responder retirar retornar reunir revelar rever revisar rezar sacar
    sair secar separar solicitar subir substituir terminar testar tirar tomar tosar compra compre traduzir transferir treinar trocar vacinar validar varrer
    vender ver verificar vestir viajar visitar voltar votar trazer aspirar dobrar estacionar tratar dedetizar caminhar correr""")
NOT_TASKS = listed("""lugar bar mar ar par lar celular popular particular familiar militar regular similar jantar mulher colher prazer poder dever lazer
    qualquer sequer talvez amor calor favor valor cor dor flor senhor professor doutor melhor pior maior menor doador motor computador
    elevador ser ter estar querer saber gostar haver parecer existir achar pensar parar pode amar sofrer viver morrer nascer errar perder""")
ORDERS: frozenset[str] = listed(
    "comecar iniciar cancelar criar mudar alterar mostrar abrir desativar ativar eliminar completar avancar definir colocar apagar"
)
"""Said to an assistant these are orders to it as likely as things to do oneself."""
ORDERS_UNLESS_TIMED: frozenset[str] = frozenset()
DEVICE_VERBS = listed("""ligar liga ligue desligar desliga desligue acender acende acenda apagar apaga apague aumentar aumenta aumente diminuir diminui diminua
    baixar baixa baixe abaixar abaixa abaixe subir sobe suba avancar avanca avance pausar pausa pause tocar toca toque mudar muda mude alterar
    altera altere definir define defina por poe ponha colocar coloca coloque regular regula regule ajustar ajusta ajuste abrir abre abra
    fechar fecha feche trancar tranca tranque destrancar destranca""")
DEVICES = listed("""luz luzes lampada lampadas abajur tv televisao televisor volume temperatura termostato musica musicas video videos faixa som radio
    ventilador cortina cortinas persiana persianas camera cameras aspirador cafeteira tomada interruptor aquecedor brilho podcast playlist
    graus""")
OWN = listed(
    """alarme alarmes timer timers temporizador temporizadores cronometro cronometros lembrete lembretes lista listas calendario agenda evento
    eventos compromisso compromissos email emails contato contatos tarefa tarefas nota notas mensagem idioma reuniao reunioes consulta"""
)
"""Things of ours: a sentence about one of them may be an order rather than a task."""
ARTICLES = listed("o a os as um uma minha meu minhas meus tenho vou ter temos")
EVENTS = listed(
    """reuniao consulta compromisso evento aula curso entrevista almoco jantar festa aniversario casamento show churrasco call encontro dentista medico
    medica treino voo viagem prova apresentacao palestra sessao visita exame audiencia workshop ensaio missa culto formatura batizado jogo
    academia yoga pilates terapia psicologo psicologa fisioterapia cabeleireiro manicure barbeiro veterinario vacina cirurgia videochamada
    conferencia webinar daily kickoff weekly standup retro planning review onboarding meetup checkup monitoria ginastica natacao bale futebol futsal
    judo fono pediatra dermatologista oftalmologista ortopedista cardiologista ginecologista nutricionista plantao banca seminario simulado vistoria confraternizacao assembleia
    oculista nutri massagem depilacao manutencao revisao oftalmo dermato gineco hemograma ultrassom mamografia tomografia ressonancia retorno
    estagio pericia tutoria catequese vernissage quermesse romaria"""
) | {"happy hour", "amigo secreto", "cha de", "check up", "grupo de", "roda de", "stand up", "one on"}
"""Words that open an appointment said on its own."""
GENERIC_EVENTS = listed("evento compromisso")
WORLD = listed("""previsao clima chover chovendo chove noticia noticias cotacao dolar euro bolsa placar jogo filme filmes restaurante restaurantes
    receita piada piadas anedota sapatarias sapataria farmacia padaria nasceu morreu twitter instagram facebook capital presidente significa significado traduz traduza transito engarrafamento cep greve cdi selic ipca inflacao lofi spotify netflix youtube tiktok playlist horoscopo eleicao
    campeonato brasileirao novela""")
"""Words of questions that are not about the person's own things."""
SHARES = listed("acao acoes bitcoin bitcoins criptomoeda criptomoedas")
"""What is bought and sold for a person only by others than us."""
REPORTS = listed(
    "disse disseram falou falaram pediu mandou avisou perguntou contou escreveu respondeu diz dizem fala pede informou comunicou comentou relatou explicou reclamou jurou prometeu se nao nunca todo toda todos todas cada nem quando caso imagina"
)
"""What follows a remark with one of these is not asked of us."""
BEFALLS = listed(
    "lembrar esquecer pensar sonhar gostar amar odiar adorar achar chegar passar ficar acordar precisar tentar comecar morar andar chorar errar ganhar cansar encontrar perder sentir ver ir ter estar sair voltar cair nascer acabar"
)
"""What happens to people: having done it completes no task."""
OVER = ("ou", "ava", "aram", "eram", "iram", "avam")
"""Endings of what tells what was."""
INFINITIVES = ("ar", "er", "ir")
"""Endings of a verb that names what is to be done."""
NOW = listed("agora ja agorinha")
"""Before an order these are no time."""
NEGATIONS = listed("nao nem nunca jamais")
PARTICLES = {"ligar": "para"}
"""Verbs that are a task only with this word after them: "ligar para Ana" calls her, "ligar o carro" starts it."""
FINITE = frozenset(
    (
        "é",
        "passou",
        "mudou",
        "ficou",
        "foi",
        "faz",
        "vale",
        "era",
        "são",
        "seria",
        "pode",
        "deixa",
        "custa",
        "ajuda",
        "disse",
        "falou",
        "pediu",
        "mandou",
        "veio",
        "venceu",
        "deu",
        "tá",
        "está",
        "vem",
        "atrasou",
        "chegou",
        "subiu",
        "quer",
        "vai",
        "tocou",
        "teve",
        "acabou",
        "mudou",
        "passou",
        "ficou",
    )
)
"""After an infinitive these make it the subject of a sentence: "correr faz bem"."""
