"""Reminders that are to come again only from some time on."""

from datetime import datetime, time, timedelta

from integrations.postgres.reminders import Reminder, Reminders, next_of
from language.changing import Change
from tools._choose import asked_if_many, short, speaks
from tools._context import Proposal, Say, Turn, Words
from tools.reminders_changing import edit_call

LONGEST_PAUSE = timedelta(days=366)


async def paused(turn: Turn, reminder: Reminder, change: Change) -> Proposal:
    """It goes on with its first time from then on."""
    until = _end_of(turn, change)
    if until is None or until - turn.now > LONGEST_PAUSE:
        return Say(text=_UNTIL_WHEN[turn.language])
    coming = await next_of(turn.session, reminder)
    if coming is None or coming >= until:
        when = speaks(turn).when((coming or until).astimezone(turn.zone))
        return Say(text=speaks(turn).say(_NOT_BEFORE, text=short(reminder.text), when=when))
    if reminder.rrule is None:
        own = coming.astimezone(turn.zone)
        at = datetime.combine(until.date(), own.time(), turn.zone)
        return edit_call(reminder, {"at": at.isoformat(), "exact": reminder.exact})
    at_first = reminder.times().next(until - timedelta(microseconds=1))
    if at_first is None:
        return Say(text=speaks(turn).say(_ENDS_BEFORE, text=short(reminder.text)))
    return edit_call(reminder, {"at": at_first.astimezone(turn.zone).isoformat(), "rrule": _left(reminder, until)})


async def all_paused(turn: Turn, change: Change) -> Proposal | None:
    """Those that come again and again; what comes once is left as it is."""
    coming = await Reminders(turn.session).coming()
    every = [each.reminder for each in coming if each.reminder.rrule is not None]
    if coming and not every:
        return Say(text=_ONCE_ALONE[turn.language])
    proposals = [(each, await paused(turn, each, change)) for each in every]
    calls = [(each, proposal) for each, proposal in proposals if isinstance(proposal, tuple)]
    if not calls:
        return next((proposal for _, proposal in proposals), None)
    return asked_if_many(turn, tuple(call for _, made_ in calls for call in made_), [each.text for each, _ in calls])


def _end_of(turn: Turn, change: Change) -> datetime | None:
    """The moment a pause ends: the beginning of the day it was said until, or so long from now."""
    when = change.when
    if when is None:
        return None
    if when.kind == "duration" and when.seconds:
        return turn.now + timedelta(seconds=when.seconds)
    point = when.end if when.kind == "range" and when.end is not None and when.start is None else when.start
    if when.kind == "range" and point is when.end and point is not None and not isinstance(point, datetime):
        # "Até segunda" ends with Monday, but who pauses until then wants to hear of it on Monday.
        point -= timedelta(days=1)
    if point is None:
        return None
    if when.kind == "date" and point == turn.now.date():
        # "Por hoje": from tomorrow on.
        point += timedelta(days=1)
    return point.astimezone(turn.zone) if isinstance(point, datetime) else datetime.combine(point, time(), turn.zone)


def _left(reminder: Reminder, until: datetime) -> str:
    """The rule; of one that comes so many times, as many fewer as are left out."""
    assert reminder.rrule is not None
    parts = reminder.rrule.split(";")
    before = [part for part in parts if part.startswith("COUNT=")]
    if not before:
        return reminder.rrule
    start = reminder.starts_at.replace(tzinfo=reminder.times().zone) - timedelta(seconds=1)
    gone = len(reminder.times().between(start, until - timedelta(microseconds=1), most=1000))
    left = max(1, int(before[0].removeprefix("COUNT=")) - gone)
    return ";".join(f"COUNT={left}" if part in before else part for part in parts)


_UNTIL_WHEN: Words = {
    "pt-BR": "Até quando eu pauso? Por exemplo: “pausa o da água até segunda”.",
    "en": "Until when shall I pause it? For example: “pause the water one until Monday”.",
}
_ONCE_ALONE: Words = {
    "pt-BR": "Nenhum lembrete seu se repete, e o que vem uma vez só eu deixei como está. Para eu ficar quieto: “fica em silêncio até segunda”.",
    "en": "None of your reminders repeats, and I left those that come once as they are. To have me quiet: “be quiet until Monday”.",
}
_NOT_BEFORE: Words = {
    "pt-BR": "“{text}” só vem {when}; não mudei nada.",
    "en": "“{text}” does not come before {when}; I changed nothing.",
}
_ENDS_BEFORE: Words = {
    "pt-BR": "“{text}” acaba antes disso. Se é para parar de vez: “apaga o lembrete”.",
    "en": "“{text}” ends before then. To stop it for good: “delete the reminder”.",
}
