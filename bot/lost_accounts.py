"""Tells a person that Google no longer lets us into one of their accounts."""

from uuid import uuid4

from bot.announcing import Announcing
from integrations.google.client import Holder
from integrations.postgres.database import Session


async def tell_lost(announcing: Announcing, session: Session, holder: Holder) -> None:
    """In the transaction that ends the account, which only one succeeds in."""
    await announcing.happen_in(session, {"happened": "google_lost", "id": str(holder.id)}, key=f"google_lost:{uuid4()}")
