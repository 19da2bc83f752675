"""Conversations of every kind, and whether somebody waits for an answer: the label is what the person would say.

Written to mend the rule by, without the headers and labels by which Gmail sorts most of what shops and machines write.
Precision and recall of the rule before, and at first sight of it after:

    LOOKED_AT  0.57 0.59  read while it was mended
    HELD_BACK  0.55 0.44  0.96 0.96  not read, but by the same hand and before
    UNSEEN     0.73 0.88  0.73 0.88  written after it was mended; it was then mended by these
    LAST       0.64 0.89  0.68 0.94  written after that; it has learnt from all of them since
"""

from dataclasses import dataclass

from mails.answering import Mail

ME = "Ana <ana@example.com>"
_SHOP = "List-Unsubscribe: <https://x.test/u>\n"
_REPLY = "In-Reply-To: <1@example.com>\n"
_TEAM = ", ".join(f"p{n}@x.test" for n in range(1, 4))


@dataclass(frozen=True)
class Talk:
    """One conversation, its mails from the oldest on."""

    name: str
    waits: bool
    mails: tuple[Mail, ...]

    def __str__(self) -> str:
        return self.name


def _from(text: str, sender: str = "Bia Reis <bia@fora.test>", **more: str) -> Mail:
    return Mail("x", text, waits=False, sender=sender, **more)


def _mine(text: str, **more: str) -> Mail:
    return _from(text, ME, to="Bia Reis <bia@fora.test>", **more)


def _talk(name: str, waits: bool, *mails: Mail | str) -> Talk:
    return Talk(name, waits, tuple(_from(each) if isinstance(each, str) else each for each in mails))


_FIRST = (
    # Newsletters, offers.
    _talk("pt newsletter of a bank", False, _from("Olá, Ana!\n\nVocê sabe quanto rende o seu dinheiro parado? Descubra no nosso guia.\n\nEquipe Banco Azul", "Banco Azul <relacionamento@banco.test>", headers=_SHOP)),
    _talk("en newsletter of a tool", False, _from("What's new in November?\n\nFaster search, dark mode and more. Which feature will you try first?\n\nView in browser", "Ines from Toolkit <ines@toolkit.test>", headers=_SHOP)),
    _talk("pt offer without headers", False, _from("Oi Ana! Já garantiu o presente de Natal? Só hoje: 30% OFF em toda a loja com o cupom NATAL30. Aproveita!", "Lia da Bella <lia@bella.test>")),
    _talk("en offer without headers", False, _from("Hey Ana, ready for your next adventure? Book before Sunday and save 40% with code FLY40. Offer ends soon!", "Max at Flyaway <max@flyaway.test>")),
    _talk("pt cold sales", False, _from("Oi Ana, tudo bem?\n\nAjudamos empresas como a sua a reduzir 30% dos custos com folha. Faz sentido batermos um papo de 15 minutos?\n\nClique no link para escolher um horário na minha agenda. Se não quiser mais receber meus contatos, é só me avisar.\n\nRui", "Rui Vendas <rui@crescer.test>")),
    _talk("en cold sales", False, _from("Hi Ana,\n\nI came across your company and was impressed. We help teams like yours cut cloud spend by 40%. Worth a quick chat next week?\n\nIf this isn't relevant, just let me know and I'll stop reaching out.\n\nTom", "Tom Reed <tom@cloudsave.test>")),
    _talk("pt newsletter signed by a person", False, _from("Bom dia, Ana.\n\nNa edição de hoje: o que esperar do PIB? E por que o café subiu?\n\nLeia a edição completa no site.\n\nPara parar de receber, clique aqui.", "Rita <rita@matinal.test>")),
    _talk("en digest of a forum", False, _from("3 new answers to: How do I sharpen a knife?\n\nSee all answers on the site.", "Cookstack <digest@cookstack.test>", headers="List-ID: <x.cookstack.test>\n")),
    # Receipts, notices of machines, some with questions.
    _talk("pt receipt", False, _from("Olá Ana,\n\nRecebemos seu pagamento no valor de R$ 128,40. O recibo está em anexo.\n\nObrigado por comprar conosco!", "Mercadinho <financeiro@mercadinho.test>")),
    _talk("en receipt with a question", False, _from("Thanks for riding with us, Ana!\n\nTotal $14.20. Did you leave something in the car? Contact your driver in the app.", "Ridez <receipts@ridez.test>")),
    _talk("pt login notice", False, _from("Detectamos um novo acesso à sua conta em São Paulo. Foi você? Se não reconhece este acesso, altere sua senha.", "Conta Segura <seguranca@portal.test>")),
    _talk("en login notice of an odd sender", False, _from("New sign-in on Chrome, Windows. Was this you? If so, you can ignore this message. If not, secure your account.", "Portal <accounts@portal.test>")),
    _talk("pt delivery", False, _from("Seu pacote saiu para entrega. Vai ter alguém em casa? Acompanhe em tempo real pelo aplicativo.", "Rápido Entregas <rastreio@rapido.test>")),
    _talk("en parcel survey", False, _from("How did we do? Your parcel was delivered on Monday. Take our 2-minute survey and tell us about your experience.", "Parcelly <care@parcelly.test>")),
    _talk("pt appointment of a machine", False, _from("Lembrete: sua consulta com a Dra. Paula é amanhã às 9h. Responda SIM para confirmar ou NÃO para cancelar pelo aplicativo. Esta é uma mensagem automática.", "Clínica Sol <agenda@sol.test>")),
    _talk("en calendar notice", False, _from("Reminder: Weekly sync @ Tue 10:00. Going? Yes - Maybe - No", "Calendar <calendar-notification@cal.test>", headers="Auto-Submitted: auto-generated\n")),
    _talk("pt comment notice", False, _from("Caio comentou na tarefa “Site novo”: a Ana já viu isso?\n\nVer comentário\n\nVocê recebe este aviso porque segue a tarefa.", "Tarefas <avisos@tarefas.test>")),
    _talk("en merge request notice", False, _from("dora commented on this pull request: Can we split this into two commits?\n\nReply to this email directly or view it on GitBox.\nYou are receiving this because you were mentioned.", "dora <notifications@gitbox.test>", headers="Precedence: list\n")),
    _talk("pt invoice", False, _from("Prezada Ana,\n\nSegue em anexo a fatura de novembro, com vencimento em 10/12.\n\nAtenciosamente,\nCobrança", "Condomínio Lar <cobranca@lar.test>")),
    _talk("en password", False, _from("Someone requested a password reset for your account. Didn't request this? You can safely ignore this email.", "App <hello@app.test>")),
    _talk("pt out of office", False, _from("Estou de férias até 5/12 com acesso limitado ao e-mail. Em caso de urgência, fale com a Rita.", "Caio <caio@fora.test>", headers="Auto-Submitted: auto-replied\n" + _REPLY)),
    _talk("en out of office without headers", False, _from("Thank you for your message. I am out of the office until December 5 with limited access to email. For urgent matters please contact Rita.", "Caio <caio@fora.test>", headers=_REPLY)),
    # In copy, to others, to many.
    _talk("pt in copy", False, _from("Caio, você consegue mandar a planilha hoje?\n\nObrigada", to="Caio <caio@fora.test>", cc=ME)),
    _talk("en in copy, asked of another", False, _from("Caio, could you update the deck before Friday? Ana is in copy for context.", to="Caio <caio@fora.test>", cc=ME)),
    _talk("pt in copy and asked by name", True, _from("Caio, segue a versão final.\n\nAna, você consegue confirmar a verba até amanhã?", to="Caio <caio@fora.test>", cc=ME)),
    _talk("en in copy and asked by name", True, _from("Caio, here is the final version.\n\n@Ana can you confirm the budget by tomorrow?", to="Caio <caio@fora.test>", cc=ME)),
    _talk("pt to both, asked of another", False, _from("Caio, consegue revisar a cláusula 4 até amanhã?\n\nAna, só pra você acompanhar.", to=f"Caio <caio@fora.test>, {ME}")),
    _talk("en to both, asked of another", False, _from("Dora, can you book the room for Thursday?\n\nAna - just so you know, we moved it to 3pm.", to=f"Dora <dora@fora.test>, {ME}")),
    _talk("pt to a team", True, _from("Pessoal, quem pode ficar de plantão no sábado? Preciso fechar a escala hoje.", to=f"{ME}, {_TEAM}")),
    _talk("en to a team, a notice", False, _from("Team, the office is closed on Friday. Who's excited? Enjoy the long weekend!", to=f"{ME}, {_TEAM}")),
    # Thanks, for your information.
    _talk("pt thanks with a sign", False, "Ana, muito obrigada!! O que seria de mim sem você? Beijos"),
    _talk("en thanks, rhetorical", False, "You're a lifesaver, how do you do it? Thanks again!"),
    _talk("pt fyi with a decision", False, "Oi Ana, só te atualizando: falei com o Caio e ele topou. Vamos seguir com a opção B. Qualquer coisa te chamo."),
    _talk("en fyi with a plan", False, "Quick update: the vendor confirmed delivery for Tuesday. I'll keep you posted. No action needed from your side."),
    _talk("pt answer to my question", False, _mine("Que horas é a reunião?"), _from("É às 10h, na sala 2. Até lá!", headers=_REPLY)),
    _talk("en answer to my question", False, _mine("Which size did you order?"), _from("I went with the medium. It should arrive on Monday.", headers=_REPLY)),
    _talk("pt will do", False, _mine("Consegue me mandar o relatório?"), _from("Claro! Te mando até o fim do dia.", headers=_REPLY)),
    _talk("en will do", False, _mine("Could you send me the report?"), _from("Sure thing, you'll have it by five.", headers=_REPLY)),
    _talk("pt attached as asked", False, _from("Boa tarde, Ana.\n\nConforme solicitado, segue o contrato assinado por todas as partes.\n\nAtenciosamente,\nHelena Prado\nJurídico")),
    _talk("en attached as promised", False, _from("Hi Ana,\n\nAs discussed, please find the signed agreement attached. It was a pleasure working with you on this.\n\nBest regards,\nHelen")),
    _talk("pt news of the family", False, "Oi filha! A vó já está em casa, o médico disse que foi só um susto. Ela mandou um beijo. Se cuida!"),
    _talk("en news with a rhetorical question", False, "Guess who got into law school? Your favourite cousin! Party at ours when you're back. Love, Mum"),
    _talk("pt cancelled", False, "Ana, vou ter que cancelar o almoço de amanhã, meu filho adoeceu. Depois a gente remarca."),
    _talk("en congratulations", False, "Happy birthday Ana! Hope you have a wonderful day. Can't believe you're already 30, where did the time go?"),
    _talk("pt told of a question", False, "O cliente perguntou se dava pra parcelar e eu disse que sim, em 3x. Fechamos!"),
    _talk("en told of a question", False, "Legal asked whether we needed a new NDA. I told them the old one still holds, so we're fine."),
    # Already answered; my own question.
    _talk("pt answered", False, "Você vem na sexta?", _mine("Vou sim!")),
    _talk("en answered", False, "Can you review this by Monday?", _mine("Done, see my comments.")),
    _talk("pt answered and thanked", False, "Você vem na sexta?", _mine("Vou sim!"), _from("Oba, te espero então!", headers=_REPLY)),
    _talk("en answered and thanked", False, "Can you review this by Monday?", _mine("Done, see my comments."), _from("Perfect, thanks a million.", headers=_REPLY)),
    _talk("pt my own question", False, _mine("Bia, você tem o contato do pintor?")),
    _talk("en my own question and a nudge of mine", False, _mine("Do you have the painter's number?"), _mine("Any luck with this?")),
    _talk("pt answered, asked on", True, "Você vem na sexta?", _mine("Vou sim!"), _from("Boa! E leva a sobremesa ou a bebida?", headers=_REPLY)),
    _talk("en answered, asked on", True, "Can you review this by Monday?", _mine("Done, see my comments."), _from("Great. One more thing: should we keep section 3 or drop it?", headers=_REPLY)),
    _talk("pt asked, then a file", True, "Ana, você aprova o orçamento em anexo?", "Esqueci o anexo, segue agora."),
    _talk("en asked, then an addition", True, "Would you be able to speak at our meetup on the 9th?", "PS: it's at the library this time."),
    _talk("pt asked and solved", False, "Ana, onde fica a chave do depósito?", "Achei! Estava na gaveta. Pode ignorar."),
    _talk("en asked and solved", False, "Do you remember the wifi password?", "Never mind, found it on the fridge."),
    _talk("pt asked, cobrado", True, "Ana, consegue me enviar os dados da nota?", "Oi Ana, reforçando o pedido abaixo. Obrigado!"),
    _talk("en asked, bumped", True, "Could you share the slides from Tuesday?", "Bumping this to the top of your inbox."),
    # Questions, plain and less so.
    _talk("pt a friend", True, "Fala Ana! Bora tomar um chopp na quinta? O Caio e a Dora já confirmaram."),
    _talk("en a friend", True, "Hey! We're thinking of grabbing dinner Thursday. You in?"),
    _talk("pt without a sign, two wishes", True, "ana qual vc prefere, o azul ou o verde"),
    _talk("en without a sign", True, "hey ana do you know if the gym is open tomorrow"),
    _talk("pt se puder", True, "Oi Ana, tudo bem?\n\nEstou finalizando a apresentação e queria sua opinião sobre o slide 4. Se puder olhar ainda hoje, agradeço muito.\n\nAbs,\nCaio"),
    _talk("en opinion", True, "Hi Ana,\n\nI'm finalising the deck and would love your thoughts on slide 4. Today would be ideal.\n\nCheers,\nCaio"),
    _talk("pt no aguardo", True, "Prezada Ana, boa tarde.\n\nConforme conversado, encaminho a proposta comercial para sua apreciação.\n\nFico no aguardo.\n\nAtt.,\nHelena"),
    _talk("en awaiting", True, "Dear Ana,\n\nAs agreed, I am sending you our offer for review. We await your decision.\n\nKind regards,\nHelena"),
    _talk("pt deadline", True, "Ana, o prazo para enviar o formulário preenchido é sexta, dia 27. Falta só o seu."),
    _talk("en deadline", True, "Ana, we're only missing your timesheet. It's due on Friday at noon."),
    _talk("pt invitation in prose", True, "Ana, vamos comemorar os 60 anos do meu pai no sábado, dia 5, às 20h. Contamos com você! Confirma presença até terça, tá?"),
    _talk("en invitation in prose", True, "We're throwing a surprise party for Dora on the 5th at 8pm and would love for you to be there. Let us know if you can make it!"),
    _talk("pt school", True, _from("Prezados responsáveis,\n\nSolicitamos que nos informem até quinta-feira se o aluno participará do passeio.\n\nSecretaria", "Escola Pinheiro <secretaria@pinheiro.test>")),
    _talk("en school", True, _from("Dear parent,\n\nWe need to know by Thursday whether your child will join the trip. Kindly return the attached form.\n\nThe school office", "Oak School <office@oak.test>")),
    _talk("pt a landlord", True, "Boa tarde dona Ana, o encanador pode ir aí na quarta de manhã, pode ser?"),
    _talk("en a landlord", True, "Hi Ana, the plumber could come Wednesday morning. Does that suit you?"),
    _talk("pt recruiter", True, "Oi Ana, gostei muito do seu perfil e tenho uma vaga de coordenação que combina com você. Topa conversar essa semana? Me diz dois horários."),
    _talk("en editor", True, "Ana, your piece is in great shape. I left two queries in the margins; once you've answered them we can go to print."),
    _talk("pt an approval", True, "Segue o layout final do folder para aprovação. Assim que você der o ok, mando pra gráfica."),
    _talk("en an approval", True, "The contract is ready for your signature. As soon as you sign, we'll release the payment."),
    _talk("pt a request of documents", True, _from("Ana, para darmos entrada no financiamento ainda faltam: RG, comprovante de renda e certidão. Pode enviar por aqui mesmo.\n\nMarcos\nCorretor", "Marcos <marcos@imoveis.test>")),
    _talk("en a request of details", True, "To finalise your booking we just need your passport number and arrival time."),
    _talk("pt a doubt", True, "Ana, fiquei na dúvida se o valor é com ou sem imposto."),
    _talk("en a doubt", True, "I wasn't sure if you wanted the meeting recorded or not."),
    _talk("pt a support that answers", True, _from("Olá Ana,\n\nPara seguirmos com a análise, você poderia nos enviar um print do erro?\n\nJoão\nSuporte", "Suporte Nuvem <suporte@nuvem.test>", headers=_REPLY)),
    _talk("en a support that answers", True, _from("Hi Ana,\n\nThanks for reaching out. Which version of the app are you using, and does this happen every time?\n\nJo\nSupport", "Support <support@cloud.test>", headers=_REPLY)),
    _talk("pt a support that closes", False, _from("Olá Ana,\n\nSeu chamado 8812 foi resolvido e encerrado. Conte com a gente!\n\nSuporte Nuvem", "Suporte Nuvem <suporte@nuvem.test>", headers=_REPLY)),
    _talk("en a support that closes", False, _from("Hi Ana,\n\nGlad that worked! I'll close this ticket now. If you need anything else, just reply to this email.\n\nJo", "Support <support@cloud.test>", headers=_REPLY)),
    _talk("pt a client with a complaint", True, "Ana, já é a terceira vez que o pedido vem errado. Como vamos resolver isso?"),
    _talk("en a client with a complaint", True, "This is the third wrong delivery. I'd like to know what you're going to do about it."),
    _talk("pt remark behind a question", True, "Ana, o fornecedor entregou hoje? Tô preocupado com o prazo da obra. Abraço e bom descanso!"),
    _talk("en question at the start", True, "Did you manage to speak with the bank? The closing is on Tuesday and I'd rather not leave it to the last minute. Have a lovely evening."),
    _talk("pt forwarded with a wish", True, "Ana, dá uma olhada nisso e me fala o que acha.\n\n---------- Mensagem encaminhada ---------\nDe: Caio\nAssunto: Proposta\n\nSegue."),
    _talk("en forwarded without a word", False, "FYI\n\n---------- Forwarded message ---------\nFrom: Caio\nSubject: Offer\n\nCould you send it back signed?"),
    _talk("pt you may call", False, "Oi Ana, consegui falar com a seguradora, está tudo certo com o sinistro. Pode ficar tranquila que eu acompanho daqui."),
    _talk("en feel free", False, "The workshop notes are in the folder. Feel free to share them with your team, and reach out if anything is unclear."),
    _talk("pt orders done", False, "Ana, feito: cadastrei o fornecedor, paguei a guia e mandei o comprovante pro contador."),
    _talk("en what follows", False, "Here's what happens next: we review your application, call your references and get back to you within ten days."),
    _talk("pt come when you like", False, "Chegaram as suas encomendas aqui na portaria. Pode retirar a qualquer hora."),
    _talk("en ready to collect", False, _from("Good news, Ana: your glasses are ready to collect. We're open until 6pm, see you soon!", "Optic <optic@glasses.test>")),
    _talk("pt a rule told", False, _from("Prezados moradores,\n\nSolicitamos que não deixem bicicletas no hall. Contamos com a colaboração de todos.\n\nO síndico", "Síndico <sindico@predio.test>")),
    _talk("en a rule told", False, _from("Dear residents,\n\nPlease remember to separate your recycling. Bins are emptied on Tuesdays.\n\nThe management", "Mill House <management@mill.test>")),
    _talk("pt an agenda", False, "Pauta de amanhã: 1) Como foi outubro? 2) O que falta para o lançamento? 3) Próximos passos. Até lá!"),
    _talk("en an agenda", False, "Agenda for tomorrow:\n- What went well?\n- What could be better?\n- Next steps\n\nSee you at 10."),
    _talk("pt a confirmation wanted of a guest", True, _from("Olá Ana! Sua reserva para 4 pessoas no sábado às 20h está pré-marcada. Podemos confirmar?\n\nCantina da Nonna", "Cantina da Nonna <nonna@cantina.test>")),
    _talk("en two slots", True, "I could do Tuesday 10am or Wednesday 4pm. Just tell me which works and I'll send the invite."),
    _talk("pt curt", True, "?"),
    _talk("en curt", True, "Thoughts?"),
    _talk("pt said in the past", False, "Te liguei ontem mas não era nada urgente, já me virei. Bjs"),
    _talk("en said in the past", False, "I wanted to ask you about the keys but Dora had a spare set. All good!"),
)  # fmt: skip

_LATER = (
    _talk("newsletter of a school", False, _from("Olá! Que tal aprender inglês em 2027? Matrículas abertas com desconto até sexta. Garanta sua vaga!", "Lívia da Escola Fala <livia@fala.test>")),
    _talk("notice of an app", False, _from("Ana, faz tempo que você não aparece! Aconteceu alguma coisa? Suas séries esperam por você.", "Telinha <oi@telinha.test>", headers=_SHOP)),
    _talk("receipt of a course", False, _from("Inscrição confirmada! Seu ingresso está em anexo. Precisa trocar o nome? Acesse Meus pedidos.", "Ingressos <ingressos@evento.test>")),
    _talk("a price that changes", False, _from("Prezado cliente, informamos que a partir de janeiro a mensalidade será reajustada em 4%. Em caso de dúvida, procure a secretaria.", "Academia Vida <academia@vida.test>")),
    _talk("in copy of a thread", False, _from("Dora, perfeito. E quando o material chega na obra?", to="Dora <dora@fora.test>", cc=f"{ME}, Caio <caio@fora.test>", headers=_REPLY)),
    _talk("in copy, named in passing", False, _from("Dora, a Ana já aprovou ontem. Você pode emitir o pedido?", to="Dora <dora@fora.test>", cc=ME)),
    _talk("to three, all asked", True, _from("Gente, fechamos dia 12 ou dia 19? Preciso reservar o sítio.", to=f"{ME}, {_TEAM}")),
    _talk("to three, told", False, _from("Gente, o sítio está reservado para o dia 12. Depois mando a divisão dos custos.", to=f"{ME}, {_TEAM}")),
    _talk("thanks for an answer", False, "Você fechou com o buffet?", _mine("Fechei sim"), _from("Maravilha, menos uma preocupação! Valeu", headers=_REPLY)),
    _talk("asked on after thanks", True, _mine("Segue a planilha."), _from("Obrigado, Ana! Só não entendi a coluna F, é bruto ou líquido?", headers=_REPLY)),
    _talk("a promise", False, "Oi Ana, vi seu e-mail agora. Vou levantar os números com o financeiro e amanhã te respondo com calma."),
    _talk("a wish for the feast", False, "Ana, um Natal cheio de luz para você e sua família! Que 2027 venha com muita saúde."),
    _talk("minutes", False, "Segue a ata da reunião de ontem. Pontos principais: orçamento aprovado, contratação adiada e nova reunião dia 3."),
    _talk("solved by themselves", False, "Ana, qual é o ramal da portaria?", "Deixa, já consegui com o seu Zé."),
    _talk("asked and then thanked ahead", True, "Ana, você me passa o contato da costureira?", "Desde já obrigada!"),
    _talk("a proof wanted", True, "Oi Ana! Ainda não identifiquei seu pagamento de novembro. Se já pagou, me manda o comprovante; se não, pode ser no Pix mesmo."),
    _talk("a form", True, _from("Ana, boa tarde. Sua matrícula está quase pronta, só falta a foto 3x4 e o atestado. Preciso receber até dia 30.", "Marta <marta@colegio.test>")),
    _talk("an opinion wanted", True, "Fiz duas versões do convite, estão em anexo. Quero muito saber de qual você gostou mais!"),
    _talk("a date wanted", True, "Seria bom a gente se reunir antes do feriado. Como está sua agenda na quarta?"),
    _talk("a yes wanted", True, "Posso seguir com a compra das passagens? O preço sobe hoje à meia-noite."),
    _talk("a talk wanted", True, "Ana, me liga quando puder, é sobre o inventário."),
    _talk("a favour", True, "Amiga, será que você poderia buscar o Léo na natação amanhã? Fiquei presa no trabalho."),
    _talk("a nudge", True, "Oi Ana, alguma novidade sobre a proposta? Estamos segurando a vaga para você."),
    _talk("a boss", True, "Ana, preciso do fechamento de novembro na minha mesa até quarta."),
    _talk("waiting for a return", True, "Boa tarde. Encaminho o orçamento revisado com o desconto que conversamos. Aguardo um retorno para dar andamento.\n\nGrato,\nNei"),
    _talk("a lawyer", True, "Dra. Helena pediu para confirmar se a senhora poderá comparecer à audiência do dia 9, às 14h."),
    _talk("a machine told in a person's words", False, "A impressora do segundo andar voltou a funcionar, podem mandar imprimir. Desculpem o transtorno."),
    _talk("told how it went", False, "A entrevista foi ótima! Perguntaram por que eu quero mudar de área e se eu toparia viajar. Agora é torcer."),
    _talk("an invitation that wants no answer", False, "Sábado tem feijoada aqui em casa a partir do meio-dia, é só chegar! Não precisa levar nada."),
    _talk("typed badly", True, "ana vc consegui fala com o pedreiro"),
)  # fmt: skip

UNSEEN = (
    _talk("pt the price of a job", True, "Oi, dona Ana. Fui ver o muro e dá pra fazer por 2.300 com material. A senhora fecha?"),
    _talk("pt a colleague who waits", True, "Ana, tô parado esperando a sua revisão pra subir a versão nova."),
    _talk("pt an address", True, "Oi Ana! Vou te mandar o convite impresso. Seu endereço continua o mesmo?"),
    _talk("pt a class", True, "Boa noite, professora. Não consegui entregar o trabalho porque fiquei doente. Ainda posso entregar amanhã?"),
    _talk("pt a choice", True, "Para o jantar de encerramento temos massa ou peixe. Preciso passar os nomes ao restaurante até quinta, qual você prefere?"),
    _talk("pt a bank manager", True, _from("Bom dia, Ana. Sou o novo gerente da sua conta e gostaria de marcar uma conversa de 20 minutos para conhecer seus objetivos. Quinta às 15h funciona?", "Otto Lima <otto.lima@banco.test>")),
    _talk("pt a signature", True, "Ana, o contrato está no sistema esperando você assinar. O cliente cobrou hoje."),
    _talk("pt a loan", True, "Amiga, tem como me emprestar 200 reais até dia 5? Te pago certinho."),
    _talk("pt a doubt of a buyer", True, _from("Olá, vi seu anúncio do sofá. Ainda está à venda? Aceita cartão?", "Nina <nina@mail.test>")),
    _talk("pt a schedule", True, "Confirmando: reunião quinta, 14h, aqui no escritório. Ok pra você?"),
    _talk("pt a wish put politely", True, "Seria possível antecipar a entrega para o dia 2? O cliente viaja no dia 3."),
    _talk("pt a list of two doubts", True, "Oi Ana, duas coisas:\n1) a verba já foi liberada?\n2) quem assina pelo departamento?\n\nValeu!"),
    _talk("pt a reminder of mine", True, "Você ficou de me mandar o contato da arquiteta, lembra?"),
    _talk("pt a note of the doctor", True, _from("Ana, recebi seus exames. Precisamos conversar antes do retorno. Qual o melhor horário para eu te ligar?", "Dr. Ivo <ivo@clinica.test>")),
    _talk("pt a neighbour", True, "Oi vizinha, seu carro está na minha vaga. Consegue tirar?"),
    _talk("en an introduction", True, "Ana, meet Dora. Dora, meet Ana. I'll let you two take it from here.\n\nAna, would Thursday suit you for a first call?"),
    _talk("en a landlord's renewal", True, "Your lease ends in January. Please confirm in writing whether you intend to renew."),
    _talk("en a blocked colleague", True, "I'm blocked on the API keys. Who has them?"),
    _talk("en a volunteer", True, "We're still short of two people for the bake sale. Any chance you could help out?"),
    _talk("en a form unsigned", True, "The form came back because page 2 isn't signed. Can you redo it and send it over?"),
    _talk("en a reference", True, "I'm applying for a job at Acme and put you down as a reference. Hope that's okay?"),
    _talk("en a quote asked", True, _from("Hello, I'd like a quote for a logo and business cards. What are your rates?", "Ned <ned@mail.test>")),
    _talk("en a time to move", True, "Something came up at 3. Could we do 4:30 instead?"),
    _talk("en a plain wish", True, "Need the final numbers from you before I can send this to the board."),
    _talk("en a soft wish", True, "Whenever you have a minute, I'd be grateful for a word about the rota."),
    _talk("pt news of a delivery by a person", False, "Ana, os móveis chegaram inteiros. O rapaz volta segunda para montar o guarda-roupa."),
    _talk("pt photos", False, "Seguem as fotos do batizado! Você saiu linda em todas. Saudades."),
    _talk("pt a refusal", False, "Oi Ana, infelizmente não vou conseguir ir no sábado. Aproveitem por mim!"),
    _talk("pt a yes", False, _mine("Pode ser às 16h?"), _from("Pode sim! Te espero lá.", headers=_REPLY)),
    _talk("pt accounts of the month", False, _from("Prezada Ana, encaminho o balancete de outubro para o seu arquivo. Atenciosamente, Contabilidade Exata", "Zeca <zeca@exata.test>")),
    _talk("pt a payslip", False, _from("Seu holerite de novembro está disponível no portal do colaborador. Dúvidas, procure o RH.", "RH <rh@empresa.test>")),
    _talk("pt a webinar", False, _from("Ana, amanhã tem live! Você já separou seu caderninho? Vamos falar de finanças às 20h. Link de acesso no botão abaixo.", "Carol Finanças <carol@financas.test>")),
    _talk("pt a petition", False, _from("Ana, a floresta precisa de você. Vai ficar parada? Assine agora a petição e compartilhe com 3 amigos!", "Mata Viva <mata@viva.test>")),
    _talk("pt a course ends", False, _from("Parabéns, Ana! Você concluiu o módulo 3. Pronta para o próximo desafio? Continue de onde parou.", "Cursos <aluno@cursos.test>")),
    _talk("pt an apology", False, "Ana, me desculpa pelo tom de ontem, eu estava cansado. Você não merecia. Um abraço."),
    _talk("pt a doorman", False, _from("Informamos que a dedetização ocorrerá no dia 28. Mantenham as janelas fechadas e, por favor, retirem os alimentos dos armários.", "Edifício Sol <zeladoria@sol.test>")),
    _talk("pt what was asked at a fair", False, "Muita gente perguntou de você na feira! Todo mundo queria saber quando sai o próximo livro. Sucesso total."),
    _talk("pt a proof of payment", False, "Oi Ana, acabei de fazer o Pix do aluguel. Comprovante anexo, confere aí depois com calma."),
    _talk("en a statement", False, _from("Your November statement is ready. Log in to view your balance and recent activity.", "First Bank <statements@first.test>")),
    _talk("en a podcast", False, _from("New episode: Can we trust our memories? Neuroscientist Ada Ling joins us to find out. Listen wherever you get your podcasts.", "The Curious Hour <show@curious.test>")),
    _talk("en a donation", False, _from("Ana, will you stand with us tonight? Chip in $5 before midnight and your gift will be doubled.", "Rivers Trust <jane@rivers.test>")),
    _talk("en a trial that ends", False, _from("Hi Ana, your free trial ends in 3 days. Enjoying it so far? Upgrade today to keep your projects.", "Sam from Boardly <sam@boardly.test>")),
    _talk("en a yes", False, _mine("Could you cover my shift?"), _from("Happy to! Enjoy the concert.", headers=_REPLY)),
    _talk("en a build", False, _from("Build 4412 failed on branch main. Could not resolve dependency. See the log for details.", "Builder <ci@build.test>")),
    _talk("en a handover", False, "I've moved everything into the shared drive and archived the old folder. You'll find the budget under Finance."),
    _talk("en a farewell", False, "Friday is my last day. It's been a joy working with you all. Keep in touch: my number hasn't changed."),
    _talk("en a shared joke", False, "Saw this and thought of you. What does a house wear? Address! Ha."),
    _talk("en a decision told", False, "After some thought we decided to go with the other supplier. I know you put a lot into this, and I'm grateful."),
    _talk("en a wish of luck", False, "Good luck tomorrow! You'll be brilliant. Call me when it's over if you feel like it."),
    _talk("en a schedule told", False, "We'll start at 9 and break for lunch at 12:30. Parking is behind the building, and the code for the gate is 4410."),
)  # fmt: skip

LAST = (
    _talk("pt a wedding", True, "Ana, estamos montando a lista da mesa de vocês. Vem você e mais quem?"),
    _talk("pt a plumber", True, "Bom dia, é o Tião. Passei aí e não tinha ninguém. Que dia posso voltar?"),
    _talk("pt a text to check", True, "Oi Ana, escrevi o texto da contracapa (anexo). Vê se você gosta e me devolve com os ajustes."),
    _talk("pt a payment", True, "Ana, o boleto venceu ontem. Você prefere que eu gere outro ou paga por Pix?"),
    _talk("pt a teacher", True, _from("Mãe do Léo, boa tarde. Ele chegou sem o livro de matemática hoje. Conseguem mandar amanhã?", "Prof. Rosa <rosa@colegio.test>")),
    _talk("pt a condition", True, "Se você topar, reservo o chalé ainda hoje. Me fala."),
    _talk("pt a visa", True, "Para agendar o visto necessito do número do seu passaporte e da data de validade."),
    _talk("pt a translation", True, "Boa tarde, Ana. Qual seria seu valor por lauda para um livro de 200 páginas e em quanto tempo conseguiria entregar?"),
    _talk("pt a vote", True, "Pessoal, votem até amanhã: logo A ou logo B? Só falta a Ana."),
    _talk("pt an auditor", True, "Prezada, favor encaminhar os extratos de setembro a novembro até o dia 30/11."),
    _talk("en a dog", True, "Rex needs someone from Friday to Sunday. Would you be up for it?"),
    _talk("en a spelling", True, "Printing the badges now: is it Souza with a z?"),
    _talk("en a contract", True, "We've marked up clause 7. Please let us have your comments by close of business Tuesday."),
    _talk("en a lift", True, "hey can you pick me up at 6"),
    _talk("en an interview", True, "We'd like to invite you to interview next week. Please reply with your availability."),
    _talk("en two ways", True, "I can either patch it or rewrite it. Your call."),
    _talk("en a key", True, "Did you take the spare key by any chance? It's not on the hook."),
    _talk("en an invoice unpaid", True, "Our records show that invoice 88 is still open. Could you look into it and tell us when to expect payment?"),
    _talk("pt an ok", False, "Ok Ana, anotado. Até segunda."),
    _talk("pt a thank you for the visit", False, "Foi uma alegria receber vocês! As crianças já perguntaram quando vocês voltam. Beijo grande."),
    _talk("pt a complaint solved", False, _mine("O produto veio quebrado."), _from("Ana, já providenciamos a troca. O novo chega até sexta e o código de rastreio segue abaixo.", "Loja Casa <trocas@casa.test>", headers=_REPLY)),
    _talk("pt an essay", False, "Li seu artigo no trem. Que coragem! Fiquei pensando: quantos de nós diriam o mesmo? Parabéns."),
    _talk("pt a renewal", False, _from("Ana, seu seguro vence em 10 dias. Já pensou em como ficaria sem proteção? Renove em poucos cliques.", "Seguros Mar <bruna@mar.test>")),
    _talk("pt a job alert", False, _from("12 vagas novas para Tradutora em São Paulo. Candidate-se! Estas vagas não combinam com você? Ajuste seus filtros.", "Vagas <vagas@empregos.test>")),
    _talk("pt a friend request", False, _from("Caio Prado quer se conectar com você. Aceitar? Ver perfil", "Rede <convites@rede.test>")),
    _talk("pt a bill paid", False, _from("Pagamento recebido. Obrigado por manter sua conta em dia!", "Água e Luz <conta@agua.test>")),
    _talk("pt in copy of accounts", False, _from("Zeca, segue o extrato. Falta lançar a nota 12, você consegue ver?", to="Zeca <zeca@exata.test>", cc=ME)),
    _talk("pt a trip told", False, "Chegamos em Lisboa! O hotel é ótimo e o Caio já quer saber onde come pastel. Mando fotos depois."),
    _talk("pt a warning", False, "Ana, cuidado: estão ligando em nome do banco. Não passe nenhum dado."),
    _talk("pt a change of number", False, "Gente, mudei de número! Podem apagar o antigo. Beijos, Dora"),
    _talk("en an ok", False, "Works for me. See you then."),
    _talk("en a security notice", False, _from("We noticed a sign-in from a new device. If this was you, there's nothing to do. If not, reset your password.", "Mailio <team@mailio.test>")),
    _talk("en a survey", False, _from("Hi Ana, got 2 minutes? Your opinion helps us improve. Start the survey.", "Nadia <nadia@polls.test>")),
    _talk("en a neighbour's news", False, "The street will be dug up on Monday, so move your car if it's parked there. Coffee soon, I hope!"),
    _talk("en a result", False, "Your test results came back normal. No follow-up is needed.\n\nDr. Hale"),
    _talk("en a forwarded article", False, "You'll like this one. Remember when we argued about it? Turns out you were right."),
    _talk("en a confirmation", False, _from("Your table for two on Friday at 8 is confirmed. Need to cancel? Call us on the day.", "Le Coin <bonjour@lecoin.test>")),
    _talk("en a plan of somebody", False, "I'm going to ask the landlord whether we can paint the hall. Will report back."),
    _talk("en a webshop that misses one", False, _from("Still thinking it over? Your cart is waiting for you, and shipping is on us this week.", "Wool & Co <cara@wool.test>")),
    _talk("en a team's thanks", False, "What a launch! Who else needs a nap? Thank you all for the late nights."),
)  # fmt: skip

LOOKED_AT = (*_FIRST[0::2], *_FIRST[1::4])
HELD_BACK = (*_FIRST[3::4], *_LATER)
