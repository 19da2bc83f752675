"""The page of everything we say by ourselves, with the words that change each line; and how less of it is spoken of."""

from collections.abc import Iterator, Mapping

from tools import _manners_words as words
from tools._context import Voice, Words

_SAID_TO_SHOW: Mapping[str, Words] = {
    "late": {"pt-BR": "mostra as atrasadas no resumo", "en": "show overdue tasks in the summary"},
    "tomorrow": {"pt-BR": "mostra amanhã no resumo", "en": "show tomorrow in the summary"},
    "reminders": {"pt-BR": "mostra os lembretes no resumo", "en": "show reminders in the summary"},
    "mails": {"pt-BR": "põe os e-mails no resumo", "en": "show emails in the summary"},
}
_MUTED: Words = {
    "pt-BR": "🔕 Combinado: {kind} ficam fora dos resumos. Para voltar: “{change}”.",
    "en": "🔕 Agreed: {kind} stay out of the summaries. To have them back: “{change}”.",
}
_MUTED_ONE: Words = {
    "pt-BR": "🔕 Combinado: {kind} fica fora dos resumos. Para voltar: “{change}”.",
    "en": "🔕 Agreed: {kind} stays out of the summaries. To have it back: “{change}”.",
}
_UNMUTED: Words = {
    "pt-BR": "🔔 Combinado: os resumos voltam a mostrar {kind}.",
    "en": "🔔 Agreed: the summaries show {kind} again.",
}
_NO_MAILBOX: Words = {
    "pt-BR": "Por enquanto não posso ler nenhum e-mail seu. Para isso: “conecta meu gmail”.",
    "en": "So far I may not read any mail of yours. To change that: “connect my gmail”.",
}
_PAUSED: Words = {
    "pt-BR": "🤫 Combinado: até {until} não mando nada por minha conta. Os lembretes que você marcou continuam chegando. "
    "Para voltar antes: “pode mandar de novo”.",
    "en": "🤫 Agreed: until {until} I send nothing by myself. Reminders you set still come. "
    "To end it earlier: “you can message me again”.",
}
_LONGEST: Words = {
    "pt-BR": "Mais que {days} dias de uma vez eu não faço.",
    "en": "I don't do more than {days} days at once.",
}
_NOT_PAUSED: Words = {"pt-BR": "🔔 De volta: já posso mandar mensagem.", "en": "🔔 Back: I may message you again."}
_NARRATED: Mapping[bool, Words] = {
    True: {
        "pt-BR": "✍️ Combinado: a IA escreve a abertura dos seus resumos, só com o que está neles, se houver um modelo ligado e você tiver aceitado usá-lo. "
        "Para voltar: “resumo sem IA”.",
        "en": "✍️ Agreed: the AI writes the opening of your summaries, from what is in them alone, where a model is set up and you agreed to its use. "
        "To go back: “summary without AI”.",
    },
    False: {
        "pt-BR": "✍️ Combinado: resumos sem abertura da IA.",
        "en": "✍️ Agreed: no opening by the AI in your summaries.",
    },
}
LESS: Words = {
    "pt-BR": "O que eu mudo? Os lembretes que você marcou continuam chegando em qualquer caso.",
    "en": "What shall I change? Reminders you set come in any case.",
}
LESS_ALREADY: Words = {
    "pt-BR": "Por minha conta já não mando nada: só chegam os lembretes que você marcou. "
    "Para parar um deles, mande /lembretes e diga “apaga o 1”.",
    "en": "I send nothing by myself already: only the reminders you set come. "
    "To stop one of them, send /reminders and say “delete 1”.",
}
OFF_ALL: Words = {"pt-BR": "🔕 Desligar os resumos", "en": "🔕 Turn the summaries off"}
ONE_A_DAY: Words = {"pt-BR": "1️⃣ No máximo 1 por dia", "en": "1️⃣ At most 1 a day"}
NIGHTS: Words = {"pt-BR": "🤫 Silêncio das 22h às 7h", "en": "🤫 Quiet from 22:00 to 7:00"}
NO_NIGHTS: Words = {"pt-BR": "🔔 Tirar o silêncio", "en": "🔔 No quiet hours"}
TURN_ON: Mapping[str, Words] = {
    "morning": {"pt-BR": "☀️ Ligar resumo da manhã", "en": "☀️ Morning summary on"},
    "evening": {"pt-BR": "🌙 Ligar resumo da noite", "en": "🌙 Evening summary on"},
    "weekly": {"pt-BR": "📊 Ligar resumo da semana", "en": "📊 Weekly review on"},
}
TURN_OFF: Mapping[str, Words] = {
    "morning": {"pt-BR": "🔕 Desligar resumo da manhã", "en": "🔕 Morning summary off"},
    "evening": {"pt-BR": "🔕 Desligar resumo da noite", "en": "🔕 Evening summary off"},
    "weekly": {"pt-BR": "🔕 Desligar resumo da semana", "en": "🔕 Weekly review off"},
}
SHOW_AGAIN: Words = {"pt-BR": "🔔 Mostrar {kind}", "en": "🔔 Show {kind}"}
BY_TAP: Words = {"pt-BR": "Mudar com um toque:", "en": "Change by a tap:"}
_SHOWN: Words = {"pt-BR": "🔔 O que eu mando por minha conta:", "en": "🔔 What I send by myself:"}
_LINE: Words = {"pt-BR": "• {name}: {value} · “{change}”", "en": "• {name}: {value} · “{change}”"}
_NAMES: Mapping[str, Words] = {
    "morning": {"pt-BR": "Resumo da manhã", "en": "Morning summary"},
    "evening": {"pt-BR": "Resumo da noite", "en": "Evening summary"},
    "weekly": {"pt-BR": "Resumo da semana", "en": "Weekly review"},
    "without": {"pt-BR": "Nos resumos", "en": "In the summaries"},
    "quiet": {"pt-BR": "Silêncio", "en": "Quiet hours"},
    "most": {"pt-BR": "Mensagens por minha conta", "en": "Messages by myself"},
    "paused": {"pt-BR": "Por agora", "en": "For now"},
    "narrated": {"pt-BR": "Abertura dos resumos", "en": "Opening of the summaries"},
}
_IS_OFF: Words = {"pt-BR": "desligado", "en": "off"}
_NONE: Words = {"pt-BR": "sem horário", "en": "none"}
_ON_MONDAYS: Words = {"pt-BR": "segundas às {at}", "en": "Mondays at {at}"}
_FROM_TO: Words = {"pt-BR": "das {start} às {end}", "en": "from {start} to {end}"}
_MOST_A_DAY: Words = {"pt-BR": "no máximo {most} por dia", "en": "at most {most} a day"}
_BY_MODEL: Words = {"pt-BR": "escrita pela IA", "en": "written by the AI"}
_SAID: Mapping[tuple[str, bool], Words] = {
    ("morning", False): {"pt-BR": "me manda um resumo toda manhã às 7h", "en": "send me a summary every morning at 7"},
    ("morning", True): {"pt-BR": "desliga o resumo da manhã", "en": "turn off the morning summary"},
    ("evening", False): {"pt-BR": "me manda um resumo toda noite às 20h", "en": "send me a summary every evening at 8"},
    ("evening", True): {"pt-BR": "desliga o resumo da noite", "en": "turn off the evening summary"},
    ("weekly", False): {"pt-BR": "liga o resumo da semana", "en": "turn on the weekly review"},
    ("weekly", True): {"pt-BR": "desliga o resumo da semana", "en": "turn off the weekly review"},
    ("quiet", False): {"pt-BR": "não me manda nada depois das 22h", "en": "don't message me after 10pm"},
    ("quiet", True): {"pt-BR": "tira o silêncio", "en": "turn off quiet hours"},
    ("most", False): {"pt-BR": "no máximo 3 mensagens por dia", "en": "at most 3 messages a day"},
    ("most", True): {"pt-BR": "no máximo 1 mensagem por dia", "en": "at most 1 message a day"},
    ("paused", True): {"pt-BR": "pode mandar de novo", "en": "you can message me again"},
    ("narrated", True): {"pt-BR": "resumo sem IA", "en": "summary without AI"},
}


def shown(facts: Mapping[str, object], voice: Voice) -> str:
    return "\n".join((_SHOWN[voice.language], *lines(facts, voice)))


def lines(facts: Mapping[str, object], voice: Voice) -> Iterator[str]:
    """Each of our manners on a line, with the words that change it."""
    days = f", {words.WEEKDAYS[voice.language]}" if facts["weekdays_only"] else ""
    for part in ("morning", "evening"):
        at = facts[f"{part}_at"]
        yield _line(part, f"{at}{days}" if at else _IS_OFF[voice.language], voice, on=bool(at))
    weekly = voice.say(_ON_MONDAYS, at="09:00") if facts["weekly"] else _IS_OFF[voice.language]
    yield _line("weekly", weekly, voice, on=bool(facts["weekly"]))
    muted = facts["muted"]
    assert isinstance(muted, list)
    for kind in muted:
        without = voice.say(words.WITHOUT, kinds=words.KINDS[kind][voice.language])
        yield voice.say(_LINE, name=voice.say(_NAMES["without"]), value=without, change=voice.say(_SAID_TO_SHOW[kind]))
    if facts["narrated"]:
        yield _line("narrated", voice.say(_BY_MODEL), voice, on=True)
    start = facts["quiet_from"]
    quiet = voice.say(_FROM_TO, start=start, end=facts["quiet_until"]) if start else _NONE[voice.language]
    yield _line("quiet", quiet, voice, on=bool(start))
    if (paused := words.paused_in(facts, voice)) is not None:
        yield _line("paused", voice.say(words.PAUSED_UNTIL, until=voice.when(paused)), voice, on=True)
    most = facts["most_a_day"]
    assert isinstance(most, int)
    yield _line("most", voice.say(_MOST_A_DAY, most=most), voice, on=most > 1)


def _line(name: str, value: str, voice: Voice, *, on: bool) -> str:
    return voice.say(_LINE, name=voice.say(_NAMES[name]), value=value, change=voice.say(_SAID[name, on]))


def paused(facts: Mapping[str, object], voice: Voice) -> str:
    until = words.paused_in(facts, voice)
    if until is None:
        return _NOT_PAUSED[voice.language]
    agreed = voice.say(_PAUSED, until=voice.when(until))
    return f"{agreed}\n{voice.say(_LONGEST, days=facts['longest'])}" if "longest" in facts else agreed


def muted(facts: Mapping[str, object], voice: Voice) -> str:
    kind = str(facts["kind"])
    if not facts["muted"]:
        lines = [voice.say(_UNMUTED, kind=words.KINDS[kind][voice.language])]
        return "\n".join([*lines, voice.say(_NO_MAILBOX)] if facts.get("no_mailbox") else lines)
    sentence = _MUTED_ONE if kind == "tomorrow" or (kind, voice.language) == ("mails", "en") else _MUTED
    said = words.KINDS[kind][voice.language]
    return voice.say(sentence, kind=said, change=_SAID_TO_SHOW[kind][voice.language])


def narrated(facts: Mapping[str, object], voice: Voice) -> str:
    return _NARRATED[bool(facts["narrated"])][voice.language]
