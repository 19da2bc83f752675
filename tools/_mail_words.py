"""How mail is put into words, in both languages."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tools._choose import short
from tools._context import Voice, Words
from tools._mail_threads import called_by

Facts = Mapping[str, object]
LONGEST_BODY = 2500
"""Characters of a mail that a message shows."""
MOST_NAMED = 5


def rows_in(facts: Facts, name: str = "threads") -> Sequence[Mapping[str, object]]:
    given = facts[name]
    assert isinstance(given, list | tuple)
    return given


def moment(value: object, voice: Voice) -> str:
    """To the minute: nobody reads a mail by its seconds."""
    return voice.when(datetime.fromisoformat(str(value)).astimezone(voice.zone).replace(second=0, microsecond=0))


def thread_line(row: Mapping[str, object], voice: Voice) -> str:
    """A thread on one line: who, what, when, and the signs of what is special about it."""
    sender = row["sender"]
    assert sender is None or isinstance(sender, Mapping)
    who = voice.say(_TO, who=_names(row["to"])) if row["mine"] else called_by(sender)
    subject = short(str(row["subject"])) or voice.say(NO_SUBJECT)
    mails = f" ({row['mails']})" if isinstance(mails_ := row["mails"], int) and mails_ > 1 else ""
    signs = ("● " if row["unread"] else "") + ("⭐ " if row["starred"] else "")
    return f"{signs}{short(who)} — {subject}{mails}{' 📎' if row['files'] else ''} · {moment(row['at'], voice)}"


def listed(facts: Facts, voice: Voice) -> str:
    rows = rows_in(facts)
    late = _stale(facts, voice)
    if not rows:
        return late + voice.say(_NOTHING, span=_span(facts, voice))
    head = _ONE if len(rows) == 1 else _LIST
    lines = [late + voice.say(head, count=len(rows), span=_span(facts, voice))]
    lines += [f"{number}. {thread_line(row, voice)}" for number, row in enumerate(rows, start=1)]
    if facts.get("more"):
        lines.append(voice.say(_MORE, count=len(rows)))
    return "\n".join(lines)


def read(facts: Facts, voice: Voice) -> str:
    row, body = facts["thread"], str(facts["body"])
    assert isinstance(row, Mapping)
    subject = str(row["subject"]) or voice.say(NO_SUBJECT)
    lines = [f"✉️ {subject}", f"{voice.say(_FROM)} {full(row['sender'])} · {moment(row['at'], voice)}"]
    if isinstance(row["mails"], int) and row["mails"] > 1:
        lines.append(voice.say(_LAST_OF, count=row["mails"]))
    told = body.strip() or voice.say(_EMPTY)
    cut = len(told) > LONGEST_BODY
    lines += ["", told[:LONGEST_BODY].rstrip() + (voice.say(_CUT) if cut else "")]
    if events := rows_in(facts, "invitations"):
        lines += ["", *(f"📅 {short(str(each['summary']))} · {_start(each['start'], voice)}" for each in events)]
    if files := rows_in(facts, "attachments"):
        lines += ["", voice.say(_FILES)]
        lines += [
            f"{n}. 📎 {short(str(each['name'])) or voice.say(_NAMELESS)} ({size(each['size'], voice)})"
            for n, each in enumerate(files, 1)
        ]
    if facts.get("hidden"):
        lines += ["", voice.say(_HIDDEN)]
    return "\n".join(lines)


def full(person: object) -> str:
    """A name and the address it stands for."""
    if not isinstance(person, Mapping):
        return "?"
    name = str(person["name"])
    return f"{name} ({person['address']})" if name and "@" not in name else str(person["address"])


def size(count: object, voice: Voice) -> str:
    value = int(str(count))
    if value < 1000:  # noqa: PLR2004
        return f"{value} B"
    amount, unit = (value / 1_000_000, "MB") if value >= 1_000_000 else (value / 1000, "kB")  # noqa: PLR2004
    text = f"{amount:.1f}".removesuffix(".0")
    return f"{text.replace('.', ',') if voice.language == 'pt-BR' else text} {unit}"


def subjects(facts: Facts, voice: Voice) -> str:
    rows = rows_in(facts)
    told = ", ".join(f"“{short(str(row['subject'])) or voice.say(NO_SUBJECT)}”" for row in rows[:MOST_NAMED])
    left = len(rows) - MOST_NAMED
    return told + (voice.say(_AND_MORE, count=left) if left > 0 else "")


def _start(value: object, voice: Voice) -> str:
    text = str(value)
    read_ = datetime.fromisoformat(text)
    if len(text) == len("2026-11-22"):
        return voice.when(read_.date())
    return voice.when(read_.astimezone(voice.zone) if read_.tzinfo else read_.replace(tzinfo=voice.zone))


def _names(people: object) -> str:
    assert isinstance(people, list | tuple)
    return ", ".join(called_by(each) for each in people[:3]) or "?"


def _span(facts: Facts, voice: Voice) -> str:
    since, until = facts.get("since"), facts.get("until")
    if since and until and since == until:
        return voice.say(_ON, day=voice.when(datetime.fromisoformat(str(since)).date()))
    if since and until:
        days = [voice.when(datetime.fromisoformat(str(each)).date()) for each in (since, until)]
        return voice.say(_BETWEEN, since=days[0], until=days[1])
    return voice.say(_SINCE, since=voice.when(datetime.fromisoformat(str(since)).date())) if since else ""


def _stale(facts: Facts, voice: Voice) -> str:
    age = facts.get("minutes_old")
    if not isinstance(age, int):
        return ""
    return voice.say(_STALE_NOW if age < 1 else _STALE, minutes=age) + "\n"


NO_SUBJECT: Words = {"pt-BR": "(sem assunto)", "en": "(no subject)"}
_TO: Words = {"pt-BR": "Você para {who}", "en": "You to {who}"}
_FROM: Words = {"pt-BR": "De:", "en": "From:"}
_LIST: Words = {"pt-BR": "📬 {count} conversas{span}:", "en": "📬 {count} conversations{span}:"}
_ONE: Words = {"pt-BR": "📬 Uma conversa{span}:", "en": "📬 One conversation{span}:"}
_NOTHING: Words = {"pt-BR": "📭 Não achei nenhum e-mail assim{span}.", "en": "📭 I found no such mail{span}."}
_MORE: Words = {
    "pt-BR": "… e há mais; mostrei as {count} mais recentes. Dá para restringir: “da Ana”, “desta semana”.",
    "en": "… and there are more; these are the newest {count}. You can narrow it down: “from Ana”, “this week”.",
}
_ON: Words = {"pt-BR": " de {day}", "en": " from {day}"}
_BETWEEN: Words = {"pt-BR": ", de {since} a {until}", "en": ", {since} to {until}"}
_SINCE: Words = {"pt-BR": ", desde {since}", "en": ", since {since}"}
_STALE: Words = {
    "pt-BR": "⚠️ O Gmail não está respondendo; isto é de há {minutes} min.",
    "en": "⚠️ Gmail is not answering; this is from {minutes} min ago.",
}
_STALE_NOW: Words = {
    "pt-BR": "⚠️ O Gmail não está respondendo; isto é de há menos de 1 min.",
    "en": "⚠️ Gmail is not answering; this is from less than 1 min ago.",
}
_LAST_OF: Words = {
    "pt-BR": "(a mais recente de {count} mensagens desta conversa)",
    "en": "(the newest of {count} messages in this conversation)",
}
_EMPTY: Words = {"pt-BR": "(sem texto)", "en": "(no text)"}
_CUT: Words = {"pt-BR": "… (mais no Gmail)", "en": "… (more in Gmail)"}
_FILES: Words = {"pt-BR": "Anexos:", "en": "Attachments:"}
_NAMELESS: Words = {"pt-BR": "sem nome", "en": "unnamed"}
_HIDDEN: Words = {
    "pt-BR": "⚠️ Este e-mail tinha texto escondido, que eu deixei de fora.",
    "en": "⚠️ This mail held hidden text, which I left out.",
}
_AND_MORE: Words = {"pt-BR": " e mais {count}", "en": " and {count} more"}
