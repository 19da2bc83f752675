"""How reminders are put into words, in both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from integrations.postgres.reminders import REMINDER, Reminder
from language.echo import echo
from language.times.national import holidays_of
from language.times.rules import times_of_day
from language.types import When
from tools._choose import short
from tools._context import Voice, Words
from tools._event_reminder_words import hung
from tools._reminder_use import ALARM, LEAST, TIMER, is_usual

MOST_NAMED = 5
DAY = 86_400
LEAP_BIRTHDAY = ("BYMONTHDAY=28,29;BYSETPOS=-1", "BYMONTHDAY=29")
"""The last of February's 28th and 29th is said as the 29th."""


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder as a result speaks of it."""

    reminder: Reminder
    next_at: datetime | None
    """The next time it is for."""
    put_off: bool = False
    """That is when it comes again."""


def reminder_facts(reminder: Reminder, next_at: datetime | None, *, put_off: bool = False) -> Mapping[str, object]:
    facts: dict[str, object] = REMINDER.dump_python(reminder, mode="json")
    facts |= {"put_off": True} if put_off else {}
    return facts | {"next": next_at.isoformat() if next_at is not None else None}


NOT_OF_THE_ROW = frozenset(("next", "put_off"))
"""What a result says of a reminder beyond its row."""


def told_in(given: object) -> Told:
    assert isinstance(given, Mapping)
    coming = given.get("next")
    reminder = REMINDER.validate_python({name: value for name, value in given.items() if name not in NOT_OF_THE_ROW})
    return Told(reminder, datetime.fromisoformat(coming) if coming else None, put_off=bool(given.get("put_off")))


def all_in(facts: Mapping[str, object], name: str = "reminders") -> Sequence[Told]:
    given = facts[name]
    assert isinstance(given, list)
    return [told_in(each) for each in given]


def marked(text: str) -> str:
    """The text behind its sign, which is a bell where it has none of its own."""
    return text if text.startswith((TIMER.strip(), ALARM.strip())) else f"🔔 {text}"


def described(told: Told, voice: Voice) -> str:
    """The text, its times and the next one: "tomar remédio, todo dia às 08:00 (próximo: dom 22/11 às 08:00)"."""
    reminder = told.reminder
    if reminder.about_event is not None:
        return hung(reminder, None if told.put_off else told.next_at, voice) + (
            voice.say(_PUT_OFF) if told.put_off else ""
        )
    line = " ".join(reminder.text.split())
    if reminder.rrule is None:
        at = told.next_at or next(reminder.times().after(_LONG_AGO), None)
        line += f", {at_of(at, voice)}" if at is not None else ""
        line += voice.say(_PUT_OFF) if told.put_off else ""
    else:
        line += f", {rule_of(reminder, voice)}"
        if told.next_at is not None:
            line += voice.say(_NEXT_AGAIN if told.put_off else _NEXT, when=at_of(told.next_at, voice))
    return line + notices_of(reminder, voice) + use_of(told, voice)


def at_of(moment: datetime, voice: Voice) -> str:
    return voice.when(moment.astimezone(voice.zone))


def rule_of(reminder: Reminder, voice: Voice) -> str:
    """The repetition in words: "toda segunda às 10:00, menos feriado"."""
    assert reminder.rrule is not None
    rule = reminder.rrule.replace(*LEAP_BIRTHDAY)
    today = voice.now.date()
    when = When(
        kind="recurrence",
        rrule=rule,
        without=_left_out(reminder, today),
        without_holidays=reminder.without_holidays,
        text="",
        span=(0, 0),
    )
    said = _echo(when, voice)
    return said if reminder.zone == voice.zone.key else f"{said} ({reminder.zone})"


def _left_out(reminder: Reminder, today: date) -> tuple[date, ...]:
    """The days left out; of what comes several times a day, the single times of them."""
    often = len(times_of_day(reminder.rrule or "")) != 1
    ahead = sorted({each for each in reminder.without if each.date() >= today})
    single = [each for each in ahead if often and each.time() != time()]
    return tuple(dict.fromkeys(each if each in single else each.date() for each in ahead))


def notices_of(reminder: Reminder, voice: Voice) -> str:
    """When it is told, where that is not just at its time: " · aviso 1 dia antes e na hora"."""
    if reminder.notices == (0,):
        return ""
    said = [length_of(each, voice, _BEFORE) if each else _AT_TIME[voice.language] for each in _longest(reminder)]
    return voice.say(_NOTICES, notices=listing(said, voice))


def use_of(told: Told, voice: Voice) -> str:
    """What becomes of it when it is late, where that is not as usual for its kind: " · só vale até 08:30"."""
    reminder = told.reminder
    if is_usual(reminder):
        return ""
    seconds = reminder.useful_seconds
    if reminder.useful != "until" or seconds is None:
        return _USES[reminder.useful][voice.language]
    if seconds <= LEAST:
        return voice.say(_USE_ON_TIME)
    if seconds >= DAY or (reminder.rrule is not None and len(times_of_day(reminder.rrule)) != 1):
        return length_of(seconds, voice, _USE_FOR)
    wall = reminder.starts_at.replace(tzinfo=ZoneInfo(reminder.zone)).astimezone(voice.zone)
    return voice.say(_USE_UNTIL, time=f"{wall + timedelta(seconds=seconds):%H:%M}")


def _longest(reminder: Reminder) -> Sequence[int]:
    return sorted(set(reminder.notices), reverse=True)


def length_of(seconds: int, voice: Voice, words: Words) -> str:
    length = When(kind="duration", seconds=seconds, text="", span=(0, 0))
    return voice.say(words, length=_echo(length, voice))


def listing(parts: Sequence[str], voice: Voice) -> str:
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND[voice.language]} {parts[-1]}"


def _echo(when: When, voice: Voice) -> str:
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=voice.month_first)


def counted(told: Sequence[Told], voice: Voice, one: Words, many: Words) -> str:
    """One is described; of several the first texts are named."""
    if len(told) == 1:
        return voice.say(one, reminder=described(told[0], voice), text=short(told[0].reminder.text))
    return voice.say(many, count=len(told), texts=named(told, voice))


def named(told: Sequence[Told], voice: Voice) -> str:
    texts = ", ".join(short(each.reminder.text) for each in told[:MOST_NAMED])
    more = len(told) - MOST_NAMED
    return texts + (voice.say(_AND_MORE, more=more) if more > 0 else "")


def created(facts: Mapping[str, object], voice: Voice) -> str:
    told = told_in(facts["reminder"])
    line = described(told, voice)
    if told.reminder.exact and told.next_at is not None:
        line += length_of(max(60, round((told.next_at - voice.now).total_seconds())), voice, IN)
    said = line if marked(line) == line else voice.say(_CREATED, reminder=line)
    if facts.get("nine"):
        said += _NINE[voice.language]
    if facts.get("too_late"):
        said += _TOO_LATE[voice.language]
    return said + _unknown_holidays(told.reminder, voice)


def _unknown_holidays(reminder: Reminder, voice: Voice) -> str:
    unknown = reminder.without_holidays and holidays_of(reminder.zone) is None
    return _NO_HOLIDAYS[voice.language] if unknown else ""


def edited(facts: Mapping[str, object], voice: Voice) -> str:
    told = told_in(facts["reminder"])
    said = voice.say(_EDITED, reminder=described(told, voice)) + (_NINE[voice.language] if facts.get("nine") else "")
    return said + (_LET_GO[voice.language] if facts.get("let_go") else "")


def opened(facts: Mapping[str, object], voice: Voice) -> str:
    told = told_in(facts["reminder"])
    return voice.say(
        _OPENED, reminder=described(told, voice), again=_OPENED_AGAIN[voice.language] if told.reminder.rrule else ""
    )


def deleted(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(all_in(facts), voice, _DELETED, _DELETED_MANY)


def put_back(facts: Mapping[str, object], voice: Voice) -> str:
    return counted(all_in(facts), voice, _BACK, _BACK_MANY)


_LONG_AGO = datetime.fromisoformat("1900-01-02T00:00:00+00:00")
WEEK = timedelta(days=7)
_CREATED: Words = {"pt-BR": "🔔 Lembrete: {reminder}", "en": "🔔 Reminder: {reminder}"}
_NEXT: Words = {"pt-BR": " (próximo: {when})", "en": " (next: {when})"}
_NEXT_AGAIN: Words = {"pt-BR": " (adiado: vem {when})", "en": " (put off: comes {when})"}
_PUT_OFF: Words = {"pt-BR": " (adiado)", "en": " (put off)"}
_USES: Mapping[str, Words] = {
    "always": {"pt-BR": " · aviso mesmo atrasado", "en": " · told even when late"},
    "digest": {"pt-BR": " · se atrasar, só num resumo", "en": " · if late, only in a summary"},
}
_USE_ON_TIME: Words = {"pt-BR": " · só vale na hora", "en": " · only on time"}
_USE_UNTIL: Words = {"pt-BR": " · só vale até {time}", "en": " · only until {time}"}
_USE_FOR: Words = {"pt-BR": " · só vale por {length}", "en": " · only good for {length}"}
IN: Words = {"pt-BR": " (daqui a {length})", "en": " (in {length})"}
_BEFORE: Words = {"pt-BR": "{length} antes", "en": "{length} before"}
_AT_TIME: Words = {"pt-BR": "na hora", "en": "at the time"}
_NOTICES: Words = {"pt-BR": " · aviso {notices}", "en": " · told {notices}"}
_AND: Words = {"pt-BR": "e", "en": "and"}
_NINE: Words = {
    "pt-BR": "\nVocê não disse a hora, então marquei às 9h. Quer outra? É só dizer: “às 15h”.",
    "en": "\nYou gave no time, so I set 9:00. Another one? Just say “at 3pm”.",
}
_TOO_LATE: Words = {
    "pt-BR": "\n⚠️ Um dos avisos antes já teria passado; fica o que ainda dá tempo.",
    "en": "\n⚠️ One of the earlier notices would have passed already; what still can come stays.",
}
_NO_HOLIDAYS: Words = {
    "pt-BR": "\n⚠️ Não sei quais são os feriados daí; nesses dias ele vem também.",
    "en": "\n⚠️ I don't know the holidays where you are; it comes on those days too.",
}
_EDITED: Words = {"pt-BR": "✏️ Lembrete atualizado: {reminder}", "en": "✏️ Reminder updated: {reminder}"}
_LET_GO: Words = {
    "pt-BR": "\nEle não acompanha mais o evento: vem nesse horário, aconteça o que acontecer.",
    "en": "\nIt no longer goes with the event: it comes at that time whatever happens.",
}
_OPENED: Words = {
    "pt-BR": "✏️ {reminder}\nO que eu mudo? Por exemplo: “para 15h”, “avisa 10 minutos antes também”, “muda o texto para …”{again}.",
    "en": "✏️ {reminder}\nWhat shall I change? For example: “to 3pm”, “remind me 10 minutes before too”, “change the text to …”{again}.",
}
_OPENED_AGAIN: Words = {
    "pt-BR": ", “só às terças”, “pausa até segunda”",
    "en": ", “only on Tuesdays”, “pause it until Monday”",
}
_DELETED: Words = {"pt-BR": "🗑️ Lembrete apagado: {text}", "en": "🗑️ Reminder deleted: {text}"}
_DELETED_MANY: Words = {
    "pt-BR": "🗑️ {count} lembretes apagados: {texts}",
    "en": "🗑️ {count} reminders deleted: {texts}",
}
_BACK: Words = {"pt-BR": "Lembrete de volta: {reminder}", "en": "Reminder put back: {reminder}"}
_BACK_MANY: Words = {"pt-BR": "{count} lembretes de volta: {texts}", "en": "{count} reminders put back: {texts}"}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
NONE: Words = {
    "pt-BR": "Nenhum lembrete marcado. Para criar: “me lembra de tomar remédio às 8h”.",
    "en": "No reminders set. To make one: “remind me to take my medicine at 8am”.",
}
UNKNOWN: Words = {
    "pt-BR": "Não achei nenhum lembrete com “{query}”.",
    "en": "I found no reminder with “{query}”.",
}
MISSING: Words = {
    "pt-BR": "não achei esse lembrete; talvez já tenha sido apagado.",
    "en": "I can't find that reminder; it may have been deleted.",
}
CHANGED: Words = {
    "pt-BR": "o lembrete “{text}” mudou depois disso; deixei como está.",
    "en": "the reminder “{text}” has changed since; I left it as it is.",
}
NEVER: Words = {
    "pt-BR": "esse horário nunca chega: não há nenhum dia assim daqui para a frente.",
    "en": "that time never comes: there is no such day from now on.",
}
PAST: Words = {
    "pt-BR": "esse horário já passou; diga um que ainda venha.",
    "en": "that time has passed; give one that is still to come.",
}
NO_CHANGE: Words = {
    "pt-BR": "não entendi o que mudar no lembrete.",
    "en": "I did not get what to change in the reminder.",
}
