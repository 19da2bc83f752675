"""Where every messenger hands in what it delivered: when it returns, all of it is committed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import uuid4

import psycopg
import structlog
from psycopg.errors import CheckViolation

from bot.by_hand import ByHand
from bot.codes import code_in, redacted
from bot.eagerness import Eagerness
from bot.happening_words import EAGER
from bot.hearing import Hearing
from bot.identity import UnknownSenderError, profile
from bot.inbox import Inbox, Stored
from bot.inline import Inline
from bot.messages import OWN_PHONE, RawEvent, Received, Standing, Stray, written_at
from bot.news import News
from bot.queue import nudge_delivery
from bot.strangers import Strangers
from bot.typing import Typing
from integrations.postgres import accounts, outbound
from integrations.postgres.database import Database
from language.answers import hands_back

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
    by_hand: ByHand
    inline: Inline

    async def take_in(
        self, received: Received, *, channel: str, channel_account: str, delivered: bool = True
    ) -> list[Stored]:
        """Stores everything once; answers the messages of people. What we had to fetch was not `delivered`.

        Raises:
            DatabaseUnavailableError: not all of it is stored; the messenger must deliver it again.
        """
        stored: list[Stored] = []
        unkept: list[Stray] = []
        for whole in received.events:
            event = await self.inline.moved(whole)
            try:
                if (each := await self._hear(event)) is not None:
                    stored.append(each)
                    if each.new and not each.paused:
                        self.typing.heard(event)
            except (psycopg.DataError, CheckViolation) as error:
                # It would be refused again; what came with it is not to wait for it, nor the messenger to repeat it for ever.
                log.exception("a message could not be kept", channel=channel, kind=event.kind)
                unkept.append(_unkept(redacted(event), error))
        await self._slow_down(stored)
        await self._stand(received.standings, channel=channel, channel_account=channel_account)
        news = News(database=self.database, channel=channel, channel_account=channel_account)
        await news.named(received.namings, now=self.eagerness.clock())
        await news.keep(received.statuses)
        nobodys = await self.by_hand.noted(received.strays, channel=channel, channel_account=channel_account)
        for stray in received.strays if delivered else ():
            # In a private chat those who have waited are answered, and read it there.
            unseen = stray.payload.get("group") is True or stray.payload.get("self") is True
            if stray.kind == OWN_PHONE and unseen and hands_back(str(stray.payload.get("text"))):
                self.typing.agreed(stray, channel=channel)
        beside = replace(received, strays=(*nobodys, *unkept))
        await self.hearing.note(beside, channel=channel, channel_account=channel_account, delivered=delivered)
        return stored

    async def fetched(self, received: Received, *, channel: str, channel_account: str) -> list[Stored]:
        """Takes in what we had to fetch, in the order in which it was said: what somebody has answered by hand since is not answered again.

        Raises:
            DatabaseUnavailableError: not all of it is stored; it must be fetched again.
        """
        account = {"channel": channel, "channel_account": channel_account}
        strays = await self.by_hand.unknown(received.strays, **account)
        await self.by_hand.hush(strays, **account)
        stored: list[Stored] = []
        waiting = list(received.events)
        for stray in strays:
            before = [event for event in waiting if event.said_at <= written_at(stray)]
            waiting = waiting[len(before) :]
            run = Received(events=tuple(before), strays=(stray,))
            stored += await self.take_in(run, **account, delivered=False)
        return stored + await self.take_in(Received(events=tuple(waiting)), **account, delivered=False)

    async def _slow_down(self, stored: Iterable[Stored]) -> None:
        """Tells those who are too eager, once and at once; what they say is kept and answered all the same."""
        for each in stored:
            address = each.address
            if not each.new or each.paused or not self.eagerness.crossed(address.conversation_id):
                continue
            async with self.database.as_person(address.person) as session:
                known = await profile(session)
                here = await outbound.ahead(
                    session,
                    uuid4(),
                    conversation_id=address.conversation_id,
                    text=EAGER,
                    usual=known.language,
                    now=self.eagerness.clock(),
                )
                await session.defer(nudge_delivery(address, here["channel"], here["peer"]))

    async def _stand(self, standings: Iterable[Standing], *, channel: str, channel_account: str) -> None:
        """Nothing is sent to whoever has shut us out."""
        for each in standings:
            async with self.database.as_worker() as session:
                await accounts.stand(
                    session,
                    channel=channel,
                    channel_account=channel_account,
                    external_id=each.sender,
                    unreachable_at=None if each.reachable else each.at,
                )

    async def _hear(self, event: RawEvent) -> Stored | None:
        if code_in(event) and await self.strangers.moves(event):
            return None
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
