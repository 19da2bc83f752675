"""How events are put into words, in both languages. What is told of one stands in its facts: see `EventFacts`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from language.echo import echo
from language.types import When
from tools._choose import short
from tools._context import Voice, Words
from tools._event_reminder_words import hung_with

Facts = Mapping[str, Any]
"""One event: `id`, `title`, `starts`, `ends` (days, or moments with their offset; `ends` is exclusive), `place`, `link`, `video`,
`guests` (each `email`, `name`, `response`), `mine`, `organizer`, `response`, `rrule`, `repeats`, `busy`."""
MOST_GUESTS = 5
LONGEST_TITLE = 80
MOST_NAMED = 3
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def moment(value: str) -> date:
    """A day, or a moment."""
    return date.fromisoformat(value) if len(value) == len("2026-11-23") else datetime.fromisoformat(value)


def span(event: Facts, voice: Voice) -> str:
    """When it is, with its weekday: "seg 23/11 das 14:00 às 15:00"."""
    start, end = moment(event["starts"]), moment(event["ends"])
    if isinstance(start, datetime) and isinstance(end, datetime):
        start, end = start.astimezone(voice.zone), end.astimezone(voice.zone)
        if start == end:
            return voice.when(start)
    when = When(kind="range", start=start, end=end, text="", span=(0, 0))
    said = echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=voice.month_first)
    return said if isinstance(start, datetime) else f"{said} ({_ALL_DAY[voice.language]})"


def clock(event: Facts, voice: Voice) -> str:
    """Its hours on a day that is known: "14:00–15:00"."""
    start, end = moment(event["starts"]), moment(event["ends"])
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return _ALL_DAY[voice.language]
    start, end = start.astimezone(voice.zone), end.astimezone(voice.zone)
    return (
        f"{start:%H:%M}–{end:%H:%M}" if start.date() == (end - timedelta(microseconds=1)).date() else f"{start:%H:%M}–…"
    )


def hours_on(day: date, event: Facts, voice: Voice) -> str:
    """Its hours as one of its days has them: "22:00–01:00 (sáb 28/11)" on the first, "até 01:00 (desde sex 27/11 às 22:00)" on the last."""
    start, end = moment(event["starts"]), moment(event["ends"])
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return _ALL_DAY[voice.language]
    start, end = start.astimezone(voice.zone), end.astimezone(voice.zone)
    last = (end - timedelta(microseconds=1)).date()
    if start.date() == last:
        return clock(event, voice)
    if start.date() == day:
        return voice.say(_OVERNIGHT, start=f"{start:%H:%M}", end=f"{end:%H:%M}", day=voice.when(end.date()))
    since = voice.when(start.replace(second=0, microsecond=0))
    if day < last:
        return voice.say(_THROUGH, since=since)
    return voice.say(_SINCE, end=f"{end:%H:%M}", since=since)


def name(event: Facts, voice: Voice) -> str:
    return short(event["title"], longest=LONGEST_TITLE) or _UNTITLED[voice.language]


def described(event: Facts, voice: Voice, *, whole: bool = False) -> str:
    """Its name, when it is, and where: "dentista, ter 24/11 das 08:00 às 09:00, rua tal"; `whole`, with every letter."""
    parts = [str(event["title"]) if whole else name(event, voice), span(event, voice)]
    if event.get("rrule"):
        parts.append(repeats(event, voice))
    if event.get("place"):
        parts.append(str(event["place"]) if whole else short(event["place"]))
    return ", ".join(parts)


def repeats(event: Facts, voice: Voice) -> str:
    """Its repetition in words."""
    when = When(kind="recurrence", rrule=event["rrule"], text="", span=(0, 0))
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language, month_first=voice.month_first)


def guests(event: Facts, voice: Voice, *, most: int = MOST_GUESTS) -> str:
    """Whom it reaches, by address."""
    emails = [str(each["email"]) for each in event["guests"]]
    more = len(emails) - most
    return ", ".join(emails[:most]) + (voice.say(_AND_MORE, more=more) if more > 0 else "")


def made(facts: Mapping[str, Any], voice: Voice) -> str:
    """The line of what was put into the calendar, with its links."""
    event = facts["event"]
    words = _INVITED if event["guests"] else _MADE
    line = voice.say(words, event=described(event, voice), guests=guests(event, voice, most=100))
    ahead = (hung_with(facts["ahead"], voice),) if "ahead" in facts else ()
    return "\n".join((line, *ahead, *_links(event, voice)))


def changed(facts: Mapping[str, Any], voice: Voice) -> str:
    event = facts["event"]
    words = _MOVED if facts["moved"] else _CHANGED
    line = voice.say(words, event=described(event, voice))
    if facts.get("series"):
        line += voice.say(_ALL_OF_IT)
    if facts.get("moved"):
        line += _of_hung(facts, voice, _GOES_ALONG, _GO_ALONG)
    if facts.get("told") and event["guests"]:
        line += "\n" + voice.say(_TOLD, guests=guests(event, voice, most=100))
    return "\n".join((line, *_links(event, voice)))


def invited(facts: Mapping[str, Any], voice: Voice) -> str:
    return voice.say(_ASKED, event=described(facts["event"], voice), guests=", ".join(facts["invited"]))


def uninvited(facts: Mapping[str, Any], voice: Voice) -> str:
    return voice.say(_LEFT_OUT, event=described(facts["event"], voice), guests=", ".join(facts["uninvited"]))


def cancelled(facts: Mapping[str, Any], voice: Voice) -> str:
    return _counted(facts, voice, _CANCELLED, _CANCELLED_MANY) + _of_hung(facts, voice, _GOES_OFF, _GO_OFF)


def restored(facts: Mapping[str, Any], voice: Voice) -> str:
    return _counted(facts, voice, _RESTORED, _RESTORED_MANY) + _of_hung(facts, voice, _COMES_BACK, _COME_BACK)


def _of_hung(facts: Mapping[str, Any], voice: Voice, one: Words, many: Words) -> str:
    """What becomes of the reminders that hang on it."""
    count = int(facts.get("hung") or 0)
    return "\n" + voice.say(one if count == 1 else many, count=count) if count else ""


def _counted(facts: Mapping[str, Any], voice: Voice, one: Words, many: Words) -> str:
    events: Sequence[Facts] = facts["events"]
    told = "\n" + voice.say(_TOLD_OFF) if facts.get("told") else ""
    left = "\n" + voice.say(_LEFT, titles=", ".join(facts["left"])) if facts.get("left") else ""
    if len(events) == 1:
        series = voice.say(_ALL_OF_IT) if facts.get("series") else ""
        return voice.say(one, event=described(events[0], voice)) + series + told + left
    return voice.say(many, count=len(events), events=rows(events, voice)) + told + left


def rows(events: Sequence[Facts], voice: Voice) -> str:
    return "\n".join(f"• {described(each, voice)}" for each in events)


def answered(facts: Mapping[str, Any], voice: Voice) -> str:
    line = voice.say(_ANSWERED[facts["answer"]], event=described(facts["event"], voice))
    return line + _of_hung(facts, voice, _GOES_OFF, _GO_OFF)


def clashing(events: Sequence[Facts], voice: Voice) -> str:
    """What an event would collide with: "⚠️ Bate com “Dentista”, 14:00–15:00."."""
    return voice.say(_CLASH, events=named(events, voice))


def named(events: Sequence[Facts], voice: Voice) -> str:
    return ", ".join(f"“{name(each, voice)}”, {clock(each, voice)}" for each in events[:MOST_NAMED])


def _links(event: Facts, voice: Voice) -> Sequence[str]:
    meet = [voice.say(_MEET, link=event["video"])] if event.get("video") else []
    return [*meet, *([str(event["link"])] if event.get("link") else [])]


_ALL_DAY: Words = {"pt-BR": "dia inteiro", "en": "all day"}
_OVERNIGHT: Words = {"pt-BR": "{start}–{end} ({day})", "en": "{start}–{end} ({day})"}
_THROUGH: Words = {"pt-BR": "o dia todo (desde {since})", "en": "all day (since {since})"}
_SINCE: Words = {"pt-BR": "até {end} (desde {since})", "en": "until {end} (since {since})"}
_UNTITLED: Words = {"pt-BR": "sem título", "en": "untitled"}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
_MADE: Words = {"pt-BR": "📅 Marcado: {event}", "en": "📅 Scheduled: {event}"}
_INVITED: Words = {
    "pt-BR": "📅 Marcado: {event}\n✉️ Convite enviado para {guests}",
    "en": "📅 Scheduled: {event}\n✉️ Invitation sent to {guests}",
}
_MOVED: Words = {"pt-BR": "📅 Remarcado: {event}", "en": "📅 Moved: {event}"}
_CHANGED: Words = {"pt-BR": "📅 Mudei: {event}", "en": "📅 Changed: {event}"}
_ALL_OF_IT: Words = {"pt-BR": " (a série toda)", "en": " (the whole series)"}
_TOLD: Words = {"pt-BR": "✉️ Avisei {guests}", "en": "✉️ Told {guests}"}
_ASKED: Words = {
    "pt-BR": "✉️ Convite enviado para {guests}: {event}",
    "en": "✉️ Invitation sent to {guests}: {event}",
}
_LEFT_OUT: Words = {
    "pt-BR": "👥 {guests} saiu dos convidados: {event}",
    "en": "👥 {guests} is no longer invited: {event}",
}
_CANCELLED: Words = {"pt-BR": "🗑️ Cancelado: {event}", "en": "🗑️ Cancelled: {event}"}
_CANCELLED_MANY: Words = {
    "pt-BR": "🗑️ Cancelei {count} eventos:\n{events}",
    "en": "🗑️ Cancelled {count} events:\n{events}",
}
_RESTORED: Words = {"pt-BR": "📅 De volta na agenda: {event}", "en": "📅 Back in the calendar: {event}"}
_RESTORED_MANY: Words = {
    "pt-BR": "📅 {count} eventos de volta na agenda:\n{events}",
    "en": "📅 {count} events back in the calendar:\n{events}",
}
_GOES_ALONG: Words = {"pt-BR": "🔔 O lembrete vai junto.", "en": "🔔 Its reminder moves along."}
_GO_ALONG: Words = {"pt-BR": "🔔 Os {count} lembretes vão junto.", "en": "🔔 Its {count} reminders move along."}
_GOES_OFF: Words = {"pt-BR": "🔔 O lembrete dele sai também.", "en": "🔔 Its reminder goes, too."}
_GO_OFF: Words = {"pt-BR": "🔔 {count} lembretes saem também.", "en": "🔔 {count} reminders go, too."}
_COMES_BACK: Words = {"pt-BR": "🔔 O lembrete volta também.", "en": "🔔 Its reminder is back, too."}
_COME_BACK: Words = {"pt-BR": "🔔 {count} lembretes voltam também.", "en": "🔔 {count} reminders are back, too."}
_TOLD_OFF: Words = {"pt-BR": "✉️ Os convidados foram avisados.", "en": "✉️ The guests have been told."}
_LEFT: Words = {"pt-BR": "⚠️ Não consegui: {titles}", "en": "⚠️ Not done: {titles}"}
_ANSWERED: Mapping[str, Words] = {
    "accepted": {"pt-BR": "✅ Convite aceito: {event}", "en": "✅ Invitation accepted: {event}"},
    "declined": {"pt-BR": "Convite recusado: {event}", "en": "Invitation declined: {event}"},
    "tentative": {"pt-BR": "Respondi “talvez”: {event}", "en": "Answered “maybe”: {event}"},
}
_CLASH: Words = {"pt-BR": "⚠️ Bate com {events}.", "en": "⚠️ It collides with {events}."}
_MEET: Words = {"pt-BR": "🎥 {link}", "en": "🎥 {link}"}
