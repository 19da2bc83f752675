"""Mails of every kind, and whether somebody waits for an answer: the label is what the person would say.

The first were written with the rule; the rest, after it, says how well it did on them when it first saw them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mail:
    """One mail to ana@example.com."""

    name: str
    text: str
    waits: bool
    headers: str = ""
    to: str = "Ana <ana@example.com>"
    cc: str = ""
    sender: str = "Bia <bia@x.test>"

    def __str__(self) -> str:
        return self.name

    def raw(self) -> bytes:
        head = f"From: {self.sender}\nTo: {self.to}\n" + (f"Cc: {self.cc}\n" if self.cc else "") + self.headers
        return f"{head}Date: Mon, 23 Nov 2026 09:14:00 -0300\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{self.text}".encode()


_LIST = "List-Unsubscribe: <mailto:x@x.test>\n"

MAILS = (
    # Somebody waits.
    Mail("pt a question", "Oi Ana, você consegue me mandar o contrato até quarta?", True),
    Mail("pt a question among others", "Bom dia!\n\nFechamos o orçamento. Qual é o prazo de entrega?\n\nAbraço", True),
    Mail("pt a request without a sign", "Ana, preciso que você aprove a nota fiscal ainda hoje.\nObrigado", True),
    Mail("pt favor", "Favor confirmar presença até sexta.", True),
    Mail("pt aguardo", "Segue a proposta revisada.\n\nAguardo seu retorno.", True),
    Mail("pt fico no aguardo", "Segue em anexo o documento. Fico no aguardo da sua confirmação.", True),
    Mail("pt me diz", "Me diz qual horário fica melhor pra você.", True),
    Mail("pt me avisa", "Olhei as duas opções. Me avisa qual você prefere", True),
    Mail("pt pode", "Ana, pode revisar o texto e me devolver amanhã", True),
    Mail("pt gostaria de saber", "Boa tarde, gostaria de saber se o apartamento ainda está disponível.", True),
    Mail("pt poderia", "Poderia me enviar a segunda via do boleto, por favor?", True),
    Mail("pt que horas", "que horas vc chega amanhã?", True),
    Mail("pt a question and thanks", "Obrigado pelo envio! Só uma dúvida: o valor já inclui o frete?", True),
    Mail("pt solicito", "Prezada Ana,\n\nSolicito o envio dos comprovantes de pagamento de outubro.\n\nAtt.", True),
    Mail("pt above a quotation", "E aí, conseguiu ver isso?\n\nEm seg., 23 de nov. de 2026, Ana escreveu:\n> ok", True),
    Mail("en a question", "Hi Ana, when can we meet to discuss the budget?", True),
    Mail("en could you", "Could you send me the signed copy by Friday?", True),
    Mail(
        "en please", "Hi Ana,\n\nPlease review the attached draft and send me your comments by Thursday.\n\nBest", True
    ),
    Mail("en let me know", "Either Tuesday or Wednesday works. Let me know which one suits you.", True),
    Mail("en need you to", "I need you to sign the form before noon.", True),
    Mail("en awaiting", "The offer is attached. I look forward to your reply.", True),
    Mail("en any update", "Hi, any update on this?", True),
    Mail("en to me with a copy", "Ana, what do you think of the new layout?", True, cc="caio@x.test"),
    Mail("en nudge", "Just following up on the invoice below. Can you confirm receipt?", True),
    # Nobody does.
    Mail("pt thanks", "obrigado!", False),
    Mail("pt many thanks", "Perfeito, muito obrigada, Ana! Abraço", False),
    Mail("pt for your information", "Para seu conhecimento: a reunião de ontem foi gravada e está na pasta.", False),
    Mail("pt fyi", "FYI. Segue a ata.", False),
    Mail("pt ok", "Ok, combinado. Até amanhã!", False),
    Mail("pt any doubt", "Segue o relatório de novembro. Qualquer dúvida, me avise.", False),
    Mail("pt if you have doubts", "O contrato foi assinado. Se tiver dúvidas, pode me ligar.", False),
    Mail("pt politeness", "Oi Ana, tudo bem? Segue o arquivo que você pediu. Abs", False),
    Mail("pt no answer needed", "Mudei a sala para a 3. Não precisa responder.", False),
    Mail("pt newsletter", "Já conhece as novidades da semana? Clique e veja!", False, headers=_LIST),
    Mail(
        "pt newsletter without headers",
        "Que tal viajar por menos?\nVocê recebeu este e-mail porque se cadastrou. Para cancelar sua inscrição, clique aqui.",
        False,
    ),
    Mail(
        "pt receipt",
        "Recebemos o seu pagamento de R$ 49,90. Obrigado pela preferência.",
        False,
        sender="Loja <no-reply@loja.test>",
    ),
    Mail(
        "pt receipt from a person's address",
        "Pedido 4711 confirmado. Seu pedido chega na quinta-feira.",
        False,
        sender="vendas@loja.test",
    ),
    Mail(
        "pt code",
        "Seu código de verificação é 123456. Não foi você? Ignore este e-mail.",
        False,
        sender="contato@banco.test",
    ),
    Mail(
        "pt out of office",
        "Estou de férias até 30/11. Em caso de urgência, você pode falar com o Caio?",
        False,
        headers="Auto-Submitted: auto-replied\n",
    ),
    Mail("pt in copy", "Caio, você consegue fechar isso hoje?", False, to="caio@x.test", cc="ana@example.com"),
    Mail(
        "pt to everybody",
        "Pessoal, quem vai ao almoço?",
        False,
        to=", ".join(["ana@example.com", *(f"p{n}@x.test" for n in range(20))]),
    ),
    Mail("pt from me", "Lembrar: você consegue fazer isso?", False, sender="Ana <ana@example.com>"),
    Mail(
        "pt only in the quotation",
        "Feito!\n\nEm seg., 23 de nov. de 2026, Ana <ana@example.com> escreveu:\n> Você consegue?",
        False,
    ),
    Mail("pt only in the signature", "Segue o arquivo.\n\n-- \nBia Souza\nPrecisa de ajuda? Fale com a gente", False),
    Mail("pt a forward", "---------- Mensagem encaminhada ---------\nDe: Caio\nAssunto: x\n\nConsegue?", False),
    Mail("pt a link with a sign", "Segue o link: https://x.test/?a=1 e o outro https://x.test/b?", False),
    Mail("en thanks", "Thanks a lot, Ana!", False),
    Mail("en got it", "Got it, see you tomorrow.", False),
    Mail("en fyi", "FYI, the server was restarted at 9.", False),
    Mail("en questions", "The report is attached. Please let me know if you have any questions.", False),
    Mail(
        "en hesitate", "Your order has shipped. Please do not hesitate to contact us.", False, sender="orders@shop.test"
    ),
    Mail("en please find", "Please find attached the invoice for November.", False),
    Mail("en please note", "Please note that the office is closed on Friday.", False),
    Mail("en politeness", "Hi Ana, how are you? Here are the photos from Saturday. Enjoy!", False),
    Mail("en no reply needed", "I moved the meeting to room 3, can you believe it? No need to reply.", False),
    Mail("en newsletter", "Ready for Black Friday? Shop now.", False, headers=_LIST),
    Mail(
        "en newsletter without headers",
        "Ready to save?\nYou are receiving this email because you signed up. Unsubscribe here.",
        False,
    ),
    Mail(
        "en receipt",
        "Your receipt from Shop. Total: $12.00. Did you not make this purchase? Contact us.",
        False,
        sender="receipts@shop.test",
        headers="Precedence: bulk\n",
    ),
    Mail(
        "en bounce",
        "Your message could not be delivered. Could you check the address?",
        False,
        sender="MAILER-DAEMON@x.test",
    ),
    Mail("en a notice", "Bia commented on your document: can you check this?", False, sender="notifications@app.test"),
    Mail("en done", "I've sent the contract to the client as you asked.", False),
    Mail("empty", "", False),
    # Written after the rule, to see how it does on what it was not made for: precision 0.67, recall 0.60.
    Mail("second 1", "Ana, tens um minutinho pra falar sobre a obra na quinta?", True),
    Mail("second 2", "Oi! Vi sua mensagem. Você já pagou o condomínio desse mês?", True),
    Mail("second 3", "Boa tarde Ana, tudo bem? Preciso do seu CPF pra emitir a nota.", True),
    Mail("second 4", "Consegue dar uma olhada no anexo e me dizer se tá certo?", True),
    Mail("second 5", "Ana, manda o endereço por favor", True),
    Mail("second 6", "Quanto fica o orçamento pra 3 pessoas", True),
    Mail("second 7", "Podemos remarcar para terça? Surgiu um imprevisto.", True),
    Mail("second 8", "Segue a minuta. Peço que valide até amanhã às 12h.", True),
    Mail("second 9", "Ficamos no aguardo de um posicionamento.", True),
    Mail("second 10", "Ainda não recebi os documentos. Você mandou?", True),
    Mail("second 11", "Would Thursday at 3 work for you?", True),
    Mail("second 12", "Please sign and return the attached NDA.", True),
    Mail("second 13", "Do you have the numbers for Q3 yet? The board is asking.", True),
    Mail("second 14", "Hey, quick question - who owns the billing repo now?", True),
    Mail("second 15", "I'd appreciate your feedback on the draft by Monday.", True),
    Mail("second 16", "Kindly confirm your attendance.", True),
    Mail("second 17", "Waiting on your approval to proceed with the order.", True),
    Mail("second 18", "Can we push our call to 4pm", True),
    Mail("second 19", "Preciso da sua assinatura no contrato em anexo.", True),
    Mail("second 20", "Quando puder, me retorna por favor.", True),
    Mail("second 21", "Show! Valeu demais pela ajuda ontem.", False),
    Mail("second 22", "Recebido, obrigado. Vou analisar e te retorno até sexta.", False),
    Mail("second 23", "Bom dia! Passando só pra avisar que o entregador já saiu.", False),
    Mail(
        "second 24", "Ana, como combinamos, enviei o contrato ao cliente. Não precisa fazer nada por enquanto.", False
    ),
    Mail("second 25", "Feliz aniversário, Ana! Tudo de bom, muita saúde!", False),
    Mail(
        "second 26",
        "Sua fatura de novembro já está disponível. Vencimento: 10/12. Acesse o aplicativo para pagar.",
        False,
        sender="fatura@operadora.test",
    ),
    Mail(
        "second 27",
        "Olá Ana, seu pedido foi enviado! Acompanhe a entrega pelo site. Dúvidas? Fale conosco.",
        False,
        sender="pedidos@loja.test",
    ),
    Mail("second 28", "Avalie sua compra: o que você achou do produto?", False, sender="avaliacao@loja.test"),
    Mail("second 29", "Oi Ana, tudo certo por aí? Chegamos bem! Beijos", False),
    Mail("second 30", "Thanks for confirming. I'll send the invoice tomorrow.", False),
    Mail("second 31", "Just a heads-up that I'll be late tomorrow.", False),
    Mail("second 32", "Hope you're well! Attached are the slides you requested.", False),
    Mail(
        "second 33",
        "Hi Ana, your appointment is confirmed for Tuesday at 10:00. Need to reschedule? Call us.",
        False,
        sender="clinic@dentist.test",
    ),
    Mail("second 34", "Sounds good, let's do that. Talk soon!", False),
    Mail("second 35", "Please be informed that the fees will change on January 1.", False),
    Mail("second 36", "Lembrando que amanhã é feriado e não haverá expediente.", False),
    Mail("second 37", "How was your stay? Rate your experience and win a prize.", False, sender="hello@hotel.test"),
    Mail("second 38", "Pode deixar, eu faço. Abraço!", False),
    Mail("second 39", "Conta comigo! Te aviso quando chegar.", False),
    Mail("second 40", "Obrigado, Ana. Se precisar de algo me chama.", False),
    Mail(
        "second 41",
        "Você sabia que dá para pagar com Pix? Atualize o aplicativo.",
        False,
        sender="novidades@banco.test",
    ),
    Mail("second 42", "I'll let you know once it's done.", False),
    Mail("second 43", "Desculpa a demora, ia te mandar ontem! Seguem as fotos.", False),
    Mail("second 44", "Please see the minutes below. Thank you all for joining.", False),
    # And again, after it had learnt from those: precision 0.75, recall 0.67. It has learnt from these since.
    Mail("third pt 1", "Oi Ana! Fiquei sabendo da mudança. Vocês ainda vão manter o evento do dia 5?", True),
    Mail("third pt 2", "Ana, você tem o telefone do eletricista? Abs", True),
    Mail("third pt 3", "Bom dia. Anexei o cronograma revisado, dá uma olhada e me fala se concorda.", True),
    Mail("third pt 4", "Precisamos definir a data da viagem. Que dia é melhor pra você", True),
    Mail("third pt 5", "Estou fechando a lista. Confirma se vem?", True),
    Mail("third pt 6", "Prezada, necessitamos do comprovante de residência para prosseguir com o cadastro.", True),
    Mail("third pt 7", "Oi, aqui é o Caio da obra. Faltou a medida da janela, manda quando der.", True),
    Mail("third pt 8", "O cliente perguntou do desconto. O que eu respondo?", True),
    Mail("third pt 9", "Me passa os dados da conta pra eu fazer o depósito.", True),
    Mail(
        "third pt 10", "Gostaríamos de contar com sua presença no painel do dia 10. Aguardamos sua confirmação.", True
    ),
    Mail("third en 11", "Are you free for lunch on Friday?", True),
    Mail("third en 12", "We still need the W-9 from you before we can pay the invoice.", True),
    Mail("third en 13", "Send me the link when you get a chance.", True),
    Mail("third en 14", "Did the client sign off?", True),
    Mail("third en 15", "I was wondering whether you had time to look at my proposal.", True),
    Mail("third en 16", "Could we get the keys tomorrow morning? The movers arrive at 8.", True),
    Mail("third en 17", "What's your take on this?", True),
    Mail("third en 18", "Please advise.", True),
    Mail("third pt 19", "Adorei o presente, Ana! Você é demais.", False),
    Mail("third pt 20", "Segue comprovante do Pix. Abraços, Caio", False),
    Mail("third pt 21", "Chegou tudo certinho aqui, muito obrigado pela atenção!", False),
    Mail("third pt 22", "Ana, só para registrar: ficou decidido que a entrega será dia 12.", False),
    Mail("third pt 23", "Parabéns pela promoção!! Quem diria, hein?", False),
    Mail(
        "third pt 24",
        "Informamos que o fornecimento de água será interrompido na terça-feira, das 8h às 12h.",
        False,
        sender="sindico@predio.test",
    ),
    Mail(
        "third pt 25",
        "Sua consulta está marcada para 25/11 às 15h. Chegue com 10 minutos de antecedência.",
        False,
        sender="agenda@clinica.test",
    ),
    Mail(
        "third pt 26",
        "Você tem 3 mensagens não lidas. O que está esperando? Entre agora.",
        False,
        sender="rede@social.test",
    ),
    Mail("third pt 27", "Combinado então! Te espero lá às 10.", False),
    Mail("third pt 28", "Já resolvi com o banco, pode desconsiderar meu e-mail anterior.", False),
    Mail("third pt 29", "Espero que esteja tudo bem com você e sua família. Um abraço!", False),
    Mail("third pt 30", "Como você pediu, incluí o capítulo 3. Bom fim de semana!", False),
    Mail("third en 31", "Attached is the signed copy for your records.", False),
    Mail("third en 32", "Great meeting you yesterday! I really enjoyed our chat.", False),
    Mail("third en 33", "No worries, I found it. Thanks anyway!", False),
    Mail("third en 34", "Your package will arrive today between 2 and 4 pm.", False, sender="delivery@courier.test"),
    Mail(
        "third en 35",
        "We've updated our terms of service. What does this mean for you? Nothing changes.",
        False,
        sender="legal@app.test",
    ),
    Mail("third en 36", "Sure, I can send you the file tonight.", False),
    Mail("third en 37", "Looking forward to seeing you on Friday!", False),
    Mail("third en 38", "I asked Caio if he could review it, he said yes.", False),
    Mail("third en 39", "Congrats on the launch! Who would have thought?", False),
    Mail(
        "third en 40",
        "Reminder: your subscription renews on December 1. You can cancel anytime.",
        False,
        sender="membership@mag.test",
    ),
    # And once more: precision 0.76, recall 0.93 at first sight.
    Mail("fourth 1", "Ana, o cliente não pagou ainda. Seguimos com a cobrança ou esperamos?", True),
    Mail("fourth 2", "Oi Ana, preciso falar contigo sobre o salário. Quando você tem um tempinho?", True),
    Mail("fourth 3", "Você chegou a ver o e-mail do Caio? Ele tá cobrando.", True),
    Mail("fourth 4", "Boa tarde. Pode me indicar um bom dentista?", True),
    Mail("fourth 5", "Ana, aprova pra mim o pedido 33 no sistema?", True),
    Mail("fourth 6", "Estou montando o relatório e faltam os números de outubro. Consegue me passar hoje ainda?", True),
    Mail("fourth 7", "Qual dos dois logos você acha melhor", True),
    Mail("fourth 8", "Precisamos da sua resposta até amanhã para reservar o hotel.", True),
    Mail("fourth 9", "Would you mind proofreading this paragraph?", True),
    Mail("fourth 10", "What was the name of the restaurant we went to last month?", True),
    Mail("fourth 11", "Please resend the file, the link expired.", True),
    Mail("fourth 12", "Is it OK if I leave early on Thursday?", True),
    Mail("fourth 13", "Let's pick a date: are you around on the 3rd?", True),
    Mail("fourth 14", "I need your passport number for the booking.", True),
    Mail("fourth 15", "Oi! Cheguei em casa, deu tudo certo. Boa noite!", False),
    Mail("fourth 16", "Ana, a reunião foi cancelada. Remarcamos semana que vem.", False),
    Mail("fourth 17", "Que bom que deu certo! Fico muito feliz por vocês.", False),
    Mail("fourth 18", "Segue a senha nova do wifi: abacaxi2026.", False),
    Mail("fourth 19", "O boleto foi pago hoje. Comprovante em anexo.", False),
    Mail(
        "fourth 20",
        "Sua assinatura foi renovada com sucesso. Gerencie em nosso site.",
        False,
        sender="cobranca.streaming@tv.test",
    ),
    Mail(
        "fourth 21",
        "Olá, Ana! Complete seu cadastro e ganhe 10% de desconto. O que acha?",
        False,
        sender="joana@lojalegal.test",
    ),
    Mail(
        "fourth 22",
        "Prezados, comunicamos que a assembleia será dia 5 às 19h no salão.",
        False,
        sender="administradora@predio.test",
    ),
    Mail("fourth 23", "Me avisaram que você saiu da empresa, boa sorte!", False),
    Mail("fourth 24", "I checked with legal, we are good to go.", False),
    Mail("fourth 25", "Thank you for your patience while we looked into this. The issue is now fixed.", False),
    Mail(
        "fourth 26",
        "Welcome aboard! Here's how to get started with your new account.",
        False,
        sender="ana.bot@saas.test",
    ),
    Mail("fourth 27", "Just wanted to say I loved your talk.", False),
    Mail("fourth 28", "Running 10 minutes late, start without me.", False),
    Mail("fourth 29", "As promised, here is the recipe. Let me know how it turns out!", False),
    Mail("fourth 30", "Who said remote work is dead? Read our new report.", False, sender="insights@consult.test"),
    Mail("fourth 31", "You asked me whether we could ship by Friday: yes, we can.", False),
    Mail("fourth 32", "Pode me ignorar, já achei o arquivo.", False),
)
