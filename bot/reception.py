"""Where every messenger hands in what it delivered: when it returns, all of it is committed."""

from dataclasses import asdict, dataclass

from bot.hearing import Hearing
from bot.identity import UnknownSenderError
from bot.inbox import Inbox, Stored
from bot.messages import RawEvent, Received
from integrations.postgres import strangers
from integrations.postgres.database import Database


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes in what webhooks and polling bring."""

    database: Database
    inbox: Inbox
    hearing: Hearing

    async def take_in(self, received: Received, *, channel: str, channel_account: str) -> list[Stored]:
        """Stores everything once; answers the messages of people.

        Raises:
            DatabaseUnavailableError: not all of it is stored; the messenger must deliver it again.
        """
        stored = [each for event in received.events if (each := await self._hear(event)) is not None]
        await self.hearing.note(received, channel=channel, channel_account=channel_account)
        return stored

    async def _hear(self, event: RawEvent) -> Stored | None:
        try:
            return await self.inbox.receive(event)
        except UnknownSenderError:
            await self._knock(event)
            return None

    async def _knock(self, event: RawEvent) -> None:
        async with self.database.as_worker() as session:
            account = {key: getattr(event, key) for key in ("channel", "channel_account", "name")}
            whole = asdict(event) | {"said_at": event.said_at.isoformat()}
            await strangers.knock(session, {**account, "external_id": event.sender}, whole)
