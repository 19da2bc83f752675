"""Answers that touch nothing: help, greetings, the time of day, what was said before."""

from collections.abc import Mapping

from bot import history, replies
from bot.talk_words import HELLO, HELP, PLAIN, PRIVACY, PRIVACY_OF_MODEL
from bot.telling_time import tell_time
from integrations.postgres import consents, questions
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


async def _unknown_command(turn: Turn, request: Request) -> Proposal:
    command = f"/{request.slots.get('query', '')}"
    return Say(text=replies.say(replies.UNKNOWN_COMMAND, turn.language, command=command))


async def _out_of_scope(turn: Turn, request: Request) -> Proposal:
    if request.confidence < SURELY_NOT_OURS:
        # Not understood is not the same as not ours: the planner asks what to do with the words.
        return ()
    return Say(text=replies.say(replies.OUT_OF_SCOPE, turn.language))


async def _stop(turn: Turn, _: Request) -> Proposal:
    """What runs or waits is stopped at the door; here there is nothing to stop."""
    return Say(text=replies.say(replies.NOTHING_RUNS, turn.language))


async def _no_question(turn: Turn, _: Request) -> Proposal:
    """Something like an answer, to nothing; or not clear enough to answer what waits for a yes."""
    open_ = await questions.waits_for_a_yes(turn.session, turn.conversation_id, now=turn.now)
    words = replies.NO_QUESTION if open_ is None else replies.STILL_OPEN
    return Say(text=replies.say(words, turn.language, what=open_))


async def _maybe(turn: Turn, request: Request) -> Proposal:
    """A word that answers nothing; with more words it may be something to keep: the planner asks."""
    return () if request.confidence < SURELY_AN_ANSWER else await _no_question(turn, request)


async def _cancel(turn: Turn, request: Request) -> Proposal:
    """What is let go may be a fact that was just spoken of: “esquece isso”."""
    return await forget_last(turn) or await _no_question(turn, request)


async def _repeat(turn: Turn, _: Request) -> Proposal:
    last = await history.last_reply(turn.session, turn.conversation_id, before=turn.now)
    return Say(text=last or HELLO[turn.language])


SURELY_NOT_OURS = 0.6
"""At least this sure, what was said is none of our business."""
SURELY_AN_ANSWER = 0.8
"""Less sure than this, a "maybe" is only part of what was said."""
NEED_CALENDAR = frozenset({"event_query", "digest"})
ON_CALENDARS = frozenset({"event_query", "event_create", "event_update", "event_cancel"})
"""What only those ask of us who have connected a calendar; for anybody else it is kept, or told by the tasks."""

ANSWERED = frozenset({"help", "datetime_query"})
"""Questions among them."""

PLANNERS: Mapping[str, Planner] = {
    **dict.fromkeys(("greet", "start"), _hello),
    **dict.fromkeys(("thanks", "goodbye", "smalltalk", "mood_negative", "handoff", "no_calendar"), _plain),
    **dict.fromkeys(("affirm", "deny"), _no_question),
    "maybe": _maybe,
    "cancel": _cancel,
    "stop": _stop,
    "help": _help,
    "privacy": _privacy,
    "repeat": _repeat,
    "datetime_query": tell_time,
    "unknown_command": _unknown_command,
    "out_of_scope": _out_of_scope,
}
