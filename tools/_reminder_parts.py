"""What a change makes of one part of a reminder: its words, its notices, how often it still comes, up to when it is of use."""

from integrations.postgres.reminders import Reminder, following, next_of
from language.changing import Change
from tools import _reminder_words as words
from tools._choose import ids_call, short, speaks
from tools._context import Proposal, Say, Turn, Words
from tools._reminder_use import NO_USE_BEFORE, use_of
from tools._series import so_often as counted
from tools._told_here import skip_on
from tools.reminders_changing import edit_call


async def renamed(_turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    return edit_call(reminder, {"text": change.text})


async def deleted(_turn: Turn, reminder: Reminder, _change: Change) -> Proposal:
    return (ids_call("delete_reminders", (reminder.id,)),)


async def skipped(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    return await skip_on(turn, [reminder], change.when)


async def ahead(_turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    return edit_call(reminder, {"notices": sorted({*reminder.notices, *change.seconds}, reverse=True)})


async def not_ahead(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    left = [each for each in reminder.notices if each not in change.seconds]
    if len(left) == len(reminder.notices):
        ahead = words.length_of(change.seconds[0], speaks(turn), _LENGTH)
        return Say(text=speaks(turn).say(_NOT_TOLD_AHEAD, text=short(reminder.text), ahead=ahead))
    return edit_call(reminder, {"notices": left or [0]})


async def so_often(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    coming = await next_of(turn.session, reminder)
    if reminder.rrule is None or coming is None:
        return Say(text=speaks(turn).say(ONCE_ALONE, text=short(reminder.text)))
    return edit_call(reminder, counted(reminder, change.times, coming.astimezone(turn.zone)))


async def on_time(_turn: Turn, reminder: Reminder, _change: Change) -> Proposal:
    return edit_call(reminder, {"notices": [0]})


async def used(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    at, _ = await following(turn.session, reminder)
    assert change.use is not None
    own = (at or turn.now).astimezone(turn.zone)
    given = use_of(change.use, own)
    if given is None:
        return Say(text=speaks(turn).say(NO_USE_BEFORE, when=speaks(turn).when(own)))
    return edit_call(reminder, {name: value for name, value in given.items() if value is not None})


_LENGTH: Words = {"pt-BR": "{length}", "en": "{length}"}
_NOT_TOLD_AHEAD: Words = {
    "pt-BR": "“{text}” não tem aviso de {ahead} antes; não mudei nada.",
    "en": "“{text}” has no notice {ahead} ahead; I changed nothing.",
}
ONCE_ALONE: Words = {
    "pt-BR": "“{text}” vem uma vez só; não mudei nada.",
    "en": "“{text}” comes only once; I changed nothing.",
}
