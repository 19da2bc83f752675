"""Answers that touch nothing: help, greetings, the time of day, what was said before."""

from collections.abc import Mapping
from decimal import Decimal

from bot import history, replies
from bot.talk_words import HELLO, HELP, MODEL_USE, MONTHS, PLAIN, PRIVACY, PRIVACY_OF_MODEL, STATUS, TIME, WEEKDAYS
from integrations.postgres import consents, model_steps
from integrations.postgres.database import Row
from tools._context import Proposal, Request, Say, Turn
from tools._toolbox import Planner
from tools.memories_forgetting import forget_last


async def _plain(turn: Turn, request: Request) -> Proposal:
    return Say(text=PLAIN[request.intent][turn.language])


async def _hello(turn: Turn, _: Request) -> Proposal:
    return Say(text=HELLO[turn.language])


async def _help(turn: Turn, _: Request) -> Proposal:
    return Say(text=HELP[turn.language])


async def _privacy(turn: Turn, _: Request) -> Proposal:
    agreed = bool(await consents.newest(turn.session, "model"))
    model = PRIVACY_OF_MODEL[agreed][turn.language]
    return Say(text=replies.say(PRIVACY, turn.language, model=model))


async def _time(turn: Turn, _: Request) -> Proposal:
    day = turn.now
    words = replies.say(
        TIME,
        turn.language,
        weekday=WEEKDAYS[turn.language][day.weekday()],
        day=day.day,
        month=MONTHS[turn.language][day.month - 1],
        year=day.year,
        time=f"{day:%H:%M}",
        zone=turn.zone.key,
    )
    return Say(text=words)


async def _unknown_command(turn: Turn, request: Request) -> Proposal:
    command = f"/{request.slots.get('query', '')}"
    return Say(text=replies.say(replies.UNKNOWN_COMMAND, turn.language, command=command))


async def _out_of_scope(turn: Turn, request: Request) -> Proposal:
    if request.confidence < SURELY_NOT_OURS:
        # Not understood is not the same as not ours: the planner asks what to do with the words.
        return ()
    return Say(text=replies.say(replies.OUT_OF_SCOPE, turn.language))


async def _no_question(turn: Turn, _: Request) -> Proposal:
    return Say(text=replies.say(replies.NO_QUESTION, turn.language))


async def _cancel(turn: Turn, request: Request) -> Proposal:
    """What is let go may be a fact that was just spoken of: “esquece isso”."""
    return await forget_last(turn) or await _no_question(turn, request)


async def _repeat(turn: Turn, _: Request) -> Proposal:
    last = await history.last_reply(turn.session, turn.conversation_id, before=turn.now)
    return Say(text=last or HELLO[turn.language])


async def _status(turn: Turn, _: Request) -> Proposal:
    day = turn.now.replace(hour=0, minute=0, second=0, microsecond=0)
    used = await model_steps.spent(turn.session, day=day, month=day.replace(day=1))
    counted = await turn.session.row(
        """
        select (select count(*) from tasks where org_id = :org_id and user_id = :user_id and completed_at is null) as tasks,
          (select count(*) from notes where org_id = :org_id and user_id = :user_id) as notes,
          (select count(*) from inbox_items where org_id = :org_id and user_id = :user_id and became is null) as items
        """
    )
    assert counted is not None
    told = replies.say(STATUS, turn.language, zone=turn.zone.key, **counted)
    return Say(text="\n".join([told, _use(turn, used)] if used["month_tokens"] or used["month_usd"] else [told]))


def _use(turn: Turn, used: Row) -> str:
    """What was asked of a model, today and this month."""
    numbers = {name: replies.counted(int(used[name]), turn.language) for name in ("day_tokens", "month_tokens")}
    money = {name: _dollars(used[name], turn) for name in ("day_usd", "month_usd")}
    return replies.say(MODEL_USE, turn.language, **numbers, **money)


def _dollars(amount: Decimal, turn: Turn) -> str:
    """At least two places, and as many as a small amount needs."""
    exact = f"{amount:.4f}".rstrip("0")
    whole, _, cents = exact.partition(".")
    return f"US$ {whole}{',' if turn.language == 'pt-BR' else '.'}{cents:0<2}"


SURELY_NOT_OURS = 0.6
"""At least this sure, what was said is none of our business."""
NEED_CALENDAR = frozenset({"event_query", "digest"})

PLANNERS: Mapping[str, Planner] = {
    **dict.fromkeys(("greet", "start"), _hello),
    **dict.fromkeys(("thanks", "goodbye", "smalltalk", "mood_negative", "handoff", "stop", "no_calendar"), _plain),
    **dict.fromkeys(("affirm", "deny", "maybe"), _no_question),
    "cancel": _cancel,
    "help": _help,
    "privacy": _privacy,
    "status": _status,
    "repeat": _repeat,
    "datetime_query": _time,
    "unknown_command": _unknown_command,
    "out_of_scope": _out_of_scope,
}
