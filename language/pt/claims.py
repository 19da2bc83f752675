"""What a model says in Portuguese that claims or promises an effect, and what claims none: sentences the weights of `language.claims` are learnt from.

(a|b) is one of several, [a] may be left out, {x} is one of FILLERS, {strange} a word nobody knows.
"""

FILLERS = {
    "who": "Bia|Bob|Ana|Carlos|João|Lia|seu chefe|sua mãe|o pessoal|a equipe|o cliente|a Marina|o Pedro|o contador|a turma|o síndico|seu irmão",
    "thing": "a reunião|a consulta|o dentista|a tarefa|a nota|o lembrete|o jantar|o evento|o bolo|o relatório|a viagem|o treino|o médico|a aula|o convite|o aluguel|o contrato|o almoço|o boleto|a festa|a lista",
    "your": "sua reunião|sua consulta|seu dentista|sua tarefa|sua nota|seu lembrete|seu jantar|seu evento|seu compromisso|seu pedido|sua viagem|seu treino|sua aula|seu voo|sua lista|sua mesa|seu boleto|seu contato|seu alarme",
    "mail": "o e-mail|a mensagem|o convite|o recado|o arquivo|o relatório|a resposta|o aviso|a proposta|o comprovante",
    "when": "amanhã|sexta|terça às 10h|segunda de manhã|dia 12|às 8|às 15h30|hoje à noite|semana que vem|quinta às 9h|amanhã às 7|daqui a pouco|domingo|dia 3 às 14h",
    "did": "criei|marquei|agendei|anotei|enviei|mandei|apaguei|cancelei|mudei|movi|adiei|remarquei|salvei|guardei|paguei|avisei|incluí|coloquei|tirei|removi|concluí|atualizei|confirmei|reservei|comprei|encaminhei|respondi|compartilhei|liguei|pedi|arrumei|resolvi|programei|renomeei|juntei|ajustei|fechei|registrei|cadastrei|desmarquei|desliguei|troquei|botei|pus|joguei fora|falei com|pedi|acrescentei|tratei de",
    "doneo": "criado|marcado|agendado|anotado|enviado|apagado|cancelado|alterado|adiado|remarcado|salvo|guardado|pago|avisado|incluído|colocado|removido|concluído|atualizado|confirmado|reservado|comprado|encaminhado|respondido|resolvido|ativado|registrado|fechado|acertado|garantido|combinado|feito|quitado|bloqueado|liberado",
    "donea": "criada|marcada|agendada|anotada|enviada|apagada|cancelada|alterada|adiada|remarcada|salva|guardada|paga|avisada|incluída|removida|concluída|atualizada|confirmada|reservada|comprada|encaminhada|resolvida|ativada|registrada|fechada|acertada|garantida|combinada|feita|quitada|riscada",
    "do": "criar|marcar|agendar|anotar|enviar|mandar|apagar|cancelar|mudar|adiar|remarcar|salvar|guardar|pagar|avisar|incluir|confirmar|reservar|comprar|lembrar|resolver|ligar|atualizar|mover|compartilhar",
    "doing": "criando|marcando|agendando|enviando|mandando|apagando|cancelando|mudando|salvando|avisando|ligando|resolvendo|cuidando|ajeitando|providenciando",
    "topic": "bolo de cenoura|juros|futebol|fermento|inglês|viagem|violão|macarrão|história|vinho|café|trânsito|sono|gramática|praia|orçamento|entrevista|presente|mudança|corrida",
    "place": "na agenda|na lista|nas suas tarefas|no calendário|nas suas notas|na sua lista de compras|nos seus contatos|no projeto|na caixa de entrada",
    "city": "Lisboa|Recife|Camberra|São Paulo|Paris|Roma|Curitiba",
}
CLAIMS = """
(nada mais|mais nada|nada) (pendente|em aberto|a resolver) com (o pessoal|{who}|a pousada|a escola)
[prontinho,|pronto,|beleza,|certo,|ok,|opa,|show,] [já|eu|acabei e] {did} {thing} [pra você|para {when}|aqui]
{did} {thing} {place}
{did} [tudo|isso|sim|aqui] [pra você|pro {when}|e {did} também]
[já] {did} {mail} (para|pra) {who}
[sim,|claro,|pronto,] {did} {thing} e {did} {mail}
não só {did} {thing} como {did} {mail}
acabei de {do} {thing}
acabo de {do} {mail} (pra|para) {who}
consegui {do} {thing} [para {when}]
fui lá e {did} {thing}
dei (um jeito|baixa|entrada) (nisso|em {thing}|na tarefa|no pedido)
{your} (foi|está|tá|ficou|já foi|já está) {doneo} [para {when}]
{your} (foi|está|tá|ficou|já foi|já está) {donea} [para {when}]
{thing} (foi|está|tá|ficou|já foi|já está|já era,) (de pé|{donea}) [para {when}]
{thing} (foi|está|tá|já ficou) {doneo} [para {when}]
{mail} (foi|já foi|está) {doneo}
agora {your} está {donea} [para {when}]
agora (tem|há) {thing} {place}
{thing} (entrou|já entrou|foi parar|já mora|agora mora|já consta|caiu|apareceu|está|tá|já tá) {place}
{thing} (saiu|sumiu|já saiu|desapareceu|foi embora) (da agenda|da lista|do calendário|das suas tarefas|de lá)
{your} (passou|mudou|foi|pulou|ficou|agora é|agora começa|vai ser) (para|pra|pro) {when}
{your} (ficou|fica) (para|pra) {when}
(a|o) {topic} (agora é|passou pra|mudou pra|ficou pra) {when}
{mail} (saiu|seguiu|partiu|chegou|foi entregue|está a caminho|já está com {who}|já foi|voou) [pra {who}|agora]
{mail} (a caminho|no ar|indo|saindo do forno|chegando|entregue|na caixa de {who})
(e-mail|mensagem|convite|recado|pizza|encomenda|pedido|carro|pacote|flores) (a caminho|saindo|indo|na mão|no ar|chegando [{when}])
{who} (já sabe|já está sabendo|está ciente|já tá por dentro|já recebeu|recebeu|foi avisado|foi avisada|está avisado|já foi avisado|já foi avisada|ficou sabendo|está por dentro) [de tudo|da mudança|do recado]
{who} (confirmou|respondeu|aceitou|topou|disse que vem|deu ok|adorou a notícia|está te esperando [{when}]|te espera {when}|conta com você)
[ah, e] {who} (aprovou|liberou|assinou|autorizou|remarcou|aceitou) {your}
{who} (já está com|já tem|tem|recebe [{when}]|vai receber) {mail}
{who} (entrou|já entrou|agora faz parte|está dentro|foi adicionado|foi adicionada) (no grupo|no projeto|da lista|do time)
{who} (saiu|está fora|foi removido|não faz mais parte|não está mais) (do grupo|da lista|do projeto|no grupo)
{who} (agora pode|já pode|já consegue|consegue) ver {your}
(já tá|tá|está|já está) (na mão|nas mãos) (de|do|da) {who}
(já tá|tá|está) tudo (certo|resolvido|pronto|ok|acertado|nos conformes|combinado|encaminhado|em ordem|no esquema) [com {who}|para {when}]
(tudo|td) (certo|resolvido|pronto|feito|ok|acertado|encaminhado|em ordem)
(pode|já pode) (riscar|tirar) (da lista|isso da lista|da cabeça)
(pode|já pode) (ficar tranquilo|relaxar|esquecer|descansar|dormir em paz|contar com isso), (tá|está|já tá) (tudo certo|resolvido|feito|comigo)
(pode|já pode) (ficar tranquilo|relaxar|ficar em paz)
(considere|pode considerar|dê por|pode dar por|dá por) (feito|resolvido|encerrado|certo|concluído)
(feito|pronto|prontinho|anotado|marcado|agendado|enviado|salvo|combinado|resolvido|fechado|registrado|concluído|apagado|cancelado|confirmado|adicionado|okay feito|missão cumprida|já era|já foi|tá feito|está feito|tá na mão|tá na conta|tá lá|moleza|fechou|lá vai|foi)
(feita|pronta|anotada|marcada|agendada|enviada|salva|combinada|resolvida|fechada|apagada|cancelada|confirmada|riscada)
{thing} {donea} [para {when}]
{thing} {doneo} [para {when}]
(reunião|consulta|tarefa|nota|lista|mesa|aula|viagem|presença|vaga|conta|senha) {donea} [para {when}]
(lembrete|alarme|evento|dentista|jantar|bolo|leite|contato|boleto|pagamento|pedido|convite|relatório) {doneo} [para {when}]
(lembrete|alarme|despertador|aviso) (ativado|no ponto|armado|cravado|ligado|prontinho|ajustado) [para {when}]
(o lembrete|o aviso|o alarme|um lembrete) (te espera|vai tocar|toca|chega|dispara|vai aparecer|aparece|apita) {when}
{when} (te aviso|eu te aviso|te lembro|eu te lembro|te chamo|te cutuco|eu te acordo|te dou um toque|eu grito|toco aqui|vou te lembrar|você recebe um aviso|você vai ser avisado|aviso você)
(te aviso|te lembro|te chamo|te cutuco|te acordo|te dou um alô|te mando) (quando|assim que|se|antes que) {who} (responder|chegar|confirmar|ligar)
(te aviso|te lembro|te chamo|te cutuco|te acordo|te dou um toque|vou te lembrar|vou te avisar|lembrarei você) {when}
(assim que|quando|no minuto que) {who} (responder|confirmar|ligar), (você fica sabendo|eu te conto|te aviso|você vai saber|eu corro aqui)
(pode deixar|deixa comigo|deixa que eu cuido|pode deixar comigo|eu cuido disso|cuido disso|é comigo|tô em cima|já estou nisso|tô nessa|conta comigo) [que {when} eu te aviso|que eu resolvo]
(vou|já vou|irei|vou já) {do} {thing} [para {when}|agora|pra você]
(estou|tô|já estou|já tô) {doing} {mail} [agora|pra {who}]
(ligando|chamando|enviando|mandando|cancelando|reservando|pagando) [para|pra] {who} [agora|já já|nesse momento]
(menos um|um a menos|uma preocupação a menos|problema resolvido|caso encerrado|um pepino a menos|assunto encerrado|página virada) [na sua lista|: {thing}]
(sua agenda|sua semana|sua lista|sua caixa de entrada|sua tarde|o seu dia) (está|ficou|já está|tá) (organizada|limpa|livre|em dia|redonda|vazia|arrumada|bloqueada|um brinco|protegida|livre de novo)
(agora|a partir de agora|de agora em diante|desde já) (ela|ele|{thing}|a nota|a tarefa) (se chama|é|fica em|vale para|começa às|está) {topic}
(não|nunca) se preocupe, (já|eu já) (cuidei|resolvi|fiz|avisei)
(não precisa|não tem mais que|nem precisa) (fazer mais nada|se preocupar|ligar|mandar nada|pensar nisso) [,] [já está tudo certo|tá resolvido|mais]
(não sobrou|não restou|não há mais|não existe mais|acabou|ninguém mais mexe|não tem mais) (nada|nenhum rastro|{thing}|sinal|bagunça|na {thing})
(a nota|a tarefa|o evento|{thing}) (virou passado|já era|virou pó|foi pro lixo|foi para o lixo|deixou de existir|evaporou|foi pro espaço|é história)
{when}, {topic}: (tá marcado|na agenda|confirmado|fechado|reservado|combinado)
{topic} (na lista|na agenda|no calendário|na memória|guardado aqui|anotado|no carrinho|garantido)
(sua mesa|seu lugar|sua vaga|seu horário|sua passagem|seu assento|seu quarto) [está|é|:] (garantida|reservado|te espera|dia 3 às 9h|14A|confirmada|no seu nome|em seu nome|separado)
(mesa|quarto|lugar|horário|assento) para (dois|quatro|seis), {when}, (no seu nome|nome na porta|garantido|confirmado)
{city} te espera[: assento 12B|, passagem emitida|, tudo comprado]
(o pagamento|a transferência|o pix|a compra|o boleto) (caiu|saiu|foi feito|foi efetuado|já foi|está feito|passou|foi debitado)
(as compras|a encomenda|o presente|a comida|o pacote|a cesta) (chega|chegam|está chegando|vai chegar|aparece) [na casa de {who}|aí] {when}
(a portaria|o salão|o restaurante|a escola|a loja|o hotel|{who}) (está|já está|foi|ficou) (avisado|avisada|ciente|de sobreaviso)
(a entrega|o motorista|o encanador|o técnico|o carro|a floricultura|a loja|a diarista|o pintor) (chega|vem|passa|entrega|estará aí|sai) ({when}|sem falta|no horário|com certeza)
{city} (reservada|comprada|confirmada)
✅
👍
✔️
✅ {thing}
{thing} ✅
👍 {who}, {when}
{topic} ✔️
🗑️ {thing}
📨 {mail} (pra|para) {who}
tá na agenda 🎉
(mandei|passei|dei|soltei|joguei) (o recado|a real|um alô|um toque|a boa) (pro|pra) {who}
{who} (mandou|pediu para dizer|agradeceu|disse) que (vem|topa|está tudo certo|recebeu)
(a gente|nós) (já)? (marcou|mandou|resolveu|fechou) {thing}
(missão dada, missão cumprida|dito e feito|num piscar de olhos|serviço completo|trabalho concluído|operação concluída|com sucesso)
(a alteração|a mudança|a troca|a atualização|o cancelamento|a reserva) (já vale|está valendo|foi aplicada|foi feita|entrou em vigor|está confirmada|saiu)
você (agora tem|já tem|tem agora|ganhou) (um lembrete|uma tarefa|um evento|um horário|um alarme) [para {when}]
você (vai receber|receberá|recebe|será avisado|será lembrado|vai ser lembrado) [um aviso|um lembrete] {when}
"""
PLAIN = """
(qual|quais|que|quem|quando|onde|como) [é|seria|fica] [{thing}|{who}|o nome|melhor para você]?
(quer que eu|posso|devo|prefere que eu|gostaria que eu) {do} {thing} [para {when}]?
(é a|é o|você quis dizer) {topic} ou {topic}?
(para que dia|a que horas|em qual lista|com quem|para quem|de quanto)?
(pode|poderia) me (dizer|passar|contar) (o dia|a hora|o nome|qual {thing})?
(algo mais|mais alguma coisa|certo|tudo bem|faz sentido|o que acha|topa|que tal)?
que tal {topic} [com {topic}|{when}]?
não (encontrei|achei|vi|localizei) (nada|nenhuma tarefa|nenhuma nota|{thing}) [com esse nome|sobre isso]
(não consigo|não posso|não sei|ainda não consigo|não tenho como|não dá para eu) {do} {mail} [daqui|por aqui|ainda]
(eu não|isso eu não) (faço|consigo|posso fazer) [daqui|ainda]
(não tenho acesso|não enxergo|não vejo) (ao seu e-mail|à sua agenda|às suas mensagens|ao banco|a restaurantes)
(ainda não|não) {did} {thing}[: para quando é]
(nada foi|nada mudou|não mudei nada|nenhuma tarefa foi) [alterado|criada]
(não há|não tem) (nada|nenhuma tarefa) (para {when}|{place}) [ainda]
{thing} (ainda não está|não está|ainda não foi|não foi) (marcada|na agenda|na lista|feita|criado|enviado)
se (você quiser|quiser|preferir|você confirmar|me disser o dia), (eu|posso|eu posso) {do} {thing}
(posso|consigo|dá para) {do} {thing} [se você quiser|é só me dizer o horário|quando quiser]
é só (me dizer|dizer|pedir|mandar|falar) (o horário|o nome|a data|o que devo lembrar|apaga a nota)
me (diz|fala|manda|conta|passa) (o dia|a hora|o nome|mais detalhes|o endereço|quem vai) [e eu {do} {thing}|que eu monto]
para {do} {thing}, (preciso|só preciso|me falta) (do dia|da hora|do nome|do seu sim)
você (pode|poderia|consegue) {do} {thing} (no site|pelo aplicativo|por telefone|no banco|na recepção)
(tente|experimente|comece|procure|evite|use|misture|asse|deixe|leve|junte|ferva|corte|jogue) (com|o|a|por|em) {topic} [por 20 minutos|com calma|em fogo baixo|fora da geladeira]
(eu) (sugiro|recomendo|indicaria|escolheria|esperaria|começaria) [por] {topic}
o ideal é {do} {thing} (com antecedência|de manhã|por escrito|uma semana antes)
(vale a pena|vale|costuma valer|é bom|é melhor|convém) {do} {thing} (antes|com calma|pessoalmente|por escrito)
a capital (de|do|da) {city} é {city}
(machado de assis|clarice|o autor|o rei|einstein|santos dumont|pelé|a rainha) (escreveu|nasceu em|morreu em|foi criado em|inventou|descobriu|ganhou|publicou|fundou|pintou) {city}
{city} foi (fundada|conquistada|criada|reconstruída) em 1565
(o livro|o filme|o quadro|o prédio|a ponte|a lei|a empresa|o país) foi (publicado|lançado|pintado|construído|criado|aprovada|fundada|indicado) em 1970
(o pão|o bolo|o queijo|o vinho|o café|o sabão|a massa) é (feito|feita|assado|enrolada|fermentado|coado|servido|levada) (com|de|ao|em) {topic} [e leite]
depois de (pronto|assado|sovada|cortado|feita), (sirva|leve|deixe|enrole|guarde) (na geladeira|em pedaços|com calma|por uma hora)
(fica|ficam|está|sai) (pronto|pronta|assado) em (40|quinze|dez|vinte|poucos) minutos
(em geral|normalmente|costuma ser|geralmente|por lei|na maioria dos casos), [é] (cobrada multa|o valor é pago em parcelas|os juros são somados|o prazo é contado|o contrato é renovado|o seguro é cancelado)
(os juros|o imposto|a multa|o salário|a taxa) (são somados|é cobrado|é paga|é descontado|é calculada) (por mês|sobre o total|em parcelas|na fonte)
(quer dizer|significa|é o mesmo que) ["|]{topic}["|]
o (plural|passado|sinônimo|antônimo|feminino) de {topic} é {topic}
você pode (dizer|responder|escrever|falar) [assim|em inglês]: "(paguei sim|já enviei|está resolvido|mandei ontem|it's done)"
(aqui vai|segue|uma opção|sugestão|que tal assim|fica assim): "(oi|olá|prezado) {who}, (já enviei|mandei|paguei|agendei|preciso de) {thing}. abraço"
"(já enviei|está tudo certo|foi enviado|i've sent it|it's done|i paid)"
(oi|olá|bom dia|boa tarde|boa noite|e aí) [, tudo bem] [, como posso ajudar]
(que bom|que ótimo|que legal|maravilha|parabéns|boa sorte|bom descanso|bom apetite|boa viagem|aproveite|feliz aniversário|imagina|de nada|sinto muito|poxa|força aí|divirta-se) [pelo {topic}|com {topic}|pela notícia|na prova|!|por isso]
(imagina|de nada|por nada|disponha) [!|,] (tô|estou) (aqui|por aqui) [pro que precisar|quando precisar]
(é normal|é comum|entendo|faz sentido|acontece|relaxa), (respira fundo|vai com calma|descansa um pouco|confia no que você estudou|isso passa)
(toma|tome|descansa|dorme|faz|bebe) (um banho|água|um chá|mais cedo|uma pausa|um pouco)
(porque|por que) (o ar|a luz|a água|a massa|o motor|o preço) (passa|sobe|se espalha|ferve|cai|muda) (mais|por cima|com o calor|na atmosfera)
(são|dá|fica|custa|leva|dura|faltam) [cerca de|uns] (nove horas|doze|320 reais|uma hora|40 minutos|dois dias)
15% de 80 (é|dá) 12
há (três|duas|várias) (tarefas|notas|opções|listas) com esse nome[: {topic} e {topic}]
você tem (duas|três|várias) (tarefas|opções|notas|coisas)[: {topic} e {topic}]
(hoje|amanhã|nesta semana) (só tem|tem|há|são) (uma|duas|três) [tarefas|coisas]: {topic}
encontrei (duas|três|uma) [com esse nome]: {topic} e {topic}
(procurei|olhei|verifiquei|conferi|li|pensei|gostei) [aqui] [e] [da ideia|não achei nada|encontrei duas|suas notas]
(a mais urgente|a próxima|a primeira|a última) é {topic}, (vence|é) {when}
faltam (duas coisas|três): {do} {topic} e {do} {topic}
(segundo|conforme|pela) (a sua nota|o e-mail|a nota|o arquivo), {who} (aprovou|pediu|disse que|enviou|quer) {topic}
(na nota|no e-mail|na página|no texto) (diz|está escrito|consta) que {who} (aprovou|já foi avisado|pediu|pagou) {topic}
você (anotou|gastou|pagou|guardou|tinha|escreveu|comprou) [R$ 0 (no|na|em|com)|0 (no|em)] {topic} [e R$ 0 (no|na|em|com) {topic}] [: R$ 0 no total|, ao todo R$ 0]
(você pode|pode) (responder|dizer|escrever) (assim|isso|algo assim|desse jeito):
(aqui vai|segue|fica|que tal|uma sugestão|claro, segue uma versão|olha só|pensei nisto):
a tarefa "{topic}" ainda está (em aberto|pendente|por fazer)
(eu) (crio|guardo|cuido de|organizo|procuro|anoto) (tarefas|notas|lembretes|listas) [e aviso na hora marcada|por aqui|e procuro o que você anotou]
por aqui eu (cuido de|crio|guardo) (tarefas, notas e lembretes|tarefas|notas)
(comida|limpeza|bebidas|para 10 pessoas|ingredientes|roupas): {topic}, {topic} e {topic}
{topic}, {topic} e {topic}
(uma ideia|uma opção|outra ideia|minha sugestão) (é|seria) {topic} com {topic}
(desculpe|desculpa|perdão), (não entendi|não peguei|isso está além de mim)
(a reunião|o voo|a prova|a consulta|o filme|a festa) (costuma durar|dura|começa com|leva) (uma hora|duas horas|meia hora)
(o brasil|ele|ela|a empresa|o time|o cantor) (ganhou|perdeu|tem|nasceu|foi|mudou|cresceu|criou) (cinco copas|em 1990|muito|26 estados|na ucrânia|um prêmio)
(se|quando) (você|a bateria|o chefe|o projeto|a mancha) (atrasar|dura|for cancelado|foi cancelado|ficou velha), (vale|use|eu|pergunte|espere) {topic}
(deseja|quer|prefere) {do} {thing} ou (só adiar|deixar para {when}|cancelar)?
(o melhor|um bom dia|o mais tranquilo) (é|costuma ser) (terça de manhã|o sábado|a semana que vem)
(estude|treine|pratique|leia|escreva|caminhe) (quinze minutos|todo dia|um pouco|com calma) [por dia]
(manda|mande|escreva|envie) (um áudio|uma mensagem|um e-mail) (curto|para a academia|contando|e guarde o comprovante)
(guarde|anote|leve|confira|revise|separe) (o comprovante|os documentos|a água|os resumos|o protetor)
(porque|por que) (o livro|a galinha|o computador) (foi ao médico|se suicidou|atravessou a rua)? [porque tinha muitos problemas]
(a chuva|o sol|o calor|o frio|a frente fria) (deve|pode|costuma) (chegar|aparecer|continuar|cair) {when}
(o banco|a farmácia|o museu|a loja|o correio|o cartório) (abre|fecha|atende|funciona) (das 10h às 16h|às 8h|de segunda a sexta|só até o meio-dia)
eu (fiz|fui|tenho|sou|posso), você (fez|foi|tem|é|pode), (ele|ela) (fez|foi|tem|é), nós (fizemos|fomos|temos)
(leve|separe|guarde|confira|tenha) (o documento|o comprovante|a receita|o cartão|duas fotos) (antigo|de residência|médica|e um lápis|3x4)
(os ingleses|os romanos|muitos|os cientistas|as pessoas) (chegaram|criaram|descobriram|usam|acreditam|dizem) [que] {topic}
{topic} (é|são|era|tem|faz bem|faz mal|ajuda|vale|combina com|depende de) (uma boa ideia|bom|ruim|caro|importante|difícil|mais barato|{topic})
(deixe|coloque|ponha|leve) (o frango|a carne|a massa|o bolo|o arroz) (no forno|na geladeira|na panela|de molho|fora da geladeira)
(seu chefe|sua mãe|ela|ele|o time) (deve|pode|vai|talvez) (gostar|adorar|preferir|querer|entender|precisar) [de] [{topic}]
(se eu fosse você|no seu lugar|na dúvida), (eu) (esperaria|falaria com {who}|escolheria {topic}|pediria desconto)
(boa|feliz|bom|ótima|ótimo) (festa|viagem|prova|domingo|fim de semana|semana|jantar|estudo|show|descanso)
(duas|três|poucas) (dicas|coisas|ideias) (ajudam|resolvem|fazem diferença): {topic} e {topic}
[{strange}] {strange} {strange} [(com|de|e|em|que) {strange} {strange}]
(ninguém|nem todo mundo) (sabe|concorda|explica) [ao certo|direito|totalmente] [por que|o motivo]
(parece|dizem que|acredita-se que|tudo indica que|talvez) [que] {topic} (ajuda|faz bem|melhora|vale) [a dormir|a cabeça|o cérebro]
(o|a|os) ({strange}|time|seleção|artilheiro|fábrica) (chutou|venceu|perdeu|nasceu|vendeu|abriu|fechou|construiu|jogou|fez) (para fora|nos pênaltis|de 3 a 0|as patentes|em 0|dois gols|na final|o primeiro|contra a Itália)
[o brasil|a {strange}], (nos pênaltis|por 3 a 0|na prorrogação|em 0), contra a {strange}
(foi|foram) (inaugurado|fundada|construído|escrita|criado|lançada|demolido) em 0 [para {topic}] [e já (recebeu|vendeu|teve) mais de 0 mil pessoas]
(entre|vá|toque|clique|abra) (em|até|no|na) {strange}, (clique|toque|escolha|selecione) [em] {strange} [e (confirme|siga os passos)]
(o acesso|o prazo|a garantia|o plano|a validade) (vai|vale|dura|continua) até (o fim do período|o fim do mês|trinta dias depois|a data da compra)
se (o dinheiro|o preço|o tempo|a escolha|é pela promoção) (está curto|aperta|permite|pesa), ({topic}|agora|depois|ano que vem|o mais barato)
(obrigado|obrigada|valeu|agradeço) [pelo carinho|por contar|!]
(ligue|informe|digite|peça|leve|desligue|segure|abra) [para] (a central|o código|o CPF|o botão|a tampa|o atendente), (informe|peça|digite|aperte|confirme) {strange} [e (peça|espere|digite) {topic}]
(depois de|uma vez) (digitado|ligado|aberto|aprovado|feito), (o|a) {strange} (volta a funcionar|abre|liga|é liberado)
(cuida|cuidam|trata|tratam) d(os impostos|a folha|os livros|as contas) [da empresa] e (assina|assinam|revisa) (o balanço|os contratos)
(se não|senão|caso contrário), (conserte|espere|venda|troque|pague à vista)
"""
