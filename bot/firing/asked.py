"""A digest that was asked for: written now, with all there is; a daily one is offered along with it, once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import structlog

from bot.enclosing import Enclosing
from bot.firing import digest_words as words
from bot.firing import weekly_words
from bot.firing.digests import aging, body, composed, ids_of
from bot.firing.weekly import Week, month_until, week_before
from bot.messages import Enclosed
from bot.plan import Pictured
from integrations.postgres.digests import days_used
from integrations.postgres.manners import PARTS, manners_of
from tools import tasks
from tools._choose import said, speaks
from tools._context import Ask, Choice, Proposal, Request, Say, ToolCall, Turn
from tools._toolbox import Planner

log = structlog.get_logger()

OFFERED_AFTER = 3
"""Days on which somebody used tasks or reminders."""
LOOKED_BACK = timedelta(days=90)
OFFERED_HOURS = (7, 8)
FITTING = frozenset(("create_task", "complete_tasks", "create_reminder", "done_reminders"))
"""Tools behind which one is offered; not behind a list, whose numbers would be those of the answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Plans what is asked of digests."""

    enclosing: Enclosing

    def planners(self) -> Mapping[str, Planner]:
        return {"digest": self.plan}

    async def plan(self, turn: Turn, request: Request) -> Proposal:
        """Plans “resumo”, “my day”, “revisão da semana” and “como foi meu mês?”; of another day the tasks are listed."""
        if said(request, "part") == "weekly":
            return await self._week(turn, last=said(request, "state") == "last")
        if said(request, "part") == "monthly":
            return await self._month(turn, last=said(request, "state") == "last")
        if request.when is not None and not _today(request.when.start, turn):
            return await tasks.plan_list(turn, replace(request, intent="task_list"))
        return await _day(turn)

    async def _week(self, turn: Turn, *, last: bool) -> Say:
        """The last seven days, today among them; or those of the calendar week before this one."""
        voice, today = speaks(turn), turn.now.date()
        end = today - timedelta(days=today.weekday()) if last else today + timedelta(days=1)
        week = await week_before(turn.session, end, voice)
        if week.empty:
            return Say(
                text=voice.say(weekly_words.EMPTY, first=voice.when(week.days[0]), last=voice.when(week.days[-1]))
            )
        on = (await manners_of(turn.session)).weekly
        text = week.text() if on else f"{week.text()}\n{voice.say(weekly_words.EVERY_MONDAY)}"
        return Pictured(text=text, attachments=await self._kept(week))

    async def _month(self, turn: Turn, *, last: bool) -> Say:
        """The month up to today; or the one before it."""
        voice, today = speaks(turn), turn.now.date()
        month = await month_until(turn.session, today.replace(day=1) if last else today + timedelta(days=1), voice)
        if month.empty:
            return Say(
                text=voice.say(weekly_words.EMPTY, first=voice.when(month.days[0]), last=voice.when(month.days[-1]))
            )
        return Pictured(text=month.text(), attachments=await self._kept(month))

    async def _kept(self, week: Week) -> tuple[Enclosed, ...]:
        """Without the picture the words go alone."""
        if not week.done:
            return ()
        try:
            return (await self.enclosing.keep(await week.drawing().drawn()),)
        except OSError:
            log.warning("a picture could not be kept", exc_info=True)
            return ()


async def _day(turn: Turn) -> Proposal:
    voice = speaks(turn)
    digest = (await composed(turn.session, voice, "asked")).short()
    offering = await _may_offer(turn)
    if not digest.lines:
        return Say(text="\n".join([voice.say(words.EMPTY), *aging(digest, voice)]))
    head = voice.say(words.HEADS["asked"], day=voice.when(turn.now.date()))
    arguments: dict[str, object] = {
        "text": "\n".join([head, *body(digest, voice)]),
        "ids": [str(each) for each in ids_of(digest, "task")],
        "mails": [str(each) for each in ids_of(digest, "mail")],
        "offering": offering,
    }
    show = ToolCall(tool="show_digest", arguments={**arguments, "foreign": digest.foreign})
    return _offer(turn, show) if offering else (show,)


def _today(start: date | datetime | None, turn: Turn) -> bool:
    day = start.astimezone(turn.zone).date() if isinstance(start, datetime) else start
    return day == turn.now.date()


async def to_offer(turn: Turn, tools: frozenset[str]) -> Ask | None:
    """A daily digest, behind a task or a reminder that was made or done."""
    if not tools & FITTING or not await _may_offer(turn):
        return None
    ask = _offer(turn, ToolCall(tool="offer_digest", arguments={}))
    return replace(ask, text=speaks(turn).say(words.OFFER_ONE))


async def _may_offer(turn: Turn) -> bool:
    """Never by surprise: only to somebody who uses what is in it, and was not asked before."""
    manners = await manners_of(turn.session)
    if "digest" in manners.offered or any(manners.at(part) for part in PARTS):
        return False
    return await days_used(turn.session, turn.zone, since=turn.now - LOOKED_BACK) >= OFFERED_AFTER


def _offer(turn: Turn, show: ToolCall) -> Ask:
    voice = speaks(turn)
    taken = [
        Choice(
            label=voice.say(words.AT if n else words.YES_AT, hour=hour),
            calls=(ToolCall(tool="set_digest", arguments={"part": "morning", "on": True, "at": f"{hour:02}:00"}),),
        )
        for n, hour in enumerate(OFFERED_HOURS)
    ]
    no = Choice(label=voice.say(words.NO), say=voice.say(words.NOT_OFFERED))
    return Ask(text=voice.say(words.OFFER), choices=(*taken, no), first=(show,))
