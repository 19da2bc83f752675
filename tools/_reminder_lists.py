"""How lists of reminders are put into words, in both languages."""

from collections.abc import Mapping

from tools import _reminder_words as words
from tools._choose import short
from tools._context import Voice, Words


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    """With their next times, under the days they come on."""
    told, query, total = words.all_in(facts), facts["query"], facts["total"]
    assert isinstance(total, int)
    if not told and query:
        return voice.say(words.UNKNOWN, query=short(str(query)))
    if not told:
        return (_NONE_SUCH if facts["narrowed"] else words.NONE)[voice.language]
    if total == 1:
        return words.marked(words.described(told[0], voice)) + _left(told[0], voice)
    lines = [voice.say(_MANY, count=total) + (f" · “{short(str(query))}”" if query else "") + ":"]
    group = ""
    for number, each in enumerate(told, 1):
        if (heading := _heading(each, voice)) != group:
            group = heading
            lines.append(heading)
        lines.append(f"{number}. {words.described(each, voice)}")
    if total > len(told):
        lines.append(voice.say(_MORE, more=total - len(told)))
    return "\n".join(lines)


def _left(told: words.Told, voice: Voice) -> str:
    """Of a timer or of what comes within hours, how long that is."""
    if not told.reminder.exact or told.next_at is None:
        return ""
    return words.length_of(max(60, round((told.next_at - voice.now).total_seconds() / 60) * 60), voice, words.IN)


def _heading(told: words.Told, voice: Voice) -> str:
    assert told.next_at is not None
    days = (told.next_at.astimezone(voice.zone).date() - voice.now.date()).days
    return _HEADINGS[min((most for most in _HEADINGS if days <= most), default=_LATER)][voice.language]


_LATER = 100_000
_HEADINGS: Mapping[int, Words] = {
    0: {"pt-BR": "Hoje", "en": "Today"},
    1: {"pt-BR": "Amanhã", "en": "Tomorrow"},
    7: {"pt-BR": "Nos próximos 7 dias", "en": "In the next 7 days"},
    _LATER: {"pt-BR": "Depois", "en": "Later"},
}
_MANY: Words = {"pt-BR": "🔔 {count} lembretes", "en": "🔔 {count} reminders"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_NONE_SUCH: Words = {"pt-BR": "Nenhum lembrete aí.", "en": "No reminders there."}
