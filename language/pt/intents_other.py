"""What people ask that is nothing we do, in Portuguese, and words to fill templates with when the guesser learns."""

OTHER = {
    "out_of_scope": """
        (ele|ela|eles|meu chefe|a secretaria) [me|nos] (informou|avisou|disse|contou|falou) que (remarcou|marcou|adiou|cancelou|mudou) (a|o) (reuniao|consulta|visita|encontro) [para] [{when}]
        (como|qual|qual e|quanto|vai) [esta|ta|e|vai estar|vai ser|ser] [o|a] (tempo|clima|previsao|temperatura|previsao do tempo) [em|no|na|para|de|hoje|la fora] [{rest}]
        (vai|sera que vai|ta|esta) (chover|nevar|fazer sol|fazer calor|fazer frio|chovendo|frio|calor|esfriar) [{rest}]
        (tempo|clima|previsao do tempo) (em|no|na|para) {rest}
        (preciso|devo) (levar|de) [um|uma] (guarda chuva|casaco|blusa) [{rest}]
        (toca|toque|tocar|poe|coloca|quero ouvir|bota) [a|o|uma|um|as|umas] (musica|musicas|playlist|album|som|radio|podcast|rock|samba|jazz|pagode) [{rest}]
        (poe|ativa|ativar|liga|define|coloca|muda|mude) [o|a|de] (modo|cena|canal|brilho) [{rest}]
        que tempo (faz|esta|vai fazer|fez|teremos) [{rest}]
        (pausa|pausar|pula|pular|proxima|avanca|avancar|voltar|anterior|aumenta|aumentar|abaixa|diminui) [a|o|essa|esta] (musica|faixa|video|volume|som|episodio|filme|brilho) [{rest}]
        (proxima|proximo|anterior|pausa|play)
        (liga|ligar|ligue|desliga|desligar|desligue|acende|acender|acenda|apaga|apagar) [a|o|as|os|todas as|todos os|todas] (luz|luzes|lampada|tv|televisao|ar|ar condicionado|ventilador|som|som da sala|abajur) [{rest}]
        0.5 (quem|o que|onde|quando|por que|porque|qual|como|quantos|quantas) (foi|e|sao|era|fica|nasceu|morreu|inventou|descobriu|escreveu|ganhou|significa|tem|existem|funciona) {fact}
        (qual|qual e) [a|o] (capital|populacao|moeda|presidente|altura|significado|cotacao|placar|preco|distancia|raiz quadrada) [do|da|de|dos] {rest}
        (me conta|conta me|conta|me conte|conte|diz) [uma|um|outra|alguma] (piada|historia|curiosidade|anedota|charada|fabula|poema) [{rest}]
        0.5 (como) (faco|se faz|fazer|cozinhar|fazer um|eu faco|preparar|chegar|chego|perder|aprender|conserto|limpar) {rest}
        (pede|pedir|peca|reserva|reserve|compra|chama|chame) [um|uma|duas|as|o] (pizza|pizzas|uber|taxi|hotel|voo|passagem|passagens|ingresso|lanche|comida|carro) [{rest}]
        (encontra|procura|acha|me indica|indica|recomenda|onde tem|tem|sugere|onde fica) [um|uma|o|a|algum|alguma|mais] [bom|boa|melhor] (restaurante|farmacia|hotel|cafe|posto|mercado|filme|livro|receita|bar|padaria|cinema|sapataria) [{rest}]
        0.75 (quanto|quanto e que) (custa|custam|vale|e|sao|mede|pesa|ganha) {rest}
        0.7 (traduz|traduza|calcula|calcule|converte|converta|soletra|define|pronuncia) {rest}
        (o que) (significa|quer dizer|e) {rest}
        (como se diz|como se fala|como se escreve) {rest}
        (quais|quais sao|me diz|me fala|diz me|quais as) [as|os] (noticias|manchetes|ultimas noticias|resultados do jogo|acoes da bolsa) [{rest}]
        (fala me|me fala|me fale|fale me|fala|fale) sobre {rest}
        (faz|faca|manda|fazer) [um] (pix|transferencia|pagamento|deposito) [{rest}]
        (qual|quanto) [e|tem] [o|a] [meu|minha] (saldo|limite do cartao|fatura|extrato)
        0.6 (ele|ela|eles|eu|a gente|ontem eu) (disse|falou|contou|achou|perguntou|viu|comprou|foi|estava|era|queria|pensou|tinha) {rest}
        (nao) (me lembra|me lembre|precisa|adiciona|cria|apaga|manda|liga|cancela|marca|me avisa|comprei|fiz|paguei|quero|gosto|fui|vou|posso) {rest}
        0.6 (se|imagina|imagine|suponha|e se|vamos supor) {rest}
        0.5 (voce acha|o que voce acha|sera que|devo|vale a pena|e verdade que|posso|e melhor) {rest}
        (posta|poste|publica|tuita) {rest} (no|na) (twitter|instagram|facebook)
        (abre|abra|abrir|fecha|fechar|tranca) [o|a|as|os] (porta|janela|garagem|app|aplicativo|navegador|youtube|netflix|spotify|portao|twitter) [{rest}]
        0.6 (esse|essa|este|esta|o|a|aquele) {thing} (e|esta|foi|ficou|era|parece) {rest}
        0.75 [o|a] (meu|minha|nosso|nossa|seu|sua) (mae|pai|chefe|irmao|irma|amigo|amiga|filho|filha|marido|esposa|mulher|namorado|namorada|vizinho|vizinha|professor|professora|avo|tia|tio|primo|prima|sogra|colega|medico|medica|gato|cachorro) (disse|falou|pediu|mandou|avisou|perguntou|contou|adora|ama|gosta|odeia|quer|queria|esqueceu|comprou|foi|vai|tem|tinha|ligou|acha|sempre|nunca|vive|mora|trabalha|reclamou|chegou|saiu|viajou|marcou|cancelou|prometeu|esta|ta|estava|comeu|quebrou|morreu|perdeu|vendeu|pagou|viu|escreveu|leu|dormiu|chorou|mudou|casou|comecou|parou|passou|ganhou|nasceu|caiu|fez|deu|veio|trouxe|jantou|almocou|bateu|sumiu|adoeceu) {rest}
        0.75 {topic} (disse|falou|pediu|mandou|avisou|perguntou|contou|reclamou|prometeu) [que|para|:|assim] {rest}
        0.75 (passei|cheguei|perdi|lembrei|sonhei|acordei|fiquei|ganhei|esqueci|encontrei|fui|tive|estava|estavamos|tinha|pensei|quase|voltei|cansei|chorei|errei|gastei|gastamos|fomos|tivemos|vimos|conheci|descobri|ouvi|nasci) {rest}
        0.75 (quando eu|quando a gente|quando ele|quando ela) (me|for|era|fui|tiver|puder|chegar|crescer|ficar|estiver|acabar|terminar|casar|morrer|ganhar) {rest}
        0.9 (queria que|eu queria que|quem dera|quem dera se|tomara que|ja pensou se|imagina se|pena que|ainda bem que) {topic} (fosse|estivesse|tivesse|desse|acabasse|durasse|existisse|seja|chova|passe) [{rest}]
        0.8 [por enquanto|ainda|melhor|hoje|entao|pode deixar|mas|ah] (nao|nunca|jamais) (agenda|agende|marca|marque|cria|crie|apaga|apague|manda|mande|envia|envie|adiciona|adicione|me lembra|me lembre|me avisa|me avise|me acorda|me acorde|acorda|cancela|cancele|salva|anota|anote|precisa|quero que|e para|tem necessidade|ha necessidade|bota|poe|coloca|remove|deleta|muda|mude|adia) {rest}
        0.8 (que bom que|ainda bem que|que pena que|que saudade|que saudades|gracas a deus|pena que) [{rest}]
        0.8 (quanto e|quanto da|quanto sao) {topic} (vezes|mais|menos|dividido por|por cento de|ao quadrado) [{rest}]
        0.8 (quem) (escreveu|inventou|descobriu|pintou|ganhou|dirigiu|fundou|compos|cantou|criou|matou|venceu) {rest}
        0.8 (qual|qual e) [a|o] (altura|profundidade|idade|tamanho|area|peso|velocidade|distancia|origem|autor|diametro) [media|medio] (do|da|de|dos|das) {rest}
        0.8 (por que|por que e que) (o|a|os|as|que|eu|nao|voce|gato|gatos|ela|ele|isso) {rest}
        0.75 (o|a|os|as|meu|minha|meus|minhas|nosso|nossa) {topic} (atrasou|quebrou|demorou|caiu|furou|estragou|pifou|sumiu|lotou|fechou|abriu|subiu|bateu|choveu|estava|estavam|foi|foram|ficou) [{rest}]
        0.75 (a gente|nos|eles|elas|ele|ela|todo mundo|ninguem|alguem) (jantou|almocou|foi|viu|comeu|saiu|chegou|dormiu|comprou|passou|ficou|fez|perdeu|ganhou|lembra|esquece|gosta|quer|sabe|vai|fomos|vimos|fizemos) [{rest}]
        0.96 (reserva|reservar|reserve) [uma|a] mesa [{rest}]
        0.8 (como) (cozinha|cozinho|faz|prepara|prepare|conserta|limpa|tira|planta|se|desentope|lava|assa|frita|calcula|chega|vai) {rest}
        0.96 (lembretes|alarmes|listas|notas|reunioes|emails|timers|notificacoes) (sao|me irritam|me estressam|cansam|assustam|ajudam|atrapalham|enchem|nunca|sempre|me cansam) [{rest}]
        0.96 que (vergonha|pena|absurdo|calor|frio|preguica|fome|sono|bagunca|alivio|loucura|semana|diazinho) [{rest}]
        0.8 (nada|nao tem nada|nao ha nada|sem) (para agendar|para marcar|para anotar|lembretes|alarmes|reunioes) [{rest}]
        0.7 (tava|estava|estavamos|vivia|costumava) {rest}
        (faz|prepara|passa) [um|o|meu] cafe [{rest}]
        0.8 (estou|to|tou|ando|fico|fiquei|estava|tava) pensando (em|se|que|no|na) {rest}
        0.8 (dizem|falaram|ouvi dizer|ouvi falar|parece|diz|li|vi|soube|sabia|fiquei sabendo|me disseram|me falaram|disseram|me contaram|corre o boato) que {rest}
        0.8 (acho|penso|sinto|imagino|duvido|acredito|eu acho|eu penso|na minha opiniao) [que] {topic} (devia|deveria|podia|poderia|deviam|deveriam) {rest}
        0.8 (quando|na epoca em que|no tempo em que) (era|eu era|eramos|a gente era|meu pai era|minha mae era) {rest}
        0.8 (antigamente|na minha epoca|no meu tempo|naquele tempo|em outros tempos) {rest}
        0.8 (lembro|me lembro|lembrei|to lembrando) (que|quando|de quando|daquela vez|do tempo) {rest}
        0.8 (a que horas|que horas|quando|que dia) (abre|fecha|abrem|fecham) [o|a|os|as] {rest}
        0.8 (quanto) (rendeu|rende|subiu|caiu|ta rendendo|esta rendendo|ta valendo) [o|a] {rest}
        0.8 (como) (ta|esta|anda|ficou) [o|a] (transito|marginal|estrada|rodovia|mar|praia|aeroporto|dolar|bolsa) [{rest}]
        (a vida|o mundo|o amor|o brasil|a musica|o tempo) (e|esta|foi) {rest}
    """,
}

FACTS = """o primeiro homem na lua|a montanha mais alta do mundo|a capital da franca|a segunda guerra mundial|machado de assis|a torre eiffel|o presidente do brasil|
    a velocidade da luz|habitantes no brasil|a ultima copa|essa musica|calorias em um ovo|o oceano|o melhor celular|o ceu azul|a gravidez|santos dumont"""

FILLERS = {
    "title": """comprar leite|ligar para ana|pagar o aluguel|lavar o carro|enviar o relatorio|regar as plantas|buscar as criancas|reuniao com joao|dentista|consulta medica|
        tomar remedio|levar o lixo|estudar matematica|aniversario da mae|jantar com a maria|renovar o passaporte|terminar a apresentacao|passear com o cachorro|beber agua|
        almoco com a equipe|ver o jogo|a reuniao|academia|pagar a conta de luz|entrevista de emprego|fazer exercicio|revisar o contrato""",
    "todo": "ligar para a mae|pagar as contas|comprar pao|consertar a pia|escrever o relatorio|devolver o livro|estudar para a prova",
    "items": "leite|ovos e pao|bananas|queijo|cafe, acucar e arroz|macas|pilhas|papel toalha|sabonete e pasta de dente|frango|batatas|detergente",
    "query": "o leite|dentista|o projeto|ligar para ana|a senha do wifi|joao|roupa|a festa|mercado|o relatorio|trabalho",
    "person": "joao|maria|minha mae|a sara|o doutor silva|meu chefe|ana|o encanador|tio beto|pedro",
    "recipient": "joao|maria|minha mae|a sara|meu chefe|ana|bob@exemplo.com|a equipe|o pedro",
    "text": "a chave esta embaixo do tapete|a senha e 1234|ligar no banco antes|presente da ana|o carro esta no piso 3|sete horas|bem|ideia nova",
    "body": "vou me atrasar|o jantar esta pronto|feliz aniversario|precisamos conversar|a reuniao e as cinco|estou a caminho|obrigado pela ajuda|cade voce",
    "subject": "o relatorio|nossa reuniao|ferias|boleto|a festa",
    "when": "amanha|hoje|sexta|semana que vem|as 17h|na segunda|em dez minutos|dia 3 de marco|meio dia|no fim de semana|todo dia|amanha as 8|10 minutos|terca as 15h",
    "number": "1|2|a primeira|3 e 4|numero 2|a ultima",
    "project": "casa|site|apolo|jardim|lancamento",
    "list": "compras|mercado|viagem|natal|festa|livros",
    "location": "toquio|londres|nova york|lisboa|paris|sao paulo|india|manaus",
    "place": "Lisboa|Roma|Recife",
    "name": "ana|joao|chefe|capitao",
    "language": "ingles|espanhol|portugues|frances",
    "topic": "hoje|amanha|natal|meu aniversario|sexta que vem|o feriado|ano novo|dia 5|mes que vem|a viagem",
    "filters": "hoje|de amanha|desta semana|com prioridade alta",
    "rest": "hoje|amanha|por favor|para a viagem|em casa|as criancas|em paris|agora|sobre isso|do jantar|do meu amigo|na sala|com o joao|de bolo|muito bom",
    "fact": FACTS,
    "thing": "filme|comida|musica|lugar|livro|jogo|carro",
    "guests": "joao|maria e beto|a equipe",
    "email": "bob@exemplo.com",
    "phone": "99999 1234",
    "did": "comprei o leite|paguei o aluguel|liguei para ana",
    "from": "portugues",
    "length": "10 minutos|meia hora|2 horas|45 min",
    "more": "arroz e feijao|sabao|cafe",
    "reached": "joao 11 99999-1234|maria 21 98888-7766",
    "old": "reuniao|consulta|aula",
    "tags": "urgente|casa|trabalho",
    "word": "trabalho",
}
