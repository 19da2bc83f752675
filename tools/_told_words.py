"""How it is put into words what became of reminders that came, in both languages."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tools import _reminder_words as words
from tools._choose import short
from tools._context import Voice, Words

ASKS_DONE: Words = {
    "pt-BR": "Marcar tudo isto como feito?\n{what}",
    "en": "Mark all of this as done?\n{what}",
}
ASKS_PUT_OFF: Words = {"pt-BR": "Adiar tudo isto?\n{what}", "en": "Put all of this off?\n{what}"}
ASKS_SKIP: Words = {
    "pt-BR": "Pular tudo isto desta vez?\n{what}",
    "en": "Skip all of this this once?\n{what}",
}
ASKS_STOP: Words = {"pt-BR": "Parar {rows} lembretes?\n{what}", "en": "Stop {rows} reminders?\n{what}"}

MOST_NAMED = 5
MOST_MISSED = 30


def done(facts: Mapping[str, object], voice: Voice) -> str:
    lines = []
    if changed := _rows(facts, "changed"):
        lines.append(voice.say(_DONE, texts=_texts(changed, voice)))
    lines.extend(_unchanged(facts, voice))
    return "\n".join(lines)


def put_off(facts: Mapping[str, object], voice: Voice) -> str:
    lines = []
    if changed := _rows(facts, "changed"):
        lines.append(voice.say(_PUT_OFF, texts=_texts(changed, voice), when=_when(changed[0], voice)))
    lines.extend(_unchanged(facts, voice))
    return "\n".join(lines)


def _unchanged(facts: Mapping[str, object], voice: Voice) -> Sequence[str]:
    """What was so already, each state once."""
    rows = _rows(facts, "unchanged")
    lines = []
    for state, sentence in _ALREADY.items():
        if same := [row for row in rows if row["state"] == state]:
            when = _when(same[0], voice) if same[0]["until"] else ""
            lines.append(voice.say(sentence, texts=_texts(same, voice), when=when))
    if not lines and rows:
        lines.append(_GONE[voice.language])
    return lines


def _when(row: Mapping[str, object], voice: Voice) -> str:
    return words.at_of(datetime.fromisoformat(str(row["until"])), voice)


def _texts(rows: Sequence[Mapping[str, object]], voice: Voice) -> str:
    named = list(dict.fromkeys(short(str(row["text"])) for row in rows if row["text"]))
    more = len(named) - MOST_NAMED
    return ", ".join(named[:MOST_NAMED]) + (voice.say(_AND_MORE, more=more) if more > 0 else "")


def _rows(facts: Mapping[str, object], name: str) -> Sequence[Mapping[str, object]]:
    given = facts[name]
    assert isinstance(given, list)
    return given


def skipped(facts: Mapping[str, object], voice: Voice) -> str:
    told = words.all_in(facts)
    if facts["unchanged"]:
        return _SKIPPED_ALREADY[voice.language]
    if len(told) != 1:
        return voice.say(_SKIPPED_MANY, texts=words.named(told, voice))
    text, coming = short(told[0].reminder.text), told[0].next_at
    if coming is None:
        return voice.say(_SKIPPED, text=text)
    return voice.say(_SKIPPED_NEXT, text=text, when=words.at_of(coming, voice))


def stopped(facts: Mapping[str, object], voice: Voice) -> str:
    lines = []
    if told := words.all_in(facts):
        lines.append(voice.say(_STOPPED, texts=words.named(told, voice)))
    if same := words.all_in(facts, "unchanged"):
        lines.append(voice.say(_STOPPED_ALREADY, texts=words.named(same, voice)))
    return "\n".join(lines)


def missed(facts: Mapping[str, object], voice: Voice) -> str:
    rows, total = _rows(facts, "missed"), facts["total"]
    assert isinstance(total, int)
    if not rows:
        return _NONE_MISSED[voice.language]
    lines = [_MISSED[voice.language]]
    for number, row in enumerate(rows, 1):
        when = words.at_of(datetime.fromisoformat(str(row["due"])), voice)
        lines.append(voice.say(_MISSED_LINE, n=number, text=short(str(row["text"])), when=when))
    if total > len(rows):
        lines.append(voice.say(_MORE, more=total - len(rows)))
    return "\n".join(lines)


_DONE: Words = {"pt-BR": "✅ Feito: {texts}", "en": "✅ Done: {texts}"}
_PUT_OFF: Words = {"pt-BR": "⏰ Adiado para {when}: {texts}", "en": "⏰ Put off to {when}: {texts}"}
_ALREADY: Mapping[str, Words] = {
    "done": {"pt-BR": "Já estava feito: {texts}", "en": "Already done: {texts}"},
    "put_off": {"pt-BR": "Já tinha adiado para {when}: {texts}", "en": "Already put off to {when}: {texts}"},
    "skipped": {"pt-BR": "Esse já tinha sido pulado: {texts}", "en": "That one was already skipped: {texts}"},
}
_GONE: Words = {
    "pt-BR": "Esse lembrete já foi apagado, então não adiei nada.",
    "en": "That reminder has been deleted, so I put nothing off.",
}
_SKIPPED: Words = {"pt-BR": "⏭️ Pulado: {text}", "en": "⏭️ Skipped: {text}"}
_SKIPPED_NEXT: Words = {
    "pt-BR": "⏭️ Pulado: {text} (próximo: {when})",
    "en": "⏭️ Skipped: {text} (next: {when})",
}
_SKIPPED_MANY: Words = {"pt-BR": "⏭️ Pulados: {texts}", "en": "⏭️ Skipped: {texts}"}
_SKIPPED_ALREADY: Words = {"pt-BR": "Esse já tinha sido pulado.", "en": "That one was already skipped."}
_STOPPED: Words = {
    "pt-BR": "🔕 Parei de lembrar: {texts}",
    "en": "🔕 No more reminders of: {texts}",
}
_STOPPED_ALREADY: Words = {"pt-BR": "Já tinha parado de lembrar: {texts}", "en": "Already stopped: {texts}"}
_MISSED: Words = {
    "pt-BR": "⏰ Nos últimos 7 dias, isto chegou atrasado, porque não deu para entregar na hora:",
    "en": "⏰ In the last 7 days, these came late, because they could not be delivered on time:",
}
_MISSED_LINE: Words = {"pt-BR": "{n}. {text} (era para {when})", "en": "{n}. {text} (was for {when})"}
_NONE_MISSED: Words = {
    "pt-BR": "Nada: nos últimos 7 dias todos os lembretes saíram na hora. 👏",
    "en": "Nothing: in the last 7 days every reminder came on time. 👏",
}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
NOTHING_TOLD: Words = {
    "pt-BR": "não achei esse lembrete; talvez já tenha sido apagado.",
    "en": "I can't find that reminder; it may have been deleted.",
}
PAST: Words = {
    "pt-BR": "esse horário já passou; diga um que ainda venha.",
    "en": "that time has passed; give one that is still to come.",
}
