"""Where every messenger hands in what it delivered: when it returns, all of it is committed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import psycopg
import structlog
from psycopg.errors import CheckViolation

from bot import announcing
from bot.codes import redacted
from bot.eagerness import Eagerness
from bot.hearing import Hearing
from bot.identity import UnknownSenderError
from bot.inbox import Inbox, Stored
from bot.messages import RawEvent, Received, Stray
from bot.news import News
from bot.strangers import Strangers
from bot.typing import Typing
from integrations.postgres.database import Database

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes in what webhooks and polling bring."""

    database: Database
    inbox: Inbox
    hearing: Hearing
    strangers: Strangers
    eagerness: Eagerness
    typing: Typing

    async def take_in(self, received: Received, *, channel: str, channel_account: str) -> list[Stored]:
        """Stores everything once; answers the messages of people.

        Raises:
            DatabaseUnavailableError: not all of it is stored; the messenger must deliver it again.
        """
        stored: list[Stored] = []
        unkept: list[Stray] = []
        for event in received.events:
            try:
                if (each := await self._hear(event)) is not None:
                    stored.append(each)
                    if each.new:
                        self.typing.heard(event)
            except (psycopg.DataError, CheckViolation) as error:
                # It would be refused again; what came with it is not to wait for it, nor the messenger to repeat it for ever.
                log.exception("a message could not be kept", channel=channel, kind=event.kind)
                unkept.append(_unkept(redacted(event), error))
        await self._slow_down(stored)
        news = News(database=self.database, channel=channel, channel_account=channel_account)
        await news.keep(received.statuses)
        beside = replace(received, strays=(*await news.without_echoes(received.strays), *unkept))
        await self.hearing.note(beside, channel=channel, channel_account=channel_account)
        return stored

    async def _slow_down(self, stored: Iterable[Stored]) -> None:
        """Tells those who are too eager, once; what they say is kept and answered all the same."""
        for each in stored:
            here = each.address.conversation_id
            if each.new and self.eagerness.crossed(here):
                now = self.eagerness.clock()
                async with self.database.as_person(each.address.person) as session:
                    where = await announcing.conversation(session, here)
                    assert where is not None
                    await announcing.tell(session, where, {"happened": "eager"}, key=f"eager:{here}:{now}", now=now)

    async def _hear(self, event: RawEvent) -> Stored | None:
        try:
            return await self.inbox.receive(event)
        except UnknownSenderError:
            # In a group, what is not said to us is none of our business.
            if "group" in event.payload and event.payload.get("addressed") is not True:
                return None
            if await self.strangers.meet(event):
                return None
            # Another message of theirs was faster, and has made them a person.
            return await self.inbox.receive(event)


def _unkept(event: RawEvent, error: Exception) -> Stray:
    return Stray(
        external_id=event.external_id,
        kind=event.kind,
        payload={"peer": event.peer, "sender": event.sender, "revision": event.revision, **event.payload},
        error=type(error).__name__,
    )
