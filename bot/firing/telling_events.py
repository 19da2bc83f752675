"""A reminder of an event, as it is told: the event, its hour, its place and its link. A stranger's words are shown as they are."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.firing import words
from bot.firing.coming import LATE, Coming
from bot.verbatim import verbatim
from integrations.postgres.event_rows import Event
from language.echo import echo
from language.types import When
from tools._choose import short
from tools._context import Voice, Words

DAY = 86_400
GOOGLES = ("https://meet.google.com/", "https://www.google.com/calendar/", "https://calendar.google.com/")
"""Links of an invitation that are not its sender's."""


def of_event(each: Coming, voice: Voice) -> list[str]:
    """The lines of it; of its own words and of what was put off, the event stands in the second."""
    followed = each.reminder.about_event
    assert followed is not None
    when, title = _begins(each, voice), _shown(followed.title) or voice.say(words.UNTITLED)
    if each.again or each.reminder.text not in {followed.title, title}:
        head = voice.say(words.AGAIN if each.again else words.NOW, text=verbatim(each.reminder.text))
        lines = [head, voice.say(words.ITS_EVENT, when=when, title=title)]
    else:
        lines = [voice.say(words.EVENT, when=when, title=title)]
    lines += [voice.say(words.MOVED_NEAR)] if each.moved else []
    if each.late(voice.now) and not each.held:
        lines.append(voice.say(words.WAS_FOR, when=time_of(each.tell_at, voice)))
    return lines + (_details(each.event, voice) if each.event is not None else [])


def time_of(at: datetime, voice: Voice) -> str:
    """Today, the time alone; else with its day."""
    own = at.astimezone(voice.zone)
    return f"{own:%H:%M}" if own.date() == voice.now.date() else voice.when(own)


def length_of(seconds: int, voice: Voice) -> str:
    when = When(kind="duration", seconds=seconds, text="", span=(0, 0))
    return echo(when, now=voice.now, zone=voice.zone, language=voice.language)


def _begins(each: Coming, voice: Voice) -> str:
    followed = each.reminder.about_event
    assert followed is not None
    at = each.begins or each.due_at
    if followed.all_day:
        return voice.say(words.ALL_DAY, day=voice.when(at.astimezone(ZoneInfo(followed.zone)).date()))
    left, when = round((at - voice.now).total_seconds() / 60) * 60, time_of(at, voice)
    if left >= DAY:
        return when
    if left > 0:
        return voice.say(words.IN, length=length_of(left, voice), when=when)
    said: Words = words.BEGINS if voice.now - at <= LATE else words.HAS_BEGUN
    return voice.say(said, when=when)


def _details(event: Event, voice: Voice) -> list[str]:
    lines = [voice.say(words.PLACE, place=_shown(event.place))] if event.place else []
    links = [each for each in (event.video, event.link) if each and (event.mine or each.startswith(GOOGLES))]
    return lines + [voice.say(words.LINK, link=each) for each in links[:1]]


def _shown(text: str) -> str:
    return short(verbatim(" ".join(text.split())), longest=200)
