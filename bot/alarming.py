"""How the owner hears that a messenger is silent: by another one, in the transaction that writes it down."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.announcing import Announcing
from integrations.postgres import people
from integrations.postgres.database import Session


@dataclass(frozen=True, slots=True)
class OwnersAlarm:
    announcing: Announcing

    async def __call__(
        self, session: Session, happened: Mapping[str, object], *, key: str, avoid_channel: str
    ) -> bool:
        """In this transaction, which is the worker's before and after; False when there is nobody, or nowhere else to tell it."""
        owner = await people.owner(session)
        if owner is None:
            return False
        await session.enter(owner)
        told = await self.announcing.happen_in(session, happened, key=key, avoid_channel=avoid_channel)
        await session.enter_worker()
        return told
