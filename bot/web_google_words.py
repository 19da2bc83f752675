"""What the pages around a consent at Google say, in every language."""

from tools._context import Words

START_TITLE: Words = {"pt-BR": "Conectar sua conta do Google", "en": "Connect your Google account"}
START: Words = {
    "pt-BR": "{name} pediu no {channel} para conectar uma conta do Google ao Recado ({what}). "
    "Só continue se foi você quem pediu: quem pediu vai usar a conta que você escolher.",
    "en": "{name} asked on {channel} to connect a Google account to Recado ({what}). "
    "Only go on if it was you who asked: whoever asked will use the account you choose.",
}
START_NEXT: Words = {
    "pt-BR": "O Google vai perguntar o que você permite. Depois é só voltar para a conversa e dizer sim.",
    "en": "Google will ask what you allow. After that, go back to the chat and say yes.",
}
CONTINUE: Words = {"pt-BR": "Continuar com o Google", "en": "Continue with Google"}
GONE_TITLE: Words = {"pt-BR": "Este link não vale mais", "en": "This link no longer works"}
GONE: Words = {
    "pt-BR": "Ele vale 10 minutos e uma vez só. Volte para a conversa e peça outro: “conectar google”.",
    "en": "It works for 10 minutes, and once. Go back to the chat and ask for another: “connect google”.",
}
COOKIE_TITLE: Words = {"pt-BR": "Não deu para continuar", "en": "That did not work"}
COOKIE: Words = {
    "pt-BR": "Este navegador não guardou o cookie que prova que foi você. Permita cookies, abra o link de novo e toque no botão.",
    "en": "This browser did not keep the cookie that proves it was you. Allow cookies, open the link again and use the button.",
}
OTHER_BROWSER: Words = {
    "pt-BR": "A permissão voltou por outro navegador, então não conectei nada. Volte para a conversa, peça outro link "
    "(“conectar google”) e abra tudo no mesmo navegador.",
    "en": "The permission came back through another browser, so nothing was connected. Go back to the chat, ask for another link "
    "(“connect google”), and open all of it in the same browser.",
}
DENIED_TITLE: Words = {"pt-BR": "Tudo bem!", "en": "That's fine!"}
DENIED: Words = {
    "pt-BR": "Você não deu a permissão, então nada foi conectado. Se mudar de ideia, diga “conectar google” na conversa.",
    "en": "You did not give the permission, so nothing was connected. If you change your mind, say “connect google” in the chat.",
}
NOTHING: Words = {
    "pt-BR": "Nenhuma permissão foi marcada, então nada foi conectado. Para tentar de novo, diga “conectar google” na conversa "
    "e deixe marcado o que quiser usar.",
    "en": "No permission was ticked, so nothing was connected. To try again, say “connect google” in the chat "
    "and leave ticked what you want to use.",
}
ANSWERED_TITLE: Words = {"pt-BR": "Falta só um passo", "en": "One step to go"}
ANSWERED: Words = {
    "pt-BR": "A conta é {email}. Volte para a conversa no {channel} e responda à pergunta de lá para terminar.",
    "en": "The account is {email}. Go back to the chat on {channel} and answer the question there to finish.",
}
CLOSE: Words = {"pt-BR": "Pode fechar esta página.", "en": "You can close this page."}
AGAIN_TITLE: Words = {"pt-BR": "Um instante", "en": "One moment"}
AGAIN: Words = {
    "pt-BR": "Não consegui terminar agora. Espere um pouco e recarregue esta página; se não adiantar, "
    "peça outro link na conversa: “conectar google”.",
    "en": "I could not finish that just now. Wait a little and reload this page; if that does not help, "
    "ask for another link in the chat: “connect google”.",
}
SPENT: Words = {
    "pt-BR": "O Google confirmou, mas não consegui guardar a permissão, então nada foi conectado. "
    "Espere um pouco, volte para a conversa e peça outro link: “conectar google”.",
    "en": "Google confirmed, but I could not keep the permission, so nothing was connected. "
    "Wait a little, go back to the chat and ask for another link: “connect google”.",
}
SEALED: Words = {
    "pt-BR": "Não consigo guardar permissões com segurança agora: quem cuida desta instalação precisa trazer de volta "
    "a chave-mestra certa (`recado doctor` diz como); depois, peça outro link na conversa.",
    "en": "I cannot keep permissions safely right now: whoever runs this installation needs to bring back the right master key "
    "(`recado doctor` says how); then ask for another link in the chat.",
}
FAILED: Words = {
    "pt-BR": "O Google não confirmou a permissão, então nada foi conectado. Volte para a conversa e peça outro link: “conectar google”.",
    "en": "Google did not confirm the permission, so nothing was connected. Go back to the chat and ask for another link: “connect google”.",
}
SLOW_TITLE: Words = {"pt-BR": "Devagar", "en": "Slow down"}
SLOW: Words = {
    "pt-BR": "Muitas tentativas. Espere um minuto e tente de novo.",
    "en": "Too many attempts. Wait a minute and try again.",
}
