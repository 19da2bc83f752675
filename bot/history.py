"""What was said in a conversation lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from integrations.postgres import inbound, silences
from integrations.postgres.database import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One finished turn: what the person said and what they were told."""

    at: datetime
    said: tuple[str, ...]
    replied: tuple[str, ...]
    outside: bool = False
    """What was replied may hold words of somebody else."""
    forgotten: bool = False
    """It speaks of something the person had us forget."""
    by_hand: bool = False
    """Somebody wrote the reply by hand, in our account's name."""


async def recent(
    session: Session, conversation_id: UUID, *, before: datetime, limit: int = 10
) -> Sequence[Interaction]:
    """The last interactions, newest first."""
    rows = await inbound.said_before(session, conversation_id, before=before, limit=limit)
    return [
        Interaction(
            at=row["started_at"],
            said=tuple(row["said"] or ()),
            replied=tuple(row["replied"] or ()),
            outside=row["outside"],
            forgotten=row["forgotten"],
            by_hand=row["route"] in {silences.BY_HAND, silences.HANDED_BACK},
        )
        for row in rows
    ]


async def last_reply(session: Session, conversation_id: UUID, *, before: datetime) -> str | None:
    found = await recent(session, conversation_id, before=before, limit=1)
    return "\n".join(found[0].replied) if found and found[0].replied else None
