"""News and echoes of what we sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import OWN_PHONE, Status, Stray
from integrations.postgres import accounts, statuses
from integrations.postgres.database import Database, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What one account of ours is told of its own messages."""

    database: Database
    channel: str
    channel_account: str

    async def keep(self, news: Sequence[Status]) -> None:
        """Keeps all of it that is of somebody we know.

        Raises:
            DatabaseUnavailableError: not all of it is kept.
        """
        for status in news:
            async with self.database.as_worker() as session:
                if await self._entered(session, status.peer, status.aliases):
                    await statuses.apply(
                        session,
                        channel=self.channel,
                        channel_account=self.channel_account,
                        external_id=status.external_id,
                        state=status.state,
                        at=status.at,
                    )

    async def without_echoes(self, strays: Sequence[Stray]) -> Sequence[Stray]:
        """The strays but for those that are our own replies, told to us as if somebody else had written them.

        Raises:
            DatabaseUnavailableError: nobody can tell.
        """
        return [stray for stray in strays if stray.kind != OWN_PHONE or not await self._ours(stray)]

    async def _ours(self, stray: Stray) -> bool:
        named = stray.payload.get("aliases")
        aliases = tuple(map(str, named)) if isinstance(named, list) else ()
        async with self.database.as_worker() as session:
            if not await self._entered(session, str(stray.payload.get("peer")), aliases):
                return False
            return await statuses.ours(
                session, channel=self.channel, channel_account=self.channel_account, external_id=stray.external_id
            )

    async def _entered(self, session: Session, peer: str, aliases: Sequence[str]) -> bool:
        found = await accounts.find(
            session,
            channel=self.channel,
            channel_account=self.channel_account,
            external_id=peer,
            aliases=aliases,
        )
        if found is None or found.person is None:
            return False
        await session.enter(found.person)
        return True
