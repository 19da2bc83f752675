"""Taking back what was decided and is not yet carried out."""

from uuid import UUID

from integrations.postgres import holds
from tools import _holding_words as words
from tools._context import RejectedError, ToolResult, Turn
from tools._toolbox import tool


@tool(effect="own", says=words.called_off, examples={}, offered=False)
async def call_off(turn: Turn, call_id: UUID) -> ToolResult:
    """Takes back a call that is held: it will not be carried out.

    Args:
        call_id: Its ledger row.
    """
    row = await holds.call_off(turn.session, call_id, now=turn.now)
    if row is None:
        raise RejectedError(words.TOO_LATE)
    given = row["arguments"]
    people = [*given["to"], *given.get("cc", ())] if isinstance(given.get("to"), list) else []
    return ToolResult(facts={"people": people, "subject": given.get("subject")})
