"""How what we say by ourselves is spoken of: digests, quiet hours, and why something came."""

from collections.abc import Mapping
from datetime import datetime

from integrations.postgres.manners import Manners
from tools._context import Voice, Words

PARTS: Mapping[str, Words] = {
    "morning": {"pt-BR": "resumo da manhã", "en": "morning summary"},
    "evening": {"pt-BR": "resumo da noite", "en": "evening summary"},
    "weekly": {"pt-BR": "resumo da semana", "en": "weekly review"},
}
_ON: Mapping[str, Words] = {
    "morning": {
        "pt-BR": "☀️ Combinado: resumo da manhã todo dia às {at}. O próximo é {next}.",
        "en": "☀️ Agreed: a morning summary every day at {at}. The next one is {next}.",
    },
    "evening": {
        "pt-BR": "🌙 Combinado: resumo da noite todo dia às {at}. O próximo é {next}.",
        "en": "🌙 Agreed: an evening summary every day at {at}. The next one is {next}.",
    },
    "weekly": {
        "pt-BR": "📊 Combinado: resumo da semana toda segunda às {at}. O próximo é {next}.",
        "en": "📊 Agreed: a weekly review on Mondays at {at}. The next one is {next}.",
    },
}
_ON_WEEKDAYS: Mapping[str, Words] = {
    "morning": {
        "pt-BR": "☀️ Combinado: resumo da manhã de segunda a sexta às {at}. O próximo é {next}.",
        "en": "☀️ Agreed: a morning summary Monday to Friday at {at}. The next one is {next}.",
    },
    "evening": {
        "pt-BR": "🌙 Combinado: resumo da noite de segunda a sexta às {at}. O próximo é {next}.",
        "en": "🌙 Agreed: an evening summary Monday to Friday at {at}. The next one is {next}.",
    },
}
_NOTHING: Words = {
    "pt-BR": "Se não houver nada para contar, não mando nada.",
    "en": "When there is nothing to tell, I send nothing.",
}
_WAITS: Words = {
    "pt-BR": "🤫 Esse horário cai no seu silêncio, então ele espera até as {until}.",
    "en": "🤫 That falls in your quiet hours, so it waits until {until}.",
}
_OFF: Words = {"pt-BR": "🔕 Desliguei: {parts}.", "en": "🔕 Turned off: {parts}."}
_WAS_OFF: Words = {"pt-BR": "Já estava desligado.", "en": "It was off already."}
_BACK: Words = {"pt-BR": "Voltou a como estava: {state}.", "en": "Back to how it was: {state}."}
_NO_DIGESTS: Words = {"pt-BR": "nenhum resumo ligado", "en": "no summary is on"}
_AT: Words = {"pt-BR": "{part} às {at}", "en": "{part} at {at}"}
_QUIET_TIME: Words = {"pt-BR": "silêncio das {start} às {end}", "en": "quiet from {start} to {end}"}
WEEKDAYS: Words = {"pt-BR": "só de segunda a sexta", "en": "Monday to Friday only"}
_EVERY_DAY: Words = {"pt-BR": "todos os dias", "en": "every day"}
_DAYS: Words = {"pt-BR": "📆 Combinado: {parts} {days}.", "en": "📆 Agreed: the {parts} {days}."}
_STILL_COME: Words = {
    "pt-BR": "Os lembretes que você marcou continuam chegando, também no fim de semana.",
    "en": "Reminders you set still come, on weekends as well.",
}
_AND: Words = {"pt-BR": " e ", "en": " and "}
KINDS: Mapping[str, Words] = {
    "late": {"pt-BR": "as atrasadas", "en": "overdue tasks"},
    "tomorrow": {"pt-BR": "o começo de amanhã", "en": "tomorrow's start"},
    "reminders": {"pt-BR": "os lembretes", "en": "reminders"},
    "mails": {"pt-BR": "os e-mails que esperam resposta", "en": "mail that waits for an answer"},
}
WITHOUT: Words = {"pt-BR": "sem {kinds}", "en": "without {kinds}"}
PAUSED_UNTIL: Words = {"pt-BR": "calado até {until}", "en": "quiet until {until}"}
_QUIET: Words = {
    "pt-BR": "🤫 Combinado: das {start} às {end} não mando nada por minha conta; o que cair nesse horário espera. "
    "Os lembretes que você marcou continuam chegando na hora.",
    "en": "🤫 Agreed: from {start} to {end} I send nothing by myself; what falls in there waits. "
    "Reminders you set still come on time.",
}
_QUIET_OFF: Words = {
    "pt-BR": "🔔 Sem horário de silêncio: posso mandar mensagem a qualquer hora.",
    "en": "🔔 No quiet hours: I may message you at any time.",
}
_MOST: Mapping[bool, Words] = {
    True: {
        "pt-BR": "👌 Combinado: por minha conta, no máximo 1 mensagem por dia. Lembretes seus não contam.",
        "en": "👌 Agreed: at most 1 message a day by myself. Your reminders don't count.",
    },
    False: {
        "pt-BR": "👌 Combinado: por minha conta, no máximo {most} mensagens por dia. Lembretes seus não contam.",
        "en": "👌 Agreed: at most {most} messages a day by myself. Your reminders don't count.",
    },
}
SAME: Words = {
    "pt-BR": "o silêncio precisa de um começo e um fim diferentes",
    "en": "quiet hours need a start and an end that differ",
}
WHICH: Words = {
    "pt-BR": "Qual resumo? Diga “resumo toda manhã às 7h”, “resumo toda noite às 20h” ou “liga o resumo da semana”.",
    "en": "Which summary? Say “a summary every morning at 7”, “every evening at 8” or “turn on the weekly review”.",
}
_WHY_REMINDER: Words = {
    "pt-BR": "Porque você pediu em {when}: “{text}”.",
    "en": "Because you asked for it on {when}: “{text}”.",
}
_WHY_GONE: Words = {
    "pt-BR": "Era um lembrete seu, que já foi apagado.",
    "en": "It was a reminder of yours, which has been deleted since.",
}
_WHY_DIGEST: Words = {
    "pt-BR": "Porque você ligou o {part} às {at}. Para parar: “desliga o {part}”.",
    "en": "Because you turned on the {part} at {at}. To stop it: “turn off the {part}”.",
}
_WHY_WEEKLY: Words = {
    "pt-BR": "Porque a revisão da semana está ligada (segundas às {at}). Para parar: “desliga o resumo da semana”.",
    "en": "Because the weekly review is on (Mondays at {at}). To stop it: “turn off the weekly review”.",
}
_WHY_BACKED_OFF: Words = {
    "pt-BR": "Porque 4 vezes seguidas o {part} ficou sem resposta: parei de mandar e avisei. Para voltar: “liga o {part}”.",
    "en": "Because the {part} went unanswered 4 times in a row: I stopped it and told you. To have it back: “turn on the {part}”.",
}
_WHY_LATE: Words = {
    "pt-BR": "Chegou depois da hora porque eu estava fora do ar.",
    "en": "It came after its time because I was offline.",
}
_WHY_NOTHING: Words = {
    "pt-BR": "Não mandei nada por minha conta nesta conversa nos últimos 7 dias.",
    "en": "I have sent nothing by myself in this conversation in the last 7 days.",
}
NOT_PAUSED: Words = {
    "pt-BR": "Não estou em pausa: mando o que você ligou, na hora. Para ver o que é: “quais resumos estão ligados?”.",
    "en": "I am not paused: what you turned on comes at its time. To see what that is: “which summaries are on?”.",
}
OFFERED: Words = {
    "pt-BR": "💡 Posso juntar suas tarefas e lembretes do dia num resumo.",
    "en": "💡 I can put your tasks and reminders of the day into one summary.",
}
STOP: Words = {"pt-BR": "Paro com ele?", "en": "Shall I turn it off?"}
STOP_IT: Words = {"pt-BR": "🔕 Parar", "en": "🔕 Turn it off"}
GO_ON: Words = {"pt-BR": "👍 Deixa como está", "en": "👍 Leave it"}
GOES_ON: Words = {"pt-BR": "Tá bom, continua como está.", "en": "All right, it stays as it is."}


def digest_set(facts: Mapping[str, object], voice: Voice) -> str:
    if "off" in facts:
        off = facts["off"]
        assert isinstance(off, list)
        if not off:
            return _WAS_OFF[voice.language]
        return voice.say(_OFF, parts=", ".join(PARTS[part][voice.language] for part in off))
    if "days" in facts:
        daily = facts["days"]
        assert isinstance(daily, list)
        parts = _AND[voice.language].join(PARTS[part][voice.language] for part in daily)
        agreed = voice.say(_DAYS, parts=parts, days=(WEEKDAYS if facts["weekdays"] else _EVERY_DAY)[voice.language])
        return f"{agreed}\n{_STILL_COME[voice.language]}" if facts["weekdays"] else agreed
    coming = datetime.fromisoformat(str(facts["next"])).astimezone(voice.zone)
    part = str(facts["part"])
    on = _ON_WEEKDAYS if facts.get("weekdays") and part in _ON_WEEKDAYS else _ON
    lines = [
        voice.say(on[part], at=facts["at"], next=voice.when(coming)),
        _NOTHING[voice.language],
    ]
    if facts.get("waits_until"):
        lines.append(voice.say(_WAITS, until=facts["waits_until"]))
    return "\n".join(lines)


def facts_of(manners: Manners) -> Mapping[str, object]:
    """All of them as they are stored with a call."""
    walls = {name: getattr(manners, name) for name in ("morning_at", "evening_at", "quiet_from", "quiet_until")}
    return {
        **{name: f"{wall:%H:%M}" if wall else None for name, wall in walls.items()},
        **{name: getattr(manners, name) for name in ("weekly", "most_a_day", "weekdays_only", "narrated")},
        "muted": list(manners.muted),
        "paused_until": manners.paused_until.isoformat() if manners.paused_until else None,
    }


def restored(facts: Mapping[str, object], voice: Voice) -> str:
    times = {"morning": facts["morning_at"], "evening": facts["evening_at"]}
    parts = [voice.say(_AT, part=PARTS[part][voice.language], at=at) for part, at in times.items() if at]
    parts += [PARTS["weekly"][voice.language]] if facts["weekly"] else []
    state = ", ".join(parts) or _NO_DIGESTS[voice.language]
    if facts.get("weekdays_only") and any(times.values()):
        state += f" ({WEEKDAYS[voice.language]})"
    if facts.get("muted"):
        state += "; " + voice.say(WITHOUT, kinds=_kinds(facts, voice))
    if facts["quiet_from"]:
        state += "; " + voice.say(_QUIET_TIME, start=facts["quiet_from"], end=facts["quiet_until"])
    if (paused := paused_in(facts, voice)) is not None:
        state += "; " + voice.say(PAUSED_UNTIL, until=voice.when(paused))
    return voice.say(_BACK, state=state)


def _kinds(facts: Mapping[str, object], voice: Voice) -> str:
    muted = facts["muted"]
    assert isinstance(muted, list)
    return _AND[voice.language].join(KINDS[kind][voice.language] for kind in muted)


def paused_in(facts: Mapping[str, object], voice: Voice) -> datetime | None:
    """Until when, while it lasts."""
    until = facts.get("paused_until")
    paused = datetime.fromisoformat(str(until)).astimezone(voice.zone) if until else None
    return paused if paused is not None and paused > voice.now else None


def quiet_set(facts: Mapping[str, object], voice: Voice) -> str:
    if not facts["start"]:
        return _QUIET_OFF[voice.language]
    return voice.say(_QUIET, start=facts["start"], end=facts["end"])


def most_set(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(_MOST[facts["most"] == 1], most=facts["most"])


def why(facts: Mapping[str, object], voice: Voice) -> str:
    kind = facts["kind"]
    if kind is None:
        return _WHY_NOTHING[voice.language]
    if kind == "digest":
        part = PARTS[str(facts["part"])][voice.language]
        if facts.get("backed_off"):
            return voice.say(_WHY_BACKED_OFF, part=part)
        words = _WHY_WEEKLY if facts["part"] == "weekly" else _WHY_DIGEST
        return voice.say(words, part=part, at=facts["at"])
    asked = facts["reminders"]
    assert isinstance(asked, list)
    lines = [
        voice.say(
            _WHY_REMINDER,
            when=voice.when(datetime.fromisoformat(str(each["created_at"])).astimezone(voice.zone)),
            text=each["text"],
        )
        for each in asked
    ]
    if lines and facts.get("late"):
        lines.append(_WHY_LATE[voice.language])
    return "\n".join(lines) or _WHY_GONE[voice.language]
