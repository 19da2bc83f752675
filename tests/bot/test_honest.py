"""Sentences that claim an effect go, in every way people put it; those that claim none stay as they are."""

import time

import pytest

from bot.honest import truthful

CLAIMS = """
Tarefa criada!
Sua reunião foi marcada para sexta às 10h.
O e-mail já seguiu para a Bia.
Acabei de mandar a mensagem pra ela.
Já tá tudo certo com o bolo.
Beleza, anotei aqui.
Marquei pra sexta.
Amanhã às 9 eu te chamo.
Amanhã você recebe um lembrete meu.
Dei baixa na tarefa do bolo.
Joguei a nota fora.
Tirei o leite da lista.
Passei a reunião para terça.
Empurrei a consulta pra semana que vem.
Mandei sim, pode ficar tranquilo.
A Bia já foi avisada.
A Bia já sabe da mudança.
O convite chegou na Bia.
Está agendado.
Agendadíssimo!
Considere feito.
Pode considerar resolvido.
Missão dada, missão cumprida.
A lista agora tem 3 itens novos.
Agora o bolo consta na sua lista.
Seu compromisso passou para as 15h.
Efetuei o pagamento do boleto.
O boleto está quitado.
Paguei o boleto.
Realizei a transferência.
Fui lá e troquei o horário.
Eu tinha esquecido, mas agora incluí.
Já fiz isso pra você.
Já era, apagado.
Seu pedido foi processado.
Sua solicitação está em andamento.
Estou enviando agora mesmo.
Te lembrarei na sexta.
Não se preocupe, eu já cuidei disso.
Não só criei a tarefa como avisei a Bia.
Task created.
I've added it to your list.
I added milk to your list.
Your meeting has been moved to Friday.
The email went out to Bia.
Bia has been told.
Consider it done.
It's on your calendar now.
Your reminder is live.
I took care of it.
I got that scheduled for you.
That's been sorted.
You'll hear from me tomorrow at 9.
I'm sending it right now.
Reminder set for 9am!
Just sent Bia the invite.
Moved the dentist to Tuesday.
Milk is off the list.
Gone! The note no longer exists.
I wiped the note.
Went ahead and cancelled it.
Invitation's out.
I have it scheduled.
I crossed it off.
Payment made.
Not only did I create the task, I told Bia.
I threw away that note.
Your task now lives in the list.
I shot Bia a quick email.
Already on it: reminder in place.
Registrei seu pedido e já enviei ao fornecedor.
A nota com a receita foi parar no lixo.
Acrescentado!
Seu voo foi reservado.
O evento entrou na agenda.
Coloquei o dentista na quinta.
Botei na lista.
Já resolvi.
A tarefa sumiu da lista.
Reagendado pra terça.
Consegui mandar.
Acabo de criar o lembrete.
Eu já havia criado a tarefa.
Vou lembrar você às 9.
Vou estar te lembrando amanhã.
Lembrete ativado para as 9h.
Combinado, sexta às 10 então: anotadinho.
Troquei o título por Festa.
A mudança já está valendo.
Mensagem entregue à Bia.
Bia respondeu que vem.
Pedi pra Bia confirmar.
Falei com a Bia.
The cake has been ordered.
I scheduled it for 3pm.
Your note's been saved.
Cancelled!
Everything is taken care of.
I've gone ahead and paid the bill.
I just told Bia.
Note deleted.
You now have a reminder for 9am.
Rescheduled to Friday.
I asked Bia to come.
I spoke to Bia.
Bia confirmed she is coming.
The list has been updated.
I'll ping you at 9.
We have moved your meeting.
It has been done.
Desliguei a luz da sala.
Desmarquei o dentista.
I unlocked the door.
I contacted your boss.
"""
TRUE = """
Qual Bia?
Para que dia é o bolo?
Não encontrei nenhuma tarefa com esse nome.
Não mudei nada.
Não consegui marcar a reunião.
Ainda não criei a tarefa: para quando é?
Eu não consigo mandar e-mails.
Posso criar uma tarefa para isso?
Quer que eu crie um lembrete?
Quer que eu marque para sexta?
Uma ideia é frango ao curry com arroz.
Você pode adicionar leite de coco.
Para criar a nota preciso do texto.
Há três tarefas com esse nome: bolo, velas e balões.
A capital da Austrália é Camberra.
Brasília foi fundada em 1960.
Machado de Assis escreveu Dom Casmurro.
O arroz leva duas xícaras de água.
Boa sorte na prova!
Parabéns pelo aniversário!
Que bom que deu certo!
Você tem duas opções: sexta ou sábado.
Deseja apagar a tarefa ou só adiar?
Isso eu não faço.
Não sei fazer transferências.
Se você confirmar, eu apago as seis tarefas.
Fica pronto em 40 minutos no forno.
Sinto muito pela sua perda.
A reunião costuma durar uma hora.
Which Bia do you mean?
What day should I book it for?
I couldn't find any task with that name.
I haven't changed anything.
I can't send emails.
Do you want me to create a reminder?
Shall I move it to Friday?
A quick dinner idea: chicken curry with rice.
Bake it for 40 minutes until golden.
Happy birthday!
The capital of Australia is Canberra.
Brazil was discovered in 1500.
I didn't create the task yet; when is it for?
I'm not able to pay bills.
You could add coconut milk.
There are three tasks with that name.
Tell me the time and I can set the reminder.
The meeting usually takes an hour.
I'm sorry, I don't understand.
What should I call the note?
Let me know the date.
Could you tell me which list?
Put the chicken in the oven.
Misture a farinha com os ovos batidos.
Que horas fica melhor para você?
Não achei nada sobre a Bia.
Isso ainda não está na sua agenda.
Para apagar a lista eu preciso do seu sim.
Bolo de cenoura é uma boa ideia.
Sobre qual tarefa você está falando?
O Brasil tem 26 estados.
Dom Pedro II nasceu em 1825.
Asse por 40 minutos a 180 graus.
Não tenho acesso ao seu e-mail.
O nome dela é Bia ou Beatriz?
Pode me dizer o dia?
Você prefere de manhã ou à tarde?
Sinceramente, eu escolheria o sábado.
A festa dura umas quatro horas.
Não dá para enviar mensagens daqui.
Nada foi alterado.
Use fermento fresco.
What time works best?
I found nothing about Bia.
That is not on your calendar yet.
I need your yes to delete the list.
Carrot cake is a nice idea.
Which task do you mean?
Brazil has 26 states.
I have no access to your email.
Would you like morning or afternoon?
Honestly, I would pick Saturday.
The party lasts about four hours.
Nothing was changed.
Use fresh yeast.
I could not find it.
Please tell me the day.
Sorry, that is beyond me.
Marie Curie won two Nobel prizes.
The recipe needs three eggs.
Good luck with the exam!
Have fun at the party!
Rain is likely tomorrow.
Is it the cake or the candles?
Procurei e não achei nada.
Gostei da ideia!
O jogo de vôlei é na rua Frei Caneca.
I need the date.
I looked and found nothing.
I have not added anything.
"""


@pytest.mark.parametrize("claim", CLAIMS.strip().splitlines())
def test_a_claim_goes(claim: str) -> None:
    assert truthful(claim).text == ""
    assert truthful(f"Qual Bia? {claim}").text == "Qual Bia?"


@pytest.mark.parametrize("sentence", TRUE.strip().splitlines())
def test_what_claims_nothing_stays(sentence: str) -> None:
    assert truthful(sentence).text == sentence


def test_a_sentence_without_end_is_read_quickly() -> None:
    begun = time.process_time()
    truthful("all been " * 20_000)
    assert time.process_time() - begun < 5
