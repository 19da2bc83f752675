"""A digest that was asked for: written now, with all there is; a daily one is offered along with it, once."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.firing import digest_words as words
from bot.firing.digests import body, composed, task_ids
from integrations.postgres.digests import days_used
from integrations.postgres.manners import PARTS, manners_of
from tools import tasks
from tools._choose import speaks
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn

OFFERED_AFTER = 3
"""Days on which somebody used tasks or reminders."""
LOOKED_BACK = timedelta(days=90)
OFFERED_HOURS = (7, 8)


async def plan_digest(turn: Turn, request: Request) -> Proposal:
    """Plans “resumo” and “my day”; of another day or a week the tasks are listed."""
    if request.when is not None and not _today(request.when.start, turn):
        return await tasks.plan_list(turn, replace(request, intent="task_list"))
    voice = speaks(turn)
    digest = (await composed(turn.session, voice, "asked")).short()
    offering = await _to_offer(turn)
    if not digest.lines:
        return Say(text=voice.say(words.EMPTY))
    head = voice.say(words.HEADS["asked"], day=voice.when(turn.now.date()))
    arguments: dict[str, object] = {
        "text": "\n".join([head, *body(digest, voice)]),
        "ids": [str(each) for each in task_ids(digest)],
        "offering": offering,
    }
    show = ToolCall(tool="show_digest", arguments=arguments)
    return _offer(turn, show) if offering else (show,)


def _today(start: date | datetime | None, turn: Turn) -> bool:
    day = start.astimezone(turn.zone).date() if isinstance(start, datetime) else start
    return day == turn.now.date()


async def _to_offer(turn: Turn) -> bool:
    """Never by surprise: only to somebody who asks for one, uses what is in it, and was not asked before."""
    manners = await manners_of(turn.session)
    if "digest" in manners.offered or any(manners.at(part) for part in PARTS):
        return False
    return await days_used(turn.session, turn.zone, since=turn.now - LOOKED_BACK) >= OFFERED_AFTER


def _offer(turn: Turn, show: ToolCall) -> Ask:
    voice = speaks(turn)
    taken = [
        Choice(
            label=voice.say(words.AT, hour=hour),
            calls=(ToolCall(tool="set_digest", arguments={"part": "morning", "on": True, "at": f"{hour:02}:00"}),),
        )
        for hour in OFFERED_HOURS
    ]
    no = Choice(label=voice.say(words.NO), say=voice.say(words.NOT_OFFERED))
    return Ask(text=voice.say(words.OFFER), choices=(*taken, no), first=(show,))
