"""Taking back what was decided and is not yet carried out."""

from uuid import UUID

from integrations.postgres import holds
from tools import _holding_words as words
from tools._context import RejectedError, ToolResult, Turn
from tools._toolbox import tool


@tool(effect="own", says=lambda _, voice: voice.say(words.CALLED_OFF), examples={}, offered=False)
async def call_off(turn: Turn, call_id: UUID) -> ToolResult:
    """Takes back a call that is held: it will not be carried out.

    Args:
        call_id: Its ledger row.
    """
    if not await holds.call_off(turn.session, call_id, now=turn.now):
        raise RejectedError(words.TOO_LATE)
    return ToolResult(facts={})
