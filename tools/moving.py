"""A chat account that has a space of its own moves to another person: asked about where it is, and only the account moves. No model may touch it."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from integrations.postgres import people
from tools import _account_words as words
from tools._context import RejectedError, ToolCall, ToolResult, Turn, Voice
from tools._toolbox import tool

MINUTES = 10


async def _asked(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:  # noqa: ARG001  as every preview
    """What would stay behind."""
    row = await turn.session.row(
        """
        select (select count(*) from tasks where org_id = :org_id and user_id = :user_id) as tasks,
          (select count(*) from notes where org_id = :org_id and user_id = :user_id) as notes,
          (select count(*) from reminders where org_id = :org_id and user_id = :user_id) as reminders
        """
    )
    assert row is not None
    return tuple(
        words.STAYS[kind][turn.language].format(count=row[kind])
        for kind in ("tasks", "notes", "reminders")
        if row[kind]
    ) or (words.NOTHING_STAYS[turn.language],)


def _says(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(words.MAY_LEAVE if facts["leaving"] else words.STAYS_HERE, minutes=MINUTES)


@tool(
    effect="external",
    says=_says,
    examples={},
    asks=words.MOVE_ASKS,
    preview=_asked,
    offered=False,
)
async def let_account_move(turn: Turn, *, account_id: UUID) -> ToolResult:
    """Lets the account this is said from be joined to another person for ten minutes.

    Args:
        account_id: The account.
    """
    await _mine(turn, account_id)
    async with turn.session.at_the_door():
        await people.leaves(turn.session, account_id, until=turn.now + timedelta(minutes=MINUTES), person=turn.person)
    stay = ToolCall(tool="keep_account_here", arguments={"account_id": str(account_id)})
    return ToolResult(facts={"leaving": True}, inverse=(stay,))


@tool(effect="own", says=_says, examples={}, offered=False)
async def keep_account_here(turn: Turn, *, account_id: UUID) -> ToolResult:
    """Takes back that the account may be joined to another person.

    Args:
        account_id: The account.
    """
    await _mine(turn, account_id)
    async with turn.session.at_the_door():
        await people.stays(turn.session, account_id)
    move = ToolCall(tool="let_account_move", arguments={"account_id": str(account_id)})
    return ToolResult(facts={"leaving": False}, inverse=(move,))


async def _mine(turn: Turn, account_id: UUID) -> None:
    """Raises: RejectedError, for an account of nobody's or of somebody else's."""
    mine = "select from accounts where (org_id, user_id, id) = (:org_id, :user_id, :id)"
    if await turn.session.row(mine, id=account_id) is None:
        raise RejectedError(words.NOT_YOURS)
