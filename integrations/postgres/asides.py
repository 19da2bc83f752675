"""Answers that go to a private chat because others read along where they were asked for. Nothing here commits."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from integrations.postgres.database import Row, Session


def told_id(turn_id: UUID) -> UUID:
    """Of the message that tells a group that the answer comes in private."""
    return uuid5(turn_id, "in the group")


async def said_to_come(session: Session, message_ids: Sequence[UUID]) -> Sequence[Row]:
    """Of answers that went to a private chat: the groups that were told so, as `conversation_id`, and the `turn_id` of one such answer."""
    turns = await session.rows(
        """
        select distinct turn_id from outbound_messages
        where org_id = :org_id and user_id = :user_id and id = any(:ids) and turn_id is not null
        """,
        ids=list(message_ids),
    )
    return await session.rows(
        """
        select distinct on (conversation_id) conversation_id, turn_id from outbound_messages
        where org_id = :org_id and user_id = :user_id and id = any(:asides) order by conversation_id, position desc
        """,
        asides=[told_id(row["turn_id"]) for row in turns],
    )
