"""How it is told which mails wait for an answer, in both languages."""

from tools import _mail_words as words
from tools._context import Voice, Words
from tools._mail_words import Facts, rows_in


def listed(facts: Facts, voice: Voice) -> str:
    rows = rows_in(facts)
    lines = [*_doubts(facts, voice)]
    if not rows:
        return "\n".join((*lines, voice.say(_NONE)))
    lines.append(voice.say(_WAIT, count=len(rows)))
    lines += [f"{number}. {words.thread_line(row, voice)}" for number, row in enumerate(rows, start=1)]
    lines += [voice.say(_MORE, count=facts["more"])] if facts["more"] else []
    return "\n".join((*lines, voice.say(_HINT)))


def dismissed(facts: Facts, voice: Voice) -> str:
    return voice.say(_DISMISSED, what=words.subjects(facts, voice))


def waits_again(facts: Facts, voice: Voice) -> str:
    return voice.say(_AGAIN, what=words.subjects(facts, voice))


def _doubts(facts: Facts, voice: Voice) -> list[str]:
    """What of it is old, and which account could not be looked at."""
    unseen, age = facts["unseen"], facts["minutes_old"]
    assert isinstance(unseen, list | tuple)
    lines = [voice.say(_UNSEEN, emails=", ".join(map(str, unseen)))] if unseen else []
    if not isinstance(age, int):
        return lines
    return [*lines, voice.say(_STALE if age else _STALE_NOW, minutes=age)]


_WAIT: Words = {
    "pt-BR": "📬 Parecem esperar resposta sua ({count}):",
    "en": "📬 These seem to wait for your answer ({count}):",
}
_NONE: Words = {
    "pt-BR": "📭 Nas últimas duas semanas não achei ninguém esperando resposta sua.",
    "en": "📭 In the last two weeks I found nobody waiting for your answer.",
}
_HINT: Words = {
    "pt-BR": "Diga “responde o 1 dizendo que…”, ou “não precisa responder o 1” para tirar da lista.",
    "en": "Say “reply to 1 saying …”, or “no need to answer 1” to take it off the list.",
}
_UNSEEN: Words = {
    "pt-BR": "⚠️ O Gmail não está respondendo; {emails} ficou de fora.",
    "en": "⚠️ Gmail is not answering; {emails} is left out.",
}
_STALE: Words = {
    "pt-BR": "⚠️ O Gmail não está respondendo; isto é de há {minutes} min.",
    "en": "⚠️ Gmail is not answering; this is from {minutes} min ago.",
}
_STALE_NOW: Words = {
    "pt-BR": "⚠️ O Gmail não está respondendo; isto é de há menos de 1 min.",
    "en": "⚠️ Gmail is not answering; this is from less than 1 min ago.",
}
_MORE: Words = {
    "pt-BR": "… e mais {count}; tire da lista os que não precisam.",
    "en": "… and {count} more; take off those that need none.",
}
_DISMISSED: Words = {
    "pt-BR": "✔️ Fora da lista dos que esperam resposta: {what}. Se escreverem de novo, eu olho de novo.",
    "en": "✔️ Off the list of those that wait for an answer: {what}. If they write again, I look again.",
}
_AGAIN: Words = {
    "pt-BR": "📬 De volta à lista dos que esperam resposta: {what}",
    "en": "📬 Back on the list of those that wait for an answer: {what}",
}
MANY: Words = {
    "pt-BR": "Tiro {rows} conversas da lista dos que esperam resposta?\n{what}",
    "en": "Shall I take {rows} conversations off the list of those that wait for an answer?\n{what}",
}
NOT_WAITING: Words = {
    "pt-BR": "esse e-mail não está na lista dos que esperam resposta. Para ver a lista: “quais e-mails precisam de resposta?”.",
    "en": "that mail is not on the list of those that wait for an answer. To see it: “which emails need an answer?”.",
}
NOTHING_WAITS: Words = {
    "pt-BR": "Pelo que sei, nenhum e-mail espera resposta sua.",
    "en": "As far as I know no mail waits for your answer.",
}
FINE: Words = {"pt-BR": "Tá bom.", "en": "All right."}
WHICH: Words = {"pt-BR": "Qual deles não precisa de resposta?", "en": "Which one needs no answer?"}
UNKNOWN: Words = {
    "pt-BR": "Nenhum e-mail de “{query}” está na lista dos que esperam resposta.",
    "en": "No mail from “{query}” is on the list of those that wait for an answer.",
}
COMMAND: Words = {"pt-BR": "“quais e-mails precisam de resposta?”", "en": "“which emails need an answer?”"}
