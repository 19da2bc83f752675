"""What is on, which calendars there are, and what is free: in words."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from language.echo import echo
from language.types import When
from tools._calendar_told_words import ASKED, MOST_TOLD, told
from tools._calendar_words import Facts, hours_on, moment, name, named
from tools._choose import short
from tools._context import Voice, Words

MINUTE = timedelta(minutes=1)


def listed(facts: Mapping[str, Any], voice: Voice) -> str:
    """Numbered, under its days, with how old the copy is where that matters."""
    events: Sequence[Facts] = facts["events"]
    age = _age(facts, voice)
    if events and facts.get("tell") in ASKED:
        return "\n".join(told(each, facts["tell"], voice) for each in events[:MOST_TOLD]) + age
    if not events:
        words = _NONE_LIKE if facts.get("query") else _NONE
        return voice.say(words, when=_bounds(facts, voice), query=facts.get("query")) + age
    lines = [voice.say(_NEXT if facts.get("tell") == "next" else _LISTED, when=_bounds(facts, voice)) + age]
    days = [_day(each, voice, facts) for each in events]
    headed = len(set(days)) > 1
    for number, (event, day) in enumerate(zip(events, days, strict=True), 1):
        if headed and (number == 1 or day != days[number - 2]):
            lines.append(f"{voice.when(day)}:")
        lines.append(f"{number}. {_row(event, voice, under=day, named=not headed and not facts.get('one_day'))}")
    if facts["total"] > len(events):
        lines.append(voice.say(_MORE, more=facts["total"] - len(events)))
    return "\n".join(lines)


def _row(event: Facts, voice: Voice, *, under: date, named: bool) -> str:
    hours = hours_on(under, event, voice)
    when = f"{voice.when(under)} {hours}" if named else hours
    parts = [f"{when} {name(event, voice)}"]
    if event.get("place"):
        parts.append(short(event["place"]))
    if not event["mine"]:
        parts.append(voice.say(_FROM_OUTSIDE, who=event.get("organizer") or "?"))
    if event.get("response") == "needsAction":
        parts.append(voice.say(_UNANSWERED))
    if event.get("response") == "declined":
        parts.append(voice.say(_DECLINED))
    return ", ".join(parts)


def _day(event: Facts, voice: Voice, facts: Mapping[str, Any]) -> date:
    """The day under which it stands; what began before is told under the first that was asked for."""
    start = moment(event["starts"])
    day = start.astimezone(voice.zone).date() if isinstance(start, datetime) else start
    since = moment(facts["since"]) if facts.get("since") else None
    first = since.astimezone(voice.zone).date() if isinstance(since, datetime) else since
    return max(day, first) if first is not None else day


def _bounds(facts: Mapping[str, Any], voice: Voice) -> str:
    """What was asked for: "ter 24/11", "de seg 23/11 a dom 29/11"."""
    if not facts.get("since") or not facts.get("until"):
        return _COMING[voice.language]
    start, end = moment(facts["since"]), moment(facts["until"])
    if isinstance(start, datetime) and end - start <= MINUTE:
        return voice.when(start)
    when = When(kind="range", start=start, end=end, text="", span=(0, 0))
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=voice.month_first)


def aged(age: timedelta, voice: Voice, said: Words | None = None) -> str:
    """How old a copy is; of the calendar, unless other words are given."""
    return voice.say(said or _AGE, age=_since(int(age.total_seconds()) // 60, voice)).strip()


def _age(facts: Mapping[str, Any], voice: Voice) -> str:
    minutes = facts.get("minutes_old") or 0
    words = _AGE_UNRENEWED if facts.get("not_renewed") else _AGE
    return voice.say(words, age=_since(minutes, voice)) if minutes >= 1 else ""


def _since(minutes: int, voice: Voice) -> str:
    if minutes < 60:  # noqa: PLR2004 - an hour
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours} h" if hours < 48 else voice.say(_DAYS, days=hours // 24)  # noqa: PLR2004 - two days


def calendars(facts: Mapping[str, Any], voice: Voice) -> str:
    lines = [
        voice.say(_CALENDAR if each["writes"] else _CALENDAR_READ, name=each["name"], account=each["account"])
        + (voice.say(_MAIN) if each["main"] else "")
        for each in facts["calendars"]
    ]
    return "\n".join((_CALENDARS[voice.language], *(f"• {line}" for line in lines)))


def free(facts: Mapping[str, Any], voice: Voice) -> str:
    """The times that are free for everybody asked about."""
    who = ", ".join(facts["who"])
    lines: list[str] = []
    if facts["gaps"]:
        found = [_gap(each, voice) for each in facts["gaps"]]
        lines += [voice.say(_FREE_BOTH if who else _FREE, who=who), *(f"• {each}" for each in found)]
    else:
        lines.append(voice.say(_NOT_FREE, when=_bounds(facts, voice)))
        later = [_gap(each, voice) for each in facts.get("later", ())]
        lines += [voice.say(_LATER_BOTH if who else _LATER, who=who), *(f"• {each}" for each in later)] if later else []
    if facts["taken"]:
        lines.append(voice.say(_TAKEN, events=named(facts["taken"], voice)))
    if facts["unseen"]:
        lines.append(voice.say(_UNSEEN, who=", ".join(facts["unseen"])))
    return "\n".join(lines) + _age(facts, voice)


def clashing_facts(title: str, start: datetime, end: datetime) -> Facts:
    """As much of an event as a collision tells."""
    return {"title": title, "starts": start.isoformat(), "ends": end.isoformat()}


def _gap(gap: Mapping[str, str], voice: Voice) -> str:
    start, end = (datetime.fromisoformat(gap[each]).astimezone(voice.zone) for each in ("starts", "ends"))
    when = When(kind="range", start=start, end=end, text="", span=(0, 0))
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=voice.month_first)


_LISTED: Words = {"pt-BR": "📅 Agenda, {when}:", "en": "📅 Calendar, {when}:"}
_NEXT: Words = {"pt-BR": "📅 A seguir:", "en": "📅 Coming up next:"}
_NONE: Words = {"pt-BR": "📅 Nada na agenda: {when}.", "en": "📅 Nothing in the calendar: {when}."}
_NONE_LIKE: Words = {
    "pt-BR": "📅 Não achei “{query}” na agenda ({when}).",
    "en": "📅 I found no “{query}” in the calendar ({when}).",
}
_COMING: Words = {"pt-BR": "próximos 30 dias", "en": "next 30 days"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_FROM_OUTSIDE: Words = {"pt-BR": "convite de fora ({who})", "en": "invitation from outside ({who})"}
_UNANSWERED: Words = {"pt-BR": "sem resposta sua", "en": "not answered yet"}
_DECLINED: Words = {"pt-BR": "você recusou", "en": "you declined"}
_AGE: Words = {"pt-BR": " (agenda de há {age})", "en": " (calendar as of {age} ago)"}
_AGE_UNRENEWED: Words = {
    "pt-BR": " (o Google não respondeu; agenda de há {age})",
    "en": " (Google did not answer; calendar as of {age} ago)",
}
_DAYS: Words = {"pt-BR": "{days} dias", "en": "{days} days"}
_CALENDARS: Words = {"pt-BR": "📅 Seus calendários:", "en": "📅 Your calendars:"}
_CALENDAR: Words = {"pt-BR": "{name} ({account})", "en": "{name} ({account})"}
_CALENDAR_READ: Words = {"pt-BR": "{name} ({account}, só leitura)", "en": "{name} ({account}, read only)"}
_MAIN: Words = {"pt-BR": ", o principal", "en": ", the main one"}
_FREE: Words = {"pt-BR": "🟢 Você está livre:", "en": "🟢 You are free:"}
_FREE_BOTH: Words = {"pt-BR": "🟢 Você e {who} estão livres:", "en": "🟢 You and {who} are free:"}
_NOT_FREE: Words = {"pt-BR": "Não achei horário livre: {when}.", "en": "I found no free time: {when}."}
_LATER: Words = {"pt-BR": "🟢 Depois disso você está livre:", "en": "🟢 After that you are free:"}
_LATER_BOTH: Words = {
    "pt-BR": "🟢 Depois disso você e {who} estão livres:",
    "en": "🟢 After that you and {who} are free:",
}
_UNSEEN: Words = {
    "pt-BR": "⚠️ Não consigo ver a agenda de {who}: conferi só a sua.",
    "en": "⚠️ I can't see the calendar of {who}: I checked yours only.",
}
_TAKEN: Words = {"pt-BR": "🔴 Ocupado: {events}.", "en": "🔴 Busy: {events}."}
