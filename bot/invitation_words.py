"""What strangers are told, in every language: who we are, where they stand, and what became of a code."""

from collections.abc import Mapping

from tools._context import Words

OWNER_LINKS: Words = {
    "pt-BR": "Abra no seu celular para conversar com o Recado por lá (vale {minutes} minutos e uma vez só):\n{links}",
    "en": "Open this on your phone to talk to Recado there (works for {minutes} minutes, and once):\n{links}",
}
AGREE: Words = {"pt-BR": "Aceito", "en": "I agree"}
NOT_NOW: Words = {"pt-BR": "Agora não", "en": "Not now"}
NOTICE: Words = {
    "pt-BR": "Guardo o que você me diz (mensagens, tarefas, notas) no banco de dados de quem mantém este Recado, separado das "
    "outras pessoas, para responder e lembrar. Nada vai para um modelo de IA sem o seu sim. Para ver: /privacidade; "
    "para apagar: peça a quem mantém este Recado. Você pode desistir quando quiser (LGPD).",
    "en": "I keep what you tell me (messages, tasks, notes) in the database of whoever runs this Recado, apart from other "
    "people, to answer and to remember. Nothing goes to an AI model without your yes. To see more: /privacy; to erase it: "
    "ask whoever runs this Recado. You may change your mind at any time.",
}
STRANGER_WORDS: Mapping[str, Words] = {
    "asked": {
        "pt-BR": "Oi! Eu sou o Recado, um assistente pessoal. Ainda não conheço você: quem cuida de mim decide se "
        "podemos conversar. Guardei a sua mensagem e respondo assim que puder.",
        "en": "Hi! I'm Recado, a personal assistant. I don't know you yet: whoever looks after me decides whether we "
        "may talk. I kept your message and will answer as soon as I can.",
    },
    "ownerless": {
        "pt-BR": "Oi! Eu sou o Recado. Ainda não tenho dono: se for você, abra o link que aparece quando o Recado é iniciado.",
        "en": "Hi! I'm Recado. I have no owner yet: if that is you, open the link shown where Recado is started.",
    },
    "closed": {
        "pt-BR": "Oi! Eu sou o Recado, um assistente pessoal, e por enquanto não converso com quem não conheço. Desculpe!",
        "en": "Hi! I'm Recado, a personal assistant, and for now I don't talk to people I don't know. Sorry!",
    },
    "refused": {
        "pt-BR": "Desta vez não vai dar para conversarmos. Apaguei o que você escreveu. Até mais!",
        "en": "We can't talk this time. I have deleted what you wrote. Take care!",
    },
    "notice": {
        "pt-BR": f"Oi! Eu sou o Recado, um assistente pessoal. {NOTICE['pt-BR']} Podemos começar?",
        "en": f"Hi! I'm Recado, a personal assistant. {NOTICE['en']} Shall we begin?",
    },
    "not_now": {
        "pt-BR": "Sem problema, apaguei o que você escreveu. Quando quiser, é só me chamar.",
        "en": "No problem, I have deleted what you wrote. Write to me whenever you like.",
    },
    "code_used": {
        "pt-BR": "🔗 Convite recebido. Confirme na outra conversa, aquela em que você pediu para conectar.",
        "en": "🔗 Invitation received. Confirm it in the other chat, the one you asked to connect from.",
    },
    "code_wrong": {
        "pt-BR": "Esse código não existe. Confira se copiou inteiro ou peça outro com /conectar.",
        "en": "There is no such code. Check that you copied all of it, or ask for another with /connect.",
    },
    "code_expired": {
        "pt-BR": "Esse código venceu (vale 10 minutos). Peça outro com /conectar na conversa antiga.",
        "en": "That code has expired (it works for 10 minutes). Ask for another with /connect in your old chat.",
    },
    "code_spent": {
        "pt-BR": "Esse código já foi usado e só vale uma vez. Peça outro com /conectar na conversa antiga.",
        "en": "That code has been used, and works only once. Ask for another with /connect in your old chat.",
    },
    "code_slow": {
        "pt-BR": "Muitas tentativas. Espere um minuto e mande o código de novo.",
        "en": "Too many attempts. Wait a minute and send the code again.",
    },
    "not_joined": {
        "pt-BR": "A outra conversa não confirmou, então esta conta não foi conectada.",
        "en": "The other chat did not confirm it, so this account was not connected.",
    },
}
