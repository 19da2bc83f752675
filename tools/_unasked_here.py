"""What “não quero mais isso” means right behind something that came by itself; anywhere else it means nothing of ours."""

from datetime import timedelta

from integrations.postgres.digests import newest_unasked
from language.told import Answer
from tools._context import Proposal, ToolCall, Turn
from tools._told_here import answer_told

ANSWERED_WITHIN = timedelta(hours=24)


async def no_more_of_it(turn: Turn) -> Proposal | None:
    """None where something was said in this conversation since, or nothing came by itself."""
    told = await newest_unasked(turn.session, turn.conversation_id, since=turn.now - ANSWERED_WITHIN)
    if told is None or not told["newest"]:
        return None
    if told["reason"]["kind"] == "digest":
        return (ToolCall(tool="set_digest", arguments={"part": told["reason"]["part"], "on": False}),)
    return await answer_told(turn, Answer(act="stop"))
