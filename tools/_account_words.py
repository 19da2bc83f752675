"""How accounts at messengers, and those who knock, are spoken of."""

from collections.abc import Mapping, Sequence

from tools._context import Voice, Words

CHANNELS: Mapping[str, str] = {"telegram": "Telegram", "whatsapp": "WhatsApp", "terminal": "terminal"}

ADMIT_ASKS: Words = {
    "pt-BR": "👋 Alguém que não conheço quer falar comigo:\n{what}\nDeixo entrar? A pessoa terá um espaço só dela e não vê nada seu.",
    "en": "👋 Somebody I don't know wants to talk to me:\n{what}\nShall I let them in? They get a space of their own and see nothing of yours.",
}
ADMITTED: Words = {"pt-BR": "✅ {who} agora pode falar comigo.", "en": "✅ {who} may talk to me now."}
REVOKED: Words = {"pt-BR": "{who} não fala mais comigo.", "en": "{who} no longer talks to me."}
TURNED_AWAY: Words = {
    "pt-BR": "Certo, não deixei {who} entrar. Não pergunto de novo.",
    "en": "All right, I did not let {who} in. I won't ask again.",
}
HEARD_AGAIN: Words = {
    "pt-BR": "Se {who} escrever de novo, eu pergunto.",
    "en": "If {who} writes again, I'll ask you.",
}
NOT_OWNER: Words = {
    "pt-BR": "só quem é dono desta instalação decide quem entra",
    "en": "only the owner of this installation decides who comes in",
}
GONE: Words = {"pt-BR": "essa conta não está mais esperando", "en": "that account is no longer waiting"}
HAS_SPOKEN: Words = {
    "pt-BR": "{who} já está conversando comigo; o que disse é da pessoa",
    "en": "{who} is talking to me already, and what they said is theirs",
}
NOBODY_WAITS: Words = {"pt-BR": "Ninguém está esperando para entrar.", "en": "Nobody is waiting to come in."}

JOIN_ASKS: Words = {
    "pt-BR": "🔗 Esta conta abriu o seu convite:\n{what}\nConecto à sua? Quem escrever por ela vê e muda tudo o que é seu.",
    "en": "🔗 This account has opened your invitation:\n{what}\nShall I connect it to yours? Whoever writes from it sees and changes all that is yours.",
}
JOINED: Words = {"pt-BR": "🔗 {who} agora também é você.", "en": "🔗 {who} is you as well now."}
KEPT_APART: Words = {"pt-BR": "Certo, não conectei {who}.", "en": "All right, I did not connect {who}."}
NOT_INVITED: Words = {
    "pt-BR": "essa conta não abriu um convite seu que ainda valha",
    "en": "that account has opened no invitation of yours that still counts",
}
TAKEN: Words = {"pt-BR": "essa conta já é de alguém", "en": "that account is somebody's already"}
INVITED: Words = {
    "pt-BR": "🔗 Abra no aparelho ou aplicativo que quer conectar. Vale por {minutes} minutos e uma vez só:\n{links}",
    "en": "🔗 Open this on the device or app you want to connect. It works for {minutes} minutes, and once:\n{links}",
}
NO_MESSENGER: Words = {
    "pt-BR": "esta instalação ainda não fala por {channel}",
    "en": "this installation does not speak through {channel} yet",
}
ANY_MESSENGER: Words = {"pt-BR": "nenhum mensageiro", "en": "any messenger"}
CONNECTED_ALREADY: Words = {
    "pt-BR": "Esta conversa já está conectada a uma pessoa. O código é para a conta nova; nada mudou.",
    "en": "This chat is connected to a person already. The code is for the new account; nothing has changed.",
}
MOVE_ASKS: Words = {
    "pt-BR": "🔗 Esta conversa já tem um espaço só dela, e não dá para juntar dois em um. O que posso fazer é passar só esta conta para o outro. "
    "Fica guardado aqui, e volta a aparecer se um dia você desconectar esta conta de lá:\n{what}\nSó passe se o outro espaço for seu: quem usa ele verá o que você escrever aqui. Posso passar?",
    "en": "🔗 This chat already has a space of its own, and two cannot be made one. What I can do is move this account alone to the other. "
    "What stays here, and is back if you ever disconnect this account from there:\n{what}\nOnly do this if the other space is yours: whoever uses it will see what you write here. Shall I let it move?",
}
STAYS: Mapping[str, Words] = {
    "tasks": {"pt-BR": "tarefas: {count}", "en": "tasks: {count}"},
    "notes": {"pt-BR": "notas: {count}", "en": "notes: {count}"},
    "reminders": {"pt-BR": "lembretes: {count}", "en": "reminders: {count}"},
}
NOTHING_STAYS: Words = {"pt-BR": "só a nossa conversa", "en": "our conversation alone"}
MAY_LEAVE: Words = {
    "pt-BR": "🔗 Certo. Abra o link (ou mande o código) outra vez nos próximos {minutes} minutos; depois confirme na outra conversa. "
    "Até lá nada muda por aqui.",
    "en": "🔗 All right. Open the link (or send the code) once more within {minutes} minutes; then confirm in the other chat. "
    "Until then nothing changes here.",
}
STAYS_HERE: Words = {"pt-BR": "Certo, esta conta fica onde está.", "en": "All right, this account stays where it is."}
ACCOUNTS: Words = {"pt-BR": "Suas contas:\n{accounts}", "en": "Your accounts:\n{accounts}"}
HERE: Words = {"pt-BR": " — esta aqui", "en": " — this one"}
WAITING: Words = {
    "pt-BR": "Esperando para entrar: {who}. Diga “quem quer entrar?” para decidir.",
    "en": "Waiting to come in: {who}. Say “who wants to come in?” to decide.",
}
DISCONNECTED: Words = {
    "pt-BR": "Desconectei {who}. Quem escrever por ela não é mais você.",
    "en": "I disconnected {who}. Whoever writes from it is no longer you.",
}
RECONNECTED: Words = {"pt-BR": "{who} é você de novo.", "en": "{who} is you again."}
NOT_FROM_HERE: Words = {
    "pt-BR": "é por essa conta que estamos conversando; peça de outra",
    "en": "that is the account we are talking through; ask from another one",
}
NOT_YOURS: Words = {"pt-BR": "essa conta não é sua", "en": "that account is not yours"}
NONE_OF_THESE: Words = {
    "pt-BR": "Não achei essa conta entre as suas. Diga “minhas contas” para ver quais são.",
    "en": "I found no such account among yours. Say “my accounts” to see them.",
}
WHICH: Words = {"pt-BR": "Qual delas eu desconecto?", "en": "Which one shall I disconnect?"}
NEVER_MIND: Words = {"pt-BR": "Nenhuma", "en": "None"}
LEFT: Words = {"pt-BR": "Certo, deixei como estava.", "en": "All right, I left it as it was."}


def described(*, channel: str, name: str, external_id: str = "", username: str = "") -> str:
    """An account in words: "Bia (Telegram, @bia)"; of WhatsApp its number."""
    label = CHANNELS.get(channel, channel)
    number = external_id.partition("@")[0]
    if username:
        label = f"{label}, @{username}"
    elif channel == "whatsapp" and number.isdecimal() and not external_id.endswith("@lid"):
        label = f"{label}, +{number}"
    return f"{name} ({label})" if name else label


def accounts(facts: Mapping[str, object], voice: Voice) -> str:
    rows = facts["accounts"]
    assert isinstance(rows, list)
    lines = [f"• {row['who']}{voice.say(HERE) if row['here'] else ''}" for row in rows]
    told = voice.say(ACCOUNTS, accounts="\n".join(lines))
    waiting = facts.get("waiting")
    return f"{told}\n\n{voice.say(WAITING, who=_listed(waiting))}" if isinstance(waiting, list) and waiting else told


_MOST_NAMED = 5


def _listed(names: Sequence[object]) -> str:
    more = [f"+{len(names) - _MOST_NAMED}"] if len(names) > _MOST_NAMED else []
    return ", ".join([*map(str, names[:_MOST_NAMED]), *more])
