"""How reminders that hang on events are put into words, in both languages."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from integrations.postgres.followed import NINE, Followed
from integrations.postgres.reminders import Reminder
from language.echo import echo
from language.types import When
from tools._choose import short
from tools._context import Voice, Words

DAY = 86_400


def hung(reminder: Reminder, next_at: datetime | None, voice: Voice) -> str:
    """What, how long before, of which event, and when that is: "10 minutos antes de Dentista (qui 26/11 às 15:00)"."""
    followed = reminder.about_event
    assert followed is not None
    at = next_at if next_at is not None else reminder.starts_at.replace(tzinfo=UTC)
    title = short(followed.title, longest=80) or UNTITLED[voice.language]
    when = _when(followed, at, voice)
    own = "" if reminder.text in {followed.title, title} else f"{' '.join(reminder.text.split())}, "
    clock = _clock_of(reminder)
    one, every = (_ONE, _EACH) if clock is None else (_CLOCK, _EACH_CLOCK)
    words = every if followed.each else one
    return own + voice.say(words, ahead=_ahead(_longest(reminder), clock, voice), title=title, when=when)


def ahead_facts(reminder: Reminder) -> Mapping[str, object]:
    """What the line of an event that was made with a reminder tells of that."""
    clock = _clock_of(reminder)
    return {"notices": _longest(reminder), "clock": f"{clock:%H:%M}" if clock is not None else None}


def hung_with(facts: Mapping[str, object] | None, voice: Voice) -> str:
    """The same, in words; None: it was too late for one."""
    if facts is None:
        return _TOO_LATE[voice.language]
    notices, clock = facts["notices"], facts["clock"]
    assert isinstance(notices, list | tuple)
    ahead = _ahead(notices, time.fromisoformat(str(clock)) if clock else None, voice)
    return voice.say(_WITH_IT, ahead=ahead)


def _clock_of(reminder: Reminder) -> time | None:
    followed = reminder.about_event
    assert followed is not None
    return followed.clock or (NINE if followed.all_day else None)


def _ahead(notices: Sequence[int], clock: time | None, voice: Voice) -> str:
    if clock is None:
        return _before(notices, voice)
    return _listed([_on_the_clock(each // DAY, clock, voice) for each in notices], voice)


def _when(followed: Followed, at: datetime, voice: Voice) -> str:
    if not followed.all_day:
        return voice.when(at.astimezone(voice.zone))
    return voice.say(_ALL_DAY, day=voice.when(at.astimezone(ZoneInfo(followed.zone)).date()))


def _longest(reminder: Reminder) -> Sequence[int]:
    return sorted(set(reminder.notices), reverse=True)


def _before(notices: Sequence[int], voice: Voice) -> str:
    lengths = [_length(each, voice) for each in notices if each]
    parts = [voice.say(_BEFORE, length=_listed(lengths, voice))] if lengths else []
    return _listed(parts + ([_AT_ITS_TIME[voice.language]] if 0 in notices else []), voice)


def _on_the_clock(days: int, clock: time, voice: Voice) -> str:
    hour = f"{clock:%H:%M}"
    if days in _DAYS:
        return voice.say(_DAYS[days], clock=hour)
    return voice.say(_DAYS_BEFORE, length=_length(days * DAY, voice), clock=hour)


def _length(seconds: int, voice: Voice) -> str:
    when = When(kind="duration", seconds=seconds, text="", span=(0, 0))
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language)


def _listed(parts: Sequence[str], voice: Voice) -> str:
    return parts[0] if len(parts) == 1 else voice.say(_AND, first=", ".join(parts[:-1]), last=parts[-1])


UNTITLED: Words = {"pt-BR": "(sem título)", "en": "(untitled)"}
_ONE: Words = {"pt-BR": "{ahead} de {title} ({when})", "en": "{ahead} {title} ({when})"}
_EACH: Words = {"pt-BR": "{ahead} de cada {title} (próximo: {when})", "en": "{ahead} every {title} (next: {when})"}
_CLOCK: Words = {"pt-BR": "{ahead}: {title} ({when})", "en": "{ahead}: {title} ({when})"}
_EACH_CLOCK: Words = {
    "pt-BR": "{ahead} de cada vez: {title} (próximo: {when})",
    "en": "{ahead} each time: {title} (next: {when})",
}
_WITH_IT: Words = {
    "pt-BR": "🔔 Aviso {ahead}; se o evento mudar, o lembrete vai junto.",
    "en": "🔔 I'll remind you {ahead}; if the event moves, the reminder moves along.",
}
_TOO_LATE: Words = {
    "pt-BR": "⚠️ Para avisar antes já passou a hora.",
    "en": "⚠️ It is too late to remind you before.",
}
_BEFORE: Words = {"pt-BR": "{length} antes", "en": "{length} before"}
_AT_ITS_TIME: Words = {"pt-BR": "na hora", "en": "at the time of"}
_DAYS: Mapping[int, Words] = {
    0: {"pt-BR": "no dia às {clock}", "en": "on the day at {clock}"},
    1: {"pt-BR": "na véspera às {clock}", "en": "the day before at {clock}"},
}
_DAYS_BEFORE: Words = {"pt-BR": "{length} antes às {clock}", "en": "{length} before at {clock}"}
_ALL_DAY: Words = {"pt-BR": "{day}, dia inteiro", "en": "{day}, all day"}
_AND: Words = {"pt-BR": "{first} e {last}", "en": "{first} and {last}"}
