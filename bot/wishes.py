"""What somebody says while their turn is still at work: that no model may be used is obeyed at once, before its own turn comes."""

from collections.abc import Iterable
from datetime import datetime

from bot.identity import Known
from integrations.postgres import inbound
from integrations.postgres.conversations import Claim
from integrations.postgres.database import Session

SURE = 0.8
"""At least this sure, it is what was meant."""


async def without_model(session: Session, known: Known, claim: Claim, *, after: int = 0) -> tuple[bool, int]:
    """Whether what waits behind the message `after` forbids a model, and how far was listened, both by `seq`."""
    waiting = await inbound.texts_waiting(session, claim.conversation_id, after=after)
    heard = max((row["seq"] for row in waiting), default=after)
    return forbids_model(known, ((row["text"], row["said_at"]) for row in waiting)), heard


def forbids_model(known: Known, said: Iterable[tuple[str, datetime]]) -> bool:
    """Whether the last that is said of it is that no model may be used."""
    wishes = [
        request.intent
        for text, said_at in said
        for request in known.hear(text, said_at=said_at).requests
        if request.intent in {"model_forbid", "model_allow"} and request.confidence >= SURE
    ]
    return wishes[-1:] == ["model_forbid"]
